//! Fuzzy cognitive maps by their classical rules, which the simulator does not use: against a published map, to show that
//! the arithmetic is understood; and their pitfalls, each with what the simulator does on the same map, so that nobody
//! "simplifies" back to them.

use crate::made::push;
use jelajah_core::model::NodeIndex;
use jelajah_core::model::ecosystem::{Sign, Strength};
use jelajah_core::simulation::{Arrow, Lens, Map, Question, settle_midpoint};

/// `x_j(t+1) = rule(sum over i of w_ij x_i(t))`, until nothing moves by `close`, or for so many steps: all states.
fn settle(
    weights: &[Vec<f64>],
    start: &[f64],
    rule: impl Fn(f64) -> f64,
    (close, steps): (f64, usize),
) -> Vec<Vec<f64>> {
    let mut states = vec![start.to_vec()];
    for _ in 0..steps {
        let last = states.last().unwrap();
        let sum = |to: usize| {
            last.iter()
                .zip(weights)
                .map(|(state, row)| state * row[to])
                .sum()
        };
        let next: Vec<f64> = (0..start.len()).map(|to| rule(sum(to))).collect();
        let moved = next
            .iter()
            .zip(last)
            .map(|(one, other)| (one - other).abs())
            .fold(0.0, f64::max);
        states.push(next);
        if moved < close {
            break;
        }
    }
    states
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-x))
}

fn sign(x: f64) -> f64 {
    f64::from(i8::from(x > 0.0) - i8::from(x < 0.0))
}

fn pair(there: f64, back: f64) -> Vec<Vec<f64>> {
    vec![vec![0.0, there], vec![back, 0.0]]
}

/// The simulator's map of two nodes that act on one another.
fn own_pair(there: Sign, back: Sign) -> Map {
    let arrow = |from, to, sign| Arrow::new(NodeIndex(from), NodeIndex(to), sign, Strength::Strong);
    Map::new(2, vec![arrow(0, 1, there), arrow(1, 0, back)])
}

/// Dikopoulou and Papageorgiou, R package `fcm`.
#[test]
fn the_published_map_of_eight_concepts_settles_where_it_is_published() {
    let weights: Vec<Vec<f64>> = [
        [0.0, 0.0, 0.6, 0.9, 0.0, 0.0, 0.0, 0.8],
        [0.1, 0.0, 0.0, 0.0, 0.0, 0.0, 0.2, 0.5],
        [0.0, 0.7, 0.0, 0.0, 0.9, 0.0, 0.4, 0.1],
        [0.4, 0.0, 0.0, 0.0, 0.0, 0.9, 0.0, 0.0],
        [0.0, 0.0, 0.0, 0.0, 0.0, -0.9, 0.0, 0.3],
        [-0.3, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.8, 0.4, 0.9],
        [0.1, 0.0, 0.0, 0.0, 0.0, 0.1, 0.6, 0.0],
    ]
    .map(|row| row.to_vec())
    .to_vec();
    let start = [1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];
    let exact = [
        0.5480887766,
        0.6003770106,
        0.5814803327,
        0.6208787878,
        0.6279266386,
        0.6653519795,
        0.7617650803,
        0.8416790047,
    ];
    let printed = [
        0.5481291, 0.6004012, 0.5814756, 0.6208720, 0.6279569, 0.6653852, 0.7617789, 0.8416584,
    ];
    for (stop, wanted, to) in [(1e-14, exact, 1e-10), (1e-3, printed, 1e-7)] {
        let states = settle(&weights, &start, logistic, (stop, 1000));
        for (found, wanted) in states.last().unwrap().iter().zip(wanted) {
            assert!((found - wanted).abs() <= to, "{found} {wanted}");
        }
    }
}

#[test]
fn the_logistic_rule_rises_with_nothing_pushed_and_ours_stays() {
    let states = settle(&pair(0.5, 0.5), &[0.0, 0.0], logistic, (1e-12, 1000));
    for state in states.last().unwrap() {
        assert!((state - 0.570879).abs() < 1e-6, "{state}");
    }
    assert_eq!(
        settle_midpoint(&own_pair(Sign::Plus, Sign::Plus), &[]),
        [0.0, 0.0]
    );
}

#[test]
fn the_sign_rule_runs_in_circles_and_ours_settles() {
    let states = settle(&pair(1.0, -1.0), &[1.0, 0.0], sign, (0.0, 8));
    assert_eq!(states[4], states[0]);
    assert!((1..4).all(|step| states[step] != states[0]), "{states:?}");
    let map = own_pair(Sign::Plus, Sign::Minus);
    for lens in Lens::ALL {
        let question = Question::new(&map, &[push(0, 1.0)], lens, 1, 0);
        for sample in 0..100 {
            let steps = question.run(sample).steps;
            let (last, before) = (&steps[steps.len() - 1], &steps[steps.len() - 2]);
            assert!(
                steps.len() < 120
                    && last
                        .iter()
                        .zip(before)
                        .all(|(one, other)| (one - other).abs() < 1e-6)
            );
        }
    }
}

#[test]
fn a_gain_above_one_has_two_futures_and_ours_has_one() {
    let futures = [0.1, -0.1].map(|start| {
        let states = settle(
            &pair(1.1, 1.1),
            &[start, start],
            libm::tanh,
            (1e-12, 10_000),
        );
        states.last().unwrap()[0]
    });
    assert!(
        (futures[0] - 0.502941).abs() < 1e-6 && (futures[1] + 0.502941).abs() < 1e-6,
        "{futures:?}"
    );
    // However large the weights: gamma brings the gain to 0.8, and a push that is gone leaves nothing behind.
    let map = own_pair(Sign::Plus, Sign::Plus);
    assert!((map.gamma(Lens::Strengths) * 0.9 - 0.8).abs() < 1e-12);
    let gain = map.gamma(Lens::Strengths) * 0.9;
    let states = settle(&pair(gain, gain), &[0.9, 0.9], libm::tanh, (1e-14, 10_000));
    assert!(states.last().unwrap()[0].abs() < 1e-10);
}

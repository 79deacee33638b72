//! A question is the same question however it is cut into pieces, replayed, or asked of a map that was changed.

use crate::made::{pushes, real};
use jelajah_core::model::NodeIndex;
use jelajah_core::model::ecosystem::{Sign, Strength};
use jelajah_core::model::live::Ecosystem;
use jelajah_core::simulation::{Change, Lens, Map, Question};

fn asked(lens: Lens, samples: u32) -> (Ecosystem, Map, Question) {
    let (ecosystem, map) = real();
    let pushes = pushes(&ecosystem, "digital=0.5 pendidikan=-0.25");
    let watched: Vec<NodeIndex> = ecosystem.indices().collect();
    let question = Question::new(&map, &pushes, lens, 3, samples).watching(&watched);
    (ecosystem, map, question)
}

#[test]
fn however_the_work_is_cut_the_answer_is_the_same() {
    for lens in Lens::ALL {
        for samples in [1, 15, 16, 17, 250, 333] {
            let (ecosystem, _, mut whole) = asked(lens, samples);
            assert!(!whole.is_done());
            whole.advance(u32::MAX);
            assert!(whole.is_done());
            for piece in [1, 16, 40, 300] {
                let (_, _, mut question) = asked(lens, samples);
                let mut pieces = 0;
                while !question.is_done() {
                    question.advance(piece);
                    pieces += 1;
                    assert!(question.answer().samples >= samples.min(pieces * piece));
                }
                assert_eq!(question.answer(), whole.answer());
                for node in ecosystem.indices() {
                    assert_eq!(question.deciding(node), whole.deciding(node));
                }
            }
        }
    }
}

#[test]
fn more_samples_begin_with_those_of_fewer() {
    let (_, _, mut few) = asked(Lens::Cautious, 96);
    few.advance(96);
    let (_, _, mut many) = asked(Lens::Cautious, 960);
    many.advance(96);
    assert_eq!(few.answer(), many.answer());
}

#[test]
fn a_question_of_no_sample_is_done_and_says_nothing() {
    let (_, _, mut question) = asked(Lens::Cautious, 0);
    question.advance(10);
    assert!(question.is_done());
    let answer = question.answer();
    assert!(
        answer.samples == 0
            && answer
                .nodes
                .iter()
                .all(|node| (node.up, node.median, node.level) == (0, 0.0, 0))
    );
}

#[test]
fn a_replayed_run_is_the_one_that_was_counted() {
    for lens in Lens::ALL {
        let samples = 101;
        let (ecosystem, map, mut question) = asked(lens, samples);
        let before = question.run(77);
        question.advance(samples);
        assert_eq!(question.run(77), before);
        let runs: Vec<_> = (0..samples).map(|sample| question.run(sample)).collect();
        for (node, found) in question.answer().nodes.iter().enumerate() {
            let mut last: Vec<f32> = runs
                .iter()
                .map(|run| run.steps.last().unwrap()[node])
                .collect();
            let count = |moved: fn(f32, f32) -> bool| {
                last.iter()
                    .filter(|state| moved(**state, lens.least_move()))
                    .count() as u32
            };
            assert_eq!(found.up, count(|state, least| state >= least));
            assert_eq!(found.down, count(|state, least| state <= -least));
            assert_eq!(found.up + found.down + found.unmoved, samples);
            last.sort_by(f32::total_cmp);
            assert_eq!(found.median, last[50]);
        }
        for run in &runs {
            assert!(run.steps[0].iter().all(|state| *state == 0.0));
            // The rule, in full precision, holds from each step to the next.
            for pair in run.steps.windows(2) {
                for node in ecosystem.indices() {
                    let into = map
                        .arrows()
                        .iter()
                        .zip(&run.weights)
                        .filter(|(arrow, _)| arrow.to == node);
                    let sum: f64 = into
                        .map(|(arrow, weight)| {
                            f64::from(*weight) * f64::from(pair[0][arrow.from.get()])
                        })
                        .sum();
                    let push = match ecosystem.node(node).id.as_str() {
                        "digital" => 0.5,
                        "pendidikan" => -0.25,
                        _ => 0.0,
                    };
                    let wanted = libm::tanh(map.gamma(lens) * sum + push);
                    assert!((f64::from(pair[1][node.get()]) - wanted).abs() < 1e-6);
                }
            }
        }
    }
}

#[test]
fn weights_lie_where_their_lens_says() {
    for lens in Lens::ALL {
        let (_, map, question) = asked(lens, 0);
        let runs: Vec<_> = (0..2_000)
            .map(|sample| question.run(sample).weights)
            .collect();
        for (link, arrow) in map.arrows().iter().enumerate() {
            let (least, most) = lens.bounds(arrow.strength);
            let weights = || runs.iter().map(|weights| f64::from(weights[link]));
            let there: Vec<f64> = weights().filter(|weight| *weight != 0.0).collect();
            let share = there.len() as f64 / 2_000.0;
            let is_coin = arrow.is_assumed && lens == Lens::Cautious;
            assert!(if is_coin {
                (share - 0.5).abs() < 0.05
            } else {
                share == 1.0
            });
            assert!(
                there
                    .iter()
                    .all(|weight| (least..=most + 1e-7).contains(&weight.abs()))
            );
            let mean = there.iter().map(|weight| weight.abs()).sum::<f64>() / there.len() as f64;
            assert!(
                (mean - (least + most) / 2.0).abs() < 0.04 * (most - least),
                "{mean}"
            );
            let negative =
                there.iter().filter(|weight| **weight < 0.0).count() as f64 / there.len() as f64;
            match arrow.sign {
                Sign::Plus => assert_eq!(negative, 0.0),
                Sign::Minus => assert_eq!(negative, 1.0),
                Sign::Open => assert!((negative - 0.5).abs() < 0.05, "{negative}"),
            }
        }
    }
}

#[test]
fn deciding_links_are_those_whose_weight_goes_with_the_sign() {
    let samples = 500;
    let (ecosystem, map, mut question) = asked(Lens::Cautious, samples);
    question.advance(samples);
    let runs: Vec<_> = (0..samples).map(|sample| question.run(sample)).collect();
    let mut found = 0;
    for node in ecosystem.indices() {
        let signs: Vec<f64> = runs
            .iter()
            .map(|run| f64::from(run.steps.last().unwrap()[node.get()]))
            .map(|state| {
                if state.abs() < 1e-6 {
                    0.0
                } else {
                    state.signum()
                }
            })
            .collect();
        let deciding = question.deciding(node);
        assert!(
            deciding
                .windows(2)
                .all(|pair| pair[0].r.abs() >= pair[1].r.abs())
        );
        for link in 0..map.arrows().len() {
            let weights: Vec<f64> = runs
                .iter()
                .map(|run| f64::from(run.weights[link]))
                .collect();
            let r = correlation(&weights, &signs);
            match deciding.iter().find(|one| one.link.get() == link) {
                Some(one) => assert!((f64::from(one.r) - r).abs() < 1e-4, "{} {r}", one.r),
                None => assert!(r.is_nan() || r.abs() < 0.2001, "{r}"),
            }
        }
        found += deciding.len();
    }
    assert!(found > 10);
}

fn correlation(one: &[f64], other: &[f64]) -> f64 {
    let mean = |list: &[f64]| list.iter().sum::<f64>() / list.len() as f64;
    let (a, b) = (mean(one), mean(other));
    let along = |x: &[f64], p: f64, y: &[f64], q: f64| -> f64 {
        x.iter().zip(y).map(|(x, y)| (x - p) * (y - q)).sum()
    };
    along(one, a, other, b) / libm::sqrt(along(one, a, one, a) * along(other, b, other, b))
}

#[test]
fn a_year_leaves_out_what_came_later_and_keeps_gamma_and_the_draws() {
    let (ecosystem, map) = real();
    let pushes = pushes(&ecosystem, "modal=0.5");
    let dated = |year: i32| {
        map.arrows()
            .iter()
            .filter(|arrow| arrow.from_year == Some(year))
            .count()
    };
    assert!(dated(2022) > 0 && dated(2023) > 0);
    for year in 2020..=2025 {
        let early = map.in_year(year);
        for lens in Lens::ALL {
            assert_eq!(early.gamma(lens), map.gamma(lens));
            let [whole, early] =
                [&map, &early].map(|map| Question::new(map, &pushes, lens, 1, 0).run(5).weights);
            for (link, arrow) in map.arrows().iter().enumerate() {
                let is_later = arrow.from_year > Some(year);
                assert_eq!(
                    early[link],
                    if is_later { 0.0 } else { whole[link] },
                    "{year}"
                );
            }
        }
    }
    assert_eq!(map.in_year(2100), map);
}

#[test]
fn a_changed_map_has_its_own_gamma_and_the_other_links_keep_their_draws() {
    let (ecosystem, map) = real();
    let place = |from: &str, to: &str| {
        let [from, to] = [from, to].map(|id| ecosystem.find(id).unwrap());
        map.arrows()
            .iter()
            .position(|arrow| (arrow.from, arrow.to) == (from, to))
            .unwrap()
    };
    let (off, flipped, weighed) = (
        place("produksi", "distribusi"),
        place("usaha", "kolaborasi"),
        place("modal", "usaha"),
    );
    let mut changes = vec![Change::AsGiven; map.arrows().len()];
    changes[off] = Change::Off;
    changes[flipped] = Change::Sign(Sign::Minus);
    changes[weighed] = Change::Strength(Strength::Weak);
    let changed = map.changed(&changes);
    assert_ne!(changed.gamma(Lens::Strengths), map.gamma(Lens::Strengths));
    assert!(changed.gamma(Lens::Cautious) > map.gamma(Lens::Cautious));
    let pushes = pushes(&ecosystem, "modal=0.5");
    let [before, after] = [&map, &changed].map(|map| {
        Question::new(map, &pushes, Lens::Strengths, 1, 0)
            .run(5)
            .weights
    });
    for link in 0..before.len() {
        match link {
            _ if link == off => assert_eq!(after[link], 0.0),
            _ if link == flipped => assert_eq!(after[link], -before[link]),
            _ if link == weighed => assert!((0.1..0.3).contains(&after[link]), "{}", after[link]),
            _ => assert_eq!(after[link], before[link]),
        }
    }
    assert_eq!(map.changed(&[]), map);
}

//! What must hold on any map, tried on maps of 2 to 200 nodes that are drawn.

use crate::made::{Chance, SIZES, drawn, push};
use jelajah_core::model::NodeIndex;
use jelajah_core::model::ecosystem::Sign;
use jelajah_core::simulation::{
    Answer, Arrow, Lens, Map, Push, Question, settle_midpoint, spectral_radius,
};

const SAMPLES: u32 = 80;

/// Maps of all sizes, each with pushes on up to three of its nodes.
fn maps() -> Vec<(Map, Vec<Push>)> {
    let chance = &mut Chance::new(5);
    let draw = |nodes| {
        let map = drawn(nodes, chance);
        let pushes = 1 + chance.below(3);
        let pushes =
            (0..pushes).map(|_| push(chance.below(nodes), chance.unit() as f32 * 2.0 - 1.0));
        (map, pushes.collect())
    };
    SIZES.into_iter().map(draw).collect()
}

fn question(map: &Map, pushes: &[Push], lens: Lens, seed: u64) -> Question {
    let mut question = Question::new(map, pushes, lens, seed, SAMPLES);
    question.advance(SAMPLES);
    question
}

fn answer(map: &Map, pushes: &[Push], lens: Lens, seed: u64) -> Answer {
    question(map, pushes, lens, seed).answer()
}

/// What is drawn in one sample, as a matrix of absolute values times gamma.
fn settling(map: &Map, lens: Lens, question: &Question, sample: u32) -> f64 {
    let weights = question.run(sample).weights;
    let edges: Vec<(u32, u32, f64)> = map
        .arrows()
        .iter()
        .zip(weights)
        .map(|(arrow, weight)| {
            (
                arrow.from.0,
                arrow.to.0,
                map.gamma(lens) * f64::from(weight.abs()),
            )
        })
        .collect();
    spectral_radius(map.nodes(), &edges)
}

#[test]
fn no_push_moves_nothing() {
    for (map, _) in maps() {
        for pushes in [vec![], vec![push(0, 0.0)]] {
            assert!(
                settle_midpoint(&map, &pushes)
                    .iter()
                    .all(|state| *state == 0.0)
            );
            for lens in Lens::ALL {
                for node in answer(&map, &pushes, lens, 1).nodes {
                    assert_eq!(
                        (node.up, node.down, node.unmoved, node.median),
                        (0, 0, SAMPLES, 0.0)
                    );
                }
            }
        }
    }
}

#[test]
fn the_opposite_push_mirrors_every_state_exactly() {
    for (map, pushes) in maps() {
        let mirrored: Vec<Push> = pushes
            .iter()
            .map(|push| Push {
                by: -push.by,
                ..*push
            })
            .collect();
        let states = settle_midpoint(&map, &pushes)
            .into_iter()
            .zip(settle_midpoint(&map, &mirrored));
        assert!(states.into_iter().all(|(one, other)| one == -other));
        for lens in Lens::ALL {
            let (one, other) = (
                question(&map, &pushes, lens, 3),
                question(&map, &mirrored, lens, 3),
            );
            for sample in 0..4 {
                let (one, other) = (one.run(sample), other.run(sample));
                assert_eq!(one.weights, other.weights);
                for (one, other) in one.steps.iter().flatten().zip(other.steps.iter().flatten()) {
                    assert_eq!(*one, -*other);
                }
            }
            for (one, other) in one.answer().nodes.iter().zip(other.answer().nodes) {
                assert_eq!(
                    (one.up, one.down, one.median),
                    (other.down, other.up, -other.median)
                );
                assert_eq!(one.level, -other.level);
            }
        }
    }
}

#[test]
fn every_sample_settles_since_its_radius_is_at_most_0_8() {
    for (map, pushes) in maps() {
        for lens in Lens::ALL {
            let question = question(&map, &pushes, lens, 7);
            for sample in 0..SAMPLES {
                let radius = settling(&map, lens, &question, sample);
                assert!(radius <= 0.8 + 1e-9, "{} nodes: {radius}", map.nodes());
            }
            // They did settle, long before the limit of steps.
            for block in 0..SAMPLES / 16 {
                assert!(question.run(block * 16).steps.len() < 120);
            }
        }
    }
}

#[test]
fn the_largest_weights_of_all_have_radius_0_8() {
    for (map, _) in maps() {
        for lens in Lens::ALL {
            let bound = |arrow: &Arrow| map.gamma(lens) * lens.bounds(arrow.strength).1;
            let edges: Vec<_> = map
                .arrows()
                .iter()
                .map(|arrow| (arrow.from.0, arrow.to.0, bound(arrow)))
                .collect();
            let radius = spectral_radius(map.nodes(), &edges);
            assert!((radius - 0.8).abs() < 1e-11 || radius == 0.0, "{radius}");
        }
    }
}

#[test]
fn without_links_only_the_pushed_node_moves_to_the_tangent_of_its_push() {
    for nodes in SIZES {
        let map = Map::new(nodes, Vec::new());
        let pushes = [push(nodes - 1, -0.7)];
        let states = settle_midpoint(&map, &pushes);
        for (node, state) in states.into_iter().enumerate() {
            let wanted = if node == nodes - 1 {
                libm::tanh(f64::from(-0.7_f32))
            } else {
                0.0
            };
            assert_eq!(state, wanted);
        }
        for lens in Lens::ALL {
            for (node, found) in answer(&map, &pushes, lens, 1).nodes.iter().enumerate() {
                let is_pushed = node == nodes - 1;
                assert_eq!(found.down, if is_pushed { SAMPLES } else { 0 });
                let wanted = if is_pushed { libm::tanhf(-0.7) } else { 0.0 };
                assert!((found.median - wanted).abs() < 4e-7);
            }
        }
    }
}

#[test]
fn other_numbers_for_the_nodes_change_no_answer() {
    let chance = &mut Chance::new(9);
    for (map, pushes) in maps() {
        let nodes = map.nodes();
        let mut places: Vec<u32> = (0..nodes as u32).collect();
        for place in (1..nodes).rev() {
            places.swap(place, chance.below(place + 1));
        }
        let moved = |node: NodeIndex| NodeIndex(places[node.get()]);
        let arrows = map.arrows().iter().map(|arrow| Arrow {
            from: moved(arrow.from),
            to: moved(arrow.to),
            ..*arrow
        });
        let other = Map::new(nodes, arrows.collect());
        let others: Vec<Push> = pushes
            .iter()
            .map(|push| Push {
                node: moved(push.node),
                ..*push
            })
            .collect();
        let (one, two) = (
            settle_midpoint(&map, &pushes),
            settle_midpoint(&other, &others),
        );
        for (node, state) in one.iter().enumerate() {
            assert!((state - two[places[node] as usize]).abs() < 1e-11);
        }
        for lens in Lens::ALL {
            let (one, two) = (
                answer(&map, &pushes, lens, 4),
                answer(&other, &others, lens, 4),
            );
            for (node, found) in one.nodes.iter().enumerate() {
                let same = two.nodes[places[node] as usize];
                // Gamma is found to 1e-13, so a state may fall on the other side of a limit, once in a long while.
                assert!(found.up.abs_diff(same.up) <= 1 && found.down.abs_diff(same.down) <= 1);
                assert!((found.median - same.median).abs() < 1e-6);
            }
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_answer_and_another_seed_another() {
    for (map, pushes) in maps().into_iter().skip(2) {
        for lens in Lens::ALL {
            let [one, again, other] = [11, 11, 12].map(|seed| answer(&map, &pushes, lens, seed));
            assert_eq!(one, again);
            assert_ne!(one, other);
        }
    }
}

#[test]
fn small_pushes_give_the_linear_answer() {
    for (map, pushes) in maps() {
        let gamma = map.gamma(Lens::Strengths);
        let nodes = map.nodes();
        // I - gamma W^T, with what is pushed beside it.
        let mut rows = vec![vec![0.0; nodes + 1]; nodes];
        for (node, row) in rows.iter_mut().enumerate() {
            row[node] = 1.0;
        }
        for arrow in map.arrows() {
            let (least, most) = Lens::Strengths.bounds(arrow.strength);
            let weight = match arrow.sign {
                Sign::Plus => (least + most) / 2.0,
                Sign::Minus => -(least + most) / 2.0,
                Sign::Open => 0.0,
            };
            rows[arrow.to.get()][arrow.from.get()] -= gamma * weight;
        }
        let size = |scale: f32| {
            pushes
                .iter()
                .map(|push| f64::from((push.by * scale).abs()))
                .fold(0.0, f64::max)
        };
        for push in &pushes {
            rows[push.node.get()][nodes] += f64::from(push.by) / size(1.0);
        }
        let linear = solve(rows);
        let off = |scale: f32| {
            let small: Vec<Push> = pushes
                .iter()
                .map(|push| Push {
                    by: push.by * scale,
                    ..*push
                })
                .collect();
            let states = settle_midpoint(&map, &small).into_iter();
            states
                .zip(&linear)
                .map(|(state, limit)| (state / size(scale) - limit).abs())
                .fold(0.0, f64::max)
        };
        // What is left shrinks with the square of the push.
        let (coarse, fine) = (off(0.1), off(0.01));
        assert!(
            fine < 1e-3 && (fine < coarse / 50.0 || fine < 1e-6),
            "{nodes} nodes: {coarse} {fine}"
        );
    }
}

/// Gauss's elimination; the last column is the right-hand side.
fn solve(mut rows: Vec<Vec<f64>>) -> Vec<f64> {
    let count = rows.len();
    for at in 0..count {
        let best = (at..count)
            .max_by(|one, other| rows[*one][at].abs().total_cmp(&rows[*other][at].abs()))
            .unwrap();
        rows.swap(at, best);
        let pivot = rows[at].clone();
        for (place, row) in rows.iter_mut().enumerate() {
            let factor = row[at] / pivot[at];
            if place != at && factor != 0.0 {
                for (cell, above) in row.iter_mut().zip(&pivot) {
                    *cell -= factor * above;
                }
            }
        }
    }
    (0..count)
        .map(|at| rows[at][count] / rows[at][at])
        .collect()
}

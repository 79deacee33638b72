//! Candidates through gates, the passages between two neighbours of a row or column: from outside to the middle of a picture,
//! and through a second gate out again.

use super::candidate::{Candidate, Gate};
use crate::geom::Point;
use crate::layout::curve::{between, dot};
use crate::sorting::sort_by;

/// How many gates are tried on the way in, and of these for how many a second one on the way out.
const TRIED: usize = 4;
/// How far beyond a gate an end has to lie, in units.
const BEYOND: f64 = 20.0;

/// How far inside of a gate a point lies, in units; negative outside.
fn depth(gate: &Gate, p: Point) -> f64 {
    dot(between(gate.at, p), gate.inwards)
}

/// Candidates from one point to another through the gates that lie nearest to both, with what each costs before it is weighed;
/// `lanes` are half axes of the lanes within.
pub(super) fn through(
    gates: &[Gate],
    lanes: &[(f64, f64)],
    from: Point,
    to: Point,
    out: &mut Vec<(f64, Candidate)>,
) {
    for (outside, inside, back) in [(from, to, false), (to, from, true)] {
        for gate in nearest(gates, outside, Some(inside)) {
            for into in [0.0, 0.3, -0.3, 0.6, -0.6] {
                out.push((0.5, Candidate::Gate { gate, into, back }));
            }
            for &axes in lanes {
                for turn in [1.0, -1.0] {
                    for onto in [0.24, 0.5] {
                        for off in [0.14, 0.4, 0.8] {
                            let candidate = Candidate::GateLane {
                                gate,
                                exit: None,
                                axes,
                                turn,
                                onto,
                                off,
                                back,
                            };
                            out.push((1.5, candidate));
                        }
                    }
                }
            }
        }
    }
    for gate in nearest(gates, from, None) {
        for exit in nearest(gates, to, None) {
            for &axes in lanes.iter().filter(|_| exit != gate) {
                for turn in [1.0, -1.0] {
                    for part in [0.2, 0.45] {
                        let candidate = Candidate::GateLane {
                            gate,
                            exit: Some(exit),
                            axes,
                            turn,
                            onto: part,
                            off: part,
                            back: false,
                        };
                        out.push((3.0, candidate));
                    }
                }
            }
        }
    }
}

/// The gates with `outside` before them and `inside`, if it is given, behind them that lie nearest to both.
fn nearest(gates: &[Gate], outside: Point, inside: Option<Point>) -> Vec<Gate> {
    let leads = |gate: &Gate| {
        depth(gate, outside) < -BEYOND && inside.is_none_or(|inside| depth(gate, inside) > BEYOND)
    };
    let mut found: Vec<Gate> = gates.iter().copied().filter(leads).collect();
    let far = |gate: &Gate| {
        let further = inside.map_or(0.0, |inside| gate.at.distance(inside));
        gate.at.distance(outside) + further
    };
    sort_by(&mut found, |a, b| far(a).total_cmp(&far(b)));
    found.truncate(TRIED);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const RIGHT: Point = Point { x: 1.0, y: 0.0 };

    fn gates(ys: &[f64]) -> Vec<Gate> {
        let gate = |y: &f64| Gate {
            at: Point::new(100.0, *y),
            inwards: RIGHT,
        };
        ys.iter().map(gate).collect()
    }

    #[test]
    fn the_nearest_gates_that_lie_between_both_ends_are_tried() {
        let all = gates(&[0.0, 50.0, 100.0, 150.0, 200.0, 250.0]);
        let (outside, inside) = (Point::new(0.0, 100.0), Point::new(300.0, 100.0));
        let found = nearest(&all, outside, Some(inside));
        let ys: Vec<f64> = found.iter().map(|gate| gate.at.y).collect();
        assert_eq!(ys, [100.0, 50.0, 150.0, 0.0]);
        assert_eq!(nearest(&all, inside, Some(outside)), []);
        assert_eq!(nearest(&all, outside, Some(Point::new(110.0, 0.0))), []);
    }

    #[test]
    fn ways_lead_in_from_whichever_end_lies_outside() {
        let (outside, inside) = (Point::new(0.0, 0.0), Point::new(300.0, 0.0));
        let backs = |from: Point, to: Point| {
            let mut out = Vec::new();
            through(&gates(&[0.0]), &[(40.0, 40.0)], from, to, &mut out);
            let mut backs: Vec<bool> = out
                .iter()
                .filter_map(|(_, candidate)| match candidate {
                    Candidate::Gate { back, .. } => Some(*back),
                    _ => None,
                })
                .collect();
            backs.dedup();
            backs
        };
        assert_eq!(backs(outside, inside), [false]);
        assert_eq!(backs(inside, outside), [true]);
    }
}

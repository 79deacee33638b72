//! Lists the candidates that are worth trying between two nodes, by their kinds and places, each with what it costs in
//! advance for being less calm or in the wrong lane.

use super::candidate::Candidate;
use super::cost::Ends;
use crate::geom::Point;
use crate::layout::ecosystem::{Outline, PlacedNodes, wrap};
use crate::model::ecosystem::NodeKind;
use crate::sorting::sort_by;

/// All candidates for a pair of ends, with what each costs before it is weighed; likely ones first, so that the others
/// are given up early.
pub(super) fn likely(placed: &PlacedNodes, ends: Ends, out: &mut Vec<(f64, Candidate)>) {
    let (one, two) = (
        &placed.nodes[ends.from as usize],
        &placed.nodes[ends.to as usize],
    );
    let orbits = &placed.orbits;
    match (one.kind, two.kind) {
        (NodeKind::Stage, NodeKind::Stage) => {
            between_stages(placed, &one.outline, &two.outline, out);
        }
        (NodeKind::Outcome, kind) | (kind, NodeKind::Outcome)
            if !kind.is_central() && !orbits.gaps.is_empty() =>
        {
            let back = two.kind == NodeKind::Outcome;
            through_gaps(
                placed,
                if back { one.centre } else { two.centre },
                back,
                out,
            );
        }
        _ => {}
    }
    direct(out);
    if !(one.kind.is_central() && two.kind.is_central()) {
        let outer = |kind: NodeKind| !kind.is_central() && kind != NodeKind::Resource;
        let both_outer = outer(one.kind) && outer(two.kind);
        let lanes = |axes: &[(f64, f64)], base: f64, out: &mut Vec<(f64, Candidate)>| {
            let skip = axes.len().saturating_sub(3);
            for &axes in &axes[skip..] {
                lane(axes, base, out);
            }
        };
        lanes(
            &orbits.inner_lanes,
            if both_outer { 14.0 } else { 1.0 },
            out,
        );
        lanes(&orbits.outer_lanes, if both_outer { 1.0 } else { 9.0 }, out);
    }
}

/// Many more candidates for a pair of ends for which all others lead through a node.
pub(super) fn thorough(placed: &PlacedNodes, ends: Ends, out: &mut Vec<(f64, Candidate)>) {
    const BENDS: i32 = 10;
    for a in -BENDS..=BENDS {
        for b in -BENDS..=BENDS {
            let (a, b) = (0.15 * f64::from(a), 0.15 * f64::from(b));
            out.push((
                2.0 + a.abs() + b.abs(),
                Candidate::Direct { out: a, into: b },
            ));
        }
    }
    let orbits = &placed.orbits;
    let lanes = || orbits.inner_lanes.iter().chain(&orbits.outer_lanes);
    let parts = || (1..=12).map(|part| 0.12 * f64::from(part));
    let kinds = [ends.from, ends.to].map(|end| placed.nodes[end as usize].kind);
    let back = kinds[1] == NodeKind::Outcome;
    let through_gaps: &[f64] = if back || kinds[0] == NodeKind::Outcome {
        &orbits.gaps
    } else {
        &[]
    };
    for &axes in lanes() {
        for turn in [1.0, -1.0] {
            for onto in parts() {
                for off in parts() {
                    let lane = Candidate::Lane {
                        axes,
                        turn,
                        onto,
                        off,
                    };
                    out.push((4.0, lane));
                    out.extend(through_gaps.iter().map(|&gap| {
                        let lane = Candidate::GapLane {
                            gap,
                            axes,
                            turn,
                            onto,
                            off,
                            back,
                        };
                        (4.0, lane)
                    }));
                }
            }
        }
    }
}

fn direct(out: &mut Vec<(f64, Candidate)>) {
    out.push((
        0.0,
        Candidate::Direct {
            out: 0.0,
            into: 0.0,
        },
    ));
    for bend in 1..=17 {
        let a = 0.08 * f64::from(bend);
        for a in [a, -a] {
            out.push((0.0, Candidate::Direct { out: a, into: -a }));
        }
    }
    const BOWS: [f64; 7] = [-1.1, -0.7, -0.35, 0.0, 0.35, 0.7, 1.1];
    for a in BOWS {
        for b in BOWS {
            if (a + b).abs() > 0.1 {
                // A curve that turns both ways is less calm than one that turns once.
                let base = if a * b > 0.0 { 2.5 } else { 0.5 };
                out.push((base, Candidate::Direct { out: a, into: b }));
            }
        }
    }
}

fn lane(axes: (f64, f64), base: f64, out: &mut Vec<(f64, Candidate)>) {
    const ONTO: [f64; 3] = [0.24, 0.5, 0.9];
    const OFF: [f64; 3] = [0.14, 0.4, 0.8];
    for turn in [1.0, -1.0] {
        for onto in ONTO {
            for off in OFF {
                let candidate = Candidate::Lane {
                    axes,
                    turn,
                    onto,
                    off,
                };
                out.push((base, candidate));
            }
        }
    }
}

fn between_stages(
    placed: &PlacedNodes,
    one: &Outline,
    two: &Outline,
    out: &mut Vec<(f64, Candidate)>,
) {
    let (
        &Outline::Segment {
            inner,
            outer,
            middle: a,
            ..
        },
        &Outline::Segment {
            inner: same,
            middle: b,
            ..
        },
    ) = (one, two)
    else {
        return;
    };
    let apart = wrap(b - a);
    if inner == same {
        // Along the ring, one arrow beside the other: straight across the gap to the next. To any other it leads
        // through those between.
        for beside in [0.0, 26.0, -26.0] {
            let r = (inner + outer) / 2.0 + beside;
            let candidate = Candidate::Lane {
                axes: (r, r),
                turn: if apart > 0.0 { 1.0 } else { -1.0 },
                onto: 0.0,
                off: 0.0,
            };
            out.push((beside.abs() / 40.0 - 20.0, candidate));
        }
    }
    // Round the outcome: as designed for a moat of 54 units, closer in a narrower one.
    let moat = (inner - placed.orbits.core).min(54.0) / 54.0;
    for wide in [33.0, 24.0, 42.0] {
        let r = placed.orbits.core + wide * moat;
        for turn in [1.0, -1.0] {
            for onto in [0.45, 0.65, 0.3] {
                for off in [0.45, 0.65, 0.3] {
                    let candidate = Candidate::Lane {
                        axes: (r, r),
                        turn,
                        onto,
                        off,
                    };
                    out.push((-4.0, candidate));
                }
            }
        }
    }
}

fn through_gaps(placed: &PlacedNodes, far: Point, back: bool, out: &mut Vec<(f64, Candidate)>) {
    let orbits = &placed.orbits;
    let toward = libm::atan2(far.y - placed.centre.y, far.x - placed.centre.x);
    let mut gaps = orbits.gaps.clone();
    sort_by(&mut gaps, |a, b| {
        wrap(a - toward).abs().total_cmp(&wrap(b - toward).abs())
    });
    for &gap in gaps.iter().take(2) {
        for into in [0.0, 0.3, -0.3, 0.6, -0.6, 0.9, -0.9] {
            out.push((0.0, Candidate::Gap { gap, into, back }));
        }
        for &axes in orbits.inner_lanes.iter().chain(&orbits.outer_lanes) {
            for turn in [1.0, -1.0] {
                for onto in [0.32, 0.52] {
                    for off in [0.2, 0.45, 0.8] {
                        let candidate = Candidate::GapLane {
                            gap,
                            axes,
                            turn,
                            onto,
                            off,
                            back,
                        };
                        out.push((1.0, candidate));
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{ENDS, page};
    use super::*;

    /// Two nodes, one lane within and one outside, two gaps between stages.
    fn placed(from: NodeKind, to: NodeKind) -> PlacedNodes {
        let mut placed = page(&[(100.0, 400.0, from), (800.0, 400.0, to)], None);
        placed.orbits.inner_lanes = vec![(200.0, 180.0)];
        placed.orbits.outer_lanes = vec![(400.0, 300.0)];
        placed.orbits.gaps = vec![0.5, 2.5];
        placed
    }

    /// What a closer look tries between two kinds.
    fn looked(from: NodeKind, to: NodeKind) -> Vec<(f64, Candidate)> {
        let mut out = Vec::new();
        thorough(&placed(from, to), ENDS, &mut out);
        out
    }

    #[test]
    fn a_closer_look_bends_both_ends_by_any_angle_up_to_one_and_a_half_and_likes_small_ones() {
        let all = looked(NodeKind::Actor, NodeKind::Resource);
        let bends: Vec<(f64, f64, f64)> = all
            .iter()
            .filter_map(|(base, candidate)| match *candidate {
                Candidate::Direct { out, into } => Some((out, into, *base)),
                _ => None,
            })
            .collect();
        assert_eq!(bends.len(), 21 * 21);
        for (out, into) in [
            (0.0, 0.0),
            (1.5, -1.5),
            (-1.5, 1.5),
            (0.6, 0.15),
            (-0.3, -0.75),
        ] {
            let near = |(a, b, _): &&(f64, f64, f64)| (a - out).abs() + (b - into).abs() < 1e-9;
            let base = bends.iter().find(near).map(|bend| bend.2);
            let wanted = 2.0 + out.abs() + into.abs();
            assert!(
                base.is_some_and(|base| (base - wanted).abs() < 1e-9),
                "{out} {into} {base:?}"
            );
        }
    }

    #[test]
    fn a_closer_look_takes_every_lane_both_ways_and_to_outcomes_through_every_gap() {
        let outer = looked(NodeKind::Actor, NodeKind::Resource);
        for axes in [(200.0, 180.0), (400.0, 300.0)] {
            for turn in [1.0, -1.0] {
                let parts: Vec<(f64, f64)> = outer
                    .iter()
                    .filter_map(|(_, candidate)| match *candidate {
                        Candidate::Lane {
                            axes: a,
                            turn: t,
                            onto,
                            off,
                        } if a == axes && t == turn => Some((onto, off)),
                        _ => None,
                    })
                    .collect();
                // Twelve parts of a circle on and off, from 0.12 to 1.44 radians.
                assert_eq!(parts.len(), 144);
                let has = |onto: f64, off: f64| {
                    parts
                        .iter()
                        .any(|part| (part.0 - onto).abs() + (part.1 - off).abs() < 1e-9)
                };
                assert!(has(0.12, 1.44) && has(1.44, 0.12) && has(0.6, 0.24));
            }
        }
        let gaps = |all: &[(f64, Candidate)], wanted: bool| {
            let through = |gap: f64| {
                all.iter().any(|(_, candidate)| {
                    matches!(*candidate, Candidate::GapLane { gap: g, back, .. } if g == gap && back == wanted)
                })
            };
            [through(0.5), through(2.5)]
        };
        assert_eq!(gaps(&outer, true), [false; 2]);
        assert_eq!(gaps(&outer, false), [false; 2]);
        let inwards = looked(NodeKind::Actor, NodeKind::Outcome);
        assert_eq!(
            (gaps(&inwards, true), gaps(&inwards, false)),
            ([true; 2], [false; 2])
        );
        let outwards = looked(NodeKind::Outcome, NodeKind::Actor);
        assert_eq!(
            (gaps(&outwards, true), gaps(&outwards, false)),
            ([false; 2], [true; 2])
        );
    }

    #[test]
    fn an_outcome_is_reached_through_gaps_from_outside_but_never_from_a_stage() {
        let through = |from: NodeKind, to: NodeKind, gaps: Vec<f64>| {
            let mut placed = placed(from, to);
            placed.orbits.gaps = gaps;
            let mut out = Vec::new();
            likely(&placed, ENDS, &mut out);
            out.iter().any(|(_, candidate)| {
                matches!(candidate, Candidate::Gap { .. } | Candidate::GapLane { .. })
            })
        };
        assert!(through(NodeKind::Actor, NodeKind::Outcome, vec![0.5]));
        assert!(through(NodeKind::Outcome, NodeKind::Resource, vec![0.5]));
        assert!(!through(NodeKind::Actor, NodeKind::Outcome, Vec::new()));
        assert!(!through(NodeKind::Stage, NodeKind::Outcome, vec![0.5]));
        assert!(!through(NodeKind::Outcome, NodeKind::Outcome, vec![0.5]));
    }

    #[test]
    fn only_the_two_gaps_that_lie_nearest_to_the_far_end_are_tried() {
        // The first box lies to the left of the middle, the second to the right.
        for (from, to, wanted) in [
            (NodeKind::Actor, NodeKind::Outcome, [2.5, 3.5]),
            (NodeKind::Outcome, NodeKind::Actor, [0.2, 5.9]),
        ] {
            for gaps in [
                [0.2, 1.4, 2.5, 3.5, 5.9],
                [5.9, 3.5, 2.5, 1.4, 0.2],
                [1.4, 5.9, 3.5, 0.2, 2.5],
            ] {
                let mut placed = placed(from, to);
                placed.orbits.gaps = gaps.to_vec();
                let mut out = Vec::new();
                likely(&placed, ENDS, &mut out);
                let mut tried: Vec<f64> = out
                    .iter()
                    .filter_map(|(_, candidate)| match *candidate {
                        Candidate::Gap { gap, .. } | Candidate::GapLane { gap, .. } => Some(gap),
                        _ => None,
                    })
                    .collect();
                sort_by(&mut tried, f64::total_cmp);
                tried.dedup();
                assert_eq!(tried, wanted, "{from:?} {gaps:?}");
            }
        }
    }
}

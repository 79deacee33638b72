//! Which recipes are worth trying between two nodes, by their kinds and places, and what each costs in advance for
//! being less calm or in the wrong lane.

use super::recipe::Recipe;
use super::trace::Ends;
use crate::geom::Point;
use crate::layout::ecosystem::{Outline, PlacedNodes, wrap};
use crate::model::ecosystem::NodeKind;
use crate::sorting::sort_by;

/// All recipes for a pair of ends, with what each costs before it is weighed; likely ones first, so that the others
/// are given up early.
pub(super) fn recipes(placed: &PlacedNodes, ends: Ends, out: &mut Vec<(f64, Recipe)>) {
    let (one, two) = (
        &placed.nodes[ends.from as usize],
        &placed.nodes[ends.to as usize],
    );
    let central = |kind| matches!(kind, NodeKind::Stage | NodeKind::Outcome);
    let orbits = &placed.orbits;
    match (one.kind, two.kind) {
        (NodeKind::Stage, NodeKind::Stage) => {
            between_stages(placed, &one.outline, &two.outline, out);
        }
        (NodeKind::Outcome, kind) | (kind, NodeKind::Outcome)
            if !central(kind) && !orbits.gaps.is_empty() =>
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
    if !(central(one.kind) && central(two.kind)) {
        let outer = |kind| !central(kind) && kind != NodeKind::Resource;
        let both_outer = outer(one.kind) && outer(two.kind);
        let lanes = |axes: &[(f64, f64)], base: f64, out: &mut Vec<(f64, Recipe)>| {
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

/// Many more recipes for a pair of ends for which all others lead through a node.
pub(super) fn closer(placed: &PlacedNodes, ends: Ends, out: &mut Vec<(f64, Recipe)>) {
    const BENDS: i32 = 10;
    for a in -BENDS..=BENDS {
        for b in -BENDS..=BENDS {
            let (a, b) = (0.15 * f64::from(a), 0.15 * f64::from(b));
            out.push((2.0 + a.abs() + b.abs(), Recipe::Direct { out: a, into: b }));
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
                    let lane = Recipe::Lane {
                        axes,
                        turn,
                        onto,
                        off,
                    };
                    out.push((4.0, lane));
                    out.extend(through_gaps.iter().map(|&gap| {
                        let lane = Recipe::GapLane {
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

fn direct(out: &mut Vec<(f64, Recipe)>) {
    out.push((
        0.0,
        Recipe::Direct {
            out: 0.0,
            into: 0.0,
        },
    ));
    for bend in 1..=17 {
        let a = 0.08 * f64::from(bend);
        for a in [a, -a] {
            out.push((0.0, Recipe::Direct { out: a, into: -a }));
        }
    }
    const BOWS: [f64; 7] = [-1.1, -0.7, -0.35, 0.0, 0.35, 0.7, 1.1];
    for a in BOWS {
        for b in BOWS {
            if (a + b).abs() > 0.1 {
                // A curve that turns both ways is less calm than one that turns once.
                let base = if a * b > 0.0 { 2.5 } else { 0.5 };
                out.push((base, Recipe::Direct { out: a, into: b }));
            }
        }
    }
}

fn lane(axes: (f64, f64), base: f64, out: &mut Vec<(f64, Recipe)>) {
    const ONTO: [f64; 3] = [0.24, 0.5, 0.9];
    const OFF: [f64; 3] = [0.14, 0.4, 0.8];
    for turn in [1.0, -1.0] {
        for onto in ONTO {
            for off in OFF {
                let recipe = Recipe::Lane {
                    axes,
                    turn,
                    onto,
                    off,
                };
                out.push((base, recipe));
            }
        }
    }
}

fn between_stages(
    placed: &PlacedNodes,
    one: &Outline,
    two: &Outline,
    out: &mut Vec<(f64, Recipe)>,
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
    let step = core::f64::consts::TAU / placed.orbits.gaps.len().max(1) as f64;
    let apart = wrap(b - a);
    if inner == same && apart.abs() < step * 1.1 {
        // Straight across the gap, one arrow beside the other.
        for beside in [0.0, 26.0, -26.0] {
            let r = (inner + outer) / 2.0 + beside;
            let recipe = Recipe::Lane {
                axes: (r, r),
                turn: if apart > 0.0 { 1.0 } else { -1.0 },
                onto: 0.0,
                off: 0.0,
            };
            out.push((beside.abs() / 40.0 - 20.0, recipe));
        }
    }
    for wide in [33.0, 24.0, 42.0] {
        let r = placed.orbits.core + wide;
        for turn in [1.0, -1.0] {
            for onto in [0.45, 0.65, 0.3] {
                for off in [0.45, 0.65, 0.3] {
                    let recipe = Recipe::Lane {
                        axes: (r, r),
                        turn,
                        onto,
                        off,
                    };
                    out.push((-4.0, recipe));
                }
            }
        }
    }
}

fn through_gaps(placed: &PlacedNodes, far: Point, back: bool, out: &mut Vec<(f64, Recipe)>) {
    let orbits = &placed.orbits;
    let toward = libm::atan2(far.y - placed.centre.y, far.x - placed.centre.x);
    let mut gaps = orbits.gaps.clone();
    sort_by(&mut gaps, |a, b| {
        wrap(a - toward).abs().total_cmp(&wrap(b - toward).abs())
    });
    for &gap in gaps.iter().take(2) {
        for into in [0.0, 0.3, -0.3, 0.6, -0.6, 0.9, -0.9] {
            out.push((0.0, Recipe::Gap { gap, into, back }));
        }
        for &axes in orbits.inner_lanes.iter().chain(&orbits.outer_lanes) {
            for turn in [1.0, -1.0] {
                for onto in [0.32, 0.52] {
                    for off in [0.2, 0.45, 0.8] {
                        let recipe = Recipe::GapLane {
                            gap,
                            axes,
                            turn,
                            onto,
                            off,
                            back,
                        };
                        out.push((1.0, recipe));
                    }
                }
            }
        }
    }
}

//! A route that an arrow may take: arcs, bows, lanes round the middle, gaps between stages. A candidate is small and plain; a
//! curve is made of it only when it is weighed.

use crate::angle::sin_cos;
use crate::geom::Point;
use crate::layout::curve::{
    Cubic, along, between, ellipse_tangent, follow, join, mirrored, on_ellipse, polar, reverse,
    turned, unit,
};
use crate::layout::ecosystem::{PlacedNodes, wrap};
use core::f64::consts::TAU;

/// A passage between two neighbours of a row or column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gate {
    /// Its middle.
    pub at: Point,
    /// The direction through it towards the middle of the diagram, of length one.
    pub inwards: Point,
}

/// One possible route from a beginning to an end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Candidate {
    /// One curve: how far it turns away from the straight line at its beginning and at its end, in radians.
    Direct { out: f64, into: f64 },
    /// Along a part of an ellipse, between two turns that take the given parts of a circle.
    Lane {
        axes: (f64, f64),
        turn: f64,
        onto: f64,
        off: f64,
    },
    /// From an outcome out through a gap between stages, then in one curve; `back` for the way in.
    Gap { gap: f64, into: f64, back: bool },
    /// The same, but along a lane outside the stages.
    GapLane {
        gap: f64,
        axes: (f64, f64),
        turn: f64,
        onto: f64,
        off: f64,
        back: bool,
    },
    /// Through a gate between two neighbours, then in one curve; `back` for the way out.
    Gate { gate: Gate, into: f64, back: bool },
    /// Through a gate, then along a lane, and if there is a second gate out through that.
    GateLane {
        gate: Gate,
        exit: Option<Gate>,
        axes: (f64, f64),
        turn: f64,
        onto: f64,
        off: f64,
        back: bool,
    },
}

impl Candidate {
    /// The same a little different: a lane taken earlier or later, an arc bent more or less.
    pub(crate) fn variations(self) -> impl Iterator<Item = Self> {
        const SHIFTS: [(f64, f64); 8] = [
            (-1.0, 0.0),
            (1.0, 0.0),
            (0.0, -1.0),
            (0.0, 1.0),
            (-1.0, -1.0),
            (1.0, 1.0),
            (-1.0, 1.0),
            (1.0, -1.0),
        ];
        SHIFTS.into_iter().map(move |(a, b)| {
            let mut other = self;
            match &mut other {
                Self::Direct { out, into } => {
                    *out += 0.04 * a;
                    *into += 0.04 * b;
                }
                Self::Lane { onto, off, .. }
                | Self::GapLane { onto, off, .. }
                | Self::GateLane { onto, off, .. } => {
                    if *onto > 0.0 {
                        *onto = (*onto + 0.12 * a).max(0.1);
                    }
                    if *off > 0.0 {
                        *off = (*off + 0.12 * b).max(0.08);
                    }
                }
                Self::Gap { into, .. } | Self::Gate { into, .. } => *into += 0.15 * a,
            }
            other
        })
    }
}

/// Makes the curve of a candidate from `from` to `to`; false if the candidate does not fit them.
pub(crate) fn curve_of(
    candidate: Candidate,
    placed: &PlacedNodes,
    from: Point,
    to: Point,
    curve: &mut Vec<Cubic>,
) -> bool {
    curve.clear();
    match candidate {
        Candidate::Direct { out, into } => {
            let c = unit(between(from, to));
            curve.push(join(from, turned(c, out), turned(c, into), to));
            true
        }
        Candidate::Lane {
            axes,
            turn,
            onto,
            off,
        } => {
            let way = (axes, turn, onto, off);
            lane(placed.centre, way, (from, None), (to, None), curve)
        }
        Candidate::Gap { gap, into, back } => {
            let (from, to) = if back { (to, from) } else { (from, to) };
            let mouth = gap_mouth(placed, gap);
            let out = {
                let (sin, cos) = sin_cos(gap);
                Point::new(cos, sin)
            };
            curve.push(straight(from, mouth));
            let arrive = turned(mirrored(out, mouth, to), into);
            curve.push(join(mouth, out, arrive, to));
            if back {
                reverse(curve);
            }
            true
        }
        Candidate::GapLane {
            gap,
            axes,
            turn,
            onto,
            off,
            back,
        } => {
            let (from, to) = if back { (to, from) } else { (from, to) };
            let inner = placed.orbits.bands.first().map_or(0.0, |band| band.0);
            let neck = polar(placed.centre, inner + 40.0, gap);
            let out = {
                let (sin, cos) = sin_cos(gap);
                Point::new(cos, sin)
            };
            let first = straight(from, neck);
            let way = (axes, turn, onto, off);
            let fits = lane(placed.centre, way, (neck, Some(out)), (to, None), curve);
            curve.insert(0, first);
            if back {
                reverse(curve);
            }
            fits
        }
        Candidate::Gate { gate, into, back } => {
            let (from, to) = if back { (to, from) } else { (from, to) };
            curve.push(through(from, gate));
            let arrive = turned(mirrored(gate.inwards, gate.at, to), into);
            curve.push(join(gate.at, gate.inwards, arrive, to));
            if back {
                reverse(curve);
            }
            true
        }
        Candidate::GateLane {
            gate,
            exit,
            axes,
            turn,
            onto,
            off,
            back,
        } => {
            let (from, to) = if back { (to, from) } else { (from, to) };
            let outwards = exit.map(|exit| between(exit.inwards, Point::default()));
            let end = (exit.map_or(to, |exit| exit.at), outwards);
            let start = (gate.at, Some(gate.inwards));
            let fits = lane(placed.centre, (axes, turn, onto, off), start, end, curve);
            curve.insert(0, through(from, gate));
            if let Some(exit) = exit {
                let mut last = [through(to, exit)];
                reverse(&mut last);
                curve.extend(last);
            }
            if back {
                reverse(curve);
            }
            fits
        }
    }
}

/// Just outside the outermost ring of stages, in the direction of a gap.
fn gap_mouth(placed: &PlacedNodes, gap: f64) -> Point {
    let outer = placed.orbits.bands.first().map_or(0.0, |band| band.1);
    polar(placed.centre, outer - 14.0, gap)
}

fn straight(from: Point, to: Point) -> Cubic {
    let v = between(from, to);
    [
        from,
        along(from, v, 1.0 / 3.0),
        along(from, v, 2.0 / 3.0),
        to,
    ]
}

/// The parameter of an ellipse whose point lies in the direction of `p`, roughly.
fn parameter(hub: Point, (rx, ry): (f64, f64), p: Point) -> f64 {
    libm::atan2((p.y - hub.y) / ry, (p.x - hub.x) / rx)
}

/// From outside into a gate.
fn through(from: Point, gate: Gate) -> Cubic {
    let leave = mirrored(gate.inwards, from, gate.at);
    join(from, leave, gate.inwards, gate.at)
}

/// Along an ellipse (axes, turn, and the parts of a circle that the turns onto it and off it take) from one point to
/// another; either may say in which direction the line passes it.
fn lane(
    hub: Point,
    (axes, turn, onto, off): ((f64, f64), f64, f64, f64),
    (from, out): (Point, Option<Point>),
    (to, into): (Point, Option<Point>),
    curve: &mut Vec<Cubic>,
) -> bool {
    let start = parameter(hub, axes, from);
    let end = parameter(hub, axes, to);
    let mut sweep = wrap((end - start) * turn);
    if sweep < 0.0 {
        sweep += TAU;
    }
    let stay = sweep - onto - off;
    if !(0.02..=4.4).contains(&stay) {
        return false;
    }
    let one = start + turn * onto;
    let two = one + turn * stay;
    if onto > 0.0 {
        let (p, v) = (on_ellipse(hub, axes, one), ellipse_tangent(axes, one, turn));
        let leave = out.unwrap_or_else(|| mirrored(v, from, p));
        curve.push(join(from, leave, v, p));
    }
    follow(curve, hub, axes, one, two);
    if off > 0.0 {
        let (p, v) = (on_ellipse(hub, axes, two), ellipse_tangent(axes, two, turn));
        let arrive = into.unwrap_or_else(|| mirrored(v, p, to));
        curve.push(join(p, v, arrive, to));
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variations_shift_either_part_or_both_by_one_step_to_either_side() {
        let gap = |into: f64| Candidate::Gap {
            gap: 1.0,
            into,
            back: true,
        };
        for other in gap(0.2).variations() {
            assert!([0.05, 0.2, 0.35].iter().any(|into| match other {
                Candidate::Gap {
                    gap,
                    into: found,
                    back,
                } => {
                    (found - into).abs() < 1e-9 && gap == 1.0 && back
                }
                _ => false,
            }));
        }
        let direct = Candidate::Direct {
            out: 0.5,
            into: -0.5,
        };
        let mut found: Vec<[i32; 2]> = direct
            .variations()
            .filter_map(|other| match other {
                Candidate::Direct { out, into } => {
                    Some([out - 0.5, into + 0.5].map(|by| libm::round(by / 0.04) as i32))
                }
                _ => None,
            })
            .collect();
        found.sort_unstable();
        let around = [
            [-1, -1],
            [-1, 0],
            [-1, 1],
            [0, -1],
            [0, 1],
            [1, -1],
            [1, 0],
            [1, 1],
        ];
        assert_eq!(found, around);
    }

    #[test]
    fn the_turns_of_a_lane_get_no_shorter_than_a_tenth_and_none_is_added() {
        let lane = |onto: f64, off: f64| Candidate::Lane {
            axes: (200.0, 100.0),
            turn: 1.0,
            onto,
            off,
        };
        let parts = |candidate: Candidate| match candidate {
            Candidate::Lane { onto, off, .. } => (onto, off),
            _ => (f64::NAN, f64::NAN),
        };
        for (onto, off) in lane(0.15, 0.15).variations().map(parts) {
            assert!(
                [0.1, 0.15, 0.27]
                    .iter()
                    .any(|part| (onto - part).abs() < 1e-9),
                "{onto}"
            );
            assert!(
                [0.08, 0.15, 0.27]
                    .iter()
                    .any(|part| (off - part).abs() < 1e-9),
                "{off}"
            );
        }
        assert!(
            lane(0.0, 0.0)
                .variations()
                .all(|other| parts(other) == (0.0, 0.0))
        );
    }
}

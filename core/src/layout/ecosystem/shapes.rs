//! The outlines of nodes as SVG paths, and the ports on them where arrows begin and end.

use super::Outline;
use super::kinds::{Shape, shape_of};
use crate::angle::sin_cos;
use crate::drawing::{number, traced};
use crate::geom::{Point, Rect};
use crate::layout::curve::{along, polar};
use crate::model::ecosystem::NodeKind;

/// What is cut off the corners of an octagon.
const CUT: f64 = 14.0;
/// The largest radius of a pill's ends.
pub(crate) const ROUND: f64 = 48.0;
/// Radius of a leaf's two round corners.
const LEAF: f64 = 26.0;

/// The outline of a kind in SVG's path language, `grown` units larger on every side.
pub(crate) fn path(kind: NodeKind, outline: &Outline, grown: f64) -> String {
    match *outline {
        Outline::Disc { centre, radius } => {
            let (r, x, y) = (radius + grown, centre.x, centre.y);
            traced(
                "M# #A# # 0 1 1 # #A# # 0 1 1 # #Z",
                &[x - r, y, r, r, x + r, y, r, r, x - r, y],
            )
        }
        Outline::Segment {
            hub,
            inner,
            outer,
            middle,
            half,
        } => segment(hub, inner - grown, outer + grown, middle, half, grown),
        Outline::Box { rect, .. } => boxed(shape_of(kind), rect.grown(grown), grown),
    }
}

fn segment(hub: Point, inner: f64, outer: f64, middle: f64, half: f64, grown: f64) -> String {
    // The straight sides move outwards by the same number of units as the arcs.
    let (wide, narrow) = (half + grown / outer, half + grown / inner);
    let p = |radius: f64, angle: f64| polar(hub, radius, angle);
    let (begin, turn) = (p(outer, middle - wide), p(outer, middle + wide));
    let (back, end) = (p(inner, middle + narrow), p(inner, middle - narrow));
    // A segment spans less than half a turn, so both arcs are the short ones.
    traced(
        "M# #A# # 0 0 1 # #L# #A# # 0 0 0 # #Z",
        &[
            begin.x, begin.y, outer, outer, turn.x, turn.y, back.x, back.y, inner, inner, end.x,
            end.y,
        ],
    )
}

fn boxed(shape: Shape, r: Rect, grown: f64) -> String {
    let (left, top, right, bottom) = (r.x, r.y, r.right(), r.bottom());
    match shape {
        Shape::Octagon => {
            let c = CUT + grown * 0.586;
            traced(
                "M# #H#L# #V#L# #H#L# #V#Z",
                &[
                    left + c,
                    top,
                    right - c,
                    right,
                    top + c,
                    bottom - c,
                    right - c,
                    bottom,
                    left + c,
                    left,
                    bottom - c,
                    top + c,
                ],
            )
        }
        Shape::Leaf => {
            let c = LEAF + grown;
            traced(
                "M# #H#V#A# # 0 0 1 # #H#V#A# # 0 0 1 # #Z",
                &[
                    left + c,
                    top,
                    right,
                    bottom - c,
                    c,
                    c,
                    right - c,
                    bottom,
                    left,
                    top + c,
                    c,
                    c,
                    left + c,
                    top,
                ],
            )
        }
        _ => {
            let c = corner(shape, r.height - 2.0 * grown) + grown;
            traced(
                "M# #H#A# # 0 0 1 # #V#A# # 0 0 1 # #H#A# # 0 0 1 # #V#A# # 0 0 1 # #Z",
                &[
                    left + c,
                    top,
                    right - c,
                    c,
                    c,
                    right,
                    top + c,
                    bottom - c,
                    c,
                    c,
                    right - c,
                    bottom,
                    left + c,
                    c,
                    c,
                    left,
                    bottom - c,
                    top + c,
                    c,
                    c,
                    left + c,
                    top,
                ],
            )
        }
    }
}

/// Radius of a box's corners, also for keeping clear of it.
fn corner(shape: Shape, height: f64) -> f64 {
    match shape {
        Shape::Pill => (height / 2.0).min(ROUND),
        Shape::Octagon => CUT,
        _ => 3.0,
    }
}

/// The four petals of the kawung that fill a disc.
pub(super) fn kawung(centre: Point, radius: f64) -> [String; 4] {
    let s = radius / 72.0;
    let petal = |turn: f64| {
        let (sin, cos) = sin_cos(turn);
        let at = |x: f64, y: f64| {
            let p = Point::new(
                centre.x + s * (x * cos - y * sin),
                centre.y + s * (x * sin + y * cos),
            );
            format!("{} {}", number(p.x), number(p.y))
        };
        format!(
            "M{}C{} {} {}C{} {} {}Z",
            at(0.0, -9.1),
            at(29.0, -22.4),
            at(29.0, -57.4),
            at(0.0, -70.0),
            at(-29.0, -57.4),
            at(-29.0, -22.4),
            at(0.0, -9.1)
        )
    };
    let quarter = core::f64::consts::FRAC_PI_2;
    [0.5, 1.5, 2.5, 3.5].map(|turn| petal(quarter * turn))
}

/// Where a point lies on a ring segment or box: `across` from -1 (left end) to 1 (right end) of its long side.
pub(crate) fn port(outline: &Outline, across: f64) -> Point {
    match *outline {
        Outline::Box { rect, corner } => {
            let half = (rect.width / 2.0 - corner.max(8.0)).max(0.0);
            along(rect.centre(), Point::new(1.0, 0.0), across * half)
        }
        Outline::Segment {
            hub,
            inner,
            outer,
            middle,
            half,
        } => polar(hub, (inner + outer) / 2.0, middle + across * half * 0.8),
        Outline::Disc { centre, .. } => centre,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports_lie_from_the_left_end_of_a_long_side_to_its_right_end() {
        let rect = Rect::new(100.0, 100.0, 116.0, 40.0);
        let at = |across: f64| port(&Outline::Box { rect, corner: 4.0 }, across);
        assert_eq!([at(-1.0).x, at(0.0).x, at(0.5).x], [108.0, 158.0, 183.0]);
        assert!([-1.0, 0.0, 0.5].iter().all(|across| at(*across).y == 120.0));
        // Of a ring's segment clockwise, in the middle between its arcs.
        let hub = Point::new(500.0, 500.0);
        let segment = Outline::Segment {
            hub,
            inner: 100.0,
            outer: 140.0,
            middle: 0.3,
            half: 0.5,
        };
        for across in [-1.0, 0.0, 0.5] {
            let wanted = polar(hub, 120.0, 0.3 + across * 0.4);
            assert!(port(&segment, across).distance(wanted) < 1e-9, "{across}");
        }
    }
}

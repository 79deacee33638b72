//! From a found curve to a finished route: its visible part, its points, its head, and whether it is clear of nodes.

use super::cost::{Cut, Ends};
use super::obstacle_grid::Obstacle;
use super::{HEAD, Head, Route};
use crate::geom::Point;
use crate::layout::curve::{
    Cubic, along, at, between, last_direction, norm, part, reach, unit, written,
};
use crate::layout::ecosystem::{Outline, PlacedNodes};
use crate::model::LinkIndex;

/// The part of a curve between the two ends of a cut.
pub(super) fn visible(curve: &[Cubic], cut: Cut) -> Vec<Cubic> {
    let ((i, t0), (j, t1)) = (cut.first, cut.last);
    if i == j {
        return vec![part(&curve[i], t0, t1.max(t0))];
    }
    let mut seen = vec![part(&curve[i], t0, 1.0)];
    seen.extend_from_slice(&curve[i + 1..j]);
    seen.push(part(&curve[j], 0.0, t1));
    // Slivers would turn the head.
    seen.retain(|cubic| reach(cubic) > 0.5);
    if seen.is_empty() {
        seen.push(part(&curve[i], t0, 1.0));
    }
    seen
}

/// For shapes that almost touch: a short stroke between them.
pub(super) fn shortest(one: &Outline, two: &Outline) -> Cubic {
    let (a, b) = (one.centre(), two.centre());
    let edge = |outline: &Outline, from: Point, to: Point| {
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..20 {
            let middle = (low + high) / 2.0;
            let p = along(from, between(from, to), middle);
            if outline.distance(p) < 0.0 {
                low = middle
            } else {
                high = middle
            }
        }
        along(from, between(from, to), high)
    };
    let (p, q) = (edge(one, a, b), edge(two, b, a));
    let v = unit(between(p, q));
    let end = along(q, v, -HEAD.min(norm(between(p, q)) / 2.0));
    let third = along(p, between(p, end), 1.0 / 3.0);
    [p, third, along(p, between(p, end), 2.0 / 3.0), end]
}

/// Whether a line touches no node but its ends.
fn is_clear(placed: &PlacedNodes, ends: Ends, points: &[Point]) -> bool {
    let free = |p: Point| {
        placed.obstacles.near(p).all(|obstacle| match obstacle {
            Obstacle::Node(id, d) => d >= 1.0 || id == ends.from || id == ends.to,
            Obstacle::Words => true,
        })
    };
    points.windows(2).all(|pair| {
        let step = between(pair[0], pair[1]);
        [0.0, 0.25, 0.5, 0.75]
            .iter()
            .all(|share| free(along(pair[0], step, *share)))
    })
}

/// The route of a link along a curve.
pub(super) fn finish(link: LinkIndex, curve: &[Cubic], placed: &PlacedNodes, ends: Ends) -> Route {
    let mut points = Vec::with_capacity(64);
    let mut length = 0.0;
    if let Some(first) = curve.first() {
        points.push(first[0]);
    }
    for cubic in curve {
        let count = (reach(cubic) / 8.0) as usize + 1;
        for step in 1..=count {
            let p = at(cubic, step as f64 / count as f64);
            if let Some(last) = points.last() {
                length += p.distance(*last);
            }
            points.push(p);
        }
    }
    let start = points.first().copied().unwrap_or_default();
    let end = points.last().copied().unwrap_or_default();
    let direction = curve.last().map_or(Point::new(1.0, 0.0), last_direction);
    Route {
        link,
        d: written(curve),
        start,
        head: Head {
            tip: along(end, direction, HEAD),
            direction,
        },
        badge: end,
        length,
        is_clear: is_clear(placed, ends, &points),
        points,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{ENDS, page};
    use super::*;
    use crate::geom::Rect;
    use crate::model::ecosystem::NodeKind;

    fn boxed(x: f64) -> Outline {
        Outline::Box {
            rect: Rect::new(x, 0.0, 100.0, 40.0),
            corner: 0.0,
        }
    }

    fn near(found: Point, x: f64) -> bool {
        (found.x - x).abs() < 0.01 && (found.y - 20.0).abs() < 0.01
    }

    #[test]
    fn a_short_stroke_leaves_room_for_its_head_but_never_more_than_half() {
        // Thirty units apart the head takes its seven, six units apart half of them.
        let [begin, one, two, end] = shortest(&boxed(0.0), &boxed(130.0));
        assert!(
            near(begin, 100.0) && near(end, 130.0 - HEAD),
            "{begin:?} {end:?}"
        );
        assert!(
            near(one, 100.0 + 23.0 / 3.0) && near(two, 100.0 + 46.0 / 3.0),
            "{one:?} {two:?}"
        );
        let [begin, .., end] = shortest(&boxed(0.0), &boxed(106.0));
        assert!(near(begin, 100.0) && near(end, 103.0), "{begin:?} {end:?}");
    }

    #[test]
    fn a_line_may_touch_its_ends_and_no_other_node() {
        let middles = [100.0, 300.0, 500.0].map(|x| (x, 400.0, NodeKind::Actor));
        let placed = page(&middles, None);
        let clear = |from: f64, to: f64| {
            let ends = [from, to].map(|x| Point::new(x, 400.0));
            is_clear(&placed, ENDS, &ends)
        };
        // Inside the first, inside the second, between them; then into the third.
        assert!(clear(110.0, 140.0) && clear(270.0, 320.0) && clear(100.0, 300.0));
        assert!(clear(350.0, 448.0) && !clear(300.0, 540.0));
    }
}

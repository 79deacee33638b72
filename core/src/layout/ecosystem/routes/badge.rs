//! Where the badges with an arrow's polarity go: on the line a little before the head, else beside it, where they cover
//! least.

use super::Route;
use super::obstacle_grid::Obstacle;
use crate::geom::Point;
use crate::layout::curve::{along, between, norm, unit};
use crate::layout::ecosystem::PlacedNodes;

/// Units from the point of the head, the likeliest first.
const BEFORE: [f64; 9] = [32.0, 46.0, 62.0, 80.0, 100.0, 122.0, 146.0, 172.0, 200.0];
/// Radius of a badge with its edge.
const RADIUS: f64 = 11.5;
/// From the line to a badge beside it.
const BESIDE: f64 = 17.0;
/// Arrows shorter than this have their badge beside them.
const SHORT: f64 = 56.0;

/// Sets the badge of every route.
pub(super) fn place(placed: &PlacedNodes, routes: &mut [Route]) {
    let mut badges: Vec<Point> = Vec::with_capacity(routes.len());
    for index in 0..routes.len() {
        let route = &routes[index];
        let mut best = (f64::MAX, route.badge);
        let mut consider = |p: Point, base: f64| {
            let cost = base + badge_cost(placed, routes, &badges, index, p, best.0 - base);
            if cost < best.0 {
                best = (cost, p);
            }
        };
        let short = route.length < SHORT;
        for (turn, before) in BEFORE.iter().enumerate() {
            if before - super::HEAD + 10.0 < route.length {
                let (p, _) = back(route, before - super::HEAD);
                consider(p, turn as f64 + if short { 9.0 } else { 0.0 });
            }
        }
        let middle = route.length / 2.0;
        for before in [middle, 10.0, 25.0, 45.0, 70.0] {
            if before < route.length {
                let (p, v) = back(route, before);
                for side in [BESIDE, -BESIDE, BESIDE + 5.0, -BESIDE - 5.0] {
                    let p = Point::new(p.x - v.y * side, p.y + v.x * side);
                    // Away from the middle there is more room, and badges of neighbours do not meet.
                    let outwards = p.distance(placed.centre) / 60.0;
                    let base = if short { 0.0 } else { 6.0 } + side.abs() / 20.0 - outwards;
                    consider(p, base + 4.0);
                }
            }
        }
        badges.push(best.1);
        routes[index].badge = best.1;
    }
}

/// The point that lies `units` of line before the end, and the direction there.
fn back(route: &Route, units: f64) -> (Point, Point) {
    let mut left = units;
    for pair in route.points.windows(2).rev() {
        let step = between(pair[0], pair[1]);
        let length = norm(step);
        if length >= left {
            return (along(pair[1], unit(step), -left), unit(step));
        }
        left -= length;
    }
    (route.start, route.head.direction)
}

/// How much a badge at `p` would cover, given up above `limit`.
fn badge_cost(
    placed: &PlacedNodes,
    routes: &[Route],
    badges: &[Point],
    own: usize,
    p: Point,
    limit: f64,
) -> f64 {
    let mut sum = 0.0;
    for obstacle in placed.obstacles.near(p) {
        sum += match obstacle {
            Obstacle::Node(_, d) if d < RADIUS => 3.0 * (RADIUS - d),
            Obstacle::Node(..) => 0.0,
            Obstacle::Words => 20.0,
        };
    }
    let page = RADIUS + 2.0;
    if p.x < page || p.y < page || p.x > placed.width - page || p.y > placed.height - page {
        sum += 100.0;
    }
    for badge in badges {
        if near(*badge, p, 2.0 * RADIUS + 1.0) {
            sum += 120.0;
        }
    }
    if sum > limit {
        return sum;
    }
    for (index, other) in routes.iter().enumerate() {
        // The head is 13 long: keep clear of its middle.
        let head = along(other.head.tip, other.head.direction, -6.0);
        if near(head, p, RADIUS + 6.0) {
            sum += 24.0;
        }
        if index != own {
            let crossed = other
                .points
                .iter()
                .filter(|q| near(**q, p, RADIUS + 3.0))
                .count();
            sum += 3.0 * crossed as f64;
        }
    }
    sum
}

fn near(a: Point, b: Point, units: f64) -> bool {
    let (x, y) = (a.x - b.x, a.y - b.y);
    x * x + y * y < units * units
}

#[cfg(test)]
mod tests {
    use super::super::finish::finish;
    use super::super::fixture::{ENDS, HEIGHT, WIDTH, lines, page};
    use super::*;
    use crate::geom::Rect;
    use crate::model::LinkIndex;
    use crate::model::ecosystem::NodeKind;

    /// A page with two far boxes and some words.
    fn placed() -> PlacedNodes {
        let words = Rect::new(600.0, 600.0, 100.0, 20.0);
        let far = [
            (100.0, 400.0, NodeKind::Actor),
            (800.0, 400.0, NodeKind::Actor),
        ];
        page(&far, Some(words))
    }

    /// What a badge at a point would cover, with no arrow and one other badge.
    fn covers(x: f64, y: f64) -> f64 {
        let badges = [Point::new(300.0, 200.0)];
        badge_cost(&placed(), &[], &badges, 0, Point::new(x, y), f64::MAX)
    }

    #[test]
    fn a_badge_on_free_ground_costs_nothing_up_to_thirteen_and_a_half_units_before_an_edge() {
        for (x, y) in [
            (400.0, 300.0),
            (14.0, 300.0),
            (WIDTH - 14.0, 300.0),
            (400.0, 14.0),
        ] {
            assert_eq!(covers(x, y), 0.0, "{x} {y}");
        }
        assert_eq!(covers(400.0, HEIGHT - 14.0), 0.0);
        for (x, y) in [
            (13.0, 300.0),
            (WIDTH - 13.0, 300.0),
            (400.0, 13.0),
            (400.0, HEIGHT - 13.0),
        ] {
            assert_eq!(covers(x, y), 100.0, "{x} {y}");
        }
    }

    #[test]
    fn a_badge_costs_on_a_node_by_how_deep_on_words_and_on_another_sign() {
        // The first box ends at 150.
        for units in [0.0, 5.0, 11.0] {
            assert!((covers(150.0 + units, 400.0) - 3.0 * (11.5 - units)).abs() < 1e-9);
        }
        assert_eq!(covers(162.0, 400.0), 0.0);
        assert_eq!(covers(650.0, 610.0), 20.0);
        assert_eq!([covers(323.0, 200.0), covers(325.0, 200.0)], [120.0, 0.0]);
    }

    #[test]
    fn a_badge_costs_on_any_head_and_on_the_lines_of_others() {
        let placed = placed();
        let curve = lines(&[(300.0, 300.0), (500.0, 300.0)]);
        let route = finish(LinkIndex(0), &curve, &placed, ENDS);
        let at = |own: usize, x: f64, y: f64| {
            badge_cost(
                &placed,
                std::slice::from_ref(&route),
                &[],
                own,
                Point::new(x, y),
                f64::MAX,
            )
        };
        // The middle of the head lies at 501; its own line a badge may cover, that of another it may not.
        assert_eq!([at(0, 501.0, 317.0), at(0, 501.0, 319.0)], [24.0, 0.0]);
        assert_eq!(
            [
                at(0, 400.0, 300.0),
                at(0, 400.0, 315.0),
                at(1, 400.0, 315.0)
            ],
            [0.0; 3]
        );
        // Points of the line lie about eight units apart: three or four within 14.5 units.
        assert!(
            (9.0..=12.0).contains(&at(1, 400.0, 300.0)),
            "{}",
            at(1, 400.0, 300.0)
        );
    }
}

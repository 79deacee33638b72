//! What a route costs: its length, its turns, what it runs into. The numbers are those of the design, where it gives
//! them; a route through a node costs so much that only a picture without any other one has it.

use super::obstacle_grid::Obstacle;
use super::usage::PathUsage;
use crate::geom::Point;
use crate::layout::curve::{Cubic, at, between, cross, dot, norm, reach};
use crate::layout::ecosystem::PlacedNodes;

/// From the beginning's shape to the line, in units.
pub(crate) const LEAVE: f64 = 5.0;
/// From the line's end to the end's shape, in units.
pub(crate) const ARRIVE: f64 = 9.0;
/// About the distance of two samples in units.
const STEP: f64 = 9.0;

const DETOUR: f64 = 0.05;
/// What a sample inside a node costs: a route that costs less leads through none.
pub(crate) const INSIDE: f64 = 250.0;
const CLOSE: f64 = 3.0;
const CLOSE_WITHIN: f64 = 10.0;
const WORDS: f64 = 8.0;
const OUT_OF_PAGE: f64 = 30.0;
const TURN: f64 = 3.4;
const TIGHT: f64 = 5.0;
/// Curves tighter than this radius look broken.
const TIGHT_RADIUS: f64 = 34.0;

/// The ends of an arrow, and how far its line keeps from them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ends {
    pub(crate) from: u32,
    pub(crate) to: u32,
    pub(crate) leave: f64,
    pub(crate) arrive: f64,
}

/// The visible part of a curve: cubic and parameter of its first and last point.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cut {
    pub(crate) first: (usize, f64),
    pub(crate) last: (usize, f64),
}

/// What the visible part of a curve costs, and which part that is; nothing if it costs `limit` or more, or if its ends
/// are too near each other to see any of it.
pub(crate) fn route_cost(
    curve: &[Cubic],
    ends: Ends,
    placed: &PlacedNodes,
    usage: &PathUsage,
    base: f64,
    limit: f64,
) -> Option<(f64, Cut)> {
    let obstacles = &placed.obstacles;
    let mut cost = base;
    let mut cut = Cut::default();
    let mut before = curve.first()?[0];
    let mut heading: Option<(Point, f64)> = None;
    let mut running = false;
    for (index, cubic) in curve.iter().enumerate() {
        let count = steps(cubic);
        for place in 1..=count {
            let t = place as f64 / count as f64;
            let p = at(cubic, t);
            let step = between(before, p);
            before = p;
            if !running {
                if obstacles.distance(ends.from, p) < ends.leave {
                    continue;
                }
                running = true;
                cut.first = (index, t);
            }
            if obstacles.distance(ends.to, p) <= ends.arrive {
                cut.last = (index, t);
                return Some((cost, cut));
            }
            let length = norm(step);
            cost += DETOUR * length;
            if let Some((last, before)) = heading
                && length > 0.0
            {
                let sine = cross(last, step).abs() / (before * length);
                let turn = if dot(last, step) < 0.0 { 2.0 } else { sine };
                cost += TURN * turn;
                if turn * TIGHT_RADIUS > length {
                    cost += TIGHT * (turn * TIGHT_RADIUS / length).min(3.0);
                }
            }
            if length > 0.0 {
                heading = Some((step, length));
            }
            for obstacle in obstacles.near(p) {
                cost += match obstacle {
                    Obstacle::Node(id, _) if id == ends.to => 0.0,
                    Obstacle::Node(id, d) if id == ends.from => {
                        if d < 2.0 {
                            12.0
                        } else {
                            0.0
                        }
                    }
                    Obstacle::Node(_, d) if d < 5.0 => INSIDE,
                    Obstacle::Node(_, d) if d < CLOSE_WITHIN => CLOSE * (1.4 - d / CLOSE_WITHIN),
                    Obstacle::Node(..) => 0.0,
                    Obstacle::Words => WORDS,
                };
            }
            if length > 0.0 {
                cost += usage.cost(p, Point::new(step.x / length, step.y / length));
            }
            if p.x < 8.0 || p.y < 8.0 || p.x > placed.width - 8.0 || p.y > placed.height - 8.0 {
                cost += OUT_OF_PAGE;
            }
            if cost >= limit {
                return None;
            }
        }
    }
    None
}

/// In how many steps a cubic is followed.
fn steps(cubic: &Cubic) -> usize {
    ((reach(cubic) / STEP) as usize + 1).clamp(2, 1000)
}

/// Moves both ends of a cut to where the line is exactly as far from its shapes as it should be.
pub(crate) fn sharpen(curve: &[Cubic], ends: Ends, placed: &PlacedNodes, cut: &mut Cut) {
    let step =
        |index: usize| 1.0 / ((reach(&curve[index]) / STEP) as usize + 1).clamp(2, 80) as f64;
    for (end, far, node) in [
        (&mut cut.first, ends.leave, ends.from),
        (&mut cut.last, ends.arrive, ends.to),
    ] {
        let (index, high) = *end;
        let leaving = node == ends.from;
        let (mut low, mut high) = ((high - step(index)).max(0.0), high);
        for _ in 0..10 {
            let middle = (low + high) / 2.0;
            let inside = placed.obstacles.distance(node, at(&curve[index], middle)) < far;
            if inside == leaving {
                low = middle
            } else {
                high = middle
            }
        }
        *end = (index, high);
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{ENDS, HEIGHT, WIDTH, lines, page};
    use super::*;
    use crate::geom::Rect;
    use crate::layout::curve::follow;
    use crate::model::ecosystem::NodeKind;
    use core::f64::consts::{FRAC_PI_2, PI};

    const ACTOR: NodeKind = NodeKind::Actor;

    /// What a route along straight lines costs.
    fn cost_of(placed: &PlacedNodes, points: &[(f64, f64)]) -> f64 {
        let usage = PathUsage::new(placed.width, placed.height);
        let curve = lines(points);
        route_cost(&curve, ENDS, placed, &usage, 0.0, f64::MAX).map_or(f64::NAN, |found| found.0)
    }

    /// Two boxes with six hundred units between them, and perhaps more.
    fn far_apart(more: &[(f64, f64, NodeKind)], words: Option<Rect>) -> PlacedNodes {
        let nodes = [&[(100.0, 400.0, ACTOR), (800.0, 400.0, ACTOR)][..], more].concat();
        page(&nodes, words)
    }

    #[test]
    fn a_straight_route_costs_a_twentieth_of_its_length_and_one_that_turns_back_much_more() {
        let placed = far_apart(&[], None);
        let straight = cost_of(&placed, &[(100.0, 400.0), (800.0, 400.0)]);
        assert!((straight - DETOUR * 590.0).abs() < 1.0, "{straight}");
        // Back and forth again: two turns, each as tight as can be.
        let back = [
            (100.0, 400.0),
            (500.0, 400.0),
            (400.0, 400.0),
            (800.0, 400.0),
        ];
        let more = cost_of(&placed, &back) - straight - DETOUR * 200.0;
        assert!(
            (more - 2.0 * (2.0 * TURN + 3.0 * TIGHT)).abs() < 1.0,
            "{more}"
        );
    }

    #[test]
    fn a_bend_costs_by_its_angle_and_if_it_is_tighter_than_34_units_by_how_much() {
        // To the right, half a turn down round a hub, back to the left: what the half turn costs.
        let bend = |radius: f64| {
            let (mut before, hub) = (Vec::new(), Point::new(400.0, 300.0));
            follow(&mut before, hub, (radius, radius), -FRAC_PI_2, FRAC_PI_2);
            let top = before[0][0];
            let mut curve = lines(&[(100.0, top.y), (top.x, top.y)]);
            curve.append(&mut before);
            let bottom = curve[curve.len() - 1][3];
            curve.append(&mut lines(&[(bottom.x, bottom.y), (100.0, bottom.y)]));
            let placed = page(&[(100.0, top.y, ACTOR), (100.0, bottom.y, ACTOR)], None);
            let usage = PathUsage::new(placed.width, placed.height);
            let found = route_cost(&curve, ENDS, &placed, &usage, 0.0, f64::MAX);
            found.map_or(f64::NAN, |found| found.0) - DETOUR * (2.0 * (400.0 - 155.0) + radius * PI)
        };
        let wide = bend(90.0);
        assert!((wide - TURN * PI).abs() < 2.0, "{wide}");
        // About 63 units in seven to nine samples, each 34/20 of the allowed bend.
        let tight = bend(20.0) - TURN * PI;
        let sample = TIGHT * 34.0 / 20.0;
        assert!((6.0 * sample..9.5 * sample).contains(&tight), "{tight}");
    }

    #[test]
    fn a_route_pays_for_coming_back_to_where_it_began() {
        let placed = far_apart(&[], None);
        let back_to = |units: f64| {
            let points = [
                (100.0, 400.0),
                (190.0, 400.0),
                (150.0 + units, 400.0),
                (150.0 + units, 300.0),
                (800.0, 300.0),
                (800.0, 400.0),
            ];
            cost_of(&placed, &points) - 2.0 * DETOUR * (40.0 - units)
        };
        // Where it comes back to, and at two more samples up along the side of the box.
        let more = back_to(1.0) - back_to(3.0);
        assert!((more - 3.0 * 12.0).abs() < 1.0, "{more}");
    }

    #[test]
    fn a_route_through_a_node_or_words_or_close_by_pays_for_each_sample() {
        let step = [(100.0, 400.0), (800.0, 400.0)];
        let plain = cost_of(&far_apart(&[], None), &step);
        let with = |y: f64| cost_of(&far_apart(&[(450.0, y, ACTOR)], None), &step) - plain;
        // A hundred units are about eleven samples.
        assert!(with(400.0) >= 10.0 * INSIDE, "{}", with(400.0));
        // Eight units from its lower edge.
        let sample = CLOSE * (1.4 - 8.0 / CLOSE_WITHIN);
        assert!(
            (9.0 * sample..15.0 * sample).contains(&with(372.0)),
            "{}",
            with(372.0)
        );
        assert_eq!(with(365.0), 0.0);
        let words = Rect::new(400.0, 390.0, 100.0, 20.0);
        let through = cost_of(&far_apart(&[], Some(words)), &step) - plain;
        assert!((10.0 * WORDS..15.0 * WORDS).contains(&through), "{through}");
    }

    #[test]
    fn a_route_keeps_eight_units_from_each_edge_of_the_page() {
        for (from, to) in [
            ((100.0, 0.0), (800.0, 0.0)),
            ((100.0, HEIGHT), (800.0, HEIGHT)),
            ((0.0, 100.0), (0.0, 700.0)),
            ((WIDTH, 100.0), (WIDTH, 700.0)),
        ] {
            // Moved from the edge towards the middle of the page.
            let inwards = |(x, y): (f64, f64), units: f64| {
                let toward = |at: f64, whole: f64| match at {
                    0.0 => units,
                    at if at == whole => whole - units,
                    at => at,
                };
                (toward(x, WIDTH), toward(y, HEIGHT))
            };
            let cost = |units: f64| {
                let [from, to] = [from, to].map(|end| inwards(end, units));
                let placed = page(&[(from.0, from.1, ACTOR), (to.0, to.1, ACTOR)], None);
                cost_of(&placed, &[from, to])
            };
            let (near, inside) = (cost(7.0), cost(9.0));
            // A sample costs thirty; there are more than fifty and less than a hundred.
            let samples = near / OUT_OF_PAGE;
            assert!((50.0..100.0).contains(&samples), "{from:?} {near}");
            assert!(inside < DETOUR * 700.0, "{from:?} {inside}");
        }
    }

    #[test]
    fn a_route_that_costs_the_limit_is_given_up() {
        let placed = far_apart(&[], None);
        let usage = PathUsage::new(placed.width, placed.height);
        let curve = lines(&[(100.0, 400.0), (800.0, 400.0)]);
        let whole = cost_of(&placed, &[(100.0, 400.0), (800.0, 400.0)]);
        let under = |limit: f64| route_cost(&curve, ENDS, &placed, &usage, 0.0, limit).is_some();
        assert!(under(whole + 0.01) && !under(whole));
    }
}

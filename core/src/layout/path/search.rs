//! Finds the way of each arrow: tries recipes, keeps the cheapest few, then lets those begin and end beside the middle
//! of their nodes, so that parallel arrows part.

use super::curve::{Cubic, along, at, between, last_direction, norm, part, reach, unit, written};
use super::recipe::{Recipe, cook};
use super::trace::{ARRIVE, Cut, Ends, FOCUS, LEAVE, Worn, sharpen, weigh};
use super::ways::recipes;
use super::{HEAD, Head, Route, sign};
use crate::geom::Point;
use crate::layout::ecosystem::{Outline, PlacedNodes, port};
use crate::model::ecosystem::Ecosystem;
use crate::model::{LinkIndex, NodeIndex};
use crate::sorting::sort_by;

/// More arrows than this at once are drawn more simply, so that the time does not run away.
const MANY: usize = 60;
/// How many arrows may look for another way at the end.
const SECOND_LOOKS: usize = 4;
/// What running along others may cost before an arrow looks again; about eight samples.
const SHARED: f64 = 44.0;
/// Recipes that cost this much more than the best are not tried further.
const WORTH: f64 = 6.0;
/// How many recipes are tried with other beginnings and ends.
const KEPT: usize = 3;

/// The ways of the given links, in their order; shortest links choose first. `focus` is the chosen node, whose ring
/// takes room. No way leads through a node or its label unless there is no other.
#[must_use]
pub fn route(
    placed: &PlacedNodes,
    links: &[LinkIndex],
    focus: Option<NodeIndex>,
    ecosystem: &Ecosystem,
) -> Vec<Route> {
    let mut order: Vec<usize> = (0..links.len()).collect();
    let span = |place: &usize| {
        let link = ecosystem.link(links[*place]);
        placed
            .node(link.from)
            .centre
            .distance(placed.node(link.to).centre)
    };
    sort_by(&mut order, |a, b| {
        span(a).total_cmp(&span(b)).then(a.cmp(b))
    });
    let mut worn = Worn::new(placed.width, placed.height);
    let mut search = Search::default();
    let mut found: Vec<Option<Route>> = vec![None; links.len()];
    let mut find = |place: usize, worn: &Worn| {
        let link = ecosystem.link(links[place]);
        let ring = |node| if focus == Some(node) { FOCUS } else { 0.0 };
        let ends = Ends {
            from: link.from.0,
            to: link.to.0,
            leave: LEAVE + ring(link.from),
            arrive: ARRIVE + ring(link.to),
        };
        let curve = search.best(placed, ends, worn, links.len() > MANY);
        finish(links[place], &curve)
    };
    for &place in &order {
        let link = ecosystem.link(links[place]);
        if link.from != link.to {
            let route = find(place, &worn);
            wear(&mut worn, place, &route);
            found[place] = Some(route);
        }
    }
    if links.len() <= MANY {
        part_ways(&mut worn, &mut found, &mut find);
    }
    let mut routes: Vec<Route> = found.into_iter().flatten().collect();
    sign::place(placed, &mut routes);
    routes
}

/// Those that chose early could not know who would later have to run along them: the few that share most look again.
fn part_ways(
    worn: &mut Worn,
    found: &mut [Option<Route>],
    find: &mut impl FnMut(usize, &Worn) -> Route,
) {
    let mut moved = vec![false; found.len()];
    for _ in 0..SECOND_LOOKS {
        let mut most: Option<(f64, usize)> = None;
        for place in (0..found.len()).filter(|place| !moved[*place]) {
            let Some(route) = &found[place] else { continue };
            let shared = shared(worn, route);
            if shared > SHARED && most.is_none_or(|(least, _)| shared > least) {
                most = Some((shared, place));
            }
        }
        let Some((_, place)) = most else { return };
        moved[place] = true;
        found[place] = None;
        worn.clear();
        for (other, route) in found.iter().enumerate() {
            if let Some(route) = route {
                wear(worn, other, route);
            }
        }
        let route = find(place, worn);
        wear(worn, place, &route);
        found[place] = Some(route);
    }
}

fn wear(worn: &mut Worn, place: usize, route: &Route) {
    // Arrows are told apart by number only near each other, so that numbers may come again.
    let arrow = (place % usize::from(u16::MAX)) as u16 + 1;
    for pair in route.points.windows(2) {
        worn.mark(pair[1], unit(between(pair[0], pair[1])), arrow);
    }
    worn.mark(route.head.tip, route.head.direction, arrow);
}

/// What a route's way costs for others that run along it or cross it, itself left out.
fn shared(worn: &Worn, route: &Route) -> f64 {
    route
        .points
        .windows(2)
        .map(|pair| {
            let direction = unit(between(pair[0], pair[1]));
            (worn.cost(pair[1], direction) - Worn::ALONE).max(0.0)
        })
        .sum()
}

#[derive(Default)]
struct Search {
    curve: Vec<Cubic>,
    recipes: Vec<(f64, Recipe)>,
}

/// A recipe with what it costs.
type Kept = (f64, f64, Recipe);

impl Search {
    /// The visible part of the cheapest way.
    fn best(&mut self, placed: &PlacedNodes, ends: Ends, worn: &Worn, simple: bool) -> Vec<Cubic> {
        let (one, two) = (
            &placed.nodes[ends.from as usize],
            &placed.nodes[ends.to as usize],
        );
        let (from, to) = (one.centre, two.centre);
        self.recipes.clear();
        recipes(placed, ends, simple, &mut self.recipes);
        let mut kept: Vec<Kept> = Vec::with_capacity(KEPT + 1);
        let mut best: Option<(f64, Vec<Cubic>, Cut)> = None;
        for &(base, recipe) in &self.recipes {
            let last = kept.get(KEPT - 1).map_or(f64::MAX, |kept| kept.0);
            let limit = kept
                .first()
                .map_or(f64::MAX, |kept| kept.0 + WORTH)
                .min(last);
            if base >= limit {
                continue;
            }
            if !cook(recipe, placed, from, to, &mut self.curve) {
                continue;
            }
            let Some((cost, cut)) = weigh(&self.curve, ends, placed, worn, base, limit) else {
                continue;
            };
            if best.as_ref().is_none_or(|best| cost < best.0) {
                best = Some((cost, self.curve.clone(), cut));
            }
            let place = kept.partition_point(|other| other.0 <= cost);
            kept.insert(place, (cost, base, recipe));
            kept.truncate(KEPT);
        }
        // Among very many arrows a second try for each would take too long.
        kept.truncate(if simple { 0 } else { KEPT });
        for (cost, base, recipe) in kept {
            let (mut least, mut recipe) = (cost, recipe);
            for other in recipe.variations() {
                if cook(other, placed, from, to, &mut self.curve)
                    && let Some((cost, cut)) = weigh(&self.curve, ends, placed, worn, base, least)
                {
                    (least, recipe) = (cost, other);
                    if best.as_ref().is_none_or(|best| cost < best.0) {
                        best = Some((cost, self.curve.clone(), cut));
                    }
                }
            }
            for (a, b) in PORTS {
                let moved = a.abs() + b.abs();
                let (from, to) = (port(&one.outline, a), port(&two.outline, b));
                let limit = best.as_ref().map_or(f64::MAX, |best| best.0);
                if !cook(recipe, placed, from, to, &mut self.curve) {
                    continue;
                }
                let base = base + 0.7 * moved;
                if let Some((cost, cut)) = weigh(&self.curve, ends, placed, worn, base, limit) {
                    best = Some((cost, self.curve.clone(), cut));
                }
            }
        }
        match best {
            Some((_, curve, mut cut)) => {
                sharpen(&curve, ends, placed, &mut cut);
                visible(&curve, cut)
            }
            None => vec![shortest(&one.outline, &two.outline)],
        }
    }
}

/// Beginnings and ends beside the middle, as shares of the way to a shape's ends.
const PORTS: [(f64, f64); 14] = [
    (-0.3, 0.0),
    (0.3, 0.0),
    (0.0, -0.3),
    (0.0, 0.3),
    (-0.6, 0.0),
    (0.6, 0.0),
    (0.0, -0.6),
    (0.0, 0.6),
    (-0.5, -0.5),
    (-0.5, 0.5),
    (0.5, -0.5),
    (0.5, 0.5),
    (0.0, -0.9),
    (0.0, 0.9),
];

/// The part of a curve between the two ends of a cut.
fn visible(curve: &[Cubic], cut: Cut) -> Vec<Cubic> {
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
fn shortest(one: &Outline, two: &Outline) -> Cubic {
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

fn finish(link: LinkIndex, curve: &[Cubic]) -> Route {
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
        points,
        start,
        head: Head {
            tip: along(end, direction, HEAD),
            direction,
        },
        sign: end,
        length,
    }
}

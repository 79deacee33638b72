//! Finds the way of each arrow: tries recipes, keeps the cheapest few, then lets those begin and end beside the middle
//! of their nodes, so that parallel arrows part.

use super::curve::{Cubic, along, at, between, last_direction, norm, part, reach, unit, written};
use super::recipe::{Recipe, cook};
use super::trace::{ARRIVE, Cut, Ends, FOCUS, LEAVE, Worn, sharpen, weigh};
use super::{HEAD, Head, Route, sign};
use crate::geom::Point;
use crate::layout::ecosystem::{Outline, PlacedNodes, port, wrap};
use crate::model::ecosystem::{Ecosystem, NodeKind};
use crate::model::{LinkIndex, NodeIndex};

/// More arrows than this at once are drawn more simply, so that the time does not run away.
const MANY: usize = 60;
/// Recipes that cost this much more than the best are not tried further.
const WORTH: f64 = 8.0;
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
    order.sort_by(|a, b| span(a).total_cmp(&span(b)).then(a.cmp(b)));
    let mut worn = Worn::new(placed.width, placed.height);
    let mut search = Search::default();
    let mut found: Vec<Option<Route>> = vec![None; links.len()];
    for (turn, &place) in order.iter().enumerate() {
        let link = ecosystem.link(links[place]);
        if link.from == link.to {
            continue;
        }
        let ring = |node| if focus == Some(node) { FOCUS } else { 0.0 };
        let ends = Ends {
            from: link.from.0,
            to: link.to.0,
            leave: LEAVE + ring(link.from),
            arrive: ARRIVE + ring(link.to),
        };
        let simple = links.len() > MANY;
        let (curve, _) = search.best(placed, ends, &worn, simple);
        let route = finish(links[place], &curve);
        let arrow = turn.min(usize::from(u16::MAX) - 1) as u16 + 1;
        for pair in route.points.windows(2) {
            worn.mark(pair[1], unit(between(pair[0], pair[1])), arrow);
        }
        worn.mark(route.head.tip, route.head.direction, arrow);
        found[place] = Some(route);
    }
    let mut routes: Vec<Route> = found.into_iter().flatten().collect();
    sign::place(placed, &mut routes);
    routes
}

#[derive(Default)]
struct Search {
    curve: Vec<Cubic>,
    recipes: Vec<(f64, Recipe)>,
}

/// A recipe with what it costs.
type Kept = (f64, f64, Recipe);

impl Search {
    /// The visible part of the cheapest way, and what it costs.
    fn best(
        &mut self,
        placed: &PlacedNodes,
        ends: Ends,
        worn: &Worn,
        simple: bool,
    ) -> (Vec<Cubic>, f64) {
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
        for (_, base, recipe) in kept {
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
            Some((cost, curve, mut cut)) => {
                sharpen(&curve, ends, placed, &mut cut);
                (visible(&curve, cut), cost)
            }
            None => (vec![shortest(&one.outline, &two.outline)], f64::MAX),
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

/// All recipes for a pair of ends, with what each costs before it is weighed; likely ones first, so that the others
/// are given up early.
fn recipes(placed: &PlacedNodes, ends: Ends, simple: bool, out: &mut Vec<(f64, Recipe)>) {
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
    direct(out, simple);
    if !(central(one.kind) && central(two.kind)) {
        let outer = |kind| !central(kind) && kind != NodeKind::Resource;
        let both_outer = outer(one.kind) && outer(two.kind);
        let lanes = |axes: &[(f64, f64)], base: f64, out: &mut Vec<(f64, Recipe)>| {
            let skip = axes.len().saturating_sub(3);
            for &axes in &axes[skip..] {
                lane(axes, base, simple, out);
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

fn direct(out: &mut Vec<(f64, Recipe)>, simple: bool) {
    out.push((
        0.0,
        Recipe::Direct {
            out: 0.0,
            into: 0.0,
        },
    ));
    let (step, most) = if simple { (0.25, 5) } else { (0.08, 17) };
    for bend in 1..=most {
        let a = step * f64::from(bend);
        for a in [a, -a] {
            out.push((0.0, Recipe::Direct { out: a, into: -a }));
        }
    }
    if simple {
        return;
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

fn lane(axes: (f64, f64), base: f64, simple: bool, out: &mut Vec<(f64, Recipe)>) {
    const TURNS: [f64; 6] = [0.12, 0.24, 0.38, 0.55, 0.75, 1.0];
    let step = if simple { 2 } else { 1 };
    for turn in [1.0, -1.0] {
        for onto in TURNS.iter().skip(1).step_by(step) {
            for off in TURNS.iter().step_by(step) {
                let recipe = Recipe::Lane {
                    axes,
                    turn,
                    onto: *onto,
                    off: *off,
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
    gaps.sort_by(|a, b| wrap(a - toward).abs().total_cmp(&wrap(b - toward).abs()));
    for &gap in gaps.iter().take(3) {
        for into in [0.0, 0.3, -0.3, 0.6, -0.6, 0.9, -0.9] {
            out.push((0.0, Recipe::Gap { gap, into, back }));
        }
        for &axes in orbits.inner_lanes.iter().chain(&orbits.outer_lanes) {
            for turn in [1.0, -1.0] {
                for onto in [0.3, 0.42, 0.6] {
                    for off in [0.2, 0.4, 0.65, 0.9] {
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

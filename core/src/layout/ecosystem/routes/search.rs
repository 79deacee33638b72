//! Finds the route of each arrow: tries candidates, keeps the cheapest few, then lets those begin and end beside the middle
//! of their nodes, so that parallel arrows part.

use super::candidate::{Candidate, curve_of};
use super::candidates::{likely, thorough};
use super::cost::{ARRIVE, Cut, Ends, FOCUS, INSIDE, LEAVE, route_cost, sharpen};
use super::finish::{finish, shortest, visible};
use super::usage::PathUsage;
use super::{Route, badge};
use crate::geom::Point;
use crate::layout::curve::{Cubic, between, unit};
use crate::layout::ecosystem::{PlacedNodes, port};
use crate::model::live::Ecosystem;
use crate::model::{LinkIndex, NodeIndex};
use crate::sorting::sort_by;

/// How many arrows may look for another route at the end.
const SECOND_LOOKS: usize = 4;
/// What running along others may cost before an arrow looks again; about eight samples.
pub(super) const SHARED: f64 = 44.0;
/// Candidates that cost this much more than the best are not tried further.
const WORTH: f64 = 6.0;
/// How many candidates are tried with other beginnings and ends.
const KEPT: usize = 3;

/// The routes of the given links, in their order; shortest links choose first. `focus` is the chosen node, whose ring
/// takes room. Links of nodes that are not drawn, and those from a node to itself, have none. No route leads through a node or its label unless there is no other.
#[must_use]
pub fn route(
    placed: &PlacedNodes,
    links: &[LinkIndex],
    focus: Option<NodeIndex>,
    ecosystem: &Ecosystem,
) -> Vec<Route> {
    // The ends of each link by their places among the nodes that are drawn.
    let ends_of = |link: &LinkIndex| {
        let link = ecosystem.link(*link);
        let ends = (placed.place_of(link.from)?, placed.place_of(link.to)?);
        (ends.0 != ends.1).then_some(ends)
    };
    let drawn: Vec<Option<(usize, usize)>> = links.iter().map(ends_of).collect();
    let span = |place: usize| {
        drawn[place].map_or(0.0, |(from, to)| {
            let (from, to) = (&placed.nodes[from], &placed.nodes[to]);
            from.centre.distance(to.centre)
        })
    };
    let mut order: Vec<usize> = (0..links.len()).collect();
    sort_by(&mut order, |a, b| {
        span(*a).total_cmp(&span(*b)).then(a.cmp(b))
    });
    let mut usage = PathUsage::new(placed.width, placed.height);
    let mut search = Search::default();
    let mut found: Vec<Option<Route>> = vec![None; links.len()];
    let mut find = |place: usize, usage: &PathUsage| {
        let (from, to) = drawn[place]?;
        let ring = |node: usize| {
            if focus == Some(placed.nodes[node].index) {
                FOCUS
            } else {
                0.0
            }
        };
        let ends = Ends {
            from: from as u32,
            to: to as u32,
            leave: LEAVE + ring(from),
            arrive: ARRIVE + ring(to),
        };
        search.begin();
        likely(placed, ends, &mut search.candidates);
        search.explore(placed, ends, usage, f64::MAX);
        let route = search.finish(links[place], placed, ends);
        if route.is_clear {
            return Some(route);
        }
        // Look closer, at candidates that are not worth a try elsewhere.
        search.begin();
        thorough(placed, ends, &mut search.candidates);
        search.explore(placed, ends, usage, INSIDE);
        if search.best.is_none() {
            return Some(route);
        }
        let other = search.finish(links[place], placed, ends);
        Some(if other.is_clear { other } else { route })
    };
    for &place in &order {
        if let Some(route) = find(place, &usage) {
            record(&mut usage, place, &route);
            found[place] = Some(route);
        }
    }
    reroute(&mut usage, &mut found, &mut find);
    let mut routes: Vec<Route> = found.into_iter().flatten().collect();
    badge::place(placed, &mut routes);
    routes
}

/// Early arrows could not know which later ones would have to run along them: the few that share most look again.
fn reroute(
    usage: &mut PathUsage,
    found: &mut [Option<Route>],
    find: &mut impl FnMut(usize, &PathUsage) -> Option<Route>,
) {
    let mut moved = vec![false; found.len()];
    for _ in 0..SECOND_LOOKS {
        let mut most: Option<(f64, usize)> = None;
        for place in (0..found.len()).filter(|place| !moved[*place]) {
            let Some(route) = &found[place] else { continue };
            let shared = shared(usage, route, PathUsage::ALONE);
            if shared > SHARED && most.is_none_or(|(least, _)| shared > least) {
                most = Some((shared, place));
            }
        }
        let Some((_, place)) = most else { return };
        moved[place] = true;
        found[place] = None;
        usage.clear();
        for (other, route) in found.iter().enumerate() {
            if let Some(route) = route {
                record(usage, other, route);
            }
        }
        if let Some(route) = find(place, usage) {
            record(usage, place, &route);
            found[place] = Some(route);
        }
    }
}

pub(super) fn record(usage: &mut PathUsage, place: usize, route: &Route) {
    // Arrows are told apart by number only near each other, so that numbers may come again.
    let arrow = (place % usize::from(u16::MAX)) as u16 + 1;
    for pair in route.points.windows(2) {
        usage.mark(pair[1], unit(between(pair[0], pair[1])), arrow);
    }
    usage.mark(route.head.tip, route.head.direction, arrow);
}

/// What a route costs for others that run along it or cross it; `own` is what it pays itself at each point, if it is
/// recorded there too.
pub(super) fn shared(usage: &PathUsage, route: &Route, own: f64) -> f64 {
    route
        .points
        .windows(2)
        .map(|pair| {
            let direction = unit(between(pair[0], pair[1]));
            (usage.cost(pair[1], direction) - own).max(0.0)
        })
        .sum()
}

#[derive(Default)]
pub(super) struct Search {
    curve: Vec<Cubic>,
    pub(super) candidates: Vec<(f64, Candidate)>,
    /// The cheapest candidate so far, with what it costs and which part of it is seen.
    best: Option<(f64, Vec<Cubic>, Cut)>,
}

/// A candidate with what it costs.
type Kept = (f64, f64, Candidate);

impl Search {
    /// Forgets what was found before.
    pub(super) fn begin(&mut self) {
        self.best = None;
        self.candidates.clear();
    }

    /// The visible part of the cheapest candidate as a route; a short stroke if there is none.
    fn finish(&mut self, link: LinkIndex, placed: &PlacedNodes, ends: Ends) -> Route {
        finish(link, &self.take(placed, ends), placed, ends)
    }

    /// The visible part of the cheapest way; a short stroke if there is none.
    pub(super) fn take(&mut self, placed: &PlacedNodes, ends: Ends) -> Vec<Cubic> {
        match self.best.take() {
            Some((_, curve, mut cut)) => {
                sharpen(&curve, ends, placed, &mut cut);
                visible(&curve, cut)
            }
            None => {
                let [one, two] = [ends.from, ends.to].map(|end| &placed.nodes[end as usize]);
                vec![shortest(&one.outline, &two.outline)]
            }
        }
    }

    /// What the cheapest candidate so far costs.
    pub(super) fn least(&self) -> f64 {
        self.best.as_ref().map_or(f64::MAX, |best| best.0)
    }

    /// Tries a candidate between two points; what it costs, if that is less than `limit`.
    fn attempt(
        &mut self,
        candidate: Candidate,
        (from, to): (Point, Point),
        (placed, ends, usage): (&PlacedNodes, Ends, &PathUsage),
        (base, limit): (f64, f64),
    ) -> Option<f64> {
        if !curve_of(candidate, placed, from, to, &mut self.curve) {
            return None;
        }
        let (cost, cut) = route_cost(&self.curve, ends, placed, usage, base, limit)?;
        if cost < self.least() {
            self.best = Some((cost, self.curve.clone(), cut));
        }
        Some(cost)
    }

    /// Tries all candidates, and the cheapest few again a little different and from other beginnings. What costs
    /// `ceiling` or more is of no use.
    pub(super) fn explore(
        &mut self,
        placed: &PlacedNodes,
        ends: Ends,
        usage: &PathUsage,
        ceiling: f64,
    ) {
        let (one, two) = (
            &placed.nodes[ends.from as usize],
            &placed.nodes[ends.to as usize],
        );
        let middles = (one.centre, two.centre);
        let scene = (placed, ends, usage);
        let mut kept: Vec<Kept> = Vec::with_capacity(KEPT + 1);
        for place in 0..self.candidates.len() {
            let (base, candidate) = self.candidates[place];
            let last = kept.get(KEPT - 1).map_or(f64::MAX, |kept| kept.0);
            let limit = kept
                .first()
                .map_or(f64::MAX, |kept| kept.0 + WORTH)
                .min(last)
                .min(ceiling);
            if base >= limit {
                continue;
            }
            if let Some(cost) = self.attempt(candidate, middles, scene, (base, limit)) {
                let place = kept.partition_point(|other| other.0 <= cost);
                kept.insert(place, (cost, base, candidate));
                kept.truncate(KEPT);
            }
        }
        for (cost, base, candidate) in kept {
            let (mut least, mut candidate) = (cost, candidate);
            for other in candidate.variations() {
                if let Some(cost) = self.attempt(other, middles, scene, (base, least)) {
                    (least, candidate) = (cost, other);
                }
            }
            for (a, b) in PORTS {
                let moved = a.abs() + b.abs();
                let ports = (port(&one.outline, a), port(&two.outline, b));
                let limits = (base + 0.7 * moved, self.least());
                self.attempt(candidate, ports, scene, limits);
            }
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

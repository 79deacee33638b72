//! Finds the route of each arrow: tries candidates, keeps the cheapest few, then lets those begin and end beside the middle
//! of their nodes, so that parallel arrows part.

use super::Route;
use super::candidate::{Candidate, curve_of};
use super::cost::{Cut, Ends, route_cost, sharpen};
use super::finish::{shortest, visible};
use super::usage::PathUsage;
use crate::geom::Point;
use crate::layout::curve::{Cubic, between, unit};
use crate::layout::ecosystem::{PlacedNodes, port};

/// What running along others may cost before an arrow looks again; about eight samples.
pub(super) const SHARED: f64 = 44.0;
/// Candidates that cost this much more than the best are not tried further.
const WORTH: f64 = 6.0;
/// How many candidates are tried with other beginnings and ends.
const KEPT: usize = 3;

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

//! Where the badges with the polarity of arrows go: on the line, else beside it, where nothing is.

use super::arrow::{STEP, head, points};
use super::labels::APART;
use crate::geom::Point;
use crate::layout::curve::{along, polar};
use crate::layout::ecosystem::routes::BundledRoute;
use crate::layout::ecosystem::{Outline, PlacedNodes};
use crate::model::LinkIndex;
use crate::model::ecosystem::Sign;
use crate::model::live::Ecosystem;
use crate::sorting::sort_by;
use core::f64::consts::TAU;

/// From the end of a line to the nearest badge on it: the head and some line.
const BEFORE: f64 = 22.0;
/// From a line to badges beside it, the likeliest first.
const BESIDE: [f64; 7] = [15.0, 18.0, 22.0, 27.0, 33.0, 40.0, 48.0];
/// Half of a head's length and width.
pub(super) const HEAD_HALF: f64 = 6.5;
/// What covering a head costs that is not seen with the badge in the pictures that show most.
const HEAD: f64 = 50.0;
/// What covering a point of another arrow costs, against being a step further from the head.
const COVERED: f64 = 6.0;

/// From the middle of a badge to its edge, in units.
pub(super) const fn radius(sign: Sign) -> f64 {
    match sign {
        Sign::Plus | Sign::Minus => 9.5,
        Sign::Open => 12.0,
    }
}

/// The middle of the badge of each route, in whole units; nothing where there is no free place along it. Those of short
/// arrows are placed first, since they have the fewest places.
pub(super) fn place(
    ecosystem: &Ecosystem,
    placed: &PlacedNodes,
    links: &[LinkIndex],
    ways: &[Option<BundledRoute>],
    together: &dyn Fn(usize, usize) -> bool,
) -> Vec<Option<Point>> {
    let lines: Vec<Vec<Point>> = ways
        .iter()
        .map(|way| way.as_ref().map_or(Vec::new(), |way| points(&way.line)))
        .collect();
    let board = Board {
        placed,
        lines: &lines,
        heads: ways
            .iter()
            .map(|way| {
                let head = head(&way.as_ref()?.line);
                Some(along(head.tip, head.direction, -HEAD_HALF))
            })
            .collect(),
        together,
    };
    let mut order: Vec<usize> = (0..ways.len()).filter(|way| ways[*way].is_some()).collect();
    sort_by(&mut order, |a, b| lines[*a].len().cmp(&lines[*b].len()));
    let mut signs: Vec<Option<(Point, f64)>> = vec![None; ways.len()];
    for own in order {
        let radius = radius(ecosystem.link(links[own]).sign);
        let trunk = ways[own].as_ref().map_or(0.0, |way| way.trunk);
        let spot = board.best(own, radius, &board.candidates(own, trunk), &signs);
        signs[own] = spot.map(|p| (p, radius));
    }
    signs.into_iter().map(|sign| Some(sign?.0)).collect()
}

/// What is on the page, for finding places on it.
pub(super) struct Board<'a> {
    pub(super) placed: &'a PlacedNodes,
    pub(super) lines: &'a [Vec<Point>],
    pub(super) heads: Vec<Option<Point>>,
    pub(super) together: &'a dyn Fn(usize, usize) -> bool,
}

impl Board<'_> {
    /// The cheapest free place for a disc of an arrow among some candidates.
    pub(super) fn best(
        &self,
        own: usize,
        radius: f64,
        candidates: &[(Point, f64)],
        taken: &[Option<(Point, f64)>],
    ) -> Option<Point> {
        let mut best: Option<(f64, Point)> = None;
        for &(p, base) in candidates {
            if best.as_ref().is_some_and(|best| base >= best.0) || !self.free(p, radius, taken) {
                continue;
            }
            let Some(covered) = self.covered(own, p, radius) else {
                continue;
            };
            let cost = base + covered;
            if best.as_ref().is_none_or(|best| cost < best.0) {
                best = Some((cost, p));
            }
        }
        best.map(|best| best.1)
    }

    /// Places along an arrow with what each costs: on the line from the head backwards, beside it, and between arcs.
    pub(super) fn candidates(&self, own: usize, trunk: f64) -> Vec<(Point, f64)> {
        let mut found = Vec::new();
        let line = &self.lines[own];
        let length: f64 = line.windows(2).map(|pair| pair[0].distance(pair[1])).sum();
        let mut after = 0.0;
        for pair in line.windows(2).rev() {
            let (p, q) = (pair[1], pair[0]);
            let step = p.distance(q);
            // On a shared trunk one could not tell which arrow it belongs to.
            let common = if length - after < trunk + 10.0 {
                60.0
            } else {
                0.0
            };
            let steps = after / STEP;
            if after >= BEFORE && length - after >= 10.0 {
                found.push((whole(p), steps * 0.5 + common));
            }
            let (x, y) = ((p.x - q.x) / step.max(1e-9), (p.y - q.y) / step.max(1e-9));
            for (turn, beside) in BESIDE.iter().enumerate() {
                for side in [*beside, -beside] {
                    let p = Point::new(p.x - y * side, p.y + x * side);
                    found.push((whole(p), 14.0 + 5.0 * turn as f64 + steps * 0.5 + common));
                }
            }
            after += step;
        }
        self.between_arcs(line, &mut found);
        found
    }

    /// Adds places round the outcome, for an arrow that stays within the ring.
    fn between_arcs(&self, line: &[Point], found: &mut Vec<(Point, f64)>) {
        const TURNS: i32 = 72;
        let orbits = &self.placed.orbits;
        let Some((inner, _)) = orbits.bands.first() else {
            return;
        };
        let hub = self.placed.centre;
        let (Some(first), true) = (
            line.get(line.len() / 2),
            line.iter().all(|p| p.distance(hub) < *inner),
        ) else {
            return;
        };
        let begin = libm::atan2(first.y - hub.y, first.x - hub.x);
        for turn in 0..TURNS / 2 {
            for side in [1.0, -1.0] {
                let angle = begin + side * TAU * f64::from(turn) / f64::from(TURNS);
                let at = polar(hub, (orbits.core + inner) / 2.0, angle);
                found.push((whole(at), 24.0 + f64::from(turn)));
            }
        }
    }

    /// Whether a badge touches no node, no year, no other badge, and stays in the box.
    fn free(&self, p: Point, radius: f64, signs: &[Option<(Point, f64)>]) -> bool {
        let placed = self.placed;
        let room = radius + APART;
        let clear = |outline: &Outline| outline.distance(p) >= room;
        p.x >= room
            && p.y >= room
            && p.x <= placed.width - room
            && p.y <= placed.height - room
            && placed.nodes.iter().all(|node| {
                clear(&node.outline)
                    && node
                        .tag
                        .is_none_or(|rect| clear(&Outline::Box { rect, corner: 0.0 }))
            })
            && placed.more.iter().all(|mark| clear(&mark.outline))
            && signs
                .iter()
                .flatten()
                .all(|(sign, other)| sign.distance(p) >= room + other)
    }

    /// What a badge covers of the arrows that are seen with it; nothing where it would cover a head.
    fn covered(&self, own: usize, p: Point, radius: f64) -> Option<f64> {
        let mut sum = 0.0;
        for (other, line) in self.lines.iter().enumerate() {
            let together = (self.together)(own, other);
            if self.heads[other].is_some_and(|head| head.distance(p) < radius + HEAD_HALF + 1.0) {
                if together {
                    return None;
                }
                sum += HEAD;
            }
            if together && other != own {
                let near = |q: &&Point| q.distance(p) < radius + 2.0;
                sum += COVERED * line.iter().filter(near).count() as f64;
            }
        }
        Some(sum)
    }
}

fn whole(p: Point) -> Point {
    Point::new(libm::round(p.x), libm::round(p.y))
}

//! Where the numbers of arrows go in pictures of chains and loops: on the line or beside it, where nothing is, whatever
//! else such a picture shows.

use super::arrow::Arrow;
use super::badges::{Board, HEAD_HALF, radius};
use super::draw::STEP;
use super::labels::APART;
use crate::geom::Point;
use crate::layout::curve::{along, polar};
use crate::layout::ecosystem::PlacedNodes;
use crate::model::live::Ecosystem;
use crate::model::{LinkIndex, NodeIndex};
use crate::sorting::sort_by;
use core::f64::consts::TAU;

/// The longest loops that are looked at, in links, and the most of them.
const LOOPS: (usize, usize) = (6, 200);
/// How many of the shortest chains between two nodes are shown at once.
pub const CHAINS: usize = 1;
/// Around a badge places are tried in so many directions, at so many distances.
const TURNS: i32 = 24;
const RINGS: i32 = 8;

/// Gives each arrow the place of its number. Two arrows that a chain or a loop shows together keep out of each other's way;
/// others never meet.
pub(super) fn place(ecosystem: &Ecosystem, placed: &PlacedNodes, arrows: &mut [Arrow]) {
    let count = arrows.len();
    let shared = shared(ecosystem, placed, arrows);
    let together = |one: usize, other: usize| shared[one * count + other];
    let lines: Vec<Vec<Point>> = arrows.iter().map(Arrow::points).collect();
    let middle = |arrow: &Arrow| {
        let head = arrow.head();
        Some(along(head.tip, head.direction, -HEAD_HALF))
    };
    let board = Board {
        placed,
        lines: &lines,
        heads: arrows.iter().map(middle).collect(),
        together: &together,
    };
    let badge = |arrow: &Arrow| (arrow.badge, radius(ecosystem.link(arrow.link).sign));
    let badges: Vec<(Point, f64)> = arrows.iter().map(badge).collect();
    let mut found: Vec<Option<(Point, f64)>> = vec![None; count];
    // Those of short arrows first, since they have the fewest places.
    let mut order: Vec<usize> = (0..count).collect();
    sort_by(&mut order, |a, b| lines[*a].len().cmp(&lines[*b].len()));
    for own in order {
        let taken: Vec<Option<(Point, f64)>> = (0..count)
            .filter(|other| together(own, *other))
            .flat_map(|other| [Some(badges[other]), found[other]])
            .collect();
        let mut candidates = board.candidates(own, 0.0);
        let (sign, wide) = badges[own];
        for turn in 0..RINGS * TURNS {
            let ring = f64::from(turn / TURNS);
            let far = wide + STEP + APART + 1.0 + ring * 9.0;
            let angle = TAU * f64::from(turn % TURNS) / f64::from(TURNS);
            candidates.push((polar(sign, far, angle), 40.0 + ring));
        }
        // Numbers cover no caption, so captions need not know of them.
        candidates.retain_mut(|(at, _)| {
            *at = Point::new(libm::round(at.x), libm::round(at.y));
            let captions = &placed.captions;
            !captions
                .iter()
                .any(|one| one.room.grown(STEP + APART).contains(*at))
        });
        found[own] = board
            .best(own, STEP, &candidates, &taken)
            .map(|at| (at, STEP));
    }
    for (arrow, found) in arrows.iter_mut().zip(found) {
        arrow.step = found.map(|(at, _)| at);
    }
}

/// For each two arrows whether a chain between nodes that are drawn, or a loop, shows both; each is shown with itself.
fn shared(ecosystem: &Ecosystem, placed: &PlacedNodes, arrows: &[Arrow]) -> Vec<bool> {
    let count = arrows.len();
    let mut shared = vec![false; count * count];
    for own in 0..count {
        shared[own * count + own] = true;
    }
    let mut note = |links: &[LinkIndex]| {
        let place = |link: &LinkIndex| arrows.binary_search_by_key(link, |arrow| arrow.link).ok();
        let places: Vec<usize> = links.iter().filter_map(place).collect();
        for one in &places {
            for other in &places {
                shared[one * count + other] = true;
            }
        }
    };
    for circle in ecosystem.loops(None, LOOPS.0, LOOPS.1) {
        note(&circle.links);
    }
    let nodes: Vec<NodeIndex> = placed.nodes.iter().map(|node| node.index).collect();
    for year in ecosystem.years_of_change() {
        for from in &nodes {
            for to in &nodes {
                note(&ecosystem.shortest_chains(*from, *to, year, CHAINS).concat());
            }
        }
    }
    shared
}

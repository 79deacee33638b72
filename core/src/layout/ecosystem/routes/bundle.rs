//! One way for each link, the same in every picture: those that are ever seen together keep apart, and flows of one kind
//! that leave one node may share a trunk.

use super::Route;
use super::candidate::Gate;
use super::candidates::{likely, thorough};
use super::cost::{ARRIVE, Ends, INSIDE, LEAVE, route_cost, sharpen};
use super::finish::{finish, visible};
use super::gates::through;
use super::obstacle_grid::Obstacle;
use super::search::{SHARED, Search, record, shared};
use super::usage::PathUsage;
use crate::geom::Point;
use crate::layout::curve::{
    Cubic, at, between, join, last_direction, mirrored, norm, part, reach, turned,
};
use crate::layout::ecosystem::PlacedNodes;
use crate::model::LinkIndex;
use crate::model::ecosystem::NodeKind;
use crate::model::live::Ecosystem;
use crate::sorting::sort_by;

/// Room for the ring of a chosen node, which any end may be, in units.
const RING: f64 = 2.0;
/// How long a trunk may be, as shares of the arrow that it belongs to.
const TRUNKS: [f64; 5] = [0.2, 0.32, 0.44, 0.56, 0.68];
/// How much a branch may turn from an even bend where it arrives, in radians.
const TURNS: [f64; 9] = [0.0, 0.25, -0.25, 0.5, -0.5, 0.8, -0.8, 1.1, -1.1];
/// What a trunk that is shared is worth, in the units of cost of a way.
const WORTH: f64 = 13.0;
/// Shorter trunks are no trunks, in units.
const LEAST: f64 = 26.0;

/// The way of a link.
#[derive(Clone, Debug)]
pub(crate) struct BundledRoute {
    /// Its line and its head; where its sign goes is not known yet.
    pub(crate) route: Route,
    /// Its line.
    pub(crate) line: Vec<Cubic>,
    /// For how many units from its beginning another arrow runs on the same line.
    pub(crate) trunk: f64,
}

/// The ways of links whose ends are drawn and differ, in their order; nothing where each would lead through a node.
/// `together` says of two places in the list whether a picture shows both. Shortest links choose first, then those that
/// share most of their way look again.
pub(crate) fn bundled(
    placed: &PlacedNodes,
    gates: &[Gate],
    links: &[LinkIndex],
    ecosystem: &Ecosystem,
    together: &dyn Fn(usize, usize) -> bool,
) -> Vec<Option<BundledRoute>> {
    let ends_of = |link: &LinkIndex| {
        let link = ecosystem.link(*link);
        let (from, to) = (placed.place_of(link.from)?, placed.place_of(link.to)?);
        (from != to).then_some(Ends {
            from: from as u32,
            to: to as u32,
            leave: LEAVE + RING,
            arrive: ARRIVE + RING,
        })
    };
    let ends: Vec<Option<Ends>> = links.iter().map(ends_of).collect();
    let span = |place: usize| {
        ends[place].map_or(0.0, |ends| {
            let [from, to] = [ends.from, ends.to].map(|end| placed.nodes[end as usize].centre);
            from.distance(to)
        })
    };
    let mut order: Vec<usize> = (0..links.len()).collect();
    sort_by(&mut order, |a, b| {
        span(*a).total_cmp(&span(*b)).then(a.cmp(b))
    });
    let kin = |one: usize, other: usize| {
        let [one, other] = [one, other].map(|place| ecosystem.link(links[place]));
        one.from == other.from && one.flow == other.flow && one.basis == other.basis
    };
    let mut usage = PathUsage::new(placed.width, placed.height);
    let mut search = Search::default();
    let mut found: Vec<Option<BundledRoute>> = vec![None; links.len()];
    // Which of the others an arrow has its trunk from.
    let mut stem: Vec<Option<usize>> = vec![None; links.len()];
    for again in [false, true] {
        for &place in &order {
            let Some(ends) = ends[place] else { continue };
            usage.clear();
            for (other, way) in found.iter().enumerate() {
                if let Some(way) = way
                    && other != place
                    && together(place, other)
                {
                    record(&mut usage, other, &way.route);
                }
            }
            if again {
                let bound = stem[place].is_some() || stem.contains(&Some(place));
                let calm = |way: &BundledRoute| shared(&usage, &way.route, 0.0) <= SHARED;
                if bound || found[place].as_ref().is_some_and(calm) {
                    continue;
                }
            }
            let mut best = single(&mut search, links[place], (placed, gates), ends, &usage);
            let kindred = (0..links.len()).filter(|other| *other != place && kin(place, *other));
            for other in kindred {
                let Some(trunk) = found[other].as_ref().filter(|way| way.trunk == 0.0) else {
                    continue;
                };
                for (cost, way) in branches(trunk, links[place], placed, ends, &usage) {
                    if may_stand(placed, ends, &way.route)
                        && best.as_ref().is_none_or(|best| cost < best.0)
                    {
                        best = Some((cost, way));
                        stem[place] = Some(other);
                    }
                }
            }
            if best.as_ref().is_some_and(|(_, way)| way.trunk == 0.0) {
                stem[place] = None;
            }
            if let Some((_, way)) = best {
                found[place] = Some(way);
            }
        }
    }
    found
}

/// The cheapest way of its own with what it costs; nothing if it leads through a node.
fn single(
    search: &mut Search,
    link: LinkIndex,
    (placed, gates): (&PlacedNodes, &[Gate]),
    ends: Ends,
    usage: &PathUsage,
) -> Option<(f64, BundledRoute)> {
    let nodes = [ends.from, ends.to].map(|end| &placed.nodes[end as usize]);
    let outer = |kind| {
        !matches!(
            kind,
            NodeKind::Stage | NodeKind::Outcome | NodeKind::Resource
        )
    };
    for close in [false, true] {
        search.begin();
        if close {
            thorough(placed, ends, &mut search.candidates);
        } else {
            likely(placed, ends, &mut search.candidates);
            if nodes.iter().any(|node| outer(node.kind)) {
                let [from, to] = nodes.map(|node| node.centre);
                let lanes = &placed.orbits.inner_lanes;
                through(gates, lanes, from, to, &mut search.candidates);
            }
        }
        search.explore(placed, ends, usage, if close { INSIDE } else { f64::MAX });
        let cost = search.least();
        let line = search.take(placed, ends);
        let route = finish(link, &line, placed, ends);
        if may_stand(placed, ends, &route) {
            let way = BundledRoute {
                route,
                line,
                trunk: 0.0,
            };
            return Some((cost, way));
        }
    }
    None
}

/// Ways that leave the line of another arrow and bend to an end of their own.
fn branches(
    trunk: &BundledRoute,
    link: LinkIndex,
    placed: &PlacedNodes,
    ends: Ends,
    usage: &PathUsage,
) -> Vec<(f64, BundledRoute)> {
    let to = placed.nodes[ends.to as usize].centre;
    let mut found = Vec::new();
    for share in TRUNKS {
        let long = share * trunk.route.length;
        if long < LEAST {
            continue;
        }
        let stem = beginning(&trunk.line, long);
        let Some(last) = stem.last() else { continue };
        let (from, way) = (last[3], last_direction(last));
        let mut best: Option<(f64, Vec<Cubic>)> = None;
        for turn in TURNS {
            let curve = [join(from, way, turned(mirrored(way, from, to), turn), to)];
            let limit = best.as_ref().map_or(f64::MAX, |best| best.0);
            let base = turn.abs() - WORTH;
            let Some((cost, mut cut)) = route_cost(&curve, ends, placed, usage, base, limit) else {
                continue;
            };
            // The branch begins where the trunk ends, whatever was skipped to weigh it.
            cut.first = (0, 0.0);
            sharpen(&curve, ends, placed, &mut cut);
            best = Some((cost, visible(&curve, cut)));
        }
        if let Some((cost, branch)) = best {
            let line: Vec<Cubic> = stem.into_iter().chain(branch).collect();
            let route = finish(link, &line, placed, ends);
            let way = BundledRoute {
                route,
                line,
                trunk: long,
            };
            found.push((cost, way));
        }
    }
    found
}

/// Whether a line with its head touches nothing but its ends and keeps inside the box.
fn may_stand(placed: &PlacedNodes, ends: Ends, route: &Route) -> bool {
    const EDGE: f64 = 4.0;
    let clear = |p: Point| {
        placed.obstacles.near(p).all(|obstacle| match obstacle {
            Obstacle::Node(id, d) => d >= 1.0 || id == ends.from || id == ends.to,
            Obstacle::Words => true,
        })
    };
    let x = EDGE..=placed.width - EDGE;
    let y = EDGE..=placed.height - EDGE;
    let last = route.points.last();
    route.is_clear
        && clear(route.head.tip)
        && last.is_none_or(|last| clear(*last))
        && route
            .points
            .iter()
            .all(|p| x.contains(&p.x) && y.contains(&p.y))
}

/// The first `long` units of a line.
fn beginning(line: &[Cubic], long: f64) -> Vec<Cubic> {
    let mut left = long;
    let mut taken = Vec::new();
    for cubic in line {
        let length = length(cubic);
        if length >= left {
            taken.push(part(cubic, 0.0, left / length.max(1e-9)));
            return taken;
        }
        left -= length;
        taken.push(*cubic);
    }
    taken
}

/// The length of a cubic in units.
fn length(cubic: &Cubic) -> f64 {
    let steps = (reach(cubic) / 8.0) as usize + 1;
    let point = |step: usize| at(cubic, step as f64 / steps as f64);
    (0..steps)
        .map(|step| norm(between(point(step), point(step + 1))))
        .sum()
}

//! Who sits where among nodes of one kind: neighbours of many links near each other, so that arrows stay short. It
//! depends on all links and on nothing the reader chooses, so places never move.

use crate::geom::Point;
use crate::model::ecosystem::{Ecosystem, NodeKind};

/// How many link lengths may be weighed in all; enough for every swap of some hundred nodes, a bound for thousands.
const BUDGET: usize = 6_000_000;

/// The kinds whose nodes may change seats. Stages keep the order of the chain.
const MOVABLE: [NodeKind; 4] = [
    NodeKind::Resource,
    NodeKind::Actor,
    NodeKind::Challenge,
    NodeKind::Opportunity,
];

/// Gives each node one of its kind's seats: the table's order first, then two of a kind change seats whenever the sum
/// of (link length)^1.5 falls, until no swap helps. `seats` lists the seat of every node in the table's order; the
/// answer says for each node whose seat it takes.
pub(super) fn settle(ecosystem: &Ecosystem, seats: &[Point]) -> Vec<usize> {
    let count = ecosystem.nodes.len();
    let mut taken: Vec<usize> = (0..count).collect();
    let mut friends: Vec<Vec<usize>> = vec![Vec::new(); count];
    for link in &ecosystem.links {
        if link.from != link.to {
            friends[link.from.get()].push(link.to.get());
            friends[link.to.get()].push(link.from.get());
        }
    }
    let groups: Vec<Vec<usize>> = MOVABLE
        .iter()
        .map(|kind| ecosystem.of_kind(*kind).map(|node| node.get()).collect())
        .collect();
    let mut spent = 0;
    let mut helped = true;
    while helped && spent < BUDGET {
        helped = false;
        for group in &groups {
            for (place, &one) in group.iter().enumerate() {
                for &other in &group[place + 1..] {
                    spent += 2 * (friends[one].len() + friends[other].len());
                    if spent > BUDGET {
                        return taken;
                    }
                    let before = pull(one, other, &friends, &taken, seats);
                    taken.swap(one, other);
                    let after = pull(one, other, &friends, &taken, seats);
                    if after < before - 1e-6 {
                        helped = true;
                    } else {
                        taken.swap(one, other);
                    }
                }
            }
        }
    }
    taken
}

/// What the links of two nodes cost; a link between the two counts the same before and after a swap.
fn pull(
    one: usize,
    other: usize,
    friends: &[Vec<usize>],
    taken: &[usize],
    seats: &[Point],
) -> f64 {
    let mut sum = 0.0;
    for node in [one, other] {
        let here = seats[taken[node]];
        for &friend in &friends[node] {
            let there = seats[taken[friend]];
            let (x, y) = (here.x - there.x, here.y - there.y);
            let length = (x * x + y * y).sqrt();
            sum += length * length.sqrt();
        }
    }
    sum
}

//! Orders nodes of one kind so that neighbours of many links stand near each other and arrows stay short.

use super::kinds::look;
use crate::geom::Point;
use crate::model::NodeIndex;
use crate::model::ecosystem::NodeKind;
use crate::model::live::Ecosystem;

/// How many link lengths may be weighed from one beginning: a bound for nodes that all have links with each other.
const BUDGET: usize = 4_000_000;
/// How many beginnings.
const BEGINNINGS: u64 = 24;

/// Gives each node one of its kind's slots: two of a kind change slots whenever the sum of (link length)^1.5 falls,
/// until no swap helps. The table's order is the first beginning; since that may end in a place from which only a
/// larger change would help, a fixed set of shuffled orders follows, and the least sum wins. `drawn` are the nodes, in
/// the table's order, and `slots` the slot of each; the answer says for each whose slot it takes, all by their places
/// among those drawn.
pub(super) fn settle(ecosystem: &Ecosystem, drawn: &[NodeIndex], slots: &[Point]) -> Vec<usize> {
    let mut table = Table::new(ecosystem, drawn, slots);
    let mut best = table.settled();
    let mut least = table.sum();
    for beginning in 1..BEGINNINGS {
        table.shuffle(beginning);
        let order = table.settled();
        let sum = table.sum();
        if sum < least - 1e-6 {
            (least, best) = (sum, order);
        }
    }
    best
}

struct Table<'a> {
    slots: &'a [Point],
    /// For each node whose slot it takes.
    taken: Vec<usize>,
    /// For each node the nodes it has links with, once for each link.
    friends: Vec<Vec<usize>>,
    groups: Vec<Vec<usize>>,
    spent: usize,
}

impl<'a> Table<'a> {
    fn new(ecosystem: &Ecosystem, drawn: &[NodeIndex], slots: &'a [Point]) -> Self {
        let count = drawn.len();
        let mut friends: Vec<Vec<usize>> = vec![Vec::new(); count];
        for link in ecosystem.links.iter().filter(|link| link.from != link.to) {
            let ends = [link.from, link.to].map(|end| drawn.binary_search(&end));
            if let [Ok(from), Ok(to)] = ends {
                friends[from].push(to);
                friends[to].push(from);
            }
        }
        let of_kind = |kind: NodeKind| {
            (0..count)
                .filter(|place| ecosystem.node(drawn[*place]).kind == kind)
                .collect()
        };
        let movable = NodeKind::ALL
            .into_iter()
            .filter(|kind| look(*kind).is_movable);
        let groups = movable.map(of_kind).collect();
        Self {
            slots,
            taken: (0..count).collect(),
            friends,
            groups,
            spent: 0,
        }
    }

    /// Swaps until no swap helps, or until the budget is used up.
    fn settled(&mut self) -> Vec<usize> {
        self.spent = 0;
        while self.pass() && self.spent < BUDGET {}
        self.taken.clone()
    }

    /// Tries each pair of each group once; whether any swap helped.
    fn pass(&mut self) -> bool {
        let mut helped = false;
        for group in 0..self.groups.len() {
            let size = self.groups[group].len();
            for i in 0..size {
                for j in i + 1..size {
                    let (one, other) = (self.groups[group][i], self.groups[group][j]);
                    self.spent += 2 * (self.friends[one].len() + self.friends[other].len());
                    if self.spent > BUDGET {
                        return false;
                    }
                    let before = self.pull(one) + self.pull(other);
                    self.taken.swap(one, other);
                    // A link between the two counts the same before and after.
                    if self.pull(one) + self.pull(other) < before - 1e-6 {
                        helped = true;
                    } else {
                        self.taken.swap(one, other);
                    }
                }
            }
        }
        helped
    }

    /// What the links of a node cost.
    fn pull(&self, node: usize) -> f64 {
        let here = self.slots[self.taken[node]];
        self.friends[node]
            .iter()
            .map(|&friend| {
                let there = self.slots[self.taken[friend]];
                let (x, y) = (here.x - there.x, here.y - there.y);
                let length = (x * x + y * y).sqrt();
                length * length.sqrt()
            })
            .sum()
    }

    fn sum(&self) -> f64 {
        (0..self.taken.len()).map(|node| self.pull(node)).sum()
    }

    /// Deals the slots of each kind anew, always the same way for a seed.
    fn shuffle(&mut self, seed: u64) {
        let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        for group in &self.groups {
            for place in (1..group.len()).rev() {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                let other = (state % (place as u64 + 1)) as usize;
                self.taken.swap(group[place], group[other]);
            }
        }
    }
}

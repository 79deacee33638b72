//! Which node of a kind takes which of its places: neighbours of many links near each other, few crossings, and nothing
//! across the ring. It depends on all links and on nothing that a reader chooses, so places never change.

use super::slots::{Form, Group, Room, Slots};
use crate::geom::{Point, within};
use crate::layout::ecosystem::wrap;
use crate::model::NodeIndex;
use crate::model::ecosystem::{NodeKind, Strength};
use crate::model::live::Ecosystem;
use rand_xoshiro::Xoshiro128PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// How many beginnings: the table's order, and shuffled ones.
const STARTS: usize = 90;
const SEED: u64 = 2024;
/// How many pairs of links may be weighed in all: a bound for editions in which all have links with each other.
const BUDGET: usize = 20_000_000;
/// The kinds whose nodes may change places; stages keep the order of the chain.
const MOVABLE: [NodeKind; 4] = [
    NodeKind::Resource,
    NodeKind::Actor,
    NodeKind::Challenge,
    NodeKind::Opportunity,
];

/// The box and the nodes that orders are found in: larger than most, so that all find places in it.
const BOXES: [(f64, f64); 2] = [(1500.0, 850.0), (1400.0, 1150.0)];
const NODE: (f64, f64) = (130.0, 49.0);

/// Swaps two of a kind while what all links cost falls, from many beginnings; the cheapest order wins. `drawn` are the
/// nodes; the answer says for each whose place it takes, by their places in that list.
pub(super) fn settle(ecosystem: &Ecosystem, drawn: &[NodeIndex], form: Form) -> Vec<usize> {
    let mut groups = [Group::default(); 6];
    let mut ranks = Vec::with_capacity(drawn.len());
    for index in drawn {
        let group = &mut groups[ecosystem.node(*index).kind as usize];
        ranks.push(group.count);
        *group = Group {
            count: group.count + 1,
            width: NODE.0,
            height: NODE.1,
        };
    }
    let (width, height) = BOXES[form as usize];
    let room = Room {
        width,
        height,
        groups,
        stages: Vec::new(),
        core: 0.0,
        moat: 0.0,
        least: 0.0,
    };
    let unmoved = || (0..drawn.len()).collect();
    let Some(slots) = room.slots(form) else {
        return unmoved();
    };
    let seat = |(index, rank): (&NodeIndex, &usize)| slots.at(ecosystem.node(*index).kind, *rank);
    let places: Vec<Point> = drawn.iter().zip(&ranks).map(seat).collect();
    let mut board = Board::new(ecosystem, drawn, &places, &slots);
    let mut random = Xoshiro128PlusPlus::seed_from_u64(SEED);
    let mut best: Option<(f64, Vec<usize>)> = None;
    for start in 0..STARTS {
        if start > 0 {
            board.shuffle(&mut random);
        }
        board.descend();
        let cost = board.cost_of(|_| true);
        if best.as_ref().is_none_or(|best| cost < best.0 - 1e-6) {
            best = Some((cost, board.taken.clone()));
        }
        if board.spent > BUDGET {
            break;
        }
    }
    best.map_or_else(unmoved, |best| best.1)
}

struct Tie {
    from: usize,
    to: usize,
    weight: f64,
    /// Links of a year of their own weigh more: they are seen more often than others.
    dated: f64,
}

struct Board<'a> {
    places: &'a [Point],
    centre: Point,
    radius: f64,
    kinds: Vec<NodeKind>,
    ties: Vec<Tie>,
    /// For each node the ties it has.
    own: Vec<Vec<usize>>,
    groups: Vec<Vec<usize>>,
    /// For each node whose place it takes.
    taken: Vec<usize>,
    spent: usize,
}

impl<'a> Board<'a> {
    fn new(ecosystem: &Ecosystem, drawn: &[NodeIndex], places: &'a [Point], slots: &Slots) -> Self {
        let kinds: Vec<NodeKind> = drawn
            .iter()
            .map(|index| ecosystem.node(*index).kind)
            .collect();
        let mut ties = Vec::new();
        let mut own = vec![Vec::new(); drawn.len()];
        for link in ecosystem.links.iter().filter(|link| link.from != link.to) {
            let ends = [link.from, link.to].map(|end| drawn.binary_search(&end));
            if let [Ok(from), Ok(to)] = ends {
                own[from].push(ties.len());
                own[to].push(ties.len());
                ties.push(Tie {
                    from,
                    to,
                    weight: match link.strength {
                        Strength::Strong => 1.5,
                        Strength::Medium => 1.0,
                        Strength::Weak => 0.75,
                    },
                    dated: if link.from_year.is_some() { 2.0 } else { 1.0 },
                });
            }
        }
        let of_kind = |kind: &NodeKind| -> Vec<usize> {
            (0..kinds.len())
                .filter(|place| kinds[*place] == *kind)
                .collect()
        };
        Self {
            places,
            centre: slots.ring.centre,
            radius: slots.ring.outer,
            groups: MOVABLE.iter().map(of_kind).collect(),
            kinds,
            ties,
            own,
            taken: (0..drawn.len()).collect(),
            spent: 0,
        }
    }

    fn shuffle(&mut self, random: &mut Xoshiro128PlusPlus) {
        for group in &self.groups {
            for place in (1..group.len()).rev() {
                let other = random.next_u32() as usize % (place + 1);
                self.taken.swap(group[place], group[other]);
            }
        }
    }

    /// Swaps until no swap helps.
    fn descend(&mut self) {
        let mut helped = true;
        while helped && self.spent <= BUDGET {
            helped = false;
            for group in 0..self.groups.len() {
                for i in 0..self.groups[group].len() {
                    for j in i + 1..self.groups[group].len() {
                        let pair = (self.groups[group][i], self.groups[group][j]);
                        helped |= self.try_swap(pair);
                    }
                }
            }
        }
    }

    fn try_swap(&mut self, (one, other): (usize, usize)) -> bool {
        let mut touched = vec![false; self.ties.len()];
        for tie in self.own[one].iter().chain(&self.own[other]) {
            touched[*tie] = true;
        }
        let count = self.own[one].len() + self.own[other].len();
        self.spent += 2 * count * self.ties.len();
        let sum = |board: &Self| board.cost_of(|tie| touched[tie]);
        let before = sum(self);
        self.taken.swap(one, other);
        if sum(self) < before - 1e-6 {
            return true;
        }
        self.taken.swap(one, other);
        false
    }

    fn at(&self, node: usize) -> Point {
        self.places[self.taken[node]]
    }

    /// What the asked ties cost, with their crossings of all others.
    fn cost_of(&self, asked: impl Fn(usize) -> bool) -> f64 {
        let mut sum = 0.0;
        for (place, tie) in self.ties.iter().enumerate() {
            if !asked(place) {
                continue;
            }
            sum += self.length(tie) + self.in_the_way(tie);
            for (other, second) in self.ties.iter().enumerate() {
                // Of two that are asked, the later one counts the crossing.
                if other != place && (other < place || !asked(other)) && self.cross(tie, second) {
                    let same = self.kinds[tie.from] == self.kinds[second.from];
                    sum += if same { 420.0 } else { 160.0 };
                }
            }
        }
        sum
    }

    fn length(&self, tie: &Tie) -> f64 {
        let far = self.at(tie.from).distance(self.at(tie.to));
        tie.weight * tie.dated * far * far.sqrt() * 0.8
    }

    /// What a tie costs that leads through the ring or another box, or to the far side of a stage.
    fn in_the_way(&self, tie: &Tie) -> f64 {
        let central = |node: usize| matches!(self.kinds[node], NodeKind::Stage | NodeKind::Outcome);
        let (from, to) = (self.at(tie.from), self.at(tie.to));
        let mut sum = 0.0;
        match (central(tie.from), central(tie.to)) {
            (false, false) => {
                let far = distance_to(self.centre, from, to);
                if far < self.radius {
                    sum += (2600.0 * (1.0 - far / self.radius) + 900.0) * tie.dated;
                }
            }
            (true, true) => {}
            (inner, _) => {
                let (stage, outer) = if inner {
                    (tie.from, to)
                } else {
                    (tie.to, from)
                };
                if self.kinds[stage] == NodeKind::Stage {
                    let angle = |p: Point| libm::atan2(p.y - self.centre.y, p.x - self.centre.x);
                    let apart = wrap(angle(outer) - angle(self.at(stage))).abs();
                    sum += tie.weight * 3000.0 * (apart - 0.9).max(0.0) * (apart - 0.9).max(0.0);
                }
            }
        }
        for node in (0..self.kinds.len()).filter(|node| !central(*node)) {
            if node != tie.from && node != tie.to && passes(self.at(node), from, to) {
                sum += 900.0;
            }
        }
        sum
    }

    fn cross(&self, one: &Tie, other: &Tie) -> bool {
        let [a, b] = [one.from, one.to].map(|node| self.at(node));
        let [c, d] = [other.from, other.to].map(|node| self.at(node));
        let side =
            |p: Point, q: Point, r: Point| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
        side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
    }
}

/// How far along the line from `a` to `b` the point nearest to `p` lies, as a share of it.
fn share(p: Point, a: Point, b: Point) -> f64 {
    let (x, y) = (b.x - a.x, b.y - a.y);
    ((p.x - a.x) * x + (p.y - a.y) * y) / (x * x + y * y).max(1e-9)
}

fn distance_to(p: Point, a: Point, b: Point) -> f64 {
    let t = within(share(p, a, b), 0.0, 1.0);
    p.distance(Point::new(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)))
}

/// Whether the line from `a` to `b` passes over a box round `p`; boxes are wider than high.
fn passes(p: Point, a: Point, b: Point) -> bool {
    let t = share(p, a, b);
    let (x, y) = (a.x + t * (b.x - a.x) - p.x, a.y + t * (b.y - a.y) - p.y);
    (0.1..0.9).contains(&t) && (x * x + y * y * 2.56).sqrt() < 50.0
}

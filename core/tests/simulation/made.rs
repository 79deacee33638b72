//! Maps for tests: that of Gumukmas, and ones that are drawn.

use crate::ecosystem_fixture::gumukmas;
use jelajah_core::model::NodeIndex;
use jelajah_core::model::ecosystem::{Sign, Strength};
use jelajah_core::model::live::Ecosystem;
use jelajah_core::simulation::{Arrow, Map, Push};
use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// A source of chance for tests.
pub(crate) struct Chance(SplitMix64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(SplitMix64::seed_from_u64(seed))
    }

    /// A whole number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.0.next_u64() >> 11) as usize % end
    }

    /// A number between 0 and 1.
    pub(crate) fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// The ecosystem of Gumukmas and its map.
pub(crate) fn real() -> (Ecosystem, Map) {
    let ecosystem = gumukmas();
    let map = Map::of(&ecosystem);
    (ecosystem, map)
}

/// Pushes as the tables write them: `t_modal=0.5 t_infra=0.5`.
pub(crate) fn pushes(ecosystem: &Ecosystem, text: &str) -> Vec<Push> {
    let push = |word: &str| {
        let (node, by) = word.split_once('=').unwrap();
        let node = ecosystem.find(node).unwrap();
        Push {
            node,
            by: by.parse().unwrap(),
        }
    };
    text.split(' ').map(push).collect()
}

pub(crate) fn push(node: usize, by: f32) -> Push {
    Push {
        node: NodeIndex(node as u32),
        by,
    }
}

/// A map of so many nodes with about two and a half links each, of all signs, strengths and bases; loops of one node and
/// links at the same place may be among them.
pub(crate) fn drawn(nodes: usize, chance: &mut Chance) -> Map {
    drawn_with(nodes, nodes * 5 / 2, chance)
}

/// The same with any number of links.
pub(crate) fn drawn_with(nodes: usize, links: usize, chance: &mut Chance) -> Map {
    let arrow = |_| {
        let [from, to] = [(); 2].map(|()| NodeIndex(chance.below(nodes) as u32));
        let sign = [Sign::Plus, Sign::Plus, Sign::Minus, Sign::Open][chance.below(4)];
        let strength = [Strength::Weak, Strength::Medium, Strength::Strong][chance.below(3)];
        Arrow {
            is_assumed: chance.below(3) == 0,
            ..Arrow::new(from, to, sign, strength)
        }
    };
    Map::new(nodes, (0..links).map(arrow).collect())
}

/// The sizes of maps that laws are tried on.
pub(crate) const SIZES: [usize; 12] = [2, 3, 4, 5, 8, 13, 21, 34, 55, 89, 144, 200];

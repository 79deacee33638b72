//! Editions to test with: the nodes and links of Gumukmas, and generated ones of any size. No table reader of the
//! program is used, so that a fault there does not show up here.

#![allow(dead_code, unreachable_pub, clippy::unwrap_used)]

pub mod rules;

use jelajah_core::model::NodeIndex;
use jelajah_core::model::ecosystem::{Basis, FlowFamily, NodeKind, Sign, Strength};
use jelajah_core::model::live::{Ecosystem, Link, Node};

/// Indonesian and English, the languages that names are in.
pub const LANGUAGES: [usize; 2] = [0, 1];

/// The 25 nodes of Gumukmas in Indonesian, and 65 links as the reference of the simulator has them.
pub fn gumukmas() -> Ecosystem {
    gumukmas_in(0)
}

/// The same in one of [`LANGUAGES`].
pub fn gumukmas_in(language: usize) -> Ecosystem {
    let mut ecosystem = Ecosystem::default();
    for row in rows(include_str!("../data/nodes.csv")) {
        ecosystem.nodes.push(Node {
            id: row[0].clone(),
            kind: NodeKind::ALL
                .into_iter()
                .find(|kind| kind.as_str() == row[1])
                .unwrap(),
            name: row[2 + language].clone(),
            inline: String::new(),
            from_year: row[4].parse().ok(),
            basis: basis(&row[5]),
        });
    }
    for row in rows(include_str!("../data/links.csv")) {
        ecosystem.links.push(Link {
            from: ecosystem.find(&row[0]).unwrap(),
            to: ecosystem.find(&row[1]).unwrap(),
            flow: FlowFamily::from_flow(&row[2]).unwrap(),
            sign: match row[3].as_str() {
                "+" => Sign::Plus,
                "-" => Sign::Minus,
                _ => Sign::Open,
            },
            strength: match row[4].as_str() {
                "strong" => Strength::Strong,
                "medium" => Strength::Medium,
                _ => Strength::Weak,
            },
            from_year: row[5].parse().ok(),
            basis: basis(&row[6]),
        });
    }
    ecosystem
}

fn rows(table: &str) -> Vec<Vec<String>> {
    table
        .lines()
        .skip(1)
        .map(|line| line.split(',').map(str::to_owned).collect())
        .collect()
}

fn basis(word: &str) -> Basis {
    match word {
        "cited" => Basis::Cited,
        "assumption" => Basis::Assumption,
        _ => Basis::FoundingText,
    }
}

/// Numbers that look random and are always the same for a seed.
pub struct Dice(pub u64);

impl Dice {
    /// A number below `most`.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }
}

/// An edition with the given number of nodes of each kind (in the order of [`NodeKind::ALL`]), names of one to four
/// words in Indonesian, and two and a half links a node.
pub fn generated(counts: [usize; 6], seed: u64) -> Ecosystem {
    generated_in(0, counts, seed)
}

/// The same in one of [`LANGUAGES`].
pub fn generated_in(language: usize, counts: [usize; 6], seed: u64) -> Ecosystem {
    drawn_by_lot(language, counts, seed, |dice| {
        dice.below(counts.iter().sum())
    })
}

/// The same, but as in life a few nodes of each kind have most of the links.
pub fn with_hubs(counts: [usize; 6], seed: u64) -> Ecosystem {
    with_hubs_in(0, counts, seed)
}

/// The same in one of [`LANGUAGES`].
pub fn with_hubs_in(language: usize, counts: [usize; 6], seed: u64) -> Ecosystem {
    drawn_by_lot(language, counts, seed, |dice| {
        let mut node = dice.below(counts.iter().sum());
        let mut first = 0;
        for count in counts {
            if node < count {
                let rank = dice.below(node + 1);
                return first + dice.below(rank + 1);
            }
            (node, first) = (node - count, first + count);
        }
        first
    })
}

fn drawn_by_lot(
    language: usize,
    counts: [usize; 6],
    seed: u64,
    mut some_node: impl FnMut(&mut Dice) -> usize,
) -> Ecosystem {
    const WORDS: [[&str; 2]; 8] = [
        ["Pelaku", "Actors"],
        ["usaha", "businesses"],
        ["infrastruktur", "infrastructure"],
        ["dan", "and"],
        ["keterampilan", "skills"],
        ["di", "near"],
        ["Gumukmas", "Gumukmas"],
        ["baru", "opportunities"],
    ];
    let mut dice = Dice(seed | 1);
    let mut ecosystem = Ecosystem::default();
    for (kind, count) in NodeKind::ALL.into_iter().zip(counts) {
        for place in 0..count {
            let words: Vec<&str> = (0..=dice.below(4))
                .map(|_| WORDS[dice.below(8)][language])
                .collect();
            ecosystem.nodes.push(Node {
                id: format!("{}_{place}", kind.as_str()),
                kind,
                name: words.join(" "),
                inline: String::new(),
                from_year: (dice.below(4) == 0).then_some(2022),
                basis: Basis::Cited,
            });
        }
    }
    let count = ecosystem.nodes.len();
    for _ in 0..count * 5 / 2 {
        let (from, to) = (some_node(&mut dice), some_node(&mut dice));
        if from != to {
            ecosystem.links.push(Link {
                from: NodeIndex(from as u32),
                to: NodeIndex(to as u32),
                flow: FlowFamily::ALL[dice.below(8)],
                sign: [Sign::Plus, Sign::Minus, Sign::Open][dice.below(3)],
                strength: Strength::Medium,
                from_year: None,
                basis: Basis::Assumption,
            });
        }
    }
    ecosystem
}

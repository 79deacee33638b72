//! A question: pushes on a map, tried on many samples, a piece at a time. However the work is cut into pieces, the
//! answer is the same. It must not know a frame or a clock.

use super::answer::{Answer, NodeAnswer, median};
use super::arrow::Arrow;
use super::deciding::{DecidingLink, LEAST_CORRELATION, Sums};
use super::draw::draw;
use super::kernel::{Block, LANES, NO_SLOT, Plan, gather, spread};
use super::map::{Lens, Map, Push};
use super::verdict::Verdict;
use crate::model::{LinkIndex, NodeIndex};
use crate::sorting::sort_by;

/// How many samples a question of the page is tried on.
pub const SAMPLES: u32 = 2_000;

/// A question that is being tried.
#[derive(Clone, Debug)]
pub struct Question {
    arrows: Vec<Arrow>,
    plan: Plan,
    lens: Lens,
    seed: u64,
    samples: usize,
    done: usize,
    block: Block,
    /// How often each node rose and fell.
    moves: Vec<[u32; 2]>,
    /// The last state of each node in each sample: all samples of the first node, then of the next.
    outcomes: Vec<f32>,
    sums: Sums,
}

/// One sample from its start to its end.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The weight of each link, at its place, with its sign; 0 if it was left out.
    pub weights: Vec<f32>,
    /// The state of each node after each step. The first is "as today", the last is what was counted.
    pub steps: Vec<Vec<f32>>,
}

impl Question {
    /// A question of which nothing is tried yet. The same map, pushes, lens and seed give the same samples on every machine;
    /// more samples begin with those of fewer.
    #[must_use]
    pub fn new(map: &Map, pushes: &[Push], lens: Lens, seed: u64, samples: u32) -> Self {
        let plan = Plan::new(map, pushes, lens);
        let samples = samples as usize;
        Self {
            arrows: map.arrows().to_vec(),
            block: Block::new(&plan),
            sums: Sums::new(&[], 0),
            plan,
            lens,
            seed,
            samples,
            done: 0,
            moves: vec![[0; 2]; map.nodes()],
            outcomes: vec![0.0; map.nodes() * samples],
        }
    }

    /// The question, with an eye on which links decide what becomes of these nodes. It takes time and room for each link and
    /// node. What was tried so far is forgotten.
    #[must_use]
    pub fn watching(mut self, nodes: &[NodeIndex]) -> Self {
        self.sums = Sums::new(nodes, self.plan.slots());
        self.moves.fill([0; 2]);
        self.done = 0;
        self
    }

    /// Tries at least so many samples more, or all that are left. They are tried in blocks of 16, so it may be up to 15
    /// more.
    pub fn advance(&mut self, samples: u32) {
        let goal = self.samples.min(self.done + samples as usize);
        while self.done < goal {
            self.settle_block(self.done / LANES);
        }
    }

    /// Whether all samples are tried.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.done == self.samples
    }

    /// What came out so far.
    #[must_use]
    pub fn answer(&self) -> Answer {
        let samples = self.done as u32;
        let mut scratch = Vec::with_capacity(self.done);
        let mut nodes = Vec::with_capacity(self.moves.len());
        for (node, [up, down]) in self.moves.iter().copied().enumerate() {
            scratch.clear();
            scratch.extend_from_slice(&self.outcomes[node * self.samples..][..self.done]);
            nodes.push(NodeAnswer {
                up,
                down,
                unmoved: samples - up - down,
                median: median(&mut scratch),
                verdict: Verdict::new(up, down, samples),
                level: 0,
            });
        }
        let mut answer = Answer {
            lens: self.lens,
            samples,
            nodes,
        };
        answer.rank();
        answer
    }

    /// The links that decide what becomes of a node, the weightiest first; none below [`LEAST_CORRELATION`]. Nothing if
    /// the node is not watched.
    #[must_use]
    pub fn deciding(&self, node: NodeIndex) -> Vec<DecidingLink> {
        let mut deciding = Vec::new();
        let Some(outcome) = self.sums.watched.iter().position(|one| *one == node) else {
            return deciding;
        };
        let [up, down] = self.moves[node.get()].map(f64::from);
        for (place, slot) in self.plan.slot_of.iter().enumerate() {
            if *slot == NO_SLOT {
                continue;
            }
            let r = self
                .sums
                .correlation(*slot as usize, outcome, self.done as f64, (up, down));
            if r.abs() >= LEAST_CORRELATION {
                let link = LinkIndex(place as u32);
                deciding.push(DecidingLink { link, r });
            }
        }
        sort_by(&mut deciding, |one, other| {
            other.r.abs().total_cmp(&one.r.abs())
        });
        deciding
    }

    /// One of the samples again, step by step: the same that was counted, or will be. Which one counts from 0; beyond the
    /// samples of the question it is one that would come next.
    #[must_use]
    pub fn run(&self, sample: u32) -> Run {
        let (number, lane) = (sample as usize / LANES, sample as usize % LANES);
        let mut block = Block::new(&self.plan);
        self.draw(number, &mut block);
        let mut steps = Vec::new();
        loop {
            steps.push(
                block
                    .states
                    .iter()
                    .map(|state| spread(*state)[lane])
                    .collect(),
            );
            let goes_on = block.step(&self.plan);
            if !goes_on {
                break;
            }
        }
        steps.push(
            block
                .states
                .iter()
                .map(|state| spread(*state)[lane])
                .collect(),
        );
        let mut weights = Vec::with_capacity(self.arrows.len());
        for slot in &self.plan.slot_of {
            weights.push(
                block
                    .weights
                    .get(*slot as usize)
                    .map_or(0.0, |weight| spread(*weight)[lane]),
            );
        }
        Run { weights, steps }
    }

    fn draw(&self, number: usize, block: &mut Block) {
        let which = (self.seed, number);
        draw(
            &self.arrows,
            &self.plan,
            self.lens,
            which,
            &mut block.weights,
        );
    }

    fn settle_block(&mut self, number: usize) {
        let which = (self.seed, number);
        draw(
            &self.arrows,
            &self.plan,
            self.lens,
            which,
            &mut self.block.weights,
        );
        self.block.restart();
        while self.block.step(&self.plan) {}
        let count = LANES.min(self.samples - self.done);
        let least = self.lens.least_move();
        for (node, state) in self.block.states.iter().enumerate() {
            let [up, down] = &mut self.moves[node];
            let each = spread(*state);
            for state in &each[..count] {
                *up += u32::from(*state >= least);
                *down += u32::from(*state <= -least);
            }
            self.outcomes[node * self.samples + self.done..][..count]
                .copy_from_slice(&each[..count]);
        }
        if !self.sums.watched.is_empty() {
            // A sample without weight adds nothing to a sum.
            if count < LANES {
                for weight in &mut self.block.weights {
                    let mut each = spread(*weight);
                    each[count..].fill(0.0);
                    *weight = gather(&each);
                }
            }
            self.sums
                .add(&self.block.weights, &self.block.states, least);
        }
        self.done += count;
    }
}

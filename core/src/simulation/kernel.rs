//! Settles a block of samples side by side. Every number here stands for [`LANES`] samples, so that one instruction works on
//! four of them; the loops over lanes are plain and become 128-bit SIMD. Nothing is allocated here.

use super::MOST_STEPS;
use super::map::{Lens, Map, Push};
use super::tanh::tanh;

/// How many samples a block has.
pub(super) const LANES: usize = 32;

/// One number of each sample of a block.
pub(super) type Lanes = [f32; LANES];

/// A change that is smaller than this ends the settling of a block: the last place of an f32 below 1.
const TOLERANCE: f32 = 6e-8;

/// A link that is off has no slot.
pub(super) const NO_SLOT: u32 = u32::MAX;

/// A map as the kernel wants it: the links that are on, sorted by their ends, each in its slot.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    /// For each node its first slot; one more at the end.
    starts: Vec<u32>,
    /// For each slot where its link begins.
    from: Vec<u32>,
    /// For each link its slot.
    pub(super) slot_of: Vec<u32>,
    pushed: Vec<f32>,
    gamma: f32,
}

impl Plan {
    pub(super) fn new(map: &Map, pushes: &[Push], lens: Lens) -> Self {
        let mut starts = vec![0; map.nodes() + 1];
        for arrow in map.arrows().iter().filter(|arrow| arrow.is_on) {
            starts[arrow.to.get() + 1] += 1;
        }
        for node in 0..map.nodes() {
            starts[node + 1] += starts[node];
        }
        let mut free = starts.clone();
        let mut from = vec![0; starts[map.nodes()] as usize];
        let mut slot_of = vec![NO_SLOT; map.arrows().len()];
        for (place, arrow) in map.arrows().iter().enumerate() {
            if arrow.is_on {
                let slot = free[arrow.to.get()];
                free[arrow.to.get()] += 1;
                from[slot as usize] = arrow.from.0;
                slot_of[place] = slot;
            }
        }
        Self {
            starts,
            from,
            slot_of,
            pushed: map.pushed(pushes),
            gamma: map.gamma(lens) as f32,
        }
    }

    pub(super) fn slots(&self) -> usize {
        self.from.len()
    }
}

/// A block of samples on its way.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// The weight of each slot, with its sign.
    pub(super) weights: Vec<Lanes>,
    /// The state of each node.
    pub(super) states: Vec<Lanes>,
    next: Vec<Lanes>,
    steps: usize,
}

impl Block {
    pub(super) fn new(plan: &Plan) -> Self {
        let states = vec![[0.0; LANES]; plan.pushed.len()];
        Self {
            weights: vec![[0.0; LANES]; plan.slots()],
            next: states.clone(),
            states,
            steps: 0,
        }
    }

    /// Back to "as today".
    pub(super) fn restart(&mut self) {
        self.states.fill([0.0; LANES]);
        self.steps = 0;
    }

    /// One step; whether another is needed.
    pub(super) fn step(&mut self, plan: &Plan) -> bool {
        let change = step(plan, &self.weights, &self.states, &mut self.next);
        std::mem::swap(&mut self.states, &mut self.next);
        self.steps += 1;
        change >= TOLERANCE && self.steps < MOST_STEPS
    }
}

/// `next = tanh(gamma * W^T old + u)` in every lane; the largest change of any state.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
#[inline(never)]
fn step(plan: &Plan, weights: &[Lanes], old: &[Lanes], next: &mut [Lanes]) -> f32 {
    let mut change = [0.0_f32; LANES];
    for (node, (next, old_state)) in next.iter_mut().zip(old).enumerate() {
        let slots = plan.starts[node] as usize..plan.starts[node + 1] as usize;
        let mut sum = [0.0_f32; LANES];
        for (weight, from) in weights[slots.clone()].iter().zip(&plan.from[slots]) {
            let state = &old[*from as usize];
            for lane in 0..LANES {
                sum[lane] += weight[lane] * state[lane];
            }
        }
        let push = plan.pushed[node];
        for lane in 0..LANES {
            let state = tanh(plan.gamma * sum[lane] + push);
            let moved = (state - old_state[lane]).abs();
            change[lane] = if moved > change[lane] {
                moved
            } else {
                change[lane]
            };
            next[lane] = state;
        }
    }
    let mut largest = 0.0;
    for moved in change {
        largest = if moved > largest { moved } else { largest };
    }
    largest
}

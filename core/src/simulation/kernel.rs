//! Settles a block of samples side by side. Every number here stands for [`LANES`] samples, and one instruction works on
//! four of them. Nothing is allocated while a block settles.

use super::MOST_STEPS;
use super::four::{Four, abs, add, four, mul, numbers, pmax, splat, sub};
use super::map::{Lens, Map, Push};
use super::tanh::tanh;

/// How many samples a block has.
pub(super) const LANES: usize = 16;

/// One number of each sample of a block. Four instructions in a row do not wait for one another.
pub(super) type Lanes = [Four; LANES / 4];

/// The number of each sample by itself.
pub(super) fn spread([a, b, c, d]: Lanes) -> [f32; LANES] {
    let mut all = [0.0; LANES];
    for (place, four) in [a, b, c, d].into_iter().enumerate() {
        all[place * 4..place * 4 + 4].copy_from_slice(&numbers(four));
    }
    all
}

/// The other way round.
pub(super) fn gather(all: &[f32; LANES]) -> Lanes {
    let at = |place| four([all[place], all[place + 1], all[place + 2], all[place + 3]]);
    [at(0), at(4), at(8), at(12)]
}

/// The same number in every sample.
pub(super) fn same(number: f32) -> Lanes {
    [splat(number); 4]
}

/// A change that is smaller than this ends the settling of a block: four times the last place of an f32 below 1. With less,
/// some samples would go on for ever, between two states that differ by rounding.
const TOLERANCE: f32 = 2.4e-7;

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
        let states = vec![same(0.0); plan.pushed.len()];
        Self {
            weights: vec![same(0.0); plan.slots()],
            next: states.clone(),
            states,
            steps: 0,
        }
    }

    /// Back to "as today".
    pub(super) fn restart(&mut self) {
        self.states.fill(same(0.0));
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

/// `next = tanh(gamma * W^T old + u)` in every sample; the largest change of any state.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
#[inline(never)]
fn step(plan: &Plan, weights: &[Lanes], old: &[Lanes], next: &mut [Lanes]) -> f32 {
    for (node, next) in next.iter_mut().enumerate() {
        let slots = plan.starts[node] as usize..plan.starts[node + 1] as usize;
        let [mut a, mut b, mut c, mut d] = [splat(0.0); 4];
        for (weight, from) in weights[slots.clone()].iter().zip(&plan.from[slots]) {
            let state = &old[*from as usize];
            a = add(a, mul(weight[0], state[0]));
            b = add(b, mul(weight[1], state[1]));
            c = add(c, mul(weight[2], state[2]));
            d = add(d, mul(weight[3], state[3]));
        }
        *next = [a, b, c, d];
    }
    let gamma = splat(plan.gamma);
    let mut change = splat(0.0);
    for ((next, old), push) in next.iter_mut().zip(old).zip(&plan.pushed) {
        let push = splat(*push);
        for (next, old) in next.iter_mut().zip(old) {
            *next = tanh(add(mul(gamma, *next), push));
            change = pmax(change, abs(sub(*next, *old)));
        }
    }
    let mut largest = 0.0;
    for moved in numbers(change) {
        largest = if moved > largest { moved } else { largest };
    }
    largest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_never_settles_is_left_after_the_most_steps() {
        // A node that turns against itself, ten times as strong as any map would let it.
        let plan = Plan {
            starts: vec![0, 1],
            from: vec![0],
            slot_of: vec![0],
            pushed: vec![0.5],
            gamma: 10.0,
        };
        let mut block = Block::new(&plan);
        block.weights.fill(same(-1.0));
        let further = (0..=MOST_STEPS).take_while(|_| block.step(&plan)).count();
        assert_eq!(further + 1, MOST_STEPS);
    }
}

//! The exact state for the weights in the middle of their classes.

use super::MOST_STEPS;
use super::map::{Lens, Map, Push};
use crate::model::ecosystem::Sign;

/// A change that is smaller than this ends the settling. What is left to go may be some times larger: with this, it stays
/// below the 1e-9 that states are exact to.
const TOLERANCE: f64 = 1e-11;

/// The state of each node, with every weight at the middle of its class and links of open sign left out. Exact
/// to 1e-9.
#[must_use]
pub fn settle_midpoint(map: &Map, pushes: &[Push]) -> Vec<f64> {
    let pushed = map.pushed(pushes);
    let gamma = map.gamma(Lens::Strengths);
    let mut state = vec![0.0; map.nodes()];
    for _ in 0..MOST_STEPS {
        let mut next = vec![0.0; map.nodes()];
        for arrow in map.arrows().iter().filter(|arrow| arrow.is_on) {
            let (least, most) = Lens::Strengths.bounds(arrow.strength);
            let weight = match arrow.sign {
                Sign::Plus => (least + most) / 2.0,
                Sign::Minus => -(least + most) / 2.0,
                Sign::Open => 0.0,
            };
            next[arrow.to.get()] += weight * state[arrow.from.get()];
        }
        let mut change: f64 = 0.0;
        for node in 0..map.nodes() {
            next[node] = libm::tanh(gamma * next[node] + f64::from(pushed[node]));
            change = change.max((next[node] - state[node]).abs());
        }
        state = next;
        if change < TOLERANCE {
            break;
        }
    }
    state
}

//! Which link decides an answer: the one whose weight, over all samples, goes most with the sign of the outcome (Pearson's
//! correlation of the drawn weight, its sign included, with -1, 0 or 1).

use super::four::{add, mul, numbers, steps};
use super::kernel::{Lanes, same};
use crate::model::{LinkIndex, NodeIndex};

/// A link whose correlation is weaker than this decides nothing.
pub const LEAST_CORRELATION: f32 = 0.2;

/// A link that bears upon an outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DecidingLink {
    /// The link.
    pub link: LinkIndex,
    /// The correlation, -1 to 1. Above zero: the more it lifts its end, the more often the outcome rises.
    pub r: f32,
}

/// The sums behind the correlations, added up block by block.
#[derive(Clone, Debug)]
pub(super) struct Sums {
    /// The outcomes that are watched.
    pub(super) watched: Vec<NodeIndex>,
    /// For each slot the sum of its weights and of their squares.
    weights: Vec<[f64; 2]>,
    /// For each slot and outcome the sum of weight times sign.
    products: Vec<f64>,
    /// The signs of the outcomes in the block at hand.
    signs: Vec<Lanes>,
}

impl Sums {
    pub(super) fn new(watched: &[NodeIndex], slots: usize) -> Self {
        Self {
            watched: watched.to_vec(),
            weights: vec![[0.0; 2]; if watched.is_empty() { 0 } else { slots }],
            products: vec![0.0; watched.len() * slots],
            signs: vec![same(0.0); watched.len()],
        }
    }

    /// Adds a settled block. In lanes that do not count, weights and states are zero.
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    #[inline(never)]
    pub(super) fn add(&mut self, weights: &[Lanes], states: &[Lanes], least_move: f32) {
        for (signs, node) in self.signs.iter_mut().zip(&self.watched) {
            let [a, b, c, d] = states[node.get()];
            *signs = [
                steps(a, least_move),
                steps(b, least_move),
                steps(c, least_move),
                steps(d, least_move),
            ];
        }
        let mut products = self.products.iter_mut();
        for (sums, weight) in self.weights.iter_mut().zip(weights) {
            sums[0] += f64::from(total(weight, &same(1.0)));
            sums[1] += f64::from(total(weight, weight));
            for (signs, product) in self.signs.iter().zip(&mut products) {
                *product += f64::from(total(weight, signs));
            }
        }
    }

    /// The correlation of a slot's weight with the sign of a watched outcome that rose `up` and fell `down` times; zero
    /// where one of both never changed.
    pub(super) fn correlation(
        &self,
        slot: usize,
        outcome: usize,
        samples: f64,
        (up, down): (f64, f64),
    ) -> f32 {
        let [sum, squares] = self.weights[slot];
        let product = self.products[slot * self.watched.len() + outcome];
        let spread =
            (samples * squares - sum * sum) * (samples * (up + down) - (up - down) * (up - down));
        if spread > 0.0 {
            ((samples * product - sum * (up - down)) / spread.sqrt()) as f32
        } else {
            0.0
        }
    }
}

/// The sum over all samples of one number times another.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
fn total(one: &Lanes, other: &Lanes) -> f32 {
    let first = add(mul(one[0], other[0]), mul(one[1], other[1]));
    let second = add(mul(one[2], other[2]), mul(one[3], other[3]));
    let [a, b, c, d] = numbers(add(first, second));
    (a + b) + (c + d)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outcome_that_is_always_the_same_goes_with_no_weight() {
        let mut sums = Sums::new(&[NodeIndex(0)], 1);
        sums.add(&[same(0.5)], &[same(0.25)], 0.1);
        assert_eq!(sums.correlation(0, 0, 16.0, (16.0, 0.0)), 0.0);
    }
}

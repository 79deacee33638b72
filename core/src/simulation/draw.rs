//! Draws the weights of a block of samples. Each block has a generator of its own, seeded by the question's seed and the
//! block's number, so any sample can be drawn again by itself. Every link takes one draw a sample, also one that is off:
//! so both lenses, every year and every change of a link are tried on the same draws, and what differs between two answers
//! is no accident of chance.

use super::arrow::Arrow;
use super::kernel::{LANES, Lanes, NO_SLOT, Plan, gather};
use super::map::Lens;
use crate::model::ecosystem::Sign;
use rand_xoshiro::Xoshiro128PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// Keeps the seeds of blocks apart; odd, and not the constant by which the generator spreads its own seed.
const BLOCK_STRIDE: u64 = 0xD134_2543_DE82_EF95;

/// Fills in the weights of a block, with their signs.
pub(super) fn draw(
    arrows: &[Arrow],
    plan: &Plan,
    lens: Lens,
    (seed, block): (u64, usize),
    weights: &mut [Lanes],
) {
    let spread = (block as u64).wrapping_mul(BLOCK_STRIDE);
    let mut generator = Xoshiro128PlusPlus::seed_from_u64(seed.wrapping_add(spread));
    for (arrow, slot) in arrows.iter().zip(&plan.slot_of) {
        let mut drawn = [0; LANES];
        for one in &mut drawn {
            *one = generator.next_u32();
        }
        if *slot != NO_SLOT {
            weights[*slot as usize] = weigh(&drawn, arrow, lens);
        }
    }
}

/// Makes a weight of each draw: the upper 23 bits say how large it is, one of the lower ones whether an assumed link is
/// there, and one which sign an open link has.
fn weigh(drawn: &[u32; LANES], arrow: &Arrow, lens: Lens) -> Lanes {
    let (least, most) = lens.bounds(arrow.strength);
    let (least, span) = (least as f32, (most - least) as f32);
    let always = u32::from(!(arrow.is_assumed && lens == Lens::Cautious));
    let minus = u32::from(arrow.sign == Sign::Minus);
    let open = u32::from(arrow.sign == Sign::Open);
    gather(&drawn.map(|draw| {
        // The middles of 2^23 equal parts of (0, 1), each of them exact.
        let place = (draw >> 9 << 1 | 1) as i32 as f32 * (1.0 / 16_777_216.0);
        let there = (draw >> 8 & 1 | always) as i32 as f32;
        let sign = 1.0 - 2.0 * (draw >> 7 & open | minus) as i32 as f32;
        (least + span * place) * there * sign
    }))
}

//! Which values an axis covers. Zero is always in sight, since a height is read from it; only dots that all lie far
//! from it may do without, and the figure then says where its scale begins.

use super::drawn::Drawn;
use crate::layout::steps::steps;
use crate::text::Decimal;

/// What is kept free above the highest and below the lowest value, as a share of all.
const HEADROOM: f64 = 0.18;

/// Smallest and largest value.
fn extent<'d, 'a: 'd>(drawn: impl Iterator<Item = &'d Drawn<'a>>) -> (f64, f64) {
    drawn
        .flat_map(|drawn| drawn.dots.iter())
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), dot| {
            (low.min(dot.value), high.max(dot.value))
        })
}

/// Where the scale of dots begins, if they all lie so far above zero that it would only press them together.
pub(super) fn start<'d, 'a: 'd>(drawn: impl Iterator<Item = &'d Drawn<'a>>) -> Option<Decimal> {
    let (low, high) = extent(drawn);
    if low <= high * 0.5 {
        return None;
    }
    let below = steps(low - (high - low) * 0.6, high, 5);
    let room = (high - low) * 0.06;
    below.into_iter().rfind(|tick| tick.to_f64() <= low - room)
}

/// The lowest and highest value to show for these series.
pub(super) fn domain<'d, 'a: 'd>(
    drawn: impl Iterator<Item = &'d Drawn<'a>> + Clone,
    from_zero: bool,
) -> (f64, f64) {
    let (low, high) = extent(drawn.clone());
    if !from_zero && let Some(start) = start(drawn) {
        return (start.to_f64(), high + (high - low) * HEADROOM);
    }
    let (low, high) = (low.min(0.0), high.max(0.0));
    let spread = if high > low { high - low } else { 1.0 };
    let room = |end: f64| if end == 0.0 { 0.0 } else { spread * HEADROOM };
    (low - room(low), high.max(low + spread) + room(high))
}

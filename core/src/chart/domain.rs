//! Which values an axis covers. Zero is always in sight, since a height is read from it; only dots that all lie far
//! from it may do without, and the figure then says where its scale begins.

use super::drawn::Drawn;
use crate::layout::ticks::ticks;

/// What is kept free above the highest and below the lowest value, as a share of all.
const HEADROOM: f64 = 0.14;

/// The lowest and highest value to show for these series.
pub(super) fn domain<'d, 'a: 'd>(
    drawn: impl Iterator<Item = &'d Drawn<'a>>,
    from_zero: bool,
) -> (f64, f64) {
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for dot in drawn.flat_map(|drawn| drawn.dots.iter()) {
        low = low.min(dot.value);
        high = high.max(dot.value);
    }
    if !from_zero && low > high * 0.5 {
        let spread = (high - low).max(high * 0.01);
        let below = ticks(0.0, low - spread * 0.05, 8);
        let finest = ticks(low - spread * 0.5, low - spread * 0.05, 2);
        let start = finest
            .first()
            .or(below.last())
            .map_or(low, |tick| tick.to_f64());
        return (start, high + spread * HEADROOM);
    }
    let (low, high) = (low.min(0.0), high.max(0.0));
    let spread = if high > low { high - low } else { 1.0 };
    let room = |end: f64| if end == 0.0 { 0.0 } else { spread * HEADROOM };
    (low - room(low), high.max(low + spread) + room(high))
}

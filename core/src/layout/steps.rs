//! Round numbers for an axis: steps of 1, 2 or 5 times a power of ten, as exact decimals. Floor 3.

use crate::text::Decimal;

/// The round numbers from `low` to `high`, both included, as many as `most` allows (at least 2): the smallest step that
/// keeps to it. Empty where `high` does not lie above `low` or one of them is no number.
#[must_use]
pub fn steps(low: f64, high: f64, most: usize) -> Vec<Decimal> {
    if !(low.is_finite() && high.is_finite() && low < high) {
        return Vec::new();
    }
    let rough = (high - low) / most.max(2) as f64;
    let mut power = 0;
    while ten_to(power) > rough {
        power -= 1;
    }
    while ten_to(power + 1) <= rough {
        power += 1;
    }
    let mut factors = [1, 2, 5].into_iter().cycle();
    // The first step that is tried may be too small, never too large; the loop ends within a dozen turns.
    loop {
        let Some(factor) = factors.next() else {
            return Vec::new();
        };
        let step = f64::from(factor) * ten_to(power);
        let first = libm::ceil(low / step - 1e-9) as i64;
        let last = libm::floor(high / step + 1e-9) as i64;
        if last - first < most.max(2) as i64 {
            return (first..=last)
                .map(|count| decimal(count * i64::from(factor), power))
                .collect();
        }
        if factor == 5 {
            power += 1;
        }
    }
}

/// A power of ten, the nearest there is.
#[inline(never)]
fn ten_to(power: i32) -> f64 {
    let size = (0..power.abs()).fold(1.0, |size, _| size * 10.0);
    if power < 0 { 1.0 / size } else { size }
}

fn decimal(units: i64, power: i32) -> Decimal {
    if power < 0 {
        Decimal::new(units, power.unsigned_abs() as u8)
    } else {
        Decimal::new(units * 10_i64.pow(power.unsigned_abs()), 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{NumberMarks, format_decimal};

    fn shown(low: f64, high: f64, most: usize) -> String {
        let marks = NumberMarks {
            decimal: '.',
            thousands: ',',
        };
        let texts: Vec<String> = steps(low, high, most)
            .into_iter()
            .map(|tick| format_decimal(tick, marks))
            .collect();
        texts.join(" ")
    }

    #[test]
    fn steps_are_one_two_or_five_times_a_power_of_ten() {
        assert_eq!(shown(0.0, 30.7, 5), "0 10 20 30");
        assert_eq!(shown(-16.0, 12.4, 5), "−10 0 10");
        assert_eq!(shown(0.0, 0.35, 5), "0.0 0.1 0.2 0.3");
        assert_eq!(
            shown(0.0, 3_350_000.0, 5),
            "0 1,000,000 2,000,000 3,000,000"
        );
        assert_eq!(shown(0.0, 1804.5, 5), "0 500 1,000 1,500");
        assert_eq!(shown(60.0, 90.0, 5), "60 70 80 90");
    }

    #[test]
    fn an_empty_or_endless_range_has_no_ticks() {
        assert_eq!(shown(1.0, 1.0, 5), "");
        assert_eq!(shown(f64::NAN, 1.0, 5), "");
        assert_eq!(shown(0.0, f64::INFINITY, 5), "");
    }
}

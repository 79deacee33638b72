//! Decimal numbers as the tables give them: exact, compared without rounding, written in each language's form.

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// An exact decimal: `units` times ten to the power of minus `decimals`. `12.50` keeps its two decimals.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Decimal {
    units: i64,
    decimals: u8,
}

impl Decimal {
    /// Reads `-12.50`; only digits, one leading minus and one point are allowed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits = whole.strip_prefix('-').unwrap_or(whole);
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let bad = digits.is_empty()
            || !all_digits(digits)
            || !all_digits(fraction)
            || text.ends_with('.');
        if bad || digits.len() + fraction.len() > 17 {
            return None;
        }
        let magnitude: i64 = [digits, fraction].concat().parse().ok()?;
        let units = if whole.starts_with('-') {
            -magnitude
        } else {
            magnitude
        };
        Some(Self {
            units,
            decimals: fraction.len() as u8,
        })
    }

    /// `units` times ten to the power of minus `decimals`.
    #[must_use]
    pub const fn new(units: i64, decimals: u8) -> Self {
        Self { units, decimals }
    }

    /// The number without its point: 1250 for `12.50`.
    #[must_use]
    pub const fn units(self) -> i64 {
        self.units
    }

    /// The number with `most` decimals at most; half is rounded away from zero. For labels only: nothing is compared
    /// after rounding.
    #[must_use]
    pub fn rounded(self, most: u8) -> Self {
        if self.decimals <= most {
            return self;
        }
        let by = ten_to(self.decimals - most);
        let half = by / 2 * self.units.signum();
        Self {
            units: self.units.saturating_add(half) / by,
            decimals: most,
        }
    }

    /// The number with `least` decimals at least: `0.6` and 2 give `0.60`. A number too long for that stays as it is.
    #[must_use]
    pub fn padded(self, least: u8) -> Self {
        let more = 10_i64.checked_pow(u32::from(least.saturating_sub(self.decimals)));
        match more.and_then(|by| self.units.checked_mul(by)) {
            Some(units) => Self {
                units,
                decimals: self.decimals.max(least),
            },
            None => self,
        }
    }

    /// The nearest binary number, for drawing.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        self.units as f64 / (0..self.decimals).fold(1.0, |power, _| power * 10.0)
    }

    /// How many decimals it was written with.
    #[must_use]
    pub const fn decimals(self) -> u8 {
        self.decimals
    }

    /// The number times ten to the power of `places`, exact: the decimal point moves, and zeros that this leaves at the
    /// end of the fraction go. Nothing where it has no room.
    #[must_use]
    pub fn shifted(self, places: i8) -> Option<Self> {
        let mut units = self.units;
        let mut decimals = i16::from(self.decimals) - i16::from(places);
        while decimals < 0 {
            units = units.checked_mul(10)?;
            decimals += 1;
        }
        while decimals > i16::from(self.decimals) && units % 10 == 0 {
            units /= 10;
            decimals -= 1;
        }
        let decimals = u8::try_from(decimals)
            .ok()
            .filter(|decimals| *decimals <= 17)?;
        Some(Self { units, decimals })
    }

    /// The exact difference; nothing where it has no room.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        let decimals = self.decimals.max(other.decimals);
        let units = |number: Self| {
            let by = 10_i64.checked_pow(u32::from(decimals - number.decimals))?;
            number.units.checked_mul(by)
        };
        let units = units(self)?.checked_sub(units(other)?)?;
        Some(Self { units, decimals })
    }

    /// The whole and the fraction, the latter counted with `decimals` decimals; both with the number's sign.
    const fn parts(self, decimals: u8) -> (i64, i64) {
        let one = ten_to(self.decimals);
        let fraction = (self.units % one).saturating_mul(ten_to(decimals - self.decimals));
        (self.units / one, fraction)
    }
}

/// A power of ten; beyond what has room, the largest number there is.
const fn ten_to(power: u8) -> i64 {
    10_i64.saturating_pow(power as u32)
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let decimals = self.decimals.max(other.decimals);
        self.parts(decimals).cmp(&other.parts(decimals))
    }
}

/// The marks a language writes numbers with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberMarks {
    /// Between whole and fraction: `,` in Indonesian, `.` in English.
    pub decimal: char,
    /// Between thousands: `.` in Indonesian, `,` in English.
    pub thousands: char,
}

/// The number in a language's form, with the decimals it was written with: `1.476,20`; `−` for minus.
#[must_use]
pub fn format_decimal(value: Decimal, marks: NumberMarks) -> String {
    let digits = value.units.unsigned_abs().to_string();
    let decimals = usize::from(value.decimals);
    let mut out = String::new();
    if value.units < 0 {
        out.push('−');
    }
    let all = digits.len().max(decimals + 1);
    for left in (1..=all).rev() {
        if left == decimals {
            out.push(marks.decimal);
        } else if left < all && left > decimals && (left - decimals) % 3 == 0 {
            out.push(marks.thousands);
        }
        let place = digits.len().checked_sub(left);
        let digit = place.and_then(|place| digits.as_bytes().get(place));
        out.push(digit.map_or('0', |digit| char::from(*digit)));
    }
    out
}

/// Reads a number back that [`format_decimal`] wrote in a language's form.
#[must_use]
pub fn parse_in_form(text: &str, marks: NumberMarks) -> Option<Decimal> {
    let plain: String = text
        .chars()
        .filter(|sign| *sign != marks.thousands)
        .map(|sign| match sign {
            '−' => '-',
            sign if sign == marks.decimal => '.',
            sign => sign,
        })
        .collect();
    Decimal::parse(&plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    const INDONESIAN: NumberMarks = NumberMarks {
        decimal: ',',
        thousands: '.',
    };

    #[test]
    fn numbers_take_each_language_s_form() {
        let shown = |text: &str, marks| format_decimal(Decimal::parse(text).unwrap(), marks);
        assert_eq!(shown("1476.2", INDONESIAN), "1.476,2");
        assert_eq!(
            shown(
                "1476.2",
                NumberMarks {
                    decimal: '.',
                    thousands: ','
                }
            ),
            "1,476.2"
        );
        assert_eq!(shown("-0.05", INDONESIAN), "−0,05");
        assert_eq!(shown("999", INDONESIAN), "999");
        assert_eq!(shown("8203826", INDONESIAN), "8.203.826");
    }

    #[test]
    fn decimals_compare_exactly_whatever_their_length() {
        let read = |text| Decimal::parse(text).unwrap();
        assert!(read("12345678901234567") > read("1.2345678901234567"));
        assert!(read("-0.0000000000000001") < read("0.0000000000000001"));
        assert!(read("-1.5") < read("-1.4999999999999999"));
        assert!(read("4.9") == read("4.90"));
        assert!(read("-2.98") < read("0"));
        assert!(read("9.35") > read("9.349999"));
    }

    #[test]
    fn labels_round_half_away_from_zero_and_pad_on_demand() {
        let read = |text| Decimal::parse(text).unwrap();
        let shown = |value| format_decimal(value, INDONESIAN);
        assert_eq!(shown(read("2.868178").rounded(2)), "2,87");
        assert_eq!(shown(read("-1.25").rounded(1)), "−1,3");
        assert_eq!(shown(read("4.4").rounded(2)), "4,4");
        assert_eq!(shown(read("0.6").padded(2)), "0,60");
        assert_eq!(
            shown(read("12345678901234567").padded(9)),
            "12.345.678.901.234.567"
        );
    }

    #[test]
    fn the_decimal_point_moves_without_rounding() {
        let shifted = |text, places| {
            let value = Decimal::parse(text).unwrap().shifted(places).unwrap();
            format_decimal(value, INDONESIAN)
        };
        assert_eq!(shifted("321000", -6), "0,321");
        assert_eq!(shifted("2.79", 6), "2.790.000");
        assert_eq!(shifted("4.0", 0), "4,0");
        assert!(
            Decimal::parse("99999999999999999")
                .unwrap()
                .shifted(9)
                .is_none()
        );
    }

    #[test]
    fn differences_are_exact() {
        let read = |text| Decimal::parse(text).unwrap();
        assert_eq!(read("4.53").minus(read("5.51")), Some(read("-0.98")));
        assert_eq!(read("0.3").minus(read("0.10")), Some(read("0.2")));
        assert!(read("99999999999999999").minus(read("0.001")).is_none());
    }

    #[test]
    fn numbers_are_read_back_in_the_form_they_are_written_in() {
        for text in ["1476.2", "-0.05", "999", "8203826", "4.0"] {
            let value = Decimal::parse(text).unwrap();
            let again = parse_in_form(&format_decimal(value, INDONESIAN), INDONESIAN);
            assert_eq!(again, Some(value));
            assert_eq!(again.map(Decimal::decimals), Some(value.decimals()));
        }
        assert_eq!(parse_in_form("Februari 2020", INDONESIAN), None);
        assert_eq!(parse_in_form("", INDONESIAN), None);
    }

    #[test]
    fn what_is_no_plain_number_is_refused() {
        for text in ["", "-", "1,5", "1.5.2", "1.", "1e5", " 1", "+1", ".5"] {
            assert!(Decimal::parse(text).is_none(), "{text:?} was read");
        }
    }
}

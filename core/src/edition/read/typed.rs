//! Texts that are none of the tables' numbers: which number each may stand for. It knows no table.

use super::amount::{MINUS, both_readings, is_open, plain};
use crate::text::Decimal;

/// The numbers that a text may stand for which is none of the tables' numbers: without units, marks between thousands
/// and decimal commas.
pub(super) fn meant(text: &str) -> Vec<String> {
    let bare = text.trim_matches(|sign: char| sign.is_whitespace() || "'’`".contains(sign));
    let bare = bare.strip_prefix("Rp").unwrap_or(bare);
    let bare = bare.trim_start_matches(['.', ' ']);
    let bare = bare.strip_suffix('%').unwrap_or(bare).trim();
    let bare = bare.strip_suffix(",-").unwrap_or(bare);
    let bare = bare.strip_prefix('+').unwrap_or(bare);
    let (sign, digits) = match bare.strip_prefix(MINUS) {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", bare),
    };
    let Some(digits) = without_gaps(digits) else {
        return Vec::new();
    };
    let found = match (digits.rfind('.'), digits.rfind(',')) {
        (Some(point), Some(comma)) => {
            let (at, between) = if point > comma {
                (point, ',')
            } else {
                (comma, '.')
            };
            let whole = joined(&digits[..at], between);
            whole
                .map(|whole| vec![[&whole, ".", &digits[at + 1..]].concat()])
                .unwrap_or_default()
        }
        (Some(at), None) | (None, Some(at)) => {
            let mark = if digits[at..].starts_with('.') {
                '.'
            } else {
                ','
            };
            let (whole, fraction) = (&digits[..at], &digits[at + 1..]);
            if whole.contains(mark) {
                joined(&digits, mark).into_iter().collect()
            } else if is_open(Decimal::parse(&[whole, ".", fraction].concat()).unwrap_or_default())
            {
                both_readings(&digits)
            } else {
                let whole = if whole.is_empty() { "0" } else { whole };
                let point = if fraction.is_empty() { "" } else { "." };
                vec![[whole, point, fraction].concat()]
            }
        }
        (None, None) => vec![digits],
    };
    let found = found.into_iter().map(|number| [sign, &number].concat());
    found
        .filter(|number| number != text && Decimal::parse(number).is_some())
        .collect()
}

/// Digits without the spaces and apostrophes between their thousands; nothing where these part anything else.
fn without_gaps(digits: &str) -> Option<String> {
    let is_gap = |sign: char| sign.is_whitespace() || "'’".contains(sign);
    if !digits.contains(is_gap) {
        return Some(digits.to_owned());
    }
    let end = digits.find(['.', ',']).unwrap_or(digits.len());
    let (whole, rest) = digits.split_at(end);
    let whole = joined(&whole.replace(is_gap, " "), ' ')?;
    Some([&whole, rest].concat())
}

/// Groups of three digits without the marks between them; the first may be shorter.
fn joined(digits: &str, mark: char) -> Option<String> {
    let mut groups = digits.split(mark);
    let first = groups.next()?;
    let fits = (1..=3).contains(&first.len()) || !digits.contains(mark);
    (fits && groups.all(|group| group.len() == 3)).then(|| digits.replace(mark, ""))
}

/// A number that was shortened to a power of ten, `1,2E+05`, written out: its last digits may be lost.
pub(super) fn written_out(text: &str) -> Option<String> {
    let (head, power) = text.split_once(['e', 'E'])?;
    let power: i8 = power.parse().ok()?;
    let head = plain(&head.replace(',', "."))?;
    let value = head.shifted(power)?.rounded(6);
    let digits = value.units().unsigned_abs().to_string();
    let decimals = usize::from(value.decimals());
    let digits = format!("{digits:0>width$}", width = decimals + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    let sign = if value.units() < 0 { "-" } else { "" };
    let point = if fraction.is_empty() { "" } else { "." };
    Some([sign, whole, point, fraction].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_no_number_shows_those_that_it_may_stand_for() {
        for (text, wanted) in [
            ("525,96", &["525.96"][..]),
            ("1,040", &["1040", "1.04"]),
            ("3,078", &["3078", "3.0780"]),
            ("1.040.000", &["1040000"]),
            ("1,525.96", &["1525.96"]),
            ("1.525,96", &["1525.96"]),
            ("1'040'000", &["1040000"]),
            ("1 525,96", &["1525.96"]),
            ("1\u{a0}040", &["1040"]),
            ("79\u{202f}224", &["79224"]),
            ("'1040", &["1040"]),
            ("+5", &["5"]),
            (",5", &["0.5"]),
            ("5.", &["5"]),
            ("56,86%", &["56.86"]),
            ("Rp 1.500.000,-", &["1500000"]),
            ("Rp1.500", &["1500", "1.5"]),
            ("− 0,5", &["-0.5"]),
            ("4 0", &[]),
            ("1.04.000", &[]),
            ("a.b", &[]),
            ("", &[]),
            ("12 orang", &[]),
            ("999.999.999.999.999.999", &[]),
        ] {
            assert_eq!(meant(text), wanted, "{text}");
        }
    }

    #[test]
    fn powers_of_ten_are_written_out() {
        for (text, wanted) in [
            ("1,2E+05", Some("120000")),
            ("4.67996E+05", Some("467996")),
            ("-2,5e-3", Some("-0.0025")),
            ("3,50902E+09", Some("3509020000")),
            ("1E+99", None),
            ("e", None),
            ("kreator", None),
        ] {
            assert_eq!(written_out(text).as_deref(), wanted, "{text}");
        }
    }
}

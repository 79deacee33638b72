//! Numbers as people and spreadsheets write them: which number a text may stand for, and whether a point in it parts
//! decimals or thousands. It knows no table.

use crate::text::{Decimal, Words};

/// What a unit says of the numbers that it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Whole things: people, boats, rupiah.
    Things,
    /// Something that may have parts: millions of people, hectares, hours.
    Measure,
    /// Parts of a whole, which are never thousands.
    Share,
}

/// How sure it is that the point of a number parts thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// It parts decimals.
    Decimals,
    /// Nothing tells.
    Either,
    /// It looks like thousands.
    Thousands,
}

/// Words of units that have parts, in the languages that tables are written in.
const MEASURES: &[&str] = &[
    "km",
    "km2",
    "km²",
    "m",
    "m2",
    "m²",
    "m3",
    "m³",
    "cm",
    "mm",
    "ha",
    "hectare",
    "hectares",
    "hektare",
    "hektar",
    "kg",
    "g",
    "gram",
    "ton",
    "tons",
    "tonne",
    "tonnes",
    "kuintal",
    "l",
    "liter",
    "litre",
    "litres",
    "hour",
    "hours",
    "jam",
    "index",
    "indeks",
    "ratio",
    "rasio",
    "rate",
    "score",
    "skor",
    "average",
    "rata-rata",
    "per",
    "°c",
];

/// The powers of ten that units name, and the keys of their words.
const SCALES: [(&str, i8); 4] = [
    ("scale.3", 3),
    ("scale.6", 6),
    ("scale.9", 9),
    ("scale.12", 12),
];

/// The power of ten that a unit's words name, in any language: `juta pedagang` is 6.
pub(super) fn scale(unit: &str, words: &Words) -> i8 {
    let named = |key: &str| {
        let text = words.find(key);
        text.is_some_and(|text| {
            unit.split_whitespace()
                .any(|word| text.wordings().any(|wording| wording == word))
        })
    };
    SCALES
        .iter()
        .find(|(key, _)| named(key))
        .map_or(0, |(_, power)| *power)
}

impl Unit {
    /// What a unit's words say.
    pub(super) fn of(unit: &str, words: &Words) -> Self {
        let lower = unit.to_lowercase();
        let mut parts = lower.split(|sign: char| sign.is_whitespace() || "()/,".contains(sign));
        let is_share =
            |part: &str| part.starts_with("percent") || matches!(part, "persen" | "cent");
        if lower.contains(['%', '‰']) || parts.clone().any(is_share) {
            Self::Share
        } else if scale(unit, words) > 0
            || lower.contains('/')
            || parts.any(|part| MEASURES.contains(&part))
        {
            Self::Measure
        } else {
            Self::Things
        }
    }
}

/// Signs that stand for a minus.
pub(super) const MINUS: [char; 6] = ['-', '−', '–', '‑', '﹣', '－'];

/// A number of the tables; its minus may be any of the signs that programs write for one.
pub(super) fn plain(text: &str) -> Option<Decimal> {
    match text.strip_prefix(MINUS) {
        Some(rest) => Decimal::parse(&["-", rest].concat()),
        None => Decimal::parse(text),
    }
}

/// Whether a number's point may part thousands: one to three digits before it, three behind it.
pub(super) fn is_open(value: Decimal) -> bool {
    value.decimals() == 3 && (1_000..1_000_000).contains(&value.units().abs())
}

/// How a number is to be read that [`is_open`], beside the others of its series.
pub(super) fn reading(value: Decimal, unit: Unit, others: &[Decimal]) -> Reading {
    let mut sizes: Vec<f64> = others
        .iter()
        .filter(|other| !is_open(**other))
        .map(|other| other.to_f64().abs())
        .filter(|size| *size > 0.0)
        .collect();
    sizes.sort_by(f64::total_cmp);
    let has_parts = others
        .iter()
        .any(|other| other.decimals() > 0 && !is_open(*other));
    let middle = sizes.get(sizes.len() / 2).copied();
    // As thousands it is 1,000 times as large: that is nearer to the others where it is smaller than them by more than
    // the root of 1,000.
    let looks_like_thousands = middle.map(|middle| {
        let times = value.to_f64().abs() / middle;
        times * times * 1000.0 < 1.0
    });
    match (unit, looks_like_thousands) {
        (Unit::Share, _) => Reading::Decimals,
        (_, Some(true)) | (Unit::Things, None) => Reading::Thousands,
        (_, Some(false)) if has_parts => Reading::Decimals,
        (Unit::Things, Some(false)) => Reading::Thousands,
        (Unit::Measure, _) => Reading::Either,
    }
}

/// The two ways to write a number that [`is_open`] so that nobody has to ask: as thousands, and with other decimals.
pub(super) fn both_readings(text: &str) -> Vec<String> {
    let thousands = text.replace(['.', ','], "");
    let decimals = text.replace(',', ".");
    let decimals = match decimals.trim_end_matches('0') {
        short if short.len() < decimals.len() => short.trim_end_matches('.').to_owned(),
        _ => [decimals.as_str(), "0"].concat(),
    };
    vec![thousands, decimals]
}

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

    fn number(text: &str) -> Decimal {
        plain(text).unwrap()
    }

    fn numbers(texts: &[&str]) -> Vec<Decimal> {
        texts.iter().copied().map(number).collect()
    }

    #[test]
    fn any_sign_for_minus_is_one() {
        for text in ["-0.5", "−0.5", "–0.5", "‑0.5", "－0.5"] {
            assert_eq!(plain(text), Decimal::parse("-0.5"), "{text}");
        }
        assert_eq!(plain("−−1"), None);
    }

    #[test]
    fn three_decimals_behind_one_to_three_digits_may_be_thousands() {
        for text in ["3.078", "79.224", "467.996", "-1.040", "1.000"] {
            assert!(is_open(number(text)), "{text}");
        }
        for text in ["3.07", "0.321", "1153.400", "2.868178", "3", "1000"] {
            assert!(!is_open(number(text)), "{text}");
        }
    }

    #[test]
    fn the_others_of_a_series_tell_what_its_unit_does_not() {
        let read = |text, unit, others: &[&str]| reading(number(text), unit, &numbers(others));
        let students = &["2485", "3500", "4001"];
        assert_eq!(read("3.078", Unit::Things, students), Reading::Thousands);
        assert_eq!(read("3.078", Unit::Things, &[]), Reading::Thousands);
        assert_eq!(
            read("1.600", Unit::Things, &["13", "18"]),
            Reading::Thousands
        );
        let millions = &["2.36", "2.99", "3.81"];
        assert_eq!(read("2.868", Unit::Measure, millions), Reading::Decimals);
        assert_eq!(read("2.868", Unit::Things, millions), Reading::Decimals);
        let trillions = &["525.96", "784.82", "922.59"];
        assert_eq!(read("1.153", Unit::Measure, trillions), Reading::Thousands);
        assert_eq!(read("852.240", Unit::Measure, trillions), Reading::Decimals);
        assert_eq!(
            read("1.260", Unit::Measure, &["90", "480"]),
            Reading::Thousands
        );
        assert_eq!(read("20.760", Unit::Measure, &["7", "27"]), Reading::Either);
        assert_eq!(read("82.980", Unit::Measure, &[]), Reading::Either);
        assert_eq!(
            read("12.345", Unit::Share, &["48", "30"]),
            Reading::Decimals
        );
        // A whole column that was spoilt does not vouch for itself.
        assert_eq!(
            read("3.078", Unit::Things, &["2.485", "3.500"]),
            Reading::Thousands
        );
    }

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

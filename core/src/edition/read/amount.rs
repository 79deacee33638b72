//! Numbers with three decimals: whether the point parts decimals or thousands, as what is counted and the numbers beside
//! it tell. It knows no table.

use crate::text::{Decimal, Texts};

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
pub(super) fn scale(unit: &str, words: &Texts) -> i8 {
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
    pub(super) fn of(unit: &str, words: &Texts) -> Self {
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
}

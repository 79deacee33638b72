//! What a row says: its value with its unit for a year, or that there is none; its last value where all years are shown.

use super::Row;
use crate::model::live::{LiveEdition, Point};
use crate::text::format_decimal;

/// What a row says of a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The number; empty where there is none.
    pub number: String,
    /// What stands close behind it: a per cent sign.
    pub sign: String,
    /// The rest of the unit.
    pub unit: String,
    /// When it was, where the year alone does not tell.
    pub when: String,
}

impl Said {
    /// Whether there is no number.
    #[must_use]
    pub const fn is_gap(&self) -> bool {
        self.number.is_empty()
    }
}

/// What a row says of a year, or without one of the last that it has. Of several months of a year the last one counts.
#[must_use]
pub fn said(edition: &LiveEdition, row: &Row, year: Option<i32>) -> Said {
    let Some((part, point)) = last_of(edition, row, year) else {
        return Said::default();
    };
    let figure = edition.figure(row.figure);
    let decimals = &figure.decimals;
    let most = decimals.get(part).or_else(|| decimals.first());
    let value = most.map_or(point.value, |most| point.value.rounded(*most));
    let unit = figure.unit(part).unwrap_or_default();
    let (sign, unit) = match unit.strip_prefix('%') {
        Some(rest) => ("%", rest.trim_start()),
        None => ("", unit),
    };
    let when = if point.when.month > 0 || year.is_none() {
        point.when.say(&edition.words)
    } else {
        String::new()
    };
    Said {
        number: format_decimal(value, edition.marks),
        sign: sign.to_owned(),
        unit: unit.to_owned(),
        when,
    }
}

/// The last point of a year, or of all, with the place of its series in the figure. Of series that end together the one
/// that stands last in the figure counts, the newest.
pub(super) fn last_of<'a>(
    edition: &'a LiveEdition,
    row: &'a Row,
    year: Option<i32>,
) -> Option<(usize, &'a Point)> {
    let of_year = move |point: &Point| year.is_none_or(|year| point.when.year == year);
    row.points(edition)
        .filter(|(_, point)| of_year(point))
        .max_by_key(|(_, point)| point.when.first_day())
}

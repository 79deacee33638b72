//! Years far outside the edition's period: probably a slip, so they are asked about. It needs nothing but the tables, so
//! that it asks even where something else is wrong.

use super::RawTable;
use crate::edition::{Fault, Problem, sheet_row};
use crate::model::date::Date;
use strsim::damerau_levenshtein;

/// How many years before the period a date may lie unasked.
const BEFORE: i32 = 100;
/// How many years after it: what is told has happened, or is planned.
const AFTER: i32 = 20;

/// The columns that hold a year or a date.
const DATED: [(&str, &[&str]); 7] = [
    ("chapters", &["year"]),
    ("nodes", &["from_year"]),
    ("links", &["from_year"]),
    ("events", &["date", "date_end"]),
    ("points", &["period"]),
    ("matrix", &["year"]),
    ("regulations", &["date"]),
];

/// Notes on the years that lie far outside the period of the settings.
pub(super) fn far_years(tables: &[RawTable]) -> Vec<Fault> {
    let named = |name: &str| tables.iter().find(|table| table.name == name);
    let setting = |key: &str| -> Option<i32> {
        let mut pairs = named("edition")?.cells.chunks_exact(2);
        let pair = pairs.find(|pair| pair[0] == key)?;
        pair[1].parse().ok()
    };
    let (Some(first), Some(last)) = (setting("period.0"), setting("period.1")) else {
        return Vec::new();
    };
    let mut notes = Vec::new();
    for (name, columns) in DATED {
        let Some(raw) = named(name) else {
            continue;
        };
        let table = raw.table();
        for (column, place) in columns
            .iter()
            .filter_map(|column| Some((*column, table.column(column)?)))
        {
            for row in 0..table.len() {
                let cell = table.cell(row, place);
                let far = Date::parse(cell)
                    .map(|date| date.year)
                    .filter(|year| !(first - BEFORE..=last + AFTER).contains(year));
                if far.is_some() {
                    let note = Fault::of_cell(name, sheet_row(row), column, Problem::FarYear, cell);
                    notes.push(note.meaning(meant(cell, first, last)));
                }
            }
        }
    }
    notes
}

/// The date with the one year of the period, or near it, that is a slip of one digit, or two digits swapped, away.
fn meant(cell: &str, first: i32, last: i32) -> Vec<String> {
    let Some((written, rest)) = cell.split_at_checked(4) else {
        return Vec::new();
    };
    let near = |first: i32, last: i32| -> Vec<String> {
        // More years than these have no one that is near.
        let years = (first..=last).take(1000).map(|year| format!("{year:04}"));
        years
            .filter(|year| damerau_levenshtein(year, written) == 1)
            .map(|year| [&year, rest].concat())
            .collect()
    };
    let ranges = [(first, last), (first - 20, last + 5)];
    let mut found = ranges.into_iter().map(|(first, last)| near(first, last));
    found.find(|years| years.len() == 1).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_in_a_year_shows_the_year_that_was_meant() {
        assert_eq!(meant("2201-03", 2020, 2024), ["2021-03"]);
        assert_eq!(meant("0021-03", 2020, 2024), ["2021-03"]);
        assert_eq!(meant("2202", 2020, 2024), ["2022"]);
        assert_eq!(meant("0219-04-17", 2020, 2024), ["2019-04-17"]);
        assert_eq!(meant("1066", 2020, 2024), [""; 0]);
        assert_eq!(meant("2122", 2020, 2024), ["2022"]);
        assert_eq!(meant("3020", 2020, 2024), ["2020"]);
    }
}

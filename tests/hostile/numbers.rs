//! Numbers that are none, or that are too large for anything.

use crate::drawn::{is_refused_or_drawn, is_told, refused};
use crate::folder::Folder;
use jelajah_core::edition::Problem;

const ODD: [&str; 14] = [
    "NaN",
    "inf",
    "-inf",
    "Infinity",
    "1e308",
    "-1e308",
    "1e-308",
    "0x10",
    "99999999999999999999",
    "--1",
    "1.",
    ".5",
    "½",
    "1_000",
];

/// The edition with one cell in the first row of a table.
fn with(table: &str, column: &str, cell: &str) -> Folder {
    let folder = Folder::example();
    let found = folder
        .tables()
        .into_iter()
        .find(|known| known.name == table)
        .unwrap();
    folder.changing(&found, |row, at, old| {
        if row == 0 && at == column {
            cell.to_owned()
        } else {
            old.to_owned()
        }
    })
}

#[test]
fn what_is_no_number_is_told_at_its_cell() {
    for (table, column) in [
        ("points", "value"),
        ("themes", "order"),
        ("charts", "order"),
        ("charts", "decimals"),
        ("chapters", "year"),
        ("points", "period"),
        ("events", "date"),
    ] {
        for odd in ODD {
            let faults = refused(&with(table, column, odd));
            let here = faults.iter().any(|fault| {
                (fault.table.as_str(), fault.row, fault.column.as_str()) == (table, Some(2), column)
            });
            assert!(here, "{table} {column} {odd}: {faults:#?}");
        }
    }
}

#[test]
fn the_largest_numbers_are_told_or_drawn() {
    for value in [
        "99999999999999999",
        "-99999999999999999",
        "0.0000000000000001",
        "-0",
        "00000000000000001",
    ] {
        let folder = Folder::example();
        let points = folder
            .tables()
            .into_iter()
            .find(|table| table.name == "points")
            .unwrap();
        is_refused_or_drawn(&with("points", "value", value));
        // All of them: what a chart says of them may hold again.
        is_refused_or_drawn(&folder.changing(&points, |_, at, old| {
            if at == "value" {
                value.to_owned()
            } else {
                old.to_owned()
            }
        }));
    }
}

#[test]
fn pushes_and_minutes_out_of_all_bounds_are_told() {
    let node = |push: &str| {
        let folder = Folder::example();
        let nodes = folder
            .tables()
            .into_iter()
            .find(|table| table.name == "nodes")
            .unwrap();
        with("scenarios", "pushes", &format!("{}={push}", nodes.cells[0]))
    };
    for push in ["2", "-1.01", "99999999999999999"] {
        is_told(&node(push), Problem::OutOfRange, "scenarios", 2, "pushes");
    }
    for push in ["1e308", "NaN", "-"] {
        let faults = refused(&node(push));
        assert!(
            faults
                .iter()
                .any(|fault| (fault.row, fault.column.as_str()) == (Some(2), "pushes")),
            "{faults:#?}"
        );
    }
    let folder = Folder::example();
    let sheet = folder
        .tables()
        .into_iter()
        .find(|table| table.name == "worksheet")
        .unwrap();
    for minutes in ["4294967295", "-5", "1e3", "NaN"] {
        let harmed = folder.clone().changing(&sheet, |_, at, old| {
            if at == "minutes" && !old.is_empty() {
                minutes.to_owned()
            } else {
                old.to_owned()
            }
        });
        let faults = refused(&harmed);
        assert!(
            faults
                .iter()
                .all(|fault| fault.problem == Problem::WrongMinutes),
            "{faults:#?}"
        );
    }
}

#[test]
fn periods_that_are_none_are_told() {
    for (period, problem, key) in [
        ("[-5, 2023]", Problem::BadYear, "period.0"),
        ("[0, 2023]", Problem::BadYear, "period.0"),
        ("[2021, 10000]", Problem::BadYear, "period.1"),
        ("[nan, 2023]", Problem::BadYear, "period.0"),
        ("[1e308, 2023]", Problem::BadYear, "period.0"),
        ("[2021, inf]", Problem::BadYear, "period.1"),
        ("[2021.5, 2023]", Problem::BadYear, "period.0"),
        ("[2023, 2021]", Problem::EndBeforeStart, "period.1"),
        ("[2021]", Problem::MissingSetting, "period.1"),
        ("\"2021\"", Problem::MissingSetting, "period.0"),
        ("[1, 9999]", Problem::MissingChapter, ""),
    ] {
        let folder = Folder::example().setting("[2021, 2023]", period);
        if problem == Problem::MissingChapter {
            is_told(&folder, problem, "chapters", 0, "year");
        } else {
            is_told(&folder, problem, "edition", 0, key);
        }
    }
}

//! Bytes of a CSV file to a table. It counts rows as a spreadsheet does, blank ones too, and tells what a forgiving
//! parser would swallow: an open quote, a formula, a broken letter. It must not know what the columns mean.

use super::encoding::{Unreadable, decode};
use super::records::{Records, records};
use super::{RawTable, cell};
use crate::edition::likeness::{is_hidden, trimmed};
use crate::edition::{Fault, Problem, sheet_row};

/// The largest file that is read, in bytes.
pub const MAX_FILE: usize = 64 * 1024 * 1024;

/// Parses a file; `name` is its name without its ending. Faults of cells leave a table, those of the file do not.
#[must_use]
pub fn csv_table(name: &str, bytes: &[u8]) -> (Option<RawTable>, Vec<Fault>) {
    let of_file = |problem, value: &str| (None, vec![Fault::of_table(name, problem, value)]);
    if bytes.len() > MAX_FILE {
        return of_file(Problem::FileTooLarge, "64 MB");
    }
    let text = match decode(bytes) {
        Ok(text) => text,
        Err(found) if found.problem == Problem::NotUtf8 => {
            return (None, vec![not_utf8(name, bytes, &found)]);
        }
        Err(found) => return of_file(found.problem, &found.near),
    };
    if trimmed(&text).is_empty() {
        return of_file(Problem::EmptyFile, "");
    }
    let Records {
        mut rows,
        open_quote,
    } = records(&text);
    let mut faults = Vec::new();
    if let Some(row) = open_quote {
        faults.push(Fault::of_cell(name, row, "", Problem::OpenQuote, ""));
    }
    let header = rows.remove(0);
    while rows.last().is_some_and(|row| is_blank(row)) {
        rows.pop();
    }
    let table = assemble(name, header, rows, &mut faults);
    (Some(table), faults)
}

fn is_blank(row: &[String]) -> bool {
    row.iter().all(|cell| trimmed(cell).is_empty())
}

/// The places of the columns that have a name of their own.
fn named(
    name: &str,
    names: &[String],
    rows: &[Vec<String>],
    faults: &mut Vec<Fault>,
) -> Vec<usize> {
    let mut kept = Vec::new();
    for (place, column) in names.iter().enumerate() {
        if column.is_empty() {
            let used = rows
                .iter()
                .any(|row| row.get(place).is_some_and(|cell| !trimmed(cell).is_empty()));
            if used {
                faults.push(Fault::of_table(
                    name,
                    Problem::UnnamedColumn,
                    &(place + 1).to_string(),
                ));
            }
        } else if names[..place].contains(column) {
            faults.push(Fault {
                column: column.clone(),
                ..Fault::of_table(name, Problem::DuplicateColumn, column)
            });
        } else {
            kept.push(place);
        }
    }
    kept
}

fn assemble(
    name: &str,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
    faults: &mut Vec<Fault>,
) -> RawTable {
    // Nobody sees a hidden sign in the name of a column, and no name needs one.
    let visible = |cell: &String| -> String {
        let letters = trimmed(cell).chars();
        letters.filter(|letter| !is_hidden(*letter)).collect()
    };
    let names: Vec<String> = header.iter().map(visible).collect();
    let kept = named(name, &names, &rows, faults);
    let mut cells = Vec::with_capacity(rows.len() * kept.len());
    let mut short = Vec::new();
    for (row, record) in rows.iter().enumerate() {
        let full = record
            .iter()
            .rposition(|cell| !trimmed(cell).is_empty())
            .map_or(0, |last| last + 1);
        let ragged = || {
            let value = format!("{} / {}", record.len(), header.len());
            Fault::of_cell(name, sheet_row(row), "", Problem::RaggedRow, &value)
        };
        if full > header.len() {
            faults.push(ragged());
        } else if record.len() < header.len() && full > 0 {
            short.push(ragged());
        }
        for place in &kept {
            let text = record.get(*place).map_or("", |cell| trimmed(cell));
            let found = cell::problem(text);
            // What is too large is not carried any further.
            let oversized = matches!(found, Some((Problem::CellTooLarge, _)));
            if let Some((problem, value)) = found {
                let column = &names[*place];
                faults.push(Fault::of_cell(
                    name,
                    sheet_row(row),
                    column,
                    problem,
                    &value,
                ));
            }
            cells.push(if oversized {
                String::new()
            } else {
                text.to_owned()
            });
        }
    }
    let columns = kept.iter().map(|place| names[*place].clone()).collect();
    RawTable {
        name: name.to_owned(),
        columns,
        cells,
        short,
    }
}

/// Says where the first byte stands that is not UTF-8.
fn not_utf8(name: &str, bytes: &[u8], found: &Unreadable) -> Fault {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let Records { rows, .. } = records(&String::from_utf8_lossy(&bytes[..found.good]));
    let place = rows.last().map_or(0, |row| row.len() - 1);
    let column = rows
        .first()
        .and_then(|header| header.get(place))
        .map_or("", |column| trimmed(column));
    let column = if rows.len() > 1 { column } else { "" };
    let row = rows.len() as u32;
    Fault::of_cell(name, row, column, Problem::NotUtf8, &found.near)
}

//! Bytes of a CSV file to a table: UTF-8 with or without BOM, any line ends, `,` or `;`, quotes over lines. It counts
//! rows as a spreadsheet does, blank ones too, and tells what a forgiving parser would swallow: an open quote, a
//! formula, a broken letter. It must not know what the columns mean.

use super::RawTable;
use crate::edition::{Fault, Problem, sheet_row};

/// The largest file that is read, in bytes.
pub const MAX_FILE: usize = 64 * 1024 * 1024;
/// The largest cell that is read, in bytes.
pub const MAX_CELL: usize = 32 * 1024;

/// Parses a file; `name` is its name without its ending. Faults of cells leave a table, those of the file do not.
#[must_use]
pub fn csv_table(name: &str, bytes: &[u8]) -> (Option<RawTable>, Vec<Fault>) {
    if bytes.len() > MAX_FILE {
        return (
            None,
            vec![Fault::of_table(name, Problem::FileTooLarge, "64 MB")],
        );
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return (None, vec![not_utf8(name, bytes, error.valid_up_to())]),
    };
    if text.trim().is_empty() {
        return (None, vec![Fault::of_table(name, Problem::EmptyFile, "")]);
    }
    let Records {
        mut rows,
        open_quote,
    } = records(text);
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

struct Records {
    rows: Vec<Vec<String>>,
    /// The spreadsheet row where a quote ends in the middle of a cell, or stays open to the end of the file: somewhere
    /// above, one is missing.
    open_quote: Option<u32>,
}

/// Splits text into rows and trimmed cells.
fn records(text: &str) -> Records {
    let delimiter = delimiter(text);
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut closed = false;
    let mut stray = None;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let letter = match letter {
            '\r' => {
                letters.next_if_eq(&'\n');
                '\n'
            }
            other => other,
        };
        let row = rows.len() - 1;
        let cell = rows[row].len() - 1;
        if quoted {
            if letter == '"' && letters.next_if_eq(&'"').is_none() {
                quoted = false;
                closed = true;
            } else {
                rows[row][cell].push(letter);
            }
        } else if letter == '"' && rows[row][cell].trim().is_empty() && !closed {
            rows[row][cell].clear();
            quoted = true;
        } else if letter == delimiter {
            rows[row].push(String::new());
            closed = false;
        } else if letter == '\n' {
            rows.push(vec![String::new()]);
            closed = false;
        } else {
            if closed && !letter.is_whitespace() {
                stray = stray.or(Some(row as u32 + 1));
            }
            rows[row][cell].push(letter);
        }
    }
    let open_quote = stray.or_else(|| quoted.then_some(rows.len() as u32));
    Records { rows, open_quote }
}

/// The mark between cells: the one that the header has more of.
fn delimiter(text: &str) -> char {
    // Old spreadsheets end lines with a lone carriage return.
    let header = text.split(['\r', '\n']).next().unwrap_or("");
    let count = |mark: char| header.matches(mark).count();
    if count(';') > count(',') { ';' } else { ',' }
}

fn is_blank(row: &[String]) -> bool {
    row.iter().all(|cell| cell.trim().is_empty())
}

fn assemble(
    name: &str,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
    faults: &mut Vec<Fault>,
) -> RawTable {
    let names: Vec<&str> = header.iter().map(|cell| cell.trim()).collect();
    let mut kept = Vec::new();
    for (place, column) in names.iter().enumerate() {
        if column.is_empty() {
            let used = rows
                .iter()
                .any(|row| row.get(place).is_some_and(|cell| !cell.trim().is_empty()));
            if used {
                faults.push(Fault::of_table(
                    name,
                    Problem::UnnamedColumn,
                    &(place + 1).to_string(),
                ));
            }
        } else if names[..place].contains(column) {
            faults.push(Fault {
                column: (*column).into(),
                ..Fault::of_table(name, Problem::DuplicateColumn, column)
            });
        } else {
            kept.push(place);
        }
    }
    let mut cells = Vec::with_capacity(rows.len() * kept.len());
    for (row, record) in rows.iter().enumerate() {
        let full = record
            .iter()
            .rposition(|cell| !cell.trim().is_empty())
            .map_or(0, |last| last + 1);
        let ragged = full > header.len() || record.len() < header.len();
        if ragged && !is_blank(record) {
            let value = format!("{} / {}", record.len(), header.len());
            faults.push(Fault::of_cell(
                name,
                sheet_row(row),
                "",
                Problem::RaggedRow,
                &value,
            ));
        }
        for place in &kept {
            let cell = record.get(*place).map_or("", |cell| cell.trim());
            let fault = cell_problem(cell);
            if let Some((problem, value)) = fault {
                faults.push(Fault::of_cell(
                    name,
                    sheet_row(row),
                    names[*place],
                    problem,
                    &value,
                ));
            }
            // What is too large is not carried any further.
            let oversized = matches!(fault_kind(cell), Some(Problem::CellTooLarge));
            cells.push(if oversized {
                String::new()
            } else {
                cell.to_owned()
            });
        }
    }
    let columns = kept.iter().map(|place| names[*place].to_owned()).collect();
    RawTable {
        name: name.to_owned(),
        columns,
        cells,
    }
}

fn fault_kind(cell: &str) -> Option<Problem> {
    let begins = |marks: &[char]| cell.starts_with(marks);
    let word_after_sign =
        begins(&['+', '-']) && cell[1..].starts_with(|letter: char| letter.is_ascii_alphabetic());
    let errors = [
        "#REF!", "#NAME?", "#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "Err:5",
    ];
    if cell.len() > MAX_CELL {
        Some(Problem::CellTooLarge)
    } else if cell.chars().any(is_broken) {
        Some(Problem::ControlCharacter)
    } else if begins(&['=', '@']) || word_after_sign {
        Some(Problem::Formula)
    } else if errors.iter().any(|error| cell.starts_with(error)) {
        Some(Problem::SpreadsheetError)
    } else {
        None
    }
}

/// Control characters, marks that turn the direction of writing, and what stands for a letter that was lost.
fn is_broken(letter: char) -> bool {
    (letter.is_control() && letter != '\n')
        || matches!(letter, '\u{fffd}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn cell_problem(cell: &str) -> Option<(Problem, String)> {
    let problem = fault_kind(cell)?;
    let value = match problem {
        Problem::CellTooLarge => "32 KB".to_owned(),
        Problem::ControlCharacter => {
            let broken = cell
                .chars()
                .find(|letter| is_broken(*letter))
                .unwrap_or_default();
            format!("U+{:04X}", u32::from(broken))
        }
        _ => cell.to_owned(),
    };
    Some((problem, value))
}

/// Says where the first byte stands that is not UTF-8.
fn not_utf8(name: &str, bytes: &[u8], good: usize) -> Fault {
    let Records { rows, .. } = records(&String::from_utf8_lossy(&bytes[..good]));
    let place = rows.last().map_or(0, |row| row.len() - 1);
    let column = rows
        .first()
        .and_then(|header| header.get(place))
        .map_or("", |column| column.trim());
    let near = &bytes[good.saturating_sub(20)..bytes.len().min(good + 12)];
    let value = String::from_utf8_lossy(near).replace(char::is_control, " ");
    let column = if rows.len() > 1 { column } else { "" };
    Fault::of_cell(
        name,
        rows.len() as u32,
        column,
        Problem::NotUtf8,
        value.trim(),
    )
}

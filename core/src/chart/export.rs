//! Tables to be taken away and to be put in order: read back from the page that shows them, sorted, written as CSV for a
//! spreadsheet. It must not know where a table comes from.

use super::table::{Cell, CellKind, Table};
use crate::sorting::sort_by;
use crate::text::{Decimal, NumberMarks, format_decimal, parse_in_form};
use std::cmp::Ordering;

impl Table {
    /// A table as a page shows it: texts in the language's form, of which those are numbers that read as one, and those
    /// are gaps that say `gap`. The first cell of a row says what the row is about: a time, or something else.
    #[must_use]
    pub fn from_page(
        columns: Vec<String>,
        rows: Vec<Vec<String>>,
        marks: NumberMarks,
        gap: &str,
        is_by_time: bool,
    ) -> Self {
        let cell = |(place, text): (usize, String)| {
            // A year at the head of a row is a name.
            let number = parse_in_form(&text, marks).filter(|_| place > 0);
            let kind = match number {
                Some(_) => CellKind::Number,
                None if place == 0 => CellKind::Head,
                None if text == gap => CellKind::Gap,
                None => CellKind::Words,
            };
            Cell { text, number, kind }
        };
        let row = |row: Vec<String>| row.into_iter().enumerate().map(cell).collect();
        Self {
            columns,
            rows: rows.into_iter().map(row).collect(),
            is_by_time,
        }
    }

    /// The places of the rows in the order of a column, the smallest number or the first word on top, or the last one.
    /// Gaps come last in both. A table by time stands by its first column as it was written.
    #[must_use]
    pub fn order(&self, column: usize, is_descending: bool) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.rows.len()).collect();
        let turned = |order: Ordering| {
            if is_descending {
                order.reverse()
            } else {
                order
            }
        };
        sort_by(&mut places, |a, b| {
            if column == 0 && self.is_by_time {
                return turned(a.cmp(b));
            }
            match (self.cell(*a, column), self.cell(*b, column)) {
                (Some(one), Some(other)) if one.kind != other.kind => {
                    (one.kind == CellKind::Gap).cmp(&(other.kind == CellKind::Gap))
                }
                (Some(one), Some(other)) => turned(
                    one.number
                        .cmp(&other.number)
                        .then_with(|| one.text.cmp(&other.text)),
                ),
                _ => Ordering::Equal,
            }
        });
        places
    }

    fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        self.rows.get(row)?.get(column)
    }

    /// The table as CSV (RFC 4180, numbers exact and with a point, gaps empty), and below it, after an empty line, a
    /// row for each line about it: title, measure, sources, licence.
    #[must_use]
    pub fn to_csv(&self, about: &[&str]) -> String {
        let mut out = String::new();
        for (place, head) in self.columns.iter().enumerate() {
            push_text(&mut out, place, head);
        }
        out.push_str("\r\n");
        for row in &self.rows {
            for (column, cell) in row.iter().enumerate() {
                match (cell.number, cell.kind) {
                    (Some(number), _) => push_number(&mut out, column, number),
                    (None, CellKind::Gap) if self.has_numbers(column) => out.push(','),
                    _ => push_text(&mut out, column, &cell.text),
                }
            }
            out.push_str("\r\n");
        }
        for (place, line) in about.iter().enumerate() {
            if place == 0 {
                out.push_str("\r\n");
            }
            push_text(&mut out, 0, line);
            out.push_str("\r\n");
        }
        out
    }

    /// Whether any row has a number in a column; there a gap is an empty cell.
    fn has_numbers(&self, column: usize) -> bool {
        let mut cells = self.rows.iter().filter_map(|row| row.get(column));
        cells.any(|cell| cell.number.is_some())
    }
}

/// A number as any program reads it: with a point, and no marks between thousands.
fn push_number(out: &mut String, column: usize, number: Decimal) {
    let marks = NumberMarks {
        decimal: '.',
        thousands: '_',
    };
    if column > 0 {
        out.push(',');
    }
    for sign in format_decimal(number, marks).chars() {
        match sign {
            '_' => {}
            '−' => out.push('-'),
            sign => out.push(sign),
        }
    }
}

/// A cell that a spreadsheet reads as text, never as a formula.
fn push_text(out: &mut String, column: usize, text: &str) {
    if column > 0 {
        out.push(',');
    }
    let is_formula = matches!(text.bytes().next(), Some(b'=' | b'+' | b'-' | b'@'));
    let is_plain = text
        .bytes()
        .all(|byte| !matches!(byte, b',' | b'"' | b'\n' | b'\r'));
    if is_plain && !is_formula {
        out.push_str(text);
        return;
    }
    out.push('"');
    if is_formula {
        out.push('\'');
    }
    for sign in text.chars() {
        if sign == '"' {
            out.push('"');
        }
        out.push(sign);
    }
    out.push('"');
}

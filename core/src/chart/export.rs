//! Tables as CSV, to be taken away and opened in a spreadsheet. It must not know where a table comes from.

use super::table::{Cell, CellKind, Table};
use crate::text::{Decimal, NumberMarks, format_decimal};

impl Table {
    /// The table as CSV (RFC 4180, numbers exact and with a point, gaps empty), and below it, after an empty line, a
    /// row for each line about it: title, measure, sources, licence.
    #[must_use]
    pub fn to_csv(&self, about: &[&str]) -> String {
        let mut out = String::new();
        let heads: Vec<String> = self.columns.iter().map(|text| quoted(text)).collect();
        push_row(&mut out, &heads);
        for row in &self.rows {
            let cells: Vec<String> = row
                .iter()
                .map(|cell| match (cell.number, cell.kind) {
                    (Some(number), _) => plain(number),
                    (None, CellKind::Gap) if self.is_number_column(row, cell) => String::new(),
                    _ => quoted(&cell.text),
                })
                .collect();
            push_row(&mut out, &cells);
        }
        if !about.is_empty() {
            out.push_str("\r\n");
        }
        for line in about {
            push_row(&mut out, &[quoted(line)]);
        }
        out
    }

    /// Whether another row has a number where this cell stands.
    fn is_number_column(&self, row: &[Cell], cell: &Cell) -> bool {
        let column = row.iter().position(|other| std::ptr::eq(other, cell));
        column.is_some_and(|column| {
            self.rows
                .iter()
                .any(|row| row.get(column).is_some_and(|cell| cell.number.is_some()))
        })
    }
}

fn push_row(out: &mut String, cells: &[String]) {
    out.push_str(&cells.join(","));
    out.push_str("\r\n");
}

fn plain(number: Decimal) -> String {
    let marks = NumberMarks {
        decimal: '.',
        thousands: '_',
    };
    format_decimal(number, marks)
        .replace('_', "")
        .replace('−', "-")
}

/// A cell that a spreadsheet reads as text, never as a formula.
fn quoted(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@']) {
        "'"
    } else {
        ""
    };
    if guard.is_empty() && !text.contains([',', '"', '\n', '\r']) {
        return text.to_owned();
    }
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

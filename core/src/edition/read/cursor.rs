//! Walks rows and turns cells into values, noting what is wrong with each. It knows no table by name.

use crate::edition::Table;
use crate::edition::cells::sheet_row;
use crate::edition::fault::{Fault, Problem};
use crate::model::date::Date;
use crate::model::{Confidence, SourceIndex};
use crate::sorting::sort;
use crate::text::{Decimal, Text};

/// A row of a table.
#[derive(Clone, Copy)]
pub(super) struct Row<'t> {
    table: &'t Table<'t>,
    row: usize,
}

impl<'t> Row<'t> {
    /// The cell in a column; nothing where the column is missing.
    pub(super) fn get(self, column: &str) -> &'t str {
        self.table
            .column(column)
            .map_or("", |place| self.table.cell(self.row, place))
    }

    /// The entries of a cell that holds several, separated by spaces.
    pub(super) fn list(self, column: &str) -> impl Iterator<Item = &'t str> {
        self.get(column).split_whitespace()
    }
}

/// The ids of a table, sorted, with their places.
#[derive(Default)]
pub(super) struct Ids<'t> {
    sorted: Vec<(&'t str, u32)>,
    missing: bool,
}

impl Ids<'_> {
    /// Whether their table or their column is not there, which was noted once for all.
    pub(super) const fn are_missing(&self) -> bool {
        self.missing
    }

    /// The place of an id.
    pub(super) fn find(&self, id: &str) -> Option<u32> {
        let found = self.sorted.binary_search_by(|entry| entry.0.cmp(id)).ok()?;
        Some(self.sorted[found].1)
    }
}

/// Whether a text is an id: letters, digits, `_` and `-`, and where it `may_have_points`, those between them.
pub(in crate::edition) fn is_plain(id: &str, may_have_points: bool) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    id.bytes()
        .all(|byte| plain(byte) || (byte == b'.' && may_have_points))
}

/// The state of a reading.
pub(super) struct Reader<'t> {
    tables: &'t [Table<'t>],
    codes: Vec<String>,
    complete: Vec<bool>,
    /// How many texts there are in each language so far. What has no letter needs no translation.
    pub(super) told: Vec<usize>,
    /// The column that decides lanes.
    pub(super) lane_column: String,
    /// The ids of the sources that are cited, set before anything cites them.
    pub(super) sources: Ids<'t>,
    /// What was found wrong so far.
    pub(super) faults: Vec<Fault>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(
        tables: &'t [Table<'t>],
        codes: Vec<String>,
        complete: Vec<bool>,
        lane_column: String,
        faults: Vec<Fault>,
    ) -> Self {
        let sources = Ids::default();
        Self {
            tables,
            told: vec![0; codes.len()],
            codes,
            complete,
            lane_column,
            sources,
            faults,
        }
    }

    /// The rows of a table that hold something; none where the table is missing.
    pub(super) fn rows(&self, table: &str) -> Vec<Row<'t>> {
        let found = self.tables.iter().find(|entry| entry.name == table);
        let row_of = |table: &'t Table<'t>| {
            let rows = (0..table.len()).filter(|row| !table.is_blank(*row));
            rows.map(|row| Row { table, row }).collect()
        };
        found.map(row_of).unwrap_or_default()
    }

    /// Whether a table is there, with a row or without.
    pub(super) fn has(&self, table: &str) -> bool {
        self.tables.iter().any(|entry| entry.name == table)
    }

    /// All tables.
    pub(super) const fn tables(&self) -> &'t [Table<'t>] {
        self.tables
    }

    /// Notes a fault of a cell, unless its column is missing, which was noted once for all.
    pub(super) fn fault(&mut self, row: Row<'_>, column: &str, problem: Problem, value: &str) {
        if row.table.column(column).is_some() {
            let place = sheet_row(row.row);
            self.faults.push(Fault::of_cell(
                row.table.name,
                place,
                column,
                problem,
                value,
            ));
        }
    }

    /// The ids in a column of a table; each must be there once and be plain. Keys of wordings may have points.
    pub(super) fn ids(&mut self, table: &str, rows: &[Row<'t>], column: &str) -> Ids<'t> {
        let mut sorted = Vec::with_capacity(rows.len());
        for (place, row) in rows.iter().enumerate() {
            let id = row.get(column);
            if id.is_empty() {
                self.fault(*row, column, Problem::EmptyCell, "");
            } else if !is_plain(id, column == "key") {
                self.fault(*row, column, Problem::BadId, id);
            }
            sorted.push((id, place as u32));
        }
        sort(&mut sorted);
        for pair in sorted.windows(2) {
            if pair[0].0 == pair[1].0 && !pair[0].0.is_empty() {
                self.fault(
                    rows[pair[1].1 as usize],
                    column,
                    Problem::DuplicateId,
                    pair[1].0,
                );
            }
        }
        let mut tables = self.tables.iter();
        let found = tables.find(|entry| entry.name == table);
        let missing = found.is_none_or(|table| table.column(column).is_none());
        Ids { sorted, missing }
    }

    /// The place of the thing that `id` names; a fault unless it is known. Where the table of those things is missing, that
    /// was noted already.
    pub(super) fn refer(
        &mut self,
        row: Row<'_>,
        column: &str,
        id: &str,
        ids: &Ids<'_>,
    ) -> Option<u32> {
        let found = ids.find(id);
        if found.is_none() && !ids.are_missing() {
            self.fault(row, column, Problem::UnknownReference, id);
        }
        found
    }

    /// The places of all things that a cell names.
    pub(super) fn refer_all(&mut self, row: Row<'_>, column: &str, ids: &Ids<'_>) -> Vec<u32> {
        row.list(column)
            .filter_map(|id| self.refer(row, column, id, ids))
            .collect()
    }

    /// The sources in the column `sources`; a fault if there must be one and there is none.
    pub(super) fn cited(&mut self, row: Row<'_>, needed: bool) -> Vec<SourceIndex> {
        if needed && row.get("sources").is_empty() {
            self.fault(row, "sources", Problem::NoSource, "");
        }
        let ids = std::mem::take(&mut self.sources);
        let places = self.refer_all(row, "sources", &ids);
        self.sources = ids;
        places.into_iter().map(SourceIndex).collect()
    }

    /// A text that must be there in every complete language, from the columns `stem` + language.
    pub(super) fn text(&mut self, row: Row<'_>, stem: &str) -> Text {
        let text = self.optional_text(row, stem);
        if text.is_empty() && !self.codes.is_empty() {
            let column = [stem, &self.codes[0]].concat();
            self.fault(row, &column, Problem::EmptyCell, "");
        }
        text
    }

    /// A text that may be missing altogether; in one complete language only, it may not.
    pub(super) fn optional_text(&mut self, row: Row<'_>, stem: &str) -> Text {
        let text = self.aid(row, stem);
        self.count(&text);
        text
    }

    /// Counts in which languages a text is told.
    pub(super) fn count(&mut self, text: &Text) {
        let mut wordings = text.wordings().zip(&mut self.told).peekable();
        let has_letters = |first: &(&str, &mut usize)| first.0.contains(char::is_alphabetic);
        if wordings.peek().is_some_and(has_letters) {
            wordings.for_each(|(wording, told)| *told += usize::from(!wording.is_empty()));
        }
    }

    /// What is written for a language and never shown to readers, so that it is no text that could lack.
    pub(super) fn aid(&mut self, row: Row<'_>, stem: &str) -> Text {
        let columns: Vec<String> = self
            .codes
            .iter()
            .map(|code| [stem, code].concat())
            .collect();
        let wordings: Vec<&str> = columns.iter().map(|column| row.get(column)).collect();
        self.check_wordings(row, &columns, &wordings);
        Text::new(wordings.into_iter().map(str::to_owned).collect())
    }

    /// Notes the complete languages that lack a wording which another language has.
    pub(super) fn check_wordings(&mut self, row: Row<'_>, columns: &[String], wordings: &[&str]) {
        if wordings.iter().all(|wording| wording.is_empty()) {
            return;
        }
        for (place, column) in columns.iter().enumerate() {
            let missing = wordings.get(place).is_none_or(|wording| wording.is_empty());
            if missing && self.complete[place] {
                self.fault(row, column, Problem::MissingTranslation, "");
            }
        }
    }

    /// The names of a text's columns.
    pub(super) fn text_columns(&self, stem: &str) -> Vec<String> {
        self.codes
            .iter()
            .map(|code| [stem, code].concat())
            .collect()
    }

    /// The place of a cell's word among those allowed; the first where it is none of them.
    pub(super) fn word(&mut self, row: Row<'_>, column: &str, allowed: &[&str]) -> usize {
        let word = row.get(column);
        let found = allowed.iter().position(|entry| *entry == word);
        if found.is_none() {
            let problem = if word.is_empty() {
                Problem::EmptyCell
            } else {
                Problem::UnknownWord
            };
            self.fault(row, column, problem, word);
        }
        found.unwrap_or(0)
    }

    /// How sure a statement is.
    pub(super) fn confidence(&mut self, row: Row<'_>) -> Confidence {
        const ALL: [Confidence; 3] = [Confidence::Low, Confidence::Medium, Confidence::High];
        ALL[self.word(row, "confidence", &["low", "medium", "high"])]
    }

    /// A date; a fault tells a wrong form from a day that does not exist.
    pub(super) fn date(&mut self, row: Row<'_>, column: &str) -> Date {
        let text = row.get(column);
        let read = Date::parse(text);
        if read.is_none() {
            let formed = !text.is_empty()
                && text.split('-').enumerate().all(|(place, part)| {
                    part.len() == if place == 0 { 4 } else { 2 }
                        && part.bytes().all(|byte| byte.is_ascii_digit())
                });
            let problem = match (text.is_empty(), formed) {
                (true, _) => Problem::EmptyCell,
                (_, true) => Problem::ImpossibleDate,
                _ => Problem::DateForm,
            };
            self.fault(row, column, problem, text);
        }
        read.unwrap_or(Date {
            year: 1,
            month: 0,
            day: 0,
        })
    }

    /// A year, or nothing where the cell is empty.
    pub(super) fn year(&mut self, row: Row<'_>, column: &str) -> Option<i32> {
        let text = row.get(column);
        if text.is_empty() {
            return None;
        }
        let year = Date::parse(text)
            .filter(|_| text.len() == 4)
            .map(|date| date.year);
        if year.is_none() {
            self.fault(row, column, Problem::BadYear, text);
        }
        year
    }

    /// A number from a cell, or from part of one.
    pub(super) fn number(&mut self, row: Row<'_>, column: &str, text: &str) -> Option<Decimal> {
        let read = Decimal::parse(text);
        if read.is_none() {
            let other_marks =
                text.contains([',', '.']) && text.bytes().any(|byte| byte.is_ascii_digit());
            let problem = match (text.is_empty(), other_marks) {
                (true, _) => Problem::EmptyCell,
                (_, true) => Problem::DecimalComma,
                _ => Problem::NotANumber,
            };
            self.fault(row, column, problem, text);
        }
        read
    }
}

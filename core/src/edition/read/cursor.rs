//! Walks rows and turns cells into values, noting what is wrong with each. It knows no table by name.

use super::amount::{self, Reading, Unit};
use super::{moment, typed};
use crate::edition::Table;
use crate::edition::cells::sheet_row;
use crate::edition::fault::{Fault, Problem};
use crate::edition::likeness::{is_hidden, nearest};
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

    /// The ids in a cell that holds several. No id has a space, a comma or a semicolon in it, so all of them part ids.
    pub(super) fn names(self, column: &str) -> impl Iterator<Item = &'t str> {
        names(self.get(column))
    }

    /// The entries of a cell that holds several, separated by spaces.
    pub(super) fn list(self, column: &str) -> impl Iterator<Item = &'t str> {
        self.get(column).split_whitespace()
    }
}

/// The ids in a cell.
pub(super) fn names(cell: &str) -> impl Iterator<Item = &str> {
    let parts = cell.split(|sign: char| sign.is_whitespace() || matches!(sign, ',' | ';'));
    parts.filter(|id| !id.is_empty())
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
    /// What was found wrong or doubtful so far.
    pub(super) faults: Vec<Fault>,
    /// How many names that are not known were compared with those that are.
    compared: usize,
}

/// Comparing a name with all others takes a while; whoever has more unknown names than this has another trouble.
const MOST_COMPARED: usize = 100;

/// Words that programs and people write for `yes` and `no`.
const YES: [&str; 6] = ["true", "benar", "ya", "y", "iya", "1"];
const NO: [&str; 6] = ["false", "salah", "tidak", "n", "t", "0"];

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
            compared: 0,
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
        self.fault_meaning(row, column, problem, value, Vec::new());
    }

    /// The same, with what is probably meant. Where a value holds a sign that nobody sees, that is what is wrong.
    pub(super) fn fault_meaning(
        &mut self,
        row: Row<'_>,
        column: &str,
        problem: Problem,
        value: &str,
        meant: Vec<String>,
    ) {
        if row.table.column(column).is_none() {
            return;
        }
        let of_cell = |problem, value: &str| {
            Fault::of_cell(row.table.name, sheet_row(row.row), column, problem, value)
        };
        let hidden = value.chars().find(|sign| is_hidden(*sign));
        self.faults.push(match hidden {
            Some(sign) => {
                let code = format!("U+{:04X}", u32::from(sign));
                let seen = value.chars().filter(|sign| !is_hidden(*sign)).collect();
                of_cell(Problem::HiddenSign, &code).meaning(vec![seen])
            }
            None => of_cell(problem, value).meaning(meant),
        });
    }

    /// The known name that one was probably meant to be.
    pub(super) fn nearest<'c>(
        &mut self,
        name: &str,
        known: impl Iterator<Item = &'c str>,
    ) -> Vec<String> {
        self.compared += 1;
        let found = (self.compared <= MOST_COMPARED).then(|| nearest(name, known));
        found.flatten().map(str::to_owned).into_iter().collect()
    }

    /// The ids in a column of a table; each must be there once and be plain. Keys of wordings may have points.
    pub(super) fn ids(&mut self, table: &str, rows: &[Row<'t>], column: &str) -> Ids<'t> {
        let mut sorted = Vec::with_capacity(rows.len());
        for (place, row) in rows.iter().enumerate() {
            let id = row.get(column);
            if id.is_empty() {
                self.fault(*row, column, Problem::EmptyCell, "");
            } else if let Some(number) = typed::written_out(id).filter(|_| id.contains('+')) {
                self.fault_meaning(*row, column, Problem::Scientific, id, vec![number]);
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
            let meant = self.nearest(id, ids.sorted.iter().map(|entry| entry.0));
            self.fault_meaning(row, column, Problem::UnknownReference, id, meant);
        }
        found
    }

    /// The places of all things that a cell names.
    pub(super) fn refer_all(&mut self, row: Row<'_>, column: &str, ids: &Ids<'_>) -> Vec<u32> {
        row.names(column)
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
            let lower = word.to_lowercase();
            let answer = match lower.as_str() {
                lower if YES.contains(&lower) => Some("yes"),
                lower if NO.contains(&lower) => Some("no"),
                _ => None,
            };
            let meant = match answer.filter(|answer| allowed.contains(answer)) {
                Some(answer) => vec![answer.to_owned()],
                None => self.nearest(word, allowed.iter().copied()),
            };
            self.fault_meaning(row, column, problem, word, meant);
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
            let serial = moment::of_serial(text);
            let problem = match (text.is_empty(), formed) {
                (true, _) => Problem::EmptyCell,
                (_, true) => Problem::ImpossibleDate,
                _ if serial.is_some() => Problem::SerialDate,
                _ => Problem::DateForm,
            };
            let meant = serial.map_or_else(|| moment::meant(text), |date| vec![date]);
            self.fault_meaning(row, column, problem, text, meant);
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
            let meant = moment::year_meant(text);
            self.fault_meaning(row, column, Problem::BadYear, text, meant);
        }
        year
    }

    /// A number from a cell, or from part of one.
    pub(super) fn number(&mut self, row: Row<'_>, column: &str, text: &str) -> Option<Decimal> {
        let read = amount::plain(text);
        if read.is_none() {
            let written_out = typed::written_out(text);
            let other_marks =
                text.contains([',', '.']) && text.bytes().any(|byte| byte.is_ascii_digit());
            let problem = match (text.is_empty(), other_marks) {
                (true, _) => Problem::EmptyCell,
                _ if written_out.is_some() => Problem::Scientific,
                (_, true) => Problem::DecimalComma,
                _ => Problem::NotANumber,
            };
            let meant = written_out.map_or_else(|| typed::meant(text), |number| vec![number]);
            self.fault_meaning(row, column, problem, text, meant);
        }
        read
    }

    /// Asks about the point of a number that may part thousands, as what it counts and the others beside it tell.
    pub(super) fn ask_thousands(
        &mut self,
        row: Row<'_>,
        column: &str,
        text: &str,
        unit: Unit,
        others: &[Decimal],
    ) {
        let value = amount::plain(text).filter(|value| amount::is_open(*value));
        let problem = value.and_then(|value| match amount::reading(value, unit, others) {
            Reading::Decimals => None,
            Reading::Either => Some(Problem::DecimalsOrThousands),
            Reading::Thousands => Some(Problem::PerhapsThousands),
        });
        if let Some(problem) = problem {
            self.fault_meaning(row, column, problem, text, amount::both_readings(text));
        }
    }

    /// The place of a row among others, by its column `order`.
    pub(super) fn order(&mut self, row: Row<'_>) -> Option<Decimal> {
        let text = row.get("order");
        self.ask_thousands(row, "order", text, Unit::Things, &[]);
        self.number(row, "order", text)
    }
}

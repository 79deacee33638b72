//! Reads an edition from its tables, wherever they come from, and collects every fault on the way. It must not know
//! files, TOML, CSV or JSON.

mod amount;
mod cursor;
mod figures;
mod joining;
mod learning;
mod lesson;
mod matrix;
mod moment;
mod numbers;
mod parts;
mod settings;
mod story;
mod typed;

pub use self::settings::home_address;

use self::cursor::Reader;
pub(super) use self::cursor::is_plain;
use super::fault::{Fault, Problem};
use super::likeness::nearest;
use super::schema::{OPTIONAL, SCHEMA, spell_out};
use super::{Edition, LONGEST_SHORT_NAME, Table, Told};
use crate::text::Texts;

/// Reads and checks the tables of an edition, in any order. On any fault there is no edition; all faults and notes are
/// told.
#[must_use]
pub fn read(tables: &[Table<'_>]) -> (Option<Edition>, Vec<Fault>) {
    let mut faults = Vec::new();
    let mut settings = settings::read(tables, &mut faults);
    let codes: Vec<String> = settings
        .about
        .languages
        .iter()
        .map(|tongue| tongue.code.clone())
        .collect();
    let complete: Vec<bool> = settings
        .about
        .languages
        .iter()
        .map(|tongue| tongue.complete)
        .collect();
    // What is not translated yet need not have columns either.
    let whole = codes
        .iter()
        .zip(&complete)
        .filter(|(_, complete)| **complete);
    let whole: Vec<String> = whole.map(|(code, _)| code.clone()).collect();
    missing_columns(tables, &whole, &settings.lane_column, &mut faults);
    let mut reader = Reader::new(
        tables,
        codes,
        complete,
        settings.lane_column.clone(),
        faults,
    );
    let words = reader.words("words", "key", "");
    let words_told = std::mem::replace(&mut reader.told, vec![0; settings.about.languages.len()]);
    let sources = learning::sources(&mut reader);
    let (ecosystem, nodes) = parts::ecosystem(&mut reader);
    let chapters = story::chapters(&mut reader, &ecosystem, &nodes);
    let (themes, theme_ids) = story::themes(&mut reader);
    let (places, place_ids) = story::places(&mut reader);
    let events = story::events(
        &mut reader,
        &settings.lane_values,
        &nodes,
        &theme_ids,
        &place_ids,
    );
    let labels = reader.words("labels", "id", "label_");
    let short_names = reader.short_texts("short_");
    let counted_in = reader.short_texts("place_");
    let numbers = numbers::read(&mut reader, &words, &labels, &nodes);
    let localities = learning::localities(&mut reader, &settings.lane_values);
    let regulations = learning::regulations(&mut reader);
    let subsectors = learning::subsectors(&mut reader);
    let terms = learning::terms(&mut reader);
    let scenarios = learning::scenarios(&mut reader, &nodes);
    let tour = lesson::tour(&mut reader);
    let questions = lesson::questions(
        &mut reader,
        &lesson::Subjects {
            ecosystem: &ecosystem,
            nodes: &nodes,
            series: &numbers.series,
            facts: &numbers.facts,
            scenarios: &scenarios,
        },
    );
    let sheet = lesson::sheet(&mut reader);
    let (prose, passages) = learning::prose(&mut reader);

    if !reader.faults.iter().all(Fault::is_note) {
        return (None, reader.faults);
    }
    reader.count(&settings.about.title);
    settings
        .lanes
        .iter()
        .for_each(|lane| reader.count(&lane.name));
    let told = reader.told.into_iter().zip(words_told);
    for (tongue, (texts, words)) in settings.about.languages.iter_mut().zip(told) {
        tongue.told = Told { texts, words };
    }
    let mut edition = Edition {
        about: settings.about,
        words,
        prose,
        passages,
        labels,
        short_names,
        counted_in,
        chapters,
        lanes: settings.lanes,
        themes,
        places,
        events,
        ecosystem,
        series: numbers.series,
        facts: numbers.facts,
        figures: numbers.figures,
        localities,
        regulations,
        subsectors,
        terms,
        scenarios,
        tour,
        questions,
        sheet,
        sources,
    };
    super::citations::number(&mut edition);
    (Some(edition), reader.faults)
}

/// Notes every table and column of the schema that is not there.
fn missing_columns(
    tables: &[Table<'_>],
    codes: &[String],
    lane_column: &str,
    faults: &mut Vec<Fault>,
) {
    for wanted in SCHEMA {
        let Some(table) = tables.iter().find(|table| table.name == wanted.table) else {
            if !OPTIONAL.contains(&wanted.table) {
                faults.push(Fault::of_table(wanted.table, Problem::MissingTable, ""));
            }
            continue;
        };
        for column in wanted
            .columns
            .iter()
            .flat_map(|column| spell_out(column, codes, lane_column))
        {
            if table.column(&column).is_none() {
                faults.push(missing_column(table, &column));
            }
        }
    }
}

/// A column that is not there, and the one whose name is nearly right.
pub(in crate::edition) fn missing_column(table: &Table<'_>, column: &str) -> Fault {
    let meant = nearest(column, table.columns.iter().copied());
    let fault = Fault::of_table(table.name, Problem::MissingColumn, column);
    Fault {
        column: column.to_owned(),
        ..fault.meaning(meant.map(str::to_owned).into_iter().collect())
    }
}

impl Reader<'_> {
    /// A table of texts by key: `key_column`, and a column a language whose name begins with `stem`.
    fn words(&mut self, table: &str, key_column: &str, stem: &str) -> Texts {
        let rows = self.rows(table);
        self.ids(table, &rows, key_column);
        let rows = rows
            .iter()
            .map(|row| (row.get(key_column).to_owned(), self.text(*row, stem)))
            .collect();
        Texts::new(rows)
    }

    /// What the labels say in the columns that begin with `stem`, where they do, with a fault where it is too long.
    fn short_texts(&mut self, stem: &str) -> Texts {
        let columns = self.text_columns(stem);
        let mut names = Vec::new();
        for row in self.rows("labels") {
            let name = self.optional_text(row, stem);
            for column in &columns {
                let length = row.get(column).chars().count();
                if length > LONGEST_SHORT_NAME {
                    self.fault(row, column, Problem::LongName, &length.to_string());
                }
            }
            if !name.is_empty() {
                names.push((row.get("id").to_owned(), name));
            }
        }
        Texts::new(names)
    }
}

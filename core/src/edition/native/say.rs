//! Faults in words, for the person who mends the tables. The sentences are templates in a table of their own, which the
//! browser never gets.

use super::csv_table;
use crate::edition::{Edition, Fault, Problem, Tongue};
use crate::text::fill;

const SENTENCES: &str = include_str!("../../../faults.csv");

/// A language of the tools, which need not be one of the edition's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tool {
    /// Indonesian.
    #[default]
    Id,
    /// English.
    En,
}

impl Tool {
    /// The language with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "id" => Some(Self::Id),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }
}

/// A sentence of the table; a key that is missing is shown as itself.
fn sentence(key: &str, stem: &str, tool: Tool) -> String {
    let (table, _) = csv_table("faults", SENTENCES.as_bytes());
    let found = table.as_ref().and_then(|table| {
        let table = table.table();
        let column = table.column(&format!("{stem}_{}", tool.code()))?;
        Some(table.cell(table.find("key", key)?, column).to_owned())
    });
    found.unwrap_or_else(|| key.to_owned())
}

impl Fault {
    /// The fault in words: where it is, what is wrong, how to mend it.
    #[must_use]
    pub fn say(&self, tool: Tool) -> String {
        let settings = self.table == "edition";
        let frame = match (self.row, self.column.is_empty()) {
            (None, false) if settings => "frame.setting",
            (Some(_), false) => "frame",
            (Some(_), true) => "frame.row",
            (None, false) => "frame.column",
            (None, true) => "frame.table",
        };
        // The column is part of the sentence already.
        let frame = if self.problem == Problem::MissingColumn {
            "frame.table"
        } else {
            frame
        };
        let value = shortened(&self.value);
        let what = fill(
            &sentence(self.problem.key(), "what", tool),
            &[("value", &value)],
        );
        let mend = sentence(self.problem.key(), "mend", tool);
        let file = format!("{}.{}", self.table, if settings { "toml" } else { "csv" });
        let row = self.row.map_or_else(String::new, |row| row.to_string());
        let slots = [
            ("table", file.as_str()),
            ("row", &row),
            ("column", &self.column),
            ("what", &what),
            ("mend", &mend),
        ];
        fill(&sentence(frame, "what", tool), &slots)
    }
}

/// At most sixty letters of a value, on one line.
fn shortened(value: &str) -> String {
    let short: String = value
        .chars()
        .take(60)
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    if value.chars().nth(60).is_some() {
        format!("{short}…")
    } else {
        short
    }
}

/// One line for an edition without faults.
#[must_use]
pub fn say_fine(edition: &Edition, tool: Tool) -> String {
    let counts = [
        ("events", edition.events.len()),
        ("nodes", edition.ecosystem.nodes.len()),
        ("links", edition.ecosystem.links.len()),
        ("figures", edition.figures.len()),
        ("scenarios", edition.scenarios.len()),
        ("sources", edition.sources.len()),
    ];
    let counts = counts.map(|(name, count)| (name, count.to_string()));
    let mut slots: Vec<(&str, &str)> = counts
        .iter()
        .map(|(name, count)| (*name, count.as_str()))
        .collect();
    slots.push(("edition", &edition.about.id));
    fill(&sentence("fine", "what", tool), &slots)
}

/// A line for each language that is not complete: how much is told in it.
#[must_use]
pub fn say_partial(edition: &Edition, tool: Tool) -> Vec<String> {
    let languages = &edition.about.languages;
    let all = languages
        .first()
        .map(|first| first.told)
        .unwrap_or_default();
    let partial = languages.iter().filter(|tongue| !tongue.complete);
    let line = |tongue: &Tongue| {
        let counts = [
            ("there", tongue.told.all()),
            ("all", all.all()),
            ("texts", tongue.told.texts),
            ("all_texts", all.texts),
            ("words", tongue.told.words),
            ("all_words", all.words),
        ];
        let counts = counts.map(|(name, count)| (name, count.to_string()));
        let counts = counts.iter().map(|(name, count)| (*name, count.as_str()));
        let names = [("name", tongue.name.as_str()), ("code", &tongue.code)];
        let slots: Vec<(&str, &str)> = names.into_iter().chain(counts).collect();
        fill(&sentence("partial", "what", tool), &slots)
    };
    partial.map(line).collect()
}

/// One line that counts faults.
#[must_use]
pub fn say_total(faults: usize, tool: Tool) -> String {
    fill(
        &sentence("total", "what", tool),
        &[("faults", &faults.to_string())],
    )
}

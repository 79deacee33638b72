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

/// A fault or note in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Where it is: file, row, column.
    pub place: String,
    /// What is wrong, or doubtful.
    pub what: String,
    /// What was probably meant, and how to mend it.
    pub mend: String,
}

impl Fault {
    /// The fault in words, on one line.
    #[must_use]
    pub fn say(&self, tool: Tool) -> String {
        let said = self.said(tool);
        let slots = [
            ("place", said.place.as_str()),
            ("what", &said.what),
            ("mend", &said.mend),
        ];
        fill(&sentence("line", "what", tool), &slots)
    }

    /// The fault in words: where it is, what is wrong, how to mend it.
    #[must_use]
    pub fn said(&self, tool: Tool) -> Said {
        let key = self.problem.key();
        let meant: Vec<String> = self.meant.iter().map(|meant| shortened(meant)).collect();
        let value = shortened(&self.value);
        // A decimal as it is read aloud: 3 koma 078.
        let aloud = value.replace(
            ['.', ','],
            &format!(" {} ", sentence("point", "what", tool)),
        );
        let nth = |place: usize| meant.get(place).map_or("", String::as_str);
        let slots = [
            ("value", value.as_str()),
            ("aloud", &aloud),
            ("first", nth(0)),
            ("second", nth(1)),
        ];
        let template = sentence(key, "mend", tool);
        let mend = fill(&template, &slots);
        // Where the way to mend it names what was meant, that is not said twice.
        let mend = if meant.is_empty() || template.contains("{first}") {
            mend
        } else {
            let quoted: Vec<String> = meant.iter().map(|meant| format!("“{meant}”")).collect();
            let or = format!(" {} ", sentence("or", "what", tool));
            let perhaps = sentence("perhaps", "what", tool);
            let perhaps = fill(&perhaps, &[("meant", &quoted.join(&or))]);
            [&perhaps, " ", &mend].concat()
        };
        Said {
            place: self.place(tool),
            what: fill(&sentence(key, "what", tool), &slots),
            mend,
        }
    }

    /// Where it is.
    fn place(&self, tool: Tool) -> String {
        let settings = self.table == "edition";
        let key = match (self.row, self.column.is_empty()) {
            // The column is part of the sentence already.
            _ if matches!(self.problem, Problem::MissingColumn | Problem::StrayColumn) => {
                "place.table"
            }
            (None, false) if settings => "place.setting",
            (Some(_), false) => "place",
            (Some(_), true) if settings => "place.line",
            (Some(_), true) => "place.row",
            (None, false) => "place.column",
            (None, true) => "place.table",
        };
        let file = match self.problem {
            Problem::StrayFile => shortened(&self.table),
            _ if settings => [&self.table, ".toml"].concat(),
            _ => [&self.table, ".csv"].concat(),
        };
        let row = self.row.map_or_else(String::new, |row| row.to_string());
        let column = shortened(&self.column);
        let slots = [("table", file.as_str()), ("row", &row), ("column", &column)];
        fill(&sentence(key, "what", tool), &slots)
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

/// One line that counts faults and notes.
#[must_use]
pub fn say_total(faults: usize, notes: usize, tool: Tool) -> String {
    let key = match (faults, notes) {
        (_, 0) => "total",
        (0, _) => "total.notes",
        _ => "total.both",
    };
    let counts =
        [("faults", faults), ("notes", notes)].map(|(name, count)| (name, count.to_string()));
    let slots = counts
        .each_ref()
        .map(|(name, count)| (*name, count.as_str()));
    fill(&sentence(key, "what", tool), &slots)
}

/// One line for the rows in which the same is found as in the one before it.
#[must_use]
pub fn say_more(rows: &[u32], tool: Tool) -> String {
    let shown: Vec<String> = rows.iter().take(12).map(u32::to_string).collect();
    let rest = if rows.len() > shown.len() {
        ", …"
    } else {
        ""
    };
    let rows_shown = [&shown.join(", "), rest].concat();
    let slots = [("count", rows.len().to_string()), ("rows", rows_shown)];
    let slots = slots
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    fill(&sentence("more", "what", tool), &slots)
}

/// What stands before a note, so that it is not taken for a fault.
#[must_use]
pub fn say_note_mark(tool: Tool) -> String {
    sentence("note", "what", tool)
}

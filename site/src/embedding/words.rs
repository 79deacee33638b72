//! The words of the pages "Sematkan" and how they become HTML. They are no part of the interface words: only the bake step
//! says them, so they are in no program.

use crate::drawn::DrawnPage;
use crate::error::{Error, Result};
use crate::page::attribute;
use jelajah_core::edition::native::csv_table;
use jelajah_core::text::fill;
use std::fmt::Write as _;

const WORDS: &str = include_str!("words.csv");
const TABLE: &str = "site/src/embedding/words.csv";

/// The words of these pages in one language, in the order of the table.
pub(super) struct Words {
    pub(super) rows: Vec<(String, String)>,
}

impl Words {
    pub(super) fn of(lang: &str) -> Result<Self> {
        let (table, faults) = csv_table("words", WORDS.as_bytes());
        let table = table.filter(|_| faults.is_empty());
        let table = table.ok_or_else(|| Error::Program(format!("{TABLE} is no sound table")))?;
        let column = table.columns.iter().position(|name| name == lang);
        let column = column.ok_or_else(|| {
            Error::Program(format!(
                "{TABLE} has no column {lang:?}: the pages \"Sematkan\" need one for each language that names a file for them"
            ))
        })?;
        let rows = table.cells.chunks(table.columns.len());
        Ok(Self {
            rows: rows
                .map(|row| (row[0].clone(), row[column].clone()))
                .collect(),
        })
    }

    pub(super) fn find(&self, key: &str) -> Option<&str> {
        let row = self.rows.iter().find(|(own, _)| own == key);
        row.map(|(_, wording)| &**wording)
    }

    pub(super) fn get(&self, key: &str) -> Result<&str> {
        self.find(key).ok_or_else(|| lacking(key))
    }

    /// A wording as HTML.
    pub(super) fn text(&self, key: &str) -> Result<String> {
        self.get(key).map(markup)
    }

    /// A wording as HTML, with the edition's names.
    pub(super) fn said(&self, wording: &str, drawn: &DrawnPage) -> Result<String> {
        Ok(markup(&self.with_names(wording, drawn)?))
    }

    /// A wording with the edition's title and the addresses to be replaced; what the script measures stays a slot.
    pub(super) fn with_names(&self, wording: &str, drawn: &DrawnPage) -> Result<String> {
        let slots = [
            ("edition", &*drawn.title),
            ("address", self.get("address")?),
            ("office", self.get("office")?),
        ];
        Ok(fill(wording, &slots))
    }
}

/// Says that the table has no such row.
pub(super) fn lacking(key: &str) -> Error {
    Error::Program(format!("{TABLE} has no {key}"))
}

/// A wording as HTML: what stands between backticks is code, a slot is a place that the script fills.
pub(super) fn markup(wording: &str) -> String {
    let mut html = String::new();
    for (place, part) in attribute(wording).split('`').enumerate() {
        if place % 2 == 1 {
            let _ = write!(html, "<code>{part}</code>");
        } else {
            html.push_str(part);
        }
    }
    while let Some(open) = html.find('{') {
        let Some(length) = html[open..].find('}') else {
            break;
        };
        let name = html[open + 1..open + length].to_owned();
        html.replace_range(
            open..=open + length,
            &format!("<span data-slot=\"{name}\"></span>"),
        );
    }
    html
}

//! What happens to an edition outside the browser: files are parsed, checked beyond what the model needs, and faults are put into words. It still opens no file: whoever calls it hands over the bytes.

mod cell;
mod check;
mod csv_table;
mod encoding;
mod far_years;
mod folder;
mod founding;
mod grounds;
mod headings;
mod ids;
mod own_words;
mod passages;
mod records;
mod say;
mod settings;
mod strays;
mod wording;

pub use super::schema::table_names;
pub use cell::MAX_CELL;
pub use check::{Rules, Understands, check};
pub use csv_table::{MAX_FILE, csv_table};
pub use folder::{Opened, open, raw_tables};
pub use ids::{PAGE_IDS, PAGE_STARTS};
pub use passages::{PASSAGES, PASSAGES_OF_LESSONS};
pub use say::{Said, Tool, say_fine, say_more, say_note_mark, say_partial, say_total};
pub use settings::settings_table;

use super::{Fault, Table};

/// A table that owns its cells, as it was parsed from a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawTable {
    /// Its name: the file's name without its ending.
    pub name: String,
    /// The names of its columns.
    pub columns: Vec<String>,
    /// Its cells, row by row.
    pub cells: Vec<String>,
    /// Its rows that have fewer cells than columns, as faults that are told only where something is wrong in such a row:
    /// some programs leave out empty cells at the end.
    pub short: Vec<Fault>,
}

impl RawTable {
    /// The table as [`super::read()`] takes it.
    #[must_use]
    pub fn table(&self) -> Table<'_> {
        Table {
            name: &self.name,
            columns: self.columns.iter().map(String::as_str).collect(),
            cells: self.cells.iter().map(String::as_str).collect(),
        }
    }
}

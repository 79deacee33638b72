//! What happens to an edition outside the browser: files are parsed, checked beyond what the model needs, packed for
//! the page, and faults are put into words. It still opens no file: whoever calls it hands over the bytes.

mod block;
mod check;
mod csv_table;
mod folder;
mod founding;
mod grounds;
mod ids;
mod own_words;
mod passages;
mod say;
mod settings;
mod wording;

pub use block::{data_block, joined_cells, json_text};
pub use check::{Rules, Understands, check};
pub use csv_table::{MAX_CELL, MAX_FILE, csv_table};
pub use folder::{Opened, open, raw_tables, table_names};
pub use ids::{PAGE_IDS, PAGE_STARTS};
pub use passages::{PASSAGES, PASSAGES_OF_LESSONS};
pub use say::{Tool, say_fine, say_partial, say_total};
pub use settings::settings_table;

use super::Table;

/// A table that owns its cells, as it was parsed from a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawTable {
    /// Its name: the file's name without its ending.
    pub name: String,
    /// The names of its columns.
    pub columns: Vec<String>,
    /// Its cells, row by row.
    pub cells: Vec<String>,
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

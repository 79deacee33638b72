//! Tables as CSV text. It must not know what stands in them.

use jelajah_core::text::fill;

/// A table that is being written, row by row.
pub(super) struct Rows {
    columns: usize,
    text: String,
}

impl Rows {
    /// A table with a header and no rows yet; the names of its columns are separated by spaces.
    pub(super) fn new(header: &str) -> Self {
        let names: Vec<&str> = header.split(' ').collect();
        let mut rows = Self {
            columns: names.len(),
            text: String::new(),
        };
        rows.add(&names);
        rows
    }

    /// Goes on with a table that is text already, its slots in braces filled by name; an unknown slot stays.
    pub(super) fn from_text(text: &str, slots: &[(&str, &str)]) -> Self {
        let columns = text
            .lines()
            .next()
            .map_or(1, |header| header.split(',').count());
        Self {
            columns,
            text: fill(text, slots),
        }
    }

    /// Adds a row. It should have a cell for each column; the checker tells if it has not.
    pub(super) fn add(&mut self, cells: &[&str]) {
        debug_assert_eq!(cells.len(), self.columns, "{cells:?}");
        let quoted: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
        self.text.push_str(&quoted.join(","));
        self.text.push('\n');
    }

    /// The table as CSV.
    pub(super) fn done(self) -> String {
        self.text
    }
}

fn quoted(cell: &str) -> String {
    if cell.contains(['"', ',', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_with_commas_and_quotes_are_quoted() {
        let mut rows = Rows::new("id name");
        rows.add(&["a", "b, \"c\""]);
        assert_eq!(rows.done(), "id,name\na,\"b, \"\"c\"\"\"\n");
    }
}

//! The common form of a table: a name, columns, and cells row by row. It knows no file format.

/// A table of text cells that lie elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table<'a> {
    /// Its name: the file's name without its ending.
    pub name: &'a str,
    /// The names of its columns.
    pub columns: Vec<&'a str>,
    /// Its cells, row by row, each row as long as `columns`.
    pub cells: Vec<&'a str>,
}

impl<'a> Table<'a> {
    /// How many rows it has, without the header.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cells.len() / self.columns.len().max(1)
    }

    /// Whether it has no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The place of a column.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| *column == name)
    }

    /// A cell by row and column, both from 0; nothing where there is none.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &'a str {
        self.cells
            .get(row * self.columns.len() + column)
            .copied()
            .unwrap_or("")
    }

    /// Whether all cells of a row are empty, as between blocks in a spreadsheet.
    #[must_use]
    pub fn is_blank(&self, row: usize) -> bool {
        (0..self.columns.len()).all(|column| self.cell(row, column).is_empty())
    }

    /// The row, from 0, whose cell in `column` is `value`.
    #[must_use]
    pub fn find(&self, column: &str, value: &str) -> Option<usize> {
        let column = self.column(column)?;
        (0..self.len()).find(|row| self.cell(*row, column) == value)
    }
}

/// The row as a spreadsheet counts it: the header is row 1.
#[must_use]
pub const fn sheet_row(row: usize) -> u32 {
    row as u32 + 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_found_by_row_and_column() {
        let table = Table {
            name: "t",
            columns: vec!["id", "name"],
            cells: vec!["a", "A", "b", ""],
        };
        assert_eq!(table.len(), 2);
        assert_eq!(table.cell(1, 0), "b");
        assert_eq!(table.cell(1, 1), "");
        assert_eq!(table.find("id", "b"), Some(1));
        assert!(
            Table {
                cells: Vec::new(),
                ..table
            }
            .is_empty()
        );
    }
}

//! The common form of a table: a name, columns, and cells row by row. Natively it comes from the files, in the browser
//! from the page's data block; [`super::read`] cannot tell the difference. It knows no file format.

/// Between the cells of a table that crosses into the browser in one piece; no cell may hold it.
pub const CELL_SEPARATOR: char = '\u{1f}';

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
    /// A table whose columns and cells come as one text each, split at [`CELL_SEPARATOR`].
    #[must_use]
    pub fn from_joined(name: &'a str, columns: &'a str, cells: &'a str) -> Self {
        let split = |text: &'a str| -> Vec<&'a str> {
            if text.is_empty() {
                Vec::new()
            } else {
                text.split(CELL_SEPARATOR).collect()
            }
        };
        Self {
            name,
            columns: split(columns),
            cells: split(cells),
        }
    }

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
    fn joined_cells_are_split_into_rows() {
        let table = Table::from_joined("t", "id\u{1f}name", "a\u{1f}A\u{1f}b\u{1f}");
        assert_eq!(table.len(), 2);
        assert_eq!(table.cell(1, 0), "b");
        assert_eq!(table.cell(1, 1), "");
        assert!(Table::from_joined("t", "id", "").is_empty());
    }
}

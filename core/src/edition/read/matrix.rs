//! The matrix of who is named when.

use super::cursor::{Reader, Row};
use super::joining::{Joining, label_of};
use crate::edition::fault::Problem;
use crate::model::NodeIndex;
use crate::model::indicator::{Matrix, MatrixCell, MatrixRow};

/// The matrix of this id; `figure` is the row of the figure that draws it.
pub(super) fn matrix(
    reader: &mut Reader<'_>,
    figure: Row<'_>,
    id: &str,
    joining: &Joining<'_, '_>,
) -> Matrix {
    let mut matrix = Matrix {
        id: id.to_owned(),
        rows: Vec::new(),
        sources: Vec::new(),
    };
    let all = reader.rows("matrix");
    for row in all.iter().copied().filter(|row| row.get("matrix") == id) {
        let party = row.get("party");
        let node = match row.get("node") {
            "" => None,
            node => reader.refer(row, "node", node, joining.nodes),
        };
        let named = reader.word(row, "named", &["yes", "no"]) == 0;
        reader.year(row, "year");
        let cell = MatrixCell {
            key: row.get("year").to_owned(),
            named,
            text: if named {
                reader.text(row, "text_")
            } else {
                reader.optional_text(row, "text_")
            },
        };
        for source in reader.cited(row, true) {
            if !matrix.sources.contains(&source) {
                matrix.sources.push(source);
            }
        }
        match matrix.rows.iter_mut().find(|known| known.key == party) {
            Some(known) if known.cells.iter().any(|other| other.key == cell.key) => {
                reader.fault(row, "year", Problem::DuplicateId, &cell.key);
            }
            Some(known) => known.cells.push(cell),
            None => {
                let label = label_of(reader, row, "party", party, joining.labels);
                let node = node.map(NodeIndex);
                matrix.rows.push(MatrixRow {
                    key: party.to_owned(),
                    label,
                    node,
                    cells: vec![cell],
                });
            }
        }
    }
    if matrix.rows.is_empty() && reader.has("matrix") {
        reader.fault(figure, "series", Problem::UnknownReference, id);
    }
    let width = matrix.rows.first().map_or(0, |row| row.cells.len());
    if matrix.rows.iter().any(|row| row.cells.len() != width) {
        reader.fault(figure, "series", Problem::WrongCount, id);
    }
    matrix
}

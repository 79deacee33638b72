//! The table behind a chart: every point as its source gives it, and every gap said as a gap; also as CSV. It must not
//! know how the figure is drawn.

use super::ChartScene;
use super::bars::ranked;
use super::drawn::{Dot, Drawn, drawn, years};
use super::phrases::when;
use super::slope::pairs;
use crate::model::indicator::Form;
use crate::model::live::Matrix;
use crate::sorting::sort_by_key;
use crate::text::{Decimal, format_decimal};

/// Rows and columns in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The heads of the columns.
    pub columns: Vec<String>,
    /// A cell a column each.
    pub rows: Vec<Vec<Cell>>,
    /// Whether rows are years and months, in their order.
    pub is_by_time: bool,
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What it says, in the reader's language.
    pub text: String,
    /// The exact number, where it is one; also what the column is sorted by.
    pub number: Option<Decimal>,
    /// What kind of cell it is.
    pub kind: CellKind,
}

/// What a cell holds; the word of the kind serves as its class name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellKind {
    /// What the row is about.
    Head,
    /// A number.
    Number,
    /// No number: the words that say so.
    Gap,
    /// Words.
    Words,
}

impl Cell {
    fn new(kind: CellKind, text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            number: None,
            kind,
        }
    }

    fn number(scene: &ChartScene, value: Decimal) -> Self {
        Self {
            text: format_decimal(value, scene.marks),
            number: Some(value),
            kind: CellKind::Number,
        }
    }
}

/// The table behind a figure.
#[must_use]
pub fn table(scene: &ChartScene) -> Table {
    if let Some(matrix) = &scene.figure.matrix {
        return matrix_table(scene, matrix);
    }
    let drawn = drawn(scene);
    if scene.figure.form == Form::Slope {
        slope_table(scene, &drawn)
    } else if drawn.iter().any(|drawn| drawn.series.is_by_category()) {
        category_table(scene, &drawn)
    } else {
        time_table(scene, &drawn)
    }
}

fn word(scene: &ChartScene, key: &'static str) -> String {
    scene.words.get(key).to_owned()
}

fn label(drawn: &Drawn) -> String {
    drawn.series.label.clone()
}

fn unit(scene: &ChartScene, drawn: &Drawn) -> String {
    let unit = scene.figure.unit(drawn.place);
    unit.unwrap_or_default().to_owned()
}

fn head(scene: &ChartScene, name: &str, drawn: &Drawn) -> String {
    let slots = [("label", name), ("unit", &unit(scene, drawn))];
    scene.words.say("chart.table.head", &slots)
}

/// A row a year, and a row a month where months are known.
fn time_table(scene: &ChartScene, drawn: &[Drawn]) -> Table {
    let Some((first, last)) = years(drawn) else {
        return Table::default();
    };
    let mut columns = vec![word(scene, "chart.table.year")];
    columns.extend(drawn.iter().map(|drawn| head(scene, &label(drawn), drawn)));
    let mut rows = Vec::new();
    for year in first..=last {
        let in_year = |dot: &&Dot| dot.point.when.year == year;
        let mut dots: Vec<&Dot> = drawn
            .iter()
            .flat_map(|drawn| drawn.dots.iter().filter(in_year))
            .collect();
        sort_by_key(&mut dots, |dot| dot.point.when.first_day());
        dots.dedup_by_key(|dot| dot.point.key.clone());
        let keys: Vec<(String, String)> = if dots.is_empty() {
            vec![(year.to_string(), year.to_string())]
        } else {
            dots.iter()
                .map(|dot| (dot.point.key.clone(), when(scene, dot.point.when)))
                .collect()
        };
        for (key, text) in keys {
            let mut row = vec![Cell::new(CellKind::Head, text)];
            row.extend(drawn.iter().map(|drawn| match drawn.series.point(&key) {
                Some(point) if scene.figure.covers(point) => Cell::number(scene, point.value),
                _ => Cell::new(CellKind::Gap, word(scene, "chart.no_value")),
            }));
            rows.push(row);
        }
    }
    Table {
        columns,
        rows,
        is_by_time: true,
    }
}

/// A row a category, the largest first; of several series, each names its own.
fn category_table(scene: &ChartScene, drawn: &[Drawn]) -> Table {
    let alone = drawn.len() == 1;
    let mut columns = vec![word(scene, "chart.table.category")];
    match drawn.first() {
        Some(first) if alone => columns.push(head(scene, &label(first), first)),
        _ => {
            columns.insert(0, word(scene, "chart.table.series"));
            columns.extend([
                word(scene, "chart.table.value"),
                word(scene, "chart.table.unit"),
            ]);
        }
    }
    let mut rows = Vec::new();
    for drawn in drawn {
        for dot in ranked(drawn) {
            let name = match &dot.point.category {
                Some(name) => name.clone(),
                None => when(scene, dot.point.when),
            };
            let mut row = vec![
                Cell::new(CellKind::Head, name),
                Cell::number(scene, dot.point.value),
            ];
            if !alone {
                row.insert(0, Cell::new(CellKind::Words, label(drawn)));
                row.push(Cell::new(CellKind::Words, unit(scene, drawn)));
            }
            rows.push(row);
        }
    }
    Table {
        columns,
        rows,
        is_by_time: false,
    }
}

/// A row a survey, a column a place.
fn slope_table(scene: &ChartScene, drawn: &[Drawn]) -> Table {
    let pairs = pairs(scene, drawn);
    let Some(first) = pairs.first() else {
        return Table::default();
    };
    let right = first.right.point.category.as_ref();
    let places = [
        word(scene, "chart.nation"),
        right.map_or("", |name| name.as_str()).to_owned(),
    ];
    let mut columns = vec![word(scene, "chart.table.series")];
    columns.extend(
        places
            .iter()
            .map(|name| head(scene, name, first.left_series)),
    );
    let rows = pairs.iter().map(|pair| {
        vec![
            Cell::new(CellKind::Head, label(pair.left_series)),
            Cell::number(scene, pair.left.point.value),
            Cell::number(scene, pair.right.point.value),
        ]
    });
    Table {
        columns,
        rows: rows.collect(),
        is_by_time: false,
    }
}

fn matrix_table(scene: &ChartScene, matrix: &Matrix) -> Table {
    let mut columns = vec![word(scene, "chart.table.who")];
    if let Some(row) = matrix.rows.first() {
        columns.extend(row.cells.iter().map(|cell| cell.key.clone()));
    }
    let rows = matrix.rows.iter().map(|row| {
        let head = Cell::new(CellKind::Head, &row.label);
        let cells = row.cells.iter().map(|cell| {
            let text = &cell.text;
            match (cell.named, text.is_empty()) {
                (true, false) => Cell::new(CellKind::Words, text),
                (true, true) => Cell::new(CellKind::Words, word(scene, "chart.named")),
                (false, _) => Cell::new(CellKind::Gap, word(scene, "chart.not_named")),
            }
        });
        std::iter::once(head).chain(cells).collect()
    });
    Table {
        columns,
        rows: rows.collect(),
        is_by_time: false,
    }
}

//! The numbers of the stage as rows: which series, in which order, what each says for a year, and its line on an axis of
//! years that all rows share.
//!
//! A row does not depend on the year: from year to year only its band, its dot and its value change.

mod said;
mod spark;

pub use said::{Said, said};
pub use spark::{HEIGHT, WIDTH, spark};

use crate::model::indicator::Form;
use crate::model::live::{LiveEdition, Point, Series};
use crate::model::{FigureIndex, NodeIndex};
use crate::sorting::sort_by_key;

/// A row: series of one figure that count the same thing in the same place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The figure, which the row opens.
    pub figure: FigureIndex,
    /// The series, by their places in the figure.
    pub parts: Vec<usize>,
}

impl Row {
    /// The series with their places in the figure.
    fn series<'a>(&'a self, edition: &'a LiveEdition) -> impl Iterator<Item = (usize, &'a Series)> {
        let of = edition.figure(self.figure).series.as_slice();
        let parts = self.parts.iter();
        parts.filter_map(move |part| {
            let index = of.get(*part)?;
            Some((*part, edition.series.get(index.get())?))
        })
    }

    /// The points that it draws, with the places of their series in the figure.
    fn points<'a>(
        &'a self,
        edition: &'a LiveEdition,
    ) -> impl Iterator<Item = (usize, &'a Point)> + 'a {
        let figure = edition.figure(self.figure);
        self.series(edition).flat_map(move |(part, series)| {
            let shown = series.points.iter();
            let shown = shown.filter(|point| figure.covers(point));
            shown.map(move |point| (part, point))
        })
    }

    fn first<'a>(&'a self, edition: &'a LiveEdition) -> Option<&'a Series> {
        Some(self.series(edition).next()?.1)
    }

    /// What tells it apart: the id of its first series.
    #[must_use]
    pub fn id<'a>(&'a self, edition: &'a LiveEdition) -> &'a str {
        self.first(edition).map_or("", |series| &series.id)
    }

    /// What it counts.
    #[must_use]
    pub fn name<'a>(&'a self, edition: &'a LiveEdition) -> &'a str {
        self.first(edition).map_or("", name)
    }

    /// Where it was counted; empty where the edition does not say.
    #[must_use]
    pub fn place<'a>(&'a self, edition: &'a LiveEdition) -> &'a str {
        self.first(edition).map_or("", |series| &series.place)
    }
}

fn name(series: &Series) -> &str {
    if series.short.is_empty() {
        &series.label
    } else {
        &series.short
    }
}

/// All rows of an edition: every series over years once, in the order of the figures, those of the first one's place
/// before the others.
#[must_use]
pub fn rows(edition: &LiveEdition) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut known = Vec::new();
    let by_time = |form| matches!(form, Form::Line | Form::Dots | Form::Multiples);
    for (at, figure) in edition.figures.iter().enumerate() {
        if !by_time(figure.form) {
            continue;
        }
        for (part, index) in figure.series.iter().enumerate() {
            let Some(series) = edition.series.get(index.get()) else {
                continue;
            };
            if known.contains(index) || series.points.is_empty() || series.is_by_category() {
                continue;
            }
            known.push(*index);
            let figure = FigureIndex(at as u32);
            let same = rows.iter_mut().find(|row| {
                row.figure == figure
                    && row.name(edition) == name(series)
                    && row.place(edition) == series.place
            });
            match same {
                Some(row) => row.parts.push(part),
                None => rows.push(Row {
                    figure,
                    parts: vec![part],
                }),
            }
        }
    }
    let home = rows.first().map(|row| row.place(edition).to_owned());
    sort_by_key(&mut rows, |row| home.as_deref() != Some(row.place(edition)));
    rows
}

/// The rows with those first whose figure speaks of one of the nodes or bears upon it.
#[must_use]
pub fn about(edition: &LiveEdition, mut rows: Vec<Row>, nodes: &[NodeIndex]) -> Vec<Row> {
    let is_about = |row: &Row| {
        let figure = edition.figure(row.figure);
        let mut of = figure.nodes.iter().chain(&figure.bears_on);
        of.any(|node| nodes.contains(node))
    };
    sort_by_key(&mut rows, |row| !is_about(row));
    rows
}

/// How many years before and after the edition's period the axis may show.
const BEFORE: i32 = 2;
const AFTER: i32 = 1;

/// The years of the axis that all rows share: the edition's period, and the years around it of which there are numbers.
#[must_use]
pub fn axis(edition: &LiveEdition, rows: &[Row]) -> (i32, i32) {
    let (first, last) = edition.period;
    let years = rows.iter().flat_map(|row| row.points(edition));
    let near = years
        .map(|(_, point)| point.when.year)
        .filter(|year| (first - BEFORE..=last + AFTER).contains(year));
    near.fold((first, last), |(low, high), year| {
        (low.min(year), high.max(year))
    })
}

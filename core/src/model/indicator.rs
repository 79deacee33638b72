//! Statistics: series of points, and the figures that show them. Floor 1: it knows no chart library and no pixel.

use super::date::Date;
use super::{Confidence, NodeIndex, SeriesIndex, SourceIndex};
use crate::text::{Decimal, Text};
use serde::{Deserialize, Serialize};

/// One number of a series, exactly as its source gives it.
#[derive(Clone, Debug)]
pub struct Point {
    /// Its id: the row that prose may name in braces.
    pub id: String,
    /// What tells it apart within its series: a period (`2020`, `2020-02`) or the id of a category.
    pub key: String,
    /// Its period.
    pub when: Date,
    /// The name of its category, for series by category.
    pub category: Option<Text>,
    /// The number.
    pub value: Decimal,
    /// How sure it is.
    pub confidence: Confidence,
    /// Who says so.
    pub sources: Vec<SourceIndex>,
}

/// Points of one measure counted in one way; series of different vintage are different series.
#[derive(Clone, Debug)]
pub struct Series {
    /// Its id.
    pub id: String,
    /// Its name beside its marks.
    pub label: Text,
    /// Its points by time, or in the order of the table for series by category.
    pub points: Vec<Point>,
}

/// The forms a figure can take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// Points joined where their years follow one another and were counted in one way.
    Line,
    /// Points never joined.
    Dots,
    /// Horizontal bars, sorted.
    Bars,
    /// Several small panels, each a line or bars.
    Multiples,
    /// Two places compared, a line a survey.
    Slope,
    /// Rows and years, named or not.
    Matrix,
}

/// Where a series was counted differently from before.
#[derive(Clone, Debug)]
pub struct Break {
    /// The year from which it holds; empty cuts at every step, so that nothing is joined.
    pub year: Option<i32>,
    /// The series it cuts; empty cuts all.
    pub series: Option<SeriesIndex>,
    /// What changed.
    pub text: Text,
}

/// A row of a matrix: somebody, and in which years somebody is named.
#[derive(Clone, Debug)]
pub struct MatrixRow {
    /// The id of the row.
    pub key: String,
    /// Who it is.
    pub label: Text,
    /// Its node in the ecosystem.
    pub node: Option<NodeIndex>,
    /// A cell a column, in the order of the columns.
    pub cells: Vec<MatrixCell>,
}

/// Whether a row is named in a column, and in which words.
#[derive(Clone, Debug)]
pub struct MatrixCell {
    /// The column, a year.
    pub key: String,
    /// Whether it is named.
    pub named: bool,
    /// What is said, where it is named.
    pub text: Text,
}

/// A matrix of who is named when.
#[derive(Clone, Debug)]
pub struct Matrix {
    /// Its id, as figures name it.
    pub id: String,
    /// Its rows in the order of the table.
    pub rows: Vec<MatrixRow>,
    /// Who says so.
    pub sources: Vec<SourceIndex>,
}

/// A chart with its story: the title is a takeaway, and the claim is what makes it true.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its id.
    pub id: String,
    /// Its form.
    pub form: Form,
    /// What it draws, in order; empty for a matrix.
    pub series: Vec<SeriesIndex>,
    /// The matrix it draws, for that form.
    pub matrix: Option<Matrix>,
    /// The takeaway.
    pub title: Text,
    /// The facts that must hold for the title to be true; see [`super::claim`].
    pub claim: String,
    /// Measure, unit, place and period.
    pub measure: Text,
    /// A unit for all series, or one each.
    pub units: Vec<Text>,
    /// Decimals for all series, or for each.
    pub decimals: Vec<u8>,
    /// What a reader has to know before trusting it; numbers are slots.
    pub caveat: Text,
    /// Where the way of counting changed.
    pub breaks: Vec<Break>,
    /// The nodes that it speaks of.
    pub nodes: Vec<NodeIndex>,
    /// The challenges and opportunities that it bears upon.
    pub bears_on: Vec<NodeIndex>,
    /// Keys or series ids that stand out.
    pub highlight: Vec<String>,
    /// The first and last year drawn; empty draws all.
    pub window: Option<(i32, i32)>,
}

impl Figure {
    /// Whether a point lies within the window.
    #[must_use]
    pub fn covers(&self, point: &Point) -> bool {
        self.window
            .is_none_or(|(from, to)| (from..=to).contains(&point.when.year))
    }
}

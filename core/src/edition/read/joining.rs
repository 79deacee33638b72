//! Joins points to the series that figures draw. Where a figure and a row count in different scales (merchants, million
//! merchants), the decimal point moves and nothing is rounded.

use super::amount::scale;
use super::cursor::{Ids, Reader, Row};
use crate::edition::fault::Problem;
use crate::model::SeriesIndex;
use crate::model::indicator::{Point, Series};
use crate::sorting::sort_by_key;
use crate::text::{Decimal, Language, Text, Texts};

/// A row of the points while it waits for the series that draws it.
pub(super) struct Loose<'t> {
    pub(super) row: Row<'t>,
    pub(super) series: &'t str,
    pub(super) point: Point,
}

/// What figures are joined from.
pub(super) struct Joining<'t, 'a> {
    pub(super) labels: &'a Texts,
    pub(super) nodes: &'a Ids<'t>,
    pub(super) words: &'a Texts,
    pub(super) series: Vec<Series>,
    pub(super) loose: Vec<Loose<'t>>,
}

/// The label of an id, with a fault where there is none.
pub(super) fn label_of(
    reader: &mut Reader<'_>,
    row: Row<'_>,
    column: &str,
    id: &str,
    labels: &Texts,
) -> Text {
    let found = labels.find(id).cloned();
    if found.is_none() && reader.has("labels") {
        let meant = reader.nearest(id, labels.rows().map(|(known, _)| known));
        reader.fault_meaning(row, column, Problem::MissingLabel, id, meant);
    }
    found.unwrap_or_default()
}

impl Joining<'_, '_> {
    /// The names of the series that are drawn.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.series.iter().map(|series| series.id.as_str())
    }

    /// The values of a series that is drawn.
    pub(super) fn values(&self, series: SeriesIndex) -> impl Iterator<Item = Decimal> {
        let drawn = self.series.get(series.get());
        drawn
            .into_iter()
            .flat_map(|series| series.points.iter().map(|point| point.value))
    }

    /// The series of this name, joined from its points when it is first drawn. `unit` is what the figure declares.
    pub(super) fn series(
        &mut self,
        reader: &mut Reader<'_>,
        row: Row<'_>,
        name: &str,
        unit: Option<&Text>,
    ) -> SeriesIndex {
        if let Some(place) = self.series.iter().position(|known| known.id == name) {
            return SeriesIndex(place as u32);
        }
        let declared = unit.map_or(0, |unit| scale(unit.get(Language(0)), self.words));
        let mut points: Vec<Point> = Vec::new();
        let (own, rest): (Vec<_>, Vec<_>) =
            self.loose.drain(..).partition(|loose| loose.series == name);
        self.loose = rest;
        if own.is_empty() && reader.has("points") {
            let meant = reader.nearest(name, self.loose.iter().map(|loose| loose.series));
            reader.fault_meaning(row, "series", Problem::UnknownReference, name, meant);
        }
        for Loose { row, mut point, .. } in own {
            match point
                .value
                .shifted(scale(row.get("unit"), self.words) - declared)
            {
                Some(value) => point.value = value,
                None => reader.fault(row, "value", Problem::UnitMismatch, row.get("unit")),
            }
            if points.iter().any(|known| known.key == point.key) {
                let column = if point.category.is_some() {
                    "label"
                } else {
                    "period"
                };
                reader.fault(row, column, Problem::DuplicateId, &point.key);
            }
            points.push(point);
        }
        if points.iter().all(|point| point.category.is_none()) {
            sort_by_key(&mut points, |point| point.when.first_day());
        }
        let label = label_of(reader, row, "series", name, self.labels);
        self.series.push(Series {
            id: name.to_owned(),
            label,
            points,
        });
        SeriesIndex(self.series.len() as u32 - 1)
    }
}

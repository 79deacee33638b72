//! Points and the series that figures draw. Numbers stay exact; where a figure and a row count in different scales
//! (merchants, million merchants), the decimal point moves and nothing is rounded.

use super::cursor::{Ids, Reader, Row};
use super::figures;
use crate::edition::fault::Problem;
use crate::model::SeriesIndex;
use crate::model::indicator::{Figure, Point, Series};
use crate::sorting::sort_by_key;
use crate::text::{Language, Text, Words};

/// All that is told in numbers.
pub(super) struct Numbers {
    pub(super) series: Vec<Series>,
    pub(super) facts: Vec<Point>,
    pub(super) figures: Vec<Figure>,
}

/// A row of the points while it waits for the series that draws it.
struct Loose<'t> {
    row: Row<'t>,
    series: &'t str,
    point: Point,
}

/// What figures are joined from.
pub(super) struct Joining<'t, 'a> {
    pub(super) labels: &'a Words,
    pub(super) nodes: &'a Ids<'t>,
    words: &'a Words,
    series: Vec<Series>,
    loose: Vec<Loose<'t>>,
}

/// Reads points and the figures that draw them.
pub(super) fn read<'t>(
    reader: &mut Reader<'t>,
    words: &Words,
    labels: &Words,
    nodes: &Ids<'t>,
) -> Numbers {
    let loose = points(reader, labels);
    let mut joining = Joining {
        labels,
        nodes,
        words,
        series: Vec::new(),
        loose,
    };
    let mut rows = Vec::new();
    for row in reader.rows("charts") {
        rows.push((reader.number(row, "order", row.get("order")), row));
    }
    sort_by_key(&mut rows, |entry| entry.0);
    let rows: Vec<Row<'_>> = rows.into_iter().map(|entry| entry.1).collect();
    reader.ids("charts", &rows, "figure");
    let figures = rows
        .into_iter()
        .map(|row| figures::figure(reader, row, &mut joining))
        .collect();
    Numbers {
        series: joining.series,
        facts: joining.loose.into_iter().map(|loose| loose.point).collect(),
        figures,
    }
}

fn points<'t>(reader: &mut Reader<'t>, labels: &Words) -> Vec<Loose<'t>> {
    let rows = reader.rows("points");
    reader.ids("points", &rows, "id");
    let mut loose = Vec::with_capacity(rows.len());
    for row in rows {
        let drawn = reader.word(row, "usable", &["chart", "text"]) == 0;
        let label = row.get("label");
        let category = (!label.is_empty()).then(|| label_of(reader, row, "label", label, labels));
        let value = reader.number(row, "value", row.get("value"));
        let point = Point {
            id: row.get("id").to_owned(),
            key: if label.is_empty() {
                row.get("period")
            } else {
                label
            }
            .to_owned(),
            when: reader.date(row, "period"),
            category,
            value: value.unwrap_or_default(),
            confidence: reader.confidence(row),
            sources: reader.cited(row, true),
        };
        let series = if drawn { row.get("series") } else { "" };
        loose.push(Loose { row, series, point });
    }
    loose
}

/// The label of an id, with a fault where there is none.
pub(super) fn label_of(
    reader: &mut Reader<'_>,
    row: Row<'_>,
    column: &str,
    id: &str,
    labels: &Words,
) -> Text {
    let found = labels.find(id).cloned();
    if found.is_none() && reader.has("labels") {
        reader.fault(row, column, Problem::MissingLabel, id);
    }
    found.unwrap_or_default()
}

impl Joining<'_, '_> {
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
            reader.fault(row, "series", Problem::UnknownReference, name);
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

/// The power of ten that a unit's words name, in any language: `juta pedagang` is 6.
fn scale(unit: &str, words: &Words) -> i8 {
    const SCALES: [(&str, i8); 4] = [
        ("scale.3", 3),
        ("scale.6", 6),
        ("scale.9", 9),
        ("scale.12", 12),
    ];
    let named = |key: &str| {
        let text = words.find(key);
        text.is_some_and(|text| {
            unit.split_whitespace()
                .any(|word| text.wordings().any(|wording| wording == word))
        })
    };
    SCALES
        .iter()
        .find(|(key, _)| named(key))
        .map_or(0, |(_, power)| *power)
}

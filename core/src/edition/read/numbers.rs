//! Reads points and the figures that draw them. Numbers stay exact.

use super::amount::{self, Unit};
use super::cursor::{Ids, Reader, Row};
use super::figures;
use super::joining::{Joining, Loose, label_of};
use crate::edition::fault::Problem;
use crate::model::indicator::{Figure, Point, Series};
use crate::sorting::sort_by_key;
use crate::text::{Decimal, Texts};
use std::collections::BTreeMap;

/// All that is told in numbers.
pub(super) struct Numbers {
    pub(super) series: Vec<Series>,
    pub(super) facts: Vec<Point>,
    pub(super) figures: Vec<Figure>,
}

/// Reads points and the figures that draw them.
pub(super) fn read<'t>(
    reader: &mut Reader<'t>,
    words: &Texts,
    labels: &Texts,
    nodes: &Ids<'t>,
) -> Numbers {
    let loose = points(reader, labels);
    ask_thousands(reader, &loose, words);
    let mut joining = Joining {
        labels,
        nodes,
        words,
        series: Vec::new(),
        loose,
    };
    let mut rows = Vec::new();
    for row in reader.rows("charts") {
        rows.push((reader.order(row), row));
    }
    sort_by_key(&mut rows, |entry| entry.0);
    let rows: Vec<Row<'_>> = rows.into_iter().map(|entry| entry.1).collect();
    reader.ids("charts", &rows, "figure");
    let figures = rows
        .into_iter()
        .map(|row| figures::figure(reader, row, &mut joining))
        .collect();
    note_strays(reader, &joining);
    Numbers {
        series: joining.series,
        facts: joining.loose.into_iter().map(|loose| loose.point).collect(),
        figures,
    }
}

fn points<'t>(reader: &mut Reader<'t>, labels: &Texts) -> Vec<Loose<'t>> {
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

/// Asks about values whose point may part thousands. What stands beside one are the others of its series, and without a
/// series those that count the same.
fn ask_thousands(reader: &mut Reader<'_>, loose: &[Loose<'_>], words: &Texts) {
    let group = |row: Row<'_>| match row.get("series") {
        "" => ["unit ", row.get("unit")].concat(),
        series => ["series ", series].concat(),
    };
    let value = |one: &Loose<'_>| amount::plain(one.row.get("value"));
    let is_asked = |one: &&Loose<'_>| value(one).is_some_and(amount::is_open);
    if !loose.iter().any(|one| is_asked(&one)) {
        return;
    }
    let mut groups: BTreeMap<String, Vec<Decimal>> = BTreeMap::new();
    for one in loose {
        groups.entry(group(one.row)).or_default().extend(value(one));
    }
    for one in loose.iter().filter(is_asked) {
        let row = one.row;
        let unit = Unit::of(row.get("unit"), words);
        let others = groups.get(&group(row)).map_or(&[][..], Vec::as_slice);
        reader.ask_thousands(row, "value", row.get("value"), unit, others);
    }
}

/// Notes the points whose series no figure draws, but one of nearly the same name: they would be gaps without a word.
fn note_strays(reader: &mut Reader<'_>, joining: &Joining<'_, '_>) {
    let mut compared = BTreeMap::new();
    for loose in joining
        .loose
        .iter()
        .filter(|loose| !loose.series.is_empty())
    {
        let meant: &mut Vec<String> = compared
            .entry(loose.series)
            .or_insert_with(|| reader.nearest(loose.series, joining.names()));
        if !meant.is_empty() {
            let meant = meant.clone();
            reader.fault_meaning(
                loose.row,
                "series",
                Problem::StraySeries,
                loose.series,
                meant,
            );
        }
    }
}

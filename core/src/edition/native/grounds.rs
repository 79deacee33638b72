//! What claims rest on: a confidence that the sources bear, and for what the founding text says, the passages that say it.

use crate::edition::{Edition, Fault, Problem, Table, sheet_row};
use crate::model::ecosystem::Basis;
use crate::model::source::most_borne;
use crate::model::{Confidence, SourceIndex};

/// Notes every confidence that is higher than its sources bear.
pub(super) fn check_confidence(edition: &Edition, tables: &[Table<'_>], faults: &mut Vec<Fault>) {
    let series = edition.series.iter().flat_map(|series| &series.points);
    let points = series.chain(&edition.facts);
    let claims: [(&str, Vec<Claim<'_>>); 4] = [
        (
            "events",
            edition
                .events
                .iter()
                .map(|event| (&*event.id, event.confidence, &*event.sources))
                .collect(),
        ),
        (
            "points",
            points
                .map(|point| (&*point.id, point.confidence, &*point.sources))
                .collect(),
        ),
        (
            "places",
            edition
                .localities
                .iter()
                .map(|place| (&*place.id, place.confidence, &*place.sources))
                .collect(),
        ),
        (
            "regulations",
            edition
                .regulations
                .iter()
                .map(|rule| (&*rule.id, rule.confidence, &*rule.sources))
                .collect(),
        ),
    ];
    for (name, claims) in claims {
        let Some(table) = tables.iter().find(|table| table.name == name) else {
            continue;
        };
        for (id, confidence, sources) in claims {
            if confidence > most_borne(edition.sources_of(sources)) {
                let row = table.find("id", id).map_or(1, sheet_row);
                let value = confidence.as_str();
                let fault =
                    Fault::of_cell(name, row, "confidence", Problem::UnborneConfidence, value);
                faults.push(fault);
            }
        }
    }
}

/// A claim: its id, how sure it is said to be, and who says it.
type Claim<'e> = (&'e str, Confidence, &'e [SourceIndex]);

/// Notes every part and relation that rests on the founding text, by its own words or by our reading of them, and names no
/// passage of it, one that is not there, or a source that is not the founding text.
pub(super) fn check_passages(edition: &Edition, tables: &[Table<'_>], faults: &mut Vec<Fault>) {
    let ecosystem = &edition.ecosystem;
    let nodes = ecosystem.nodes.iter();
    let nodes: Vec<Ground<'_>> = nodes.map(|node| (node.basis, &*node.sources)).collect();
    let links = ecosystem.links.iter();
    let links: Vec<Ground<'_>> = links.map(|link| (link.basis, &*link.sources)).collect();
    let founding = tables.iter().find(|table| table.name == "founding");
    let told = edition.chapters.iter().filter(|one| one.in_founding_text);
    let text: Vec<SourceIndex> = told.flat_map(|chapter| chapter.sources.clone()).collect();
    for (name, grounds) in [("nodes", nodes), ("links", links)] {
        let table = tables.iter().find(|table| table.name == name);
        let column = table.and_then(|table| Some((table, table.column("passage")?)));
        let Some((table, column)) = column else {
            continue;
        };
        let rows = (0..table.len()).filter(|row| !table.is_blank(*row));
        for (row, (basis, sources)) in rows.zip(grounds) {
            let passages = table.cell(row, column);
            let mut fault = |column, problem, value: &str| {
                faults.push(Fault::of_cell(name, sheet_row(row), column, problem, value));
            };
            for passage in passages.split_whitespace() {
                if founding.is_none_or(|table| table.find("id", passage).is_none()) {
                    fault("passage", Problem::UnknownReference, passage);
                }
            }
            if matches!(basis, Basis::FoundingText | Basis::Reading) {
                if passages.trim().is_empty() {
                    fault("passage", Problem::NoPassage, basis.as_str());
                }
                if !text.is_empty() && !sources.iter().any(|source| text.contains(source)) {
                    fault("sources", Problem::NotTheFoundingText, basis.as_str());
                }
            }
        }
    }
}

/// What a row rests on, and its sources.
type Ground<'e> = (Basis, &'e [SourceIndex]);

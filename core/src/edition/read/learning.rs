//! Sources, places to know, rules, subsectors, terms, what-if questions and the edition's own prose.

use super::cursor::{Ids, Reader, Row, names};
use crate::edition::Passage;
use crate::edition::fault::Problem;
use crate::edition::likeness::is_hidden;
use crate::model::learning::{Level, Locality, MOST_PUSHES, Regulation, Scenario, Subsector, Term};
use crate::model::source::{Source, SourceKind};
use crate::model::{LaneIndex, NodeIndex};
use crate::sorting::{sort, sort_by};
use crate::text::{Decimal, Texts};

/// The sources that any table cites, in the order of their table; from here on the reader knows their ids.
pub(super) fn sources(reader: &mut Reader<'_>) -> Vec<Source> {
    let mut cited = Vec::new();
    for table in reader.tables() {
        let Some(column) = table.column("sources") else {
            continue;
        };
        for row in 0..table.len() {
            cited.extend(names(table.cell(row, column)));
        }
    }
    sort(&mut cited);
    cited.dedup();

    let mut rows = reader.rows("sources");
    reader.ids("sources", &rows, "id");
    rows.retain(|row| cited.binary_search(&row.get("id")).is_ok());
    let mut sources = Vec::with_capacity(rows.len());
    for row in &rows {
        let row = *row;
        let url = row.get("url");
        if !url.is_empty() && !is_web_address(url) {
            reader.fault(row, "url", Problem::BadAddress, url);
        }
        for column in ["title", "publisher"] {
            if row.get(column).is_empty() {
                reader.fault(row, column, Problem::EmptyCell, "");
            }
        }
        sources.push(Source {
            id: row.get("id").to_owned(),
            number: 0,
            title: row.get("title").to_owned(),
            publisher: row.get("publisher").to_owned(),
            url: (!url.is_empty()).then(|| url.to_owned()),
            kind: SourceKind::ALL
                [reader.word(row, "kind", &SourceKind::ALL.map(SourceKind::as_str))],
            is_detailed: reader.word(row, "detailed", &["", "yes"]) == 1,
            remark: reader.optional_text(row, "remark_"),
        });
    }
    // Doubles were noted above; here only the places count.
    let faults = std::mem::take(&mut reader.faults);
    reader.sources = reader.ids("sources", &rows, "id");
    reader.faults = faults;
    sources
}

/// Whether a text is an address of the web: http or https, a host, no space.
pub(super) fn is_web_address(text: &str) -> bool {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|rest| {
        let bad = |letter: char| {
            letter.is_whitespace()
                || letter.is_control()
                || is_hidden(letter)
                || matches!(letter, '"' | '<' | '>')
        };
        rest.starts_with(|letter: char| letter.is_alphanumeric()) && !rest.contains(bad)
    })
}

/// Villages and other places that the edition is about.
pub(super) fn localities(reader: &mut Reader<'_>, lane_values: &[String]) -> Vec<Locality> {
    let lane_values: Vec<&str> = lane_values.iter().map(String::as_str).collect();
    let lane_column = reader.lane_column.clone();
    let rows = reader.rows("places");
    reader.ids("places", &rows, "id");
    let locality = |row: &Row<'_>| Locality {
        id: row.get("id").to_owned(),
        name: reader.text(*row, "name_"),
        kind: reader.text(*row, "kind_"),
        lane: LaneIndex(reader.word(*row, &lane_column, &lane_values) as u32),
        place: reader.text(*row, "where_"),
        text: reader.text(*row, "text_"),
        confidence: reader.confidence(*row),
        sources: reader.cited(*row, true),
    };
    rows.iter().map(locality).collect()
}

/// The rules that bind.
pub(super) fn regulations(reader: &mut Reader<'_>) -> Vec<Regulation> {
    let rows = reader.rows("regulations");
    reader.ids("regulations", &rows, "id");
    let regulation = |row: &Row<'_>| Regulation {
        id: row.get("id").to_owned(),
        title: reader.text(*row, "title_"),
        level: Level::ALL[reader.word(*row, "level", &Level::ALL.map(Level::as_str))],
        date: reader.date(*row, "date"),
        status: reader.text(*row, "status_"),
        text: reader.text(*row, "text_"),
        confidence: reader.confidence(*row),
        sources: reader.cited(*row, true),
    };
    rows.iter().map(regulation).collect()
}

/// The subsectors.
pub(super) fn subsectors(reader: &mut Reader<'_>) -> Vec<Subsector> {
    let rows = reader.rows("subsectors");
    let subsector = |row: &Row<'_>| Subsector {
        name: reader.text(*row, "name_"),
        sources: reader.cited(*row, true),
    };
    rows.iter().map(subsector).collect()
}

/// The glossary; a meaning in our own words needs no source.
pub(super) fn terms(reader: &mut Reader<'_>) -> Vec<Term> {
    let rows = reader.rows("glossary");
    reader.ids("glossary", &rows, "id");
    let term = |row: &Row<'_>| Term {
        id: row.get("id").to_owned(),
        name: reader.text(*row, "name_"),
        text: reader.text(*row, "text_"),
        sources: reader.cited(*row, false),
        forms: reader.aid(*row, "forms_"),
    };
    rows.iter().map(term).collect()
}

/// The what-if questions and the pushes behind them, as `node=push`.
pub(super) fn scenarios(reader: &mut Reader<'_>, nodes: &Ids<'_>) -> Vec<Scenario> {
    let rows = reader.rows("scenarios");
    reader.ids("scenarios", &rows, "id");
    let mut scenarios = Vec::with_capacity(rows.len());
    for row in rows {
        let mut pushes = Vec::new();
        if row.get("pushes").is_empty() {
            reader.fault(row, "pushes", Problem::EmptyCell, "");
        }
        for written in row.list("pushes") {
            let (node, push) = written.split_once('=').unwrap_or((written, ""));
            if push.is_empty() {
                reader.fault(row, "pushes", Problem::NotANumber, written);
            }
            let node = reader.refer(row, "pushes", node, nodes);
            let push = reader.number(row, "pushes", push);
            let (Some(node), Some(push)) = (node, push) else {
                continue;
            };
            if Decimal::parse("1") < Some(push) || Some(push) < Decimal::parse("-1") {
                reader.fault(row, "pushes", Problem::OutOfRange, row.get("pushes"));
            }
            if pushes.iter().any(|(pushed, _)| *pushed == NodeIndex(node)) {
                reader.fault(row, "pushes", Problem::DuplicateId, row.get("pushes"));
            }
            pushes.push((NodeIndex(node), push));
        }
        if pushes.len() > MOST_PUSHES {
            reader.fault(row, "pushes", Problem::TooManyPushes, row.get("pushes"));
        }
        let asks = match row.get("asks") {
            "" => None,
            id => reader.refer(row, "asks", id, nodes).map(NodeIndex),
        };
        scenarios.push(Scenario {
            id: row.get("id").to_owned(),
            title: reader.text(row, "title_"),
            pushes,
            asks,
        });
    }
    scenarios
}

/// The edition's own prose, and what each passage rests on.
pub(super) fn prose(reader: &mut Reader<'_>) -> (Texts, Vec<Passage>) {
    let prose = reader.words("prose", "key", "text_");
    let mut passages = Vec::new();
    for row in reader.rows("prose") {
        let editorial = reader.word(row, "editorial", &["yes", "no"]) == 0;
        passages.push(Passage {
            key: row.get("key").to_owned(),
            sources: reader.cited(row, !editorial),
            editorial,
        });
    }
    sort_by(&mut passages, |a, b| a.key.cmp(&b.key));
    (prose, passages)
}

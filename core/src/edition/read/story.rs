//! Chapters, themes, places and events.

use super::cursor::{Ids, Reader, Row};
use super::parts;
use crate::edition::fault::Problem;
use crate::model::date::Span;
use crate::model::ecosystem::Ecosystem;
use crate::model::timeline::{Chapter, Event, Place, Theme};
use crate::model::{LaneIndex, PlaceIndex, ThemeIndex};
use crate::sorting::sort_by_key;

/// The years that the edition tells, in order.
pub(super) fn chapters(
    reader: &mut Reader<'_>,
    ecosystem: &Ecosystem,
    nodes: &Ids<'_>,
) -> Vec<Chapter> {
    let rows = reader.rows("chapters");
    reader.ids("chapters", &rows, "year");
    let mut chapters = Vec::with_capacity(rows.len());
    for row in rows {
        let in_founding_text = reader.word(row, "basis", &["source_text", "undated"]) == 0;
        chapters.push(Chapter {
            year: reader.year(row, "year").unwrap_or(0),
            title: reader.text(row, "title_"),
            in_founding_text,
            story: reader.text(row, "note_"),
            sources: reader.cited(row, in_founding_text),
            nodes: parts::nodes(reader, row, "nodes_on", nodes),
            links: parts::named_links(reader, row, "links_on", ecosystem, nodes),
        });
    }
    sort_by_key(&mut chapters, |chapter| chapter.year);
    chapters
}

/// The themes in their order. Their ids count places in that order.
pub(super) fn themes<'t>(reader: &mut Reader<'t>) -> (Vec<Theme>, Ids<'t>) {
    let mut rows: Vec<_> = Vec::new();
    for row in reader.rows("themes") {
        rows.push((reader.order(row), row));
    }
    sort_by_key(&mut rows, |entry| entry.0);
    let rows: Vec<_> = rows.into_iter().map(|entry| entry.1).collect();
    let ids = reader.ids("themes", &rows, "id");
    let theme = |row: Row<'t>| Theme {
        id: row.get("id").to_owned(),
        name: reader.text(row, "name_"),
        text: reader.text(row, "text_"),
    };
    (rows.into_iter().map(theme).collect(), ids)
}

/// Where events happen.
pub(super) fn places<'t>(reader: &mut Reader<'t>) -> (Vec<Place>, Ids<'t>) {
    let rows = reader.rows("event-place-list");
    let ids = reader.ids("event-place-list", &rows, "id");
    let mut places = Vec::with_capacity(rows.len());
    let mut parents = Vec::with_capacity(rows.len());
    for row in &rows {
        let row = *row;
        let parent = match row.get("parent") {
            "" => None,
            parent => reader.refer(row, "parent", parent, &ids),
        };
        parents.push(parent);
        places.push(Place {
            id: row.get("id").to_owned(),
            name: reader.text(row, "name_"),
            parent: parent.map(PlaceIndex),
        });
    }
    for (place, row) in rows.iter().enumerate() {
        let mut within = parents[place];
        // As many steps as there are places lead out of every chain that is no circle.
        for _ in 0..parents.len() {
            within = within.and_then(|within| parents[within as usize]);
        }
        if within.is_some() {
            reader.fault(*row, "parent", Problem::Circle, row.get("parent"));
        }
    }
    (places, ids)
}

/// The events in the order of their first day; those of one day in the order of the table.
pub(super) fn events(
    reader: &mut Reader<'_>,
    lane_values: &[String],
    nodes: &Ids<'_>,
    themes: &Ids<'_>,
    places: &Ids<'_>,
) -> Vec<Event> {
    let rows = reader.rows("events");
    let ids = reader.ids("events", &rows, "id");
    let lane_values: Vec<&str> = lane_values.iter().map(String::as_str).collect();
    let lane_column = reader.lane_column.clone();
    let mut events = Vec::with_capacity(rows.len());
    for row in rows {
        let start = reader.date(row, "date");
        let end = (!row.get("date_end").is_empty()).then(|| reader.date(row, "date_end"));
        if end.is_some_and(|end| end.year > 1 && end.last_day() < start.first_day()) {
            reader.fault(
                row,
                "date_end",
                Problem::EndBeforeStart,
                row.get("date_end"),
            );
        }
        let theme = reader.refer(row, "theme", row.get("theme"), themes);
        events.push(Event {
            id: row.get("id").to_owned(),
            when: Span { start, end },
            title: reader.text(row, "title_"),
            text: reader.text(row, "text_"),
            places: Vec::new(),
            lane: LaneIndex(reader.word(row, &lane_column, &lane_values) as u32),
            theme: ThemeIndex(theme.unwrap_or(0)),
            nodes: parts::nodes(reader, row, "nodes", nodes),
            sources: reader.cited(row, true),
            confidence: reader.confidence(row),
        });
    }
    for row in reader.rows("event-places") {
        let event = reader.refer(row, "event", row.get("event"), &ids);
        let place = reader.refer(row, "place", row.get("place"), places);
        if let (Some(event), Some(place)) = (event, place) {
            events[event as usize].places.push(PlaceIndex(place));
        }
    }
    sort_by_key(&mut events, |event| event.when.first_day());
    events
}

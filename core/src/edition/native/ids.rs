//! Ids that would stand twice on the page: an event is an element under its own id, a node's sentences are one under
//! `panel-` and its id. A test holds the lists against the sources of the page.

use crate::edition::{Edition, Fault, Problem, Table, sheet_row};
use crate::model::ecosystem::Layer;

/// The elements of every page, but for its sections.
pub const PAGE_IDS: &[&str] = &[
    "aksesibilitas",
    "bahasa",
    "copy",
    "copy-picture",
    "copy-text",
    "copy-title",
    "facets",
    "glosarium",
    "guru",
    "halaman",
    "here",
    "isi",
    "kabar",
    "kawung",
    "keys",
    "keys-title",
    "kunci",
    "lampiran",
    "lampiran-title",
    "legenda",
    "lines",
    "loops",
    "map-head",
    "map-small",
    "meaning",
    "meaning-name",
    "meaning-text",
    "places",
    "qr",
    "qr-title",
    "relations",
    "rules",
    "save",
    "slides",
    "stage-card",
    "stage-numbers",
    "stage-take",
    "strip-controls",
    "strip-large",
    "strip-narrow",
    "strip-search",
    "strip-themes",
    "subsectors",
    "t-1",
    "t-2",
    "t-3",
    "t-n",
    "thrift-line",
    "timeline-filter",
    "timeline-shown",
    "tour-step",
    "tour-text",
    "tour-title",
    "tur",
    "update-line",
    "veil",
    "way",
    "whatif-card",
    "whatif-guess",
    "whatif-label",
    "whatif-question",
    "whatif-table",
    "whole",
    "y-1",
    "y-2",
    "y-3",
];

/// What the ids of elements begin with that are put together from a word and something's id.
pub const PAGE_STARTS: &[&str] = &[
    "a-",
    "ask-",
    "bahasa-",
    "card-",
    "chart-",
    "data-",
    "f-",
    "g-",
    "jawab-",
    "jelajah-",
    "k-",
    "link-",
    "node-",
    "nodes-",
    "notes-",
    "panel-",
    "picture-",
    "prose-",
    "relations-",
    "row-",
    "rule-",
    "scenario-",
    "sources-",
    "sumber-",
    "tanya-",
    "term-",
    "title-",
    "tur-",
    "u-",
    "w-",
    "year-",
];

/// Notes the events, nodes and links whose elements would have the id of another one.
pub(super) fn check_ids(
    edition: &Edition,
    tables: &[Table<'_>],
    sections: &[&str],
    faults: &mut Vec<Fault>,
) {
    let mut taken = |name: &str, column: &str, place: usize, id: &str| {
        let table = tables.iter().find(|table| table.name == name);
        let row = table.and_then(|table| {
            let mut rows = (0..table.len()).filter(|row| !table.is_blank(*row));
            match column {
                "id" => table.find("id", id),
                _ => rows.nth(place),
            }
        });
        let row = row.map_or(1, sheet_row);
        faults.push(Fault::of_cell(name, row, column, Problem::TakenId, id));
    };
    for (place, event) in edition.events.iter().enumerate() {
        let id = event.id.as_str();
        let of_section = sections.contains(&id.strip_suffix("-title").unwrap_or(id));
        let starts_so = PAGE_STARTS.iter().any(|start| id.starts_with(start));
        // While no event is chosen, the card is that of `none`.
        if of_section || starts_so || PAGE_IDS.contains(&id) || id == "none" {
            taken("events", "id", place, id);
        }
    }
    for (place, node) in edition.ecosystem.nodes.iter().enumerate() {
        let id = node.id.as_str();
        if id == "loop" || Layer::ALL.iter().any(|layer| layer.as_str() == id) {
            taken("nodes", "id", place, id);
        }
    }
    // `link-a-b-c` could be two relations.
    let links = edition.ecosystem.link_indices();
    let mut names: Vec<(String, usize)> = links
        .map(|link| (edition.link_name(link).replace('>', "-"), link.get()))
        .collect();
    names.sort_unstable();
    for pair in names.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        taken("links", "to", pair[1].1, &["link-", &pair[1].0].concat());
    }
}

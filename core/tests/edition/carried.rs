//! Cells that were damaged on their way to a page: what they name is there, or there is no edition.

use jelajah_core::edition::native::{data_block, joined_cells};
use jelajah_core::edition::{CELL_SEPARATOR, Edition, unpack};
use jelajah_core::model::{LinkIndex, NodeIndex, PlaceIndex};
use jelajah_core::text::Language;

use crate::folder::Folder;

/// Everything in an edition that names a place in a list, looked up: panics where nothing is there.
fn look_up(edition: &Edition) {
    let ecosystem = &edition.ecosystem;
    let node = |index: &NodeIndex| {
        let _ = ecosystem.node(*index).id.as_str();
    };
    let link = |index: &LinkIndex| {
        let _ = ecosystem.link(*index).sign;
    };
    let place = |index: &PlaceIndex| {
        let _ = edition.place(*index).id.as_str();
    };
    for place in edition.places.iter().filter_map(|place| place.parent) {
        let _ = edition.place(place);
    }
    for chapter in &edition.chapters {
        chapter.nodes.iter().for_each(node);
        chapter.links.iter().for_each(link);
    }
    for event in &edition.events {
        let _ = edition.lane(event.lane);
        let _ = edition.theme(event.theme);
        event.places.iter().for_each(place);
        event.nodes.iter().for_each(node);
    }
    for link in &ecosystem.links {
        [link.from, link.to].iter().for_each(node);
    }
    for one in &ecosystem.emphases {
        node(&one.node);
        let lists = [
            &one.weakens,
            &one.strengthens,
            &one.relieved_by,
            &one.fed_by,
        ];
        lists
            .into_iter()
            .chain([&one.worsened_by])
            .flatten()
            .for_each(link);
    }
    for figure in &edition.figures {
        let of_breaks = figure.breaks.iter().filter_map(|one| one.series);
        for series in figure.series.iter().copied().chain(of_breaks) {
            let _ = edition.series(series);
        }
        figure.nodes.iter().chain(&figure.bears_on).for_each(node);
        let rows = figure.matrix.iter().flat_map(|matrix| &matrix.rows);
        rows.filter_map(|row| row.node.as_ref()).for_each(node);
    }
    for scenario in &edition.scenarios {
        scenario.asks.iter().for_each(node);
        scenario.pushes.iter().for_each(|(pushed, _)| node(pushed));
    }
}

#[test]
fn no_number_in_the_cells_leads_out_of_a_list() {
    let edition = Folder::contoh().open().unwrap().edition;
    let cells = joined_cells(&data_block(&edition, Language(0))).unwrap();
    look_up(&unpack(&cells).unwrap());
    let separator = CELL_SEPARATOR.to_string();
    let parts: Vec<&str> = cells.split(CELL_SEPARATOR).collect();
    let numbers = (0..parts.len()).filter(|at| parts[*at].parse::<i64>().is_ok());
    let (mut refused, mut read) = (0, 0);
    for at in numbers {
        for wrong in ["-1", "-2", "9999", "4294967295", "9223372036854775807"] {
            let mut parts = parts.clone();
            parts[at] = wrong;
            match unpack(&parts.join(&separator)) {
                Some(edition) => {
                    look_up(&edition);
                    read += 1;
                }
                None => refused += 1,
            }
        }
    }
    assert!(
        refused > 100 && read > 100,
        "{refused} refused, {read} read"
    );
}

//! Very many events, nodes and relations, circles of them, and very short and very long periods.

use crate::drawn::{drawn, is_told};
use crate::folder::{Folder, event, first_id, link, node, row};
use jelajah_core::edition::Problem;

#[test]
fn ten_thousand_events_on_one_day_are_drawn() {
    let folder = Folder::example();
    let rows: Vec<_> = (0..10_000)
        .map(|id| event(id, "2022-05-05", &folder))
        .collect();
    let html = drawn(&folder.adding("events.csv", &rows));
    assert!(html.contains("ev_9999"), "everything is listed");
}

#[test]
fn two_thousand_nodes_without_a_relation_are_drawn() {
    let folder = Folder::example();
    let lonely: Vec<_> = (0..2_000)
        .map(|id| node(&format!("n_{id}"), "Sendiri", &folder))
        .collect();
    let html = drawn(&folder.adding("nodes.csv", &lonely));
    assert!(html.contains("node-n_1999"), "everything is listed");
}

#[test]
fn a_node_with_five_hundred_relations_is_drawn() {
    let folder = Folder::example();
    let hub = first_id(&folder, "nodes.csv");
    let many: Vec<_> = (0..500)
        .map(|id| node(&format!("n_{id}"), "Tetangga", &folder))
        .collect();
    let links: Vec<_> = (0..500).map(|id| link(&hub, &format!("n_{id}"))).collect();
    let html = drawn(
        &folder
            .adding("nodes.csv", &many)
            .adding("links.csv", &links),
    );
    assert!(
        html.contains(&format!("link-{hub}-n_499")),
        "everything is listed"
    );
}

#[test]
fn relations_in_circles_are_drawn_and_one_to_itself_is_told() {
    let folder = Folder::example();
    let ids: Vec<String> = (0..40).map(|id| format!("n_{id}")).collect();
    let nodes: Vec<_> = ids
        .iter()
        .map(|id| node(id, "Lingkaran", &folder))
        .collect();
    let folder = folder.adding("nodes.csv", &nodes);
    // One long circle, and each with its neighbour both ways.
    let next = |place: usize| &ids[(place + 1) % ids.len()];
    let links = (0..ids.len()).flat_map(|place| {
        [
            link(&ids[place], next(place)),
            link(next(place), &ids[place]),
        ]
    });
    let links: Vec<_> = links.collect();
    drawn(&folder.clone().adding("links.csv", &links));
    let folder = folder.adding("links.csv", &[link("n_0", "n_1"), link("n_1", "n_1")]);
    is_told(
        &folder,
        Problem::SelfLink,
        "links",
        folder.last_row("links"),
        "to",
    );
}

#[test]
fn places_that_lie_in_one_another_are_told() {
    let folder = Folder::example();
    let rows = [
        row([("id", "a"), ("name", "A"), ("parent", "b")]),
        row([("id", "b"), ("name", "B"), ("parent", "a")]),
    ];
    let folder = folder.adding("event-place-list.csv", &rows);
    let last = folder.last_row("event-place-list");
    is_told(&folder, Problem::Circle, "event-place-list", last, "parent");
}

#[test]
fn an_edition_of_one_year_is_drawn() {
    drawn(&Folder::example().setting("[2021, 2023]", "[2022, 2022]"));
}

#[test]
fn nine_hundred_years_are_told_without_chapters_and_drawn_with_them() {
    let folder = Folder::example().setting("[2021, 2023]", "[1200, 2100]");
    is_told(&folder, Problem::MissingChapter, "chapters", 0, "year");
    let years = (1200..=2100).filter(|year| !(2021..=2023).contains(year));
    let chapter = |year: i32| {
        row([
            ("year", year.to_string().as_str()),
            ("title", "Satu tahun"),
            ("basis", "undated"),
            ("note", "Satu kalimat."),
        ])
    };
    let chapters: Vec<_> = years.map(chapter).collect();
    let events: Vec<_> = (0..100)
        .map(|id| event(id, &format!("{:04}-01-31", 1200 + id * 9), &folder))
        .collect();
    let html = drawn(
        &folder
            .adding("chapters.csv", &chapters)
            .adding("events.csv", &events),
    );
    assert!(html.contains("year-1200") && html.contains("year-2100"));
}

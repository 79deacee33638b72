//! Ids that stand twice, that look like a path or like markup, or that the page itself uses.

use crate::drawn::{drawn, is_told};
use crate::folder::{Folder, event, node};
use jelajah_core::edition::Problem;

#[test]
fn an_id_that_stands_twice_is_told_in_its_second_row() {
    let mut tried = 0;
    for table in Folder::example().tables() {
        let column = match (table.name.as_str(), table.columns[0].as_str()) {
            ("event-places" | "matrix" | "subsectors" | "worksheet" | "emphasis", _) => continue,
            ("links", _) => "to",
            (_, column) => column,
        };
        let file = format!("{}.csv", table.name);
        let text = Folder::example()
            .changing(&table, |_, _, cell| cell.to_owned())
            .text(&file);
        let last = text.trim_end().lines().last().unwrap().to_owned();
        let folder = Folder::example().with(&file, text + &last);
        is_told(
            &folder,
            Problem::DuplicateId,
            &table.name,
            folder.last_row(&table.name),
            column,
        );
        tried += 1;
    }
    assert!(tried > 15, "{tried}");
}

#[test]
fn ids_that_are_not_plain_are_told() {
    let folder = Folder::example();
    for bad in [
        "../../etc/passwd",
        "C:\\boot",
        "<b>",
        "a b",
        "a.b",
        "a/b",
        "a&b",
        "a%20b",
        "a#b",
        "\u{e9}",
        "a\"b",
        ".",
    ] {
        let mut odd = event(0, "2022-05", &folder);
        odd.insert("id", bad.to_owned());
        let with = folder.clone().adding("events.csv", &[odd]);
        is_told(
            &with,
            Problem::BadId,
            "events",
            with.last_row("events"),
            "id",
        );
        let with = folder
            .clone()
            .adding("nodes.csv", &[node(bad, "Aneh", &folder)]);
        is_told(&with, Problem::BadId, "nodes", with.last_row("nodes"), "id");
        let bad = bad.replace('\\', "\\\\").replace('"', "\\\"");
        let with = folder
            .clone()
            .setting("id = \"contoh\"", &format!("id = \"{bad}\""));
        is_told(&with, Problem::BadId, "edition", 0, "id");
    }
}

#[test]
fn ids_that_the_page_uses_are_told() {
    let folder = Folder::example();
    for own in [
        "isi",
        "jelajah",
        "pembuka",
        "ekosistem-title",
        "node-perahu",
        "year-2022",
        "jelajah-data",
        "none",
    ] {
        let mut odd = event(0, "2022-05", &folder);
        odd.insert("id", own.to_owned());
        let with = folder.clone().adding("events.csv", &[odd]);
        is_told(
            &with,
            Problem::TakenId,
            "events",
            with.last_row("events"),
            "id",
        );
    }
    for own in ["loop", "actors"] {
        let with = folder
            .clone()
            .adding("nodes.csv", &[node(own, "Aneh", &folder)]);
        is_told(
            &with,
            Problem::TakenId,
            "nodes",
            with.last_row("nodes"),
            "id",
        );
    }
}

#[test]
fn names_that_programs_know_are_ids_like_others() {
    let folder = Folder::example();
    let odd = [
        "constructor",
        "__proto__",
        "null",
        "undefined",
        "0",
        "-",
        "con",
    ];
    let nodes: Vec<_> = odd.iter().map(|id| node(id, "Aneh", &folder)).collect();
    let mut events: Vec<_> = odd.iter().map(|_| event(0, "2022-05", &folder)).collect();
    for (event, id) in events.iter_mut().zip(odd) {
        event.insert("id", id.to_owned());
    }
    drawn(
        &folder
            .adding("nodes.csv", &nodes)
            .adding("events.csv", &events),
    );
}

#[test]
fn no_element_of_the_page_has_the_id_of_another() {
    let html = drawn(&Folder::example());
    let ids = html
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    let mut ids: Vec<&str> = ids.collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert!(count == ids.len() && count > 100, "{count} {}", ids.len());
}

//! What is not there: files, rows, languages.

use crate::drawn::{drawn, is_refused_or_drawn, is_told};
use crate::folder::Folder;
use jelajah_core::edition::Problem;
use jelajah_core::edition::native::table_names;

const OPTIONAL: [&str; 3] = ["tour", "questions", "worksheet"];

#[test]
fn a_table_that_is_missing_or_empty_is_told_by_name() {
    for table in table_names() {
        let file = format!("{table}.csv");
        let folder = Folder::example().without(&file);
        // The founding table names places that other tables make; nothing needs it.
        if OPTIONAL.contains(&table) {
            is_refused_or_drawn(&folder);
        } else {
            is_told(&folder, Problem::MissingTable, table, 0, "");
        }
        for empty in ["", "\u{feff}", "\r\n \r\n"] {
            let folder = Folder::example().with(&file, empty);
            is_told(&folder, Problem::EmptyFile, table, 0, "");
        }
    }
}

#[test]
fn a_table_with_nothing_but_its_header_is_told_where_it_is_missed_or_drawn() {
    for table in table_names() {
        is_refused_or_drawn(&Folder::example().header_only(table));
    }
}

#[test]
fn an_edition_with_nothing_but_its_chapters_and_prose_is_drawn() {
    let mut folder = Folder::example();
    for table in folder.tables() {
        folder = match table.name.as_str() {
            "chapters" | "prose" => folder.changing(&table, |_, column, cell| match column {
                "sources" | "nodes_on" | "links_on" => String::new(),
                "basis" => "undated".into(),
                "editorial" => "yes".into(),
                // Numbers that no table has any more.
                _ => cell.replace(['{', '}'], ""),
            }),
            name => folder.header_only(name),
        };
    }
    drawn(&folder);
}

#[test]
fn one_language_alone_is_enough() {
    let text = Folder::example().text("edition.toml");
    let blocks: Vec<&str> = text.split("[[languages]]").collect();
    let last = blocks.last().unwrap().split_once("\n\n");
    let rest = last.map_or("", |it| it.1);
    let text = format!("{}[[languages]]{}\n{rest}", blocks[0], blocks[1]);
    drawn(&Folder::example().with("edition.toml", text));
}

#[test]
fn no_language_or_only_ones_in_part_are_told() {
    let folder = Folder::example();
    let none = folder
        .text("edition.toml")
        .replace("[[languages]]", "[[tongues]]");
    let none = folder.clone().with("edition.toml", none);
    is_told(
        &none,
        Problem::MissingSetting,
        "edition",
        0,
        "languages.0.code",
    );
    let in_part = folder.setting("complete = true", "complete = false");
    is_told(
        &in_part,
        Problem::FirstNotComplete,
        "edition",
        0,
        "languages.0.complete",
    );
}

#[test]
fn a_table_from_another_spreadsheet_is_the_same_table() {
    let folder = Folder::example();
    let table = folder
        .tables()
        .into_iter()
        .find(|table| table.name == "themes")
        .unwrap();
    for end in ["\r\n", "\r", "\n"] {
        let mut text = String::from("\u{feff}");
        text += &(table.columns.join(";") + end);
        for row in table.cells.chunks(table.columns.len()) {
            let cells: Vec<String> = row.iter().map(|cell| format!("\"{cell}\"")).collect();
            text += &(cells.join(";") + end);
        }
        assert!(drawn(&folder.clone().with("themes.csv", text)) == drawn(&folder));
    }
}

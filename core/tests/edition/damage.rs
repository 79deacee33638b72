//! Damaged editions: every fault is told, at its place, in one run, and nothing panics.

use jelajah_core::edition::Problem;
use jelajah_core::edition::native::Tool;

use crate::damages::DAMAGES;
use crate::folder::{Folder, faults};

/// The row, as a spreadsheet shows it, of the line that begins with `start`.
fn row(folder: &Folder, file: &str, start: &str) -> Option<u32> {
    let place = folder
        .text(file)
        .lines()
        .position(|line| line.starts_with(start));
    place.map(|place| place as u32 + 1)
}

#[test]
fn every_damage_is_told_at_its_place_in_both_languages() {
    let good = Folder::gumukmas();
    for damage in DAMAGES {
        let folder = good.clone().replace(damage.file, damage.old, damage.new);
        let found = faults(&folder);
        let (table, _) = damage.file.split_once('.').unwrap();
        let lane = damage.name == "lane of no value";
        let wanted = found.iter().find(|fault| {
            let here = fault.table == table
                && fault.column == damage.column
                && (damage.line.is_empty() || fault.row == row(&folder, damage.file, damage.line));
            fault.problem == damage.problem && (here || (lane && fault.column == "in_gumukmas"))
        });
        let fault = wanted.unwrap_or_else(|| panic!("{}: only {found:#?}", damage.name));
        for tool in [Tool::Id, Tool::En] {
            let said = fault.say(tool);
            assert!(
                said.starts_with(&fault.table) && !said.contains("{value}"),
                "{said}"
            );
            let bare = format!(": {} ", fault.problem.key());
            assert!(!said.contains(&bare), "{said} has no words");
        }
        assert_ne!(fault.say(Tool::Id), fault.say(Tool::En));
    }
}

#[test]
fn one_damage_does_not_drown_the_reader_in_faults() {
    let good = Folder::gumukmas();
    for damage in DAMAGES
        .iter()
        .filter(|damage| damage.problem == Problem::MissingColumn)
    {
        let found = faults(&good.clone().replace(damage.file, damage.old, damage.new));
        assert_eq!(found.len(), 1, "{found:#?}");
    }
    for name in [
        "sources.csv",
        "nodes.csv",
        "links.csv",
        "labels.csv",
        "points.csv",
        "themes.csv",
        "events.csv",
    ] {
        let mut folder = good.clone();
        folder.0.remove(name);
        let found = faults(&folder);
        assert_eq!(found.len(), 1, "{name}: {found:#?}");
        assert_eq!(found[0].problem, Problem::MissingTable);
    }
}

#[test]
fn all_faults_come_in_one_run() {
    let mut folder = Folder::gumukmas();
    let apart = DAMAGES.iter().filter(|damage| {
        let first = |name: &str| {
            !matches!(
                name,
                "duplicate id"
                    | "decimal comma"
                    | "thousands marks"
                    | "spreadsheet date"
                    // Other columns would be the texts.
                    | "language that is markup"
                    | "first language in part"
            )
        };
        let kinds = [
            Problem::UnknownSlot,
            Problem::UnknownElement,
            Problem::UnknownView,
            Problem::TakenId,
            Problem::MissingChapter,
            Problem::MissingPassage,
            // Without the languages of the settings there are no texts.
            Problem::TooManyWords,
            Problem::UnequalOptions,
            // What claims rest on is checked in an edition that could be read.
            Problem::UnborneConfidence,
            Problem::NoPassage,
            Problem::NotTheFoundingText,
            Problem::SaidAbsent,
            Problem::RemarkInTitle,
        ];
        first(damage.name)
            && !kinds.contains(&damage.problem)
            && damage.name != "prose number without source"
    });
    let mut wanted = Vec::new();
    for damage in apart {
        if folder.text(damage.file).contains(damage.old) && damage.file != "themes.csv" {
            folder = folder.replace(damage.file, damage.old, damage.new);
            wanted.push(damage);
        }
    }
    let found = faults(&folder);
    assert!(wanted.len() > 20);
    for damage in wanted {
        assert!(
            found.iter().any(|fault| fault.problem == damage.problem),
            "{} is lost",
            damage.name
        );
    }
}

#[test]
fn a_title_that_its_numbers_do_not_bear_out_is_told_at_its_figure() {
    let folder = Folder::gumukmas().replace("points.csv", ",2021,21.9,", ",2021,29.9,");
    let found = faults(&folder);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(
        (found[0].problem, found[0].row),
        (Problem::FalseClaim, Some(7))
    );
    let unread = Folder::gumukmas().replace("charts.csv", "least(jbr_growth,", "leest(jbr_growth,");
    assert_eq!(
        (faults(&unread)[0].problem, faults(&unread)[0].row),
        (Problem::FalseClaim, Some(2))
    );
}

/// A table with nothing but its header.
fn header_only(folder: &Folder, file: &str) -> Folder {
    let text = folder.text(file);
    let header = text.lines().next().unwrap();
    folder.clone().with(file, header.into())
}

#[test]
fn what_is_looked_up_in_an_empty_table_is_not_found() {
    let good = Folder::gumukmas();
    for (file, table, column, problem) in [
        ("sources.csv", "nodes", "sources", Problem::UnknownReference),
        ("nodes.csv", "links", "from", Problem::UnknownReference),
        (
            "links.csv",
            "emphasis",
            "weakens",
            Problem::UnknownReference,
        ),
        ("themes.csv", "events", "theme", Problem::UnknownReference),
        (
            "event-place-list.csv",
            "event-places",
            "place",
            Problem::UnknownReference,
        ),
        (
            "events.csv",
            "event-places",
            "event",
            Problem::UnknownReference,
        ),
        ("labels.csv", "points", "label", Problem::MissingLabel),
        ("points.csv", "charts", "series", Problem::UnknownReference),
        ("matrix.csv", "charts", "series", Problem::UnknownReference),
        (
            "scenarios.csv",
            "questions",
            "about",
            Problem::UnknownReference,
        ),
    ] {
        let found = faults(&header_only(&good, file));
        let told = found.iter().any(|fault| {
            (fault.table.as_str(), fault.column.as_str(), fault.problem) == (table, column, problem)
        });
        assert!(told, "{file}: {found:#?}");
    }
}

#[test]
fn years_in_a_row_without_a_chapter_are_one_fault() {
    let folder = Folder::gumukmas().replace("edition.toml", "[2020, 2024]", "[1200, 2100]");
    let found = faults(&folder);
    let values: Vec<&str> = found.iter().map(|fault| fault.value.as_str()).collect();
    assert_eq!(values, ["1200–2019", "2025–2100"]);
    assert!(
        found
            .iter()
            .all(|fault| fault.problem == Problem::MissingChapter)
    );
}

#[test]
fn two_relations_whose_rows_would_have_one_id_are_told() {
    let node = |id: &str| format!("\n{id},resource,Nama,Name,Teks.,Text.,,assumption,,");
    let nodes = ["x-y", "z", "x", "y-z"].map(node).concat();
    let link = |ends: &str| format!("\n{ends},menopang,supports,works,+,weak,,assumption,,,");
    let links = ["x-y,z", "x,y-z"].map(link).concat();
    let folder = Folder::gumukmas();
    let (with, and) = (folder.text("nodes.csv"), folder.text("links.csv"));
    let folder = folder
        .with("nodes.csv", [with.trim_end(), &nodes, "\n"].concat().into())
        .with("links.csv", [and.trim_end(), &links, "\n"].concat().into());
    let found = faults(&folder);
    assert_eq!(found.len(), 1, "{found:#?}");
    let second = row(&folder, "links.csv", "x,y-z,");
    assert_eq!((found[0].problem, found[0].row), (Problem::TakenId, second));
}

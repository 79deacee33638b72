//! What the real edition holds.

use jelajah_core::edition::native::{RawTable, data_block, pruned};
use jelajah_core::edition::{Edition, Table, read};
use jelajah_core::model::date::{Date, Span};
use jelajah_core::text::Language;

use crate::folder::Folder;

const ID: Language = Language(0);
const EN: Language = Language(1);

fn edition() -> Edition {
    match Folder::gumukmas().open() {
        Ok(opened) => opened.edition,
        Err(faults) => panic!(
            "{}",
            faults
                .iter()
                .map(|f| format!("{f:?}\n"))
                .collect::<String>()
        ),
    }
}

#[test]
fn the_edition_reads_without_fault_and_nothing_is_lost() {
    let edition = edition();
    assert_eq!(edition.events.len(), 55);
    assert_eq!(edition.ecosystem.nodes.len(), 25);
    assert_eq!(edition.ecosystem.links.len(), 65);
    assert_eq!(edition.ecosystem.emphases.len(), 6);
    assert_eq!(edition.figures.len(), 14);
    assert_eq!(edition.scenarios.len(), 11);
    assert_eq!(edition.subsectors.len(), 17);
    assert_eq!(edition.regulations.len(), 11);
    assert_eq!(edition.localities.len(), 25);
    assert_eq!(edition.places.len(), 43);
    assert_eq!(edition.themes.len(), 8);
    assert_eq!(edition.series.len(), 28);
    assert!(edition.events.iter().all(|event| !event.places.is_empty()));
    assert_eq!(
        edition
            .events
            .iter()
            .map(|event| event.places.len())
            .sum::<usize>(),
        61
    );
    let years: Vec<i32> = edition
        .chapters
        .iter()
        .map(|chapter| chapter.year)
        .collect();
    assert_eq!(years, [2020, 2021, 2022, 2023, 2024]);
    let told: Vec<bool> = edition
        .chapters
        .iter()
        .map(|chapter| chapter.in_founding_text)
        .collect();
    assert_eq!(told, [false, false, true, true, true]);
}

#[test]
fn events_stand_in_order_and_in_the_lane_of_their_subject() {
    let edition = edition();
    assert!(
        edition
            .events
            .windows(2)
            .all(|pair| pair[0].when.first_day() <= pair[1].when.first_day())
    );
    let own = edition
        .events
        .iter()
        .filter(|event| edition.lane(event.lane).id == "gumukmas");
    assert_eq!(own.count(), 8);
}

#[test]
fn series_keep_their_numbers_and_leave_text_only_ones_out() {
    let edition = edition();
    let growth = edition
        .series
        .iter()
        .find(|series| series.id == "jbr_growth")
        .unwrap();
    let keys: Vec<&str> = growth
        .points
        .iter()
        .map(|point| point.key.as_str())
        .collect();
    assert_eq!(keys, ["2019", "2020", "2021", "2022", "2023", "2024"]);
    assert_eq!(
        edition.number(growth.point("2020").unwrap().value, ID),
        "−2,98"
    );
    let groups = edition
        .series
        .iter()
        .find(|series| series.id == "emp_subsector_2021")
        .unwrap();
    assert!(groups.is_by_category());
    assert_eq!(
        groups.points[0].category.as_ref().unwrap().get(EN),
        "Culinary (food)"
    );
    assert!(edition.fact("jbr_growth_2018").is_some());
    let matrix = edition.figures.last().unwrap().matrix.as_ref().unwrap();
    assert_eq!((matrix.rows.len(), matrix.rows[0].cells.len()), (7, 3));
}

#[test]
fn slots_take_the_number_form_of_the_language() {
    let edition = edition();
    assert_eq!(
        edition.filled("{biz_2016} {nothing}", ID),
        "8.203.826 {nothing}"
    );
    assert_eq!(edition.filled("{biz_2016}", EN), "8,203,826");
    assert!(
        edition
            .prose("opening.lead", ID)
            .contains("55 peristiwa, 25 unsur, dan 65 hubungan")
    );
    assert!(
        edition
            .prose("sources.cite", EN)
            .contains("24 November 2026")
    );
    for figure in &edition.figures {
        for text in [&figure.measure, &figure.caveat, &figure.title] {
            assert!(!edition.filled(text.get(EN), EN).contains('{'));
        }
    }
}

#[test]
fn dates_are_said_as_exactly_as_they_are_known() {
    let edition = edition();
    let say = |span: Span, language| span.say(&edition.words, language);
    let span = |start: &str, end: Option<&str>| Span {
        start: Date::parse(start).unwrap(),
        end: end.map(|end| Date::parse(end).unwrap()),
    };
    assert_eq!(
        say(span("2019-08-01", Some("2019-08-04")), ID),
        "1–4 Agustus 2019"
    );
    assert_eq!(
        say(span("2024-07-22", Some("2024-08-28")), EN),
        "22 July – 28 August 2024"
    );
    assert_eq!(
        say(span("2023-12-30", Some("2024-01-02")), ID),
        "30 Desember 2023 – 2 Januari 2024"
    );
    assert_eq!(say(span("2020-04", None), ID), "April 2020");
    assert_eq!(say(span("2020", None), ID), "2020");
}

#[test]
fn the_browser_s_cells_give_the_same_edition() {
    let opened = Folder::gumukmas().open().unwrap();
    let tables: Vec<Table<'_>> = opened.tables.iter().map(RawTable::table).collect();
    let pruned = pruned(&tables, &opened.edition);
    let joined: Vec<_> = pruned
        .iter()
        .map(|table| {
            (
                table.name.clone(),
                table.columns.join("\u{1f}"),
                table.cells.join("\u{1f}"),
            )
        })
        .collect();
    let split: Vec<Table<'_>> = joined
        .iter()
        .map(|(name, columns, cells)| Table::from_joined(name, columns, cells))
        .collect();
    let again = read(&split).unwrap();
    assert_eq!(format!("{:?}", opened.edition), format!("{again:?}"));
}

#[test]
fn the_data_block_is_json_that_cannot_end_its_element() {
    let opened = Folder::gumukmas()
        .replace("glossary.csv", "Orang, usaha", "</script><b>Orang, usaha")
        .open()
        .unwrap();
    let tables: Vec<Table<'_>> = opened.tables.iter().map(RawTable::table).collect();
    let block = data_block(&tables, &opened.edition);
    assert!(!block.contains('<'));
    let parsed: serde_json::Value = serde_json::from_str(&block).unwrap();
    let tables = parsed["tables"].as_array().unwrap();
    assert!(tables.iter().any(|table| table["name"] == "events"));
    assert!(tables.iter().all(|table| table["name"] != "founding"));
    assert!(
        !block.contains("\"note\""),
        "the editors' notes stay out of the page"
    );
}

#[test]
fn every_source_that_the_table_holds_is_cited() {
    let folder = Folder::gumukmas();
    let opened = folder.open().unwrap();
    let table = opened
        .tables
        .iter()
        .find(|table| table.name == "sources")
        .unwrap()
        .table();
    assert_eq!(table.len(), opened.edition.sources.len());
}

#[test]
fn no_word_of_the_interface_leans_on_spaces_at_its_ends() {
    let words = include_str!("../../words.csv");
    assert!(!words.contains(" \n") && !words.contains(" ,") && words.lines().count() > 100);
}

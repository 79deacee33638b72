//! What views ask an edition, what the tools say of one, and where a fault stands: told by the small edition.

use jelajah_core::edition::native::{Tool, say_fine, say_more, say_total};
use jelajah_core::edition::{Edition, Fault, Problem, passage_id};
use jelajah_core::model::{FigureIndex, NodeIndex, SourceIndex};
use jelajah_core::text::Language;

use crate::folder::{Folder, faults};

fn example() -> Edition {
    Folder::contoh().open().unwrap().edition
}

#[test]
fn languages_events_and_figures_are_found_by_their_names() {
    let edition = example();
    let codes = ["id", "en", "jv", "fr"].map(|code| edition.language(code));
    assert_eq!(
        codes,
        [
            Some(Language(0)),
            Some(Language(1)),
            Some(Language(2)),
            None
        ]
    );
    for (place, event) in edition.events.iter().enumerate() {
        let found = edition.find_event(&event.id);
        assert_eq!(found.map(|index| index.get()), Some(place));
    }
    for (place, figure) in edition.figures.iter().enumerate() {
        let found = edition.find_figure(&figure.id);
        assert_eq!(found.map(|index| index.get()), Some(place));
    }
    let nothing = "nothing";
    assert_eq!(edition.find_event(nothing), None);
    assert_eq!(edition.find_figure(nothing), None);
}

#[test]
fn events_are_found_by_their_year_and_figures_by_what_they_speak_of() {
    let edition = example().live(Language(0));
    let in_year = |year| {
        let events = edition.events_in(year);
        events
            .map(|index| edition.event(index).id.as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(in_year(2022), ["ev_buka"]);
    assert_eq!(in_year(2020), ["ev_balok"]);
    assert_eq!(in_year(2019), [""; 0]);
    let of = |node: &str| {
        let node: NodeIndex = edition.ecosystem.find(node).unwrap();
        let figures = edition.figures_of(node);
        figures
            .map(|index: FigureIndex| edition.figure(index).id.as_str())
            .collect::<Vec<_>>()
    };
    // One speaks of a node, another bears upon it.
    assert_eq!(of("kayu"), ["biaya_perahu"]);
    assert_eq!(of("t_kayu"), ["jumlah_perahu", "biaya_perahu"]);
    assert_eq!(of("sekolah"), ["belajar", "rapat"]);
    assert_eq!(of("lomba"), [""; 0]);
}

#[test]
fn a_figure_names_each_source_of_what_it_draws_once() {
    let edition = example();
    let of = |figure: &str| {
        let figure = edition.figure(edition.find_figure(figure).unwrap());
        let sources: Vec<SourceIndex> = edition.figure_sources(figure);
        let ids = sources
            .iter()
            .map(|source| edition.source(*source).id.as_str());
        (edition.figure_points(figure).len(), ids.collect::<Vec<_>>())
    };
    assert_eq!(of("jumlah_perahu"), (5, vec!["buku_galangan"]));
    assert_eq!(
        of("belajar"),
        (6, vec!["naskah", "kabar_teluk", "buku_galangan"])
    );
    assert_eq!(of("rapat"), (0, vec!["buku_galangan"]));
    let urls = edition.sources[..2]
        .iter()
        .map(|source| source.url.as_deref());
    assert_eq!(
        urls.collect::<Vec<_>>(),
        [Some("https://example.org/naskah"), None]
    );
}

#[test]
fn passages_that_a_founding_table_may_name_have_an_id() {
    let id = |key| passage_id(key);
    assert_eq!(
        id("timeline.dates").as_deref(),
        Some("prose-timeline-dates")
    );
    assert_eq!(
        id("prospects.t_kayu").as_deref(),
        Some("prose-prospects-t_kayu")
    );
    assert_eq!(id("timeline.lead"), None);
    assert_eq!(id("numbers.none"), None);
    assert_eq!(id("numbers.lead"), None);
}

#[test]
fn slots_are_names_and_nothing_else_in_braces_is_one() {
    let edition = example();
    let filled = |template| edition.filled(template, Language(1));
    assert_eq!(filled("{events} {nodes}"), "12 15");
    assert_eq!(filled("{} {ev ents} {links}"), "{} {ev ents} 24");
}

#[test]
fn the_tools_say_what_they_found_in_their_own_languages() {
    let edition = example();
    assert_eq!(Tool::from_code("id"), Some(Tool::Id));
    assert_eq!(Tool::from_code("en"), Some(Tool::En));
    assert_eq!(Tool::from_code("jv"), None);
    assert_eq!(
        say_fine(&edition, Tool::En),
        "contoh: all is well. 12 events, 15 parts, 24 relations, 4 figures, 3 what-if questions, 5 sources."
    );
    assert!(say_fine(&edition, Tool::Id).starts_with("contoh: semua beres. 12 peristiwa"));
    assert_eq!(say_total(3, 0, Tool::En), "3 faults found.");
    assert_eq!(say_total(12, 0, Tool::Id), "12 kesalahan ditemukan.");
    assert_eq!(
        say_total(3, 2, Tool::En),
        "3 faults found, and 2 notes to look at."
    );
    assert_eq!(
        say_total(0, 2, Tool::Id),
        "2 catatan untuk dilihat lagi; tidak ada yang menghalangi."
    );
    assert_eq!(
        say_more(&[4, 5, 9], Tool::En),
        "The same in 3 more rows: 4, 5, 9."
    );
}

#[test]
fn a_fault_is_said_with_its_file_row_column_and_value() {
    let said = |fault: &Fault| fault.say(Tool::En);
    let cell = Fault::of_cell("nodes", 7, "sources", Problem::UnknownReference, "a\u{7}b");
    assert!(said(&cell).starts_with("nodes.csv, row 7, column sources: "));
    assert!(said(&cell).contains("a b"), "{}", said(&cell));
    let row = Fault::of_cell("nodes", 7, "", Problem::RaggedRow, "3 / 4");
    assert!(said(&row).starts_with("nodes.csv, row 7: "));
    let setting = Fault {
        column: "date".into(),
        ..Fault::of_table("edition", Problem::DateForm, "x")
    };
    assert!(said(&setting).starts_with("edition.toml, key date: "));
    let column = Fault {
        column: "year".into(),
        ..Fault::of_table("chapters", Problem::MissingChapter, "2020")
    };
    assert!(said(&column).starts_with("chapters.csv, column year: "));
    let missing = Fault {
        column: "year".into(),
        ..Fault::of_table("chapters", Problem::MissingColumn, "year")
    };
    assert!(said(&missing).starts_with("chapters.csv: "));
}

#[test]
fn a_long_value_is_cut_after_sixty_letters() {
    let said = |length: usize| {
        let fault = Fault::of_cell("nodes", 2, "id", Problem::BadId, &"x".repeat(length));
        fault.say(Tool::En)
    };
    let (whole, cut) = (said(60), said(61));
    assert!(whole.contains(&"x".repeat(60)) && !whole.contains('…'));
    assert!(cut.contains(&format!("{}…", "x".repeat(60))) && !cut.contains(&"x".repeat(61)));
}

/// The fault of a kind, which must be the only one of that kind.
fn only(folder: &Folder, problem: Problem) -> Fault {
    let found = faults(folder);
    let mut of_kind = found.iter().filter(|fault| fault.problem == problem);
    let fault = of_kind.next().unwrap_or_else(|| panic!("{found:#?}"));
    assert_eq!(of_kind.next(), None);
    fault.clone()
}

#[test]
fn faults_of_whole_tables_name_the_column_where_they_stand() {
    let good = Folder::contoh();
    let date = good
        .clone()
        .replace("edition.toml", "date = \"2026-11-24\"", "date = \"soon\"");
    let chapter = good
        .clone()
        .replace("edition.toml", "[2021, 2023]", "[2021, 2024]");
    let point = good.clone().replace("founding.csv", "point_jv", "point_xx");
    let element = good.clone().replace("founding.csv", ",element", ",elemen");
    let passage = good.replace("prose.csv", "\nnumbers.none,", "\nnumbers.nothing,");
    for (folder, problem, place) in [
        (&date, Problem::DateForm, ("edition", "date")),
        (&chapter, Problem::MissingChapter, ("chapters", "year")),
        (&element, Problem::MissingColumn, ("founding", "element")),
        (&passage, Problem::MissingPassage, ("prose", "key")),
    ] {
        let fault = only(folder, problem);
        assert_eq!((fault.table.as_str(), fault.column.as_str()), place);
        assert_eq!(fault.row, None);
    }
    // The language is not complete: nobody has to write its column.
    assert_eq!(faults(&point), []);
}

#[test]
fn a_point_of_the_founding_text_is_found_at_elements_of_every_kind() {
    let at = |element: &str| {
        let folder = Folder::contoh().replace("founding.csv", ",year-2021", &format!(",{element}"));
        faults(&folder)
            .iter()
            .map(|fault| fault.problem)
            .collect::<Vec<_>>()
    };
    for element in [
        "ev_kayu",
        "node-kayu",
        "link-kayu-rakit",
        "year-2022",
        "chart-rapat",
        "source-naskah",
        "scenario-s_kayu",
        "rule-aturan_kayu",
        "term-lunas",
        "prose-timeline-dates",
    ] {
        assert_eq!(at(element), [], "{element}");
    }
    for element in [
        "ev_nothing",
        "node-nothing",
        "link-kayu-kayu",
        "year-2024",
        "chart-nothing",
        "source-nothing",
        "scenario-nothing",
        "rule-nothing",
        "term-nothing",
        "prose-timeline-lead",
        "prose-nothing",
        "thing-kayu",
        "nothing",
    ] {
        assert_eq!(at(element), [Problem::UnknownElement], "{element}");
    }
}

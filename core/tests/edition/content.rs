//! What the real edition holds.

use jelajah_core::edition::Edition;
use jelajah_core::edition::native::csv_table;
use jelajah_core::model::date::{Date, Span};
use jelajah_core::model::learning::Scenario;
use jelajah_core::model::lesson::{Form, SheetPart};
use jelajah_core::model::timeline::Event;
use jelajah_core::text::Language;
use std::collections::BTreeSet;

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

/// The invented edition, whose numbers and texts the tests may name.
fn example() -> Edition {
    Folder::contoh().open().unwrap().edition
}

/// The cells of a column of a table of Gumukmas, row by row.
fn column(table: &str, column: &str) -> Vec<String> {
    let bytes = &Folder::gumukmas().0[&format!("{table}.csv")];
    let table = csv_table(table, bytes).0.unwrap();
    let place = table.columns.iter().position(|name| name == column);
    let cells = table.cells.iter().skip(place.unwrap());
    cells.step_by(table.columns.len()).cloned().collect()
}

#[test]
fn the_edition_reads_without_fault_and_nothing_is_lost() {
    let edition = edition();
    let ecosystem = &edition.ecosystem;
    for (read, table, key) in [
        (edition.events.len(), "events", "id"),
        (ecosystem.nodes.len(), "nodes", "id"),
        (ecosystem.links.len(), "links", "from"),
        (ecosystem.emphases.len(), "emphasis", "node"),
        (edition.figures.len(), "charts", "figure"),
        (edition.scenarios.len(), "scenarios", "id"),
        (edition.subsectors.len(), "subsectors", "name_id"),
        (edition.regulations.len(), "regulations", "id"),
        (edition.localities.len(), "places", "id"),
        (edition.places.len(), "event-place-list", "id"),
        (edition.themes.len(), "themes", "id"),
        (edition.chapters.len(), "chapters", "year"),
        (edition.tour.len(), "tour", "id"),
        (edition.questions.len(), "questions", "id"),
        (edition.terms.len(), "glossary", "id"),
        (edition.sources.len(), "sources", "id"),
    ] {
        assert!(read > 0, "{table} is empty");
        assert_eq!(read, column(table, key).len(), "{table}");
    }
    let places = edition.events.iter().map(|event| event.places.len());
    assert_eq!(places.sum::<usize>(), column("event-places", "place").len());
    assert!(edition.events.iter().all(|event| !event.places.is_empty()));
    let asks = |scenario: &Scenario| scenario.asks.is_some();
    assert!(edition.scenarios.iter().all(asks));
    let charts = column("charts", "form").into_iter();
    let charts = charts.zip(column("charts", "series"));
    let series: BTreeSet<String> = charts
        .filter(|(form, _)| form != "matrix")
        .flat_map(|(_, series)| series.split(' ').map(str::to_owned).collect::<Vec<_>>())
        .collect();
    assert_eq!(edition.series.len(), series.len());
    for (chapter, basis) in edition.chapters.iter().zip(column("chapters", "basis")) {
        assert_eq!(chapter.in_founding_text, basis == "source_text");
    }
}

#[test]
fn events_stand_in_order_and_in_the_lane_of_their_subject() {
    let edition = edition();
    let days = edition.events.iter().map(|event| event.when.first_day());
    assert!(days.is_sorted());
    let own = |event: &&Event| edition.lanes[event.lane.get()].id == "gumukmas";
    let of_table = column("events", "in_gumukmas");
    assert_eq!(
        edition.events.iter().filter(own).count(),
        of_table.iter().filter(|cell| *cell == "yes").count()
    );
}

#[test]
fn series_keep_their_numbers_and_leave_text_only_ones_out() {
    let edition = example();
    let series = |id: &str| edition.series.iter().find(|series| series.id == id);
    let boats = series("perahu").unwrap();
    let keys: Vec<&str> = boats
        .points
        .iter()
        .map(|point| point.key.as_str())
        .collect();
    assert_eq!(keys, ["2018", "2019", "2021", "2022", "2023"]);
    assert_eq!(edition.number(boats.points[4].value, ID), "57");
    let costs = series("biaya").unwrap();
    assert_eq!(
        costs.points[1].category.as_ref().unwrap().get(EN),
        "Builders' wages"
    );
    assert!(edition.fact("sampan_2022").is_some());
    let matrix = edition.figures.last().unwrap().matrix.as_ref().unwrap();
    assert_eq!((matrix.rows.len(), matrix.rows[0].cells.len()), (4, 3));
}

#[test]
fn slots_take_the_number_form_of_the_language() {
    let edition = example();
    assert_eq!(
        edition.filled("{warga_2021} {biaya_cat} {nothing}", ID),
        "1.612 12,5 {nothing}"
    );
    assert_eq!(edition.filled("{warga_2021} {biaya_cat}", EN), "1,612 12.5");
    assert!(
        edition
            .prose("sources.cite", EN)
            .contains("24 November 2026")
    );
}

#[test]
fn no_slot_is_left_open_in_what_a_chart_says() {
    let edition = edition();
    for figure in &edition.figures {
        for text in [&figure.measure, &figure.caveat, &figure.title] {
            assert!(!edition.filled(text.get(EN), EN).contains('{'));
        }
    }
}

#[test]
fn the_opening_counts_what_the_tables_hold() {
    let edition = edition();
    let lead = edition.prose("opening.lead", ID);
    for table in ["events", "nodes", "links"] {
        let count = column(table, if table == "links" { "from" } else { "id" }).len();
        assert!(
            lead.contains(&format!("{count} ")),
            "{count} {table}: {lead}"
        );
    }
}

#[test]
fn dates_are_said_as_exactly_as_they_are_known() {
    let edition = example();
    let say = |span: Span, language| span.say(&edition.words.in_language(language, |_| true));
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
fn no_word_of_the_interface_leans_on_spaces_at_its_ends() {
    let words = include_str!("../../words.csv");
    assert!(!words.contains(" \n") && !words.contains(" ,") && words.lines().count() > 100);
}

/// Names that explain themselves where they stand, or that everybody writes so: events, schools, a party, provinces,
/// parts of the numbers of laws.
const NAMES: &str = include_str!("names.txt");

/// Columns that a reader sees.
const SHOWN: [&str; 10] = [
    "text_",
    "title_",
    "name_",
    "note_",
    "measure_",
    "caveat_",
    "label_",
    "question_",
    "options_",
    "why_",
];

#[test]
fn every_abbreviation_that_a_reader_meets_is_in_the_glossary() {
    let opened = Folder::gumukmas().open().ok().unwrap();
    let mut open: Vec<String> = Vec::new();
    for (language, code) in [(ID, "id"), (EN, "en")] {
        let explained: Vec<String> = opened
            .edition
            .terms
            .iter()
            .flat_map(|term| term.forms(language))
            .flat_map(|form| form.split(|sign: char| !sign.is_alphanumeric()))
            .map(str::to_owned)
            .collect();
        for table in opened.tables.iter().filter(|table| table.name != "words") {
            let shown =
                |column: &String| SHOWN.iter().any(|stem| *column == format!("{stem}{code}"));
            for (place, _) in table
                .columns
                .iter()
                .enumerate()
                .filter(|(_, column)| shown(column))
            {
                for cell in table.cells.iter().skip(place).step_by(table.columns.len()) {
                    for word in cell.split(|sign: char| !sign.is_alphanumeric()) {
                        let is_short =
                            word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_uppercase());
                        if is_short
                            && !NAMES.lines().any(|name| name == word)
                            && !explained.iter().any(|form| form == word)
                        {
                            open.push(format!("{}: {word}", table.name));
                        }
                    }
                }
            }
        }
    }
    open.sort();
    open.dedup();
    assert!(open.is_empty(), "not explained:\n{}", open.join("\n"));
}

#[test]
fn what_leads_through_the_page_is_complete() {
    let edition = edition();
    assert!(edition.questions.len() >= 12);
    assert!(edition.terms.len() >= 40);
    assert!(
        edition
            .sheet
            .iter()
            .any(|row| row.part == SheetPart::Teacher)
    );
    let forms: Vec<&str> = edition
        .questions
        .iter()
        .map(|question| match question.form {
            Form::Choice { .. } => "choice",
            Form::Order { .. } => "order",
            Form::Relation { .. } => "relation",
            Form::Number { .. } => "number",
            Form::Line { .. } => "line",
            Form::Push { .. } => "push",
        })
        .collect();
    for form in ["choice", "order", "relation", "number", "line", "push"] {
        assert!(forms.contains(&form), "no question is answered by {form}");
    }
}

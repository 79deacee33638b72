//! What stands in the tables of the small edition is what the model holds, and what a page carries of it.

use jelajah_core::edition::native::{data_block, joined_cells};
use jelajah_core::edition::{Edition, unpack};
use jelajah_core::model::lesson::Form;
use jelajah_core::text::{Decimal, Language};

use crate::folder::Folder;

fn example() -> Edition {
    Folder::contoh().open().unwrap().edition
}

/// What the live parts of the page of the first language get.
fn carried(edition: &Edition) -> Edition {
    let cells = joined_cells(&data_block(edition, Language(0))).unwrap();
    unpack(&cells).unwrap()
}

#[test]
fn settings_and_chapters_are_read_as_they_are_written() {
    let edition = example();
    let titles: Vec<&str> = edition.about.title.wordings().collect();
    assert_eq!(titles[1], "Example: Boat Village, an invented place");
    assert_eq!(titles.len(), 3);
    assert_eq!(edition.about.period, (2021, 2023));
    let lanes: Vec<&str> = edition.lanes.iter().map(|lane| lane.id.as_str()).collect();
    assert_eq!(lanes, ["utara", "selatan", "luar"]);
    let ids = |year: i32| {
        let chapter = edition.chapters.iter().find(|one| one.year == year);
        let nodes = chapter.unwrap().nodes.iter();
        nodes
            .map(|node| edition.ecosystem.node(*node).id.as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(2021), [""; 0]);
    assert_eq!(ids(2022), ["sekolah", "galangan", "tabungan"]);
    assert_eq!(ids(2023), ["lomba"]);
}

#[test]
fn figures_keep_decimals_breaks_windows_and_the_scale_of_their_units() {
    let edition = example();
    let figure = |id: &str| edition.figure(edition.find_figure(id).unwrap());
    assert_eq!(figure("belajar").decimals, [0, 2]);
    assert_eq!(figure("belajar").window, Some((2021, 2023)));
    assert_eq!(figure("jumlah_perahu").window, None);
    let cut = &figure("jumlah_perahu").breaks[0];
    assert_eq!((cut.year, cut.series), (Some(2022), None));
    let wordings: Vec<&str> = cut.text.wordings().collect();
    assert_eq!(wordings[1], "small canoes are counted as well");
    // Boats that are counted in thousands stand in a figure that counts boats.
    let scaled =
        Folder::contoh().replace("points.csv", "2018,40,boats", "2018,0.04,thousand boats");
    let scaled = scaled.open().unwrap().edition;
    let fact = |edition: &Edition| edition.fact("perahu_2018").unwrap().value;
    assert_eq!(fact(&scaled), fact(&edition));
    assert_eq!(Some(fact(&edition)), Decimal::parse("40"));
}

#[test]
fn a_break_of_one_series_names_it() {
    let folder = Folder::contoh().replace("charts.csv", "2022: sampan", "2022@perahu: sampan");
    let edition = folder.open().unwrap().edition;
    let figure = edition.figure(edition.find_figure("jumlah_perahu").unwrap());
    assert_eq!(figure.breaks[0].series, Some(figure.series[0]));
    let twin = &carried(&edition).figures[0].breaks[0];
    assert_eq!(
        (twin.year, twin.series),
        (Some(2022), Some(figure.series[0]))
    );
}

#[test]
fn questions_and_steps_are_read_as_they_are_written() {
    let edition = example();
    let views: Vec<&str> = edition.tour.iter().map(|step| step.view.as_str()).collect();
    assert_eq!(views[..2], ["ekosistem", "ekosistem?layer=challenges"]);
    let form = |id: &str| {
        &edition
            .questions
            .iter()
            .find(|one| one.id == id)
            .unwrap()
            .form
    };
    assert!(matches!(form("putus"), Form::Choice { right: 1, options } if options.len() == 3));
    assert!(matches!(form("langka"), Form::Relation { right: 1, links } if links.len() == 3));
    assert!(matches!(form("dorong"), Form::Push { scenario: 0, .. }));
    let other = Folder::contoh().replace(
        "questions.csv",
        "dorong,push,s_kayu,",
        "dorong,push,s_sekolah,",
    );
    let other = other.open().unwrap().edition;
    let question = other.questions.iter().find(|one| one.id == "dorong");
    assert!(matches!(
        question.unwrap().form,
        Form::Push { scenario: 1, .. }
    ));
}

#[test]
fn a_page_carries_what_asks_about_nothing_as_such() {
    let edition = example();
    let twin = carried(&edition);
    let asks = |edition: &Edition| {
        let scenarios = edition.scenarios.iter();
        scenarios.map(|one| one.asks).collect::<Vec<_>>()
    };
    assert_eq!(asks(&twin), asks(&edition));
    assert!(asks(&edition).contains(&None));
    let nodes = |edition: &Edition| {
        let matrices = edition.figures.iter().filter_map(|one| one.matrix.as_ref());
        let rows = matrices.flat_map(|matrix| &matrix.rows);
        rows.map(|row| row.node).collect::<Vec<_>>()
    };
    assert_eq!(nodes(&twin), nodes(&edition));
    assert!(nodes(&edition).contains(&None));
}

#[test]
fn a_number_that_javascript_cannot_hold_crosses_as_text() {
    let block = |value: &str| {
        let row = format!("2018,{value},boats");
        let folder = Folder::contoh().replace("points.csv", "2018,40,boats", &row);
        data_block(&folder.open().unwrap().edition, Language(0))
    };
    let (most, more) = ("9007199254740992", "9007199254740993");
    assert!(block(most).contains(&format!(",{most},")));
    assert!(block(more).contains(&format!(",\"{more}\",")));
}

#[test]
fn a_place_beyond_the_end_of_a_list_is_damage() {
    let edition = example();
    let cells = joined_cells(&data_block(&edition, Language(0))).unwrap();
    let separator = jelajah_core::edition::CELL_SEPARATOR;
    let parts: Vec<&str> = cells.split(separator).collect();
    // The form of a figure stands behind its id.
    let place = parts.iter().position(|part| *part == "jumlah_perahu");
    let place = place.unwrap() + 1;
    let with = |form: &str| {
        let mut parts = parts.clone();
        parts[place] = form;
        unpack(&parts.join(&separator.to_string())).is_some()
    };
    assert!(with(parts[place]));
    assert!(!with("99"));
}

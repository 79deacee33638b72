//! What stands in the tables of the small edition is what the model holds, and what a page carries of it.

use jelajah_core::edition::Edition;
use jelajah_core::model::lesson::Form;
use jelajah_core::text::Decimal;

use crate::folder::Folder;

fn example() -> Edition {
    Folder::contoh().open().unwrap().edition
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
    let cut = &figure.breaks[0];
    assert_eq!((cut.year, cut.series), (Some(2022), Some(figure.series[0])));
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
fn sources_are_numbered_in_the_order_in_which_the_page_cites_them() {
    let edition = example();
    let mut numbers: Vec<u32> = edition.sources.iter().map(|one| one.number).collect();
    let first = edition.chapters.iter().map(|one| (one.year, &one.sources));
    let first = first.filter(|(_, sources)| !sources.is_empty());
    let events = edition.events.iter();
    let events = events.map(|event| (event.when.start.year, &event.sources));
    // Of a year its chapter comes before its events, in both of which the year is the first thing that counts.
    let (_, sources) = first.chain(events).min_by_key(|(year, _)| *year).unwrap();
    assert_eq!(edition.source(sources[0]).number, 1);
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=numbers.len() as u32).collect::<Vec<_>>());
}

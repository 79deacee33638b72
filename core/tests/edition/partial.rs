//! A language that is not complete: what it lacks it borrows, string by string, and how much it has is counted.

use jelajah_core::edition::Problem;
use jelajah_core::edition::native::{Tool, say_partial};
use jelajah_core::text::{BORROWED, Decimal, Language, is_borrowed, plain};

use crate::folder::Folder;

const ID: Language = Language(0);
const JV: Language = Language(2);

#[test]
fn each_text_that_a_language_lacks_is_that_of_the_first_and_says_so() {
    let edition = Folder::contoh().open().unwrap().edition;
    let mut borrowed = 0;
    for event in &edition.events {
        for text in [&event.title, &event.text] {
            let said = text.get(JV);
            assert_eq!(is_borrowed(said), !text.has(JV), "{said}");
            if !text.has(JV) {
                assert_eq!(plain(said), text.get(ID));
                borrowed += 1;
            }
            assert!(!text.get(ID).contains(BORROWED));
        }
    }
    assert!(borrowed > 0 && borrowed < 2 * edition.events.len());
    let said = |language| {
        let words = edition.words.in_language(language, |_| true);
        words.say("timeline.shown", &[("shown", "3"), ("all", "12")])
    };
    assert!(is_borrowed(&said(JV)));
    assert_eq!(plain(&said(JV)), said(ID));
}

#[test]
fn numbers_in_what_is_borrowed_are_in_the_form_of_the_page() {
    let folder = Folder::contoh()
        .replace(
            "edition.toml",
            "name = \"Basa Jawa\"\ndecimal = \",\"\nthousands = \".\"",
            "name = \"Basa Jawa\"\ndecimal = \".\"\nthousands = \",\"",
        )
        .open();
    let edition = folder.unwrap().edition;
    let value = Decimal::parse("1.5").unwrap();
    assert_eq!(edition.number(value, JV), "1.5");
    assert_eq!(edition.number(value, ID), "1,5");
}

#[test]
fn what_is_told_is_counted_from_the_tables() {
    let opened = Folder::contoh().open().unwrap();
    let (mut there, mut all) = (0, 0);
    let mut count = |own: &str, first: &str| {
        if first.contains(char::is_alphabetic) {
            all += 1;
            there += usize::from(!own.is_empty());
        }
    };
    for raw in &opened.tables {
        let table = raw.table();
        // These are for the checks alone.
        if matches!(table.name, "edition" | "founding" | "words") {
            continue;
        }
        for (place, column) in table.columns.iter().enumerate() {
            let Some(stem) = column.strip_suffix("_id").filter(|stem| *stem != "forms") else {
                continue;
            };
            let own = table.column(&format!("{stem}_jv"));
            for row in 0..table.len() {
                count(
                    own.map_or("", |own| table.cell(row, own)),
                    table.cell(row, place),
                );
            }
        }
    }
    // A break in the way of counting, the title and the lanes.
    let lanes = opened.edition.lanes.iter().map(|lane| &lane.name);
    let breaks = opened
        .edition
        .figures
        .iter()
        .flat_map(|figure| &figure.breaks);
    let breaks = breaks.map(|cut| &cut.text);
    for text in lanes.chain(breaks).chain([&opened.edition.about.title]) {
        count(if text.has(JV) { text.get(JV) } else { "" }, text.get(ID));
    }
    let told = |language| opened.edition.tongue(language).told;
    assert_eq!((told(JV).texts, told(ID).texts), (there, all));
    assert!(told(JV).words > 0 && told(JV).words < told(ID).words);
    assert_eq!(told(Language(1)), told(ID));
}

#[test]
fn the_check_tells_how_much_a_language_has_and_calls_it_no_fault() {
    let edition = Folder::contoh().open().unwrap().edition;
    let told = edition.tongue(JV).told;
    let lines = say_partial(&edition, Tool::En);
    assert_eq!(lines.len(), 1);
    assert!(lines[0].starts_with("Basa Jawa (jv): "), "{}", lines[0]);
    assert!(
        lines[0].contains(&told.all().to_string()) && lines[0].contains(&told.words.to_string())
    );
    let gumukmas = Folder::gumukmas().open().unwrap().edition;
    assert!(say_partial(&gumukmas, Tool::Id).is_empty());
}

#[test]
fn words_that_an_edition_brings_are_said_in_its_language_only() {
    let edition = Folder::contoh().open().unwrap().edition;
    assert_eq!(edition.own_word("years.all", JV), Some("Kabeh"));
    assert_eq!(edition.own_word("sheet.file", JV), None);
    assert_eq!(edition.words.get("years.all", ID), "Semua");
    let faults = Folder::contoh()
        .replace("words.csv", "years.all,", "years.none,")
        .open();
    let faults = faults.unwrap_err();
    assert_eq!(faults.len(), 1);
    assert_eq!(
        (faults[0].problem, &*faults[0].table),
        (Problem::UnknownReference, "words")
    );
}

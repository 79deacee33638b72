//! Names of files and columns that are nearly right, and years that are nearly so: taken, or told with the likely one.
//! What is only doubtful is a note, and blocks nothing.

use jelajah_core::edition::native::Tool;
use jelajah_core::edition::{Fault, Level, Problem};

use crate::folder::{Folder, faults, notes};

/// An edition with a file under another name.
fn renamed(mut folder: Folder, old: &str, new: &str) -> Folder {
    let bytes = folder.0.remove(old).unwrap();
    folder.with(new, bytes)
}

fn said(found: &[Fault]) -> Vec<(Problem, &str, Vec<&str>)> {
    let mut said = Vec::new();
    for fault in found {
        let meant = fault.meant.iter().map(String::as_str).collect();
        said.push((fault.problem, fault.value.as_str(), meant));
    }
    said
}

#[test]
fn the_editions_have_neither_faults_nor_notes() {
    for folder in [Folder::gumukmas(), Folder::contoh()] {
        assert_eq!(faults(&folder), []);
        assert_eq!(notes(&folder), []);
    }
}

#[test]
fn a_table_under_a_nearly_right_name_is_noted_with_the_right_one() {
    for (old, new) in [
        ("tour.csv", "Tour.csv"),
        ("questions.csv", "questions (1).csv"),
        ("questions.csv", "Salinan questions.csv"),
        ("worksheet.csv", "work-sheet.csv"),
        ("questions.csv", "questions.xlsx"),
        ("words.csv", "Words.CSV"),
    ] {
        let folder = renamed(Folder::contoh(), old, new);
        let found = notes(&folder);
        assert_eq!(said(&found), [(Problem::StrayFile, new, vec![old])]);
        for tool in [Tool::Id, Tool::En] {
            let line = found[0].say(tool);
            assert!(line.starts_with(new) && line.contains(old), "{line}");
        }
    }
}

#[test]
fn a_table_that_is_missing_shows_the_file_that_it_may_be() {
    for (old, new) in [
        ("events.csv", "Events.csv"),
        ("points.csv", "points (2).csv"),
        ("edition.toml", "edition.toml.txt"),
    ] {
        let folder = renamed(Folder::contoh(), old, new);
        let found = faults(&folder);
        let missing = found
            .iter()
            .find(|fault| fault.problem == Problem::MissingTable);
        assert_eq!(missing.unwrap().meant, [new], "{found:#?}");
        assert_eq!(notes(&folder), []);
    }
}

#[test]
fn files_that_nothing_reads_are_noted() {
    let folder = Folder::contoh()
        .with("anggaran.xlsx", b"PK".into())
        .with("tour (1).csv", b"id".into())
        .with("catatan.md", b"".into())
        .with(".~lock.tour.csv#", b"".into());
    let found = notes(&folder);
    let wanted = [
        (Problem::StrayFile, "anggaran.xlsx", vec![]),
        (Problem::StrayFile, "tour (1).csv", vec![]),
    ];
    assert_eq!(said(&found), wanted);
    assert!(folder.open().is_ok());
}

#[test]
fn a_column_in_capitals_or_with_other_signs_between_its_words_is_taken() {
    let wanted = format!("{:?}", Folder::contoh().open().unwrap().edition);
    for (file, old, new) in [
        ("scenarios.csv", ",asks\n", ",Asks\n"),
        ("scenarios.csv", ",asks\n", ", ASKS \n"),
        (
            "events.csv",
            "id,date,date_end,title_id",
            "ID,Date,Date End,TITLE-ID",
        ),
        ("events.csv", "title_jv", "Title_JV"),
        ("glossary.csv", "forms_id", "Forms ID"),
        ("events.csv", ",shore,", ",Shore,"),
        ("words.csv", "key,jv", "Key,JV"),
        ("founding.csv", "id,point_id", "Id,Point_Id"),
    ] {
        let folder = Folder::contoh().replace(file, old, new);
        assert_eq!(faults(&folder), [], "{new}");
        assert_eq!(notes(&folder), [], "{new}");
        assert!(
            format!("{:?}", folder.open().unwrap().edition) == wanted,
            "{new}"
        );
    }
}

#[test]
fn a_column_with_a_slip_in_its_name_is_told_with_the_likely_one() {
    for (file, old, new, column, name) in [
        (
            "events.csv",
            ",title_en,",
            ",titel_en,",
            "title_en",
            "titel_en",
        ),
        (
            "events.csv",
            ",confidence\n",
            ",confidance\n",
            "confidence",
            "confidance",
        ),
        (
            "founding.csv",
            ",element\n",
            ",elements\n",
            "element",
            "elements",
        ),
    ] {
        let found = faults(&Folder::contoh().replace(file, old, new));
        assert_eq!(said(&found), [(Problem::MissingColumn, column, vec![name])]);
    }
    // What may be missing would be lost without a word.
    for (file, old, new, column, name) in [
        ("scenarios.csv", ",asks\n", ",ask\n", "asks", "ask"),
        ("glossary.csv", "forms_id", "form_id", "forms_id", "form_id"),
        ("tour.csv", "title_jv", "titel_jv", "title_jv", "titel_jv"),
    ] {
        let folder = Folder::contoh().replace(file, old, new);
        assert_eq!(faults(&folder), [], "{new}");
        assert_eq!(
            said(&notes(&folder)),
            [(Problem::StrayColumn, name, vec![column])]
        );
    }
}

#[test]
fn points_of_a_series_with_a_slip_in_its_name_are_noted() {
    let folder = Folder::contoh().replace("points.csv", "murid_2023,murid,", "murid_2023,muird,");
    assert_eq!(
        said(&notes(&folder)),
        [(Problem::StraySeries, "muird", vec!["murid"])]
    );
    let text = Folder::contoh().replace("points.csv", "warga_2021,,", "warga_2021,warga,");
    assert_eq!(notes(&text), []);
}

#[test]
fn a_year_far_outside_the_period_is_asked_about() {
    for (file, old, new, value, meant) in [
        (
            "events.csv",
            "ev_kayu,2021-03,",
            "ev_kayu,2201-03,",
            "2201-03",
            &["2021-03"][..],
        ),
        (
            "events.csv",
            "ev_kayu,2021-03,",
            "ev_kayu,0021-03,",
            "0021-03",
            &["2021-03"],
        ),
        (
            "events.csv",
            "ev_balok,2020,",
            "ev_balok,1066,",
            "1066",
            &[],
        ),
        (
            "events.csv",
            "2023-11-18,2024-01,",
            "2023-11-18,2924-01,",
            "2924-01",
            &["2024-01"],
        ),
        ("points.csv", ",2018,40,", ",0218,40,", "0218", &["2018"]),
    ] {
        let folder = Folder::contoh().replace(file, old, new);
        let found = notes(&folder);
        assert_eq!(
            said(&found),
            [(Problem::FarYear, value, meant.to_vec())],
            "{new}"
        );
        assert!(folder.open().is_ok(), "{:#?}", faults(&folder));
    }
    for year in ["1945-08-17", "1922", "2030"] {
        let folder =
            Folder::contoh().replace("events.csv", "ev_balok,2020,", &format!("ev_balok,{year},"));
        assert_eq!(notes(&folder), [], "{year}");
    }
}

#[test]
fn notes_come_even_where_something_is_wrong() {
    let folder = Folder::contoh()
        .replace("events.csv", "ev_kayu,2021-03,", "ev_kayu,2201-03,")
        .replace("points.csv", "2018,40,", "2018,many,")
        .with("anggaran.xlsx", b"PK".into());
    let found = folder.open().unwrap_err();
    let levels: Vec<Level> = found.iter().map(|fault| fault.problem.level()).collect();
    // In the order of the tables, files that are none last.
    assert_eq!(
        levels,
        [Level::Note, Level::Fault, Level::Note],
        "{found:#?}"
    );
}

//! Dates, words and codes as people type them and as spreadsheets turn them: taken where nothing is doubtful, and else
//! told with what was probably meant.

use jelajah_core::edition::{Fault, Problem};

use crate::folder::{Folder, faults};

/// The only fault of an edition.
fn only(folder: &Folder) -> Fault {
    let mut found = faults(folder);
    assert_eq!(found.len(), 1, "{found:#?}");
    found.remove(0)
}

#[test]
fn codes_in_one_cell_may_be_parted_by_commas_too() {
    for new in ["usaha, distribusi", "usaha;distribusi", "usaha,distribusi"] {
        let new = format!("\"{new}\",Seorang");
        let folder = Folder::gumukmas().replace("events.csv", "usaha distribusi,Seorang", &new);
        assert_eq!(faults(&folder), [], "{new}");
    }
    let folder = Folder::gumukmas().replace(
        "nodes.csv",
        "source_text uu24_2019",
        "\"source_text, uu24_2019\"",
    );
    assert_eq!(faults(&folder), []);
}

#[test]
fn a_date_that_a_spreadsheet_turned_shows_the_dates_that_it_may_be() {
    for (written, problem, meant) in [
        (
            "06/12/2022",
            Problem::DateForm,
            &["2022-12-06", "2022-06-12"][..],
        ),
        ("31/12/2022", Problem::DateForm, &["2022-12-31"]),
        ("44901", Problem::SerialDate, &["2022-12-06"]),
        ("Dec-22", Problem::DateForm, &["2022-12"]),
        ("6 Desember 2022", Problem::DateForm, &["2022-12-06"]),
        ("2022-12-06 00:00:00", Problem::DateForm, &["2022-12-06"]),
        ("2022–12–06", Problem::DateForm, &["2022-12-06"]),
        ("2022-13-12", Problem::ImpossibleDate, &["2022-12-13"]),
        ("2.022", Problem::DateForm, &["2022"]),
        ("2022-02-30", Problem::ImpossibleDate, &[]),
    ] {
        let fault = only(&Folder::gumukmas().replace("events.csv", "2022-12-06", written));
        assert_eq!(
            (fault.problem, &fault.meant[..]),
            (
                problem,
                &meant.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>()[..]
            ),
            "{written}"
        );
    }
    let year = only(&Folder::gumukmas().replace("nodes.csv", ",2022,", ",2.022,"));
    assert_eq!(
        (year.problem, &year.meant[..]),
        (Problem::BadYear, &["2022".to_owned()][..])
    );
    let window = only(&Folder::gumukmas().replace("charts.csv", ",2020-2024\n", ",2020–2024\n"));
    assert_eq!(window.meant, ["2020-2024"]);
}

#[test]
fn words_that_a_spreadsheet_translated_show_the_word_of_the_tables() {
    for (file, old, new, meant) in [
        ("matrix.csv", "usaha,2022,yes,", "usaha,2022,TRUE,", "yes"),
        ("matrix.csv", "usaha,2022,yes,", "usaha,2022,BENAR,", "yes"),
        ("matrix.csv", "usaha,2022,yes,", "usaha,2022,Ya,", "yes"),
        (
            "links.csv",
            "regulation,+,strong",
            "regulation,+,Strong",
            "strong",
        ),
        ("nodes.csv", "kreator,actor,", "kreator,actors,", "actor"),
        (
            "events.csv",
            "bisnis-wisata,high",
            "bisnis-wisata,hihg",
            "high",
        ),
    ] {
        let found = faults(&Folder::gumukmas().replace(file, old, new));
        let told: Vec<&str> = found
            .iter()
            .flat_map(|fault| &fault.meant)
            .map(String::as_str)
            .collect();
        assert_eq!(told, [meant], "{new}: {found:#?}");
    }
}

#[test]
fn a_code_that_a_spreadsheet_took_for_a_number_is_told_by_what_happened() {
    let events = Folder::contoh()
        .text("events.csv")
        .replace(",bahan,", ",7,");
    let lost = Folder::contoh()
        .replace("themes.csv", "\nbahan,", "\n007,")
        .with("events.csv", events.into());
    let found = faults(&lost);
    assert!(!found.is_empty());
    assert!(
        found.iter().all(|fault| fault.meant == ["007"]),
        "{found:#?}"
    );
    let long = Folder::gumukmas().replace("points.csv", "\ngdp_2010_bps,", "\n\"3,50902E+09\",");
    let found = faults(&long);
    let told = found.iter().find(|fault| fault.column == "id").unwrap();
    assert_eq!(
        (told.problem, &told.meant[..]),
        (Problem::Scientific, &["3509020000".to_owned()][..])
    );
}

#[test]
fn a_name_that_is_not_known_shows_the_one_that_is_nearly_the_same() {
    for (file, old, new, meant) in [
        (
            "events.csv",
            "usaha distribusi,Seorang",
            "usaha distribussi,Seorang",
            "distribusi",
        ),
        (
            "nodes.csv",
            "source_text uu24_2019",
            "source_text UU24_2019",
            "uu24_2019",
        ),
        (
            "events.csv",
            "no,pandemic,usaha,",
            "no,pandemi,usaha,",
            "pandemic",
        ),
        ("emphasis.csv", "modal>usaha", "modal>usah", "modal>usaha"),
        (
            "charts.csv",
            "line,jbr_growth,",
            "line,jbr_grwth,",
            "jbr_growth",
        ),
        ("points.csv", ",culinary,", ",kulinary,", "culinary"),
    ] {
        let found = faults(&Folder::gumukmas().replace(file, old, new));
        assert!(
            found.iter().any(|fault| fault.meant == [meant]),
            "{new}: {found:#?}"
        );
    }
}

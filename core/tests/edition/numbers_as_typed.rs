//! Numbers as people type them and as spreadsheets turn them: taken where nothing is doubtful, and else told with what was
//! probably meant.

use jelajah_core::edition::native::Tool;
use jelajah_core::edition::{Fault, Problem};
use jelajah_core::text::Decimal;

use crate::folder::{Folder, faults, notes};

/// The only fault of an edition.
fn only(folder: &Folder) -> Fault {
    let mut found = faults(folder);
    assert_eq!(found.len(), 1, "{found:#?}");
    found.remove(0)
}

fn value(folder: &Folder, id: &str) -> Decimal {
    folder.open().unwrap().edition.fact(id).unwrap().value
}

/// Gumukmas with one number of its points written otherwise.
fn points(number: &str, written: &str) -> Folder {
    let (old, new) = (format!(",{number},"), format!(",{written},"));
    Folder::gumukmas().replace("points.csv", &old, &new)
}

#[test]
fn whole_things_with_three_decimals_are_asked_about_with_both_readings() {
    for (number, written, other) in [
        ("3078", "3.078", "3.0780"),
        ("79224", "79.224", "79.2240"),
        ("467996", "467.996", "467.9960"),
        ("321000", "321.000", "321"),
    ] {
        let fault = only(&points(number, written));
        assert_eq!(fault.problem, Problem::PerhapsThousands);
        assert_eq!(
            (fault.table.as_str(), fault.column.as_str()),
            ("points", "value")
        );
        assert_eq!(
            (fault.value.as_str(), &fault.meant[..]),
            (written, &[number.into(), other.into()][..])
        );
        for tool in [Tool::Id, Tool::En] {
            let said = fault.say(tool);
            assert!(said.contains(number) && said.contains(other), "{said}");
        }
        assert!(
            fault
                .say(Tool::Id)
                .contains(&written.replace('.', " koma "))
        );
    }
    let boats = Folder::contoh().replace("points.csv", "2018,40,boats", "2018,1.040,boats");
    assert_eq!(only(&boats).meant, ["1040", "1.04"]);
}

#[test]
fn a_whole_column_that_a_spreadsheet_spoilt_is_told_row_by_row() {
    let mut folder = Folder::gumukmas();
    for (number, written) in [
        ("2485", "2.485"),
        ("3500", "3.500"),
        ("4001", "4.001"),
        ("3078", "3.078"),
    ] {
        let (old, new) = (
            format!(",{number},students"),
            format!(",{written},students"),
        );
        folder = folder.replace("points.csv", &old, &new);
    }
    let found = faults(&folder);
    let thousands = found
        .iter()
        .filter(|fault| fault.problem == Problem::PerhapsThousands);
    assert_eq!(thousands.count(), 4, "{found:#?}");
}

#[test]
fn three_decimals_are_taken_where_they_are_plausible() {
    for (number, written) in [
        // The others of the series have decimals, and are as large.
        ("2.868178", "2.868"),
        ("784.82", "784.820"),
        ("5.51", "5.510"),
        ("4.0", "4.000"),
        // Shares are never thousands.
        ("66.17", "66.170"),
        // Nobody parts thousands behind a zero, or behind four digits.
        ("0.31", "0.310"),
        ("1153.4", "1153.400"),
    ] {
        let folder = points(number, written);
        assert_eq!(faults(&folder), [], "{written}");
        assert_eq!(notes(&folder), [], "{written}");
    }
}

#[test]
fn decimals_beside_others_that_are_a_thousand_times_as_large_are_thousands() {
    let fault = only(&points("784.82", "1.153"));
    assert_eq!(
        (fault.problem, fault.meant[0].as_str()),
        (Problem::PerhapsThousands, "1153")
    );
}

#[test]
fn what_may_be_both_is_read_as_decimals_and_noted() {
    let folder = points("82.98", "82.984");
    assert_eq!(
        value(&folder, "jbr_gmk_area"),
        Decimal::parse("82.984").unwrap()
    );
    let found = notes(&folder);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].problem, Problem::DecimalsOrThousands);
    assert_eq!(found[0].meant, ["82984", "82.9840"]);
    // Written as the note says, nobody asks again.
    assert_eq!(notes(&points("82.98", "82.9840")), []);
}

#[test]
fn thousands_in_the_range_of_a_guess_and_in_an_order_are_asked_about() {
    let guess = Folder::contoh().replace("questions.csv", "2022 0 20 1", "2022 0 20 1.000");
    assert_eq!(faults(&guess), []);
    let guess = Folder::gumukmas()
        .replace(
            "questions.csv",
            "number,empsub_2021_01,",
            "number,jbr_kkn_2025,",
        )
        .replace("questions.csv", ",0 100 1,", ",1.000 5000 100,");
    assert_eq!(only(&guess).meant, ["1000", "1"]);
    let order = Folder::contoh().replace("themes.csv", ",1\n", ",1.500\n");
    assert!(
        faults(&order)
            .iter()
            .any(|fault| fault.problem == Problem::PerhapsThousands)
    );
}

#[test]
fn thousands_in_what_a_title_claims_are_asked_about() {
    let folder = Folder::gumukmas().replace(
        "charts.csv",
        "climbs(jbr_kkn_students,",
        "value(jbr_kkn_students,2024)>4.000; climbs(jbr_kkn_students,",
    );
    let found = faults(&folder);
    let told = found.iter().find(|fault| fault.column == "claim");
    assert_eq!(
        told.map(|fault| &fault.meant[..]),
        Some(&["4000".to_owned(), "4".to_owned()][..]),
        "{found:#?}"
    );
}

#[test]
fn one_sign_for_decimals_and_for_thousands_is_a_fault() {
    for (file, old, new, wanted) in [
        (
            "edition.toml",
            "decimal = \",\"\nthousands = \".\"",
            "decimal = \".\"\nthousands = \".\"",
            Some((Problem::SameMarks, ".")),
        ),
        (
            "edition.toml",
            "decimal = \",\"\nthousands = \".\"",
            "decimal = \",\"\nthousands = \",\"",
            Some((Problem::SameMarks, ",")),
        ),
        (
            "edition.toml",
            "thousands = \".\"",
            "thousands = \"0\"",
            Some((Problem::UnknownWord, "0")),
        ),
        (
            "edition.toml",
            "thousands = \".\"",
            "thousands = \"-\"",
            Some((Problem::UnknownWord, "-")),
        ),
        // Many languages part thousands by a space.
        (
            "edition.toml",
            "thousands = \".\"",
            "thousands = \" \"",
            None,
        ),
        (
            "edition.toml",
            "thousands = \".\"",
            "thousands = \"\u{202f}\"",
            None,
        ),
    ] {
        let found = faults(&Folder::gumukmas().replace(file, old, new));
        let told: Vec<(Problem, &str)> = found
            .iter()
            .map(|fault| (fault.problem, fault.value.as_str()))
            .collect();
        assert_eq!(told, wanted.into_iter().collect::<Vec<_>>(), "{new}");
    }
}

#[test]
fn yes_and_no_in_the_settings_are_true_and_false() {
    for word in ["\"yes\"", "\"TRUE\"", "\"benar\"", "1"] {
        let new = format!("complete = {word}");
        let found = faults(&Folder::gumukmas().replace("edition.toml", "complete = true", &new));
        assert_eq!(found[0].problem, Problem::UnknownWord, "{word}: {found:#?}");
        assert_eq!(found[0].column, "languages.0.complete");
    }
}

#[test]
fn any_sign_for_minus_is_taken() {
    for minus in ["−", "–", "\u{2011}"] {
        let folder = Folder::contoh().replace(
            "scenarios.csv",
            "t_kayu=-0.5",
            &format!("t_kayu={minus}0.5"),
        );
        let edition = folder.open().unwrap().edition;
        assert_eq!(
            edition.scenarios[0].pushes[0].1,
            Decimal::parse("-0.5").unwrap()
        );
        let folder = points("-2.98", &format!("{minus}2.98"));
        assert_eq!(faults(&folder), [], "{minus}");
        let folder =
            Folder::gumukmas().replace("questions.csv", "2021 -4 8", &format!("2021 {minus}4 8"));
        assert_eq!(faults(&folder), [], "{minus}");
        let text = Folder::gumukmas().text("links.csv");
        let folder = Folder::gumukmas().with(
            "links.csv",
            text.replace(",-,", &format!(",{minus},")).into(),
        );
        if minus != "\u{2011}" {
            assert_eq!(faults(&folder), [], "{minus}");
        }
    }
}

#[test]
fn a_number_with_other_marks_shows_the_numbers_that_it_may_be() {
    for (written, problem, meant) in [
        ("\"525,96\"", Problem::DecimalComma, &["525.96"][..]),
        ("\"1,040\"", Problem::DecimalComma, &["1040", "1.04"]),
        ("1.040.000", Problem::DecimalComma, &["1040000"]),
        ("\"1.525,96\"", Problem::DecimalComma, &["1525.96"]),
        ("1'040", Problem::NotANumber, &["1040"]),
        ("1 040", Problem::NotANumber, &["1040"]),
        ("1\u{a0}040", Problem::NotANumber, &["1040"]),
        ("1\u{202f}040", Problem::NotANumber, &["1040"]),
        ("'525.96", Problem::DecimalComma, &["525.96"]),
        ("56%", Problem::NotANumber, &["56"]),
        ("\"1,2E+05\"", Problem::Scientific, &["120000"]),
        ("4.67996E+05", Problem::Scientific, &["467996"]),
        ("#N/A", Problem::SpreadsheetError, &[]),
        ("#REF!", Problem::SpreadsheetError, &[]),
        ("#SPILL!", Problem::SpreadsheetError, &[]),
        ("########", Problem::SpreadsheetError, &[]),
        ("12 orang", Problem::NotANumber, &[]),
    ] {
        let found = faults(&points("525.96", written));
        let told = found.iter().find(|fault| fault.problem == problem);
        assert!(
            told.is_some_and(|fault| fault.meant == meant),
            "{written}: {found:#?}"
        );
    }
}

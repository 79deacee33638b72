//! The rows of numbers on the stage: which there are, in which order, and what they say.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

#[path = "edition/folder.rs"]
#[allow(dead_code, reason = "each test uses its part")]
mod folder;

use folder::Folder;
use jelajah_core::drawing::Shape;
use jelajah_core::layout::numbers::{HEIGHT, Row, WIDTH, about, axis, rows, said, spark};
use jelajah_core::model::live::LiveEdition;
use jelajah_core::text::Language;

fn gumukmas(language: u8) -> LiveEdition {
    let opened = Folder::gumukmas().open().unwrap();
    opened.edition.live(Language(language))
}

fn row(edition: &LiveEdition, id: &str) -> Row {
    let mut all = rows(edition).into_iter();
    all.find(|row| row.id(edition) == id).unwrap()
}

fn ids<'a>(edition: &'a LiveEdition, rows: &'a [Row]) -> Vec<&'a str> {
    rows.iter().map(|row| row.id(edition)).collect()
}

#[test]
fn the_place_of_the_first_figure_comes_before_the_others_and_each_series_is_there_once() {
    let edition = gumukmas(0);
    let rows = rows(&edition);
    assert_eq!(
        ids(&edition, &rows)[..6],
        [
            "jbr_growth",
            "jbr_growth_accom_food",
            "jbr_poverty_rate",
            "jbr_poverty_persons",
            "jbr_unemployment",
            "jbr_kkn_students",
        ]
    );
    let places: Vec<&str> = rows.iter().map(|row| row.place(&edition)).collect();
    assert!(places[..6].iter().all(|place| *place == "Jember"));
    assert!(!places[6..].contains(&"Jember"));
    let mut drawn: Vec<_> = rows
        .iter()
        .flat_map(|row| {
            row.parts
                .iter()
                .map(|part| edition.figure(row.figure).series[*part])
        })
        .map(|series| series.get())
        .collect();
    let all = drawn.len();
    drawn.sort_unstable();
    drawn.dedup();
    assert_eq!(drawn.len(), all);
}

#[test]
fn series_of_one_figure_with_the_same_name_and_place_are_one_row() {
    let edition = gumukmas(0);
    let workers = row(&edition, "emp_bps_2010_2015");
    assert_eq!(workers.parts.len(), 3);
    assert_eq!(
        (workers.name(&edition), workers.place(&edition)),
        ("Pekerja kreatif", "Indonesia")
    );
    let [here, there] = ["qris", "qris_jt"].map(|id| row(&edition, id));
    assert_eq!(here.name(&edition), there.name(&edition));
    assert_ne!(here.place(&edition), there.place(&edition));
}

#[test]
fn what_a_node_is_counted_by_comes_first_and_nothing_is_lost() {
    let edition = gumukmas(0);
    let all = rows(&edition);
    let school = edition.ecosystem.find("pendidikan").unwrap();
    let first = about(&edition, all.clone(), &[school]);
    assert_eq!(
        ids(&edition, &first)[..2],
        ["jbr_kkn_students", "jbr_growth"]
    );
    assert_eq!(first.len(), all.len());
    assert_eq!(about(&edition, all.clone(), &[]), all);
}

#[test]
fn a_row_says_its_value_with_the_unit_and_a_gap_says_nothing() {
    let edition = gumukmas(0);
    let of = |id, year| {
        let said = said(&edition, &row(&edition, id), year);
        [said.number, said.sign, said.unit, said.when].join("|")
    };
    assert_eq!(of("jbr_growth", Some(2022)), "4,53|%||");
    assert_eq!(of("jbr_growth", None), "4,86|%||2024");
    assert_eq!(of("jbr_poverty_rate", Some(2022)), "9,39|%|penduduk|");
    assert_eq!(of("jbr_growth_accom_food", Some(2022)), "|||");
    assert_eq!(of("qris", Some(2023)), "26,1||juta pedagang|Mei 2023");
    assert_eq!(of("emp_bps_2010_2015", Some(2021)), "21,9||juta orang|");
    assert!(said(&edition, &row(&edition, "emp_bps_2010_2015"), Some(2022)).is_gap());
    let english = gumukmas(1);
    assert_eq!(
        said(&english, &row(&english, "jbr_growth"), Some(2022)).number,
        "4.53"
    );
}

#[test]
fn all_rows_share_the_years_of_the_period_and_those_near_it() {
    let edition = gumukmas(0);
    assert_eq!(axis(&edition, &rows(&edition)), (2018, 2025));
    let contoh = Folder::contoh().open().unwrap().edition.live(Language(0));
    let (first, last) = axis(&contoh, &rows(&contoh));
    assert!(first <= contoh.period.0 && last >= contoh.period.1);
    assert_eq!(axis(&edition, &[]), edition.period);
}

#[test]
fn from_year_to_year_only_the_band_and_the_dot_of_a_row_move() {
    let edition = gumukmas(0);
    let rows = rows(&edition);
    let axis = axis(&edition, &rows);
    for row in &rows {
        let still = |year| {
            let [_, zero, gaps, lines, dots, _] = spark(&edition, row, axis, year);
            [zero, gaps, lines, dots]
        };
        let band = |year| match &spark(&edition, row, axis, year)[0] {
            Shape::Rect { class, rect, .. } => (class.clone(), rect.x),
            other => panic!("{other:?}"),
        };
        assert_eq!(still(None), still(Some(2022)));
        assert_eq!(still(Some(2020)), still(Some(2022)));
        assert!(band(Some(2020)).1 < band(Some(2022)).1);
        assert_eq!(band(None).0, "band off");
        assert_eq!(band(Some(2022)).0, "band");
    }
}

#[test]
fn a_dot_stands_in_the_band_of_its_year_and_hides_where_there_is_no_number() {
    let edition = gumukmas(0);
    let rows = rows(&edition);
    let axis = axis(&edition, &rows);
    for row in &rows {
        for year in axis.0..=axis.1 {
            let shapes = spark(&edition, row, axis, Some(year));
            let (Shape::Rect { rect, .. }, Shape::Circle { class, centre, .. }) =
                (&shapes[0], &shapes[5])
            else {
                panic!("{shapes:?}");
            };
            let is_gap = said(&edition, row, Some(year)).is_gap();
            assert_eq!(
                class.ends_with("off"),
                is_gap,
                "{} {year}",
                row.id(&edition)
            );
            assert!(rect.x > -0.1 && rect.right() < WIDTH + 0.1);
            if !is_gap {
                assert!(rect.x <= centre.x && centre.x <= rect.right());
                assert!(0.0 < centre.y && centre.y < HEIGHT);
            }
        }
    }
}

#[test]
fn each_year_of_the_period_without_a_number_has_a_cross() {
    let edition = gumukmas(0);
    let all = rows(&edition);
    let axis = axis(&edition, &all);
    let crosses = |id| match &spark(&edition, &row(&edition, id), axis, None)[2] {
        Shape::Path { d, .. } => d.matches("l10 10").count(),
        other => panic!("{other:?}"),
    };
    assert_eq!(crosses("jbr_growth"), 0);
    assert_eq!(crosses("jbr_growth_accom_food"), 2);
    assert_eq!(crosses("emp_bps_2010_2015"), 2);
    assert_eq!(crosses("jbr_kkn_students"), 2);
}

#[test]
fn lines_join_only_years_that_follow_one_another_and_were_counted_in_one_way() {
    let edition = gumukmas(0);
    let all = rows(&edition);
    let axis = axis(&edition, &all);
    let joins = |id| match &spark(&edition, &row(&edition, id), axis, None)[3] {
        Shape::Path { d, .. } => (d.matches('M').count(), d.matches('L').count()),
        other => panic!("{other:?}"),
    };
    assert_eq!(joins("jbr_growth"), (1, 5));
    assert_eq!(joins("jbr_growth_accom_food"), (0, 0));
    // The ministry's figures until 2021, those of the statistics office from 2022.
    assert_eq!(joins("growth"), (2, 3));
    assert_eq!(joins("qris"), (0, 0));
}

#[test]
fn an_edition_without_figures_has_no_rows() {
    let mut edition = gumukmas(0);
    edition.figures.clear();
    assert!(rows(&edition).is_empty());
}

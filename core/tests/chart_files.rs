//! What is taken away: tables as CSV and in another order, pictures with their title and remarks.

#![allow(clippy::unwrap_used)]

mod fixture;

use fixture::{Fixture, LANGUAGES, load};
use jelajah_core::chart::{CellKind, ChartScene, Table, draw, table};
use jelajah_core::drawing::Shape;
use jelajah_core::layout::measure::{Weight, text_width};
use jelajah_core::layout::poster::{About, poster};
use jelajah_core::text::Decimal;

fn scene<'a>(fixture: &'a Fixture, id: &str, language: usize, width: f64) -> ChartScene<'a> {
    let drawn = &fixture.drawn[language];
    ChartScene {
        figure: drawn.figure(id),
        series: &drawn.series,
        year: Some(2022),
        item: None,
        base: None,
        index: false,
        marks: drawn.marks,
        width,
        words: &drawn.words,
    }
}

/// The table as the page shows it, read back as the live page does.
fn read_back(scene: &ChartScene) -> Table {
    let written = table(scene);
    let gap = scene.words.get("chart.no_value");
    let rows = written.rows.iter();
    let texts = rows.map(|row| row.iter().map(|cell| cell.text.clone()).collect());
    Table::from_page(
        written.columns.clone(),
        texts.collect(),
        scene.marks,
        gap,
        written.is_by_time,
    )
}

#[test]
fn a_table_read_from_the_page_gives_every_number_back_as_csv() {
    let fixture = load();
    for figure in &fixture.figures {
        for language in 0..LANGUAGES.len() {
            let scene = scene(&fixture, &figure.id, language, 560.0);
            let wanted = table(&scene);
            let text = read_back(&scene).to_csv(&["Judul", "Lisensi: CC BY 4.0."]);
            let mut reader = csv::ReaderBuilder::new()
                .flexible(true)
                .from_reader(text.as_bytes());
            let rows: Vec<csv::StringRecord> = reader.records().map_while(Result::ok).collect();
            assert_eq!(rows.len(), wanted.rows.len() + 2, "{}", figure.id);
            for (record, row) in rows.iter().zip(&wanted.rows) {
                for (field, cell) in record.iter().zip(row) {
                    match cell.number {
                        Some(number) => assert_eq!(Decimal::parse(field), Some(number)),
                        None => assert!(field == cell.text || field.is_empty(), "{field}"),
                    }
                }
            }
        }
    }
}

#[test]
fn numbers_are_sorted_exactly_with_gaps_last_and_the_years_bring_the_order_back() {
    let fixture = load();
    let table = read_back(&scene(&fixture, "jember_accom_food", 0, 560.0));
    let heads = |order: Vec<usize>| -> Vec<String> {
        order
            .into_iter()
            .map(|row| table.rows[row][0].text.clone())
            .collect()
    };
    // 2018: 9,03; 2020: −13,26; 2023: 9,68; 2024: 6,49; the other years have no figure.
    assert_eq!(
        heads(table.order(1, false)),
        ["2020", "2024", "2018", "2023", "2019", "2021", "2022"]
    );
    assert_eq!(
        heads(table.order(1, true)),
        ["2023", "2018", "2024", "2020", "2019", "2021", "2022"]
    );
    assert_eq!(table.order(0, false), [0, 1, 2, 3, 4, 5, 6]);
    assert_eq!(table.order(0, true), [6, 5, 4, 3, 2, 1, 0]);
    assert_eq!(table.rows[1][1].kind, CellKind::Gap);
    // A number is not a text: 103.963 would stand before 79.224.
    let students = read_back(&scene(&fixture, "kkn_students", 0, 560.0));
    let of = |order: Vec<usize>| students.rows[order[0]][1].text.clone();
    assert_eq!(of(students.order(1, true)), "4.001");
}

#[test]
fn months_stand_in_the_order_of_time_and_groups_in_that_of_letters() {
    let fixture = load();
    let merchants = read_back(&scene(&fixture, "qris_merchants", 0, 560.0));
    let rows = merchants.rows.len();
    assert_eq!(merchants.order(0, false), (0..rows).collect::<Vec<_>>());
    let groups = read_back(&scene(&fixture, "jobs_by_subsector", 0, 560.0));
    let first = groups.order(0, false)[0];
    assert_eq!(groups.rows[first][0].text, "Aplikasi dan permainan");
}

#[test]
fn a_poster_keeps_chart_title_and_remarks_apart_and_on_its_sheet() {
    let fixture = load();
    let remarks = [
        "Cara hitung berganti pada 2016 dan 2021; menyambung ketiganya akan menggambar lonjakan yang tidak ada.".repeat(2),
        "Lisensi: CC BY 4.0.".to_owned(),
    ];
    for figure in &fixture.figures {
        for (place, (language, _, _)) in LANGUAGES.into_iter().enumerate() {
            let scene = scene(&fixture, &figure.id, place, 560.0);
            let about = About {
                title: figure.title.get(language),
                measure: figure.measure.get(language),
                remarks: &remarks,
            };
            let height = draw(&scene).unwrap().height;
            let poster = poster(scene.width, &[height], &about);
            let chart = (poster.at[0].y, poster.at[0].y + height);
            let mut below = 0.0;
            for shape in &poster.texts {
                let Shape::Text {
                    class, at, text, ..
                } = shape
                else {
                    panic!("a poster adds texts only");
                };
                let (size, weight) = match class.as_str() {
                    "ti" => (22.0, Weight::Bold),
                    _ => (14.0, Weight::Regular),
                };
                let right = at.x + text_width(text, size, weight);
                assert!(right <= poster.width, "{text} leaves the sheet");
                let (top, bottom) = (at.y - size, at.y + size * 0.25);
                assert!(top >= below, "{text} stands over what is above it");
                below = at.y;
                assert!(bottom <= chart.0 || top >= chart.1, "{text} over the chart");
                assert!(bottom <= poster.height, "{text} below the sheet");
            }
            assert!(poster.at[0].x + scene.width <= poster.width);
        }
    }
}

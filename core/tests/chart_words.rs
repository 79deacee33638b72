//! Figures read out in sentences, and the tables behind them.

mod fixture;

use fixture::{Fixture, LANGUAGES, load};
use jelajah_core::chart::{
    CellKind, ChartScene, Steps, breaks, rank_sentence, readout, sentence, steps, table,
};

fn scene<'a>(fixture: &'a Fixture, id: &str, language: usize, year: Option<i32>) -> ChartScene<'a> {
    let drawn = &fixture.drawn[language];
    ChartScene {
        figure: drawn.figure(id),
        series: &drawn.series,
        year,
        item: None,
        base: None,
        index: false,
        marks: drawn.marks,
        width: 340.0,
        words: &drawn.words,
    }
}

#[test]
fn a_year_is_read_out_with_its_values_or_with_the_nearest_ones() {
    let fixture = load();
    for (id, language, year, wanted) in [
        ("jember_growth", 0, Some(2022), "2022: 4,53 persen."),
        ("jember_growth", 1, Some(2020), "2020: −2.98 per cent."),
        ("jember_growth", 0, None, "2024: 4,86 persen."),
        (
            "creative_jobs",
            0,
            Some(2022),
            "2022: tidak ada angka. Terdekat: 2021, 21,9 juta orang; 2023, 24,92 juta orang.",
        ),
        (
            "creative_jobs",
            1,
            Some(2009),
            "2009: no figure. Nearest: 2010, 14.35 million people.",
        ),
        (
            "creative_growth",
            0,
            Some(2022),
            "2022: Ekonomi kreatif 6,81 persen; Seluruh ekonomi Indonesia 5,31 persen.",
        ),
        (
            "jember_accom_food",
            0,
            Some(2022),
            "2022: Akomodasi dan makan-minum tidak ada angka; Seluruh ekonomi Jember 4,53 persen.",
        ),
        (
            "jember_poverty_work",
            1,
            Some(2022),
            "2022: Poverty rate 9.39 per cent of population; People in poverty 232.73 thousand people; Unemployment rate 4.06 per cent of labour force.",
        ),
        (
            "qris_merchants",
            0,
            Some(2023),
            "2023: Indonesia, Februari 2023, 24,9 juta pedagang; Indonesia, Mei 2023, 26,1 juta pedagang; Jawa Timur, Oktober 2023, 3.350.000 pedagang.",
        ),
        (
            "qris_merchants",
            0,
            Some(2022),
            "2022: tidak ada angka. Terdekat: Desember 2021, 13,6 juta pedagang; Februari 2023, 24,9 juta pedagang.",
        ),
        (
            "jobs_by_subsector",
            0,
            Some(2022),
            "Urutan 1: Kuliner, 56,86 persen.",
        ),
        (
            "creative_2016",
            0,
            Some(2022),
            "Porsi PDRB provinsi: tertinggi DI Yogyakarta, 16,12 persen PDRB provinsi; Sebaran usaha kreatif: tertinggi Jawa, 65,37 persen usaha kreatif; PDB tiga subsektor: tertinggi Kuliner, 382 triliun rupiah.",
        ),
        (
            "east_java_online",
            0,
            None,
            "2023: Orang (APJII): Nasional 78,19, Jawa Timur 81,26 persen penduduk; Orang berumur 5 tahun ke atas (BPS): Nasional 69,21, Jawa Timur 66,17 persen penduduk.",
        ),
        (
            "named_parties",
            0,
            Some(2022),
            "2022: disebut Pelaku usaha.",
        ),
        (
            "named_parties",
            1,
            Some(2023),
            "2023: named are New businesses; Government; Private sector.",
        ),
        ("named_parties", 0, Some(2021), "2021: tidak ada uraian."),
    ] {
        assert_eq!(
            sentence(&scene(&fixture, id, language, year)),
            wanted,
            "{id} {year:?}"
        );
    }
}

#[test]
fn every_figure_says_something_for_every_year_and_no_slot_stays_empty() {
    let fixture = load();
    for figure in &fixture.figures {
        for language in 0..LANGUAGES.len() {
            for year in std::iter::once(None).chain((2009..=2026).map(Some)) {
                let said = sentence(&scene(&fixture, &figure.id, language, year));
                let whole =
                    said.ends_with('.') && !said.contains(['{', '}']) && !said.contains("chart.");
                assert!(whole, "{}: {said}", figure.id);
            }
        }
    }
}

#[test]
fn bars_are_read_out_by_rank() {
    let fixture = load();
    let scene = scene(&fixture, "jobs_by_subsector", 1, None);
    assert_eq!(steps(&scene), Steps::Ranks(14));
    assert_eq!(
        rank_sentence(&scene, 6),
        "Rank 6: Apps and games, 0.60 per cent."
    );
    assert_eq!(rank_sentence(&scene, 0), "");
    assert_eq!(rank_sentence(&scene, 15), "");
    let of = |id, item| {
        let scene = self::scene(&fixture, id, 0, None);
        sentence(&ChartScene {
            item: Some(item),
            ..scene
        })
    };
    assert_eq!(
        of("creative_2016", 3),
        "Urutan 3: Porsi PDRB provinsi, Jawa Timur 9,37 persen PDRB provinsi; Sebaran usaha kreatif, Sulawesi, Maluku, dan Papua 6,53 persen usaha kreatif; PDB tiga subsektor, Kriya 142 triliun rupiah."
    );
    assert_eq!(
        of("creative_2016", 5),
        "Urutan 5: Sebaran usaha kreatif, Kalimantan 4,95 persen usaha kreatif."
    );
    assert_eq!(
        of("east_java_online", 2),
        "2023: Orang berumur 5 tahun ke atas (BPS): Nasional 69,21, Jawa Timur 66,17 persen penduduk."
    );
}

#[test]
fn a_slider_runs_over_the_years_that_the_figure_draws() {
    let fixture = load();
    let run = |id| steps(&scene(&fixture, id, 0, None));
    assert_eq!(run("creative_growth"), Steps::Years(2020, 2024));
    assert_eq!(run("named_parties"), Steps::Years(2022, 2024));
    // Over its lines, and down its lists of bars.
    assert_eq!(run("east_java_online"), Steps::Ranks(2));
    assert_eq!(run("creative_2016"), Steps::Ranks(5));
}

#[test]
fn a_gap_is_an_item_without_a_value() {
    let fixture = load();
    let items = readout(&scene(&fixture, "jember_accom_food", 0, Some(2021)));
    let values: Vec<Option<&str>> = items.iter().map(|item| item.value.as_deref()).collect();
    assert_eq!(values, [None, Some("4,0 persen")]);
}

#[test]
fn changes_of_method_are_told_in_sentences() {
    let fixture = load();
    assert_eq!(
        breaks(&scene(&fixture, "businesses_online", 0, None)),
        [
            "E-commerce, Indonesia (BPS), setiap tahun: sampel survei berganti, jadi titiknya tidak disambung.",
            "E-commerce, Jawa Timur (BPS), setiap tahun: sampel survei berganti, jadi titiknya tidak disambung.",
            "Sejak 2023: angka kementerian koordinator.",
        ]
    );
}

#[test]
fn tables_have_a_row_a_year_and_say_gaps_as_gaps() {
    let fixture = load();
    let table = table(&scene(&fixture, "jember_accom_food", 0, None));
    assert_eq!(
        table.columns,
        [
            "Tahun",
            "Akomodasi dan makan-minum (%)",
            "Seluruh ekonomi Jember (%)"
        ]
    );
    assert_eq!(table.rows.len(), 7);
    assert_eq!(table.rows[1][1].kind, CellKind::Gap);
    assert_eq!(table.rows[1][1].text, "tidak ada angka");
    assert_eq!(table.rows[2][1].text, "−13,26");
}

#[test]
fn every_table_is_square_and_holds_every_point() {
    let fixture = load();
    for figure in &fixture.figures {
        let table = table(&scene(&fixture, &figure.id, 1, None));
        assert!(
            table
                .rows
                .iter()
                .all(|row| row.len() == table.columns.len()),
            "{}",
            figure.id
        );
        let numbers = table
            .rows
            .iter()
            .flatten()
            .filter(|cell| cell.number.is_some())
            .count();
        let points: usize = figure
            .series
            .iter()
            .map(|index| {
                fixture.series[index.get()]
                    .points
                    .iter()
                    .filter(|point| figure.covers(point))
                    .count()
            })
            .sum();
        // A slope shows two ends of series that hold more provinces.
        let wanted = if figure.id == "east_java_online" {
            4
        } else {
            points
        };
        assert_eq!(numbers, wanted, "{}", figure.id);
    }
}

#[test]
fn csv_gives_exact_numbers_back_and_says_where_they_come_from() {
    let fixture = load();
    for figure in &fixture.figures {
        let scene = scene(&fixture, &figure.id, 0, None);
        let table = table(&scene);
        let text = table.to_csv(&[]);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map_while(Result::ok).collect();
        assert_eq!(rows.len(), table.rows.len(), "{}", figure.id);
        for (record, row) in rows.iter().zip(&table.rows) {
            for (field, cell) in record.iter().zip(row) {
                match cell.number {
                    Some(number) => {
                        assert_eq!(jelajah_core::text::Decimal::parse(field), Some(number))
                    }
                    None => assert!(
                        field == cell.text || field.is_empty(),
                        "{field} {}",
                        cell.text
                    ),
                }
            }
        }
    }
    let about =
        table(&scene(&fixture, "jember_growth", 0, None)).to_csv(&["Judul, dengan koma", "=1+1"]);
    assert!(about.ends_with("\r\n\r\n\"Judul, dengan koma\"\r\n\"'=1+1\"\r\n"));
    assert!(about.starts_with("Tahun,Seluruh ekonomi Jember (%)\r\n2019,5.51\r\n2020,-2.98\r\n"));
}

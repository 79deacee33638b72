//! Comparison on demand: what is held against what, in which words, and what becomes an index.

#![allow(clippy::unwrap_used)]

mod fixture;

use fixture::{Fixture, load};
use jelajah_core::chart::{Bases, ChartScene, bases, comparison, draw, sentence};
use jelajah_core::drawing::{Drawing, Shape};

fn scene<'a>(
    fixture: &'a Fixture,
    id: &str,
    language: usize,
    (base, year): (i32, Option<i32>),
) -> ChartScene<'a> {
    let drawn = &fixture.drawn[language];
    ChartScene {
        figure: drawn.figure(id),
        series: &drawn.series,
        year,
        item: None,
        base: Some(base),
        index: false,
        marks: drawn.marks,
        width: 560.0,
        words: &drawn.words,
    }
}

#[test]
fn a_year_is_held_against_a_base_in_words() {
    let fixture = load();
    for (id, language, base, year, wanted) in [
        (
            "jember_growth",
            0,
            2019,
            Some(2022),
            "2022 dibanding 2019: turun 0,98 poin persen.",
        ),
        (
            "jember_growth",
            1,
            2019,
            None,
            "2024 compared with 2019: down 0.65 percentage points.",
        ),
        (
            "jember_accom_food",
            0,
            2018,
            Some(2020),
            "2020 dibanding 2018: Akomodasi dan makan-minum turun 22,29 poin persen; Seluruh ekonomi Jember tidak punya angka di salah satu tahun.",
        ),
        (
            "jember_poverty_work",
            0,
            2019,
            Some(2021),
            "2021 dibanding 2019: Tingkat kemiskinan naik 1,16 poin persen; Penduduk miskin naik 30,52 ribu orang (13,5 persen); Tingkat pengangguran naik 1,64 poin persen.",
        ),
        (
            "creative_growth",
            0,
            2020,
            Some(2022),
            "2022 dibanding 2020: Ekonomi kreatif dihitung dengan cara yang berbeda, jadi tidak dibandingkan; Seluruh ekonomi Indonesia tidak punya angka di salah satu tahun.",
        ),
        (
            "creative_gdp",
            0,
            2019,
            Some(2024),
            "2024 dibanding 2019: Kementerian, 2019–2024 naik 349,37 triliun rupiah (30,3 persen); BPS, 2022–2024 tidak punya angka di salah satu tahun.",
        ),
        (
            "creative_gdp",
            1,
            2022,
            Some(2024),
            "2024 compared with 2022: Ministry, 2019–2024 up 222.77 trillion rupiah (17.4 per cent); BPS, 2022–2024 up 240.8 trillion rupiah (17.6 per cent).",
        ),
        (
            "creative_jobs",
            0,
            2021,
            Some(2025),
            "2025 dibanding 2021: Hitungan 2021–2025 naik 5,5 juta orang (25,1 persen).",
        ),
        (
            "creative_jobs",
            0,
            2015,
            Some(2025),
            "2025 dibanding 2015: Hitungan 2010–2015 tidak punya angka di salah satu tahun; Hitungan 2021–2025 tidak punya angka di salah satu tahun.",
        ),
        (
            "businesses_online",
            0,
            2020,
            Some(2022),
            "2022 dibanding 2020: E-commerce, Indonesia (BPS) dihitung dengan cara yang berbeda, jadi tidak dibandingkan; E-commerce, Jawa Timur (BPS) dihitung dengan cara yang berbeda, jadi tidak dibandingkan; UMKM digital (kementerian) naik 13,76 juta UMKM, menjadi 2,9 kali lipat.",
        ),
        (
            "qris_merchants",
            0,
            2020,
            Some(2023),
            "2023 dibanding 2020: Indonesia, Februari 2020 ke Mei 2023, naik 23,31 juta pedagang, menjadi 9,3 kali lipat; Jawa Timur, Maret 2020 ke Oktober 2023, naik 3.029.000 pedagang, menjadi 10,4 kali lipat.",
        ),
        (
            "kkn_students",
            1,
            2022,
            Some(2024),
            "2024 compared with 2022: up 1,516 students (61.0 per cent).",
        ),
    ] {
        let scene = scene(&fixture, id, language, (base, year));
        assert_eq!(comparison(&scene), wanted, "{id} {base} {year:?}");
    }
}
#[test]
fn nothing_is_said_of_a_year_against_itself_or_against_one_without_a_partner() {
    let fixture = load();
    for (id, base, year) in [
        ("jember_growth", 2022, Some(2022)),
        ("jember_growth", 2024, None),
        ("jember_growth", 2015, Some(2022)),
        ("jobs_by_subsector", 2021, Some(2022)),
        ("named_parties", 2022, Some(2023)),
        // In 2023 the ministry that counts is another one.
        ("businesses_online", 2023, Some(2022)),
    ] {
        let said = comparison(&scene(&fixture, id, 0, (base, year)));
        assert_eq!(said, "", "{id} {base} {year:?}");
    }
}

#[test]
fn only_amounts_counted_in_one_way_become_an_index() {
    let fixture = load();
    let found = |id| bases(&scene(&fixture, id, 0, (2022, None)));
    let years = vec![2022, 2023, 2024, 2025];
    assert_eq!(
        found("kkn_students"),
        Bases {
            years: years.clone(),
            index: years,
        }
    );
    assert_eq!(found("businesses_online").index, [2020, 2021, 2022]);
    assert_eq!(found("creative_jobs").index.first(), Some(&2010));
    // Rates are no amounts; months of a year are no year; parties, ranks and surveys are no time.
    for id in [
        "jember_growth",
        "jember_accom_food",
        "jember_poverty_work",
        "creative_growth",
        "going_online",
        "qris_merchants",
        "east_java_online",
        "jobs_by_subsector",
        "creative_2016",
        "named_parties",
    ] {
        assert!(found(id).index.is_empty(), "{id}");
    }
}

fn texts(drawing: &Drawing) -> Vec<&str> {
    let shapes = drawing.shapes.iter();
    let text = shapes.filter_map(|shape| match shape {
        Shape::Text { text, .. } => Some(text.as_str()),
        _ => None,
    });
    text.collect()
}

#[test]
fn an_index_starts_from_one_hundred_and_says_what_it_leaves_out() {
    let fixture = load();
    let scene = ChartScene {
        index: true,
        ..scene(&fixture, "creative_jobs", 0, (2021, Some(2021)))
    };
    let drawing = draw(&scene).unwrap();
    let said = texts(&drawing);
    for wanted in ["indeks, 2021 = 100", "100,0", "125,1", "Hitungan 2021–2025"] {
        assert!(said.contains(&wanted), "{wanted}: {said:?}");
    }
    let all = said.join(" ");
    let left = "Tanpa Hitungan 2010–2015; Hitungan 2016–2017: tidak ada angka 2021";
    assert!(all.contains(left), "{all}");
    // The sentence keeps to the numbers themselves.
    assert_eq!(
        sentence(&scene),
        "2021: Hitungan 2021–2025 21,9 juta orang."
    );
}

#[test]
fn a_figure_that_allows_no_index_is_drawn_as_it_is() {
    let fixture = load();
    for (id, base) in [("jember_growth", 2019), ("creative_jobs", 2022)] {
        let plain = scene(&fixture, id, 0, (base, Some(2024)));
        let asked = ChartScene {
            index: true,
            ..plain
        };
        assert_eq!(draw(&asked), draw(&plain), "{id}");
    }
}

//! All figures are drawn, at both widths and in both languages, and their texts stand apart.

mod fixture;
mod pictures;

use fixture::{Fixture, LANGUAGES, load};
use jelajah_core::chart::{ChartError, ChartScene, bases, draw};
use jelajah_core::drawing::{Anchor, Drawing, Shape};
use jelajah_core::geom::Rect;
use jelajah_core::layout::measure::{Weight, text_width};
use jelajah_core::model::live::Figure;
use pictures::{Panel, assert_looks_as_kept};

const WIDTHS: [f64; 2] = [340.0, 560.0];

fn scene<'a>(
    fixture: &'a Fixture,
    figure: &'a Figure,
    language: usize,
    width: f64,
    year: Option<i32>,
) -> ChartScene<'a> {
    let drawn = &fixture.drawn[language];
    ChartScene {
        figure,
        series: &drawn.series,
        year,
        item: None,
        base: None,
        index: false,
        marks: drawn.marks,
        width,
        words: &drawn.words,
    }
}

/// Draws a figure or stops the test.
fn drawing(scene: &ChartScene) -> Drawing {
    draw(scene).unwrap_or_else(|error| panic!("{}: {error}", scene.figure.id))
}

/// The boxes of all texts with what they say, from the sizes that the stylesheet gives to their classes.
fn texts(drawing: &Drawing) -> Vec<(Rect, &str)> {
    let boxes = drawing.shapes.iter().filter_map(|shape| match shape {
        Shape::Text {
            class,
            at,
            anchor,
            text,
        } => {
            let names: Vec<&str> = class.split(' ').collect();
            let has = |name: &str| names.contains(&name);
            let (size, bold) = match names[0] {
                "dv" if has("bg") => (16.0, true),
                "dv" => (15.0, !has("q")),
                "dl" | "pn" => (15.0, true),
                _ => (14.0, has("hi") || has("yb")),
            };
            let weight = if bold { Weight::Bold } else { Weight::Regular };
            let width = text_width(text, size, weight);
            let x = match anchor {
                Anchor::Start => at.x,
                Anchor::Middle => at.x - width / 2.0,
                Anchor::End => at.x - width,
            };
            Some((
                Rect::new(x, at.y - size * 0.75, width, size * 0.9),
                text.as_str(),
            ))
        }
        _ => None,
    });
    boxes.collect()
}

#[test]
fn no_text_overlaps_another_or_leaves_the_drawing() {
    let fixture = load();
    let mut faults = Vec::new();
    let years = || std::iter::once(None).chain((2009..=2026).map(Some));
    for figure in &fixture.figures {
        for language in 0..LANGUAGES.len() {
            for width in WIDTHS {
                let plain = scene(
                    &fixture,
                    fixture.drawn[language].figure(&figure.id),
                    language,
                    width,
                    None,
                );
                let mut looks: Vec<ChartScene> =
                    years().map(|year| ChartScene { year, ..plain }).collect();
                looks.extend((1..=14).map(|item| ChartScene {
                    item: Some(item),
                    ..plain
                }));
                for base in bases(&plain).index {
                    looks.extend(years().map(|year| ChartScene {
                        year,
                        base: Some(base),
                        index: true,
                        ..plain
                    }));
                }
                for look in looks {
                    let (year, item, base) = (look.year, look.item, look.base);
                    let drawing = drawing(&look);
                    let sheet = Rect::new(0.0, 0.0, drawing.width, drawing.height);
                    let texts = texts(&drawing);
                    for (place, (rect, text)) in texts.iter().enumerate() {
                        let inside = rect.x >= -0.1
                            && rect.right() <= sheet.right() + 0.1
                            && rect.y >= 0.0
                            && rect.bottom() <= sheet.bottom();
                        if !inside {
                            faults.push(format!(
                                "{} {language} {width} {year:?} {item:?} {base:?}: {text} leaves the drawing: {rect:?}",
                                figure.id
                            ));
                        }
                        for (other, words) in &texts[place + 1..] {
                            if rect.overlaps(*other) {
                                faults.push(format!(
                                    "{} {language} {width} {year:?} {item:?} {base:?}: {text} over {words}",
                                    figure.id
                                ));
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn each_figure_keeps_its_look() {
    let fixture = load();
    for figure in &fixture.figures {
        let mut panels = Vec::new();
        for (place, (_, _, code)) in LANGUAGES.iter().enumerate() {
            for width in WIDTHS {
                for year in [None, Some(2022)] {
                    let chosen = year.map_or_else(String::new, |year| format!(", {year} chosen"));
                    panels.push(Panel {
                        caption: format!("{code}, {width} wide{chosen}"),
                        drawing: drawing(&scene(
                            &fixture,
                            fixture.drawn[place].figure(&figure.id),
                            place,
                            width,
                            year,
                        )),
                    });
                }
            }
        }
        assert_looks_as_kept(&format!("chart-{}", figure.id), "cht", &panels);
    }
}

#[test]
fn only_years_that_follow_one_another_by_one_method_are_joined() {
    let fixture = load();
    let joined = |id: &str| {
        let drawing = drawing(&scene(
            &fixture,
            fixture.drawn[0].figure(id),
            0,
            560.0,
            None,
        ));
        let runs = drawing.shapes.iter().filter_map(|shape| match shape {
            Shape::Path { class, d } if class.starts_with("ln1") => {
                Some(d.matches(['L', 'H', 'V']).count() + 1)
            }
            _ => None,
        });
        runs.collect::<Vec<_>>()
    };
    // One run each, the points without a neighbour left alone.
    assert_eq!(joined("creative_gdp"), [4, 4, 3]);
    assert_eq!(joined("creative_jobs"), [6, 2, 3]);
    // Cut between the ministry's and BPS's figures.
    assert_eq!(joined("creative_growth"), [2, 3, 3]);
    // Samples that change each year, dots, and months are not joined; of the digital MSMEs 2023 is cut off.
    assert_eq!(joined("businesses_online"), [3]);
    for id in ["going_online", "jember_accom_food", "qris_merchants"] {
        assert!(joined(id).is_empty(), "{id}");
    }
}

#[test]
fn the_chosen_year_has_its_band_and_its_points_their_values() {
    let fixture = load();
    let count = |id: &str, year: i32, wanted: &[&str]| {
        let drawing = drawing(&scene(
            &fixture,
            fixture.drawn[0].figure(id),
            0,
            340.0,
            Some(year),
        ));
        let classes = drawing.shapes.iter().filter(|shape| {
            let (Shape::Path { class, .. }
            | Shape::Rect { class, .. }
            | Shape::Circle { class, .. }
            | Shape::Text { class, .. }
            | Shape::Group { class, .. }) = shape;
            wanted
                .iter()
                .all(|name| class.split(' ').any(|found| found == *name))
        });
        classes.count()
    };
    for (id, year, points) in [
        ("creative_gdp", 2022, 2),
        ("creative_jobs", 2022, 0),
        ("jember_poverty_work", 2025, 1),
        ("qris_merchants", 2023, 3),
    ] {
        assert_eq!(count(id, year, &["pt", "yr"]), points, "{id}");
        assert_eq!(count(id, year, &["dv", "bg"]), points, "{id}");
        assert!(count(id, year, &["ymk"]) > 0, "{id}");
    }
    assert_eq!(count("creative_growth", 2019, &["ymk"]), 0);
    assert_eq!(count("jember_accom_food", 2022, &["pt", "neg"]), 2);
}

#[test]
fn a_figure_without_points_is_an_error_and_not_an_empty_drawing() {
    let fixture = load();
    let mut figure = fixture.drawn[0].figure("jember_growth").clone();
    figure.window = Some((1990, 1991));
    assert_eq!(
        draw(&scene(&fixture, &figure, 0, 340.0, None)),
        Err(ChartError::Empty)
    );
}

//! All figures are drawn, at both widths and in both languages, and their texts stand apart.

mod fixture;

use fixture::{Fixture, LANGUAGES, load};
use jelajah_core::chart::{ChartScene, draw};
use jelajah_core::drawing::{Anchor, Drawing, Shape};
use jelajah_core::geom::Rect;
use jelajah_core::layout::measure::{Weight, text_width};
use jelajah_core::model::indicator::Figure;

const WIDTHS: [f64; 2] = [340.0, 560.0];

fn scene<'a>(
    fixture: &'a Fixture,
    figure: &'a Figure,
    language: usize,
    width: f64,
    year: Option<i32>,
) -> ChartScene<'a> {
    ChartScene {
        figure,
        series: &fixture.series,
        year,
        language: LANGUAGES[language].0,
        marks: LANGUAGES[language].1,
        width,
        words: &fixture.words,
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
    for figure in &fixture.figures {
        for language in 0..LANGUAGES.len() {
            for width in WIDTHS {
                for year in std::iter::once(None).chain((2009..=2026).map(Some)) {
                    let drawing = drawing(&scene(&fixture, figure, language, width, year));
                    let sheet = Rect::new(0.0, 0.0, drawing.width, drawing.height);
                    let texts = texts(&drawing);
                    for (place, (rect, text)) in texts.iter().enumerate() {
                        let inside = rect.x >= -0.1
                            && rect.right() <= sheet.right() + 0.1
                            && rect.y >= 0.0
                            && rect.bottom() <= sheet.bottom();
                        if !inside {
                            faults.push(format!("{} {language} {width} {year:?}: {text} leaves the drawing: {rect:?}", figure.id));
                        }
                        for (other, words) in &texts[place + 1..] {
                            if rect.overlaps(*other) {
                                faults.push(format!(
                                    "{} {language} {width} {year:?}: {text} over {words}",
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

/// Writes every drawing below the folder that `CHARTS_OUT` names, to be looked at.
#[test]
#[ignore = "for looking only"]
fn write_all_drawings() {
    let Ok(folder) = std::env::var("CHARTS_OUT") else {
        return;
    };
    let fixture = load();
    for figure in &fixture.figures {
        for (place, (_, _, code)) in LANGUAGES.iter().enumerate() {
            for width in WIDTHS {
                for year in [None, Some(2020), Some(2022), Some(2023)] {
                    let svg = drawing(&scene(&fixture, figure, place, width, year)).to_svg();
                    let year = year.map_or_else(|| "none".to_owned(), |year| year.to_string());
                    let name = format!("{folder}/{}-{code}-{width}-{year}.svg", figure.id);
                    assert!(std::fs::write(name, svg).is_ok());
                }
            }
        }
    }
}

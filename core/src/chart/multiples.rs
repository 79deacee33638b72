//! Small panels, one a series: by time side by side where the drawing is wide, by category one above the other. Panels
//! whose units may be compared share one scale; where one may not, a remark says so.

use super::ChartScene;
use super::axes::left_margin;
use super::bars;
use super::canvas::Canvas;
use super::domain::domain;
use super::drawn::{Drawn, years};
use super::labels::Block;
use super::mark_style::{Mark, MarkStyle};
use super::notes::Notes;
use super::plot::{Plot, right_margin};
use crate::drawing::Anchor;
use crate::geom::{Point, Rect};
use crate::layout::measure::balance;

/// Between panels.
const GAP: f64 = 26.0;
/// From one line of a panel's title to the next.
const LINE: f64 = 18.0;
/// Narrower drawings have one panel a row.
const WIDE: f64 = 450.0;

/// What makes units comparable: per cent of anything, else the very same unit.
fn scale_of(scene: &ChartScene, drawn: &Drawn) -> String {
    let unit = scene.unit(drawn.place);
    if unit.starts_with('%') {
        "%".to_owned()
    } else {
        unit
    }
}

/// Draws all panels; gives the height they take.
pub(super) fn draw(canvas: &Canvas, scene: &ChartScene, drawn: &[Drawn], notes: &mut Notes) -> f64 {
    let mut scales: Vec<String> = drawn.iter().map(|drawn| scale_of(scene, drawn)).collect();
    scales.dedup();
    if scales.len() > 1 {
        notes.say("chart.scales_differ");
    }
    let by_category = drawn.iter().any(|drawn| drawn.series.is_by_category());
    let columns = if by_category || scene.width < WIDE {
        1
    } else {
        drawn.len().min(3)
    };
    let width = (scene.width - GAP * (columns as f64 - 1.0)) / columns as f64;
    // All panels by time share their years, whatever their scales.
    let by_time = drawn.iter().filter(|drawn| !drawn.series.is_by_category());
    let years = by_time
        .filter_map(|drawn| years(std::slice::from_ref(drawn)))
        .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
    let height = if columns == 1 { 116.0 } else { 240.0 };
    let fellows = |panel: &Drawn| {
        let scale = scale_of(scene, panel);
        drawn
            .iter()
            .filter(move |other| scale_of(scene, other) == scale)
    };
    // Panels one above the other agree on where a year stands.
    let margins =
        drawn
            .iter()
            .filter(|_| columns == 1)
            .fold((0.0, 0.0), |most: (f64, f64), panel| {
                let left = left_margin(domain(fellows(panel), true), height, scene.marks);
                let right = right_margin(scene, width, std::slice::from_ref(panel));
                (most.0.max(left), most.1.max(right))
            });
    let mut y = 0.0;
    for row in drawn.chunks(columns) {
        let titles: Vec<Block> = row.iter().map(|drawn| title(drawn, width)).collect();
        let lines = titles
            .iter()
            .map(|title| title.lines.len())
            .max()
            .unwrap_or(1);
        let head = LINE * (lines as f64 + 1.0) + 4.0;
        let mut tallest: f64 = 0.0;
        for (column, (panel, title)) in row.iter().zip(&titles).enumerate() {
            let x = (width + GAP) * column as f64;
            title.set(canvas, Point::new(x, y + 2.0), Anchor::Start);
            let unit = Point::new(x, y + LINE * lines as f64 + 14.0);
            canvas.text(
                &scene.unit(panel.place),
                unit,
                Anchor::Start,
                MarkStyle::new(Mark::Unit),
            );
            let height = match years {
                Some(years) if !panel.series.is_by_category() => {
                    let plot = Plot {
                        scene,
                        rect: Rect::new(x, y + head, width, height),
                        drawn: std::slice::from_ref(panel),
                        years,
                        values: domain(fellows(panel), true),
                        unit: "",
                        named: false,
                        margins,
                    };
                    plot.draw(canvas, notes);
                    height
                }
                _ => {
                    let most = fellows(panel).map(bars::largest).fold(0.0, f64::max);
                    bars::draw(canvas, scene, panel, y + head, most)
                }
            };
            tallest = tallest.max(head + height);
        }
        y += tallest + GAP * 0.7;
    }
    (y - GAP * 0.7).max(0.0)
}

fn title(drawn: &Drawn, width: f64) -> Block {
    let style = MarkStyle::new(Mark::Title);
    let (size, weight) = style.font();
    Block {
        lines: balance(&drawn.series.label, width, size, weight),
        style,
    }
}

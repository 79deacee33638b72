//! The form of a matrix: a disc where somebody is named in a year, a dash where not.

use super::ChartScene;
use super::canvas::{Canvas, width_of};
use super::labels::Block;
use super::mark_style::{Mark, MarkStyle};
use crate::drawing::Anchor;
use crate::geom::{Point, Rect};
use crate::layout::measure::balance;
use crate::model::live::Matrix;

const ROW: f64 = 34.0;
const HEAD: f64 = 30.0;

/// Draws the matrix with its key; gives the height it takes.
pub(super) fn draw(canvas: &Canvas, scene: &ChartScene, matrix: &Matrix) -> f64 {
    let plain = MarkStyle::new(Mark::TickText);
    let share = if scene.width < 450.0 { 0.48 } else { 0.36 };
    let names: Vec<Block> = matrix
        .rows
        .iter()
        .map(|row| {
            let style = plain.flag(
                MarkStyle::STANDS_OUT,
                row.cells.iter().any(|cell| cell.named),
            );
            let (size, weight) = style.font();
            Block {
                lines: balance(&row.label, scene.width * share, size, weight),
                style,
            }
        })
        .collect();
    let left = names.iter().map(Block::width).fold(0.0, f64::max) + 16.0;
    let columns: Vec<&str> = matrix
        .rows
        .first()
        .map(|row| row.cells.iter().map(|cell| cell.key.as_str()).collect())
        .unwrap_or_default();
    let step = (scene.width - left) / columns.len().max(1) as f64;
    let x = |column: usize| left + step * (column as f64 + 0.5);
    let bottom = HEAD + ROW * names.len() as f64;
    let chosen = |key: &str| scene.year.is_some_and(|year| key == year.to_string());
    for (column, key) in columns.iter().enumerate() {
        let here = chosen(key);
        if here {
            let band = Rect::new(x(column) - 22.0, HEAD - 6.0, 44.0, bottom - HEAD + 6.0);
            canvas.rect(band, MarkStyle::new(Mark::YearBand));
        }
        let head = Point::new(x(column), 16.0);
        canvas.text(
            key,
            head,
            Anchor::Middle,
            plain.flag(MarkStyle::CHOSEN_YEAR, here),
        );
    }
    for place in 0..=names.len() {
        let y = HEAD + ROW * place as f64;
        let line = [Point::new(0.0, y), Point::new(scene.width, y)];
        canvas.path(
            &line,
            MarkStyle::new(Mark::Grid).flag(MarkStyle::ZERO, place == 0),
        );
    }
    for (place, (row, name)) in matrix.rows.iter().zip(&names).enumerate() {
        let y = HEAD + ROW * (place as f64 + 0.5);
        name.set(
            canvas,
            Point::new(0.0, y - name.height() / 2.0),
            Anchor::Start,
        );
        for (column, cell) in row.cells.iter().enumerate() {
            sign(
                canvas,
                Point::new(x(column), y),
                cell.named,
                chosen(&cell.key),
            );
        }
    }
    bottom + key(canvas, scene, bottom)
}

fn sign(canvas: &Canvas, at: Point, named: bool, chosen: bool) {
    if named {
        canvas.disc(
            at,
            9.0,
            MarkStyle::new(Mark::Point)
                .look(0)
                .flag(MarkStyle::CHOSEN, chosen),
        );
    } else {
        let dash = [Point::new(at.x - 6.0, at.y), Point::new(at.x + 6.0, at.y)];
        canvas.path(&dash, MarkStyle::new(Mark::Dash));
    }
}

/// What the two signs mean.
fn key(canvas: &Canvas, scene: &ChartScene, top: f64) -> f64 {
    let style = MarkStyle::new(Mark::Note);
    let y = top + 20.0;
    let mut x = 8.0;
    for (named, word) in [(true, "chart.named"), (false, "chart.not_named")] {
        sign(canvas, Point::new(x, y - 5.0), named, false);
        let text = scene.words.get(word);
        canvas.text(text, Point::new(x + 16.0, y), Anchor::Start, style);
        x += 16.0 + width_of(text, style) + 30.0;
    }
    28.0
}

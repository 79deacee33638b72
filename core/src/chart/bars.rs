//! Horizontal bars from zero, the longest first; those that the figure speaks of stand out.

use super::ChartScene;
use super::canvas::{Canvas, width_of};
use super::drawn::{Dot, Drawn, stands_out};
use super::labels::Block;
use super::mark_style::{Mark, MarkStyle};
use crate::drawing::Anchor;
use crate::geom::{Point, Rect};
use crate::layout::measure::balance;
use crate::sorting::sort_by_key;
use crate::text::format_decimal;

/// The height of a bar, and of the row of a name in one line.
const BAR: f64 = 13.0;
const ROW: f64 = 21.0;
/// What each further line of a name adds.
const LINE: f64 = 18.0;

/// The dots of a series by category, the largest first.
pub(super) fn ranked<'d, 'a>(drawn: &'d Drawn<'a>) -> Vec<&'d Dot<'a>> {
    let mut dots: Vec<&Dot> = drawn.dots.iter().collect();
    sort_by_key(&mut dots, |dot| std::cmp::Reverse(dot.point.value));
    dots
}

/// A value beside its bar. Values of one list come from one count, so they are written with equally many decimals.
pub(super) fn bar_text(scene: &ChartScene, drawn: &Drawn, dot: &Dot) -> String {
    let decimals = &scene.figure.decimals;
    let most = decimals
        .get(drawn.place)
        .or_else(|| decimals.first())
        .copied();
    let longest = drawn
        .dots
        .iter()
        .map(|dot| dot.point.value.decimals())
        .max();
    let wanted = longest.unwrap_or(0).min(most.unwrap_or(u8::MAX));
    format_decimal(dot.point.value.rounded(wanted).padded(wanted), scene.marks)
}

/// The largest value of the series, at least 0.
pub(super) fn largest(drawn: &Drawn) -> f64 {
    drawn.dots.iter().map(|dot| dot.value).fold(0.0, f64::max)
}

/// Draws the bars from `top` downwards, over the whole width; `most` is the value of the longest bar there may be.
/// Gives the height they take.
pub(super) fn draw(canvas: &Canvas, scene: &ChartScene, drawn: &Drawn, top: f64, most: f64) -> f64 {
    let dots = ranked(drawn);
    let name_style = |dot: &Dot| {
        let hi = stands_out(scene.figure, drawn.series, dot.point);
        MarkStyle::new(Mark::TickText).flag(MarkStyle::STANDS_OUT, hi)
    };
    let share = if scene.width < 450.0 { 0.44 } else { 0.36 };
    let names: Vec<Block> = dots
        .iter()
        .map(|dot| {
            let style = name_style(dot);
            let (size, weight) = style.font();
            let name = dot.point.category.as_ref().map_or("", |text| text.as_str());
            Block {
                lines: balance(name, scene.width * share, size, weight),
                style,
            }
        })
        .collect();
    let left = names.iter().map(Block::width).fold(0.0, f64::max) + 9.0;
    let value_style = |quiet| MarkStyle::new(Mark::Value).flag(MarkStyle::QUIET, quiet);
    let room = dots
        .iter()
        .map(|dot| width_of(&bar_text(scene, drawn, dot), value_style(false)))
        .fold(0.0, f64::max);
    let longest = scene.width - left - room - 9.0;
    let height = names.iter().map(row).sum::<f64>() + 8.0;
    let axis = [Point::new(left, top), Point::new(left, top + height)];
    canvas.path(
        &axis,
        MarkStyle::new(Mark::Grid).flag(MarkStyle::ZERO, true),
    );
    let mut y = top + 4.0;
    for (place, (dot, name)) in dots.iter().zip(&names).enumerate() {
        let hi = stands_out(scene.figure, drawn.series, dot.point);
        let middle = y + row(name) / 2.0;
        let corner = Point::new(left - 9.0 - name.width(), middle - name.height() / 2.0);
        name.set(canvas, corner, Anchor::End);
        // A sliver stays to be seen of the smallest.
        let length = (longest * dot.value / most).max(1.5);
        let bar = Rect::new(left, middle - BAR / 2.0, length, BAR);
        let chosen = scene.item == Some(place + 1);
        let style = MarkStyle::new(Mark::Bar).flag(MarkStyle::STANDS_OUT, hi);
        canvas.rect(bar, style.flag(MarkStyle::CHOSEN, chosen));
        let value = Point::new(left + length + 7.0, middle + 5.0);
        canvas.text(
            &bar_text(scene, drawn, dot),
            value,
            Anchor::Start,
            value_style(!hi && !chosen),
        );
        y += row(name);
    }
    height
}

fn row(name: &Block) -> f64 {
    ROW + LINE * (name.lines.len().max(1) as f64 - 1.0)
}

//! Two places compared, a line a survey: series in pairs, the left end from the first, the right end from the point of
//! the second that the figure's highlight names. There is no axis; both ends carry their values.

use super::ChartScene;
use super::canvas::{Canvas, place, plane, width_of};
use super::drawn::{Dot, Drawn, value_text};
use super::labels::{Block, Room, Spot};
use super::mark_style::{Mark, MarkStyle};
use crate::drawing::Anchor;
use crate::geom::{Point, Rect, within};
use crate::layout::measure::balance;

const TOP: f64 = 44.0;
const HEIGHT: f64 = 190.0;

/// A survey with its two ends.
pub(super) struct Pair<'d, 'a> {
    /// Whose name the line bears.
    pub(super) left_series: &'d Drawn<'a>,
    pub(super) left: &'d Dot<'a>,
    pub(super) right: &'d Dot<'a>,
}

/// The pairs that have both ends.
pub(super) fn pairs<'d, 'a>(scene: &ChartScene, drawn: &'d [Drawn<'a>]) -> Vec<Pair<'d, 'a>> {
    let at = |place: usize| drawn.iter().find(|drawn| drawn.place == place);
    let pair = |place: usize| {
        let (left_series, right_series) = (at(place)?, at(place + 1)?);
        let named = |dot: &&Dot| scene.figure.highlight.contains(&dot.point.key);
        Some(Pair {
            left_series,
            left: left_series.dots.last()?,
            right: right_series.dots.iter().find(named)?,
        })
    };
    (0..scene.figure.series.len())
        .step_by(2)
        .filter_map(pair)
        .collect()
}

/// Draws the lines; gives the height they take.
pub(super) fn draw(canvas: &Canvas, scene: &ChartScene, drawn: &[Drawn]) -> f64 {
    let pairs = pairs(scene, drawn);
    let unit = scene.figure.unit(0).unwrap_or_default();
    canvas.text(
        unit,
        Point::new(0.0, 13.0),
        Anchor::Start,
        MarkStyle::new(Mark::Unit),
    );
    let big = MarkStyle::new(Mark::Value).flag(MarkStyle::BIG, true);
    let texts = |pair: &Pair| {
        [pair.left, pair.right]
            .map(|dot| value_text(scene, pair.left_series.place, dot.point.value))
    };
    let side = pairs
        .iter()
        .flat_map(texts)
        .map(|text| width_of(&text, big))
        .fold(0.0, f64::max)
        + 18.0;
    let values = || {
        pairs
            .iter()
            .flat_map(|pair| [pair.left.value, pair.right.value])
    };
    let (low, high) = (
        values().fold(f64::INFINITY, f64::min),
        values().fold(f64::NEG_INFINITY, f64::max),
    );
    let inner = Rect::new(side, TOP + 24.0, scene.width - 2.0 * side, HEIGHT - 48.0);
    let map = plane(
        (0.0, 1.0),
        (low, if high > low { high } else { low + 1.0 }),
        inner,
    );
    draw_columns(canvas, scene, &pairs, inner);
    let mut room = Room::new(Rect::new(inner.x + 10.0, TOP, inner.width - 20.0, HEIGHT));
    let ends: Vec<[Point; 2]> = pairs
        .iter()
        .map(|pair| {
            [
                place(&map, 0.0, pair.left.value),
                place(&map, 1.0, pair.right.value),
            ]
        })
        .collect();
    for (at, (pair, ends)) in pairs.iter().zip(&ends).enumerate() {
        canvas.path(ends, MarkStyle::new(Mark::Line).look(at));
        room.line(at, ends[0], ends[1]);
        let tops = [Anchor::End, Anchor::Start];
        for ((end, anchor), text) in ends.iter().zip(tops).zip(texts(pair)) {
            let chosen = match scene.item {
                None => scene.year == Some(pair.left.point.when.year),
                item => item == Some(at + 1),
            };
            let style = MarkStyle::new(Mark::Point)
                .look(at)
                .flag(MarkStyle::CHOSEN, chosen);
            canvas.point(at, *end, 6.0, style);
            let aside = if anchor == Anchor::End { -11.0 } else { 11.0 };
            let value = MarkStyle::new(Mark::Value).flag(MarkStyle::BIG, chosen);
            canvas.text(&text, Point::new(end.x + aside, end.y + 5.0), anchor, value);
        }
    }
    for (at, (pair, ends)) in pairs.iter().zip(&ends).enumerate() {
        name(canvas, &mut room, at, pair, *ends);
    }
    TOP + HEIGHT + 4.0
}

/// The two places, and what stands between them.
fn draw_columns(canvas: &Canvas, scene: &ChartScene, pairs: &[Pair], inner: Rect) {
    let right = pairs
        .first()
        .and_then(|pair| pair.right.point.category.as_ref())
        .map_or("", |text| text.as_str());
    let left = scene.words.get("chart.nation");
    let style = MarkStyle::new(Mark::Title);
    for (text, x) in [(left, inner.x), (right, inner.right())] {
        let half = width_of(text, style) / 2.0;
        let inside = within(x, half, (scene.width - half).max(half));
        canvas.text(text, Point::new(inside, TOP - 6.0), Anchor::Middle, style);
        let line = [Point::new(x, TOP + 4.0), Point::new(x, TOP + HEIGHT)];
        canvas.path(&line, MarkStyle::new(Mark::Grid));
    }
}

/// Names the survey along its line, in as many lines as fit between the places.
fn name(canvas: &Canvas, room: &mut Room, at: usize, pair: &Pair, ends: [Point; 2]) {
    let style = MarkStyle::new(Mark::Label).look(at);
    let (size, weight) = style.font();
    let most = (ends[1].x - ends[0].x - 24.0).min(300.0);
    let block = Block {
        lines: balance(&pair.left_series.series.label, most, size, weight),
        style,
    };
    let (width, height) = (block.width(), block.height());
    let x = (ends[0].x + ends[1].x - width) / 2.0;
    let middle = (ends[0].y + ends[1].y - height) / 2.0;
    let spots = (0..24).flat_map(|step| {
        let far = 6.0 * f64::from(step);
        [-far, far].map(|shift| Spot {
            corner: Point::new(x, middle + shift),
            cost: far * 0.5,
        })
    });
    room.set(Some(canvas), at, &block, spots.collect(), f64::INFINITY);
}

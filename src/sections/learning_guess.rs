//! Questions that are answered by a number or by a line: the ranges to guess with, and the picture of a line. What a range
//! stands for it says in attributes; in the browser `quiz` reads them.

use crate::context::Page;
use crate::markup::{Element, el, svg};
use crate::widgets::picture::frame;
use jelajah_core::drawing::{number as tenths, whole};
use jelajah_core::model::SeriesIndex;
use jelajah_core::model::live::Point;
use jelajah_core::text::Decimal;

/// The values of a range as whole steps from its beginning: how many there are.
fn steps([low, high, step]: [Decimal; 3]) -> i64 {
    let [low, high, step] = [low, high, step].map(Decimal::to_f64);
    ((high - low) / step).round() as i64
}

/// One number to guess.
pub(crate) fn number(page: Page, truth: Decimal, range: [Decimal; 3]) -> Element {
    let label = page.word("ask.yours").to_owned();
    guess(page, label, None, truth, range).child(compare_button(page))
}

/// A range to guess with, `at` its place in the picture of a line; it says in whole numbers what its stops mean, so that the
/// program need not divide.
fn guess(
    page: Page,
    label: String,
    at: Option<f64>,
    truth: Decimal,
    range: [Decimal; 3],
) -> Element {
    let [low, _, step] = range;
    let decimals = low.decimals().max(step.decimals());
    let [low, step] = [low, step].map(|number| number.padded(decimals).units());
    let stops = steps(range);
    let middle = Decimal::new(low + step * (stops / 2), decimals);
    let middle = page.live.number(middle);
    let mut input = el("input")
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", stops.to_string())
        .attr("value", (stops / 2).to_string())
        .attr("data-low", low.to_string())
        .attr("data-step", step.to_string())
        .attr("data-decimals", decimals.to_string())
        .attr("data-truth", page.live.number(truth))
        .attr("aria-valuetext", middle.clone())
        .attr("data-label", label.clone());
    if let Some(x) = at {
        input = input.attr("data-x", whole(x));
    }
    let guess = el("label")
        .child(el("span").text(label))
        .text(" ")
        .child(input)
        .text(" ")
        .child(el("output").text(middle));
    el("div").class("live-only gu").child(guess)
}

fn compare_button(page: Page) -> Element {
    el("button")
        .attr("type", "button")
        .class("btn")
        .attr("data-compare", "")
        .text(page.word("ask.compare"))
}

/// The size of the picture of a line, and where its values lie.
const LINE: [f64; 2] = [340.0, 190.0];
const LEFT: f64 = 44.0;
const RIGHT: f64 = 322.0;
const TOP: f64 = 14.0;
const BOTTOM: f64 = 160.0;

/// A line to draw on: as far as it is given, room for the reader's own, and the true one, which is shown after the reader's is drawn.
pub(crate) fn line(
    page: Page,
    title: String,
    series: SeriesIndex,
    from: i32,
    range: [Decimal; 3],
) -> Element {
    let points: Vec<&Point> = page.live.series[series.get()].points.iter().collect();
    let [low, high, _] = range.map(Decimal::to_f64);
    let x = |place: usize| LEFT + (RIGHT - LEFT) * place as f64 / (points.len() - 1).max(1) as f64;
    let y = |value: f64| BOTTOM - (BOTTOM - TOP) * (value - low) / (high - low);
    let first = points
        .iter()
        .position(|point| point.key == from.to_string())
        .unwrap_or(1);
    let at = |place: usize| {
        format!(
            "{} {}",
            tenths(x(place)),
            tenths(y(points[place].value.to_f64()))
        )
    };
    let path = |places: std::ops::Range<usize>| {
        let all: Vec<String> = places.map(at).collect();
        format!("M{}", all.join("L"))
    };
    let mut picture = frame("dl-q", LINE[0], LINE[1])
        .attr("aria-hidden", "true")
        .attr("data-from", at(first - 1))
        .attr("data-width", tenths(LINE[0]))
        .attr("data-top", tenths(TOP))
        .attr("data-bottom", tenths(BOTTOM));
    let rule = |value: f64| {
        svg("path")
            .class(if value == 0.0 { "zero" } else { "gr" })
            .attr(
                "d",
                format!("M{} {}H{}", tenths(LEFT), tenths(y(value)), tenths(RIGHT)),
            )
    };
    let zero = (low < 0.0 && high > 0.0).then_some(Decimal::new(0, 0));
    for value in [Some(range[0]), zero, Some(range[1])].into_iter().flatten() {
        picture = picture.child(rule(value.to_f64())).child(
            svg("text")
                .class("e")
                .attr("x", tenths(LEFT - 6.0))
                .attr("y", tenths(y(value.to_f64()) + 5.0))
                .text(page.live.number(value)),
        );
    }
    for (place, point) in points.iter().enumerate() {
        picture = picture.child(
            svg("text")
                .class("m")
                .attr("x", tenths(x(place)))
                .attr("y", tenths(BOTTOM + 24.0))
                .text(point.key.clone()),
        );
    }
    // As the program draws it through ranges that nobody has moved.
    let stops = steps(range);
    let height = (BOTTOM - TOP) as i64;
    let middle = BOTTOM as i64 - height * (stops / 2) / stops.max(1);
    let mut own = format!("M{}", at(first - 1));
    for place in first..points.len() {
        own.push_str(&format!("L{} {middle}", whole(x(place))));
    }
    picture = picture
        .child(svg("path").class("known").attr("d", path(0..first)))
        .child(svg("path").class("own").attr("d", own))
        .child(
            svg("path")
                .class("true")
                .attr("d", path(first - 1..points.len())),
        );
    let guesses = (first..points.len()).map(|place| {
        let point = points[place];
        guess(page, point.key.clone(), Some(x(place)), point.value, range)
    });
    el("div")
        .attr("role", "group")
        .attr("aria-labelledby", title)
        .child(picture)
        .children(guesses)
        .child(el("div").class("live-only gu").child(compare_button(page)))
}

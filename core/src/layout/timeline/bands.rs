//! Bands of years, each with its numeral and its chapter's title. Floor 3.

use super::Scene;
use super::placed::{Band, Line, NumeralSize};
use crate::drawing::Anchor;
use crate::geom::{Point, Rect};
use crate::layout::measure::{Weight, balance, text_width};
use crate::layout::scale::TimeScale;
use crate::model::calendar::Step;
use crate::model::date::year_from_day;
use crate::model::live::Chapter;
use crate::model::window::Window;

/// The least width of a band, in units.
const LEAST: f64 = 72.0;
/// The least width of a year whose numeral is large.
const LEAST_LARGE: f64 = 132.0;
/// The most a line of a title takes.
const TITLE_MOST: f64 = 240.0;
const TITLE_SIZE: f64 = 15.0;

/// The window's bands: one for each year, or for a round number of years where years would be too narrow.
pub(super) fn bands(scene: &Scene<'_>, scale: &TimeScale, height: f64) -> Vec<Band> {
    let step = Step::of_at_least((LEAST / scale.units_per_day()).max(365.0));
    let size = if step.days() * scale.units_per_day() >= LEAST_LARGE {
        NumeralSize::Large
    } else {
        NumeralSize::Small
    };
    let mut all = Vec::new();
    let mut day = scene.window.first;
    while day <= scene.window.last {
        let next = step.next(day);
        let years = (year_from_day(step.start(day)), year_from_day(next - 1));
        let seen = Window::new(day, (next - 1).min(scene.window.last));
        let rect = field(scale, seen, height);
        all.push(band(scene, years, rect, size));
        day = next;
    }
    all
}

/// The field of some days, from the top to the axis, cut at the window's edges.
pub(super) fn field(scale: &TimeScale, days: Window, height: f64) -> Rect {
    let from = scale.x_from_day(f64::from(days.first.max(scale.window.first)));
    let to = scale.x_from_day(f64::from(days.last.min(scale.window.last) + 1));
    Rect::new(from, 0.0, to - from, height)
}

fn band(scene: &Scene<'_>, years: (i32, i32), rect: Rect, size: NumeralSize) -> Band {
    let is_year = years.0 == years.1;
    let chapters = chapters_of(scene.chapters, years);
    let chapter = chapters
        .first()
        .map(|(place, _)| *place)
        .filter(|_| is_year);
    let in_founding_text = chapters.iter().any(|(_, chapter)| chapter.in_founding_text);
    let type_size = match size {
        NumeralSize::Large => 46.0,
        NumeralSize::Small => 26.0,
    };
    let numeral = years.0.to_string();
    let fits = text_width(&numeral, type_size, Weight::Bold) + 12.0 <= rect.width;
    let line = |x: f64, y: f64, text: String| Line {
        at: Point::new(rect.x + x, y),
        anchor: Anchor::Start,
        text,
    };
    let indent = if size == NumeralSize::Large {
        12.0
    } else {
        6.0
    };
    let title = chapter
        .and_then(|place| scene.chapters.get(place))
        .map(|chapter| title(&chapter.title, rect.width, in_founding_text))
        .unwrap_or_default();
    Band {
        years,
        chapter,
        rect,
        numeral: fits.then(|| (line(indent, 56.0, numeral), size)),
        title: (0u8..)
            .zip(title)
            .map(|(place, text)| line(indent + 1.0, 82.0 + 19.0 * f64::from(place), text))
            .collect(),
        in_founding_text,
        chosen: is_year && scene.year == Some(years.0),
    }
}

/// The chapters of some years, with their places.
fn chapters_of(chapters: &[Chapter], years: (i32, i32)) -> Vec<(usize, &Chapter)> {
    chapters
        .iter()
        .enumerate()
        .filter(|(_, chapter)| (years.0..=years.1).contains(&chapter.year))
        .collect()
}

/// A title in up to three lines; nothing where it would need more or a word is too wide.
fn title(text: &str, width: f64, in_founding_text: bool) -> Vec<String> {
    let weight = if in_founding_text {
        Weight::Bold
    } else {
        Weight::Regular
    };
    let most = (width - 22.0).min(TITLE_MOST);
    let lines = balance(text, most, TITLE_SIZE, weight);
    let fits = lines.len() <= 3
        && lines
            .iter()
            .all(|line| text_width(line, TITLE_SIZE, weight) <= most);
    if fits { lines } else { Vec::new() }
}

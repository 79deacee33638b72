//! The years above the lanes: their numerals and the titles of their chapters, and the edges for what lies outside.

use super::axis::Axis;
use super::placed::{Band, BandKind};
use super::{LABEL_SIZE, LOW, Scene};
use crate::drawing::Anchor;
use crate::geom::{Point, Rect};
use crate::layout::measure::{Weight, balance, text_width};
use crate::layout::timeline::{Line, whole_span};
use crate::model::calendar::Step;
use crate::model::date::year_from_day;
use crate::model::live::Chapter;
use crate::model::window::Window;

/// The least width of a band.
const LEAST: f64 = 72.0;
/// Sizes of the words of an edge.
const EDGE_SIZE: f64 = 15.0;
/// From line to line of a chapter's title.
const LEADING: f64 = 15.5;
/// Before the numeral, between numeral and title, and after the title.
const INDENT: f64 = 8.0;
const BESIDE: f64 = 10.0;
const AFTER: f64 = 8.0;

/// Years with their words, and how high these are.
pub(super) struct Head {
    pub(super) height: f64,
    pub(super) bands: Vec<Band>,
}

/// Where chapters' titles stand.
#[derive(Clone, Copy, PartialEq)]
enum Titles {
    Beside,
    Under,
    None,
}

/// The bands of the axis with their words.
pub(super) fn head(scene: &Scene<'_>, axis: &Axis) -> Head {
    let mut bands = plain_bands(scene, axis);
    let size = scene.size;
    let is_small = size.form.is_small();
    let is_high = size.height > 300.0;
    let numeral = size.form.pick(20.0, 24.0);
    let beside = |band: &Band| {
        let room = band.rect.width - numeral_width(scene, band, numeral) - INDENT - BESIDE - AFTER;
        (chapter_title(scene, band, room), room)
    };
    let under = |band: &Band| {
        let room = band.rect.width - INDENT - AFTER;
        (chapter_title(scene, band, room), room)
    };
    let fits = |(lines, room): &(Vec<String>, f64), most: usize| {
        let width = |line: &String| text_width(line, LABEL_SIZE * size.letters, Weight::Bold);
        lines.len() <= most && lines.iter().all(|line| width(line) <= *room)
    };
    let all = |titles: &dyn Fn(&Band) -> (Vec<String>, f64), most: usize| {
        bands.iter().all(|band| fits(&titles(band), most))
    };
    let most = if is_small && size.height < LOW { 1 } else { 2 };
    // In the small strip each year is told for itself.
    let titles = if is_small || all(&beside, most) {
        Titles::Beside
    } else if is_high && all(&under, 4) {
        Titles::Under
    } else {
        Titles::None
    };
    let longest = bands.iter().map(|band| under(band).0.len()).max();
    let height = match titles {
        Titles::Under => 33.0 + LEADING * longest.unwrap_or_default() as f64,
        _ if is_small && size.height < LOW => 28.0,
        _ if is_high && !is_small => 46.0,
        _ => 36.0,
    };
    let middle = if titles == Titles::Under {
        17.5
    } else {
        height / 2.0 + 1.0
    };
    let told: Vec<(Option<Line>, Vec<Line>)> = bands
        .iter()
        .map(|band| {
            let title = match titles {
                Titles::Beside => Some(beside(band)).filter(|title| fits(title, most)),
                Titles::Under => Some(under(band)),
                Titles::None => None,
            };
            let lines = title.map(|title| title.0).unwrap_or_default();
            let (x, first) = match titles {
                Titles::Under => (INDENT, 46.0),
                _ => (
                    INDENT + numeral_width(scene, band, numeral) + BESIDE,
                    middle + 4.6 - LEADING * (lines.len().max(1) - 1) as f64 / 2.0,
                ),
            };
            let title = (0u8..).zip(lines).map(|(line, text)| Line {
                at: Point::new(band.rect.x + x, first + LEADING * f64::from(line)),
                anchor: Anchor::Start,
                text,
            });
            (words(scene, band, numeral, middle), title.collect())
        })
        .collect();
    for (band, (numeral, title)) in bands.iter_mut().zip(told) {
        band.numeral = numeral;
        band.title = title;
    }
    Head { height, bands }
}

/// The bands without words, from left to right.
fn plain_bands(scene: &Scene<'_>, axis: &Axis) -> Vec<Band> {
    let main = axis.main;
    let right = scene.size.width;
    let mut bands = Vec::new();
    let mut push = |days: Window, kind: BandKind, from: f64, to: f64| {
        let firsts = scene.events.iter().map(|event| event.when.first_day());
        let years = (year_from_day(days.first), year_from_day(days.last));
        bands.push(Band {
            years,
            days,
            kind,
            rect: Rect::new(from, 0.0, to - from, scene.size.height),
            count: firsts.filter(|first| days.touches(*first, *first)).count(),
            numeral: None,
            title: Vec::new(),
            is_told: chapter(scene, years).is_some(),
            in_founding_text: chapter(scene, years).is_some_and(|one| one.in_founding_text),
        });
    };
    let span = whole_span(scene.events, scene.chapters);
    let outside = |days: Window| BandKind::Outside(days.held_in(span));
    let (length, first, last) = (main.window.days(), main.window.first, main.window.last);
    if let Some(before) = axis.before {
        push(before.window, BandKind::Edge, before.left, before.right);
    } else if main.left > axis.start {
        let kind = outside(Window::new(first - length, first - 1));
        push(
            Window::new(span.first, first - 1),
            kind,
            axis.start,
            main.left,
        );
    }
    let step = Step::of_at_least((LEAST / main.units_per_day()).max(365.0));
    let mut day = first;
    while day <= last {
        let next = step.next(day);
        let end = next.min(last + 1);
        let (from, to) = (
            main.x_from_day(f64::from(day)),
            main.x_from_day(f64::from(end)),
        );
        push(Window::new(day, end - 1), BandKind::Years, from, to);
        day = next;
    }
    if let Some(after) = axis.after {
        push(after.window, BandKind::Edge, after.left, after.right);
    } else if main.right < right {
        let kind = outside(Window::new(last + 1, last + length));
        push(Window::new(last + 1, span.last), kind, main.right, right);
    }
    bands
}

/// The chapter of a single year.
fn chapter<'a>(scene: &Scene<'a>, years: (i32, i32)) -> Option<&'a Chapter> {
    let mut chapters = scene.chapters.iter();
    chapters.find(|chapter| years == (chapter.year, chapter.year))
}

/// The title of a band's chapter in lines of at most `room`; none for an edge.
fn chapter_title(scene: &Scene<'_>, band: &Band, room: f64) -> Vec<String> {
    let title = chapter(scene, band.years)
        .filter(|_| band.kind == BandKind::Years)
        .map(|chapter| chapter.title.as_str());
    let size = LABEL_SIZE * scene.size.letters;
    title
        .map(|title| balance(title, room, size, Weight::Bold))
        .unwrap_or_default()
}

fn numeral_width(scene: &Scene<'_>, band: &Band, size: f64) -> f64 {
    text_width(
        &band.years.0.to_string(),
        size * scene.size.letters,
        Weight::Bold,
    )
}

/// The year of a band, or what an edge says, where there is room.
fn words(scene: &Scene<'_>, band: &Band, size: f64, middle: f64) -> Option<Line> {
    let fits = |text: &String, size: f64, beside: f64| {
        text_width(text, size * scene.size.letters, Weight::Bold) + beside <= band.rect.width
    };
    if band.kind == BandKind::Years {
        let text = band.years.0.to_string();
        return fits(&text, size, 2.0 * INDENT).then(|| Line {
            at: Point::new(band.rect.x + INDENT, middle + size * 0.36),
            anchor: Anchor::Start,
            text,
        });
    }
    let count = scene.locale.say_count("timeline.crowd", band.count);
    let year = band.years.0.to_string();
    let is_year = band.kind == BandKind::Edge && band.years.0 == band.years.1;
    let told = scene.locale.say("timeline.edge.year", &[("year", &year)]);
    let options = if is_year {
        [format!("{told} {}", band.count), year]
    } else {
        [count, String::new()]
    };
    let text = options
        .into_iter()
        .find(|text| fits(text, EDGE_SIZE, 6.0))?;
    Some(Line {
        at: Point::new(band.rect.centre().x, middle + EDGE_SIZE * 0.36),
        anchor: Anchor::Middle,
        text,
    })
}

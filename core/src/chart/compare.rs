//! Comparison on demand: a year against a base year, in words, and series as an index of it. Which comparisons are
//! honest follows from the tables: only points of one series that were counted in one way are held against each other;
//! rates are subtracted, never divided; only amounts become an index. It must not know how anything is drawn.

use super::ChartScene;
use super::drawn::{Dot, Drawn, drawn, is_cut, points as drawn_points, value_text};
use super::notes::Notes;
use super::spoken::{list, when};
use crate::model::date::Precision;
use crate::model::indicator::{Form, Point};
use crate::sorting::sort;
use crate::text::{Decimal, format_decimal};

/// The years that a figure may be compared with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bases {
    /// Those that another year may be held against.
    pub years: Vec<i32>,
    /// Those that may be 100 of an index.
    pub index: Vec<i32>,
}

/// The years that a figure may be compared with, in order; none where no two points were counted in one way.
#[must_use]
pub fn bases(scene: &ChartScene) -> Bases {
    let scene = &scene.plain();
    let mut found = Bases::default();
    for drawn in drawn(scene).iter().filter(|drawn| is_by_time(drawn)) {
        for dot in &drawn.dots {
            let year = dot.point.when.year;
            let has_other = drawn.dots.iter().any(|other| {
                other.point.when.year != year
                    && is_one_count(scene, drawn.place, dot.point, other.point)
            });
            if has_other {
                found.years.push(year);
            }
            if indexed_to(scene, drawn.place, year).is_some() {
                found.index.push(year);
            }
        }
    }
    for years in [&mut found.years, &mut found.index] {
        sort(years);
        years.dedup();
    }
    found
}

/// The chosen year, or the last one, held against the base year, a sentence for all series; empty where no base is
/// chosen, where it is the year itself, and where the figure may not be compared with it.
#[must_use]
pub fn comparison(scene: &ChartScene) -> String {
    let scene = &scene.plain();
    let Some(base) = scene.base else {
        return String::new();
    };
    let all = drawn(scene);
    let last = super::drawn::years(&all).map(|years| years.1);
    let Some(year) = scene.year.or(last) else {
        return String::new();
    };
    if base == year || !bases(scene).years.contains(&base) {
        return String::new();
    }
    let by_time = || all.iter().filter(|drawn| is_by_time(drawn));
    let alone = by_time().count() == 1;
    let items: Vec<String> = by_time()
        .filter_map(|drawn| item(scene, drawn, base, year, alone))
        .collect();
    let slots = [
        ("base", base.to_string()),
        ("year", year.to_string()),
        ("items", list(scene, &items)),
    ];
    let slots = slots.each_ref().map(|(key, value)| (*key, value.as_str()));
    scene.words.say("chart.compare", scene.language, &slots)
}

/// What one series says of two years; nothing where it has a point in neither.
fn item(scene: &ChartScene, drawn: &Drawn, base: i32, year: i32, alone: bool) -> Option<String> {
    let last_in = |year| drawn.dots.iter().rfind(|dot| dot.point.when.year == year);
    let label = drawn.series.label.get(scene.language);
    let say = |key, slots: &[(&str, &str)]| scene.words.say(key, scene.language, slots);
    let (from, to) = match (last_in(base), last_in(year)) {
        (None, None) => return None,
        (Some(from), Some(to)) => (from, to),
        _ => return Some(say("chart.compare.missing", &[("label", label)])),
    };
    if !is_one_count(scene, drawn.place, from.point, to.point) {
        return Some(say("chart.compare.cut", &[("label", label)]));
    }
    let change = change(scene, drawn, from, to);
    let by_month = [from, to]
        .iter()
        .any(|dot| dot.point.when.precision() != Precision::Year);
    let key = match (by_month, alone) {
        (true, _) => "chart.compare.dates",
        (false, true) => "chart.compare.alone",
        (false, false) => "chart.compare.item",
    };
    let slots = [
        ("label", label),
        ("from", &when(scene, from.point.when)),
        ("to", &when(scene, to.point.when)),
        ("change", &change),
    ];
    Some(say(key, &slots))
}

/// Up or down, by how much: rates in points, amounts with their share or as a multiple.
fn change(scene: &ChartScene, drawn: &Drawn, from: &Dot, to: &Dot) -> String {
    let say = |key, slots: &[(&str, &str)]| scene.words.say(key, scene.language, slots);
    let (old, new) = (from.point.value, to.point.value);
    let difference = new.minus(old).unwrap_or_default();
    let size = Decimal::new(difference.units().abs(), difference.decimals());
    if size.units() == 0 {
        return say("chart.compare.same", &[]);
    }
    let is_up = difference.units() > 0;
    let value = value_text(scene, drawn.place, size);
    let unit = scene.unit(drawn.place);
    if unit.starts_with('%') {
        let key = if is_up {
            "chart.compare.up_points"
        } else {
            "chart.compare.down_points"
        };
        return say(key, &[("value", &value)]);
    }
    let value = say("chart.value", &[("value", &value), ("unit", &unit)]);
    if old.units() <= 0 || new.units() <= 0 {
        let key = if is_up {
            "chart.compare.up_amount"
        } else {
            "chart.compare.down_amount"
        };
        return say(key, &[("value", &value)]);
    }
    let ratio = new.to_f64() / old.to_f64();
    if ratio >= 2.0 {
        // Rounded down: what is said is never more than what is.
        let times = Decimal::new(libm::floor(ratio * 10.0) as i64, 1);
        let times = format_decimal(times, scene.marks);
        return say(
            "chart.compare.times",
            &[("value", &value), ("times", &times)],
        );
    }
    let share = Decimal::new(libm::round((ratio - 1.0).abs() * 1000.0) as i64, 1);
    let share = format_decimal(share, scene.marks);
    let key = if is_up {
        "chart.compare.up"
    } else {
        "chart.compare.down"
    };
    say(key, &[("value", &value), ("share", &share)])
}

/// The base year of the index that is drawn; nothing where values are drawn as they are, since none was asked for or the
/// figure allows none.
pub(super) fn index_base(scene: &ChartScene) -> Option<i32> {
    let base = scene.base.filter(|_| scene.index)?;
    let mut places = 0..scene.figure.series.len();
    places
        .any(|place| indexed_to(scene, place, base).is_some())
        .then_some(base)
}

/// The points of the series at a place with the numbers that are drawn for them; of an index those only that were
/// counted as the base year was. Nothing where the series has no base.
pub(super) fn points<'a>(
    scene: &ChartScene,
    place: usize,
    points: Vec<&'a Point>,
) -> Option<Vec<(&'a Point, Decimal)>> {
    let Some(base) = index_base(scene) else {
        return Some(
            points
                .into_iter()
                .map(|point| (point, point.value))
                .collect(),
        );
    };
    let whole = indexed_to(scene, place, base)?;
    let kept = points
        .into_iter()
        .filter(|point| is_one_count(scene, place, whole, point));
    Some(
        kept.map(|point| (point, index(point.value, whole.value)))
            .collect(),
    )
}

/// A value as an index, to a tenth; the base is 100.
fn index(value: Decimal, base: Decimal) -> Decimal {
    Decimal::new(
        libm::round(value.to_f64() / base.to_f64() * 1000.0) as i64,
        1,
    )
}

/// Remarks which series an index leaves out.
pub(super) fn note_left_out(scene: &ChartScene, drawn: &[Drawn], notes: &mut Notes) {
    let Some(base) = index_base(scene) else {
        return;
    };
    let left = scene
        .figure
        .series
        .iter()
        .enumerate()
        .filter(|(place, _)| drawn.iter().all(|drawn| drawn.place != *place))
        .filter_map(|(_, index)| scene.series.get(index.get()))
        .map(|series| series.label.get(scene.language).to_owned())
        .collect::<Vec<_>>();
    if !left.is_empty() {
        let slots = [("base", base.to_string()), ("labels", list(scene, &left))];
        let slots = slots.each_ref().map(|(key, value)| (*key, value.as_str()));
        notes.add(
            scene
                .words
                .say("chart.index.without", scene.language, &slots),
        );
    }
}

/// The point that is 100 where the series at a place may be drawn as an index of a year: the only one of that year, an
/// amount above zero of a whole year, with another point that was counted in the same way.
fn indexed_to<'a>(scene: &ChartScene<'a>, place: usize, year: i32) -> Option<&'a Point> {
    let figure = scene.figure;
    let by_time = matches!(figure.form, Form::Line | Form::Dots | Form::Multiples);
    let amounts = figure
        .units
        .iter()
        .all(|unit| !unit.get(scene.language).contains('%'));
    if !by_time || !amounts {
        return None;
    }
    let series = scene.series.get(figure.series.get(place)?.get())?;
    if series.is_by_category() {
        return None;
    }
    let points = drawn_points(figure, series);
    let mut in_year = points.iter().filter(|point| point.when.year == year);
    let whole = *in_year.next()?;
    let fits = in_year.next().is_none()
        && whole.when.precision() == Precision::Year
        && whole.value.units() > 0
        && points
            .iter()
            .any(|point| point.when.year != year && is_one_count(scene, place, whole, point));
    fits.then_some(whole)
}

/// Whether two points of the series at a place were counted in one way.
fn is_one_count(scene: &ChartScene, place: usize, one: &Point, other: &Point) -> bool {
    let (before, after) = if one.when.first_day() <= other.when.first_day() {
        (one, other)
    } else {
        (other, one)
    };
    std::ptr::eq(one, other) || !is_cut(scene.figure, place, before, after)
}

fn is_by_time(drawn: &Drawn) -> bool {
    !drawn.series.is_by_category()
}

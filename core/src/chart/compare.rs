//! Comparison on demand: a year against a base year, in words, and series as an index of it. Which comparisons are
//! honest follows from the tables: only points of one series that were counted in one way are held against each other;
//! rates are subtracted, never divided; only amounts become an index. It must not know how anything is drawn.

use super::ChartScene;
use super::drawn::{Dot, Drawn, drawn, value_text};
use super::index::{index_base, indexed_to, is_one_count};
use super::notes::Notes;
use super::phrases::{list, when};
use crate::model::date::Precision;
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
    scene.words.say("chart.compare", &slots)
}

/// What one series says of two years; nothing where it has a point in neither.
fn item(scene: &ChartScene, drawn: &Drawn, base: i32, year: i32, alone: bool) -> Option<String> {
    let last_in = |year| drawn.dots.iter().rfind(|dot| dot.point.when.year == year);
    let label = &drawn.series.label;
    let say = |key, slots: &[(&str, &str)]| scene.words.say(key, slots);
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
        ("label", label.as_str()),
        ("from", &when(scene, from.point.when)),
        ("to", &when(scene, to.point.when)),
        ("change", &change),
    ];
    Some(say(key, &slots))
}

/// Up or down, by how much: rates in points, amounts with their share or as a multiple.
fn change(scene: &ChartScene, drawn: &Drawn, from: &Dot, to: &Dot) -> String {
    let say = |key, slots: &[(&str, &str)]| scene.words.say(key, slots);
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

fn is_by_time(drawn: &Drawn) -> bool {
    !drawn.series.is_by_category()
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
        .map(|series| series.label.clone())
        .collect::<Vec<_>>();
    if !left.is_empty() {
        let slots = [("base", base.to_string()), ("labels", list(scene, &left))];
        let slots = slots.each_ref().map(|(key, value)| (*key, value.as_str()));
        notes.add(scene.words.say("chart.index.without", &slots));
    }
}

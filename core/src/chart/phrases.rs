//! Values, dates and lists as they stand in a sentence. It must not know which sentence.

use super::ChartScene;
use super::bars::bar_text;
use super::drawn::{Dot, Drawn, value_text};
use crate::model::date::Date;
use crate::text::fill;

/// Items of a sentence, one after the other.
pub(super) fn list(scene: &ChartScene, items: &[String]) -> String {
    let joined = items.iter().cloned().reduce(|first, next| {
        let slots = [("first", first.as_str()), ("next", next.as_str())];
        scene.words.say("chart.read.between", &slots)
    });
    joined.unwrap_or_default()
}

/// The name of a dot's category, or nothing.
pub(super) fn category<'a>(dot: &Dot<'a>) -> &'a str {
    dot.point.category.as_deref().unwrap_or_default()
}

/// The value with its unit, as it is spoken: per cent in words.
pub(super) fn value_phrase(scene: &ChartScene, drawn: &Drawn, dot: &Dot) -> String {
    let value = if dot.point.category.is_some() {
        bar_text(scene, drawn, dot)
    } else {
        value_text(scene, drawn.place, dot.point.value)
    };
    let unit = scene.figure.unit(drawn.place);
    let unit = unit.unwrap_or_default();
    let per_cent = scene.words.get("chart.per_cent");
    let unit = fill(&unit.replace('%', "{%}"), &[("%", per_cent)]);
    let slots = [("value", value.as_str()), ("unit", unit.as_str())];
    scene.words.say("chart.value", &slots)
}

/// A date as far as it is known: `2022` or `Mei 2023`.
pub(super) fn when(scene: &ChartScene, date: Date) -> String {
    let year = date.year.to_string();
    if date.month == 0 {
        return year;
    }
    let month = scene.words.get(&format!("month.{}", date.month)).to_owned();
    scene
        .words
        .say("chart.month", &[("month", &month), ("year", &year)])
}

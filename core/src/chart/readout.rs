//! A figure in sentences: what it says for the chosen year, or for a bar by its rank. All wording comes from the words
//! table; this only chooses the template and fills its slots. It must not know how the figure is drawn.

use super::ChartScene;
use super::bars::ranked;
use super::drawn::{Dot, Drawn, drawn, value_text, years};
use super::phrases::{category, list, value_phrase, when};
use super::slope::pairs;
use crate::model::indicator::Form;
use crate::model::live::Matrix;

/// What one series says for a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadoutItem {
    /// The place of the series in the figure's list.
    pub place: usize,
    /// The name of the series.
    pub label: String,
    /// When it is, `2022` or `Mei 2023`.
    pub when: String,
    /// The value with its unit, `4,53 persen`; empty where there is a gap.
    pub value: Option<String>,
}

/// Over what a slider under the figure runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Steps {
    /// From the first to the last year.
    Years(i32, i32),
    /// From 1 to the number of bars, of the longest list of bars, or of lines.
    Ranks(usize),
    /// There is nothing to step through.
    Nothing,
}

/// Over what a slider under the figure runs.
#[must_use]
pub fn steps(scene: &ChartScene) -> Steps {
    let scene = &scene.plain();
    if let Some(matrix) = &scene.figure.matrix {
        let columns = || matrix_years(matrix);
        return match (columns().min(), columns().max()) {
            (Some(first), Some(last)) if first < last => Steps::Years(first, last),
            _ => Steps::Nothing,
        };
    }
    let drawn = drawn(scene);
    let by_time = drawn
        .iter()
        .filter(|drawn| !drawn.series.is_by_category())
        .flat_map(|drawn| drawn.dots.iter().map(|dot| dot.point.when.year));
    match (by_time.clone().min(), by_time.max()) {
        (Some(first), Some(last)) if first < last => Steps::Years(first, last),
        _ if scene.figure.form == Form::Slope => Steps::Ranks(pairs(scene, &drawn).len()),
        _ => match drawn.iter().map(|drawn| drawn.dots.len()).max() {
            Some(most) if most > 1 => Steps::Ranks(most),
            _ => Steps::Nothing,
        },
    }
}

fn matrix_years(matrix: &Matrix) -> impl Iterator<Item = i32> {
    let cells = matrix.rows.first().map(|row| row.cells.as_slice());
    cells
        .unwrap_or_default()
        .iter()
        .filter_map(|cell| cell.key.parse().ok())
}

/// What each series by time says for the chosen year: those with a point in it, and those with a gap there. Empty
/// where the figure has no series by time, or no series says anything.
#[must_use]
pub fn readout(scene: &ChartScene) -> Vec<ReadoutItem> {
    let Some(year) = scene.year else {
        return Vec::new();
    };
    let mut items = Vec::new();
    for drawn in drawn(scene)
        .iter()
        .filter(|drawn| !drawn.series.is_by_category())
    {
        let item = |when: String, value: Option<String>| ReadoutItem {
            place: drawn.place,
            label: drawn.series.label.clone(),
            when,
            value,
        };
        let here = drawn.dots.iter().filter(|dot| dot.point.when.year == year);
        items.extend(here.map(|dot| {
            item(
                when(scene, dot.point.when),
                Some(value_phrase(scene, drawn, dot)),
            )
        }));
        if drawn.gaps().contains(&year) {
            items.push(item(year.to_string(), None));
        }
    }
    items
}

/// The figure read out in a sentence: for the chosen year, or for its last year where none is chosen. Figures without
/// years of their own (bars, a slope) say what they show, whatever the year.
#[must_use]
pub fn sentence(scene: &ChartScene) -> String {
    let scene = &scene.plain();
    if let Some(item) = scene.item {
        return rank_sentence(scene, item);
    }
    let say = |key: &str, slots: &[(&str, &str)]| scene.words.say(key, slots);
    if let Some(matrix) = &scene.figure.matrix {
        return matrix_sentence(scene, matrix);
    }
    let drawn = drawn(scene);
    if scene.figure.form == Form::Slope {
        return slope_sentence(scene, &drawn, None);
    }
    if scene.figure.form == Form::Bars {
        return rank_sentence(scene, 1);
    }
    if drawn.iter().all(|drawn| drawn.series.is_by_category()) {
        let tops = drawn.iter().filter_map(|drawn| {
            let top = *ranked(drawn).first()?;
            let label = drawn.series.label.as_str();
            let slots = [
                ("label", label),
                ("name", category(top)),
                ("value", &value_phrase(scene, drawn, top)),
            ];
            Some(say("chart.read.top", &slots))
        });
        let items = tops.collect::<Vec<_>>();
        return say("chart.read.all", &[("items", &list(scene, &items))]);
    }
    let Some((_, last)) = years(&drawn) else {
        return String::new();
    };
    let year = scene.year.unwrap_or(last);
    let scene = &ChartScene {
        year: Some(year),
        ..*scene
    };
    let items = readout(scene);
    let when = year.to_string();
    if items.iter().all(|item| item.value.is_none()) {
        return say(
            "chart.read.missing",
            &[("when", &when), ("nearest", &nearest(scene, &drawn, year))],
        );
    }
    let parts: Vec<String> = items
        .iter()
        .map(|item| {
            let key = match (&item.value, item.when == when, drawn.len()) {
                (None, ..) => "chart.read.item_missing",
                (Some(_), true, 1) => "chart.read.item_alone",
                (Some(_), true, _) => "chart.read.item",
                (Some(_), false, _) => "chart.read.item_when",
            };
            let value = item.value.as_deref().unwrap_or("");
            say(
                key,
                &[
                    ("label", &item.label),
                    ("when", &item.when),
                    ("value", value),
                ],
            )
        })
        .collect();
    say(
        "chart.read.year",
        &[("when", &when), ("items", &list(scene, &parts))],
    )
}

/// The bars of this rank (from 1) read out, one a list, or the line of this place; nothing where there is none.
#[must_use]
pub fn rank_sentence(scene: &ChartScene, rank: usize) -> String {
    let drawn = drawn(scene);
    let Some(place) = rank.checked_sub(1) else {
        return String::new();
    };
    if scene.figure.form == Form::Slope {
        return slope_sentence(scene, &drawn, Some(place));
    }
    let items: Vec<String> = drawn
        .iter()
        .filter_map(|list| {
            let dot = *ranked(list).get(place)?;
            let slots = [
                ("label", list.series.label.as_str()),
                ("name", category(dot)),
                ("value", &value_phrase(scene, list, dot)),
            ];
            let key = if drawn.len() == 1 {
                "chart.read.bar"
            } else {
                "chart.read.bar_of"
            };
            Some(scene.words.say(key, &slots))
        })
        .collect();
    if items.is_empty() {
        return String::new();
    }
    let slots = [("rank", rank.to_string()), ("items", list(scene, &items))];
    let slots = slots.each_ref().map(|(key, value)| (*key, value.as_str()));
    scene.words.say("chart.read.rank", &slots)
}

/// The last points before and the first after a year without any.
fn nearest(scene: &ChartScene, drawn: &[Drawn], year: i32) -> String {
    let all = || {
        drawn
            .iter()
            .filter(|drawn| !drawn.series.is_by_category())
            .flat_map(|drawn| drawn.dots.iter().map(move |dot| (drawn, dot)))
    };
    let day = |entry: &(&Drawn, &Dot)| entry.1.point.when.first_day();
    let before = all()
        .filter(|entry| entry.1.point.when.year < year)
        .max_by_key(day);
    let after = all()
        .filter(|entry| entry.1.point.when.year > year)
        .min_by_key(day);
    let parts: Vec<String> = [before, after]
        .into_iter()
        .flatten()
        .map(|(drawn, dot)| {
            let slots = [
                ("when", when(scene, dot.point.when)),
                ("value", value_phrase(scene, drawn, dot)),
            ];
            let slots = slots.each_ref().map(|(key, value)| (*key, value.as_str()));
            scene.words.say("chart.read.near", &slots)
        })
        .collect();
    list(scene, &parts)
}

/// Both ends of all lines, or of the one at a place.
fn slope_sentence(scene: &ChartScene, drawn: &[Drawn], only: Option<usize>) -> String {
    let pairs = pairs(scene, drawn);
    let pairs = match only {
        None => &pairs[..],
        Some(place) => pairs.get(place..=place).unwrap_or_default(),
    };
    if pairs.is_empty() {
        return String::new();
    }
    let nation = scene.words.get("chart.nation");
    let parts: Vec<String> = pairs
        .iter()
        .map(|pair| {
            let slots = [
                ("label", pair.left_series.series.label.as_str()),
                ("left", nation),
                (
                    "left_value",
                    &value_text(scene, pair.left_series.place, pair.left.point.value),
                ),
                ("right", category(pair.right)),
                (
                    "right_value",
                    &value_phrase(scene, pair.left_series, pair.right),
                ),
            ];
            scene.words.say("chart.read.pair", &slots)
        })
        .collect();
    let when = pairs
        .first()
        .map_or(String::new(), |pair| when(scene, pair.left.point.when));
    let slots = [("when", when.as_str()), ("items", &list(scene, &parts))];
    scene.words.say("chart.read.year", &slots)
}

fn matrix_sentence(scene: &ChartScene, matrix: &Matrix) -> String {
    let Some(year) = scene.year.or(matrix_years(matrix).max()) else {
        return String::new();
    };
    let when = year.to_string();
    let named = matrix
        .rows
        .iter()
        .filter(|row| row.cells.iter().any(|cell| cell.key == when && cell.named));
    let names: Vec<String> = named.map(|row| row.label.clone()).collect();
    let key = if matrix_years(matrix).all(|column| column != year) {
        "chart.read.no_column"
    } else if names.is_empty() {
        "chart.read.named_none"
    } else {
        "chart.read.named"
    };
    scene
        .words
        .say(key, &[("when", &when), ("names", &list(scene, &names))])
}

//! The address of a view: everything the reader chose, in the fragment, by one grammar:
//!
//! `#<place>?<key>=<value>&...`, where the place is a section (`ekosistem`) or the id of an element that something
//! can be chosen by (`node-modal`, `year-2022`, an event's own id). A bare `#ekosistem` is a plain anchor.
//!
//! Reading never fails: what is not understood is ignored, and left out when the address is written again.

pub use super::names::Names;

use super::damage::{self, Damaged};
use super::query::{cut, decode, encode};
use super::{Guess, Mode, Section, Theme, ViewState};
use crate::model::date::{civil_from_day, day_from_civil, days_in_month};
use crate::model::ecosystem::Layer;
use crate::model::window::Window;
use crate::model::{Confidence, FigureIndex, NodeIndex};

const CONFIDENCES: [Confidence; 3] = [Confidence::High, Confidence::Medium, Confidence::Low];

/// Reads a fragment, with or without its `#`. What was written here is read to the letter; of any other the damage that
/// mail and chat do is undone first.
#[must_use]
pub fn read(fragment: &str, names: &Names<'_>) -> ViewState {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let state = as_it_stands(fragment, names);
    if write(&state, names).get(1..) == Some(fragment) {
        return state;
    }
    mended(fragment, names)
}

fn as_it_stands(fragment: &str, names: &Names<'_>) -> ViewState {
    let (place, pairs) = fragment.split_once('?').unwrap_or((fragment, ""));
    let mut state = ViewState::default();
    let _ = go_to(&mut state, place, names);
    for pair in pairs.split('&') {
        if let Some((key, value)) = pair.split_once('=') {
            choose_coded(&mut state, key, value, names);
        }
    }
    without_index_alone(state)
}

/// Of each value two readings are tried, the one that is more of a guess first: what is not understood changes nothing.
fn mended(fragment: &str, names: &Names<'_>) -> ViewState {
    let damaged = Damaged::read(fragment);
    let mut state = ViewState::default();
    for place in damage::readings(&damaged.place) {
        let _ = go_to(&mut state, &place, names);
    }
    for (key, value) in &damaged.pairs {
        for value in damage::readings(value) {
            choose_coded(&mut state, key, &value, names);
        }
    }
    without_index_alone(state)
}

fn choose_coded(state: &mut ViewState, key: &str, value: &str, names: &Names<'_>) {
    if key != "q" {
        choose(state, key, value, names);
    } else if let Some(words) = decode(value) {
        choose(state, key, &words, names);
    }
}

/// Without a base there is no index.
fn without_index_alone(mut state: ViewState) -> ViewState {
    if state.base.is_none() {
        state.index = None;
    }
    state
}

/// Goes to a place: a section, or an element that something can be chosen by. Gives the address key of what that
/// chooses; nothing for a section, and for a place that is not known.
pub fn go_to(state: &mut ViewState, place: &str, names: &Names<'_>) -> Option<&'static str> {
    let (key, section) = if let Some(section) = Section::from_id(place) {
        state.section = section;
        return None;
    } else if let Some(year) = place
        .strip_prefix("year-")
        .and_then(|text| names.year(text))
    {
        state.year = Some(year);
        ("year", Section::Timeline)
    } else if let Some(node) = place.strip_prefix("node-").and_then(|id| names.node(id)) {
        state.node = Some(node);
        ("node", Section::Ecosystem)
    } else if let Some(scenario) = place
        .strip_prefix("scenario-")
        .and_then(|id| names.scenario(id))
    {
        state.what_if.ask(scenario);
        ("push", Section::WhatIf)
    } else if let Some(figure) = place.strip_prefix("chart-").and_then(|id| names.figure(id)) {
        state.figure = Some(figure);
        ("chart", Section::Numbers)
    } else {
        state.event = Some(names.event(place)?);
        ("event", Section::Timeline)
    };
    state.section = section;
    Some(key)
}

/// Sets what one pair of an address, or one control of the page, chooses. An empty value chooses nothing; a value that
/// is not understood changes nothing.
pub fn choose(state: &mut ViewState, key: &str, value: &str, names: &Names<'_>) {
    fn set<T>(slot: &mut Option<T>, value: &str, found: Option<T>) {
        if value.is_empty() || found.is_some() {
            *slot = found;
        }
    }
    fn switch(on: &mut bool, value: &str, word: &str) {
        if value == word || value.is_empty() || value == "0" {
            *on = value == word;
        }
    }
    match key {
        "year" => set(&mut state.year, value, names.year(value)),
        "event" => set(&mut state.event, value, names.event(value)),
        "node" => set(&mut state.node, value, names.node(value)),
        "reach" => switch(&mut state.reach, value, "2"),
        "to" => set(&mut state.chain_end, value, names.node(value)),
        "loop" => {
            let nodes: Option<Vec<NodeIndex>> = value.split('.').map(|id| names.node(id)).collect();
            if value.is_empty() || nodes.is_some() {
                state.circle = nodes.unwrap_or_default();
            }
        }
        "topic" => set(&mut state.filter.theme, value, names.event_theme(value)),
        "place" => set(&mut state.filter.place, value, names.place(value)),
        "sure" => {
            let found = CONFIDENCES.into_iter().find(|one| one.as_str() == value);
            set(&mut state.filter.confidence, value, found);
        }
        "q" => state.filter.query = cut(value).to_owned(),
        "days" => set(&mut state.window, value, window(value)),
        "chart" => set(&mut state.figure, value, names.figure(value)),
        "base" => set(&mut state.base, value, base(value)),
        "index" => set(&mut state.index, value, names.figure(value)),
        "lang" => set(&mut state.language, value, names.language(value)),
        "layer" => {
            if let Some(layer) = Layer::ALL.into_iter().find(|layer| layer.as_str() == value) {
                state.layer = layer;
            }
        }
        "theme" => match value {
            "light" => state.theme = Theme::Light,
            "dark" => state.theme = Theme::Dark,
            "" | "system" => state.theme = Theme::System,
            _ => {}
        },
        "push" | "ask" | "guess" | "seed" | "map" => state.what_if.choose(key, value, names),
        "embed" => switch(&mut state.embed, value, "1"),
        "tour" => {
            let step = value.parse().ok().filter(|step| *step > 0);
            set(&mut state.tour, value, step);
        }
        "kiosk" | "present" => {
            state.mode = match value.parse::<u16>() {
                Ok(slide @ 1..) if key == "present" => Mode::Slides(slide - 1),
                Ok(1) => Mode::Kiosk(None),
                _ if value.is_empty() => Mode::Page,
                Err(_) if key == "kiosk" && is_code(value) => Mode::Kiosk(Some(value.to_owned())),
                _ => return,
            };
        }
        _ => {}
    }
}

/// Writes the address of a state, with its `#`; what is as at a first visit is left out.
#[must_use]
pub fn write(state: &ViewState, names: &Names<'_>) -> String {
    let mut out = format!("#{}", state.section.id());
    let mut sign = '?';
    let mut pair = |key: &str, value: Option<&str>| {
        if let Some(value) = value {
            out.push(sign);
            out.push_str(key);
            out.push('=');
            out.push_str(value);
            sign = '&';
        }
    };
    let year = state.year.map(|year| year.to_string());
    pair("year", year.as_deref());
    pair(
        "event",
        state
            .event
            .and_then(|event| names.events.get(event.get()))
            .map(|event| event.id.as_str()),
    );
    pair(
        "node",
        state
            .node
            .and_then(|node| names.nodes.get(node.get()))
            .map(|node| node.id.as_str()),
    );
    pair(
        "layer",
        (state.layer != Layer::default()).then(|| state.layer.as_str()),
    );
    pair("reach", state.reach.then_some("2"));
    let id_of = |node: &NodeIndex| Some(names.nodes.get(node.get())?.id.as_str());
    pair("to", state.chain_end.as_ref().and_then(id_of));
    let circle: Vec<&str> = state.circle.iter().filter_map(id_of).collect();
    pair(
        "loop",
        Some(circle.join(".").as_str()).filter(|ids| !ids.is_empty()),
    );
    let filter = &state.filter;
    let topic = filter
        .theme
        .and_then(|theme| names.event_themes.get(theme.get()));
    pair("topic", topic.map(|theme| theme.id.as_str()));
    let place = filter.place.and_then(|place| names.places.get(place.get()));
    pair("place", place.map(|place| place.id.as_str()));
    pair("sure", filter.confidence.map(Confidence::as_str));
    let words = encode(&filter.query);
    pair("q", Some(words.as_str()).filter(|words| !words.is_empty()));
    let days = state.window.map(|window| {
        let digits = |day| {
            let date = civil_from_day(day);
            (date.year * 10_000 + i32::from(date.month) * 100 + i32::from(date.day)).to_string()
        };
        [digits(window.first), digits(window.last)].join("-")
    });
    pair("days", days.as_deref());
    let what_if = &state.what_if;
    let pushes = what_if.write_pushes(names);
    pair(
        "push",
        Some(pushes.as_str()).filter(|text| !text.is_empty()),
    );
    pair("ask", what_if.asked.as_ref().and_then(id_of));
    pair("guess", what_if.guess.map(Guess::as_str));
    let seed = what_if.seed.to_string();
    pair("seed", (what_if.seed != 1).then_some(seed.as_str()));
    let changes = what_if.changes.as_str();
    pair("map", Some(changes).filter(|text| !text.is_empty()));
    let figure = |index: Option<FigureIndex>| Some(names.figures.get(index?.get())?.id.as_str());
    pair("chart", figure(state.figure));
    let base = state.base.map(|year| year.to_string());
    pair("base", base.as_deref());
    // Without a base there is no index.
    pair(
        "index",
        figure(state.index).filter(|_| state.base.is_some()),
    );
    let language = state
        .language
        .and_then(|language| names.languages.get(usize::from(language.0)));
    pair("lang", language.copied());
    pair(
        "theme",
        match state.theme {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        },
    );
    pair("embed", state.embed.then_some("1"));
    let step = state.tour.map(|step| step.to_string());
    pair("tour", step.as_deref());
    match &state.mode {
        Mode::Page => {}
        Mode::Kiosk(home) => pair("kiosk", Some(home.as_deref().unwrap_or("1"))),
        Mode::Slides(slide) => pair("present", Some(&(u32::from(*slide) + 1).to_string())),
    }
    out
}

/// Whether a view, an address without its `#`, is understood to the last word, and says nothing that goes without saying.
#[cfg(feature = "tables")]
#[must_use]
pub fn understands(view: &str, names: &Names<'_>) -> bool {
    let parts = |address: &str| {
        let (place, pairs) = address.split_once('?').unwrap_or((address, ""));
        let mut pairs: Vec<String> = pairs.split('&').map(str::to_owned).collect();
        pairs.sort_unstable();
        (place.to_owned(), pairs)
    };
    let written = write(&read(view, names), names);
    parts(view) == parts(&written[1..])
}

/// Chooses what a view says, an address without its `#`, and nothing else; language, look, mode and the step of the tour
/// stay.
#[must_use]
pub fn seen(view: &str, state: &ViewState, names: &Names<'_>) -> ViewState {
    ViewState {
        language: state.language,
        theme: state.theme,
        embed: state.embed,
        tour: state.tour,
        mode: state.mode.clone(),
        ..read(view, names)
    }
}

/// The code of a language, as BCP 47 writes it: `id`, `jv`, `zh-hant`.
fn is_code(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphabetic() || byte == b'-';
    (2..=12).contains(&text.len()) && text.bytes().all(fits)
}

/// A year as dates have them; the charts know which of them they have.
fn base(text: &str) -> Option<i32> {
    text.parse().ok().filter(|year| (1..=9999).contains(year))
}

/// Days as an address gives them: `20210301-20220630`, both included; the first of March 845 is `8450301`.
fn window(text: &str) -> Option<Window> {
    let day = |digits: &str| {
        let number: u32 = digits.parse().ok()?;
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
        let (year, month, day) = (year as i32, month as u8, day as u8);
        let exists = (1..=9999).contains(&year) && (1..=days_in_month(year, month)).contains(&day);
        exists.then(|| day_from_civil(year, month, day))
    };
    let (first, last) = text.split_once('-')?;
    Some(Window::new(day(first)?, day(last)?))
}

//! The address of a view: everything the reader chose, in the fragment, by one grammar:
//!
//! `#<place>?<key>=<value>&...`, where the place is a section (`ekosistem`) or the id of an element that something
//! can be chosen by (`node-modal`, `year-2022`, an event's own id). A bare `#ekosistem` is a plain anchor.
//!
//! Reading never fails: what is not understood is ignored, and left out when the address is written again.

use super::{Section, Theme, ViewState};
use crate::model::ecosystem::{Layer, Node};
use crate::model::indicator::Figure;
use crate::model::timeline::{Chapter, Event, Theme as EventTheme};
use crate::model::{EventIndex, FigureIndex, NodeIndex, ThemeIndex};
use crate::text::Language;

/// The ids that an address may name, borrowed from an edition.
#[derive(Clone, Debug)]
pub struct Names<'a> {
    /// The codes of its languages, in order.
    pub languages: Vec<&'a str>,
    /// Its chapters; only their years can be chosen.
    pub chapters: &'a [Chapter],
    /// Its events.
    pub events: &'a [Event],
    /// The themes of its events.
    pub event_themes: &'a [EventTheme],
    /// Its nodes.
    pub nodes: &'a [Node],
    /// Its figures.
    pub figures: &'a [Figure],
}

impl Names<'_> {
    fn year(&self, text: &str) -> Option<i32> {
        let year = text.parse().ok()?;
        self.chapters
            .iter()
            .any(|chapter| chapter.year == year)
            .then_some(year)
    }

    fn event(&self, id: &str) -> Option<EventIndex> {
        self.events
            .iter()
            .position(|event| event.id == id)
            .map(|place| EventIndex(place as u32))
    }

    fn node(&self, id: &str) -> Option<NodeIndex> {
        self.nodes
            .iter()
            .position(|node| node.id == id)
            .map(|place| NodeIndex(place as u32))
    }

    fn event_theme(&self, id: &str) -> Option<ThemeIndex> {
        self.event_themes
            .iter()
            .position(|theme| theme.id == id)
            .map(|place| ThemeIndex(place as u32))
    }

    fn figure(&self, id: &str) -> Option<FigureIndex> {
        self.figures
            .iter()
            .position(|figure| figure.id == id)
            .map(|place| FigureIndex(place as u32))
    }

    fn language(&self, code: &str) -> Option<Language> {
        self.languages
            .iter()
            .position(|known| *known == code)
            .map(|place| Language(place as u8))
    }
}

/// Reads a fragment, with or without its `#`.
#[must_use]
pub fn read(fragment: &str, names: &Names<'_>) -> ViewState {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let (place, pairs) = fragment.split_once('?').unwrap_or((fragment, ""));
    let mut state = ViewState::default();
    let _ = go_to(&mut state, place, names);
    for pair in pairs.split('&') {
        if let Some((key, value)) = pair.split_once('=') {
            choose(&mut state, key, value, names);
        }
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
    match key {
        "year" => set(&mut state.year, value, names.year(value)),
        "event" => set(&mut state.event, value, names.event(value)),
        "node" => set(&mut state.node, value, names.node(value)),
        "topic" => set(&mut state.event_theme, value, names.event_theme(value)),
        "chart" => set(&mut state.figure, value, names.figure(value)),
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
        "embed" => state.embed = value == "1",
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
    let topic = state
        .event_theme
        .and_then(|theme| names.event_themes.get(theme.get()));
    pair("topic", topic.map(|theme| theme.id.as_str()));
    pair(
        "chart",
        state
            .figure
            .and_then(|figure| names.figures.get(figure.get()))
            .map(|figure| figure.id.as_str()),
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
    out
}

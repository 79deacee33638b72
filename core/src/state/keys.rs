//! How each choice is said: its key in addresses, the control of the page that sets it, and how its value is read.
//! Addresses and presses are read by this one table.

use super::names::Names;
use super::query::cut;
use super::values::{is_code, read_days, switch, text};
use super::what_if::{is_changes, read_pushes};
use super::{Choice, Guess, Mode, PushChoice, Section, Theme, View, ViewState};
use crate::model::ecosystem::Layer;
use crate::model::{Confidence, NodeIndex};

/// What on the page sets a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// Links and buttons with this attribute, which holds the value.
    Press(&'static str),
    /// A select or a search that names the key.
    Field,
    /// Controls that compute the value from what is chosen already: zooming, pushing, stepping.
    Computed,
    /// None: only an address says it.
    Address,
}

/// A key of addresses and what it stands for.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Its name in addresses.
    pub name: &'static str,
    /// What sets it on the page.
    pub control: Control,
    /// What the ids of elements begin with that stand for its values.
    pub place: Option<&'static str>,
    /// What a value chooses; nothing for one that is not understood.
    read: fn(&str, &Names<'_>) -> Option<Choice>,
    /// What is chosen now.
    now: fn(&ViewState) -> Choice,
}

/// All keys, in the order in which an address names them.
pub static KEYS: [Key; 27] = [
    Key {
        name: "year",
        control: Control::Press("data-year"),
        place: Some("year-"),
        read: |text, names| Some(Choice::Year(Some(names.year(text)?))),
        now: |state| Choice::Year(state.year),
    },
    Key {
        name: "event",
        control: Control::Press("data-event"),
        place: None,
        read: |text, names| Some(Choice::Event(Some(names.event(text)?))),
        now: |state| Choice::Event(state.event),
    },
    Key {
        name: "node",
        control: Control::Press("data-node"),
        place: Some("node-"),
        read: |text, names| Some(Choice::Node(Some(names.node(text)?))),
        now: |state| Choice::Node(state.node),
    },
    Key {
        name: "layer",
        control: Control::Press("data-layer"),
        place: None,
        read: |text, _| {
            let mut layers = Layer::ALL.into_iter();
            let layer = layers.find(|layer| layer.as_str() == text)?;
            Some(Choice::Layer(Some(layer)))
        },
        now: |state| Choice::Layer(state.layer),
    },
    Key {
        name: "reach",
        control: Control::Press("data-reach"),
        place: None,
        read: |text, _| switch(text, "2").map(Choice::Reach),
        now: |state| Choice::Reach(state.reach),
    },
    Key {
        name: "to",
        control: Control::Field,
        place: None,
        read: |text, names| Some(Choice::ChainEnd(Some(names.node(text)?))),
        now: |state| Choice::ChainEnd(state.chain_end),
    },
    Key {
        name: "loop",
        control: Control::Press("data-loop"),
        place: None,
        read: |text, names| {
            let nodes = text.split('.').map(|id| names.node(id));
            Some(Choice::Loop(nodes.collect::<Option<Vec<NodeIndex>>>()?))
        },
        now: |state| Choice::Loop(state.circle.clone()),
    },
    Key {
        name: "topic",
        control: Control::Press("data-topic"),
        place: None,
        read: |text, names| Some(Choice::Topic(Some(names.event_theme(text)?))),
        now: |state| Choice::Topic(state.filter.theme),
    },
    Key {
        name: "place",
        control: Control::Field,
        place: None,
        read: |text, names| Some(Choice::Place(Some(names.place(text)?))),
        now: |state| Choice::Place(state.filter.place),
    },
    Key {
        name: "sure",
        control: Control::Field,
        place: None,
        read: |text, _| {
            let mut all = [Confidence::High, Confidence::Medium, Confidence::Low].into_iter();
            let sure = all.find(|one| one.as_str() == text)?;
            Some(Choice::Confidence(Some(sure)))
        },
        now: |state| Choice::Confidence(state.filter.confidence),
    },
    Key {
        name: "q",
        control: Control::Field,
        place: None,
        read: |text, _| Some(Choice::Query(cut(text).to_owned())),
        now: |state| Choice::Query(state.filter.query.clone()),
    },
    Key {
        name: "days",
        control: Control::Press("data-days"),
        place: None,
        read: |text, _| Some(Choice::Days(Some(read_days(text)?))),
        now: |state| Choice::Days(state.window),
    },
    Key {
        name: "view",
        control: Control::Press("data-large"),
        place: None,
        read: |text, _| {
            let view = View::ALL.into_iter().find(|view| view.as_str() == text)?;
            Some(Choice::View(Some(view)))
        },
        now: |state| Choice::View(state.view),
    },
    Key {
        name: "push",
        control: Control::Computed,
        place: None,
        read: |text, names| read_pushes(text, names).map(Choice::Pushes),
        now: |state| Choice::Pushes(state.what_if.pushes.clone()),
    },
    Key {
        name: "ask",
        control: Control::Field,
        place: None,
        read: |text, names| Some(Choice::Asked(Some(names.node(text)?))),
        now: |state| Choice::Asked(state.what_if.asked),
    },
    Key {
        name: "guess",
        control: Control::Press("data-guess"),
        place: None,
        read: |text, _| {
            let guess = Guess::ALL.into_iter().find(|one| one.as_str() == text)?;
            Some(Choice::Guess(Some(guess)))
        },
        now: |state| Choice::Guess(state.what_if.guess),
    },
    Key {
        name: "seed",
        control: Control::Press("data-seed"),
        place: None,
        read: |text, _| text.parse().ok().map(Choice::Seed),
        now: |state| Choice::Seed(state.what_if.seed),
    },
    Key {
        name: "map",
        control: Control::Computed,
        place: None,
        read: |text, _| is_changes(text).then(|| Choice::Changes(text.to_owned())),
        now: |state| Choice::Changes(state.what_if.changes.clone()),
    },
    Key {
        name: "chart",
        control: Control::Press("data-chart"),
        place: Some("chart-"),
        read: |text, names| Some(Choice::Figure(Some(names.figure(text)?))),
        now: |state| Choice::Figure(state.figure),
    },
    Key {
        name: "base",
        control: Control::Computed,
        place: None,
        read: |text, _| {
            // A year as dates have them; the charts know which of them they have.
            let year = text.parse().ok().filter(|year| (1..=9999).contains(year));
            Some(Choice::Base(Some(year?)))
        },
        now: |state| Choice::Base(state.base),
    },
    Key {
        name: "index",
        control: Control::Computed,
        place: None,
        read: |text, names| Some(Choice::Index(Some(names.figure(text)?))),
        // Without a base there is no index.
        now: |state| Choice::Index(state.index.filter(|_| state.base.is_some())),
    },
    Key {
        name: "lang",
        // The links to other languages lead to other pages.
        control: Control::Address,
        place: None,
        read: |text, names| Some(Choice::Language(Some(names.language(text)?))),
        now: |state| Choice::Language(state.language),
    },
    Key {
        name: "theme",
        control: Control::Press("data-look"),
        place: None,
        read: |text, _| {
            let mut all = [Theme::System, Theme::Light, Theme::Dark].into_iter();
            all.find(|theme| theme.as_str() == text).map(Choice::Theme)
        },
        now: |state| Choice::Theme(state.theme),
    },
    Key {
        name: "embed",
        control: Control::Address,
        place: None,
        read: |text, _| switch(text, "1").map(Choice::Embed),
        now: |state| Choice::Embed(state.embed),
    },
    Key {
        name: "tour",
        control: Control::Computed,
        place: None,
        read: |text, _| {
            let step = text.parse().ok().filter(|step| *step > 0);
            Some(Choice::Tour(Some(step?)))
        },
        now: |state| Choice::Tour(state.tour),
    },
    Key {
        name: "kiosk",
        control: Control::Address,
        place: None,
        read: |text, _| match text.parse::<u16>() {
            Ok(1) => Some(Choice::Mode(Mode::Kiosk(None))),
            Err(_) if is_code(text) => Some(Choice::Mode(Mode::Kiosk(Some(text.to_owned())))),
            _ => None,
        },
        now: |state| match &state.mode {
            Mode::Kiosk(_) => Choice::Mode(state.mode.clone()),
            _ => Choice::Mode(Mode::Page),
        },
    },
    Key {
        name: "present",
        control: Control::Address,
        place: None,
        read: |text, _| {
            let slide: u16 = text.parse().ok()?;
            Some(Choice::Mode(Mode::Slides(slide.checked_sub(1)?)))
        },
        now: |state| match state.mode {
            Mode::Slides(slide) => Choice::Mode(Mode::Slides(slide)),
            _ => Choice::Mode(Mode::Page),
        },
    },
];

impl Key {
    /// The key with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        KEYS.iter().find(|key| key.name == name)
    }

    /// What a value chooses: an empty one what a first visit has, one that is not understood nothing.
    #[must_use]
    pub fn read(&self, value: &str, names: &Names<'_>) -> Option<Choice> {
        if value.is_empty() {
            Some((self.now)(&ViewState::default()))
        } else {
            (self.read)(value, names)
        }
    }

    /// The value that a state has, as an address writes it; empty where it is as at a first visit.
    #[must_use]
    pub fn value(&self, state: &ViewState, names: &Names<'_>) -> String {
        text((self.now)(state), names)
    }
}

/// What a place of the page stands for: a section, or an element that something can be chosen by.
#[must_use]
pub fn at_place(place: &str, names: &Names<'_>) -> Option<Choice> {
    if let Some(section) = Section::from_id(place) {
        return Some(Choice::Section(section));
    }
    let by_prefix = KEYS.iter().find_map(|key| {
        let id = place.strip_prefix(key.place?)?;
        (key.read)(id, names)
    });
    let question = || {
        let scenario = names.scenario(place.strip_prefix("scenario-")?)?;
        Some(Choice::Question(PushChoice::of(scenario), scenario.asks))
    };
    let event = || Some(Choice::Event(Some(names.event(place)?)));
    by_prefix.or_else(question).or_else(event)
}

//! What a reader can choose, and what each choice changes. How a choice is said is for [`super::keys`].

use super::names::Names;
use super::what_if::is_alike;
use super::{Filter, Guess, Mode, PushChoice, Section, Theme, View, ViewState};
use crate::model::ecosystem::Layer;
use crate::model::window::Window;
use crate::model::{Confidence, EventIndex, FigureIndex, NodeIndex, PlaceIndex, ThemeIndex};
use crate::text::Language;

/// One thing that is chosen; nothing, where there is an `Option`, lets go of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    /// The section acted in.
    Section(Section),
    /// The year that timeline, diagram and charts mark.
    Year(Option<i32>),
    /// The event whose card is open.
    Event(Option<EventIndex>),
    /// The node in focus.
    Node(Option<NodeIndex>),
    /// The arrows of the diagram without a node.
    Layer(Option<Layer>),
    /// Whether the neighbours of the node's neighbours are shown too.
    Reach(bool),
    /// The other end of the chains from the node in focus.
    ChainEnd(Option<NodeIndex>),
    /// The nodes of a feedback loop, in its order; empty shows none.
    Loop(Vec<NodeIndex>),
    /// The theme that events have.
    Topic(Option<ThemeIndex>),
    /// The place that events are in.
    Place(Option<PlaceIndex>),
    /// How sure events are.
    Confidence(Option<Confidence>),
    /// The words that events hold.
    Query(String),
    /// All that events have to be, at once.
    Filter(Filter),
    /// The days that the timeline shows.
    Days(Option<Window>),
    /// The view of the stage that is large.
    View(Option<View>),
    /// A what-if question: what is pushed, and what is asked about. It is not answered before a guess.
    Question(Vec<PushChoice>, Option<NodeIndex>),
    /// What is pushed in the question at hand.
    Pushes(Vec<PushChoice>),
    /// What the question is about.
    Asked(Option<NodeIndex>),
    /// The reader's guess.
    Guess(Option<Guess>),
    /// The number that the samples are drawn from.
    Seed(u32),
    /// The changes in a map of the reader's own, as `pack_changes` writes them.
    Changes(String),
    /// The figure that is led to.
    Figure(Option<FigureIndex>),
    /// The year that charts compare with.
    Base(Option<i32>),
    /// The figure that is drawn as an index of that year.
    Index(Option<FigureIndex>),
    /// The language of the page.
    Language(Option<Language>),
    /// The look.
    Theme(Theme),
    /// Without page furniture, inside another page.
    Embed(bool),
    /// The step of the tour, from 1.
    Tour(Option<u16>),
    /// How the page is shown.
    Mode(Mode),
}

impl Choice {
    /// The section that it belongs to; a year belongs to all.
    #[must_use]
    pub const fn section(&self) -> Option<Section> {
        match self {
            Self::Section(section) => Some(*section),
            Self::Event(_)
            | Self::Topic(_)
            | Self::Place(_)
            | Self::Confidence(_)
            | Self::Query(_)
            | Self::Filter(_)
            | Self::Days(_) => Some(Section::Timeline),
            Self::Node(_) | Self::Layer(_) | Self::Reach(_) | Self::ChainEnd(_) | Self::Loop(_) => {
                Some(Section::Ecosystem)
            }
            Self::Figure(_) | Self::Base(_) | Self::Index(_) => Some(Section::Numbers),
            Self::Question(..)
            | Self::Pushes(_)
            | Self::Asked(_)
            | Self::Guess(_)
            | Self::Seed(_)
            | Self::Changes(_) => Some(Section::WhatIf),
            Self::Year(_)
            | Self::View(_)
            | Self::Language(_)
            | Self::Theme(_)
            | Self::Embed(_)
            | Self::Tour(_)
            | Self::Mode(_) => None,
        }
    }

    /// Sets what is chosen in `state`, and nothing else.
    pub fn set(self, state: &mut ViewState) {
        match self {
            Self::Section(section) => state.section = section,
            Self::Year(year) => state.year = year,
            Self::Event(event) => state.event = event,
            Self::Node(node) => state.node = node,
            Self::Layer(layer) => state.layer = layer,
            Self::Reach(reach) => state.reach = reach,
            Self::ChainEnd(node) => state.chain_end = node,
            Self::Loop(nodes) => state.circle = nodes,
            Self::Topic(theme) => state.filter.theme = theme,
            Self::Place(place) => state.filter.place = place,
            Self::Confidence(confidence) => state.filter.confidence = confidence,
            Self::Query(words) => state.filter.query = words,
            Self::Filter(filter) => state.filter = filter,
            Self::Days(window) => state.window = window,
            Self::View(view) => state.view = view,
            Self::Question(pushes, asked) => {
                state.what_if.pushes = pushes;
                state.what_if.asked = asked;
                state.what_if.guess = None;
            }
            Self::Pushes(pushes) => state.what_if.pushes = pushes,
            Self::Asked(node) => state.what_if.asked = node,
            Self::Guess(guess) => state.what_if.guess = guess,
            Self::Seed(seed) => state.what_if.seed = seed,
            Self::Changes(changes) => state.what_if.changes = changes,
            Self::Figure(figure) => state.figure = figure,
            Self::Base(year) => state.base = year,
            Self::Index(figure) => state.index = figure,
            Self::Language(language) => state.language = language,
            Self::Theme(theme) => state.theme = theme,
            Self::Embed(embed) => state.embed = embed,
            Self::Tour(step) => state.tour = step,
            Self::Mode(mode) => state.mode = mode,
        }
    }
}

/// What a choice is held against, so that what is chosen is seen.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// The events and their places.
    pub names: &'a Names<'a>,
    /// The days that the timeline may show.
    pub limits: Window,
    /// Whether an event holds the words of a search.
    pub holds: &'a dyn Fn(EventIndex, &str) -> bool,
}

impl Scope<'_> {
    fn days_of(&self, event: EventIndex) -> Option<Window> {
        let when = self.names.events.get(event.get())?.when;
        Some(Window::new(when.first_day(), when.last_day()))
    }

    fn is_hidden(&self, event: EventIndex, filter: &Filter) -> bool {
        let told = self.names.events.get(event.get());
        !told.is_some_and(|told| filter.takes(told, self.names.places))
            || !(self.holds)(event, &filter.query)
    }
}

impl ViewState {
    /// Chooses, and puts in order what that leaves: the diagram shows one picture, the chosen event is not filtered out,
    /// event and year are in the window of the timeline, a year is told and no longer an event, the tour is left for what is
    /// told instead, and the section is the one that was acted in.
    pub fn choose(&mut self, choice: Choice, scope: &Scope<'_>) {
        self.section = choice.section().unwrap_or(self.section);
        let (mut finds, mut filters, mut days) = (false, false, None);
        match &choice {
            Choice::Node(_) | Choice::Layer(_) | Choice::Loop(_) => {
                (self.node, self.chain_end) = (None, None);
                self.circle.clear();
            }
            // A guess at another question is none; one at the same, asked harder, stands.
            Choice::Pushes(pushes) if !is_alike(pushes, &self.what_if.pushes) => {
                self.what_if.guess = self.what_if.guess.and(Some(Guess::None));
            }
            Choice::Event(event) => {
                finds = true;
                days = event.and_then(|event| scope.days_of(event));
            }
            // The card of an event would hide the one of the year.
            Choice::Year(year) => {
                self.event = None;
                days = year.map(|year| Window::from_years(year, year));
            }
            Choice::Topic(_) | Choice::Place(_) | Choice::Confidence(_) | Choice::Query(_) => {
                filters = true;
            }
            // Only the large strip shows days.
            Choice::View(view) if *view != Some(View::Time) => self.window = None,
            _ => {}
        }
        let steers = matches!(
            choice,
            Choice::Section(_)
                | Choice::View(_)
                | Choice::Language(_)
                | Choice::Theme(_)
                | Choice::Embed(_)
                | Choice::Tour(_)
                | Choice::Mode(_)
        );
        choice.set(self);
        // The card of a step would hide what is told of anything else; slides have a card for nothing else.
        if !steers && !matches!(self.mode, Mode::Slides(_)) {
            self.tour = None;
        }
        if (finds || filters)
            && let Some(event) = self.event
            && scope.is_hidden(event, &self.filter)
        {
            if finds {
                self.filter = Filter::default();
            } else {
                self.event = None;
            }
        }
        if let (Some(window), Some(days)) = (self.window, days)
            && !window.touches(days.first, days.last)
        {
            self.window = Some(window.showing(days.first, days.last, scope.limits));
        }
    }
}

//! What every section is given: the edition, the language it is drawn in, and what the reader chose. It must not know
//! the window.

use crate::markup::{Str, speak};
use crate::search;
use crate::simulator::Outcome;
use jelajah_core::edition::{Edition, Tongue};
use jelajah_core::layout::ecosystem::views::Arrow;
use jelajah_core::layout::timeline::{Order, Voice, whole_span};
use jelajah_core::model::ecosystem::Layer;
use jelajah_core::model::window::Window;
use jelajah_core::model::{EventIndex, FigureIndex, NodeIndex};
use jelajah_core::state::{Filter, ViewState, WhatIf};
use jelajah_core::text::{Language, Text};
use leptos::prelude::*;
use std::sync::Arc;

/// A part of the state by itself. All have one type, so that the program carries the code of a memo once.
type Slice = Memo<Option<i32>>;

/// The edition, the language and the state; copied into every part that follows the state.
#[derive(Clone, Copy)]
pub struct App {
    /// The content.
    pub edition: &'static Edition,
    /// The language that the page is drawn in.
    pub language: Language,
    /// The arrows of every picture of the diagram.
    pub arrows: &'static [Arrow],
    /// All that the reader chose.
    pub state: RwSignal<ViewState>,
    /// What each drawing of a chart shows, as one number, two for a figure; it follows what is chosen at its own pace.
    pub chart_views: &'static [RwSignal<Option<i32>>],
    /// How many times the wide drawings had to be drawn anew; like charts they follow at their own pace.
    pub wide_turn: RwSignal<Option<i32>>,
    /// Whether the reader has come near the charts.
    pub charts_are_near: RwSignal<Option<i32>>,
    /// For each figure a year that it alone shows, since the edition has no chapter of it.
    pub own_years: &'static [RwSignal<Option<i32>>],
    /// For each figure that runs over no years the bar or line that is marked.
    pub own_items: &'static [RwSignal<Option<i32>>],
    /// The first event of the crowd whose list is open; not worth an address.
    pub crowd: RwSignal<Option<i32>>,
    /// The simulator's last answer.
    pub(crate) outcome: RwSignal<Option<Arc<Outcome>>>,
    /// The sample of the answer that is told step by step; not worth an address.
    pub run: RwSignal<Option<i32>>,
    /// The node from which the reader is about to choose another end of a chain.
    pub ends_of: RwSignal<Option<i32>>,
    /// The link that the reader looks at in a map of their own; not worth an address.
    pub edited: RwSignal<Option<i32>>,
    /// The days that the timeline may show: all that the edition tells.
    pub limits: Window,
    /// The events that the filter leaves, in time order; made once for each filter.
    order: Memo<Arc<Order>>,
    year: Slice,
    event: Slice,
    node: Slice,
    layer: Slice,
    reach: Slice,
    chain_end: Slice,
    circle: Slice,
    base: Slice,
    index: Slice,
    window: [Slice; 2],
    filter: Memo<Filter>,
    what_if: [Slice; 3],
}

impl App {
    /// A page's context. Call it inside an owner, which holds its memos.
    #[must_use]
    pub fn new(
        edition: &'static Edition,
        arrows: &'static [Arrow],
        language: Language,
        state: RwSignal<ViewState>,
    ) -> Self {
        let slice = |of: fn(&ViewState) -> Option<i32>| Memo::new(move |_| state.with(of));
        let filter = Memo::new(move |_| state.with(|state| state.filter.clone()));
        let order = Memo::new(move |_| {
            let filter = filter.get();
            let found = search::found(edition, &filter.query);
            let shown = edition.event_indices().filter(|event| {
                found(*event) && filter.takes(edition.event(*event), &edition.places)
            });
            Arc::new(Order::new(&edition.events, shown))
        });
        let figures = edition.figures.len();
        // What a page carries names its own language, and then the one that it borrows from.
        let tongues = &edition.about.languages;
        let lender = if cfg!(feature = "live") {
            tongues.last()
        } else {
            tongues.first()
        };
        speak(
            &edition.tongue(language).code,
            lender.map_or("", |tongue| &tongue.code),
        );
        let app = Self {
            edition,
            language,
            arrows,
            state,
            chart_views: signals(2 * figures),
            wide_turn: RwSignal::new(None),
            charts_are_near: RwSignal::new(None),
            own_years: signals(figures),
            own_items: signals(figures),
            crowd: RwSignal::new(None),
            outcome: RwSignal::new(None),
            run: RwSignal::new(None),
            ends_of: RwSignal::new(None),
            edited: RwSignal::new(None),
            limits: whole_span(&edition.events, &edition.chapters),
            order,
            year: slice(|state| state.year),
            event: slice(|state| state.event.map(|event| event.0 as i32)),
            node: slice(|state| state.node.map(|node| node.0 as i32)),
            layer: slice(|state| Some(state.layer as i32)),
            reach: slice(|state| state.reach.then_some(2)),
            chain_end: slice(|state| state.chain_end.map(|node| node.0 as i32)),
            circle: slice(|state| Some(mixed(state.circle.iter().map(|node| node.0)))),
            base: slice(|state| state.base),
            index: slice(|state| state.index.map(|figure| figure.0 as i32)),
            window: [
                slice(|state| state.window.map(|window| window.first)),
                slice(|state| state.window.map(|window| window.last)),
            ],
            filter,
            what_if: [
                slice(|state| {
                    let what_if = &state.what_if;
                    let pushes = what_if.pushes.iter();
                    let pushes = pushes.flat_map(|push| [push.node.0, push.tenths as u32]);
                    let asked = what_if.asked.map_or(u32::MAX, |node| node.0);
                    Some(mixed(pushes.chain([asked, what_if.seed])))
                }),
                slice(|state| Some(mixed(state.what_if.changes.bytes().map(u32::from)))),
                slice(|state| state.what_if.guess.map(|guess| guess as i32)),
            ],
        };
        for (place, view) in app.chart_views.iter().enumerate() {
            view.set(untrack(|| Some(app.chart_view(place / 2))));
        }
        app
    }

    /// Changes what the reader chose: all that writes the state does it here.
    #[cfg(feature = "live")]
    pub(crate) fn change(&self, how: impl FnOnce(&mut ViewState)) {
        self.state.update(how);
    }

    /// Lets go of all that was chosen beside the address.
    #[cfg(feature = "live")]
    pub(crate) fn forget_views(&self) {
        let lists = self.own_years.iter().chain(self.own_items);
        for signal in lists.chain([&self.crowd, &self.run, &self.edited]) {
            if signal.with_untracked(Option::is_some) {
                signal.set(None);
            }
        }
    }

    /// What the chart of a figure is to show, as one number: another one whenever it has to be drawn anew.
    #[must_use]
    pub fn chart_view(self, figure: usize) -> i32 {
        let index = self.index.get().filter(|index| *index == figure as i32);
        let parts = [
            self.own_years[figure].get().or(self.year.get()),
            self.own_items[figure].get(),
            self.base.get(),
            index.map(|_| 1),
        ];
        mixed(
            parts
                .map(|part| part.unwrap_or_default() as u32)
                .into_iter(),
        )
    }

    /// The year that charts hold the chosen one against.
    #[must_use]
    pub fn base(self) -> Option<i32> {
        self.base.get()
    }

    /// The figure that is drawn as an index of the base year.
    #[must_use]
    pub fn index(self) -> Option<FigureIndex> {
        self.index.get().map(|figure| FigureIndex(figure as u32))
    }

    /// The chosen year.
    #[must_use]
    pub fn year(self) -> Option<i32> {
        self.year.get()
    }

    /// The chosen event.
    #[must_use]
    pub fn event(self) -> Option<EventIndex> {
        self.event.get().map(|event| EventIndex(event as u32))
    }

    /// The node in focus.
    #[must_use]
    pub fn node(self) -> Option<NodeIndex> {
        self.node.get().map(|node| NodeIndex(node as u32))
    }

    /// Whether the neighbours of the node's neighbours are shown too.
    #[must_use]
    pub fn reach(self) -> bool {
        self.reach.get().is_some()
    }

    /// The node that chains from the node in focus lead to.
    #[must_use]
    pub fn chain_end(self) -> Option<NodeIndex> {
        self.chain_end.get().map(|node| NodeIndex(node as u32))
    }

    /// The nodes of the feedback loop that is shown; empty shows none.
    #[must_use]
    pub fn circle(self) -> Vec<NodeIndex> {
        self.circle.get();
        self.state.with_untracked(|state| state.circle.clone())
    }

    /// The layer of the diagram.
    #[must_use]
    pub fn layer(self) -> Layer {
        let layer = self.layer.get().unwrap_or_default();
        Layer::ALL
            .into_iter()
            .find(|known| *known as i32 == layer)
            .unwrap_or_default()
    }

    /// The days that the reader zoomed to.
    #[must_use]
    pub fn zoomed_to(self) -> Option<Window> {
        let [first, last] = self.window;
        Some(Window::new(first.get()?, last.get()?))
    }

    /// The days that the timeline shows: those zoomed to, else what is seen without zooming.
    #[must_use]
    pub fn seen(self) -> Window {
        match self.zoomed_to() {
            Some(window) => window.held_in(self.limits),
            None => self.unzoomed(),
        }
    }

    /// The days that are seen without zooming: the edition's period, moved to the chosen event if that lies outside.
    #[must_use]
    pub fn unzoomed(self) -> Window {
        let (first, last) = self.edition.about.period;
        let period = Window::from_years(first, last);
        match self.event() {
            None => period,
            Some(event) => {
                let when = self.edition.event(event).when;
                period.showing(when.first_day(), when.last_day(), self.limits)
            }
        }
    }

    /// Which events are shown.
    #[must_use]
    pub fn filter(self) -> Filter {
        self.filter.get()
    }

    /// The what-if question.
    #[must_use]
    pub fn what_if(self) -> WhatIf {
        self.what_if.iter().for_each(|slice| {
            slice.get();
        });
        self.state.with_untracked(|state| state.what_if.clone())
    }

    /// The events that the filter leaves, in time order.
    #[must_use]
    pub fn order(self) -> Arc<Order> {
        self.order.get()
    }

    /// A word of the interface.
    #[must_use]
    pub fn word(self, key: &'static str) -> &'static str {
        self.edition.words.get(key, self.language)
    }

    /// A word of the interface under a key that is put together: `kind.` and `actor`.
    #[must_use]
    pub fn word_of(self, group: &str, name: &str) -> String {
        self.edition
            .words
            .get(&[group, ".", name].concat(), self.language)
            .to_owned()
    }

    /// A sentence of the interface with its slots filled.
    #[must_use]
    pub fn say(self, key: &str, slots: &[(&str, &str)]) -> String {
        self.edition.words.say(key, self.language, slots)
    }

    /// A sentence with one count.
    #[must_use]
    pub fn say_count(self, key: &str, count: usize) -> String {
        self.say(key, &[("count", &self.count(count))])
    }

    /// A text of the edition.
    #[must_use]
    pub fn text(self, text: &'static Text) -> Str {
        Str::Borrowed(text.get(self.language))
    }

    /// A passage of the edition's prose, with the numbers that it names filled in.
    #[must_use]
    pub fn prose(self, key: &str) -> String {
        self.edition.prose(key, self.language)
    }

    /// A whole number in the language's form.
    #[must_use]
    pub fn count(self, count: usize) -> String {
        self.edition.count(count, self.language)
    }

    /// The language that the page is drawn in.
    #[must_use]
    pub fn tongue(self) -> &'static Tongue {
        self.edition.tongue(self.language)
    }

    /// How many texts there are in a language, of how many.
    #[must_use]
    pub fn translated(self, language: Language) -> [usize; 2] {
        [language, Language(0)].map(|language| self.edition.tongue(language).told.all())
    }

    /// How drawings speak.
    #[must_use]
    pub fn voice(self) -> Voice<'static> {
        Voice {
            words: &self.edition.words,
            language: self.language,
            marks: self.tongue().marks,
        }
    }

    /// The file of the page in a language, beside this one.
    #[must_use]
    pub fn page_file(self, language: Language) -> String {
        match language.0 {
            0 => "index.html".to_owned(),
            _ => [&self.edition.tongue(language).code, ".html"].concat(),
        }
    }

    /// The file that holds all of the page in its language.
    #[must_use]
    pub fn single_file(self) -> String {
        let id = &self.edition.about.id;
        match self.language.0 {
            0 => ["jelajah-", id, ".html"].concat(),
            _ => ["jelajah-", id, "-", &self.tongue().code, ".html"].concat(),
        }
    }
}

/// So many numbers that parts of the page follow; they live as long as the page, like the edition.
fn signals(count: usize) -> &'static [RwSignal<Option<i32>>] {
    let signals: Vec<_> = (0..count).map(|_| RwSignal::new(None)).collect();
    signals.leak()
}

/// A number that changes when any of the values does (FNV-1a); so that a part of the state that is no number can be a
/// slice too.
fn mixed(values: impl Iterator<Item = u32>) -> i32 {
    values.fold(0x811c_9dc5_u32, |mix, value| {
        (mix ^ value).wrapping_mul(0x0100_0193)
    }) as i32
}

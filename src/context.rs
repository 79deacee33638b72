//! What the parts of a page are given: live ones what the page carries and what the reader chose ([`App`]), static ones the
//! whole edition besides ([`Page`]). It must not know the window.

use crate::markup::{Str, speak};
use crate::pictured::pictured;
use crate::search;
use crate::simulator::Outcome;
use crate::state::{Diagram, State};
use jelajah_core::edition::{Edition, Tongue};
use jelajah_core::layout::map::Fit;
use jelajah_core::layout::map::arrow::Arrow;
use jelajah_core::layout::map::pictures::Picture;
use jelajah_core::layout::timeline::{Locale, Order, whole_span};
use jelajah_core::model::live::LiveEdition;
use jelajah_core::model::window::Window;
use jelajah_core::model::{EventIndex, FigureIndex, NodeIndex};
#[cfg(feature = "live")]
use jelajah_core::state::address::Names;
use jelajah_core::state::told::{Told, told};
#[cfg(feature = "live")]
use jelajah_core::state::{Choice, Scope, ViewState};
use jelajah_core::state::{Filter, WhatIf};
use jelajah_core::text::{Language, Text, Words};
use leptos::prelude::*;
use std::ops::Deref;
use std::sync::Arc;

/// What a chart is to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChartView {
    /// The year that it marks.
    pub year: Option<i32>,
    /// The bar or line that it marks, from 1.
    pub item: Option<i32>,
    /// The year that it holds the marked one against.
    pub base: Option<i32>,
    /// Whether it is drawn as an index of that year.
    pub is_index: bool,
}

/// What live parts draw, and the state; copied into every part that follows the state.
#[derive(Clone, Copy)]
pub struct App {
    /// The content of live parts.
    pub live: &'static LiveEdition,
    /// The words of the interface.
    pub words: &'static Words,
    /// The arrows of each fit of the map, in the order of the forms of boxes.
    pub fits: &'static [Vec<Arrow>],
    /// All that the reader chose.
    pub state: State,
    /// What the drawing of each figure shows; it follows what is chosen at its own pace.
    pub chart_views: &'static [RwSignal<ChartView>],
    /// Whether the reader has come near the charts.
    pub charts_are_near: RwSignal<Option<i32>>,
    /// For each figure a year that it alone shows, since the edition has no chapter of it.
    pub own_years: &'static [RwSignal<Option<i32>>],
    /// For each figure that runs over no years the bar or line that is marked.
    pub own_items: &'static [RwSignal<Option<i32>>],
    /// Which time the years are played, while they are.
    pub playing: RwSignal<Option<i32>>,
    /// How often the large strip was placed.
    pub strip_turn: RwSignal<Option<i32>>,
    /// The simulator's last answer.
    pub(crate) outcome: RwSignal<Option<Arc<Outcome>>>,
    /// The sample of the answer that is told step by step; not worth an address.
    pub run: RwSignal<Option<i32>>,
    /// Whether all charts are listed in the card of the stage; not worth an address.
    pub charts_listed: RwSignal<Option<i32>>,
    /// Whether all else that can be done with the answer is open; not worth an address.
    pub tools: RwSignal<Option<i32>>,
    /// The node from which the reader is about to choose another end of a chain.
    pub ends_of: RwSignal<Option<i32>>,
    /// The link that the reader looks at in a map of their own; not worth an address.
    pub edited: RwSignal<Option<i32>>,
    /// The form of the map that is in sight, in the order of the forms of boxes, or one more where its box is too small for
    /// any; nothing before the page is live and on paper, where all forms are drawn.
    pub map_form: RwSignal<Option<i32>>,
    /// The extents of the map's box in pixels, as width times 65536 and height.
    pub map_box: RwSignal<Option<i32>>,
    /// The kind whose nodes a small map lists; not worth an address.
    pub group: RwSignal<Option<i32>>,
    /// The days that the timeline may show: all that the edition tells.
    pub limits: Window,
    /// The events that the filter leaves, in time order; made once for each filter.
    order: Memo<Arc<Order>>,
    /// The one thing that card and map of the stage are about.
    told: Memo<Told>,
    /// What the map shows of it.
    picture: Memo<Arc<Picture>>,
}

impl App {
    /// A page's context. Call it inside an owner, which holds its memos.
    #[must_use]
    pub fn new(
        live: &'static LiveEdition,
        words: &'static Words,
        fits: &'static [Vec<Arrow>],
    ) -> Self {
        let state = State::default();
        let outcome = RwSignal::new(None);
        let told = Memo::new(move |_| state.with(told));
        let order = Memo::new(move |_| {
            let filter = state.filter.get();
            let found = search::found(live, &filter.query);
            let shown = live
                .event_indices()
                .filter(|event| found(*event) && filter.takes(live.event(*event), &live.places));
            Arc::new(Order::new(&live.events, shown))
        });
        let figures = live.figures.len();
        speak(
            &live.language,
            live.lender.as_ref().unwrap_or(&live.language),
        );
        Self {
            live,
            words,
            fits,
            state,
            chart_views: signals(figures),
            charts_are_near: RwSignal::new(None),
            own_years: signals(figures),
            own_items: signals(figures),
            playing: RwSignal::new(None),
            strip_turn: RwSignal::new(None),
            outcome,
            run: RwSignal::new(None),
            charts_listed: RwSignal::new(None),
            tools: RwSignal::new(None),
            ends_of: RwSignal::new(None),
            edited: RwSignal::new(None),
            map_form: RwSignal::new(None),
            map_box: RwSignal::new(None),
            group: RwSignal::new(None),
            limits: whole_span(&live.events, &live.chapters),
            order,
            told,
            picture: Memo::new(move |_| Arc::new(pictured(live, fits, state, told.get(), outcome))),
        }
    }

    /// Changes what the reader chose: all that writes the state does it here.
    #[cfg(feature = "live")]
    pub(crate) fn change(&self, how: impl FnOnce(&mut ViewState)) {
        let mut state = self.state.get_untracked();
        how(&mut state);
        self.state.set(state);
    }

    /// Chooses, with all that follows from it.
    #[cfg(feature = "live")]
    pub(crate) fn choose(&self, choice: Choice) {
        let scope = Scope {
            names: &Names::of(self.live),
            limits: self.limits,
            holds: &|event, query| search::found(self.live, query)(event),
        };
        self.change(|state| state.choose(choice, &scope));
    }

    /// Lets go of all that was chosen beside the address.
    #[cfg(feature = "live")]
    pub(crate) fn forget_views(&self) {
        let lists = self.own_years.iter().chain(self.own_items);
        let views = [&self.run, &self.tools, &self.edited, &self.charts_listed];
        for signal in lists.chain(views) {
            if signal.with_untracked(Option::is_some) {
                signal.set(None);
            }
        }
    }

    /// What the chart of a figure is to show.
    #[must_use]
    pub fn chart_view(self, figure: usize) -> ChartView {
        let charts = self.state.charts.get();
        ChartView {
            year: self.own_years[figure].get().or(self.year()),
            item: self.own_items[figure].get(),
            base: charts.base,
            is_index: charts.index == Some(FigureIndex(figure as u32)),
        }
    }

    /// The year that charts hold the chosen one against.
    #[must_use]
    pub fn base(self) -> Option<i32> {
        self.state.charts.get().base
    }

    /// The figure that is drawn as an index of the base year.
    #[must_use]
    pub fn index(self) -> Option<FigureIndex> {
        self.state.charts.get().index
    }

    /// The chosen year.
    #[must_use]
    pub fn year(self) -> Option<i32> {
        self.state.year.get()
    }

    /// The chosen event.
    #[must_use]
    pub fn event(self) -> Option<EventIndex> {
        self.state.event.get()
    }

    /// What the diagram shows.
    #[must_use]
    pub fn diagram(self) -> Diagram {
        self.state.diagram.get()
    }

    /// The node in focus.
    #[must_use]
    pub fn node(self) -> Option<NodeIndex> {
        self.state.diagram.with(|diagram| diagram.node)
    }

    /// The node that chains from the node in focus lead to.
    #[must_use]
    pub fn chain_end(self) -> Option<NodeIndex> {
        self.state.diagram.with(|diagram| diagram.chain_end)
    }

    /// The days that the reader zoomed to.
    #[must_use]
    pub fn zoomed_to(self) -> Option<Window> {
        self.state.window.get()
    }

    /// The days that the reader zoomed to, as they may be shown.
    #[must_use]
    pub fn zoomed_to_now(self) -> Option<Window> {
        let zoomed = untrack(|| self.zoomed_to());
        zoomed.map(|window| window.held_in(self.limits))
    }

    /// The days that the timeline shows: those zoomed to, else what is seen without zooming.
    #[must_use]
    pub fn seen(self) -> Window {
        match self.zoomed_to() {
            Some(window) => window.held_in(self.limits),
            None => self.unzoomed(),
        }
    }

    /// The days that are seen without zooming: the edition's period. What lies outside stands at its edges.
    #[must_use]
    pub fn unzoomed(self) -> Window {
        let (first, last) = self.live.period;
        Window::from_years(first, last)
    }

    /// Which events are shown.
    #[must_use]
    pub fn filter(self) -> Filter {
        self.state.filter.get()
    }

    /// The what-if question.
    #[must_use]
    pub fn what_if(self) -> WhatIf {
        self.state.what_if.get()
    }

    /// The events that the filter leaves, in time order.
    #[must_use]
    pub fn order(self) -> Arc<Order> {
        self.order.get()
    }

    /// The one thing that card and map of the stage are about.
    #[must_use]
    pub fn told(self) -> Told {
        self.told.get()
    }

    /// What the map shows: made once for each choice, for all that follow it.
    #[must_use]
    pub fn picture(self) -> Arc<Picture> {
        self.picture.get()
    }

    /// A word of the interface.
    #[must_use]
    pub fn word(self, key: &'static str) -> &'static str {
        self.words.get(key)
    }

    /// A word of the interface under a key that is put together: `kind.` and `actor`.
    #[must_use]
    pub fn word_of(self, group: &str, name: &str) -> String {
        self.words.get(&[group, ".", name].concat()).to_owned()
    }

    /// A sentence of the interface with its slots filled.
    #[must_use]
    pub fn say(self, key: &str, slots: &[(&str, &str)]) -> String {
        self.words.say(key, slots)
    }

    /// A sentence with one count.
    #[must_use]
    pub fn say_count(self, key: &str, count: usize) -> String {
        self.say(key, &[("count", &self.count(count))])
    }

    /// A whole number in the language's form.
    #[must_use]
    pub fn count(self, count: usize) -> String {
        self.live.count(count)
    }

    /// How drawings speak.
    #[must_use]
    pub fn locale(self) -> Locale<'static> {
        Locale {
            words: self.words,
            marks: self.live.marks,
        }
    }
}

/// What static parts are given: all of an edition, in one language. Only the renderer has it.
#[derive(Clone, Copy)]
pub struct Page {
    app: App,
    /// The content.
    pub edition: &'static Edition,
    /// The language that the page is drawn in.
    pub language: Language,
    /// The fits of the map, in the order of the forms of boxes; nothing where an edition is too large for one.
    pub placed: &'static [Option<Fit>],
}

impl Deref for Page {
    type Target = App;

    fn deref(&self) -> &App {
        &self.app
    }
}

impl Page {
    /// The context of the page of a language, around that of its live parts.
    #[must_use]
    pub const fn new(
        app: App,
        edition: &'static Edition,
        language: Language,
        placed: &'static [Option<Fit>],
    ) -> Self {
        Self {
            app,
            edition,
            language,
            placed,
        }
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

/// So many signals that parts of the page follow; they live as long as the page, like the edition.
fn signals<T: Default + Send + Sync>(count: usize) -> &'static [RwSignal<T>] {
    let signals: Vec<_> = (0..count).map(|_| RwSignal::default()).collect();
    signals.leak()
}

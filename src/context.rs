//! What every section is given: the edition, the language it is drawn in, and what the reader chose. It must not know
//! the window.

use crate::markup::Str;
use jelajah_core::edition::{Edition, Tongue};
use jelajah_core::layout::ecosystem::views::Arrow;
use jelajah_core::layout::timeline::{Order, Voice};
use jelajah_core::model::ecosystem::Layer;
use jelajah_core::model::{EventIndex, NodeIndex, ThemeIndex};
use jelajah_core::state::ViewState;
use jelajah_core::state::address::Names;
use jelajah_core::text::{Language, Text};
use leptos::prelude::*;

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
    /// The year that each drawing of a chart shows, two for a figure; it follows the chosen year at its own pace.
    pub chart_years: &'static [RwSignal<Option<i32>>],
    year: Slice,
    event: Slice,
    node: Slice,
    layer: Slice,
    event_theme: Slice,
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
        let shown = state.with_untracked(|state| state.year);
        let chart_years: Vec<_> = (0..2 * edition.figures.len())
            .map(|_| RwSignal::new(shown))
            .collect();
        let slice = |of: fn(&ViewState) -> Option<i32>| Memo::new(move |_| state.with(of));
        Self {
            edition,
            language,
            arrows,
            state,
            // As long as the page, like the edition.
            chart_years: chart_years.leak(),
            year: slice(|state| state.year),
            event: slice(|state| state.event.map(|event| event.0 as i32)),
            node: slice(|state| state.node.map(|node| node.0 as i32)),
            layer: slice(|state| Some(state.layer as i32)),
            event_theme: slice(|state| state.event_theme.map(|theme| theme.0 as i32)),
        }
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

    /// The layer of the diagram.
    #[must_use]
    pub fn layer(self) -> Layer {
        let layer = self.layer.get().unwrap_or_default();
        Layer::ALL
            .into_iter()
            .find(|known| *known as i32 == layer)
            .unwrap_or_default()
    }

    /// The theme that events are filtered by.
    #[must_use]
    pub fn event_theme(self) -> Option<ThemeIndex> {
        self.event_theme.get().map(|theme| ThemeIndex(theme as u32))
    }

    /// The events that the filter leaves, in time order.
    #[must_use]
    pub fn order(self) -> Order {
        let theme = self.event_theme();
        let events = &self.edition.events;
        let shown = self
            .edition
            .event_indices()
            .filter(|event| theme.is_none_or(|theme| events[event.get()].theme == theme));
        Order::new(events, shown)
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
}

/// The ids of an edition that addresses may name.
#[must_use]
pub fn names(edition: &'static Edition) -> Names<'static> {
    Names {
        languages: edition
            .about
            .languages
            .iter()
            .map(|tongue| tongue.code.as_str())
            .collect(),
        chapters: &edition.chapters,
        events: &edition.events,
        event_themes: &edition.themes,
        nodes: &edition.ecosystem.nodes,
        figures: &edition.figures,
    }
}

//! What every section is given: the edition, the language it is drawn in, and what the reader chose. It must not know
//! the window.

use crate::markup::Str;
use jelajah_core::edition::{Edition, Tongue};
use jelajah_core::layout::timeline::{Order, Voice};
use jelajah_core::model::ecosystem::Layer;
use jelajah_core::model::source::Source;
use jelajah_core::model::{EventIndex, NodeIndex, SourceIndex, ThemeIndex};
use jelajah_core::state::ViewState;
use jelajah_core::state::address::Names;
use jelajah_core::text::{Decimal, Language, Text, format_decimal};
use leptos::prelude::*;

/// The edition, the language and the state; copied into every part that follows the state.
#[derive(Clone, Copy)]
pub struct App {
    /// The content.
    pub edition: &'static Edition,
    /// The language that the page is drawn in; another one means another drawing.
    pub language: Language,
    /// Whether the page is one file that is handed on, and not a folder.
    pub single_file: bool,
    /// All that the reader chose.
    pub state: RwSignal<ViewState>,
    /// The chosen year.
    pub year: Memo<Option<i32>>,
    /// The chosen event.
    pub event: Memo<Option<EventIndex>>,
    /// The node in focus.
    pub node: Memo<Option<NodeIndex>>,
    /// The layer of the diagram.
    pub layer: Memo<Layer>,
    /// The theme that events are filtered by.
    pub event_theme: Memo<Option<ThemeIndex>>,
    /// The events that the filter leaves, in time order.
    pub order: Memo<Order>,
}

impl App {
    /// A page's context. Call it inside an owner, which holds its memos.
    #[must_use]
    pub fn new(
        edition: &'static Edition,
        language: Language,
        single_file: bool,
        state: RwSignal<ViewState>,
    ) -> Self {
        let event_theme = Memo::new(move |_| state.with(|state| state.event_theme));
        Self {
            edition,
            language,
            single_file,
            state,
            year: Memo::new(move |_| state.with(|state| state.year)),
            event: Memo::new(move |_| state.with(|state| state.event)),
            node: Memo::new(move |_| state.with(|state| state.node)),
            layer: Memo::new(move |_| state.with(|state| state.layer)),
            event_theme,
            order: Memo::new(move |_| {
                let theme = event_theme.get();
                let shown = (0..edition.events.len() as u32)
                    .map(EventIndex)
                    .filter(|event| {
                        theme.is_none_or(|theme| edition.events[event.get()].theme == theme)
                    });
                Order::new(&edition.events, shown)
            }),
        }
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
            .get(&format!("{group}.{name}"), self.language)
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
        let digits = count.to_string();
        Decimal::parse(&digits).map_or(digits, |number| format_decimal(number, self.tongue().marks))
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

    /// A source by its place.
    #[must_use]
    pub fn source(self, index: SourceIndex) -> &'static Source {
        &self.edition.sources[index.get()]
    }

    /// The ids that addresses may name.
    #[must_use]
    pub fn names(self) -> Names<'static> {
        names(self.edition)
    }

    /// The file of the page in a language, beside this one.
    #[must_use]
    pub fn page_file(self, language: Language) -> String {
        let code = &self.edition.tongue(language).code;
        match (self.single_file, language.0) {
            (false, 0) => "index.html".to_owned(),
            (false, _) => format!("{code}.html"),
            (true, 0) => format!("jelajah-{}.html", self.edition.about.id),
            (true, _) => format!("jelajah-{}-{code}.html", self.edition.about.id),
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

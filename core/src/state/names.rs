//! The ids that an address may name, and what each of them stands for. It knows no grammar.

use crate::model::live::{
    Chapter, Event, Figure, LiveEdition, Node, Place, Scenario, Theme as EventTheme,
};
use crate::model::{EventIndex, FigureIndex, NodeIndex, PlaceIndex, ThemeIndex};
use crate::text::Language;

/// The ids that an address may name, borrowed from an edition.
#[derive(Clone, Debug)]
pub struct Names<'a> {
    /// The codes of the languages that its page knows, its own first.
    pub languages: Vec<&'a str>,
    /// Its chapters; only their years can be chosen.
    pub chapters: &'a [Chapter],
    /// Its events.
    pub events: &'a [Event],
    /// The themes of its events.
    pub event_themes: &'a [EventTheme],
    /// The places of its events.
    pub places: &'a [Place],
    /// Its nodes.
    pub nodes: &'a [Node],
    /// Its figures.
    pub figures: &'a [Figure],
    /// Its what-if questions.
    pub scenarios: &'a [Scenario],
}

impl<'a> Names<'a> {
    /// The ids of an edition.
    #[must_use]
    pub fn of(edition: &'a LiveEdition) -> Self {
        let languages = [Some(&edition.language), edition.lender.as_ref()];
        Self {
            languages: languages
                .into_iter()
                .flatten()
                .map(String::as_str)
                .collect(),
            chapters: &edition.chapters,
            events: &edition.events,
            event_themes: &edition.themes,
            places: &edition.places,
            nodes: &edition.ecosystem.nodes,
            figures: &edition.figures,
            scenarios: &edition.scenarios,
        }
    }
}

impl Names<'_> {
    pub(super) fn year(&self, text: &str) -> Option<i32> {
        let year = text.parse().ok()?;
        self.chapters
            .iter()
            .any(|chapter| chapter.year == year)
            .then_some(year)
    }

    pub(super) fn event(&self, id: &str) -> Option<EventIndex> {
        found(self.events, |event| event.id == id).map(EventIndex)
    }

    pub(super) fn node(&self, id: &str) -> Option<NodeIndex> {
        found(self.nodes, |node| node.id == id).map(NodeIndex)
    }

    pub(super) fn event_theme(&self, id: &str) -> Option<ThemeIndex> {
        found(self.event_themes, |theme| theme.id == id).map(ThemeIndex)
    }

    pub(super) fn place(&self, id: &str) -> Option<PlaceIndex> {
        found(self.places, |place| place.id == id).map(PlaceIndex)
    }

    pub(super) fn figure(&self, id: &str) -> Option<FigureIndex> {
        found(self.figures, |figure| figure.id == id).map(FigureIndex)
    }

    pub(super) fn scenario(&self, id: &str) -> Option<&Scenario> {
        self.scenarios.iter().find(|one| one.id == id)
    }

    pub(super) fn language(&self, code: &str) -> Option<Language> {
        found(&self.languages, |known| *known == code).map(|place| Language(place as u8))
    }
}

/// The place of the first thing in a list that is as asked.
fn found<T>(all: &[T], is_it: impl Fn(&T) -> bool) -> Option<u32> {
    all.iter().position(is_it).map(|place| place as u32)
}

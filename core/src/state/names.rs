//! The ids that an address may name, and what each of them stands for. It knows no grammar.

use crate::model::ecosystem::Node;
use crate::model::indicator::Figure;
use crate::model::timeline::{Chapter, Event, Place, Theme as EventTheme};
use crate::model::{EventIndex, FigureIndex, NodeIndex, PlaceIndex, ThemeIndex};
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
    /// The places of its events.
    pub places: &'a [Place],
    /// Its nodes.
    pub nodes: &'a [Node],
    /// Its figures.
    pub figures: &'a [Figure],
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
        self.events
            .iter()
            .position(|event| event.id == id)
            .map(|place| EventIndex(place as u32))
    }

    pub(super) fn node(&self, id: &str) -> Option<NodeIndex> {
        self.nodes
            .iter()
            .position(|node| node.id == id)
            .map(|place| NodeIndex(place as u32))
    }

    pub(super) fn event_theme(&self, id: &str) -> Option<ThemeIndex> {
        self.event_themes
            .iter()
            .position(|theme| theme.id == id)
            .map(|place| ThemeIndex(place as u32))
    }

    pub(super) fn place(&self, id: &str) -> Option<PlaceIndex> {
        self.places
            .iter()
            .position(|place| place.id == id)
            .map(|place| PlaceIndex(place as u32))
    }

    pub(super) fn figure(&self, id: &str) -> Option<FigureIndex> {
        self.figures
            .iter()
            .position(|figure| figure.id == id)
            .map(|place| FigureIndex(place as u32))
    }

    pub(super) fn language(&self, code: &str) -> Option<Language> {
        self.languages
            .iter()
            .position(|known| *known == code)
            .map(|place| Language(place as u8))
    }
}

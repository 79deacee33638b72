//! Events, their themes and lanes, and the chapters (eras) that the edition tells. Floor 1.

use super::date::Span;
use super::{Confidence, LaneIndex, LinkIndex, NodeIndex, PlaceIndex, SourceIndex, ThemeIndex};
use crate::text::Text;

/// A year of the edition's period and what the founding text says of it.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// The year it tells of.
    pub year: i32,
    /// Its title, short.
    pub title: Text,
    /// Whether the founding text has an entry for this year; where it has none, the page says so.
    pub in_founding_text: bool,
    /// What is said of the year, or why nothing is.
    pub story: Text,
    /// Where the story comes from.
    pub sources: Vec<SourceIndex>,
    /// Nodes that this year adds.
    pub nodes: Vec<NodeIndex>,
    /// Links that this year adds.
    pub links: Vec<LinkIndex>,
}

/// A lane of the timeline: events of one kind of place.
#[derive(Clone, Debug)]
pub struct Lane {
    /// Its id, as in the edition's settings.
    pub id: String,
    /// Its name.
    pub name: Text,
}

/// A theme that events can be filtered by.
#[derive(Clone, Debug)]
pub struct Theme {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// What it covers.
    pub text: Text,
}

/// A place where events happen.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The place that it lies in.
    pub parent: Option<PlaceIndex>,
}

/// Something that happened, with the date as exact as its sources give it.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its id; also the id of its element on the page.
    pub id: String,
    /// When it was.
    pub when: Span,
    /// Its title, short.
    pub title: Text,
    /// What happened.
    pub text: Text,
    /// Where it was, the main place first.
    pub places: Vec<PlaceIndex>,
    /// The lane it stands in.
    pub lane: LaneIndex,
    /// Its theme.
    pub theme: ThemeIndex,
    /// Parts of the ecosystem that it touches; our own reading.
    pub nodes: Vec<NodeIndex>,
    /// Who says so.
    pub sources: Vec<SourceIndex>,
    /// How sure it is.
    pub confidence: Confidence,
}

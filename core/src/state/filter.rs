//! Which events the reader wants to see: by theme, by place, by how sure they are, by words. It knows no text of an
//! event: what the words find is asked of who has the texts.

use crate::model::timeline::{Event, Place, lies_in};
use crate::model::{Confidence, PlaceIndex, ThemeIndex};

/// The most letters of a search that are kept.
pub const LONGEST_QUERY: usize = 80;

/// What is asked of events; empty parts ask nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The one theme.
    pub theme: Option<ThemeIndex>,
    /// The one place; what lies in it counts too.
    pub place: Option<PlaceIndex>,
    /// How sure they are.
    pub confidence: Option<Confidence>,
    /// Words that title or text hold, as the reader typed them; at most [`LONGEST_QUERY`] letters.
    pub query: String,
}

impl Filter {
    /// Whether nothing is asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether an event is as asked, its words aside.
    #[must_use]
    pub fn takes(&self, event: &Event, places: &[Place]) -> bool {
        self.theme.is_none_or(|theme| theme == event.theme)
            && self
                .confidence
                .is_none_or(|confidence| confidence == event.confidence)
            && self.place.is_none_or(|asked| {
                let mut at = event.places.iter();
                at.any(|place| lies_in(places, *place, asked))
            })
    }
}

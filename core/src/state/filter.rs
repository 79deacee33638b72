//! Which events the reader wants to see: by theme, by place, by how sure they are, by words. It knows no text of an
//! event: what the words find is asked of who has the texts.

use crate::model::live::{Event, Place, lies_in};
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::{Date, Span};
    use crate::model::{LaneIndex, PlaceIndex};

    fn place(parent: Option<u32>) -> Place {
        Place {
            id: String::new(),
            name: String::new(),
            parent: parent.map(PlaceIndex),
        }
    }

    #[test]
    fn an_event_is_taken_where_theme_confidence_and_place_are_as_asked() {
        let day = Date {
            year: 2022,
            month: 0,
            day: 0,
        };
        let event = Event {
            id: String::new(),
            when: Span {
                start: day,
                end: None,
            },
            title: String::new(),
            places: vec![PlaceIndex(1)],
            lane: LaneIndex(0),
            theme: ThemeIndex(2),
            nodes: Vec::new(),
            confidence: Confidence::High,
        };
        // The second lies in the first, the third by itself.
        let places = [place(None), place(Some(0)), place(None)];
        let takes = |filter: Filter| filter.takes(&event, &places);
        assert!(takes(Filter::default()));
        for (theme, confidence, asked, taken) in [
            (Some(2), None, None, true),
            (Some(1), None, None, false),
            (None, Some(Confidence::High), None, true),
            (None, Some(Confidence::Low), None, false),
            (None, None, Some(1), true),
            (None, None, Some(0), true),
            (None, None, Some(2), false),
            (Some(1), Some(Confidence::High), Some(0), false),
        ] {
            let filter = Filter {
                theme: theme.map(ThemeIndex),
                confidence,
                place: asked.map(PlaceIndex),
                ..Filter::default()
            };
            assert_eq!(takes(filter), taken, "{theme:?} {confidence:?} {asked:?}");
        }
    }
}

//! What the content means: events and eras, nodes and links, series and figures, claims, sources. Floor 1: no table,
//! no pixel, no signal. References between things are indices into the lists of an [`crate::edition::Edition`], so a
//! model that was read once can be walked without looking anything up.

pub mod calendar;
pub mod chains;
pub mod claim;
pub mod date;
pub mod date_words;
pub mod ecosystem;
pub mod indicator;
pub mod learning;
pub mod lesson;
pub mod live;
pub mod source;
pub mod timeline;
pub mod window;

use serde::{Deserialize, Serialize};

/// A typed place in one of the edition's lists.
macro_rules! index {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub u32);

        impl $name {
            /// The place in the list.
            #[must_use]
            pub const fn get(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

index! {
    /// An event of the timeline.
    EventIndex,
    /// A theme of events.
    ThemeIndex,
    /// A lane of the timeline.
    LaneIndex,
    /// A node of the ecosystem.
    NodeIndex,
    /// A link of the ecosystem.
    LinkIndex,
    /// A figure of the charts section.
    FigureIndex,
    /// A series of points.
    SeriesIndex,
    /// A source.
    SourceIndex,
    /// A place where events happen.
    PlaceIndex,
}

/// How sure we are that a statement holds, as the tables give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Confidence {
    /// Found in an informal source, or in doubt.
    Low,
    /// Found in one report, or with details missing.
    Medium,
    /// Found in an official source, in more than one, or in one report that tells it in detail.
    High,
}

impl Confidence {
    /// Its word in tables and addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

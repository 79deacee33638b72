//! A link as the simulator sees it.

use crate::model::NodeIndex;
use crate::model::ecosystem::{Sign, Strength};

/// A link of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrow {
    /// Where it begins.
    pub from: NodeIndex,
    /// Where it ends.
    pub to: NodeIndex,
    /// Whether the end rises with the beginning.
    pub sign: Sign,
    /// How strong it is assumed to be.
    pub strength: Strength,
    /// Whether it rests on our reading or assumption, so that the cautious lens leaves it out in every other sample.
    pub is_assumed: bool,
    /// The year from which it is there; empty means always.
    pub from_year: Option<i32>,
    /// Whether it is in the map; one that is not keeps its place.
    pub is_on: bool,
}

impl Arrow {
    /// An undated link that rests on more than an assumption.
    #[must_use]
    pub const fn new(from: NodeIndex, to: NodeIndex, sign: Sign, strength: Strength) -> Self {
        Self {
            from,
            to,
            sign,
            strength,
            is_assumed: false,
            from_year: None,
            is_on: true,
        }
    }
}

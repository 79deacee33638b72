//! What every view of events shares: their order in time, the years that they span, how a line of words stands, the class of
//! a lane, and the words of a language. Floor 3.

mod locale;
mod order;

pub use locale::Locale;
pub use order::{Order, Stride};

use crate::drawing::Anchor;
use crate::geom::Point;
use crate::model::LaneIndex;
use crate::model::date::year_from_day;
use crate::model::live::{Chapter, Event};
use crate::model::window::Window;

/// A line of text that is placed: `at.y` is its baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Where it is held.
    pub at: Point,
    /// Which part of it stands at `at.x`.
    pub anchor: Anchor,
    /// The words.
    pub text: String,
}

/// The class of a lane: `g` for the edition's home, `j` for the second, then `l2`, `l3` and so on.
#[must_use]
pub fn lane_class(lane: LaneIndex) -> String {
    match lane.0 {
        0 => "g".to_owned(),
        1 => "j".to_owned(),
        other => format!("l{other}"),
    }
}

/// The whole years that hold every event and every chapter; 1970 where there is none.
#[must_use]
pub fn whole_span(events: &[Event], chapters: &[Chapter]) -> Window {
    let of_events = events
        .iter()
        .flat_map(|event| [event.when.first_day(), event.when.last_day()].map(year_from_day));
    let years = of_events.chain(chapters.iter().map(|chapter| chapter.year));
    let (first, last) = years.fold((i32::MAX, i32::MIN), |(first, last), year| {
        (first.min(year), last.max(year))
    });
    if first > last {
        Window::from_years(1970, 1970)
    } else {
        Window::from_years(first, last)
    }
}

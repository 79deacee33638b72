//! Which event the keyboard leads to, among those that the filter leaves, and what the buttons beside the strip lead to.

use super::part::Target;
use crate::layout::timeline::{Order, Stride};
use crate::model::EventIndex;
use crate::model::live::{Chapter, Event};

/// What a key of the strip asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The event before.
    Previous,
    /// The event after.
    Next,
    /// The nearest event in the lane above that has any.
    Up,
    /// The nearest event in the lane below that has any.
    Down,
    /// The first event of the year before that has any.
    YearBefore,
    /// The first event of the year after that has any.
    YearAfter,
    /// The first event.
    First,
    /// The last event.
    Last,
}

/// The event that a key leads to from another one, or from none; none at the ends. `order` holds the events that are
/// shown; `from` need not be one of them.
#[must_use]
pub fn walk(
    events: &[Event],
    order: &Order,
    from: Option<EventIndex>,
    key: Key,
) -> Option<EventIndex> {
    // Without chapters each year is one.
    let step = |stride| order.step(events, &[], from, stride);
    match key {
        Key::Previous => step(Stride::Previous),
        Key::Next => step(Stride::Next),
        Key::YearBefore => step(Stride::PreviousChapter),
        Key::YearAfter => step(Stride::NextChapter),
        Key::First => step(Stride::First),
        Key::Last => step(Stride::Last),
        Key::Up | Key::Down => match from {
            Some(from) => other_lane(events, order, from, key == Key::Down),
            None => step(Stride::First),
        },
    }
}

/// The event nearest in time in the nearest lane above or below.
fn other_lane(
    events: &[Event],
    order: &Order,
    from: EventIndex,
    is_below: bool,
) -> Option<EventIndex> {
    let here = events.get(from.get())?;
    order
        .events()
        .filter_map(|event| Some((event, events.get(event.get())?)))
        .filter(|(_, other)| {
            if is_below {
                other.lane > here.lane
            } else {
                other.lane < here.lane
            }
        })
        .min_by_key(|(_, other)| {
            let lanes = other.lane.0.abs_diff(here.lane.0);
            let days = other.when.first_day().abs_diff(here.when.first_day());
            (lanes, days)
        })
        .map(|(event, _)| event)
}

/// What the button forth or back leads to: from an event to the one after or before, from a year to the next one that is
/// told, from nothing to the first or the last of those; none at the ends.
#[must_use]
pub fn turn(
    events: &[Event],
    order: &Order,
    chapters: &[Chapter],
    (year, event): (Option<i32>, Option<EventIndex>),
    is_forth: bool,
) -> Option<Target> {
    if event.is_some() {
        let stride = if is_forth {
            Stride::Next
        } else {
            Stride::Previous
        };
        return order.step(events, &[], event, stride).map(Target::Event);
    }
    let mut years = chapters.iter().map(|chapter| chapter.year);
    let next = match (year, is_forth) {
        (None, true) => years.next(),
        (None, false) => years.next_back(),
        (Some(year), true) => years.find(|told| *told > year),
        (Some(year), false) => years.rfind(|told| *told < year),
    };
    next.map(Target::Year)
}

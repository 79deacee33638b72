//! Events in time order, and how buttons and keys walk them. Floor 3.

use crate::model::EventIndex;
use crate::model::date::{DayNumber, year_from_day};
use crate::model::live::{Chapter, Event};
use crate::sorting::sort_by_key;

/// An event and the days it covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Entry {
    event: EventIndex,
    first: DayNumber,
    last: DayNumber,
}

/// The shown events in time order: by first day, then last day, then place in the table. Made once for each set of
/// filters; steps are then found by halving.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order {
    entries: Vec<Entry>,
}

/// A step through the events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stride {
    /// To the event before; from nothing, to the last.
    Previous,
    /// To the event after; from nothing, to the first.
    Next,
    /// To the first event.
    First,
    /// To the last event.
    Last,
    /// To the first event of the chapter before that has any.
    PreviousChapter,
    /// To the first event of the chapter after that has any.
    NextChapter,
}

impl Order {
    /// The order of some events; indices that lie outside the list are left out.
    #[must_use]
    pub fn new(events: &[Event], shown: impl IntoIterator<Item = EventIndex>) -> Self {
        let mut entries: Vec<Entry> = shown
            .into_iter()
            .filter_map(|event| {
                let when = events.get(event.get())?.when;
                Some(Entry {
                    event,
                    first: when.first_day(),
                    last: when.last_day().max(when.first_day()),
                })
            })
            .collect();
        sort_by_key(&mut entries, |entry| (entry.first, entry.last, entry.event));
        Self { entries }
    }

    /// How many events there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The events in order.
    pub fn events(&self) -> impl Iterator<Item = EventIndex> {
        self.entries.iter().map(|entry| entry.event)
    }

    /// The place of an event among the shown ones, from 0; none if it is not shown.
    #[must_use]
    pub fn place_of(&self, events: &[Event], event: EventIndex) -> Option<usize> {
        let when = events.get(event.get())?.when;
        let first = when.first_day();
        let key = (first, when.last_day().max(first), event);
        self.entries
            .binary_search_by_key(&key, |entry| (entry.first, entry.last, entry.event))
            .ok()
    }

    /// The event that a step from `from` leads to; none at the ends. `from` need not be shown itself.
    #[must_use]
    pub fn step(
        &self,
        events: &[Event],
        chapters: &[Chapter],
        from: Option<EventIndex>,
        stride: Stride,
    ) -> Option<EventIndex> {
        let last = self.entries.len().checked_sub(1)?;
        let from = from
            .and_then(|event| Some((event, events.get(event.get())?.when)))
            .map(|(event, when)| (when.first_day(), when.last_day(), event));
        // How many entries stand before `from`, and how many up to it.
        let before = |limit| {
            self.entries
                .partition_point(|entry| (entry.first, entry.last, entry.event) < limit)
        };
        let chapter = |day| chapter_of(chapters, year_from_day(day));
        let place = match (stride, from) {
            (Stride::First, _) | (Stride::Next | Stride::NextChapter, None) => 0,
            (Stride::Last, _) | (Stride::Previous, None) => last,
            (Stride::Previous, Some(from)) => before(from).checked_sub(1)?,
            (Stride::Next, Some(from)) => {
                let place = before(from);
                let is_shown = self.entries.get(place).map(|entry| entry.event) == Some(from.2);
                place + usize::from(is_shown)
            }
            (Stride::NextChapter, Some(from)) => {
                let here = chapter(from.0);
                self.entries
                    .partition_point(|entry| chapter(entry.first) <= here)
            }
            (Stride::PreviousChapter, from) => {
                let here = from.map_or(i64::MAX, |from| chapter(from.0));
                let end = self
                    .entries
                    .partition_point(|entry| chapter(entry.first) < here);
                let target = chapter(self.entries.get(end.checked_sub(1)?)?.first);
                self.entries
                    .partition_point(|entry| chapter(entry.first) < target)
            }
        };
        self.entries.get(place).map(|entry| entry.event)
    }
}

/// A number that grows with time: the chapter that a year belongs to. A chapter reaches to the next one; the last one
/// is over after its year. Before and after the chapters, and without any, each year is one.
fn chapter_of(chapters: &[Chapter], year: i32) -> i64 {
    let year = i64::from(year);
    let begun = chapters.partition_point(|chapter| i64::from(chapter.year) <= year);
    match chapters.last() {
        Some(last) if begun == chapters.len() && year > i64::from(last.year) => year,
        _ => begun
            .checked_sub(1)
            .map_or(year, |place| i64::from(chapters[place].year)),
    }
}

//! An event that asks for a place in its lane: how important it is, and how much of a row its marker takes. Floor 3.

use super::cluster::{Stretch, stretch_at};
use super::order::Entry;
use super::placed::{Emphasis, Marker};
use crate::geom::Rect;
use crate::layout::scale::TimeScale;
use crate::model::live::Event;
use crate::model::window::Window;
use crate::model::{Confidence, EventIndex, LaneIndex};

/// Diameter of a dot, height of a bar, in units.
const DOT: f64 = 17.0;
/// Diameter of the chosen event's ring.
const RING: f64 = 29.0;
/// Room on either side that keeps fingers apart.
const APART: f64 = 5.5;

/// What the places in one lane depend on.
pub(super) struct LaneScene<'a> {
    pub(super) events: &'a [Event],
    pub(super) scale: &'a TimeScale,
    pub(super) lane: LaneIndex,
    /// The right edge of the drawing, to which labels may reach.
    pub(super) right: f64,
    pub(super) year: Option<Window>,
    pub(super) chosen: Option<EventIndex>,
}

/// An event that wants a place.
pub(super) struct Candidate {
    pub(super) entry: Entry,
    pub(super) confidence: Confidence,
    pub(super) chosen: bool,
    pub(super) in_year: bool,
    pub(super) emphasis: Emphasis,
    /// From where to where its dot or bar reaches.
    pub(super) bar: (f64, f64),
}

impl Candidate {
    pub(super) fn new(scene: &LaneScene<'_>, entry: Entry) -> Self {
        let window = scene.scale.window;
        let from = scene
            .scale
            .x_from_day(f64::from(entry.first.max(window.first)));
        let to = scene
            .scale
            .x_from_day(f64::from(entry.last.min(window.last) + 1));
        let is_dot = entry.first == entry.last || to - from < DOT;
        let middle = (from + to) / 2.0;
        let chosen = scene.chosen == Some(entry.event);
        Self {
            entry,
            confidence: scene.events[entry.event.get()].confidence,
            chosen,
            in_year: scene
                .year
                .is_some_and(|year| year.touches(entry.first, entry.last)),
            emphasis: match (chosen, scene.lane) {
                (true, _) => Emphasis::Chosen,
                (false, LaneIndex(0)) => Emphasis::Home,
                (false, _) => Emphasis::Plain,
            },
            bar: if is_dot {
                (middle - DOT / 2.0, middle + DOT / 2.0)
            } else {
                (from, to)
            },
        }
    }

    /// Whether its label may keep others out of the rows.
    pub(super) fn speaks_first(&self) -> bool {
        self.chosen || self.in_year || self.confidence == Confidence::High
    }

    pub(super) fn is_bar(&self) -> bool {
        self.bar.1 - self.bar.0 > DOT + 0.05
    }

    pub(super) fn centre(&self) -> f64 {
        (self.bar.0 + self.bar.1) / 2.0
    }

    /// Half the height of the marker, with its ring.
    pub(super) fn half(&self) -> f64 {
        if self.chosen { RING / 2.0 } else { DOT / 2.0 }
    }

    /// The marker's edges with its ring.
    pub(super) fn outer(&self) -> (f64, f64) {
        let by = self.half() - DOT / 2.0;
        (self.bar.0 - by, self.bar.1 + by)
    }

    /// The stretch of a row that nothing else may enter.
    pub(super) fn kept_free(&self) -> (f64, f64) {
        let by = APART.max(self.half() - DOT / 2.0 + 3.0);
        (self.bar.0 - by, self.bar.1 + by)
    }

    /// The marker in a row; `middle` is the y of the row.
    pub(super) fn marker(&self, lane: LaneIndex, window: Window, middle: f64) -> Marker {
        let kept = self.kept_free();
        let height = (DOT + 2.0 * APART).max(2.0 * self.half());
        Marker {
            event: self.entry.event,
            lane,
            order: self.entry.place,
            rect: Rect::new(self.bar.0, middle - DOT / 2.0, self.bar.1 - self.bar.0, DOT),
            target: Rect::new(kept.0, middle - height / 2.0, kept.1 - kept.0, height),
            confidence: self.confidence,
            chosen: self.chosen,
            in_marked_year: self.in_year,
            begins_before: self.entry.first < window.first,
            ends_after: self.entry.last > window.last,
        }
    }
}

/// Leaves to each stretch of time no more events, the most important ones, than markers could stand in it; the others
/// are clustered before anything is measured.
pub(super) fn sift(
    candidates: Vec<Candidate>,
    stretches: &[Stretch],
    rows: usize,
) -> (Vec<Candidate>, Vec<Candidate>) {
    let room = |stretch: &Stretch| {
        let across = libm::ceil((stretch.right - stretch.left) / (DOT + 2.0 * APART));
        rows * across as usize
    };
    let mut left: Vec<usize> = stretches.iter().map(room).collect();
    candidates.into_iter().partition(|one| {
        match left.get_mut(stretch_at(stretches, one.centre())) {
            Some(left) if *left > 0 => {
                *left -= 1;
                true
            }
            _ => one.chosen,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dot_is_no_bar_wherever_it_stands_and_what_is_a_little_longer_is() {
        let bar = |from: f64, to: f64| {
            let candidate = Candidate {
                entry: Entry {
                    event: EventIndex(0),
                    first: 0,
                    last: 0,
                    place: 0,
                },
                confidence: Confidence::Medium,
                chosen: false,
                in_year: false,
                emphasis: Emphasis::Plain,
                bar: (from, to),
            };
            candidate.is_bar()
        };
        for at in [0.0, 140.0, 1003.3] {
            assert!(!bar(at, at + DOT), "{at}");
            assert!(bar(at, at + DOT + 1.0), "{at}");
        }
    }
}

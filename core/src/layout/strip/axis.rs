//! Where days stand in the strip: the period takes the room, what lies before and after it a narrow edge each.

use super::Scene;
use crate::geom::within;
use crate::layout::scale::TimeScale;
use crate::layout::timeline::whole_span;
use crate::model::date::{DayNumber, year_from_day};
use crate::model::window::Window;

/// Width of an edge that only counts what lies outside the window.
const OUTSIDE: f64 = 64.0;

/// Time from left to right in up to three pieces, each with a scale of its own.
pub(super) struct Axis {
    /// Years before the period, if there are events.
    pub(super) before: Option<TimeScale>,
    /// The period, or the window.
    pub(super) main: TimeScale,
    /// Years after the period, if there are events.
    pub(super) after: Option<TimeScale>,
    /// Where the first edge begins.
    pub(super) start: f64,
}

impl Axis {
    /// The axis between the lanes' names, which end at `left`, and the right edge.
    pub(super) fn new(scene: &Scene<'_>, left: f64) -> Self {
        let right = scene.size.width;
        let period = Window::from_years(scene.period.0, scene.period.1);
        let main = scene.window.unwrap_or(period);
        let begun = |days: &dyn Fn(DayNumber) -> bool| {
            let firsts = scene.events.iter().map(|event| event.when.first_day());
            firsts.filter(|first| days(*first)).count()
        };
        let (earlier, later) = (
            begun(&|day| day < main.first),
            begun(&|day| day > main.last),
        );
        let form = scene.size.form;
        let room = |count: usize| match (count, scene.window.is_some()) {
            (0, _) => 0.0,
            (_, true) => OUTSIDE,
            (count, _) => (form.pick(44.0, 56.0) + form.pick(6.0, 10.0) * count as f64)
                .min(form.pick(0.075, 0.115) * right),
        };
        let (start, end) = (left + room(earlier), right - room(later));
        let span = whole_span(scene.events, scene.chapters);
        let edge = |count: usize, days: (DayNumber, DayNumber), from: f64, to: f64| {
            let is_seen = count > 0 && scene.window.is_none();
            is_seen.then(|| TimeScale::new(Window::new(days.0, days.1), from, to))
        };
        Self {
            before: edge(earlier, (span.first, period.first - 1), left, start),
            main: TimeScale::new(main, start, end),
            after: edge(later, (period.last + 1, span.last), end, right),
            start: left,
        }
    }

    /// The pieces from left to right.
    pub(super) fn pieces(&self) -> impl Iterator<Item = &TimeScale> {
        self.before
            .iter()
            .chain([&self.main])
            .chain(self.after.iter())
    }

    /// Between which places marks and their labels stand.
    pub(super) fn bounds(&self) -> (f64, f64) {
        (
            self.before.unwrap_or(self.main).left,
            self.after.unwrap_or(self.main).right,
        )
    }

    /// The first day in sight.
    pub(super) fn first_day(&self) -> DayNumber {
        self.before.unwrap_or(self.main).window.first
    }

    /// Where a moment stands; what lies outside stands at the edge.
    pub(super) fn x_from_day(&self, day: f64) -> f64 {
        let piece = self
            .pieces()
            .find(|piece| day < f64::from(piece.window.last + 1))
            .or(self.after.as_ref())
            .unwrap_or(&self.main);
        let bounds = self.bounds();
        within(piece.x_from_day(day), bounds.0, bounds.1)
    }

    /// From where to where the year of a day reaches.
    pub(super) fn year_at(&self, day: DayNumber) -> (f64, f64) {
        let year = year_from_day(day);
        let days = Window::from_years(year, year);
        (
            self.x_from_day(f64::from(days.first)),
            self.x_from_day(f64::from(days.last + 1)),
        )
    }

    /// Whether what lasts from `first` to `last` is in sight.
    pub(super) fn shows(&self, first: DayNumber, last: DayNumber) -> bool {
        self.pieces().any(|piece| piece.window.touches(first, last))
    }
}

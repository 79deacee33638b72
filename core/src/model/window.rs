//! The stretch of time that is looked at: how it is zoomed and moved. Floor 1: it knows days, no pixels.

use super::date::{DayNumber, day_from_civil};
use crate::geom::within;

/// From a day to a day, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first day.
    pub first: DayNumber,
    /// The last day, never before the first.
    pub last: DayNumber,
}

/// Zooming in stops here: four weeks, in days.
pub const SHORTEST: i32 = 28;

impl Window {
    /// From `first` to `last`; given in the wrong order, they are swapped.
    #[must_use]
    pub const fn new(first: DayNumber, last: DayNumber) -> Self {
        if first <= last {
            Self { first, last }
        } else {
            Self {
                first: last,
                last: first,
            }
        }
    }

    /// Whole years, both included.
    #[must_use]
    pub const fn from_years(first: i32, last: i32) -> Self {
        let (first, last) = if first <= last {
            (first, last)
        } else {
            (last, first)
        };
        Self::new(day_from_civil(first, 1, 1), day_from_civil(last, 12, 31))
    }

    /// How many days it has, at least 1.
    #[must_use]
    pub const fn days(self) -> i32 {
        self.last - self.first + 1
    }

    /// Whether something that lasts from `first` to `last` has a day in it.
    #[must_use]
    pub const fn touches(self, first: DayNumber, last: DayNumber) -> bool {
        first <= self.last && last >= self.first
    }

    /// The same length, moved by days, held inside `limits`.
    #[must_use]
    pub const fn moved(self, days: i32, limits: Self) -> Self {
        Self {
            first: self.first + days,
            last: self.last + days,
        }
        .held_in(limits)
    }

    /// `factor` times as long, below 1 to see more closely, with the moment `around` (days, with fractions) staying
    /// where it is; held inside `limits` and not shorter than [`SHORTEST`].
    #[must_use]
    pub fn zoomed(self, factor: f64, around: f64, limits: Self) -> Self {
        let shortest = f64::from(SHORTEST.min(limits.days()));
        let days = within(
            f64::from(self.days()) * factor,
            shortest,
            f64::from(limits.days()),
        );
        let share = (around - f64::from(self.first)) / f64::from(self.days());
        let days = libm::round(days) as i32;
        let first = libm::round(around - within(share, 0.0, 1.0) * f64::from(days)) as i32;
        Self {
            first,
            last: first + days - 1,
        }
        .held_in(limits)
    }

    /// Moved by as little as it takes to lie inside `limits`; longer than those, it becomes them.
    #[must_use]
    pub const fn held_in(self, limits: Self) -> Self {
        if self.days() >= limits.days() {
            limits
        } else if self.first < limits.first {
            Self {
                first: limits.first,
                last: limits.first + self.days() - 1,
            }
        } else if self.last > limits.last {
            Self {
                first: limits.last - self.days() + 1,
                last: limits.last,
            }
        } else {
            self
        }
    }

    /// Moved by as little as it takes to show the days from `first` to `last` with a little room round them; unmoved
    /// where they are seen already. What is longer than the window shows its beginning.
    #[must_use]
    pub const fn showing(self, first: DayNumber, last: DayNumber, limits: Self) -> Self {
        if first >= self.first && last <= self.last {
            return self;
        }
        let room = self.days() / 20;
        let by = if first < self.first || last - first + 1 + room > self.days() {
            first - self.first - room
        } else {
            last - self.last + room
        };
        self.moved(by, limits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const YEARS: Window = Window::from_years(2019, 2025);

    #[test]
    fn zooming_keeps_the_moment_under_the_pointer_and_never_leaves_the_limits() {
        let whole = YEARS;
        let half = whole.zoomed(0.5, f64::from(whole.first), whole);
        assert_eq!(half.first, whole.first);
        assert_eq!(half.days(), (whole.days() + 1) / 2);
        assert_eq!(half.zoomed(9.0, f64::from(half.last), whole), whole);
        let closest = whole.zoomed(0.0, f64::from(whole.last + 1), whole);
        assert_eq!((closest.days(), closest.last), (SHORTEST, whole.last));
    }

    #[test]
    fn moving_stops_at_the_limits() {
        let year = Window::from_years(2022, 2022);
        assert_eq!(year.moved(99_999, YEARS).last, YEARS.last);
        assert_eq!(year.moved(-99_999, YEARS).first, YEARS.first);
        assert_eq!(year.moved(99_999, YEARS).days(), year.days());
    }

    #[test]
    fn a_window_moves_only_as_far_as_it_must_to_show_an_event() {
        let year = Window::from_years(2022, 2022);
        let day = day_from_civil(2022, 5, 1);
        assert_eq!(year.showing(day, day, YEARS), year);
        let later = day_from_civil(2023, 2, 1);
        let moved = year.showing(later, later, YEARS);
        assert!(moved.touches(later, later) && moved.last < later + 30);
        let earlier = day_from_civil(2021, 12, 1);
        let moved = year.showing(earlier, earlier, YEARS);
        assert!(moved.touches(earlier, earlier) && moved.first > earlier - 30);
    }
}

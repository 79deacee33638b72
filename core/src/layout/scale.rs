//! Days to units and back. Floor 3.

use crate::model::window::Window;

/// Time laid out evenly from a left to a right edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeScale {
    /// The days that are seen; the right edge is the end of the last one.
    pub window: Window,
    /// The x of the first moment, in units.
    pub left: f64,
    /// The x of the last moment, in units.
    pub right: f64,
}

impl TimeScale {
    /// The scale of a window between two edges; the right edge is held at least one unit from the left.
    #[must_use]
    pub fn new(window: Window, left: f64, right: f64) -> Self {
        Self {
            window,
            left,
            right: right.max(left + 1.0),
        }
    }

    /// How wide a day is, in units.
    #[must_use]
    pub fn units_per_day(&self) -> f64 {
        (self.right - self.left) / f64::from(self.window.days())
    }

    /// Where a moment stands, in units; `day` is a day number with a fraction, so that 0.5 is noon.
    #[must_use]
    pub fn x_from_day(&self, day: f64) -> f64 {
        self.left + (day - f64::from(self.window.first)) * self.units_per_day()
    }

    /// The moment at a place, as a day number with a fraction.
    #[must_use]
    pub fn day_from_x(&self, x: f64) -> f64 {
        f64::from(self.window.first) + (x - self.left) / self.units_per_day()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_days_turn_into_each_other() {
        let window = Window::from_years(2020, 2024);
        let scale = TimeScale::new(window, 116.0, 1116.0);
        assert!((scale.x_from_day(f64::from(window.first)) - 116.0).abs() < 1e-9);
        assert!((scale.x_from_day(f64::from(window.last + 1)) - 1116.0).abs() < 1e-9);
        for x in [116.0, 300.5, 1116.0] {
            assert!((scale.x_from_day(scale.day_from_x(x)) - x).abs() < 1e-9);
        }
    }
}

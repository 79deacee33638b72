//! Gathers events that find no room of their own into one button for each stretch of time. Floor 3.

use super::placed::Cluster;
use crate::geom::Rect;
use crate::layout::measure::{Weight, text_width};
use crate::layout::scale::TimeScale;
use crate::model::calendar::Step;
use crate::model::date::DayNumber;
use crate::model::{EventIndex, LaneIndex};

/// A stretch that is cut by the window's edge and narrower than this joins its neighbour, in units.
const NARROWEST: f64 = 68.0;
/// Stretches are at least this long, in units: half years in a window of five years.
const ROOM: f64 = 76.0;
/// Extents of the button, in units.
const HEIGHT: f64 = 24.0;
const LEAST_WIDTH: f64 = 34.0;

/// A stretch of the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stretch {
    pub(super) days: (DayNumber, DayNumber),
    pub(super) left: f64,
    pub(super) right: f64,
}

/// The window's stretches, from left to right, without gap or overlap.
pub(super) fn stretches(scale: &TimeScale) -> Vec<Stretch> {
    let step = Step::of_at_least(ROOM / scale.units_per_day());
    let window = scale.window;
    let mut all: Vec<Stretch> = Vec::new();
    let mut first = window.first;
    while first <= window.last {
        let last = (step.next(first) - 1).min(window.last);
        let stretch = Stretch {
            days: (first, last),
            left: scale.x_from_day(f64::from(first)),
            right: scale.x_from_day(f64::from(last + 1)),
        };
        match all.last_mut() {
            Some(before)
                if before.right - before.left < NARROWEST
                    || stretch.right - stretch.left < NARROWEST =>
            {
                before.days.1 = last;
                before.right = stretch.right;
            }
            _ => all.push(stretch),
        }
        first = last + 1;
    }
    all
}

/// The stretch in which a place lies; places beyond the edges belong to the outermost ones.
pub(super) fn stretch_at(stretches: &[Stretch], x: f64) -> usize {
    stretches
        .partition_point(|stretch| stretch.right <= x)
        .min(stretches.len().saturating_sub(1))
}

/// The button for clustered events, in time order, of one stretch: as near to their middle as the stretch allows, so that
/// the buttons of two stretches never meet. `centres` are the places where the events would have stood.
pub(super) fn cluster(
    lane: LaneIndex,
    stretch: &Stretch,
    events: Vec<EventIndex>,
    centres: &[f64],
    middle: f64,
) -> Cluster {
    let digits = "0".repeat(events.len().to_string().len());
    let mark = if digits.len() > 3 { "." } else { "" };
    let width = text_width(&format!("+{digits}{mark}"), 14.0, Weight::Bold) + 14.0;
    let width = width
        .max(LEAST_WIDTH)
        .min((stretch.right - stretch.left).max(LEAST_WIDTH));
    let mean = centres.iter().sum::<f64>() / (centres.len().max(1)) as f64;
    let (least, most) = (stretch.left + width / 2.0, stretch.right - width / 2.0);
    let x = mean.min(most).max(least);
    Cluster {
        lane,
        events,
        days: stretch.days,
        rect: Rect::new(x - width / 2.0, middle - HEIGHT / 2.0, width, HEIGHT),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::day_from_civil;
    use crate::model::window::Window;

    #[test]
    fn five_years_gather_by_half_years() {
        let scale = TimeScale::new(Window::from_years(2020, 2024), 116.0, 1116.0);
        let all = stretches(&scale);
        assert_eq!(all.len(), 10);
        assert_eq!(all[1].days.0, day_from_civil(2020, 7, 1));
    }

    #[test]
    fn stretches_cover_any_window_and_are_never_too_narrow_for_a_button() {
        for days in [28, 45, 100, 365, 400, 2000, 90_000] {
            for shift in [0, 3, 17, 180] {
                let first = day_from_civil(1999, 12, 25) + shift;
                let scale = TimeScale::new(Window::new(first, first + days), 116.0, 816.0);
                let all = stretches(&scale);
                assert!(all.windows(2).all(|pair| pair[0].right == pair[1].left));
                assert!(all.iter().all(|one| one.right - one.left >= 58.0), "{days}");
                assert_eq!(all.last().unwrap().days.1, first + days);
            }
        }
    }

    #[test]
    fn a_button_stays_in_its_stretch_however_many_digits_it_shows() {
        let stretch = Stretch {
            left: 200.0,
            right: 260.0,
            days: (0, 100),
        };
        for (count, centre) in [(2, 230.0), (1_000_000, 230.0), (1_000_000, 201.0)] {
            let events = vec![EventIndex(0); count];
            let rect = cluster(LaneIndex(0), &stretch, events, &[centre], 40.0).rect;
            assert!(
                rect.x >= 200.0 && rect.x + rect.width <= 260.0,
                "{count} {rect:?}"
            );
        }
    }
}

//! The marks of a time axis for any window, from days to thousands of years. Floor 3: it must not write words, so
//! months are numbers.

use super::scale::TimeScale;
use crate::model::calendar::Step;
use crate::model::date::civil_from_day;

/// What a mark is labelled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickLabel {
    /// A year.
    Year(i32),
    /// A month, 1 to 12.
    Month(u8),
    /// A day of the month.
    Day(u8),
}

/// How long a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TickRank {
    /// Between labels.
    Small,
    /// With a label.
    Labelled,
    /// The beginning of a year.
    Year,
}

impl TickRank {
    /// Its length in units.
    #[must_use]
    pub const fn length(self) -> f64 {
        match self {
            Self::Small => 3.0,
            Self::Labelled => 6.0,
            Self::Year => 8.0,
        }
    }
}

/// A mark of the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands, in units.
    pub x: f64,
    /// How long it is.
    pub rank: TickRank,
    /// What stands beside it.
    pub label: Option<TickLabel>,
}

/// The least distance between labels, in units.
const LABEL_ROOM: f64 = 44.0;
/// The least distance between marks, in units.
const MARK_ROOM: f64 = 6.0;

/// The marks of the scale's window, from left to right.
#[must_use]
pub fn ticks(scale: &TimeScale) -> Vec<Tick> {
    ticks_apart(scale, LABEL_ROOM)
}

/// The marks of the scale's window, from left to right, with labels at least `room` units apart.
#[must_use]
pub fn ticks_apart(scale: &TimeScale, room: f64) -> Vec<Tick> {
    let day = scale.units_per_day();
    let labelled = Step::of_at_least(room / day);
    let marked = Step::LADDER
        .into_iter()
        .find(|step| step.days() * day >= MARK_ROOM && step.divides(labelled))
        .unwrap_or(labelled);
    let mut out = Vec::new();
    let mut at = marked.start(scale.window.first);
    while at <= scale.window.last {
        if at >= scale.window.first {
            let date = civil_from_day(at);
            let has_label = labelled.start(at) == at;
            let begins_year = date.month == 1 && date.day == 1;
            out.push(Tick {
                x: scale.x_from_day(f64::from(at)),
                rank: match (has_label, begins_year) {
                    (true, true) => TickRank::Year,
                    (true, false) => TickRank::Labelled,
                    (false, _) => TickRank::Small,
                },
                label: has_label.then_some(match labelled {
                    Step::Years(_) => TickLabel::Year(date.year),
                    Step::Day | Step::Week if date.day > 1 => TickLabel::Day(date.day),
                    _ => TickLabel::Month(date.month),
                }),
            });
        }
        at = marked.next(at);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::day_from_civil;
    use crate::model::window::Window;

    fn labels(window: Window) -> Vec<TickLabel> {
        let scale = TimeScale::new(window, 116.0, 1116.0);
        ticks(&scale)
            .into_iter()
            .filter_map(|tick| tick.label)
            .collect()
    }

    #[test]
    fn five_years_are_labelled_by_quarter_and_marked_by_month() {
        let scale = TimeScale::new(Window::from_years(2020, 2024), 116.0, 1116.0);
        let all = ticks(&scale);
        assert_eq!(all.len(), 60);
        assert_eq!(all.iter().filter(|tick| tick.label.is_some()).count(), 20);
        assert_eq!(all[3].label, Some(TickLabel::Month(4)));
    }

    #[test]
    fn every_window_has_labels_that_do_not_run_into_each_other() {
        for days in [28, 60, 100, 365, 800, 3000, 9000, 40_000, 330_000] {
            let first = day_from_civil(1200, 1, 11);
            let scale = TimeScale::new(Window::new(first, first + days), 116.0, 1116.0);
            let places: Vec<f64> = ticks(&scale)
                .iter()
                .filter(|tick| tick.label.is_some())
                .map(|tick| tick.x)
                .collect();
            assert!(places.len() >= 2, "{days}");
            assert!(
                places.windows(2).all(|pair| pair[1] - pair[0] > 40.0),
                "{days}"
            );
        }
    }

    #[test]
    fn centuries_are_labelled_by_years_and_weeks_by_days() {
        assert!(labels(Window::from_years(1200, 2100)).contains(&TickLabel::Year(1300)));
        let first = day_from_civil(2022, 3, 20);
        let month = labels(Window::new(first, first + 60));
        assert!(
            month.contains(&TickLabel::Month(4)) && month.contains(&TickLabel::Day(15)),
            "{month:?}"
        );
    }
}

//! The marks of a time axis for any window, from days to thousands of years. Floor 3: it names months by number; who
//! draws them has the words.

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
    let day = scale.units_per_day();
    let labelled = Step::of_at_least(LABEL_ROOM / day);
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
//! Round numbers for an axis: steps of 1, 2 or 5 times a power of ten, as exact decimals. Floor 3.
use crate::text::Decimal;
/// The round numbers from `low` to `high`, both included, as many as `most` allows (at least 2): the smallest step that
/// keeps to it. Empty where `high` does not lie above `low` or one of them is no number.
pub fn ticks(low: f64, high: f64, most: usize) -> Vec<Decimal> {
    if !(low.is_finite() && high.is_finite() && low < high) {
        return Vec::new();
    let rough = (high - low) / most.max(2) as f64;
    let mut power = libm::floor(libm::log10(rough)) as i32;
    let mut factors = [1, 2, 5].into_iter().cycle();
    // The first step that is tried may be too small, never too large; the loop ends within a dozen turns.
    loop {
        let Some(factor) = factors.next() else {
            return Vec::new();
        };
        let step = f64::from(factor) * libm::pow(10.0, f64::from(power));
        let first = libm::ceil(low / step - 1e-9) as i64;
        let last = libm::floor(high / step + 1e-9) as i64;
        if last - first < most.max(2) as i64 {
            return (first..=last)
                .map(|count| decimal(count * i64::from(factor), power))
                .collect();
        if factor == 5 {
            power += 1;
fn decimal(units: i64, power: i32) -> Decimal {
    if power < 0 {
        Decimal::new(units, power.unsigned_abs() as u8)
    } else {
        Decimal::new(units * 10_i64.pow(power.unsigned_abs()), 0)
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
    use crate::text::{NumberMarks, format_decimal};
    fn shown(low: f64, high: f64, most: usize) -> String {
        let marks = NumberMarks {
            decimal: '.',
            thousands: ',',
        };
        let texts: Vec<String> = ticks(low, high, most)
            .map(|tick| format_decimal(tick, marks))
        texts.join(" ")
    fn steps_are_one_two_or_five_times_a_power_of_ten() {
        assert_eq!(shown(0.0, 30.7, 5), "0 10 20 30");
        assert_eq!(shown(-16.0, 12.4, 5), "−10 0 10");
        assert_eq!(shown(0.0, 0.35, 5), "0.0 0.1 0.2 0.3");
        assert_eq!(
            shown(0.0, 3_350_000.0, 5),
            "0 1,000,000 2,000,000 3,000,000"
        assert_eq!(shown(0.0, 1804.5, 5), "0 500 1,000 1,500");
        assert_eq!(shown(60.0, 90.0, 5), "60 70 80 90");
    fn an_empty_or_endless_range_has_no_ticks() {
        assert_eq!(shown(1.0, 1.0, 5), "");
        assert_eq!(shown(f64::NAN, 1.0, 5), "");
        assert_eq!(shown(0.0, f64::INFINITY, 5), "");
    }
}

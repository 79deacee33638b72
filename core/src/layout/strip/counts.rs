//! A lane that holds too many events for marks: how many begin in each month, as a band that is opened by choosing a
//! stretch of it.

use super::axis::Axis;
use super::placed::Count;
use crate::geom::{Point, Rect};
use crate::layout::measure::{Weight, text_width};
use crate::layout::scale::TimeScale;
use crate::model::LaneIndex;
use crate::model::calendar::Step;
use crate::model::date::DayNumber;
use crate::model::window::Window;

/// The least width of what is pressed.
const LEAST: f64 = 32.0;
/// The least width of a bar.
const LEAST_BAR: f64 = 4.0;
/// Height of a number above the bars, and its size.
const NUMBER: f64 = 16.0;
/// The size of a number.
const NUMBER_SIZE: f64 = 12.0;

/// How many events begin from day to day.
struct Bar {
    days: Window,
    count: usize,
}

/// The lane as a band from `top` to `bottom`; `days` are the first days of its events in order.
pub(super) fn counts(
    lane: LaneIndex,
    days: &[DayNumber],
    axis: &Axis,
    (top, bottom): (f64, f64),
    letters: f64,
) -> Vec<Count> {
    let counted = |days_of: Window| Bar {
        days: days_of,
        count: days.partition_point(|day| *day <= days_of.last)
            - days.partition_point(|day| *day < days_of.first),
    };
    let is_high = bottom - top >= 2.0 * NUMBER + 12.0;
    let room = bottom - top - 3.0 - if is_high { NUMBER } else { 0.0 };
    let bars_of = |piece: &TimeScale| stretches(piece, LEAST_BAR).into_iter().map(counted);
    let most = axis.pieces().flat_map(bars_of).map(|bar| bar.count).max();
    let height = |count: usize| room * count as f64 / most.unwrap_or_default().max(1) as f64;

    let mut all = Vec::new();
    for piece in axis.pieces() {
        let bars: Vec<Bar> = bars_of(piece).filter(|bar| bar.count > 0).collect();
        for cell in stretches(piece, LEAST).into_iter().map(counted) {
            if cell.count == 0 {
                continue;
            }
            let (from, to) = edges(piece, cell.days);
            let target = Rect::new(from, top, to - from, bottom - top);
            let inside = bars
                .iter()
                .filter(|bar| cell.days.touches(bar.days.first, bar.days.first));
            let highest = inside
                .clone()
                .map(|bar| height(bar.count))
                .fold(0.0, f64::max);
            let number = cell.count.to_string();
            let fits =
                text_width(&number, NUMBER_SIZE * letters, Weight::Bold) + 4.0 <= target.width;
            all.push(Count {
                lane,
                days: cell.days,
                count: cell.count,
                bars: inside
                    .map(|bar| {
                        let (from, to) = edges(piece, bar.days);
                        let height = height(bar.count).max(1.5);
                        Rect::new(
                            from + 0.5,
                            bottom - height,
                            (to - from - 1.0).max(0.5),
                            height,
                        )
                    })
                    .collect(),
                target,
                number_at: (is_high && fits)
                    .then(|| Point::new(target.centre().x, bottom - highest - 4.0)),
            });
        }
    }
    all
}

fn edges(scale: &TimeScale, days: Window) -> (f64, f64) {
    let x = |day: DayNumber| scale.x_from_day(f64::from(day));
    (x(days.first), x(days.last + 1))
}

/// The scale's days in stretches of at least `least` units; what is cut short at an end joins its neighbour.
fn stretches(scale: &TimeScale, least: f64) -> Vec<Window> {
    let step = Step::of_at_least((least / scale.units_per_day()).max(if least == LEAST_BAR {
        1.0
    } else {
        7.0
    }));
    let mut all: Vec<Window> = Vec::new();
    let mut day = scale.window.first;
    while day <= scale.window.last {
        let last = (step.next(day) - 1).min(scale.window.last);
        let here = Window::new(day, last);
        let is_short = |days: Window| f64::from(days.days()) * scale.units_per_day() < least;
        match all.last_mut() {
            Some(before) if is_short(*before) || is_short(here) => before.last = last,
            _ => all.push(here),
        }
        day = last + 1;
    }
    all
}

//! The strip beneath the timeline: every shown event, where the window is, and which year is marked. Floor 3.

use super::Scene;
use super::placed::{Overview, OverviewMark, OverviewYear};
use crate::geom::{Point, Rect, within};
use crate::layout::scale::TimeScale;
use crate::model::LaneIndex;
use crate::model::calendar::Step;
use crate::model::date::year_from_day;
use crate::model::live::{Chapter, Event};
use crate::model::window::Window;

const HEIGHT: f64 = 64.0;
/// Strokes nearer than this become one, in units.
const GRAIN: f64 = 2.0;
/// The least distance between the names of years.
const YEAR_ROOM: f64 = 60.0;
const GRIP: (f64, f64) = (10.0, 24.0);

/// The whole years that hold every event and every chapter; 1970 where there is none.
#[must_use]
pub fn whole_span(events: &[Event], chapters: &[Chapter]) -> Window {
    let of_events = events
        .iter()
        .flat_map(|event| [event.when.first_day(), event.when.last_day()].map(year_from_day));
    let years = of_events.chain(chapters.iter().map(|chapter| chapter.year));
    let (first, last) = years.fold((i32::MAX, i32::MIN), |(first, last), year| {
        (first.min(year), last.max(year))
    });
    if first > last {
        Window::from_years(1970, 1970)
    } else {
        Window::from_years(first, last)
    }
}

pub(super) fn overview(scene: &Scene<'_>, width: f64, year: Option<Window>) -> Overview {
    let scale = TimeScale::new(scene.span, 0.0, width);
    let boxed = |days: Window| {
        let from = within(scale.x_from_day(f64::from(days.first)), 0.0, width);
        let to = within(scale.x_from_day(f64::from(days.last + 1)), 0.0, width);
        Rect::new(from, 4.0, to - from, 44.0)
    };
    let window = boxed(scene.window);
    let grip = |x: f64| {
        let x = within(x - GRIP.0 / 2.0, 0.0, width - GRIP.0);
        Rect::new(x, 14.0, GRIP.0, GRIP.1)
    };
    Overview {
        width,
        height: HEIGHT,
        strip: Rect::new(0.0, 8.0, width, 36.0),
        window,
        grips: [grip(window.x), grip(window.right())],
        marked_year: year
            .filter(|year| scene.span.touches(year.first, year.last))
            .map(boxed),
        marks: marks(scene, &scale, year),
        years: years(&scale),
    }
}

fn marks(scene: &Scene<'_>, scale: &TimeScale, year: Option<Window>) -> Vec<OverviewMark> {
    let lanes = scene.lanes.len().max(1);
    let each = (28.0 - 2.0 * (lanes as f64 - 1.0)) / lanes as f64;
    let mut by_lane: Vec<Vec<OverviewMark>> = vec![Vec::new(); lanes];
    for entry in scene.order.entries() {
        let lane = scene.events[entry.event.get()].lane;
        let Some(marks) = by_lane.get_mut(lane.get()) else {
            continue;
        };
        let x = scale.x_from_day(f64::from(entry.first) + 0.5);
        let in_marked_year = year.is_some_and(|year| year.touches(entry.first, entry.first));
        match marks.last_mut() {
            // Events come in time order, so only the last stroke can be near.
            Some(last) if x - last.x < GRAIN && last.in_marked_year == in_marked_year => {
                last.count += 1;
            }
            _ => {
                let top = 12.0 + (each + 2.0) * lane.get() as f64;
                marks.push(OverviewMark {
                    lane: LaneIndex(lane.0),
                    x,
                    y: (top, top + each),
                    count: 1,
                    in_marked_year,
                });
            }
        }
    }
    by_lane.into_iter().flatten().collect()
}

fn years(scale: &TimeScale) -> Vec<OverviewYear> {
    let step = Step::of_at_least((YEAR_ROOM / scale.units_per_day()).max(365.0));
    let mut all = Vec::new();
    let mut day = scale.window.first;
    while day <= scale.window.last {
        let start = step.start(day).max(scale.window.first);
        let end = Step::Years(1).next(start).min(scale.window.last + 1);
        let middle = scale.x_from_day((f64::from(start) + f64::from(end)) / 2.0);
        let is_round = start == step.start(day);
        // A group that is cut at the beginning would be named by a year that is not round.
        if is_round || all.is_empty() && step == Step::Years(1) {
            all.push(OverviewYear {
                year: year_from_day(start),
                at: Point::new(within(middle, 20.0, scale.right - 20.0), 61.0),
            });
        }
        day = step.next(day);
    }
    all
}

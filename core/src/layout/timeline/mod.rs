//! The timeline as places: bands of years, lanes of rows, markers, labels, clusters, axis, and what lies outside. Floor 3:
//! it measures words but writes none itself; titles come from the events.
//!
//! [`place`] is one pure function of a [`Scene`]. Its cost grows with the events in the window, its work on labels only
//! with the width: an event has to be among the most important of its stretch of time before a label is tried.

mod bands;
mod candidate;
mod cluster;
mod draw;
mod labels;
mod lane;
mod locale;
mod order;
mod overview;
mod placed;
mod rows;
mod shapes;

pub use draw::{draw, draw_overview};
pub use locale::Locale;
pub use order::{Order, Stride};
pub use overview::whole_span;
pub use placed::{
    Band, Cluster, Edge, Emphasis, Frame, Label, Line, Marker, NumeralSize, Overview, OverviewMark,
    OverviewYear, PlacedLane, PlacedTimeline, Side,
};
pub use shapes::{cluster_shapes, edge_shapes, lane_class, marker_class, marker_shapes};

use super::scale::TimeScale;
use super::ticks::ticks;
use crate::geom::Rect;
use crate::model::live::{Chapter, Event, Lane};
use crate::model::window::Window;
use crate::model::{EventIndex, LaneIndex};
use crate::sorting::{sort_by, sort_by_key};
use candidate::LaneScene;
use lane::FilledLane;

/// All that the places depend on.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// All events of the edition.
    pub events: &'a [Event],
    /// Those that the filters leave, in order.
    pub order: &'a Order,
    /// The lanes from top to bottom; the first one is the edition's home.
    pub lanes: &'a [Lane],
    /// The chapters, in the order of their years.
    pub chapters: &'a [Chapter],
    /// The days that are seen.
    pub window: Window,
    /// The days that the overview shows; see [`whole_span`].
    pub span: Window,
    /// Width of the drawing in units, at least 320.
    pub width: f64,
    /// The event whose card is open.
    pub chosen: Option<EventIndex>,
    /// The year that is marked.
    pub year: Option<i32>,
}

/// Units left of the time axis, for the lanes' names.
const LEFT: f64 = 116.0;
/// Units right of the time axis, for what comes after.
const RIGHT: f64 = 84.0;
/// Height of the years' heads.
const HEAD: f64 = 150.0;
/// Height of the axis with its words.
const AXIS: f64 = 34.0;

/// The days of a window along a drawing of `width` units.
#[must_use]
pub fn time_axis(window: Window, width: f64) -> TimeScale {
    TimeScale::new(window, LEFT, width.max(320.0) - RIGHT)
}

/// Where everything of the scene stands.
#[must_use]
pub fn place(scene: &Scene<'_>) -> PlacedTimeline {
    let width = scene.width.max(320.0);
    let scale = time_axis(scene.window, width);
    let seen = scene.order.within(scene.window);
    let year = scene.year.map(|year| Window::from_years(year, year));

    let mut top = HEAD;
    let mut placed = PlacedTimeline::default();
    let plans = lane::plans(scene);
    for (index, (lane, plan)) in scene.lanes.iter().zip(plans).enumerate() {
        let filled = FilledLane::fill(
            &LaneScene {
                events: scene.events,
                scale: &scale,
                lane: LaneIndex(index as u32),
                right: width,
                year,
                chosen: scene.chosen,
            },
            plan,
            seen.iter()
                .filter(|entry| scene.events[entry.event.get()].lane.get() == index),
        );
        top = filled.stand_at(top, lane, &mut placed);
    }
    sort_by_key(&mut placed.markers, |marker| marker.order);
    sort_by(&mut placed.clusters, |a, b| a.rect.x.total_cmp(&b.rect.x));

    let frame = Frame {
        width,
        height: top + AXIS,
        left: scale.left,
        right: scale.right,
        axis: top,
    };
    placed.bands = bands::bands(scene, &scale, frame.axis);
    placed.marked_year = year
        .filter(|year| scene.window.touches(year.first, year.last))
        .map(|year| bands::field(&scale, year, frame.axis));
    placed.ticks = ticks(&scale);
    placed.before = edge(
        scene.order.before(scene.window),
        Rect::new(0.0, 28.0, 100.0, 44.0),
    );
    placed.after = edge(
        scene.order.after(scene.window),
        Rect::new(width - 76.0, 28.0, 76.0, 44.0),
    );
    placed.overview = overview::overview(scene, width, year);
    placed.frame = frame;
    placed
}

fn edge(hidden: Vec<order::Entry>, rect: Rect) -> Option<Edge> {
    let years = |entry: &order::Entry| crate::model::date::year_from_day(entry.first);
    let (first, last) = (hidden.first()?, hidden.last()?);
    Some(Edge {
        years: (years(first), years(last)),
        events: hidden.iter().map(|entry| entry.event).collect(),
        rect,
    })
}

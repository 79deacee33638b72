//! What [`super::place`] gives: everything that stands in the drawing, in its units from its upper left corner.

use crate::drawing::Anchor;
use crate::geom::{Point, Rect};
use crate::layout::ticks::Tick;
use crate::model::{Confidence, EventIndex, LaneIndex};

/// The timeline with everything in its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlacedTimeline {
    /// The extents.
    pub frame: Frame,
    /// Years or groups of years, from left to right.
    pub bands: Vec<Band>,
    /// The field of the marked year, where any of it is seen; also drawn when bands hold several years.
    pub marked_year: Option<Rect>,
    /// The lanes, from top to bottom.
    pub lanes: Vec<PlacedLane>,
    /// One for each event that stands for itself, in time order.
    pub markers: Vec<Marker>,
    /// The markers' words; not every marker has room for some.
    pub labels: Vec<Label>,
    /// Events that found no room, from left to right.
    pub clusters: Vec<Cluster>,
    /// The marks of the axis.
    pub ticks: Vec<Tick>,
    /// What is over before the window.
    pub before: Option<Edge>,
    /// What begins after the window.
    pub after: Option<Edge>,
    /// The strip beneath; a drawing of its own.
    pub overview: Overview,
}

/// The extents of the timeline.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Frame {
    /// Width of the drawing.
    pub width: f64,
    /// Height of the drawing.
    pub height: f64,
    /// The x of the window's first moment.
    pub left: f64,
    /// The x of the window's last moment.
    pub right: f64,
    /// The y of the axis.
    pub axis: f64,
}

/// A line of text that is placed: `at.y` is its baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Where it is held.
    pub at: Point,
    /// Which part of it stands at `at.x`.
    pub anchor: Anchor,
    /// The words.
    pub text: String,
}

/// How large a band's numeral is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumeralSize {
    /// 46 units.
    Large,
    /// 26 units, where the years stand closer.
    Small,
}

/// A year, or a group of years where they would be too narrow.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// First and last year; the same for a single year.
    pub years: (i32, i32),
    /// The place of its chapter among the chapters; none for a group of years.
    pub chapter: Option<usize>,
    /// From the top to the axis, cut at the window's edges.
    pub rect: Rect,
    /// Its first year, large; none where it is cut too short.
    pub numeral: Option<(Line, NumeralSize)>,
    /// Its chapter's title, where there is room.
    pub title: Vec<Line>,
    /// Whether the founding text tells of it; otherwise its numeral is outlined.
    pub in_founding_text: bool,
    /// Whether it is the marked year.
    pub chosen: bool,
}

/// A lane.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedLane {
    /// Which lane.
    pub lane: LaneIndex,
    /// Its name, in lines.
    pub name: Vec<Line>,
    /// Where the words that say the count stand; its baseline.
    pub count_at: Point,
    /// How many events of the window it holds, those in clusters included.
    pub count: usize,
    /// Its upper edge, where its rule is drawn.
    pub top: f64,
    /// Its lower edge.
    pub bottom: f64,
    /// The middles of its rows, from top to bottom.
    pub rows: Vec<f64>,
}

/// The mark of one event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Marker {
    /// Which event.
    pub event: EventIndex,
    /// Its lane.
    pub lane: LaneIndex,
    /// Its place among the shown events, from 0.
    pub order: usize,
    /// Dot or bar, with round ends.
    pub rect: Rect,
    /// With the chosen event's ring and the room that keeps fingers apart; never overlaps another's.
    pub target: Rect,
    /// How sure the event is.
    pub confidence: Confidence,
    /// Whether its card is open.
    pub chosen: bool,
    /// Whether any of it lies in the marked year.
    pub in_marked_year: bool,
    /// Whether it began before the window.
    pub begins_before: bool,
    /// Whether it ends after the window.
    pub ends_after: bool,
}

impl Marker {
    /// Whether it is drawn as a bar: its date is a range, a month or a year that is long enough to be seen.
    #[must_use]
    pub fn is_bar(&self) -> bool {
        self.rect.width > self.rect.height + 0.05
    }
}

/// On which side of its marker a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// To the right.
    Right,
    /// To the left.
    Left,
    /// Under a bar.
    Below,
}

/// How heavily a label speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Emphasis {
    /// As any other.
    Plain,
    /// Of the home lane: bold.
    Home,
    /// Of the chosen event: heaviest.
    Chosen,
}

/// The title of an event beside its marker.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Which event.
    pub event: EventIndex,
    /// Which side.
    pub side: Side,
    /// One or two lines.
    pub lines: Vec<Line>,
    /// The room it takes.
    pub rect: Rect,
    /// How heavy it is.
    pub emphasis: Emphasis,
    /// Whether it steps back because another year is marked.
    pub quiet: bool,
}

/// Events that found no room; a button that opens them.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Which lane.
    pub lane: LaneIndex,
    /// Its events, in time order.
    pub events: Vec<EventIndex>,
    /// The first and last day of the stretch of time that it stands for.
    pub days: (i32, i32),
    /// Where it stands.
    pub rect: Rect,
}

/// Events outside the window; a button that moves it.
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// Those events, in time order.
    pub events: Vec<EventIndex>,
    /// The first and the last year in which one of them begins.
    pub years: (i32, i32),
    /// Where the button stands.
    pub rect: Rect,
}

/// The strip of all shown events.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overview {
    /// Width of its drawing.
    pub width: f64,
    /// Height of its drawing.
    pub height: f64,
    /// The strip.
    pub strip: Rect,
    /// The days that the timeline shows.
    pub window: Rect,
    /// The grips at the window's ends.
    pub grips: [Rect; 2],
    /// The marked year.
    pub marked_year: Option<Rect>,
    /// Strokes, lane by lane, from left to right.
    pub marks: Vec<OverviewMark>,
    /// Words beneath.
    pub years: Vec<OverviewYear>,
}

/// One stroke of the overview: the events of a lane that begin within the same two units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OverviewMark {
    /// Which lane.
    pub lane: LaneIndex,
    /// Where it stands.
    pub x: f64,
    /// Its upper and lower end.
    pub y: (f64, f64),
    /// How many events it stands for.
    pub count: usize,
    /// Whether it lies in the marked year.
    pub in_marked_year: bool,
}

/// A year named under the overview.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OverviewYear {
    /// The year, or the first of its group.
    pub year: i32,
    /// The middle of its name, on the baseline.
    pub at: Point,
}

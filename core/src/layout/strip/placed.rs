//! What [`super::place`] hands out: a name for everything that stands in the strip. All numbers are units of the
//! drawing, from its upper left corner.

use crate::geom::{Point, Rect, within};
use crate::layout::ticks::Tick;
use crate::layout::timeline::Line;
use crate::model::window::Window;
use crate::model::{Confidence, EventIndex, LaneIndex};

/// The strip with everything in its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlacedStrip {
    /// Width of the drawing.
    pub width: f64,
    /// Height of the drawing.
    pub height: f64,
    /// The y of the lower edge of the years.
    pub head: f64,
    /// The button that chooses all years.
    pub all: Rect,
    /// Its baseline and middle.
    pub all_text: Point,
    /// Years and what lies outside the period, from left to right.
    pub bands: Vec<Band>,
    /// Months or days; none in the small strip.
    pub ticks: Vec<Tick>,
    /// Lanes from top to bottom; lanes that share rows are one.
    pub lanes: Vec<PlacedLane>,
    /// Events that stand for themselves, lane by lane in the order of their places.
    pub marks: Vec<Mark>,
    /// Events that found no room.
    pub clusters: Vec<Cluster>,
    /// Months of lanes that hold too many events for marks.
    pub counts: Vec<Count>,
}

impl PlacedStrip {
    /// The moment that stands at a place; beyond the ends it is that of the end.
    #[must_use]
    pub fn day_at(&self, x: f64) -> f64 {
        let mut bands = self.bands.iter();
        let here = bands
            .find(|band| x < band.rect.right())
            .or(self.bands.last());
        here.map_or(0.0, |band| {
            let share = within((x - band.rect.x) / band.rect.width.max(1.0), 0.0, 1.0);
            f64::from(band.days.first) + share * f64::from(band.days.days())
        })
    }

    /// Whether an event stands in the strip with its title.
    #[must_use]
    pub fn is_labelled(&self, event: EventIndex) -> bool {
        let mut marks = self.marks.iter();
        marks.any(|mark| mark.event == event && mark.label.is_some())
    }
}

/// A year, a group of years where single ones would be too narrow, or what lies outside the period or the window.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// First and last year.
    pub years: (i32, i32),
    /// Its days.
    pub days: Window,
    /// What it stands for.
    pub kind: BandKind,
    /// From the top to the bottom of the strip.
    pub rect: Rect,
    /// How many events begin in it.
    pub count: usize,
    /// The year, or the words of an edge; none where there is no room.
    pub numeral: Option<Line>,
    /// The title of its chapter, where there is room.
    pub title: Vec<Line>,
    /// Whether the edition tells of it: it is a single year with a chapter.
    pub is_told: bool,
    /// Whether the founding text tells of it.
    pub in_founding_text: bool,
}

/// What a band stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandKind {
    /// Years of the period.
    Years,
    /// Years before or after the period, whose events are in sight.
    Edge,
    /// What lies before or after the window, whose events are only counted; the days to show for it.
    Outside(Window),
}

/// A lane, or several that share rows.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedLane {
    /// Which lanes.
    pub lanes: Vec<LaneIndex>,
    /// Their name.
    pub name: Line,
    /// Where the words that say how many events there are stand; none in the small strip.
    pub count_at: Option<Point>,
    /// How many events there are, those outside the window aside.
    pub count: usize,
    /// The upper edge.
    pub top: f64,
    /// The lower edge.
    pub bottom: f64,
    /// The middles of the rows.
    pub rows: Vec<f64>,
}

/// What a mark's form says about its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkForm {
    /// A day or a few.
    Dot,
    /// A range or a month, at its length.
    Pill,
    /// Only the year is known.
    Year,
}

/// The mark of one event.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Which event.
    pub event: EventIndex,
    /// Its lane.
    pub lane: LaneIndex,
    /// The year that it begins in.
    pub began: i32,
    /// How sure the event is.
    pub confidence: Confidence,
    /// What its form says.
    pub form: MarkForm,
    /// The dot or pill.
    pub rect: Rect,
    /// How far it stands from its date, to the right.
    pub shift: f64,
    /// From where to where the year reaches in which it was, if no more is known.
    pub whiskers: Option<(f64, f64)>,
    /// Mark and label together, at least 24 high and wide; meets no other.
    pub target: Rect,
    /// Its title, where there is room.
    pub label: Option<Label>,
}

/// On which side of its mark a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// To the right.
    Right,
    /// To the left.
    Left,
}

/// The title of an event beside its mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Which side.
    pub side: Side,
    /// One or two lines.
    pub lines: Vec<Line>,
    /// The room that it takes in bold type.
    pub rect: Rect,
}

/// Events that found no room: "+n".
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The lane of its first event.
    pub lane: LaneIndex,
    /// Its events in the order of their places.
    pub events: Vec<EventIndex>,
    /// The year of its first event.
    pub year: i32,
    /// Where it stands: 32 by 24.
    pub rect: Rect,
}

/// A stretch of time in a lane that holds too many events for marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    /// The first of the lanes.
    pub lane: LaneIndex,
    /// The stretch, to be shown when it is chosen.
    pub days: Window,
    /// How many events begin in it.
    pub count: usize,
    /// One bar for each of its months, or one for all.
    pub bars: Vec<Rect>,
    /// What is pressed, as high as the lane.
    pub target: Rect,
    /// Where the number stands, if there is room.
    pub number_at: Option<Point>,
}

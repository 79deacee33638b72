//! An event that wants a place in its lane: how long its mark is, how its title is broken, and how much of a row both
//! take.

use super::axis::Axis;
use super::placed::{Label, MarkForm, Side};
use super::{LABEL_SIZE, Scene};
use crate::drawing::Anchor;
use crate::geom::{Point, Rect};
use crate::layout::measure::{Weight, balance, shorten, text_width};
use crate::layout::timeline::Line;
use crate::model::date::{Precision, year_from_day};
use crate::model::{Confidence, EventIndex, LaneIndex};

/// Diameter of a dot.
pub(super) const DOT: f64 = 13.0;
/// Height of a pill.
pub(super) const PILL: f64 = 11.0;
/// The least width of a pill.
const LEAST_PILL: f64 = 16.0;
/// Width of the pill of an event of which only the year is known.
const YEAR_PILL: f64 = 30.0;
/// Years narrower than this have no room for whiskers.
const LEAST_YEAR: f64 = 60.0;
/// The least distance between the middles of two marks.
pub(super) const APART: f64 = 24.0;
/// The most that a mark with a label, or one in the small strip, stands from its date.
pub(super) const SHIFT: f64 = 15.0;
/// Between a mark and its label.
const GAP: f64 = 7.0;
/// Between a label and what comes next in its row.
const AFTER: f64 = 7.0;
/// Two lines of a label are at most this wide, unless the title needs more.
const LABEL_MOST: f64 = 128.0;
/// No label is wider; a title that would be is cut.
const LABEL_LIMIT: f64 = 236.0;
/// From one baseline of a label to the next.
pub(super) const LEADING: f64 = 14.6;

/// The lines of a title and how wide they are in bold type.
#[derive(Clone, Debug)]
pub(super) struct Title {
    pub(super) lines: Vec<String>,
    pub(super) width: f64,
}

impl Title {
    /// A title in at most two even lines.
    pub(super) fn new(text: &str, letters: f64) -> Self {
        let size = LABEL_SIZE * letters;
        let mut most = LABEL_MOST;
        let mut lines = balance(text, most, size, Weight::Bold);
        while lines.len() > 2 && most < LABEL_LIMIT {
            most += 6.0;
            lines = balance(text, most, size, Weight::Bold);
        }
        if lines.len() > 2 {
            let rest = lines.split_off(1).join(" ");
            lines.push(rest);
        }
        for line in &mut lines {
            *line = shorten(line, LABEL_LIMIT, size, Weight::Bold);
        }
        Self::measured(lines, size)
    }

    /// A title in one line.
    pub(super) fn in_one_line(text: &str, letters: f64) -> Self {
        Self::measured(vec![text.to_owned()], LABEL_SIZE * letters)
    }

    fn measured(lines: Vec<String>, size: f64) -> Self {
        let widths = lines
            .iter()
            .map(|line| text_width(line, size, Weight::Bold));
        let width = widths.fold(0.0, f64::max);
        Self { lines, width }
    }

    /// The lines beside a mark; `x` is the end that is nearer to the mark, `middle` the y of the row.
    pub(super) fn stand(&self, side: Side, x: f64, middle: f64, leading: f64) -> Label {
        let (anchor, left) = match side {
            Side::Right => (Anchor::Start, x),
            Side::Left => (Anchor::End, x - self.width),
        };
        let below = (self.lines.len().max(1) - 1) as f64;
        let first = middle + 4.6 - leading * below / 2.0;
        let lines = (0u8..).zip(&self.lines).map(|(line, text)| Line {
            at: Point::new(x, first + leading * f64::from(line)),
            anchor,
            text: text.clone(),
        });
        Label {
            side,
            lines: lines.collect(),
            rect: Rect::new(left, first - 11.0, self.width, 14.0 + leading * below),
        }
    }
}

/// An event that wants a place.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) event: EventIndex,
    pub(super) lane: LaneIndex,
    /// The year that it begins in.
    pub(super) began: i32,
    pub(super) confidence: Confidence,
    pub(super) form: MarkForm,
    /// The middle of its date.
    pub(super) x: f64,
    /// Width of its dot or pill.
    pub(super) width: f64,
    /// From where to where its year reaches, if only that is known.
    pub(super) year: Option<(f64, f64)>,
    /// Its title.
    pub(super) title: Title,
}

impl Item {
    pub(super) fn new(scene: &Scene<'_>, axis: &Axis, event: EventIndex) -> Self {
        let of = &scene.events[event.get()];
        let (first, last) = (
            of.when.first_day(),
            of.when.last_day().max(of.when.first_day()),
        );
        let (from, to) = (
            axis.x_from_day(f64::from(first)),
            axis.x_from_day(f64::from(last + 1)),
        );
        let (start, end) = axis.year_at(first);
        let bounds = axis.bounds();
        let is_year = of.when.end.is_none()
            && of.when.start.precision() == Precision::Year
            && end - start >= LEAST_YEAR;
        let is_long = last - first >= 27;
        let (form, width) = match to - from {
            _ if is_year => (MarkForm::Year, YEAR_PILL),
            length if length >= LEAST_PILL && first < last => (MarkForm::Pill, length),
            _ if is_long => (MarkForm::Pill, LEAST_PILL),
            _ => (MarkForm::Dot, DOT),
        };
        Self {
            event,
            lane: of.lane,
            began: year_from_day(first),
            confidence: of.confidence,
            form,
            x: (from + to) / 2.0,
            width: width.min(bounds.1 - bounds.0 - 2.0 * APART),
            year: is_year.then_some((start + 3.0, end - 3.0)),
            title: Title::new(&of.title, scene.size.letters),
        }
    }

    /// Half the room that its mark keeps free.
    pub(super) fn half(&self) -> f64 {
        (self.width / 2.0 + 3.0).max(APART / 2.0)
    }

    /// Whether its title stands within the year that is all that is known of its date.
    fn is_inside(&self) -> bool {
        let fits = |(from, to): (f64, f64)| self.title.width + YEAR_PILL + 48.0 < to - from;
        self.year.is_some_and(fits)
    }

    /// Where its mark stands by preference if it has a label.
    pub(super) fn wish(&self) -> f64 {
        match self.year {
            Some((from, _)) if self.is_inside() => from + YEAR_PILL / 2.0 + 16.0,
            _ => self.x,
        }
    }

    /// How far it may stand from there.
    pub(super) fn give(&self, side: Option<Side>) -> f64 {
        match (self.year, side) {
            (Some(_), _) => 0.0,
            (None, Some(_)) => SHIFT,
            (None, None) => APART,
        }
    }

    /// How much of a row it takes to the left and to the right of its mark's middle `x`.
    pub(super) fn reach(&self, x: f64, side: Option<Side>) -> (f64, f64) {
        let label = self.width / 2.0 + GAP + self.title.width + AFTER;
        let half = self.half();
        let (left, right) = match (side, self.year) {
            (None, _) => (half, half),
            (Some(Side::Right), Some((_, to))) if !self.is_inside() => {
                (half, to - x + GAP + self.title.width + AFTER)
            }
            (Some(Side::Right), _) => (half, label.max(half)),
            (Some(Side::Left), _) => (label.max(half), half),
        };
        match self.year {
            Some((from, to)) => (left.max(x - from + 3.0), right.max(to - x + 3.0)),
            None => (left, right),
        }
    }

    /// Where its label begins on a side of its mark at `x`.
    pub(super) fn label_x(&self, x: f64, side: Side) -> f64 {
        match (side, self.year) {
            (Side::Right, Some((_, to))) if !self.is_inside() => to + GAP,
            (Side::Right, _) => x + self.width / 2.0 + GAP,
            (Side::Left, _) => x - self.width / 2.0 - GAP,
        }
    }

    /// The sides that its label may take, the better one first.
    pub(super) const fn sides(&self) -> &'static [Side] {
        if self.year.is_some() {
            &[Side::Right]
        } else {
            &[Side::Right, Side::Left]
        }
    }
}

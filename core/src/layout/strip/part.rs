//! What a part of the drawn strip is: its shapes, what it chooses, and how it looks when something is chosen.

use crate::drawing::Shape;
use crate::geom::Rect;
use crate::layout::timeline::Line;
use crate::model::EventIndex;
use crate::model::window::Window;

/// What the reader chose, as far as the strip shows it.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    /// The year.
    pub year: Option<i32>,
    /// The event whose card is open.
    pub event: Option<EventIndex>,
    /// Whether an event is among those that filter, node and search leave.
    pub keeps: &'a dyn Fn(EventIndex) -> bool,
}

/// What a part chooses when it is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// All years.
    All,
    /// A year.
    Year(i32),
    /// An event.
    Event(EventIndex),
    /// Days to be shown.
    Window(Window),
}

/// Shapes that belong together, and what they choose; none for what only decorates.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What it chooses.
    pub target: Option<Target>,
    /// How many events it stands for.
    pub count: usize,
    /// Class names, separated by spaces.
    pub class: String,
    /// What it is drawn with.
    pub shapes: Vec<Shape>,
}

#[inline(never)]
pub(super) fn rect(class: &str, rect: Rect, radius: f64) -> Shape {
    Shape::Rect {
        class: class.to_owned(),
        rect,
        radius,
    }
}

#[inline(never)]
pub(super) fn path(class: &str, d: String) -> Shape {
    Shape::Path {
        class: class.to_owned(),
        d,
    }
}

#[inline(never)]
pub(super) fn text(class: &str, line: &Line) -> Shape {
    Shape::Text {
        class: class.to_owned(),
        at: line.at,
        anchor: line.anchor,
        text: line.text.clone(),
    }
}

/// A class for what is chosen.
pub(super) const fn on(is_on: bool) -> &'static str {
    if is_on { " on" } else { "" }
}

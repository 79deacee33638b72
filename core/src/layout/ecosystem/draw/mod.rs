//! Placed nodes and found routes as shapes with class names. It must not know colours (the stylesheet) or words (the
//! caller gives them); icons are the page's symbols, for which [`Placed::icon`] says the place.

mod arrow;

pub use arrow::{arrow, glyph, polarity_badge, polarity_badge_glyph};

use super::{More, Placed, labels, shapes as outlines};
use crate::drawing::{Anchor, Shape};
use crate::geom::{Point, Rect, within};
use crate::layout::measure::{Weight, text_width};
use crate::model::ecosystem::NodeKind;

/// How a node is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NodeState {
    /// Takes part in what is shown.
    #[default]
    Normal,
    /// Not concerned: no fill, a hairline, quiet words.
    Quiet,
    /// The chosen one: a ring round it.
    Focused,
    /// In every state: the page says by a class which one it is in, and the stylesheet rings the chosen one.
    Any,
}

/// How much larger the ring of the chosen node is than the node, in units.
const RING: f64 = 7.0;

/// A node: ring if chosen, outline, number or petals, name, and the year it came in if one is given and it is not
/// quiet. The group's classes are `nd`, the kind, and `quiet` or `focus`.
#[must_use]
pub fn node(placed: &Placed, state: NodeState, year: Option<i32>) -> Shape {
    let mut shapes = Vec::with_capacity(8);
    let path = |class: &str, d: String| Shape::Path {
        class: class.into(),
        d,
    };
    if state == NodeState::Focused {
        shapes.push(path("ring", placed.ring(RING)));
    }
    shapes.push(path("sh", placed.d.clone()));
    if placed.kind == NodeKind::Outcome {
        kawung(placed, &mut shapes);
    }
    if let Some((stage, at)) = placed.number {
        shapes.push(Shape::Text {
            class: "no".into(),
            at,
            anchor: Anchor::Middle,
            text: stage.to_string(),
        });
    }
    for line in &placed.lines {
        shapes.push(Shape::Text {
            class: "nm".into(),
            at: line.at,
            anchor: placed.anchor,
            text: line.text.clone(),
        });
    }
    if let (Some(year), Some(rect), true) = (year, placed.tag, state != NodeState::Quiet) {
        shapes.push(tag(rect, year));
    }
    let state = match state {
        NodeState::Normal | NodeState::Any => "",
        NodeState::Quiet => " quiet",
        NodeState::Focused => " focus",
    };
    Shape::Group {
        class: format!("nd {}{state}", placed.kind.as_str()),
        shapes,
    }
}

/// A mark that counts the nodes of a kind which are not drawn; `text` says how many. Its classes are `nd`, `more` and the
/// kind.
#[must_use]
pub fn more(mark: &More, text: String) -> Shape {
    Shape::Group {
        class: format!("nd more {}", mark.kind.as_str()),
        shapes: vec![
            Shape::Path {
                class: "sh".into(),
                d: mark.d.clone(),
            },
            Shape::Text {
                class: "nm".into(),
                at: mark.at,
                anchor: mark.anchor,
                text,
            },
        ],
    }
}

fn kawung(placed: &Placed, shapes: &mut Vec<Shape>) {
    let widest = placed
        .lines
        .iter()
        .map(|line| text_width(&line.text, 16.5, Weight::Bold))
        .fold(0.0, f64::max);
    let height = labels::LINE * placed.lines.len().max(1) as f64 + 8.0;
    let radius = placed.outline.bounds().width / 2.0;
    // As designed for a disc of 72 units.
    let scale = radius / 72.0;
    let width = within(widest + 22.0 * scale, 92.0 * scale, 132.0 * scale);
    let plate = Rect::around(placed.centre, width, height);
    for d in outlines::kawung(placed.centre, radius) {
        shapes.push(Shape::Path {
            class: "pt".into(),
            d,
        });
    }
    shapes.push(Shape::Rect {
        class: "pl".into(),
        rect: plate,
        radius: plate.height.min(46.0) / 2.0,
    });
}

/// A year in its box: a group `yr`.
#[must_use]
pub fn tag(rect: Rect, year: i32) -> Shape {
    let centre = rect.centre();
    Shape::Group {
        class: "yr".into(),
        shapes: vec![
            Shape::Rect {
                class: "yb".into(),
                rect,
                radius: rect.height / 2.0,
            },
            Shape::Text {
                class: "yt".into(),
                at: Point::new(centre.x, centre.y + 5.0),
                anchor: Anchor::Middle,
                text: year.to_string(),
            },
        ],
    }
}

//! The shapes of markers, clusters and edges, which the page puts into buttons. Floor 3.

use super::locale::Locale;
use super::placed::{Cluster, Edge, Marker};
use crate::drawing::{Anchor, Shape, number};
use crate::geom::{Point, Rect};
use crate::layout::measure::{Weight, balance};
use crate::model::{Confidence, LaneIndex};

/// The class of a lane: `g` for the edition's home, `j` for the second, then `l2`, `l3` and so on.
#[must_use]
pub fn lane_class(lane: LaneIndex) -> String {
    match lane.0 {
        0 => "g".to_owned(),
        1 => "j".to_owned(),
        other => format!("l{other}"),
    }
}

/// The classes of a marker's group: `mk`, its lane, its confidence, `sel` if chosen, `on` in the marked year.
#[must_use]
pub fn marker_class(marker: &Marker) -> String {
    let confidence = match marker.confidence {
        Confidence::High => "c-high",
        Confidence::Medium => "c-medium",
        Confidence::Low => "c-low",
    };
    let lane = lane_class(marker.lane);
    let chosen = if marker.chosen { " sel" } else { "" };
    let marked = if marker.in_marked_year { " on" } else { "" };
    format!("mk {lane} {confidence}{chosen}{marked}")
}

/// A marker: the ring of the chosen one, the dot or bar, and the hole of one that is less sure.
#[must_use]
pub fn marker_shapes(marker: &Marker) -> Vec<Shape> {
    let pill = |class: &str, rect: Rect| Shape::Rect {
        class: class.to_owned(),
        rect,
        radius: rect.height / 2.0,
    };
    let mut shapes = Vec::new();
    if marker.chosen {
        shapes.push(pill("ring", marker.rect.grown(6.0)));
    }
    shapes.push(pill("b", marker.rect));
    if marker.confidence == Confidence::Medium {
        shapes.push(pill("i", marker.rect.grown(-5.0)));
    }
    shapes
}

/// A cluster: a pill that says how many, to stand in a group of class `more`.
#[must_use]
pub fn cluster_shapes(cluster: &Cluster, locale: &Locale<'_>) -> Vec<Shape> {
    let centre = cluster.rect.centre();
    vec![
        Shape::Rect {
            class: String::new(),
            rect: cluster.rect,
            radius: cluster.rect.height / 2.0,
        },
        Shape::Text {
            class: String::new(),
            at: Point::new(centre.x, centre.y + 4.8),
            anchor: Anchor::Middle,
            text: locale.say_count("timeline.crowd", cluster.events.len()),
        },
    ]
}

/// An edge: a pill with an arrow that points out of the window, the year if all of it lies in one, and how many; to
/// stand in a group of class `edge`.
#[must_use]
pub fn edge_shapes(edge: &Edge, locale: &Locale<'_>) -> Vec<Shape> {
    let rect = edge.rect;
    let points_left = rect.x <= 0.0;
    let middle = rect.centre().y;
    // The arrow takes 26 units on its side.
    let (tip, turn, words) = if points_left {
        (rect.x + 19.0, 7.0, rect.centre().x + 9.0)
    } else {
        (rect.right() - 15.0, -7.0, rect.centre().x - 9.0)
    };
    let mut lines = Vec::new();
    let count = balance(
        &locale.say_count("timeline.edge.count", edge.events.len()),
        rect.width - 34.0,
        14.0,
        Weight::Bold,
    );
    if edge.years.0 == edge.years.1 && count.len() == 1 {
        let year = edge.years.0.to_string();
        lines.push(locale.say("timeline.edge.year", &[("year", &year)]));
    }
    lines.extend(count.into_iter().take(2));
    let first = middle + 5.0 - 8.0 * (lines.len().max(1) - 1) as f64;
    let mut shapes = vec![
        Shape::Rect {
            class: String::new(),
            rect,
            radius: rect.height / 2.0,
        },
        Shape::Path {
            class: String::new(),
            d: format!(
                "M{} {}L{} {}L{} {}",
                number(tip + turn),
                number(middle - 6.0),
                number(tip),
                number(middle),
                number(tip + turn),
                number(middle + 6.0)
            ),
        },
    ];
    shapes.extend((0u8..).zip(lines).map(|(line, text)| Shape::Text {
        class: String::new(),
        at: Point::new(words, first + 16.0 * f64::from(line)),
        anchor: Anchor::Middle,
        text,
    }));
    shapes
}

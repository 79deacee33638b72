//! A node with its place, and the mark that counts nodes which are not drawn.

use super::{Outline, labels, shapes};
use crate::drawing::Anchor;
use crate::geom::{Point, Rect};
use crate::model::NodeIndex;
use crate::model::ecosystem::NodeKind;

/// A line of a node's name.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelLine {
    /// The words.
    pub text: String,
    /// Where it is held; y is the baseline.
    pub at: Point,
}

/// A node with its place.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Which node it is.
    pub index: NodeIndex,
    /// Its kind, which says its shape: pill, square box, ring segment, disc, octagon, leaf.
    pub kind: NodeKind,
    /// Its middle.
    pub centre: Point,
    /// The area it takes.
    pub outline: Outline,
    /// Its outline as drawn, in SVG's path language.
    pub d: String,
    /// Its name, at most 150 units wide (less in the ring and the columns).
    pub lines: Vec<LabelLine>,
    /// Where the lines are held.
    pub anchor: Anchor,
    /// Whether the name is set smaller (14 units), since one of its ring would not fit otherwise.
    pub small: bool,
    /// Where its icon stands; stages and outcomes have none.
    pub icon: Option<Rect>,
    /// For a stage: its number in the chain and where that stands, held in the middle.
    pub number: Option<(usize, Point)>,
    /// Room for a year at its upper right corner, if it came in a certain year.
    pub tag: Option<Rect>,
}

impl Placed {
    /// The outline, `grown` units larger on every side, in SVG's path language: for the ring of a chosen node.
    #[must_use]
    pub fn ring(&self, grown: f64) -> String {
        shapes::path(self.kind, &self.outline, grown)
    }
}

/// A mark in the last slot of a kind that has more nodes than can be drawn.
#[derive(Clone, Debug)]
pub struct More {
    /// The kind, which says its shape.
    pub kind: NodeKind,
    /// How many nodes of the kind it stands for, at least two.
    pub count: usize,
    /// The area it takes.
    pub outline: Outline,
    /// Its outline as drawn, in SVG's path language.
    pub d: String,
    /// Where its number is held; y is the baseline.
    pub at: Point,
    /// Which part of the number stands there.
    pub anchor: Anchor,
    /// Where its icon stands; stages and outcomes have none.
    pub icon: Option<Rect>,
}

/// A node of some rank among its kind; `dated` if it came in a certain year.
pub(super) fn placed(
    index: NodeIndex,
    kind: NodeKind,
    outline: Outline,
    label: labels::Label,
    rank: usize,
    dated: bool,
) -> Placed {
    let centre = outline.centre();
    let ats = labels::baselines(kind, &outline, &label.lines);
    let number = match (kind, ats.first()) {
        (NodeKind::Stage, Some(first)) => Some((rank + 1, Point::new(first.x, first.y - 21.0))),
        _ => None,
    };
    let bounds = outline.bounds();
    let tag = dated.then(|| match outline {
        Outline::Box { .. } => Rect::new(bounds.right() - 42.0, bounds.y - 12.5, 44.0, 21.0),
        // Under the last line of the name.
        _ => {
            let last = ats.last().map_or(0.0, |at| at.y - centre.y);
            Rect::around(
                Point::new(centre.x, centre.y + (last + 17.0).max(34.0)),
                44.0,
                21.0,
            )
        }
    });
    Placed {
        index,
        kind,
        centre,
        outline,
        d: shapes::path(kind, &outline, 0.0),
        lines: label
            .lines
            .into_iter()
            .zip(ats)
            .map(|(text, at)| LabelLine { text, at })
            .collect(),
        anchor: match outline {
            Outline::Box { .. } => Anchor::Start,
            _ => Anchor::Middle,
        },
        small: false,
        icon: shapes::icon(kind, &outline),
        number,
        tag,
    }
}

/// A mark that counts.
pub(super) fn more(kind: NodeKind, count: usize, outline: Outline) -> More {
    let centre = outline.centre();
    let (at, anchor) = match outline {
        Outline::Box { .. } => (labels::number_at(kind, &outline), Anchor::Start),
        _ => (
            Point::new(centre.x, centre.y + labels::BASELINE),
            Anchor::Middle,
        ),
    };
    More {
        kind,
        count,
        d: shapes::path(kind, &outline, 0.0),
        at,
        anchor,
        icon: shapes::icon(kind, &outline),
        outline,
    }
}

//! A node with its place, and the mark that counts nodes which are not drawn.

use super::{Outline, shapes};
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

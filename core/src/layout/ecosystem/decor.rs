//! What surrounds the nodes of a drawing: the lanes that arrows keep to, and the captions of the kinds.

use crate::drawing::Anchor;
use crate::geom::{Point, Rect};
use crate::model::ecosystem::NodeKind;

/// Where the name of a kind is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Caption {
    /// Whose name it is.
    pub kind: NodeKind,
    /// Where it is held; y is the baseline.
    pub at: Point,
    /// Which part stands there.
    pub anchor: Anchor,
    /// The room kept for it.
    pub room: Rect,
}

/// The radii that arrows keep to.
#[derive(Clone, Debug, Default)]
pub struct Orbits {
    /// Radius of the outermost outcome's edge.
    pub core: f64,
    /// Inner and outer radius of each ring of stages.
    pub bands: Vec<(f64, f64)>,
    /// Directions of the gaps between stages of the first ring, in radians clockwise from the right.
    pub gaps: Vec<f64>,
    /// Half axes of the inner lanes, between stages and resources.
    pub inner_lanes: Vec<(f64, f64)>,
    /// Half axes of the outer lanes, beyond resources.
    pub outer_lanes: Vec<(f64, f64)>,
}

//! What each kind of node looks like in the diagram: one table.

use crate::model::ecosystem::NodeKind;

/// The outline that says of which kind a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A disc filled with a kawung.
    Disc,
    /// A piece of a ring.
    Segment,
    /// A box with hardly rounded corners.
    Square,
    /// A box with half discs at its ends.
    Pill,
    /// A box without its corners.
    Octagon,
    /// A box with two round corners.
    Leaf,
}

/// The shape of the nodes of a kind.
pub(super) const fn shape_of(kind: NodeKind) -> Shape {
    match kind {
        NodeKind::Outcome => Shape::Disc,
        NodeKind::Stage => Shape::Segment,
        NodeKind::Resource => Shape::Square,
        NodeKind::Actor => Shape::Pill,
        NodeKind::Challenge => Shape::Octagon,
        NodeKind::Opportunity => Shape::Leaf,
    }
}

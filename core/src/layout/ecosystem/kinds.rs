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

impl Shape {
    /// Whether it is a box: its name stands beside an icon.
    pub(super) const fn is_box(self) -> bool {
        !matches!(self, Self::Disc | Self::Segment)
    }
}

/// How the nodes of a kind are drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    pub(super) shape: Shape,
    /// How many of them a picture shows; with more, the last one is a mark that counts the others. Found by looking: so all
    /// names can be read in a picture as wide as a page, and every arrow finds a route.
    pub(super) most: usize,
    /// Whether they may change places to stand near their neighbours; stages keep the order of the chain.
    pub(super) is_movable: bool,
    /// The most a line of a name takes, in units.
    pub(super) line: f64,
    /// Size of the type of a name, in units.
    pub(super) size: f64,
}

/// In the order of [`NodeKind::ALL`]. Lines of resources are shorter than those of the outer ring, since lanes run at both
/// sides of them.
#[rustfmt::skip]
const LOOKS: [Look; 6] = [
    Look { shape: Shape::Disc,    most: 3,  is_movable: false, line: 86.0,  size: 16.5 },
    Look { shape: Shape::Segment, most: 9,  is_movable: false, line: 118.0, size: 16.0 },
    Look { shape: Shape::Square,  most: 12, is_movable: true,  line: 127.0, size: 15.0 },
    Look { shape: Shape::Pill,    most: 18, is_movable: true,  line: 150.0, size: 15.5 },
    Look { shape: Shape::Octagon, most: 6,  is_movable: true,  line: 131.0, size: 15.0 },
    Look { shape: Shape::Leaf,    most: 6,  is_movable: true,  line: 131.0, size: 15.0 },
];

/// How the nodes of a kind are drawn.
pub(super) const fn look(kind: NodeKind) -> Look {
    LOOKS[kind as usize]
}

//! Which node an arrow key leads to. It knows places, not links.

use super::PlacedNodes;
use crate::model::NodeIndex;

/// What a unit to the side counts against one ahead.
const SIDEWAYS: f64 = 1.5;

/// Where an arrow key points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Upwards.
    Up,
    /// Downwards.
    Down,
}

impl Direction {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Up, Self::Down];
}

/// The nearest node in a direction: within half a right angle to both sides of it, where what lies straight ahead
/// counts as nearer; if nothing is there, anywhere on that side. Nothing at the edge of the picture.
#[must_use]
pub fn neighbour_in(
    placed: &PlacedNodes,
    from: NodeIndex,
    direction: Direction,
) -> Option<NodeIndex> {
    let here = placed.node(from).centre;
    let mut best: Option<(bool, f64, NodeIndex)> = None;
    for node in placed.nodes.iter().filter(|node| node.index != from) {
        let (x, y) = (node.centre.x - here.x, node.centre.y - here.y);
        let (ahead, aside) = match direction {
            Direction::Left => (-x, y.abs()),
            Direction::Right => (x, y.abs()),
            Direction::Up => (-y, x.abs()),
            Direction::Down => (y, x.abs()),
        };
        if ahead < 1.0 {
            continue;
        }
        let oblique = aside > ahead * 1.001;
        let far = ahead + SIDEWAYS * aside;
        let nearer = best.is_none_or(|(other, least, _)| (oblique, far) < (other, least));
        if nearer {
            best = Some((oblique, far, node.index));
        }
    }
    best.map(|(_, _, node)| node)
}

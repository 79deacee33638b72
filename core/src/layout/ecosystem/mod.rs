//! What drawings of the ecosystem are made of: nodes with their outlines and names, the routes of arrows between them, and
//! all of it as shapes. Where nodes stand is [`super::map`]'s work.
//!
//! | file | what it holds |
//! |---|---|
//! | `visible` | which nodes are drawn, and how many are not |
//! | `kinds` | what each kind looks like |
//! | `labels`, `shapes`, `outline`, `placed` | names in lines, outlines as paths and as areas, the finished node |
//! | `decor` | lanes, captions |
//! | `routes` | the routes of arrows |
//! | `draw` | all of it as shapes |
//! | `walk` | where an arrow key leads |

mod decor;
pub mod draw;
mod kinds;
mod labels;
mod outline;
mod placed;
pub mod routes;
mod shapes;
mod visible;
pub mod walk;

pub use decor::{Caption, Orbits};
pub(crate) use labels::broken;
pub use outline::Outline;
pub(crate) use outline::wrap;
pub use placed::{LabelLine, More, Placed};
pub(crate) use shapes::{ROUND, path as outline_path, port};
pub(crate) use visible::{VisibleNodes, visible_nodes};

use crate::geom::Point;
use crate::model::NodeIndex;
use routes::ObstacleGrid;

/// The nodes that are drawn, in their places, and marks that count the others.
#[derive(Clone, Debug, Default)]
pub struct PlacedNodes {
    /// Width of the view box in units.
    pub width: f64,
    /// Height of the view box in units.
    pub height: f64,
    /// The middle of all rings.
    pub centre: Point,
    /// The nodes that are drawn, in the order of the table: all, or of a kind with too many the heaviest.
    pub nodes: Vec<Placed>,
    /// For each kind with nodes that are not drawn, the mark that counts them, from the middle outwards.
    pub more: Vec<More>,
    /// Where the names of the kinds are written.
    pub captions: Vec<Caption>,
    /// The radii that arrows keep to.
    pub orbits: Orbits,
    /// What stands near each point, for finding routes fast.
    pub(crate) obstacles: ObstacleGrid,
}

impl PlacedNodes {
    /// A node by its place in the table; nothing if it is not drawn.
    #[must_use]
    pub fn node(&self, index: NodeIndex) -> Option<&Placed> {
        self.place_of(index).map(|place| &self.nodes[place])
    }

    /// Where a node stands in the list of those drawn.
    pub(crate) fn place_of(&self, index: NodeIndex) -> Option<usize> {
        self.nodes
            .binary_search_by_key(&index, |node| node.index)
            .ok()
    }
}

//! What the rings and columns of a diagram fill: how many nodes of each kind there are, how large, and the place of each.
//! All places are relative to the middle of the diagram.

use super::labels::Label;
use super::outline::Outline;
use crate::geom::Point;
use crate::model::ecosystem::NodeKind;

/// Least free room between two boxes.
pub(super) const GAP: f64 = 14.0;
/// Least free room between boxes of different rings.
pub(super) const TOUCH: f64 = 4.0;
/// Room above and below boxes that lets arrows pass.
pub(super) const PASSAGE: f64 = 36.0;

/// The extents of the largest label of a kind.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Size {
    pub(super) width: f64,
    pub(super) height: f64,
}

/// How many nodes of a kind there are, and their largest label.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Group {
    pub(super) count: usize,
    pub(super) size: Size,
}

impl Group {
    /// Takes one more in; gives how many there were before.
    pub(super) fn take(&mut self, label: &Label) -> usize {
        let rank = self.count;
        self.count += 1;
        self.size.width = self.size.width.max(label.width);
        self.size.height = self.size.height.max(label.height);
        rank
    }
}

/// The slots of all kinds, each list as long as its group's count.
#[derive(Clone, Debug, Default)]
pub(super) struct Slots {
    pub(super) outcomes: Vec<Point>,
    pub(super) stages: Vec<Outline>,
    pub(super) resources: Vec<Point>,
    pub(super) actors: Vec<Point>,
    pub(super) challenges: Vec<Point>,
    pub(super) opportunities: Vec<Point>,
    /// Radius of the outermost outcome.
    pub(super) core: f64,
    /// Inner and outer radius of every ring of stages.
    pub(super) bands: Vec<(f64, f64)>,
    /// Half axes of the rings of resources.
    pub(super) resource_rings: Vec<(f64, f64)>,
    /// Half axes of the rings of actors.
    pub(super) actor_rings: Vec<(f64, f64)>,
}

impl Slots {
    /// The middle of a kind's slot.
    pub(super) fn of(&self, kind: NodeKind, rank: usize) -> Point {
        match kind {
            NodeKind::Outcome => self.outcomes[rank],
            NodeKind::Stage => self.stages[rank].centre(),
            NodeKind::Resource => self.resources[rank],
            NodeKind::Actor => self.actors[rank],
            NodeKind::Challenge => self.challenges[rank],
            NodeKind::Opportunity => self.opportunities[rank],
        }
    }
}

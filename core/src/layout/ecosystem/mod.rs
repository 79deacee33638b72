//! Places the ecosystem as a radial picture: outcomes in the middle, the chain round them, then resources and actors,
//! with challenges and opportunities at the sides.
//!
//! Places depend on the nodes and links alone, never on a year, a layer or a choice, so nothing ever moves; no physics
//! runs, so the same edition gives the same picture, bit for bit.
//!
//! | file | what it holds |
//! |---|---|
//! | `visible` | which nodes are drawn, and how many are not |
//! | `kinds` | what each kind looks like |
//! | `slots`, `rings`, `columns` | the places for nodes of each kind |
//! | `order` | which node takes which place |
//! | `labels`, `shapes`, `outline`, `placed` | names in lines, outlines as paths and as areas, the finished node |
//! | `decor` | orbits, lanes, captions |
//! | `routes`, `views` | the routes of arrows, and those of every picture that a reader can choose |
//! | `draw` | all of it as shapes |
//! | `walk` | where an arrow key leads |

mod columns;
mod decor;
pub mod draw;
mod kinds;
mod labels;
mod order;
mod outline;
mod placed;
mod rings;
pub mod routes;
mod shapes;
mod slots;
pub mod views;
mod visible;
pub mod walk;

pub use decor::{Caption, Orbits};
pub(crate) use labels::broken;
pub use outline::Outline;
pub(crate) use outline::wrap;
pub use placed::{LabelLine, More, Placed};
pub(crate) use shapes::{ROUND, path as outline_path, port};
pub(crate) use visible::{VisibleNodes, visible_nodes};

use crate::geom::{Point, Rect};
use crate::model::NodeIndex;
use crate::model::ecosystem::NodeKind;
use crate::model::live::Ecosystem;
use kinds::look;
use routes::ObstacleGrid;
use slots::{Group, Slots};

/// Width of the view box that a small edition fits into, in units.
pub const WIDTH: f64 = 1280.0;
/// Height of the view box that a small edition fits into, in units.
pub const HEIGHT: f64 = 940.0;
/// Least free room at the left and right edge of the view box.
const MARGIN: f64 = 8.0;

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

/// Places the nodes; of kinds with very many nodes the heaviest.
#[must_use]
pub fn arrange(ecosystem: &Ecosystem) -> PlacedNodes {
    let visible = visible::visible_nodes(ecosystem, NodeKind::ALL.map(|kind| look(kind).most));
    let kind_of = |index: &NodeIndex| ecosystem.node(*index).kind;
    let labels: Vec<labels::Label> = visible
        .nodes
        .iter()
        .map(|index| labels::measure(kind_of(index), &ecosystem.node(*index).name))
        .collect();
    let small = labels
        .iter()
        .zip(&visible.nodes)
        .any(|(label, index)| kind_of(index) == NodeKind::Stage && label.width > labels::BAND_ROOM);
    let mut groups = [Group::default(); 6];
    let mut rank = Vec::with_capacity(labels.len());
    for (index, label) in visible.nodes.iter().zip(&labels) {
        rank.push(groups[kind_of(index) as usize].take(label));
    }
    let counted: Vec<(NodeKind, usize, labels::Label)> = NodeKind::ALL
        .into_iter()
        .zip(visible.hidden)
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| (kind, count, labels::measure_count(kind, count)))
        .collect();
    for (kind, _, label) in &counted {
        groups[*kind as usize].take(label);
    }
    let slots = rings::slots(&groups);
    let (centre, width, height) = frame(&slots, &groups);
    let slot = |kind: NodeKind, rank: usize| {
        let at = slots.of(kind, rank);
        Point::new(at.x + centre.x, at.y + centre.y)
    };
    let places: Vec<Point> = visible
        .nodes
        .iter()
        .zip(&rank)
        .map(|(index, &rank)| slot(kind_of(index), rank))
        .collect();
    let outline = |kind: NodeKind, rank: usize, at: Point, label: &labels::Label| match kind {
        NodeKind::Stage => moved(&slots.stages[rank], centre),
        NodeKind::Outcome => Outline::Disc {
            centre: at,
            radius: 72.0,
        },
        kind => Outline::Box {
            rect: Rect::around(at, label.width, label.height),
            corner: shapes::corner(kinds::look(kind).shape, label.height),
        },
    };
    let taken = order::settle(ecosystem, &visible.nodes, &places);
    let nodes: Vec<Placed> = visible
        .nodes
        .iter()
        .zip(labels)
        .enumerate()
        .map(|(place, (&index, label))| {
            let node = ecosystem.node(index);
            let rank = rank[place];
            Placed {
                small: small && node.kind == NodeKind::Stage,
                ..placed::placed(
                    index,
                    node.kind,
                    outline(node.kind, rank, places[taken[place]], &label),
                    label,
                    rank,
                    node.from_year.is_some(),
                )
            }
        })
        .collect();
    let more: Vec<More> = counted
        .into_iter()
        .map(|(kind, count, label)| {
            let last = groups[kind as usize].count - 1;
            placed::more(kind, count, outline(kind, last, slot(kind, last), &label))
        })
        .collect();
    let orbits = decor::orbits(&slots);
    let captions = decor::captions(&slots, &nodes, &more, centre, width);
    let obstacles = ObstacleGrid::new(width, height, &nodes, &more, &captions);
    PlacedNodes {
        width,
        height,
        centre,
        nodes,
        more,
        captions,
        orbits,
        obstacles,
    }
}

/// The middle and the extents of the view box: the usual one, or as large as the slots need.
fn frame(slots: &Slots, groups: &[Group; 6]) -> (Point, f64, f64) {
    let (mut x, mut y) = (WIDTH / 2.0, HEIGHT / 2.0);
    let kinds = [
        (&slots.resources, NodeKind::Resource),
        (&slots.actors, NodeKind::Actor),
        (&slots.challenges, NodeKind::Challenge),
        (&slots.opportunities, NodeKind::Opportunity),
    ];
    for (places, kind) in kinds {
        let size = groups[kind as usize].size;
        for at in places {
            x = x.max(at.x.abs() + size.width / 2.0 + MARGIN);
            y = y.max(at.y.abs() + size.height / 2.0 + 2.0 * MARGIN);
        }
    }
    if let Some((_, outer)) = slots.bands.last() {
        (x, y) = (x.max(outer + MARGIN), y.max(outer + MARGIN));
    }
    let core = slots.core + MARGIN;
    (x, y) = (libm::ceil(x.max(core)), libm::ceil(y.max(core)));
    (Point::new(x, y), 2.0 * x, 2.0 * y)
}

fn moved(outline: &Outline, by: Point) -> Outline {
    match *outline {
        Outline::Segment {
            hub,
            inner,
            outer,
            middle,
            half,
        } => Outline::Segment {
            hub: Point::new(hub.x + by.x, hub.y + by.y),
            inner,
            outer,
            middle,
            half,
        },
        other => other,
    }
}

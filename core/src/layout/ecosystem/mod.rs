//! The ecosystem as a designed radial picture: what all is for in the middle, the chain round it, resources, then
//! actors, challenges and opportunities at the sides. Places depend on the nodes and links alone, never on a year, a
//! layer or a choice, so nothing ever moves. No physics runs: the same edition gives the same picture, bit for bit.
//! Arrows are [`super::path`]'s, shapes are [`draw`]'s.

mod boxes;
mod decor;
pub mod draw;
mod order;
mod outline;
mod rings;
pub mod views;
pub mod walk;

pub(crate) use boxes::port;
pub use decor::{Caption, Orbits};
pub use outline::Outline;
pub(crate) use outline::wrap;

use super::path::Ground;
use crate::drawing::Anchor;
use crate::geom::{Point, Rect};
use crate::model::NodeIndex;
use crate::model::ecosystem::{Ecosystem, NodeKind};
use crate::text::Language;

/// Width of the view box that a small edition fits into, in units.
pub const WIDTH: f64 = 1280.0;
/// Height of the view box that a small edition fits into, in units.
pub const HEIGHT: f64 = 940.0;
/// Least free room at the left and right edge of the view box.
const MARGIN: f64 = 8.0;

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
        boxes::path(self.kind, &self.outline, grown)
    }
}

/// All nodes in their places; `nodes` is in the order of the table, so a [`NodeIndex`] finds its own.
#[derive(Clone, Debug, Default)]
pub struct PlacedNodes {
    /// Width of the view box in units.
    pub width: f64,
    /// Height of the view box in units.
    pub height: f64,
    /// The middle of all rings.
    pub centre: Point,
    /// The nodes.
    pub nodes: Vec<Placed>,
    /// Where the names of the kinds are written.
    pub captions: Vec<Caption>,
    /// The radii that arrows keep to.
    pub orbits: Orbits,
    /// Who stands where, for finding routes fast.
    pub(crate) ground: Ground,
}

impl PlacedNodes {
    /// A node by its place in the table.
    #[must_use]
    pub fn node(&self, index: NodeIndex) -> &Placed {
        &self.nodes[index.get()]
    }
}

/// Places all nodes, with names in `language`.
#[must_use]
pub fn arrange(ecosystem: &Ecosystem, language: Language) -> PlacedNodes {
    let labels: Vec<boxes::Label> = ecosystem
        .nodes
        .iter()
        .map(|node| boxes::measure(node.kind, node.name.get(language)))
        .collect();
    let small = labels
        .iter()
        .zip(&ecosystem.nodes)
        .any(|(label, node)| node.kind == NodeKind::Stage && label.width > boxes::BAND_ROOM);
    let mut groups = [rings::Group::default(); 6];
    let mut rank = Vec::with_capacity(labels.len());
    for (node, label) in ecosystem.nodes.iter().zip(&labels) {
        let group = &mut groups[node.kind as usize];
        rank.push(group.count);
        group.count += 1;
        group.size.width = group.size.width.max(label.width);
        group.size.height = group.size.height.max(label.height);
    }
    let seats = rings::seats(&groups);
    let (centre, width, height) = frame(&seats, &groups);
    let places: Vec<Point> = ecosystem
        .nodes
        .iter()
        .zip(&rank)
        .map(|(node, &rank)| match node.kind {
            NodeKind::Outcome => seats.outcomes[rank],
            NodeKind::Stage => seats.stages[rank].centre(),
            NodeKind::Resource => seats.resources[rank],
            NodeKind::Actor => seats.actors[rank],
            NodeKind::Challenge => seats.challenges[rank],
            NodeKind::Opportunity => seats.opportunities[rank],
        })
        .map(|at| Point::new(at.x + centre.x, at.y + centre.y))
        .collect();
    let taken = order::settle(ecosystem, &places);
    let nodes: Vec<Placed> = ecosystem
        .indices()
        .zip(labels)
        .map(|(index, label)| {
            let node = ecosystem.node(index);
            let rank = rank[index.get()];
            let outline = match node.kind {
                NodeKind::Stage => moved(&seats.stages[rank], centre),
                NodeKind::Outcome => Outline::Disc {
                    centre: places[index.get()],
                    radius: 72.0,
                },
                kind => Outline::Box {
                    rect: Rect::around(places[taken[index.get()]], label.width, label.height),
                    corner: boxes::corner(kind, label.height),
                },
            };
            Placed {
                small: small && node.kind == NodeKind::Stage,
                ..place(
                    index,
                    node.kind,
                    outline,
                    label,
                    rank,
                    node.from_year.is_some(),
                )
            }
        })
        .collect();
    let orbits = decor::orbits(&seats);
    let captions = decor::captions(&seats, &nodes, centre, width);
    let ground = Ground::new(width, height, &nodes, &captions);
    PlacedNodes {
        width,
        height,
        centre,
        nodes,
        captions,
        orbits,
        ground,
    }
}

/// The middle and the extents of the view box: the usual one, or as large as the seats need.
fn frame(seats: &rings::Seats, groups: &[rings::Group; 6]) -> (Point, f64, f64) {
    let (mut x, mut y) = (WIDTH / 2.0, HEIGHT / 2.0);
    let kinds = [
        (&seats.resources, NodeKind::Resource),
        (&seats.actors, NodeKind::Actor),
        (&seats.challenges, NodeKind::Challenge),
        (&seats.opportunities, NodeKind::Opportunity),
    ];
    for (places, kind) in kinds {
        let size = groups[kind as usize].size;
        for at in places {
            x = x.max(at.x.abs() + size.width / 2.0 + MARGIN);
            y = y.max(at.y.abs() + size.height / 2.0 + 2.0 * MARGIN);
        }
    }
    if let Some((_, outer)) = seats.bands.last() {
        (x, y) = (x.max(outer + MARGIN), y.max(outer + MARGIN));
    }
    let core = seats.core + MARGIN;
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

fn place(
    index: NodeIndex,
    kind: NodeKind,
    outline: Outline,
    label: boxes::Label,
    rank: usize,
    dated: bool,
) -> Placed {
    let centre = outline.centre();
    let ats = boxes::baselines(kind, &outline, &label.lines);
    let number = match (kind, ats.first()) {
        (NodeKind::Stage, Some(first)) => Some((rank + 1, Point::new(first.x, first.y - 21.0))),
        _ => None,
    };
    let bounds = outline.bounds();
    let tag = dated.then(|| match outline {
        Outline::Box { .. } => Rect::new(bounds.right() - 42.0, bounds.y - 12.5, 44.0, 21.0),
        _ => Rect::around(Point::new(centre.x, centre.y + 34.0), 44.0, 21.0),
    });
    Placed {
        index,
        kind,
        centre,
        outline,
        d: boxes::path(kind, &outline, 0.0),
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
        icon: boxes::icon(kind, &outline),
        number,
        tag,
    }
}

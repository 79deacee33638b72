//! The ring of stages with a button for each group of other nodes in a corner: for boxes that have no room for all names.

use super::fit::{Fit, MOAT, SIZES};
use super::labels::{self, APART, TYPE, line_width};
use super::slots::Ring;
use crate::drawing::Anchor;
use crate::geom::{Point, Rect};
use crate::layout::ecosystem::routes::ObstacleGrid;
use crate::layout::ecosystem::{More, Orbits, Outline, PlacedNodes, outline_path, visible_nodes};
use crate::model::ecosystem::NodeKind;
use crate::model::live::Ecosystem;

/// The groups, clockwise from the upper left corner.
const GROUPS: [NodeKind; 4] = [
    NodeKind::Actor,
    NodeKind::Resource,
    NodeKind::Opportunity,
    NodeKind::Challenge,
];
/// How many of each kind are drawn: stages and one outcome.
const SEATS: [usize; 6] = [1, 7, 1, 1, 1, 1];
/// The least height of what is pressed, and the least radius of the ring, in pixels.
const TARGET: f64 = 44.0;
const RADIUS: f64 = 112.0;
/// The ring grows no larger than this, in units.
const LARGEST: f64 = 230.0;
/// From the edges of the box to buttons and ring.
const EDGE: f64 = 4.0;
/// Room for the icon of a button and beside its words.
pub(super) const BUTTON: (f64, f64) = (17.0, 14.0);

/// The ring map in a box of the given pixels; `kinds` are the names of the kinds for the buttons, in the
/// order of [`NodeKind::ALL`]. Each button is a mark that counts its group. Nothing where type of twelve pixels or a
/// ring of [`RADIUS`] pixels does not fit.
#[must_use]
pub fn ring_map(
    ecosystem: &Ecosystem,
    kinds: [&str; 6],
    (width, height): (f64, f64),
) -> Option<Fit> {
    let steps = ((SIZES.0 - SIZES.1) / SIZES.2) as usize;
    (0..=steps).find_map(|step| {
        let pixels = SIZES.0 - SIZES.2 * step as f64;
        let scale = TYPE / pixels;
        let page = Rect::new(0.0, 0.0, width * scale, height * scale);
        let placed = place(ecosystem, kinds, page, scale)?;
        Some(Fit {
            placed,
            gates: Vec::new(),
            form: None,
            pixels,
        })
    })
}

fn place(ecosystem: &Ecosystem, kinds: [&str; 6], page: Rect, scale: f64) -> Option<PlacedNodes> {
    let name = |index| ecosystem.node(index).name.as_str();
    let mut shown = visible_nodes(ecosystem, SEATS);
    let central = |kind| matches!(kind, NodeKind::Stage | NodeKind::Outcome);
    shown
        .nodes
        .retain(|index| central(ecosystem.node(*index).kind));
    let stages: Vec<&str> = shown
        .nodes
        .iter()
        .filter(|index| ecosystem.node(**index).kind == NodeKind::Stage)
        .map(|index| name(*index))
        .collect();
    let hidden = shown.hidden[NodeKind::Stage as usize];
    let core = shown
        .nodes
        .iter()
        .filter(|index| ecosystem.node(**index).kind == NodeKind::Outcome)
        .map(|index| labels::core_of(&labels::of_outcome(name(*index))))
        .fold(0.0, f64::max);
    let buttons = buttons(ecosystem, kinds, page, scale)?;
    let hub = page.centre();
    let free = buttons
        .iter()
        .map(|button| button.outline.distance(hub) - 2.0 * APART)
        .fold(LARGEST, f64::min)
        .min(hub.x - EDGE)
        .min(hub.y - EDGE);
    if free < (RADIUS * scale).min(LARGEST) {
        return None;
    }
    let count = stages.len() + usize::from(hidden > 0);
    let ring = Ring::new(hub, free, (&stages, count), (core, MOAT))?;
    let mut rank = 0;
    let mut nodes = Vec::with_capacity(shown.nodes.len());
    for &index in &shown.nodes {
        if ecosystem.node(index).kind == NodeKind::Stage {
            nodes.push(labels::in_ring(
                index,
                name(index),
                ring.segment(rank),
                rank,
            )?);
            rank += 1;
        } else {
            let label = labels::of_outcome(name(index));
            nodes.push(labels::in_core(index, label, hub, ring.core));
        }
    }
    let mut more = buttons;
    if hidden > 0 {
        more.push(labels::counted_stage(hidden, ring.segment(count - 1)));
    }
    let outlines: Vec<Outline> = nodes
        .iter()
        .map(|node| node.outline)
        .chain(more.iter().map(|mark| mark.outline))
        .collect();
    let solids = outlines.len();
    Some(PlacedNodes {
        width: page.width,
        height: page.height,
        centre: hub,
        obstacles: ObstacleGrid::of(page.width, page.height, &outlines, solids),
        nodes,
        more,
        captions: Vec::new(),
        orbits: Orbits {
            core: ring.core,
            bands: vec![(ring.inner, ring.outer)],
            gaps: ring.gaps(),
            ..Orbits::default()
        },
    })
}

/// The buttons of the groups that have nodes, all as wide as the widest needs; nothing where two do not fit beside each
/// other.
fn buttons(ecosystem: &Ecosystem, kinds: [&str; 6], page: Rect, scale: f64) -> Option<Vec<More>> {
    let groups: Vec<(NodeKind, usize)> = GROUPS
        .into_iter()
        .map(|kind| (kind, ecosystem.of_kind(kind).count()))
        .collect();
    let words = |(kind, count): &(NodeKind, usize)| {
        line_width(kinds[*kind as usize]) + line_width(&count.to_string())
    };
    let (icon, pad) = BUTTON;
    let width = groups.iter().map(words).fold(0.0, f64::max) + icon + 3.5 * pad;
    let height = TARGET * scale;
    if 2.0 * width + 2.0 * EDGE + APART > page.width {
        return None;
    }
    let corner = |place: usize| {
        let (left, top) = (page.x + EDGE, page.y + EDGE);
        let (right, bottom) = (page.right() - EDGE - width, page.bottom() - EDGE - height);
        match place {
            0 => (left, top),
            1 => (right, top),
            2 => (right, bottom),
            _ => (left, bottom),
        }
    };
    let button = |(place, (kind, count)): (usize, (NodeKind, usize))| {
        let (x, y) = corner(place);
        let rect = Rect::new(x, y, width, height);
        let outline = Outline::Box {
            rect,
            corner: if kind == NodeKind::Actor {
                height / 2.0
            } else {
                3.0
            },
        };
        More {
            kind,
            count,
            d: outline_path(kind, &outline, 0.0),
            outline,
            at: Point::new(rect.right() - pad, rect.centre().y + labels::BASELINE),
            anchor: Anchor::End,
            icon: Some(Rect::new(x + pad, rect.centre().y - icon / 2.0, icon, icon)),
        }
    };
    let groups = groups.into_iter().enumerate();
    let some = groups.filter(|(_, (_, count))| *count > 0);
    Some(some.map(button).collect())
}

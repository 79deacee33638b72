//! What surrounds the nodes of a diagram: the orbits, the lanes that arrows keep to, and the captions of the kinds.

use super::slots::Slots;
use super::{More, Outline, Placed};
use crate::angle::sin_cos;
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
    /// Whether it interrupts an orbit, and so needs the paper behind it.
    pub on_orbit: bool,
    /// The room kept for it.
    pub room: Rect,
}

/// The radii that arrows keep to.
#[derive(Clone, Debug, Default)]
pub struct Orbits {
    /// Half axes of the drawn ellipses, inner ones first.
    pub drawn: Vec<(f64, f64)>,
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

/// Orbits and lanes for the given slots.
pub(super) fn orbits(slots: &Slots) -> Orbits {
    let edge = slots.bands.last().map_or(slots.core + 40.0, |band| band.1);
    let (rx, ry) = match slots.resource_rings.last() {
        Some((rx, ry)) => (rx + 94.0, ry + 58.0),
        None => (edge + 216.0, edge + 148.0),
    };
    // The second one passes the corners of wide boxes, where the first one would touch them.
    let outer_lanes = vec![(rx, ry), (rx + 11.0, ry + 7.0)];
    let middles: Vec<f64> = slots
        .stages
        .iter()
        .filter_map(|stage| match *stage {
            Outline::Segment { middle, .. } => Some(middle),
            _ => None,
        })
        .collect();
    let half = core::f64::consts::PI / middles.len().max(1) as f64;
    let gaps = middles.iter().map(|middle| middle + half).collect();
    Orbits {
        drawn: slots
            .resource_rings
            .iter()
            .chain(&slots.actor_rings)
            .copied()
            .collect(),
        core: slots.core,
        bands: slots.bands.clone(),
        gaps,
        inner_lanes: vec![(edge + 11.0, edge + 11.0), (edge + 22.5, edge + 22.5)],
        outer_lanes,
    }
}

/// Names of kinds: above the columns, and on the orbits where there is room right of the top.
pub(super) fn captions(
    slots: &Slots,
    nodes: &[Placed],
    more: &[More],
    centre: Point,
    width: f64,
) -> Vec<Caption> {
    let mut found = Vec::new();
    for (places, kind, anchor) in [
        (&slots.challenges, NodeKind::Challenge, Anchor::Start),
        (&slots.opportunities, NodeKind::Opportunity, Anchor::End),
    ] {
        let Some(top) = places.iter().map(|at| at.y).reduce(f64::min) else {
            continue;
        };
        let high = nodes
            .iter()
            .filter(|node| node.kind == kind)
            .map(|node| node.outline.bounds().height)
            .fold(56.0, f64::max);
        let x = if anchor == Anchor::Start {
            20.0
        } else {
            width - 20.0
        };
        let left = if anchor == Anchor::Start {
            x
        } else {
            x - 130.0
        };
        let at = Point::new(x, centre.y + top - high / 2.0 - 24.0 + (high - 56.0) / 2.0);
        let at = Point::new(at.x, at.y.min(centre.y + top - high / 2.0 - 12.0));
        let room = Rect::new(left, at.y - 12.0, 130.0, 16.0);
        found.push(Caption {
            kind,
            at,
            anchor,
            on_orbit: false,
            room,
        });
    }
    for (rings, kind, first, wide) in [
        (&slots.actor_rings, NodeKind::Actor, 21.6, 110.0),
        (&slots.resource_rings, NodeKind::Resource, 26.0, 130.0),
    ] {
        let Some(&(rx, ry)) = rings.last() else {
            continue;
        };
        // Outwards from the designed place, by turns to both sides.
        let spot = (0..60).find_map(|turn| {
            let step = f64::from((turn + 1) / 2) * if turn % 2 == 0 { 2.0 } else { -2.0 };
            let angle = (first + step - 90.0) / 180.0 * core::f64::consts::PI;
            let (sin, cos) = sin_cos(angle);
            let at = Point::new(centre.x + rx * cos, centre.y + ry * sin);
            let room = Rect::around(at, wide, 18.0);
            nodes
                .iter()
                .map(|node| &node.outline)
                .chain(more.iter().map(|mark| &mark.outline))
                .all(|outline| !outline.bounds().overlaps(room.grown(8.0)))
                .then_some((at, room))
        });
        if let Some((at, room)) = spot {
            found.push(Caption {
                kind,
                at: Point::new(at.x, at.y + 5.0),
                anchor: Anchor::Middle,
                on_orbit: true,
                room,
            });
        }
    }
    found
}

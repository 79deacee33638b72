//! The diagram as a small map without words, for cards and narrow screens: who is concerned, and how they stand to each
//! other. Strokes are thick enough to be seen at a quarter of the size.

use super::orbits;
use crate::drawing::{Drawing, Shape};
use crate::layout::ecosystem::PlacedNodes;
use crate::layout::path::{Head, Route};
use crate::model::NodeIndex;
use crate::model::ecosystem::{Basis, Ecosystem};

/// All nodes as plain shapes (`m-` and the kind), `chosen` ones marked `on`, `focus` also `fo`, with the given arrows
/// (`ml` lines, `mh` heads, with family and `as`).
#[must_use]
pub fn miniature(
    ecosystem: &Ecosystem,
    placed: &PlacedNodes,
    chosen: &[NodeIndex],
    focus: Option<NodeIndex>,
    routes: &[Route],
) -> Drawing {
    let mut shapes = orbits(placed, "mo");
    shapes.extend(placed.nodes.iter().map(|node| {
        let focused = focus == Some(node.index);
        let on = if focused || chosen.contains(&node.index) {
            " on"
        } else {
            ""
        };
        let ring = if focused { " fo" } else { "" };
        Shape::Path {
            class: format!("m-{}{on}{ring}", node.kind.as_str()),
            d: node.d.clone(),
        }
    }));
    for route in routes {
        let link = ecosystem.link(route.link);
        let assumed = if link.basis == Basis::Assumption {
            " as"
        } else {
            ""
        };
        let family = link.flow.as_str();
        shapes.push(Shape::Path {
            class: format!("ml f-{family}{assumed}"),
            d: route.d.clone(),
        });
        let head = Head {
            tip: route.points.last().copied().unwrap_or(route.start),
            direction: route.head.direction,
        };
        shapes.push(Shape::Path {
            class: format!("mh f-{family}"),
            d: head.shape(&[(12.0, 0.0), (-26.0, -17.0), (-26.0, 17.0)]),
        });
    }
    Drawing {
        width: placed.width,
        height: placed.height,
        shapes,
    }
}

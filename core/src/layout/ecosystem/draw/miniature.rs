//! The diagram as a small map without words, for cards and narrow screens. Strokes are thick enough to be seen at a
//! quarter of the size.

use super::arrow::basis_class;
use super::orbits;
use crate::drawing::{Drawing, Shape};
use crate::geom::Point;
use crate::layout::ecosystem::PlacedNodes;
use crate::layout::ecosystem::routes::{HEAD, Head};
use crate::model::ecosystem::NodeKind;
use crate::model::live::Link;

/// The class of a node in the map: `m-` and its kind.
#[must_use]
pub fn miniature_class(kind: NodeKind) -> String {
    format!("m-{}", kind.as_str())
}

/// The orbits, then the marks that count, then each node, all as plain shapes.
#[must_use]
pub fn miniature_nodes(placed: &PlacedNodes) -> Drawing {
    let mut shapes = orbits(placed, "mo");
    shapes.extend(placed.more.iter().map(|mark| Shape::Path {
        class: miniature_class(mark.kind),
        d: mark.d.clone(),
    }));
    shapes.extend(placed.nodes.iter().map(|node| Shape::Path {
        class: miniature_class(node.kind),
        d: node.d.clone(),
    }));
    Drawing {
        width: placed.width,
        height: placed.height,
        shapes,
    }
}

/// An arrow of the map: its line (`ml`, its family, `as` for an assumption, `rd` for a reading) and its head (`mh`).
#[must_use]
pub fn miniature_arrow(d: &str, head: Head, link: &Link) -> [Shape; 2] {
    let family = link.flow.as_str();
    // The line ends where the small head of the diagram begins; the thick head begins there too.
    let tip = Point::new(
        head.tip.x - HEAD * head.direction.x,
        head.tip.y - HEAD * head.direction.y,
    );
    let head = Head {
        tip,
        direction: head.direction,
    };
    [
        Shape::Path {
            class: format!("ml f-{family}{}", basis_class(link.basis)),
            d: d.to_owned(),
        },
        Shape::Path {
            class: format!("mh f-{family}"),
            d: head.shape(&[(12.0, 0.0), (-26.0, -17.0), (-26.0, 17.0)]),
        },
    ]
}

//! Nodes to find routes between: plain boxes on a page of a thousand by eight hundred units. For tests.

use super::ObstacleGrid;
use super::cost::{ARRIVE, Ends, LEAVE};
use crate::drawing::Anchor;
use crate::geom::{Point, Rect};
use crate::layout::curve::{Cubic, along, between};
use crate::layout::ecosystem::{Caption, Outline, Placed, PlacedNodes};
use crate::model::NodeIndex;
use crate::model::ecosystem::NodeKind;

pub(crate) const WIDTH: f64 = 1000.0;
pub(crate) const HEIGHT: f64 = 800.0;

/// From the first box to the second.
pub(crate) const ENDS: Ends = Ends {
    from: 0,
    to: 1,
    leave: LEAVE,
    arrive: ARRIVE,
};

/// Boxes of a hundred by forty units round the given middles, and the words of a caption.
pub(crate) fn page(nodes: &[(f64, f64, NodeKind)], words: Option<Rect>) -> PlacedNodes {
    let nodes: Vec<Placed> = (0..)
        .zip(nodes)
        .map(|(index, &(x, y, kind))| Placed {
            index: NodeIndex(index),
            kind,
            centre: Point::new(x, y),
            outline: Outline::Box {
                rect: Rect::around(Point::new(x, y), 100.0, 40.0),
                corner: 0.0,
            },
            d: String::new(),
            lines: Vec::new(),
            anchor: Anchor::Start,
            icon: None,
            number: None,
            tag: None,
        })
        .collect();
    let captions: Vec<Caption> = words
        .into_iter()
        .map(|room| Caption {
            kind: NodeKind::Actor,
            at: room.centre(),
            anchor: Anchor::Middle,
            room,
        })
        .collect();
    PlacedNodes {
        width: WIDTH,
        height: HEIGHT,
        centre: Point::new(WIDTH / 2.0, HEIGHT / 2.0),
        obstacles: grid(&nodes, &captions),
        nodes,
        captions,
        ..PlacedNodes::default()
    }
}

/// Straight lines from point to point.
pub(crate) fn lines(points: &[(f64, f64)]) -> Vec<Cubic> {
    let straight = |pair: &[(f64, f64)]| {
        let [from, to] = [0, 1].map(|end| Point::new(pair[end].0, pair[end].1));
        let third = |thirds: f64| along(from, between(from, to), thirds / 3.0);
        [from, third(1.0), third(2.0), to]
    };
    points.windows(2).map(straight).collect()
}

fn grid(nodes: &[Placed], captions: &[Caption]) -> ObstacleGrid {
    let mut outlines: Vec<Outline> = nodes.iter().map(|node| node.outline).collect();
    let solids = outlines.len();
    let boxed = |rect: Rect| Outline::Box { rect, corner: 0.0 };
    outlines.extend(captions.iter().map(|caption| boxed(caption.room)));
    outlines.extend(nodes.iter().filter_map(|node| node.tag).map(boxed));
    ObstacleGrid::of(WIDTH, HEIGHT, &outlines, solids)
}

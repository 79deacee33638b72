//! Who stands where, in squares, so that a route can ask cheaply what is near a point. Built once for a placed
//! diagram. It knows areas, not content.

use crate::geom::{Point, Rect};
use crate::layout::ecosystem::{Caption, Outline, Placed};

/// Side of a square in units.
const SQUARE: f64 = 32.0;
/// How near a node must come to count, in units.
pub(crate) const NEAR: f64 = 12.0;

/// What stands near each square of a diagram.
#[derive(Clone, Debug, Default)]
pub struct Ground {
    columns: usize,
    rows: usize,
    /// For each square the beginning of its list in `near`; one more at the end.
    starts: Vec<u32>,
    near: Vec<u32>,
    /// Outlines of all nodes, then captions and tags as boxes.
    pub(crate) outlines: Vec<Outline>,
    nodes: usize,
}

/// What a point is near to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Thing {
    /// A node, with the units to its edge, negative inside.
    Node(u32, f64),
    /// A caption or a tag that the point lies on, with the node that wears the tag.
    Words(u32),
}

impl Ground {
    pub(crate) fn new(width: f64, height: f64, nodes: &[Placed], captions: &[Caption]) -> Self {
        let words = captions
            .iter()
            .map(|caption| caption.room)
            .chain(nodes.iter().filter_map(|node| node.tag))
            .map(|rect: Rect| Outline::Box { rect, corner: 0.0 });
        let outlines: Vec<Outline> = nodes.iter().map(|node| node.outline).chain(words).collect();
        let columns = (width / SQUARE) as usize + 1;
        let rows = (height / SQUARE) as usize + 1;
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        for (id, outline) in outlines.iter().enumerate() {
            let reach = outline.bounds().grown(NEAR);
            let clamp = |value: f64, most: usize| (value / SQUARE).max(0.0).min(most as f64 - 1.0) as usize;
            for row in clamp(reach.y, rows)..=clamp(reach.bottom(), rows) {
                for column in clamp(reach.x, columns)..=clamp(reach.right(), columns) {
                    let middle = Point::new(
                        (column as f64 + 0.5) * SQUARE,
                        (row as f64 + 0.5) * SQUARE,
                    );
                    if outline.distance(middle) < NEAR + SQUARE * 0.708 {
                        pairs.push(((row * columns + column) as u32, id as u32));
                    }
                }
            }
        }
        pairs.sort_unstable();
        let mut starts = vec![0; columns * rows + 1];
        for (square, _) in &pairs {
            starts[*square as usize + 1] += 1;
        }
        for square in 1..starts.len() {
            starts[square] += starts[square - 1];
        }
        Self {
            columns,
            rows,
            starts,
            near: pairs.into_iter().map(|(_, id)| id).collect(),
            outlines,
            nodes: nodes.len(),
        }
    }

    /// All nodes within [`NEAR`] units of a point, and all words that it lies on.
    pub(crate) fn things(&self, p: Point) -> impl Iterator<Item = Thing> + '_ {
        let column = (p.x / SQUARE).max(0.0) as usize;
        let row = (p.y / SQUARE).max(0.0) as usize;
        let inside = column < self.columns && row < self.rows;
        let list = if inside {
            let square = row * self.columns + column;
            &self.near[self.starts[square] as usize..self.starts[square + 1] as usize]
        } else {
            &[]
        };
        list.iter().filter_map(move |&id| {
            let distance = self.outlines[id as usize].distance(p);
            if (id as usize) < self.nodes {
                (distance < NEAR).then_some(Thing::Node(id, distance))
            } else {
                (distance < 4.0).then_some(Thing::Words(id))
            }
        })
    }
}

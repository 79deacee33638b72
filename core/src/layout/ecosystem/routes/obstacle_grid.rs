//! What stands near a point of a diagram, kept in squares so that routes can ask it often.

use crate::geom::Point;
use crate::layout::curve::{between, cross, dot, norm, polar};
use crate::layout::ecosystem::Outline;
use crate::sorting::sort;

/// Side of a square in units.
const SQUARE: f64 = 32.0;
/// How near a node must come to count, in units.
pub(crate) const NEAR: f64 = 12.0;

/// What stands near each square of a diagram.
#[derive(Clone, Debug, Default)]
pub struct ObstacleGrid {
    columns: usize,
    rows: usize,
    /// For each square the beginning of its list in `near`; one more at the end.
    starts: Vec<u32>,
    near: Vec<u32>,
    /// All nodes, then marks that count, then captions and tags as boxes.
    solids: Vec<Solid>,
    nodes: usize,
}

/// What a point is near to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Obstacle {
    /// A node, with the units to its edge, negative inside.
    Node(u32, f64),
    /// A caption or a tag that the point lies on or almost.
    Words,
}

/// An outline with its square roots and sines taken in advance; distances are as [`Outline::distance`] gives them
/// near the outline, and at least as large elsewhere.
#[derive(Clone, Copy, Debug)]
enum Solid {
    Box {
        centre: Point,
        half: Point,
        corner: f64,
    },
    Segment {
        hub: Point,
        inner: f64,
        outer: f64,
        middle: Point,
        half: Point,
    },
    Disc {
        centre: Point,
        radius: f64,
    },
}

impl Solid {
    fn new(outline: &Outline) -> Self {
        match *outline {
            Outline::Box { rect, corner } => Self::Box {
                centre: rect.centre(),
                half: Point::new(rect.width / 2.0 - corner, rect.height / 2.0 - corner),
                corner,
            },
            Outline::Segment {
                hub,
                inner,
                outer,
                middle,
                half,
            } => Self::Segment {
                hub,
                inner,
                outer,
                middle: polar(Point::default(), 1.0, middle),
                half: polar(Point::default(), 1.0, half),
            },
            Outline::Disc { centre, radius } => Self::Disc { centre, radius },
        }
    }

    fn distance(&self, p: Point) -> f64 {
        match *self {
            Self::Box {
                centre,
                half,
                corner,
            } => {
                let x = (p.x - centre.x).abs() - half.x;
                let y = (p.y - centre.y).abs() - half.y;
                if x > 0.0 && y > 0.0 {
                    (x * x + y * y).sqrt() - corner
                } else {
                    x.max(y) - corner
                }
            }
            Self::Segment {
                hub,
                inner,
                outer,
                middle,
                half,
            } => {
                let v = between(hub, p);
                let r = norm(v);
                let radial = (inner - r).max(r - outer);
                let side = cross(middle, v).abs() * half.x - dot(middle, v) * half.y;
                if radial > 0.0 && side > 0.0 {
                    (radial * radial + side * side).sqrt()
                } else {
                    radial.max(side)
                }
            }
            Self::Disc { centre, radius } => norm(between(centre, p)) - radius,
        }
    }
}

impl ObstacleGrid {
    /// The first `solids` outlines stand in the way, the others are words.
    pub(crate) fn of(width: f64, height: f64, outlines: &[Outline], solids: usize) -> Self {
        let columns = (width / SQUARE) as usize + 1;
        let rows = (height / SQUARE) as usize + 1;
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        for (id, outline) in outlines.iter().enumerate() {
            let reach = outline.bounds().grown(NEAR);
            let clamp =
                |value: f64, most: usize| (value / SQUARE).max(0.0).min(most as f64 - 1.0) as usize;
            for row in clamp(reach.y, rows)..=clamp(reach.bottom(), rows) {
                for column in clamp(reach.x, columns)..=clamp(reach.right(), columns) {
                    let middle =
                        Point::new((column as f64 + 0.5) * SQUARE, (row as f64 + 0.5) * SQUARE);
                    if outline.distance(middle) < NEAR + SQUARE * 0.708 {
                        pairs.push(((row * columns + column) as u32, id as u32));
                    }
                }
            }
        }
        sort(&mut pairs);
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
            solids: outlines.iter().map(Solid::new).collect(),
            nodes: solids,
        }
    }

    /// Units from a point to a node's edge; negative inside.
    pub(crate) fn distance(&self, node: u32, p: Point) -> f64 {
        self.solids[node as usize].distance(p)
    }

    /// All nodes within [`NEAR`] units of a point, and all words that it lies on.
    pub(crate) fn near(&self, p: Point) -> impl Iterator<Item = Obstacle> + '_ {
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
            let distance = self.solids[id as usize].distance(p);
            if (id as usize) < self.nodes {
                (distance < NEAR).then_some(Obstacle::Node(id, distance))
            } else {
                (distance < 6.0).then_some(Obstacle::Words)
            }
        })
    }
}

//! One node with its neighbours, for small boxes: those that give to it above and those that receive from it below, so
//! that all arrows run down; in wide boxes to its left and right, so that all arrows run to the right.

mod boxes;
mod sideways;
mod upright;

use self::boxes::Content;
use super::arrow::Arrow;
use super::fit::SIZES;
use super::labels::{self, Label, TYPE};
use crate::drawing::Anchor;
use crate::geom::{Point, Rect};
use crate::layout::curve::{Cubic, reverse};
use crate::layout::ecosystem::routes::HEAD;
use crate::layout::ecosystem::{More, Outline, Placed, outline_path};
use crate::model::ecosystem::{NodeKind, Strength};
use crate::model::live::Ecosystem;
use crate::model::{LinkIndex, NodeIndex};
use crate::sorting::sort_by;

/// The most boxes on a side; where these do not fit, fewer.
const MOST: [usize; 3] = [7, 5, 3];
/// The least height of what is pressed, in pixels.
const TARGET: f64 = 44.0;
/// Boxes of a larger ratio have givers at the left and receivers at the right.
const WIDE: f64 = 1.5;
/// The type is at most this, in pixels.
const LARGEST: f64 = 15.0;
/// From the edge of the box to boxes, and between boxes.
const EDGE: f64 = 5.0;
const GAP: f64 = 8.0;
/// Between the node and its neighbours: room for heads and badges, at least and at most.
const ZONE: (f64, f64) = (58.0, 120.0);
/// From one arrow to the next where they meet the node: two badges stand side by side.
const LANE: f64 = 25.0;
/// From the node to where arrows begin, and from their line's end to it.
const LEAVE: f64 = 5.0;
const ARRIVE: f64 = HEAD + 4.0;

/// A neighbour and the arrow that joins it to the node.
#[derive(Clone, Debug)]
pub struct Neighbour {
    /// The neighbour.
    pub node: Placed,
    /// Its arrow.
    pub arrow: Arrow,
}

/// The map of one node.
#[derive(Clone, Debug)]
pub struct EgoMap {
    /// Width of the box in units.
    pub width: f64,
    /// Height of the box in units.
    pub height: f64,
    /// Size of the type in pixels.
    pub pixels: f64,
    /// The node.
    pub ego: Placed,
    /// Those that give to it and those that receive from it, the strongest first; a node may be among both.
    pub neighbours: [Vec<Neighbour>; 2],
    /// On each side the mark that counts those that are not drawn.
    pub more: [Option<More>; 2],
}

/// The map of a node in a box of the given pixels, of the links that `shown` lets through. Nothing where type of twelve
/// pixels does not fit.
#[must_use]
pub fn ego_map(
    ecosystem: &Ecosystem,
    ego: NodeIndex,
    (width, height): (f64, f64),
    shown: &dyn Fn(LinkIndex) -> bool,
) -> Option<EgoMap> {
    let sides = [
        strongest(
            ecosystem,
            ecosystem.received_by(ego).filter(|link| shown(*link)),
        ),
        strongest(
            ecosystem,
            ecosystem.given_by(ego).filter(|link| shown(*link)),
        ),
    ];
    let steps = ((LARGEST - SIZES.1) / SIZES.2) as usize;
    for most in MOST {
        for step in 0..=steps {
            let pixels = LARGEST - SIZES.2 * step as f64;
            let scale = TYPE / pixels;
            let scene = Scene {
                ecosystem,
                ego,
                sides: [&sides[0], &sides[1]],
                most,
                width: width * scale,
                height: height * scale,
                target: TARGET * scale,
            };
            let found = if width > WIDE * height {
                sideways::SHARES
                    .iter()
                    .find_map(|share| scene.sideways(*share))
            } else {
                scene.upright()
            };
            if let Some(arranged) = found {
                return Some(scene.map(pixels, arranged));
            }
        }
    }
    None
}

/// Links, the strongest first, of those as strong in the order of the table.
fn strongest(ecosystem: &Ecosystem, links: impl Iterator<Item = LinkIndex>) -> Vec<LinkIndex> {
    let mut links: Vec<LinkIndex> = links.collect();
    let rank = |link: &LinkIndex| match ecosystem.link(*link).strength {
        Strength::Strong => 0,
        Strength::Medium => 1,
        Strength::Weak => 2,
    };
    sort_by(&mut links, |a, b| rank(a).cmp(&rank(b)));
    links
}

struct Scene<'a> {
    ecosystem: &'a Ecosystem,
    ego: NodeIndex,
    /// The links from givers and those to receivers.
    sides: [&'a [LinkIndex]; 2],
    most: usize,
    width: f64,
    height: f64,
    target: f64,
}

/// A box in its place.
struct Seat {
    /// 0 for givers, 1 for receivers.
    side: usize,
    content: Content,
    /// Its middle.
    at: Point,
    /// The line from the node to it.
    line: Vec<Cubic>,
    /// Where the sign on that line stands.
    badge: Point,
}

/// The node and the boxes about it.
struct Arranged {
    own: Label,
    centre: Point,
    seats: Vec<Seat>,
}

impl Scene<'_> {
    /// The map, of what was arranged.
    fn map(&self, pixels: f64, arranged: Arranged) -> EgoMap {
        let Arranged { own, centre, seats } = arranged;
        let mut neighbours = [Vec::new(), Vec::new()];
        let mut more = [None, None];
        for seat in seats {
            let side = seat.side;
            match &seat.content {
                Content::More(count, label) => more[side] = Some(counting(*count, label, seat.at)),
                Content::Link(link, _) => neighbours[side].push(self.neighbour(*link, seat)),
            }
        }
        EgoMap {
            width: self.width,
            height: self.height,
            pixels,
            ego: labels::in_box(self.ego, self.kind(self.ego), own, centre),
            neighbours,
            more,
        }
    }

    /// A neighbour; the line of its seat is turned if the link runs to the node.
    fn neighbour(&self, link: LinkIndex, seat: Seat) -> Neighbour {
        let whole = |p: Point| Point::new(libm::round(p.x), libm::round(p.y));
        let mut line = seat.line;
        for point in line.iter_mut().flatten() {
            *point = whole(*point);
        }
        if seat.side == 0 {
            reverse(&mut line);
        }
        let other = self.other(seat.side, link);
        let label = seat.content.into_label();
        Neighbour {
            node: labels::in_box(other, self.kind(other), label, seat.at),
            arrow: Arrow {
                link,
                line,
                badge: whole(seat.badge),
                step: None,
                covers: 0,
            },
        }
    }
}

fn flat(from: Point, to: Point) -> Cubic {
    let at = |share: f64| {
        Point::new(
            from.x + (to.x - from.x) * share,
            from.y + (to.y - from.y) * share,
        )
    };
    [from, at(1.0 / 3.0), at(2.0 / 3.0), to]
}

/// A mark that counts neighbours.
fn counting(count: usize, label: &Label, at: Point) -> More {
    let rect = Rect::around(at, label.width, label.height);
    let outline = Outline::Box { rect, corner: 3.0 };
    More {
        kind: NodeKind::Resource,
        count,
        d: outline_path(NodeKind::Resource, &outline, 0.0),
        outline,
        at: Point::new(at.x, at.y + labels::BASELINE),
        anchor: Anchor::Middle,
        icon: None,
    }
}

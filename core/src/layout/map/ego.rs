//! One node with its neighbours, for small boxes: those that give to it above and those that receive from it below, so
//! that all arrows run down; in wide boxes to its left and right, so that all arrows run to the right.

use super::arrow::Arrow;
use super::fit::SIZES;
use super::labels::{self, APART, LINE, Label, TYPE, line_width};
use crate::drawing::Anchor;
use crate::geom::{Point, Rect, within};
use crate::layout::curve::{Cubic, reverse};
use crate::layout::ecosystem::routes::HEAD;
use crate::layout::ecosystem::{More, Outline, Placed, broken, outline_path};
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
/// What share of such a box neighbours may take on each side, at most 190 units: as much as leaves room for the node.
const SHARES: [f64; 3] = [0.3, 0.26, 0.22];
/// The type is at most this, in pixels.
const LARGEST: f64 = 15.0;
/// From the edge of the box to boxes, between boxes, and between rows through which an arrow passes.
const EDGE: f64 = 5.0;
const GAP: f64 = 8.0;
const PASSAGE: f64 = 24.0;
/// The width of boxes, at most.
const BOX: f64 = 150.0;
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
                SHARES.iter().find_map(|share| scene.wide(pixels, *share))
            } else {
                scene.tall(pixels)
            };
            if found.is_some() {
                return found;
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

/// How many boxes stand in each row, the nearest row first.
fn rows(count: usize) -> &'static [usize] {
    match count {
        0 => &[],
        1 => &[1],
        2 => &[2],
        3 => &[3],
        4 => &[2, 2],
        5 => &[2, 3],
        6 => &[2, 2, 2],
        _ => &[2, 2, 3],
    }
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

/// A box of a side: the link of its neighbour, or how many are not drawn.
enum Content {
    Link(LinkIndex, Label),
    More(usize, Label),
}

impl Content {
    fn label(&self) -> &Label {
        match self {
            Self::Link(_, label) | Self::More(_, label) => label,
        }
    }
}

/// How an arrow reaches its box from the lane in which it runs.
#[derive(Clone, Copy, PartialEq)]
enum Reach {
    /// From the edge that faces the node.
    Front,
    /// From the side that faces the lanes.
    Side,
    /// From the edge that faces the node, past a row between.
    Past,
}

impl Scene<'_> {
    fn name(&self, index: NodeIndex) -> &str {
        &self.ecosystem.node(index).name
    }

    fn kind(&self, index: NodeIndex) -> NodeKind {
        self.ecosystem.node(index).kind
    }

    /// The other end of a link of a side.
    fn other(&self, side: usize, link: LinkIndex) -> NodeIndex {
        let link = self.ecosystem.link(link);
        if side == 0 { link.from } else { link.to }
    }

    /// A label in a box of a fixed width; nothing where a word is too wide for it.
    fn label(&self, name: &str, width: f64) -> Option<Label> {
        let lines = broken(name, width - 18.0, TYPE);
        let text = lines
            .iter()
            .map(|line| line_width(line))
            .fold(0.0, f64::max);
        (text <= width - 14.0).then(|| Label {
            height: (lines.len() as f64 * LINE + 11.0).max(self.target),
            lines,
            text,
            width,
            icon: false,
        })
    }

    /// What the boxes of a side hold, at most `most`, all `width` units wide.
    fn contents(&self, side: usize, most: usize, width: f64) -> Option<Vec<Content>> {
        let links = self.sides[side];
        let drawn = if links.len() > most {
            most.max(1) - 1
        } else {
            links.len()
        };
        let mut contents = Vec::with_capacity(drawn + 1);
        for &link in &links[..drawn] {
            let label = self.label(self.name(self.other(side, link)), width)?;
            contents.push(Content::Link(link, label));
        }
        if drawn < links.len() {
            let count = links.len() - drawn;
            let label = self.label(&["+", &count.to_string()].concat(), width)?;
            contents.push(Content::More(count, label));
        }
        Some(contents)
    }

    /// The label of the node itself, at least `least` wide.
    fn own(&self, least: f64, most: f64) -> Option<Label> {
        let icon = !matches!(self.kind(self.ego), NodeKind::Stage | NodeKind::Outcome);
        let sides = if icon { 64.0 } else { 40.0 };
        let lines = broken(self.name(self.ego), (most - sides).max(80.0), TYPE);
        let text = lines
            .iter()
            .map(|line| line_width(line))
            .fold(0.0, f64::max);
        let width = (text + sides).max(least);
        (width <= most).then(|| Label {
            height: (lines.len() as f64 * LINE + 20.0).max(self.target),
            lines,
            text,
            width,
            icon,
        })
    }

    /// Givers above, receivers below.
    fn tall(&self, pixels: f64) -> Option<EgoMap> {
        let width = ((self.width - 2.0 * EDGE - 2.0 * GAP) / 3.0).min(BOX);
        let mut sides = Vec::with_capacity(2);
        for side in [0, 1] {
            sides.push(self.contents(side, self.most, width)?);
        }
        let heights = |contents: &[Content]| {
            let mut from = 0;
            let mut heights = Vec::new();
            for &count in rows(contents.len()) {
                let row = &contents[from..from + count];
                heights.push(row.iter().map(|one| one.label().height).fold(0.0, f64::max));
                from += count;
            }
            heights
        };
        let row_heights = [heights(&sides[0]), heights(&sides[1])];
        // From the near edge of the first row to the far edge of the last.
        let depth = |heights: &[f64], counts: &[usize]| {
            let gaps: f64 = counts.iter().skip(1).map(|count| gap(*count)).sum();
            heights.iter().sum::<f64>() + gaps
        };
        let depths = [0, 1].map(|side| depth(&row_heights[side], rows(sides[side].len())));
        let lanes = sides.iter().map(Vec::len).max().unwrap_or(0).max(1) - 1;
        let own = self.own(lanes as f64 * LANE + 40.0, self.width - 2.0 * EDGE)?;
        let zones = sides.iter().filter(|side| !side.is_empty()).count();
        let spare = self.height - 2.0 * EDGE - own.height - depths[0] - depths[1];
        let zone = (spare / zones.max(1) as f64).min(ZONE.1);
        if zones > 0 && zone < ZONE.0 || spare < 0.0 {
            return None;
        }
        let zone_of = |side: usize| if sides[side].is_empty() { 0.0 } else { zone };
        let whole = own.height + depths[0] + depths[1] + zone_of(0) + zone_of(1);
        let top = (self.height - whole) / 2.0;
        let centre = Point::new(
            self.width / 2.0,
            top + depths[0] + zone_of(0) + own.height / 2.0,
        );
        let half = own.height / 2.0;
        let ego = self.own_box(own, centre);
        let mut neighbours = [Vec::new(), Vec::new()];
        let mut more = [None, None];
        for (side, contents) in sides.into_iter().enumerate() {
            // Up for givers, down for receivers.
            let way = if side == 0 { -1.0 } else { 1.0 };
            let counts = rows(contents.len());
            let mut cells: Vec<(Point, f64, Reach)> = Vec::with_capacity(contents.len());
            let mut near = half + zone;
            for (row, (&count, &height)) in counts.iter().zip(&row_heights[side]).enumerate() {
                if row > 0 {
                    near += gap(count);
                }
                let inner = row > 0 && row + 1 == counts.len() && count == 2;
                for x in columns(count, inner, self.width, width) {
                    let reach = match (row, inner, (x - centre.x).abs() < 1.0) {
                        (0, ..) | (_, true, _) | (_, _, true) => Reach::Front,
                        _ if count == 3 => Reach::Past,
                        _ => Reach::Side,
                    };
                    let y = centre.y + way * (near + height / 2.0);
                    cells.push((Point::new(x, y), height, reach));
                }
                near += height;
            }
            let lanes = lanes_of(&cells, centre, way);
            for ((content, (at, height, reach)), lane) in contents.into_iter().zip(cells).zip(lanes)
            {
                let (link, label) = match content {
                    Content::Link(link, label) => (link, Label { height, ..label }),
                    Content::More(count, label) => {
                        more[side] = Some(counting(count, &Label { height, ..label }, at));
                        continue;
                    }
                };
                let path = Path {
                    lane,
                    edge: centre.y + way * half,
                    way,
                };
                let line = path.to_box(at, (width, height), reach);
                let badge = path.badge();
                neighbours[side].push(self.neighbour(side, link, (label, at), (line, badge)));
            }
        }
        Some(EgoMap {
            width: self.width,
            height: self.height,
            pixels,
            ego,
            neighbours,
            more,
        })
    }

    /// Givers at the left, receivers at the right.
    fn wide(&self, pixels: f64, share: f64) -> Option<EgoMap> {
        let room = self.height - 2.0 * EDGE;
        let fitting = ((room + GAP) / (self.target + GAP)) as usize;
        let most = self.most.min(fitting);
        let wished = ((self.width - 2.0 * EDGE) * share).min(190.0);
        let count = |side: usize| self.sides[side].len().min(most);
        let lanes = count(0).max(count(1)).max(1) - 1;
        let mut own = self.own(90.0, self.width - 2.0 * (EDGE + wished + ZONE.0 + 12.0))?;
        own.height = own.height.max(lanes as f64 * LANE + 30.0);
        if own.height > room {
            return None;
        }
        let centre = Point::new(self.width / 2.0, self.height / 2.0);
        let half = own.width / 2.0;
        let ego = self.own_box(own, centre);
        let mut neighbours = [Vec::new(), Vec::new()];
        let mut more = [None, None];
        for side in [0, 1] {
            let way = if side == 0 { -1.0 } else { 1.0 };
            let contents = self.contents(side, most, wished)?;
            let heights: f64 = contents.iter().map(|one| one.label().height).sum();
            let between = contents.len().max(1) - 1;
            let gap = ((room - heights) / between.max(1) as f64).min(18.0);
            if !contents.is_empty() && (gap < APART || heights > room) {
                return None;
            }
            let mut y = centre.y - (heights + gap * between as f64) / 2.0;
            let x = centre.x + way * (self.width / 2.0 - EDGE - wished / 2.0);
            let middle = between as f64 / 2.0;
            for (place, content) in contents.into_iter().enumerate() {
                let height = content.label().height;
                let at = Point::new(x, y + height / 2.0);
                y += height + gap;
                let (link, label) = match content {
                    Content::Link(link, label) => (link, label),
                    Content::More(count, label) => {
                        more[side] = Some(counting(count, &label, at));
                        continue;
                    }
                };
                let lane = centre.y + (place as f64 - middle) * LANE;
                let (head, tail) = if side == 0 {
                    (ARRIVE, LEAVE)
                } else {
                    (LEAVE, ARRIVE)
                };
                let begin = Point::new(centre.x + way * (half + head), lane);
                let end = Point::new(x - way * (wished / 2.0 + tail), at.y);
                // The last stretch before the node is straight, for the badge.
                let straight = Point::new(centre.x + way * (half + 40.0), lane);
                let third = (end.x - straight.x) / 2.0;
                let line = vec![
                    flat(begin, straight),
                    [
                        straight,
                        Point::new(straight.x + third, lane),
                        Point::new(end.x - third, at.y),
                        end,
                    ],
                ];
                let off = if side == 0 { 28.0 } else { 18.0 };
                let badge = Point::new(centre.x + way * (half + off), lane);
                neighbours[side].push(self.neighbour(side, link, (label, at), (line, badge)));
            }
        }
        Some(EgoMap {
            width: self.width,
            height: self.height,
            pixels,
            ego,
            neighbours,
            more,
        })
    }

    fn own_box(&self, label: Label, centre: Point) -> Placed {
        labels::in_box(self.ego, self.kind(self.ego), label, centre)
    }

    /// A neighbour; its line is given from the node to the box.
    fn neighbour(
        &self,
        side: usize,
        link: LinkIndex,
        (label, at): (Label, Point),
        (mut line, badge): (Vec<Cubic>, Point),
    ) -> Neighbour {
        let whole = |p: Point| Point::new(libm::round(p.x), libm::round(p.y));
        for point in line.iter_mut().flatten() {
            *point = whole(*point);
        }
        if side == 0 {
            reverse(&mut line);
        }
        let other = self.other(side, link);
        Neighbour {
            node: labels::in_box(other, self.kind(other), label, at),
            arrow: Arrow {
                link,
                line,
                badge: whole(badge),
                step: None,
                covers: 0,
            },
        }
    }
}

/// Room before a row of some boxes: where three stand, arrows of the outer ones pass there.
const fn gap(count: usize) -> f64 {
    if count == 3 { PASSAGE } else { GAP }
}

/// The middles of the boxes of a row: at the edges, so that the middle stays free for arrows; `inner` side by side in
/// the middle.
fn columns(count: usize, inner: bool, width: f64, each: f64) -> Vec<f64> {
    let middle = width / 2.0;
    let far = middle - EDGE - each / 2.0;
    let close = (each + GAP) / 2.0;
    match (count, inner) {
        (1, _) => vec![middle],
        (2, true) => vec![middle - close, middle + close],
        (2, false) => vec![middle - far, middle + far],
        _ => vec![middle - far, middle, middle + far],
    }
}

/// Where the arrow of each box meets the node: near boxes at the sides outermost, those further away towards the middle.
fn lanes_of(cells: &[(Point, f64, Reach)], centre: Point, way: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..cells.len()).collect();
    // From left to right: on the left the nearest first, on the right the nearest last.
    let key = |cell: &usize| {
        let at = cells[*cell].0;
        let side = at.x - centre.x;
        let side = if side.abs() < 1.0 { 0.0 } else { side.signum() };
        (side, -side * way * (at.y - centre.y))
    };
    sort_by(&mut order, |a, b| {
        let ((side, depth), (other, far)) = (key(a), key(b));
        side.total_cmp(&other).then(depth.total_cmp(&far))
    });
    let middle = (cells.len().max(1) - 1) as f64 / 2.0;
    let mut lanes = vec![0.0; cells.len()];
    for (rank, cell) in order.into_iter().enumerate() {
        lanes[cell] = centre.x + (rank as f64 - middle) * LANE;
    }
    lanes
}

/// The lane of an arrow, where the node ends, and on which side the box stands.
struct Path {
    lane: f64,
    edge: f64,
    way: f64,
}

impl Path {
    /// The line from the node to a box.
    fn to_box(&self, at: Point, (width, height): (f64, f64), reach: Reach) -> Vec<Cubic> {
        let way = self.way;
        let (leave, arrive) = if way < 0.0 {
            (ARRIVE, LEAVE)
        } else {
            (LEAVE, ARRIVE)
        };
        let begin = Point::new(self.lane, self.edge + way * leave);
        // The first stretch is straight, for head and badge.
        let straight = if way < 0.0 { 38.0 } else { 27.0 };
        let straight = Point::new(self.lane, self.edge + way * straight);
        let inwards = if at.x < self.lane { 1.0 } else { -1.0 };
        let front = at.y - way * (height / 2.0 + arrive);
        match reach {
            Reach::Front => {
                let beside = width / 2.0 - 24.0;
                let end = Point::new(within(self.lane, at.x - beside, at.x + beside), front);
                let third = (end.y - straight.y) / 2.0;
                vec![
                    flat(begin, straight),
                    [
                        straight,
                        Point::new(self.lane, straight.y + third),
                        Point::new(end.x, end.y - third),
                        end,
                    ],
                ]
            }
            Reach::Side => {
                let end = Point::new(at.x + inwards * (width / 2.0 + arrive), at.y);
                let turn = Point::new(self.lane, at.y - way * 16.0);
                vec![
                    flat(begin, turn),
                    [
                        turn,
                        Point::new(self.lane, at.y),
                        Point::new(self.lane, at.y),
                        end,
                    ],
                ]
            }
            Reach::Past => {
                let end = Point::new(at.x + inwards * (width / 2.0 - 16.0), front);
                let turn = Point::new(self.lane, front - way * (PASSAGE - arrive - 2.0));
                vec![
                    flat(begin, turn),
                    [
                        turn,
                        Point::new(self.lane, front - way * 6.0),
                        Point::new(end.x, front - way * 12.0),
                        end,
                    ],
                ]
            }
        }
    }

    /// Where the badge stands: on the straight stretch, behind the head if that points to the node.
    fn badge(&self) -> Point {
        let off = if self.way < 0.0 { 28.0 } else { 17.0 };
        Point::new(self.lane, self.edge + self.way * off)
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

//! The map of one node in upright boxes: those that give to it stand in rows above, those that receive from it below, and
//! all arrows run down.

use super::{ARRIVE, Arranged, Content, EDGE, GAP, LANE, LEAVE, Scene, Seat, ZONE, flat};
use crate::geom::{Point, within};
use crate::layout::curve::Cubic;
use crate::sorting::sort_by;

/// The width of boxes, at most.
const BOX: f64 = 150.0;
/// Between rows through which an arrow passes.
const PASSAGE: f64 = 24.0;

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
    /// Givers above, receivers below.
    pub(super) fn upright(&self) -> Option<Arranged> {
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
        let mut seats = Vec::new();
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
                let path = Path {
                    lane,
                    edge: centre.y + way * half,
                    way,
                };
                let line = path.to_box(at, (width, height), reach);
                let badge = path.badge();
                seats.push(Seat {
                    side,
                    content: content.of_height(height),
                    at,
                    line,
                    badge,
                });
            }
        }
        Some(Arranged { own, centre, seats })
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

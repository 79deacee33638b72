//! The seats of a diagram: rings of stages and resources, arcs of actors, columns of challenges and opportunities, for
//! any number of nodes. It knows how many nodes of each kind there are and how large their labels are, no names and no
//! links. All places are relative to the middle of the diagram.

use super::outline::Outline;
use crate::angle::sin_cos;
use crate::geom::{Point, Rect};
use crate::layout::path::polar;
use core::f64::consts::{FRAC_PI_2, PI, TAU};

/// Radius of an outcome's disc in units.
const DISC: f64 = 72.0;
/// From the outcome to the stages: room for arrows round the outcome.
const MOAT: f64 = 54.0;
/// From the inner to the outer arc of a stage.
const BAND: f64 = 94.0;
/// What share of its step a stage's segment takes.
const SHARE: f64 = 0.72;
/// Least free room between two boxes.
const GAP: f64 = 14.0;
/// Least free room between boxes of different rings.
const TOUCH: f64 = 4.0;
/// Half of the width that columns try to stay within.
const REACH: f64 = 632.0;
/// What a further ring is larger by.
const RING: f64 = 96.0;
/// From the middle of an arc of actors to its ends.
const ARC: f64 = 49.0 / 180.0 * PI;

/// The extents of the largest label of a kind.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Size {
    pub(super) width: f64,
    pub(super) height: f64,
}

/// How many nodes of a kind there are, and their largest label.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Group {
    pub(super) count: usize,
    pub(super) size: Size,
}

/// The seats of all kinds, each list as long as its group's count.
#[derive(Clone, Debug, Default)]
pub(super) struct Seats {
    pub(super) outcomes: Vec<Point>,
    pub(super) stages: Vec<Outline>,
    pub(super) resources: Vec<Point>,
    pub(super) actors: Vec<Point>,
    pub(super) challenges: Vec<Point>,
    pub(super) opportunities: Vec<Point>,
    /// Radius of the outermost outcome.
    pub(super) core: f64,
    /// Inner and outer radius of every ring of stages.
    pub(super) bands: Vec<(f64, f64)>,
    /// Half axes of the rings of resources.
    pub(super) resource_rings: Vec<(f64, f64)>,
    /// Half axes of the rings of actors.
    pub(super) actor_rings: Vec<(f64, f64)>,
}

/// Finds a seat for everyone; `groups` in the order of [`crate::model::ecosystem::NodeKind::ALL`].
pub(super) fn seats(groups: &[Group; 6]) -> Seats {
    let mut seats = Seats::default();
    let [outcome, stage, resource, actor, challenge, opportunity] = *groups;
    outcomes(&mut seats, outcome.count);
    stages(&mut seats, stage);
    let edge = seats.bands.last().map_or(seats.core + 48.0, |band| band.1);
    resources(&mut seats, resource, edge);
    actors(&mut seats, actor, resource.size, edge);
    let inside: Vec<Rect> = boxes(&seats.resources, resource.size)
        .chain(boxes(&seats.actors, actor.size))
        .collect();
    seats.challenges = columns(challenge, -1.0, &seats, &inside, edge);
    seats.opportunities = columns(opportunity, 1.0, &seats, &inside, edge);
    seats
}

fn boxes(seats: &[Point], size: Size) -> impl Iterator<Item = Rect> {
    seats
        .iter()
        .map(move |at| Rect::around(*at, size.width, size.height))
}

/// The first outcome stands in the middle, others round it like coins.
fn outcomes(seats: &mut Seats, count: usize) {
    let pitch = 2.0 * DISC + 16.0;
    seats.core = DISC;
    let mut left = count;
    let mut shell = 0;
    while left > 0 {
        let here = left.min((6 * shell).max(1));
        let radius = pitch * shell as f64;
        for place in 0..here {
            let angle = TAU * place as f64 / here as f64 - FRAC_PI_2;
            seats.outcomes.push(polar(Point::default(), radius, angle));
        }
        seats.core = radius + DISC;
        left -= here;
        shell += 1;
    }
}

/// Spreads `count` over as few rings as hold them, in proportion to what each ring holds.
fn spread(count: usize, holds: impl Fn(usize) -> usize) -> Vec<usize> {
    let mut room = Vec::new();
    while room.iter().sum::<usize>() < count {
        room.push(holds(room.len()).max(1));
    }
    let all: usize = room.iter().sum();
    let mut given = 0;
    let mut seen = 0;
    room.iter()
        .map(|ring| {
            seen += ring;
            let until = (seen * count + all / 2) / all;
            let here = until - given;
            given = until;
            here
        })
        .collect()
}

fn stages(seats: &mut Seats, stage: Group) {
    let mut inner = seats.core + MOAT;
    for count in spread(stage.count, |ring| 9 + 4 * ring) {
        // A ring is as large as its labels need.
        let needed = count as f64 * (stage.size.width + 18.0) / (SHARE * TAU);
        let band = BAND.max(stage.size.height + 40.0);
        inner = inner.max(needed - band / 2.0);
        let step = TAU / count as f64;
        for place in 0..count {
            seats.stages.push(Outline::Segment {
                hub: Point::default(),
                inner,
                outer: inner + band,
                middle: step * place as f64 - FRAC_PI_2,
                half: (step * SHARE / 2.0).min(50.0 / 180.0 * PI),
            });
        }
        seats.bands.push((inner, inner + band));
        inner += band + 12.0;
    }
}

fn resources(seats: &mut Seats, resource: Group, edge: f64) {
    let (mut rx, mut ry) = (edge + 122.0, edge + 90.0);
    let mut earlier: Vec<Vec<Point>> = Vec::new();
    for count in spread(resource.count, |ring| 9 + 6 * ring) {
        let turn = if earlier.len() % 2 == 1 { 0.5 } else { 0.0 };
        let ring = |rx: f64, ry: f64| -> Vec<Point> {
            (0..count)
                .map(|place| {
                    let angle = TAU * (place as f64 + turn) / count as f64 - FRAC_PI_2;
                    ellipse(rx, ry, angle)
                })
                .collect()
        };
        let mut here = ring(rx, ry);
        while crowded(&here, &earlier, resource.size)
            || boxes(&here, resource.size).any(|r| nearest(r) < edge + 16.0)
        {
            rx += 16.0;
            ry += 5.0;
            here = ring(rx, ry);
        }
        seats.resource_rings.push((rx, ry));
        seats.resources.extend_from_slice(&here);
        earlier.push(here);
        rx += RING;
        ry += RING;
    }
}

fn actors(seats: &mut Seats, actor: Group, resource: Size, edge: f64) {
    let (mut rx, mut ry) = match seats.resource_rings.last() {
        Some((rx, ry)) => (rx + 240.0, ry + 104.0),
        None => (edge + 362.0, edge + 194.0),
    };
    let inside = seats.resources.clone();
    let between = Size {
        width: (actor.size.width + resource.width) / 2.0 + TOUCH - GAP,
        height: (actor.size.height + resource.height) / 2.0 + TOUCH - GAP,
    };
    let mut earlier: Vec<Vec<Point>> = Vec::new();
    // Two arcs of a width of 1.5 rx each, further rings about 150 wider.
    let across = rx;
    let room = |ring: usize| 3.0 * (across + 150.0 * ring as f64) / (actor.size.width + 40.0);
    for count in spread(actor.count, |ring| (room(ring) as usize).max(9)) {
        let above = count.div_ceil(2);
        let ring = |rx: f64, ry: f64| -> Vec<Point> {
            let arc = |count: usize, side: f64| {
                let wide = ARC.min(ARC / 2.0 * (count.max(1) - 1) as f64);
                (0..count).map(move |place| {
                    let share = place as f64 / (count.max(2) - 1) as f64 * 2.0 - 1.0;
                    let share = if count == 1 { 0.0 } else { share };
                    let at = ellipse(rx, ry, wide * share - FRAC_PI_2);
                    Point::new(at.x, at.y * side)
                })
            };
            arc(above, 1.0).chain(arc(count - above, -1.0)).collect()
        };
        let mut here = ring(rx, ry);
        while crowded(&here, &earlier, actor.size)
            || (earlier.len() < 4 && touch(&here, &inside, between))
        {
            rx += 24.0;
            ry += 5.0;
            here = ring(rx, ry);
        }
        seats.actor_rings.push((rx, ry));
        seats.actors.extend_from_slice(&here);
        earlier.push(here);
        rx += RING;
        ry += RING;
    }
}

/// Columns at one side, the inner one first; each from above to below.
fn columns(group: Group, side: f64, seats: &Seats, inside: &[Rect], edge: f64) -> Vec<Point> {
    let (rx, ry) = match (seats.actor_rings.first(), seats.actor_rings.last()) {
        (Some(first), Some(last)) => (first.0, last.1),
        _ => match seats.resource_rings.last() {
            Some((rx, ry)) => (rx + 240.0, ry + 104.0),
            None => (edge + 362.0, edge + 194.0),
        },
    };
    let size = group.size;
    let mut x = (rx - 48.0).min(rx + REACH - 582.0 - size.width / 2.0);
    let mut found = Vec::new();
    let tall = ((2.0 * ry) / (size.height + 2.0 * GAP)) as usize;
    for count in spread(
        group.count,
        |column| if column == 0 { 5 } else { tall.max(5) },
    ) {
        let pitch = if count <= 4 {
            128.0
        } else {
            100.0_f64.max(size.height + 2.0 * GAP)
        };
        let pitch = pitch.max(size.height + GAP);
        let ys: Vec<f64> = (0..count)
            .map(|place| pitch * (place as f64 - (count - 1) as f64 / 2.0))
            .collect();
        // As far in as the boxes of the rings allow.
        for rect in inside {
            let far = if side > 0.0 { rect.right() } else { -rect.x };
            let meets =
                |y: &f64| (y - rect.centre().y).abs() < (rect.height + size.height) / 2.0 + TOUCH;
            if far > 0.0 && ys.iter().any(meets) {
                x = x.max(far + size.width / 2.0 + TOUCH);
            }
        }
        found.extend(ys.iter().map(|y| Point::new(side * x, *y)));
        x += size.width + 40.0;
    }
    found
}

fn ellipse(rx: f64, ry: f64, angle: f64) -> Point {
    let (sin, cos) = sin_cos(angle);
    Point::new(rx * cos, ry * sin)
}

/// Units from the middle of the diagram to the nearest point of a box.
fn nearest(rect: Rect) -> f64 {
    let x = rect.x.max(0.0) + (-rect.right()).max(0.0);
    let y = rect.y.max(0.0) + (-rect.bottom()).max(0.0);
    (x * x + y * y).sqrt()
}

/// Whether boxes of one size come too close to each other within a ring or to those of the rings just inside.
fn crowded(here: &[Point], earlier: &[Vec<Point>], size: Size) -> bool {
    let within = here.iter().enumerate().any(|(place, one)| {
        here[place + 1..]
            .iter()
            .any(|other| close(*one, *other, size))
    });
    within
        || earlier
            .iter()
            .rev()
            .take(6)
            .any(|ring| touch(here, ring, size))
}

fn touch(here: &[Point], there: &[Point], size: Size) -> bool {
    here.iter()
        .any(|one| there.iter().any(|other| close(*one, *other, size)))
}

fn close(one: Point, other: Point, size: Size) -> bool {
    (one.x - other.x).abs() < size.width + GAP && (one.y - other.y).abs() < size.height + GAP
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_spread_over_as_few_rings_as_hold_them() {
        assert_eq!(spread(7, |ring| 9 + 3 * ring), [7]);
        assert_eq!(spread(10, |ring| 9 + 3 * ring), [4, 6]);
        assert_eq!(spread(0, |_| 9), [] as [usize; 0]);
        assert_eq!(spread(500, |ring| 9 + 3 * ring).iter().sum::<usize>(), 500);
    }
}

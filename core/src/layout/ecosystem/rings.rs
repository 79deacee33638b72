//! The slots of a diagram, relative to its middle: rings of stages and resources and arcs of actors, as large as the
//! labels need.

use super::columns;
use super::outline::Outline;
use super::slots::{GAP, Group, PASSAGE, Size, Slots, TOUCH};
use crate::angle::sin_cos;
use crate::geom::{Point, Rect};
use crate::layout::curve::polar;
use core::f64::consts::{FRAC_PI_2, PI, TAU};

/// Radius of an outcome's disc in units.
const DISC: f64 = 72.0;
/// From the outcome to the stages: room for arrows round the outcome.
const MOAT: f64 = 54.0;
/// From the inner to the outer arc of a stage.
const BAND: f64 = 94.0;
/// What share of its step a stage's segment takes.
const SHARE: f64 = 0.72;
/// What a further ring is higher by.
const RING: f64 = 96.0;
/// Up to so many stand in one ring as designed; more stand closer, or in two rings.
const FEW: usize = 9;
/// From the middle of an arc of actors to its ends.
const ARC: f64 = 49.0 / 180.0 * PI;

/// Finds the slots of all nodes; `groups` in the order of [`NodeKind::ALL`].
pub(super) fn slots(groups: &[Group; 6]) -> Slots {
    let mut slots = Slots::default();
    let [outcome, stage, resource, actor, challenge, opportunity] = *groups;
    outcomes(&mut slots, outcome.count);
    stages(&mut slots, stage);
    let edge = slots.bands.last().map_or(slots.core + 48.0, |band| band.1);
    resources(&mut slots, resource, edge);
    let columns_end = columns::half(challenge).max(columns::half(opportunity));
    actors(&mut slots, actor, resource.size, edge, columns_end);
    let inside: Vec<Rect> = boxes(&slots.resources, resource.size)
        .chain(boxes(&slots.actors, actor.size))
        .collect();
    slots.challenges = columns::column(challenge, -1.0, &slots, &inside, edge);
    slots.opportunities = columns::column(opportunity, 1.0, &slots, &inside, edge);
    slots
}

fn boxes(slots: &[Point], size: Size) -> impl Iterator<Item = Rect> {
    slots
        .iter()
        .map(move |at| Rect::around(*at, size.width, size.height))
}

/// One outcome stands in the middle, several stand round it like coins.
fn outcomes(slots: &mut Slots, count: usize) {
    let step = TAU / count.max(1) as f64;
    let radius = if count > 1 {
        (DISC + 8.0) / sin_cos(step / 2.0).0
    } else {
        0.0
    };
    for place in 0..count {
        let angle = step * place as f64 - FRAC_PI_2;
        slots.outcomes.push(polar(Point::default(), radius, angle));
    }
    slots.core = radius + DISC;
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

fn stages(slots: &mut Slots, stage: Group) {
    if stage.count == 0 {
        return;
    }
    // The ring is as large as its labels need.
    let needed = stage.count as f64 * (stage.size.width + 18.0) / (SHARE * TAU);
    let band = BAND.max(stage.size.height + 40.0);
    let inner = (slots.core + MOAT).max(needed - band / 2.0);
    let step = TAU / stage.count as f64;
    for place in 0..stage.count {
        slots.stages.push(Outline::Segment {
            hub: Point::default(),
            inner,
            outer: inner + band,
            middle: step * place as f64 - FRAC_PI_2,
            half: (step * SHARE / 2.0).min(50.0 / 180.0 * PI),
        });
    }
    slots.bands.push((inner, inner + band));
}

fn resources(slots: &mut Slots, resource: Group, edge: f64) {
    if resource.count == 0 {
        return;
    }
    let ring = |rx: f64, ry: f64| {
        if resource.count <= FEW {
            let step = TAU / resource.count as f64;
            let at = |place: usize| ellipse(rx, ry, step * place as f64 - FRAC_PI_2);
            (0..resource.count).map(at).collect()
        } else {
            evenly(resource, rx, ry)
        }
    };
    let (mut rx, mut ry) = (edge + 122.0, edge + 90.0);
    let mut here: Vec<Point> = ring(rx, ry);
    while crowded(&here, &[], resource.size)
        || boxes(&here, resource.size).any(|r| nearest(r) < edge + 16.0)
    {
        rx += 8.0;
        ry += 8.0;
        here = ring(rx, ry);
    }
    slots.resource_rings.push((rx, ry));
    slots.resources = here;
}

/// Slots round an ellipse, the first at the top, with as much room between each two as between any others: boxes are
/// wider than high, so at the sides more of them find room than above and below.
fn evenly(group: Group, rx: f64, ry: f64) -> Vec<Point> {
    const STEPS: usize = 720;
    let at = |step: usize| ellipse(rx, ry, TAU * step as f64 / STEPS as f64 - FRAC_PI_2);
    // How much of a box's extents lies between each two steps, added up.
    let mut walked = Vec::with_capacity(STEPS + 1);
    let mut sum = 0.0;
    for step in 0..=STEPS {
        walked.push(sum);
        let (here, next) = (at(step), at(step + 1));
        let wide = (next.x - here.x).abs() / (group.size.width + GAP);
        let high = (next.y - here.y).abs() / (group.size.height + PASSAGE);
        sum += wide.max(high);
    }
    let all = walked[STEPS];
    (0..group.count)
        .map(|place| {
            let share = all * place as f64 / group.count as f64;
            at(walked.partition_point(|walked| *walked < share))
        })
        .collect()
}

/// `columns_end` is how far from the middle the columns at the sides reach up and down.
fn actors(slots: &mut Slots, actor: Group, resource: Size, edge: f64, columns_end: f64) {
    let (mut rx, mut ry) = match slots.resource_rings.last() {
        Some((rx, ry)) => (rx + 240.0, ry + 104.0),
        None => (edge + 362.0, edge + 194.0),
    };
    // The ends of the arcs stand above and below the columns, so that those need not stand further out.
    ry = ry.max(
        (columns_end + columns::BESIDE + actor.size.height / 2.0) / sin_cos(FRAC_PI_2 - ARC).0,
    );
    let inside = slots.resources.clone();
    let between = Size {
        width: (actor.size.width + resource.width) / 2.0 + TOUCH - GAP,
        height: (actor.size.height + resource.height) / 2.0 + TOUCH - GAP,
    };
    let mut earlier: Vec<Vec<Point>> = Vec::new();
    for count in spread(actor.count, |_| FEW) {
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
        while crowded(&here, &earlier, actor.size) || touch(&here, &inside, between) {
            rx += 8.0;
            ry += 8.0;
            here = ring(rx, ry);
        }
        slots.actor_rings.push((rx, ry));
        slots.actors.extend_from_slice(&here);
        earlier.push(here);
        // Higher only: there is less room at the sides of a page than above and below.
        ry += RING;
    }
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
    within || earlier.iter().any(|ring| touch(here, ring, size))
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

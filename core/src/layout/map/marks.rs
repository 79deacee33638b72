//! What is written beside nodes: the names of kinds, and the years in which nodes came.

use super::labels::{APART, ASCENT, DESCENT, TYPE, words_box};
use crate::drawing::Anchor;
use crate::geom::{Point, Rect, within};
use crate::layout::curve::polar;
use crate::layout::ecosystem::{Caption, More, Outline, Placed};
use crate::layout::measure::{Weight, text_width};
use crate::model::ecosystem::NodeKind;

/// Extents of a year.
const TAG: (f64, f64) = (46.0, 21.0);
/// What is added after each letter of a caption.
pub(super) const SPACING: f64 = 1.2;

/// Gives every node that is `dated` room for its year, at a corner that is free; nothing where none is.
pub(super) fn tag(
    nodes: &mut [Placed],
    dated: &[bool],
    more: &[More],
    page: Rect,
    hub: Point,
) -> Option<()> {
    let mut tags: Vec<Rect> = Vec::new();
    for place in (0..nodes.len()).filter(|place| dated[*place]) {
        let node = &nodes[place];
        let free = |rect: &Rect| {
            let others = nodes.iter().filter(|other| other.index != node.index);
            let outlines = others.map(|other| &other.outline);
            inside(*rect, page, 2.0)
                && outlines
                    .chain(more.iter().map(|mark| &mark.outline))
                    .all(|outline| apart(*rect, outline, APART))
                && tags.iter().all(|tag| !tag.grown(APART).overlaps(*rect))
                && node
                    .lines
                    .iter()
                    .all(|line| !words_box(&line.text, line.at, node.anchor).overlaps(*rect))
        };
        let tag = corners(&node.outline, hub).into_iter().find(free)?;
        tags.push(tag);
        nodes[place].tag = Some(tag);
    }
    Some(())
}

/// Where a year may stand at an outline, the corner away from the middle of the picture first.
fn corners(outline: &Outline, hub: Point) -> Vec<Rect> {
    let around = |at: Point| Rect::around(at, TAG.0, TAG.1);
    match *outline {
        Outline::Box { rect, .. } => {
            let c = rect.centre();
            let sign = |value: f64| if value < 0.0 { -1.0 } else { 1.0 };
            let (x, y) = (sign(c.x - hub.x), sign(c.y - hub.y));
            let at = |(sx, sy): (f64, f64)| {
                let far = rect.width / 2.0 - TAG.0 / 2.0 + APART;
                Point::new(c.x + sx * far, c.y + sy * (rect.height / 2.0 + 5.0))
            };
            [(x, y), (x, -y), (-x, y), (-x, -y)]
                .map(|corner| around(at(corner)))
                .to_vec()
        }
        Outline::Segment {
            hub,
            outer,
            middle,
            half,
            ..
        } => [0.0, 0.7, -0.7]
            .map(|share| around(polar(hub, outer + 8.0, middle + share * half)))
            .to_vec(),
        Outline::Disc { centre, radius } => [radius, -radius]
            .map(|y| around(Point::new(centre.x, centre.y + y)))
            .to_vec(),
    }
}

/// The names of the kinds that stand in rows and columns, each where there is room beside the first of its nodes; a kind
/// without such room has none.
pub(super) fn captions(
    nodes: &[Placed],
    more: &[More],
    kinds: [&str; 6],
    page: Rect,
) -> Vec<Caption> {
    let mut found: Vec<Caption> = Vec::new();
    for kind in [
        NodeKind::Challenge,
        NodeKind::Opportunity,
        NodeKind::Actor,
        NodeKind::Resource,
    ] {
        let name = kinds[kind as usize];
        let width = caption_width(name);
        let mut boxes: Vec<Rect> = nodes
            .iter()
            .filter(|node| node.kind == kind)
            .map(|node| node.outline.bounds())
            .collect();
        crate::sorting::sort_by(&mut boxes, |a, b| {
            a.centre()
                .y
                .total_cmp(&b.centre().y)
                .then(a.x.total_cmp(&b.x))
        });
        let room = |at: Point| {
            let x = within(
                at.x,
                page.x + width / 2.0 + 6.0,
                page.right() - width / 2.0 - 6.0,
            );
            let height = ASCENT + DESCENT;
            Rect::new(x - width / 2.0, at.y - ASCENT, width, height)
        };
        let free = |rect: &Rect| {
            inside(*rect, page, 2.0)
                && nodes.iter().all(|node| {
                    apart(*rect, &node.outline, APART)
                        && node.tag.is_none_or(|tag| !tag.grown(APART).overlaps(*rect))
                })
                && more.iter().all(|mark| apart(*rect, &mark.outline, APART))
                && found
                    .iter()
                    .all(|other| !other.room.grown(APART).overlaps(*rect))
        };
        let beside = boxes.windows(2).filter_map(|pair| {
            let (left, right) = (pair[0].right(), pair[1].x);
            (left < right).then(|| {
                let y = (pair[0].centre().y + pair[1].centre().y) / 2.0;
                Point::new((left + right) / 2.0, y + 5.0)
            })
        });
        let above = boxes
            .iter()
            .map(|rect| Point::new(rect.centre().x, rect.y - 10.0));
        let below = boxes
            .iter()
            .rev()
            .map(|rect| Point::new(rect.centre().x, rect.bottom() + 10.0 + ASCENT));
        let spots: Vec<Point> = match kind {
            NodeKind::Actor => beside.chain(below).chain(above).collect(),
            _ => above.take(2).chain(below.take(2)).chain(beside).collect(),
        };
        if let Some(room) = spots.into_iter().map(room).find(free) {
            found.push(Caption {
                kind,
                at: Point::new(room.centre().x, room.y + ASCENT),
                anchor: Anchor::Middle,
                room,
            });
        }
    }
    found
}

/// The width of a caption, whose letters are spaced.
fn caption_width(name: &str) -> f64 {
    text_width(name, TYPE, Weight::Bold) + SPACING * name.chars().count() as f64
}

fn inside(rect: Rect, page: Rect, by: f64) -> bool {
    rect.x >= page.x + by
        && rect.y >= page.y + by
        && rect.right() <= page.right() - by
        && rect.bottom() <= page.bottom() - by
}

/// Whether all of a box is at least `by` units from an outline.
pub(super) fn apart(rect: Rect, outline: &Outline, by: f64) -> bool {
    if let Outline::Box { rect: other, .. } = outline {
        return !rect.grown(by).overlaps(*other);
    }
    const STEPS: i32 = 8;
    (0..=STEPS).all(|row| {
        (0..=STEPS).all(|column| {
            let share = |step: i32| f64::from(step) / f64::from(STEPS);
            let p = Point::new(
                rect.x + rect.width * share(column),
                rect.y + rect.height * share(row),
            );
            outline.distance(p) >= by
        })
    })
}

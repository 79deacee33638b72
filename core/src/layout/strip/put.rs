//! Marks and "+n" as they stand in the drawing.

use super::item::{DOT, Item, PILL};
use super::placed::{Cluster, Label, Mark, MarkForm};
use super::{CLUSTER, Scene};
use crate::geom::{Point, Rect};
use crate::model::LaneIndex;
use crate::model::date::year_from_day;

/// The least height of what is pressed.
const TARGET: f64 = 24.0;

/// The mark of an item whose middle stands at `x` in a row with the given middle.
pub(super) fn put_mark(item: &Item, x: f64, middle: f64, label: Option<Label>) -> Mark {
    let height = if item.form == MarkForm::Dot {
        DOT
    } else {
        PILL
    };
    let half = (item.width / 2.0).max(TARGET / 2.0);
    let (mut from, mut to) = (x - half, x + half);
    let mut tall = TARGET;
    if let Some(label) = &label {
        from = from.min(label.rect.x);
        to = to.max(label.rect.right());
        tall = tall.max(label.rect.height);
    }
    Mark {
        event: item.event,
        lane: item.lane,
        began: item.began,
        confidence: item.confidence,
        form: item.form,
        rect: Rect::around(Point::new(x, middle), item.width, height),
        shift: if item.form == MarkForm::Year {
            0.0
        } else {
            x - item.x
        },
        whiskers: item.year,
        target: Rect::new(from, middle - tall / 2.0, to - from, tall),
        label,
    }
}

/// The "+n" of some items, in the order of their places.
pub(super) fn put_cluster<'i>(
    scene: &Scene<'_>,
    items: impl Iterator<Item = &'i Item>,
    x: f64,
    middle: f64,
) -> Cluster {
    let items: Vec<&Item> = items.collect();
    let first = items.first();
    let day = first.map_or(0, |item| scene.events[item.event.get()].when.first_day());
    Cluster {
        lane: first.map_or(LaneIndex(0), |item| item.lane),
        year: year_from_day(day),
        events: items.iter().map(|item| item.event).collect(),
        rect: Rect::around(Point::new(x, middle), CLUSTER.0, CLUSTER.1),
    }
}

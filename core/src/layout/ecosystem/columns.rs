//! The columns of challenges and opportunities at the sides of a diagram, relative to its middle.

use super::slots::{GAP, Group, PASSAGE, Size, Slots, TOUCH};
use crate::geom::{Point, Rect};

/// Half of the width that columns try to stay within.
const REACH: f64 = 632.0;
/// Half axis of the designed ring of actors.
const DESIGNED: f64 = 582.0;
/// Up to so many stand as designed; more stand closer to each other and further from the rings.
const FEW: usize = 4;
/// Room between a column of many and the rings, so that an arrow fits between two neighbours.
pub(super) const BESIDE: f64 = 34.0;

/// From the middle of one box of a column to the next.
fn pitch(count: usize, size: Size) -> f64 {
    if count <= FEW {
        128.0_f64.max(size.height + GAP)
    } else {
        size.height + PASSAGE
    }
}

/// How far a column reaches up and down from the middle, as far as the rings must mind: few have room as designed.
pub(super) fn half(group: Group) -> f64 {
    if group.count <= FEW {
        return 0.0;
    }
    let steps = (group.count - 1) as f64;
    (pitch(group.count, group.size) * steps + group.size.height) / 2.0
}

/// The slots of a kind at one side, -1 for the left and 1 for the right, from above to below; as far in as the boxes
/// `inside` allow. `edge` is the radius of what stands in the middle.
pub(super) fn column(
    group: Group,
    side: f64,
    slots: &Slots,
    inside: &[Rect],
    edge: f64,
) -> Vec<Point> {
    let rx = match (slots.actor_rings.first(), slots.resource_rings.last()) {
        (Some((rx, _)), _) => *rx,
        (None, Some((rx, _))) => rx + 240.0,
        (None, None) => edge + 362.0,
    };
    let Group { count, size } = group;
    let pitch = pitch(count, size);
    let beside = if count <= FEW { TOUCH } else { BESIDE };
    let ys: Vec<f64> = (0..count)
        .map(|place| pitch * (place as f64 - (count.max(1) - 1) as f64 / 2.0))
        .collect();
    let mut x = (rx - 48.0).min(rx + REACH - DESIGNED - size.width / 2.0);
    for rect in inside {
        let far = if side > 0.0 { rect.right() } else { -rect.x };
        let meets =
            |y: &f64| (y - rect.centre().y).abs() < (rect.height + size.height) / 2.0 + TOUCH;
        if far > 0.0 && ys.iter().any(meets) {
            x = x.max(far + size.width / 2.0 + beside);
        }
    }
    ys.iter().map(|y| Point::new(side * x, *y)).collect()
}

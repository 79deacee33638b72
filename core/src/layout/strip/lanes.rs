//! How the height below the years is shared by the lanes: which lanes there are, how many rows each has, where they
//! stand.

use super::placed::PlacedLane;
use super::{Held, LOW, NAME_SIZE, Scene};
use crate::drawing::Anchor;
use crate::geom::Point;
use crate::layout::measure::{Weight, shorten};
use crate::layout::timeline::Line;
use crate::model::LaneIndex;

/// Height of a row of the small strip.
pub(super) const SMALL_ROW: f64 = 24.0;
/// The home lane of the small strip, which holds titles of two lines, and in a low box, where it does not.
pub(super) const HOME: f64 = 27.0;
const LOW_HOME: f64 = 24.0;
/// The most rows of a lane of the small strip.
const MOST_SMALL: usize = 3;
/// Heights of a row of the large strip: the least and the most.
pub(super) const LARGE_ROW: (f64, f64) = (33.6, 43.0);
/// Between the lanes of the large strip.
pub(super) const BETWEEN: f64 = 5.0;

/// Lanes that have rows of their own, from top to bottom. Where the small strip is too low for all, the last ones share.
pub(super) fn groups(scene: &Scene<'_>, room: f64) -> Vec<Vec<LaneIndex>> {
    let lanes = scene.lanes.len().max(1);
    let fit = if scene.size.form.is_small() {
        1 + ((room - home_height(scene.size.height)) / SMALL_ROW).max(0.0) as usize
    } else {
        (room / LARGE_ROW.1).max(1.0) as usize
    };
    let count = lanes.min(fit);
    let mut groups = vec![Vec::new(); count];
    for lane in 0..lanes {
        groups[lane.min(count - 1)].push(LaneIndex(lane as u32));
    }
    groups
}

/// The height of the home lane in a box of the given height.
fn home_height(height: f64) -> f64 {
    if height < LOW { LOW_HOME } else { HOME }
}

/// The edges and the height of the rows of each lane of the small strip: one row for the home lane, up to three for each
/// other as the height allows.
pub(super) fn small_rows(groups: usize, top: f64, height: f64) -> Vec<(f64, f64, Vec<f64>)> {
    let home = home_height(height);
    let room = (height - top - home).max(0.0);
    let rows = (room / SMALL_ROW) as usize;
    let mut at = top;
    (0..groups)
        .map(|group| {
            let (begin, pitch, count) = if group == 0 {
                (at, home, 1)
            } else {
                let others = groups - 1;
                let share = rows / others + usize::from(group <= rows % others);
                (at, SMALL_ROW, share.clamp(1, MOST_SMALL))
            };
            let middles = (0..count)
                .map(|row| begin + pitch * (row as f64 + 0.5))
                .collect();
            at = begin + pitch * count as f64;
            let end = if group + 1 == groups { height } else { at };
            (begin, end, middles)
        })
        .collect()
}

/// How many of `rows` each lane of the large strip has, by how many events it holds: at least two for the home lane if
/// there are others, one for each other; `more` rows go from the others to the home lane.
pub(super) fn large_rows(counts: &[usize], rows: usize, more: usize) -> Vec<usize> {
    let lanes = counts.len();
    if lanes < 2 {
        return vec![rows.max(1); lanes];
    }
    let all: usize = counts.iter().sum::<usize>().max(1);
    let share = |lane: usize, rows: usize, all: usize| {
        libm::round(rows as f64 * counts[lane] as f64 / all.max(1) as f64) as usize
    };
    let most = rows.saturating_sub(lanes - 1).max(1);
    let home = (share(0, rows, all).max(2) + more).min(most);
    let mut left = rows.saturating_sub(home);
    let mut all = all.saturating_sub(counts[0]);
    let mut out = vec![home];
    for (lane, count) in counts.iter().enumerate().skip(1) {
        let most = left.saturating_sub(lanes - 1 - lane).max(1);
        let here = share(lane, left, all).clamp(1, most);
        left = left.saturating_sub(here);
        all = all.saturating_sub(*count);
        out.push(here);
    }
    out
}

/// The name of lanes that share rows, cut where it is longer than `room`.
fn name(scene: &Scene<'_>, lanes: &[LaneIndex], room: f64) -> String {
    let names = lanes
        .iter()
        .filter_map(|lane| scene.lanes.get(lane.get()))
        .map(|lane| lane.name.as_str());
    let all = names.collect::<Vec<_>>().join(", ");
    shorten(&all, room, NAME_SIZE * scene.size.letters, Weight::Bold)
}

/// A lane with its words.
pub(super) fn placed_lane(
    scene: &Scene<'_>,
    held: &Held,
    gutter: f64,
    (top, bottom, rows): (f64, f64, Vec<f64>),
) -> PlacedLane {
    let first = rows.first().copied().unwrap_or(top);
    let is_large = !scene.size.form.is_small();
    let baseline = first + if is_large { 1.0 } else { 5.0 };
    PlacedLane {
        name: Line {
            at: Point::new(2.0, baseline),
            anchor: Anchor::Start,
            text: name(scene, &held.lanes, gutter - 8.0),
        },
        count_at: is_large.then_some(Point::new(2.0, baseline + 16.0)),
        lanes: held.lanes.clone(),
        count: held.count(),
        top,
        bottom,
        rows,
    }
}

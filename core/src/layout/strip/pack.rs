//! Marks without titles in few rows: as many as there is room for stand for themselves, the others join "+n".
//!
//! From left to right each mark takes the leftmost place that its shift allows, which leaves the most room to those
//! after it; then all are moved back towards their dates as far as their neighbours let them.

use super::CLUSTER_ROOM;
use super::item::{Item, SHIFT};
use super::placed::MarkForm;
use crate::geom::within;
use crate::sorting::sort_by;

/// What stands in a row: a mark, or a "+n" of several items.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stand {
    pub(super) row: usize,
    pub(super) x: f64,
    /// Places in the list of items.
    pub(super) items: Vec<usize>,
    pub(super) is_cluster: bool,
}

/// An item that has no room joins a "+n" that is nearer than this.
const NEAR: f64 = 44.0;

/// Gives each item a stand between the bounds; items come in the order of their places.
pub(super) fn pack(items: &[Item], rows: usize, bounds: (f64, f64)) -> Vec<Stand> {
    let mut clusters: Vec<Stand> = Vec::new();
    let mut gathered = vec![false; items.len()];
    loop {
        let (marks, lost) = marks(items, rows, bounds, &clusters, &gathered);
        // One at a time: the room of a new "+n" decides anew which others have none. Where all have room, a "+n" of one
        // takes the nearest mark in, or joins another.
        let alone = clusters.iter().position(|one| one.items.len() == 1);
        let (item, cluster) = match (lost, alone) {
            (Some(item), _) => (item, None),
            (None, Some(alone)) => {
                let x = clusters[alone].x;
                if let Some(near) = nearest(&marks, x) {
                    (marks[near].items[0], Some(alone))
                } else if clusters.len() > 1 {
                    let one = clusters.remove(alone);
                    if let Some(near) = nearest(&clusters, x) {
                        clusters[near].items.extend(one.items);
                    }
                    continue;
                } else {
                    return gathered_last(items, bounds, marks, clusters);
                }
            }
            (None, None) => return gathered_last(items, bounds, marks, clusters),
        };
        gathered[item] = true;
        join(items[item].x, item, cluster, rows, bounds, &mut clusters);
    }
}

/// The stand that is nearest to `x`.
fn nearest(stands: &[Stand], x: f64) -> Option<usize> {
    let away = |place: usize| (stands[place].x - x).abs();
    (0..stands.len()).min_by(|a, b| away(*a).total_cmp(&away(*b)))
}

/// The marks and each "+n" as near to the middle of its items as its neighbours let it.
fn gathered_last(
    items: &[Item],
    bounds: (f64, f64),
    mut stands: Vec<Stand>,
    clusters: Vec<Stand>,
) -> Vec<Stand> {
    let marks = stands.len();
    stands.extend(clusters);
    let half = |stand: &Stand| match stand.is_cluster {
        true => CLUSTER_ROOM / 2.0,
        false => items[stand.items[0]].half(),
    };
    for place in marks..stands.len() {
        let one = &stands[place];
        let of_row = || stands.iter().filter(|other| other.row == one.row);
        let before = of_row().filter(|other| other.x < one.x);
        let after = of_row().filter(|other| other.x > one.x);
        let least = before
            .map(|other| other.x + half(other))
            .fold(bounds.0, f64::max);
        let most = after
            .map(|other| other.x - half(other))
            .fold(bounds.1, f64::min);
        let sum: f64 = one.items.iter().map(|item| items[*item].x).sum();
        let x = within(
            sum / one.items.len() as f64,
            least + CLUSTER_ROOM / 2.0,
            most - CLUSTER_ROOM / 2.0,
        );
        stands[place].x = x;
    }
    sort_by(&mut stands, |a, b| a.x.total_cmp(&b.x));
    stands
}

/// Puts an item into the given "+n", the nearest one, or one of its own.
fn join(
    x: f64,
    item: usize,
    cluster: Option<usize>,
    rows: usize,
    bounds: (f64, f64),
    clusters: &mut Vec<Stand>,
) {
    let near = cluster.or_else(|| nearest(clusters, x));
    let is_near = near.is_some_and(|one| cluster.is_some() || (clusters[one].x - x).abs() < NEAR);
    let place = if is_near {
        None
    } else {
        free_place(x, rows, bounds, clusters)
    };
    match (place, near) {
        (None, Some(near)) => clusters[near].items.push(item),
        (place, _) => {
            let (row, x) = place.unwrap_or((rows.saturating_sub(1), x));
            clusters.push(Stand {
                row,
                x,
                items: vec![item],
                is_cluster: true,
            });
        }
    }
}

/// The place for a "+n" that is nearest to `x` and away from the others, the lowest row first.
fn free_place(x: f64, rows: usize, bounds: (f64, f64), clusters: &[Stand]) -> Option<(usize, f64)> {
    let half = CLUSTER_ROOM / 2.0;
    let x = within(x, bounds.0 + half, bounds.1 - half);
    (0..rows).rev().map(|row| (row, x)).find(|(row, x)| {
        let mut others = clusters.iter();
        others.all(|one| one.row != *row || (one.x - x).abs() >= CLUSTER_ROOM)
    })
}

/// Marks of those that are in no "+n", and the first that has no room.
fn marks(
    items: &[Item],
    rows: usize,
    bounds: (f64, f64),
    clusters: &[Stand],
    gathered: &[bool],
) -> (Vec<Stand>, Option<usize>) {
    let mut lines: Vec<RowOfMarks> = (0..rows)
        .map(|row| RowOfMarks::new(row, bounds, clusters))
        .collect();
    for (place, item) in items.iter().enumerate() {
        if gathered[place] {
            continue;
        }
        // Those of which only the year is known stand lowest: their whiskers pass under few others.
        let turn = |row: usize| {
            if item.form == MarkForm::Year {
                rows - 1 - row
            } else {
                row
            }
        };
        let mut tries: Vec<(usize, f64)> = (0..rows)
            .map(turn)
            .filter_map(|row| Some((row, lines[row].leftmost(item)?)))
            .collect();
        sort_by(&mut tries, |a, b| {
            let late = |(_, x): &(usize, f64)| (x - item.x).max(0.0);
            late(a).total_cmp(&late(b))
        });
        let Some((row, x)) = tries.first() else {
            return (Vec::new(), Some(place));
        };
        lines[*row].take(place, item, *x);
    }
    let settled = lines.iter().flat_map(|line| line.settled(items));
    (settled.collect(), None)
}

/// A row that is filled from left to right.
struct RowOfMarks {
    row: usize,
    bounds: (f64, f64),
    /// From where to where "+n" stand.
    blocks: Vec<(f64, f64)>,
    /// The right end of the last mark.
    end: f64,
    /// Items with their leftmost places.
    taken: Vec<(usize, f64)>,
}

impl RowOfMarks {
    fn new(row: usize, bounds: (f64, f64), clusters: &[Stand]) -> Self {
        let of_row = clusters.iter().filter(|one| one.row == row);
        let half = CLUSTER_ROOM / 2.0;
        let mut blocks: Vec<(f64, f64)> = of_row.map(|one| (one.x - half, one.x + half)).collect();
        sort_by(&mut blocks, |a, b| a.0.total_cmp(&b.0));
        Self {
            row,
            bounds,
            blocks,
            end: bounds.0,
            taken: Vec::new(),
        }
    }

    /// The leftmost place that an item can take after the last one.
    fn leftmost(&self, item: &Item) -> Option<f64> {
        let half = item.half();
        let mut x = (item.x - SHIFT).max(self.end + half);
        for block in &self.blocks {
            if x - half < block.1 && x + half > block.0 {
                x = block.1 + half;
            }
        }
        (x <= (item.x + SHIFT).min(self.bounds.1 - half)).then_some(x)
    }

    fn take(&mut self, place: usize, item: &Item, x: f64) {
        self.end = x + item.half();
        self.taken.push((place, x));
    }

    /// The marks as near to their dates as they can be together: halfway between what moves them back from the right
    /// and what moves them on from the left.
    fn settled(&self, items: &[Item]) -> Vec<Stand> {
        let count = self.taken.len();
        let apart =
            |left: usize| items[self.taken[left].0].half() + items[self.taken[left + 1].0].half();
        let (mut from_right, mut last) = (vec![0.0_f64; count], vec![0.0_f64; count]);
        for place in (0..count).rev() {
            let (item, leftmost) = (&items[self.taken[place].0], self.taken[place].1);
            let mut ends = self.blocks.iter().map(|block| block.0);
            let end = ends.find(|end| *end >= leftmost).unwrap_or(self.bounds.1);
            let most = (item.x + SHIFT).min(end - item.half());
            let next = |xs: &[f64]| xs.get(place + 1).map_or(f64::MAX, |x| x - apart(place));
            last[place] = most.min(next(&last));
            from_right[place] = item.x.max(leftmost).min(most).min(next(&from_right));
        }
        let mut before = f64::MIN;
        let mut stands = Vec::with_capacity(count);
        for place in 0..count {
            let (item, leftmost) = (&items[self.taken[place].0], self.taken[place].1);
            let from_left = item.x.max(leftmost).min(last[place]).max(before);
            if place + 1 < count {
                before = from_left + apart(place);
            }
            stands.push(Stand {
                row: self.row,
                x: (from_left + from_right[place]) / 2.0,
                items: vec![self.taken[place].0],
                is_cluster: false,
            });
        }
        stands
    }
}

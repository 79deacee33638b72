//! Rows of a lane with what stands in them, and where in them an item costs least.

use super::item::Item;
use super::placed::Side;
use crate::geom::within;

/// Where an item stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Placement {
    pub(super) row: usize,
    pub(super) side: Option<Side>,
    pub(super) x: f64,
    /// The stretch of the row that it takes.
    pub(super) from: f64,
    pub(super) to: f64,
    /// How far it is from the best place for it.
    pub(super) cost: f64,
}

/// A stretch of a row and the item that takes it; none for a "+n".
#[derive(Clone, Copy, Debug)]
pub(super) struct Taken {
    pub(super) from: f64,
    pub(super) to: f64,
    pub(super) item: Option<usize>,
}

/// Rows with what stands in them.
#[derive(Clone)]
pub(super) struct Board<'a> {
    pub(super) items: &'a [Item],
    pub(super) bounds: (f64, f64),
    /// The item that no other may move.
    pub(super) first: Option<usize>,
    /// The item that is being made room for.
    pub(super) kept: Option<usize>,
    /// From left to right.
    pub(super) rows: Vec<Vec<Taken>>,
    pub(super) placements: Vec<Option<Placement>>,
}

impl Board<'_> {
    /// How many rows there are.
    pub(super) fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// Items without a place.
    pub(super) fn left(&self) -> Vec<usize> {
        (0..self.placements.len())
            .filter(|item| self.placements[*item].is_none())
            .collect()
    }

    /// The placements, one for each item.
    pub(super) fn placements(&self) -> &[Option<Placement>] {
        &self.placements
    }

    /// Titles count most, then how near all stand to their best places.
    pub(super) fn worth(&self) -> f64 {
        let of = |placement: &Placement| {
            let left = if placement.side == Some(Side::Left) {
                3.0
            } else {
                0.0
            };
            100.0 - 0.25 * placement.cost - left
        };
        self.placements.iter().flatten().map(of).sum()
    }

    /// Places an item with its title where that costs least; says whether there is room.
    pub(super) fn place(&mut self, item: usize, leans_left: bool) -> bool {
        let sides = self.items[item].sides().iter().map(|side| Some(*side));
        match self.cheapest(item, sides, leans_left) {
            Some(placement) => {
                self.put(item, placement);
                true
            }
            None => false,
        }
    }

    /// Places an item without its title; says whether there is room.
    pub(super) fn place_bare(&mut self, item: usize) -> bool {
        let placement = self.cheapest(item, [None].into_iter(), false);
        placement.is_some_and(|placement| {
            self.put(item, placement);
            true
        })
    }

    fn cheapest(
        &self,
        item: usize,
        sides: impl Iterator<Item = Option<Side>>,
        leans_left: bool,
    ) -> Option<Placement> {
        let mut best: Option<Placement> = None;
        for side in sides {
            for row in 0..self.rows.len() {
                let reach = self.widest(item, side);
                let taken = &self.rows[row];
                let first = taken.partition_point(|one| one.to <= reach.0);
                for gap in first..=taken.len() {
                    let from = gap
                        .checked_sub(1)
                        .map_or(self.bounds.0, |before| taken[before].to);
                    let to = taken.get(gap).map_or(self.bounds.1, |after| after.from);
                    if from >= reach.1 {
                        break;
                    }
                    let placement = self.placement_between(item, side, row, (from, to), leans_left);
                    if let Some(placement) = placement
                        && best.is_none_or(|best| placement.cost < best.cost)
                    {
                        best = Some(placement);
                    }
                }
            }
        }
        best
    }

    /// The stretch in which an item can stand at all.
    pub(super) fn widest(&self, item: usize, side: Option<Side>) -> (f64, f64) {
        let one = &self.items[item];
        let wish = if side.is_some() { one.wish() } else { one.x };
        let (left, right) = one.reach(wish, side);
        (wish - left - one.give(side), wish + right + one.give(side))
    }

    /// The best placement of an item in a gap.
    pub(super) fn placement_between(
        &self,
        item: usize,
        side: Option<Side>,
        row: usize,
        (from, to): (f64, f64),
        leans_left: bool,
    ) -> Option<Placement> {
        let one = &self.items[item];
        let wish = if side.is_some() { one.wish() } else { one.x };
        let (left, right) = one.reach(wish, side);
        let give = one.give(side);
        let (least, most) = (
            (from + left).max(wish - give),
            (to - right).min(wish + give),
        );
        (least <= most).then(|| {
            let x = within(wish, least, most);
            let room = if leans_left {
                to - x - right
            } else {
                x - left - from
            };
            let turned = match side {
                Some(Side::Left) if !leans_left => 9.0,
                Some(Side::Right) if leans_left => 9.0,
                _ => 0.0,
            };
            // Whiskers stand lowest, where they part the fewest.
            let high = if one.year.is_some() {
                8.0 * (self.rows.len() - 1 - row) as f64
            } else {
                0.0
            };
            Placement {
                row,
                side,
                x,
                from: x - left,
                to: x + right,
                cost: 0.9 * (x - wish).abs() + 0.07 * room.min(160.0) + turned + high,
            }
        })
    }

    pub(super) fn put(&mut self, item: usize, placement: Placement) {
        self.take(placement.row, placement.from, placement.to, Some(item));
        self.placements[item] = Some(placement);
    }

    fn take(&mut self, row: usize, from: f64, to: f64, item: Option<usize>) {
        let row = &mut self.rows[row];
        let place = row.partition_point(|one| one.from < from);
        row.insert(place, Taken { from, to, item });
    }

    /// Takes an item out of its row.
    pub(super) fn remove(&mut self, item: usize) {
        if let Some(placement) = self.placements[item].take() {
            self.rows[placement.row].retain(|one| one.item != Some(item));
        }
    }

    /// Whether others may move an item.
    pub(super) fn is_movable(&self, item: usize) -> bool {
        self.items[item].year.is_none() && Some(item) != self.first && Some(item) != self.kept
    }

    /// The free place of `room` units nearest to `x` and at most `most` away, the lower row first.
    pub(super) fn free_place(&self, x: f64, room: f64, most: f64) -> Option<(usize, f64)> {
        let mut best: Option<(usize, f64)> = None;
        for (row, taken) in self.rows.iter().enumerate().rev() {
            for gap in 0..=taken.len() {
                let from = gap
                    .checked_sub(1)
                    .map_or(self.bounds.0, |before| taken[before].to);
                let to = taken.get(gap).map_or(self.bounds.1, |after| after.from);
                if to - from < room {
                    continue;
                }
                let at = within(x, from + room / 2.0, to - room / 2.0);
                if (at - x).abs() <= best.map_or(most, |best| (best.1 - x).abs() - 0.5) {
                    best = Some((row, at));
                }
            }
        }
        best
    }

    /// Keeps a free place for a "+n".
    pub(super) fn keep(&mut self, row: usize, x: f64, room: f64) {
        self.take(row, x - room / 2.0, x + room / 2.0, None);
    }
}

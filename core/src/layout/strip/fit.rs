//! Marks with titles in several rows: some orders are tried, each mark without room may make a neighbour give way, and
//! then parts are taken out and laid again; the arrangement with the most titles is kept.

use super::board::{Board, Placement};
use super::item::Item;
use crate::sorting::sort_by;
use rand_xoshiro::Xoshiro128PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// How many orders are tried.
const ORDERS: usize = 16;
/// How often a part is taken out and laid again.
const ROUNDS: usize = 400;
/// How many neighbours are asked to give way for one mark, and how many of theirs.
const ASKED: [usize; 2] = [40, 8];
/// How often an arrangement with one title less is gone on with, which leads out of dead ends, and how often the best
/// one is gone back to.
const LOSING: f64 = 0.05;
const RETURNING: f64 = 0.02;
/// The same for every arrangement, so that the same strip comes out.
const SEED: u64 = 2024;

/// The arrangement in which the most items have their titles. `first` is placed before all others; `deep` asks for the
/// parts that are taken out and laid again.
pub(super) fn fit<'a>(
    items: &'a [Item],
    rows: usize,
    bounds: (f64, f64),
    first: Option<usize>,
    deep: bool,
) -> Board<'a> {
    let empty = Board {
        items,
        bounds,
        first,
        kept: None,
        rows: vec![Vec::new(); rows],
        placements: vec![None; items.len()],
    };
    let mut random = Random(Xoshiro128PlusPlus::seed_from_u64(SEED));
    let mut best = empty.clone();
    for order in 0..ORDERS {
        let mut board = empty.clone();
        let turn = board.turn(order, &mut random);
        for (item, leans_left) in &turn.items {
            board.place(*item, *leans_left);
        }
        if order == 0 || board.left().len() <= best.left().len() + 2 {
            board.make_room(&board.left(), turn.cut);
        }
        if order == 0 || board.worth() > best.worth() {
            best = board;
        }
        if best.left().is_empty() && order > 8 {
            break;
        }
    }
    if deep {
        best = refined(best, &mut random);
    }
    best
}

/// The best arrangement that comes up while parts are taken out and laid again.
fn refined<'a>(mut best: Board<'a>, random: &mut Random) -> Board<'a> {
    let mut board = best.clone();
    for _ in 0..ROUNDS {
        let left = board.left();
        if left.is_empty() {
            break;
        }
        let mut other = board.clone();
        other.lay_part_again(&left, random);
        let now = other.left().len();
        if now <= left.len() || now == left.len() + 1 && random.share() < LOSING {
            board = other;
        }
        if board.worth() > best.worth() {
            best = board.clone();
        } else if now > best.left().len() + 1 && random.share() < RETURNING {
            board = best.clone();
        }
    }
    best
}

/// An order in which items are placed: towards a cut from both sides.
struct Turn {
    cut: f64,
    /// Items and whether their labels stand on the left by preference.
    items: Vec<(usize, bool)>,
}

impl Board<'_> {
    fn turn(&self, order: usize, random: &mut Random) -> Turn {
        let (left, right) = self.bounds;
        let fuzz = if order == 0 {
            0.0
        } else {
            30.0 + 36.0 * (order % 6) as f64
        };
        let cut = if order.is_multiple_of(4) {
            right + 1.0
        } else {
            left + (right - left) * (0.3 + 0.75 * random.share())
        };
        let mut keyed: Vec<(usize, bool, f64)> = (0..self.items.len())
            .map(|item| {
                let x = self.items[item].x + (2.0 * random.share() - 1.0) * fuzz;
                let leans_left = x > cut;
                let key = match (Some(item) == self.first, self.items[item].year) {
                    (true, _) => -2e6,
                    (false, Some(_)) => -1e6,
                    _ if leans_left => 1e5 - x,
                    _ if order % 2 == 1 => 2e5 + x,
                    _ => x,
                };
                (item, leans_left, key)
            })
            .collect();
        sort_by(&mut keyed, |a, b| a.2.total_cmp(&b.2));
        Turn {
            cut,
            items: keyed
                .into_iter()
                .map(|(item, leans_left, _)| (item, leans_left))
                .collect(),
        }
    }

    /// Lets those of the items that have no place make neighbours take other ones, as long as that helps.
    fn make_room(&mut self, items: &[usize], cut: f64) {
        for _ in 0..6 {
            let mut helped = false;
            for item in items {
                helped |= self.placements[*item].is_none() && self.push_in(*item, cut, 0);
            }
            if !helped {
                break;
            }
        }
    }

    /// Places an item in the place of one that finds another; `depth` neighbours have given way for it already.
    fn push_in(&mut self, item: usize, cut: f64, depth: usize) -> bool {
        let asked = ASKED.get(depth).copied().unwrap_or_default();
        let leans_left = self.items[item].x > cut;
        let mut tries: Vec<(Placement, usize)> = Vec::new();
        for side in self.items[item].sides() {
            let reach = self.widest(item, Some(*side));
            for (row, taken) in self.rows.iter().enumerate() {
                for (place, one) in taken.iter().enumerate() {
                    let Some(other) = one.item.filter(|other| self.is_movable(*other)) else {
                        continue;
                    };
                    if one.to <= reach.0 || one.from >= reach.1 {
                        continue;
                    }
                    let from = place
                        .checked_sub(1)
                        .map_or(self.bounds.0, |before| taken[before].to);
                    let to = taken
                        .get(place + 1)
                        .map_or(self.bounds.1, |after| after.from);
                    let placement =
                        self.placement_between(item, Some(*side), row, (from, to), leans_left);
                    tries.extend(placement.map(|placement| (placement, other)));
                }
            }
        }
        sort_by(&mut tries, |a, b| a.0.cost.total_cmp(&b.0.cost));
        for (placement, other) in tries.into_iter().take(asked) {
            let Some(old) = self.placements[other] else {
                continue;
            };
            self.remove(other);
            self.put(item, placement);
            if self.place(other, self.items[other].x > cut) {
                return true;
            }
            if depth + 1 < ASKED.len() {
                let kept = self.kept.replace(item);
                let moved = self.push_in(other, cut, depth + 1);
                self.kept = kept;
                if moved {
                    return true;
                }
            }
            self.remove(item);
            self.put(other, old);
        }
        false
    }

    /// Takes out some of those round an item without a place and places them in another order.
    fn lay_part_again(&mut self, left: &[usize], random: &mut Random) {
        let centre = self.items[left[random.below(left.len())]].x;
        let round = 90.0 + 190.0 * random.share();
        let mut again: Vec<(usize, f64)> = left
            .iter()
            .map(|item| (*item, 0.7 * random.share()))
            .collect();
        for item in 0..self.items.len() {
            let is_near = (self.items[item].x - centre).abs() < round;
            if is_near
                && self.placements[item].is_some()
                && self.is_movable(item)
                && random.share() < 0.75
            {
                self.remove(item);
                again.push((item, random.share()));
            }
        }
        sort_by(&mut again, |a, b| a.1.total_cmp(&b.1));
        let (from, to) = self.bounds;
        let cut = if random.share() < 0.5 {
            from + (to - from) * random.share()
        } else {
            centre
        };
        let again: Vec<usize> = again.into_iter().map(|(item, _)| item).collect();
        for item in &again {
            self.place(*item, self.items[*item].x > cut);
        }
        self.make_room(&again, cut);
    }
}

/// Chance that is the same on every machine.
struct Random(Xoshiro128PlusPlus);

impl Random {
    /// From 0 to below 1.
    fn share(&mut self) -> f64 {
        f64::from(self.0.next_u32()) / 4_294_967_296.0
    }

    /// A place in a list of `count`.
    fn below(&mut self, count: usize) -> usize {
        ((self.share() * count as f64) as usize).min(count.saturating_sub(1))
    }
}

//! What found no room for its title: alone it stays a bare mark, two or more of one moment become "+n"; none is left
//! out.

use super::CLUSTER_ROOM;
use super::board::Board;
use super::item::Item;
use crate::sorting::sort_by;

/// Unlabelled items nearer to each other than this become one "+n".
const MOMENT: f64 = 56.0;
/// The most that a "+n" stands from the middle of its items.
const AWAY: f64 = 60.0;

/// A "+n" with its items.
#[derive(Clone, Debug)]
pub(super) struct Gathered {
    pub(super) row: usize,
    pub(super) x: f64,
    pub(super) items: Vec<usize>,
}

/// Places every item that has no place, bare or in a "+n".
pub(super) fn gather(board: &mut Board<'_>, items: &[Item]) -> Vec<Gathered> {
    let mut left = board.left();
    sort_by(&mut left, |a, b| items[*a].x.total_cmp(&items[*b].x));
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for item in left {
        match groups.last_mut() {
            Some(group) if items[item].x - items[group[0]].x < MOMENT => group.push(item),
            _ => groups.push(vec![item]),
        }
    }
    // Bare marks first: they have less choice than a "+n".
    groups.retain(|group| group.len() > 1 || !board.place_bare(group[0]));
    let mut all: Vec<Gathered> = Vec::new();
    for mut group in groups {
        let place = loop {
            let x = group.iter().map(|item| items[*item].x).sum::<f64>() / group.len() as f64;
            let place = board
                .free_place(x, CLUSTER_ROOM, AWAY)
                .filter(|_| group.len() > 1);
            if place.is_some() {
                break place;
            }
            // A neighbour joins and leaves its room; where none may, one whose whiskers fill a row.
            let away = |item: usize| (items[item].x - x).abs();
            let placed = (0..items.len()).filter(|item| board.placements()[*item].is_some());
            let nearest = placed.min_by(|a, b| {
                let key = |item: usize| (!board.is_movable(item), away(item));
                key(*a)
                    .0
                    .cmp(&key(*b).0)
                    .then(key(*a).1.total_cmp(&key(*b).1))
            });
            let Some(nearest) = nearest else {
                break board.free_place(x, CLUSTER_ROOM, f64::MAX);
            };
            board.remove(nearest);
            group.push(nearest);
        };
        match all.last_mut() {
            Some(last) if place.is_none() || group.len() == 1 => last.items.extend(group),
            _ => {
                let (row, x) = place.unwrap_or((0, items[group[0]].x));
                board.keep(row, x, CLUSTER_ROOM);
                all.push(Gathered {
                    row,
                    x,
                    items: group,
                });
            }
        }
    }
    for one in &mut all {
        sort_by(&mut one.items, |a, b| items[*a].x.total_cmp(&items[*b].x));
    }
    all
}

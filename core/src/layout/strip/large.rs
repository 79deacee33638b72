//! The large strip: titles in all lanes, in the fewest rows that give every event its own.

use super::axis::Axis;
use super::board::Board;
use super::fit::fit;
use super::gather::gather;
use super::item::LEADING;
use super::placed::PlacedStrip;
use super::put::{put_cluster, put_mark};
use super::{AXIS_HEIGHT, Held, Scene, counts, lanes};

/// Under the last row.
const BELOW: f64 = 3.0;
/// From this number of rows on the home lane may have one more.
const MANY: usize = 8;

/// Places the lanes under the years and months.
pub(super) fn place_lanes(
    scene: &Scene<'_>,
    axis: &Axis,
    gutter: f64,
    held: &[Held],
    placed: &mut PlacedStrip,
) {
    let between = lanes::BETWEEN * (held.len().max(1) - 1) as f64;
    let top = placed.head + AXIS_HEIGHT + 2.0;
    let room = (scene.size.height - top - BELOW - between).max(lanes::LARGE_ROW.0);
    let boards = arrange(scene, axis, held, room);
    let rows: usize = boards.iter().map(Board::row_count).sum();
    let pitch = (room / rows.max(1) as f64).min(lanes::LARGE_ROW.1);
    let mut at = top;
    for (lane, mut board) in held.iter().zip(boards) {
        let rows: Vec<f64> = (0..board.row_count())
            .map(|row| at + pitch * (row as f64 + 0.5))
            .collect();
        let field = (at, at + pitch * rows.len() as f64);
        if let Some(days) = &lane.days {
            let letters = scene.size.letters;
            let all = counts::counts(lane.lanes[0], days, axis, field, letters);
            placed.counts.extend(all);
        }
        let clusters = gather(&mut board, &lane.items);
        let placements = lane.items.iter().zip(board.placements());
        placed
            .marks
            .extend(placements.filter_map(|(item, placement)| {
                let placement = (*placement)?;
                let middle = *rows.get(placement.row)?;
                let label = placement.side.map(|side| {
                    let x = item.label_x(placement.x, side);
                    item.title.stand(side, x, middle, LEADING)
                });
                Some(put_mark(item, placement.x, middle, label))
            }));
        for one in clusters {
            let middle = rows.get(one.row).copied().unwrap_or(at);
            let items = one.items.iter().map(|item| &lane.items[*item]);
            placed
                .clusters
                .push(put_cluster(scene, items, one.x, middle));
        }
        let (top, bottom) = field;
        placed
            .lanes
            .push(lanes::placed_lane(scene, lane, gutter, (top, bottom, rows)));
        at = bottom + lanes::BETWEEN;
    }
}

/// The arrangement of all lanes in the fewest rows that give every event its title, or the one that gives the most in
/// all rows there is room for.
fn arrange<'a>(scene: &Scene<'_>, axis: &Axis, held: &'a [Held], room: f64) -> Vec<Board<'a>> {
    let most = ((room / lanes::LARGE_ROW.0) as usize).max(held.len());
    let least = (libm::ceil(room / lanes::LARGE_ROW.1) as usize).clamp(1, most);
    let counts: Vec<usize> = held.iter().map(Held::count).collect();
    let arranged = |rows: usize, more: usize, deep: bool| -> Vec<Board<'a>> {
        let shares = lanes::large_rows(&counts, rows, more);
        let lanes = held.iter().zip(shares);
        lanes
            .map(|(lane, rows)| {
                let first = lane.place_of(scene.first);
                fit(&lane.items, rows, axis.bounds(), first, deep)
            })
            .collect()
    };
    let left = |boards: &[Board<'_>]| boards.iter().map(|board| board.left().len()).sum::<usize>();
    for rows in least..=most {
        let boards = arranged(rows, 0, false);
        if left(&boards) == 0 {
            return boards;
        }
    }
    let boards = arranged(most, 0, true);
    let is_home_full = boards.first().is_none_or(|home| home.left().is_empty());
    if is_home_full || most < MANY || held.len() < 2 {
        return boards;
    }
    let others = arranged(most, 1, true);
    if left(&others) < left(&boards) {
        others
    } else {
        boards
    }
}

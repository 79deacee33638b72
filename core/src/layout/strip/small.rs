//! The small strip: one row for the home lane, with titles where there is room, and a few rows of marks for each other.

use super::axis::Axis;
use super::captions::{Caption, Neighbour, Words, captions};
use super::item::Item;
use super::pack::{Stand, pack};
use super::placed::PlacedStrip;
use super::put::{put_cluster, put_mark};
use super::{CLUSTER_ROOM, Held, Scene, counts, lanes};

/// From line to line of a title in two lines, which fill the row.
const LEADING: f64 = 13.0;

/// Places the lanes under the years.
pub(super) fn place_lanes(
    scene: &Scene<'_>,
    axis: &Axis,
    gutter: f64,
    held: &[Held],
    placed: &mut PlacedStrip,
) {
    let bounds = axis.bounds();
    let fields = lanes::small_rows(held.len(), placed.head, scene.size.height);
    for (group, (lane, field)) in held.iter().zip(fields).enumerate() {
        let (top, bottom, rows) = (field.0, field.1, &field.2);
        if let Some(days) = &lane.days {
            placed.counts.extend(counts::counts(
                lane.lanes[0],
                days,
                axis,
                (top, bottom),
                scene.size.letters,
            ));
        }
        let stands = pack(&lane.items, rows.len(), bounds);
        let titles = if group == 0 && rows.len() == 1 {
            home_titles(scene, &lane.items, &stands, bounds, 2.0 * (rows[0] - top))
        } else {
            Vec::new()
        };
        let mut titles = titles.into_iter();
        for stand in &stands {
            let middle = rows.get(stand.row).copied().unwrap_or(top);
            let caption = titles.next().flatten();
            if stand.is_cluster {
                let items = stand.items.iter().map(|item| &lane.items[*item]);
                placed
                    .clusters
                    .push(put_cluster(scene, items, stand.x, middle));
            } else {
                let label = caption.map(|one| one.title.stand(one.side, one.x, middle, LEADING));
                placed.marks.push(put_mark(
                    &lane.items[stand.items[0]],
                    stand.x,
                    middle,
                    label,
                ));
            }
        }
        placed
            .lanes
            .push(lanes::placed_lane(scene, lane, gutter, field));
    }
}

/// The titles of a row of the given height.
fn home_titles(
    scene: &Scene<'_>,
    items: &[Item],
    stands: &[Stand],
    bounds: (f64, f64),
    height: f64,
) -> Vec<Option<Caption>> {
    let row: Vec<Neighbour<'_>> = stands
        .iter()
        .map(|stand| {
            let item = &items[stand.items[0]];
            let half = if stand.is_cluster {
                CLUSTER_ROOM / 2.0
            } else {
                item.half()
            };
            Neighbour {
                edges: (stand.x - half, stand.x + half),
                x: stand.x,
                item: (!stand.is_cluster).then_some(item),
            }
        })
        .collect();
    captions(
        &row,
        bounds,
        &Words {
            title: &|item| scene.events[item.event.get()].title.as_str(),
            letters: scene.size.letters,
            most_lines: if height < lanes::HOME { 1 } else { 2 },
        },
    )
}

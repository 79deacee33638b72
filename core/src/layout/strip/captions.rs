//! Titles in a single row of marks that stand already: as many as the gaps between them hold, right of their marks by
//! preference, left where that saves one.

use super::item::{Item, Title};
use super::placed::Side;

/// A title beside a mark: which side, and where its nearer end stands.
#[derive(Clone, Debug)]
pub(super) struct Caption {
    pub(super) side: Side,
    pub(super) x: f64,
    pub(super) title: Title,
}

/// What stands in the row, from left to right.
pub(super) struct Neighbour<'a> {
    /// The edges of the room that it keeps free.
    pub(super) edges: (f64, f64),
    /// Where it stands.
    pub(super) x: f64,
    /// The mark's item; none for a "+n".
    pub(super) item: Option<&'a Item>,
}

/// Between a label and the room that the next mark keeps free.
const AFTER: f64 = 3.0;

/// A way to give a mark its title, and what it takes of the gaps beside it.
#[derive(Clone)]
struct Way {
    caption: Option<Caption>,
    from: f64,
    to: f64,
    worth: i32,
}

/// What the titles depend on, apart from the marks.
pub(super) struct Words<'a> {
    /// The whole title of an item.
    pub(super) title: &'a dyn Fn(&Item) -> &'a str,
    /// How wide the letters are, as a share of the table.
    pub(super) letters: f64,
    /// How many lines a title may have.
    pub(super) most_lines: usize,
}

/// A title for each neighbour, where there is room between the bounds.
pub(super) fn captions(
    row: &[Neighbour<'_>],
    bounds: (f64, f64),
    words: &Words<'_>,
) -> Vec<Option<Caption>> {
    let ways: Vec<Vec<Way>> = (0..row.len())
        .map(|place| {
            let before = place.checked_sub(1).map(|before| row[before].edges.1);
            let after = row.get(place + 1).map(|after| after.edges.0);
            let gaps = (before.unwrap_or(bounds.0), after.unwrap_or(bounds.1));
            ways(&row[place], gaps, words)
        })
        .collect();
    // The best sum of worths up to each way, and the way before it that gives it.
    let mut best: Vec<Vec<(i32, usize)>> = Vec::with_capacity(row.len());
    for (place, ways_here) in ways.iter().enumerate() {
        let sums =
            ways_here.iter().map(|way| {
                let Some(before) = place.checked_sub(1) else {
                    return (way.worth, 0);
                };
                let fitting =
                    (0..ways[before].len()).filter(|other| ways[before][*other].to <= way.from);
                let of = |other: usize| best[before][other].0;
                let (other, sum) = fitting.map(|other| (other, of(other))).fold(
                    (0, i32::MIN / 2),
                    |kept, next| if next.1 > kept.1 { next } else { kept },
                );
                (sum + way.worth, other)
            });
        let sums = sums.collect();
        best.push(sums);
    }
    let mut chosen = vec![None; row.len()];
    let last = best.last().map_or(0, |sums| {
        (0..sums.len()).fold(0, |kept, next| {
            if sums[next].0 > sums[kept].0 {
                next
            } else {
                kept
            }
        })
    });
    let mut way = last;
    for place in (0..row.len()).rev() {
        chosen[place] = ways[place][way].caption.clone();
        way = best[place][way].1;
    }
    chosen
}

/// Every way to give a mark its title within the gaps beside it; the first one gives none.
fn ways(one: &Neighbour<'_>, (left, right): (f64, f64), words: &Words<'_>) -> Vec<Way> {
    let mut all = vec![Way {
        caption: None,
        from: one.edges.0,
        to: one.edges.1,
        worth: 0,
    }];
    let Some(item) = one.item else { return all };
    let whole = Title::in_one_line((words.title)(item), words.letters);
    let broken =
        Some(&item.title).filter(|title| (2..=words.most_lines).contains(&title.lines.len()));
    for title in [Some(&whole), broken].into_iter().flatten() {
        for side in item.sides() {
            let x = item.label_x(one.x, *side);
            let (from, to) = match side {
                Side::Right => (one.edges.0, (x + title.width + AFTER).max(one.edges.1)),
                Side::Left => ((x - title.width - AFTER).min(one.edges.0), one.edges.1),
            };
            if from >= left && to <= right {
                let turned = if *side == Side::Left { 5 } else { 0 };
                all.push(Way {
                    caption: Some(Caption {
                        side: *side,
                        x,
                        title: title.clone(),
                    }),
                    from,
                    to,
                    worth: 100 - 3 * title.lines.len() as i32 - turned,
                });
            }
        }
    }
    all
}

//! Assigns each event of a lane to a row and its title to a side. Floor 3.

use super::candidate::{Candidate, LaneScene};
use super::labels::{AFTER, Wording};
use super::placed::Side;

/// The free and taken stretches of one row.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// Taken stretches from left to right; they never overlap.
    taken: Vec<(f64, f64)>,
}

impl Row {
    /// Whether nothing stands between two places.
    pub(super) fn is_free(&self, from: f64, to: f64) -> bool {
        let next = self.taken.partition_point(|stretch| stretch.1 <= from);
        self.taken.get(next).is_none_or(|stretch| stretch.0 >= to)
    }

    /// Takes a free stretch.
    pub(super) fn take(&mut self, from: f64, to: f64) {
        let next = self.taken.partition_point(|stretch| stretch.1 <= from);
        self.taken.insert(next, (from, to));
    }
}

/// Where an event of the lane went.
pub(super) struct Slot {
    pub(super) row: usize,
    pub(super) label: Option<(Side, (f64, f64), Wording)>,
}

/// Places the candidates, the most important first: with a label in the first row that has room on one side, else
/// without one, else nowhere. Less important ones take the room of a marker first and get a label from what room is
/// left in the end; so do all but the chosen one if labels do not come first.
pub(super) fn fill_rows(
    scene: &LaneScene<'_>,
    candidates: &[Candidate],
    rows: usize,
    labels_first: bool,
    wordings: &mut [Option<Wording>],
) -> Vec<Option<Slot>> {
    let mut rows: Vec<Row> = vec![Row::default(); rows];
    let mut slots: Vec<Option<Slot>> = Vec::with_capacity(candidates.len());
    for (one, wording) in candidates.iter().zip(wordings.iter_mut()) {
        let kept = one.kept_free();
        // A row without room for the marker has none for its label, so most of a full lane costs no measuring.
        let Some(first) = rows.iter().position(|row| row.is_free(kept.0, kept.1)) else {
            slots.push(None);
            continue;
        };
        let title = &scene.events[one.entry.event.get()].title;
        let wording =
            wording.get_or_insert_with(|| Wording::new(title, one.emphasis, f64::INFINITY));
        let mut slot = place_with_label(scene, one, wording, &rows, first);
        if one.chosen {
            slot = slot.or_else(|| place_by_force(scene, one, title));
        } else if let (Some(slot), false) = (&mut slot, labels_first && one.speaks_first()) {
            slot.label = None;
        }
        let slot = slot.unwrap_or(Slot {
            row: first,
            label: None,
        });
        take(&mut rows, one, &slot);
        slots.push(Some(slot));
    }
    for ((one, slot), wording) in candidates.iter().zip(&mut slots).zip(wordings) {
        if let (Some(slot), Some(wording)) = (slot, wording)
            && slot.label.is_none()
            && let Some(row) = rows.get_mut(slot.row)
        {
            slot.label = label_in_row(scene, one, wording, row);
        }
    }
    slots
}

/// A label for a marker that is placed already, where its row still has room.
fn label_in_row(
    scene: &LaneScene<'_>,
    one: &Candidate,
    wording: &Wording,
    row: &mut Row,
) -> Option<(Side, (f64, f64), Wording)> {
    if let Some(label) = label_below(scene, one, wording) {
        return Some(label);
    }
    let kept = one.kept_free();
    sides(scene, one, wording).find_map(|(side, stretch)| {
        let (from, to) = match side {
            Side::Left => (stretch.0 - AFTER, kept.0),
            Side::Right | Side::Below => (kept.1, stretch.1 + AFTER),
        };
        row.is_free(from, to).then(|| {
            row.take(from, to);
            (side, stretch, wording.clone())
        })
    })
}

/// A label under a bar that is as long as its title: it takes no room from the row. Not for the chosen bar, whose ring
/// is in the way.
fn label_below(
    scene: &LaneScene<'_>,
    one: &Candidate,
    wording: &Wording,
) -> Option<(Side, (f64, f64), Wording)> {
    let fits = wording.whole + 2.0 * AFTER <= one.bar.1 - one.bar.0;
    (fits && !one.chosen).then(|| {
        let title = &scene.events[one.entry.event.get()].title;
        let line = Wording::in_one_line(title, one.emphasis, f64::INFINITY);
        (Side::Below, line.stretch(Side::Below, one.bar), line)
    })
}

/// The sides on which the edges of the drawing leave room for a title, the better one first; none where the title is
/// too long for a label.
fn sides<'a>(
    scene: &'a LaneScene<'_>,
    one: &'a Candidate,
    wording: &'a Wording,
) -> impl Iterator<Item = (Side, (f64, f64))> + 'a {
    [Side::Right, Side::Left]
        .into_iter()
        .filter(|_| !wording.is_cut)
        .map(|side| (side, wording.stretch(side, one.outer())))
        .filter(|(_, (from, to))| *from >= scene.scale.left && *to <= scene.right)
}

fn place_with_label(
    scene: &LaneScene<'_>,
    one: &Candidate,
    wording: &Wording,
    rows: &[Row],
    first: usize,
) -> Option<Slot> {
    if let Some(label) = label_below(scene, one, wording) {
        return Some(Slot {
            row: first,
            label: Some(label),
        });
    }
    (first..rows.len()).find_map(|row| {
        sides(scene, one, wording)
            .find(|(side, stretch)| {
                let (from, to) = with_label(one, *side, *stretch);
                rows[row].is_free(from, to)
            })
            .map(|(side, stretch)| Slot {
                row,
                label: Some((side, stretch, wording.clone())),
            })
    })
}

/// The chosen event always has its label. It is placed first, so only the edges can be in its way: its title is cut to
/// the wider side, or stands under a bar that leaves no side.
fn place_by_force(scene: &LaneScene<'_>, one: &Candidate, title: &str) -> Option<Slot> {
    let outer = one.outer();
    let (left, right) = (outer.0 - scene.scale.left, scene.right - outer.1);
    let side = if left > right {
        Side::Left
    } else {
        Side::Right
    };
    let room = left.max(right) - AFTER;
    let (side, wording) = if room < 100.0 && one.is_bar() {
        let room = scene.right - outer.0 - AFTER;
        (
            Side::Below,
            Wording::in_one_line(title, one.emphasis, room - AFTER),
        )
    } else {
        (side, Wording::new(title, one.emphasis, room))
    };
    Some(Slot {
        row: 0,
        label: Some((side, wording.stretch(side, outer), wording)),
    })
}

/// The stretch of a row that a marker takes together with its label.
fn with_label(one: &Candidate, side: Side, label: (f64, f64)) -> (f64, f64) {
    let kept = one.kept_free();
    match side {
        Side::Right | Side::Below => (kept.0, kept.1.max(label.1 + AFTER)),
        Side::Left => (label.0 - AFTER, kept.1),
    }
}

fn take(rows: &mut [Row], one: &Candidate, slot: &Slot) {
    let (from, to) = match &slot.label {
        Some((side, stretch, _)) => with_label(one, *side, *stretch),
        None => one.kept_free(),
    };
    if let Some(row) = rows.get_mut(slot.row) {
        row.take(from, to);
    }
    // Words under the ring of a bar reach into the next row.
    if let (Some((Side::Below, stretch, _)), Some(row), true) =
        (&slot.label, rows.get_mut(slot.row + 1), one.chosen)
    {
        row.take(stretch.0, stretch.1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_stretch_is_free_up_to_its_edges() {
        let mut row = Row::default();
        row.take(10.0, 20.0);
        row.take(30.0, 40.0);
        assert!(row.is_free(20.0, 30.0) && row.is_free(0.0, 10.0) && row.is_free(40.0, 99.0));
        assert!(!row.is_free(19.0, 21.0) && !row.is_free(0.0, 99.0) && !row.is_free(32.0, 33.0));
    }
}

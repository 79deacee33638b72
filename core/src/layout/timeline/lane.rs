//! One lane: how many rows it has, and where its events stand. Floor 3.

use super::candidate::{Candidate, LaneScene, sift};
use super::cluster::{Stretch, cluster, stretch_at, stretches};
use super::labels::Wording;
use super::order::Entry;
use super::placed::{Line, PlacedLane, PlacedTimeline};
use super::rows::{Slot, fill_rows};
use super::{LEFT, Scene};
use crate::drawing::Anchor;
use crate::geom::Point;
use crate::layout::measure::{Weight, balance};
use crate::model::live::Lane;
use crate::model::window::Window;
use crate::model::{EventIndex, LaneIndex};
use crate::sorting::sort_by_key;

/// From row to row.
const PITCH: f64 = 43.0;
/// From the lane's rule to its first row, and from its last row to its end.
const ABOVE: f64 = 30.0;
const BELOW: f64 = 36.0;
/// From the last row to the clusters' middle, and from there to the lane's end.
const TO_CLUSTERS: f64 = 43.0;
const UNDER_CLUSTERS: f64 = 18.0;

/// How many rows a lane may have.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plan {
    least: usize,
    most: usize,
}

/// Rows by how much each lane holds in the whole edition, so that heights do not jump while filters or the window
/// change: up to 3 for the lane that holds least, 6 to 8 for the others.
pub(super) fn plans(scene: &Scene<'_>) -> Vec<Plan> {
    let mut held = vec![0_usize; scene.lanes.len()];
    for event in scene.events {
        if let Some(count) = held.get_mut(event.lane.get()) {
            *count += 1;
        }
    }
    let calmest = (0..held.len())
        .min_by_key(|lane| held[*lane])
        .filter(|_| held.len() > 1);
    held.iter()
        .enumerate()
        .map(|(lane, held)| {
            let (least, most) = if calmest == Some(lane) {
                (3, 3)
            } else {
                (6, 8)
            };
            Plan {
                least: least.min(*held).max(1),
                most: most.min(*held).max(1),
            }
        })
        .collect()
}

/// A lane whose events have found their rows.
pub(super) struct FilledLane {
    lane: LaneIndex,
    quiet_outside: bool,
    window: Window,
    rows: usize,
    placed_events: Vec<(Candidate, Slot)>,
    stretches: Vec<Stretch>,
    clustered: Vec<Candidate>,
}

impl FilledLane {
    /// Places the lane's events in as few rows as the plan asks for to keep the marked year's events out of clusters.
    pub(super) fn fill<'e>(
        scene: &LaneScene<'_>,
        plan: Plan,
        entries: impl Iterator<Item = &'e Entry>,
    ) -> Self {
        let mut candidates: Vec<Candidate> =
            entries.map(|entry| Candidate::new(scene, *entry)).collect();
        sort_by_key(&mut candidates, |one| {
            (
                !one.chosen,
                !one.in_year,
                !one.speaks_first(),
                one.entry.place,
            )
        });
        let stretches = stretches(scene.scale);
        let (tried, mut clustered) = sift(candidates, &stretches, plan.most);

        let mut wordings: Vec<Option<Wording>> = Vec::new();
        wordings.resize_with(tried.len(), || None);
        let squeezed = |slots: &[Option<Slot>]| {
            let mut pairs = tried.iter().zip(slots);
            pairs.any(|(one, slot)| one.in_year && slot.is_none())
        };
        let mut rows = plan.least;
        let mut slots = fill_rows(scene, &tried, rows, true, &mut wordings);
        while squeezed(&slots) && rows < plan.most {
            rows += 1;
            slots = fill_rows(scene, &tried, rows, true, &mut wordings);
        }
        if squeezed(&slots) {
            // Even all rows are too few. Seeing the year's events matters more than reading their titles, but if there
            // are too many to see anyway, reading some is better.
            let bare = fill_rows(scene, &tried, rows, false, &mut wordings);
            if !squeezed(&bare) {
                slots = bare;
            }
        }
        let mut placed_events = Vec::new();
        for (one, slot) in tried.into_iter().zip(slots) {
            match slot {
                Some(slot) => placed_events.push((one, slot)),
                None => clustered.push(one),
            }
        }
        sort_by_key(&mut clustered, |one| one.entry.place);
        Self {
            lane: scene.lane,
            quiet_outside: scene.year.is_some(),
            window: scene.scale.window,
            rows,
            placed_events,
            stretches,
            clustered,
        }
    }

    /// Gives everything its height below `top`; returns the lane's lower edge.
    pub(super) fn stand_at(self, top: f64, lane: &Lane, placed: &mut PlacedTimeline) -> f64 {
        let rows: Vec<f64> = (0..self.rows)
            .map(|row| top + ABOVE + PITCH * row as f64)
            .collect();
        let last = rows.last().copied().unwrap_or(top);
        let name: Vec<Line> = (0u8..)
            .zip(balance(&lane.name, LEFT - 16.0, 19.0, Weight::Bold))
            .map(|(line, text)| Line {
                at: Point::new(0.0, top + 35.0 + 21.0 * f64::from(line)),
                anchor: Anchor::Start,
                text,
            })
            .collect();
        let count_at = Point::new(0.0, name.last().map_or(top + 16.0, |line| line.at.y) + 19.0);
        let count = self.placed_events.len() + self.clustered.len();
        let under_rows = if self.clustered.is_empty() {
            BELOW
        } else {
            TO_CLUSTERS + UNDER_CLUSTERS
        };
        let bottom = (last + under_rows).max(count_at.y + 14.0);

        for (one, slot) in &self.placed_events {
            let middle = rows.get(slot.row).copied().unwrap_or(last);
            placed
                .markers
                .push(one.marker(self.lane, self.window, middle));
            if let Some((side, stretch, wording)) = &slot.label {
                let quiet = self.quiet_outside && !one.in_year && !one.chosen;
                placed.labels.push(wording.stand(
                    one.entry.event,
                    *side,
                    *stretch,
                    (middle, one.half()),
                    (one.emphasis, quiet),
                ));
            }
        }
        let mut gathered: Vec<(Vec<EventIndex>, Vec<f64>)> = Vec::new();
        gathered.resize_with(self.stretches.len(), Default::default);
        for one in &self.clustered {
            if let Some(group) = gathered.get_mut(stretch_at(&self.stretches, one.centre())) {
                group.0.push(one.entry.event);
                group.1.push(one.centre());
            }
        }
        for (stretch, (events, centres)) in self.stretches.iter().zip(gathered) {
            if !events.is_empty() {
                let middle = last + TO_CLUSTERS;
                placed
                    .clusters
                    .push(cluster(self.lane, stretch, events, &centres, middle));
            }
        }
        placed.lanes.push(PlacedLane {
            lane: self.lane,
            name,
            count_at,
            count,
            top,
            bottom,
            rows,
        });
        bottom
    }
}

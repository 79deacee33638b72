//! One lane: which row each of its events takes, and on which side its title stands. Floor 3.

use super::crowd::{Stretch, crowd, stretch_at, stretches};
use super::labels::{AFTER, Wording};
use super::order::Entry;
use super::placed::{Emphasis, Line, Marker, PlacedLane, PlacedTimeline, Side};
use super::rows::Row;
use super::{LEFT, Scene};
use crate::drawing::Anchor;
use crate::geom::{Point, Rect};
use crate::layout::measure::{Weight, balance};
use crate::layout::scale::TimeScale;
use crate::model::timeline::{Event, Lane};
use crate::model::window::Window;
use crate::model::{Confidence, EventIndex, LaneIndex};
use crate::text::Language;

/// Diameter of a dot, height of a bar, in units.
const DOT: f64 = 17.0;
/// Diameter of the chosen event's ring.
const RING: f64 = 29.0;
/// Room on either side that keeps fingers apart.
const APART: f64 = 5.5;
/// From row to row.
const PITCH: f64 = 43.0;
/// From the lane's rule to its first row, and from its last row to its end.
const ABOVE: f64 = 30.0;
const BELOW: f64 = 36.0;
/// From the last row to the crowds' middle, and from there to the lane's end.
const TO_CROWDS: f64 = 43.0;
const UNDER_CROWDS: f64 = 18.0;

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

/// What the places in one lane depend on.
pub(super) struct LaneScene<'a> {
    pub(super) events: &'a [Event],
    pub(super) scale: &'a TimeScale,
    pub(super) lane: LaneIndex,
    /// The right edge of the drawing, to which labels may reach.
    pub(super) right: f64,
    pub(super) year: Option<Window>,
    pub(super) chosen: Option<EventIndex>,
    pub(super) language: Language,
}

/// An event that wants a place.
struct Candidate {
    entry: Entry,
    confidence: Confidence,
    chosen: bool,
    in_year: bool,
    emphasis: Emphasis,
    /// From where to where its dot or bar reaches.
    bar: (f64, f64),
}

impl Candidate {
    fn new(scene: &LaneScene<'_>, entry: Entry) -> Self {
        let window = scene.scale.window;
        let from = scene
            .scale
            .x_from_day(f64::from(entry.first.max(window.first)));
        let to = scene
            .scale
            .x_from_day(f64::from(entry.last.min(window.last) + 1));
        let is_dot = entry.first == entry.last || to - from < DOT;
        let middle = (from + to) / 2.0;
        let chosen = scene.chosen == Some(entry.event);
        Self {
            entry,
            confidence: scene.events[entry.event.get()].confidence,
            chosen,
            in_year: scene
                .year
                .is_some_and(|year| year.touches(entry.first, entry.last)),
            emphasis: match (chosen, scene.lane) {
                (true, _) => Emphasis::Chosen,
                (false, LaneIndex(0)) => Emphasis::Home,
                (false, _) => Emphasis::Plain,
            },
            bar: if is_dot {
                (middle - DOT / 2.0, middle + DOT / 2.0)
            } else {
                (from, to)
            },
        }
    }

    fn is_bar(&self) -> bool {
        self.bar.1 - self.bar.0 > DOT + 0.05
    }

    fn centre(&self) -> f64 {
        (self.bar.0 + self.bar.1) / 2.0
    }

    /// Half the height of the marker, with its ring.
    fn half(&self) -> f64 {
        if self.chosen { RING / 2.0 } else { DOT / 2.0 }
    }

    /// The marker's edges with its ring.
    fn outer(&self) -> (f64, f64) {
        let by = self.half() - DOT / 2.0;
        (self.bar.0 - by, self.bar.1 + by)
    }

    /// The stretch of a row that nothing else may enter.
    fn kept_free(&self) -> (f64, f64) {
        let by = APART.max(self.half() - DOT / 2.0 + 3.0);
        (self.bar.0 - by, self.bar.1 + by)
    }
}

/// Where an event of the lane went.
struct Seat {
    row: usize,
    label: Option<(Side, (f64, f64), Wording)>,
}

/// A lane whose events have found their rows.
pub(super) struct FilledLane {
    lane: LaneIndex,
    quiet_outside: bool,
    window: Window,
    rows: usize,
    seated: Vec<(Candidate, Seat)>,
    stretches: Vec<Stretch>,
    crowded: Vec<Candidate>,
}

impl FilledLane {
    /// Seats the lane's events in as few rows as the plan asks for to keep the marked year's events out of crowds.
    pub(super) fn fill<'e>(
        scene: &LaneScene<'_>,
        plan: Plan,
        entries: impl Iterator<Item = &'e Entry>,
    ) -> Self {
        let mut candidates: Vec<Candidate> =
            entries.map(|entry| Candidate::new(scene, *entry)).collect();
        candidates.sort_unstable_by_key(|one| {
            let is_sure = one.in_year || one.confidence == Confidence::High;
            (!one.chosen, !one.in_year, !is_sure, one.entry.place)
        });
        let stretches = stretches(scene.scale);
        let (tried, mut crowded) = sift(candidates, &stretches, plan.most);

        let mut wordings: Vec<Option<Wording>> = Vec::new();
        wordings.resize_with(tried.len(), || None);
        let mut seats = Vec::new();
        let mut rows = plan.most;
        for count in plan.least..=plan.most {
            rows = count;
            seats = seat_all(scene, &tried, count, &mut wordings);
            let squeezed = tried
                .iter()
                .zip(&seats)
                .any(|(one, seat)| one.in_year && seat.is_none());
            if !squeezed {
                break;
            }
        }
        let mut seated = Vec::new();
        for (one, seat) in tried.into_iter().zip(seats) {
            match seat {
                Some(seat) => seated.push((one, seat)),
                None => crowded.push(one),
            }
        }
        crowded.sort_unstable_by_key(|one| one.entry.place);
        Self {
            lane: scene.lane,
            quiet_outside: scene.year.is_some(),
            window: scene.scale.window,
            rows,
            seated,
            stretches,
            crowded,
        }
    }

    /// Gives everything its height below `top`; returns the lane's lower edge.
    pub(super) fn stand_at(
        self,
        top: f64,
        lane: &Lane,
        language: Language,
        placed: &mut PlacedTimeline,
    ) -> f64 {
        let rows: Vec<f64> = (0..self.rows)
            .map(|row| top + ABOVE + PITCH * row as f64)
            .collect();
        let last = rows.last().copied().unwrap_or(top);
        let name: Vec<Line> = (0u8..)
            .zip(balance(
                lane.name.get(language),
                LEFT - 16.0,
                19.0,
                Weight::Bold,
            ))
            .map(|(line, text)| Line {
                at: Point::new(0.0, top + 35.0 + 21.0 * f64::from(line)),
                anchor: Anchor::Start,
                text,
            })
            .collect();
        let count_at = Point::new(0.0, name.last().map_or(top + 16.0, |line| line.at.y) + 19.0);
        let count = self.seated.len() + self.crowded.len();
        let under_rows = if self.crowded.is_empty() {
            BELOW
        } else {
            TO_CROWDS + UNDER_CROWDS
        };
        let bottom = (last + under_rows).max(count_at.y + 14.0);

        for (one, seat) in &self.seated {
            let middle = rows.get(seat.row).copied().unwrap_or(last);
            placed
                .markers
                .push(marker(one, self.lane, self.window, middle));
            if let Some((side, stretch, wording)) = &seat.label {
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
        for one in &self.crowded {
            if let Some(group) = gathered.get_mut(stretch_at(&self.stretches, one.centre())) {
                group.0.push(one.entry.event);
                group.1.push(one.centre());
            }
        }
        for (stretch, (events, centres)) in self.stretches.iter().zip(gathered) {
            if !events.is_empty() {
                let middle = last + TO_CROWDS;
                placed
                    .crowds
                    .push(crowd(self.lane, stretch, events, &centres, middle));
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

/// Leaves to each stretch of time no more events, the most important ones, than markers could stand in it; the others
/// are crowded before anything is measured.
fn sift(
    candidates: Vec<Candidate>,
    stretches: &[Stretch],
    rows: usize,
) -> (Vec<Candidate>, Vec<Candidate>) {
    let room = |stretch: &Stretch| {
        let across = libm::ceil((stretch.right - stretch.left) / (DOT + 2.0 * APART));
        rows * across as usize
    };
    let mut left: Vec<usize> = stretches.iter().map(room).collect();
    candidates.into_iter().partition(|one| {
        match left.get_mut(stretch_at(stretches, one.centre())) {
            Some(left) if *left > 0 => {
                *left -= 1;
                true
            }
            _ => one.chosen,
        }
    })
}

/// Seats the candidates, the most important first: with a label in the first row that has room on one side, else
/// without one, else nowhere.
fn seat_all(
    scene: &LaneScene<'_>,
    candidates: &[Candidate],
    rows: usize,
    wordings: &mut [Option<Wording>],
) -> Vec<Option<Seat>> {
    let mut rows: Vec<Row> = vec![Row::default(); rows];
    candidates
        .iter()
        .zip(wordings)
        .map(|(one, wording)| {
            let title = scene.events[one.entry.event.get()]
                .title
                .get(scene.language);
            let kept = one.kept_free();
            // A row without room for the marker has none for its label, so most of a full lane costs no measuring.
            let first = rows.iter().position(|row| row.is_free(kept.0, kept.1))?;
            let wording =
                wording.get_or_insert_with(|| Wording::new(title, one.emphasis, f64::INFINITY));
            let mut seat = seat_with_label(scene, one, wording, &rows, first);
            if seat.is_none() && one.chosen {
                seat = seat_by_force(scene, one, title);
            }
            let seat = seat.unwrap_or(Seat {
                row: first,
                label: None,
            });
            take(&mut rows, one, &seat);
            Some(seat)
        })
        .collect()
}

fn seat_with_label(
    scene: &LaneScene<'_>,
    one: &Candidate,
    wording: &Wording,
    rows: &[Row],
    first: usize,
) -> Option<Seat> {
    let sides = [Side::Right, Side::Left].map(|side| {
        let stretch = wording.stretch(side, one.outer());
        let fits = stretch.0 >= scene.scale.left && stretch.1 <= scene.right;
        (side, stretch, fits)
    });
    (first..rows.len()).find_map(|row| {
        sides
            .iter()
            .filter(|(_, _, fits)| *fits)
            .find(|(side, stretch, _)| {
                let (from, to) = with_label(one, *side, *stretch);
                rows[row].is_free(from, to)
            })
            .map(|(side, stretch, _)| Seat {
                row,
                label: Some((*side, *stretch, wording.clone())),
            })
    })
}

/// The chosen event always has its label. It is seated first, so only the edges can be in its way: its title is cut to
/// the wider side, or stands under a bar that leaves no side.
fn seat_by_force(scene: &LaneScene<'_>, one: &Candidate, title: &str) -> Option<Seat> {
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
    Some(Seat {
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

fn take(rows: &mut [Row], one: &Candidate, seat: &Seat) {
    let (from, to) = match &seat.label {
        Some((side, stretch, _)) => with_label(one, *side, *stretch),
        None => one.kept_free(),
    };
    if let Some(row) = rows.get_mut(seat.row) {
        row.take(from, to);
    }
    // Words under the ring of a bar reach into the next row.
    if let (Some((Side::Below, stretch, _)), Some(row)) = (&seat.label, rows.get_mut(seat.row + 1))
    {
        row.take(stretch.0, stretch.1);
    }
}

fn marker(one: &Candidate, lane: LaneIndex, window: Window, middle: f64) -> Marker {
    let kept = one.kept_free();
    let height = (DOT + 2.0 * APART).max(2.0 * one.half());
    Marker {
        event: one.entry.event,
        lane,
        order: one.entry.place,
        rect: Rect::new(one.bar.0, middle - DOT / 2.0, one.bar.1 - one.bar.0, DOT),
        target: Rect::new(kept.0, middle - height / 2.0, kept.1 - kept.0, height),
        confidence: one.confidence,
        chosen: one.chosen,
        in_marked_year: one.in_year,
        begins_before: one.entry.first < window.first,
        ends_after: one.entry.last > window.last,
    }
}

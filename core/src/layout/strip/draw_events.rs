//! Marks, "+n" and counted months as shapes.

use super::part::{Look, Part, Target, on, path, rect, text};
use super::placed::{Cluster, Count, Mark, MarkForm, PlacedStrip};
use crate::drawing::{Anchor, Shape, traced};
use crate::geom::Point;
use crate::layout::timeline::{Locale, lane_class};
use crate::model::Confidence;
use crate::sorting::sort_by;

/// The mark of an event with its title.
pub(super) fn draw_mark(mark: &Mark, placed: &PlacedStrip, look: &Look<'_>) -> Part {
    let is_on = look.event == Some(mark.event);
    let confidence = match mark.confidence {
        Confidence::High => "c-high",
        Confidence::Medium => "c-medium",
        Confidence::Low => "c-low",
    };
    let state = match look.year {
        _ if !(look.keeps)(mark.event) => " dim",
        None => "",
        Some(year) if year == mark.began => " iny",
        Some(_) => " out",
    };
    let mut shapes = vec![rect("hit", mark.target, 0.0)];
    shapes.extend(whiskers(mark, placed));
    if is_on {
        let ring = mark.rect.grown(4.5);
        shapes.push(rect("ring", ring, ring.height / 2.0));
    }
    shapes.push(rect("body", mark.rect, mark.rect.height / 2.0));
    if mark.confidence == Confidence::Medium {
        let hole = mark.rect.grown(-4.0);
        shapes.push(rect("hole", hole, hole.height / 2.0));
    }
    let words = mark.label.iter().flat_map(|label| &label.lines);
    shapes.extend(words.map(|line| text("title", line)));
    Part {
        target: Some(Target::Event(mark.event)),
        count: 1,
        class: [
            "event ",
            &lane_class(mark.lane),
            " ",
            confidence,
            state,
            on(is_on),
        ]
        .concat(),
        shapes,
    }
}

/// The line over a year, broken where something else stands in its row.
fn whiskers(mark: &Mark, placed: &PlacedStrip) -> Option<Shape> {
    let (from, to) = mark.whiskers.filter(|_| mark.form == MarkForm::Year)?;
    let y = mark.rect.centre().y;
    let own = mark.label.iter().map(|label| label.rect.grown(4.0));
    let marks = placed
        .marks
        .iter()
        .filter(|other| other.event != mark.event);
    let others = marks.map(|other| other.target.grown(-1.0));
    let clusters = placed.clusters.iter().map(|other| other.rect.grown(3.0));
    let mut gaps: Vec<(f64, f64)> = own
        .chain(others)
        .chain(clusters)
        .chain([mark.rect])
        .filter(|other| other.y < y && other.bottom() > y)
        .map(|other| (other.x, other.right()))
        .collect();
    sort_by(&mut gaps, |a, b| a.0.total_cmp(&b.0));
    let upright = |x: f64| traced("M# #v8", &[x, y - 4.0]);
    let is_free = |x: f64| gaps.iter().all(|gap| x <= gap.0 || x >= gap.1);
    let ends = [from, to].into_iter().filter(|x| is_free(*x));
    let mut d: String = ends.map(upright).collect();
    let mut at = from;
    for (left, right) in gaps.into_iter().chain([(to, to)]) {
        let end = left.min(to);
        if end > at + 2.0 {
            d += &traced("M# #H#", &[at, y, end]);
        }
        at = at.max(right);
    }
    Some(path("whiskers", d))
}

/// A "+n" chooses its year; in the chosen year, or in one that is not told, or when one of its events is open, it opens the
/// next of its events.
pub(super) fn draw_cluster(
    one: &Cluster,
    placed: &PlacedStrip,
    look: &Look<'_>,
    locale: &Locale<'_>,
) -> Part {
    let open = one
        .events
        .iter()
        .position(|event| look.event == Some(*event));
    let mut told = placed.bands.iter().filter(|band| band.is_told);
    let opens =
        open.is_some() || look.year == Some(one.year) || !told.any(|band| band.years.0 == one.year);
    let next = open.map_or(0, |open| (open + 1) % one.events.len());
    let target = match one.events.get(next) {
        Some(event) if opens => Target::Event(*event),
        _ => Target::Year(one.year),
    };
    let is_on = look.event.is_some_and(|event| one.events.contains(&event));
    let quiet = if one.events.iter().any(|event| (look.keeps)(*event)) {
        ""
    } else {
        " dim"
    };
    let centre = one.rect.centre();
    let shapes = vec![
        rect("pill", one.rect, one.rect.height / 2.0),
        Shape::Text {
            class: "n".to_owned(),
            at: Point::new(centre.x, centre.y + 4.6),
            anchor: Anchor::Middle,
            text: locale.say_count("timeline.crowd", one.events.len()),
        },
    ];
    Part {
        target: Some(target),
        count: one.events.len(),
        class: ["more ", &lane_class(one.lane), quiet, on(is_on)].concat(),
        shapes,
    }
}

/// The months of a lane that holds too many events for marks.
pub(super) fn draw_count(count: &Count, locale: &Locale<'_>) -> Part {
    let mut shapes = vec![rect("hit", count.target, 0.0)];
    shapes.extend(count.bars.iter().map(|bar| rect("bar", *bar, 0.0)));
    shapes.extend(count.number_at.map(|at| Shape::Text {
        class: "n".to_owned(),
        at,
        anchor: Anchor::Middle,
        text: locale.count(count.count),
    }));
    Part {
        target: Some(Target::Window(count.days)),
        count: count.count,
        class: ["months ", &lane_class(count.lane)].concat(),
        shapes,
    }
}

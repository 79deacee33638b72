//! The strip as shapes: what is pressed says what it chooses; classes say what is chosen and what steps back.

use super::AXIS_HEIGHT;
use super::draw_events::{draw_cluster, draw_count, draw_mark};
use super::part::{Look, Part, Target, on, path, rect, text};
use super::placed::{Band, BandKind, PlacedStrip};
use crate::drawing::{Anchor, Drawing, Shape, traced};
use crate::geom::{Point, Rect};
use crate::layout::ticks::{Tick, TickLabel};
use crate::layout::timeline::{Locale, lane_class};
use crate::model::date_words::short_month_name;

/// The parts of the strip, to be drawn in order.
#[must_use]
pub fn draw(placed: &PlacedStrip, look: &Look<'_>, locale: &Locale<'_>) -> Vec<Part> {
    let mut parts: Vec<Part> = placed
        .bands
        .iter()
        .map(|band| draw_band(band, look))
        .collect();
    parts.push(rules(placed, locale));
    parts.extend(placed.counts.iter().map(|count| draw_count(count, locale)));
    parts.extend(
        placed
            .marks
            .iter()
            .map(|mark| draw_mark(mark, placed, look)),
    );
    parts.extend(
        placed
            .clusters
            .iter()
            .map(|one| draw_cluster(one, placed, look, locale)),
    );
    parts.push(all_years(placed, look, locale));
    parts
}

/// The whole strip as one picture without links.
#[must_use]
pub fn picture(placed: &PlacedStrip, look: &Look<'_>, locale: &Locale<'_>) -> Drawing {
    let parts = draw(placed, look, locale).into_iter();
    let shapes = parts.map(|part| Shape::Group {
        class: part.class,
        shapes: part.shapes,
    });
    Drawing {
        width: placed.width,
        height: placed.height,
        shapes: shapes.collect(),
    }
}

fn draw_band(band: &Band, look: &Look<'_>) -> Part {
    let is_year = band.years.0 == band.years.1;
    let is_edge = band.kind != BandKind::Years;
    let target = match band.kind {
        BandKind::Outside(window) => Target::Window(window),
        _ if band.is_told => Target::Year(band.years.0),
        _ => Target::Window(band.days),
    };
    let is_on = is_year && look.year == Some(band.years.0);
    let outlined = if band.in_founding_text || is_edge {
        ""
    } else {
        " ex"
    };
    let edge = if is_edge { " edge" } else { "" };
    let mut shapes = vec![
        rect("bg", band.rect, 0.0),
        rect(
            "top",
            Rect::new(
                band.rect.x,
                0.0,
                band.rect.width,
                if is_on { 4.0 } else { 2.0 },
            ),
            0.0,
        ),
    ];
    shapes.extend(band.numeral.iter().map(|line| text("yn", line)));
    shapes.extend(band.title.iter().map(|line| text("yt", line)));
    Part {
        target: Some(target),
        count: band.count,
        class: ["band", edge, outlined, on(is_on)].concat(),
        shapes,
    }
}

/// Rules between years and lanes, months, and the names of the lanes.
fn rules(placed: &PlacedStrip, locale: &Locale<'_>) -> Part {
    let uprights = placed
        .bands
        .iter()
        .map(|band| traced("M# 0V#", &[band.rect.x, placed.height]));
    let lines = [placed.head]
        .into_iter()
        .chain(placed.lanes.iter().skip(1).map(|lane| lane.top));
    let lines = lines.map(|y| traced("M0 #H#", &[y, placed.width]));
    let mut shapes = vec![
        path("sep", uprights.collect()),
        path("rule", lines.collect()),
    ];
    shapes.extend(months(&placed.ticks, placed.head, locale));
    for lane in &placed.lanes {
        let class = lane
            .lanes
            .first()
            .map(|lane| lane_class(*lane))
            .unwrap_or_default();
        let mut words = vec![text("name", &lane.name)];
        words.extend(lane.count_at.map(|at| Shape::Text {
            class: "count".to_owned(),
            at,
            anchor: Anchor::Start,
            text: locale.say_count("timeline.events", lane.count),
        }));
        shapes.push(Shape::Group {
            class: ["lane ", &class].concat(),
            shapes: words,
        });
    }
    Part {
        target: None,
        count: 0,
        class: "rules".to_owned(),
        shapes,
    }
}

/// The marks of months or days under the years, and their names; years have their bands.
fn months(ticks: &[Tick], y: f64, locale: &Locale<'_>) -> Vec<Shape> {
    let marks = ticks
        .iter()
        .map(|tick| traced("M# #v#", &[tick.x, y, tick.rank.length()]));
    let marks: String = marks.collect();
    let words = ticks.iter().filter_map(|tick| {
        let text = match tick.label? {
            TickLabel::Year(_) | TickLabel::Month(1) => return None,
            TickLabel::Month(month) => short_month_name(locale.words, month).to_owned(),
            TickLabel::Day(day) => day.to_string(),
        };
        Some(Shape::Text {
            class: "month".to_owned(),
            at: Point::new(tick.x, y + AXIS_HEIGHT - 3.0),
            anchor: Anchor::Middle,
            text,
        })
    });
    let mut shapes = vec![path("tick", marks)];
    shapes.extend(words);
    shapes
}

fn all_years(placed: &PlacedStrip, look: &Look<'_>, locale: &Locale<'_>) -> Part {
    let shapes = vec![
        rect("box", placed.all, 3.0),
        Shape::Text {
            class: "word".to_owned(),
            at: placed.all_text,
            anchor: Anchor::Middle,
            text: locale.say("years.all", &[]),
        },
    ];
    Part {
        target: Some(Target::All),
        count: placed.lanes.iter().map(|lane| lane.count).sum(),
        class: ["ay", on(look.year.is_none())].concat(),
        shapes,
    }
}

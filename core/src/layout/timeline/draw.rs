//! Draws what only decorates the timeline: bands, rules, names, axis, labels, the overview. Markers, clusters and
//! edges are buttons over this. Floor 3.

use super::locale::Locale;
use super::placed::{
    Band, Emphasis, Label, Line, NumeralSize, Overview, PlacedLane, PlacedTimeline,
};
use super::shapes::lane_class;
use crate::drawing::{Anchor, Drawing, Shape, number};
use crate::geom::{Point, Rect};
use crate::layout::ticks::{Tick, TickLabel};
use crate::model::date_words::short_month_name;

/// The decoration of the timeline, to be drawn under its buttons.
#[must_use]
pub fn draw(placed: &PlacedTimeline, locale: &Locale<'_>) -> Drawing {
    let frame = placed.frame;
    let mut shapes: Vec<Shape> = placed.bands.iter().map(band).collect();
    if let (Some(rect), false) = (
        placed.marked_year,
        placed.bands.iter().any(|band| band.chosen),
    ) {
        // Under the numerals, which say which years the bands hold.
        shapes.insert(0, field("ch on", rect, 6.0, Vec::new()));
    }
    shapes.push(separators(placed));
    shapes.extend(placed.lanes.iter().map(|one| lane(one, locale)));
    shapes.extend(placed.labels.iter().flat_map(label));
    shapes.push(axis(&placed.ticks, frame.axis, locale));
    Drawing {
        width: frame.width,
        height: frame.height,
        shapes,
    }
}

fn field(class: &str, rect: Rect, thickness: f64, words: Vec<Shape>) -> Shape {
    let mut shapes = vec![
        Shape::Rect {
            class: "bd".to_owned(),
            rect,
            radius: 0.0,
        },
        Shape::Rect {
            class: "tp".to_owned(),
            rect: Rect::new(rect.x, rect.y, rect.width, thickness),
            radius: 0.0,
        },
    ];
    shapes.extend(words);
    Shape::Group {
        class: class.to_owned(),
        shapes,
    }
}

fn band(band: &Band) -> Shape {
    let outlined = if band.in_founding_text { "" } else { " ex" };
    let chosen = if band.chosen { " on" } else { "" };
    let numeral = band.numeral.iter().map(|(line, size)| {
        let class = match size {
            NumeralSize::Large => "yn",
            NumeralSize::Small => "yn s",
        };
        text(class, line)
    });
    let title = band.title.iter().map(|line| text("yt", line));
    let thickness = if band.chosen { 6.0 } else { 2.0 };
    field(
        &format!("ch{outlined}{chosen}"),
        band.rect,
        thickness,
        numeral.chain(title).collect(),
    )
}

fn text(class: &str, line: &Line) -> Shape {
    Shape::Text {
        class: class.to_owned(),
        at: line.at,
        anchor: line.anchor,
        text: line.text.clone(),
    }
}

/// Uprights between the bands and rules between the lanes.
fn separators(placed: &PlacedTimeline) -> Shape {
    let frame = placed.frame;
    let edges = placed.bands.iter().map(|band| band.rect.x);
    let uprights: String = edges
        .chain([frame.right])
        .map(|x| format!("M{} 0V{}", number(x), number(frame.axis)))
        .collect();
    let rules: String = placed
        .lanes
        .iter()
        .map(|lane| format!("M0 {}H{}", number(lane.top), number(frame.width)))
        .collect();
    let path = |class: &str, d: String| Shape::Path {
        class: class.to_owned(),
        d,
    };
    Shape::Group {
        class: "rules".to_owned(),
        shapes: vec![path("sep", uprights), path("sep2", rules)],
    }
}

fn lane(lane: &PlacedLane, locale: &Locale<'_>) -> Shape {
    let mut shapes: Vec<Shape> = lane.name.iter().map(|line| text("a", line)).collect();
    let key = if lane.count == 1 {
        "timeline.lane.one"
    } else {
        "timeline.lane.many"
    };
    shapes.push(Shape::Text {
        class: "c".to_owned(),
        at: lane.count_at,
        anchor: Anchor::Start,
        text: locale.say_count(key, lane.count),
    });
    Shape::Group {
        class: format!("ln {}", lane_class(lane.lane)),
        shapes,
    }
}

fn label(label: &Label) -> impl Iterator<Item = Shape> {
    let emphasis = match label.emphasis {
        Emphasis::Plain => "",
        Emphasis::Home => " b",
        Emphasis::Chosen => " s b",
    };
    let quiet = if label.quiet { " o" } else { "" };
    let class = format!("lb{emphasis}{quiet}");
    label.lines.iter().map(move |line| text(&class, line))
}

fn axis(ticks: &[Tick], y: f64, locale: &Locale<'_>) -> Shape {
    let mut shapes = Vec::new();
    let marks: String = ticks
        .iter()
        .map(|tick| {
            format!(
                "M{} {}v{}",
                number(tick.x),
                number(y),
                number(tick.rank.length())
            )
        })
        .collect();
    shapes.push(Shape::Path {
        class: String::new(),
        d: marks,
    });
    for tick in ticks {
        let Some(label) = tick.label else { continue };
        shapes.push(Shape::Text {
            class: String::new(),
            at: Point::new(tick.x + 3.0, y + 22.0),
            anchor: Anchor::Start,
            text: match label {
                TickLabel::Year(year) => year.to_string(),
                TickLabel::Day(day) => day.to_string(),
                TickLabel::Month(month) => short_month_name(locale.words, month).to_owned(),
            },
        });
    }
    Shape::Group {
        class: "ax".to_owned(),
        shapes,
    }
}

/// The strip beneath the timeline, all of it decoration: the timeline's own buttons move the window.
#[must_use]
pub fn draw_overview(overview: &Overview) -> Drawing {
    let rect = |class: &str, rect: Rect, radius: f64| Shape::Rect {
        class: class.to_owned(),
        rect,
        radius,
    };
    let mut shapes = vec![
        rect("ob", overview.strip, 0.0),
        rect("ow", overview.window, 0.0),
    ];
    shapes.extend(overview.marked_year.map(|year| rect("oy", year, 0.0)));
    shapes.extend(overview.marks.iter().map(|mark| {
        let marked = if mark.in_marked_year { " iy" } else { "" };
        Shape::Path {
            class: format!("o{}{marked}", lane_class(mark.lane)),
            d: format!(
                "M{} {}V{}",
                number(mark.x),
                number(mark.y.0),
                number(mark.y.1)
            ),
        }
    }));
    shapes.extend(overview.years.iter().map(|year| Shape::Text {
        class: String::new(),
        at: year.at,
        anchor: Anchor::Middle,
        text: year.year.to_string(),
    }));
    shapes.extend(overview.grips.iter().map(|grip| rect("oh", *grip, 5.0)));
    Drawing {
        width: overview.width,
        height: overview.height,
        shapes,
    }
}

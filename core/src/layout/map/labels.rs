//! How much room a name takes, and a node with its name in its place. It knows shapes and type, no links.

use crate::drawing::Anchor;
use crate::geom::{Point, Rect};
use crate::layout::ecosystem::{LabelLine, More, Outline, Placed, ROUND, broken, outline_path};
use crate::layout::measure::{Weight, text_width};
use crate::model::NodeIndex;
use crate::model::ecosystem::NodeKind;

/// Size of the type of names, captions and badges in units: nothing in a picture is set smaller.
pub const TYPE: f64 = 15.0;
/// From one baseline to the next, in units.
pub(super) const LINE: f64 = 18.0;
/// From the middle of a line down to its baseline.
pub(super) const BASELINE: f64 = 5.3;
/// What letters rise above their baseline.
pub(super) const ASCENT: f64 = 11.0;
/// What letters hang below it.
pub(super) const DESCENT: f64 = 3.5;
/// Side of an icon's square.
const ICON: f64 = 17.0;
/// Least free room between two things, in units: four pixels where the type has twelve.
pub const APART: f64 = 5.0;
/// The widest line of an outcome's name.
const IN_CORE: f64 = 74.0;

/// A name broken into lines, with the box that takes it.
#[derive(Clone, Debug, Default)]
pub(super) struct Label {
    pub(super) lines: Vec<String>,
    /// Width of the widest line.
    pub(super) text: f64,
    /// Width of the box.
    pub(super) width: f64,
    /// Height of the box.
    pub(super) height: f64,
    /// Whether the box has room for the icon of its kind.
    pub(super) icon: bool,
}

/// The width of a line of a name in units.
pub(super) fn line_width(line: &str) -> f64 {
    text_width(line, TYPE, Weight::Bold)
}

fn widest(lines: &[String]) -> f64 {
    lines
        .iter()
        .map(|line| line_width(line))
        .fold(0.0, f64::max)
}

/// The name of a node in a box, in lines of at most some units for resources and for the columns at the sides.
pub(super) fn boxed(
    kind: NodeKind,
    name: &str,
    icons: bool,
    (resource, column): (f64, f64),
) -> Label {
    // Rows of actors have more width than height, so there a third line is worth a wider box.
    let widths: &[f64] = match kind {
        NodeKind::Actor => &[148.0, 160.0, 172.0],
        NodeKind::Outcome => &[IN_CORE],
        NodeKind::Resource => &[resource],
        _ => &[column],
    };
    let breaks = || widths.iter().map(|most| broken(name, *most, TYPE));
    let lines = breaks()
        .find(|lines| lines.len() < 3)
        .or_else(|| breaks().next())
        .unwrap_or_default();
    let text = widest(&lines);
    let icon = icons || kind == NodeKind::Actor;
    let height = libm::ceil((lines.len() as f64 * LINE + 13.0).max(39.0));
    let sides = match (kind, icon) {
        (NodeKind::Actor, _) => 37.0 + bulge((height / 2.0).min(ROUND)).max(16.0),
        (_, true) => 51.0,
        _ => 26.0,
    };
    Label {
        width: libm::ceil(text + sides),
        height,
        text,
        lines,
        icon,
    }
}

/// The name of an outcome.
pub(super) fn of_outcome(name: &str) -> Label {
    boxed(NodeKind::Outcome, name, false, (IN_CORE, IN_CORE))
}

/// What the round end of a pill takes from its first and last line of words, for the radius of the end.
fn bulge(radius: f64) -> f64 {
    let y = radius - 8.0;
    radius - (radius * radius - y * y).sqrt() + 2.0
}

/// The radius of the disc that a name of an outcome needs.
pub(super) fn core_of(label: &Label) -> f64 {
    let half = label.lines.len() as f64 * LINE / 2.0;
    let corner = |(place, line): (usize, &String)| {
        let y = (LINE * place as f64 - half)
            .abs()
            .max((LINE * (place + 1) as f64 - half).abs())
            - 4.0;
        let x = line_width(line) / 2.0;
        (x * x + y * y).sqrt()
    };
    let lines = label.lines.iter().enumerate();
    lines.map(corner).fold(30.0, f64::max) + 3.0
}

/// A node in an upright box round `centre`.
pub(super) fn in_box(index: NodeIndex, kind: NodeKind, label: Label, centre: Point) -> Placed {
    let outline = outline_at(kind, &label, centre);
    let rect = outline.bounds();
    let left = rect.x + if kind == NodeKind::Actor { 13.0 } else { 11.0 };
    let (x, anchor) = if label.icon {
        (left + ICON + 7.0, Anchor::Start)
    } else {
        (centre.x, Anchor::Middle)
    };
    let icon = label
        .icon
        .then(|| Rect::new(left, centre.y - ICON / 2.0, ICON, ICON));
    let lines = stacked(label.lines, Point::new(x, centre.y));
    placed(index, kind, outline, (lines, anchor), icon, None)
}

/// The outline of a box round `centre`.
pub(super) fn outline_at(kind: NodeKind, label: &Label, centre: Point) -> Outline {
    let corner = match kind {
        NodeKind::Actor => (label.height / 2.0).min(ROUND),
        NodeKind::Challenge => 14.0,
        _ => 3.0,
    };
    Outline::Box {
        rect: Rect::around(centre, label.width, label.height),
        corner,
    }
}

/// The outcome in the middle.
pub(super) fn in_core(index: NodeIndex, label: Label, centre: Point, radius: f64) -> Placed {
    let outline = Outline::Disc { centre, radius };
    let lines = stacked(label.lines, centre);
    let words = (lines, Anchor::Middle);
    placed(index, NodeKind::Outcome, outline, words, None, None)
}

/// A stage of the ring with its number above its name; nothing where the name does not fit between the arcs.
pub(super) fn in_ring(
    index: NodeIndex,
    name: &str,
    outline: Outline,
    rank: usize,
) -> Option<Placed> {
    let (at, lines) = stage_lines(name, &outline, rank)?;
    let (words, number) = ((lines, Anchor::Middle), Some((rank + 1, at)));
    Some(placed(index, NodeKind::Stage, outline, words, None, number))
}

/// Where the number and the name of a stage stand between the arcs; nothing where they do not fit.
pub(super) fn stage_lines(
    name: &str,
    outline: &Outline,
    rank: usize,
) -> Option<(Point, Vec<LabelLine>)> {
    let thick = match outline {
        Outline::Segment { inner, outer, .. } => outer - inner,
        other => other.bounds().width,
    };
    [1.02, 0.85, 0.7].iter().find_map(|share| {
        let lines = broken(name, thick * share, TYPE);
        fitted(outline, rank + 1, lines)
    })
}

/// Where a number and the lines below it stand inside an outline, as near its middle as they can.
fn fitted(outline: &Outline, number: usize, lines: Vec<String>) -> Option<(Point, Vec<LabelLine>)> {
    const STEP: f64 = 2.0;
    const STEPS: i32 = 9;
    let number = number.to_string();
    let half = (lines.len() + 1) as f64 * LINE / 2.0;
    let widths: Vec<f64> = std::iter::once(&number)
        .chain(&lines)
        .map(|line| line_width(line))
        .collect();
    let inside = |x: f64, y: f64| {
        let middle = outline.centre();
        widths.iter().enumerate().all(|(line, width)| {
            let top = middle.y + y - half + LINE * line as f64;
            [-0.5, 0.5].iter().all(|side| {
                [2.0, LINE - 2.0].iter().all(|down| {
                    let corner = Point::new(middle.x + x + side * width, top + down);
                    outline.distance(corner) < -2.5
                })
            })
        })
    };
    let mut best: Option<(i32, f64, f64)> = None;
    for row in -STEPS..=STEPS {
        for column in -STEPS..=STEPS {
            let far = row * row + column * column;
            let (x, y) = (f64::from(column) * STEP, f64::from(row) * STEP);
            if best.is_none_or(|best| far < best.0) && inside(x, y) {
                best = Some((far, x, y));
            }
        }
    }
    let (_, x, y) = best?;
    let middle = outline.centre();
    let centre = Point::new(middle.x + x, middle.y + y);
    let first = Point::new(centre.x, centre.y - half + LINE / 2.0 + BASELINE);
    let below = Point::new(centre.x, centre.y + LINE / 2.0);
    Some((first, stacked(lines, below)))
}

/// Lines one below the other, `middle` halfway between the first and the last.
pub(super) fn stacked(lines: Vec<String>, middle: Point) -> Vec<LabelLine> {
    let first = middle.y + BASELINE - (lines.len().max(1) - 1) as f64 * LINE / 2.0;
    let line = |(place, text)| LabelLine {
        text,
        at: Point::new(middle.x, first + LINE * place as f64),
    };
    lines.into_iter().enumerate().map(line).collect()
}

fn placed(
    index: NodeIndex,
    kind: NodeKind,
    outline: Outline,
    (lines, anchor): (Vec<LabelLine>, Anchor),
    icon: Option<Rect>,
    number: Option<(usize, Point)>,
) -> Placed {
    Placed {
        index,
        kind,
        centre: outline.centre(),
        outline,
        d: outline_path(kind, &outline, 0.0),
        lines,
        anchor,
        icon,
        number,
        tag: None,
    }
}

/// The name of a mark that counts; with a mark for every three digits it is no longer.
pub(super) fn count_label(kind: NodeKind, count: usize) -> Label {
    let digits = count.to_string().len();
    let widest = ["+", &"0".repeat(digits), &".".repeat((digits - 1) / 3)].concat();
    boxed(kind, &widest, false, (IN_CORE, IN_CORE))
}

/// A mark that counts the nodes of a kind which are not drawn.
pub(super) fn counted(kind: NodeKind, count: usize, label: &Label, centre: Point) -> More {
    let outline = outline_at(kind, label, centre);
    More {
        kind,
        count,
        outline,
        d: outline_path(kind, &outline, 0.0),
        at: Point::new(centre.x, centre.y + BASELINE),
        anchor: Anchor::Middle,
        icon: None,
    }
}

/// A mark that counts the stages which are not drawn, in the place of one of them.
pub(super) fn counted_stage(count: usize, outline: Outline) -> More {
    let label = count_label(NodeKind::Stage, count);
    More {
        d: outline_path(NodeKind::Stage, &outline, 0.0),
        outline,
        ..counted(NodeKind::Stage, count, &label, outline.centre())
    }
}

/// The box of a line of words.
pub(super) fn words_box(text: &str, at: Point, anchor: Anchor) -> Rect {
    let width = line_width(text);
    let x = match anchor {
        Anchor::Start => at.x,
        Anchor::Middle => at.x - width / 2.0,
        Anchor::End => at.x - width,
    };
    Rect::new(x, at.y - ASCENT, width, ASCENT + DESCENT)
}

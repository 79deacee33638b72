//! The names of nodes: broken into lines, measured with their boxes, and where each line stands.

use super::Outline;
use super::kinds::{Shape, look};
use super::shapes::text_left;
use crate::geom::Point;
use crate::layout::measure::{Weight, balance, is_letter, text_width};
use crate::model::ecosystem::NodeKind;

/// From one baseline to the next, in units.
pub(super) const LINE: f64 = 19.0;
/// From the middle of a line of 15 units type down to its baseline.
pub(super) const BASELINE: f64 = 5.3;
/// The widest word, in the larger type, that fits across the ring of stages at its sides.
pub(super) const BAND_ROOM: f64 = 100.0;

/// A name broken into lines, with the box that takes it.
#[derive(Clone, Debug)]
pub(super) struct Label {
    pub(super) lines: Vec<String>,
    /// Width of the box; of the widest line for stages.
    pub(super) width: f64,
    /// Height of the box; of all lines for stages.
    pub(super) height: f64,
}

/// Breaks a name into even lines and measures its box, in the bold type of a node that is not quiet.
pub(super) fn measure(kind: NodeKind, name: &str) -> Label {
    let look = look(kind);
    let lines = broken(name, look.line, look.size);
    let widest = lines
        .iter()
        .map(|line| text_width(line, look.size, Weight::Bold))
        .fold(0.0, f64::max);
    let stack = lines.len().max(1) as f64 * LINE;
    if !look.shape.is_box() {
        return Label {
            lines,
            width: widest,
            height: stack,
        };
    }
    let right = if look.shape == Shape::Pill {
        18.0
    } else {
        13.0
    };
    Label {
        width: text_left(look.shape) + widest + right,
        height: (stack + 18.0).max(48.0),
        lines,
    }
}

/// The box of a mark that counts, for a number written with a mark for every three digits.
pub(super) fn measure_count(kind: NodeKind, count: usize) -> Label {
    let digits = count.to_string().len();
    let widest = ["+", &"0".repeat(digits), &".".repeat((digits - 1) / 3)].concat();
    measure(kind, &widest)
}

/// Where the number of a mark that counts begins in its box; y is the baseline.
pub(super) fn number_at(kind: NodeKind, outline: &Outline) -> Point {
    let bounds = outline.bounds();
    Point::new(
        bounds.x + text_left(look(kind).shape),
        bounds.centre().y + BASELINE,
    )
}

/// Baselines of the label's lines: where each is held. In boxes they begin after the icon, elsewhere they are centred.
pub(super) fn baselines(kind: NodeKind, outline: &Outline, lines: &[String]) -> Vec<Point> {
    let count = lines.len();
    let centre = outline.centre();
    let x = match *outline {
        Outline::Box { rect, .. } => rect.x + text_left(look(kind).shape),
        Outline::Segment {
            hub, inner, outer, ..
        } if (centre.x - hub.x).abs() > inner => {
            // At the sides the room lies between the two arcs, at the height of the widest line.
            let width = |line: &String| text_width(line, 16.0, Weight::Bold);
            let widest = (0..count).max_by(|a, b| width(&lines[*a]).total_cmp(&width(&lines[*b])));
            let middle = widest.unwrap_or(0) as f64 - (count.max(1) - 1) as f64 / 2.0;
            let y = centre.y + 6.0 + middle * LINE - hub.y;
            let arc = |radius: f64| (radius * radius - y * y).max(0.0).sqrt();
            hub.x + (centre.x - hub.x).signum() * (arc(inner) + arc(outer)) / 2.0
        }
        _ => centre.x,
    };
    let first = match kind {
        // Room for the number above the name.
        NodeKind::Stage => centre.y + 11.0 - (count.max(1) - 1) as f64 * 9.0,
        _ => centre.y + BASELINE - (count.max(1) - 1) as f64 * LINE / 2.0,
    };
    (0..count)
        .map(|line| Point::new(x, first + line as f64 * LINE))
        .collect()
}

/// Even lines; a word with a hyphen may be broken after it.
pub(crate) fn broken(name: &str, most: f64, size: f64) -> Vec<String> {
    let mut loose = String::with_capacity(name.len() + 4);
    for c in name.chars() {
        let after_letter = loose.ends_with(is_letter);
        loose.push(c);
        if c == '-' && after_letter {
            loose.push(' ');
        }
    }
    let mut lines = balance(&loose, most, size, Weight::Bold);
    lines.iter_mut().for_each(|line| *line = closed(line));
    lines
}

/// The line without the spaces after hyphens between letters.
fn closed(line: &str) -> String {
    let mut closed = String::with_capacity(line.len());
    let mut before = [' '; 2];
    let mut rest = line.chars().peekable();
    while let Some(sign) = rest.next() {
        let opened = sign == ' '
            && before[1] == '-'
            && is_letter(before[0])
            && rest.peek().is_some_and(|next| is_letter(*next));
        if !opened {
            closed.push(sign);
        }
        before = [before[1], sign];
    }
    closed
}

//! How much room a node's name takes, and the outline round it. It knows the six kinds and their shapes, and nothing
//! of links, places or states.

use super::Outline;
use crate::angle::sin_cos;
use crate::drawing::number;
use crate::geom::{Point, Rect};
use crate::layout::curve::{along, polar};
use crate::layout::measure::{Weight, balance, is_letter, text_width};
use crate::model::ecosystem::NodeKind;

/// From one baseline to the next, in units.
pub(super) const LINE: f64 = 19.0;
/// From the middle of a line of 15 units type down to its baseline.
pub(super) const BASELINE: f64 = 5.3;
/// Side of the icon's square.
const ICON: f64 = 22.0;
/// What is cut off the corners of an octagon.
const CUT: f64 = 14.0;
/// Radius of a leaf's two round corners.
const LEAF: f64 = 26.0;

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
    let (most, size) = match kind {
        NodeKind::Outcome => (86.0, 16.5),
        NodeKind::Stage => (118.0, 16.0),
        NodeKind::Actor => (150.0, 15.5),
        // Narrower than the 150 of the outer ring: lanes run at both sides of these.
        NodeKind::Resource => (127.0, 15.0),
        NodeKind::Challenge | NodeKind::Opportunity => (131.0, 15.0),
    };
    let lines = broken(name, most, size);
    let widest = lines
        .iter()
        .map(|line| text_width(line, size, Weight::Bold))
        .fold(0.0, f64::max);
    let stack = lines.len().max(1) as f64 * LINE;
    match kind {
        NodeKind::Outcome | NodeKind::Stage => Label {
            lines,
            width: widest,
            height: stack,
        },
        _ => Label {
            width: text_left(kind) + widest + right_pad(kind),
            height: (stack + 18.0).max(48.0),
            lines,
        },
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
    Point::new(bounds.x + text_left(kind), bounds.centre().y + BASELINE)
}

/// Even lines; a word with a hyphen may be broken after it.
fn broken(name: &str, most: f64, size: f64) -> Vec<String> {
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

fn icon_left(kind: NodeKind) -> f64 {
    match kind {
        NodeKind::Actor => 16.0,
        _ => 12.0,
    }
}

fn right_pad(kind: NodeKind) -> f64 {
    match kind {
        NodeKind::Actor => 18.0,
        _ => 13.0,
    }
}

/// From the left edge of a box to its text.
fn text_left(kind: NodeKind) -> f64 {
    icon_left(kind) + ICON + 8.0
}

/// The place of the icon in a box; stages and the outcome have none.
pub(super) fn icon(kind: NodeKind, outline: &Outline) -> Option<Rect> {
    match outline {
        Outline::Box { rect, .. } => Some(Rect::new(
            rect.x + icon_left(kind),
            rect.centre().y - ICON / 2.0,
            ICON,
            ICON,
        )),
        _ => None,
    }
}

/// Baselines of the label's lines: where each is held. In boxes they begin after the icon, elsewhere they are centred.
pub(super) fn baselines(kind: NodeKind, outline: &Outline, lines: &[String]) -> Vec<Point> {
    let count = lines.len();
    let centre = outline.centre();
    let x = match *outline {
        Outline::Box { rect, .. } => rect.x + text_left(kind),
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

/// The outline of a kind in SVG's path language, `grown` units larger on every side.
pub(super) fn path(kind: NodeKind, outline: &Outline, grown: f64) -> String {
    match *outline {
        Outline::Disc { centre, radius } => {
            let r = radius + grown;
            let n = number;
            format!(
                "M{} {}A{r} {r} 0 1 1 {} {}A{r} {r} 0 1 1 {} {}Z",
                n(centre.x - r),
                n(centre.y),
                n(centre.x + r),
                n(centre.y),
                n(centre.x - r),
                n(centre.y),
                r = n(r)
            )
        }
        Outline::Segment {
            hub,
            inner,
            outer,
            middle,
            half,
        } => segment(hub, inner - grown, outer + grown, middle, half, grown),
        Outline::Box { rect, .. } => boxed(kind, rect.grown(grown), grown),
    }
}

fn segment(hub: Point, inner: f64, outer: f64, middle: f64, half: f64, grown: f64) -> String {
    let n = number;
    // The straight sides move outwards by the same number of units as the arcs.
    let (wide, narrow) = (half + grown / outer, half + grown / inner);
    let p = |radius: f64, angle: f64| {
        let p = polar(hub, radius, angle);
        format!("{} {}", n(p.x), n(p.y))
    };
    // A segment spans less than half a turn, so both arcs are the short ones.
    format!(
        "M{}A{o} {o} 0 0 1 {}L{}A{i} {i} 0 0 0 {}Z",
        p(outer, middle - wide),
        p(outer, middle + wide),
        p(inner, middle + narrow),
        p(inner, middle - narrow),
        o = n(outer),
        i = n(inner)
    )
}

fn boxed(kind: NodeKind, r: Rect, grown: f64) -> String {
    let n = number;
    let (left, top, right, bottom) = (r.x, r.y, r.right(), r.bottom());
    match kind {
        NodeKind::Challenge => {
            let cut = CUT + grown * 0.586;
            format!(
                "M{} {}H{}L{} {}V{}L{} {}H{}L{} {}V{}Z",
                n(left + cut),
                n(top),
                n(right - cut),
                n(right),
                n(top + cut),
                n(bottom - cut),
                n(right - cut),
                n(bottom),
                n(left + cut),
                n(left),
                n(bottom - cut),
                n(top + cut)
            )
        }
        NodeKind::Opportunity => {
            let leaf = LEAF + grown;
            format!(
                "M{} {}H{}V{}A{c} {c} 0 0 1 {} {}H{}V{}A{c} {c} 0 0 1 {} {}Z",
                n(left + leaf),
                n(top),
                n(right),
                n(bottom - leaf),
                n(right - leaf),
                n(bottom),
                n(left),
                n(top + leaf),
                n(left + leaf),
                n(top),
                c = n(leaf)
            )
        }
        _ => {
            let c = corner(kind, r.height - 2.0 * grown) + grown;
            format!(
                "M{} {}H{}A{c} {c} 0 0 1 {} {}V{}A{c} {c} 0 0 1 {} {}H{}A{c} {c} 0 0 1 {} {}V{}A{c} {c} 0 0 1 {} {}Z",
                n(left + c),
                n(top),
                n(right - c),
                n(right),
                n(top + c),
                n(bottom - c),
                n(right - c),
                n(bottom),
                n(left + c),
                n(left),
                n(bottom - c),
                n(top + c),
                n(left + c),
                n(top),
                c = n(c)
            )
        }
    }
}

/// Radius of a box's corners, also for keeping clear of it.
pub(super) fn corner(kind: NodeKind, height: f64) -> f64 {
    match kind {
        NodeKind::Actor => height / 2.0,
        NodeKind::Challenge => CUT,
        _ => 3.0,
    }
}

/// The four petals of the kawung that fill a disc.
pub(super) fn kawung(centre: Point, radius: f64) -> [String; 4] {
    let s = radius / 72.0;
    let petal = |turn: f64| {
        let (sin, cos) = sin_cos(turn);
        let at = |x: f64, y: f64| {
            let p = Point::new(
                centre.x + s * (x * cos - y * sin),
                centre.y + s * (x * sin + y * cos),
            );
            format!("{} {}", number(p.x), number(p.y))
        };
        format!(
            "M{}C{} {} {}C{} {} {}Z",
            at(0.0, -9.1),
            at(29.0, -22.4),
            at(29.0, -57.4),
            at(0.0, -70.0),
            at(-29.0, -57.4),
            at(-29.0, -22.4),
            at(0.0, -9.1)
        )
    };
    let quarter = core::f64::consts::FRAC_PI_2;
    [0.5, 1.5, 2.5, 3.5].map(|turn| petal(quarter * turn))
}

/// Where a point lies on a ring segment or box: `across` from -1 (left end) to 1 (right end) of its long side.
pub(crate) fn port(outline: &Outline, across: f64) -> Point {
    match *outline {
        Outline::Box { rect, corner } => {
            let half = (rect.width / 2.0 - corner.max(8.0)).max(0.0);
            along(rect.centre(), Point::new(1.0, 0.0), across * half)
        }
        Outline::Segment {
            hub,
            inner,
            outer,
            middle,
            half,
        } => polar(hub, (inner + outer) / 2.0, middle + across * half * 0.8),
        Outline::Disc { centre, .. } => centre,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports_lie_from_the_left_end_of_a_long_side_to_its_right_end() {
        let rect = Rect::new(100.0, 100.0, 116.0, 40.0);
        let at = |across: f64| port(&Outline::Box { rect, corner: 4.0 }, across);
        assert_eq!([at(-1.0).x, at(0.0).x, at(0.5).x], [108.0, 158.0, 183.0]);
        assert!([-1.0, 0.0, 0.5].iter().all(|across| at(*across).y == 120.0));
        // Of a ring's segment clockwise, in the middle between its arcs.
        let hub = Point::new(500.0, 500.0);
        let segment = Outline::Segment {
            hub,
            inner: 100.0,
            outer: 140.0,
            middle: 0.3,
            half: 0.5,
        };
        for across in [-1.0, 0.0, 0.5] {
            let wanted = polar(hub, 120.0, 0.3 + across * 0.4);
            assert!(port(&segment, across).distance(wanted) < 1e-9, "{across}");
        }
    }
}

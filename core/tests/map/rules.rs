//! Rules that hold for every picture of a fit. Each check gives what is wrong, in words.

use jelajah_core::drawing::Anchor;
use jelajah_core::geom::{Point, Rect};
use jelajah_core::layout::ecosystem::{Outline, Placed};
use jelajah_core::layout::map::arrow::Arrow;
use jelajah_core::layout::map::draw::{STEP, shown};
use jelajah_core::layout::map::pictures::{MOST, Picture};
use jelajah_core::layout::map::{Fit, TYPE};
use jelajah_core::layout::measure::{Weight, text_width};
use jelajah_core::model::ecosystem::Sign;
use jelajah_core::model::live::Ecosystem;

/// What letters take of the width that is measured: in the widest face of the page's list, and in a narrow one.
pub(crate) const FACES: [f64; 2] = [1.0, 0.82];
/// Two things are at least so many pixels apart.
const PIXELS: f64 = 4.0;

/// Four pixels in units of a fit.
pub(crate) fn apart(fit: &Fit) -> f64 {
    PIXELS * TYPE / fit.pixels
}

/// The boxes of the words of a node, its number among them.
pub(crate) fn words(node: &Placed, face: f64) -> Vec<Rect> {
    let boxed = |text: &str, at: Point, anchor: Anchor| {
        let width = face * text_width(text, TYPE, Weight::Bold);
        let left = match anchor {
            Anchor::Start => at.x,
            Anchor::Middle => at.x - width / 2.0,
            Anchor::End => at.x - width,
        };
        Rect::new(left, at.y - 11.0, width, 14.0)
    };
    let lines = node
        .lines
        .iter()
        .map(|line| boxed(&line.text, line.at, node.anchor));
    let number = node
        .number
        .map(|(number, at)| boxed(&number.to_string(), at, Anchor::Middle));
    lines.chain(number).collect()
}

fn corners(rect: Rect) -> [Point; 4] {
    let (right, bottom) = (rect.right(), rect.bottom());
    [
        Point::new(rect.x, rect.y),
        Point::new(right, rect.y),
        Point::new(rect.x, bottom),
        Point::new(right, bottom),
    ]
}

/// Whether an outline and a box are less than `units` from each other.
fn near(outline: &Outline, rect: Rect, units: f64) -> bool {
    if let Outline::Box { rect: other, .. } = outline {
        return other.grown(units).overlaps(rect);
    }
    (0..=12).any(|row| {
        (0..=12).any(|column| {
            let p = Point::new(
                rect.x + rect.width * f64::from(column) / 12.0,
                rect.y + rect.height * f64::from(row) / 12.0,
            );
            outline.distance(p) < units - 0.01
        })
    })
}

/// What is wrong with the places of nodes, their words, years and captions.
pub(crate) fn faults_of_places(ecosystem: &Ecosystem, fit: &Fit) -> Vec<String> {
    let placed = &fit.placed;
    let units = apart(fit);
    let page = Rect::new(0.0, 0.0, placed.width, placed.height);
    let mut faults = Vec::new();
    let id = |node: &Placed| ecosystem.node(node.index).id.clone();
    let mut things: Vec<(String, Outline)> = placed
        .nodes
        .iter()
        .map(|node| (id(node), node.outline))
        .collect();
    let marks = placed.more.iter();
    things.extend(marks.map(|mark| (format!("+{} {:?}", mark.count, mark.kind), mark.outline)));
    let boxed = |rect: Rect| Outline::Box { rect, corner: 0.0 };
    for caption in &placed.captions {
        things.push((format!("caption {:?}", caption.kind), boxed(caption.room)));
    }
    for (place, (name, one)) in things.iter().enumerate() {
        let bounds = one.bounds();
        if corners(bounds).iter().any(|corner| !page.contains(*corner)) {
            faults.push(format!("{name} leaves the box"));
        }
        for (other_name, other) in &things[place + 1..] {
            let meet = match (one, other) {
                (Outline::Box { .. }, _) => near(other, bounds, units),
                (_, Outline::Box { .. }) => near(one, other.bounds(), units),
                _ => {
                    near(other, bounds, 0.0)
                        && near(one, other.bounds(), 0.0)
                        && round(one, other, units)
                }
            };
            if meet {
                faults.push(format!("{name} is too near {other_name}"));
            }
        }
    }
    for node in &placed.nodes {
        for face in FACES {
            let outside = |rect: &Rect| {
                corners(*rect)
                    .iter()
                    .any(|p| node.outline.distance(*p) > 0.0)
            };
            if words(node, face).iter().any(outside) {
                faults.push(format!("the name of {} leaves it", id(node)));
            }
        }
        let Some(tag) = node.tag else { continue };
        if corners(tag).iter().any(|corner| !page.contains(*corner)) {
            faults.push(format!("the year of {} leaves the box", id(node)));
        }
        for (name, thing) in things.iter().filter(|(name, _)| *name != id(node)) {
            if near(thing, tag, units) {
                faults.push(format!("the year of {} is too near {name}", id(node)));
            }
        }
        if words(node, 1.0).iter().any(|words| words.overlaps(tag)) {
            faults.push(format!("the year of {} covers its name", id(node)));
        }
    }
    faults
}

/// Whether two round outlines come nearer than `units`, by points of the edge of the one.
fn round(one: &Outline, other: &Outline, units: f64) -> bool {
    let bounds = one.bounds();
    (0..=40).any(|row| {
        (0..=40).any(|column| {
            let p = Point::new(
                bounds.x + bounds.width * f64::from(column) / 40.0,
                bounds.y + bounds.height * f64::from(row) / 40.0,
            );
            one.distance(p) <= 0.0 && other.distance(p) < units - 0.5
        })
    })
}

/// What is wrong with the arrows, whatever picture shows them: through a node, a year, or out of the box.
pub(crate) fn faults_of_arrows(ecosystem: &Ecosystem, fit: &Fit, arrows: &[Arrow]) -> Vec<String> {
    let placed = &fit.placed;
    let page = Rect::new(0.0, 0.0, placed.width, placed.height);
    let mut faults = Vec::new();
    for arrow in arrows {
        let link = ecosystem.link(arrow.link);
        let name = name(ecosystem, arrow);
        let points = arrow.points();
        for node in &placed.nodes {
            let end = node.index == link.from || node.index == link.to;
            let least = if end { 2.0 } else { 0.0 };
            if points.iter().any(|p| node.outline.distance(*p) < least) {
                faults.push(format!("{name} touches {}", ecosystem.node(node.index).id));
            }
            let covers = |tag: Rect| points.iter().any(|p| tag.contains(*p));
            if node.tag.is_some_and(covers) {
                faults.push(format!(
                    "{name} covers the year of {}",
                    ecosystem.node(node.index).id
                ));
            }
        }
        let marks = |p: &Point| {
            placed
                .more
                .iter()
                .any(|mark| mark.outline.distance(*p) < 0.0)
        };
        if points.iter().any(marks) {
            faults.push(format!("{name} passes through a mark that counts"));
        }
        if points.iter().any(|p| !page.contains(*p)) {
            faults.push(format!("{name} leaves the box"));
        }
    }
    faults
}

/// What is wrong with a picture: too many arrows, signs or numbers on each other, on nodes, years, or captions.
pub(crate) fn faults_of_picture(
    ecosystem: &Ecosystem,
    fit: &Fit,
    arrows: &[Arrow],
    picture: &Picture,
) -> Vec<String> {
    let placed = &fit.placed;
    let units = apart(fit);
    let page = Rect::new(0.0, 0.0, placed.width, placed.height);
    let mut faults = Vec::new();
    let shown = shown(arrows, picture);
    if shown.len() > MOST {
        faults.push(format!("{} arrows", shown.len()));
    }
    let mut discs: Vec<(String, Point, f64)> = shown
        .iter()
        .map(|arrow| {
            let radius = match ecosystem.link(arrow.link).sign {
                Sign::Open => 12.0,
                _ => 9.5,
            };
            (
                format!("the sign of {}", name(ecosystem, arrow)),
                arrow.badge,
                radius,
            )
        })
        .collect();
    if !picture.numbers.is_empty() {
        for (step, arrow) in shown.iter().enumerate() {
            match arrow.step {
                Some(at) => discs.push((format!("step {}", step + 1), at, STEP)),
                None => faults.push(format!("step {} has no place", step + 1)),
            }
        }
    }
    for (place, (name, at, radius)) in discs.iter().enumerate() {
        for (other, there, wide) in &discs[place + 1..] {
            if at.distance(*there) < radius + wide + units {
                faults.push(format!("{name} is too near {other}"));
            }
        }
        for node in &placed.nodes {
            let tag = node.tag.map(|rect| Outline::Box { rect, corner: 0.0 });
            for outline in [Some(node.outline), tag].into_iter().flatten() {
                if outline.distance(*at) < radius + units {
                    faults.push(format!(
                        "{name} is too near {}",
                        ecosystem.node(node.index).id
                    ));
                }
            }
        }
        if corners(Rect::around(*at, 2.0 * radius, 2.0 * radius))
            .iter()
            .any(|corner| !page.contains(*corner))
        {
            faults.push(format!("{name} leaves the box"));
        }
        for arrow in &shown {
            if arrow.head().tip.distance(*at) < *radius {
                faults.push(format!("{name} covers a head"));
            }
        }
    }
    for caption in placed
        .captions
        .iter()
        .filter(|caption| !shown.iter().any(|arrow| arrow.covers(caption.kind)))
    {
        let covered = |p: &Point| caption.room.contains(*p);
        if shown.iter().any(|arrow| arrow.points().iter().any(covered))
            || discs
                .iter()
                .any(|(_, at, radius)| caption.room.grown(*radius).contains(*at))
        {
            faults.push(format!("the caption {:?} is covered", caption.kind));
        }
    }
    faults
}

fn name(ecosystem: &Ecosystem, arrow: &Arrow) -> String {
    let link = ecosystem.link(arrow.link);
    let [from, to] = [link.from, link.to].map(|end| ecosystem.node(end).id.as_str());
    format!("{from} > {to}")
}

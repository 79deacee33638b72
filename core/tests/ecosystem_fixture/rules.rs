//! Rules that hold for every picture of the diagram.

use jelajah_core::geom::Point;
use jelajah_core::layout::ecosystem::views::Arrow;
use jelajah_core::layout::ecosystem::{Outline, PlacedNodes};
use jelajah_core::model::live::Ecosystem;

/// Nodes and marks that share area or leave the page, by name.
pub fn faults(ecosystem: &Ecosystem, placed: &PlacedNodes) -> Vec<String> {
    let mut faults = Vec::new();
    let nodes = placed.nodes.iter();
    let nodes = nodes.map(|node| (ecosystem.node(node.index).id.clone(), node.outline));
    let marks = placed.more.iter();
    let marks = marks.map(|mark| (format!("{:?} +{}", mark.kind, mark.count), mark.outline));
    let all: Vec<(String, Outline)> = nodes.chain(marks).collect();
    for (place, (name, one)) in all.iter().enumerate() {
        let bounds = one.bounds();
        if bounds.x < 0.0
            || bounds.y < 0.0
            || bounds.right() > placed.width
            || bounds.bottom() > placed.height
        {
            faults.push(format!("{name} leaves the page"));
        }
        for (other_name, other) in &all[place + 1..] {
            if meet(one, other) {
                faults.push(format!("{name} meets {other_name}"));
            }
        }
    }
    faults
}

fn meet(one: &Outline, other: &Outline) -> bool {
    let (a, b) = (one.bounds(), other.bounds());
    if !a.overlaps(b) {
        return false;
    }
    match (one, other) {
        (Outline::Box { .. }, Outline::Box { .. }) => true,
        // Round shapes: probe the one with a net of points of the other.
        _ => (0..=24).any(|row| {
            (0..=24).any(|column| {
                let p = Point::new(
                    a.x + a.width * f64::from(column) / 24.0,
                    a.y + a.height * f64::from(row) / 24.0,
                );
                one.distance(p) < -0.5 && other.distance(p) < -0.5
            })
        }),
    }
}

/// Arrows, as they are drawn, that pass through a node which is not one of their ends, or through a mark.
pub fn passing(ecosystem: &Ecosystem, placed: &PlacedNodes, arrows: &[Arrow]) -> Vec<String> {
    let mut faults = Vec::new();
    for arrow in arrows {
        let link = ecosystem.link(arrow.link);
        let nodes = placed.nodes.iter();
        let others = nodes.filter(|node| node.index != link.from && node.index != link.to);
        let mut others = others
            .map(|node| node.outline)
            .chain(placed.more.iter().map(|mark| mark.outline));
        let points = points(&arrow.d);
        if others.any(|outline| points.iter().any(|p| outline.distance(*p) < 0.0)) {
            let ends = [link.from, link.to].map(|end| ecosystem.node(end).id.as_str());
            faults.push(format!("{:?}: {}", arrow.view, ends.join(" > ")));
        }
    }
    faults
}

/// Points of a line of cubics in SVG's path language, `M0 0c1 1 2 2 3-3...`, forty on each.
fn points(d: &str) -> Vec<Point> {
    let spaced = d.replace(['M', 'c'], " ").replace('-', " -");
    let numbers: Vec<f64> = spaced
        .split_whitespace()
        .map(|text| text.parse().unwrap())
        .collect();
    let pairs: Vec<Point> = numbers
        .chunks(2)
        .map(|pair| Point::new(pair[0], pair[1]))
        .collect();
    let mut ends = vec![pairs[0]];
    for three in pairs[1..].chunks(3) {
        let pen = ends[ends.len() - 1];
        ends.extend(three.iter().map(|p| Point::new(pen.x + p.x, pen.y + p.y)));
    }
    let at = |from: usize, t: f64| {
        let u = 1.0 - t;
        let weights = [u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t];
        let sum = |of: fn(Point) -> f64| -> f64 {
            (0..4)
                .map(|place| weights[place] * of(ends[from + place]))
                .sum()
        };
        Point::new(sum(|p| p.x), sum(|p| p.y))
    };
    (0..ends.len().saturating_sub(3))
        .step_by(3)
        .flat_map(|from| (0..=40).map(move |step| (from, f64::from(step) / 40.0)))
        .map(|(from, t)| at(from, t))
        .collect()
}

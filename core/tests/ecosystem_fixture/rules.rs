//! Rules that hold for every picture of the diagram.

use jelajah_core::geom::Point;
use jelajah_core::layout::ecosystem::{Outline, PlacedNodes};
use jelajah_core::layout::map::arrow::Arrow;
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
        let points = arrow.points();
        if others.any(|outline| points.iter().any(|p| outline.distance(*p) < 0.0)) {
            let ends = [link.from, link.to].map(|end| ecosystem.node(end).id.as_str());
            faults.push(ends.join(" > "));
        }
    }
    faults
}

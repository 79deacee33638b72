//! A fit and a picture as shapes with class names. It knows no colour and no word: a stylesheet gives the one, the caller
//! the other.

use super::arrow::Arrow;
use super::ego::EgoMap;
use super::fit::Fit;
use super::labels::BASELINE;
use super::pictures::{ArrowStyle, Picture};
use crate::drawing::{Anchor, Drawing, Shape};
use crate::geom::Point;
use crate::layout::ecosystem::draw::{NodeState, arrow, more, node, polarity_badge, tag};
use crate::layout::ecosystem::{More, Placed};
use crate::model::NodeIndex;
use crate::model::ecosystem::NodeKind;
use crate::model::live::Ecosystem;

/// How much larger the ring of a chosen node is than the node, in units.
pub const RING: f64 = 3.0;
/// Radius of the number of a step.
pub const STEP: f64 = 9.5;

/// The whole picture in drawing order: captions, quiet nodes, arrows, the other nodes, signs, numbers. `name_of` gives
/// the names of kinds as captions show them.
///
/// Classes are those of the parts: `cap`, `nd` with the kind and `quiet`, `focus`, `new` or `later`, `lk`, `sgn`, `yr`.
/// Arrows that say less stand in a group `soft` (their pattern, thinner) or `hair` (one thin line); numbers are `stp`.
#[must_use]
pub fn draw<'a>(
    ecosystem: &Ecosystem,
    fit: &Fit,
    arrows: &[Arrow],
    picture: &Picture,
    name_of: impl Fn(NodeKind) -> &'a str,
) -> Drawing {
    let placed = &fit.placed;
    let shown: Vec<&Arrow> = shown(arrows, picture);
    let captions = placed
        .captions
        .iter()
        .filter(|caption| !shown.iter().any(|arrow| arrow.covers(caption.kind)))
        .map(|caption| Shape::Text {
            class: "cp".into(),
            at: caption.at,
            anchor: caption.anchor,
            text: name_of(caption.kind).to_owned(),
        });
    let mut shapes = vec![group("cap", captions.collect())];
    let is_lit = |node: &&Placed| picture.lit.contains(&node.index);
    let (lit, quiet): (Vec<&Placed>, Vec<&Placed>) = placed.nodes.iter().partition(is_lit);
    let draw_node = |node: &&Placed| draw_node(ecosystem, node, picture);
    shapes.extend(quiet.iter().map(draw_node));
    shapes.push(lines(ecosystem, &shown, picture));
    shapes.extend(lit.iter().map(draw_node));
    let marks = placed.more.iter();
    shapes.extend(marks.map(|mark| match fit.form {
        None if is_group(mark.kind) => button(ecosystem, mark, picture, name_of(mark.kind)),
        _ => count(mark),
    }));
    shapes.push(signs(ecosystem, &shown, picture));
    shapes.push(group("stps", numbers(&shown, picture)));
    Drawing {
        width: placed.width,
        height: placed.height,
        shapes,
    }
}

/// A node with its neighbours: arrows, boxes, badges. The node's classes are `nd`, its kind and `focus`.
#[must_use]
pub fn draw_ego(ecosystem: &Ecosystem, map: &EgoMap) -> Drawing {
    let all = || map.neighbours.iter().flatten();
    let link = |arrow: &Arrow| ecosystem.link(arrow.link);
    let lines = all().map(|one| {
        let one = &one.arrow;
        arrow(&one.d(), one.head(), link(one))
    });
    let badges = all().map(|one| polarity_badge(one.arrow.badge, link(&one.arrow)));
    let mut shapes = vec![group("lks", lines.collect())];
    shapes.extend(all().map(|one| boxed(&one.node, "")));
    shapes.extend(map.more.iter().flatten().map(count));
    shapes.push(boxed(&map.ego, " focus"));
    shapes.push(group("sgns", badges.collect()));
    Drawing {
        width: map.width,
        height: map.height,
        shapes,
    }
}

/// A node in a box, whatever its kind.
#[must_use]
pub fn node_box(placed: &Placed) -> Shape {
    boxed(placed, "")
}

fn boxed(placed: &Placed, state: &str) -> Shape {
    let mut shapes = Vec::with_capacity(4);
    if !state.is_empty() {
        shapes.push(path("ring", placed.ring(RING)));
    }
    shapes.push(path("sh", placed.d.clone()));
    shapes.extend(placed.lines.iter().map(|line| Shape::Text {
        class: "nm".into(),
        at: line.at,
        anchor: placed.anchor,
        text: line.text.clone(),
    }));
    group(&["nd ", placed.kind.as_str(), state].concat(), shapes)
}

fn count(mark: &More) -> Shape {
    more(mark, ["+", &mark.count.to_string()].concat())
}

/// Whether a kind has a button in a ring map.
fn is_group(kind: NodeKind) -> bool {
    !matches!(kind, NodeKind::Stage | NodeKind::Outcome)
}

/// The button of a group: its name, and how many of its nodes are there in the year. Its classes are `nd`, `grp`, the
/// kind, and `lit` if the picture concerns one of its nodes.
fn button(ecosystem: &Ecosystem, mark: &More, picture: &Picture, name: &str) -> Shape {
    let here = |node: &NodeIndex| ecosystem.node(*node).kind == mark.kind;
    let nodes = ecosystem.indices().filter(|node| here(node));
    let there = nodes.filter(|node| !picture.later.contains(node)).count();
    let concerned = picture.lit.iter().chain(&picture.new).any(here);
    let x = mark
        .icon
        .map_or(mark.outline.bounds().x, |icon| icon.right());
    let text = |class: &str, at: Point, anchor: Anchor, text: String| Shape::Text {
        class: class.into(),
        at,
        anchor,
        text,
    };
    let words = Point::new(x + 8.0, mark.at.y);
    let class = [
        "nd grp ",
        mark.kind.as_str(),
        if concerned { " lit" } else { "" },
    ]
    .concat();
    group(
        &class,
        vec![
            path("sh", mark.d.clone()),
            text("nm", words, Anchor::Start, name.to_owned()),
            text("ct", mark.at, mark.anchor, there.to_string()),
        ],
    )
}

/// The arrows of a picture, in the order of its links.
#[must_use]
pub fn shown<'a>(arrows: &'a [Arrow], picture: &Picture) -> Vec<&'a Arrow> {
    let arrow = |link| arrows.iter().find(|arrow| arrow.link == link);
    picture
        .links
        .iter()
        .filter_map(|link| arrow(*link))
        .collect()
}

/// The arrows of a picture as a group: `lks`, with `soft` or `hair` where they say less.
#[must_use]
pub fn lines(ecosystem: &Ecosystem, shown: &[&Arrow], picture: &Picture) -> Shape {
    let line = |one: &&Arrow| match picture.style {
        ArrowStyle::Full | ArrowStyle::Quiet => {
            arrow(&one.d(), one.head(), ecosystem.link(one.link))
        }
        ArrowStyle::Hairline => group(
            "hl",
            vec![path("l0", one.d()), path("hd", one.head().outline())],
        ),
    };
    let class = match picture.style {
        ArrowStyle::Full => "lks",
        ArrowStyle::Quiet => "lks soft",
        ArrowStyle::Hairline => "lks hair",
    };
    group(class, shown.iter().map(line).collect())
}

/// The signs of the arrows of a picture as a group `sgns`; only arrows that say all have them.
#[must_use]
pub fn signs(ecosystem: &Ecosystem, shown: &[&Arrow], picture: &Picture) -> Shape {
    let sign = |one: &&Arrow| polarity_badge(one.badge, ecosystem.link(one.link));
    let all = shown.iter().filter(|_| picture.style == ArrowStyle::Full);
    group("sgns", all.map(sign).collect())
}

/// The numbers of the arrows of a picture that has them.
#[must_use]
pub fn numbers(shown: &[&Arrow], picture: &Picture) -> Vec<Shape> {
    let numbered = picture.links.iter().zip(&picture.numbers);
    numbered
        .filter_map(|(link, step)| {
            let arrow = shown.iter().find(|arrow| arrow.link == *link)?;
            Some(number(*step, arrow.step?))
        })
        .collect()
}

fn number(step: usize, at: Point) -> Shape {
    group(
        "stp",
        vec![
            Shape::Circle {
                class: "b".into(),
                centre: at,
                radius: STEP,
            },
            Shape::Text {
                class: "n".into(),
                at: Point::new(at.x, at.y + BASELINE),
                anchor: Anchor::Middle,
                text: step.to_string(),
            },
        ],
    )
}

fn draw_node(ecosystem: &Ecosystem, placed: &Placed, picture: &Picture) -> Shape {
    let has = |list: &[_]| list.contains(&placed.index);
    let (new, later) = (has(&picture.new), has(&picture.later));
    let state = if has(&picture.lit) {
        NodeState::Normal
    } else {
        NodeState::Quiet
    };
    let year = ecosystem.node(placed.index).from_year;
    let Shape::Group {
        mut class,
        mut shapes,
    } = node(placed, state, None)
    else {
        return group("nd", Vec::new());
    };
    if has(&picture.ringed) {
        class.push_str(" focus");
        shapes.insert(0, path("ring", placed.ring(RING)));
    }
    if new {
        class.push_str(" new");
        shapes.insert(0, path("halo", placed.ring(RING)));
    }
    if later {
        class.push_str(" later");
    }
    if let (Some(year), Some(rect)) = (year.filter(|_| new || later), placed.tag) {
        shapes.push(tag(rect, year));
    }
    Shape::Group { class, shapes }
}

fn group(class: &str, shapes: Vec<Shape>) -> Shape {
    Shape::Group {
        class: class.into(),
        shapes,
    }
}

fn path(class: &str, d: String) -> Shape {
    Shape::Path {
        class: class.into(),
        d,
    }
}

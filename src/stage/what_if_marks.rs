//! What a what-if question puts on the map: a badge at what is pushed, and once it is answered, at every node the mark of
//! its way and a bar. Where nodes stand is read from the static picture, once for each fit.

use crate::context::App;
use crate::markup::{Element, svg};
use crate::sections::what_if_result::{counts_of, way_of};
use crate::widgets::picture::shapes;
use jelajah_core::drawing::number;
use jelajah_core::geom::Rect;
use jelajah_core::layout::map::ways::{MARK, Spots, at_box, at_name, badge, bar};
use jelajah_core::model::NodeIndex;
use jelajah_core::simulation::NodeAnswer;
use jelajah_core::state::Told;
use leptos::prelude::*;

/// Width and height of a fit in its units.
type Extents = (f64, f64);

/// A node of a fit, as the static page draws it.
#[derive(Clone, Copy)]
struct Drawn {
    node: NodeIndex,
    shape: Rect,
    name: Rect,
}

/// The marks of a fit; nothing where another is in sight.
pub(crate) fn marks(app: App, place: usize) -> Element {
    let out = svg("g").class("wm");
    if app.told() != Told::WhatIf || app.map_form.get() != Some(place as i32) {
        return out;
    }
    let what_if = app.what_if();
    let outcome = app.outcome.get().filter(|_| what_if.is_answered());
    let (extents, all) = drawn(app, place);
    let mut parts = Vec::new();
    for one in all {
        let push = what_if.pushes.iter().find(|push| push.node == one.node);
        if let Some(push) = push.filter(|push| push.tenths != 0) {
            let key = if push.tenths > 0 {
                "whatif.pushed"
            } else {
                "whatif.pulled"
            };
            parts.extend(shapes(&[badge(
                one.shape,
                app.word(key).to_owned(),
                extents,
            )]));
        } else if let Some(outcome) = &outcome {
            let answer = &outcome.answers[0].nodes[one.node.get()];
            let is_within = app.live.ecosystem.node(one.node).kind.is_central();
            let spots = if is_within {
                at_name(one.name)
            } else {
                at_box(one.shape)
            };
            parts.push(marked(spots, is_within, answer));
        }
    }
    out.children(parts)
}

fn marked(spots: Spots, is_within: bool, answer: &NodeAnswer) -> Element {
    let [up, down, _] = counts_of(answer);
    let way = way_of(answer.verdict.word);
    let mark = svg("use")
        .href(["#w-", way].concat())
        .attr("x", number(spots.mark.x - MARK))
        .attr("y", number(spots.mark.y - MARK))
        .attr("width", number(2.0 * MARK))
        .attr("height", number(2.0 * MARK));
    let ground = svg("circle")
        .attr("cx", number(spots.mark.x))
        .attr("cy", number(spots.mark.y))
        .attr("r", number(MARK));
    svg("g")
        .class(if is_within {
            ["in ", way].concat()
        } else {
            way.to_owned()
        })
        .children(shapes(&[bar(spots.bar, [up, down])]))
        .child(ground)
        .child(mark)
}

/// The extents of a fit and its nodes.
#[cfg(feature = "live")]
fn drawn(app: App, place: usize) -> (Extents, Vec<Drawn>) {
    use crate::browser;
    use jelajah_core::layout::map::fits::BoxForm;
    use std::cell::RefCell;

    thread_local! {
        static READ: RefCell<Vec<(usize, Extents, Vec<Drawn>)>> = const { RefCell::new(Vec::new()) };
    }
    let known = READ.with_borrow(|all| {
        let known = all.iter().find(|(of, ..)| *of == place);
        known.map(|(_, extents, nodes)| (*extents, nodes.clone()))
    });
    if let Some(known) = known {
        return known;
    }
    let class = BoxForm::ALL.get(place).map_or("", |form| form.class());
    let fits = browser::all(&[".fits>[class='", class, "']"].concat());
    let Some(fit) = fits.into_iter().next() else {
        return Default::default();
    };
    let mut nodes = Vec::new();
    for link in &browser::below(&fit, "[data-node]") {
        let id = link.get_attribute("data-node").unwrap_or_default();
        let extent = |of: &str| {
            let boxes = browser::below(link, of);
            let boxes = boxes.iter().filter_map(browser::extent_of);
            boxes.reduce(|one, other| one.union(other))
        };
        if let (Some(node), Some(shape)) = (app.live.ecosystem.find(&id), extent(".sh")) {
            let name = extent(".nm").unwrap_or(shape);
            nodes.push(Drawn { node, shape, name });
        }
    }
    let room = fit.get_attribute("viewBox").unwrap_or_default();
    // Whole units will do; reading fractions would bring code of its own into the program.
    let whole = |side: &str| side.split('.').next()?.parse::<i32>().ok();
    let mut sides = room.split(' ').skip(2).filter_map(whole).map(f64::from);
    let mut side = || sides.next().unwrap_or_default();
    let extents = (side(), side());
    if nodes.iter().all(|one| one.shape.width > 0.0) {
        READ.with_borrow_mut(|all| all.push((place, extents, nodes.clone())));
    }
    (extents, nodes)
}

/// Without a browser nothing is asked, so nothing is marked.
#[cfg(not(feature = "live"))]
fn drawn(_app: App, _place: usize) -> (Extents, Vec<Drawn>) {
    Default::default()
}

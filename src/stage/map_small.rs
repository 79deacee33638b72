//! What stands in the place of the ring in small boxes: the map of the chosen node, or the nodes of a group. It is placed in
//! the browser, since it depends on the box and on what is chosen.

use super::map_nodes::{link_to, name_of};
use crate::context::App;
use crate::markup::{Element, el, live, svg};
use crate::widgets::icon::{icon, kind_icon};
use crate::widgets::picture::{frame, shapes};
use jelajah_core::drawing::Shape;
use jelajah_core::layout::ecosystem::Placed;
use jelajah_core::layout::ecosystem::draw::more;
use jelajah_core::layout::map::arrow::Arrow;
use jelajah_core::layout::map::draw::{lines, node_box, signs};
use jelajah_core::layout::map::ego::ego_map;
use jelajah_core::layout::map::fits::BoxForm;
use jelajah_core::layout::map::pictures::Picture;
use jelajah_core::model::NodeIndex;
use jelajah_core::model::ecosystem::NodeKind;
use jelajah_core::state::Told;
use leptos::prelude::*;

/// The live part.
pub(crate) const SMALL_ID: &str = "map-small";

/// What is shown in small boxes instead of the ring.
#[component]
pub(crate) fn Small(app: App) -> impl IntoView {
    view! { <div id=SMALL_ID>{live(move || small(app))}</div> }
}

/// Whether the map's box has no room for all names.
pub(crate) fn is_small(app: App) -> bool {
    let form = app.map_form.get();
    form.is_some_and(|form| {
        BoxForm::ALL
            .get(form as usize)
            .is_none_or(|form| form.is_ring())
    })
}

fn small(app: App) -> Element {
    let group = app.group.get();
    let inside = match (is_small(app), group, app.told()) {
        (false, ..) => None,
        (_, Some(kind), _) => NodeKind::ALL
            .get(kind as usize)
            .map(|kind| of_kind(app, *kind)),
        (_, None, Told::Node(node)) => ego(app, node),
        _ => None,
    };
    el("div").child(inside)
}

/// The nodes of a kind.
fn of_kind(app: App, kind: NodeKind) -> Element {
    let ecosystem = &app.live.ecosystem;
    let nodes = ecosystem.of_kind(kind).map(|index| {
        let node = ecosystem.node(index);
        let count = ecosystem.given_by(index).count() + ecosystem.received_by(index).count();
        let link = el("a")
            .class(["nb ", kind.as_str()].concat())
            .href(["#node-", &node.id].concat())
            .attr("data-node", node.id.as_str())
            .attr("aria-label", name_of(app, index, None))
            .child(icon(&["k-", kind.as_str()].concat()))
            .child(el("span").text(node.name.as_str()))
            .child(el("b").text(app.count(count)));
        el("li").child(link)
    });
    el("ul").class("map-list").children(nodes)
}

/// A node with its neighbours; nothing where the box has no room for that.
fn ego(app: App, node: NodeIndex) -> Option<Element> {
    let (ecosystem, year) = (&app.live.ecosystem, app.year());
    let extents = app.map_box.get()?;
    let size = (f64::from(extents >> 16), f64::from(extents & 0xffff));
    let there = |link| ecosystem.link_present(link, year);
    let map = ego_map(ecosystem, node, size, &there)?;
    let all = || map.neighbours.iter().flatten();
    let arrows: Vec<&Arrow> = all().map(|one| &one.arrow).collect();
    let picture = Picture::default();
    let marks = map.more.iter().flatten();
    let counts: Vec<Shape> = marks
        .map(|mark| more(mark, app.say_count("diagram.more", mark.count)))
        .collect();
    Some(
        frame("dia ego", map.width, map.height)
            .attr("role", "group")
            .attr("aria-label", app.word("ecosystem.picture"))
            .children(shapes(&[lines(ecosystem, &arrows, &picture)]))
            .children(all().map(|one| linked(app, &one.node, "")))
            .children(shapes(&counts))
            .child(linked(app, &map.ego, "focus"))
            .children(shapes(&[signs(ecosystem, &arrows, &picture)])),
    )
}

fn linked(app: App, placed: &Placed, class: &'static str) -> Element {
    let link = link_to(app, placed.index, None);
    let link = if class.is_empty() {
        link
    } else {
        link.class(class).attr("aria-current", "true")
    };
    let icon = placed.icon.map(|room| kind_icon(placed.kind, room));
    link.child(svg("g").children(shapes(&[node_box(placed)])))
        .child(icon)
}

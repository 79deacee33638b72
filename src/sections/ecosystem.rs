//! The concept diagram: nodes at designed places, arrows for one layer or for the node in focus, and the panel that
//! reads aloud what is drawn. Where things stand is [`jelajah_core::layout::ecosystem`]'s work.

use super::ecosystem_picture::{Arrows, MapArrows, Shown, Signs};
use super::ecosystem_text::{list_id, loops, node_cards, relations};
use crate::context::Page;
use crate::markup::{Element, Str, el, svg};
use crate::widgets::icon::flow_mark;
use crate::widgets::picture::{decoration, frame, shapes};
use crate::widgets::section::{prose, section};
use jelajah_core::drawing::number;
use jelajah_core::geom::Rect;
use jelajah_core::layout::ecosystem::draw::{
    NodeState, decor, miniature_nodes, more, node, polarity_badge_glyph,
};
use jelajah_core::layout::ecosystem::{More, Placed, PlacedNodes, arrange};
use jelajah_core::model::ecosystem::{Basis, FlowFamily, Layer, NodeKind, Sign};
use jelajah_core::state::Section;
use leptos::prelude::*;

/// The section.
pub(crate) fn ecosystem(page: Page) -> Element {
    let placed = arrange(&page.live.ecosystem);
    section(page, Section::Ecosystem, "ecosystem")
        .child(layers(page))
        .child(el("div").class("wide").child(picture(page, &placed)))
        .child(el("div").class("narrow nmap").child(map(page, &placed)))
        .child(key(page))
        .child(concept(page))
        .child(node_cards(page))
        .child(relations(page))
        .child(loops(page))
        .done()
}

/// The buttons of the layers; without script each leads to its part of the table.
fn layers(page: Page) -> Element {
    let buttons = Layer::ALL.into_iter().map(|layer| {
        let button = el("a")
            .class("btn")
            .href(format!("#relations-{}", layer.as_str()))
            .attr("data-layer", layer.as_str());
        let button = if layer == Layer::default() {
            button.attr("aria-current", "true")
        } else {
            button
        };
        button.text(page.word_of("layer", layer.as_str()))
    });
    el("div").class("tools").child(
        el("nav")
            .class("row")
            .attr("aria-label", page.word("ecosystem.layers"))
            .children(buttons),
    )
}

fn picture(page: Page, placed: &PlacedNodes) -> Element {
    let shown = Shown::now(*page);
    let decor = decor(placed, |kind| caption(page, kind));
    frame("dia", placed.width, placed.height)
        .attr("role", "group")
        .attr("aria-label", page.word("ecosystem.picture"))
        .child(
            svg("g")
                .attr("aria-hidden", "true")
                .children(shapes(&decor)),
        )
        .view(view! { <Arrows app=*page /> })
        .child(
            svg("g").children(
                placed
                    .nodes
                    .iter()
                    .map(|place| one(page, place, shown.class_of(*page, place.index))),
            ),
        )
        .children(placed.more.iter().map(|mark| others(page, mark)))
        .view(view! { <Signs app=*page /> })
}

/// The nodes without any arrow, to draw on.
#[cfg(feature = "pages")]
pub(crate) fn blank_map(page: Page) -> Element {
    let placed = arrange(&page.live.ecosystem);
    let decor = decor(&placed, |kind| caption(page, kind));
    let nodes = placed.nodes.iter().map(|place| {
        let kind = page.live.ecosystem.node(place.index).kind;
        let shape = [node(place, NodeState::Any, None)];
        let class = format!("ni {}", kind.as_str());
        svg("g")
            .children(shapes(&shape))
            .child(place.icon.map(|room| kind_icon(class, kind, room)))
    });
    frame("dia", placed.width, placed.height)
        .attr("role", "img")
        .attr("aria-label", page.word("sheet.map"))
        .children(shapes(&decor))
        .children(nodes)
}

/// The name of a kind on the orbit of its nodes.
fn caption(page: Page, kind: NodeKind) -> &'static str {
    page.word(kind.many_key())
}

fn one(page: Page, place: &Placed, class: &'static str) -> Element {
    let ecosystem = &page.live.ecosystem;
    let item = ecosystem.node(place.index);
    let count =
        ecosystem.given_by(place.index).count() + ecosystem.received_by(place.index).count();
    let kind = page.word_of("kind", item.kind.as_str());
    // What is drawn is said too: the number of a stage before its name, the year after it.
    let order = place
        .number
        .map(|(number, _)| format!("{number} "))
        .unwrap_or_default();
    let since = item
        .from_year
        .map(|year| format!(" {year}"))
        .unwrap_or_default();
    let drawn = [order.as_str(), &item.name, &since].concat();
    let name = page.say(
        "ecosystem.node",
        &[
            ("name", &drawn),
            ("kind", &kind),
            ("count", &page.count(count)),
        ],
    );
    let shape = [node(place, NodeState::Any, item.from_year)];
    let link = svg("a")
        .class(class)
        .href(format!("#node-{}", item.id))
        .attr("data-node", item.id.as_str())
        .attr("aria-label", name)
        .child(
            svg("g")
                .attr("aria-hidden", "true")
                .children(shapes(&shape)),
        );
    let class = format!("ni {}", item.kind.as_str());
    link.child(place.icon.map(|room| kind_icon(class, item.kind, room)))
}

fn kind_icon(class: impl Into<Str>, kind: NodeKind, room: Rect) -> Element {
    svg("use")
        .class(class)
        .href(format!("#k-{}", kind.as_str()))
        .attr("x", number(room.x))
        .attr("y", number(room.y))
        .attr("width", number(room.width))
        .attr("height", number(room.height))
}

/// The nodes of a kind that are too many to be drawn: their number, which leads to where all of the kind are told.
fn others(page: Page, mark: &More) -> Element {
    let count = page.count(mark.count);
    let kind = caption(page, mark.kind);
    let name = page.say("diagram.more.name", &[("kind", kind), ("count", &count)]);
    let shape = [more(mark, page.say("diagram.more", &[("count", &count)]))];
    svg("a")
        .href(format!("#{}", list_id(mark.kind)))
        .attr("aria-label", name)
        .child(
            svg("g")
                .attr("aria-hidden", "true")
                .children(shapes(&shape)),
        )
        .child(mark.icon.map(|room| kind_icon("ni", mark.kind, room)))
}

/// The small map of narrow screens.
fn map(page: Page, placed: &PlacedNodes) -> Element {
    let shown = Shown::now(*page);
    let nodes = miniature_nodes(placed);
    let (orbits, drawn) = nodes
        .shapes
        .split_at(nodes.shapes.len() - placed.nodes.len());
    let drawn = placed
        .nodes
        .iter()
        .zip(shapes(drawn))
        .map(|(place, shape)| {
            let id = page.live.ecosystem.node(place.index).id.as_str();
            svg("g")
                .class(shown.class_of(*page, place.index))
                .attr("data-map", id)
                .child(shape)
        });
    frame("mini", placed.width, placed.height)
        .attr("aria-hidden", "true")
        .children(shapes(orbits))
        .children(drawn)
        .view(view! { <MapArrows app=*page /> })
}

/// What lines and signs mean.
fn key(page: Page) -> Element {
    let flows = FlowFamily::ALL.into_iter().map(|flow| {
        el("li")
            .child(flow_mark(flow, Basis::Cited))
            .text(page.word_of("flow", flow.as_str()))
    });
    let signs = [Sign::Plus, Sign::Minus, Sign::Open].map(|sign| {
        el("li")
            .child(
                decoration("sg", &polarity_badge_glyph(sign, FlowFamily::Rules))
                    .attr("width", "24")
                    .attr("height", "24"),
            )
            .text(page.word_of("sign", &format!("{}.short", sign.as_str())))
    });
    let ours = [
        (Basis::Reading, "ecosystem.key.reading"),
        (Basis::Assumption, "ecosystem.key.assumption"),
    ]
    .map(|(basis, key)| {
        el("li")
            .child(flow_mark(FlowFamily::Knowledge, basis))
            // One text, although it holds the link of a term.
            .child(el("span").text(page.word(key)))
    });
    el("div")
        .class("keys")
        .child(
            el("div")
                .child(el("h3").text(page.word("ecosystem.key.flows")))
                .child(el("ul").children(flows)),
        )
        .child(
            el("div")
                .child(el("h3").text(page.word("ecosystem.key.signs")))
                .child(el("ul").children(signs).children(ours)),
        )
}

/// What the founding text means by an ecosystem.
fn concept(page: Page) -> Element {
    el("div").class("notes").children(
        [
            "ecosystem.concept",
            "ecosystem.actors",
            "ecosystem.begins",
            "ecosystem.basis",
        ]
        .map(|key| prose(page, "p", key)),
    )
}

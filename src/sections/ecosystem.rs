//! The concept diagram: nodes at designed places, arrows for one layer or for the node in focus, and the panel that
//! reads aloud what is drawn. Where things stand is [`jelajah_core::layout::ecosystem`]'s work.

use super::ecosystem_panel::panel;
use super::ecosystem_text::{node_cards, relations};
use crate::context::App;
use crate::markup::{Element, el, live, svg};
use crate::widgets::icon::flow_mark;
use crate::widgets::picture::{decoration, frame, shapes};
use crate::widgets::section::{prose, section};
use jelajah_core::drawing::{Shape, number};
use jelajah_core::layout::ecosystem::draw::{
    NodeState, arrow, decor, miniature, node, sign, sign_glyph,
};
use jelajah_core::layout::ecosystem::{Placed, PlacedNodes, arrange};
use jelajah_core::layout::path::{Route, route};
use jelajah_core::model::ecosystem::{FlowFamily, Layer, NodeKind, Sign};
use jelajah_core::model::{LinkIndex, NodeIndex};
use jelajah_core::state::Section;

/// The live drawing, map and panel.
pub(crate) const DRAWING_ID: &str = "ecosystem-drawing";

/// What is drawn: the links of the layer or of the node in focus, and the ways of their arrows.
pub(crate) struct Shown {
    pub(crate) focus: Option<NodeIndex>,
    pub(crate) links: Vec<LinkIndex>,
    routes: Vec<Route>,
}

/// The section.
pub(crate) fn ecosystem(app: App) -> Element {
    section(app, Section::Ecosystem, "ecosystem")
        .child(layers(app))
        .child(drawing(app))
        .child(key(app))
        .child(concept(app))
        .child(node_cards(app))
        .child(relations(app))
        .done()
}

/// The diagram, the small map of narrow screens, and the panel that reads aloud what is drawn.
pub(crate) fn drawing(app: App) -> Element {
    let placed = arrange(&app.edition.ecosystem, app.language);
    el("div").id(DRAWING_ID).child(live(move || {
        let ecosystem = &app.edition.ecosystem;
        let focus = app.node();
        let links = ecosystem.visible_links(app.layer(), focus, app.year());
        let routes = route(&placed, &links, focus, ecosystem);
        let shown = Shown {
            focus,
            links,
            routes,
        };
        el("div")
            .child(el("div").class("wide").child(picture(app, &placed, &shown)))
            .child(
                el("div")
                    .class("narrow nmap")
                    .child(map(app, &placed, &shown)),
            )
            .child(panel(app, &shown))
    }))
}

/// The buttons of the layers; without script each leads to its part of the table.
fn layers(app: App) -> Element {
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
        button.text(app.word_of("layer", layer.as_str()))
    });
    el("div").class("tools").child(
        el("nav")
            .class("row")
            .attr("aria-label", app.word("ecosystem.layers"))
            .children(buttons),
    )
}

fn picture(app: App, placed: &PlacedNodes, shown: &Shown) -> Element {
    let ecosystem = &app.edition.ecosystem;
    let touched = |index: NodeIndex| {
        shown.links.iter().any(|link| {
            let link = ecosystem.link(*link);
            link.from == index || link.to == index
        })
    };
    let state = |index: NodeIndex| match () {
        () if shown.focus == Some(index) => NodeState::Focused,
        () if touched(index) && ecosystem.node_present(index, app.year()) => NodeState::Normal,
        () => NodeState::Quiet,
    };
    let hidden = |list: Vec<Shape>| svg("g").attr("aria-hidden", "true").children(shapes(&list));
    let name_of = |kind: NodeKind| caption(app, kind);
    let arrows = shown
        .routes
        .iter()
        .map(|route| arrow(route, ecosystem.link(route.link)))
        .collect();
    let signs = shown
        .routes
        .iter()
        .map(|route| sign(route.sign, ecosystem.link(route.link)))
        .collect();
    let quiet_first = |quiet: bool| {
        placed
            .nodes
            .iter()
            .filter(move |place| (state(place.index) == NodeState::Quiet) == quiet)
            .map(move |place| one(app, place, state(place.index)))
    };
    frame("dia", placed.width, placed.height)
        .attr("role", "group")
        .attr("aria-label", app.word("ecosystem.picture"))
        .child(hidden(decor(placed, name_of)))
        .child(svg("g").children(quiet_first(true)))
        .child(hidden(arrows))
        .child(svg("g").children(quiet_first(false)))
        .child(hidden(signs))
}

/// The name of a kind on the orbit of its nodes.
fn caption(app: App, kind: NodeKind) -> &'static str {
    app.word(match kind {
        NodeKind::Outcome => "kind.outcome.many",
        NodeKind::Stage => "kind.stage.many",
        NodeKind::Resource => "kind.resource.many",
        NodeKind::Actor => "kind.actor.many",
        NodeKind::Challenge => "kind.challenge.many",
        NodeKind::Opportunity => "kind.opportunity.many",
    })
}

fn one(app: App, place: &Placed, state: NodeState) -> Element {
    let item = app.edition.ecosystem.node(place.index);
    let count = app.edition.ecosystem.given_by(place.index).count()
        + app.edition.ecosystem.received_by(place.index).count();
    let kind = app.word_of("kind", item.kind.as_str());
    let year = item.from_year.filter(|_| state != NodeState::Quiet);
    // What is drawn is said too: the number of a stage before its name, the year after it.
    let order = place
        .number
        .map(|(number, _)| [&number.to_string(), " "].concat());
    let since = year.map(|year| [" ", &year.to_string()].concat());
    let drawn = [
        order.as_deref().unwrap_or(""),
        item.name.get(app.language),
        since.as_deref().unwrap_or(""),
    ]
    .concat();
    let name = app.say(
        "ecosystem.node",
        &[
            ("name", &drawn),
            ("kind", &kind),
            ("count", &app.count(count)),
        ],
    );
    let shape = [node(place, state, year)];
    let link = svg("a")
        .id(format!("diagram-{}", item.id))
        .href(format!("#node-{}", item.id))
        .attr("data-node", item.id.as_str())
        .attr("aria-label", name)
        .child(
            svg("g")
                .attr("aria-hidden", "true")
                .children(shapes(&shape)),
        );
    let link = if state == NodeState::Focused {
        link.attr("aria-current", "true")
    } else {
        link
    };
    match place.icon {
        None => link,
        Some(room) => link.child(
            svg("use")
                .class(format!(
                    "ni {}{}",
                    item.kind.as_str(),
                    if state == NodeState::Quiet {
                        " quiet"
                    } else {
                        ""
                    }
                ))
                .href(format!("#k-{}", item.kind.as_str()))
                .attr("x", number(room.x))
                .attr("y", number(room.y))
                .attr("width", number(room.width))
                .attr("height", number(room.height)),
        ),
    }
}

/// The small map of narrow screens.
fn map(app: App, placed: &PlacedNodes, shown: &Shown) -> Element {
    let ecosystem = &app.edition.ecosystem;
    let mut chosen: Vec<NodeIndex> = shown
        .links
        .iter()
        .flat_map(|link| [ecosystem.link(*link).from, ecosystem.link(*link).to])
        .collect();
    chosen.dedup();
    decoration(
        "mini",
        &miniature(ecosystem, placed, &chosen, shown.focus, &shown.routes),
    )
}

/// What lines and signs mean.
fn key(app: App) -> Element {
    let flows = FlowFamily::ALL.into_iter().map(|flow| {
        el("li")
            .child(flow_mark(flow, false))
            .text(app.word_of("flow", flow.as_str()))
    });
    let signs = [Sign::Plus, Sign::Minus, Sign::Open].map(|sign| {
        el("li")
            .child(decoration("sg", &sign_glyph(sign, FlowFamily::Rules)))
            .text(app.word_of("sign", &format!("{}.short", sign.as_str())))
    });
    let assumed = el("li")
        .child(flow_mark(FlowFamily::Knowledge, true))
        .text(app.word("ecosystem.key.assumption"));
    el("div")
        .class("keys")
        .child(
            el("div")
                .child(el("h3").text(app.word("ecosystem.key.flows")))
                .child(el("ul").children(flows)),
        )
        .child(
            el("div")
                .child(el("h3").text(app.word("ecosystem.key.signs")))
                .child(el("ul").children(signs).child(assumed)),
        )
}

/// What the founding text means by an ecosystem.
fn concept(app: App) -> Element {
    el("div").class("notes").children(
        [
            "ecosystem.concept",
            "ecosystem.actors",
            "ecosystem.begins",
            "ecosystem.basis",
        ]
        .map(|key| prose(app, "p", key)),
    )
}

//! The panel beneath the diagram: what is drawn, read aloud in sentences, both ways for a node.

use super::ecosystem::Shown;
use crate::context::App;
use crate::markup::{Element, el};
use crate::widgets::icon::icon;
use crate::widgets::relation::sentence;
use jelajah_core::model::{LinkIndex, NodeIndex};
use leptos::prelude::*;

/// The node in focus, or the layer.
pub(crate) fn panel(app: App, shown: &Shown) -> Element {
    match shown.focus {
        Some(node) => of_node(app, node, &shown.links),
        None => of_layer(app, &shown.links),
    }
}

fn of_layer(app: App, links: &[LinkIndex]) -> Element {
    let name = app.word_of("layer", app.layer.get().as_str());
    el("div")
        .class("panel")
        .child(el("p").class("k").text(app.say(
            "ecosystem.drawn",
            &[
                ("shown", &app.count(links.len())),
                ("all", &app.count(app.edition.ecosystem.links.len())),
            ],
        )))
        .child(el("h3").attr("tabindex", "-1").text(name))
        .child(
            el("ul")
                .class("say cols2")
                .children(links.iter().map(|link| sentence(app, *link, None))),
        )
}

fn of_node(app: App, index: NodeIndex, links: &[LinkIndex]) -> Element {
    let ecosystem = &app.edition.ecosystem;
    let node = ecosystem.node(index);
    let (given, received): (Vec<LinkIndex>, Vec<LinkIndex>) = links
        .iter()
        .partition(|link| ecosystem.link(**link).from == index);
    let kind = app.word_of("kind", node.kind.as_str());
    el("div")
        .class("panel")
        .child(
            el("p")
                .class("k")
                .child(icon(&format!("k-{}", node.kind.as_str())))
                .text(app.say(
                    "ecosystem.kind_count",
                    &[("kind", &kind), ("count", &app.count(links.len()))],
                ))
                .text(" ")
                .child(
                    el("a")
                        .class("btn")
                        .href("#ekosistem")
                        .attr("data-node", "")
                        .text(app.word("ecosystem.let_go")),
                ),
        )
        .child(
            el("div")
                .class("hd-r")
                .child(el("h3").attr("tabindex", "-1").text(app.text(&node.name)))
                .child(el("p").text(app.text(&node.text))),
        )
        .child(
            el("div")
                .class("two")
                .child(way(app, index, "ecosystem.gives", &given))
                .child(way(app, index, "ecosystem.receives", &received)),
        )
}

/// The sentences of one way, or that there is none.
pub(crate) fn way(app: App, node: NodeIndex, key: &'static str, links: &[LinkIndex]) -> Element {
    let head = el("h4").text(app.word(key)).text(" ").child(
        el("span")
            .class("n")
            .text(app.say_count("ecosystem.links", links.len())),
    );
    let out = el("div").class("gr-l").child(head);
    if links.is_empty() {
        return out.child(
            el("p")
                .class("quiet-t")
                .text(app.word("ecosystem.no_links")),
        );
    }
    out.child(
        el("ul")
            .class("say")
            .children(links.iter().map(|link| sentence(app, *link, Some(node)))),
    )
}

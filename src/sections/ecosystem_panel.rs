//! The panel beneath the diagram: what is drawn, read aloud in sentences, both ways for a node.

use super::ecosystem_picture::Shown;
use crate::context::App;
use crate::markup::{Element, el, live};
use crate::widgets::relation::{Teller, sentence};
use jelajah_core::model::{LinkIndex, NodeIndex};

/// The live panel.
pub(crate) const PANEL_ID: &str = "ecosystem-panel";

/// The node in focus, or the layer.
pub(crate) fn panel(app: App) -> Element {
    el("div").id(PANEL_ID).child(live(move || {
        let shown = Shown::now(app);
        match shown.focus {
            Some(node) => of_node(app, node, &shown.links()),
            None => of_layer(app, &shown.links()),
        }
    }))
}

fn of_layer(app: App, links: &[LinkIndex]) -> Element {
    let layer = app.layer();
    let all = app.count(app.edition.ecosystem.links.len());
    el("div")
        .class("panel")
        .id(["panel-", layer.as_str()].concat())
        .child(el("p").class("k").text(app.say(
            "ecosystem.drawn",
            &[("shown", &app.count(links.len())), ("all", &all)],
        )))
        .child(
            el("h3")
                .attr("tabindex", "-1")
                .text(app.word_of("layer", layer.as_str())),
        )
        .child(sentences(app, links, sentence).class("say cols2"))
}

fn of_node(app: App, index: NodeIndex, links: &[LinkIndex]) -> Element {
    let ecosystem = &app.edition.ecosystem;
    let node = ecosystem.node(index);
    let (given, received): (Vec<LinkIndex>, Vec<LinkIndex>) = links
        .iter()
        .partition(|link| ecosystem.link(**link).from == index);
    let kind = app.word_of("kind", node.kind.as_str());
    let count = app.say(
        "ecosystem.kind_count",
        &[("kind", &kind), ("count", &app.count(links.len()))],
    );
    let copied = |part: &str| ["[id='node-", &node.id, "'] .", part].concat();
    let let_go = el("a")
        .class("btn")
        .href("#ekosistem")
        .attr("data-node", "")
        .text(app.word("ecosystem.let_go"));
    el("div")
        .class("panel")
        .id(["panel-", &node.id].concat())
        .child(
            el("div")
                .class("tools")
                .child(el("p").class("k").text(count))
                .child(let_go),
        )
        .child(
            el("div")
                .class("hd-r")
                .child(el("h3").attr("tabindex", "-1").text(app.text(&node.name)))
                .child(el("p").copying(copied("what"))),
        )
        .child(
            el("div")
                .class("two")
                .child(way(app, "ecosystem.gives", &given, sentence))
                .child(way(app, "ecosystem.receives", &received, sentence)),
        )
        .child(el("div").class("also").copying(copied("also")))
}

/// The sentences of one way, or that there is none.
pub(crate) fn way(app: App, key: &'static str, links: &[LinkIndex], tell: Teller) -> Element {
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
    out.child(sentences(app, links, tell).class("say"))
}

fn sentences(app: App, links: &[LinkIndex], tell: Teller) -> Element {
    el("ul").children(links.iter().map(|link| tell(app, *link)))
}

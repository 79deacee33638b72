//! The panel beneath the diagram: what is drawn, read aloud in sentences, both ways for a node.

use super::ecosystem_picture::{MOST_CHAINS, Shown, emphasised};
use super::what_if_result::{mark, way_of};
use crate::context::App;
use crate::markup::{Element, el, live};
use crate::widgets::relation::sentence;
use jelajah_core::layout::ecosystem::views::View;
use jelajah_core::model::chains::{Loop, LoopKind};
use jelajah_core::model::{LinkIndex, NodeIndex};
use leptos::prelude::*;

/// The live panel.
pub(crate) const PANEL_ID: &str = "ecosystem-panel";

/// The node in focus, or the layer; and for a node how it reaches others. These stand by themselves: their choice names
/// all nodes, which are not drawn anew for another node. `tell` tells a relation of the layer: the static page has its
/// whole sentence, the browser copies that.
#[component]
pub(crate) fn Panel<T>(app: App, tell: T) -> impl IntoView
where
    T: Fn(LinkIndex) -> Element + Copy + Send + 'static,
{
    let told = live(move || {
        let shown = Shown::now(app);
        if let Some(circle) = app.live.ecosystem.feedback_loop(&app.diagram().circle) {
            return of_loop(app, &circle);
        }
        match shown.focus {
            Some(node) => of_node(app, node),
            None => of_layer(app, &shown.links, tell),
        }
    });
    let how = live(move || {
        let diagram = app.diagram();
        match diagram.node.filter(|_| diagram.circle.is_empty()) {
            Some(node) => how(app, node),
            None => el("div"),
        }
    });
    view! { <div id=PANEL_ID>{live(move || coloured(app))} {told} {how}</div> }
}

/// What the colours of the nodes mean while the answer to a what-if question is shown.
fn coloured(app: App) -> Element {
    let out = el("div");
    let is_answered = app.what_if().is_answered();
    let Some(outcome) = app.outcome.get().filter(|_| is_answered) else {
        return out;
    };
    let ecosystem = &app.live.ecosystem;
    let groups = ["up", "down", "open", "still"].map(|way| {
        let nodes = ecosystem.indices();
        let names: Vec<&str> = nodes
            .filter(|node| way_of(outcome.answers[0].nodes[node.get()].verdict.word) == way)
            .map(|node| ecosystem.node(node).name.as_str())
            .collect();
        (!names.is_empty()).then(|| {
            el("li")
                .child(mark(way))
                .child(el("b").text(app.word_of("whatif.way", way)))
                .text(": ")
                .text(names.join(", "))
        })
    });
    let mut list = el("ul").class("ways");
    for group in groups {
        list = list.child(group);
    }
    out.class("own")
        .child(el("p").text(app.word("whatif.coloured")))
        .child(list)
        .child(
            el("button")
                .attr("type", "button")
                .class("btn")
                .attr("data-guess", "")
                .text(app.word("whatif.let_go")),
        )
}

fn of_layer(app: App, links: &[LinkIndex], tell: impl Fn(LinkIndex) -> Element) -> Element {
    let layer = app.diagram().layer.unwrap_or_default();
    el("div")
        .class("panel")
        .id(["panel-", layer.as_str()].concat())
        .child(
            el("p")
                .class("k")
                .text(drawn(app, links.len(), app.live.ecosystem.links.len())),
        )
        .child(
            el("h3")
                .attr("tabindex", "-1")
                .text(app.word_of("layer", layer.as_str())),
        )
        .child(sentences(links, tell).class("say cols2"))
}

/// How many of how many relations are drawn.
fn drawn(app: App, shown: usize, all: usize) -> String {
    let (shown, all) = (app.count(shown), app.count(all));
    app.say("ecosystem.drawn", &[("shown", &shown), ("all", &all)])
}

/// A feedback loop, told once round.
fn of_loop(app: App, circle: &Loop) -> Element {
    el("div")
        .class("panel")
        .id("panel-loop")
        .child(
            el("div")
                .class("tools")
                .child(el("h3").text(loop_path(app, circle)))
                .child(let_go(app)),
        )
        .child(el("p").text(app.word(loop_word(circle.kind))))
        .child(copies(app, &circle.links).class("say"))
}

/// The nodes of a loop in its order, back to the first.
pub(crate) fn loop_path(app: App, circle: &Loop) -> String {
    let ecosystem = &app.live.ecosystem;
    let name = |node: NodeIndex| ecosystem.node(node).name.as_str();
    let first = circle
        .links
        .first()
        .map(|link| name(ecosystem.link(*link).from));
    let join = |before: String, link: &LinkIndex| {
        let after = name(ecosystem.link(*link).to);
        app.say(
            "ecosystem.loop.path",
            &[("before", &before), ("after", after)],
        )
    };
    circle
        .links
        .iter()
        .fold(first.unwrap_or_default().to_owned(), join)
}

/// What a kind of loop does, in words.
pub(crate) const fn loop_word(kind: LoopKind) -> &'static str {
    match kind {
        LoopKind::Reinforcing => "ecosystem.loop.reinforcing",
        LoopKind::Balancing => "ecosystem.loop.balancing",
        LoopKind::Open => "ecosystem.loop.open",
    }
}

fn let_go(app: App) -> Element {
    el("a")
        .class("btn")
        .href("#ekosistem")
        .attr("data-node", "")
        .text(app.word("ecosystem.let_go"))
}

/// Up to so many ends a choice offers at once; more come when the reader does.
const MOST_ENDS: usize = 200;

/// How the node reaches another: a choice, and the shortest chains to what was chosen.
fn how(app: App, from: NodeIndex) -> Element {
    let ecosystem = &app.live.ecosystem;
    let name = |node: NodeIndex| ecosystem.node(node).name.as_str();
    let end = app.chain_end();
    let none = el("option")
        .attr("value", "")
        .text(app.word("ecosystem.how.choose"));
    let are_there = ecosystem.nodes.len() <= MOST_ENDS || app.ends_of.get() == Some(from.0 as i32);
    let ends = ecosystem.indices();
    let choices = ends
        .filter(|node| are_there || end == Some(*node))
        .map(|node| {
            let option = el("option")
                .attr("value", ecosystem.node(node).id.as_str())
                .text(name(node));
            if node == from {
                option.attr("disabled", "")
            } else if end == Some(node) {
                option.attr("selected", "")
            } else {
                option
            }
        });
    let inline = |node: NodeIndex| ecosystem.node(node).inline.as_str();
    let asked = app.say("ecosystem.how", &[("name", inline(from))]);
    let out = el("div").class("how").child(
        el("label").child(el("span").text(asked)).child(
            el("select")
                .attr("data-choose", "to")
                .child(none)
                .children(choices),
        ),
    );
    let Some(to) = end.filter(|to| *to != from) else {
        return out;
    };
    let chains = ecosystem.shortest_chains(from, to, app.year(), MOST_CHAINS);
    if chains.is_empty() {
        return out.child(el("p").text(app.say(
            "ecosystem.how.none",
            &[("from", inline(from)), ("to", inline(to))],
        )));
    }
    out.children(chains.iter().map(|chain| {
        el("div")
            .class("gr-l")
            .child(el("h4").text(app.say_count("ecosystem.how.chain", chain.len())))
            .child(copies(app, chain).class("say"))
    }))
}

fn of_node(app: App, index: NodeIndex) -> Element {
    let ecosystem = &app.live.ecosystem;
    let node = ecosystem.node(index);
    let there = |link: &LinkIndex| ecosystem.link_present(*link, app.year());
    let given: Vec<LinkIndex> = ecosystem.given_by(index).filter(there).collect();
    let received: Vec<LinkIndex> = ecosystem.received_by(index).filter(there).collect();
    let [weakens, strengthens] = emphasised(app, index);
    let tell = |link| sentence(app, link);
    let emphasis =
        |key, links: &[LinkIndex]| (!links.is_empty()).then(|| way(app, key, links, tell));
    let reach = if app.diagram().reach {
        ("", "ecosystem.reach.near")
    } else {
        ("2", "ecosystem.reach.wide")
    };
    let reach = el("button")
        .attr("type", "button")
        .class("btn")
        .attr("data-reach", reach.0)
        .text(app.word(reach.1));
    let kind = app.word_of("kind", node.kind.as_str());
    let count = app.say(
        "ecosystem.kind_count",
        &[
            ("kind", &kind),
            ("count", &app.count(given.len() + received.len())),
        ],
    );
    // With very many relations, and of a node that is not drawn, more is told than the picture can show.
    let all = given.len() + received.len();
    let of_node = app.arrows.iter();
    let of_node = of_node.filter(|arrow| arrow.view == View::Node(index) && there(&arrow.link));
    let shown = of_node.count();
    let count = if shown < all {
        [&count, " · ", &drawn(app, shown, all)].concat()
    } else {
        count
    };
    let told = ["node-", &node.id].concat();
    el("div")
        .class("panel")
        .id(["panel-", &node.id].concat())
        .child(
            el("div")
                .class("tools")
                .child(el("p").class("k").text(count))
                .child(el("div").class("row").child(reach).child(let_go(app))),
        )
        .child(
            el("div")
                .class("hd-r")
                .child(el("h3").attr("tabindex", "-1").text(node.name.as_str()))
                .child(el("p").copying(told.clone(), ".what")),
        )
        .child(
            el("div")
                .class("two")
                .child(way(app, "ecosystem.gives", &given, tell))
                .child(way(app, "ecosystem.receives", &received, tell)),
        )
        .child(emphasis("ecosystem.weakens", &weakens))
        .child(emphasis("ecosystem.strengthens", &strengthens))
        .child(el("div").class("also").copying(told, ".also"))
}

/// The sentences of one way, or that there is none.
pub(crate) fn way(
    app: App,
    key: &'static str,
    links: &[LinkIndex],
    tell: impl Fn(LinkIndex) -> Element,
) -> Element {
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
    out.child(sentences(links, tell).class("say"))
}

fn sentences(links: &[LinkIndex], tell: impl Fn(LinkIndex) -> Element) -> Element {
    el("ul").children(links.iter().map(|link| tell(*link)))
}

fn copies(app: App, links: &[LinkIndex]) -> Element {
    sentences(links, |link| sentence(app, link))
}

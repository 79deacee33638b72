//! The cards of the ecosystem: a node, the chains between two, a feedback loop, a layer, a question. Relations are told in
//! sentences, copied from where the page tells them.

use super::card_parts::{Shown, framed, sources};
use crate::context::App;
use crate::markup::{Element, el};
use crate::widgets::chip::node_id;
use crate::widgets::feedback_loop::{loop_path, loop_word};
use crate::widgets::icon::icon;
use crate::widgets::relation::{sentence, sentences, way};
use jelajah_core::model::ecosystem::Layer;
use jelajah_core::model::live::Scenario;
use jelajah_core::model::{LinkIndex, NodeIndex};
use jelajah_core::state::Told;
use leptos::prelude::Get;

/// At most so many shortest chains are told.
const MOST_CHAINS: usize = 3;
/// Up to so many ends a choice offers at once; more come when the reader does.
const MOST_ENDS: usize = 200;

/// The card of a node: what it is, what it gives and receives, and what else touches it.
pub(crate) fn node(app: App, index: NodeIndex) -> Element {
    let ecosystem = &app.live.ecosystem;
    let node = ecosystem.node(index);
    let there = |link: &LinkIndex| ecosystem.link_present(*link, app.year());
    let given: Vec<LinkIndex> = ecosystem.given_by(index).filter(there).collect();
    let received: Vec<LinkIndex> = ecosystem.received_by(index).filter(there).collect();
    let emphases = ecosystem.emphases.iter();
    let emphases = emphases.filter(|emphasis| emphasis.node == index);
    let emphases = emphases.flat_map(|emphasis| {
        [
            ("ecosystem.weakens", &emphasis.weakens),
            ("ecosystem.strengthens", &emphasis.strengthens),
        ]
    });
    let tell = |link| sentence(app, link);
    let emphases = emphases
        .filter(|(_, links)| !links.is_empty())
        .map(|(key, links)| way(app, key, links, tell));
    let slots = [
        ("kind", &app.word_of("kind", node.kind.as_str())),
        ("links", &app.count(given.len() + received.len())),
        ("events", &app.count(app.live.events_of(index).count())),
    ];
    let slots = slots.map(|(slot, value)| (slot, value.as_str()));
    let kicker = el("p")
        .child(icon(&["k-", node.kind.as_str()].concat()))
        .child(el("span").text(app.say("card.node", &slots)));
    let (reach, key) = if app.diagram().reach {
        ("", "ecosystem.reach.near")
    } else {
        ("2", "ecosystem.reach.wide")
    };
    let told = node_id(app, index);
    framed(
        app,
        ["panel-", &node.id].concat(),
        kicker,
        el("h3").text(node.name.as_str()),
    )
    .child(el("p").class("txt").copying(told.clone(), ".what"))
    .child(
        el("div")
            .class("facts")
            .child(el("span").text(app.word_of("basis", node.basis.as_str())))
            .child(sources(app, &told, ".what>.src>span>a")),
    )
    .child(way(app, "ecosystem.gives", &given, tell))
    .child(way(app, "ecosystem.receives", &received, tell))
    .children(emphases)
    .child(
        el("button")
            .attr("type", "button")
            .class("btn")
            .attr("data-reach", reach)
            .text(app.word(key)),
    )
    .child(el("div").class("also").copying(told, ".also"))
}

/// The card of the shortest chains between two nodes.
pub(crate) fn chain(app: App, from: NodeIndex, to: NodeIndex) -> Element {
    let ecosystem = &app.live.ecosystem;
    let inline = |node: NodeIndex| ecosystem.node(node).inline.as_str();
    let slots = [("from", inline(from)), ("to", inline(to))];
    let chains = ecosystem.shortest_chains(from, to, app.year(), MOST_CHAINS);
    let none = chains
        .is_empty()
        .then(|| el("p").text(app.say("ecosystem.how.none", &slots)));
    framed(
        app,
        "panel-chain".to_owned(),
        el("p").text(app.word("card.chain.kicker")),
        el("h3").text(app.say("card.chain", &slots)),
    )
    .child(none)
    .children(chains.iter().map(|chain| {
        el("div")
            .class("gr-l")
            .child(el("h4").text(app.say_count("ecosystem.how.chain", chain.len())))
            .child(sentences("ol", chain, |link| sentence(app, link)).class("say nth"))
    }))
}

/// How the node in focus reaches another one: the choice of it.
pub(crate) fn how(app: App) -> Element {
    let Shown::Told(Told::Node(from) | Told::Chain(from, _)) = Shown::now(app) else {
        return el("div").attr("hidden", "");
    };
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
    let inline = ecosystem.node(from).inline.as_str();
    let asked = app.say("ecosystem.how", &[("name", inline)]);
    el("div").class("how").child(
        el("label").child(el("span").text(asked)).child(
            el("select")
                .attr("data-choose", "to")
                .child(none)
                .children(choices),
        ),
    )
}

/// The card of a feedback loop, told once round.
pub(crate) fn circle(app: App) -> Element {
    let Some(circle) = app.live.ecosystem.feedback_loop(&app.diagram().circle) else {
        return el("div").attr("hidden", "");
    };
    framed(
        app,
        "panel-loop".to_owned(),
        el("p").text(app.word("card.loop")),
        el("h3").text(loop_path(app, &circle)),
    )
    .child(el("p").text(app.word(loop_word(circle.kind))))
    .child(sentences("ol", &circle.links, |link| sentence(app, link)).class("say nth"))
}

/// The card of a layer.
pub(crate) fn layer(app: App, layer: Layer) -> Element {
    let ecosystem = &app.live.ecosystem;
    let links = ecosystem.visible_links(layer, app.year());
    framed(
        app,
        ["panel-", layer.as_str()].concat(),
        el("p").text(app.say_count("ecosystem.links", links.len())),
        el("h3").text(app.word_of("layer", layer.as_str())),
    )
    .child(sentences("ul", &links, |link| sentence(app, link)).class("say"))
}

/// The card of the what-if questions.
pub(crate) fn questions(app: App) -> Element {
    let item = |one: &'static Scenario| {
        let link = el("a")
            .href(["#scenario-", &one.id].concat())
            .attr("data-scenario", one.id.as_str());
        el("li").child(link.text(one.title.as_str()))
    };
    let all = &app.live.scenarios;
    framed(
        app,
        "panel-questions".to_owned(),
        el("p").text(app.say_count("card.door.question.all", all.len())),
        el("h3").text(app.word("card.question.kicker")),
    )
    .child(el("ul").class("lst").children(all.iter().map(item)))
    .child(
        el("button")
            .attr("type", "button")
            .class("btn")
            .attr("data-scenario", "")
            .text(app.word("whatif.own")),
    )
}

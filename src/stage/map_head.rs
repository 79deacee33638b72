//! What stands above the map: the control of layers, or the way back from what is chosen; how many relations are drawn; the
//! way to the legend.

use crate::context::App;
use crate::markup::{Element, el, live};
use jelajah_core::layout::map::pictures::brought;
use jelajah_core::model::ecosystem::{Layer, NodeKind};
use jelajah_core::state::{Section, Told};
use leptos::prelude::*;

/// The live head.
pub(crate) const HEAD_ID: &str = "map-head";
/// The legend.
pub(crate) const LEGEND_ID: &str = "legenda";

/// The head of the map.
#[component]
pub(crate) fn MapHead(app: App) -> impl IntoView {
    view! { <div id=HEAD_ID>{live(move || head(app))}</div> }
}

fn head(app: App) -> Element {
    let told = app.told();
    let out = el("div").class("map-head");
    let group = app
        .group
        .get()
        .and_then(|kind| NodeKind::ALL.get(kind as usize));
    let out = match (group, told) {
        (Some(kind), _) => out.child(crumb(
            app,
            "data-group",
            app.word(kind.many_key()).to_owned(),
        )),
        (None, Told::All | Told::Year(_) | Told::Layer(_)) => out.child(layers(app, told)),
        (None, told) => out.child(crumbs(app, told)),
    };
    let say = el("button")
        .attr("type", "button")
        .class("lk-b say-b live-only")
        .attr("data-say", "")
        .text(app.word("map.sentences"));
    let legend = el("a")
        .class("lk-b")
        .href(["#", LEGEND_ID].concat())
        .attr("data-legend", "")
        .text(app.word("map.legend"));
    out.child(el("p").class("cn").text(count(app)))
        .child(say)
        .child(legend)
}

/// How many relations are drawn, of how many.
fn count(app: App) -> String {
    let shown = app.count(app.picture().links.len());
    let all = app.count(app.live.ecosystem.links.len());
    app.say("map.drawn", &[("shown", &shown), ("all", &all)])
}

/// The layers; without script each leads to its part of the table. The first is what the chosen year brought, if it
/// brought anything.
fn layers(app: App, told: Told) -> Element {
    let mut nav = el("nav")
        .class("seg")
        .attr("aria-label", app.word("ecosystem.layers"));
    let brings = |year: &i32| brought(&app.live.ecosystem, *year).next().is_some();
    let year = app.year().filter(brings);
    let layer_now = match told {
        Told::Layer(layer) => Some(layer),
        _ if year.is_none() => Some(Layer::default()),
        _ => None,
    };
    if let Some(year) = year {
        let name = app.say("map.new", &[("year", &year.to_string())]);
        let link = el("a")
            .href(["#year-", &year.to_string()].concat())
            .attr("data-layer", "");
        nav = nav.child(current(link, layer_now.is_none()).text(name));
    }
    nav.children(Layer::ALL.into_iter().map(|layer| {
        let link = el("a")
            .href(["#relations-", layer.as_str()].concat())
            .attr("data-layer", layer.as_str());
        current(link, layer_now == Some(layer)).text(app.word_of("layer", layer.as_str()))
    }))
}

fn current(link: Element, is_current: bool) -> Element {
    if is_current {
        link.attr("aria-current", "true")
    } else {
        link
    }
}

/// What is chosen, and the step out of it.
fn crumbs(app: App, told: Told) -> Element {
    let node = |node| app.live.ecosystem.node(node).name.as_str();
    match told {
        Told::Node(one) => back(app, node(one).to_owned()),
        Told::Chain(from, to) => {
            let ends = [("before", node(from)), ("after", node(to))];
            let path = app.say("ecosystem.loop.path", &ends);
            back(app, path)
        }
        Told::Loop => back(app, app.word("map.loop").to_owned()),
        Told::Event(event) => back(app, app.live.event(event).title.clone()),
        Told::Chart(_) => back(app, app.word("stage.numbers").to_owned()),
        _ => back(app, app.word("stage.what_if").to_owned()),
    }
}

/// The way back, and what is shown.
fn back(app: App, shown: String) -> Element {
    crumb(app, "data-out", shown)
}

fn crumb(app: App, lets_go: &'static str, shown: String) -> Element {
    let home = el("a")
        .href(["#", Section::Stage.id()].concat())
        .attr(lets_go, "")
        .text(app.word("map.start"));
    el("nav")
        .class("crumbs")
        .attr("aria-label", app.word("map.way"))
        .child(home)
        .text(" › ")
        .child(el("b").text(shown))
}

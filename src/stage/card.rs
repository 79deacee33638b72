//! The card of the stage: the one thing that is told, in words. Texts that are on the page already are copied from there. What
//! is told when nothing is chosen is static and stands beneath the live part, which is empty then.

#[cfg(feature = "live")]
use super::card_found::found;
use super::card_parts::Shown;
use super::{card_all, card_chart, card_event, card_node, card_tour, card_year};
use crate::context::{App, Page};
use crate::markup::{Element, el, live, live_only};
use jelajah_core::state::{Section, Told};
use leptos::prelude::*;

/// The live part.
pub(crate) const CARD_ID: &str = "stage-card";

/// The area.
pub(crate) fn card(page: Page) -> Element {
    el("div")
        .class("st-card")
        .view(view! { <Card app=*page /> })
        .child(card_all::all(page))
        .view(view! { <Take app=*page /> })
}

/// What is told, how the node of it reaches others, and the ways to the event before and after. The latter two stand by
/// themselves, so that a press on them does not take them away.
#[component]
pub(crate) fn Card(app: App) -> impl IntoView {
    let card = live(move || told(app));
    let how = live(move || card_node::how(app));
    let walk = live(move || card_event::walk(app));
    view! { <div id=CARD_ID>{card} {how} {walk}</div> }
}

/// The live ways to take along what is seen.
pub(crate) const TAKE_ID: &str = "stage-take";

/// Beneath every card, buttons that share, print and save the stage.
#[component]
pub(crate) fn Take(app: App) -> impl IntoView {
    let buttons = live_only(move || {
        let save = ["PNG", "SVG"].map(|kind| {
            el("button")
                .attr("type", "button")
                .class("btn t")
                .attr("data-picture", kind)
                .text(["↓\u{a0}", kind].concat())
        });
        let share = el("button")
            .attr("type", "button")
            .class("btn t")
            .attr("data-share", "")
            .text(app.word("card.share"));
        let print = el("button")
            .attr("type", "button")
            .class("btn t pr")
            .attr("data-print", Section::Stage.id())
            .text(app.word("page.print"));
        el("p")
            .class("row")
            .attr("data-live", "")
            .child(share)
            .child(print)
            .child(el("span").text(app.word("card.picture")))
            .children(save)
    });
    view! { <div id=TAKE_ID class="live-only">{buttons}</div> }
}

fn told(app: App) -> Element {
    match Shown::now(app) {
        Shown::Tour(step) => card_tour::step(app, step),
        Shown::Charts => card_chart::list(app),
        Shown::Found => found(app),
        Shown::Questions => card_node::questions(app),
        // The answer to a question has a place of its own.
        Shown::Told(Told::All | Told::WhatIf) => el("div").attr("hidden", ""),
        Shown::Told(Told::Year(year)) => card_year::year(app, year),
        Shown::Told(Told::Event(event)) => card_event::event(app, event),
        Shown::Told(Told::Node(node)) => card_node::node(app, node),
        Shown::Told(Told::Chain(from, to)) => card_node::chain(app, from, to),
        Shown::Told(Told::Loop) => card_node::circle(app),
        Shown::Told(Told::Layer(layer)) => card_node::layer(app, layer),
        Shown::Told(Told::Chart(figure)) => card_chart::chart(app, figure.get()),
    }
}

/// A page is made with nothing asked.
#[cfg(feature = "pages")]
fn found(_: App) -> Element {
    el("div")
}

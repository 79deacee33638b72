//! The card of the stage: the one thing that is told, in words. Texts that are on the page already are copied from there. What
//! is told when nothing is chosen is static and stands beneath the live part, which is empty then.

#[cfg(feature = "live")]
use super::card_found::found;
use super::{card_all, card_chart, card_event, card_node, card_tour, card_year};
use crate::context::{App, Page};
use crate::markup::{Element, el, live, live_only};
use crate::widgets::icon::icon;
use jelajah_core::state::{Filter, Section, Told};
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

/// Beneath every card, buttons that save the stage as a picture.
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
        el("p")
            .class("row")
            .child(share)
            .child(el("span").text(app.word("card.picture")))
            .children(save)
    });
    view! { <div id=TAKE_ID class="live-only">{buttons}</div> }
}

/// What the card shows: what is told, unless something that is no choice of a thing stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    /// A step of the tour.
    Tour(u16),
    /// All charts.
    Charts,
    /// What a search or a filter finds.
    Found,
    /// The what-if questions.
    Questions,
    /// What is told.
    Told(Told),
}

impl Shown {
    /// What is shown now.
    pub(crate) fn now(app: App) -> Self {
        let step = app.state.page.with(|page| page.tour);
        if let Some(step) = step.filter(|step| count(&["#tur-", &step.to_string()].concat()) > 0) {
            return Self::Tour(step);
        }
        if app.charts_listed.get().is_some() {
            return Self::Charts;
        }
        let asks_what_if = app.state.page.with(|page| page.section) == Section::WhatIf;
        if asks_what_if && app.what_if().pushes.is_empty() {
            return Self::Questions;
        }
        let told = app.told();
        let asks = app.filter();
        let finds = !asks.query.is_empty() || (asks != Filter::default() && app.order().is_empty());
        if finds && matches!(told, Told::All | Told::Year(_)) {
            return Self::Found;
        }
        Self::Told(told)
    }

    /// Its word for the stylesheet.
    #[cfg(feature = "live")]
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Tour(_) => "tour",
            Self::Charts => "charts",
            Self::Found => "found",
            Self::Questions => "questions",
            Self::Told(told) => match told {
                Told::All => "all",
                Told::Year(_) => "year",
                Told::Layer(_) => "layer",
                Told::Node(_) => "node",
                Told::Chain(..) => "chain",
                Told::Loop => "loop",
                Told::Event(_) => "event",
                Told::Chart(_) => "chart",
                Told::WhatIf => "what-if",
            },
        }
    }
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

/// A card: its line of small words, the ways to share it and to let go of it, its title.
pub(crate) fn framed(app: App, id: String, kicker: Element, title: Element) -> Element {
    el("div")
        .class("told")
        .id(id)
        .child(
            el("div")
                .class("hd")
                .child(kicker.class("k"))
                .child(share(app))
                .child(close(app)),
        )
        .child(title.attr("tabindex", "-1"))
}

/// The button that gives the address of what is shown.
pub(crate) fn share(app: App) -> Element {
    el("button")
        .attr("type", "button")
        .class("ib")
        .attr("data-share", "")
        .attr("aria-label", app.word("card.share"))
        .attr("title", app.word("card.share"))
        .child(icon("u-share"))
}

/// The way out of what is told.
fn close(app: App) -> Element {
    let way = el("a")
        .class("ib")
        .href("#jelajah")
        .attr("aria-label", app.word("card.close"))
        .attr("title", app.word("card.close"))
        .child(icon("u-x"));
    match Shown::now(app) {
        Shown::Tour(_) => way.attr("data-tour", "close"),
        Shown::Charts => way.attr("data-charts", ""),
        Shown::Found => way.attr("data-all", ""),
        Shown::Questions => way.attr("data-face", Section::Stage.id()),
        Shown::Told(told) => match told {
            Told::Chain(from, _) => {
                way.attr("data-node", app.live.ecosystem.node(from).id.as_str())
            }
            Told::Node(_) => way.attr("data-node", ""),
            Told::Layer(_) => way.attr("data-layer", ""),
            Told::Loop => way.attr("data-loop", ""),
            Told::Event(_) => way.attr("data-event", ""),
            Told::Chart(_) => way.attr("data-chart", ""),
            Told::All | Told::Year(_) => way.attr("data-year", ""),
            Told::WhatIf => way.attr("data-guess", ""),
        },
    }
}

/// A fold with what is said at a place of the page.
pub(crate) fn fold(summary: String, id: String, selector: &'static str) -> Element {
    el("details")
        .class("more")
        .child(el("summary").text(summary))
        .child(el("div").copying(id, selector))
}

/// A page is made with nothing asked.
#[cfg(feature = "pages")]
fn found(_: App) -> Element {
    el("div")
}

/// How many elements of the page a selector finds; natively nobody asks.
pub(crate) fn count(selector: &str) -> usize {
    #[cfg(feature = "live")]
    return crate::browser::all(selector).len();
    #[cfg(feature = "pages")]
    {
        let _ = selector;
        0
    }
}

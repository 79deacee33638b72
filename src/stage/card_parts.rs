//! What all cards share: what is shown now, the head with the ways to share and to leave, folds, and what the page holds.

use crate::context::App;
use crate::markup::{Element, el};
use crate::widgets::icon::icon;
use jelajah_core::layout::timeline::lane_class;
use jelajah_core::model::live::Event;
use jelajah_core::state::{Filter, Section, Told};
use leptos::prelude::*;

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

/// A fold of the card.
pub(crate) fn fold(summary: String, held: Element) -> Element {
    el("details")
        .class("more")
        .child(el("summary").text(summary))
        .child(held)
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

/// The ways to the sources that are cited below the element with this id, which may be put aside; natively nobody asks.
pub(crate) fn cited(id: &str, selector: &str) -> Vec<String> {
    #[cfg(feature = "live")]
    {
        let found = crate::browser::by_id(id).map(|it| crate::browser::below(&it, selector));
        let found = found.unwrap_or_default().into_iter();
        found
            .filter_map(|link| link.get_attribute("href"))
            .collect()
    }
    #[cfg(feature = "pages")]
    {
        let _ = (id, selector);
        Vec::new()
    }
}

/// A fold with the sources that are cited at a place of the page, counted; nothing where there are none.
pub(crate) fn sources(app: App, id: &str, selector: &str) -> Option<Element> {
    let cited = cited(id, selector);
    if cited.is_empty() {
        return None;
    }
    let summary = app.say_count("card.sources", cited.len());
    let entries = cited.into_iter();
    let entries = entries.map(|href| el("li").copying("sumber".to_owned(), href));
    Some(fold(summary, el("ul").class("sl").children(entries)))
}

/// The mark of an event, as the strip draws it: its lane, and how sure it is.
pub(crate) fn mark(event: &Event) -> Element {
    let sure = event.confidence.as_str();
    el("span").class(["mk ", &lane_class(event.lane), " ", sure].concat())
}

//! What phones have of the stage beside one area at a time: the ways to the others, and the bar of years.

use crate::context::{App, Page};
use crate::markup::{Element, el, live};
use crate::widgets::icon::icon;
use jelajah_core::layout::numbers::{rows, said};
use jelajah_core::model::LinkIndex;
use jelajah_core::state::{Section, Told};
use leptos::prelude::*;

/// The areas that a phone shows one at a time: the section that stands for each, its word, and its icon.
const FACETS: [(Section, &str, &str); 4] = [
    (Section::Timeline, "stage.time", "u-time"),
    (Section::Ecosystem, "stage.ecosystem", "k-stage"),
    (Section::Numbers, "stage.numbers", "u-num"),
    (Section::WhatIf, "stage.what_if", "u-if"),
];

/// The live counts.
pub(crate) const FACETS_ID: &str = "facets";

/// The ways to the areas; without the program each leads to the section where all of it is told.
pub(crate) fn facets(page: Page) -> Element {
    el("nav")
        .class("facets")
        .attr("aria-label", page.word("stage.facets"))
        .view(view! { <Facets app=*page /> })
}

/// The ways, each with a count of what its area has of what is told, and the one in front.
#[component]
pub(crate) fn Facets(app: App) -> impl IntoView {
    let ways = live(move || {
        let now = app.state.page.with(|page| page.section);
        let is_one = FACETS.iter().any(|facet| facet.0 == now);
        let front = if is_one { now } else { Section::Ecosystem };
        let ways = FACETS.map(|(section, key, mark)| {
            let link = el("a")
                .href(["#", section.id()].concat())
                .attr("data-face", section.id());
            let link = if section == front {
                link.attr("aria-current", "true")
            } else {
                link
            };
            let count = el("span").class("num").text(app.count(count(app, section)));
            link.child(el("span").child(icon(mark)).child(count))
                .child(el("span").text(app.word(key)))
        });
        el("div").children(ways)
    });
    view! { <div id=FACETS_ID>{ways}</div> }
}

/// How much of what is told an area has.
fn count(app: App, section: Section) -> usize {
    let ecosystem = &app.live.ecosystem;
    let year = app.year();
    let told = app.told();
    match section {
        Section::Timeline => match (told, year) {
            (Told::Node(node), _) => app.live.events_of(node).count(),
            (_, Some(year)) => app.live.events_in(year).count(),
            _ => app.order().len(),
        },
        Section::Ecosystem => match (told, year) {
            (Told::Node(node), _) => {
                let there = |link: &LinkIndex| ecosystem.link_present(*link, year);
                let links = ecosystem.given_by(node).chain(ecosystem.received_by(node));
                links.filter(there).count()
            }
            (Told::Event(event), _) => app.live.event(event).nodes.len(),
            (_, Some(year)) => {
                let mut chapters = app.live.chapters.iter();
                let chapter = chapters.find(|chapter| chapter.year == year);
                chapter.map_or(0, |chapter| chapter.links.len())
            }
            _ => ecosystem.nodes.len(),
        },
        Section::Numbers => {
            let rows = rows(app.live);
            let has = rows
                .iter()
                .filter(|row| !said(app.live, row, year).is_gap());
            has.count()
        }
        _ => app.live.scenarios.len(),
    }
}

/// The bar of years.
pub(crate) fn time_bar(page: Page) -> Element {
    let choice = |href: String, value: String, name: String, is_own: bool| {
        let link = el("a").href(href);
        let link = if value.is_empty() {
            link.attr("aria-current", "true")
        } else if is_own {
            link
        } else {
            link.class("ex")
        };
        link.attr("data-year", value).text(name)
    };
    let all = choice(
        "#lini-masa".to_owned(),
        String::new(),
        page.word("years.all").to_owned(),
        true,
    );
    let each = page.live.chapters.iter().map(|chapter| {
        let year = chapter.year.to_string();
        let href = ["#year-", &year].concat();
        choice(href, year.clone(), year, chapter.in_founding_text)
    });
    el("nav")
        .class("yb")
        .attr("aria-label", page.word("years.label"))
        .child(
            el("button")
                .attr("type", "button")
                .class("live-only")
                .attr("data-play", "")
                .attr("aria-label", page.word("strip.play"))
                .child(icon("u-play"))
                .child(icon("u-pause")),
        )
        .child(all)
        .children(each)
}

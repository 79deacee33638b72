//! What the card tells when nothing is chosen: what the stage is, and doors into it. It is static: painted before the
//! program comes, and never drawn again.

use crate::context::Page;
use crate::markup::{Element, el};
use crate::sections::learning::TOUR_ID;
use crate::widgets::chip::node_link;
use crate::widgets::icon::icon;
use jelajah_core::model::ecosystem::NodeKind;
use jelajah_core::state::Section;

/// The card.
pub(crate) fn all(page: Page) -> Element {
    el("div")
        .class("all")
        .child(el("p").class("k").text(page.word("card.all")))
        .child(el("h3").text(page.prose("ecosystem.title")))
        .child(el("p").text(page.word("card.all.text")))
        .child(
            el("ul").class("doors").children(
                [year(page), tour(page), actor(page), question(page)]
                    .into_iter()
                    .flatten(),
            ),
        )
}

fn door(link: Element, mark: &str, title: String, more: String) -> Element {
    let words = el("span")
        .child(el("b").text(title))
        .child(el("small").text(more));
    el("li").child(link.child(icon(mark)).child(words))
}

/// To the first year.
fn year(page: Page) -> Option<Element> {
    let chapter = page.live.chapters.first()?;
    let year = chapter.year.to_string();
    let link = el("a")
        .href(["#year-", &year].concat())
        .attr("data-year", year.clone());
    let title = page.say("card.door.year", &[("year", &year)]);
    Some(door(link, "u-time", title, chapter.title.clone()))
}

/// To the tour, if there is one.
fn tour(page: Page) -> Option<Element> {
    let steps = &page.edition.tour;
    let name = |step: &'static jelajah_core::model::lesson::TourStep| page.text(&step.title);
    let ends = [
        ("first", name(steps.first()?)),
        ("last", name(steps.last()?)),
    ];
    let ends = ends.each_ref().map(|(slot, name)| (*slot, name.as_ref()));
    let link = el("a").href(["#", TOUR_ID].concat()).attr("data-tour", "1");
    let title = page.say_count("card.door.tour", steps.len());
    Some(door(
        link,
        "k-stage",
        title,
        page.say("card.door.tour.ends", &ends),
    ))
}

/// To the actor with the most relations.
fn actor(page: Page) -> Option<Element> {
    let ecosystem = &page.live.ecosystem;
    let weights = ecosystem.weights();
    let busiest = ecosystem.of_kind(NodeKind::Actor).fold(
        None,
        |best: Option<jelajah_core::model::NodeIndex>, node| {
            let is_more = best.is_none_or(|best| weights[node.get()] > weights[best.get()]);
            if is_more { Some(node) } else { best }
        },
    )?;
    let title = page.word("card.door.actor").to_owned();
    let count = page.count(weights[busiest.get()]);
    let slots = [
        ("name", ecosystem.node(busiest).name.as_str()),
        ("count", &count),
    ];
    let more = page.say("card.door.actor.one", &slots);
    Some(door(node_link(*page, busiest), "k-actor", title, more))
}

/// To the questions.
fn question(page: Page) -> Option<Element> {
    let asked = page.live.scenarios.len();
    let link = el("a").href(["#", Section::WhatIf.id()].concat());
    let title = page.word("card.door.question").to_owned();
    let more = page.say_count("card.door.question.all", asked);
    (asked > 0).then(|| door(link, "u-if", title, more))
}

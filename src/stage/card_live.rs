//! What goes with a change of the card: the stylesheet is told what it shows, who listens is told it in a line, it begins at
//! its top. It draws nothing.

use super::card::CARD_ID;
use super::card_parts::Shown;
use crate::context::App;
use crate::sections::chart_scene::scene;
use crate::{browser, follow, search};
use jelajah_core::chart::sentence;
use jelajah_core::model::NodeIndex;
use jelajah_core::state::{Section, Told};
use leptos::prelude::*;

/// From now on.
pub(crate) fn follow(app: App) {
    let Some(stage) = browser::by_id(Section::Stage.id()) else {
        return;
    };
    let mut before = None;
    follow::state(move |is_first| {
        let (shown, year) = (Shown::now(app), app.year());
        if before == Some((shown, year)) {
            return;
        }
        let is_same = before.is_some_and(|(known, _)| known == shown);
        before = Some((shown, year));
        browser::set(&stage, "data-card", Some(shown.as_str()));
        let is_long = matches!(shown, Shown::Told(Told::Node(node)) if has_many(app, node));
        browser::set(&stage, "data-many", is_long.then_some(""));
        if !is_same && let Some(card) = browser::by_id(CARD_ID).and_then(|it| it.parent_element()) {
            card.set_scroll_top(0);
        }
        if !is_first {
            // By then the card is drawn.
            browser::after_paint(move || {
                let line = untrack(|| said(app, shown, is_same));
                if !line.is_empty() {
                    browser::announce(&line);
                }
            });
        }
    });
}

/// Puts the focus on the heading of the card, or of the numbers where these are in front.
pub(crate) fn focus_heading() {
    let headings = browser::all(&["#", CARD_ID, " h3, .st-card .all h3, .st-num h3"].concat());
    if let Some(heading) = headings.iter().find(|heading| browser::has_room(heading)) {
        browser::set(heading, "tabindex", Some("-1"));
        browser::focus(heading);
    }
}

/// Whether a node has so many relations that the numbers beneath its card make room.
fn has_many(app: App, node: NodeIndex) -> bool {
    let ecosystem = &app.live.ecosystem;
    ecosystem.given_by(node).count() + ecosystem.received_by(node).count() > 8
}

/// What is told, in a line for who listens. If only the year is another one, that is said. A step of the tour speaks for
/// itself.
fn said(app: App, shown: Shown, is_same: bool) -> String {
    let told = match shown {
        Shown::Tour(_) => return String::new(),
        Shown::Charts => return app.word("card.charts.title").to_owned(),
        Shown::Questions => return app.word("card.question.kicker").to_owned(),
        Shown::Found => return app.say_count("card.found.all", app.order().len()),
        Shown::Told(told) => told,
    };
    let ecosystem = &app.live.ecosystem;
    let name = |node| ecosystem.node(node).name.as_str();
    match told {
        Told::Chart(figure) => {
            let said = sentence(&scene(app, figure.get()));
            if is_same {
                return said;
            }
            [&search::title_of(&app.live.figure(figure).id), ". ", &said].concat()
        }
        Told::All => app.word("years.said.all").to_owned(),
        _ if is_same => year(app),
        Told::Year(_) => year(app),
        Told::Event(index) => {
            let order = app.order();
            let place = order.place_of(&app.live.events, index).unwrap_or_default();
            app.say(
                "timeline.position",
                &[
                    ("title", app.live.event(index).title.as_str()),
                    ("n", &app.count(place + 1)),
                    ("all", &app.count(order.len())),
                ],
            )
        }
        Told::Node(node) => {
            let there = |link: &_| ecosystem.link_present(*link, app.year());
            let links = ecosystem.given_by(node).chain(ecosystem.received_by(node));
            let kind = app.word_of("kind", ecosystem.node(node).kind.as_str());
            let count = app.count(links.filter(there).count());
            app.say(
                "ecosystem.node",
                &[("name", name(node)), ("kind", &kind), ("count", &count)],
            )
        }
        Told::Chain(from, to) => {
            let inline = |node| ecosystem.node(node).inline.as_str();
            app.say("card.chain", &[("from", inline(from)), ("to", inline(to))])
        }
        Told::Layer(layer) => app.word_of("layer", layer.as_str()),
        Told::Loop => app.word("card.loop").to_owned(),
        Told::WhatIf => String::new(),
    }
}

/// A year: its chapter and how many events it has.
fn year(app: App) -> String {
    let chapters = app.live.chapters.iter();
    let chapter = chapters
        .into_iter()
        .find(|one| Some(one.year) == app.year());
    let Some(chapter) = chapter else {
        return app.word("years.said.all").to_owned();
    };
    app.say(
        "years.said",
        &[
            ("year", &chapter.year.to_string()),
            ("title", chapter.title.as_str()),
            (
                "count",
                &app.count(app.live.events_in(chapter.year).count()),
            ),
        ],
    )
}

//! The reader's own map: which link they look at, what it may be changed to, and what is changed already. It asks nothing
//! of the engine but what a change is.

use crate::context::App;
use crate::markup::{Element, el};
use crate::simulator::changes;
use crate::widgets::relation::sentence;
use jelajah_core::model::LinkIndex;
use jelajah_core::model::ecosystem::{Sign, Strength};
use jelajah_core::simulation::{Change, Map, unpack_changes};
use jelajah_core::state::WhatIf;
use leptos::prelude::Get;

/// The name of a change in words and in what buttons say.
pub(crate) fn change_word(change: Change) -> &'static str {
    match change {
        Change::AsGiven => "given",
        Change::Off => "off",
        Change::Sign(Sign::Plus) => "plus",
        Change::Sign(Sign::Minus) => "minus",
        Change::Sign(Sign::Open) => "open",
        Change::Strength(Strength::Weak) => "weak",
        Change::Strength(Strength::Medium) => "medium",
        Change::Strength(Strength::Strong) => "strong",
    }
}

/// That the map is the reader's own, or that the one in the address cannot be read.
pub(crate) fn own_map(app: App, what_if: &WhatIf) -> Option<Element> {
    if what_if.changes.is_empty() {
        return None;
    }
    let map = Map::of(&app.live.ecosystem);
    let said = match unpack_changes(&map, &what_if.changes) {
        Err(_) => app.word("whatif.map.other").to_owned(),
        Ok(all) => {
            let changed = all.iter().filter(|change| **change != Change::AsGiven);
            app.say_count("whatif.map.own", changed.count())
        }
    };
    Some(
        el("div").class("own").child(el("p").text(said)).child(
            el("button")
                .attr("type", "button")
                .class("btn")
                .attr("data-change", "")
                .text(app.word("whatif.map.reset")),
        ),
    )
}

/// The choice of a link, its states, and the links that are changed.
pub(crate) fn map(app: App, what_if: &WhatIf) -> Element {
    let out = el("div").class("mp");
    if !what_if.is_answered() {
        return out;
    }
    let ecosystem = &app.live.ecosystem;
    let given = Map::of(ecosystem);
    let changed = changes(&given, what_if).unwrap_or_default();
    let change_of = |link: LinkIndex| changed.get(link.get()).copied().unwrap_or_default();
    let edited = app.edited.get().map(|link| LinkIndex(link as u32));
    let name = |link: LinkIndex| {
        let link = ecosystem.link(link);
        let name = |node| ecosystem.node(node).name.as_str();
        let slots = [("from", name(link.from)), ("to", name(link.to))];
        app.say("whatif.map.arrow", &slots)
    };
    let none = el("option")
        .attr("value", "")
        .text(app.word("whatif.map.choose"));
    let links = ecosystem.link_indices().map(|link| {
        let option = el("option")
            .attr("value", link.0.to_string())
            .text(name(link));
        if edited == Some(link) {
            option.attr("selected", "")
        } else {
            option
        }
    });
    let choice = el("label")
        .child(el("span").text(app.word("whatif.map")))
        .child(
            el("select")
                .attr("data-choose", "link")
                .child(none)
                .children(links),
        );
    let states = edited.and_then(|link| {
        let all = Change::all(given.arrows().get(link.get())?);
        let buttons = all.map(|change| {
            let pressed = change == change_of(link);
            button(link, change)
                .attr("aria-pressed", if pressed { "true" } else { "false" })
                .text(app.word_of("whatif.state", change_word(change)))
        });
        Some(
            el("div")
                .child(el("ul").class("say").child(sentence(app, link)))
                .child(el("div").class("row").children(buttons)),
        )
    });
    let list = ecosystem
        .link_indices()
        .filter(|link| change_of(*link) != Change::AsGiven)
        .map(|link| {
            let state = app.word_of("whatif.state", change_word(change_of(link)));
            el("li")
                .text(name(link))
                .text(": ")
                .child(el("b").text(state))
                .text(" ")
                .child(button(link, Change::AsGiven).text(app.word("whatif.map.undo")))
        });
    out.child(choice)
        .child(states)
        .child(el("ul").class("plain").children(list))
}

fn button(link: LinkIndex, change: Change) -> Element {
    el("button").attr("type", "button").class("btn").attr(
        "data-change",
        [&link.0.to_string(), ".", change_word(change)].concat(),
    )
}

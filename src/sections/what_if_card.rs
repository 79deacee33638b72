//! The card of the what-if question at hand: what is pushed and asked, the guess, and then the answer. Its parts follow
//! the state each by itself, so that a slider that moves is not drawn anew.

use super::what_if_map::{map, own_map};
use super::what_if_result::{deciding, ranking, result};
use super::what_if_runs::runs;
use crate::context::App;
use crate::markup::{Element, el, live};
use crate::simulator::asked_node;
use jelajah_core::model::NodeIndex;
use jelajah_core::simulation::MOST_PUSHES;
use jelajah_core::state::{Guess, PushChoice, STRONGEST_PUSH, WhatIf};
use leptos::prelude::*;

/// The live card.
pub(crate) const CARD_ID: &str = "whatif-card";

/// The card; without a question, how to choose one.
#[component]
pub(crate) fn WhatIfCard(app: App) -> impl IntoView {
    view! {
        <div id=CARD_ID>
            {live(move || question(app, &app.what_if()))}
            {live(move || answer(app, &app.what_if()))} {live(move || map(app, &app.what_if()))}
        </div>
    }
}

fn question(app: App, what_if: &WhatIf) -> Element {
    if what_if.pushes.is_empty() {
        return el("p").class("card hint").text(app.word("whatif.hint"));
    }
    let mut scenarios = app.live.scenarios.iter();
    let known = scenarios.find(|one| PushChoice::of(one) == what_if.pushes);
    let title = match known {
        Some(scenario) => scenario.title.as_str(),
        None => app.word("whatif.own.title"),
    };
    let pushes = what_if.pushes.iter().enumerate();
    let more = (what_if.pushes.len() < MOST_PUSHES)
        .then(|| button("data-push", "more").text(app.word("whatif.add")));
    el("div")
        .class("q")
        .child(own_map(app, what_if))
        .child(
            el("h3")
                .id("whatif-question")
                .attr("tabindex", "-1")
                .text(title),
        )
        .children(pushes.map(|(place, push)| pushed(app, what_if, place, *push)))
        .child(more)
        .child(
            field(app.word("whatif.asked")).child(
                parts(app, asked_node(&app.live.ecosystem, what_if)).attr("data-choose", "ask"),
            ),
        )
        .child(guesses(app, what_if))
}

fn button(attribute: &'static str, value: impl Into<crate::markup::Str>) -> Element {
    el("button")
        .attr("type", "button")
        .class("btn")
        .attr(attribute, value)
}

fn field(label: &'static str) -> Element {
    el("label").child(el("span").text(label))
}

/// A choice of all parts.
fn parts(app: App, chosen: Option<NodeIndex>) -> Element {
    let nodes = app.live.ecosystem.indices();
    el("select").children(nodes.map(|index| {
        let node = app.live.ecosystem.node(index);
        let option = el("option")
            .attr("value", node.id.as_str())
            .text(node.name.as_str());
        if chosen == Some(index) {
            option.attr("selected", "")
        } else {
            option
        }
    }))
}

/// How hard a push is, in words.
fn strength(tenths: i8) -> &'static str {
    match tenths {
        ..=-8 => "whatif.push.far_less",
        -7..=-1 => "whatif.push.less",
        0 => "whatif.push.none",
        1..=7 => "whatif.push.more",
        8.. => "whatif.push.far_more",
    }
}

fn pushed(app: App, what_if: &WhatIf, place: usize, push: PushChoice) -> Element {
    let name = app.live.ecosystem.node(push.node).inline.as_str();
    let at = place.to_string();
    let word = app.word(strength(push.tenths));
    let strongest = STRONGEST_PUSH.to_string();
    let range = el("input")
        .attr("type", "range")
        .attr("data-choose", "push")
        .attr("data-place", at.clone())
        .attr("min", ["-", &strongest].concat())
        .attr("max", strongest)
        .attr("step", "5")
        .attr("value", push.tenths.to_string())
        .attr("aria-label", app.say("whatif.push", &[("name", name)]))
        .attr("aria-valuetext", word);
    let remove = (what_if.pushes.len() > 1).then(|| {
        button("data-push", at.clone())
            .attr("aria-label", app.say("whatif.remove", &[("name", name)]))
            .text("×")
    });
    el("div")
        .class("pu")
        .child(
            field(app.word("whatif.part")).child(
                parts(app, Some(push.node))
                    .attr("data-choose", "part")
                    .attr("data-place", at),
            ),
        )
        .child(el("div").class("pg").child(range).child(el("p").text(word)))
        .child(remove)
}

fn guesses(app: App, what_if: &WhatIf) -> Element {
    let asked = asked_node(&app.live.ecosystem, what_if).map(|node| app.live.ecosystem.node(node));
    let name = asked.map(|node| node.inline.as_str());
    let buttons = Guess::ALL.map(|guess| {
        let pressed = if what_if.guess == Some(guess) {
            "true"
        } else {
            "false"
        };
        button("data-guess", guess.as_str())
            .attr("aria-pressed", pressed)
            .text(app.word_of("whatif.guess", guess.as_str()))
    });
    let asked = app.say("whatif.guess", &[("name", name.unwrap_or_default())]);
    el("div")
        .class("gs")
        .child(el("h4").id("whatif-guess").text(asked))
        .child(
            el("div")
                .class("row")
                .attr("role", "group")
                .attr("aria-labelledby", "whatif-guess")
                .children(buttons),
        )
        .child(field(app.word("whatif.why")).child(el("textarea").attr("rows", "2")))
}

/// The answer, once there is a guess.
fn answer(app: App, what_if: &WhatIf) -> Element {
    let out = el("div").class("an");
    let Some(guess) = what_if.guess.filter(|_| what_if.is_answered()) else {
        return out;
    };
    match app.outcome.get().as_deref() {
        None => out.child(el("p").class("quiet-t").text(app.word("whatif.waiting"))),
        Some(outcome) => out
            .child(result(app, outcome, guess))
            .child(el("p").class("il").copying("whatif-label".into(), "p"))
            .child(runs(app, outcome))
            .child(
                el("div")
                    .class("rank")
                    .child(ranking(app, outcome))
                    .child(deciding(app, outcome)),
            )
            .child(
                el("p").child(
                    el("a")
                        .class("btn")
                        .href("#ekosistem")
                        .text(app.word("whatif.diagram")),
                ),
            ),
    }
}

//! The question bar of the stage, in the place of the time strip while a what-if question is told: which question it is,
//! what is pushed and how hard, and the guess.

use crate::context::App;
use crate::markup::{Element, el};
use crate::sections::what_if_result::mark;
use crate::simulator::asked_node;
use crate::widgets::button::button;
use crate::widgets::icon::icon;
use jelajah_core::model::NodeIndex;
use jelajah_core::model::live::Scenario;
use jelajah_core::simulation::MOST_PUSHES;
use jelajah_core::state::{Guess, PushChoice, STRONGEST_PUSH, WhatIf};

/// The place of the question in the list, the ways to the one before and after it, and the way out.
pub(crate) fn steps(app: App, what_if: &WhatIf) -> Element {
    let all = &app.live.scenarios;
    let known = what_if.scenario(all);
    let last = all.len().saturating_sub(1);
    let (before, after) = match known {
        Some(place) => (place.checked_sub(1).unwrap_or(last), place + 1),
        None => (last, 0),
    };
    let step = |place: usize, mark: &'static str, key| {
        let scenario = all.get(place).or(all.first())?;
        let said = app.word(key);
        Some(
            way(scenario)
                .class("btn sq")
                .attr("aria-label", said)
                .child(icon(mark)),
        )
    };
    let said = match known {
        Some(place) => {
            let (n, count) = (app.count(place + 1), app.count(all.len()));
            app.say("whatif.nth", &[("n", &n), ("all", &count)])
        }
        None => app.word("whatif.own.short").to_owned(),
    };
    el("div")
        .class("ak-n")
        .child(step(before, "u-prev", "whatif.question.previous"))
        .child(step(after, "u-next", "whatif.question.next"))
        .child(el("b").text(said))
        .child(
            button("btn sq", "data-push", "none")
                .attr("aria-label", app.word("whatif.leave"))
                .child(icon("u-x")),
        )
}

/// A link that asks a question of the edition.
pub(crate) fn way(scenario: &'static Scenario) -> Element {
    el("a")
        .href(["#scenario-", &scenario.id].concat())
        .attr("data-scenario", scenario.id.as_str())
}

/// The question.
pub(crate) fn title(app: App, what_if: &WhatIf) -> Element {
    let known = what_if.scenario(&app.live.scenarios);
    let title = match known.and_then(|place| app.live.scenarios.get(place)) {
        Some(scenario) => scenario.title.as_str(),
        None => app.word("whatif.own.title"),
    };
    el("h3")
        .id("whatif-question")
        .attr("tabindex", "-1")
        .text(title)
}

/// What is pushed.
pub(crate) fn pushes(app: App, what_if: &WhatIf) -> Element {
    let pushes = what_if.pushes.iter().enumerate();
    let more = (what_if.pushes.len() < MOST_PUSHES)
        .then(|| button("btn t", "data-push", "more").text(app.word("whatif.add")));
    let class = if what_if.pushes.len() > 1 {
        "ak-p many"
    } else {
        "ak-p"
    };
    el("div")
        .class(class)
        .children(pushes.map(|(place, push)| pushed(app, what_if, place, *push)))
        .child(more)
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
        .attr("value", push.tenths.to_string())
        .attr("aria-label", app.say("whatif.push", &[("name", name)]))
        .attr("aria-valuetext", word);
    let remove = (what_if.pushes.len() > 1).then(|| {
        button("btn sq", "data-push", at.clone())
            .attr("aria-label", app.say("whatif.remove", &[("name", name)]))
            .child(icon("u-x"))
    });
    el("div")
        .class("pu")
        .child(
            parts(app, Some(push.node))
                .attr("data-choose", "part")
                .attr("data-place", at)
                .attr("aria-label", app.word("whatif.part")),
        )
        .child(el("span").class("pw").text(word))
        .child(range)
        .child(remove)
}

/// The guess: what is asked about, and which way it will go.
pub(crate) fn guesses(app: App, what_if: &WhatIf) -> Element {
    let said = app.say("whatif.guess", &[("name", "\n")]);
    let (before, after) = said.split_once('\n').unwrap_or((&said, ""));
    let asked = parts(app, asked_node(&app.live.ecosystem, what_if))
        .attr("data-choose", "ask")
        .attr("aria-label", app.word("whatif.asked"));
    let choices = [Guess::Up, Guess::Down, Guess::Open].map(|guess| {
        choice("btn", what_if, guess)
            .child(mark(guess.as_str()))
            .text(app.word_of("whatif.guess", guess.as_str()))
    });
    el("div")
        .class("ak-g")
        .child(
            el("p")
                .id("whatif-guess")
                .child(el("span").text(before.to_owned()))
                .child(asked)
                .child(el("span").text(after.to_owned())),
        )
        .child(
            el("div")
                .class("row")
                .attr("role", "group")
                .attr("aria-labelledby", "whatif-guess")
                .children(choices),
        )
}

/// A button that guesses.
pub(crate) fn choice(class: &'static str, what_if: &WhatIf, guess: Guess) -> Element {
    let is_now = what_if.guess == Some(guess);
    button(class, "data-guess", guess.as_str())
        .attr("aria-pressed", if is_now { "true" } else { "false" })
}

//! What if: the questions, the standing label, the card of the question at hand, every answer as text, and how an answer
//! is found. It knows no engine.

use super::what_if_card::WhatIfCard;
use super::what_if_text::answers;
use crate::context::App;
use crate::markup::{Element, el};
use crate::widgets::section::{prose, section};
use jelajah_core::model::learning::Scenario;
use jelajah_core::state::Section;
use leptos::prelude::*;

/// The section.
pub(crate) fn what_if(app: App) -> Element {
    let label = el("div")
        .class("stand")
        .id("whatif-label")
        .child(prose(app, "p", "whatif.label"));
    let scenarios = app.edition.scenarios.iter();
    let own = el("li").class("live-only").child(
        el("button")
            .attr("type", "button")
            .attr("data-scenario", "")
            .text(app.word("whatif.own")),
    );
    let list = el("ol")
        .children(scenarios.map(|scenario| question(app, scenario)))
        .child(own);
    let questions = el("div")
        .class("qs")
        .child(el("h3").text(app.say_count("answers.count", app.edition.scenarios.len())))
        .child(list)
        .child(label);
    let method = ["whatif.method", "whatif.lenses", "whatif.words"].map(|key| prose(app, "p", key));
    section(app, Section::WhatIf, "whatif")
        .child(
            el("div")
                .class("wi")
                .child(questions)
                .view(view! { <WhatIfCard app /> }),
        )
        .child(answers(app))
        .child(el("div").class("notes").children(method))
        .done()
}

fn question(app: App, scenario: &'static Scenario) -> Element {
    el("li").child(
        el("a")
            .href(["#scenario-", &scenario.id].concat())
            .attr("data-scenario", scenario.id.as_str())
            .text(app.text(&scenario.title)),
    )
}

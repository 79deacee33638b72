//! What if: the questions, which the stage answers, the standing label, how an answer is found, and every answer as text.
//! It knows no engine.

use super::what_if_text::answers;
use crate::context::Page;
use crate::markup::{Element, el};
use crate::widgets::section::{prose, section};
use jelajah_core::model::live::Scenario;
use jelajah_core::state::Section;

/// The section.
pub(crate) fn what_if(page: Page) -> Element {
    let label = el("div")
        .class("stand")
        .id("whatif-label")
        .child(prose(page, "p", "whatif.label"));
    let scenarios = page.live.scenarios.iter();
    let own = el("li").class("live-only").child(
        el("button")
            .attr("type", "button")
            .attr("data-scenario", "")
            .text(page.word("whatif.own")),
    );
    let list = el("ol").children(scenarios.map(question)).child(own);
    let questions = el("div")
        .class("qs")
        .child(el("h3").text(page.say_count("answers.count", page.live.scenarios.len())))
        .child(list)
        .child(label);
    let method =
        ["whatif.method", "whatif.lenses", "whatif.words"].map(|key| prose(page, "p", key));
    section(page, Section::WhatIf, "whatif")
        .child(
            el("div")
                .class("wi")
                .child(questions)
                .child(el("div").class("notes").children(method)),
        )
        .child(answers(*page))
        .done()
}

fn question(scenario: &'static Scenario) -> Element {
    el("li").child(
        el("a")
            .href(["#scenario-", &scenario.id].concat())
            .attr("data-scenario", scenario.id.as_str())
            .text(scenario.title.as_str()),
    )
}

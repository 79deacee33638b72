//! What if: the questions, what each pushes, how an answer is found and what it cannot say. The simulator itself is not
//! part of this version.

use crate::context::App;
use crate::markup::{Element, el};
use crate::widgets::chip::chip;
use crate::widgets::section::{prose, section};
use jelajah_core::model::learning::Scenario;
use jelajah_core::state::Section;
use jelajah_core::text::Decimal;

/// The section.
pub(crate) fn what_if(app: App) -> Element {
    let label = el("div")
        .class("stand")
        .child(prose(app, "p", "whatif.label"));
    let method = ["whatif.method", "whatif.lenses", "whatif.words"].map(|key| prose(app, "p", key));
    section(app, Section::WhatIf, "whatif")
        .child(label)
        .child(
            el("ul").class("qs").children(
                app.edition
                    .scenarios
                    .iter()
                    .map(|scenario| question(app, scenario)),
            ),
        )
        .child(el("div").class("notes").children(method))
        .done()
}

fn question(app: App, scenario: &'static Scenario) -> Element {
    let pushes = scenario.pushes.iter().map(|(node, push)| {
        let key = if *push < Decimal::default() {
            "whatif.less"
        } else {
            "whatif.more"
        };
        el("li")
            .child(chip(app, *node))
            .text(" ")
            .text(app.word(key))
    });
    el("li")
        .id(format!("scenario-{}", scenario.id))
        .attr("data-scenario", scenario.id.as_str())
        .child(el("h3").text(app.text(&scenario.title)))
        .child(el("p").class("quiet-t").text(app.word("whatif.pushed")))
        .child(el("ul").class("plain").children(pushes))
}

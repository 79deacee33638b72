//! One draw after the other: how the influence walks through the map in a single sample of the answer.

use crate::context::App;
use crate::markup::{Element, el};
use crate::simulator::Outcome;
use jelajah_core::model::NodeIndex;
use jelajah_core::simulation::{Lens, SAMPLES};
use leptos::prelude::Get;

/// At most so many steps are told; what moves later has hardly any weight.
const MOST_STEPS: usize = 8;

/// The draw that the reader looks at, and the steps to others; or the way in.
pub(crate) fn runs(app: App, outcome: &Outcome) -> Element {
    let button = |value: &'static str, key| {
        el("button")
            .attr("type", "button")
            .class("btn")
            .attr("data-run", value)
            .text(app.word(key))
    };
    let seed = app.count(outcome.what_if.seed as usize);
    let seed = el("p")
        .class("quiet-t")
        .text(app.say("whatif.seed", &[("seed", &seed)]));
    let again = el("button")
        .attr("type", "button")
        .class("btn")
        .attr("data-seed", (outcome.what_if.seed + 1).to_string())
        .text(app.word("whatif.seed.next"));
    let out = el("div").class("runs");
    let Some(sample) = app.run.get() else {
        return out.child(seed).child(
            el("div")
                .class("row")
                .child(button("0", "whatif.runs"))
                .child(again),
        );
    };
    out.child(
        el("div")
            .class("row")
            .child(button("-1", "whatif.run.previous"))
            .child(button("1", "whatif.run.next"))
            .child(button("", "whatif.run.close")),
    )
    .children(told(app, outcome, sample as u32))
    .child(seed)
}

/// A draw: what became of the node that was asked about, and at which step each part began to move.
fn told(app: App, outcome: &Outcome, sample: u32) -> [Element; 2] {
    let run = outcome.run(sample);
    let name = |node: usize| {
        let node = NodeIndex(node as u32);
        app.live.ecosystem.node(node).inline.as_str()
    };
    let least = Lens::Cautious.least_move();
    let moves = |step: &[f32], node: usize| match step.get(node) {
        Some(state) if *state >= least => Some("up"),
        Some(state) if *state <= -least => Some("down"),
        _ => None,
    };
    let last = run.steps.last().map_or(&[][..], Vec::as_slice);
    let asked = outcome.node.get();
    let word = app.word_of("whatif.run", moves(last, asked).unwrap_or("still"));
    let head = app.say(
        "whatif.run",
        &[
            ("n", &app.count(sample as usize + 1)),
            ("all", &app.count(SAMPLES as usize)),
            ("name", name(asked)),
            ("word", &word),
            ("steps", &app.count(run.steps.len().saturating_sub(1))),
        ],
    );
    let mut items = Vec::new();
    for (number, pair) in run.steps.windows(2).enumerate().take(MOST_STEPS) {
        let mut parts = String::new();
        for node in 0..pair[1].len() {
            if let (None, Some(way)) = (moves(&pair[0], node), moves(&pair[1], node)) {
                let key = match way {
                    "up" => "whatif.step.up",
                    _ => "whatif.step.down",
                };
                if !parts.is_empty() {
                    parts.push_str(", ");
                }
                parts.push_str(&app.say(key, &[("name", name(node))]));
            }
        }
        if !parts.is_empty() {
            let slots = [("n", &*app.count(number + 1)), ("parts", &*parts)];
            items.push(el("li").text(app.say("whatif.step", &slots)));
        }
    }
    [
        el("p").child(el("b").text(head)),
        el("ol").class("plain").children(items),
    ]
}

//! The answer to a what-if question, in the place of card and numbers: what was guessed, a hundred runs as a picture, the
//! verdict, what decides it; behind a button all else that can be done with it. Before a guess, what is asked.

use super::card_parts::share;
use super::what_if_bar::{choice, way};
use crate::context::App;
use crate::markup::{Element, el, svg};
use crate::sections::what_if_map::{map, own_map};
use crate::sections::what_if_result::{
    WAYS, agreement, counts_of, decides_most, deciding, dots, guessed, lenses, mark, ranking,
    verdict, way_of,
};
use crate::sections::what_if_runs::runs;
use crate::simulator::{Outcome, asked_node};
use crate::widgets::button::button;
use crate::widgets::chip::node_link;
use crate::widgets::picture::shapes;
use jelajah_core::geom::Rect;
use jelajah_core::layout::map::ways::bar;
use jelajah_core::simulation::Direction;
use jelajah_core::state::{Guess, WhatIf};
use leptos::prelude::*;

/// At most so many parts whose direction is clear are named at once; the button beneath leads to all.
const MOST_CLEAR: usize = 4;

/// What the marks on the diagram mean, in the place of its own controls.
pub(crate) fn key(app: App, what_if: &WhatIf) -> Element {
    let out = el("p");
    if !what_if.is_answered() {
        return out
            .child(el("b").text(app.word("whatif.key.asked")))
            .child(el("span").text(app.word("whatif.key.guess")));
    }
    let ways = ["up", "down", "open", "still"].map(|way| {
        el("span")
            .child(mark(way))
            .text(app.word_of("whatif.key", way))
    });
    let at = Rect::new(0.5, 0.5, 43.0, 7.0);
    let bar = svg("svg")
        .class("kb")
        .attr("viewBox", "0 0 44 8")
        .attr("aria-hidden", "true")
        .children(shapes(&[bar(at, [50, 30])]));
    out.child(el("b").text(app.word("whatif.key.answered")))
        .children(ways)
        .child(el("span").child(bar).text(app.word("whatif.key.bar")))
}

/// The answer once there is a guess, and what is asked before.
pub(crate) fn answer(app: App, what_if: &WhatIf) -> Element {
    let out = el("div").child(own_map(app, what_if));
    let Some(guess) = what_if.guess else {
        return out
            .child(head(
                app,
                Some(el("p").class("eb").text(answer_for(app, what_if))),
            ))
            .child(
                el("div").class("unseen").child(dots(app, None)).child(
                    el("div")
                        .child(el("p").text(app.word("whatif.guess_first")))
                        .child(
                            choice("btn t", what_if, Guess::None)
                                .text(app.word_of("whatif.guess", Guess::None.as_str())),
                        ),
                ),
            );
    };
    let Some(outcome) = app.outcome.get() else {
        return out.child(el("p").class("eb").text(app.word("whatif.waiting")));
    };
    let node = outcome.node;
    let [cautious, strengths] = [0, 1].map(|lens| &outcome.answers[lens].nodes[node.get()]);
    let counts = counts_of(cautious);
    let numerals = WAYS.into_iter().zip(counts).map(|(way, count)| {
        el("p")
            .class(way)
            .child(el("b").text(app.count(count as usize)))
            .text(" ")
            .text(app.word_of("whatif.times", way))
    });
    let border = cautious.verdict.borders_on.map(|word| {
        let word = app.word_of("whatif.word", word.as_str());
        el("p").text(app.say("whatif.border", &[("word", &word)]))
    });
    let word = cautious.verdict.word;
    out.child(head(app, guessed(app, guess, word)))
        .child(
            el("div")
                .class("verd")
                .child(dots(app, Some(counts)))
                .child(el("div").class("nums").children(numerals)),
        )
        .child(
            el("h3")
                .class("vd")
                .text(verdict(app, node, cautious.verdict)),
        )
        .child(border)
        .child(el("p").text(app.word(agreement(word, strengths.verdict.word))))
        .child(label())
        .child(decides_most(app, &outcome))
        .child(clear(app, &outcome))
}

/// The line above the answer, with the button that shares it.
fn head(app: App, said: Option<Element>) -> Element {
    el("div").class("hd").child(said).child(share(app))
}

fn answer_for(app: App, what_if: &WhatIf) -> String {
    let node = asked_node(&app.live.ecosystem, what_if).map(|node| app.live.ecosystem.node(node));
    let name = node.map_or("", |node| node.inline.as_str());
    app.say("whatif.answer_for", &[("name", name)])
}

/// What such an answer is; it stands beside every result.
fn label() -> Element {
    el("p").class("il").copying("whatif-label".into(), "p")
}

/// The parts whose direction is clear, those that move farthest first.
fn clear(app: App, outcome: &Outcome) -> Option<Element> {
    let is_told =
        |node| node == outcome.node || outcome.what_if.pushes.iter().any(|push| push.node == node);
    let all = outcome.ranked(&app.live.ecosystem);
    let mut items = Vec::new();
    for node in all {
        let word = outcome.answers[0].nodes[node.get()].verdict.word;
        if !is_told(node) && matches!(word.direction(), Some(Direction::Up | Direction::Down)) {
            let name = app.live.ecosystem.node(node).name.as_str();
            items.push(
                el("li")
                    .child(mark(way_of(word)))
                    .child(node_link(app, node).text(name)),
            );
        }
    }
    items.truncate(MOST_CLEAR);
    (!items.is_empty()).then(|| {
        el("div")
            .child(el("h4").text(app.word("whatif.clear")))
            .child(el("ul").class("clr").children(items))
    })
}

/// Beside the answer: why the reader thinks so, what such an answer is, and all else that can be done with it.
pub(crate) fn beside(app: App, what_if: &WhatIf) -> Element {
    let why = el("label")
        .class("why")
        .child(el("span").text(app.word("whatif.why")))
        .child(el("textarea").attr("rows", "2"));
    let is_open = app.tools.get().is_some();
    let more = what_if.is_answered().then(|| {
        button("btn", "data-tools", "")
            .attr("aria-expanded", if is_open { "true" } else { "false" })
            .text(app.word("whatif.more"))
    });
    el("div")
        .class("bs")
        .child((!what_if.is_answered()).then(label))
        .child(more)
        .child(why)
        .child(
            el("div")
                .class("an")
                .children((is_open && what_if.is_answered()).then(|| tools(app, what_if))),
        )
}

/// Both lenses, what else moves, all that decides, single draws, the reader's own map.
fn tools(app: App, what_if: &WhatIf) -> Element {
    let out = el("div").class("tls");
    let Some(outcome) = app.outcome.get() else {
        return out;
    };
    out.children(lenses(app, &outcome))
        .child(runs(app, &outcome))
        .child(ranking(app, &outcome))
        .children((!outcome.deciding.is_empty()).then(|| deciding(app, &outcome)))
        .child(map(app, what_if))
}

/// The other questions.
pub(crate) fn questions(app: App, what_if: &WhatIf) -> Element {
    let now = what_if.scenario(&app.live.scenarios);
    let all = app.live.scenarios.iter().enumerate();
    let others = all.filter(|(place, _)| Some(*place) != now);
    let items =
        others.map(|(_, scenario)| el("li").child(way(scenario).text(scenario.title.as_str())));
    let own = el("li").child(
        el("button")
            .attr("type", "button")
            .attr("data-scenario", "")
            .text(app.word("whatif.own")),
    );
    el("div")
        .class("qs")
        .child(el("h4").text(app.word("whatif.others")))
        .child(el("ol").children(items).child(now.map(|_| own)))
}

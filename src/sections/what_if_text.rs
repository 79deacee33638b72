//! Every answer as sentences and a table, for reading without a program; worked out by the same engine when the page is
//! made.

use super::what_if_result::{agreement, counts_of, verdict};
use crate::context::App;
use crate::markup::{Element, el};
use crate::simulator::{Asked, Outcome};
use jelajah_core::model::live::Scenario;
use jelajah_core::simulation::SAMPLES;
use jelajah_core::state::WhatIf;

/// A fold with the answer to each question, and a table of what becomes of every part in each.
pub(crate) fn answers(app: App) -> Element {
    let outcomes = outcomes(app);
    let answers = outcomes.iter().map(|(scenario, outcome)| {
        result(app, scenario, outcome).id(["scenario-", &scenario.id].concat())
    });
    el("details")
        .class("tb wt")
        .child(el("summary").text(app.say_count("answers.all", outcomes.len())))
        .child(el("ol").children(answers))
        .child(table(app, &outcomes))
}

/// The answer to each question, as an item of a list.
#[cfg(feature = "pages")]
pub(crate) fn results(app: App) -> Vec<Element> {
    let outcomes = outcomes(app);
    let results = outcomes.iter();
    results
        .map(|(scenario, outcome)| result(app, scenario, outcome))
        .collect()
}

fn result(app: App, scenario: &'static Scenario, outcome: &Outcome) -> Element {
    el("li")
        .child(el("b").text(scenario.title.as_str()))
        .text(" ")
        .text(told(app, outcome))
}

fn outcomes(app: App) -> Vec<(&'static Scenario, Outcome)> {
    let mut outcomes = Vec::new();
    for scenario in &app.live.scenarios {
        let mut what_if = WhatIf::default();
        what_if.ask(scenario);
        if let Some(mut asked) = Asked::new(&app.live.ecosystem, what_if) {
            asked.advance(SAMPLES);
            outcomes.push((scenario, asked.outcome()));
        }
    }
    outcomes
}

/// What becomes of the node that was asked about, in both lenses.
pub(crate) fn told(app: App, outcome: &Outcome) -> String {
    let [cautious, strengths] = [0, 1].map(|lens| {
        let node = &outcome.answers[lens].nodes[outcome.node.get()];
        (node, counts_of(node))
    });
    let dots = |[up, down, still]: [u32; 3]| {
        let [up, down, still] = [up, down, still].map(|count| app.count(count as usize));
        app.say(
            "whatif.dots",
            &[("up", &up), ("down", &down), ("still", &still)],
        )
    };
    [
        &verdict(app, outcome.node, cautious.0.verdict),
        " ",
        &dots(cautious.1),
        ". ",
        app.word("whatif.lens.strengths"),
        ": ",
        &dots(strengths.1),
        ". ",
        app.word(agreement(cautious.0.verdict.word, strengths.0.verdict.word)),
    ]
    .concat()
}

/// In how many of a hundred runs of the cautious lens each part rises and falls: a row a part, a column a question, by the
/// number that it has in the list.
fn table(app: App, outcomes: &[(&'static Scenario, Outcome)]) -> Element {
    let head = |text: String| el("th").attr("scope", "col").text(text);
    let part = head(app.word("answers.part").to_owned());
    let numbers = (1..=outcomes.len()).map(|number| head(app.count(number)));
    let rows = app.live.ecosystem.indices().map(|index| {
        let name = app.live.ecosystem.node(index).name.as_str();
        let cells = outcomes.iter().map(|(_, outcome)| {
            let pushed = outcome.what_if.pushes.iter();
            let mut pushed = pushed.filter(|push| push.node == index);
            el("td").text(match pushed.next() {
                Some(push) if push.tenths < 0 => "−".to_owned(),
                Some(_) => "+".to_owned(),
                None => {
                    let [up, down, _] = counts_of(&outcome.answers[0].nodes[index.get()]);
                    [&app.count(up as usize), "/", &app.count(down as usize)].concat()
                }
            })
        });
        el("tr")
            .child(el("th").attr("scope", "row").text(name))
            .children(cells)
    });
    el("div")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-labelledby", "whatif-table")
        .child(
            el("table")
                .child(
                    el("caption")
                        .id("whatif-table")
                        .text(app.word("answers.table")),
                )
                .child(el("thead").child(el("tr").child(part).children(numbers)))
                .child(el("tbody").children(rows)),
        )
}

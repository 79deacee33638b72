//! The questions. What is right says an attribute of each; in the browser `quiz` reads it. Their answers stand at the end of
//! the page.

use super::learning_guess::{line, number};
use crate::context::{App, Page};
use crate::markup::{Element, el};
use crate::simulator::{Asked, Outcome};
use jelajah_core::model::NodeIndex;
use jelajah_core::model::lesson::{Form, Question};
use jelajah_core::simulation::{Direction, SAMPLES};
use jelajah_core::state::WhatIf;
use jelajah_core::text::{Text, opening};

/// What can be said of where a push moves a part; nothing is uncertain.
const WAYS: [(Option<Direction>, &str); 3] = [
    (Some(Direction::Up), "whatif.guess.up"),
    (Some(Direction::Down), "whatif.guess.down"),
    (None, "whatif.guess.open"),
];

/// All questions.
pub(crate) fn questions(page: Page) -> Element {
    let all = page.edition.questions.iter();
    el("ol")
        .class("qz")
        .children(all.map(|one| question(page, one)))
}

/// A text of a question with its numbers filled in.
pub(crate) fn text(page: Page, text: &'static Text) -> String {
    page.edition.filled(text.get(page.language), page.language)
}

/// What a question asks.
pub(crate) fn asked(page: Page, question: &'static Question) -> String {
    text(page, &question.text)
}

/// What can be chosen or put in order, as it is shown; nothing where a number is guessed.
pub(crate) fn choices_of(page: Page, question: &'static Question) -> Vec<String> {
    match &question.form {
        Form::Choice { options, .. } => options.iter().map(|option| text(page, option)).collect(),
        Form::Relation { links, .. } => {
            let told = links
                .iter()
                .map(|link| opening(&page.edition.clause(*link, page.language)));
            told.collect()
        }
        Form::Push { .. } => WAYS.map(|(_, key)| page.word(key).to_owned()).to_vec(),
        Form::Order { items } => {
            let shown = shuffled(page, items).into_iter();
            shown.map(|(thing, _)| thing).collect()
        }
        Form::Number { .. } | Form::Line { .. } => Vec::new(),
    }
}

fn question(page: Page, question: &'static Question) -> Element {
    let asked = asked(page, question);
    let (form, body) = match &question.form {
        Form::Choice { right, .. } | Form::Relation { right, .. } => {
            ("choice", choices(page, question, &asked, *right))
        }
        Form::Push { scenario, node } => {
            let direction = outcome(*page, *scenario, *node).and_then(|outcome| {
                outcome.answers[0].nodes[node.get()]
                    .verdict
                    .word
                    .direction()
            });
            // What hardly moves goes neither way.
            let right = WAYS
                .iter()
                .position(|(way, _)| *way == direction)
                .unwrap_or(2);
            ("choice", choices(page, question, &asked, right))
        }
        Form::Order { items } => ("order", order(page, &asked, items)),
        Form::Number { point, range } => {
            let value = page.edition.fact(point).map(|point| point.value);
            let body = el("div").child(el("p").class("lg").text(asked));
            (
                "guess",
                body.child(value.map(|value| number(page, value, *range))),
            )
        }
        Form::Line {
            series,
            from,
            range,
        } => ("guess", line(page, &asked, *series, *from, *range)),
    };
    el("li")
        .id(["tanya-", &question.id].concat())
        .attr("data-form", form)
        .child(body)
        .child(
            el("a")
                .href(["#jawab-", &question.id].concat())
                .text(page.word("ask.answer")),
        )
        .child(el("div").class("fb"))
}

fn choices(page: Page, question: &'static Question, asked: &str, right: usize) -> Element {
    let options = choices_of(page, question)
        .into_iter()
        .enumerate()
        .map(|(place, option)| {
            let radio = el("input")
                .attr("type", "radio")
                .attr("name", question.id.as_str())
                .attr("value", place.to_string());
            el("label")
                .child(radio)
                .text(" ")
                .child(el("span").text(option))
        });
    el("fieldset")
        .attr("data-right", right.to_string())
        .child(el("legend").class("lg").text(asked.to_owned()))
        .children(options)
}

/// Things with their places, in the order of their letters.
fn shuffled(page: Page, items: &'static [Text]) -> Vec<(String, usize)> {
    let mut things: Vec<(String, usize)> = items
        .iter()
        .enumerate()
        .map(|(place, item)| (text(page, item), place))
        .collect();
    things.sort();
    // Never as they should be.
    if things.iter().map(|(_, place)| *place).eq(0..items.len()) {
        things.reverse();
    }
    things
}

/// The things to put in order. They can be pressed when there is a program.
fn order(page: Page, asked: &str, items: &'static [Text]) -> Element {
    let things = shuffled(page, items).into_iter().map(|(thing, place)| {
        el("li").child(
            el("span")
                .attr("data-take", place.to_string())
                .child(el("b"))
                .text(thing),
        )
    });
    el("div")
        .attr("role", "group")
        .attr("aria-label", asked.to_owned())
        .child(el("p").class("lg").text(asked.to_owned()))
        .child(el("ul").class("seq").children(things))
}

/// What becomes of a part when a what-if question pushes.
pub(crate) fn outcome(app: App, scenario: usize, node: NodeIndex) -> Option<Outcome> {
    let mut what_if = WhatIf::default();
    what_if.ask(&app.live.scenarios[scenario]);
    what_if.asked = Some(node);
    let mut asked = Asked::new(&app.live.ecosystem, what_if)?;
    asked.advance(SAMPLES);
    Some(asked.outcome())
}

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

/// All questions, a fold each, of which one is open at a time; the first one when the page comes.
pub(crate) fn questions(page: Page) -> Element {
    let all = page.edition.questions.iter().enumerate();
    el("ol")
        .class("qz")
        .children(all.map(|(place, one)| question(page, place, one)))
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

fn question(page: Page, place: usize, question: &'static Question) -> Element {
    let title = ["ask-", &question.id].concat();
    let (form, body) = match &question.form {
        Form::Choice { right, .. } | Form::Relation { right, .. } => {
            ("choice", choices(page, question, title.clone(), *right))
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
            ("choice", choices(page, question, title.clone(), right))
        }
        Form::Order { items } => ("order", order(page, title.clone(), items)),
        Form::Number { point, range } => {
            let value = page.edition.fact(point).map(|point| point.value);
            let guess = value.map(|value| number(page, value, *range));
            ("guess", el("div").child(guess))
        }
        Form::Line {
            series,
            from,
            range,
        } => ("guess", line(page, title.clone(), *series, *from, *range)),
    };
    let all = page.edition.questions.len();
    let nth = [("n", page.count(place + 1)), ("all", page.count(all))];
    let nth = nth.each_ref().map(|(slot, value)| (*slot, value.as_str()));
    let summary = el("summary")
        .child(el("span").class("n").text(page.say("ask.nth", &nth)))
        .text(" ")
        .child(el("b").id(title).text(asked(page, question)));
    let held = el("div")
        .id(["tanya-", &question.id].concat())
        .child(body)
        .child(
            el("a")
                .href(["#jawab-", &question.id].concat())
                .text(page.word("ask.answer")),
        )
        .child(el("div").class("fb"));
    let fold = el("details").attr("name", "tanya");
    let fold = if place == 0 {
        fold.attr("open", "")
    } else {
        fold
    };
    el("li")
        .attr("data-form", form)
        .child(fold.child(summary).child(held))
}

fn choices(page: Page, question: &'static Question, title: String, right: usize) -> Element {
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
        .attr("aria-labelledby", title)
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
fn order(page: Page, title: String, items: &'static [Text]) -> Element {
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
        .attr("aria-labelledby", title)
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

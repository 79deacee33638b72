//! The answers to the questions, for the end of the page: what is right, why, and the place that shows it.

use super::learning_questions::{outcome, text};
use super::what_if_text::told;
use crate::context::App;
use crate::markup::{Element, el};
use crate::widgets::cited::cited;
use crate::widgets::view::view_link;
use jelajah_core::model::lesson::{Form, Question};
use jelajah_core::text::opening;

/// All answers.
pub(crate) fn answers(app: App) -> Element {
    let all = app.edition.questions.iter();
    el("ol")
        .class("plain")
        .children(all.map(|one| answer(app, one)))
}

fn answer(app: App, question: &'static Question) -> Element {
    let right = match &question.form {
        Form::Choice { options, right } => text(app, &options[*right]),
        Form::Relation { links, right } => {
            opening(&app.edition.clause(links[*right], app.language))
        }
        Form::Order { items } => {
            let items: Vec<String> = items.iter().map(|item| text(app, item)).collect();
            items.join(", ")
        }
        Form::Push { scenario, node } => {
            outcome(app, *scenario, *node).map_or_else(String::new, |outcome| told(app, &outcome))
        }
        Form::Number { point, .. } => {
            let point = app.edition.fact(point);
            point.map_or_else(String::new, |point| {
                app.edition.number(point.value, app.language)
            })
        }
        Form::Line { series, from, .. } => {
            let points = app.edition.series(*series).points.iter();
            let hidden =
                points.filter(|point| point.key.parse::<i32>().is_ok_and(|year| year >= *from));
            let told: Vec<String> = hidden
                .map(|point| {
                    let value = app.edition.number(point.value, app.language);
                    app.say("ask.point", &[("year", &point.key), ("value", &value)])
                })
                .collect();
            told.join("; ")
        }
    };
    let mut item = el("li")
        .id(["jawab-", &question.id].concat())
        .child(el("b").text(right))
        .child(el("p").text(text(app, &question.why)));
    if !question.sources.is_empty() {
        item = item.child(el("p").class("src").child(cited(app, &question.sources)));
    }
    item.child(
        el("p")
            .class("row")
            .child(view_link(app, &question.view).text(app.word("ask.place")))
            .child(
                el("a")
                    .class("back")
                    .href(["#tanya-", &question.id].concat())
                    .text(app.word("ask.back")),
            ),
    )
}

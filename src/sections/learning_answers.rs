//! The answers to the questions, for the end of the page: what is right, why, and the place that shows it.

use super::learning_questions::{outcome, text};
use super::what_if_text::told;
use crate::context::Page;
use crate::markup::{Element, el};
use crate::widgets::cited::cited;
use crate::widgets::view::view_link;
use jelajah_core::model::lesson::{Form, Question};
use jelajah_core::text::opening;

/// All answers.
pub(crate) fn answers(page: Page) -> Element {
    let all = page.edition.questions.iter();
    el("ol")
        .class("plain")
        .children(all.map(|one| answer(page, one)))
}

fn answer(page: Page, question: &'static Question) -> Element {
    let right = match &question.form {
        Form::Choice { options, right } => text(page, &options[*right]),
        Form::Relation { links, right } => {
            opening(&page.edition.clause(links[*right], page.language))
        }
        Form::Order { items } => {
            let items: Vec<String> = items.iter().map(|item| text(page, item)).collect();
            items.join(", ")
        }
        Form::Push { scenario, node } => outcome(*page, *scenario, *node)
            .map_or_else(String::new, |outcome| told(*page, &outcome)),
        Form::Number { point, .. } => {
            let point = page.edition.fact(point);
            point.map_or_else(String::new, |point| page.live.number(point.value))
        }
        Form::Line { series, from, .. } => {
            let points = page.live.series[series.get()].points.iter();
            let hidden =
                points.filter(|point| point.key.parse::<i32>().is_ok_and(|year| year >= *from));
            let told: Vec<String> = hidden
                .map(|point| {
                    let value = page.live.number(point.value);
                    page.say("ask.point", &[("year", &point.key), ("value", &value)])
                })
                .collect();
            told.join("; ")
        }
    };
    let mut item = el("li")
        .id(["jawab-", &question.id].concat())
        .child(el("b").text(right))
        .child(el("p").text(text(page, &question.why)));
    if !question.sources.is_empty() {
        item = item.child(el("p").class("src").child(cited(page, &question.sources)));
    }
    item.child(
        el("p")
            .class("row")
            .child(view_link(page, &question.view).text(page.word("ask.place")))
            .child(
                el("a")
                    .class("back")
                    .href(["#tanya-", &question.id].concat())
                    .text(page.word("ask.back")),
            ),
    )
}

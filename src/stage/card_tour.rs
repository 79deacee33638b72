//! The card of a step of the tour; its text is copied from the list of steps.

use super::card_parts::{count, framed};
use crate::context::App;
use crate::markup::{Element, el};

/// The card of a step, counted from 1.
pub(crate) fn step(app: App, number: u16) -> Element {
    let told = ["tur-", &number.to_string()].concat();
    let all = count(".tur>li");
    let place = usize::from(number);
    let nth = app.say(
        "tour.step",
        &[("n", &app.count(place)), ("all", &app.count(all))],
    );
    let button = |way: &'static str, key: &'static str, class: &'static str| {
        el("button")
            .attr("type", "button")
            .class(class)
            .attr("data-tour", way)
            .text(app.word(key))
    };
    let next = if place == all {
        "tour.finish"
    } else {
        "tour.next"
    };
    let bar = (1..=all).map(|step| {
        let part = el("i");
        if step <= place {
            part.class("on")
        } else {
            part
        }
    });
    // The same elements for every step: who goes on by a button keeps the focus on it.
    let back = button("back", "tour.back", "btn");
    framed(
        app,
        "tour".to_owned(),
        el("p").id("tour-step").text(nth),
        el("h3").id("tour-title").copying(told.clone(), "h4"),
    )
    .attr("role", "region")
    .attr("aria-labelledby", "tour-step tour-title")
    .child(
        el("p")
            .class("bar")
            .attr("aria-hidden", "true")
            .children(bar),
    )
    .child(el("p").id("tour-text").class("txt").copying(told, "p"))
    .child(
        el("p")
            .class("row")
            .child(if number > 1 {
                back
            } else {
                back.attr("hidden", "")
            })
            .child(button("next", next, "btn p"))
            .child(button("close", "tour.close", "btn t")),
    )
}

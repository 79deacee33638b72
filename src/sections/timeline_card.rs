//! The card of an event: when, where, what, which parts of the ecosystem it touches, how sure it is and who says so.

use crate::context::App;
use crate::markup::{Element, el};
use crate::widgets::chip::chip;
use crate::widgets::cited::{cited, confidence};
use crate::widgets::icon::icon;
use jelajah_core::layout::timeline::Stride;
use jelajah_core::model::EventIndex;
use leptos::prelude::*;

/// The chosen event's card, beside the wide drawing; without one, how to choose.
pub(crate) fn card(app: App) -> Element {
    match app.event.get() {
        None => el("div")
            .class("card hint")
            .child(el("p").text(app.word("timeline.hint")))
            .child(walk(app, None)),
        Some(index) => el("div")
            .class("card")
            .child(el("p").class("when").text(when_where(app, index)))
            .child(
                el("h3")
                    .attr("tabindex", "-1")
                    .text(app.text(&app.edition.events[index.get()].title)),
            )
            .child(body(app, index))
            .child(walk(app, Some(index))),
    }
}

/// Date and places in one line.
pub(crate) fn when_where(app: App, index: EventIndex) -> String {
    let event = &app.edition.events[index.get()];
    let when = event.when.say(&app.edition.words, app.language);
    let places: Vec<&str> = event
        .places
        .iter()
        .map(|place| app.edition.places[place.get()].name.get(app.language))
        .collect();
    if places.is_empty() {
        when
    } else {
        app.say(
            "timeline.when_where",
            &[("date", &when), ("place", &places.join("; "))],
        )
    }
}

/// The text and what it rests on.
pub(crate) fn body(app: App, index: EventIndex) -> Element {
    let event = &app.edition.events[index.get()];
    let row = |key, value: Element| el("div").child(el("dt").text(app.word(key))).child(value);
    let facts = el("dl")
        .child(row(
            "event.touches",
            el("dd")
                .class("nodes")
                .children(event.nodes.iter().map(|node| chip(app, *node))),
        ))
        .child(row(
            "event.confidence",
            el("dd").child(confidence(app, event.confidence)),
        ))
        .child(row(
            "event.theme",
            el("dd").text(app.text(&app.edition.themes[event.theme.get()].name)),
        ))
        .child(row(
            "event.sources",
            el("dd").child(cited(app, &event.sources)),
        ));
    el("div")
        .class("cols")
        .child(el("p").class("txt").text(app.text(&event.text)))
        .child(facts)
}

/// Links to the event before and after, and where in the order this one stands.
pub(crate) fn walk(app: App, from: Option<EventIndex>) -> Element {
    app.order.with(|order| {
        let events = &app.edition.events;
        let step = |stride| order.step(events, &app.edition.chapters, from, stride);
        let at = from
            .and_then(|event| order.place_of(events, event))
            .map_or_else(
                || app.say("timeline.none_of", &[("all", &app.count(order.len()))]),
                |place| {
                    app.say(
                        "timeline.nth_of",
                        &[
                            ("n", &app.count(place + 1)),
                            ("all", &app.count(order.len())),
                        ],
                    )
                },
            );
        let before = if from.is_some() {
            step(Stride::Previous)
        } else {
            None
        };
        el("div")
            .class("walk")
            .child(go(app, before, "timeline.previous", "u-prev", true))
            .child(el("span").class("at").text(at))
            .child(go(
                app,
                step(Stride::Next),
                "timeline.next",
                "u-next",
                false,
            ))
    })
}

fn go(
    app: App,
    to: Option<EventIndex>,
    key: &'static str,
    mark: &str,
    mark_first: bool,
) -> Element {
    let Some(index) = to else {
        return el("span").class("btn none");
    };
    let event = &app.edition.events[index.get()];
    let words = el("span")
        .child(el("span").class("vh").text(app.word(key)))
        .text(" ")
        .child(el("span").class("nm").text(app.text(&event.title)));
    let link = el("a")
        .class("btn")
        .href(format!("#{}", event.id))
        .attr("data-event", event.id.as_str())
        .attr("data-step", if mark_first { "back" } else { "on" });
    if mark_first {
        link.child(icon(mark)).child(words)
    } else {
        link.child(words).child(icon(mark))
    }
}

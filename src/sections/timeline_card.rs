//! The card of an event: when, where, what, which parts of the ecosystem it touches, how sure it is and who says so.

use crate::context::{App, Page};
use crate::markup::{Element, el, live};
use crate::widgets::chip::chip;
use crate::widgets::cited::{cited, confidence};
use crate::widgets::icon::icon;
use jelajah_core::layout::timeline::Stride;
use jelajah_core::model::EventIndex;
use leptos::prelude::*;

/// The live card of the chosen event.
pub(crate) const CARD_ID: &str = "timeline-card";
/// The live steps to the event before and after.
pub(crate) const WALK_ID: &str = "timeline-walk";

/// The chosen event's card beneath the wide drawing, a copy of the one in the list; without one, how to choose.
#[component]
pub(crate) fn Card(app: App) -> impl IntoView {
    let card = live(move || match app.event() {
        None => el("div")
            .class("card hint")
            .id("card-none")
            .child(el("p").text(app.word("timeline.hint"))),
        Some(index) => {
            let id = app.live.event(index).id.as_str();
            el("div")
                .class("card")
                .id(["card-", id].concat())
                .copying(id.to_owned(), ".card")
        }
    });
    view! { <div id=CARD_ID>{card}</div> }
}

/// The card as it stands in the list.
pub(crate) fn told(page: Page, index: EventIndex) -> Element {
    el("div")
        .class("card")
        .child(el("p").class("when").text(when_where(*page, index)))
        .child(el("h3").text(page.live.event(index).title.as_str()))
        .child(body(page, index))
}

/// Date and places in one line.
fn when_where(app: App, index: EventIndex) -> String {
    let event = &app.live.events[index.get()];
    let when = event.when.say(app.words);
    let places: Vec<&str> = event
        .places
        .iter()
        .map(|place| app.live.places[place.get()].name.as_str())
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
fn body(page: Page, index: EventIndex) -> Element {
    let event = &page.edition.events[index.get()];
    let row = |key, value: Element| el("div").child(el("dt").text(page.word(key))).child(value);
    let facts = el("dl")
        .child(row(
            "event.touches",
            el("dd")
                .class("nodes")
                .children(event.nodes.iter().map(|node| chip(*page, *node))),
        ))
        .child(row(
            "event.confidence",
            el("dd").child(confidence(*page, event.confidence)),
        ))
        .child(row(
            "event.theme",
            el("dd").text(page.live.themes[event.theme.get()].name.as_str()),
        ))
        .child(row(
            "event.sources",
            el("dd").child(cited(page, &event.sources)),
        ));
    el("div")
        .class("cols")
        .child(el("p").class("txt").text(page.text(&event.text)))
        .child(facts)
}

/// Ways to the event before and after among those that are shown, and where in their order this one stands. On narrow
/// screens the live app moves it into the card of the list.
#[component]
pub(crate) fn Walk(app: App) -> impl IntoView {
    let walk = live(move || {
        let (order, from) = (app.order(), app.event());
        let (events, chapters) = (&app.live.events, &app.live.chapters);
        let step = |stride| order.step(events, chapters, from, stride);
        let all = app.count(order.len());
        let place = from.and_then(|from| order.place_of(events, from));
        let at = match place {
            None => app.say("timeline.none_of", &[("all", &all)]),
            Some(place) => app.say(
                "timeline.nth_of",
                &[("n", &app.count(place + 1)), ("all", &all)],
            ),
        };
        let back = from.and_then(|_| step(Stride::Previous));
        el("div")
            .class("walk")
            .child(go(app, back, Stride::Previous))
            .child(el("span").class("at").text(at))
            .child(go(app, step(Stride::Next), Stride::Next))
    });
    view! { <div id=WALK_ID>{walk}</div> }
}

/// One of the ways; where there is none, it stays in its place and does nothing, so that the focus is not lost.
fn go(app: App, to: Option<EventIndex>, stride: Stride) -> Element {
    let back = stride == Stride::Previous;
    let (key, mark) = if back {
        ("timeline.previous", "u-prev")
    } else {
        ("timeline.next", "u-next")
    };
    let event = to.map(|index| app.live.event(index));
    let words = el("span")
        .child(el("span").class("vh").text(app.word(key)))
        .text(" ")
        .child(
            el("span")
                .class("nm")
                .text(event.map_or("", |event| event.title.as_str())),
        );
    let link = match event {
        None => el("a")
            .class("btn")
            .href("#lini-masa")
            .attr("aria-disabled", "true"),
        Some(event) => el("a")
            .class("btn")
            .href(["#", &event.id].concat())
            .attr("data-event", event.id.as_str()),
    };
    if back {
        link.child(icon(mark)).child(words)
    } else {
        link.child(words).child(icon(mark))
    }
}

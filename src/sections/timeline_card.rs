//! The card of an event: when, where, what, which parts of the ecosystem it touches, how sure it is and who says so.

use crate::context::App;
use crate::markup::{Element, el, live};
use crate::widgets::chip::chip;
use crate::widgets::cited::{cited, confidence};
use crate::widgets::icon::icon;
use jelajah_core::layout::timeline::Stride;
use jelajah_core::model::EventIndex;

/// The live card of the chosen event.
pub(crate) const CARD_ID: &str = "timeline-card";

/// The chosen event's card beneath the wide drawing, a copy of the one in the list; without one, how to choose.
pub(crate) fn card(app: App) -> Element {
    el("div").id(CARD_ID).child(live(move || match app.event() {
        None => el("div")
            .class("card hint")
            .id("card-none")
            .child(el("p").text(app.word("timeline.hint")))
            .child(start(app)),
        Some(index) => {
            let id = app.edition.event(index).id.as_str();
            el("div")
                .class("card")
                .id(["card-", id].concat())
                .copying(["[id='", id, "'] > .card"].concat())
        }
    }))
}

/// Where to begin: how many there are, and the first.
fn start(app: App) -> Element {
    let order = app.order();
    let first = order.events().next();
    el("div")
        .class("walk")
        .child(el("span").class("btn none"))
        .child(
            el("span")
                .class("at")
                .text(app.say("timeline.none_of", &[("all", &app.count(order.len()))])),
        )
        .child(go(app, first, Stride::Next))
}

/// The card as it stands in the list.
pub(crate) fn told(app: App, index: EventIndex) -> Element {
    el("div")
        .class("card")
        .child(el("p").class("when").text(when_where(app, index)))
        .child(el("h3").text(app.text(&app.edition.event(index).title)))
        .child(body(app, index))
        .child(walk(app, index))
}

/// Date and places in one line.
fn when_where(app: App, index: EventIndex) -> String {
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
fn body(app: App, index: EventIndex) -> Element {
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
fn walk(app: App, from: EventIndex) -> Element {
    let order = app.order();
    let (events, chapters) = (&app.edition.events, &app.edition.chapters);
    let step = |stride| order.step(events, chapters, Some(from), stride);
    let place = order.place_of(events, from).unwrap_or_default();
    el("div")
        .class("walk")
        .child(go(app, step(Stride::Previous), Stride::Previous))
        .child(el("span").class("at").text(app.say(
            "timeline.nth_of",
            &[
                ("n", &app.count(place + 1)),
                ("all", &app.count(order.len())),
            ],
        )))
        .child(go(app, step(Stride::Next), Stride::Next))
}

fn go(app: App, to: Option<EventIndex>, stride: Stride) -> Element {
    let Some(index) = to else {
        return el("span").class("btn none");
    };
    let event = app.edition.event(index);
    let back = stride == Stride::Previous;
    let (key, mark) = if back {
        ("timeline.previous", "u-prev")
    } else {
        ("timeline.next", "u-next")
    };
    let words = el("span")
        .child(el("span").class("vh").text(app.word(key)))
        .text(" ")
        .child(el("span").class("nm").text(app.text(&event.title)));
    let link = el("a")
        .class("btn")
        .href(["#", &event.id].concat())
        .attr("data-event", event.id.as_str());
    if back {
        link.child(icon(mark)).child(words)
    } else {
        link.child(words).child(icon(mark))
    }
}

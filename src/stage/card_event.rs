//! The card of an event: when, where, what, which parts of the ecosystem it touches, how sure it is and who says so; and the
//! ways to the event before and after.

use super::card_parts::{Shown, framed, mark, sources};
use crate::context::App;
use crate::markup::{Element, el};
use crate::widgets::chip::chip;
use crate::widgets::cited::confidence;
use crate::widgets::icon::icon;
use crate::widgets::when_where::when_where;
use jelajah_core::layout::timeline::Stride;
use jelajah_core::model::EventIndex;
use jelajah_core::state::Told;

/// The card of an event.
pub(crate) fn event(app: App, index: EventIndex) -> Element {
    let event = app.live.event(index);
    let kicker = el("p")
        .child(mark(event))
        .child(el("span").text(when_where(app, index)));
    let theme = app.live.theme(event.theme).name.as_str();
    let out = framed(
        app,
        ["card-", &event.id].concat(),
        kicker,
        el("h3").text(event.title.as_str()),
    )
    .child(el("p").class("txt").copying(event.id.clone(), ".txt"));
    let touched = event.nodes.iter().map(|node| chip(app, *node));
    let out = if event.nodes.is_empty() {
        out
    } else {
        out.child(el("h4").text(app.word("event.touches")))
            .child(el("p").class("nodes").children(touched))
    };
    let sure = el("span")
        .text(app.word("event.confidence"))
        .text(": ")
        .child(confidence(app, event.confidence));
    out.child(
        el("div")
            .class("facts")
            .child(sure)
            .child(el("span").text(theme))
            .child(sources(app, &event.id, ".by>span>a")),
    )
}

/// Beneath an event, the ways to the one before and after among those that are shown, and where in their order it stands.
pub(crate) fn walk(app: App) -> Element {
    let Shown::Told(Told::Event(from)) = Shown::now(app) else {
        return el("div").attr("hidden", "");
    };
    let order = app.order();
    let (events, chapters) = (&app.live.events, &app.live.chapters);
    let step = |stride| order.step(events, chapters, Some(from), stride);
    let all = app.count(order.len());
    let at = match order.place_of(events, from) {
        None => app.say("timeline.none_of", &[("all", &all)]),
        Some(place) => app.say(
            "timeline.nth_of",
            &[("n", &app.count(place + 1)), ("all", &all)],
        ),
    };
    let go = |stride| go(app, step(stride), stride);
    el("div")
        .class("walk")
        .child(go(Stride::Previous))
        .child(el("span").class("at").text(at))
        .child(go(Stride::Next))
}

/// One of the ways; where there is none, it stays in its place and does nothing, so that the focus is not lost.
fn go(app: App, to: Option<EventIndex>, stride: Stride) -> Element {
    let (key, mark) = if stride == Stride::Previous {
        ("timeline.previous", "u-prev")
    } else {
        ("timeline.next", "u-next")
    };
    let event = to.map(|index| app.live.event(index));
    let title = event.map_or("", |event| event.title.as_str());
    let name = [app.word(key), " ", title].concat();
    let link = el("a")
        .class("btn")
        .attr("aria-label", name)
        .child(icon(mark));
    match event {
        None => link.href("#lini-masa").attr("aria-disabled", "true"),
        Some(event) => link
            .href(["#", &event.id].concat())
            .attr("data-event", event.id.as_str()),
    }
}

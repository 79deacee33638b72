//! The controls of the strip: play, steps, the large view, how many events there are. The live app
//! adds them in room that the stylesheet keeps; without it there is the key of the marks and the way to the text.

use super::strip_button::button;
use super::strip_filters::Search;
use crate::context::{App, Page};
use crate::markup::{Element, el, live_only, svg};
use crate::widgets::icon::icon;
use jelajah_core::state::{Section, View, ViewState};
use leptos::prelude::*;

/// The live controls.
pub(crate) const CONTROLS_ID: &str = "strip-controls";

/// The row above the strip.
pub(crate) fn controls(page: Page) -> Element {
    let app = *page;
    let read = el("a")
        .class("rd")
        .href(["#", Section::Timeline.id()].concat())
        .text(page.word("strip.read"))
        .child(icon("u-down"));
    el("div")
        .class("ctl")
        .view(view! { <Steps app /> })
        .child(marks_key(app))
        .view(view! { <Search app /> })
        .child(read)
}

/// What the fill of marks says.
fn marks_key(app: App) -> Element {
    let sign = |sure: &'static str, key: &'static str| {
        let mark = svg("svg").class("ax").attr("aria-hidden", "true").child(
            svg("use")
                .href(["#t-", sure].concat())
                .attr("x", "50%")
                .attr("y", "50%"),
        );
        el("li").child(mark).text(app.word(key))
    };
    el("ul")
        .class("mk-key")
        .child(el("li").text(app.word("event.confidence")))
        .child(sign("3", "confidence.high"))
        .child(sign("2", "confidence.medium"))
        .child(sign("1", "confidence.low"))
}

/// Play, back and forth, large or not, and how many events there are.
#[component]
pub(crate) fn Steps(app: App) -> impl IntoView {
    let row = live_only(move || {
        let plays = app.playing.get().is_some();
        let key = if plays { "strip.stop" } else { "strip.play" };
        let play = el("button")
            .attr("type", "button")
            .class("btn p")
            .attr("data-play", "")
            .child(icon(if plays { "u-pause" } else { "u-play" }))
            .text(app.word(key));
        let (back, forth) = if app.event().is_some() {
            ("strip.previous.event", "strip.next.event")
        } else {
            ("strip.previous.year", "strip.next.year")
        };
        let is_large = app.state.with(ViewState::large) == Some(View::Time);
        let row = el("div")
            .class("row")
            .attr("data-live", "")
            .child(play)
            .child(button("data-step", "back", app.word(back)).child(icon("u-prev")))
            .child(button("data-step", "forth", app.word(forth)).child(icon("u-next")))
            .child(size(app, is_large));
        let row = if is_large {
            let sign = |sign| el("b").text(sign);
            row.child(button("data-zoom", "out", app.word("timeline.zoom.out")).child(sign("−")))
                .child(button("data-zoom", "in", app.word("timeline.zoom.in")).child(sign("+")))
        } else {
            row
        };
        row.child(el("b").class("st").text(count_said(app)))
            .child(whole(app))
    });
    view! { <div id=CONTROLS_ID class="live-only go">{row}</div> }
}

/// The way to the large strip and back, always in the same place.
fn size(app: App, is_large: bool) -> Element {
    let (view, key, said, mark) = if is_large {
        ("", "strip.smaller", "strip.smaller.said", "u-small")
    } else {
        (
            View::Time.as_str(),
            "strip.larger",
            "strip.larger.said",
            "u-big",
        )
    };
    el("a")
        .class("btn big")
        .href("#jelajah")
        .attr("data-large", view)
        .attr("aria-label", app.word(said))
        .child(icon(mark))
        .child(el("span").text(app.word(key)))
}

/// How many of all events are shown in the chosen year, or which of them is open.
fn count_said(app: App) -> String {
    let order = app.order();
    let all = app.count(order.len());
    let place = app
        .event()
        .and_then(|event| order.place_of(&app.live.events, event));
    if let Some(place) = place {
        return app.say(
            "timeline.nth_of",
            &[("n", &app.count(place + 1)), ("all", &all)],
        );
    }
    let shown = match app.year() {
        Some(year) => {
            let events = app.live.events_in(year);
            let is_shown = |event| order.place_of(&app.live.events, event).is_some();
            events.filter(|event| is_shown(*event)).count()
        }
        None => order.len(),
    };
    if shown == app.live.events.len() {
        return app.say("timeline.none_of", &[("all", &all)]);
    }
    app.say(
        "timeline.shown",
        &[
            ("shown", &app.count(shown)),
            ("all", &app.count(app.live.events.len())),
        ],
    )
}

/// What lets go of the window or of the filter.
fn whole(app: App) -> Option<Element> {
    let (attribute, value, key) = if app.zoomed_to().is_some() {
        ("data-zoom", "all", "timeline.zoom.all")
    } else if !app.filter().is_empty() {
        ("data-all", "", "timeline.show_all")
    } else {
        return None;
    };
    Some(
        el("button")
            .attr("type", "button")
            .class("btn t")
            .attr(attribute, value)
            .text(app.word(key)),
    )
}

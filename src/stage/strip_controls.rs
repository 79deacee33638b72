//! The controls of the strip: play, steps, the large view, how many events there are; filters and search. The live app
//! adds them in room that the stylesheet keeps; without it there is the key of the marks and the way to the text.

use crate::context::{App, Page};
use crate::markup::{Element, el, live_only, svg};
use crate::sections::timeline_tools::{levels, places};
use crate::widgets::icon::icon;
use jelajah_core::model::ThemeIndex;
use jelajah_core::state::{Section, View, ViewState};
use leptos::prelude::*;

/// The live controls, and the place of the filters.
pub(crate) const CONTROLS_ID: &str = "strip-controls";
pub(crate) const SEARCH_ID: &str = "strip-search";
pub(crate) const NARROW_ID: &str = "strip-narrow";
pub(crate) const THEMES_ID: &str = "strip-themes";

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

fn button(attribute: &'static str, value: &'static str, said: &'static str) -> Element {
    el("button")
        .attr("type", "button")
        .class("btn")
        .attr(attribute, value)
        .attr("aria-label", said)
        .attr("title", said)
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

/// The way to the filters, and the search.
#[component]
pub(crate) fn Search(app: App) -> impl IntoView {
    let filters = live_only(move || {
        let theme = app.filter().theme;
        let said = match theme {
            Some(theme) => app.live.theme(theme).name.clone(),
            None => app.word("timeline.every_theme").to_owned(),
        };
        let narrows = app.filter().place.is_some() || app.filter().confidence.is_some();
        el("button")
            .attr("type", "button")
            .class(if theme.is_some() || narrows {
                "btn fl on"
            } else {
                "btn fl"
            })
            .attr("data-live", "")
            .attr("data-filters", "1")
            .attr("aria-controls", THEMES_ID)
            .child(icon("u-filter"))
            .child(el("span").text(said))
    });
    let keys = live_only(move || {
        button("data-keys", "", app.word("keys.show"))
            .attr("data-live", "")
            .text("?")
    });
    let field = live_only(move || {
        let said = app.word("timeline.filter.q");
        el("label")
            .class("srch")
            .attr("data-live", "")
            .child(icon("u-search"))
            .child(
                el("input")
                    .attr("type", "search")
                    .attr("data-choose", "q")
                    .attr("maxlength", "80")
                    .attr("autocomplete", "off")
                    .attr("placeholder", said)
                    .attr("aria-label", said),
            )
    });
    view! { <div id=SEARCH_ID class="live-only">{filters} {field} {keys}</div> }
}

/// The themes, each with how many events it has; the one that is chosen lets go of itself.
#[component]
pub(crate) fn Themes(app: App) -> impl IntoView {
    let chips = live_only(move || {
        let chosen = app.filter().theme;
        let themes = (0u32..).zip(&app.live.themes);
        let chips = themes.filter_map(|(place, theme)| {
            let index = ThemeIndex(place);
            let events = app.live.events.iter();
            let count = events.filter(|event| event.theme == index).count();
            let is_on = chosen == Some(index);
            (count > 0).then(|| {
                el("button")
                    .attr("type", "button")
                    .class("th")
                    .attr("data-topic", if is_on { "" } else { theme.id.as_str() })
                    .attr("aria-pressed", if is_on { "true" } else { "false" })
                    .text(theme.name.as_str())
                    .text(" ")
                    .child(el("i").text(app.count(count)))
            })
        });
        el("div")
            .class("row")
            .attr("data-live", "")
            .attr("role", "group")
            .attr("aria-label", app.word("timeline.filter.topic"))
            .children(chips)
    });
    view! { <div id=THEMES_ID class="ths">{chips}</div> }
}

/// Place and confidence.
#[component]
pub(crate) fn Narrow(app: App) -> impl IntoView {
    let field = |key, control: fn(App) -> Element| {
        live_only(move || {
            control(app)
                .attr("data-live", "")
                .attr("aria-label", app.word(key))
        })
    };
    view! {
        <div id=NARROW_ID>
            {field("timeline.filter.place", places)} {field("timeline.filter.sure", levels)}
        </div>
    }
}

//! What is shown of the events, in words, and what narrows them. The live app adds the
//! controls; natively only their place is drawn.

use crate::context::App;
use crate::markup::{Element, el, live, live_only};
use jelajah_core::model::live::{Event, lies_in};
use jelajah_core::model::{Confidence, PlaceIndex, ThemeIndex};
use leptos::prelude::*;

/// The live line that says what is shown.
pub(crate) const SHOWN_ID: &str = "timeline-shown";
/// The place of the filters.
pub(crate) const FILTER_ID: &str = "timeline-filter";

/// The levels, the surest first, with their words.
const LEVELS: [(Confidence, &str); 3] = [
    (Confidence::High, "confidence.high"),
    (Confidence::Medium, "confidence.medium"),
    (Confidence::Low, "confidence.low"),
];

/// What is shown, in words.
#[component]
pub(crate) fn Shown(app: App) -> impl IntoView {
    let said = live(move || {
        let (order, filter) = (app.order(), app.filter());
        let (shown, all) = (app.count(order.len()), app.count(app.live.events.len()));
        let mut said = el("p")
            .class("said")
            .child(el("b").text(app.say("timeline.shown", &[("shown", &shown), ("all", &all)])));
        if filter.is_empty() {
            return said.text(" · ").text(app.word("timeline.all"));
        }
        let only = |key, slot, value: &str| app.say(key, &[(slot, value)]);
        let sure = LEVELS
            .iter()
            .find(|level| Some(level.0) == filter.confidence);
        let asked = [
            filter.theme.map(|theme| {
                only(
                    "timeline.only",
                    "theme",
                    app.live.theme(theme).name.as_str(),
                )
            }),
            filter.place.map(|place| {
                only(
                    "timeline.only_place",
                    "place",
                    app.live.place(place).name.as_str(),
                )
            }),
            sure.map(|level| only("timeline.only_sure", "sure", app.word(level.1))),
            (!filter.query.is_empty()).then(|| only("timeline.only_words", "words", &filter.query)),
        ];
        for part in asked.into_iter().flatten() {
            said = said.text(" · ").text(part);
        }
        if order.is_empty() {
            said = said.text(". ").text(app.word("timeline.nothing"));
        }
        said.text(" ")
            .child(button(app, "data-all", "", "timeline.show_all").class("btn t"))
    });
    view! { <div id=SHOWN_ID>{said}</div> }
}

fn button(app: App, attribute: &'static str, value: &'static str, key: &'static str) -> Element {
    el("button")
        .attr("type", "button")
        .attr(attribute, value)
        .text(app.word(key))
}

/// Theme, place, confidence and words.
#[component]
pub(crate) fn Filters(app: App) -> impl IntoView {
    let field = |key, control: fn(App) -> Element| live_only(move || field(app, key, control(app)));
    view! {
        <div id=FILTER_ID class="live-only flt">
            {field("timeline.filter.topic", themes)}
            {field("timeline.filter.place", places)}
            {field("timeline.filter.sure", levels)}
            {field("timeline.filter.q", words)}
        </div>
    }
}

fn words(_: App) -> Element {
    el("input")
        .attr("type", "search")
        .attr("data-choose", "q")
        .attr("maxlength", "80")
        .attr("autocomplete", "off")
}

fn field(app: App, key: &'static str, control: Element) -> Element {
    el("label")
        .attr("data-live", "")
        .child(el("span").text(app.word(key)))
        .child(control)
}

fn select(app: App, key: &'static str, every: &'static str) -> Element {
    let every = el("option").attr("value", "").text(app.word(every));
    el("select").attr("data-choose", key).child(every)
}

/// A choice with how many events it leaves of all; none where it leaves none.
fn choice(
    app: App,
    id: &'static str,
    name: String,
    takes: impl Fn(&Event) -> bool,
) -> Option<Element> {
    let count = app.live.events.iter().filter(|event| takes(event)).count();
    (count > 0).then(|| {
        el("option").attr("value", id).text(app.say(
            "timeline.choice",
            &[("name", &name), ("count", &app.count(count))],
        ))
    })
}

fn themes(app: App) -> Element {
    let choices = app
        .live
        .themes
        .iter()
        .enumerate()
        .filter_map(|(place, theme)| {
            let name = theme.name.as_str().to_owned();
            let theme_here = ThemeIndex(place as u32);
            choice(app, &theme.id, name, move |event| event.theme == theme_here)
        });
    select(app, "topic", "timeline.every_theme").children(choices)
}

/// Places as a tree: what lies in another stands beneath it, further in.
pub(crate) fn places(app: App) -> Element {
    let mut out = select(app, "place", "timeline.every_place");
    let mut branches = Vec::new();
    let places = &app.live.places;
    let inside = |parent: Option<PlaceIndex>| {
        let all = (0..places.len() as u32).rev().map(PlaceIndex);
        all.filter(move |place| places[place.get()].parent == parent)
    };
    branches.extend(inside(None).map(|place| (place, 0)));
    while let Some((index, depth)) = branches.pop() {
        let place = &places[index.get()];
        let name = ["\u{2003}".repeat(depth).as_str(), place.name.as_str()].concat();
        let takes = |event: &Event| event.places.iter().any(|at| lies_in(places, *at, index));
        if let Some(option) = choice(app, &place.id, name, takes) {
            out = out.child(option);
            branches.extend(inside(Some(index)).map(|place| (place, depth + 1)));
        }
    }
    out
}

/// How sure events may be.
pub(crate) fn levels(app: App) -> Element {
    let choices = LEVELS.into_iter().filter_map(|(level, key)| {
        choice(
            app,
            level.as_str(),
            app.word(key).to_owned(),
            move |event| event.confidence == level,
        )
    });
    select(app, "sure", "timeline.every_sure").children(choices)
}

//! What the reader steers the timeline with: what is shown, in words; filters and search; zoom; the list of a cluster. The
//! controls are added by the live app, in room that the stylesheet keeps for them; natively only their places are drawn.

use crate::context::App;
use crate::markup::{Element, el, live, live_only};
use crate::widgets::chip::event_link;
use crate::widgets::icon::icon;
use jelajah_core::layout::timeline::Cluster;
use jelajah_core::model::date::{Date, Span, civil_from_day};
use jelajah_core::model::live::{Event, lies_in};
use jelajah_core::model::window::SHORTEST;
use jelajah_core::model::{Confidence, EventIndex, PlaceIndex};
use leptos::prelude::*;

/// The live line that says what is shown.
pub(crate) const SHOWN_ID: &str = "timeline-shown";
/// The place of the filters.
pub(crate) const FILTER_ID: &str = "timeline-filter";
/// The place of the buttons that move and zoom.
pub(crate) const ZOOM_ID: &str = "timeline-zoom";

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

/// Place and confidence.
#[component]
pub(crate) fn Filters(app: App) -> impl IntoView {
    let field = |key, control: fn(App) -> Element| live_only(move || field(app, key, control(app)));
    view! {
        <div id=FILTER_ID class="live-only flt">
            {field("timeline.filter.place", places)}
            {field("timeline.filter.sure", levels)}
        </div>
    }
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

/// Places as a tree: what lies in another stands beneath it, further in.
fn places(app: App) -> Element {
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

fn levels(app: App) -> Element {
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

/// The stretch of time that is seen, and buttons that move and zoom it.
#[component]
pub(crate) fn Zoom(app: App) -> impl IntoView {
    let tools = live_only(move || {
        let (seen, limits) = (app.seen(), app.limits);
        let step = |way, key, cannot: bool, mark: Element| {
            el("button")
                .attr("type", "button")
                .class("btn")
                .attr("data-zoom", way)
                .attr("aria-label", app.word(key))
                .attr("title", app.word(key))
                .attr("aria-disabled", if cannot { "true" } else { "false" })
                .child(mark)
        };
        let sign = |sign| el("b").text(sign);
        el("div")
            .class("row")
            .attr("data-live", "")
            .attr("role", "group")
            .attr("aria-label", app.word("timeline.zoom"))
            .child(el("span").class("at num").text(days_said(
                app,
                "timeline.window",
                (seen.first, seen.last),
                0,
            )))
            .child(step(
                "earlier",
                "timeline.zoom.earlier",
                seen.first <= limits.first,
                icon("u-prev"),
            ))
            .child(step(
                "later",
                "timeline.zoom.later",
                seen.last >= limits.last,
                icon("u-next"),
            ))
            .child(step("out", "timeline.zoom.out", seen == limits, sign("−")))
            .child(step(
                "in",
                "timeline.zoom.in",
                seen.days() <= SHORTEST,
                sign("+"),
            ))
            .child(
                el("button")
                    .attr("type", "button")
                    .class("btn")
                    .attr("data-keys", "")
                    .attr("aria-label", app.word("keys.show"))
                    .attr("title", app.word("keys.show"))
                    .text("?"),
            )
            .child(
                button(app, "data-zoom", "all", "timeline.zoom.all")
                    .class("btn")
                    .attr(
                        "aria-disabled",
                        if app.zoomed_to().is_none() {
                            "true"
                        } else {
                            "false"
                        },
                    ),
            )
    });
    view! { <div id=ZOOM_ID class="live-only zoom">{tools}</div> }
}

/// A stretch of time in words: from one month to another.
fn days_said(app: App, key: &str, (first, last): (i32, i32), count: usize) -> String {
    let month = |day| {
        let date = civil_from_day(day);
        let span = Span {
            start: Date { day: 0, ..date },
            end: None,
        };
        span.say(app.words)
    };
    app.say(
        key,
        &[
            ("from", &month(first)),
            ("to", &month(last)),
            ("count", &app.count(count)),
        ],
    )
}

/// The events of the cluster that the reader opened, each a way to its card.
pub(crate) fn cluster_list(app: App, clusters: &[Cluster]) -> Element {
    let out = el("div").class("cl");
    let opened = app.crowd.get().map(|event| EventIndex(event as u32));
    let cluster = opened.and_then(|event| {
        clusters
            .iter()
            .find(|cluster| cluster.events.contains(&event))
    });
    let Some(cluster) = cluster else {
        return out;
    };
    let items = cluster.events.iter().map(|index| {
        let event = app.live.event(*index);
        let when = event.when.say(app.words);
        el("li")
            .child(event_link(app, *index))
            .text(" · ")
            .text(when)
    });
    let head = days_said(
        app,
        "timeline.crowd.head",
        cluster.days,
        cluster.events.len(),
    );
    out.child(
        el("div")
            .child(el("h3").id("crowd-head").attr("tabindex", "-1").text(head))
            .child(el("ul").children(items))
            .child(
                el("div")
                    .class("row")
                    .child(button(app, "data-zoom", "crowd", "timeline.crowd.zoom").class("btn"))
                    .child(button(app, "data-crowd", "", "timeline.crowd.close").class("btn")),
            ),
    )
}

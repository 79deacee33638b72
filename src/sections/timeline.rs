//! The timeline: years as bands, places as lanes, events as marks; beneath it the chosen event's card, and every event
//! as text, year by year. Where things stand is [`jelajah_core::layout::timeline`]'s work.

use super::timeline_list::list;
use super::timeline_tools::{Shown, Zoom, cluster_list};
use crate::context::{App, Page};
use crate::markup::{Element, el, live, svg};
use crate::widgets::picture::{decoration, frame, shapes};
use crate::widgets::section::{prose, section};
use jelajah_core::drawing::{Shape, number};
use jelajah_core::layout::timeline::{
    Cluster, Edge, Marker, PlacedTimeline, Scene, cluster_shapes, draw, draw_overview, edge_shapes,
    marker_class, marker_shapes, place,
};
use jelajah_core::state::Section;
use leptos::prelude::*;

/// Width of the wide drawing in units.
pub(crate) const WIDTH: f64 = 1200.0;
/// The live drawing.
pub(crate) const DRAWING_ID: &str = "timeline-drawing";

/// The section.
pub(crate) fn timeline(page: Page) -> Element {
    let app = *page;
    let notes =
        ["timeline.missing", "timeline.dates", "timeline.nodes"].map(|key| prose(page, "p", key));
    section(page, Section::Timeline, "timeline")
        .child(el("div").class("tools").view(view! { <Shown app /> }))
        .child(
            el("div")
                .class("wide")
                .view(view! { <Zoom app /> })
                .view(view! { <Drawing app /> })
                .child(key(app)),
        )
        .child(el("h3").class("gh").text(app.word("timeline.list")))
        .child(list(page))
        .child(el("div").class("notes").children(notes))
        .done()
}

/// The drawing with its overview.
#[component]
pub(crate) fn Drawing(app: App) -> impl IntoView {
    let drawn = live(move || {
        let _ = (app.wide_turn.get(), app.crowd.get());
        untrack(|| {
            let placed = placed(app);
            el("div")
                .child(picture(app, &placed))
                .child(cluster_list(app, &placed.clusters))
                .child(decoration("ov", &draw_overview(&placed.overview)))
        })
    });
    view! { <div id=DRAWING_ID>{drawn}</div> }
}

/// Where everything stands now.
pub(crate) fn placed(app: App) -> PlacedTimeline {
    let edition = app.live;
    place(&Scene {
        events: &edition.events,
        order: &app.order(),
        lanes: &edition.lanes,
        chapters: &edition.chapters,
        window: app.seen(),
        span: app.limits,
        width: WIDTH,
        chosen: app.event(),
        year: app.year(),
    })
}

/// Decoration first, then what can be chosen.
fn picture(app: App, placed: &PlacedTimeline) -> Element {
    let decor = draw(placed, &app.locale());
    let seen = placed.markers.len()
        + placed
            .clusters
            .iter()
            .map(|cluster| cluster.events.len())
            .sum::<usize>();
    frame("tl", decor.width, decor.height)
        .attr("role", "group")
        .attr("aria-label", app.say_count("timeline.picture", seen))
        .child(hidden(&decor.shapes))
        .child(
            svg("g")
                .class("mks")
                .attr("role", "list")
                .children(placed.markers.iter().map(|marker| one(app, marker))),
        )
        .children(placed.clusters.iter().map(|cluster| more(app, cluster)))
        .children(
            placed
                .before
                .iter()
                .map(|edge| outside(app, edge, "earlier"))
                .chain(placed.after.iter().map(|edge| outside(app, edge, "later"))),
        )
}

/// Shapes that are told in words elsewhere.
fn hidden(list: &[Shape]) -> Element {
    svg("g").attr("aria-hidden", "true").children(shapes(list))
}

fn one(app: App, marker: &Marker) -> Element {
    let event = &app.live.events[marker.event.get()];
    let when = event.when.say(app.words);
    let name = app.say(
        "timeline.event",
        &[("title", event.title.as_str()), ("date", &when)],
    );
    let link = svg("a")
        .class(marker_class(marker))
        .href(format!("#{}", event.id))
        .attr("data-event", event.id.as_str())
        .attr("aria-label", name)
        .child(
            svg("rect")
                .class("hit")
                .attr("x", number(marker.target.x))
                .attr("y", number(marker.target.y))
                .attr("width", number(marker.target.width))
                .attr("height", number(marker.target.height)),
        )
        .children(shapes(&marker_shapes(marker)));
    let link = if marker.chosen {
        link.attr("aria-current", "true")
    } else {
        link
    };
    svg("g").attr("role", "listitem").child(link)
}

/// A cluster opens the list of its events; without script it leads to the list of its year, where all of it is told.
fn more(app: App, cluster: &Cluster) -> Element {
    let year = jelajah_core::model::date::year_from_day(cluster.days.0).to_string();
    let name = app.say(
        "timeline.more",
        &[("count", &app.count(cluster.events.len())), ("year", &year)],
    );
    svg("a")
        .class("more")
        .attr("data-crowd", cluster.events[0].0.to_string())
        .href(format!("#year-{year}"))
        .attr("aria-label", name)
        .child(hidden(&cluster_shapes(cluster, &app.locale())))
}

/// What lies outside moves the window there; without script it leads to its own list.
fn outside(app: App, edge: &Edge, zoom: &'static str) -> Element {
    let year = edge.years.0.to_string();
    let name = app.say(
        "timeline.outside",
        &[("count", &app.count(edge.events.len())), ("year", &year)],
    );
    svg("a")
        .class("edge")
        .attr("data-zoom", zoom)
        .href(format!("#year-{year}"))
        .attr("aria-label", name)
        .child(hidden(&edge_shapes(edge, &app.locale())))
}

/// What the marks mean.
fn key(app: App) -> Element {
    let dot = |class: &'static str| {
        svg("svg")
            .class("dot")
            .attr("width", "20")
            .attr("viewBox", "0 0 20 20")
            .attr("aria-hidden", "true")
            .child(
                svg("g")
                    .class(class)
                    .child(
                        svg("circle")
                            .class("b")
                            .attr("cx", "10")
                            .attr("cy", "10")
                            .attr("r", "7.5"),
                    )
                    .child(
                        svg("circle")
                            .class("i")
                            .attr("cx", "10")
                            .attr("cy", "10")
                            .attr("r", "3.5"),
                    ),
            )
    };
    let bar = svg("svg")
        .class("dot w")
        .attr("width", "34")
        .attr("viewBox", "0 0 34 20")
        .attr("aria-hidden", "true")
        .child(
            svg("g").class("mk j c-high").child(
                svg("rect")
                    .class("b")
                    .attr("x", "2")
                    .attr("y", "2.5")
                    .attr("width", "30")
                    .attr("height", "15")
                    .attr("rx", "7.5"),
            ),
        );
    let item = |mark: Element, key| el("li").child(mark).text(app.word(key));
    el("ul")
        .class("leg")
        .child(item(dot("mk j c-high"), "timeline.key.high"))
        .child(item(dot("mk j c-medium"), "timeline.key.medium"))
        .child(item(dot("mk j c-low"), "timeline.key.low"))
        .child(item(bar, "timeline.key.bar").class("w-i"))
        .child(el("li").text(app.word("timeline.key.outline")))
}

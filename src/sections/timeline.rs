//! The timeline: years as bands, places as lanes, events as marks; beneath it the chosen event's card, and every event
//! as text, year by year. Where things stand is [`jelajah_core::layout::timeline`]'s work.

use super::timeline_card::card;
use super::timeline_list::list;
use crate::context::App;
use crate::markup::{Element, Markup, el, live, svg};
use crate::widgets::picture::{decoration, frame, shapes};
use crate::widgets::section::{prose, section};
use jelajah_core::drawing::number;
use jelajah_core::layout::timeline::{
    Crowd, Edge, Marker, PlacedTimeline, Scene, crowd_shapes, draw, draw_overview, edge_shapes,
    marker_class, marker_shapes, place, whole_span,
};
use jelajah_core::model::ThemeIndex;
use jelajah_core::model::window::Window;
use jelajah_core::state::Section;
use leptos::prelude::*;

/// Width of the wide drawing in units.
const WIDTH: f64 = 1200.0;

/// The section.
pub(crate) fn timeline(app: App) -> Element {
    let placed = Memo::new(move |_| placed(app));
    let wide = el("div")
        .class("wide")
        .child(live(move || placed.with(|placed| drawing(app, placed))))
        .child(live(move || {
            placed.with(|placed| decoration("ov", &draw_overview(&placed.overview)))
        }))
        .child(live(move || card(app)));
    let notes = el("div")
        .class("notes")
        .child(prose(app, "p", "timeline.missing"))
        .child(prose(app, "p", "timeline.dates"))
        .child(prose(app, "p", "timeline.nodes"));
    section(app, Section::Timeline, "timeline")
        .child(tools(app))
        .child(key(app))
        .child(wide)
        .child(el("h3").class("gh").text(app.word("timeline.list")))
        .child(list(app))
        .child(notes)
        .done()
}

fn placed(app: App) -> PlacedTimeline {
    let edition = app.edition;
    let (first, last) = edition.about.period;
    app.order.with(|order| {
        place(&Scene {
            events: &edition.events,
            order,
            lanes: &edition.lanes,
            chapters: &edition.chapters,
            window: Window::from_years(first, last),
            span: whole_span(&edition.events, &edition.chapters),
            width: WIDTH,
            chosen: app.event.get(),
            year: app.year.get(),
            language: app.language,
        })
    })
}

/// What is shown, in words, and the filter.
fn tools(app: App) -> Element {
    el("div")
        .class("tools")
        .child(live(move || shown(app)))
        .child(filter(app))
}

fn shown(app: App) -> Element {
    let (shown, all) = (
        app.count(app.order.with(|order| order.len())),
        app.count(app.edition.events.len()),
    );
    let theme = app
        .event_theme
        .get()
        .map(|theme| app.text(&app.edition.themes[theme.get()].name));
    let said = el("p")
        .class("said")
        .child(el("b").text(app.say("timeline.shown", &[("shown", &shown), ("all", &all)])))
        .text(" · ");
    match theme {
        None => said.text(app.word("timeline.all")),
        Some(theme) => said
            .text(app.say("timeline.only", &[("theme", &theme)]))
            .text(" ")
            .child(
                el("button")
                    .attr("type", "button")
                    .class("btn t")
                    .attr("data-topic", "")
                    .text(app.word("timeline.show_all")),
            ),
    }
}

fn filter(app: App) -> Element {
    let choice = move |id: &'static str, theme: Option<ThemeIndex>, name| {
        el("button")
            .attr("type", "button")
            .class("btn")
            .attr("data-topic", id)
            .live_attr("aria-pressed", move || {
                Some((app.event_theme.get() == theme).to_string().into())
            })
            .text(name)
    };
    let themes = app.edition.themes.iter().enumerate().map(|(place, theme)| {
        let count = app
            .edition
            .events
            .iter()
            .filter(|event| event.theme.get() == place)
            .count();
        let name = app.say(
            "timeline.theme",
            &[
                ("theme", theme.name.get(app.language)),
                ("count", &app.count(count)),
            ],
        );
        choice(&theme.id, Some(ThemeIndex(place as u32)), name)
    });
    el("details")
        .class("filter live-only")
        .id("saring-tema")
        .child(el("summary").class("btn").text(app.word("timeline.filter")))
        .child(
            el("div")
                .class("row")
                .child(choice(
                    "",
                    None,
                    app.word("timeline.every_theme").to_owned(),
                ))
                .children(themes),
        )
}

/// The drawing: decoration first, then what can be chosen.
fn drawing(app: App, placed: &PlacedTimeline) -> Element {
    let voice = app.voice();
    let decor = draw(placed, &voice);
    let seen = app.count(
        placed.markers.len()
            + placed
                .crowds
                .iter()
                .map(|crowd| crowd.events.len())
                .sum::<usize>(),
    );
    let shown = svg("g")
        .attr("aria-hidden", "true")
        .children(shapes(&decor.shapes));
    frame("tl", decor.width, decor.height)
        .attr("role", "group")
        .attr(
            "aria-label",
            app.say("timeline.picture", &[("count", &seen)]),
        )
        .child(shown)
        .child(
            svg("g")
                .class("mks")
                .attr("role", "list")
                .children(placed.markers.iter().map(|marker| one(app, marker))),
        )
        .children(placed.crowds.iter().map(|crowd| more(app, crowd)))
        .children(
            placed
                .before
                .iter()
                .chain(&placed.after)
                .map(|edge| outside(app, edge)),
        )
}

fn one(app: App, marker: &Marker) -> Element {
    let event = &app.edition.events[marker.event.get()];
    let when = event.when.say(&app.edition.words, app.language);
    let name = app.say(
        "timeline.event",
        &[("title", event.title.get(app.language)), ("date", &when)],
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

/// A crowd leads to the list of its year, where all of it is told.
fn more(app: App, crowd: &Crowd) -> Element {
    let year = jelajah_core::model::date::year_from_day(crowd.days.0).to_string();
    let name = app.say(
        "timeline.more",
        &[("count", &app.count(crowd.events.len())), ("year", &year)],
    );
    svg("a")
        .class("more")
        .href(format!("#year-{year}"))
        .attr("aria-label", name)
        .children(shapes(&crowd_shapes(crowd, &app.voice())))
}

/// What lies outside the period leads to its own list.
fn outside(app: App, edge: &Edge) -> Element {
    let year = edge.years.0.to_string();
    let name = app.say(
        "timeline.outside",
        &[("count", &app.count(edge.events.len())), ("year", &year)],
    );
    svg("a")
        .class("edge")
        .href(format!("#year-{year}"))
        .attr("aria-label", name)
        .children(shapes(&edge_shapes(edge, &app.voice())))
}

/// What the marks mean.
fn key(app: App) -> Markup {
    let dot = |class: &'static str| {
        svg("svg")
            .class("dot")
            .attr("viewBox", "0 0 20 20")
            .attr("aria-hidden", "true")
            .attr("focusable", "false")
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
        .attr("viewBox", "0 0 34 20")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
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
        .into()
}

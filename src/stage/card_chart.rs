//! The card of a chart: its title and measure, its drawing, what it says, what it is steered with, notes and sources; and
//! the list of all charts.

use super::card_parts::{fold, framed, sources};
use crate::context::App;
use crate::markup::{Element, el};
use crate::sections::chart_scene::scene;
use crate::sections::chart_steer::{range, row};
use crate::sections::numbers::{picture, read_out};
use jelajah_core::chart::ChartScene;
use jelajah_core::state::View;
use leptos::prelude::Get;

/// The width of the drawing in the card, in units, and where it is large.
const NARROW: f64 = 400.0;
const LARGE: f64 = 820.0;

/// The card of the figure at a place.
pub(crate) fn chart(app: App, place: usize) -> Element {
    let figure = &app.live.figures[place];
    let shown = ["chart-", &figure.id].concat();
    let is_large = app.state.view.get() == Some(View::Chart);
    let scene = ChartScene {
        width: if is_large { LARGE } else { NARROW },
        ..scene(app, place)
    };
    let nth = [
        ("n", app.count(place + 1)),
        ("all", app.count(app.live.figures.len())),
    ];
    let nth = nth.each_ref().map(|(slot, value)| (*slot, value.as_str()));
    let (large, key, mark) = if is_large {
        ("", "card.chart.small", "u-small")
    } else {
        ("chart", "card.chart.large", "u-big")
    };
    let large = el("a")
        .class("btn t big")
        .href(["#", &shown].concat())
        .attr("data-large", large)
        .child(crate::widgets::icon::icon(mark))
        .child(el("span").text(app.word(key)));
    let kicker = el("p")
        .child(el("span").text(app.say("card.chart.nth", &nth)))
        .child(large);
    let table = ["data-", &figure.id].concat();
    framed(
        app,
        ["card-", &shown].concat(),
        kicker,
        el("h3").copying(["title-", &figure.id].concat(), ""),
    )
    .attr("data-figure", figure.id.as_str())
    .child(el("p").class("sub").copying(shown.clone(), ".sub"))
    .child(picture(app, "pic", &scene))
    .child(range(app, place).class("rg"))
    .child(read_out(&scene))
    .child(
        el("div")
            .class("facts")
            .child(fold(
                app.word("card.chart.notes").to_owned(),
                el("div").copying(shown.clone(), ".src"),
            ))
            .child(sources(app, &shown, ".cited>span>a"))
            .child(
                fold(app.word("card.chart.more").to_owned(), row(app, place))
                    .child(el("div").class("scroll").copying(table, ".scroll")),
            ),
    )
}

/// All charts, by their titles.
pub(crate) fn list(app: App) -> Element {
    let all = 0..app.live.figures.len();
    framed(
        app,
        "card-charts".to_owned(),
        el("p").text(app.say_count("card.charts", all.len())),
        el("h3").text(app.word("card.charts.title")),
    )
    .child(links(app, all))
}

/// Charts as links by their titles.
pub(crate) fn links(app: App, places: impl Iterator<Item = usize>) -> Element {
    let item = |place: usize| {
        let id = &app.live.figures[place].id;
        el("li").child(
            el("a")
                .href(["#chart-", id].concat())
                .attr("data-chart", id.as_str())
                .copying(["title-", id].concat(), ""),
        )
    };
    el("ul").class("lst").children(places.map(item))
}

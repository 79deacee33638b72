//! The numbers of the stage: a row for a series, with the chosen year marked in all of them. What is chosen decides which
//! rows come first; from year to year they stay, and only band, dot and value change.

use crate::context::{App, Page};
use crate::markup::{Element, el, live, svg};
use crate::widgets::picture::shapes;
use jelajah_core::drawing::whole;
use jelajah_core::layout::numbers::{HEIGHT, Row, WIDTH, about, axis, rows, said, spark};
use jelajah_core::model::NodeIndex;
use jelajah_core::state::Told;
use leptos::prelude::*;

/// The live part.
pub(crate) const NUMBERS_ID: &str = "stage-numbers";

/// The area.
pub(crate) fn numbers(page: Page) -> Element {
    el("div")
        .class("st-num")
        .view(view! { <Numbers app=*page /> })
}

/// Head and rows.
#[component]
pub(crate) fn Numbers(app: App) -> impl IntoView {
    let head = live(move || head(app));
    let list = live(move || list(app));
    view! { <div id=NUMBERS_ID>{head} {list}</div> }
}

fn head(app: App) -> Element {
    let title = match app.year() {
        Some(year) => app.say("numbers.year", &[("year", &year.to_string())]),
        None => app.word("numbers.last").to_owned(),
    };
    el("div").class("hd").child(el("h3").text(title)).child(
        el("a")
            .href("#angka")
            .attr("data-charts", "1")
            .text(app.say_count("numbers.all", rows(app.live).len())),
    )
}

fn list(app: App) -> Element {
    let all = rows(app.live);
    let axis = axis(app.live, &all);
    let rows = about(app.live, all, &nodes(app));
    let items = rows.iter().map(|row| item(app, row, axis));
    el("ol").class("rows").children(items)
}

/// The nodes that what is told is about.
fn nodes(app: App) -> Vec<NodeIndex> {
    match app.told() {
        Told::Node(node) => vec![node],
        Told::Chain(from, to) => vec![from, to],
        Told::Loop => app.diagram().circle,
        Told::Event(event) => app.live.event(event).nodes.clone(),
        Told::Chart(figure) => app.live.figure(figure).nodes.clone(),
        Told::All | Told::Year(_) | Told::Layer(_) | Told::WhatIf => Vec::new(),
    }
}

/// A row, which opens its chart.
fn item(app: App, row: &Row, axis: (i32, i32)) -> Element {
    let figure = app.live.figure(row.figure);
    let line = svg("svg")
        .class("spk")
        .attr(
            "viewBox",
            ["0 0 ", &whole(WIDTH), " ", &whole(HEIGHT)].concat(),
        )
        .attr("aria-hidden", "true")
        .children(shapes(&spark(app.live, row, axis, app.year())));
    let name = el("span")
        .class("nm")
        .child(el("b").text(row.name(app.live).to_owned()))
        .child(el("small").text(row.place(app.live).to_owned()));
    el("li").id(["row-", row.id(app.live)].concat()).child(
        el("a")
            .href(["#chart-", &figure.id].concat())
            .attr("data-chart", figure.id.as_str())
            .child(name)
            .child(line)
            .child(value(app, row)),
    )
}

/// What a row says: its number, close behind it a per cent sign, beneath both the rest of the unit and when it was.
fn value(app: App, row: &Row) -> Element {
    let said = said(app.live, row, app.year());
    if said.is_gap() {
        return el("span").class("va none").text(app.word("chart.no_value"));
    }
    let beneath = match (said.unit.is_empty(), said.when.is_empty()) {
        (false, false) => app.say(
            "numbers.unit_when",
            &[("unit", &said.unit), ("when", &said.when)],
        ),
        (true, _) => said.when,
        (_, true) => said.unit,
    };
    el("span")
        .class("va")
        .child(el("b").text(said.number))
        .child(el("span").text(said.sign))
        .child(el("small").text(beneath))
}

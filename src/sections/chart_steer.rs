//! What a chart is steered with: a range over its years, or over its bars or lines; what it is compared with; and the
//! buttons that save it. The live app adds all of it, in room that the stylesheet keeps.

use crate::context::App;
use crate::markup::{Element, el, live_only};
use crate::sections::chart_scene::scene;
use jelajah_core::chart::{Bases, Steps, bases, comparison, sentence, steps};
use jelajah_core::state::Told;
use leptos::prelude::*;

/// The kinds of files that a chart is saved as.
const FILES: [&str; 3] = ["CSV", "SVG", "PNG"];

/// The controls of the figure at a place.
#[component]
pub(crate) fn Steer(app: App, place: usize) -> impl IntoView {
    view! {
        <div class="live-only steer">
            {live_only(move || range(app, place))} {live_only(move || row(app, place))}
        </div>
    }
}

/// What the figure is compared with, and the buttons that save it.
pub(crate) fn row(app: App, place: usize) -> Element {
    let scene = untrack(|| scene(app, place));
    let title = title_of(app, place);
    let save = FILES.map(|kind| {
        el("button")
            .attr("type", "button")
            .class("btn")
            .attr("data-save", kind)
            .attr("aria-label", app.say("chart.save.as", &[("kind", kind)]))
            .attr("aria-describedby", title.clone())
            .text(["↓\u{a0}", kind].concat())
    });
    el("div")
        .class("row")
        .attr("data-live", "")
        .child(compare(app, &bases(&scene), title))
        .child(
            el("div")
                .class("seg")
                .attr("role", "group")
                .attr("aria-label", app.word("chart.save"))
                .children(save),
        )
}

/// The id of the title of a figure.
fn title_of(app: App, place: usize) -> String {
    ["title-", &app.live.figures[place].id].concat()
}

/// The first and the last step of a figure, and the one that it shows now.
pub(crate) fn stops(app: App, place: usize) -> Option<(i32, i32, i32)> {
    let scene = scene(app, place);
    match steps(&scene) {
        Steps::Years(first, last) => Some((first, last, scene.year.unwrap_or(last))),
        Steps::Ranks(count) => {
            let item = scene.item.unwrap_or(1);
            Some((1, count as i32, item as i32))
        }
        Steps::Nothing => None,
    }
}

/// The range, with its ends written beside it; a figure without steps has none.
pub(crate) fn range(app: App, place: usize) -> Element {
    // In step with the drawing: what is out of sight may wait.
    app.chart_views[place].get();
    let (scene, stops) = untrack(|| (scene(app, place), stops(app, place)));
    let Some((first, last, now)) = stops else {
        return el("div").attr("hidden", "");
    };
    let mut said = sentence(&scene);
    let compared = comparison(&scene);
    if !compared.is_empty() {
        said = [&said, " ", &compared].concat();
    }
    let range = el("input")
        .attr("type", "range")
        .attr("min", first.to_string())
        .attr("max", last.to_string())
        .attr("value", now.to_string())
        .attr("data-choose", "step")
        .attr("aria-labelledby", title_of(app, place))
        .attr("aria-valuetext", said);
    let by_years = matches!(steps(&scene), Steps::Years(..));
    let end = |end: i32| {
        let end = end.to_string();
        let said = if by_years {
            end
        } else {
            app.say("chart.stop", &[("place", &end)])
        };
        el("span").class("num").text(said)
    };
    el("div")
        .class("rg")
        .attr("data-live", "")
        .child(end(first))
        .child(range)
        .child(end(last))
}

/// What the figure may be compared with; an empty place keeps the row where there is nothing. Browsers look at a select
/// that comes into the page, and lay out all around it for that; so it comes when the reader does.
fn compare(app: App, bases: &Bases, title: String) -> Element {
    if bases.years.is_empty() || (app.charts_are_near.get().is_none() && !is_told(app)) {
        return el("span");
    }
    let choice = |key: &'static str, sign: &str, year: &i32| {
        let year = year.to_string();
        el("option")
            .attr("value", [sign, &year].concat())
            .text(app.say(key, &[("base", &year)]))
    };
    let years = bases.years.iter();
    let index = bases.index.iter();
    el("select")
        .attr("data-choose", "compare")
        .attr("aria-label", app.word("chart.choose.none"))
        .attr("aria-describedby", title)
        .child(
            el("option")
                .attr("value", "")
                .text(app.word("chart.choose.none")),
        )
        .children(years.map(|year| choice("chart.choose.base", "", year)))
        .children(index.map(|year| choice("chart.choose.index", INDEX, year)))
}

/// Whether the card of the stage shows a chart.
fn is_told(app: App) -> bool {
    matches!(app.told(), Told::Chart(_))
}

/// Before the year, in the value of a choice that is an index.
pub(crate) const INDEX: &str = "i";

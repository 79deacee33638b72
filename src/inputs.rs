//! What setting a control means: selects, the search, the range of years. A control says in `data-choose` what it sets;
//! one listener reads it, and what is set elsewhere is shown in the controls.

use crate::context::App;
use crate::sections::chart_scene::scene;
use crate::sections::chart_steer::{INDEX, stops};
use crate::{browser, chart_tables, follow, search, what_if};
use jelajah_core::chart::{Steps, comparison, steps};
use jelajah_core::model::FigureIndex;
use jelajah_core::state::Choice;
use jelajah_core::state::address::Names;
use jelajah_core::state::keys::Key;
use leptos::prelude::*;
use web_sys::Element;

/// Listens for the life of the page, and keeps the controls in step with the state.
pub(crate) fn follow(app: App) {
    // Both a search and a range tell every step by `input`, a select its choice.
    gloo::events::EventListener::new(&document(), "input", move |event| {
        if let Some(control) = browser::target_of(event).filter(|_| !browser::has_failed())
            && let Some(key) = control.get_attribute("data-choose")
        {
            set(app, &control, &key, &browser::value_of(&control));
        }
    })
    .forget();
    // What takes a while is made ready when the reader comes to the control.
    for kind in ["focusin", "pointerdown"] {
        browser::hear_first(kind, move |event| {
            let control = browser::target_of(event);
            let key = control.and_then(|control| control.get_attribute("data-choose"));
            match key.as_deref() {
                Some("q") if kind == "focusin" => search::prepare(app.live),
                Some("to") => app
                    .ends_of
                    .set(untrack(|| app.node()).map(|node| node.0 as i32)),
                _ => {}
            }
        });
    }
    follow::state(move |_| {
        let _ = (app.filter(), app.year(), app.node(), app.chain_end());
        let _ = (app.base(), app.index());
        let _ = (app.what_if(), app.edited.get());
        // By then the panel has its own select.
        browser::after_paint(move || show(app));
    });
}

/// Shows in each control what is set.
pub(crate) fn show(app: App) {
    for control in browser::all("[data-choose]") {
        let key = control.get_attribute("data-choose").unwrap_or_default();
        browser::set_value(&control, &untrack(|| value_now(app, &control, &key)));
    }
}

/// What the control for an address key shows now.
fn value_now(app: App, control: &Element, key: &str) -> String {
    match key {
        "q" => app.filter().query,
        "step" | "compare" => chart_value(app, control, key),
        "push" | "part" | "ask" | "link" => {
            what_if::value_of(app, key, place_of(control)).unwrap_or_default()
        }
        _ => Key::named(key).map_or_else(String::new, |key| {
            app.state
                .with_untracked(|state| key.value(state, &Names::of(app.live)))
        }),
    }
}

/// What a control of a chart shows now.
fn chart_value(app: App, control: &Element, key: &str) -> String {
    let Some(place) = chart_tables::figure_of(app, control) else {
        return String::new();
    };
    if key == "step" {
        return stops(app, place).map_or(String::new(), |stops| stops.2.to_string());
    }
    let is_index = app.index().is_some_and(|figure| figure.get() == place);
    let sign = if is_index { INDEX } else { "" };
    let base = app.base().map(|base| [sign, &base.to_string()].concat());
    // A year that this figure has not is no choice of it.
    let is_there = |value: &String| {
        let option = ["option[value='", value, "']"].concat();
        !browser::below(control, &option).is_empty()
    };
    base.filter(is_there).unwrap_or_default()
}

/// Which of several like it a control is.
fn place_of(control: &Element) -> usize {
    let place = control.get_attribute("data-place");
    place
        .and_then(|place| place.parse().ok())
        .unwrap_or_default()
}

fn set(app: App, control: &Element, key: &str, value: &str) {
    match key {
        "step" | "compare" => {
            if let Some(place) = chart_tables::figure_of(app, control) {
                if key == "step" {
                    step(app, place, value);
                } else {
                    compare(app, place, value);
                }
            }
        }
        "push" | "part" | "link" => what_if::set(app, key, place_of(control), value),
        _ => {
            let names = Names::of(app.live);
            if let Some(choice) = Key::named(key).and_then(|key| key.read(value, &names)) {
                app.choose(choice);
            }
        }
    }
}

/// A step of a chart: a year of the page's, a year of its own, or a bar.
fn step(app: App, place: usize, value: &str) {
    let step = value.parse().ok();
    if !matches!(untrack(|| steps(&scene(app, place))), Steps::Years(..)) {
        app.own_items[place].set(step);
        return;
    }
    let is_told = |year: &i32| app.live.chapters.iter().any(|told| told.year == *year);
    app.own_years[place].set(step.filter(|year| !is_told(year)));
    if let Some(year) = step.filter(is_told) {
        app.choose(Choice::Year(Some(year)));
    }
}

/// What charts are compared with; an index is one figure's alone.
fn compare(app: App, place: usize, value: &str) {
    let index = value.strip_prefix(INDEX);
    let figure = index.map(|_| FigureIndex(place as u32));
    app.choose(Choice::Index(figure));
    app.choose(Choice::Base(index.unwrap_or(value).parse().ok()));
    browser::announce(&untrack(|| comparison(&scene(app, place))));
}

//! What a choice changes besides itself, whoever made it: a press, a key, a select, a search. Nothing chosen is hidden, one
//! picture of the diagram shows at a time, and the address names the section that was acted in. It touches no element.

use crate::context::App;
use crate::search;
use jelajah_core::model::window::Window;
use jelajah_core::state::{Filter, Section, ViewState, address};

/// The section that an address key belongs to; a year belongs to all.
pub(crate) fn section_of(key: &str) -> Option<Section> {
    match key {
        "event" | "topic" | "place" | "sure" | "q" => Some(Section::Timeline),
        "node" | "layer" | "loop" | "to" | "reach" => Some(Section::Ecosystem),
        "base" | "index" => Some(Section::Numbers),
        "push" | "ask" | "guess" | "seed" | "map" => Some(Section::WhatIf),
        _ => None,
    }
}

/// Sets what an address key stands for, and what follows from it.
pub(crate) fn choose(app: App, key: &str, value: &str) {
    app.change(|state| {
        address::choose(state, key, value, &address::Names::of(app.live));
        settle(app, state, key);
    });
}

/// Lets go of the filter.
pub(crate) fn show_all(app: App) {
    app.change(|state| {
        state.filter = Filter::default();
        state.section = Section::Timeline;
    });
}

/// Puts in order what a change under an address key leaves.
pub(crate) fn settle(app: App, state: &mut ViewState, key: &str) {
    if let "layer" | "loop" | "node" = key {
        state.chain_end = None;
        if key != "node" {
            state.node = None;
        }
        if key != "loop" {
            state.circle.clear();
        }
    }
    let event = state.event.map(|index| (index, app.live.event(index)));
    let hidden = event.is_some_and(|(index, event)| {
        !state.filter.takes(event, &app.live.places)
            || !search::found(app.live, &state.filter.query)(index)
    });
    match key {
        "event" if hidden => state.filter = Filter::default(),
        "topic" | "place" | "sure" | "q" if hidden => state.event = None,
        _ => {}
    }
    let wanted = match key {
        "event" => event.map(|(_, event)| (event.when.first_day(), event.when.last_day())),
        "year" => state.year.map(|year| {
            let days = Window::from_years(year, year);
            (days.first, days.last)
        }),
        _ => None,
    };
    if let (Some(window), Some((first, last))) = (state.window, wanted)
        && !window.touches(first, last)
    {
        state.window = Some(window.showing(first, last, app.limits));
    }
    state.section = section_of(key).unwrap_or(state.section);
}

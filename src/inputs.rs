//! What setting a control means: selects, the search, the range of years. A control says in `data-choose` what it sets;
//! one listener reads it, and what is set elsewhere is shown in the controls.

use crate::context::{App, names};
use crate::{actions, browser};
use jelajah_core::state::ViewState;
use jelajah_core::state::address::choose;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Listens for the life of the page, and keeps the controls in step with the state.
pub(crate) fn follow(app: App) {
    // Both a search and a range tell every step by `input`, a select its choice.
    gloo::events::EventListener::new(&document(), "input", move |event| {
        let control = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(control) = control.filter(|_| !browser::has_failed())
            && let Some(key) = control.get_attribute("data-choose")
        {
            set(app, &key, &browser::value_of(&control));
        }
    })
    .forget();
    let controls = browser::all("[data-choose]");
    Effect::new(move |_| {
        let (filter, year) = (app.filter(), app.year());
        let state = app.state.get_untracked();
        for control in &controls {
            let key = control.get_attribute("data-choose").unwrap_or_default();
            let value = match key.as_str() {
                "q" => filter.query.clone(),
                "stop" => stop_of(app, year).to_string(),
                _ => chosen_id(app, &state, &key),
            };
            browser::set_value(control, &value);
        }
    });
}

fn set(app: App, key: &str, value: &str) {
    let (key, value) = match key {
        // The first stop of the range is no year.
        "stop" => ("year", year_at(app, value)),
        _ => (key, value.to_owned()),
    };
    app.state.update(|state| {
        choose(state, key, &value, &names(app.edition));
        actions::keep_seen(app, state, key);
    });
}

fn year_at(app: App, stop: &str) -> String {
    let stop: usize = stop.parse().unwrap_or_default();
    let chapter = stop
        .checked_sub(1)
        .and_then(|place| app.edition.chapters.get(place));
    chapter.map_or(String::new(), |chapter| chapter.year.to_string())
}

fn stop_of(app: App, year: Option<i32>) -> usize {
    let chapters = &app.edition.chapters;
    year.and_then(|year| chapters.iter().position(|chapter| chapter.year == year))
        .map_or(0, |place| place + 1)
}

/// The id that a select shows as chosen.
fn chosen_id(app: App, state: &ViewState, key: &str) -> String {
    let filter = &state.filter;
    let id = match key {
        "topic" => filter
            .theme
            .map(|theme| app.edition.theme(theme).id.as_str()),
        "place" => filter
            .place
            .map(|place| app.edition.place(place).id.as_str()),
        "sure" => filter.confidence.map(|confidence| confidence.as_str()),
        _ => None,
    };
    id.unwrap_or_default().to_owned()
}

//! What setting a control means: selects, the search, the range of years. A control says in `data-choose` what it sets;
//! one listener reads it, and what is set elsewhere is shown in the controls.

use crate::context::App;
use crate::page::year_stop;
use crate::{browser, choices, search};
use leptos::prelude::*;

/// Listens for the life of the page, and keeps the controls in step with the state.
pub(crate) fn follow(app: App) {
    // Both a search and a range tell every step by `input`, a select its choice.
    gloo::events::EventListener::new(&document(), "input", move |event| {
        if let Some(control) = browser::target_of(event).filter(|_| !browser::has_failed())
            && let Some(key) = control.get_attribute("data-choose")
        {
            set(app, &key, &browser::value_of(&control));
        }
    })
    .forget();
    gloo::events::EventListener::new(&document(), "focusin", move |event| {
        let control = browser::target_of(event);
        if control.is_some_and(|it| it.get_attribute("data-choose").as_deref() == Some("q")) {
            search::prepare(app.edition);
        }
    })
    .forget();
    Effect::new(move |_| {
        let _ = (app.filter(), app.year(), app.node(), app.chain_end());
        // By then the panel has its own select.
        browser::after_paint(move || {
            for control in browser::all("[data-choose]") {
                let key = control.get_attribute("data-choose").unwrap_or_default();
                browser::set_value(&control, &untrack(|| value_now(app, &key)));
            }
        });
    });
}

/// What the control for an address key shows now.
fn value_now(app: App, key: &str) -> String {
    let filter = app.filter();
    let id = match key {
        "q" => return filter.query,
        "stop" => return year_stop(app).to_string(),
        "topic" => filter.theme.map(|theme| &app.edition.theme(theme).id),
        "place" => filter.place.map(|place| &app.edition.place(place).id),
        "to" => app
            .chain_end()
            .map(|node| &app.edition.ecosystem.node(node).id),
        _ => {
            let sure = filter.confidence.map(|confidence| confidence.as_str());
            return sure.unwrap_or_default().to_owned();
        }
    };
    id.cloned().unwrap_or_default()
}

fn set(app: App, key: &str, value: &str) {
    match key {
        // The first stop of the range is no year.
        "stop" => choices::choose(app, "year", &year_at(app, value)),
        _ => choices::choose(app, key, value),
    }
}

fn year_at(app: App, stop: &str) -> String {
    let stop: usize = stop.parse().unwrap_or_default();
    let chapter = stop
        .checked_sub(1)
        .and_then(|place| app.edition.chapters.get(place));
    chapter.map_or(String::new(), |chapter| chapter.year.to_string())
}

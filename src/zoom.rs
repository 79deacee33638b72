//! How the days of the large strip are moved and zoomed, whoever asks: a button, a key, a wheel or fingers. It knows no
//! pixels.

use crate::context::App;
use jelajah_core::model::EventIndex;
use jelajah_core::model::window::Window;
use jelajah_core::state::Choice;
use leptos::prelude::*;

/// A step of the buttons: `in`, `out`, or `all` for the whole period.
pub(crate) fn step(app: App, way: &str) {
    let seen = untrack(|| app.seen());
    let factor = match way {
        "in" => 0.5,
        "out" => 2.0,
        _ => {
            app.choose(Choice::Days(None));
            return;
        }
    };
    to(app, seen.zoomed(factor, middle(app, seen), app.limits));
}

/// Days that rounding may leave after zooming in and out again.
const ROUNDED: i32 = 2;

/// Shows a window; what holds the whole period is seen without zooming and needs no place in the address.
pub(crate) fn to(app: App, window: Window) {
    let plain = untrack(|| app.unzoomed());
    let is_whole = window.first <= plain.first + ROUNDED && window.last >= plain.last - ROUNDED;
    app.choose(Choice::Days((!is_whole).then_some(window)));
}

/// Moves the window no further than it takes to show an event.
pub(crate) fn show(app: App, event: EventIndex) {
    if let Some(window) = app.zoomed_to_now() {
        let when = app.live.event(event).when;
        to(
            app,
            window.showing(when.first_day(), when.last_day(), app.limits),
        );
    }
}

/// What stays where it is: the chosen event, else the marked year, else the middle.
fn middle(app: App, seen: Window) -> f64 {
    let state = app.state.get_untracked();
    let event = state.event.map(|event| app.live.event(event).when);
    let event = event.map(|when| Window::new(when.first_day(), when.last_day()));
    let year = state.year.map(|year| Window::from_years(year, year));
    let held = [event, year, Some(seen)]
        .into_iter()
        .flatten()
        .find(|days| seen.touches(days.first, days.last));
    held.map_or(0.0, |days| f64::from(days.first + days.last + 1) / 2.0)
}

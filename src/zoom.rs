//! How the window of the timeline is moved and zoomed, whoever asks: a button, a key, a wheel or fingers. It knows no
//! pixels.

use crate::context::App;
use crate::sections::timeline::placed;
use jelajah_core::model::window::Window;
use jelajah_core::state::Choice;
use leptos::prelude::*;

/// A step of the buttons: `in`, `out`, `earlier`, `later`, `all`, or `crowd` to the stretch of the opened cluster.
pub(crate) fn step(app: App, way: &str) {
    let seen = untrack(|| app.seen());
    let half = seen.days() / 2;
    let limits = app.limits;
    match way {
        "in" => to(app, seen.zoomed(0.5, middle(app, seen), limits)),
        "out" => to(app, seen.zoomed(2.0, middle(app, seen), limits)),
        "earlier" => to(app, seen.moved(-half, limits)),
        "later" => to(app, seen.moved(half, limits)),
        "crowd" => {
            if let Some(days) = cluster_days(app) {
                // Never shorter than the shortest window.
                let middle = f64::from(days.first + days.last) / 2.0;
                to(app, days.zoomed(1.0, middle, limits));
            }
            app.crowd.set(None);
        }
        _ => to(app, untrack(|| app.unzoomed())),
    }
}

/// Days that rounding may leave after zooming in and out again.
const ROUNDED: i32 = 2;

/// Shows a window; what is seen without zooming needs no place in the address.
pub(crate) fn to(app: App, window: Window) {
    let plain = untrack(|| app.unzoomed());
    let off = (window.first - plain.first)
        .abs()
        .max((window.last - plain.last).abs());
    app.choose(Choice::Days((off > ROUNDED).then_some(window)));
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

fn cluster_days(app: App) -> Option<Window> {
    let opened = app.crowd.get_untracked()?;
    let placed = untrack(|| placed(app));
    let cluster = placed.clusters.iter().find(|cluster| {
        let mut events = cluster.events.iter();
        events.any(|event| event.0 as i32 == opened)
    })?;
    Some(Window::new(cluster.days.0, cluster.days.1))
}

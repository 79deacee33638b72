//! The pace of the charts: when a year is chosen, what the reader sees is drawn at once, the rest one drawing a task, so
//! that a choice never waits for pictures out of sight. It draws nothing itself.

use crate::browser;
use crate::context::App;
use crate::sections::numbers::picture_id;
use leptos::prelude::*;

/// From now on each chart follows the year.
pub(crate) fn follow(app: App) {
    let ids = app.edition.figures.iter().map(picture_id);
    let drawings: Vec<_> = ids
        .flat_map(|id| browser::all(&["#", &id, " > div"].concat()))
        .collect();
    Effect::new(move |_| {
        let year = app.year();
        let mut later = Vec::new();
        for (place, drawing) in drawings.iter().enumerate() {
            if browser::is_seen(drawing) {
                show(app, place, year);
            } else {
                later.push(place);
            }
        }
        later.reverse();
        catch_up(app, later);
    });
}

fn show(app: App, place: usize, year: Option<i32>) {
    if let Some(shown) = app
        .chart_years
        .get(place)
        .filter(|shown| shown.get_untracked() != year)
    {
        shown.set(year);
    }
}

/// Draws one that waits and leaves the rest for later; each shows the year that is chosen by then.
fn catch_up(app: App, mut waiting: Vec<usize>) {
    let Some(place) = waiting.pop() else { return };
    gloo::timers::callback::Timeout::new(0, move || {
        show(app, place, app.state.with_untracked(|state| state.year));
        catch_up(app, waiting);
    })
    .forget();
}

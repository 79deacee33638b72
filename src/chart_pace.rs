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
        let behind = |place: &usize| {
            app.chart_years
                .get(*place)
                .is_some_and(|shown| shown.get_untracked() != year)
        };
        for place in (0..drawings.len()).filter(behind) {
            if browser::is_seen(&drawings[place]) {
                app.chart_years[place].set(year);
            } else {
                later.push(place);
            }
        }
        later.reverse();
        catch_up(app, later);
    });
}

/// Draws one that waits and leaves the rest for later; each shows the year that is chosen by then.
fn catch_up(app: App, mut waiting: Vec<usize>) {
    let Some(place) = waiting.pop() else { return };
    gloo::timers::callback::Timeout::new(0, move || {
        app.chart_years[place].set(app.state.with_untracked(|state| state.year));
        catch_up(app, waiting);
    })
    .forget();
}

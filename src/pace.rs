//! The pace of the drawings: when something is chosen, what the reader sees is drawn at once, the rest later, one drawing a
//! task, so that a choice never waits for pictures that nobody sees. It draws nothing itself.

use crate::context::App;
use crate::sections::numbers::picture_id;
use crate::{browser, follow, inputs};
use jelajah_core::state::Section;
use leptos::prelude::*;

/// From now on each chart follows what is chosen.
pub(crate) fn follow(app: App) {
    let ids = app.live.figures.iter().map(picture_id);
    let drawings: Vec<_> = ids
        .flat_map(|id| browser::all(&["#", &id, " > .drawn"].concat()))
        .collect();
    // A year chosen for the page is what all charts show.
    follow::state(move |_| {
        let _ = app.year();
        for own in app
            .own_years
            .iter()
            .filter(|own| own.with_untracked(Option::is_some))
        {
            own.set(None);
        }
    });
    follow::state(move |_| {
        let mut later = Vec::new();
        for (place, drawing) in drawings.iter().enumerate() {
            let view = app.chart_view(place);
            if app.chart_views[place].get_untracked() == view {
                continue;
            }
            if browser::is_seen(drawing) {
                app.chart_views[place].set(view);
            } else {
                later.push(place);
            }
        }
        later.reverse();
        catch_up(app, later);
    });
}

/// Lets charts have what makes a browser lay out the section around it, when the section is near and is laid out anyway.
pub(crate) fn wait_for_charts(app: App) {
    if let Some(section) = browser::by_id(Section::Numbers.id()) {
        browser::when_near(&section, move || {
            app.charts_are_near.set(Some(1));
            browser::after_paint(move || inputs::show(app));
        });
    }
}

/// Draws one that waits and leaves the rest for later; each shows what is chosen by then.
fn catch_up(app: App, mut waiting: Vec<usize>) {
    let Some(place) = waiting.pop() else { return };
    browser::later(0, move || {
        app.chart_views[place].set(untrack(|| app.chart_view(place)));
        catch_up(app, waiting);
    });
}

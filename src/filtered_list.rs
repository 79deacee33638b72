//! How the list of events follows the filter: what it hides, how many events of each year are left, and which years
//! open because they hold the few that were looked for. It draws nothing.

use crate::context::App;
use crate::{browser, follow};
use jelajah_core::model::EventIndex;
use leptos::prelude::*;
use std::rc::Rc;
use web_sys::Element;

/// Up to so many events are unfolded when a filter leaves no more.
const FEW: usize = 12;

/// A year of the list: its fold, where its count stands and what it says unfiltered, and the items of its events.
struct YearFold {
    fold: Element,
    year: i32,
    count: Element,
    all: String,
    items: Vec<(EventIndex, Element)>,
}

impl YearFold {
    fn found(app: App, fold: Element) -> Option<Self> {
        let year = fold.id().strip_prefix("year-")?.parse().ok()?;
        let count = fold.query_selector(".c").ok()??;
        let items = app.edition.events_in(year).filter_map(|event| {
            let told = browser::by_id(&app.edition.event(event).id)?;
            Some((event, told.parent_element()?))
        });
        let items: Vec<_> = items.collect();
        Some(Self {
            all: app.say_count("timeline.lane.many", items.len()),
            items,
            fold,
            year,
            count,
        })
    }

    /// Hides the items that the filter leaves out.
    fn hide(&self, app: App) {
        let order = untrack(|| app.order());
        for (event, item) in &self.items {
            let hidden = order.place_of(&app.edition.events, *event).is_none();
            if item.has_attribute("hidden") != hidden {
                browser::set(item, "hidden", hidden.then_some(""));
            }
        }
    }
}

/// The events that the filter hides from the list, and how many of each year are left.
pub(crate) fn follow(app: App) {
    let folds = browser::all(".vy").into_iter();
    let folds: Rc<[YearFold]> = folds
        .filter_map(|fold| YearFold::found(app, fold))
        .collect();
    follow::state(move |is_first| {
        let order = app.order();
        let is_whole = order.len() == app.edition.events.len();
        let mut closed = Vec::new();
        for (place, year) in folds.iter().enumerate() {
            let events = || year.items.iter().map(|(event, _)| *event);
            let shown = events()
                .filter(|event| order.place_of(&app.edition.events, *event).is_some())
                .count();
            let said = app.say(
                "timeline.shown",
                &[
                    ("shown", &app.count(shown)),
                    ("all", &app.count(events().count())),
                ],
            );
            let count = if is_whole { &year.all } else { &said };
            browser::say(&year.count, count);
            // A few that were looked for are shown at once.
            let opens = !is_whole && shown > 0 && order.len() <= FEW;
            if opens || year.fold.has_attribute("open") {
                year.hide(app);
            } else {
                closed.push(place);
            }
            if opens {
                browser::open_fold(&["year-", &year.year.to_string()].concat());
            }
        }
        hide_later(app, folds.clone(), closed);
        if !is_first {
            browser::announce(&app.say(
                "timeline.shown",
                &[
                    ("shown", &app.count(order.len())),
                    ("all", &app.count(app.edition.events.len())),
                ],
            ));
        }
    });
}

/// In folds that are closed nobody sees what is hidden; one a task, so that no choice waits for them.
fn hide_later(app: App, folds: Rc<[YearFold]>, mut waiting: Vec<usize>) {
    let Some(place) = waiting.pop() else { return };
    browser::later(0, move || {
        folds[place].hide(app);
        hide_later(app, folds, waiting);
    });
}

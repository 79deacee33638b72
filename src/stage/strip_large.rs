//! The large strip: titles in all lanes, months, and as much time as the reader zoomed to. Only the live app draws it, in
//! the place of the small one.

use super::strip_words::{band_said, cluster_events, cluster_said, count_said, event_said};
use crate::context::App;
use crate::markup::{Element, el, live_only, svg};
use crate::widgets::picture::{frame, shapes};
use jelajah_core::drawing::Shape;
use jelajah_core::layout::strip::{Look, Part, PlacedStrip, Target, draw};
use jelajah_core::model::EventIndex;
use jelajah_core::state::{View, ViewState, write_days};
use leptos::prelude::*;
use std::cell::RefCell;
use std::sync::Arc;

/// The place of the large strip.
pub(crate) const LARGE_ID: &str = "strip-large";

thread_local! {
    /// The strip as it was placed last.
    static PLACED: RefCell<Option<Arc<PlacedStrip>>> = const { RefCell::new(None) };
}

/// The strip as it stands now.
pub(crate) fn placed() -> Option<Arc<PlacedStrip>> {
    PLACED.with_borrow(Clone::clone)
}

/// From now on it stands so.
#[cfg(feature = "live")]
pub(crate) fn keep(strip: Arc<PlacedStrip>) {
    PLACED.set(Some(strip));
}

/// The large strip, where it is the large view.
#[component]
pub(crate) fn LargeStrip(app: App) -> impl IntoView {
    let drawing = live_only(move || {
        let _ = app.strip_turn.get();
        let is_large = app.state.with(ViewState::large) == Some(View::Time);
        match placed().filter(|_| is_large) {
            Some(strip) => drawn(app, &strip),
            None => el("div").attr("data-live", ""),
        }
    });
    view! { <div id=LARGE_ID class="live-only">{drawing}</div> }
}

fn drawn(app: App, strip: &PlacedStrip) -> Element {
    let order = app.order();
    let is_whole = order.len() == app.live.events.len();
    let keeps = |event: EventIndex| is_whole || order.place_of(&app.live.events, event).is_some();
    let look = Look {
        year: app.year(),
        event: app.event(),
        keeps: &keeps,
    };
    let parts = draw(strip, &look, &app.locale());
    let count = parts
        .iter()
        .filter(|part| is_event(part))
        .map(|part| part.count);
    let name = app.say_count("timeline.picture", count.sum());
    let mut clusters = strip.clusters.iter();
    let mut bands = strip.bands.iter();
    let mut out = frame("ts", strip.width, strip.height)
        .attr("data-live", "")
        .attr("role", "group")
        .attr("aria-label", name);
    for part in parts {
        let mut more = None;
        let said = if part.class.starts_with("band") {
            bands.next().map(|band| band_said(app, band))
        } else if part.class.starts_with("more") {
            let one = clusters.next();
            more = one.map(|one| cluster_events(app, one));
            one.map(|one| cluster_said(app, one))
        } else {
            match part.target {
                Some(Target::Event(event)) => Some(event_said(app, event)),
                Some(Target::Window(days)) => Some(count_said(app, days, part.count)),
                _ => None,
            }
        };
        let link = one(app, part, said);
        out = out.child(match more {
            Some(more) => link.attr("data-crowd", more),
            None => link,
        });
    }
    out
}

fn is_event(part: &Part) -> bool {
    matches!(part.target, Some(Target::Event(_))) || part.class.starts_with("more")
}

/// A part as the link to what it chooses.
fn one(app: App, part: Part, said: Option<String>) -> Element {
    let is_on = part.class.ends_with(" on");
    let year_link = |year: i32| ["#year-", &year.to_string()].concat();
    let year_of = |day| jelajah_core::model::date::year_from_day(day);
    let link = match part.target {
        None => {
            return svg("g")
                .class(part.class)
                .attr("aria-hidden", "true")
                .children(shapes(&part.shapes));
        }
        Some(Target::All) => svg("a").href("#lini-masa").attr("data-year", ""),
        Some(Target::Year(year)) => svg("a")
            .href(year_link(year))
            .attr("data-year", year.to_string()),
        Some(Target::Event(event)) => {
            let id = app.live.event(event).id.as_str();
            svg("a").href(["#", id].concat()).attr("data-event", id)
        }
        Some(Target::Window(days)) => svg("a")
            .href(year_link(year_of(days.first)))
            .attr("data-days", write_days(days)),
    };
    let is_bare = !part
        .shapes
        .iter()
        .any(|shape| matches!(shape, Shape::Text { .. }));
    let link = match said {
        Some(said) if is_bare => link
            .attr("aria-label", said.clone())
            .child(svg("title").text(said)),
        Some(said) => link.attr("aria-label", said),
        None => link,
    };
    let link = if is_on {
        link.attr("aria-current", "true")
    } else {
        link
    };
    link.class(part.class).children(shapes(&part.shapes))
}

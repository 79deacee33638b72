//! What the links of the strip are called for who hears them: kind, date, count.

use crate::context::App;
use jelajah_core::layout::strip::{Band, Cluster};
use jelajah_core::model::EventIndex;
use jelajah_core::model::date::{Date, Span, civil_from_day};
use jelajah_core::model::window::Window;

/// An event: its title and its date.
pub(crate) fn event_said(app: App, event: EventIndex) -> String {
    let event = app.live.event(event);
    let when = event.when.say(app.words);
    app.say(
        "timeline.event",
        &[("title", event.title.as_str()), ("date", &when)],
    )
}

/// Events that found no room.
pub(crate) fn cluster_said(app: App, one: &Cluster) -> String {
    app.say(
        "timeline.more",
        &[
            ("count", &app.count(one.events.len())),
            ("year", &one.year.to_string()),
        ],
    )
}

/// The ids of those events.
pub(crate) fn cluster_events(app: App, one: &Cluster) -> String {
    let ids = one.events.iter();
    let ids = ids.map(|event| app.live.event(*event).id.as_str());
    ids.collect::<Vec<_>>().join(" ")
}

/// A year with its chapter and its count, or years that have no chapter.
pub(crate) fn band_said(app: App, band: &Band) -> String {
    let (first, last) = band.years;
    let mut chapters = app.live.chapters.iter();
    let told = chapters.find(|told| (told.year, told.year) == (first, last));
    let year = first.to_string();
    let count = app.count(band.count);
    match told {
        Some(told) => app.say(
            "years.said",
            &[("year", &year), ("title", &told.title), ("count", &count)],
        ),
        None if first == last => counted(app, &year, &count),
        None => counted(app, &[&year, "–", &last.to_string()].concat(), &count),
    }
}

/// A stretch of time and how many events begin in it.
pub(crate) fn count_said(app: App, days: Window, count: usize) -> String {
    counted(app, &days_said(app, days), &app.count(count))
}

fn counted(app: App, time: &str, count: &str) -> String {
    app.say("strip.outside", &[("time", time), ("count", count)])
}

/// A stretch of time in words: from one month to another.
pub(crate) fn days_said(app: App, days: Window) -> String {
    let month = |day| {
        let date = civil_from_day(day);
        let span = Span {
            start: Date { day: 0, ..date },
            end: None,
        };
        span.say(app.words)
    };
    let (from, to) = (month(days.first), month(days.last));
    if from == to {
        return from;
    }
    app.say("timeline.window", &[("from", &from), ("to", &to)])
}

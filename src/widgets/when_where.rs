//! When and where an event was, as its card and the list of events say it.

use crate::context::App;
use jelajah_core::model::EventIndex;

/// Date and places in one line.
pub(crate) fn when_where(app: App, index: EventIndex) -> String {
    let event = app.live.event(index);
    let when = event.when.say(app.words);
    let places = event.places.iter();
    let places: Vec<&str> = places
        .map(|place| app.live.place(*place).name.as_str())
        .collect();
    if places.is_empty() {
        return when;
    }
    let slots = [("date", when.as_str()), ("place", &places.join("; "))];
    app.say("timeline.when_where", &slots)
}

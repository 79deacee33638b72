//! Playing the years, one after the other, and stepping by hand. Whoever touches anything has taken over.

use crate::browser;
use crate::context::App;
use jelajah_core::layout::strip::{Target, turn};
use jelajah_core::model::EventIndex;
use jelajah_core::state::{Choice, Section};
use leptos::prelude::*;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// How long a year is held, in ms: as long as it takes to read its card.
const HOLD: u32 = 6_000;

thread_local! {
    /// How often the years were played.
    static TIMES: Cell<i32> = const { Cell::new(0) };
}

/// Whatever is pressed, turned or typed stops it, and so does a page that nobody sees.
pub(crate) fn listen(app: App) {
    for kind in [
        "pointerdown",
        "touchmove",
        "wheel",
        "keydown",
        "visibilitychange",
    ] {
        browser::hear_first(kind, move |event| {
            // The button stops it by itself.
            let is_own = browser::target_of(event)
                .and_then(|target| target.closest("[data-play]").ok().flatten());
            let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
            let presses = key.is_none_or(|key| key == "Enter" || key == " ");
            if is_own.is_none() || !presses {
                stop(app);
            }
        });
    }
}

fn stop(app: App) {
    if app.playing.get_untracked().is_some() {
        app.playing.set(None);
    }
}

/// Begins with the year after the chosen one, or stops. A button outside the stage leads there.
pub(crate) fn toggle(app: App, control: &Element) {
    if app.playing.get_untracked().is_some() {
        stop(app);
        return;
    }
    if browser::section_of(control).is_none_or(|section| section.id() != Section::Stage.id()) {
        browser::show_top(Section::Stage.id());
    }
    let time = TIMES.get() + 1;
    TIMES.set(time);
    let last = app.live.chapters.last().map(|chapter| chapter.year);
    if untrack(|| app.year()) >= last {
        app.choose(Choice::Year(None));
    }
    app.playing.set(Some(time));
    show_next(app, time);
}

fn show_next(app: App, time: i32) {
    if app.playing.get_untracked() != Some(time) || browser::has_failed() {
        return;
    }
    match next(app, None, true) {
        Some(Target::Year(year)) => {
            app.choose(Choice::Year(Some(year)));
            browser::later(HOLD, move || show_next(app, time));
        }
        _ => stop(app),
    }
}

fn next(app: App, event: Option<EventIndex>, is_forth: bool) -> Option<Target> {
    untrack(|| {
        let now = (app.year(), event);
        turn(
            &app.live.events,
            &app.order(),
            &app.live.chapters,
            now,
            is_forth,
        )
    })
}

/// One step by hand.
pub(crate) fn step(app: App, is_forth: bool) {
    let event = untrack(|| app.event());
    match next(app, event, is_forth) {
        Some(Target::Year(year)) => app.choose(Choice::Year(Some(year))),
        Some(Target::Event(event)) => app.choose(Choice::Event(Some(event))),
        _ => {}
    }
}

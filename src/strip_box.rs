//! The box of the large strip: measured when the strip is shown or the window changes, and then the strip is placed in it,
//! after what was asked for has been painted.

use crate::context::App;
use crate::stage::strip_large::{LARGE_ID, keep, placed};
use crate::{browser, follow};
use jelajah_core::geom::within;
use jelajah_core::layout::measure::{Weight, text_width};
use jelajah_core::layout::strip::{Form, Scene, Size, place};
use jelajah_core::model::EventIndex;
use jelajah_core::model::window::Window;
use jelajah_core::state::{View, ViewState};
use leptos::prelude::*;
use std::cell::Cell;
use std::sync::Arc;
use web_sys::Element;

/// Size of titles in units.
const TITLE: f64 = 13.0;
/// The most letters of titles that are measured.
const SAMPLE: usize = 120;

/// What the places depend on: the box in tenths of units, the share of the letters in hundredths, and the days that are
/// shown.
type Wanted = ((i32, i32, i32), Option<Window>);

thread_local! {
    /// What the strip was placed for last, and the event that was placed before all others.
    static KNOWN: Cell<Option<(Wanted, Option<EventIndex>)>> = const { Cell::new(None) };
}

/// From now on the large strip stands as the window, the face and what is chosen ask for.
pub(crate) fn follow(app: App) {
    follow::state(move |_| {
        let _ = (app.event(), app.zoomed_to());
        if app.state.with(ViewState::large) == Some(View::Time) {
            browser::after_paint(move || fit(app));
        }
    });
    browser::on_resize(move || {
        if app.state.with_untracked(ViewState::large) == Some(View::Time) {
            fit(app);
        }
    });
}

fn fit(app: App) {
    let Some(strip) = browser::by_id(LARGE_ID) else {
        return;
    };
    let unit = browser::root_font_size() / 16.0;
    let size = strip.get_bounding_client_rect();
    let (width, height) = (size.width() / unit, size.height() / unit);
    // Phones have no large strip.
    if width < 320.0 || height < 96.0 {
        return;
    }
    let letters = letters(app, &strip, unit);
    let tenths = |units: f64| (units * 10.0) as i32;
    let size = (tenths(width), tenths(height), (letters * 100.0) as i32 + 1);
    let window = app.zoomed_to_now();
    if stand(app, (size, window), untrack(|| app.event())) {
        let turn = app.strip_turn.get_untracked().unwrap_or_default();
        app.strip_turn.set(Some(turn + 1));
    }
}

/// Places the strip, where it does not stand so already; says whether it was. An event that has no room for its title is
/// placed again before all others.
fn stand(app: App, wanted: Wanted, event: Option<EventIndex>) -> bool {
    let known = KNOWN.get();
    if known == Some((wanted, event)) {
        return false;
    }
    let (size, window) = wanted;
    let scene = Scene {
        events: &app.live.events,
        lanes: &app.live.lanes,
        chapters: &app.live.chapters,
        period: app.live.period,
        window,
        first: None,
        locale: app.locale(),
        size: Size {
            width: f64::from(size.0) / 10.0,
            height: f64::from(size.1) / 10.0,
            letters: f64::from(size.2) / 100.0,
            form: Form::Large,
        },
    };
    let strip = placed().filter(|_| known == Some((wanted, None)));
    let is_new = strip.is_none();
    let strip = strip.unwrap_or_else(|| Arc::new(place(&scene)));
    let lacks = |event: &EventIndex| strip.counts.is_empty() && !strip.is_labelled(*event);
    match event.filter(lacks) {
        None => {
            KNOWN.set(Some((wanted, None)));
            keep(strip);
            is_new
        }
        first => {
            KNOWN.set(Some((wanted, first)));
            keep(Arc::new(place(&Scene { first, ..scene })));
            true
        }
    }
}

/// How wide the letters of the reader's face are, as a share of the table.
fn letters(app: App, strip: &Element, unit: f64) -> f64 {
    let mut sample = String::new();
    for event in app.live.events.iter() {
        if sample.len() > SAMPLE {
            break;
        }
        sample.push_str(&event.title);
    }
    let wide = browser::width_of(strip, "mz", &sample) / unit;
    let known = text_width(&sample, TITLE, Weight::Bold);
    if wide > 0.0 && known > 0.0 {
        within(wide / known, 0.75, 1.3)
    } else {
        1.0
    }
}

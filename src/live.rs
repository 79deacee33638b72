//! The live app: reads the labels and numbers that the page carries and hydrates the live parts of the static page, one a
//! task: first those that the reader sees, and when the page is live, the others. At an address without state nothing on the
//! page changes by that; what the address asks for is chosen in one step. If anything fails, the page says so and stays
//! readable.

use crate::context::App;
use crate::live_parts::{Part, live_parts};
use crate::markup::trust_the_static_page;
use crate::stage::card_live;
use crate::{
    actions, address_sync, browser, chart_tables, data_block, filtered_list, follow, gestures,
    highlight, inputs, keys, kiosk, marks, meanings, pace, play, projector, quiz, simulate,
    strip_box, strip_marks, tour,
};
use jelajah_core::carried::Carried;
use jelajah_core::state::ViewState;
use jelajah_core::state::address::{Names, write};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// Starts the app: one task begins, one reads what the page carries, the next begins to follow it.
pub fn start() {
    browser::fail_on_errors();
    browser::later(0, read);
}

fn read() {
    let Some(carried) = data_block::content() else {
        browser::fail();
        return;
    };
    // The content lives as long as the page, so every part may borrow it.
    let carried: &'static Carried = Box::leak(Box::new(carried));
    let _ = any_spawner::Executor::init_wasm_bindgen();
    // It owns all that follows the state, as long as the page lives.
    let owner: &'static Owner = Box::leak(Box::new(Owner::new()));
    owner.set();
    // The static page shows what is there without an address; the live parts begin with that.
    let app = App::new(&carried.edition, &carried.edition.words, &carried.fits);
    browser::later(0, move || begin(app, owner));
}

fn begin(app: App, owner: &'static Owner) {
    // These ask the browser where things stand, which costs nothing as long as no live part has answered a change.
    owner.with(|| {
        address_sync::record(app.live, app.state);
        pace::follow(app);
    });
    let all = live_parts(app);
    let (mut late, mut first): (Vec<_>, Vec<_>) = all.into_iter().partition(is_late);
    late.reverse();
    first.reverse();
    browser::later(0, move || hydrate_next(app, owner, first, late));
}

/// Whether a part is out of sight now: its section is, or it is one of many in a long section and is itself.
fn is_late(part: &Part) -> bool {
    let Some(element) = browser::by_id(&part.id) else {
        return false;
    };
    let is_near = browser::section_of(&element).is_none_or(|it| browser::is_within(&it));
    !is_near || (part.is_one_of_many && !browser::is_within(&element))
}

/// Hydrates one part, lets the page breathe, and goes on with the next. After the first ones the page is live, after the
/// late ones complete.
fn hydrate_next(app: App, owner: &'static Owner, mut first: Vec<Part>, mut late: Vec<Part>) {
    let is_live = first.is_empty();
    let Some(part) = first.pop().or_else(|| late.pop()) else {
        // The late ones brought controls of their own.
        inputs::show(app);
        owner.with(|| {
            keys::rove_about(app);
            pace::wait_for_charts(app);
        });
        browser::mark("jelajah:complete");
        return;
    };
    if let Some(element) = browser::by_id(&part.id) {
        // As long as nothing is chosen the static page shows what would be drawn; `drawings-match.test.js` holds that.
        let is_bare = app
            .state
            .with_untracked(|state| *state == ViewState::default());
        trust_the_static_page(is_bare);
        owner.with(|| part.hydrate(&element));
    }
    if first.is_empty() && !is_live {
        browser::later(0, move || {
            owner.with(|| choose_what_is_asked(app));
            browser::later(0, move || {
                owner.with(|| go_live(app));
                // Whoever waits for the page sees it before the rest is done; a frame out of sight paints nothing, and
                // goes on.
                browser::later(100, move || hydrate_next(app, owner, first, late));
            });
        });
    } else {
        browser::later(0, move || hydrate_next(app, owner, first, late));
    }
}

fn choose_what_is_asked(app: App) {
    let asked = address_sync::state_from_address(app.live);
    if asked != ViewState::default() {
        app.change(|state| *state = asked);
    }
    marks::follow(app);
    card_live::follow(app);
    strip_marks::follow(app);
    strip_box::follow(app);
    filtered_list::follow(app);
    chart_tables::follow(app);
}

fn go_live(app: App) {
    browser::mark_root("data-jelajah", Some("live"));
    browser::mark("jelajah:mounted");
    browser::after_paint(|| browser::mark("jelajah:painted"));
    actions::listen(app);
    inputs::follow(app);
    keys::listen(app);
    gestures::listen(app);
    play::listen(app);
    highlight::follow(app);
    simulate::follow(app);
    address_sync::follow(app);
    kiosk::follow(app);
    projector::follow(app);
    tour::follow(app);
    quiz::listen(app);
    meanings::begin();
    tell_parent(app);
}

/// A page that frames this one learns its address; its height it is told by the loader, with or without the program.
fn tell_parent(app: App) {
    follow::state(move |_| {
        let address = app.state.with(|state| write(state, &Names::of(app.live)));
        browser::after_paint(move || {
            browser::tell_parent("jelajah:state", "address", &JsValue::from(address));
        });
    });
}

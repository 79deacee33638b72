//! The live app: reads the labels and numbers that the page carries, draws the islands detached, one a task, and puts
//! all of them in their places in one step. Until that step nothing on the page changes; if anything fails before it,
//! nothing ever does.

use crate::context::{App, names};
use crate::islands::{Island, islands};
use crate::markup::Mounted;
use crate::{actions, address_sync, browser, chart_pace, data_block, marks};
use jelajah_core::edition::Edition;
use jelajah_core::state::address::write;
use jelajah_core::text::Language;
use leptos::prelude::*;
use leptos::tachys::view::Render;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// Starts the app.
pub fn start() {
    std::panic::set_hook(Box::new(|_| browser::fail()));
    let Some((edition, arrows)) = data_block::content() else {
        browser::fail();
        return;
    };
    // The content lives as long as the page, so every part may borrow it.
    let edition: &'static Edition = Box::leak(Box::new(edition));
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.set();
    let state = RwSignal::new(address_sync::state_from_address(edition));
    let app = App::new(edition, arrows.leak(), page_language(edition), state);
    let mut waiting = islands(app);
    waiting.reverse();
    draw_next(app, Rc::new(owner), waiting, Vec::new());
}

fn page_language(edition: &Edition) -> Language {
    let code = browser::root_attribute("data-page-lang").unwrap_or_default();
    edition.language(&code).unwrap_or_default()
}

/// Draws one island, lets the page breathe, and goes on with the next; after the last one all take their places.
fn draw_next(
    app: App,
    owner: Rc<Owner>,
    mut waiting: Vec<Island>,
    mut drawn: Vec<(String, Mounted)>,
) {
    let Some(island) = waiting.pop() else {
        owner.with(|| go_live(app, drawn));
        // Its effects are the app.
        std::mem::forget(owner);
        return;
    };
    drawn.push((island.id.clone(), owner.with(|| island.draw(app).build())));
    gloo::timers::callback::Timeout::new(0, move || draw_next(app, owner, waiting, drawn)).forget();
}

fn go_live(app: App, drawn: Vec<(String, Mounted)>) {
    let focused = browser::focused_id();
    for (id, island) in drawn {
        if let Some(old) = browser::by_id(&id) {
            let _ = old.replace_with_with_node_1(island.node());
        }
        // Held for the life of the page: dropping it would end the effects that follow the state.
        std::mem::forget(island);
    }
    marks::follow(app);
    chart_pace::follow(app);
    if let Some(element) = focused.and_then(|id| browser::by_id(&id)) {
        browser::focus(&element);
    }
    browser::mark_root("data-jelajah", Some("live"));
    browser::mark("jelajah:mounted");
    browser::after_paint(|| browser::mark("jelajah:painted"));
    actions::listen(app);
    address_sync::follow(app.edition, app.state);
    tell_parent(app);
}

/// A page that frames this one learns its height and its address.
fn tell_parent(app: App) {
    Effect::new(move |_| {
        let address = app.state.with(|state| write(state, &names(app.edition)));
        browser::after_paint(move || {
            browser::tell_parent(
                "jelajah:height",
                "height",
                &JsValue::from(browser::page_height()),
            );
            browser::tell_parent("jelajah:state", "address", &JsValue::from(address));
        });
    });
}

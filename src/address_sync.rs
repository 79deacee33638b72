//! The address bar: reads the fragment into the state, and writes the state back. The only file that touches the URL.

use crate::browser;
use crate::context::{App, names};
use jelajah_core::edition::Edition;
use jelajah_core::state::ViewState;
use jelajah_core::state::address::{read, write};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// The state that the address asks for.
pub(crate) fn state_from_address(edition: &'static Edition) -> ViewState {
    let fragment = browser::host()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    read(&fragment, &names(edition))
}

/// From now on the address follows the state and the state follows back and forward.
pub(crate) fn follow(edition: &'static Edition, state: RwSignal<ViewState>) {
    Effect::new(move |known: Option<ViewState>| {
        let now = state.get();
        if known.as_ref().is_some_and(|known| *known != now) && state_from_address(edition) != now {
            push(&write(&now, &names(edition)));
        }
        now
    });
    let on_change = move |_: &web_sys::Event| {
        let asked = state_from_address(edition);
        if !browser::has_failed() && state.with_untracked(|state| *state != asked) {
            state.set(asked);
        }
    };
    if let Some(window) = browser::host() {
        // Both for the life of the page.
        gloo::events::EventListener::new(&window, "popstate", on_change).forget();
        gloo::events::EventListener::new(&window, "hashchange", on_change).forget();
    }
}

/// Opens another page beside this one at the address of what is chosen; gives whether it could.
pub(crate) fn open_page(app: App, page: &str) -> bool {
    let mut state = app.state.get_untracked();
    state.language = None;
    let address = write(&state, &names(app.edition));
    browser::host().is_some_and(|window| {
        window
            .location()
            .set_href(&[page, &address].concat())
            .is_ok()
    })
}

/// A new entry of the history; where that is denied (a page from `srcdoc`) the state is kept without an address.
fn push(address: &str) {
    if let Some(history) = browser::host().and_then(|window| window.history().ok()) {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

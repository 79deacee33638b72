//! The address bar: reads the fragment into the state, and writes the state back. The only file that touches the URL.

use crate::context::App;
use crate::state::State;
use crate::{browser, follow};
use jelajah_core::model::live::LiveEdition;
use jelajah_core::state::address::{Names, read, write};
use jelajah_core::state::{Mode, ViewState};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// The state that the address asks for.
pub(crate) fn state_from_address(edition: &'static LiveEdition) -> ViewState {
    let fragment = browser::host()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    read(&fragment, &Names::of(edition))
}

/// An address that is not yet in the bar.
struct Unwritten {
    address: String,
    /// Whether it is a step to go back by, or takes the place of the one before.
    is_step: bool,
}

thread_local! {
    /// Browsers lay the page out to remember where an entry of the history stood, and walk through all that a page has
    /// for any new address: so one waits until what was chosen has been painted.
    static UNWRITTEN: RefCell<Option<Unwritten>> = const { RefCell::new(None) };
}

/// For pages that are not painted, in ms: those behind others, or out of sight in a frame.
const PATIENCE: u32 = 300;

/// From now on the address follows the state.
pub(crate) fn record(edition: &'static LiveEdition, state: State) {
    let mut known: Option<ViewState> = None;
    follow::state(move |_| {
        let now = state.get();
        write_now();
        if let Some(known) = known.take().filter(|known| *known != now)
            && state_from_address(edition) != now
        {
            let address = write(&now, &Names::of(edition));
            let is_kiosk = now.is_kiosk();
            // A kiosk has no way back to what the visitor before looked at; in a frame, back is the way of the page
            // around it.
            let is_step = !is_kiosk && !browser::is_framed();
            if !is_kiosk && is_gradual(&known, &now) {
                replace_soon(state, address, edition);
            } else {
                UNWRITTEN.set(Some(Unwritten { address, is_step }));
                browser::after_paint(write_now);
                browser::later(PATIENCE, write_now);
            }
        }
        known = Some(now);
    });
}

/// From now on the state follows back and forward.
pub(crate) fn follow(app: App) {
    let on_change = move |_: &web_sys::Event| {
        // The reader went elsewhere before it was written.
        UNWRITTEN.take();
        let asked = state_from_address(app.live);
        if !browser::has_failed() && app.state.with_untracked(|state| *state != asked) {
            app.change(|state| *state = asked);
        }
    };
    if let Some(window) = browser::host() {
        // Both for the life of the page.
        gloo::events::EventListener::new(&window, "popstate", on_change).forget();
        gloo::events::EventListener::new(&window, "hashchange", on_change).forget();
    }
}

/// Opens the page of another language, at `page` beside this one, with what is chosen; gives whether it could. A kiosk
/// remembers the language that it goes back to; it and a frame leave no way back.
pub(crate) fn open_page(app: App, page: &str) -> bool {
    let mut state = app.state.get_untracked();
    state.language = None;
    let leaves_no_way_back = state.is_kiosk() || browser::is_framed();
    if let Mode::Kiosk(home) = &mut state.mode {
        home.get_or_insert_with(|| app.live.language.clone());
    }
    let address = [page, &write(&state, &Names::of(app.live))].concat();
    browser::host().is_some_and(|window| {
        let location = window.location();
        let opened = if leaves_no_way_back {
            location.replace(&address)
        } else {
            location.set_href(&address)
        };
        opened.is_ok()
    })
}

/// Opens the page of a language; gives whether there is a way to it.
pub(crate) fn open_language(app: App, code: &str) -> bool {
    let way = browser::by_id(&["bahasa-", code].concat());
    way.and_then(|way| way.get_attribute("href"))
        .is_some_and(|page| open_page(app, &page))
}

/// The address of a state as somebody else can open it: where the edition says that it is published, else here; nothing for
/// a page that was opened from disk and published nowhere.
pub(crate) fn whole(state: &ViewState, names: &Names<'_>) -> Option<String> {
    let published = browser::all("link[rel=canonical]");
    let published = published
        .first()
        .and_then(|link| link.get_attribute("href"));
    let here = published.or_else(|| browser::host()?.location().href().ok())?;
    let page = here.split('#').next().unwrap_or_default();
    page.starts_with("http")
        .then(|| [page, &write(state, names)].concat())
}

/// Whether only such things changed as move by degrees, a letter, a day or the tenth
/// of a push at a time: they are no steps to go back by.
fn is_gradual(before: &ViewState, now: &ViewState) -> bool {
    let mut same = now.clone();
    same.window = before.window;
    same.filter.query.clone_from(&before.filter.query);
    same.section = before.section;
    if before.what_if.pushes_same_parts(&now.what_if) {
        same.what_if = before.what_if.clone();
    }
    same == *before
}

/// Writes the address in the history's present entry when the reader pauses; browsers allow few writes a second.
fn replace_soon(state: State, address: String, edition: &'static LiveEdition) {
    browser::later(300, move || {
        let is_last = state.with_untracked(|state| write(state, &Names::of(edition)) == address);
        if is_last {
            let is_step = false;
            UNWRITTEN.set(Some(Unwritten { address, is_step }));
            write_now();
        }
    });
}

/// Writes the address that waits. Where a new entry of the history is denied (a page from `srcdoc`) the state is kept
/// without an address.
fn write_now() {
    let Some(waiting) = UNWRITTEN.take() else {
        return;
    };
    if let Some(history) = browser::host().and_then(|window| window.history().ok()) {
        // The loader does not move who comes back to where they acted.
        let (acted, address) = (&JsValue::TRUE, Some(&*waiting.address));
        let _ = if waiting.is_step {
            history.push_state_with_url(acted, "", address)
        } else {
            history.replace_state_with_url(acted, "", address)
        };
    }
}

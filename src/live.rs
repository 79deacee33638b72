//! The live app: reads the content that the page carries, builds the page detached, part by part, and puts it in the
//! static one's place. Until that moment nothing on the page changes; if anything fails before it, nothing ever does.

use crate::context::App;
use crate::markup::Element;
use crate::{actions, address_sync, browser, data_block, page};
use jelajah_core::edition::Edition;
use jelajah_core::state::{Theme, ViewState};
use jelajah_core::text::Language;
use leptos::prelude::*;
use leptos::tachys::view::{Mountable, Render};
use wasm_bindgen::{JsCast, JsValue};

/// Starts the app.
pub fn start() {
    std::panic::set_hook(Box::new(|_| {
        browser::mark_root("data-jelajah", Some("failed"))
    }));
    let Some(edition) = data_block::edition() else {
        browser::mark_root("data-jelajah", Some("failed"));
        return;
    };
    // The content lives as long as the page, so every part may borrow it.
    let edition: &'static Edition = Box::leak(Box::new(edition));
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.set();
    let state = RwSignal::new(address_sync::state_from_address(edition));
    let language = Memo::new(move |_| {
        state
            .with(|state| state.language)
            .unwrap_or_else(|| page_language(edition))
    });
    build(edition, language.get_untracked(), state, move || {
        browser::mark_root("data-jelajah", Some("live"));
        browser::mark("jelajah:mounted");
        browser::after_paint(|| browser::mark("jelajah:painted"));
        actions::listen(edition, state);
        address_sync::follow(edition, state);
        follow_furniture(edition, state, language);
        tell_parent(edition, state);
        Effect::new(move |before: Option<Language>| {
            let now = language.get();
            if before.is_some_and(|before| before != now) {
                build(edition, now, state, || {});
            }
            now
        });
    });
    // Its effects are the app.
    std::mem::forget(owner);
}

fn page_language(edition: &Edition) -> Language {
    let code = browser::root()
        .and_then(|root| root.get_attribute("data-page-lang"))
        .unwrap_or_default();
    edition.language(&code).unwrap_or_default()
}

/// Builds the whole page detached, a part a task, then swaps it in and calls `then`.
fn build(
    edition: &'static Edition,
    language: Language,
    state: RwSignal<ViewState>,
    then: impl FnOnce() + 'static,
) {
    let single = browser::root()
        .and_then(|root| root.get_attribute("data-life"))
        .as_deref()
        == Some("single");
    let app = App::new(edition, language, single, state);
    let shell = page::shell(app, page::main_element()).build();
    let Ok(Some(main)) = shell.node().query_selector("main") else {
        return;
    };
    std::mem::forget(shell.elements());
    part(
        app,
        0,
        main,
        Box::new(move || {
            swap(shell);
            then();
        }),
    );
}

/// Builds one part, lets the page breathe, and goes on with the next.
fn part(app: App, place: usize, main: web_sys::Element, done: Box<dyn FnOnce()>) {
    let Some(draw) = page::PARTS.get(place) else {
        done();
        return;
    };
    let mut built = Element::build(draw(app));
    built.mount(&main, None);
    // Held for the life of the page: dropping it would end the effects that follow the state.
    std::mem::forget(built);
    let owner = Owner::current();
    gloo::timers::callback::Timeout::new(0, move || {
        if let Some(owner) = owner {
            owner.with(|| part(app, place + 1, main, done));
        }
    })
    .forget();
}

/// Puts the live page in the static one's place: scroll, focus, open folds and typed values stay.
fn swap(shell: crate::markup::Mounted) {
    let Some(old) = browser::by_id("jelajah") else {
        return;
    };
    let new = shell.node().clone();
    let focused = document()
        .active_element()
        .map(|element| element.id())
        .filter(|id| !id.is_empty());
    if let Ok(open) = old.query_selector_all("details[id][open]") {
        for place in 0..open.length() {
            let id = open
                .get(place)
                .and_then(|node| node.dyn_into::<web_sys::Element>().ok())
                .map(|element| element.id());
            if let Some(Ok(Some(fold))) = id.map(|id| new.query_selector(&format!("[id='{id}']"))) {
                let _ = fold.set_attribute("open", "");
            }
        }
    }
    let _ = old.replace_with_with_node_1(&new);
    if let Some(element) = focused.and_then(|id| browser::by_id(&id)) {
        browser::focus(&element);
    }
    std::mem::forget(shell);
}

/// `<html>` says language, look and mode to the stylesheet.
fn follow_furniture(
    edition: &'static Edition,
    state: RwSignal<ViewState>,
    language: Memo<Language>,
) {
    Effect::new(move |_| browser::mark_root("lang", Some(&edition.tongue(language.get()).code)));
    Effect::new(move |_| {
        let (theme, embed) = state.with(|state| (state.theme, state.embed));
        browser::mark_root(
            "data-theme",
            match theme {
                Theme::System => None,
                Theme::Light => Some("light"),
                Theme::Dark => Some("dark"),
            },
        );
        browser::mark_root("data-embed", embed.then_some("1"));
    });
}

/// A page that frames this one learns its height and its address.
fn tell_parent(edition: &'static Edition, state: RwSignal<ViewState>) {
    Effect::new(move |_| {
        let address =
            jelajah_core::state::address::write(&state.get(), &crate::context::names(edition));
        browser::after_paint(move || {
            let height = JsValue::from(browser::page_height());
            post("jelajah:height", "height", &height);
            post("jelajah:state", "address", &JsValue::from(address));
        });
    });
}

fn post(kind: &str, key: &str, value: &JsValue) {
    let message = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&message, &"type".into(), &kind.into());
    let _ = js_sys::Reflect::set(&message, &key.into(), value);
    if let Some(parent) = browser::parent() {
        let _ = parent.post_message(&message, "*");
    }
}

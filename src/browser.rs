//! The window and the document: the only file that touches them, apart from the address. Everything here may be denied,
//! by a sandbox or an old browser; then it does nothing and the page goes on.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The window; there is none outside a page.
pub(crate) fn host() -> Option<web_sys::Window> {
    web_sys::window()
}

/// The `<html>` element.
pub(crate) fn root() -> Option<web_sys::Element> {
    document().document_element()
}

/// Sets or removes an attribute of `<html>`.
pub(crate) fn mark_root(name: &str, value: Option<&str>) {
    if let Some(root) = root() {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// An element by its id.
pub(crate) fn by_id(id: &str) -> Option<web_sys::Element> {
    document().get_element_by_id(id)
}

/// Puts the focus on an element without moving the page.
pub(crate) fn focus(element: &web_sys::Element) {
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// A performance mark, for machines.
pub(crate) fn mark(name: &str) {
    if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
        let _ = performance.mark(name);
    }
}

/// Runs `then` after the frame after the next one, when what was changed now is painted.
pub(crate) fn after_paint(then: impl FnOnce() + 'static) {
    next_frame(move || next_frame(then));
}

fn next_frame(then: impl FnOnce() + 'static) {
    if let Some(window) = web_sys::window() {
        let run = Closure::once_into_js(then);
        let _ = window.request_animation_frame(run.unchecked_ref());
    }
}

/// The page that holds this one, if there is one.
pub(crate) fn parent() -> Option<web_sys::Window> {
    let window = web_sys::window()?;
    let parent = window.parent().ok()??;
    (parent != window).then_some(parent)
}

/// How high the page is, in CSS pixels.
pub(crate) fn page_height() -> i32 {
    by_id("jelajah").map_or(0, |page| page.scroll_height())
}

//! The window and the document: the only file that touches them, apart from the address. Everything here may be denied,
//! by a sandbox or an old browser; then it does nothing and the page goes on.

use crate::markup::el;
use jelajah_core::geom::Rect;
use jelajah_core::text::{BORROWED, plain};
use leptos::prelude::document;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// The window; there is none outside a page.
pub(crate) fn host() -> Option<web_sys::Window> {
    web_sys::window()
}

/// Whether another page frames this one.
pub(crate) fn is_framed() -> bool {
    host().is_some_and(|window| window.parent() != Ok(Some(window.clone())))
}

/// An attribute of `<html>`.
pub(crate) fn root_attribute(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

/// Sets or removes an attribute of `<html>`.
pub(crate) fn mark_root(name: &str, value: Option<&str>) {
    if let Some(root) = document().document_element() {
        set(&root, name, value);
    }
}

/// Says that the program is not to be trusted any more; the page shows one calm line.
pub(crate) fn fail() {
    mark_root("data-jelajah", Some("failed"));
    mark_root("data-slides", None);
}

/// From now on a panic, or an error that nobody caught, is a failure.
pub(crate) fn fail_on_errors() {
    std::panic::set_hook(Box::new(|_| fail()));
    if let Some(window) = host() {
        // What is no exception of ours (a browser that says that it observed too much, a script of another host) is no
        // failure of the page.
        gloo::events::EventListener::new(&window, "error", |event| {
            let thrown = js_sys::Reflect::get(event, &"error".into());
            if thrown.is_ok_and(|thrown| thrown.is_truthy()) {
                fail();
            }
        })
        .forget();
    }
}

/// Whether the program has failed; what is left of it must not act any more.
pub(crate) fn has_failed() -> bool {
    root_attribute("data-jelajah").as_deref() == Some("failed")
}

/// Sets or removes an attribute; the signs of another language stay out of it.
pub(crate) fn set(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, &plain(value)),
        None => element.remove_attribute(name),
    };
}

thread_local! {
    /// Where what was put aside is kept, and how it is found.
    static ASIDE: (web_sys::DocumentFragment, js_sys::Map) =
        (document().create_document_fragment(), js_sys::Map::new());
}

/// Takes an element out of the page for a while. What it tells, below it, is still found by its id, so that its words can be
/// shown elsewhere.
pub(crate) fn put_aside(element: &Element, told: &Element) {
    if element.is_connected() {
        ASIDE.with(|(aside, by_id)| {
            let _ = aside.append_child(element);
            by_id.set(&told.id().into(), told);
        });
    }
}

/// An element by its id.
pub(crate) fn by_id(id: &str) -> Option<Element> {
    let aside = || ASIDE.with(|(_, by_id)| by_id.get(&id.into()).dyn_into().ok());
    document().get_element_by_id(id).or_else(aside)
}

/// All elements that a selector finds.
pub(crate) fn all(selector: &str) -> Vec<Element> {
    listed(document().query_selector_all(selector))
}

/// All elements below one that a selector finds.
pub(crate) fn below(element: &Element, selector: &str) -> Vec<Element> {
    listed(element.query_selector_all(selector))
}

fn listed(found: Result<web_sys::NodeList, JsValue>) -> Vec<Element> {
    let Ok(found) = found else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|place| found.get(place)?.dyn_into().ok())
        .collect()
}

/// Puts the focus on an element without moving the page.
pub(crate) fn focus(element: &Element) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // Elements of SVG take the focus by a method of the same name.
    let _ = element
        .unchecked_ref::<web_sys::HtmlElement>()
        .focus_with_options(&options);
}

/// Puts the focus on an element and moves the page no further than it takes to see it whole, clear of the bar of years.
pub(crate) fn focus_in_sight(element: &Element) {
    focus(element);
    let nearest = web_sys::ScrollIntoViewOptions::new();
    nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&nearest);
}

/// The element that has the focus.
pub(crate) fn focused() -> Option<Element> {
    document().active_element()
}

/// The element that an event happened at.
pub(crate) fn target_of(event: &web_sys::Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// What is typed or set in a control.
pub(crate) fn value_of(control: &Element) -> String {
    let value = js_sys::Reflect::get(control, &"value".into());
    value
        .ok()
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// Sets what is typed in a control, where it is not so already: the attribute alone does not change what a reader typed.
pub(crate) fn set_value(control: &Element, value: &str) {
    if value_of(control) != value {
        let _ = js_sys::Reflect::set(control, &"value".into(), &value.into());
    }
}

/// Opens a dialog over the page; the browser holds the focus in it and gives it back.
pub(crate) fn show_dialog(id: &str) {
    if let Some(dialog) = by_id(id) {
        // One that may be left by a press beside it lies over the page, where the browser knows how.
        let is_light = js_sys::Reflect::has(&dialog, &"showPopover".into()) == Ok(true)
            && dialog.has_attribute("popover");
        call(&dialog, if is_light { "showPopover" } else { "showModal" });
    }
}

/// Closes the dialog that an element is in.
pub(crate) fn close_dialog(inside: &Element) {
    if let Ok(Some(dialog)) = inside.closest("dialog") {
        close(&dialog);
    }
}

fn close(dialog: &Element) {
    call(dialog, "close");
    call(dialog, "hidePopover");
}

/// Puts an element over the page, in the place of the one with its id.
pub(crate) fn put(element: crate::markup::Element) {
    let node = element.into_node();
    match by_id(&node.id()) {
        Some(before) => {
            let _ = before.replace_with_with_node_1(&node);
        }
        None => {
            if let Some(page) = by_id("halaman") {
                let _ = page.append_child(&node);
            }
        }
    }
}

/// Takes an element out of the page.
pub(crate) fn take_away(id: &str) {
    if let Some(element) = by_id(id) {
        element.remove();
    }
}

/// Runs `run` every second, for the life of the page.
pub(crate) fn every_second(run: impl FnMut() + 'static) {
    gloo::timers::callback::Interval::new(1_000, run).forget();
}

/// Runs `run` at every event of a kind in the page, before any of its parts hears of it, for the life of the page.
pub(crate) fn hear_first(kind: &'static str, run: impl Fn(&web_sys::Event) + 'static) {
    let options = gloo::events::EventListenerOptions::run_in_capture_phase();
    gloo::events::EventListener::new_with_options(&document(), kind, options, run).forget();
}

/// Runs `run` before the page is printed.
pub(crate) fn before_paper(run: impl Fn() + 'static) {
    if let Some(window) = host() {
        gloo::events::EventListener::new(&window, "beforeprint", move |_| run()).forget();
    }
}

/// Runs `run` at every touch of the screen, the mouse or a key, before anything else hears of it.
pub(crate) fn on_touch(run: impl Fn() + Clone + 'static) {
    for kind in ["pointerdown", "touchmove", "wheel", "keydown"] {
        let run = run.clone();
        hear_first(kind, move |_| run());
    }
}

/// Runs `run` whenever the window has another size.
pub(crate) fn on_resize(run: impl Fn() + 'static) {
    if let Some(window) = host() {
        gloo::events::EventListener::new(&window, "resize", move |_| run()).forget();
    }
}

/// The size of the page's own type, in CSS pixels.
pub(crate) fn root_font_size() -> f64 {
    let root = document().document_element();
    let style = root.and_then(|root| host()?.get_computed_style(&root).ok()?);
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    // The browser reads numbers anyway; to read them here is 15 KB of program.
    let size = size.map_or(16.0, |size| js_sys::parse_float(&size));
    if size > 0.0 { size } else { 16.0 }
}

/// How wide a text is in an element, under a class, in CSS pixels.
pub(crate) fn width_of(inside: &Element, class: &'static str, text: &str) -> f64 {
    let sample = el("span")
        .class(class)
        .attr("aria-hidden", "true")
        .text(text.to_owned())
        .into_node();
    let _ = inside.append_child(&sample);
    let width = sample.get_bounding_client_rect().width();
    sample.remove();
    width
}

/// Shows an element at the top of the window.
pub(crate) fn show_top(id: &str) {
    if let Some(element) = by_id(id) {
        element.scroll_into_view();
    }
}

/// Closes what a reader opened and clears what they typed, where nothing but the page remembers it.
pub(crate) fn tidy() {
    for dialog in all("dialog") {
        close(&dialog);
    }
    for fold in all("details[open]") {
        set(&fold, "open", None);
    }
    for text in all("textarea") {
        set_value(&text, "");
    }
    if let Some(focused) = focused() {
        call(&focused, "blur");
    }
}

/// Whether the page may fill the screen.
pub(crate) fn can_fill_screen() -> bool {
    js_sys::Reflect::get(&document(), &"fullscreenEnabled".into())
        .is_ok_and(|enabled| enabled.is_truthy())
}

/// Fills the screen, or leaves it.
pub(crate) fn fill_screen() {
    let now = js_sys::Reflect::get(&document(), &"fullscreenElement".into());
    if now.is_ok_and(|now| now.is_truthy()) {
        call(&document(), "exitFullscreen");
    } else if let Some(root) = document().document_element() {
        call(&root, "requestFullscreen");
    }
}

/// Calls a method that old browsers do not have.
fn call(element: &JsValue, method: &str) {
    if let Ok(found) = js_sys::Reflect::get(element, &method.into())
        && let Some(found) = found.dyn_ref::<js_sys::Function>()
    {
        let _ = found.call0(element);
    }
}

/// The box of a shape in the units of its drawing.
pub(crate) fn extent_of(shape: &Element) -> Option<Rect> {
    let method = js_sys::Reflect::get(shape, &"getBBox".into()).ok()?;
    let found = method.dyn_ref::<js_sys::Function>()?.call0(shape).ok()?;
    let side = |name: &str| js_sys::Reflect::get(&found, &name.into()).ok()?.as_f64();
    Some(Rect {
        x: side("x")?,
        y: side("y")?,
        width: side("width")?,
        height: side("height")?,
    })
}

/// Whether the stylesheet shows an element by itself. It asks for its style only, so the page need not be laid out.
pub(crate) fn is_displayed(element: &Element) -> bool {
    let style = host().and_then(|window| window.get_computed_style(element).ok()?);
    style.and_then(|style| style.get_property_value("display").ok()) != Some("none".to_owned())
}

/// Whether an element has a place on the page: neither it nor what it is in is taken out of sight.
pub(crate) fn has_room(element: &Element) -> bool {
    element.get_bounding_client_rect().width() > 0.0
}

/// Whether an element is drawn and at least partly within the window. A section out of sight is not laid out; asked for a
/// part of it, the browser would lay it out for the answer, so the section is asked first.
pub(crate) fn is_seen(element: &Element) -> bool {
    section_of(element).is_none_or(|it| is_within(&it)) && is_within(element)
}

/// The section that an element is in.
pub(crate) fn section_of(element: &Element) -> Option<Element> {
    element.closest("section").ok().flatten()
}

/// Whether the box of an element is at least partly within the window.
pub(crate) fn is_within(element: &Element) -> bool {
    let place = element.get_bounding_client_rect();
    let height = host()
        .and_then(|window| window.inner_height().ok()?.as_f64())
        .unwrap_or_default();
    place.height() > 0.0 && place.bottom() > 0.0 && place.top() < height
}

/// Runs `then` once, when an element is less than a window's height away from the window; soon, where the browser cannot
/// tell.
pub(crate) fn when_near(element: &Element, then: impl FnOnce() + 'static) {
    let can_tell = host()
        .and_then(|window| js_sys::Reflect::has(&window, &"IntersectionObserver".into()).ok());
    if can_tell != Some(true) {
        return later(0, then);
    }
    let mut then = Some(then);
    let near = Closure::<dyn FnMut(js_sys::Array, web_sys::IntersectionObserver)>::new(
        move |entries: js_sys::Array, observer: web_sys::IntersectionObserver| {
            let is_near = |entry: JsValue| {
                let entry: web_sys::IntersectionObserverEntry = entry.unchecked_into();
                entry.is_intersecting()
            };
            if entries.iter().any(is_near) {
                observer.disconnect();
                then.take().into_iter().for_each(|then| then());
            }
        },
    );
    // Held by the observer as long as that waits.
    let near = near.into_js_value();
    let options = web_sys::IntersectionObserverInit::new();
    options.set_root_margin("100%");
    let observer = web_sys::IntersectionObserver::new_with_options(near.unchecked_ref(), &options);
    if let Ok(observer) = observer {
        observer.observe(element);
    }
}

/// Runs `run` now and whenever the box of an element has other extents, for the life of the page.
pub(crate) fn on_resize_of(element: &Element, run: impl Fn() + 'static) {
    let heard = Closure::<dyn FnMut()>::new(run).into_js_value();
    if let Ok(observer) = web_sys::ResizeObserver::new(heard.unchecked_ref()) {
        observer.observe(element);
    }
}

/// Opens a fold by its id. What the reader looks at stays: its head if that is in the window, else what is in the middle.
pub(crate) fn open_fold(id: &str) {
    let Some(fold) = by_id(id).filter(|fold| !fold.has_attribute("open")) else {
        return;
    };
    let top = |element: &Element| element.get_bounding_client_rect().top();
    let looked_at = looked_at(&fold);
    let before = looked_at.as_ref().map(top);
    set(&fold, "open", Some(""));
    if let (Some(looked_at), Some(before), Some(window)) = (looked_at, before, host()) {
        let moved = top(&looked_at) - before;
        if moved != 0.0 {
            window.scroll_by_with_x_and_y(0.0, moved);
        }
    }
}

/// What stays where it is when a fold opens.
fn looked_at(fold: &Element) -> Option<Element> {
    let window = host()?;
    let half = |size: Result<JsValue, JsValue>| Some(size.ok()?.as_f64()? / 2.0);
    let (x, y) = (half(window.inner_width())?, half(window.inner_height())?);
    let top = fold.get_bounding_client_rect().top();
    if (0.0..2.0 * y).contains(&top) {
        return Some(fold.clone());
    }
    document().element_from_point(x as f32, y as f32)
}

/// Says a short line to who listens instead of looking.
pub(crate) fn announce(line: &str) {
    if let Some(status) = by_id("kabar") {
        say(&status, line);
    }
}

/// Fills an element with a sentence, each part of it in its language.
pub(crate) fn say(element: &Element, line: &str) {
    let said = el("p").text(line.to_owned()).into_node();
    set(element, "lang", said.get_attribute("lang").as_deref());
    element.set_text_content(None);
    while let Some(part) = said.first_child() {
        let _ = element.append_child(&part);
    }
}

/// What an element of the page says, to be said again: with the sign of another language, if it has one.
pub(crate) fn heard(element: &Element) -> String {
    let text = element.text_content().unwrap_or_default();
    if element.has_attribute("lang") {
        let sign = BORROWED.to_string();
        [&sign, &*text, &sign].concat()
    } else {
        text
    }
}

/// A performance mark, for machines.
pub(crate) fn mark(name: &str) {
    if let Some(performance) = host().and_then(|window| window.performance()) {
        let _ = performance.mark(name);
    }
}

/// Runs `then` in a task of its own, after so many milliseconds.
pub(crate) fn later(milliseconds: u32, then: impl FnOnce() + 'static) {
    later_boxed(milliseconds, Box::new(then));
}

/// One for all, so that the program carries the code of a timer once.
#[inline(never)]
fn later_boxed(milliseconds: u32, then: Box<dyn FnOnce()>) {
    // A timeout that is forgotten would keep its closure for ever, and a kiosk sets some at every step.
    if let Some(window) = host() {
        let run = Closure::once_into_js(then);
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(
            run.unchecked_ref(),
            milliseconds as i32,
        );
    }
}

/// Runs `then` after the frame after the next one, when what was changed now is painted.
pub(crate) fn after_paint(then: impl FnOnce() + 'static) {
    next_frame(Box::new(move || next_frame(Box::new(then))));
}

/// Runs `then` before the next frame is painted.
pub(crate) fn next_frame(then: Box<dyn FnOnce()>) {
    if let Some(window) = host() {
        let run = Closure::once_into_js(then);
        let _ = window.request_animation_frame(run.unchecked_ref());
    }
}

/// Sends `{type: kind, key: value}` to the page that frames this one, if there is one.
pub(crate) fn tell_parent(kind: &str, key: &str, value: &JsValue) {
    let Some(window) = host() else { return };
    let Ok(Some(parent)) = window.parent() else {
        return;
    };
    if parent != window {
        let message = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&message, &"type".into(), &kind.into());
        let _ = js_sys::Reflect::set(&message, &key.into(), value);
        let _ = parent.post_message(&message, "*");
    }
}

//! The page for a room: one slide at a time, large, stepped through by the keys of a clicker. What the slides are is
//! [`slides`]' to say; here one is shown, and the bar beneath it.

use crate::context::App;
use crate::markup::{Element, el};
use crate::widgets::qr;
use crate::{address_sync, browser, follow, tour};
use jelajah_core::state::address::Names;
use jelajah_core::state::{Choice, Mode, Section, Slide, ViewState, slides};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The bar beneath a slide.
const BAR_ID: &str = "slides";
/// The dialog with the address as a picture.
const QR_ID: &str = "qr";
/// Marks what is shown of the page, from the slide's own element up to its section.
const NOW: &str = "data-now";

/// From now on the page is slides as long as its address says so.
pub(crate) fn follow(app: App) {
    let all = of_edition(app);
    let mut shown = None;
    follow::state(move |_| {
        let asked = app.state.with(|state| match state.mode {
            Mode::Slides(slide) => Some((usize::from(slide).min(all.len() - 1), state.tour)),
            _ => None,
        });
        // An address that names no more than a slide is read again after the slide was chosen: by every event of the browser.
        let is_bare = app.state.with(|state| state.section == Section::Opening);
        let is_lost = is_bare
            && matches!(asked, Some((place, None)) if all[place].section != Section::Opening);
        if asked == shown && !is_lost {
            return;
        }
        shown = asked;
        // A mark of its own: what depends on the page being live is looked at again, element by element, when it becomes so.
        browser::mark_root("data-slides", asked.map(|_| "1"));
        for marked in browser::all("[data-now]") {
            browser::set(&marked, NOW, None);
        }
        match asked {
            Some((place, None)) => show(app, &all, place),
            Some(_) => show_step(),
            None => browser::take_away(BAR_ID),
        }
    });
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    gloo::events::EventListener::new_with_options(&document(), "keydown", options, move |event| {
        if let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>()
            && !event.ctrl_key()
            && !event.meta_key()
            && !event.alt_key()
            && step_of(&event.key()).is_some_and(|way| pressed(app, way))
        {
            event.prevent_default();
        }
    })
    .forget();
}

/// What a key of a clicker says, in the words of the buttons.
fn step_of(key: &str) -> Option<&'static str> {
    Some(match key {
        "PageDown" => "next",
        "PageUp" => "back",
        "ArrowRight" => "next-arrow",
        "ArrowLeft" => "back-arrow",
        "b" | "." => "dark",
        _ => return None,
    })
}

/// Does what a button of the bar or a key says; gives whether there are slides.
pub(crate) fn pressed(app: App, way: &str) -> bool {
    let Mode::Slides(now) = app.state.with_untracked(|state| state.mode.clone()) else {
        return false;
    };
    let is_told = app.state.with_untracked(|state| state.tour.is_some());
    if let ("next" | "next-arrow" | "back" | "back-arrow", true) = (way, is_told) {
        let back = way.starts_with("back");
        tour::pressed(app, if back { "back" } else { "next" });
        return true;
    }
    // Arrows belong to what has the focus, if it is stepped through by arrows itself.
    let steered = ".tl-box,.dia,input,select,textarea,dialog";
    let is_steered = || {
        browser::focused().is_some_and(|focused| matches!(focused.closest(steered), Ok(Some(_))))
    };
    let to = match way {
        "next" => now.saturating_add(1),
        "back" => now.saturating_sub(1),
        "next-arrow" | "back-arrow" if is_steered() => return false,
        "next-arrow" => now.saturating_add(1),
        "back-arrow" => now.saturating_sub(1),
        "dark" => {
            let is_dark = browser::root_attribute("data-blank").is_some();
            browser::mark_root("data-blank", (!is_dark).then_some(""));
            return true;
        }
        "full" => {
            browser::fill_screen();
            return true;
        }
        "qr" => {
            browser::show_dialog(QR_ID);
            return true;
        }
        _ => {
            app.choose(Choice::Mode(Mode::Page));
            return true;
        }
    };
    browser::mark_root("data-blank", None);
    let all = of_edition(app);
    go_to(app, &all, usize::from(to).min(all.len() - 1));
    true
}

fn of_edition(app: App) -> Vec<Slide> {
    let edition = app.live;
    slides(
        &edition.chapters,
        &edition.ecosystem.nodes,
        edition.figures.len(),
    )
}

/// Chooses what belongs to a slide, in one step of the history.
fn go_to(app: App, all: &[Slide], place: usize) {
    let mut chosen = app.state.with_untracked(|state| all[place].chosen(state));
    chosen.mode = Mode::Slides(place as u16);
    app.change(|state| *state = chosen);
}

fn show(app: App, all: &[Slide], place: usize) {
    let slide = &all[place];
    let fits = |state: &ViewState| {
        state.section == slide.section
            && (slide.year.is_none() || state.year == slide.year)
            && (slide.figure.is_none() || state.figure == slide.figure)
            && (state.layer == slide.layer || state.node.is_some())
            && state.view == slide.view
            && state.mode == Mode::Slides(place as u16)
    };
    // What somebody chose on this slide and sent as its address stays.
    if !app.state.with_untracked(fits) {
        go_to(app, all, place);
    }
    mark(&selector(app, slide));
    browser::put(bar(app, place, all.len()));
    browser::show_top(place_of(slide.section).id());
}

/// Shows the stage, where the steps of the tour are told; the card has the buttons.
fn show_step() {
    browser::take_away(BAR_ID);
    mark(&["#", Section::Stage.id()].concat());
    browser::show_top(Section::Stage.id());
}

/// The element that a slide shows.
fn selector(app: App, slide: &Slide) -> String {
    let edition = app.live;
    match (slide.node, slide.section) {
        (Some(node), _) => [".tc [data-node='", &edition.ecosystem.node(node).id, "']"].concat(),
        (None, section) => ["#", place_of(section).id()].concat(),
    }
}

/// Where a slide of a section is: on the stage, or in the section itself.
const fn place_of(section: Section) -> Section {
    match section {
        Section::Timeline | Section::Ecosystem | Section::Numbers => Section::Stage,
        other => other,
    }
}

fn mark(selector: &str) {
    let mut next = browser::all(selector).into_iter().next();
    while let Some(element) = next {
        if element.local_name() == "main" {
            return;
        }
        browser::set(&element, NOW, Some(""));
        next = element.parent_element();
    }
}

fn bar(app: App, place: usize, count: usize) -> Element {
    let button = |way: &'static str, key: &'static str| {
        el("button")
            .attr("type", "button")
            .class("btn")
            .attr("data-slide", way)
            .text(app.word(key))
    };
    let said = app.say(
        "mode.slide",
        &[("n", &app.count(place + 1)), ("all", &app.count(count))],
    );
    let mut bar = el("div")
        .id(BAR_ID)
        .child(button("back", "mode.back"))
        .child(el("span").attr("role", "status").text(said))
        .child(button("next", "mode.next"));
    if browser::can_fill_screen() {
        bar = bar.child(button("full", "mode.full"));
    }
    bar.child(button("qr", "mode.qr"))
        .child(button("close", "mode.close"))
        .child(address_box(app))
}

/// The address of what is shown, for the phones in the room.
fn address_box(app: App) -> Element {
    let mut state = app.state.get_untracked();
    state.mode = Mode::Page;
    let address = address_sync::whole(&state, &Names::of(app.live));
    let picture = address.as_deref().and_then(qr::picture);
    let told = match (picture, address) {
        (Some(picture), Some(address)) => [picture, el("p").text(address)],
        _ => [el("p").text(app.word("mode.qr.none")), el("p")],
    };
    el("dialog")
        .id(QR_ID)
        .attr("aria-labelledby", "qr-title")
        .child(el("h2").id("qr-title").text(app.word("mode.qr.title")))
        .children(told)
        .child(
            el("button")
                .attr("type", "button")
                .class("btn")
                .attr("data-close", "")
                .text(app.word("keys.close")),
        )
}

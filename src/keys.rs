//! The keyboard in the two drawings. Each drawing is one stop of Tab; arrows move within it, Enter opens as a press does,
//! Escape steps out, + and - zoom or widen. It draws nothing; what a choice changes is for [`jelajah_core::state::Choice`].

use crate::context::App;
use crate::stage::card::CARD_ID;
use crate::stage::card_live;
use crate::widgets::key_help::KEYS_ID;
use crate::{browser, commands, follow, kept_focus, meanings, quiz, strip_keys, tour};
use jelajah_core::geom::Point;
use jelajah_core::layout::ecosystem::walk::{Direction, nearest_in};
use jelajah_core::state::Choice;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// What holds the links of the strip, in any form.
const STRIP: &str = ".tl-box";
/// Each fit of the map is a group of its own: one is in sight at a time.
const MAP: &str = ".fits .dia a";

/// Listens for the life of the page.
pub(crate) fn listen(app: App) {
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    gloo::events::EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let plain = !key.ctrl_key() && !key.meta_key() && !key.alt_key();
        if plain && !browser::has_failed() && pressed(app, &key.key()) {
            event.prevent_default();
        }
    })
    .forget();
}

/// From now on each drawing has exactly one stop of Tab. Only when both are live: a mark that they do not know of would have
/// them drawn anew.
pub(crate) fn rove_about(app: App) {
    gloo::events::EventListener::new(&document(), "focusin", |_| {
        if let Some(focused) = browser::focused() {
            if focused.closest(STRIP).is_ok_and(|found| found.is_some()) {
                rove(&strip_keys::links(), Some(&focused));
            } else if focused.matches(MAP).unwrap_or(false) {
                rove(&beside(&focused), Some(&focused));
            }
        }
    })
    .forget();
    // Drawn anew, a drawing still has exactly one stop.
    follow::state(move |_| {
        let _ = (app.strip_turn.get(), app.state.view.get(), app.year());
        browser::after_paint(|| rove(&strip_keys::links(), None));
    });
    browser::on_resize(|| rove(&strip_keys::links(), None));
    follow::state(move |_| {
        let _ = (app.told(), app.map_box.get());
        browser::after_paint(rove_maps);
    });
}

/// Tab leads into a map at the link that has the focus, else at the node that it is about, else at the first that stands out.
fn rove_maps() {
    let focused = browser::focused();
    for map in browser::all(".fits .dia") {
        let links = browser::below(&map, "a");
        let first = |selector: &str| map.query_selector(selector).ok().flatten();
        let here = focused.clone().filter(|it| links.contains(it));
        let stop = here.or_else(|| first("[href].focus"));
        let stop = stop.or_else(|| first("a:not(.quiet)"));
        rove(&links, stop.as_ref());
    }
}

/// Makes one element of a group the stop of Tab: the one given, else the one that was, else the first.
fn rove(all: &[Element], stop: Option<&Element>) {
    let known = all
        .iter()
        .find(|one| one.get_attribute("tabindex").as_deref() == Some("0"));
    let Some(stop) = stop.or(known).or(all.first()).cloned() else {
        return;
    };
    for one in all {
        let index = if *one == stop { "0" } else { "-1" };
        if one.get_attribute("tabindex").as_deref() != Some(index) {
            browser::set(one, "tabindex", Some(index));
        }
    }
}

/// All links of the map that an element is in, itself among them.
fn beside(focused: &Element) -> Vec<Element> {
    let map = focused.closest(".dia").ok().flatten();
    map.map_or_else(Vec::new, |map| browser::below(&map, "a"))
}

/// Does what a key says where the focus is; gives whether it said anything.
fn pressed(app: App, key: &str) -> bool {
    let Some(focused) = browser::focused() else {
        return false;
    };
    let is_in = |selector: &str| focused.closest(selector).is_ok_and(|found| found.is_some());
    if key == "?" && is_in(&[STRIP, ",.fits"].concat()) {
        browser::show_dialog(KEYS_ID);
        true
    } else if is_in(STRIP) && focused.has_attribute("href") {
        strip_keys::pressed(app, &focused, key)
    } else if is_in(".dia, #map-small") {
        in_diagram(app, &focused, key)
    } else if key == " " && meanings::is_button(&focused) {
        meanings::open(app, &focused)
    } else if matches!(key, " " | "Enter") && quiz::is_thing(&focused) {
        quiz::take(app, &focused);
        true
    } else if key == "Escape" && is_in("#tour") {
        tour::pressed(app, "close");
        browser::after_paint(card_live::focus_heading);
        true
    } else if key == "Escape" && is_in(".st-legend") {
        kept_focus::keep(app, &focused);
        commands::turn_over("data-legend");
        true
    } else if key == "Escape" && is_in(".fil") {
        commands::filters("");
        true
    } else if key == "Escape" && is_in("#jelajah") && !is_in("input") {
        // From the card back to the mark that it belongs to; else one step out.
        let event = app.state.with_untracked(|state| state.event);
        let event = event.filter(|_| is_in(&["#", CARD_ID].concat()));
        event.is_some_and(|event| strip_keys::focus_event(app, event)) || step_out(app, &focused)
    } else {
        false
    }
}

/// Steps out of what is told, of the chain, the node, the year; gives whether there was anything.
fn step_out(app: App, focused: &Element) -> bool {
    let Some(out) = untrack(|| app.told()).let_go() else {
        return false;
    };
    kept_focus::keep(app, focused);
    app.choose(out);
    true
}

fn in_diagram(app: App, focused: &Element, key: &str) -> bool {
    let direction = match key {
        "ArrowLeft" => Direction::Left,
        "ArrowRight" => Direction::Right,
        "ArrowUp" => Direction::Up,
        "ArrowDown" => Direction::Down,
        // Out of a group that is listed first.
        "Escape" => {
            if app.group.get_untracked().is_some() {
                kept_focus::keep(app, focused);
                app.group.set(None);
            } else {
                step_out(app, focused);
            }
            return true;
        }
        // Without a node there is no neighbourhood to widen.
        "+" | "=" | "-" if app.state.with_untracked(|state| state.node.is_some()) => {
            app.choose(Choice::Reach(key != "-"));
            return true;
        }
        "Home" | "End" => {
            let all = beside(focused);
            let end = if key == "Home" {
                all.first()
            } else {
                all.last()
            };
            return end.map(browser::focus_in_sight).is_some();
        }
        _ => return false,
    };
    let all = beside(focused);
    let places: Vec<Point> = all.iter().map(centre).collect();
    let Some(here) = all.iter().position(|one| one == focused) else {
        return false;
    };
    if let Some(next) = nearest_in(&places, here, direction) {
        browser::focus_in_sight(&all[next]);
    }
    true
}

/// The middle of an element in the window.
fn centre(element: &Element) -> Point {
    let place = element.get_bounding_client_rect();
    Point::new(
        place.left() + place.width() / 2.0,
        place.top() + place.height() / 2.0,
    )
}

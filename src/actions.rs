//! What a press means. The page has no handlers of its own: what chooses is a link or a button that says in its `data-`
//! attributes what it chooses, and one listener reads them.

use crate::context::App;
use crate::sections::timeline::DRAWING_ID;
use crate::sections::timeline_card::CARD_ID;
use crate::widgets::key_help::KEYS_ID;
use crate::{
    address_sync, browser, chart_saves, chart_tables, choices, meanings, projector, quiz, tour,
    what_if, zoom,
};
use jelajah_core::state::{Section, Theme, ViewState, address};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Attributes that choose, with the address key that each sets.
const CHOICES: [(&str, &str); 6] = [
    ("data-event", "event"),
    ("data-year", "year"),
    ("data-node", "node"),
    ("data-layer", "layer"),
    ("data-reach", "reach"),
    ("data-loop", "loop"),
];

/// Listens to presses for the life of the page.
pub(crate) fn listen(app: App) {
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    gloo::events::EventListener::new_with_options(&document(), "click", options, move |event| {
        let Some(click) = event.dyn_ref::<web_sys::MouseEvent>() else {
            return;
        };
        let plain = click.button() == 0
            && !click.ctrl_key()
            && !click.meta_key()
            && !click.shift_key()
            && !click.alt_key();
        let leaves =
            |target: Element| app.state.with_untracked(ViewState::is_kiosk) && leaves(&target);
        if browser::target_of(event).is_some_and(leaves) {
            event.prevent_default();
        } else if let (true, Some(target)) =
            (plain && !browser::has_failed(), browser::target_of(event))
            && pressed(&target, app, click.detail() == 0)
        {
            event.prevent_default();
        }
    })
    .forget();
}

/// Whether a press leads out of the page, to another site or to a file.
fn leaves(target: &Element) -> bool {
    let link = target.closest("a[href]").ok().flatten();
    link.is_some_and(|link| {
        let inside = link
            .get_attribute("href")
            .is_some_and(|href| href.starts_with('#'));
        !inside && !link.has_attribute("data-lang")
    })
}

/// Does what the pressed control says; gives whether it said anything.
fn pressed(target: &Element, app: App, by_keyboard: bool) -> bool {
    let Ok(Some(control)) = target.closest("a,button,summary,[data-take]") else {
        return false;
    };
    if control.get_attribute("aria-disabled").as_deref() == Some("true") {
        return true;
    }
    if let Some(way) = control.get_attribute("data-zoom") {
        zoom::step(app, &way);
        return true;
    }
    if let Some(way) = control.get_attribute("data-tour") {
        tour::pressed(app, &way);
        return true;
    }
    if meanings::is_button(&control) {
        return meanings::open(app, &control);
    }
    if quiz::pressed(app, &control) {
        return true;
    }
    if let Some(view) = control.get_attribute("data-view") {
        see(app, &view);
        return true;
    }
    if let Some(way) = control.get_attribute("data-slide") {
        return projector::pressed(app, &way);
    }
    if control.has_attribute("data-keys") {
        browser::show_dialog(KEYS_ID);
        return true;
    }
    if let Some(event) = control.get_attribute("data-crowd") {
        open_crowd(app, &event);
        return true;
    }
    if control.has_attribute("data-close") {
        browser::close_dialog(&control);
        return true;
    }
    if control.has_attribute("data-sort") {
        chart_tables::sort(app, &control);
        return true;
    }
    if let Some(kind) = control.get_attribute("data-save") {
        if let Some(place) = chart_tables::figure_of(app, &control) {
            chart_saves::save(app, place, &kind);
        }
        return true;
    }
    if control.has_attribute("data-all") {
        choices::show_all(app);
        if let Some(field) = browser::all("#timeline-filter select").first() {
            // The button goes away with what it took back.
            browser::focus(field);
        }
        return true;
    }
    if what_if::pressed(app, &control) {
        return true;
    }
    if let Some(look) = control.get_attribute("data-look") {
        let look = if look == "dark" {
            Theme::Dark
        } else {
            Theme::Light
        };
        app.change(|state| {
            state.theme = if state.theme == look {
                Theme::System
            } else {
                look
            }
        });
        return true;
    }
    if control.has_attribute("data-lang") {
        // The other language is another page; what was chosen goes along.
        return control
            .get_attribute("href")
            .is_some_and(|page| address_sync::open_page(app, &page));
    }
    for (attribute, key) in CHOICES {
        if let Some(value) = control.get_attribute(attribute) {
            let done = chosen(&control, app, key, &value);
            if key == "event" {
                lead_on(&control, value, by_keyboard);
            }
            return done;
        }
    }
    let Some(place) = control
        .get_attribute("href")
        .and_then(|href| href.strip_prefix('#').map(str::to_owned))
    else {
        return false;
    };
    // A link to an element's id chooses what the element stands for.
    match address::go_to(
        &mut app.state.get_untracked(),
        &place,
        &address::Names::of(app.live),
    ) {
        Some("event") => chosen(&control, app, "event", &place),
        Some("node") => chosen(&control, app, "node", place.trim_start_matches("node-")),
        Some("push") => {
            what_if::ask_scenario(app, place.trim_start_matches("scenario-"));
            true
        }
        // The browser goes to years and charts by itself; what was chosen stays.
        Some(_) => false,
        None => to_section(app, &place),
    }
}

/// Shows a place of the page as it should be looked at.
fn see(app: App, view: &str) {
    app.change(|state| {
        *state = address::seen(view, state, &address::Names::of(app.live));
    });
    let (section, figure) = app
        .state
        .with_untracked(|state| (state.section, state.figure));
    go_to(section);
    if let Some(figure) = figure {
        browser::show_top(&["chart-", &app.live.figure(figure).id].concat());
    }
}

fn to_section(app: App, id: &str) -> bool {
    let Some(section) = Section::from_id(id) else {
        return false;
    };
    app.change(|state| state.section = section);
    go_to(section);
    true
}

/// Chooses; gives whether the browser has nothing left to do.
fn chosen(control: &Element, app: App, key: &str, value: &str) -> bool {
    let is_fold = control.tag_name().eq_ignore_ascii_case("summary");
    let before = app.state.with_untracked(|state| state.event);
    let is_before = before.is_some_and(|event| app.live.event(event).id == value);
    // The fold of what was chosen closes: nothing is chosen any more.
    let closes = is_fold && is_before;
    choices::choose(app, key, if closes { "" } else { value });
    if is_fold {
        return false;
    }
    app.crowd.set(None);
    // A control outside the section that it chooses in leads there; inside it the page stays where it is.
    if let Some(section) = choices::section_of(key).filter(|section| {
        control
            .closest(&["#", section.id()].concat())
            .is_ok_and(|found| found.is_none())
    }) {
        go_to(section);
    }
    true
}

fn open_crowd(app: App, event: &str) {
    let closing = app.crowd.get_untracked();
    // Pressed again, the mark of a crowd closes its list.
    app.crowd
        .set(event.parse().ok().filter(|event| closing != Some(*event)));
    // The focus goes into the list, and back to where the list was opened.
    browser::after_paint(move || {
        let head = browser::by_id("crowd-head");
        let back = closing.map(|event| ["[data-crowd='", &event.to_string(), "']"].concat());
        let back = back.and_then(|back| browser::all(&back).into_iter().next());
        if let Some(target) = head.or(back) {
            browser::focus_in_sight(&target);
        }
    });
}

/// Where the focus goes when an event was chosen in the drawing: by a key to the card's heading, from the list of a
/// crowd, which closes, to the event's mark.
fn lead_on(control: &Element, id: String, by_keyboard: bool) {
    let is_in = |selector: &str| control.closest(selector).is_ok_and(|found| found.is_some());
    let target = if by_keyboard && is_in(&["#", DRAWING_ID].concat()) {
        ["#", CARD_ID, " h3"].concat()
    } else if is_in(".cl") {
        [".tl [data-event='", &id, "']"].concat()
    } else {
        return;
    };
    browser::after_paint(move || {
        if let Some(target) = browser::all(&target).first() {
            if by_keyboard {
                browser::set(target, "tabindex", Some("-1"));
                browser::focus_in_sight(target);
            } else {
                browser::focus(target);
            }
        }
    });
}

fn go_to(section: Section) {
    browser::show_top(section.id());
    if let Some(title) = browser::by_id(&[section.id(), "-title"].concat()) {
        browser::focus(&title);
    }
}

//! What a press means. The page has no handlers of its own: what chooses is a link or a button that says in its `data-`
//! attributes what it chooses, and one listener reads them.

use crate::context::{App, names};
use crate::{address_sync, browser};
use jelajah_core::state::address::{self, choose};
use jelajah_core::state::{Section, Theme};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Attributes that choose, with the address key that each sets.
const CHOICES: [(&str, &str); 5] = [
    ("data-event", "event"),
    ("data-year", "year"),
    ("data-topic", "topic"),
    ("data-node", "node"),
    ("data-layer", "layer"),
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
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        if let (true, Some(target)) = (plain && !browser::has_failed(), target)
            && pressed(&target, app)
        {
            event.prevent_default();
        }
    })
    .forget();
}

/// Does what the pressed control says; gives whether it said anything.
fn pressed(target: &Element, app: App) -> bool {
    let Ok(Some(control)) = target.closest("a,button,summary") else {
        return false;
    };
    if let Some(look) = control.get_attribute("data-look") {
        let look = if look == "dark" {
            Theme::Dark
        } else {
            Theme::Light
        };
        app.state.update(|state| {
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
            return chosen(&control, app, key, &value);
        }
    }
    let Some(place) = control
        .get_attribute("href")
        .and_then(|href| href.strip_prefix('#').map(str::to_owned))
    else {
        return false;
    };
    // A link to an element's id chooses what the element stands for.
    match address::go_to(&mut app.state.get_untracked(), &place, &names(app.edition)) {
        Some("event") => chosen(&control, app, "event", &place),
        Some("node") => chosen(&control, app, "node", place.trim_start_matches("node-")),
        // The browser goes to years and charts by itself; what was chosen stays.
        Some(_) => false,
        None => to_section(app, &place),
    }
}

fn to_section(app: App, id: &str) -> bool {
    let Some(section) = Section::from_id(id) else {
        return false;
    };
    app.state.update(|state| state.section = section);
    go_to(section);
    true
}

/// Chooses; gives whether the browser has nothing left to do.
fn chosen(control: &Element, app: App, key: &str, value: &str) -> bool {
    let names = names(app.edition);
    let is_fold = control.tag_name().eq_ignore_ascii_case("summary");
    let section = match key {
        "event" | "topic" => Some(Section::Timeline),
        "node" | "layer" => Some(Section::Ecosystem),
        _ => None,
    };
    app.state.update(|state| {
        let before = state.event;
        choose(state, key, value, &names);
        if is_fold && state.event == before {
            // Its fold closes: nothing is chosen any more.
            state.event = None;
        }
        if key == "layer" {
            state.node = None;
        }
        // A filter never hides what was chosen.
        let hidden = state.event_theme.is_some_and(|theme| {
            state
                .event
                .is_some_and(|event| app.edition.event(event).theme != theme)
        });
        if hidden && key == "event" {
            state.event_theme = None;
        }
        if hidden && key == "topic" {
            state.event = None;
        }
        state.section = section.unwrap_or(state.section);
    });
    if is_fold {
        return false;
    }
    // A control outside the section that it chooses in leads there; inside it the page stays where it is.
    if let Some(section) = section.filter(|section| {
        control
            .closest(&["#", section.id()].concat())
            .is_ok_and(|found| found.is_none())
    }) {
        go_to(section);
    }
    // The step that was pressed goes away with its card; the same step of the new card takes the focus over.
    if control
        .parent_element()
        .is_some_and(|parent| parent.get_attribute("class").as_deref() == Some("walk"))
    {
        let step = if control.next_element_sibling().is_some() {
            "first"
        } else {
            "last"
        };
        let selector = ["#timeline-card .walk > :", step, "-child"].concat();
        browser::after_paint(move || {
            if let Some(next) = browser::all(&selector).first() {
                browser::focus(next);
            }
        });
    }
    true
}

fn go_to(section: Section) {
    if let Some(element) = browser::by_id(section.id()) {
        element.scroll_into_view();
    }
    if let Some(title) = browser::by_id(&[section.id(), "-title"].concat()) {
        browser::focus(&title);
    }
}

//! What a press means. The page has no handlers of its own: what chooses is a link or a button that says in its `data-`
//! attributes what it chooses, and one listener reads them.

use crate::browser;
use crate::context::names;
use jelajah_core::edition::Edition;
use jelajah_core::state::address::choose;
use jelajah_core::state::{Section, Theme, ViewState};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Attributes that choose, with the address key that each sets, and the section it belongs to.
const CHOICES: [(&str, &str, Option<Section>); 6] = [
    ("data-event", "event", Some(Section::Timeline)),
    ("data-year", "year", None),
    ("data-topic", "topic", Some(Section::Timeline)),
    ("data-node", "node", Some(Section::Ecosystem)),
    ("data-layer", "layer", Some(Section::Ecosystem)),
    ("data-lang", "lang", None),
];

/// Listens to presses for the life of the page.
pub(crate) fn listen(edition: &'static Edition, state: RwSignal<ViewState>) {
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
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if let (true, Some(target)) = (plain, target)
            && pressed(&target, edition, state)
        {
            event.prevent_default();
        }
    })
    .forget();
}

/// Does what the pressed control says; gives whether it said anything.
fn pressed(
    target: &web_sys::Element,
    edition: &'static Edition,
    state: RwSignal<ViewState>,
) -> bool {
    let Ok(Some(control)) = target.closest("a,button,summary") else {
        return false;
    };
    if let Some(look) = control.get_attribute("data-look") {
        let look = if look == "dark" {
            Theme::Dark
        } else {
            Theme::Light
        };
        state.update(|state| {
            state.theme = if state.theme == look {
                Theme::System
            } else {
                look
            }
        });
        return true;
    }
    for (attribute, key, section) in CHOICES {
        let Some(value) = control.get_attribute(attribute) else {
            continue;
        };
        let is_fold = control.tag_name().eq_ignore_ascii_case("summary");
        state.update(|state| {
            let before = state.clone();
            choose(state, key, &value, &names(edition));
            if key == "layer" {
                state.node = None;
            }
            // A fold that is open closes again.
            if is_fold && *state == before {
                choose(state, key, "", &names(edition));
            }
            if let Some(section) = section {
                state.section = section;
            }
        });
        if is_fold && key == "node" {
            return false;
        }
        lead_to(&control, key);
        return true;
    }
    match control
        .get_attribute("href")
        .as_deref()
        .and_then(|href| href.strip_prefix('#'))
        .and_then(Section::from_id)
    {
        Some(section) => {
            state.update(|state| state.section = section);
            go_to(section);
            true
        }
        None => false,
    }
}

/// A control outside a section that chooses something in it leads there; inside it the page stays where it is.
fn lead_to(control: &web_sys::Element, key: &str) {
    let section = match key {
        "event" => Section::Timeline,
        "node" => Section::Ecosystem,
        _ => return,
    };
    if control
        .closest(&format!("#{}", section.id()))
        .is_ok_and(|found| found.is_none())
    {
        go_to(section);
    }
}

fn go_to(section: Section) {
    if let Some(element) = browser::by_id(section.id()) {
        element.scroll_into_view();
    }
    if let Some(title) = browser::by_id(&format!("{}-title", section.id())) {
        browser::focus(&title);
    }
}

//! What a press means. The page has no handlers of its own: a link or a button says in an attribute what it chooses
//! ([`KEYS`]) or does ([`commands`]), and one listener reads it.

use crate::commands::{self, go_to};
use crate::context::App;
use crate::{browser, kept_focus, meanings, quiz, what_if};
use jelajah_core::state::address::Names;
use jelajah_core::state::keys::{Control, KEYS, at_place};
use jelajah_core::state::{Choice, Section, Theme, ViewState};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

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
            && pressed(&target, app)
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
fn pressed(target: &Element, app: App) -> bool {
    let Ok(Some(control)) = target.closest("a,button,summary,[data-take]") else {
        return false;
    };
    if control.get_attribute("aria-disabled").as_deref() == Some("true") {
        return true;
    }
    kept_focus::keep(app, &control);
    if let Some(done) = commands::perform(app, &control) {
        return done;
    }
    if meanings::is_button(&control) {
        return meanings::open(app, &control);
    }
    if quiz::answer(&control) {
        return true;
    }
    let names = Names::of(app.live);
    let choice = KEYS.iter().find_map(|key| match key.control {
        Control::Press(attribute) => key.read(&control.get_attribute(attribute)?, &names),
        _ => None,
    });
    // A link to an element's id chooses what the element stands for; to years the browser goes by itself, and what was
    // chosen stays.
    let choice = choice.or_else(|| {
        let href = control.get_attribute("href")?;
        at_place(href.strip_prefix('#')?, &names)
            .filter(|choice| !matches!(choice, Choice::Year(_)))
    });
    choice.is_some_and(|choice| chosen(app, choice, &control))
}

/// Chooses what a control says; gives whether the browser has nothing left to do.
fn chosen(app: App, choice: Choice, control: &Element) -> bool {
    match choice {
        Choice::Section(section) => {
            app.choose(choice);
            go_to(section);
        }
        Choice::Question(..) => what_if::ask(app, Some(choice), control),
        Choice::Guess(_) => app.choose(choice),
        Choice::Seed(_) => {
            app.run.set(None);
            app.choose(choice);
        }
        // Pressed again, a look lets go of itself.
        Choice::Theme(look) => {
            let is_now = app.state.with_untracked(|state| state.theme == look);
            app.choose(Choice::Theme(if is_now { Theme::System } else { look }));
        }
        _ => return lead_to(app, choice, control),
    }
    true
}

/// Chooses something that is drawn, and leads there; gives whether the browser has nothing left to do.
fn lead_to(app: App, choice: Choice, control: &Element) -> bool {
    let section = choice.section();
    let event = match choice {
        Choice::Event(event) => event,
        _ => None,
    };
    if control.tag_name().eq_ignore_ascii_case("summary") {
        // The fold of what was chosen closes: nothing is chosen any more.
        let closes = event.is_some() && app.state.with_untracked(|state| state.event == event);
        app.choose(if closes { Choice::Event(None) } else { choice });
        return false;
    }
    app.charts_listed.set(None);
    app.choose(choice);
    // What is chosen on the stage stays there, and what is chosen elsewhere leads to it. What charts and questions of the
    // reading part are steered by moves nothing.
    let is_in = |section: Section| {
        let inside = control.closest(&["#", section.id()].concat());
        inside.is_ok_and(|found| found.is_some())
    };
    if let Some(section) = section.filter(|section| {
        let steers = matches!(section, Section::Numbers | Section::WhatIf) && is_in(*section);
        !steers && !is_in(section.shown_in())
    }) {
        go_to(section.shown_in());
    }
    true
}

//! The tour: the card of the stage tells one step at a time, and what the step is about is chosen and shown. The steps stand in
//! the list on the page; the link of each says in `data-view` what is looked at while it is told.

use crate::context::App;
use crate::{browser, follow};
use jelajah_core::state::address::{Names, seen};
use jelajah_core::state::{Choice, Section, ViewState};
use leptos::prelude::*;

/// From now on a step is told as long as the address says so.
pub(crate) fn follow(app: App) {
    let mut told = None;
    follow::state(move |_| {
        let asked = app.state.page.with(|page| page.tour);
        if asked == told {
            return;
        }
        let before = std::mem::replace(&mut told, asked);
        match asked.filter(|number| step(*number).is_some()) {
            Some(number) => tell(app, number, before.is_none()),
            None => end(app, before.unwrap_or(1)),
        }
    });
}

/// A step in the list on the page, counted from 1.
fn step(number: u16) -> Option<web_sys::Element> {
    browser::by_id(&["tur-", &number.to_string()].concat())
}

/// What the focused element of the card does; empty for the card itself, nothing if the focus is elsewhere.
fn focused_way() -> Option<String> {
    let focused = browser::focused()?;
    focused.closest("#tour").ok()??;
    Some(focused.get_attribute("data-tour").unwrap_or_default())
}

/// Does what a control says.
pub(crate) fn pressed(app: App, way: &str) {
    let now = app.state.with_untracked(|state| state.tour).unwrap_or(1);
    let number = match way {
        "next" => now + 1,
        "back" => now.max(2) - 1,
        "close" => 0,
        // A button to start remembers where the tour was left.
        number => number.parse().unwrap_or(1),
    };
    if step(number).is_some() {
        choose(app, number);
    } else {
        app.choose(Choice::Tour(None));
    }
}

/// Chooses what a step shows.
fn choose(app: App, number: u16) {
    let link =
        step(number).and_then(|step| browser::below(&step, "[data-view]").into_iter().next());
    let view = link.and_then(|link| link.get_attribute("data-view"));
    app.change(|state| {
        *state = seen(&view.unwrap_or_default(), state, &Names::of(app.live));
        state.tour = Some(number);
    });
}

/// Whether a state says nothing but which step is told; then the step says the rest.
fn is_bare(state: &ViewState) -> bool {
    *state
        == ViewState {
            section: state.section,
            language: state.language,
            theme: state.theme,
            embed: state.embed,
            tour: state.tour,
            mode: state.mode.clone(),
            ..ViewState::default()
        }
}

fn tell(app: App, number: u16, begins: bool) {
    let from = focused_way();
    if app.state.with_untracked(is_bare) {
        choose(app, number);
    }
    browser::mark_root("data-tour", Some("1"));
    browser::after_paint(move || {
        if begins {
            browser::show_top(Section::Stage.id());
        }
        let told = browser::all("#tour-step, #tour-title, #tour-text");
        match from.filter(|way| !way.is_empty()) {
            // Who goes on by the same button is told what came; who comes to the card hears its heading.
            Some(_) if focused_way().is_some() => {
                let told: Vec<String> = told.iter().map(browser::heard).collect();
                browser::announce(&told.join(". "));
            }
            _ => {
                if let Some(title) = told.get(1) {
                    browser::focus(title);
                }
            }
        }
    });
}

/// Ends the tour; the ways to start it then lead on from where it was left.
fn end(app: App, number: u16) {
    browser::mark_root("data-tour", None);
    let is_kiosk = app.state.with_untracked(ViewState::is_kiosk);
    // The last step is no place to go on from, and a kiosk remembers nobody.
    let is_over = is_kiosk || number < 2 || step(number + 1).is_none();
    for start in browser::all(".p[data-tour]") {
        let (way, label) = if is_over {
            ("1".to_owned(), app.word("tour.start").to_owned())
        } else {
            let step = number.to_string();
            let label = app.say("tour.resume", &[("n", &step)]);
            (step, label)
        };
        browser::set(&start, "data-tour", Some(&way));
        browser::say(&start, &label);
    }
}

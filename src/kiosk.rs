//! A screen that nobody minds: it plays the tour of years until somebody touches it, leads to no other site, and begins
//! anew when the visitor has gone. What it does when is [`Kiosk`]'s to say; here it is done to the page.

use crate::context::App;
use crate::markup::{Element, el};
use crate::{address_sync, browser, chart_tables, follow, quiz};
use jelajah_core::state::{Act, Kiosk, Mode, Section, Slide, ViewState, tour_of_years};
use std::cell::RefCell;
use std::rc::Rc;

/// The element over the page: what waits to be touched, or says that time is nearly up.
const VEIL_ID: &str = "veil";

/// From now on the page is a kiosk as soon as its address says so.
pub(crate) fn follow(app: App) {
    let mut running = false;
    follow::state(move |_| {
        if !running && app.state.with(ViewState::is_kiosk) {
            running = true;
            start(app);
        }
    });
}

fn start(app: App) {
    let steps = tour_of_years(&app.live.chapters);
    let kiosk = Rc::new(RefCell::new(Kiosk::new(steps.len())));
    let seconds = kiosk.clone();
    browser::every_second(move || {
        let act = seconds.borrow_mut().tick();
        perform(app, &steps, act);
    });
    browser::on_touch(move || {
        let act = kiosk.borrow_mut().touched();
        perform(app, &[], act);
    });
    invite(app);
}

fn perform(app: App, steps: &[Slide], act: Act) {
    if !app.state.with_untracked(ViewState::is_kiosk) || browser::has_failed() {
        return;
    }
    match act {
        Act::Stay => {}
        Act::Show(step) => {
            if let Some(step) = steps.get(step) {
                show(app, step);
            }
        }
        Act::Warn(left) => warn(app, left),
        Act::Calm => browser::take_away(VEIL_ID),
        Act::Begin => {
            show(app, &Slide::default());
            // What was touched was the veil: it goes once the touch is over.
            browser::later(300, || browser::take_away(VEIL_ID));
        }
        Act::Restart => forget(app),
    }
}

fn show(app: App, step: &Slide) {
    app.change(|state| *state = step.chosen(state));
    let is_opening = step.section == Section::Opening;
    browser::show_top(if is_opening {
        step.section.id()
    } else {
        step.section.shown_in().id()
    });
}

/// Nothing of one visitor is seen by the next.
fn forget(app: App) {
    let home = app.state.with_untracked(|state| match &state.mode {
        Mode::Kiosk(home) => home.clone(),
        _ => None,
    });
    let home = home.filter(|home| *home != app.live.language);
    browser::tidy();
    chart_tables::as_written();
    quiz::forget(app);
    app.forget_views();
    show(app, &Slide::default());
    if home.is_some_and(|home| address_sync::open_language(app, &home)) {
        return;
    }
    invite(app);
}

fn invite(app: App) {
    browser::put(veil("call").child(el("b").text(app.word("mode.touch"))));
}

fn warn(app: App, left: u32) {
    let said = app.say("mode.left", &[("seconds", &app.count(left as usize))]);
    if left == Kiosk::WARNING {
        browser::announce(&said);
    }
    let stay = el("button")
        .attr("type", "button")
        .class("btn")
        .text(app.word("mode.stay"));
    browser::put(veil("left").child(el("p").text(said)).child(stay));
}

fn veil(class: &'static str) -> Element {
    el("div").id(VEIL_ID).class(class)
}

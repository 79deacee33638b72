//! Asks the simulator in the browser: a few hundred samples a task, so that the page never waits. While one question is
//! being tried the next one waits; then only the last one that was asked counts. One that waits makes do with the samples tried
//! so far of the one before, which says nearly the same: so the picture moves with a slider, and is exact where it rests.

use crate::context::App;
use crate::simulator::{Asked, Outcome};
use crate::{browser, follow};
use jelajah_core::state::WhatIf;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

/// So many samples are tried through each lens in one task: a few milliseconds of a slow phone.
const A_TASK: u32 = 256;

/// From now on there is an answer to what is asked, as soon as it is tried.
pub(crate) fn follow(app: App) {
    let busy = Rc::new(Cell::new(false));
    follow::state(move |_| {
        let _ = app.what_if();
        ask(app, busy.clone());
    });
}

/// Asks what is asked now, unless a question is being tried.
fn ask(app: App, busy: Rc<Cell<bool>>) {
    let what_if = app.state.what_if.get_untracked();
    let known = match app.outcome.get_untracked() {
        Some(outcome) => asks_the_same(&outcome.what_if, &what_if),
        None => what_if.pushes.is_empty(),
    };
    if busy.get() || known || browser::has_failed() {
        return;
    }
    match Asked::new(&app.live.ecosystem, what_if) {
        Some(asked) => {
            busy.set(true);
            go_on(app, asked, busy);
        }
        None => publish(app, None),
    }
}

fn go_on(app: App, mut asked: Asked, busy: Rc<Cell<bool>>) {
    browser::later(0, move || {
        let is_done = asked.advance(A_TASK);
        let is_asked = || asks_the_same(asked.asks(), &app.state.what_if.get_untracked());
        if is_done || !is_asked() {
            publish(app, Some(asked.outcome()));
            busy.set(false);
            ask(app, busy);
        } else {
            go_on(app, asked, busy);
        }
    });
}

fn publish(app: App, outcome: Option<Outcome>) {
    app.outcome.set(outcome.map(Arc::new));
}

/// A guess changes no answer.
fn asks_the_same(one: &WhatIf, other: &WhatIf) -> bool {
    one.pushes == other.pushes
        && one.asked == other.asked
        && one.seed == other.seed
        && one.changes == other.changes
}

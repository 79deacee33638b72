//! What the controls of the what-if card do: the question, its pushes, the guess, the draws, the reader's own map.

use crate::browser;
use crate::context::App;
use crate::sections::what_if_map::change_word;
use crate::simulator::changes;
use jelajah_core::model::{LinkIndex, NodeIndex};
use jelajah_core::simulation::{Change, Map, SAMPLES, pack_changes};
use jelajah_core::state::{Choice, PushChoice, Section, WhatIf};
use leptos::prelude::*;
use web_sys::Element;

/// How hard a new push is, in tenths.
const NEW_PUSH: i8 = 5;

/// Asks a question: one of the edition, or the reader's own, of what is pushed already or of the first part. The stage
/// tells it, and the focus goes to it, unless it was asked by the question bar itself.
pub(crate) fn ask(app: App, question: Option<Choice>, control: &Element) {
    close(app);
    app.choose(question.unwrap_or_else(|| {
        let mut own = app.state.with_untracked(|state| state.what_if.clone());
        if own.pushes.is_empty() {
            own.pushes.extend(new_push(app, &[]));
        }
        Choice::Question(own.pushes, own.asked)
    }));
    let is_in = |place: &str| control.closest(place).is_ok_and(|found| found.is_some());
    let (on_stage, in_bar) = (is_in("#jelajah"), is_in(".st-ask"));
    browser::after_paint(move || {
        if !on_stage {
            browser::show_top(Section::Stage.id());
        }
        // What was read of another answer is scrolled away.
        for part in browser::all(".st-wi,.st-answer") {
            part.set_scroll_top(0);
        }
        if let Some(title) = browser::by_id("whatif-question") {
            if in_bar {
                browser::announce(&browser::heard(&title));
            } else {
                browser::focus(&title);
            }
        }
    });
}

/// Closes what was open of another answer.
fn close(app: App) {
    for signal in [app.run, app.tools] {
        signal.set(None);
    }
}

/// Lets go of the question: the stage tells what it told before.
fn leave(app: App) {
    close(app);
    app.change(|state| {
        state.what_if = WhatIf::default();
        state.section = Section::Stage;
    });
    browser::after_paint(|| {
        if let Some(title) = browser::by_id("jelajah-title") {
            browser::focus(&title);
        }
    });
}

/// Opens or closes all else that can be done with an answer.
pub(crate) fn open_tools(app: App) {
    app.tools.update(|open| *open = open.is_none().then_some(1));
}

/// Takes back the push at a place of the question, or all of them, or adds one.
pub(crate) fn push_or_not(app: App, asked: &str) {
    if asked == "none" {
        return leave(app);
    }
    let place: Option<usize> = asked.parse().ok();
    change(app, |pushes| match place {
        Some(place) if place < pushes.len() => {
            pushes.remove(place);
        }
        _ => pushes.extend(new_push(app, pushes)),
    });
}

/// Tells another draw, so many steps further; no step tells none.
pub(crate) fn step_run(app: App, step: Option<i32>) {
    app.run.update(|run| {
        *run = step.map(|step| (run.unwrap_or_default() + step).rem_euclid(SAMPLES as i32));
    });
}

/// Sets what a control of the card shows.
pub(crate) fn set(app: App, key: &str, place: usize, value: &str) {
    match key {
        "link" => app.edited.set(value.parse().ok()),
        "push" => change(app, |pushes| {
            if let (Some(push), Ok(tenths)) = (pushes.get_mut(place), value.parse()) {
                push.tenths = tenths;
            }
        }),
        "part" => change(app, |pushes| {
            let node = app.live.ecosystem.find(value);
            let taken = pushes.iter().any(|push| Some(push.node) == node);
            if let (Some(push), Some(node), false) = (pushes.get_mut(place), node, taken) {
                push.node = node;
            }
        }),
        _ => {}
    }
}

/// What a control of the card shows now.
pub(crate) fn value_of(app: App, key: &str, place: usize) -> Option<String> {
    let what_if = app.what_if();
    let push = what_if.pushes.get(place);
    let id = |node: NodeIndex| app.live.ecosystem.node(node).id.clone();
    match key {
        "push" => Some(push?.tenths.to_string()),
        "part" => Some(id(push?.node)),
        "ask" => crate::simulator::asked_node(&app.live.ecosystem, &what_if).map(id),
        "link" => Some(
            app.edited
                .get_untracked()
                .map_or_else(String::new, |link| link.to_string()),
        ),
        _ => None,
    }
}

/// Changes what is pushed.
fn change(app: App, how: impl FnOnce(&mut Vec<PushChoice>)) {
    let mut pushes = app
        .state
        .with_untracked(|state| state.what_if.pushes.clone());
    how(&mut pushes);
    app.choose(Choice::Pushes(pushes));
}

/// A push on the first part that is not pushed yet.
fn new_push(app: App, pushes: &[PushChoice]) -> Option<PushChoice> {
    let mut nodes = app.live.ecosystem.indices();
    let node = nodes.find(|node| !pushes.iter().any(|push| push.node == *node))?;
    Some(PushChoice {
        node,
        tenths: NEW_PUSH,
    })
}

/// `12.plus` changes a link, an empty text lets go of all changes.
pub(crate) fn change_link(app: App, asked: &str) {
    let given = Map::of(&app.live.ecosystem);
    let asked = asked.split_once('.').and_then(|(link, word)| {
        let link = LinkIndex(link.parse().ok()?);
        let arrow = given.arrows().get(link.get())?;
        let word_of = |change: &Change| change_word(*change) == word;
        // What a link is already is no change.
        let change = Change::all(arrow).into_iter().find(word_of);
        Some((link, change.unwrap_or_default()))
    });
    let what_if = app.state.with_untracked(|state| state.what_if.clone());
    let mut all = changes(&given, &what_if).unwrap_or_default();
    all.resize(given.arrows().len(), Change::AsGiven);
    match asked {
        Some((link, change)) => all[link.get()] = change,
        None => all.clear(),
    }
    let is_changed = all.iter().any(|change| *change != Change::AsGiven);
    app.choose(Choice::Changes(if is_changed {
        pack_changes(&given, &all)
    } else {
        String::new()
    }));
}

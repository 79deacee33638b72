//! What the controls of the what-if card do: the question, its pushes, the guess, the draws, the reader's own map.

use crate::context::App;
use crate::sections::what_if_map::change_word;
use crate::simulator::changes;
use crate::{browser, choices};
use jelajah_core::model::{LinkIndex, NodeIndex};
use jelajah_core::simulation::{Change, Map, SAMPLES, pack_changes};
use jelajah_core::state::{Guess, PushChoice, WhatIf};
use leptos::prelude::*;
use web_sys::Element;

/// How hard a new push is, in tenths.
const NEW_PUSH: i8 = 5;

/// Does what a pressed control of the card says; gives whether it said anything.
pub(crate) fn pressed(app: App, control: &Element) -> bool {
    let said = |name: &str| control.get_attribute(name);
    if let Some(id) = said("data-scenario") {
        ask_scenario(app, &id);
    } else if let Some(guess) = said("data-guess") {
        choices::choose(app, "guess", &guess);
    } else if let Some(place) = said("data-push") {
        change(app, |what_if| match place.parse::<usize>() {
            Ok(place) if place < what_if.pushes.len() => {
                what_if.pushes.remove(place);
            }
            _ => what_if.pushes.extend(new_push(app, what_if)),
        });
    } else if let Some(seed) = said("data-seed") {
        app.run.set(None);
        choices::choose(app, "seed", &seed);
    } else if let Some(step) = said("data-run") {
        app.run.update(|run| *run = run_after(*run, &step));
    } else if let Some(asked) = said("data-change") {
        change_link(app, &asked);
    } else {
        return false;
    }
    true
}

/// Asks a question of the edition, or one of the reader's own; the focus goes to it.
pub(crate) fn ask_scenario(app: App, id: &str) {
    let known = app.live.scenarios.iter().find(|one| one.id == id);
    app.run.set(None);
    change(app, |what_if| {
        what_if.guess = None;
        match known {
            Some(scenario) => what_if.ask(scenario),
            None if what_if.pushes.is_empty() => what_if.pushes.extend(new_push(app, what_if)),
            None => {}
        }
    });
    browser::after_paint(|| {
        if let Some(title) = browser::by_id("whatif-question") {
            browser::focus_in_sight(&title);
        }
    });
}

/// Sets what a control of the card shows.
pub(crate) fn set(app: App, key: &str, place: usize, value: &str) {
    match key {
        "link" => app.edited.set(value.parse().ok()),
        "push" => change(app, |what_if| {
            if let (Some(push), Ok(tenths)) = (what_if.pushes.get_mut(place), value.parse()) {
                push.tenths = tenths;
            }
        }),
        "part" => change(app, |what_if| {
            let node = app.live.ecosystem.find(value);
            let taken = what_if.pushes.iter().any(|push| Some(push.node) == node);
            if let (Some(push), Some(node), false) = (what_if.pushes.get_mut(place), node, taken) {
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
        "ask" => crate::simulator::asked_node(app, &what_if).map(id),
        "link" => Some(
            app.edited
                .get_untracked()
                .map_or_else(String::new, |link| link.to_string()),
        ),
        _ => None,
    }
}

/// Changes the question; the page's address follows. A guess at another question is none.
fn change(app: App, how: impl FnOnce(&mut WhatIf)) {
    app.change(|state| {
        let before = state.what_if.pushes.clone();
        how(&mut state.what_if);
        if state.what_if.pushes != before && state.what_if.guess.is_some() {
            state.what_if.guess = Some(Guess::None);
        }
        choices::settle(app, state, "push");
    });
}

/// A push on the first part that is not pushed yet.
fn new_push(app: App, what_if: &WhatIf) -> Option<PushChoice> {
    let mut nodes = app.live.ecosystem.indices();
    let node = nodes.find(|node| !what_if.pushes.iter().any(|push| push.node == *node))?;
    Some(PushChoice {
        node,
        tenths: NEW_PUSH,
    })
}

/// The draw that a step leads to; an empty step closes.
fn run_after(run: Option<i32>, step: &str) -> Option<i32> {
    let step: i32 = step.parse().ok()?;
    let run = run.unwrap_or_default() + step;
    Some(run.rem_euclid(SAMPLES as i32))
}

/// `12.plus` changes a link, an empty text lets go of all changes.
fn change_link(app: App, asked: &str) {
    let given = Map::of(&app.live.ecosystem);
    let asked = asked.split_once('.').and_then(|(link, word)| {
        let link = LinkIndex(link.parse().ok()?);
        let arrow = given.arrows().get(link.get())?;
        let word_of = |change: &Change| change_word(*change) == word;
        // What a link is already is no change.
        let change = Change::all(arrow).into_iter().find(word_of);
        Some((link, change.unwrap_or_default()))
    });
    app.change(|state| {
        let what_if = &mut state.what_if;
        let mut all = changes(&given, what_if).unwrap_or_default();
        all.resize(given.arrows().len(), Change::AsGiven);
        match asked {
            Some((link, change)) => all[link.get()] = change,
            None => all.clear(),
        }
        let is_changed = all.iter().any(|change| *change != Change::AsGiven);
        what_if.changes = if is_changed {
            pack_changes(&given, &all)
        } else {
            String::new()
        };
        choices::settle(app, state, "map");
    });
}

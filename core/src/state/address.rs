//! The address of a view: everything the reader chose, in the fragment, by one grammar:
//!
//! `#<place>?<key>=<value>&...`, where the place is a section (`ekosistem`) or the id of an element that something
//! can be chosen by (`node-modal`, `year-2022`, an event's own id). A bare `#ekosistem` is a plain anchor.
//!
//! Reading never fails: what is not understood is ignored, and left out when the address is written again.

pub use super::names::Names;

use super::damage::{self, Damaged};
use super::keys::{KEYS, Key, at_place};
use super::query::decode;
use super::{Section, ViewState};

/// Reads a fragment, with or without its `#`. What was written here is read to the letter; of any other the damage that
/// mail and chat do is undone first.
#[must_use]
pub fn read(fragment: &str, names: &Names<'_>) -> ViewState {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let state = as_it_stands(fragment, names);
    if write(&state, names).get(1..) == Some(fragment) {
        return state;
    }
    mended(fragment, names)
}

fn as_it_stands(fragment: &str, names: &Names<'_>) -> ViewState {
    let (place, pairs) = fragment.split_once('?').unwrap_or((fragment, ""));
    let mut state = ViewState::default();
    go_to(&mut state, place, names);
    for pair in pairs.split('&') {
        if let Some((key, value)) = pair.split_once('=') {
            choose(&mut state, key, value, names);
        }
    }
    without_index_alone(state)
}

/// Of each value two readings are tried, the one that is more of a guess first: what is not understood changes nothing.
fn mended(fragment: &str, names: &Names<'_>) -> ViewState {
    let damaged = Damaged::read(fragment);
    let mut state = ViewState::default();
    for place in damage::readings(&damaged.place) {
        go_to(&mut state, &place, names);
    }
    for (key, value) in &damaged.pairs {
        for value in damage::readings(value) {
            choose(&mut state, key, &value, names);
        }
    }
    without_index_alone(state)
}

/// Goes to a place, if it is known. What belongs to no section, a year, has its place in the timeline.
fn go_to(state: &mut ViewState, place: &str, names: &Names<'_>) {
    if let Some(choice) = at_place(place, names) {
        state.section = choice.section().unwrap_or(Section::Timeline);
        choice.set(state);
    }
}

/// Sets what a pair says; what is not understood changes nothing. Words are coded.
fn choose(state: &mut ViewState, key: &str, value: &str, names: &Names<'_>) {
    let choice = Key::named(key).and_then(|known| match key {
        "q" => known.read(&decode(value)?, names),
        _ => known.read(value, names),
    });
    if let Some(choice) = choice {
        choice.set(state);
    }
}

/// Without a base there is no index.
fn without_index_alone(mut state: ViewState) -> ViewState {
    if state.base.is_none() {
        state.index = None;
    }
    state
}

/// Writes the address of a state, with its `#`; what is as at a first visit is left out.
#[must_use]
pub fn write(state: &ViewState, names: &Names<'_>) -> String {
    let mut out = ["#", state.section.id()].concat();
    let mut sign = '?';
    for key in &KEYS {
        let value = key.value(state, names);
        if !value.is_empty() {
            out.push(sign);
            out.push_str(key.name);
            out.push('=');
            out.push_str(&value);
            sign = '&';
        }
    }
    out
}

/// Whether a view, an address without its `#`, is understood to the last word, and says nothing that goes without saying.
#[cfg(feature = "tables")]
#[must_use]
pub fn understands(view: &str, names: &Names<'_>) -> bool {
    let parts = |address: &str| {
        let (place, pairs) = address.split_once('?').unwrap_or((address, ""));
        let mut pairs: Vec<String> = pairs.split('&').map(str::to_owned).collect();
        pairs.sort_unstable();
        (place.to_owned(), pairs)
    };
    let written = write(&read(view, names), names);
    parts(view) == parts(&written[1..])
}

/// Chooses what a view says, an address without its `#`, and nothing else; language, look, mode and the step of the tour
/// stay.
#[must_use]
pub fn seen(view: &str, state: &ViewState, names: &Names<'_>) -> ViewState {
    ViewState {
        language: state.language,
        theme: state.theme,
        embed: state.embed,
        tour: state.tour,
        mode: state.mode.clone(),
        ..read(view, names)
    }
}

//! The tour: a card tells one step at a time, and what the step is about is chosen and shown. The steps stand in the list
//! on the page; the link of each says in `data-view` what is looked at while it is told.

use crate::context::App;
use crate::markup::{Element, el};
use crate::{browser, follow};
use jelajah_core::state::address::{Names, seen};
use jelajah_core::state::{Choice, Mode, Section, ViewState};
use leptos::prelude::*;

/// The card.
const CARD_ID: &str = "tour";
/// Marks the section that a step is told of; the others are drawn quietly.
const TOLD: &str = "data-told";

/// From now on a step is told as long as the address says so.
pub(crate) fn follow(app: App) {
    let mut told = None;
    follow::state(move |_| {
        let asked = app.state.page.with(|page| page.tour);
        if asked == told {
            return;
        }
        let before = std::mem::replace(&mut told, asked);
        let there = asked.filter(|number| step(*number).is_some());
        match there {
            Some(number) => tell(app, number),
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

fn tell(app: App, number: u16) {
    let from = focused_way();
    if app.state.with_untracked(is_bare) {
        choose(app, number);
    }
    let (section, is_framed) = app
        .state
        .with_untracked(|state| (state.section, state.embed));
    mark(Some(section));
    browser::take_away(CARD_ID);
    let card = card(app, number).into_node();
    let inside = ["#", section.id(), " .in"].concat();
    let place = browser::all(&inside).into_iter().next();
    match place.filter(|_| is_framed) {
        // A frame may be as high as its page: nobody sees what is fixed to its end.
        Some(place) => {
            let _ = place.insert_before(&card, place.first_child().as_ref());
            card.scroll_into_view();
        }
        None => {
            if let Some(page) = browser::by_id("halaman") {
                let _ = page.append_child(&card);
            }
            show_place(app, section);
        }
    }
    let way = from.filter(|way| !way.is_empty());
    let button = way.map(|way| ["[data-tour='", &way, "']"].concat());
    let button = button.and_then(|button| browser::below(&card, &button).into_iter().next());
    match button {
        // Who goes on by the same button is told what came; who comes to the card is told by its name.
        Some(button) => {
            browser::focus(&button);
            let told = browser::below(&card, "p:not(.row), h2").into_iter();
            let told: Vec<String> = told.map(|part| browser::heard(&part)).collect();
            browser::announce(&told.join(". "));
        }
        None => browser::focus(&card),
    }
}

/// Ends the tour; the ways to start it then lead on from where it was left.
fn end(app: App, number: u16) {
    let had_focus = focused_way().is_some();
    browser::take_away(CARD_ID);
    mark(None);
    let is_kiosk = app.state.with_untracked(ViewState::is_kiosk);
    // The last step is no place to go on from, and a kiosk remembers nobody.
    let is_over = is_kiosk || number < 2 || step(number + 1).is_none();
    let starts = browser::all("[data-tour]");
    for start in &starts {
        let (way, label) = if is_over {
            ("1".to_owned(), app.word("tour.start").to_owned())
        } else {
            let step = number.to_string();
            let label = app.say("tour.resume", &[("n", &step)]);
            (step, label)
        };
        browser::set(start, "data-tour", Some(&way));
        browser::say(start, &label);
    }
    let is_page = app
        .state
        .with_untracked(|state| state.mode == Mode::Page && !state.embed);
    if let (true, true, Some(start)) = (had_focus, is_page, starts.last()) {
        browser::focus_in_sight(start);
    }
}

/// Says which section is told of, to the stylesheet.
fn mark(section: Option<Section>) {
    browser::mark_root("data-tour", section.map(|_| "1"));
    for told in browser::all("[data-told]") {
        browser::set(&told, TOLD, None);
    }
    if let Some(told) = section.and_then(|section| browser::by_id(section.id())) {
        browser::set(&told, TOLD, Some(""));
    }
}

/// Shows the picture that a section is about, or the section from its beginning.
fn show_place(app: App, section: Section) {
    let year = app.state.with_untracked(|state| state.year);
    let pictures = match (section, year) {
        (Section::Ecosystem, _) => ".dia,.mini".to_owned(),
        (Section::Timeline, Some(year)) => [".tl,#year-", &year.to_string()].concat(),
        (Section::WhatIf, _) => "#whatif-question".to_owned(),
        _ => "main>[data-told]".to_owned(),
    };
    browser::after_paint(move || {
        let is_seen =
            |picture: &web_sys::Element| picture.get_bounding_client_rect().height() > 0.0;
        let picture = browser::all(&pictures).into_iter().find(is_seen);
        match picture {
            Some(picture) => picture.scroll_into_view(),
            None => browser::show_top(section.id()),
        }
    });
}

fn card(app: App, number: u16) -> Element {
    let list = ["tur-", &number.to_string()].concat();
    let button = |way: &'static str, key: &'static str, class: &'static str| {
        el("button")
            .attr("type", "button")
            .class(class)
            .attr("data-tour", way)
            .text(app.word(key))
    };
    let last = browser::all(".tur>li").len();
    let nth = app.say(
        "tour.step",
        &[
            ("n", &app.count(usize::from(number))),
            ("all", &app.count(last)),
        ],
    );
    let is_last = usize::from(number) == last;
    let next = button(
        "next",
        if is_last { "tour.finish" } else { "tour.next" },
        "btn p",
    );
    let back = (number > 1).then(|| button("back", "tour.back", "btn"));
    let mut row = el("p").class("row");
    if let Some(back) = back {
        row = row.child(back);
    }
    el("section")
        .id(CARD_ID)
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "tour-step tour-title")
        .attr("aria-describedby", "tour-text")
        .child(el("p").id("tour-step").text(nth))
        .child(el("h2").id("tour-title").copying(list.clone(), "h4"))
        .child(el("p").id("tour-text").copying(list, "p"))
        .child(
            row.child(next)
                .child(button("close", "tour.close", "btn t")),
        )
}

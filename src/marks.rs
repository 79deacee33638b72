//! Marks on what is chosen, set on elements of the static page: pressed buttons, the current year and layer, open folds,
//! the look. It draws nothing.

use crate::context::App;
use crate::marked::Marked;
use crate::sections::what_if_result::verdict;
use crate::stage::map_marks;
use crate::{browser, filtered_list, follow};
use jelajah_core::state::{Mode, Section, Theme, Told, View, ViewState, WhatIf};
use leptos::prelude::*;

/// From now on the marks follow the state.
pub(crate) fn follow(app: App) {
    stage(app);
    let years = Marked::new(".yb [data-year]", "data-year");
    follow::state(move |is_first| {
        let chosen = app.year();
        let year = chosen.map(|year| year.to_string()).unwrap_or_default();
        years.mark("aria-current", |value| (value == year).then_some("true"));
        let unfold = move || {
            chosen
                .iter()
                .for_each(|year| filtered_list::open_year(app, *year))
        };
        if is_first {
            unfold();
            return;
        }
        // To open a fold and to keep the place is to lay the page out twice: that comes after what was asked for.
        browser::after_paint(unfold);
    });
    map_marks::follow(app);
    scenario(app);
    verdict_said(app);
    look(app);
}

/// The stage: which of its areas is in front where one is seen at a time, and which is large.
fn stage(app: App) {
    follow::state(move |_| {
        let section = app.state.page.with(|page| page.section);
        browser::mark_root("data-face", Some(section.id()));
    });
    let Some(stage) = browser::by_id(Section::Stage.id()) else {
        return;
    };
    follow::state(move |_| {
        // A question has the places of card, numbers and strip.
        let asks = app.told() == Told::WhatIf;
        let is_answered = app.state.what_if.with(WhatIf::is_answered);
        let is_toured = app.state.page.with(|page| page.tour.is_some());
        let said = match (is_toured, is_answered) {
            (true, _) => "tour",
            (_, true) => "answered",
            _ => "guess",
        };
        browser::set(&stage, "data-asks", asks.then_some(said));
        let large = app.state.with(ViewState::large).filter(|_| !asks);
        browser::set(&stage, "data-view", large.map(View::as_str));
    });
}

/// The verdict on a question is told to who listens: once it is there, and when it becomes another.
fn verdict_said(app: App) {
    let mut known = String::new();
    follow::state(move |_| {
        let is_told = app.told() == Told::WhatIf && app.state.what_if.with(WhatIf::is_answered);
        let said = app.outcome.with(|outcome| {
            let outcome = outcome.as_ref().filter(|_| is_told)?;
            let answer = &outcome.answers[0].nodes[outcome.node.get()];
            Some(verdict(app, outcome.node, answer.verdict))
        });
        let said = said.unwrap_or_default();
        if said != known {
            if !said.is_empty() {
                browser::announce(&said);
            }
            known = said;
        }
    });
}

/// The question of the edition that is asked, in the list of questions.
fn scenario(app: App) {
    let listed = Marked::new(".wi [data-scenario]", "data-scenario");
    follow::state(move |_| {
        let what_if = app.what_if();
        let known = what_if.scenario(&app.live.scenarios);
        let known = known.and_then(|place| app.live.scenarios.get(place));
        let id = known.map_or("", |one| one.id.as_str());
        listed.mark("aria-current", |value| {
            (value == id && !what_if.pushes.is_empty()).then_some("true")
        });
    });
}

/// The look and the mode, said to the stylesheet, and the buttons of the look.
fn look(app: App) {
    let looks = Marked::new("[data-look]", "data-look");
    follow::state(move |_| {
        let page = app.state.page.get();
        let mode = match page.mode {
            Mode::Page => "",
            Mode::Kiosk(_) => "data-kiosk",
            Mode::Slides(_) => "data-present",
        };
        let look = match page.theme {
            Theme::System => "",
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        browser::mark_root("data-theme", (!look.is_empty()).then_some(look));
        browser::mark_root("data-embed", page.embed.then_some("1"));
        // A frame that shows one figure goes on to show it.
        if browser::root_attribute("data-figure").is_none() {
            let shown = page.section.shown_in().id();
            browser::mark_root("data-only", page.embed.then_some(shown));
        }
        for name in ["data-kiosk", "data-present"] {
            browser::mark_root(name, (mode == name).then_some("1"));
        }
        looks.mark("aria-pressed", |value| {
            Some(if value == look { "true" } else { "false" })
        });
    });
}

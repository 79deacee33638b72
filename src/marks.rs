//! Marks on what is chosen, set on elements of the static page: pressed buttons, the current year and layer, open folds,
//! what the filter hides, the look. It draws nothing.

use crate::browser;
use crate::context::App;
use crate::sections::ecosystem_picture::Shown;
use jelajah_core::state::Theme;
use leptos::prelude::*;

/// From now on the marks follow the state.
pub(crate) fn follow(app: App) {
    Effect::new(move |_| {
        let year = app.year().map(|year| year.to_string()).unwrap_or_default();
        mark_all(".yb [data-year]", "data-year", "aria-current", |value| {
            (value == year).then_some("true")
        });
        if app.year().is_some() {
            open(&["year-", &year].concat());
        }
    });
    Effect::new(move |before: Option<()>| {
        let Some(event) = app.event() else { return };
        let event = app.edition.event(event);
        open(&["year-", &event.when.start.year.to_string()].concat());
        open(&event.id);
        if before.is_some() {
            browser::announce(event.title.get(app.language));
        }
    });
    Effect::new(move |_| {
        let layer = if app.node().is_some() {
            ""
        } else {
            app.layer().as_str()
        };
        mark_all("[data-layer]", "data-layer", "aria-current", |value| {
            (value == layer).then_some("true")
        });
    });
    Effect::new(move |_| {
        let shown = Shown::now(app);
        for (place, node) in app
            .edition
            .ecosystem
            .indices()
            .zip(&app.edition.ecosystem.nodes)
        {
            let class = Some(shown.class_of(app, place)).filter(|class| !class.is_empty());
            let current = (shown.focus == Some(place)).then_some("true");
            for drawn in browser::all(
                &[
                    ".dia [data-node='",
                    &node.id,
                    "'],[data-map='",
                    &node.id,
                    "']",
                ]
                .concat(),
            ) {
                browser::set(&drawn, "class", class);
                browser::set(&drawn, "aria-current", current);
            }
        }
    });
    Effect::new(move |_| {
        let theme = app
            .event_theme()
            .map_or("", |theme| &app.edition.theme(theme).id);
        let pressed = |value: &str| Some(if value == theme { "true" } else { "false" });
        mark_all(
            ".filter [data-topic]",
            "data-topic",
            "aria-pressed",
            pressed,
        );
        for event in &app.edition.events {
            let hidden = app.event_theme().is_some_and(|theme| theme != event.theme);
            if let Some(item) = browser::by_id(&event.id).and_then(|fold| fold.parent_element()) {
                browser::set(&item, "hidden", hidden.then_some(""));
            }
        }
    });
    Effect::new(move |_| {
        let (theme, embed) = app.state.with(|state| (state.theme, state.embed));
        let look = match theme {
            Theme::System => "",
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        browser::mark_root("data-theme", (!look.is_empty()).then_some(look));
        browser::mark_root("data-embed", embed.then_some("1"));
        mark_all("[data-look]", "data-look", "aria-pressed", |value| {
            Some(if value == look { "true" } else { "false" })
        });
    });
}

fn open(id: &str) {
    if let Some(fold) = browser::by_id(id).filter(|fold| !fold.has_attribute("open")) {
        browser::keeping_place(|| browser::set(&fold, "open", Some("")));
    }
}

/// Sets or removes an attribute of all elements that a selector finds, by the value of another attribute of theirs.
fn mark_all(
    selector: &str,
    by: &str,
    attribute: &str,
    value: impl Fn(&str) -> Option<&'static str>,
) {
    for element in browser::all(selector) {
        let own = element.get_attribute(by).unwrap_or_default();
        browser::set(&element, attribute, value(&own));
    }
}

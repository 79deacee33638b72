//! Marks on what is chosen, set on elements of the static page: pressed buttons, the current year and layer, open folds,
//! what the filter hides, the look. It draws nothing.

use crate::browser;
use crate::context::App;
use crate::sections::ecosystem_picture::Shown;
use crate::sections::timeline_card::CARD_ID;
use jelajah_core::state::Theme;
use leptos::prelude::*;
use web_sys::Element;

/// From now on the marks follow the state.
pub(crate) fn follow(app: App) {
    let years = Marked::new(".yb [data-year]", "data-year");
    Effect::new(move |_| {
        let year = app.year().map(|year| year.to_string()).unwrap_or_default();
        years.mark("aria-current", |value| (value == year).then_some("true"));
        if app.year().is_some() {
            open(&["year-", &year].concat());
        }
    });
    Effect::new(move |before: Option<()>| {
        let Some(event) = app.event() else { return };
        let event = app.edition.event(event);
        // Beneath the wide drawing the event has a card of its own; on narrow screens its card is the one in the list.
        if !browser::by_id(CARD_ID).is_some_and(|card| browser::is_drawn(&card)) {
            open(&["year-", &event.when.start.year.to_string()].concat());
            open(&event.id);
        }
        if before.is_some() {
            browser::announce(event.title.get(app.language));
        }
    });
    let layers = Marked::new("[data-layer]", "data-layer");
    Effect::new(move |_| {
        let layer = if app.node().is_some() {
            ""
        } else {
            app.layer().as_str()
        };
        layers.mark("aria-current", |value| (value == layer).then_some("true"));
    });
    nodes(app);
    filter(app);
    look(app);
}

/// Nodes of the diagram and of the small map: in focus, quiet, or neither.
fn nodes(app: App) {
    let drawn = [
        Marked::new(".dia [data-node]", "data-node"),
        Marked::new("[data-map]", "data-map"),
    ];
    Effect::new(move |_| {
        let shown = Shown::now(app);
        let class_of = |id: &str| {
            let node = app.edition.ecosystem.find(id)?;
            Some(shown.class_of(app, node)).filter(|class| !class.is_empty())
        };
        let focus = shown
            .focus
            .map(|node| app.edition.ecosystem.node(node).id.as_str());
        for drawn in &drawn {
            drawn.mark("class", class_of);
            drawn.mark("aria-current", |id| (focus == Some(id)).then_some("true"));
        }
    });
}

/// The themes' buttons, and the events that a filter hides from the list.
fn filter(app: App) {
    let themes = Marked::new("#timeline-filter [data-topic]", "data-topic");
    let items: Vec<Option<Element>> = app
        .edition
        .events
        .iter()
        .map(|event| browser::by_id(&event.id)?.parent_element())
        .collect();
    Effect::new(move |_| {
        let theme = app.event_theme();
        let id = theme.map_or("", |theme| &app.edition.theme(theme).id);
        themes.mark("aria-pressed", |value| {
            Some(if value == id { "true" } else { "false" })
        });
        for (event, item) in app.edition.events.iter().zip(&items) {
            let hidden = theme.is_some_and(|theme| theme != event.theme);
            if let Some(item) = item
                .as_ref()
                .filter(|item| item.has_attribute("hidden") != hidden)
            {
                browser::set(item, "hidden", hidden.then_some(""));
            }
        }
    });
}

/// The look and the mode, said to the stylesheet, and the buttons of the look.
fn look(app: App) {
    let looks = Marked::new("[data-look]", "data-look");
    Effect::new(move |_| {
        let (theme, embed) = app.state.with(|state| (state.theme, state.embed));
        let look = match theme {
            Theme::System => "",
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        browser::mark_root("data-theme", (!look.is_empty()).then_some(look));
        browser::mark_root("data-embed", embed.then_some("1"));
        looks.mark("aria-pressed", |value| {
            Some(if value == look { "true" } else { "false" })
        });
    });
}

fn open(id: &str) {
    if let Some(fold) = browser::by_id(id).filter(|fold| !fold.has_attribute("open")) {
        browser::keeping_place(|| browser::set(&fold, "open", Some("")));
    }
}

/// Elements that are marked by what an attribute of theirs says, found once.
struct Marked(Vec<(Element, String)>);

impl Marked {
    fn new(selector: &str, by: &str) -> Self {
        let named = |element: Element| {
            let name = element.get_attribute(by).unwrap_or_default();
            (element, name)
        };
        Self(browser::all(selector).into_iter().map(named).collect())
    }

    /// Sets or removes an attribute of each, where it is not so already.
    fn mark(&self, attribute: &str, value: impl Fn(&str) -> Option<&'static str>) {
        for (element, name) in &self.0 {
            let value = value(name);
            if element.get_attribute(attribute).as_deref() != value {
                browser::set(element, attribute, value);
            }
        }
    }
}

//! What narrows the events of the strip: themes with their counts, place and confidence, and the search.

use super::strip_button::button;
use crate::context::App;
use crate::markup::{Element, el, live_only};
use crate::sections::timeline_tools::{levels, places};
use crate::widgets::icon::icon;
use jelajah_core::model::ThemeIndex;
use leptos::prelude::*;

/// The search, and the places of the filters.
pub(crate) const SEARCH_ID: &str = "strip-search";
pub(crate) const NARROW_ID: &str = "strip-narrow";
pub(crate) const THEMES_ID: &str = "strip-themes";

/// The way to the filters, and the search.
#[component]
pub(crate) fn Search(app: App) -> impl IntoView {
    let filters = live_only(move || {
        let theme = app.filter().theme;
        let said = match theme {
            Some(theme) => app.live.theme(theme).name.clone(),
            None => app.word("timeline.every_theme").to_owned(),
        };
        let narrows = app.filter().place.is_some() || app.filter().confidence.is_some();
        el("button")
            .attr("type", "button")
            .class(if theme.is_some() || narrows {
                "btn fl on"
            } else {
                "btn fl"
            })
            .attr("data-live", "")
            .attr("data-filters", "1")
            .attr("aria-controls", THEMES_ID)
            .child(icon("u-filter"))
            .child(el("span").text(said))
    });
    let keys = live_only(move || {
        button("data-keys", "", app.word("keys.show"))
            .attr("data-live", "")
            .text("?")
    });
    let field = live_only(move || {
        let said = app.word("timeline.filter.q");
        el("label")
            .class("srch")
            .attr("data-live", "")
            .child(icon("u-search"))
            .child(
                el("input")
                    .attr("type", "search")
                    .attr("data-choose", "q")
                    .attr("maxlength", "80")
                    .attr("autocomplete", "off")
                    .attr("placeholder", said)
                    .attr("aria-label", said),
            )
    });
    view! { <div id=SEARCH_ID class="live-only">{filters} {field} {keys}</div> }
}

/// The themes, each with how many events it has; the one that is chosen lets go of itself.
#[component]
pub(crate) fn Themes(app: App) -> impl IntoView {
    let chips = live_only(move || {
        let chosen = app.filter().theme;
        let themes = (0u32..).zip(&app.live.themes);
        let chips = themes.filter_map(|(place, theme)| {
            let index = ThemeIndex(place);
            let events = app.live.events.iter();
            let count = events.filter(|event| event.theme == index).count();
            let is_on = chosen == Some(index);
            (count > 0).then(|| {
                el("button")
                    .attr("type", "button")
                    .class("th")
                    .attr("data-topic", if is_on { "" } else { theme.id.as_str() })
                    .attr("aria-pressed", if is_on { "true" } else { "false" })
                    .text(theme.name.as_str())
                    .text(" ")
                    .child(el("i").text(app.count(count)))
            })
        });
        el("div")
            .class("row")
            .attr("data-live", "")
            .attr("role", "group")
            .attr("aria-label", app.word("timeline.filter.topic"))
            .children(chips)
    });
    view! { <div id=THEMES_ID class="ths">{chips}</div> }
}

/// Place and confidence.
#[component]
pub(crate) fn Narrow(app: App) -> impl IntoView {
    let field = |key, control: fn(App) -> Element| {
        live_only(move || {
            control(app)
                .attr("data-live", "")
                .attr("aria-label", app.word(key))
        })
    };
    view! {
        <div id=NARROW_ID>
            {field("timeline.filter.place", places)} {field("timeline.filter.sure", levels)}
        </div>
    }
}

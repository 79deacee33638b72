//! The timeline as text: every event, year by year, and what is shown of them. Its picture is the strip of the stage.

use super::timeline_list::list;
use super::timeline_tools::{Filters, Shown};
use crate::context::Page;
use crate::markup::{Element, el};
use crate::widgets::section::{prose, section};
use jelajah_core::state::Section;
use leptos::prelude::*;

/// The section.
pub(crate) fn timeline(page: Page) -> Element {
    let app = *page;
    let notes =
        ["timeline.missing", "timeline.dates", "timeline.nodes"].map(|key| prose(page, "p", key));
    section(page, Section::Timeline, "timeline")
        .child(el("div").class("tools").view(view! { <Shown app /> }))
        .child(el("div").view(view! { <Filters app /> }))
        .child(el("h3").class("gh").text(app.word("timeline.list")))
        .child(list(page))
        .child(
            el("div")
                .class("notes")
                .child(el("p").text(app.word("timeline.key.bar")))
                .child(el("p").text(app.word("timeline.key.outline")))
                .children(notes),
        )
        .done()
}

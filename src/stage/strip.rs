//! The time strip of the stage: its controls, and all events in their lanes.

use super::strip_controls::controls;
use super::strip_filters::{Narrow, Themes};
use super::strip_large::LargeStrip;
use super::strip_small::small_strips;
use crate::context::Page;
use crate::markup::{Element, el};
use crate::widgets::icon::icon;
use leptos::prelude::*;

/// The area.
pub(crate) fn strip(page: Page) -> Element {
    let app = *page;
    el("div")
        .class("st-strip")
        .child(controls(page))
        .child(filters(page))
        .child(
            el("div")
                .class("tl-box")
                .children(small_strips(app))
                .view(view! { <LargeStrip app /> }),
        )
}

/// What narrows the events, in the place of the controls while it is open.
fn filters(page: Page) -> Element {
    let app = *page;
    let close = el("button")
        .attr("type", "button")
        .class("btn")
        .attr("data-filters", "")
        .attr("aria-label", page.word("keys.close"))
        .child(icon("u-x"));
    el("div")
        .class("fil")
        .view(view! { <Themes app /> })
        .view(view! { <Narrow app /> })
        .child(close)
}

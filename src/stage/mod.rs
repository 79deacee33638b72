//! The stage: diagram, card, numbers of the year and time strip on one screen, all of them about one selection. Each file
//! is one of its areas; the stylesheet `stage.css` says where they stand.

pub(crate) mod card;
mod card_all;
mod card_chart;
mod card_event;
#[cfg(feature = "live")]
mod card_found;
#[cfg(feature = "live")]
pub(crate) mod card_live;
mod card_node;
pub(crate) mod card_parts;
mod card_tour;
mod card_year;
pub(crate) mod facets;
pub(crate) mod map;
pub(crate) mod map_head;
pub(crate) mod map_lines;
#[cfg(feature = "live")]
pub(crate) mod map_marks;
mod map_nodes;
pub(crate) mod map_small;
pub(crate) mod numbers;
pub(crate) mod strip;
mod strip_button;
pub(crate) mod strip_controls;
pub(crate) mod strip_filters;
pub(crate) mod strip_large;
mod strip_small;
mod strip_small_marks;
mod strip_words;
pub(crate) mod what_if;
mod what_if_answer;
mod what_if_bar;
mod what_if_marks;

use crate::context::Page;
use crate::markup::{Element, el};
use jelajah_core::state::Section;
use leptos::prelude::*;

/// The section.
pub(crate) fn stage(page: Page) -> Element {
    let area = |name: &'static str, inside: Element| inside.attr("data-stage", name);
    el("section")
        .id(Section::Stage.id())
        .attr("aria-labelledby", "jelajah-title")
        .attr("data-card", "all")
        .child(
            el("h2")
                .class("vh")
                .id("jelajah-title")
                .attr("tabindex", "-1")
                .text(page.word("section.jelajah")),
        )
        .child(area("map", map::map(page)))
        .child(map::legend(page))
        .child(area("card", card::card(page)))
        .child(area("numbers", numbers::numbers(page)))
        .child(area("strip", strip::strip(page)))
        .view(view! { <what_if::Asking app=*page /> })
        .child(facets::facets(page))
        .child(facets::time_bar(page))
}

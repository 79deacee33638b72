//! The ecosystem as text: what the map of the stage shows, read aloud, and all nodes, relations and loops.

use super::ecosystem_text::{loops, node_cards, relations};
use crate::context::Page;
#[cfg(feature = "pages")]
use crate::markup::svg;
use crate::markup::{Element, el};
#[cfg(feature = "pages")]
use crate::widgets::icon::kind_icon;
#[cfg(feature = "pages")]
use crate::widgets::picture::{frame, shapes};
use crate::widgets::section::{prose, section};
#[cfg(feature = "pages")]
use jelajah_core::layout::ecosystem::draw::{NodeState, node};
use jelajah_core::state::Section;

/// The section.
pub(crate) fn ecosystem(page: Page) -> Element {
    section(page, Section::Ecosystem, "ecosystem")
        .child(concept(page))
        .child(node_cards(page))
        .child(relations(page))
        .child(loops(page))
        .done()
}

/// The nodes without any arrow, to draw on.
#[cfg(feature = "pages")]
pub(crate) fn blank_map(page: Page) -> Option<Element> {
    let placed = &page.placed.iter().flatten().next()?.placed;
    let nodes = placed.nodes.iter().map(|place| {
        let shape = [node(place, NodeState::Any, None)];
        svg("g")
            .children(shapes(&shape))
            .child(place.icon.map(|room| kind_icon(place.kind, room)))
    });
    let picture = frame("dia", placed.width, placed.height)
        .attr("role", "img")
        .attr("aria-label", page.word("sheet.map"))
        .children(nodes);
    Some(picture)
}

/// What the founding text means by an ecosystem.
fn concept(page: Page) -> Element {
    el("div").class("notes").children(
        [
            "ecosystem.concept",
            "ecosystem.actors",
            "ecosystem.begins",
            "ecosystem.basis",
        ]
        .map(|key| prose(page, "p", key)),
    )
}

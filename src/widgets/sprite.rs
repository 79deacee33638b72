//! The pictures that many places show: drawn once at the top of the page, and referred to.

use super::icon::flow_id;
use super::picture::shapes;
use crate::markup::{el, svg};
use jelajah_core::layout::ecosystem::draw::glyph;
use jelajah_core::model::ecosystem::{Basis, FlowFamily};
use leptos::prelude::RenderHtml;

/// The sprite: the icons of the design and an arrow for every flow, each there once. It stands at the top of the page,
/// outside of what is live.
#[must_use]
pub(crate) fn sprite() -> String {
    let arrows = FlowFamily::ALL
        .into_iter()
        .flat_map(|flow| [Basis::Cited, Basis::Assumption].map(|basis| (flow, basis)));
    let symbols = arrows.map(|(flow, basis)| {
        svg("symbol")
            .id(flow_id(flow, basis == Basis::Assumption))
            .attr("viewBox", "0 0 52 24")
            .child(
                svg("g")
                    .class("gs")
                    .attr("fill", "none")
                    .attr("stroke", "currentColor")
                    .children(shapes(&glyph(flow, basis).shapes)),
            )
    });
    let arrows = svg("svg")
        .class("sprite")
        .attr("width", "0")
        .attr("height", "0")
        .attr("aria-hidden", "true")
        .children(symbols);
    [
        include_str!("../sprite.svg"),
        &el("div").child(arrows).to_html(),
    ]
    .concat()
}

//! Icons: references into the sprite at the top of the page.

use crate::markup::{Element, svg};
use jelajah_core::model::ecosystem::{Basis, FlowFamily};

/// An icon of the sprite by its name: `k-actor`, `u-next`. It decorates; the words beside it carry the meaning.
pub(crate) fn icon(name: &str) -> Element {
    svg("svg")
        .class("ic")
        .attr("width", "24")
        .attr("height", "24")
        .attr("aria-hidden", "true")
        .child(svg("use").href(format!("#{name}")))
}

/// The arrow of a flow, as in lists and the key.
pub(crate) fn flow_mark(flow: FlowFamily, basis: Basis) -> Element {
    svg("svg")
        .class("gl")
        .attr("width", "52")
        .attr("height", "24")
        .attr("aria-hidden", "true")
        .child(svg("use").href(["#", &flow_id(flow, basis)].concat()))
}

/// The id of a flow's arrow in the sprite.
pub(crate) fn flow_id(flow: FlowFamily, basis: Basis) -> String {
    let start = match basis {
        Basis::FoundingText | Basis::Cited => "g-",
        Basis::Reading => "r-",
        Basis::Assumption => "a-",
    };
    [start, flow.as_str()].concat()
}

//! Icons: references into the sprite at the top of the page.

use crate::markup::{Element, inner_svg, svg};
use jelajah_core::drawing::number;
use jelajah_core::geom::Rect;
use jelajah_core::model::ecosystem::{Basis, FlowFamily, NodeKind};

/// An icon of the sprite by its name: `k-actor`, `u-next`. It decorates; the words beside it carry the meaning.
pub(crate) fn icon(name: &str) -> Element {
    inner_svg()
        .class("ic")
        .attr("width", "24")
        .attr("height", "24")
        .attr("aria-hidden", "true")
        .child(svg("use").href(format!("#{name}")))
}

/// The arrow of a flow, as in lists and the key. A reading is the arrow of what is cited, in dashes that it inherits.
pub(crate) fn flow_mark(flow: FlowFamily, basis: Basis) -> Element {
    let is_reading = basis == Basis::Reading;
    inner_svg()
        .class(if is_reading { "gl rd" } else { "gl" })
        .attr("width", "52")
        .attr("height", "24")
        .attr("aria-hidden", "true")
        .child(svg("use").href(["#", &flow_id(flow, basis == Basis::Assumption)].concat()))
}

/// The id of a flow's arrow in the sprite.
pub(crate) fn flow_id(flow: FlowFamily, assumption: bool) -> String {
    [if assumption { "a-" } else { "g-" }, flow.as_str()].concat()
}

/// The icon of a kind in a drawing.
pub(crate) fn kind_icon(kind: NodeKind, room: Rect) -> Element {
    svg("use")
        .class(["ni ", kind.as_str()].concat())
        .href(["#k-", kind.as_str()].concat())
        .attr("x", number(room.x))
        .attr("y", number(room.y))
        .attr("width", number(room.width))
        .attr("height", number(room.height))
}

//! Icons: references into the sprite at the top of the page.

use crate::markup::{Element, svg};

/// An icon of the sprite by its name: `k-actor`, `u-next`. It decorates; the words beside it carry the meaning.
pub(crate) fn icon(name: &str) -> Element {
    svg("svg")
        .class("ic")
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(svg("use").href(format!("#{name}")))
}

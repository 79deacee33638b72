//! A button of the time strip that shows one sign, and says in words what the sign means.

use crate::markup::{Element, el};

/// A button of one sign.
pub(crate) fn button(attribute: &'static str, value: &'static str, said: &'static str) -> Element {
    el("button")
        .attr("type", "button")
        .class("btn")
        .attr(attribute, value)
        .attr("aria-label", said)
        .attr("title", said)
}

//! A button that says in an attribute what it does.

use crate::markup::{Element, Str, el};

/// The button.
pub(crate) fn button(
    class: &'static str,
    attribute: &'static str,
    value: impl Into<Str>,
) -> Element {
    el("button")
        .attr("type", "button")
        .class(class)
        .attr(attribute, value)
}

//! The time strip of the stage: its controls, and all events in their lanes.

use super::strip_small::small_strips;
use crate::context::Page;
use crate::markup::{Element, el};

/// The area.
pub(crate) fn strip(page: Page) -> Element {
    el("div")
        .class("st-strip")
        .child(el("div").class("ctl"))
        .child(el("div").class("tl-box").children(small_strips(*page)))
}

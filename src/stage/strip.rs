//! The time strip of the stage: its controls, and all events in their lanes.

use crate::context::Page;
use crate::markup::{Element, el};

/// The area.
pub(crate) fn strip(_page: Page) -> Element {
    el("div").class("st-strip")
}

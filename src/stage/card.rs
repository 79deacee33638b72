//! The card of the stage: what is chosen, told in words.

use crate::context::Page;
use crate::markup::{Element, el};

/// The area.
pub(crate) fn card(_page: Page) -> Element {
    el("div").class("st-card")
}

//! The ecosystem on the stage: the control of layers, and the diagram in the fit that suits its box.

use crate::context::Page;
use crate::markup::{Element, el};

/// The area.
pub(crate) fn map(_page: Page) -> Element {
    el("div").class("st-map")
}

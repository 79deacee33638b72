//! The numbers of the stage: a row for a series, with the chosen year marked in all of them.

use crate::context::Page;
use crate::markup::{Element, el};

/// The area.
pub(crate) fn numbers(_page: Page) -> Element {
    el("div").class("st-num")
}

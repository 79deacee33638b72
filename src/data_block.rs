//! What the page carries for its live parts.

use crate::browser;
use jelajah_core::carried::Carried;

/// The content of this page; nothing if the block is missing or damaged.
pub(crate) fn content() -> Option<Carried> {
    Carried::read(&browser::by_id("jelajah-data")?.text_content()?)
}

//! The content that the page carries for its live parts: a JSON list of cells, read by the browser and handed over in
//! one piece, so that there is one crossing and not one for each cell.

use crate::browser;
use jelajah_core::edition::{CELL_SEPARATOR, Edition, unpack};
use js_sys::{Array, JSON};
use wasm_bindgen::JsCast;

/// The edition of this page; nothing if the block is missing or damaged.
pub(crate) fn edition() -> Option<Edition> {
    let text = browser::by_id("jelajah-data")?.text_content()?;
    let cells: Array = JSON::parse(&text).ok()?.dyn_into().ok()?;
    let separator = CELL_SEPARATOR.encode_utf8(&mut [0; 4]).to_owned();
    unpack(&String::from(cells.join(&separator)))
}

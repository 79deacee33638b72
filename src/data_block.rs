//! What the page carries for its live parts: JSON lists of cells, read by the browser and handed over in one piece each,
//! so that there is one crossing a list and not one for each cell.

use crate::browser;
use jelajah_core::edition::{CELL_SEPARATOR, Edition, unpack};
use jelajah_core::layout::ecosystem::views::{self, Arrow};
use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The edition and the arrows of this page; nothing if the block is missing or damaged.
pub(crate) fn content() -> Option<(Edition, Vec<Arrow>)> {
    let text = browser::by_id("jelajah-data")?.text_content()?;
    let block = JSON::parse(&text).ok()?;
    let edition = unpack(&joined(&block, "content")?)?;
    let arrows = joined(&block, "arrows")?;
    let cells: Vec<&str> = arrows
        .split(CELL_SEPARATOR)
        .filter(|_| !arrows.is_empty())
        .collect();
    let arrows = views::unpack(&cells, &edition.ecosystem)?;
    Some((edition, arrows))
}

fn joined(block: &JsValue, list: &str) -> Option<String> {
    let cells: Array = Reflect::get(block, &list.into()).ok()?.dyn_into().ok()?;
    let separator = CELL_SEPARATOR.encode_utf8(&mut [0; 4]).to_owned();
    Some(cells.join(&separator).into())
}

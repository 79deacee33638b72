//! The content that the page carries: the data block's JSON, read by the browser, as the cells that
//! [`jelajah_core::edition::read`] takes.

use crate::browser;
use jelajah_core::edition::{CELL_SEPARATOR, Edition, Table, read};
use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The edition of this page; nothing if the block is missing or damaged.
pub(crate) fn edition() -> Option<Edition> {
    let text = browser::by_id("jelajah-data")?.text_content()?;
    let block = JSON::parse(&text).ok()?;
    let tables: Array = Reflect::get(&block, &"tables".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let joined: Vec<[String; 3]> = tables
        .iter()
        .map(|table| table_from(&table))
        .collect::<Option<_>>()?;
    let tables: Vec<Table<'_>> = joined
        .iter()
        .map(|[name, columns, cells]| Table::from_joined(name, columns, cells))
        .collect();
    read(&tables).ok()
}

/// One crossing for each list, not for each cell.
fn table_from(table: &JsValue) -> Option<[String; 3]> {
    let separator = CELL_SEPARATOR.to_string();
    let list = |key: &str| -> Option<String> {
        let list: Array = Reflect::get(table, &key.into()).ok()?.dyn_into().ok()?;
        Some(list.join(&separator).into())
    };
    Some([
        Reflect::get(table, &"name".into()).ok()?.as_string()?,
        list("columns")?,
        list("cells")?,
    ])
}

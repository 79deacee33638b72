//! What the browser gets of the tables: the columns that the model is read from, the sources that are cited, as JSON
//! for one data block of the page.

use super::RawTable;
use crate::edition::Edition;
use crate::edition::Table;
use crate::edition::schema::{SCHEMA, spell_out};

/// The tables as the browser gets them: of `tables`, only what [`crate::edition::read()`] uses.
#[must_use]
pub fn pruned(tables: &[Table<'_>], edition: &Edition) -> Vec<RawTable> {
    let languages: Vec<String> = edition
        .about
        .languages
        .iter()
        .map(|tongue| tongue.code.clone())
        .collect();
    let lane_column = tables
        .iter()
        .find(|table| table.name == "edition")
        .and_then(|table| {
            Some(table.cell(table.find("key", "lanes.column")?, table.column("value")?))
        })
        .unwrap_or_default();
    let mut pruned = Vec::new();
    for wanted in SCHEMA {
        let Some(table) = tables.iter().find(|table| table.name == wanted.table) else {
            continue;
        };
        let names = wanted
            .columns
            .iter()
            .flat_map(|column| spell_out(column, &languages, lane_column));
        let kept: Vec<(String, usize)> = names
            .filter_map(|name| table.column(&name).map(|place| (name, place)))
            .collect();
        let mut cells = Vec::new();
        for row in (0..table.len()).filter(|row| !table.is_blank(*row)) {
            let uncited = || {
                let id = table
                    .column("id")
                    .map_or("", |column| table.cell(row, column));
                edition.sources.iter().all(|source| source.id != id)
            };
            if wanted.table == "sources" && uncited() {
                continue;
            }
            cells.extend(
                kept.iter()
                    .map(|(_, place)| table.cell(row, *place).to_owned()),
            );
        }
        let columns = kept.into_iter().map(|(name, _)| name).collect();
        pruned.push(RawTable {
            name: wanted.table.into(),
            columns,
            cells,
        });
    }
    pruned
}

/// The data block of the page: `{"tables":[{"name":..,"columns":[..],"cells":[..]}]}`, each table's cells row by row in
/// one list. Every `<` is escaped, so no cell can end the element that holds the block.
#[must_use]
pub fn data_block(tables: &[Table<'_>], edition: &Edition) -> String {
    let list: Vec<serde_json::Value> = pruned(tables, edition)
        .into_iter()
        .map(|table| {
            serde_json::json!({ "name": table.name, "columns": table.columns, "cells": table.cells })
        })
        .collect();
    serde_json::json!({ "tables": list })
        .to_string()
        .replace('<', "\\u003c")
}

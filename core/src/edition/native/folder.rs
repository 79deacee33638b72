//! The files of an edition's folder to raw tables, and all the way to a checked edition. Whoever calls it reads the
//! files: a closure gives the bytes of a file by its name.

use super::own_words::join;
use super::{RawTable, Rules, check, csv_table, settings_table};
use crate::edition::schema::{CHECKED, OPTIONAL, SCHEMA};
use crate::edition::{Edition, Fault, Problem, Table, read};

/// The engine's words of the interface, which every edition is read with.
const WORDS: &str = include_str!("../../../words.csv");

/// An edition, and the tables that it was read from.
#[derive(Debug)]
pub struct Opened {
    /// The edition.
    pub edition: Edition,
    /// Its tables, with the editors' notes, and the engine's words.
    pub tables: Vec<RawTable>,
}

/// The names of the CSV files that an edition's folder holds, without their endings.
pub fn table_names() -> impl Iterator<Item = &'static str> {
    let all = SCHEMA.iter().chain(CHECKED).map(|columns| columns.table);
    all.filter(|name| !matches!(*name, "edition" | "words"))
}

/// Reads the files of a folder into tables. `bytes` gives a file's content by its name, `events.csv`, and nothing where
/// there is none. Faults of files and cells come beside the tables that could be read.
pub fn raw_tables(bytes: &mut dyn FnMut(&str) -> Option<Vec<u8>>) -> (Vec<RawTable>, Vec<Fault>) {
    let mut tables = Vec::new();
    let mut faults = Vec::new();
    match bytes("edition.toml").map(|bytes| settings_table(&bytes)) {
        Some(Ok(table)) => tables.push(table),
        Some(Err(fault)) => faults.push(fault),
        None => faults.push(Fault::of_table("edition", Problem::MissingTable, "")),
    }
    let (words, found) = csv_table("words", WORDS.as_bytes());
    faults.extend(found);
    if let Some(mut words) = words {
        if let Some((own, found)) = bytes("words.csv").map(|content| csv_table("words", &content)) {
            faults.extend(found);
            faults.extend(own.iter().flat_map(|own| join(&mut words, own)));
        }
        tables.push(words);
    }
    for name in table_names() {
        let Some(content) = bytes(&format!("{name}.csv")) else {
            if !OPTIONAL.contains(&name) {
                faults.push(Fault::of_table(name, Problem::MissingTable, ""));
            }
            continue;
        };
        let (table, found) = csv_table(name, &content);
        tables.extend(table);
        faults.extend(found);
    }
    (tables, faults)
}

/// Reads and checks a whole folder.
///
/// # Errors
/// All faults of files, cells, the model and the further checks, in the order of the tables.
pub fn open(
    bytes: &mut dyn FnMut(&str) -> Option<Vec<u8>>,
    rules: &Rules<'_>,
) -> Result<Opened, Vec<Fault>> {
    let (tables, mut faults) = raw_tables(bytes);
    let views: Vec<Table<'_>> = tables.iter().map(RawTable::table).collect();
    match read(&views) {
        Ok(edition) => {
            faults.extend(check(&edition, &views, rules));
            if faults.is_empty() {
                return Ok(Opened { edition, tables });
            }
        }
        // A table that could not be parsed was told about already.
        Err(found) => {
            let absent = |name: &str| tables.iter().all(|table| table.name != name);
            faults.extend(found.into_iter().filter(|fault| !absent(&fault.table)));
        }
    }
    let place = |name: &str| {
        SCHEMA
            .iter()
            .chain(CHECKED)
            .position(|columns| columns.table == name)
    };
    faults.sort_by_key(|fault| (place(&fault.table), fault.row));
    faults.dedup();
    Err(faults)
}

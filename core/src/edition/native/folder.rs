//! The files of an edition's folder to raw tables, and all the way to a checked edition. Whoever calls it reads the
//! files: a closure gives the bytes of a file by its name.

use super::far_years::far_years;
use super::headings::{Named, settle};
use super::own_words::join;
use super::strays::{likely, strays};
use super::{RawTable, Rules, check, csv_table, settings_table};
use crate::edition::schema::{CHECKED, OPTIONAL, SCHEMA, columns_of, table_names};
use crate::edition::{Edition, Fault, Problem, Table, read};
use std::collections::BTreeSet;

/// The engine's words of the interface, which every edition is read with.
const WORDS: &str = include_str!("../../../words.csv");

/// An edition, and the tables that it was read from.
#[derive(Debug)]
pub struct Opened {
    /// The edition.
    pub edition: Edition,
    /// Its tables, with the editors' notes, and the engine's words.
    pub tables: Vec<RawTable>,
    /// What is doubtful in it, in the order of the tables.
    pub notes: Vec<Fault>,
}

/// Reads the files of a folder into tables. `bytes` gives a file's content by its name, `events.csv`, and nothing where
/// there is none; `files` are the names of all files there, or none where they are not known. Faults and notes of files
/// and cells come beside the tables that could be read.
pub fn raw_tables(
    bytes: &mut dyn FnMut(&str) -> Option<Vec<u8>>,
    files: &[&str],
) -> (Vec<RawTable>, Vec<Fault>) {
    let mut tables = Vec::new();
    let mut faults = Vec::new();
    let missing = |name: &str, file: &str| {
        let meant = likely(file, files).map(str::to_owned);
        Fault::of_table(name, Problem::MissingTable, "").meaning(meant.into_iter().collect())
    };
    match bytes("edition.toml").map(|bytes| settings_table(&bytes)) {
        Some(Ok(table)) => tables.push(table),
        Some(Err(fault)) => faults.push(fault),
        None => faults.push(missing("edition", "edition.toml")),
    }
    let named = Named::of(tables.first());
    let (words, found) = csv_table("words", WORDS.as_bytes());
    faults.extend(found);
    if let Some(mut words) = words {
        if let Some(content) = bytes("words.csv") {
            let own = parsed("words", &content, &named, &mut faults);
            faults.extend(own.iter().flat_map(|own| join(&mut words, own)));
        }
        tables.push(words);
    }
    for name in table_names() {
        let file = format!("{name}.csv");
        match bytes(&file) {
            Some(content) => tables.extend(parsed(name, &content, &named, &mut faults)),
            None if OPTIONAL.contains(&name) => {}
            None => faults.push(missing(name, &file)),
        }
    }
    faults.extend(strays(files, &faults));
    (tables, faults)
}

/// A table from its file, its columns by the names that they were meant to have.
fn parsed(name: &str, content: &[u8], named: &Named, faults: &mut Vec<Fault>) -> Option<RawTable> {
    let (mut table, found) = csv_table(name, content);
    faults.extend(found);
    if let (Some(table), Some(columns)) = (&mut table, columns_of(name)) {
        faults.extend(settle(table, columns, named));
    }
    table
}

/// Reads and checks a whole folder.
///
/// # Errors
/// All faults and notes of files, cells, the model and the further checks, in the order of the tables.
pub fn open(
    bytes: &mut dyn FnMut(&str) -> Option<Vec<u8>>,
    rules: &Rules<'_>,
) -> Result<Opened, Vec<Fault>> {
    let (tables, mut faults) = raw_tables(bytes, rules.files);
    let views: Vec<Table<'_>> = tables.iter().map(RawTable::table).collect();
    let (edition, found) = read(&views);
    // A table that could not be parsed was told about already.
    let absent = |name: &str| tables.iter().all(|table| table.name != name);
    faults.extend(found.into_iter().filter(|fault| !absent(&fault.table)));
    if let Some(edition) = &edition {
        faults.extend(check(edition, &views, rules));
    }
    let short = short_rows(&tables, &faults);
    faults.extend(short);
    faults.extend(far_years(&tables));
    let place = |name: &str| {
        let mut all = SCHEMA.iter().chain(CHECKED);
        // Files that are no tables come last.
        all.position(|columns| columns.table == name)
            .unwrap_or(usize::MAX)
    };
    let is_cause = |fault: &Fault| fault.problem == Problem::RaggedRow;
    faults.sort_by_key(|fault| (place(&fault.table), fault.row, !is_cause(fault)));
    faults.dedup();
    match edition {
        Some(edition) if faults.iter().all(Fault::is_note) => Ok(Opened {
            edition,
            tables,
            notes: faults,
        }),
        _ => Err(faults),
    }
}

/// The rows with too few cells in which something is wrong: a mark between cells may be missing there.
fn short_rows(tables: &[RawTable], faults: &[Fault]) -> Vec<Fault> {
    let wrong: BTreeSet<(&str, Option<u32>)> = faults
        .iter()
        .filter(|fault| !fault.is_note())
        .map(|fault| (fault.table.as_str(), fault.row))
        .collect();
    let short = tables.iter().flat_map(|table| &table.short);
    short
        .filter(|fault| wrong.contains(&(fault.table.as_str(), fault.row)))
        .cloned()
        .collect()
}

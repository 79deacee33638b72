//! `edition.toml` to a table of keys and values, so that the browser reads the very same cells and needs no TOML. Keys
//! of nested entries are joined by points; lists count from 0: `languages.0.code`.

use super::encoding::decode;
use super::{MAX_FILE, RawTable};
use crate::edition::likeness::trimmed;
use crate::edition::{Fault, Problem};

/// Parses the settings into the table `edition`.
///
/// # Errors
/// The fault, where the file is not TOML.
pub fn settings_table(bytes: &[u8]) -> Result<RawTable, Fault> {
    let fault = |problem, value: &str| Fault::of_table("edition", problem, value);
    if bytes.len() > MAX_FILE {
        return Err(fault(Problem::FileTooLarge, "64 MB"));
    }
    let text = decode(bytes).map_err(|found| fault(found.problem, &found.near))?;
    if trimmed(&text).is_empty() {
        return Err(fault(Problem::EmptyFile, ""));
    }
    let value: toml::Table = text.parse().map_err(|error: toml::de::Error| {
        let line = error.span().map_or(1, |span| {
            text[..span.start.min(text.len())].lines().count().max(1)
        });
        let mut fault = fault(Problem::BadSettings, error.message());
        fault.row = Some(line as u32);
        fault
    })?;
    let mut table = RawTable {
        name: "edition".into(),
        columns: vec!["key".into(), "value".into()],
        ..RawTable::default()
    };
    for (key, value) in value {
        flatten(key, value, &mut table.cells);
    }
    Ok(table)
}

fn flatten(key: String, value: toml::Value, cells: &mut Vec<String>) {
    match value {
        toml::Value::Table(entries) => {
            for (name, value) in entries {
                flatten(format!("{key}.{name}"), value, cells);
            }
        }
        toml::Value::Array(entries) => {
            for (place, value) in entries.into_iter().enumerate() {
                flatten(format!("{key}.{place}"), value, cells);
            }
        }
        // A mark between thousands may be a space.
        toml::Value::String(text) if key.ends_with(".thousands") => cells.extend([key, text]),
        toml::Value::String(text) => cells.extend([key, trimmed(&text).to_owned()]),
        other => cells.extend([key, other.to_string()]),
    }
}

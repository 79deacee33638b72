//! Names of columns that are nearly right: those that differ in capitals or in the signs between words are taken, and
//! those that look like a column that may be missing are noted, since nothing would tell that they are not read.

use super::RawTable;
use crate::edition::likeness::{nearest, normal};
use crate::edition::schema::{Columns, spell_out};
use crate::edition::{Fault, Problem};

/// What the settings say of the columns of other tables.
pub(super) struct Named {
    /// The codes of the languages, and whether they are complete.
    codes: Vec<(String, bool)>,
    /// The column that decides lanes.
    lane_column: String,
}

impl Named {
    /// Reads it from the table of the settings, where there is one.
    pub(super) fn of(settings: Option<&RawTable>) -> Self {
        let cells = settings.map_or(&[][..], |settings| settings.cells.as_slice());
        let pairs = cells.chunks_exact(2).map(|pair| (&pair[0], &pair[1]));
        let value = |wanted: &str| pairs.clone().find(|(key, _)| *key == wanted);
        let codes = pairs.clone().filter_map(|(key, code)| {
            let stem = key.strip_prefix("languages.")?.strip_suffix(".code")?;
            let complete = value(&["languages.", stem, ".complete"].concat());
            Some((code.clone(), complete.is_some_and(|(_, is)| is == "true")))
        });
        let column = value("lanes.column");
        Self {
            codes: codes.collect(),
            lane_column: column.map_or_else(|| "lane".to_owned(), |(_, name)| name.clone()),
        }
    }

    /// The real columns behind those of the schema that must be there, and behind those that may.
    fn spelt(&self, wanted: &Columns) -> (Vec<String>, Vec<String>) {
        let codes = |is_complete: bool| -> Vec<String> {
            let codes = self.codes.iter().filter(|(_, is)| *is == is_complete);
            codes.map(|(code, _)| code.clone()).collect()
        };
        let (whole, partial) = (codes(true), codes(false));
        let all = [whole.clone(), partial.clone()].concat();
        let spelt = |columns: &[&str], codes: &[String]| -> Vec<String> {
            let columns = columns.iter();
            columns
                .flat_map(|column| spell_out(column, codes, &self.lane_column))
                .collect()
        };
        // Columns that a complete language needs, a partial one may have.
        let texts: Vec<&str> = wanted
            .columns
            .iter()
            .copied()
            .filter(|name| name.ends_with('*'))
            .collect();
        let optional = [spelt(&texts, &partial), spelt(wanted.optional, &all)].concat();
        (spelt(wanted.columns, &whole), optional)
    }
}

/// Gives columns the names that they were meant to have, and notes those that nothing reads but something may want.
pub(super) fn settle(table: &mut RawTable, wanted: &Columns, named: &Named) -> Vec<Fault> {
    let (needed, optional) = named.spelt(wanted);
    let all: Vec<&String> = needed.iter().chain(&optional).collect();
    for name in &all {
        if table.columns.contains(name) {
            continue;
        }
        let same = |column: &&mut String| !all.contains(&&**column) && normal(column) == **name;
        if let Some(column) = table.columns.iter_mut().find(same) {
            column.clone_from(name);
        }
    }
    let missing = optional.iter().filter(|name| !table.columns.contains(name));
    let missing: Vec<&str> = missing.map(String::as_str).collect();
    let strays = table.columns.iter().filter(|column| !all.contains(column));
    strays
        .filter_map(|column| {
            let meant = nearest(column, missing.iter().copied())?;
            let note = Fault::of_table(&table.name, Problem::StrayColumn, column);
            Some(Fault {
                column: column.clone(),
                ..note.meaning(vec![meant.to_owned()])
            })
        })
        .collect()
}

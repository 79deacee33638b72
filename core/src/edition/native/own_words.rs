//! Words of the interface that an edition brings along, for its languages that the program does not speak. What is not
//! there is borrowed, like any other text. The program's own words are not an edition's to change.

use super::RawTable;
use crate::edition::ask::slots;
use crate::edition::read::missing_column;
use crate::edition::{Fault, Problem, sheet_row};

/// Joins the columns of an edition's `words.csv` to the program's table; gives what is wrong with them.
pub(super) fn join(words: &mut RawTable, own: &RawTable) -> Vec<Fault> {
    let mut faults = Vec::new();
    let own = own.table();
    let Some(key_column) = own.column("key") else {
        return vec![missing_column(&own, "key")];
    };
    let ours = words.table();
    for row in (0..own.len()).filter(|row| !own.is_blank(*row)) {
        let key = own.cell(row, key_column);
        let mut fault = |column: &str, problem, value: &str| {
            faults.push(Fault::of_cell(
                "words",
                sheet_row(row),
                column,
                problem,
                value,
            ));
        };
        let Some(known) = ours.find("key", key) else {
            fault("key", Problem::UnknownReference, key);
            continue;
        };
        if own.find("key", key) != Some(row) {
            fault("key", Problem::DuplicateId, key);
        }
        let filled: Vec<&str> = slots(ours.cell(known, 1)).collect();
        for column in (0..own.columns.len()).filter(|column| *column != key_column) {
            for slot in slots(own.cell(row, column)).filter(|slot| !filled.contains(slot)) {
                fault(own.columns[column], Problem::UnknownSlot, slot);
            }
        }
    }
    let mut columns = ours.columns.clone();
    let mut added = Vec::new();
    for (place, column) in own.columns.iter().enumerate() {
        if place == key_column {
            continue;
        }
        if ours.column(column).is_some() {
            let fault = Fault::of_table("words", Problem::DuplicateColumn, column);
            faults.push(Fault {
                column: (*column).into(),
                ..fault
            });
        } else {
            columns.push(column);
            added.push(place);
        }
    }
    let mut cells = Vec::with_capacity(ours.len() * columns.len());
    for row in 0..ours.len() {
        cells.extend((0..ours.columns.len()).map(|column| ours.cell(row, column)));
        let there = own.find("key", ours.cell(row, 0));
        let wording = |column: &usize| there.map_or("", |there| own.cell(there, *column));
        cells.extend(added.iter().map(wording));
    }
    *words = RawTable {
        name: words.name.clone(),
        columns: columns.into_iter().map(str::to_owned).collect(),
        cells: cells.into_iter().map(str::to_owned).collect(),
        short: Vec::new(),
    };
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition::native::csv_table;

    fn joined(own: &str) -> (RawTable, Vec<(Problem, String)>) {
        let table = |text: &str| csv_table("words", text.as_bytes()).0.unwrap_or_default();
        let mut words = table("key,id,en\na,satu {n},one {n}\nb,dua,two\n");
        let faults = join(&mut words, &table(own)).into_iter();
        let faults = faults.map(|fault| (fault.problem, fault.value)).collect();
        (words, faults)
    }

    #[test]
    fn words_that_an_edition_brings_stand_beside_the_program_s_and_may_be_few() {
        let (words, faults) = joined("key,jv\nb,loro\n");
        assert_eq!(faults, []);
        assert_eq!(words.columns, ["key", "id", "en", "jv"]);
        let rows: Vec<&[String]> = words.cells.chunks(4).collect();
        assert_eq!(rows[0], ["a", "satu {n}", "one {n}", ""]);
        assert_eq!(rows[1], ["b", "dua", "two", "loro"]);
    }

    #[test]
    fn words_that_nobody_says_and_slots_that_nobody_fills_are_faults() {
        let (_, faults) = joined("key,jv,en\na,siji {m?a|b},\nc,telu,\nb,loro,\nb,loro,\n");
        let wanted = [
            (Problem::UnknownSlot, "m".to_owned()),
            (Problem::UnknownReference, "c".to_owned()),
            (Problem::DuplicateId, "b".to_owned()),
            (Problem::DuplicateColumn, "en".to_owned()),
        ];
        assert_eq!(faults, wanted);
    }
}

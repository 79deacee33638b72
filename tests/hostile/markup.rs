//! HTML, script and the like in every cell of every table, and in every setting.

use crate::drawn::{drawn, refused};
use crate::folder::Folder;

const HARMS: [&str; 6] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "</style></svg><iframe srcdoc='<script>alert(1)</script>'>",
    "' onmouseover='alert(1)",
    "]]><!--",
    "{{7*7}} ${7*7}",
];

/// Here the fault stands with the chart that misses the cell.
const ELSEWHERE: (&str, &str) = ("matrix", "matrix");

#[test]
fn markup_in_any_one_cell_is_told_at_that_cell_or_is_text() {
    let folder = Folder::example();
    let harm = HARMS[0];
    let (mut taken, mut told) = (folder.clone(), 0);
    for table in folder.tables() {
        let mut fine = Vec::new();
        for column in &table.columns {
            let harmed = folder.clone().changing(&table, |row, at, cell| {
                if row == 0 && at == column {
                    harm.to_owned()
                } else {
                    cell.to_owned()
                }
            });
            if harmed.open().is_ok() {
                fine.push(column.clone());
                continue;
            }
            let faults = refused(&harmed);
            let here = faults.iter().any(|fault| {
                (fault.table.as_str(), fault.row, &fault.column) == (&table.name, Some(2), column)
            });
            let elsewhere = ELSEWHERE == (&table.name, column);
            assert!(here != elsewhere, "{} {column}: {faults:#?}", table.name);
            told += 1;
        }
        taken = taken.changing(&table, |row, at, cell| {
            if row == 0 && fine.iter().any(|column| column == at) {
                harm.to_owned()
            } else {
                cell.to_owned()
            }
        });
    }
    assert!(told > 60, "{told}");
    // What was taken one by one is there all at once.
    drawn(&taken);
}

#[test]
fn markup_in_every_text_is_text() {
    let folder = Folder::example();
    for harm in HARMS {
        let mut harmed = folder.clone();
        for table in folder.tables() {
            harmed = harmed.changing(&table, |_, column, cell| {
                let is_text = ["_id", "_en", "_jv"]
                    .iter()
                    .any(|end| column.ends_with(end));
                let is_plain = !column.starts_with("unit") && !column.starts_with("forms");
                if !is_text || !is_plain || cell.is_empty() {
                    return cell.to_owned();
                }
                // Short names have room for so much of it.
                if column.starts_with("short") {
                    return harm.chars().take(22).collect();
                }
                // In the middle of a wording, so that lists of options stay as many.
                let parts: Vec<String> = cell
                    .split(" | ")
                    .map(|part| format!("{part} {harm}"))
                    .collect();
                parts.join(" | ")
            });
        }
        assert!(drawn(&harmed).len() > 100_000, "{harm}");
    }
}

#[test]
fn markup_in_any_setting_is_told_or_is_text() {
    let folder = Folder::example();
    let text = folder.text("edition.toml");
    let mut taken = 0;
    for (place, line) in text.lines().enumerate() {
        let Some((key, _)) = line.split_once(" = ") else {
            continue;
        };
        let lines = text.lines().enumerate().map(|(at, other)| {
            if at == place {
                format!("{key} = '''{}'''", HARMS[0])
            } else {
                other.to_owned()
            }
        });
        let harmed = folder
            .clone()
            .with("edition.toml", lines.collect::<Vec<_>>().join("\n"));
        if harmed.open().is_ok() {
            drawn(&harmed);
            taken += 1;
        } else {
            refused(&harmed);
        }
    }
    assert!(taken > 5, "{taken}");
}

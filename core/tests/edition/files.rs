//! What happens to files as a whole: saved by spreadsheets, cut, broken, huge.

use jelajah_core::edition::Problem;
use jelajah_core::edition::native::{MAX_CELL, Tool};

use crate::folder::{Folder, faults};

#[test]
fn what_spreadsheets_do_to_files_is_accepted() {
    let good = Folder::gumukmas();
    let wanted = format!("{:?}", good.open().unwrap().edition);
    let mut saved = good.clone();
    for (name, bytes) in &good.0 {
        if name.ends_with(".csv") {
            let text = std::str::from_utf8(bytes).unwrap();
            // BOM, CRLF, semicolons, all cells quoted, blank rows at the end.
            let mut out = String::from("\u{feff}");
            let table = jelajah_core::edition::native::csv_table("t", bytes)
                .0
                .unwrap();
            let width = table.columns.len();
            for row in [table.columns]
                .into_iter()
                .chain(table.cells.chunks(width).map(<[String]>::to_vec))
            {
                let cells: Vec<String> = row
                    .iter()
                    .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
                    .collect();
                out.push_str(&cells.join(";"));
                out.push_str("\r\n");
            }
            out.push_str(&";".repeat(width - 1));
            out.push_str("\r\n\r\n");
            assert!(text.len() < out.len());
            saved.0.insert(name.clone(), out.into_bytes());
        }
    }
    assert_eq!(wanted, format!("{:?}", saved.open().unwrap().edition));
}

#[test]
fn lines_that_end_with_a_lone_carriage_return_do_not_hide_what_parts_cells() {
    let bytes = b"a;b\r\"1,2\";\"3,4\"\r";
    let (table, faults) = jelajah_core::edition::native::csv_table("t", bytes);
    assert!(faults.is_empty(), "{faults:?}");
    let table = table.unwrap();
    assert_eq!(
        (table.columns, table.cells),
        (
            vec!["a".to_owned(), "b".into()],
            vec!["1,2".into(), "3,4".to_owned()]
        )
    );
}

#[test]
fn quotes_may_run_over_lines_and_rows_are_still_counted_as_in_a_spreadsheet() {
    let good = Folder::gumukmas();
    let long = good.clone().replace(
        "themes.csv",
        "Peristiwa sebelum 2020 yang",
        "\"Peristiwa\nsebelum\n2020 \"\"yang\"\"",
    );
    let long = long.replace("themes.csv", "kisah sesudahnya.", "kisah sesudahnya.\"");
    assert!(long.open().is_ok(), "{:?}", faults(&long));
    let blank = long.replace("themes.csv", "\nadaptation,", "\n\n,,,,,\nadaptation gone,");
    let found = faults(&blank);
    assert!(
        found
            .iter()
            .any(|fault| fault.problem == Problem::BadId && fault.row == Some(6)),
        "{found:#?}"
    );
}

#[test]
fn files_that_cannot_be_tables_are_told_as_such() {
    let good = Folder::gumukmas();
    let mut latin = good.0["nodes.csv"].clone();
    let place = good.text("nodes.csv").find("Individu kreatif").unwrap();
    latin[place] = 0xe9;
    let found = faults(&good.clone().with("nodes.csv", latin));
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(
        (found[0].problem, found[0].row, found[0].column.as_str()),
        (Problem::NotUtf8, Some(2), "name_id")
    );

    for empty in ["", "\u{feff}", " \r\n \r\n"] {
        let found = faults(&good.clone().with("links.csv", empty.into()));
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!(
            (found[0].problem, found[0].table.as_str()),
            (Problem::EmptyFile, "links")
        );
    }
    let found = faults(
        &good
            .clone()
            .with("links.csv", vec![0xff, 0xfe, b'f', 0, b'r', 0]),
    );
    // Two bytes a letter are text: what it says is no header.
    assert_eq!(
        (found[0].problem, found[0].value.as_str()),
        (Problem::MissingColumn, "from")
    );

    let open = good.clone().replace("themes.csv", "Latar,", "\"Latar,");
    assert!(
        faults(&open)
            .iter()
            .any(|fault| fault.problem == Problem::OpenQuote)
    );

    let found = faults(
        &good
            .clone()
            .replace("edition.toml", "period = [", "period = "),
    );
    assert_eq!(
        (found[0].problem, found[0].row),
        (Problem::BadSettings, Some(11)),
        "{found:#?}"
    );
    assert!(faults(&Folder(std::collections::BTreeMap::new())).len() > 15);
}

#[test]
fn a_huge_cell_is_told_and_not_carried_along() {
    let huge = "x".repeat(50 * 1024 * 1024);
    let folder = Folder::gumukmas().replace("themes.csv", "Latar", &huge);
    let found = faults(&folder);
    let fault = found
        .iter()
        .find(|fault| fault.problem == Problem::CellTooLarge)
        .unwrap();
    assert_eq!((fault.row, fault.column.as_str()), (Some(2), "name_id"));
    assert!(
        found
            .iter()
            .all(|fault| fault.value.len() <= MAX_CELL && fault.say(Tool::En).len() < 1000)
    );
}

#[test]
fn no_damage_of_any_byte_panics() {
    let good = Folder::gumukmas();
    // A plain linear congruence: the damages are the same in every run.
    let mut seed = 7_u32;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    let names: Vec<String> = good
        .0
        .keys()
        .filter(|name| !name.ends_with(".md"))
        .cloned()
        .collect();
    for _ in 0..150 {
        let name = &names[next(names.len())];
        let mut bytes = good.0[name].clone();
        for _ in 0..3 {
            let place = next(bytes.len());
            match next(4) {
                0 => bytes.truncate(place.max(1)),
                1 => bytes[place] = b"\",;\n\r\0=-"[next(8)],
                2 => bytes[place] = next(256) as u8,
                _ => {
                    bytes.remove(place);
                    bytes.push(b'\n');
                }
            }
        }
        for fault in faults(&good.clone().with(name, bytes)) {
            assert!(!fault.say(Tool::Id).is_empty());
        }
    }
}

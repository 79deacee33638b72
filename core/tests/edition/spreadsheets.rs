//! Files as spreadsheets and editors save them: any mark between cells, any encoding, rows that lack or wrap cells, signs
//! that nobody sees. Each is read as it was meant, or told by what happened to it.

use jelajah_core::edition::Problem;
use jelajah_core::edition::native::csv_table;

use crate::folder::{Folder, faults, notes};

/// The edition with every table written otherwise.
fn saved(good: &Folder, write: impl Fn(&[Vec<String>]) -> Vec<u8>) -> Folder {
    let mut folder = good.clone();
    for (name, bytes) in &good.0 {
        let Some(table) = name.strip_suffix(".csv") else {
            continue;
        };
        let table = csv_table(table, bytes).0.unwrap();
        let mut rows = vec![table.columns.clone()];
        rows.extend(
            table
                .cells
                .chunks(table.columns.len())
                .map(<[String]>::to_vec),
        );
        folder.0.insert(name.clone(), write(&rows));
    }
    folder
}

/// A line of cells with a mark between them, in quotation marks where they need some.
fn line(cells: &[String], mark: char) -> String {
    let cell = |cell: &String| {
        if cell.contains([mark, '"', '\n']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.clone()
        }
    };
    let cells: Vec<String> = cells.iter().map(cell).collect();
    cells.join(&mark.to_string())
}

fn file(rows: &[Vec<String>], mark: char, end: &str) -> String {
    rows.iter().map(|row| line(row, mark) + end).collect()
}

/// Fails unless an edition is the same as the good one, without a fault or a note.
fn is_the_same(folder: &Folder, good: &Folder, how: &str) {
    // The first tells enough.
    assert_eq!(faults(folder).first(), None, "{how}");
    assert_eq!(notes(folder).first(), None, "{how}");
    let edition = |folder: &Folder| format!("{:?}", folder.open().unwrap().edition);
    assert!(edition(folder) == edition(good), "{how}");
}

#[test]
fn any_mark_between_cells_and_any_line_end_is_taken() {
    let good = Folder::contoh();
    for mark in [',', ';', '\t', '|'] {
        for end in ["\n", "\r\n", "\r"] {
            let folder = saved(&good, |rows| file(rows, mark, end).into());
            is_the_same(&folder, &good, &format!("{mark:?} {end:?}"));
        }
    }
}

#[test]
fn a_first_line_that_declares_the_mark_is_taken_and_not_counted() {
    let good = Folder::contoh();
    for mark in [';', ',', '\t'] {
        let head = format!("sep={mark}\r\n");
        let folder = saved(&good, |rows| {
            [head.as_str(), &file(rows, mark, "\r\n")].concat().into()
        });
        is_the_same(&folder, &good, &head);
    }
    let text = ["sep=,\r\n", &good.text("themes.csv")].concat();
    let folder = good.with("themes.csv", text.replace("\nramai,", "\nra mai,").into());
    let found = faults(&folder);
    let bad = found
        .iter()
        .find(|fault| fault.problem == Problem::BadId)
        .unwrap();
    assert_eq!(bad.row, Some(4));
}

#[test]
fn rows_that_a_spreadsheet_took_for_one_cell_are_taken_apart() {
    let good = Folder::contoh();
    // A spreadsheet that expects semicolons holds each line in its first cell, and quotes those that hold quotes.
    let folder = saved(&good, |rows| {
        let lines = rows
            .iter()
            .map(|row| line(row, ','))
            .filter(|text| !text.contains('\n'));
        let wrap = |text: String| {
            if text.contains('"') {
                format!("\"{}\"\r\n", text.replace('"', "\"\""))
            } else {
                text + "\r\n"
            }
        };
        lines.map(wrap).collect::<String>().into()
    });
    is_the_same(&folder, &good, "wrapped");
}

#[test]
fn files_of_two_bytes_a_letter_are_read() {
    let good = Folder::contoh();
    for (mark, bytes) in [
        ("\u{feff}", u16::to_le_bytes as fn(u16) -> [u8; 2]),
        ("\u{feff}", u16::to_be_bytes),
        ("", u16::to_le_bytes),
    ] {
        let mut folder = saved(&good, |rows| {
            let text = [mark, &file(rows, '\t', "\r\n")].concat();
            text.encode_utf16().flat_map(bytes).collect()
        });
        let settings = [mark, &good.text("edition.toml")].concat();
        let settings = settings.encode_utf16().flat_map(bytes).collect();
        folder = folder.with("edition.toml", settings);
        is_the_same(&folder, &good, "UTF-16");
    }
}

#[test]
fn letters_of_an_older_encoding_are_told_with_what_they_say() {
    let good = Folder::contoh();
    let text = good
        .text("themes.csv")
        .replace("Kayu dan alat", "Kayu, “alat”, café");
    let bytes: Vec<u8> = text
        .chars()
        .map(|letter| match letter {
            '“' => 0x93,
            '”' => 0x94,
            other => u8::try_from(u32::from(other)).unwrap(),
        })
        .collect();
    let found = faults(&good.with("themes.csv", bytes));
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(
        (found[0].problem, found[0].row),
        (Problem::NotUtf8, Some(2))
    );
    assert!(found[0].value.contains("“alat”"), "{}", found[0].value);
}

#[test]
fn a_spreadsheet_that_was_only_renamed_is_told_as_such() {
    for (bytes, kind) in [
        (&b"PK\x03\x04\x14\0\x06\0"[..], "XLSX/ODS"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "XLS"),
        (b"<html><table><tr><td>id", "HTML"),
    ] {
        let found = faults(&Folder::contoh().with("themes.csv", bytes.into()));
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!(
            (found[0].problem, found[0].value.as_str()),
            (Problem::NotATable, kind)
        );
    }
}

#[test]
fn rows_without_their_empty_cells_at_the_end_are_taken() {
    for good in [Folder::contoh(), Folder::gumukmas()] {
        let folder = saved(&good, |rows| {
            let short = rows.iter().map(|row| {
                let full = row
                    .iter()
                    .rposition(|cell| !cell.is_empty())
                    .map_or(0, |last| last + 1);
                row[..full].to_vec()
            });
            file(&short.collect::<Vec<_>>(), ',', "\n").into()
        });
        is_the_same(&folder, &good, "short rows");
    }
}

#[test]
fn a_short_row_in_which_something_is_wrong_is_told_as_short() {
    let folder = Folder::gumukmas().replace("themes.csv", "Latar,", "");
    let found = faults(&folder);
    assert_eq!(
        (found[0].problem, found[0].row),
        (Problem::RaggedRow, Some(2))
    );
    assert_eq!(found[0].value, "5 / 6");
}

#[test]
fn signs_that_nobody_sees_are_dropped_or_named() {
    let good = Folder::contoh();
    for sign in ["\u{200b}", "\u{feff}", "\u{200e}", "\u{ad}", "\u{2060}"] {
        let around = |text: &str| [sign, text, sign].concat();
        let folder = good
            .clone()
            .replace("events.csv", "id,date,", &format!("id,da{sign}te{sign},"))
            .replace("events.csv", "2021-03,", &format!("{},", around("2021-03")))
            .replace(
                "points.csv",
                "perahu_2018,",
                &format!("{},", around("perahu_2018")),
            )
            .replace("points.csv", "2018,40,", &format!("2018,{},", around("40")));
        is_the_same(&folder, &good, sign);
    }
    for (file, old, new) in [
        ("events.csv", "2021-03,", "2021\u{200b}-03,"),
        ("points.csv", "2018,40,", "2018,4\u{200b}0,"),
        ("themes.csv", "\nbahan,", "\nba\u{200b}han,"),
        ("links.csv", ",weak,", ",we\u{200b}ak,"),
        (
            "sources.csv",
            "https://example.org/naskah",
            "https://example.org/\u{200b}naskah",
        ),
    ] {
        let found = faults(&good.clone().replace(file, old, new));
        let told = found
            .iter()
            .find(|fault| fault.problem == Problem::HiddenSign)
            .unwrap_or_else(|| panic!("{found:#?}"));
        assert_eq!(told.value, "U+200B");
        let seen = new.replace(['\u{200b}', ',', '\n'], "");
        assert!(seen.ends_with(&told.meant[0]), "{told:?}");
    }
    // In a text it may be right: some scripts part words by it.
    let text = good
        .clone()
        .replace("themes.csv", "Kayu dan alat", "Kayu\u{200b}dan alat");
    assert_eq!(faults(&text), []);
}

#[test]
fn a_text_may_begin_with_any_sign_that_computes_nothing() {
    for text in [
        "@kampungperahu di Instagram: jadwal melaut",
        "-nya",
        "- butir",
        "+62 331 123",
    ] {
        let folder = Folder::contoh().replace("themes.csv", "Kayu dan alat", text);
        assert_eq!(faults(&folder), [], "{text}");
    }
    for text in ["=1+1", "+SUM(A1)", "@SUM(A1)", "-A1", "-cmd|' /C calc'!A0"] {
        let folder = Folder::contoh().replace("themes.csv", "Kayu dan alat", text);
        let found = faults(&folder);
        assert_eq!(found.len(), 1, "{text}: {found:#?}");
        assert_eq!(found[0].problem, Problem::Formula);
    }
}

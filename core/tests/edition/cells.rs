//! A CSV file by itself: what is taken, and what is told with its row, its column and its value.

use jelajah_core::edition::native::{MAX_CELL, MAX_FILE, csv_table, settings_table};
use jelajah_core::edition::{Fault, Problem, Table};

/// The columns and the cells of a file without faults.
fn read(text: &str) -> (Vec<String>, Vec<String>) {
    let (table, faults) = csv_table("t", text.as_bytes());
    assert_eq!(faults, [], "{text}");
    let table = table.unwrap();
    (table.columns, table.cells)
}

/// Row, column, problem and value of each fault.
fn told(text: &str) -> Vec<(Option<u32>, String, Problem, String)> {
    let told = |fault: Fault| (fault.row, fault.column, fault.problem, fault.value);
    let faults = csv_table("t", text.as_bytes()).1;
    faults.into_iter().map(told).collect()
}

#[test]
fn a_file_may_be_as_large_as_the_limit_and_no_larger() {
    let spaces = vec![b' '; MAX_FILE + 1];
    for (size, problem) in [
        (MAX_FILE, Problem::EmptyFile),
        (MAX_FILE + 1, Problem::FileTooLarge),
    ] {
        assert_eq!(csv_table("t", &spaces[..size]).1[0].problem, problem);
        assert_eq!(
            settings_table(&spaces[..size]).unwrap_err().problem,
            problem
        );
    }
}

#[test]
fn a_cell_may_be_as_large_as_the_limit_and_no_larger() {
    let file = |size| format!("a\n{}\n", "x".repeat(size));
    assert_eq!(read(&file(MAX_CELL)).1[0].len(), MAX_CELL);
    assert_eq!(
        told(&file(MAX_CELL + 1)),
        [(Some(2), "a".into(), Problem::CellTooLarge, "32 KB".into())]
    );
}

#[test]
fn the_mark_between_cells_is_the_one_that_the_header_has_more_of() {
    assert_eq!(read("a;b;c,d\n1;2;3\n").0, ["a", "b", "c,d"]);
    assert_eq!(read("a;b,c\n1,2\n").0, ["a;b", "c"]);
    assert_eq!(read("a\tb,c\td\n1\t2\t3\n").0, ["a", "b,c", "d"]);
    assert_eq!(read("a|b\n1|2\n").0, ["a", "b"]);
}

#[test]
fn after_a_closing_quote_only_space_may_follow() {
    assert_eq!(read("a,b\n\"1\" ,2\n").1, ["1", "2"]);
    assert_eq!(
        told("a,b\n\"1\",2\n\"3\"x,4\n\"5\"y,6\n"),
        [(Some(3), String::new(), Problem::OpenQuote, String::new())]
    );
}

#[test]
fn a_row_may_be_blank_lack_its_last_cells_or_end_in_empty_ones_but_not_exceed_the_columns() {
    assert_eq!(read("a,b\n1,2,,\n\n3,\n").1, ["1", "2", "", "", "3", ""]);
    let ragged = |row, value: &str| (Some(row), String::new(), Problem::RaggedRow, value.into());
    assert_eq!(told("a,b\n1\n1,2\n1,2,3\n"), [ragged(4, "3 / 2")]);
    // Whether a cell is missing that should be there, only what the columns mean can tell.
    let short = csv_table("t", b"a,b\n1\n1,2\n").0.unwrap().short;
    assert_eq!((short[0].row, short[0].value.as_str()), (Some(2), "1 / 2"));
}

#[test]
fn a_column_without_a_name_is_told_only_where_it_is_used() {
    assert_eq!(read("a,,b,\n1,,2,\n").0, ["a", "b"]);
    assert_eq!(
        told("a,,b\n1,x,2\n"),
        [(None, String::new(), Problem::UnnamedColumn, "2".into())]
    );
    assert_eq!(
        told("a,b,a\n1,2,3\n"),
        [(None, "a".into(), Problem::DuplicateColumn, "a".into())]
    );
}

#[test]
fn what_a_spreadsheet_would_compute_or_could_not_is_told_with_the_cell() {
    assert_eq!(
        read("a\n\"x\ny\"\n-1\n+2\n- x\n-x\n@x\n").1,
        ["x\ny", "-1", "+2", "- x", "-x", "@x"]
    );
    for (cell, problem, value) in [
        ("=1", Problem::Formula, "=1"),
        ("@x(1)", Problem::Formula, "@x(1)"),
        ("-x(1)", Problem::Formula, "-x(1)"),
        ("+x", Problem::Formula, "+x"),
        ("#N/A", Problem::SpreadsheetError, "#N/A"),
        ("x\u{7}y", Problem::ControlCharacter, "U+0007"),
        ("x\u{202e}y", Problem::ControlCharacter, "U+202E"),
        ("x\u{fffd}y", Problem::ControlCharacter, "U+FFFD"),
    ] {
        let wanted = [(Some(2), "a".into(), problem, value.into())];
        assert_eq!(told(&format!("a\n{cell}\n")), wanted);
    }
}

#[test]
fn bytes_that_are_no_text_are_told_with_what_stands_around_them() {
    let fault = |bytes: &[u8]| csv_table("t", bytes).1.remove(0);
    let inside = fault(b"a,b\n1,some words before \xe9 and a few behind\n");
    assert_eq!((inside.row, inside.column.as_str()), (Some(2), "b"));
    assert!(
        inside.value.starts_with("1,some words before"),
        "{}",
        inside.value
    );
    assert!(inside.value.ends_with(" and a few"), "{}", inside.value);
    let header = fault(b"a,b\xe9\n1,2\n");
    assert_eq!((header.row, header.column.as_str()), (Some(1), ""));
}

#[test]
fn a_table_has_rows_or_none_and_a_row_is_blank_or_not() {
    let table = Table {
        name: "t",
        columns: vec!["a", "b"],
        cells: vec!["", "1", "", ""],
    };
    assert!(!table.is_empty());
    assert!(!table.is_blank(0) && table.is_blank(1));
}

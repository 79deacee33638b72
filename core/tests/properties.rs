//! What holds for any input: nothing that a person, an address or a host can hand over makes a reader panic or lose what it
//! was told. `PROPTEST_CASES=25600 cargo test --release -p jelajah-core --test properties` tries longer.

// What cannot be read fails the test.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use jelajah_core::edition::native::{
    Opened, Rules, Tool, csv_table, data_block, joined_cells, open,
};
use jelajah_core::edition::{CELL_SEPARATOR, Fault, unpack};
use jelajah_core::model::date::{Date, days_in_month};
use jelajah_core::simulation::{Map, pack_changes, unpack_changes};
use jelajah_core::state::address::{Names, choose, read, write};
use jelajah_core::state::{Section, ViewState};
use jelajah_core::text::{Decimal, Language};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

type Files = BTreeMap<String, Vec<u8>>;

fn files(edition: &str) -> Files {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../editions")
        .join(edition);
    let entries = std::fs::read_dir(path).unwrap();
    entries
        .map(|entry| {
            let entry = entry.unwrap();
            (
                entry.file_name().into_string().unwrap(),
                std::fs::read(entry.path()).unwrap(),
            )
        })
        .collect()
}

/// The small edition, read once.
fn example() -> &'static (Files, Opened) {
    static READ: OnceLock<(Files, Opened)> = OnceLock::new();
    READ.get_or_init(|| {
        let files = files("contoh");
        let opened = opened(&files).unwrap_or_else(|faults| panic!("{} faults", faults.len()));
        (files, opened)
    })
}

fn opened(files: &Files) -> Result<Opened, Vec<Fault>> {
    let sections = Section::ALL.map(Section::id);
    let rules = Rules {
        sections: &sections,
        understands: None,
    };
    open(&mut |name| files.get(name).cloned(), &rules)
}

/// Either there is an edition, or every fault can be told, in both languages and at a place.
fn is_answered(files: &Files) -> Result<(), TestCaseError> {
    if let Err(faults) = opened(files) {
        prop_assert!(!faults.is_empty());
        for fault in faults {
            for tool in [Tool::Id, Tool::En] {
                let said = fault.say(tool);
                prop_assert!(said.starts_with(&fault.table), "{said}");
                prop_assert!(!said.contains("{value}") && !said.contains('\n'), "{said}");
            }
        }
    }
    Ok(())
}

/// A cell as it may come from anywhere.
fn any_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[ -~]{0,30}",
        Just("<script>alert(1)</script>".to_owned()),
        Just("\u{202e}\u{200b}gnalu".to_owned()),
        Just(String::new()),
        "-?[0-9]{1,30}(\\.[0-9]{0,30})?",
        "[0-9]{4}-[0-9]{2}-[0-9]{2}",
        "[a-z_]{1,8}>[a-z_]{1,8}",
        "([a-z_]{1,8}=-?[0-9.]{1,4} ?){1,4}",
    ]
}

/// Writes cells as a CSV file, every one in quotation marks.
fn written(rows: &[Vec<String>]) -> Vec<u8> {
    let line = |row: &Vec<String>| {
        let cells: Vec<String> = row
            .iter()
            .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
            .collect();
        cells.join(",") + "\n"
    };
    rows.iter().map(line).collect::<String>().into_bytes()
}

/// Few cases with every change; as many as PROPTEST_CASES says.
fn config() -> ProptestConfig {
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => ProptestConfig::default(),
        None => ProptestConfig::with_cases(96),
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn an_edition_with_any_cell_in_it_is_read_or_refused_with_words(
        table: Index, row: Index, column: Index, cell in any_cell(),
    ) {
        let (good, _) = example();
        let mut files = good.clone();
        let names: Vec<&String> = good.keys().filter(|name| name.ends_with(".csv")).collect();
        let name = names[table.index(names.len())].clone();
        let (raw, _) = csv_table("any", &good[&name]);
        let raw = raw.unwrap();
        let mut rows = vec![raw.columns.clone()];
        rows.extend(raw.cells.chunks(raw.columns.len()).map(<[String]>::to_vec));
        let row = row.index(rows.len());
        let column = column.index(rows[row].len());
        rows[row][column] = cell;
        files.insert(name, written(&rows));
        is_answered(&files)?;
    }

    #[test]
    fn an_edition_with_damaged_bytes_is_read_or_refused_with_words(
        table: Index, at: Index, bytes in vec(any::<u8>(), 0..6), cut in 0_usize..6,
    ) {
        let (good, _) = example();
        let mut files = good.clone();
        let names: Vec<&String> = good.keys().collect();
        let name = names[table.index(names.len())].clone();
        let file = files.get_mut(&name).unwrap();
        let at = at.index(file.len().max(1)).min(file.len());
        let end = (at + cut).min(file.len());
        file.splice(at..end, bytes);
        is_answered(&files)?;
    }

    #[test]
    fn a_csv_file_gives_back_what_was_written_into_it(rows in vec(vec("[^\\x00-\\x1f\\x7f-\\x9f]{0,12}", 3), 1..8)) {
        let mut all = vec![["a", "b", "c"].map(str::to_owned).to_vec()];
        all.extend(rows.iter().cloned());
        let (table, faults) = csv_table("any", &written(&all));
        // A cell that a spreadsheet would compute is told of, and read all the same.
        prop_assert!(faults.iter().all(|fault| fault.row.is_some()), "{faults:?}");
        let table = table.unwrap();
        let cells: Vec<String> = rows.concat().iter().map(|cell| cell.trim().to_owned()).collect();
        let read: Vec<String> = table.cells.iter().map(|cell| cell.trim().to_owned()).collect();
        // Blank rows hold nothing that could be lost.
        let solid = |cells: Vec<String>| cells.chunks(3).filter(|row| row.iter().any(|cell| !cell.is_empty())).map(<[String]>::to_vec).collect::<Vec<_>>();
        prop_assert_eq!(solid(read), solid(cells));
    }

    #[test]
    fn any_bytes_are_a_table_or_a_fault(bytes in vec(any::<u8>(), 0..200)) {
        let (table, faults) = csv_table("any", &bytes);
        prop_assert!(table.is_some() || !faults.is_empty());
    }

    #[test]
    fn an_address_is_read_whatever_it_is_and_written_in_one_way(
        fragment in prop_oneof![
            any::<String>(),
            "#?(lini-masa|ekosistem|bagaimana-jika|angka)?(\\?|&)?((year|event|node|to|loop|push|map|days|q|tour|kiosk|present|base|seed)=[ -~]{0,12}&?){0,6}",
        ],
    ) {
        let names = Names::of(&example().1.edition);
        let state = read(&fragment, &names);
        let address = write(&state, &names);
        prop_assert!(address.is_ascii() && !address.contains(['"', '<', '>', ' ']), "{}", address);
        let again = read(&address, &names);
        prop_assert_eq!(write(&again, &names), address);
        prop_assert_eq!(again, state);
    }

    #[test]
    fn a_choice_of_any_value_changes_one_thing_or_nothing(key in "(year|node|push|map|days|guess|seed|q|tour|loop)", value in any::<String>()) {
        let names = Names::of(&example().1.edition);
        let mut state = ViewState::default();
        choose(&mut state, &key, &value, &names);
        let address = write(&state, &names);
        prop_assert!(address.matches('&').count() == 0, "{}", address);
    }

    #[test]
    fn a_date_is_what_it_was_written_as(year in 1_i32..=9999, month in 1_u8..=12, day in 1_u8..=31) {
        for text in [format!("{year:04}"), format!("{year:04}-{month:02}"), format!("{year:04}-{month:02}-{day:02}")] {
            let exists = text.len() < 10 || day <= days_in_month(year, month);
            match Date::parse(&text) {
                Some(date) => prop_assert!(exists && date.year == year && (text.len() < 7 || date.month == month), "{}", text),
                None => prop_assert!(!exists, "{}", text),
            }
        }
    }

    #[test]
    fn any_text_is_a_date_or_none(text in any::<String>()) {
        let _ = Date::parse(&text);
    }

    #[test]
    fn any_text_is_a_number_or_none(text in prop_oneof![any::<String>(), "-?[0-9]{0,40}\\.?[0-9]{0,40}"]) {
        if let Some(number) = Decimal::parse(&text) {
            prop_assert!(number.to_f64().is_finite());
        }
    }

    #[test]
    fn a_damaged_data_block_is_refused_or_an_edition(changes in vec((any::<Index>(), any_cell()), 1..4), cut: Index) {
        let cells = joined_cells(&data_block(&example().1.edition, Language(0))).unwrap();
        let mut parts: Vec<String> = cells.split(CELL_SEPARATOR).map(str::to_owned).collect();
        for (at, cell) in &changes {
            let at = at.index(parts.len());
            parts[at].clone_from(cell);
        }
        let _ = unpack(&parts.join(&CELL_SEPARATOR.to_string()));
        parts.truncate(cut.index(parts.len()));
        prop_assert!(unpack(&parts.join(&CELL_SEPARATOR.to_string())).is_none());
    }

    #[test]
    fn changes_of_a_map_are_read_back_and_anything_else_is_refused(text in prop_oneof![any::<String>(), "[A-Za-z0-9_~.-]{0,80}"]) {
        let map = Map::of(&example().1.edition.ecosystem);
        if let Ok(changes) = unpack_changes(&map, &text) {
            let packed = pack_changes(&map, &changes);
            prop_assert_eq!(unpack_changes(&map, &packed).ok(), Some(changes));
        }
    }
}

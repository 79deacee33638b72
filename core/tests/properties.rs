//! What holds for any input: nothing that a person, an address or a host can hand over makes a reader panic or lose what it
//! was told. `PROPTEST_CASES=25600 cargo test --release -p jelajah-core --test properties` tries longer.

// What cannot be read fails the test.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use jelajah_core::carried::Carried;
use jelajah_core::edition::native::{Opened, Rules, Tool, csv_table, open};
use jelajah_core::edition::{Fault, Problem};
use jelajah_core::model::date::{Date, civil_from_day, days_in_month};
use jelajah_core::model::live::LiveEdition;
use jelajah_core::simulation::{Map, pack_changes, unpack_changes};
use jelajah_core::state::address::{Names, read, write};
use jelajah_core::state::keys::Key;
use jelajah_core::state::{Section, ViewState};
use jelajah_core::text::{Decimal, Language, NumberMarks, format_decimal, parse_in_form};
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

/// What its page in its own language carries of it.
fn live() -> &'static LiveEdition {
    static LIVE: OnceLock<LiveEdition> = OnceLock::new();
    LIVE.get_or_init(|| example().1.edition.live(Language(0)))
}

fn opened(files: &Files) -> Result<Opened, Vec<Fault>> {
    let sections = Section::ALL.map(Section::id);
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    let rules = Rules {
        files: &names,
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
        "[-−+]?[0-9]{1,3}([.,' \u{a0}\u{202f}][0-9]{3}){1,3}([.,][0-9]{1,3})?%?",
        "[0-9]([.,][0-9]{1,5})?[eE][-+]?[0-9]{1,3}",
        "[0-9]{1,4}[-/. ][0-9A-Za-z]{1,9}[-/. ][0-9]{1,4}( 00:00)?",
        "[=+@-][ -~]{0,12}",
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

/// A cell without the spaces and the signs of no width around it.
fn seen(cell: &str) -> &str {
    let hidden = "\u{ad}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{feff}";
    cell.trim_matches(|sign: char| sign.is_whitespace() || hidden.contains(sign))
}

/// How a spreadsheet writes a table.
#[derive(Clone, Debug)]
struct Dialect {
    mark: char,
    line_end: &'static str,
    byte_order_mark: bool,
    /// Whether cells that need no quotation marks have them all the same.
    quotes_all: bool,
    /// Blank rows at the end.
    blank: usize,
}

impl Dialect {
    fn write(&self, rows: &[Vec<String>]) -> Vec<u8> {
        let mark = self.mark.to_string();
        let cell = |cell: &String| {
            let needs = cell.contains([self.mark, '"', '\n']) || seen(cell) != cell;
            if needs || self.quotes_all {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell.clone()
            }
        };
        let mut out = String::from(if self.byte_order_mark { "\u{feff}" } else { "" });
        for row in rows {
            out += &row.iter().map(cell).collect::<Vec<_>>().join(&mark);
            out += self.line_end;
        }
        out += &[&mark.repeat(2), self.line_end].concat().repeat(self.blank);
        out.into_bytes()
    }
}

fn any_dialect() -> impl Strategy<Value = Dialect> {
    let marks = prop_oneof![Just(','), Just(';'), Just('\t'), Just('|')];
    let ends = prop_oneof![Just("\n"), Just("\r\n"), Just("\r")];
    (marks, ends, any::<bool>(), any::<bool>(), 0_usize..3).prop_map(
        |(mark, line_end, byte_order_mark, quotes_all, blank)| Dialect {
            mark,
            line_end,
            byte_order_mark,
            quotes_all,
            blank,
        },
    )
}

/// A date as tables have it.
fn any_date() -> impl Strategy<Value = String> {
    let day = (1_i32..=9999, 1_u8..=12, 1_u8..=31, 0_usize..3);
    day.prop_map(|(year, month, day, precision)| {
        let day = day.min(days_in_month(year, month));
        format!("{year:04}-{month:02}-{day:02}")[..[4, 7, 10][precision]].to_owned()
    })
}

fn plain(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)
}

/// A number as tables have it, of at most 17 digits.
fn any_number() -> impl Strategy<Value = String> {
    "-?(0{0,3}[0-9]{1,6}|[0-9]{1,9})(\\.[0-9]{1,8})?"
}

/// An address of the page's own keys, with values that it knows, nearly knows, or does not know.
fn any_address() -> impl Strategy<Value = String> {
    const KEYS: [&str; 27] = [
        "year", "event", "node", "layer", "reach", "to", "loop", "topic", "place", "sure", "q",
        "days", "push", "ask", "guess", "seed", "map", "chart", "base", "index", "lang", "theme",
        "embed", "tour", "kiosk", "present", "YEAR",
    ];
    let edition = &example().1.edition;
    let mut ids: Vec<String> = edition.events.iter().map(|it| it.id.clone()).collect();
    ids.extend(edition.ecosystem.nodes.iter().map(|it| it.id.clone()));
    ids.extend(edition.figures.iter().map(|it| it.id.clone()));
    ids.extend(edition.themes.iter().map(|it| it.id.clone()));
    ids.extend(edition.places.iter().map(|it| it.id.clone()));
    ids.extend(edition.chapters.iter().map(|it| it.year.to_string()));
    ids.extend(edition.about.languages.iter().map(|it| it.code.clone()));
    let words = "chain actors resources challenges high medium low up down open none light dark system 0 1 2 -1 +1";
    ids.extend(words.split(' ').map(str::to_owned));
    let mut places: Vec<String> = Section::ALL.map(|it| it.id().to_owned()).to_vec();
    for start in ["year-", "node-", "scenario-", "chart-", ""] {
        places.extend(ids.iter().map(|id| [start, id].concat()));
    }
    let scenarios = edition.scenarios.iter();
    places.extend(scenarios.map(|it| ["scenario-", &it.id].concat()));
    let one = proptest::sample::select(ids);
    let value = prop_oneof![
        4 => one.clone(),
        1 => one.clone().prop_map(|id| id.to_uppercase()),
        2 => vec(one.clone(), 1..4).prop_map(|ids| ids.join(".")),
        3 => vec((one, -12_i8..=12), 1..4).prop_map(|pushes| {
            let pushes: Vec<String> = pushes.iter().map(|(id, push)| format!("{id}.{push}")).collect();
            pushes.join(".")
        }),
        2 => "[0-9]{8}-[0-9]{8}",
        3 => (any_date(), any_date()).prop_map(|(a, b)| [a.replace('-', ""), b.replace('-', "")].join("-")),
        2 => "[0-9]{1,5}",
        2 => "(%[0-9A-Fa-f]{2}|[a-z+%]){0,12}",
        1 => "[ -~]{0,12}",
        1 => any::<String>(),
        1 => Just(String::new()),
    ];
    let pair = (proptest::sample::select(KEYS.to_vec()), value)
        .prop_map(|(key, value)| [key, "=", &value].concat());
    let sign = prop_oneof![9 => Just("?"), 1 => Just("&")];
    (proptest::sample::select(places), sign, vec(pair, 0..9))
        .prop_map(|(place, sign, pairs)| ["#", &place, sign, &pairs.join("&")].concat())
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
    fn a_csv_file_of_any_spreadsheet_gives_back_what_was_written_into_it(
        rows in vec(vec("[^\\x00-\\x1f\\x7f-\\x9f]{0,6}(\n|\"|;|,)?[^\\x00-\\x1f\\x7f-\\x9f]{0,6}", 3), 0..8),
        dialect in any_dialect(),
    ) {
        let header = ["a", "b", "c"].map(str::to_owned).to_vec();
        let all: Vec<Vec<String>> = [header].into_iter().chain(rows.iter().cloned()).collect();
        let (table, faults) = csv_table("any", &dialect.write(&all));
        // A cell that a spreadsheet would compute is told of, and read all the same.
        prop_assert!(faults.iter().all(|fault| fault.row.is_some() && fault.problem != Problem::OpenQuote), "{faults:?}");
        let table = table.unwrap();
        prop_assert_eq!(&table.columns, &["a", "b", "c"]);
        let mut wanted: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(|cell| seen(cell)).collect()).collect();
        while wanted.last().is_some_and(|row| row.iter().all(|cell| cell.is_empty())) {
            wanted.pop();
        }
        prop_assert_eq!(table.cells, wanted.concat());
    }

    #[test]
    fn any_bytes_are_a_table_or_a_fault(bytes in vec(any::<u8>(), 0..200)) {
        let (table, faults) = csv_table("any", &bytes);
        prop_assert!(table.is_some() || !faults.is_empty());
    }

    #[test]
    fn an_address_of_real_keys_and_ids_is_written_in_one_way(address in any_address()) {
        let names = Names::of(live());
        let state = read(&address, &names);
        let written = write(&state, &names);
        prop_assert!(written.is_ascii() && !written.contains(['"', '<', '>', ' ']), "{}", written);
        let again = read(&written, &names);
        prop_assert_eq!(&again, &state, "{}", written);
        prop_assert_eq!(write(&again, &names), written);
    }

    #[test]
    fn an_address_is_read_whatever_it_is_and_written_in_one_way(
        fragment in prop_oneof![
            any::<String>(),
            "#?(lini-masa|ekosistem|bagaimana-jika|angka)?(\\?|&)?((year|event|node|to|loop|push|map|days|q|tour|kiosk|present|base|seed)=[ -~]{0,12}&?){0,6}",
        ],
    ) {
        let names = Names::of(live());
        let state = read(&fragment, &names);
        let address = write(&state, &names);
        prop_assert!(address.is_ascii() && !address.contains(['"', '<', '>', ' ']), "{}", address);
        let again = read(&address, &names);
        prop_assert_eq!(write(&again, &names), address);
        prop_assert_eq!(again, state);
    }

    #[test]
    fn a_choice_of_any_value_changes_one_thing_or_nothing(key in "(year|node|push|map|days|guess|seed|q|tour|loop)", value in any::<String>()) {
        let names = Names::of(live());
        let mut state = ViewState::default();
        if let Some(choice) = Key::named(&key).unwrap().read(&value, &names) {
            choice.set(&mut state);
        }
        let address = write(&state, &names);
        prop_assert!(address.matches('&').count() == 0, "{}", address);
    }

    #[test]
    fn a_date_is_what_it_was_written_as(year in 1_i32..=9999, month in 1_u8..=12, day in 1_u8..=31) {
        for text in [format!("{year:04}"), format!("{year:04}-{month:02}"), format!("{year:04}-{month:02}-{day:02}")] {
            let exists = text.len() < 10 || day <= days_in_month(year, month);
            let wanted = Date {
                year,
                month: if text.len() < 7 { 0 } else { month },
                day: if text.len() < 10 { 0 } else { day },
            };
            prop_assert_eq!(Date::parse(&text), exists.then_some(wanted), "{}", text);
            if exists {
                for day in [wanted.first_day(), wanted.last_day()] {
                    let day = plain(civil_from_day(day));
                    prop_assert!(day.starts_with(&text), "{} {}", day, text);
                }
            }
        }
    }

    #[test]
    fn dates_stand_in_the_order_of_what_was_written(one in any_date(), other in any_date()) {
        let [a, b] = [&one, &other].map(|text| Date::parse(text).unwrap());
        prop_assert!(a.first_day() <= a.last_day());
        let within = other.starts_with(&one);
        if within {
            prop_assert!(a.first_day() <= b.first_day() && b.last_day() <= a.last_day());
        } else if one < other && !one.starts_with(&other) {
            prop_assert!(a.last_day() < b.first_day(), "{} {}", one, other);
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
    fn a_number_is_what_it_was_written_as_in_every_language(text in any_number()) {
        let number = Decimal::parse(&text).unwrap();
        for (decimal, thousands) in [('.', ','), (',', '.'), (',', '\u{202f}'), ('\u{66b}', '\u{66c}')] {
            let marks = NumberMarks { decimal, thousands };
            let said = format_decimal(number, marks);
            prop_assert_eq!(parse_in_form(&said, marks), Some(number), "{}", said);
            let bare = said.replace(thousands, "").replace(decimal, ".").replace('\u{2212}', "-");
            // Zeros in front go, and nothing has no sign.
            let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |digits| ("-", digits));
            let digits = match digits.trim_start_matches('0') {
                rest if rest.is_empty() || rest.starts_with('.') => ["0", rest].concat(),
                rest => rest.to_owned(),
            };
            let sign = if number.units() == 0 { "" } else { sign };
            prop_assert_eq!(bare, [sign, &digits].concat());
        }
    }

    #[test]
    fn numbers_stand_in_their_order_and_their_difference_is_exact(one in any_number(), other in any_number()) {
        let [a, b] = [&one, &other].map(|text| Decimal::parse(text).unwrap());
        // A hundred thousand billion times a hundred thousand billion has room here.
        let whole = |number: Decimal| i128::from(number.units()) * 10_i128.pow(17 - u32::from(number.decimals()));
        prop_assert_eq!(a.cmp(&b), whole(a).cmp(&whole(b)), "{} {}", one, other);
        prop_assert_eq!(a == b, whole(a) == whole(b));
        if let Some(difference) = a.minus(b) {
            prop_assert_eq!(whole(difference), whole(a) - whole(b), "{} {}", one, other);
        }
    }

    #[test]
    fn what_a_page_carries_is_never_read_from_anything_else(changes in vec((any::<Index>(), any::<u8>()), 1..4), rest in any::<String>()) {
        let carried = Carried { edition: live().clone(), fits: Vec::new() };
        let text = carried.write().unwrap();
        let mut letters: Vec<char> = text.chars().collect();
        for (at, byte) in &changes {
            let at = at.index(letters.len());
            letters[at] = char::from_u32(0x100 + u32::from(*byte)).unwrap();
        }
        let damaged: String = letters.iter().collect();
        let is_whole = Carried::read(&damaged).is_some_and(|again| again == carried);
        prop_assert!(is_whole || Carried::read(&damaged).is_none());
        prop_assert!(Carried::read(&rest).is_none());
    }

    #[test]
    fn changes_of_a_map_are_read_back_and_anything_else_is_refused(text in prop_oneof![any::<String>(), "[A-Za-z0-9_~.-]{0,80}"]) {
        let map = Map::of(&live().ecosystem);
        if let Ok(changes) = unpack_changes(&map, &text) {
            let packed = pack_changes(&map, &changes);
            prop_assert_eq!(unpack_changes(&map, &packed).ok(), Some(changes));
        }
    }
}

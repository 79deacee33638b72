//! Damaged editions: every fault is told, at its place, in one run, and nothing panics.

use jelajah_core::edition::native::{MAX_CELL, Tool};
use jelajah_core::edition::{Fault, Problem};

use crate::folder::Folder;

/// The faults of a damaged edition.
fn faults(folder: &Folder) -> Vec<Fault> {
    folder.open().err().unwrap_or_default()
}

/// The row, as a spreadsheet shows it, of the line that begins with `start`.
fn row(folder: &Folder, file: &str, start: &str) -> Option<u32> {
    let place = folder
        .text(file)
        .lines()
        .position(|line| line.starts_with(start));
    place.map(|place| place as u32 + 1)
}

struct Damage {
    name: &'static str,
    file: &'static str,
    old: &'static str,
    new: &'static str,
    /// The beginning of the line where the fault stands; empty for the whole table.
    line: &'static str,
    column: &'static str,
    problem: Problem,
}

const fn damage(
    name: &'static str,
    (file, old, new): (&'static str, &'static str, &'static str),
    line: &'static str,
    column: &'static str,
    problem: Problem,
) -> Damage {
    Damage {
        name,
        file,
        old,
        new,
        line,
        column,
        problem,
    }
}

const DAMAGES: &[Damage] = &[
    damage(
        "missing column",
        ("events.csv", ",title_en,", ",titel_en,"),
        "",
        "title_en",
        Problem::MissingColumn,
    ),
    damage(
        "duplicate id",
        ("nodes.csv", "\nusaha,", "\nkreator,"),
        "kreator,actor,Pelaku",
        "id",
        Problem::DuplicateId,
    ),
    damage(
        "duplicate link",
        ("links.csv", "pemerintah,modal,", "pemerintah,kebijakan,"),
        "pemerintah,kebijakan,menganggarkan",
        "to",
        Problem::DuplicateId,
    ),
    damage(
        "bad id",
        ("themes.csv", "\npandemic,", "\npan demic,"),
        "pan demic",
        "id",
        Problem::BadId,
    ),
    damage(
        "unknown node",
        (
            "events.csv",
            "usaha distribusi,Seorang",
            "usaha distribussi,Seorang",
        ),
        "ev_2020_tutul",
        "nodes",
        Problem::UnknownReference,
    ),
    damage(
        "unknown source",
        ("nodes.csv", "source_text uu24_2019", "source_text uu24"),
        "kreator",
        "sources",
        Problem::UnknownReference,
    ),
    damage(
        "unknown theme",
        ("events.csv", "no,pandemic,usaha,", "no,pandemi,usaha,"),
        "ev_2020_bi",
        "theme",
        Problem::UnknownReference,
    ),
    damage(
        "unknown link",
        ("emphasis.csv", "modal>usaha", "modal>usah"),
        "t_modal",
        "weakens",
        Problem::UnknownReference,
    ),
    damage(
        "unknown series",
        ("charts.csv", "line,jbr_growth,", "line,jbr_grow,"),
        "jember_growth",
        "series",
        Problem::UnknownReference,
    ),
    damage(
        "impossible date",
        ("events.csv", "2022-12-06", "2022-02-30"),
        "ev_2022_kupujamas",
        "date",
        Problem::ImpossibleDate,
    ),
    damage(
        "spreadsheet date",
        ("events.csv", "2022-12-06", "06/12/2022"),
        "ev_2022_kupujamas",
        "date",
        Problem::DateForm,
    ),
    damage(
        "end before start",
        ("events.csv", "2019-08-04", "2019-07-04"),
        "ev_2019_jfc",
        "date_end",
        Problem::EndBeforeStart,
    ),
    damage(
        "missing translation",
        ("nodes.csv", "Creative individuals", ""),
        "kreator",
        "name_en",
        Problem::MissingTranslation,
    ),
    damage(
        "missing text",
        (
            "scenarios.csv",
            "Bagaimana jika pelatihan diperkuat?,What if training is strengthened?",
            ",",
        ),
        "s_sdm",
        "title_id",
        Problem::EmptyCell,
    ),
    damage(
        "unsourced claim",
        ("events.csv", "bisnis-wisata,high", ",high"),
        "ev_2019_dynand",
        "sources",
        Problem::NoSource,
    ),
    damage(
        "unsourced link",
        ("links.csv", "cited,unej2021", "cited,"),
        "pendidikan,keterampilan",
        "sources",
        Problem::NoSource,
    ),
    damage(
        "javascript address",
        (
            "sources.csv",
            "https://kompasiana.com/nevia",
            "javascript:alert(1)//",
        ),
        "source_text",
        "url",
        Problem::BadAddress,
    ),
    damage(
        "no number",
        ("points.csv", ",525.96,", ",banyak,"),
        "gdp_2010_bps",
        "value",
        Problem::NotANumber,
    ),
    damage(
        "decimal comma",
        ("points.csv", ",525.96,", ",\"525,96\","),
        "gdp_2010_bps",
        "value",
        Problem::DecimalComma,
    ),
    damage(
        "thousands marks",
        ("points.csv", ",525.96,", ",\"1,525.96\","),
        "gdp_2010_bps",
        "value",
        Problem::DecimalComma,
    ),
    damage(
        "unknown word",
        ("links.csv", "regulation,+,strong", "regulation,+,huge"),
        "pemerintah,kebijakan",
        "strength",
        Problem::UnknownWord,
    ),
    damage(
        "formula",
        ("themes.csv", "Latar,", "\"=HYPERLINK(A1)\","),
        "background",
        "name_id",
        Problem::Formula,
    ),
    damage(
        "command",
        ("themes.csv", "Latar,", "+cmd|' /C calc'!A0,"),
        "background",
        "name_id",
        Problem::Formula,
    ),
    damage(
        "spreadsheet error",
        ("themes.csv", "Latar,", "#REF!,"),
        "background",
        "name_id",
        Problem::SpreadsheetError,
    ),
    damage(
        "control character",
        ("themes.csv", "Latar,", "La\u{0}tar,"),
        "background",
        "name_id",
        Problem::ControlCharacter,
    ),
    damage(
        "the cells' separator",
        ("themes.csv", "Latar,", "La\u{1f}tar,"),
        "background",
        "name_id",
        Problem::ControlCharacter,
    ),
    damage(
        "ragged row",
        ("themes.csv", "Latar,", ""),
        "background",
        "",
        Problem::RaggedRow,
    ),
    damage(
        "duplicate column",
        ("themes.csv", "text_id", "name_id"),
        "",
        "name_id",
        Problem::DuplicateColumn,
    ),
    damage(
        "unnamed column",
        ("themes.csv", "text_id", ""),
        "",
        "",
        Problem::UnnamedColumn,
    ),
    damage(
        "push out of range",
        ("scenarios.csv", "digital=0.5\n", "digital=1.5\n"),
        "s_digital,",
        "pushes",
        Problem::OutOfRange,
    ),
    damage(
        "push on nothing",
        ("scenarios.csv", "digital=0.5\n", "digitall=0.5\n"),
        "s_digital,",
        "pushes",
        Problem::UnknownReference,
    ),
    damage(
        "missing label",
        ("points.csv", ",culinary,", ",kulinari,"),
        "gdpsubrp_2016_culinary",
        "label",
        Problem::MissingLabel,
    ),
    damage(
        "two values of a year",
        ("points.csv", "Indonesia,2014,", "Indonesia,2010,"),
        "gdp_2014_bps",
        "period",
        Problem::DuplicateId,
    ),
    damage(
        "bad year",
        ("nodes.csv", ",2022,", ",22,"),
        "digital",
        "from_year",
        Problem::BadYear,
    ),
    damage(
        "bad window",
        ("charts.csv", ",2020-2024\n", ",2024-2020\n"),
        "creative_growth",
        "window",
        Problem::BadYear,
    ),
    damage(
        "too many units",
        (
            "charts.csv",
            ",%,%,2,\"Angka ini",
            ",% | kg,% | kg,2,\"Angka ini",
        ),
        "jember_growth",
        "unit_id",
        Problem::WrongCount,
    ),
    damage(
        "unknown slot",
        ("charts.csv", "{gr_2023} persen", "{gr_2032} persen"),
        "creative_growth",
        "caveat_id",
        Problem::UnknownSlot,
    ),
    damage(
        "unknown element",
        ("founding.csv", "link-usaha-digital", "link-usaha-digitl"),
        "2022_pasar",
        "element",
        Problem::UnknownElement,
    ),
    damage(
        "unknown section",
        (
            "founding.csv",
            "ekosistem,link-usaha-digital",
            "ekosystem,link-usaha-digital",
        ),
        "2022_pasar",
        "section",
        Problem::UnknownElement,
    ),
    damage(
        "prose number without source",
        ("prose.csv", "jatim-pos k-radio-jember-2024", ""),
        "numbers.registers",
        "sources",
        Problem::NoSource,
    ),
    damage(
        "no period",
        ("edition.toml", "period = [2020, 2024]", ""),
        "",
        "period.0",
        Problem::MissingSetting,
    ),
    damage(
        "impossible period",
        ("edition.toml", "[2020, 2024]", "[2024, 2020]"),
        "",
        "period.1",
        Problem::EndBeforeStart,
    ),
    damage(
        "lane of no value",
        ("edition.toml", "value = \"no\"", "value = \"tidak\""),
        "",
        "",
        Problem::UnknownWord,
    ),
];

#[test]
fn every_damage_is_told_at_its_place_in_both_languages() {
    let good = Folder::gumukmas();
    for damage in DAMAGES {
        let folder = good.clone().replace(damage.file, damage.old, damage.new);
        let found = faults(&folder);
        let (table, _) = damage.file.split_once('.').unwrap();
        let lane = damage.name == "lane of no value";
        let wanted = found.iter().find(|fault| {
            let here = fault.table == table
                && fault.column == damage.column
                && (damage.line.is_empty() || fault.row == row(&folder, damage.file, damage.line));
            fault.problem == damage.problem && (here || (lane && fault.column == "in_gumukmas"))
        });
        let fault = wanted.unwrap_or_else(|| panic!("{}: only {found:#?}", damage.name));
        for tool in [Tool::Id, Tool::En] {
            let said = fault.say(tool);
            assert!(
                said.starts_with(&fault.table) && !said.contains("{value}"),
                "{said}"
            );
            let bare = format!(": {} ", fault.problem.key());
            assert!(!said.contains(&bare), "{said} has no words");
        }
        assert_ne!(fault.say(Tool::Id), fault.say(Tool::En));
    }
}

#[test]
fn one_damage_does_not_drown_the_reader_in_faults() {
    let good = Folder::gumukmas();
    for damage in DAMAGES
        .iter()
        .filter(|damage| damage.problem == Problem::MissingColumn)
    {
        let found = faults(&good.clone().replace(damage.file, damage.old, damage.new));
        assert_eq!(found.len(), 1, "{found:#?}");
    }
    for name in [
        "sources.csv",
        "nodes.csv",
        "links.csv",
        "labels.csv",
        "points.csv",
        "themes.csv",
        "events.csv",
    ] {
        let mut folder = good.clone();
        folder.0.remove(name);
        let found = faults(&folder);
        assert_eq!(found.len(), 1, "{name}: {found:#?}");
        assert_eq!(found[0].problem, Problem::MissingTable);
    }
}

#[test]
fn all_faults_come_in_one_run() {
    let mut folder = Folder::gumukmas();
    let apart = DAMAGES.iter().filter(|damage| {
        let first = |name: &str| {
            !matches!(
                name,
                "duplicate id" | "decimal comma" | "thousands marks" | "spreadsheet date"
            )
        };
        let kinds = [Problem::UnknownSlot, Problem::UnknownElement];
        first(damage.name)
            && !kinds.contains(&damage.problem)
            && damage.name != "prose number without source"
    });
    let mut wanted = Vec::new();
    for damage in apart {
        if folder.text(damage.file).contains(damage.old) && damage.file != "themes.csv" {
            folder = folder.replace(damage.file, damage.old, damage.new);
            wanted.push(damage);
        }
    }
    let found = faults(&folder);
    assert!(wanted.len() > 20);
    for damage in wanted {
        assert!(
            found.iter().any(|fault| fault.problem == damage.problem),
            "{} is lost",
            damage.name
        );
    }
}

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
    assert_eq!(found[0].problem, Problem::NotUtf8);

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
fn a_claim_that_does_not_hold_is_told_at_its_figure() {
    use jelajah_core::edition::native::{Rules, open};
    let folder = Folder::gumukmas();
    let rules = Rules {
        claim: Some(&|_, figure| {
            if figure.id == "creative_jobs" {
                Err("rises".into())
            } else {
                Ok(())
            }
        }),
        ..Rules::default()
    };
    let found = open(&mut |name| folder.0.get(name).cloned(), &rules)
        .err()
        .unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].problem, found[0].row),
        (Problem::FalseClaim, Some(7))
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

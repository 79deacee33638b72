//! `cargo xtask check [EDITION] [--lang id|en]`: tells every fault and every note of an edition in one run.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use jelajah_core::edition::Fault;
use jelajah_core::edition::native::{
    MAX_FILE, Opened, Tool, say_fine, say_more, say_note_mark, say_partial, say_total,
};
use jelajah_site::Tables;

/// The edition that is meant where none is named.
const DEFAULT_EDITION: &str = "editions/gumukmas";

/// So many faults of one kind in one column are told each by itself, before the rows of the others are only named.
const SHOWN: usize = 3;

/// Runs the command with its arguments, without the word `check`.
pub(crate) fn run(arguments: &[String]) -> ExitCode {
    let Some((folder, tool)) = read_arguments(arguments) else {
        eprintln!("cargo xtask check [EDITION] [--lang id|en]");
        return ExitCode::from(2);
    };
    match open_edition(&folder) {
        Ok(opened) => {
            print!("{}", report(&opened.notes, tool));
            println!("{}", say_fine(&opened.edition, tool));
            for line in say_partial(&opened.edition, tool) {
                println!("{line}");
            }
            ExitCode::SUCCESS
        }
        Err(found) => {
            print!("{}", report(&found, tool));
            ExitCode::FAILURE
        }
    }
}

/// How many of what was found are faults.
pub(crate) fn count_faults(found: &[Fault]) -> usize {
    found.iter().filter(|fault| !fault.is_note()).count()
}

/// What was found, for a person who has the tables open: each with its place on a line of its own, below it what is
/// wrong, then how to mend it. Faults come before notes; rows with the same fault in the same column are told together.
fn report(found: &[Fault], tool: Tool) -> String {
    let mut out = String::new();
    for group in groups(found) {
        let shown = if group.len() > SHOWN + 1 {
            SHOWN
        } else {
            group.len()
        };
        for (place, fault) in group[..shown].iter().enumerate() {
            let said = fault.said(tool);
            if fault.is_note() {
                out += &[&say_note_mark(tool), ": "].concat();
            }
            out += &format!("{}\n    {}\n    {}\n", said.place, said.what, said.mend);
            let rest: Vec<u32> = group[shown..]
                .iter()
                .filter_map(|fault| fault.row)
                .collect();
            if place + 1 == shown && !rest.is_empty() {
                out += &format!("    {}\n", say_more(&rest, tool));
            }
            out.push('\n');
        }
    }
    if !found.is_empty() {
        let faults = count_faults(found);
        out += &say_total(faults, found.len() - faults, tool);
        out.push('\n');
    }
    out
}

/// What was found, put together by what it is and in which column, each kind where it comes first; notes last.
fn groups(found: &[Fault]) -> Vec<Vec<&Fault>> {
    let mut groups: Vec<Vec<&Fault>> = Vec::new();
    let mut places = BTreeMap::new();
    for fault in found {
        let kind = (&fault.table, &fault.column, fault.problem);
        let place = *places.entry(kind).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.push(fault),
            None => groups.push(vec![fault]),
        }
    }
    groups.sort_by_key(|group| group[0].is_note());
    groups
}

fn read_arguments(arguments: &[String]) -> Option<(PathBuf, Tool)> {
    let mut folder = None;
    let mut tool = Tool::default();
    let mut rest = arguments.iter().map(String::as_str);
    while let Some(argument) = rest.next() {
        match argument.strip_prefix("--lang") {
            Some("") => tool = Tool::from_code(rest.next()?)?,
            Some(code) => tool = Tool::from_code(code.strip_prefix('=')?)?,
            None if argument.starts_with('-') || folder.is_some() => return None,
            None => folder = Some(PathBuf::from(argument)),
        }
    }
    Some((folder.unwrap_or_else(|| DEFAULT_EDITION.into()), tool))
}

/// Reads and checks the edition in a folder; all of its faults and notes if it has a fault.
pub(crate) fn open_edition(folder: &Path) -> Result<Opened, Vec<Fault>> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let files = entries.filter_map(|entry| {
        let bytes = file_bytes(&entry.path())?;
        Some((entry.file_name().to_string_lossy().into_owned(), bytes))
    });
    files.collect::<Tables>().open()
}

/// The bytes of a file; nothing where it cannot be read. Of a file over the limit, just enough to tell that it is.
fn file_bytes(path: &Path) -> Option<Vec<u8>> {
    let file = std::fs::File::open(path).ok()?;
    let mut bytes = Vec::new();
    file.take(MAX_FILE as u64 + 1)
        .read_to_end(&mut bytes)
        .ok()?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jelajah_core::edition::Problem;

    fn arguments(words: &[&str]) -> Option<(PathBuf, Tool)> {
        read_arguments(
            &words
                .iter()
                .map(|word| (*word).to_owned())
                .collect::<Vec<_>>(),
        )
    }

    fn faults(rows: std::ops::Range<u32>) -> Vec<Fault> {
        rows.map(|row| Fault::of_cell("matrix", row, "named", Problem::UnknownWord, "TRUE"))
            .collect()
    }

    #[test]
    fn what_is_found_says_where_it_is_what_is_wrong_and_how_to_mend_it() {
        let mut found = vec![
            Fault::of_cell("events", 3, "date", Problem::FarYear, "2201-03")
                .meaning(vec!["2021-03".into()]),
        ];
        found.extend(faults(2..3));
        let told = report(&found, Tool::En);
        let lines: Vec<&str> = told.lines().collect();
        assert_eq!(lines[0], "matrix.csv, row 2, column named");
        assert_eq!(lines[1], "    “TRUE” is not a word known in this column.");
        assert!(lines[2].starts_with("    Choose one"), "{told}");
        // Notes come last, and say what they are.
        assert_eq!(lines[4], "Note: events.csv, row 3, column date");
        assert!(
            lines[6].starts_with("    Perhaps “2021-03” is meant."),
            "{told}"
        );
        assert_eq!(lines[8], "1 faults found, and 1 notes to look at.");
    }

    #[test]
    fn many_rows_with_one_fault_are_told_together() {
        let told = report(&faults(2..40), Tool::En);
        assert_eq!(told.matches("column named").count(), 3, "{told}");
        assert!(
            told.contains("The same in 35 more rows: 5, 6, 7,"),
            "{told}"
        );
        assert!(told.ends_with("38 faults found.\n"), "{told}");
        // For one row more, no line is saved.
        let told = report(&faults(2..6), Tool::En);
        assert_eq!(told.matches("column named").count(), 4, "{told}");
        assert_eq!(report(&[], Tool::En), "");
    }

    #[test]
    fn an_edition_with_notes_is_fine() {
        let folder = std::env::temp_dir().join(format!("jelajah-notes-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let good = crate::workspace::root().join("editions/contoh");
        for path in crate::files::list(&good).unwrap() {
            let to = match crate::files::name(&path) {
                "tour.csv" => "Tour.csv",
                name => name,
            };
            std::fs::copy(&path, folder.join(to)).unwrap();
        }
        let opened = open_edition(&folder);
        std::fs::remove_dir_all(&folder).unwrap();
        let opened = opened.unwrap();
        assert_eq!(opened.notes.len(), 1);
        assert_eq!(opened.notes[0].meant, ["tour.csv"]);
        assert!(opened.edition.tour.is_empty());
    }

    #[test]
    fn the_language_may_stand_before_or_behind_the_edition() {
        let wanted = Some((PathBuf::from("e"), Tool::En));
        assert_eq!(arguments(&["e", "--lang", "en"]), wanted);
        assert_eq!(arguments(&["--lang=en", "e"]), wanted);
        assert_eq!(
            arguments(&[]),
            Some((PathBuf::from(DEFAULT_EDITION), Tool::Id))
        );
        for wrong in [
            &["--lang"][..],
            &["--lang", "xx"],
            &["a", "b"],
            &["--what"],
            &["--language"],
        ] {
            assert_eq!(arguments(wrong), None, "{wrong:?}");
        }
    }
}

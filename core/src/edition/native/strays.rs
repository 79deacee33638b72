//! Files in an edition's folder that nothing reads: their names are nearly right, or they do not belong there.

use crate::edition::likeness::normal;
use crate::edition::schema::table_names;
use crate::edition::{Fault, Problem};
use strsim::damerau_levenshtein;

/// Endings that a table or the settings may have got by mistake.
const ENDINGS: [&str; 8] = ["csv", "txt", "tsv", "tab", "xlsx", "xls", "ods", "toml"];

/// The files of an edition, the settings first.
fn expected() -> impl Iterator<Item = String> {
    let tables = ["words"].into_iter().chain(table_names());
    let tables = tables.map(|name| [name, ".csv"].concat());
    ["edition.toml".to_owned()].into_iter().chain(tables)
}

/// The file among `files` that was probably meant to be `wanted`, which is not there.
pub(super) fn likely<'f>(wanted: &str, files: &[&'f str]) -> Option<&'f str> {
    let mut strays = files.iter().copied().filter(|file| is_stray(file));
    strays.find(|file| meant(file, files).as_deref() == Some(wanted))
}

/// Notes on the files that nothing reads. What is `told` already, as the likely name of a missing file, is left out.
pub(super) fn strays(files: &[&str], told: &[Fault]) -> Vec<Fault> {
    let is_told = |file: &str| {
        let mut missing = told
            .iter()
            .filter(|fault| fault.problem == Problem::MissingTable);
        missing.any(|fault| fault.meant.iter().any(|meant| meant == file))
    };
    let strays = files.iter().filter(|file| is_stray(file) && !is_told(file));
    strays
        .map(|file| {
            let meant = meant(file, files).into_iter().collect();
            Fault::of_table(file, Problem::StrayFile, file).meaning(meant)
        })
        .collect()
}

/// Whether a file is none of an edition's, and nothing that may lie beside them: texts about it, hidden files.
fn is_stray(file: &str) -> bool {
    let lower = file.to_lowercase();
    let is_hidden = lower.starts_with(['.', '~']) || lower == "thumbs.db" || lower == "desktop.ini";
    let is_about =
        lower.ends_with(".md") || lower.starts_with("license") || lower.starts_with("readme");
    !is_hidden && !is_about && !expected().any(|name| name == file)
}

/// The missing file of the edition whose name stands in this one's, or is one or two letters away.
fn meant(file: &str, files: &[&str]) -> Option<String> {
    let mut stem = file.to_lowercase();
    while let Some((rest, ending)) = stem.rsplit_once('.') {
        if !ENDINGS.contains(&ending) {
            break;
        }
        stem.truncate(rest.len());
    }
    let stem = normal(&stem);
    let missing = expected().filter(|name| !files.contains(&name.as_str()));
    let scored = missing.filter_map(|name| {
        let wanted = normal(name.split('.').next().unwrap_or(&name));
        // The longest name that is found whole is the one; then the nearest.
        let score = if holds(&stem, &wanted) {
            wanted.len() as i32
        } else {
            let distance = damerau_levenshtein(&stem, &wanted) as i32;
            let most = if wanted.len() > 5 { 2 } else { 1 };
            (distance <= most).then_some(-distance)?
        };
        Some((score, name))
    });
    scored.max_by_key(|(score, _)| *score).map(|(_, name)| name)
}

/// Whether words stand in a name as whole words.
fn holds(name: &str, words: &str) -> bool {
    ["_", name, "_"]
        .concat()
        .contains(&["_", words, "_"].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notes(files: &[&str]) -> Vec<(String, Vec<String>)> {
        let notes = strays(files, &[]).into_iter();
        notes.map(|note| (note.value, note.meant)).collect()
    }

    #[test]
    fn a_file_whose_name_is_nearly_right_is_noted_with_the_right_one() {
        for (file, wanted) in [
            ("Tour.csv", "tour.csv"),
            ("questions (1).csv", "questions.csv"),
            ("Copy of questions.csv", "questions.csv"),
            ("gumukmas - questions.csv", "questions.csv"),
            ("questions.csv.csv", "questions.csv"),
            ("questions.CSV", "questions.csv"),
            ("question.csv", "questions.csv"),
            ("events.xlsx", "events.csv"),
            ("event places.csv", "event-places.csv"),
            ("event_place_list(2).csv", "event-place-list.csv"),
            ("edition.toml.txt", "edition.toml"),
            ("Edition.toml", "edition.toml"),
        ] {
            assert_eq!(
                notes(&[file]),
                [(file.to_owned(), vec![wanted.to_owned()])],
                "{file}"
            );
            assert_eq!(likely(wanted, &[file]), Some(file));
        }
    }

    #[test]
    fn a_second_copy_of_a_file_that_is_there_is_noted_without_another_name() {
        assert_eq!(
            notes(&["tour.csv", "tour (1).csv"]),
            [("tour (1).csv".to_owned(), vec![])]
        );
        assert_eq!(
            notes(&["anggaran.xlsx"]),
            [("anggaran.xlsx".to_owned(), vec![])]
        );
    }

    #[test]
    fn what_may_lie_beside_the_tables_is_not_noted() {
        let files = [
            "edition.toml",
            "events.csv",
            "words.csv",
            "founding.csv",
            "README.md",
            "catatan.md",
            "LICENSE",
            ".DS_Store",
            ".~lock.events.csv#",
            "~$events.xlsx",
            "Thumbs.db",
        ];
        assert_eq!(notes(&files), []);
    }
}

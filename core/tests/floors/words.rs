//! No word that a reader sees is written in Rust: every key in use is in the table, every key of the table in use.

use crate::source::{Literal, of_page, root, sources};
use jelajah_core::edition::native::csv_table;
use std::collections::BTreeSet;
use std::fs;

/// Calls whose first argument is a key.
const SAYING: [&str; 6] = [
    "word(",
    "say(",
    "say_count(",
    "words.get(",
    "words.say(",
    "words().get(",
];

/// Calls whose first argument is the group of a key, put together with a name.
const GROUPED: [&str; 1] = ["word_of("];

/// Where sections, widgets and the frame of the page are written.
fn is_view(path: &str) -> bool {
    path.starts_with("src/sections/") || path.starts_with("src/widgets/") || path == "src/page.rs"
}

/// The rows of the table of interface words: a key, then its wordings.
fn rows() -> Vec<Vec<String>> {
    let bytes = fs::read(root().join("core/words.csv")).unwrap();
    let (table, faults) = csv_table("words", &bytes);
    assert!(
        faults.is_empty(),
        "{} faults in core/words.csv",
        faults.len()
    );
    let table = table.unwrap();
    table
        .cells
        .chunks(table.columns.len())
        .map(<[String]>::to_vec)
        .collect()
}

fn table() -> BTreeSet<String> {
    rows().into_iter().map(|row| row[0].clone()).collect()
}

fn said_by<'a>(literals: &'a [Literal], calls: &'a [&str]) -> impl Iterator<Item = &'a str> {
    let said = |literal: &&Literal| {
        calls
            .iter()
            .any(|call| literal.before.trim_end().ends_with(call))
    };
    literals
        .iter()
        .filter(said)
        .map(|literal| literal.text.as_str())
}

#[test]
fn every_key_in_use_is_in_the_table() {
    let table = table();
    let mut missing = BTreeSet::new();
    for source in of_page().into_iter().chain(sources("core/src")) {
        for key in said_by(&source.literals, &SAYING) {
            if !key.contains('{') && !table.contains(key) {
                missing.insert(format!("{}: {key}", source.path));
            }
        }
        for group in said_by(&source.literals, &GROUPED) {
            if !table
                .iter()
                .any(|key| key.starts_with(&format!("{group}.")))
            {
                missing.insert(format!("{}: {group}.*", source.path));
            }
        }
    }
    assert!(missing.is_empty(), "not in core/words.csv: {missing:#?}");
}

#[test]
fn every_key_of_the_table_is_in_use() {
    let (mut whole, mut groups) = (BTreeSet::new(), BTreeSet::new());
    for source in of_page().into_iter().chain(sources("core/src")) {
        groups.extend(said_by(&source.literals, &GROUPED).map(|group| format!("{group}.")));
        for literal in source.literals {
            // `month.{number}`: any key of the group.
            if let Some((group, _)) = literal.text.split_once('{')
                && group.ends_with('.')
            {
                groups.insert(group.to_owned());
            }
            whole.insert(literal.text);
        }
    }
    let unused: Vec<String> = table()
        .into_iter()
        .filter(|key| !whole.contains(key) && !groups.iter().any(|group| key.starts_with(group)))
        .collect();
    assert!(
        unused.is_empty(),
        "in core/words.csv, but nothing says it: {unused:#?}"
    );
}

#[test]
fn no_sentence_is_written_in_a_view() {
    let mut wrong = Vec::new();
    for source in sources("src")
        .into_iter()
        .filter(|source| is_view(&source.path))
    {
        for literal in &source.literals {
            let before = literal
                .before
                .trim_end()
                .trim_end_matches("format!(")
                .trim_end();
            let shown = [".text(", "\"aria-label\",", "\"title\",", "\"alt\","]
                .iter()
                .any(|call| before.ends_with(call));
            let words = literal.text.split(' ').filter(|word| is_word(word)).count();
            // Lists of class names have spaces too, but are short, and neither capitals nor punctuation.
            let is_sentence = words > 3
                || literal
                    .text
                    .contains(|sign: char| sign.is_uppercase() || ".,?!:".contains(sign));
            if (shown && words > 0) || (words > 1 && is_sentence) {
                wrong.push(format!("{}: {:?}", source.path, literal.text));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "words for readers belong in core/words.csv: {wrong:#?}"
    );
}

/// At least two letters, perhaps with a sign of punctuation, and nothing else.
fn is_word(text: &str) -> bool {
    let bare =
        text.trim_matches(|sign: char| sign.is_ascii_punctuation() && sign != '{' && sign != '}');
    bare.chars().count() > 1 && bare.chars().all(char::is_alphabetic)
}

#[test]
fn a_table_of_words_has_every_wording() {
    for row in rows() {
        assert!(row.iter().all(|cell| !cell.trim().is_empty()), "{row:?}");
        let slots = |text: &str| -> BTreeSet<String> {
            text.split('{')
                .skip(1)
                .filter_map(|rest| rest.split_once('}'))
                // What follows a question mark are the forms for one and for more.
                .map(|(slot, _)| slot.split('?').next().unwrap_or(slot).to_owned())
                .collect()
        };
        assert_eq!(
            slots(&row[1]),
            slots(&row[2]),
            "the slots of {:?} differ between the languages",
            &row[0]
        );
    }
}

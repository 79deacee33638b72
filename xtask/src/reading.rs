//! `cargo xtask reading [EDITION]`: how hard the texts of an edition are to read, table by table and language by language.
//!
//! Two published measures. LIX (Björnsson 1968) is the words of a sentence plus the share of words of more than six
//! letters; it counts letters only, so it can be taken of any language: below 30 is very easy, 40 is a newspaper, above 60
//! very hard. Indonesian words are long by their affixes, so its figures lie higher than a reader feels. The grade of
//! Flesch and Kincaid (1975) is for English and is given for `en` only.

use crate::{Outcome, Trouble, check};
use jelajah_core::edition::native::RawTable;
use std::path::PathBuf;

/// The texts that are read as sentences: their table, and the beginning of their columns.
const TEXTS: [(&str, &str); 10] = [
    ("prose", "text_"),
    ("chapters", "note_"),
    ("events", "text_"),
    ("nodes", "text_"),
    ("tour", "text_"),
    ("questions", "question_"),
    ("questions", "why_"),
    ("glossary", "text_"),
    ("worksheet", "text_"),
    ("charts", "caveat_"),
];

/// Sentences that are shown as the longest ones.
const LONGEST: usize = 3;

/// Prints the report.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let folder = arguments
        .first()
        .map_or("editions/gumukmas", String::as_str);
    let opened = check::open_edition(&PathBuf::from(folder)).map_err(|faults| {
        Trouble(format!(
            "{folder} has {} faults; see them with: cargo xtask check {folder} --lang en",
            check::count_faults(&faults)
        ))
    })?;
    for tongue in &opened.edition.about.languages {
        println!("\n{} ({})", tongue.name, tongue.code);
        println!(
            "{:<24} {:>9} {:>6} {:>12} {:>6} {:>7}",
            "texts", "sentences", "words", "words/sent.", "LIX", "grade"
        );
        let mut all = Vec::new();
        for (table, stem) in TEXTS {
            let column = format!("{stem}{}", tongue.code);
            let Some(found) = opened.tables.iter().find(|one| one.name == table) else {
                continue;
            };
            let found = sentences(found, &column);
            line(&format!("{table}.{column}"), &found, &tongue.code);
            all.extend(found);
        }
        line("all", &all, &tongue.code);
        all.sort_by_key(|sentence| std::cmp::Reverse(words(sentence).count()));
        println!("longest sentences:");
        for sentence in all.iter().take(LONGEST) {
            println!("  {:>2} words: {sentence}", words(sentence).count());
        }
    }
    Ok(())
}

/// The sentences in a column.
fn sentences(table: &RawTable, column: &str) -> Vec<String> {
    let Some(place) = table.columns.iter().position(|name| name == column) else {
        return Vec::new();
    };
    let cells = table.cells.iter().skip(place).step_by(table.columns.len());
    cells.flat_map(|cell| split(cell)).collect()
}

/// A text cut where a sentence ends: at a full stop, a question or exclamation mark, a colon or semicolon with a space after it, or at
/// its end.
fn split(text: &str) -> Vec<String> {
    let mut sentences = Vec::new();
    let mut sentence = String::new();
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        sentence.push(sign);
        let ends = matches!(sign, '.' | '?' | '!' | ':' | ';')
            && signs.peek().is_none_or(|next| next.is_whitespace());
        if ends || signs.peek().is_none() {
            let whole = sentence.trim();
            if words(whole).next().is_some() {
                sentences.push(whole.to_owned());
            }
            sentence.clear();
        }
    }
    sentences
}

fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence
        .split(|sign: char| !sign.is_alphanumeric() && sign != '-' && sign != '\'')
        .filter(|word| word.chars().any(char::is_alphanumeric))
}

fn line(name: &str, sentences: &[String], code: &str) {
    let Some(measured) = Measured::of(sentences) else {
        return;
    };
    let grade = if code == "en" {
        format!("{:.1}", measured.grade())
    } else {
        "–".to_owned()
    };
    println!(
        "{name:<24} {:>9} {:>6} {:>12.1} {:>6.0} {grade:>7}",
        sentences.len(),
        measured.words,
        measured.words_a_sentence(),
        measured.lix(),
    );
}

/// What is counted of some sentences.
struct Measured {
    sentences: f64,
    words: f64,
    long: f64,
    syllables: f64,
}

impl Measured {
    fn of(sentences: &[String]) -> Option<Self> {
        let all: Vec<&str> = sentences.iter().flat_map(|one| words(one)).collect();
        (!all.is_empty()).then(|| Self {
            sentences: sentences.len() as f64,
            words: all.len() as f64,
            long: all.iter().filter(|word| word.chars().count() > 6).count() as f64,
            syllables: all.iter().map(|word| syllables(word)).sum::<usize>() as f64,
        })
    }

    fn words_a_sentence(&self) -> f64 {
        self.words / self.sentences
    }

    fn lix(&self) -> f64 {
        self.words_a_sentence() + 100.0 * self.long / self.words
    }

    fn grade(&self) -> f64 {
        0.39 * self.words_a_sentence() + 11.8 * self.syllables / self.words - 15.59
    }
}

/// Groups of vowels, without a silent e at the end; at least one.
fn syllables(word: &str) -> usize {
    let small = word.to_lowercase();
    let bare = match small.strip_suffix('e') {
        Some(bare) if !small.ends_with("le") => bare,
        _ => &small,
    };
    let vowels = bare.chars().map(|letter| "aeiouy".contains(letter));
    let mut count = 0;
    let mut before = false;
    for is_vowel in vowels {
        count += usize::from(is_vowel && !before);
        before = is_vowel;
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_with_a_point_does_not_end_a_sentence() {
        assert_eq!(
            split("Naik 4.5 persen. Lalu turun."),
            ["Naik 4.5 persen.", "Lalu turun."]
        );
    }

    #[test]
    fn the_measures_are_those_of_their_authors() {
        let text = split("The cat sat on the mat. Everybody applauded enthusiastically.");
        let measured = Measured::of(&text).unwrap();
        assert_eq!(
            (measured.sentences, measured.words, measured.long),
            (2.0, 9.0, 3.0)
        );
        assert!((measured.lix() - (4.5 + 100.0 / 3.0)).abs() < 1e-9);
    }

    #[test]
    fn syllables_are_groups_of_vowels() {
        assert_eq!(
            ["make", "table", "beautiful", "rhythm", "q"].map(syllables),
            [1, 2, 3, 1, 1]
        );
    }
}

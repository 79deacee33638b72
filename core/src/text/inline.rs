//! Names inside sentences, and the beginnings of sentences: what is written large, and where.

use super::BORROWED;

/// A name as it stands inside a sentence: its capital goes, unless the word is an abbreviation.
#[cfg(feature = "tables")]
#[must_use]
pub fn inline(name: &str) -> String {
    let mut letters = name.trim_start_matches(BORROWED).chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            name.replacen(first, &first.to_lowercase().to_string(), 1)
        }
        _ => name.to_owned(),
    }
}

/// A text that begins a sentence: its first letter is large.
#[must_use]
pub fn opening(text: &str) -> String {
    let rest = text.trim_start_matches(BORROWED);
    let mut letters = rest.chars();
    let first = letters.next().map(char::to_uppercase);
    let signs = text[..text.len() - rest.len()].chars();
    signs
        .chain(first.into_iter().flatten())
        .chain(letters)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::borrowed;

    #[test]
    fn a_name_loses_its_capital_inside_a_sentence_and_gets_one_where_it_begins() {
        assert_eq!(inline("Nilai tambah"), "nilai tambah");
        assert_eq!(inline("A creative centre"), "a creative centre");
        assert_eq!(opening("nilai tambah"), "Nilai tambah");
        assert_eq!(opening(&borrowed("kayu")), borrowed("Kayu"));
    }

    #[test]
    fn an_abbreviation_keeps_its_capitals() {
        assert_eq!(inline("UMKM setempat"), "UMKM setempat");
        assert_eq!(inline(""), "");
    }
}

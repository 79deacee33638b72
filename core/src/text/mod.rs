//! Words, numbers and dates in the reader's language. Floor 0: it knows no content.

mod borrowed;
mod inline;
mod number;
mod words;

#[cfg(feature = "tables")]
pub use borrowed::borrowed;
pub use borrowed::{BORROWED, carry_over, is_borrowed, plain};
#[cfg(feature = "tables")]
pub use inline::inline;
pub use inline::opening;
pub use number::{Decimal, NumberMarks, format_decimal, parse_in_form};
pub(crate) use words::split_slot;
pub use words::{Texts, Words, fill};

/// A language of the edition, by its place in the edition's list. The first one is the edition's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(pub u8);

/// One text in every language of the edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    by_language: Vec<String>,
    /// What stands in a language that has no wording of its own. A page carries its texts as they stand in it.
    #[cfg(feature = "tables")]
    lent: String,
}

impl Text {
    /// A text from its wordings, in the order of the edition's languages. A missing wording is an empty string.
    #[must_use]
    pub fn new(by_language: Vec<String>) -> Self {
        Self {
            #[cfg(feature = "tables")]
            lent: match by_language.first() {
                Some(first) if by_language.iter().any(String::is_empty) => borrowed(first),
                _ => String::new(),
            },
            by_language,
        }
    }

    /// The wording in `language`; where it is missing, that of the first language, which says that it is borrowed.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match self.by_language.get(usize::from(language.0)) {
            Some(wording) if !wording.is_empty() => wording,
            #[cfg(feature = "tables")]
            Some(_) => &self.lent,
            _ => self.by_language.first().map_or("", String::as_str),
        }
    }

    /// All wordings, in the order of the edition's languages; a missing one is empty.
    pub fn wordings(&self) -> impl Iterator<Item = &str> {
        self.by_language.iter().map(String::as_str)
    }

    /// Whether no language has a wording.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_language.iter().all(String::is_empty)
    }

    /// Whether this very language has a wording of its own.
    #[must_use]
    pub fn has(&self, language: Language) -> bool {
        self.by_language
            .get(usize::from(language.0))
            .is_some_and(|wording| !wording.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_wording_falls_back_to_the_first_language() {
        let text = Text::new(vec!["usaha".into(), String::new()]);
        assert_eq!(plain(text.get(Language(1))), "usaha");
        assert!(is_borrowed(text.get(Language(1))) && !is_borrowed(text.get(Language(0))));
        assert!(!text.has(Language(1)));
    }
}

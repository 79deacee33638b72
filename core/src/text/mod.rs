//! Words, numbers and dates in the reader's language. Floor 0: it knows no content.

mod number;
mod words;

pub use number::{Decimal, NumberMarks, format_decimal, parse_in_form};
pub use words::{Words, fill};

/// A language of the edition, by its place in the edition's list. The first one is the edition's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(pub u8);

/// One text in every language of the edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    by_language: Vec<String>,
}

impl Text {
    /// A text from its wordings, in the order of the edition's languages. A missing wording is an empty string.
    #[must_use]
    pub fn new(by_language: Vec<String>) -> Self {
        Self { by_language }
    }

    /// The wording in `language`; where it is missing, the first wording there is; else nothing.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match self.by_language.get(usize::from(language.0)) {
            Some(wording) if !wording.is_empty() => wording,
            _ => self
                .by_language
                .iter()
                .find(|wording| !wording.is_empty())
                .map_or("", String::as_str),
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
        assert_eq!(text.get(Language(1)), "usaha");
        assert!(!text.has(Language(1)));
    }
}

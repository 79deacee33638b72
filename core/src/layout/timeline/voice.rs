//! The words and numbers that a drawing writes itself. Floor 3.

use crate::text::{Decimal, Language, NumberMarks, Words, format_decimal};

/// The language in which a drawing speaks.
#[derive(Clone, Copy, Debug)]
pub struct Voice<'a> {
    /// The interface words.
    pub words: &'a Words,
    /// Which wording of them.
    pub language: Language,
    /// How numbers are written.
    pub marks: NumberMarks,
}

impl Voice<'_> {
    pub(super) fn say(&self, key: &str, slots: &[(&str, &str)]) -> String {
        self.words.say(key, self.language, slots)
    }

    /// The wording of a key with the slot `count`.
    pub(super) fn say_count(&self, key: &str, count: usize) -> String {
        let plain = count.to_string();
        let count = Decimal::parse(&plain).map_or(plain, |count| format_decimal(count, self.marks));
        self.say(key, &[("count", &count)])
    }
}

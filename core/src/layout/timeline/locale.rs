//! Writes the words and numbers that are a drawing's own in the reader's language. Floor 3.

use crate::text::{Decimal, NumberMarks, Words, format_decimal};

/// A language with its words and its form of numbers.
#[derive(Clone, Copy, Debug)]
pub struct Locale<'a> {
    /// The interface words.
    pub words: &'a Words,
    /// How numbers are written.
    pub marks: NumberMarks,
}

impl Locale<'_> {
    pub(in crate::layout) fn say(&self, key: &str, slots: &[(&str, &str)]) -> String {
        self.words.say(key, slots)
    }

    /// The wording of a key with the slot `count`.
    pub(in crate::layout) fn say_count(&self, key: &str, count: usize) -> String {
        self.say(key, &[("count", &self.count(count))])
    }

    /// A number as the language writes it.
    pub(in crate::layout) fn count(&self, count: usize) -> String {
        let plain = count.to_string();
        Decimal::parse(&plain).map_or(plain, |count| format_decimal(count, self.marks))
    }
}

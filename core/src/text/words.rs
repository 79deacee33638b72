//! The words of the interface: one table of the engine, a row a key, a column a language. Sentences are templates with
//! named slots in braces, filled by name; they are never glued from pieces.

use super::{BORROWED, Language, Text, is_borrowed};
use crate::sorting::sort_by;
use serde::{Deserialize, Serialize};

/// Words in one language, by key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Sorted by key.
    rows: Vec<(String, String)>,
}

impl Words {
    /// The table from its rows; of two rows with the same key the first one counts.
    #[must_use]
    pub fn new(mut rows: Vec<(String, String)>) -> Self {
        sort_by(&mut rows, |a, b| a.0.cmp(&b.0));
        Self { rows }
    }

    /// The wording of `key`. A key that is missing is shown as itself, so that the gap is seen; a test holds every key
    /// used in the sources against the table.
    #[must_use]
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        match self.rows.binary_search_by(|row| row.0.as_str().cmp(key)) {
            Ok(found) => &self.rows[found].1,
            Err(_) => key,
        }
    }

    /// The wording of `key` with its slots filled: `say("timeline.shown", &[("shown", "12")])`.
    #[must_use]
    pub fn say(&self, key: &str, slots: &[(&str, &str)]) -> String {
        fill(self.get(key), slots)
    }
}

/// Texts in every language of the edition, by key.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    /// Sorted by key.
    rows: Vec<(String, Text)>,
}

impl Texts {
    /// The table from its rows; of two rows with the same key the first one counts.
    #[must_use]
    pub fn new(mut rows: Vec<(String, Text)>) -> Self {
        sort_by(&mut rows, |a, b| a.0.cmp(&b.0));
        Self { rows }
    }

    /// The wording of `key` in `language`; a key that is missing is shown as itself.
    #[must_use]
    pub fn get<'a>(&'a self, key: &'a str, language: Language) -> &'a str {
        self.find(key).map_or(key, |text| text.get(language))
    }

    /// All wordings of `key`, where the table has it.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<&Text> {
        let found = self
            .rows
            .binary_search_by(|row| row.0.as_str().cmp(key))
            .ok()?;
        Some(&self.rows[found].1)
    }

    /// All rows in the order of their keys.
    pub fn rows(&self) -> impl Iterator<Item = (&str, &Text)> {
        self.rows.iter().map(|(key, text)| (key.as_str(), text))
    }

    /// The wordings in a language of those keys that are asked for.
    #[must_use]
    pub fn in_language(&self, language: Language, is_asked: impl Fn(&str) -> bool) -> Words {
        let rows = self.rows().filter(|row| is_asked(row.0));
        let rows = rows.map(|(key, text)| (key.to_owned(), text.get(language).to_owned()));
        Words {
            rows: rows.collect(),
        }
    }
}

/// Fills named slots: `fill("{n} dari {all}", &[("n", "3"), ("all", "55")])`. A slot without a value stays as written.
/// `{n?event|events}` is the first word where `n` is 1, else the second.
/// In a template that is borrowed a value keeps its own language.
#[must_use]
pub fn fill(template: &str, slots: &[(&str, &str)]) -> String {
    let is_borrowed = is_borrowed(template);
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let slot = after.split_once('}').and_then(|(slot, beyond)| {
            let (name, forms) = split_slot(slot);
            let (_, value) = slots.iter().find(|(key, _)| *key == name)?;
            Some((*value, forms, beyond))
        });
        match slot {
            Some((value, Some((one, many)), beyond)) => {
                out.push_str(if value == "1" { one } else { many });
                rest = beyond;
            }
            Some((value, None, beyond)) => {
                out.extend(is_borrowed.then_some(BORROWED));
                out.push_str(value);
                out.extend(is_borrowed.then_some(BORROWED));
                rest = beyond;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// The name of a slot, and its words for one and for more.
pub(crate) fn split_slot(slot: &str) -> (&str, Option<(&str, &str)>) {
    match slot.split_once('?') {
        Some((name, forms)) => (name, forms.split_once('|')),
        None => (slot, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_are_filled_by_name_and_never_twice() {
        assert_eq!(
            fill("{n} dari {all}", &[("all", "{n}"), ("n", "3")]),
            "3 dari {n}"
        );
        assert_eq!(fill("{missing} {n}", &[("n", "1")]), "{missing} 1");
        assert_eq!(fill("a { b", &[]), "a { b");
    }

    #[test]
    fn one_is_counted_in_another_form_than_more() {
        let said = |count| fill("{count} {count?event|events}", &[("count", count)]);
        assert_eq!(
            [said("0"), said("1"), said("12")],
            ["0 events", "1 event", "12 events"]
        );
        // A name alone, and a name that nobody fills, stay what they are.
        assert_eq!(fill("{a?b} {a?b|c}", &[]), "{a?b} {a?b|c}");
    }

    #[test]
    fn in_a_borrowed_sentence_each_value_keeps_its_language() {
        let sentence = crate::text::borrowed("{a} lalu {b}");
        let filled = fill(&sentence, &[("a", "prau"), ("b", "\u{1e}kapal\u{1e}")]);
        let parts: Vec<&str> = filled.split(BORROWED).collect();
        // Every other part is borrowed, beginning with the second.
        assert_eq!(parts, ["", "", "prau", " lalu ", "", "kapal", "", "", ""]);
    }
}

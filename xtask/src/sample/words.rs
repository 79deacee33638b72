//! The words of a sample, in both its languages: from a table, so that none stands in the code. It must not know which
//! table of the edition they go to.

use super::chance::Chance;
use jelajah_core::edition::native::csv_table;
use jelajah_core::text::fill;

const TABLE: &str = include_str!("fixed/words.csv");

/// A text in the languages of a sample: Indonesian, English.
pub(super) type Said = [String; 2];

/// Templates by group, with the slots `{n}` for a number, `{what}` and `{also}` for things that happen.
pub(super) struct Words {
    /// Group, Indonesian, English, row by row.
    rows: Vec<[String; 3]>,
}

impl Words {
    /// The words of the table.
    pub(super) fn new() -> Self {
        let table = csv_table("words", TABLE.as_bytes()).0.unwrap_or_default();
        let rows = table.cells.chunks_exact(3);
        Self {
            rows: rows
                .map(|row| [row[0].clone(), row[1].clone(), row[2].clone()])
                .collect(),
        }
    }

    /// One wording of a group, drawn by lot, with its slots filled; a group that is not there is said as its name.
    pub(super) fn say(&self, chance: &mut Chance, group: &str, n: usize) -> Said {
        let [what, also] = [0; 2].map(|_| self.any(chance, "what"));
        let template = self.any(chance, group);
        let n = n.to_string();
        [0, 1].map(|language| {
            let slots = [
                ("n", n.as_str()),
                ("what", &what[language]),
                ("also", &also[language]),
            ];
            fill(&template[language], &slots)
        })
    }

    /// One to `most` sentences in a row.
    pub(super) fn sentences(&self, chance: &mut Chance, most: usize) -> Said {
        let count = 1 + chance.below(most);
        let all: Vec<Said> = (0..count).map(|_| self.any(chance, "sentence")).collect();
        [0, 1].map(|language| {
            let said = all.iter().map(|said| said[language].as_str());
            said.collect::<Vec<_>>().join(" ")
        })
    }

    fn any(&self, chance: &mut Chance, group: &str) -> Said {
        let of_group: Vec<&[String; 3]> = self.rows.iter().filter(|row| row[0] == group).collect();
        match of_group.get(chance.below(of_group.len())) {
            Some(row) => [row[1].clone(), row[2].clone()],
            None => [group.to_owned(), group.to_owned()],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_tell_the_same_number() {
        let (words, mut chance) = (Words::new(), Chance::new(1));
        for n in 0..50 {
            let said = words.say(&mut chance, "event", n);
            let number = n.to_string();
            assert!(said.iter().all(|said| said.contains(&number)), "{said:?}");
            assert!(!said.concat().contains('{'), "{said:?}");
        }
    }
}

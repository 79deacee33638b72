//! What the edition says of itself: languages, period, lanes. The settings come as a table of keys and values, so that
//! this need not know how they are written.

use super::amount::MINUS;
use super::cursor::is_plain;
use super::learning::is_web_address;
use crate::edition::cells::Table;
use crate::edition::fault::{Fault, Problem};
use crate::edition::{About, Told, Tongue};
use crate::model::timeline::Lane;
use crate::text::{NumberMarks, Text};

/// The settings, read.
pub(super) struct Settings {
    pub(super) about: About,
    pub(super) lanes: Vec<Lane>,
    /// The column that decides lanes.
    pub(super) lane_column: String,
    /// The value of that column for each lane.
    pub(super) lane_values: Vec<String>,
}

struct Keys<'t, 'f> {
    table: Option<&'t Table<'t>>,
    faults: &'f mut Vec<Fault>,
}

impl<'t> Keys<'t, '_> {
    fn find(&self, key: &str) -> Option<&'t str> {
        let table = self.table?;
        let value = table.cell(table.find("key", key)?, table.column("value")?);
        (!value.is_empty()).then_some(value)
    }

    fn fault(&mut self, key: &str, problem: Problem, value: &str) {
        if self.table.is_some() {
            let fault = Fault::of_table("edition", problem, value);
            self.faults.push(Fault {
                column: key.into(),
                ..fault
            });
        }
    }

    fn get(&mut self, key: &str) -> &'t str {
        self.find(key).unwrap_or_else(|| {
            self.fault(key, Problem::MissingSetting, key);
            ""
        })
    }

    /// A value that names files and elements.
    fn id(&mut self, key: &str) -> &'t str {
        let id = self.get(key);
        if !is_plain(id, false) {
            self.fault(key, Problem::BadId, id);
        }
        id
    }

    fn text(&mut self, stem: &str, languages: &[Tongue]) -> Text {
        let wording = |tongue: &Tongue| {
            let key = [stem, ".", &tongue.code].concat();
            let value = if tongue.complete {
                self.get(&key)
            } else {
                self.find(&key).unwrap_or("")
            };
            value.to_owned()
        };
        Text::new(languages.iter().map(wording).collect())
    }

    fn mark(&mut self, key: &str) -> char {
        let value = self.get(key);
        let mut marks = value.chars();
        let is_mark = |mark: char| !mark.is_alphanumeric() && !MINUS.contains(&mark);
        match (marks.next(), marks.next()) {
            (Some(mark), None) if is_mark(mark) => mark,
            _ => {
                if !value.is_empty() {
                    self.fault(key, Problem::UnknownWord, value);
                }
                '.'
            }
        }
    }

    /// How a language writes numbers: with two signs that differ.
    fn marks(&mut self, stem: &str) -> NumberMarks {
        let before = self.faults.len();
        let thousands_key = [stem, "thousands"].concat();
        let marks = NumberMarks {
            decimal: self.mark(&[stem, "decimal"].concat()),
            thousands: self.mark(&thousands_key),
        };
        if marks.decimal == marks.thousands && self.faults.len() == before {
            let sign = marks.decimal.to_string();
            self.fault(&thousands_key, Problem::SameMarks, &sign);
        }
        marks
    }

    /// Yes or no, as TOML writes it.
    fn answer(&mut self, key: &str) -> bool {
        let value = self.get(key);
        if !matches!(value, "true" | "false" | "") {
            self.fault(key, Problem::UnknownWord, value);
        }
        value == "true"
    }

    fn address(&mut self, key: &str) -> Option<String> {
        let value = self.find(key)?;
        let address = home_address(value);
        if address.is_none() {
            self.fault(key, Problem::BadAddress, value);
        }
        address
    }

    fn year(&mut self, key: &str) -> i32 {
        let value = self.get(key);
        let year = value.parse().ok().filter(|year| (1..=9999).contains(year));
        if year.is_none() && !value.is_empty() {
            self.fault(key, Problem::BadYear, value);
        }
        year.unwrap_or(1)
    }
}

/// The folder where pages are published, with `/` at its end; nothing where a text is no address of one.
#[must_use]
pub fn home_address(text: &str) -> Option<String> {
    let folder = text.trim_end_matches('/');
    (is_web_address(folder) && !folder.contains(['?', '#'])).then(|| [folder, "/"].concat())
}

/// Reads the settings; without them, the languages of the words table keep the other tables readable.
pub(super) fn read(tables: &[Table<'_>], faults: &mut Vec<Fault>) -> Settings {
    let named = |name: &str| tables.iter().find(|table| table.name == name);
    let mut keys = Keys {
        table: named("edition"),
        faults,
    };
    let mut languages = languages(&mut keys);
    // What another language lacks is said in the first.
    if languages.first().is_some_and(|first| !first.complete) {
        keys.fault("languages.0.complete", Problem::FirstNotComplete, "");
    }
    if languages.is_empty() {
        keys.fault(
            "languages.0.code",
            Problem::MissingSetting,
            "languages.0.code",
        );
        let codes = named("words")
            .map(|words| words.columns.clone())
            .unwrap_or_default();
        languages = codes
            .into_iter()
            .filter(|code| *code != "key")
            .map(fallback)
            .collect();
        // Nobody knows which of them are complete.
        for other in languages.iter_mut().skip(1) {
            other.complete = false;
        }
    }
    let (lanes, lane_values) = lanes(&mut keys, &languages);
    let period = (keys.year("period.0"), keys.year("period.1"));
    if period.1 < period.0 {
        keys.fault("period.1", Problem::EndBeforeStart, "");
    }
    let lane_column = match keys.get("lanes.column") {
        "" => "lane",
        column => column,
    };
    Settings {
        lane_column: lane_column.to_owned(),
        about: About {
            id: keys.id("id").to_owned(),
            title: keys.text("title", &languages),
            period,
            version: keys.get("version").to_owned(),
            date: keys.get("date").to_owned(),
            licence: keys.get("licence").to_owned(),
            contact: keys.get("contact").to_owned(),
            address: keys.address("address"),
            languages,
        },
        lanes,
        lane_values,
    }
}

fn fallback(code: &str) -> Tongue {
    let marks = NumberMarks {
        decimal: ',',
        thousands: '.',
    };
    Tongue {
        code: code.to_owned(),
        name: code.to_owned(),
        marks,
        complete: true,
        told: Told::default(),
    }
}

fn languages(keys: &mut Keys<'_, '_>) -> Vec<Tongue> {
    let mut languages = Vec::new();
    while languages.len() < 100 {
        let stem = ["languages.", &languages.len().to_string(), "."].concat();
        if keys.find(&[&stem, "code"].concat()).is_none() {
            break;
        }
        languages.push(Tongue {
            code: keys.id(&[&stem, "code"].concat()).to_owned(),
            name: keys.get(&[&stem, "name"].concat()).to_owned(),
            marks: keys.marks(&stem),
            complete: keys.answer(&[&stem, "complete"].concat()),
            told: Told::default(),
        });
    }
    languages
}

fn lanes(keys: &mut Keys<'_, '_>, languages: &[Tongue]) -> (Vec<Lane>, Vec<String>) {
    let mut lanes = Vec::new();
    let mut values = Vec::new();
    while lanes.len() < 100 {
        let stem = ["lanes.values.", &lanes.len().to_string(), "."].concat();
        let Some(value) = keys.find(&[&stem, "value"].concat()) else {
            break;
        };
        values.push(value.to_owned());
        lanes.push(Lane {
            id: keys.id(&[&stem, "id"].concat()).to_owned(),
            name: keys.text(&[&stem, "name"].concat(), languages),
        });
    }
    if lanes.is_empty() {
        keys.fault(
            "lanes.values.0.value",
            Problem::MissingSetting,
            "lanes.values.0.value",
        );
    }
    (lanes, values)
}

//! Dates in words, as exactly as they are known. Floor 1: every word and the order of the parts come from the words
//! table (`month.1` to `month.12`, `date.day`, `date.month`, `date.range.*`).

use super::date::{Date, Precision, Span};
use crate::text::Words;

impl Date {
    /// The date in words: `6 Desember 2022`, `April 2024`, `2020`.
    #[must_use]
    pub fn say(self, words: &Words) -> String {
        let key = match self.precision() {
            Precision::Year => return self.year.to_string(),
            Precision::Month => "date.month",
            Precision::Day => "date.day",
        };
        words.say(
            key,
            &[
                ("day", &self.day.to_string()),
                ("month", month_name(words, self.month)),
                ("year", &self.year.to_string()),
            ],
        )
    }
}

impl Span {
    /// The span in words, naming what both ends share only once: `16–17 Juli 2022`, `22 Juli – 28 Agustus 2024`,
    /// `28 Desember 2022 – 3 Januari 2023`, `2019–2021`.
    #[must_use]
    pub fn say(self, words: &Words) -> String {
        let (start, Some(end)) = (self.start, self.end.filter(|end| *end != self.start)) else {
            return self.start.say(words);
        };
        let month = |date: Date| month_name(words, date.month);
        let same_form = start.precision() == end.precision() && start.year == end.year;
        match start.precision() {
            Precision::Year if end.precision() == Precision::Year => words.say(
                "date.range.years",
                &[
                    ("first", &start.year.to_string()),
                    ("last", &end.year.to_string()),
                ],
            ),
            Precision::Day if same_form && start.month == end.month => words.say(
                "date.range.days",
                &[
                    ("first", &start.day.to_string()),
                    ("last", &end.day.to_string()),
                    ("month", month(start)),
                    ("year", &start.year.to_string()),
                ],
            ),
            Precision::Day if same_form => words.say(
                "date.range.months",
                &[
                    ("first", &start.day.to_string()),
                    ("first_month", month(start)),
                    ("last", &end.day.to_string()),
                    ("last_month", month(end)),
                    ("year", &start.year.to_string()),
                ],
            ),
            Precision::Month if same_form => words.say(
                "date.range.whole_months",
                &[
                    ("first_month", month(start)),
                    ("last_month", month(end)),
                    ("year", &start.year.to_string()),
                ],
            ),
            _ => words.say(
                "date.range",
                &[("first", &start.say(words)), ("last", &end.say(words))],
            ),
        }
    }
}

const MONTHS: [&str; 12] = [
    "month.1", "month.2", "month.3", "month.4", "month.5", "month.6", "month.7", "month.8",
    "month.9", "month.10", "month.11", "month.12",
];
const SHORT_MONTHS: [&str; 12] = [
    "month.short.1",
    "month.short.2",
    "month.short.3",
    "month.short.4",
    "month.short.5",
    "month.short.6",
    "month.short.7",
    "month.short.8",
    "month.short.9",
    "month.short.10",
    "month.short.11",
    "month.short.12",
];

/// The name of a month, 1 to 12; nothing for another number.
#[must_use]
pub fn month_name(words: &Words, month: u8) -> &str {
    name(&MONTHS, words, month)
}

/// The short name of a month, 1 to 12, for axes; nothing for another number.
#[must_use]
pub fn short_month_name(words: &Words, month: u8) -> &str {
    name(&SHORT_MONTHS, words, month)
}

fn name<'a>(keys: &'static [&'static str; 12], words: &'a Words, month: u8) -> &'a str {
    usize::from(month)
        .checked_sub(1)
        .and_then(|place| keys.get(place))
        .map_or("", |key| words.get(key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, Text, Texts};

    fn words() -> Texts {
        let months = [
            (4, "April", "April"),
            (7, "Juli", "July"),
            (8, "Agustus", "August"),
            (12, "Desember", "December"),
            (1, "Januari", "January"),
        ];
        let mut rows: Vec<(String, Text)> = months
            .iter()
            .map(|(n, id, en)| row(&format!("month.{n}"), id, en))
            .collect();
        for (key, template) in [
            ("date.day", "{day} {month} {year}"),
            ("date.month", "{month} {year}"),
            ("date.range", "{first} – {last}"),
            ("date.range.days", "{first}–{last} {month} {year}"),
            (
                "date.range.months",
                "{first} {first_month} – {last} {last_month} {year}",
            ),
            (
                "date.range.whole_months",
                "{first_month}–{last_month} {year}",
            ),
            ("date.range.years", "{first}–{last}"),
        ] {
            rows.push(row(key, template, template));
        }
        Texts::new(rows)
    }

    fn row(key: &str, id: &str, en: &str) -> (String, Text) {
        (key.into(), Text::new(vec![id.into(), en.into()]))
    }

    #[test]
    fn dates_are_said_as_exactly_as_they_are_known() {
        for (start, end, id, en) in [
            ("2020", "", "2020", "2020"),
            ("2024-04", "", "April 2024", "April 2024"),
            ("2022-12-06", "", "6 Desember 2022", "6 December 2022"),
            (
                "2022-07-16",
                "2022-07-17",
                "16–17 Juli 2022",
                "16–17 July 2022",
            ),
            (
                "2024-07-22",
                "2024-08-28",
                "22 Juli – 28 Agustus 2024",
                "22 July – 28 August 2024",
            ),
            (
                "2022-12-28",
                "2023-01-03",
                "28 Desember 2022 – 3 Januari 2023",
                "28 December 2022 – 3 January 2023",
            ),
            (
                "2022-07",
                "2022-08",
                "Juli–Agustus 2022",
                "July–August 2022",
            ),
            (
                "2022-12",
                "2023-01",
                "Desember 2022 – Januari 2023",
                "December 2022 – January 2023",
            ),
            ("2019", "2021", "2019–2021", "2019–2021"),
            ("2022-07-16", "2022-07-16", "16 Juli 2022", "16 July 2022"),
            ("2020", "2022-07", "2020 – Juli 2022", "2020 – July 2022"),
        ] {
            let span = Span {
                start: Date::parse(start).unwrap(),
                end: Date::parse(end),
            };
            let said = |language| span.say(&words().in_language(language, |_| true));
            assert_eq!(said(Language(0)), id);
            assert_eq!(said(Language(1)), en);
        }
    }
}

//! `cargo xtask sample`: writes an edition that is made up, as large as one likes, to try the page and its tools out. The
//! same numbers give the same edition on every machine. It must not know how a page is drawn.

mod asked;
mod chance;
mod figures;
mod parts;
mod rows;
mod story;
mod words;

use crate::{Outcome, Trouble, files};
use asked::read;
use chance::Chance;
use parts::Parts;
use rows::Rows;
use words::Words;

/// What a folder's `edition.toml` says if it is a sample, and may be written over.
const MARK: &str = "id = \"sample\"";

/// How large a sample is, and by which lot it is drawn.
struct Sample {
    events: usize,
    nodes: usize,
    /// The first and the last year that it tells.
    years: (i32, i32),
    seed: u64,
}

/// Writes a sample.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let (sample, folder) = read(arguments)?;
    let settings = folder.join("edition.toml");
    if settings.exists() && !files::read(&settings)?.contains(MARK) {
        return Err(Trouble(format!(
            "{} holds an edition that is no sample; choose another folder with --out",
            folder.display()
        )));
    }
    for (name, content) in sample.tables() {
        files::write(&folder.join(name), content)?;
    }
    let shown = folder.display();
    println!("{shown}: {} events, {} nodes", sample.events, sample.nodes);
    println!("Check it:  cargo xtask check {shown}");
    println!("See it:    cargo xtask serve --edition {shown}");
    Ok(())
}

impl Sample {
    /// How many sources it has: at least two, which its fixed tables cite.
    fn sources(&self) -> usize {
        8 + self.events / 50 + self.nodes / 50
    }

    /// The id of a source.
    fn some_source(&self, chance: &mut Chance) -> String {
        format!("source_{}", 1 + chance.below(self.sources()))
    }

    /// The files of the edition, by name.
    fn tables(&self) -> Vec<(&'static str, String)> {
        let words = Words::new();
        let chance = &mut Chance::new(self.seed);
        let parts = Parts::draw(self, &words, chance);
        let (events, event_places) = story::events(self, &parts, &words, chance);
        vec![
            ("events.csv", events),
            ("event-places.csv", event_places),
            ("event-place-list.csv", story::places(&words, chance)),
            (
                "chapters.csv",
                story::chapters(self, &parts, &words, chance),
            ),
            ("nodes.csv", parts.node_table(self, &words, chance)),
            ("links.csv", parts.link_table(self, &words, chance)),
            ("emphasis.csv", parts.emphasis_table()),
            ("points.csv", figures::points(self, chance)),
            ("scenarios.csv", figures::scenarios(&words, chance)),
            ("sources.csv", figures::sources(self, &words, chance)),
            ("prose.csv", figures::prose(&parts, &words, chance)),
            (
                "edition.toml",
                self.fixed(include_str!("fixed/edition.toml")),
            ),
            ("themes.csv", self.fixed(include_str!("fixed/themes.csv"))),
            ("labels.csv", self.fixed(include_str!("fixed/labels.csv"))),
            ("charts.csv", self.fixed(include_str!("fixed/charts.csv"))),
            ("matrix.csv", self.fixed(include_str!("fixed/matrix.csv"))),
            ("places.csv", self.fixed(include_str!("fixed/places.csv"))),
            (
                "regulations.csv",
                self.fixed(include_str!("fixed/regulations.csv")),
            ),
            (
                "subsectors.csv",
                self.fixed(include_str!("fixed/subsectors.csv")),
            ),
            (
                "glossary.csv",
                self.fixed(include_str!("fixed/glossary.csv")),
            ),
            (
                "founding.csv",
                self.fixed(include_str!("fixed/founding.csv")),
            ),
        ]
    }

    /// A table that is the same in every sample but for its years and counts.
    fn fixed(&self, text: &str) -> String {
        let (first, last) = self.years;
        let [first, before, last] = [first, last - 1, last].map(|year| year.to_string());
        let (events, nodes) = (self.events.to_string(), self.nodes.to_string());
        let slots = [
            ("first", first.as_str()),
            ("before", &before),
            ("last", &last),
            ("events", &events),
            ("nodes", &nodes),
        ];
        Rows::from_text(text, &slots).done()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jelajah_core::edition::native::{Opened, Tool};
    use jelajah_site::Tables;
    use std::collections::BTreeSet;

    fn opened(words: &[&str]) -> Opened {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let tables = read(&words).unwrap().0.tables().into_iter();
        let tables = tables.map(|(name, text)| (name.to_owned(), text.into_bytes()));
        tables.collect::<Tables>().open().unwrap_or_else(|faults| {
            let said: Vec<String> = faults.iter().map(|fault| fault.say(Tool::En)).collect();
            panic!("{}", said.join("\n"))
        })
    }

    #[test]
    fn a_sample_of_any_size_has_no_fault() {
        for (events, nodes, years) in [
            ("1", "12", "2020-2021"),
            ("100", "25", "2000-2024"),
            ("700", "300", "1400-1900"),
        ] {
            let opened = opened(&["--events", events, "--nodes", nodes, "--years", years]);
            assert_eq!(opened.edition.events.len().to_string(), events);
            assert_eq!(opened.edition.ecosystem.nodes.len().to_string(), nodes);
        }
    }

    #[test]
    fn a_sample_has_two_and_a_half_links_a_node_and_dates_of_every_precision() {
        let edition = opened(&["--events", "1000", "--nodes", "400"]).edition;
        assert_eq!(edition.ecosystem.links.len(), 1000);
        let dates = || edition.events.iter().map(|event| event.when);
        for form in [|day| day == 0, |day| day > 0] as [fn(u8) -> bool; 2] {
            assert!(dates().any(|when| form(when.start.day)));
            assert!(dates().any(|when| form(when.start.month)));
        }
        assert!(dates().any(|when| when.end.is_some()));
        let mut days: Vec<i32> = dates().map(|when| when.first_day()).collect();
        days.sort_unstable();
        let busiest = days.chunk_by(|a, b| a == b).map(<[i32]>::len).max();
        assert!(busiest > Some(4), "{busiest:?}");
    }

    #[test]
    fn the_same_seed_gives_the_same_tables_and_another_seed_others() {
        let tables = |seed: &str| {
            let words = ["--events", "50", "--seed", seed].map(str::to_owned);
            read(&words).unwrap().0.tables()
        };
        assert_eq!(tables("7"), tables("7"));
        assert_ne!(tables("7"), tables("8"));
    }

    #[test]
    fn a_sample_has_every_passage_that_sections_ask_for() {
        let keys = |opened: &Opened| -> BTreeSet<String> {
            let table = opened.tables.iter().find(|table| table.name == "prose");
            let cells = table.unwrap().cells.chunks(table.unwrap().columns.len());
            // One each for the challenges and opportunities, whatever they are.
            let nodes = &opened.edition.ecosystem.nodes;
            let own = |key: &str| {
                nodes
                    .iter()
                    .any(|node| key == format!("prospects.{}", node.id))
            };
            cells
                .map(|row| row[0].clone())
                .filter(|key| !own(key))
                .collect()
        };
        let real = crate::workspace::root().join("editions/gumukmas");
        let real = crate::check::open_edition(&real).unwrap();
        assert_eq!(keys(&opened(&["--events", "5"])), keys(&real));
    }
}

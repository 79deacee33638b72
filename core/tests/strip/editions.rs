//! Events to place: those of the editions' tables, and made-up ones.

use std::path::Path;

use jelajah_core::layout::strip::{Form, Scene, Size};
use jelajah_core::layout::timeline::Order;
use jelajah_core::model::date::{Date, Span};
use jelajah_core::model::live::{Chapter, Lane};
use jelajah_core::model::{Confidence, EventIndex};
use jelajah_core::text::Words;

use crate::fixture::{World, event, generated};

/// An edition as far as the strip needs it.
pub(crate) struct Edition {
    pub(crate) name: String,
    pub(crate) world: World,
    pub(crate) period: (i32, i32),
}

impl Edition {
    pub(crate) fn scene(&self, size: Size) -> Scene<'_> {
        Scene {
            events: &self.world.events,
            lanes: &self.world.lanes,
            chapters: &self.world.chapters,
            period: self.period,
            window: None,
            first: None,
            locale: self.world.locale(),
            size,
        }
    }

    pub(crate) fn order(&self) -> Order {
        Order::new(
            &self.world.events,
            (0..self.world.events.len() as u32).map(EventIndex),
        )
    }

    fn new(name: &str, mut world: World, period: (i32, i32), language: &str) -> Self {
        world.words = words(language);
        Self {
            name: name.to_owned(),
            world,
            period,
        }
    }
}

pub(crate) const fn small(width: f64, height: f64) -> Size {
    Size {
        width,
        height,
        letters: 1.0,
        form: Form::Small,
    }
}

pub(crate) const fn large(width: f64, height: f64) -> Size {
    Size {
        width,
        height,
        letters: 1.0,
        form: Form::Large,
    }
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

type Row = std::collections::BTreeMap<String, String>;

fn table(path: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(root().join(path)).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

/// The wording of a row in a language, or in Indonesian where it lacks one.
fn text(row: &Row, name: &str, language: &str) -> String {
    let own = row.get(&format!("{name}_{language}"));
    let own = own.filter(|text| !text.is_empty());
    own.or(row.get(&format!("{name}_id")))
        .cloned()
        .unwrap_or_default()
}

fn words(language: &str) -> Words {
    let rows = table("core/words.csv").into_iter();
    Words::new(
        rows.map(|row| (row["key"].clone(), row[language].clone()))
            .collect(),
    )
}

/// An edition's events, lanes and chapters, from its tables.
pub(crate) fn edition(name: &str, language: &str) -> Edition {
    let settings =
        std::fs::read_to_string(root().join(format!("editions/{name}/edition.toml"))).unwrap();
    let settings: toml::Table = settings.parse().unwrap();
    let lanes = &settings["lanes"];
    let values = lanes["values"].as_array().unwrap();
    let column = lanes["column"].as_str().unwrap();
    let events = table(&format!("editions/{name}/events.csv"))
        .into_iter()
        .enumerate()
        .map(|(id, row)| {
            let when = Span {
                start: Date::parse(&row["date"]).unwrap(),
                end: Date::parse(&row["date_end"]),
            };
            let confidence = match row["confidence"].as_str() {
                "high" => Confidence::High,
                "medium" => Confidence::Medium,
                _ => Confidence::Low,
            };
            let lane = values
                .iter()
                .position(|value| value["value"].as_str() == Some(&row[column]));
            event(
                id,
                when,
                lane.unwrap() as u32,
                confidence,
                text(&row, "title", language),
            )
        });
    let mut world = World::new(events.collect());
    world.lanes = values
        .iter()
        .map(|value| Lane {
            id: value["id"].as_str().unwrap().to_owned(),
            name: value["name"][language].as_str().unwrap().to_owned(),
        })
        .collect();
    world.chapters = table(&format!("editions/{name}/chapters.csv"))
        .iter()
        .map(|row| Chapter {
            year: row["year"].parse().unwrap(),
            title: text(row, "title", language),
            in_founding_text: row["basis"] == "source_text",
            nodes: Vec::new(),
            links: Vec::new(),
        })
        .collect();
    let years = settings["period"].as_array().unwrap();
    let year = |place: usize| years[place].as_integer().unwrap() as i32;
    Edition::new(name, world, (year(0), year(1)), language)
}

/// A made-up edition of events of every precision.
pub(crate) fn made(count: usize, years: (i32, i32), lanes: u32) -> Edition {
    let name = format!("{count} events in {years:?} in {lanes} lanes");
    Edition::new(&name, generated(count, years, lanes), years, "id")
}

/// A made-up edition of events with these dates.
pub(crate) fn dated(name: &str, dates: &[(&str, &str)], lanes: u32) -> Edition {
    let title = "Peristiwa rekaan yang diundi";
    let events = dates.iter().enumerate().map(|(id, (from, to))| {
        let when = Span {
            start: Date::parse(from).unwrap(),
            end: Date::parse(to),
        };
        event(
            id,
            when,
            id as u32 % lanes,
            Confidence::High,
            title.to_owned(),
        )
    });
    let mut world = generated(0, (2020, 2024), lanes);
    world.events = events.collect();
    Edition::new(name, world, (2020, 2024), "id")
}

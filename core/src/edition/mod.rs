//! From tables to a checked model. Floor 2: the only reader of file formats in the project; it opens no file.
//!
//! `native` turns the bytes of the files into tables, `read` turns those into a checked [`Edition`], and
//! [`Edition::live`] takes of it what the live parts of a page know. In the browser there is no edition.

mod ask;
#[cfg(feature = "tables")]
mod cells;
#[cfg(feature = "tables")]
mod citations;
#[cfg(feature = "tables")]
mod fault;
#[cfg(feature = "tables")]
mod likeness;
#[cfg(feature = "tables")]
mod live;
#[cfg(feature = "tables")]
pub mod native;
#[cfg(feature = "tables")]
mod read;
#[cfg(feature = "tables")]
mod schema;

#[cfg(feature = "tables")]
pub use cells::{Table, sheet_row};
#[cfg(feature = "tables")]
pub use fault::{Fault, Level, Problem};
#[cfg(feature = "tables")]
pub use read::{home_address, read};

use crate::model::SourceIndex;
use crate::model::ecosystem::Ecosystem;
use crate::model::indicator::{Figure, Point, Series};
use crate::model::learning::{Locality, Regulation, Scenario, Subsector, Term};
use crate::model::lesson::{Question, SheetRow, TourStep};
use crate::model::source::Source;
use crate::model::timeline::{Chapter, Event, Lane, Place, Theme};
use crate::text::{Language, NumberMarks, Text, Texts};

/// A language that the edition speaks.
#[derive(Clone, Debug)]
pub struct Tongue {
    /// Its code: `id`, `en`; the ending of the tables' columns and the value of `lang`.
    pub code: String,
    /// Its own name: `Bahasa Indonesia`.
    pub name: String,
    /// How it writes numbers.
    pub marks: NumberMarks,
    /// Whether every text of the edition has a wording in it. What another one lacks it borrows from the first.
    pub complete: bool,
    /// What there is in it. Natively only.
    pub told: Told,
}

/// How much is told in a language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Texts of the edition's tables.
    pub texts: usize,
    /// Words of the interface.
    pub words: usize,
}

impl Told {
    /// Both together.
    #[must_use]
    pub const fn all(self) -> usize {
        self.texts + self.words
    }
}

/// The most signs of a short name.
pub const LONGEST_SHORT_NAME: usize = 22;

/// What an edition says of itself.
#[derive(Clone, Debug)]
pub struct About {
    /// Its id, the name of its folder.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// The first and last year of its chapters.
    pub period: (i32, i32),
    /// Its version.
    pub version: String,
    /// When its content was last changed, `2026-11-24`.
    pub date: String,
    /// The licence of its content.
    pub licence: String,
    /// Whom to write to.
    pub contact: String,
    /// Where its pages are published, if it says so: the folder, with `/` at its end.
    pub address: Option<String>,
    /// Its languages, its own first.
    pub languages: Vec<Tongue>,
}

/// What a passage of the edition's prose rests on.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Its key.
    pub key: String,
    /// Who says so.
    pub sources: Vec<SourceIndex>,
    /// Whether it is the editors' own wording, which needs no source.
    pub editorial: bool,
}

/// The id that a passage of prose has on the page, `prose-<key>` with dashes for dots; nothing for passages that need
/// none. What tells the timeline, the diagram, challenges and opportunities can be pointed at: a founding table does.
#[must_use]
pub fn passage_id(key: &str) -> Option<String> {
    let sections = ["timeline.", "ecosystem.", "prospects."];
    let can_be_named = sections.iter().any(|section| key.starts_with(section));
    (can_be_named && !key.ends_with(".lead")).then(|| ["prose-", &key.replace('.', "-")].concat())
}

/// Everything that one edition holds, checked: every reference resolves.
#[derive(Clone, Debug)]
pub struct Edition {
    /// What it says of itself.
    pub about: About,
    /// The words of the interface.
    pub words: Texts,
    /// The edition's own prose, by key; its sentences may name numbers in braces.
    pub prose: Texts,
    /// What the prose rests on, sorted by key.
    pub passages: Vec<Passage>,
    /// The labels of series, categories, parties and surveys, by id.
    pub labels: Texts,
    /// Short names of series, by id, where the label is too long for a row; at most [`LONGEST_SHORT_NAME`] signs.
    pub short_names: Texts,
    /// Where series were counted, by id, in a word or two.
    pub counted_in: Texts,
    /// The years that it tells.
    pub chapters: Vec<Chapter>,
    /// The lanes of the timeline.
    pub lanes: Vec<Lane>,
    /// The themes of events.
    pub themes: Vec<Theme>,
    /// Where events happen.
    pub places: Vec<Place>,
    /// Events in the order of their first day.
    pub events: Vec<Event>,
    /// Nodes and links.
    pub ecosystem: Ecosystem,
    /// Series of points that figures draw.
    pub series: Vec<Series>,
    /// Points that stand in prose only.
    pub facts: Vec<Point>,
    /// Figures in the order in which they are told.
    pub figures: Vec<Figure>,
    /// Villages and other places that the edition is about.
    pub localities: Vec<Locality>,
    /// Rules that bind.
    pub regulations: Vec<Regulation>,
    /// The subsectors.
    pub subsectors: Vec<Subsector>,
    /// The glossary.
    pub terms: Vec<Term>,
    /// What-if questions.
    pub scenarios: Vec<Scenario>,
    /// The steps of the tour; none where the edition has no tour.
    pub tour: Vec<TourStep>,
    /// Questions about the page.
    pub questions: Vec<Question>,
    /// The rows of the worksheet.
    pub sheet: Vec<SheetRow>,
    /// Everything that is cited.
    pub sources: Vec<Source>,
}

impl Edition {
    /// A language by its code.
    #[must_use]
    pub fn language(&self, code: &str) -> Option<Language> {
        self.about
            .languages
            .iter()
            .position(|tongue| tongue.code == code)
            .map(|place| Language(place as u8))
    }

    /// A language of the edition.
    #[must_use]
    pub fn tongue(&self, language: Language) -> &Tongue {
        &self.about.languages[usize::from(language.0)]
    }
}

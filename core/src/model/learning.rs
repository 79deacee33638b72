//! What helps to understand: terms, rules, subsectors, villages, what-if questions. Floor 1.

use super::date::Date;
use super::{Confidence, LaneIndex, NodeIndex, SourceIndex};
use crate::text::{Decimal, Language, Text};

/// A term in plain words.
#[derive(Clone, Debug)]
pub struct Term {
    /// Its id.
    pub id: String,
    /// The term.
    pub name: Text,
    /// What it means.
    pub text: Text,
    /// Who says so; empty where the meaning is our own wording.
    pub sources: Vec<SourceIndex>,
    /// The words that stand for it in running text and lead to it there, separated by `|`.
    pub forms: Text,
}

impl Term {
    /// The words that lead to it in a language; a language without any has none.
    pub fn forms(&self, language: Language) -> impl Iterator<Item = &str> {
        let written = if self.forms.has(language) {
            self.forms.get(language)
        } else {
            ""
        };
        written
            .split('|')
            .map(str::trim)
            .filter(|form| !form.is_empty())
    }
}

/// Who made a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The state.
    National,
    /// The province.
    Province,
    /// The regency or city.
    Regency,
    /// The village.
    Village,
}

impl Level {
    /// All levels, from above.
    pub const ALL: [Self; 4] = [Self::National, Self::Province, Self::Regency, Self::Village];

    /// Its word in the tables.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::National => "national",
            Self::Province => "province",
            Self::Regency => "regency",
            Self::Village => "village",
        }
    }
}

/// A law or regulation that binds the actors.
#[derive(Clone, Debug)]
pub struct Regulation {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// Who made it.
    pub level: Level,
    /// When it was made, or when its state was reported.
    pub date: Date,
    /// Whether it is in force.
    pub status: Text,
    /// What it does.
    pub text: Text,
    /// How sure it is.
    pub confidence: Confidence,
    /// Who says so.
    pub sources: Vec<SourceIndex>,
}

/// One of the subsectors of the creative economy.
#[derive(Clone, Debug)]
pub struct Subsector {
    /// Its name.
    pub name: Text,
    /// Who lists it.
    pub sources: Vec<SourceIndex>,
}

/// A village or other place that the edition is about.
#[derive(Clone, Debug)]
pub struct Locality {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// What kind of place it is: a village, a beach.
    pub kind: Text,
    /// The lane of the timeline that events there would stand in: within the area told of, or outside.
    pub lane: LaneIndex,
    /// Where it is.
    pub place: Text,
    /// What it is known for.
    pub text: Text,
    /// How sure it is.
    pub confidence: Confidence,
    /// Who says so.
    pub sources: Vec<SourceIndex>,
}

/// The most pushes that one what-if question may have.
pub const MOST_PUSHES: usize = 3;

/// A what-if question and the pushes behind it.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Its id.
    pub id: String,
    /// The question.
    pub title: Text,
    /// Nodes pushed and how hard, -1 to 1; at most [`MOST_PUSHES`], each node once.
    pub pushes: Vec<(NodeIndex, Decimal)>,
    /// What it asks about first; empty leaves it to the page.
    pub asks: Option<NodeIndex>,
}

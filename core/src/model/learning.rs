//! What helps to understand: terms, rules, subsectors, villages, what-if questions. Floor 1.

use super::date::Date;
use super::{NodeIndex, SourceIndex};
use crate::text::{Decimal, Text};

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
}

/// A law or regulation that binds the actors.
#[derive(Clone, Debug)]
pub struct Regulation {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// When it was made.
    pub date: Date,
    /// Whether it is in force.
    pub status: Text,
    /// What it does.
    pub text: Text,
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
    /// Its name, a proper name in every language.
    pub name: String,
    /// What it is known for.
    pub text: Text,
    /// Who says so.
    pub sources: Vec<SourceIndex>,
}

/// A what-if question and the pushes behind it.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Its id.
    pub id: String,
    /// The question.
    pub title: Text,
    /// Nodes pushed and how hard, -1 to 1.
    pub pushes: Vec<(NodeIndex, Decimal)>,
}

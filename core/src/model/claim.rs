//! What makes a figure's title true: facts that a program computes from the figure's own points, so that a title which
//! its numbers do not bear out is a fault of the edition. Floor 1: it knows no table, no language and no pixel.
//!
//! A claim is facts joined by `; `, and all must hold. A fact is a yes/no function, or `term op term` with `<`, `<=`,
//! `>`, `>=` or `=`. Numbers compare as exact fractions, never rounded. A point that is missing makes its fact false;
//! so does a tie where one key is asked for. Only series drawn in the figure, inside its window, may be named.
//!
//! | function | gives |
//! |---|---|
//! | `value(s,k)` | the value of series `s` at key `k` |
//! | `diff(s,a,b)`, `ratio(s,a,b)` | the value at `b` minus, or divided by, the value at `a` |
//! | `share(s,[k,...])` | what these categories hold of the whole series, in per cent |
//! | `least(s,a,b)`, `most(s,a,b)` | the smallest, largest value from `a` to `b` (two points or more) |
//! | `max(s)`, `min(s)` | the key of the largest, smallest value |
//! | `rises(s,a,b)`, `falls(s,a,b)` | whether the end lies above, below the beginning |
//! | `climbs(s,a,b)`, `sinks(s,a,b)` | whether every point lies above, below the one before |
//! | `none(s,k)` | whether there is no point at `k` |
//! | `named(m,k)`, `cell(m,row,k)` | how many rows of a matrix are named in column `k`; 1 or 0 for one cell |

mod evaluate;
mod fraction;
mod parse;

use std::fmt;

use super::indicator::{Figure, Series};

/// The facts that must all hold for a title to be true.
#[derive(Clone, Debug)]
pub struct Claim {
    facts: Vec<Fact>,
}

/// One fact of a claim.
#[derive(Clone, Debug)]
pub struct Fact {
    /// The fact as it was written.
    pub text: String,
    meaning: Meaning,
}

/// What a fact says.
#[derive(Clone, Debug)]
enum Meaning {
    /// A function that answers yes or no.
    Answer(Call),
    /// Two terms compared.
    Comparison(Term, Comparison, Term),
}

/// A function and its arguments.
#[derive(Clone, Debug)]
struct Call {
    function: Function,
    /// The series or the matrix.
    subject: String,
    /// Keys, in the order in which they were written.
    keys: Vec<String>,
}

/// One side of a comparison.
#[derive(Clone, Debug)]
enum Term {
    Call(Call),
    /// A number or a key; which of the two depends on the other side.
    Literal(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    Less,
    LessOrEqual,
    More,
    MoreOrEqual,
    Equal,
}

/// What a function gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Number,
    Key,
    Answer,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Function {
    Value,
    Diff,
    Ratio,
    Share,
    Least,
    Most,
    Max,
    Min,
    Rises,
    Falls,
    Climbs,
    Sinks,
    None,
    Named,
    Cell,
}

impl Function {
    /// Its name, what it gives, and how many keys it takes (a list counts as one or more, told by `usize::MAX`).
    const TABLE: [(&'static str, Self, Kind, usize); 15] = [
        ("value", Self::Value, Kind::Number, 1),
        ("diff", Self::Diff, Kind::Number, 2),
        ("ratio", Self::Ratio, Kind::Number, 2),
        ("share", Self::Share, Kind::Number, usize::MAX),
        ("least", Self::Least, Kind::Number, 2),
        ("most", Self::Most, Kind::Number, 2),
        ("max", Self::Max, Kind::Key, 0),
        ("min", Self::Min, Kind::Key, 0),
        ("rises", Self::Rises, Kind::Answer, 2),
        ("falls", Self::Falls, Kind::Answer, 2),
        ("climbs", Self::Climbs, Kind::Answer, 2),
        ("sinks", Self::Sinks, Kind::Answer, 2),
        ("none", Self::None, Kind::Answer, 1),
        ("named", Self::Named, Kind::Number, 1),
        ("cell", Self::Cell, Kind::Number, 2),
    ];

    fn kind(self) -> Kind {
        Self::TABLE
            .iter()
            .find(|row| row.1 == self)
            .map_or(Kind::Number, |row| row.2)
    }

    const fn asks_a_matrix(self) -> bool {
        matches!(self, Self::Named | Self::Cell)
    }
}

/// Why a claim cannot be read or computed: what is wrong, and in which fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClaimError {
    /// There is no fact in it.
    Empty,
    /// The fact is neither a function nor a comparison.
    NotAFact(String),
    /// There is no function of this name.
    UnknownFunction {
        /// The name.
        name: String,
        /// Where.
        fact: String,
    },
    /// The function takes another number of arguments.
    Arguments {
        /// The function.
        name: String,
        /// Where.
        fact: String,
    },
    /// The two sides cannot be compared so: a key only by `=`, and only with a key; a yes or no with nothing.
    Incomparable(String),
    /// The figure does not draw this series or matrix.
    NotDrawn {
        /// The series or matrix.
        name: String,
        /// Where.
        fact: String,
    },
}

impl fmt::Display for ClaimError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "the claim is empty"),
            Self::NotAFact(fact) => write!(
                f,
                "\"{fact}\" is neither a yes/no function nor \"term op term\""
            ),
            Self::UnknownFunction { name, fact } => {
                write!(f, "there is no function \"{name}\" (in \"{fact}\")")
            }
            Self::Arguments { name, fact } => {
                write!(f, "\"{name}\" takes other arguments (in \"{fact}\")")
            }
            Self::Incomparable(fact) => {
                write!(f, "the two sides of \"{fact}\" cannot be compared so")
            }
            Self::NotDrawn { name, fact } => {
                write!(f, "the figure does not draw \"{name}\" (in \"{fact}\")")
            }
        }
    }
}

impl std::error::Error for ClaimError {}

impl Claim {
    /// Reads a claim.
    ///
    /// # Errors
    /// The first thing that is wrong, with the fact in which it stands.
    pub fn parse(text: &str) -> Result<Self, ClaimError> {
        parse::claim(text)
    }

    /// Its facts, in order.
    #[must_use]
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// The facts that do not hold for the figure's own points; empty when the title is true. `series` is the whole
    /// list that the figure's indices point into.
    ///
    /// # Errors
    /// When a fact names a series or matrix that the figure does not draw.
    pub fn false_facts(
        &self,
        figure: &Figure,
        series: &[Series],
    ) -> Result<Vec<&Fact>, ClaimError> {
        let mut wrong = Vec::new();
        for fact in &self.facts {
            if !evaluate::holds(fact, figure, series)? {
                wrong.push(fact);
            }
        }
        Ok(wrong)
    }

    /// Whether all facts hold; see [`Claim::false_facts`].
    ///
    /// # Errors
    /// When a fact names a series or matrix that the figure does not draw.
    pub fn holds(&self, figure: &Figure, series: &[Series]) -> Result<bool, ClaimError> {
        Ok(self.false_facts(figure, series)?.is_empty())
    }
}

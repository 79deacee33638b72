//! Computes facts from the points of a figure. It must not know how they were written.

use std::cmp::Ordering;

use super::fraction::Fraction;
use super::{Call, ClaimError, Comparison, Fact, Function, Kind, Meaning, Term};
use crate::model::indicator::{Figure, Point, Series};
use crate::text::Decimal;

/// Whether one fact holds.
pub(super) fn holds(fact: &Fact, figure: &Figure, series: &[Series]) -> Result<bool, ClaimError> {
    let subject = |call: &Call| subject(call, figure, series, &fact.text);
    Ok(match &fact.meaning {
        Meaning::Answer(call) => answer(call, &subject(call)?),
        Meaning::Comparison(left, comparison, right) => {
            let of = |term: &Term| match term {
                Term::Call(call) => subject(call).map(|subject| match call.function.kind() {
                    Kind::Key => extreme_key(call, &subject).map(Side::Key),
                    _ => number(call, &subject).map(Side::Number),
                }),
                Term::Literal(text) => Ok(Some(Side::Key(text.clone()))),
            };
            // Both sides are looked up, so that a series which is not drawn is always told.
            match (of(left)?, of(right)?) {
                (Some(left), Some(right)) => compare(&left, *comparison, &right),
                _ => false,
            }
        }
    })
}

/// A side of a comparison once computed.
enum Side {
    Key(String),
    Number(Fraction),
}

impl Side {
    fn number(&self) -> Option<Fraction> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Key(text) => Decimal::parse(text).and_then(Fraction::from_decimal),
        }
    }
}

fn compare(left: &Side, comparison: Comparison, right: &Side) -> bool {
    if let (Side::Key(left), Side::Key(right)) = (left, right) {
        return left == right;
    }
    let (Some(left), Some(right)) = (left.number(), right.number()) else {
        return false;
    };
    left.compare(right).is_some_and(|order| match comparison {
        Comparison::Less => order == Ordering::Less,
        Comparison::LessOrEqual => order != Ordering::Greater,
        Comparison::More => order == Ordering::Greater,
        Comparison::MoreOrEqual => order != Ordering::Less,
        Comparison::Equal => order == Ordering::Equal,
    })
}

/// What a call asks: the points of a series inside the window by time, or the named cells of a matrix.
struct Subject<'a> {
    points: Vec<&'a Point>,
    /// Row, column, named.
    cells: Vec<(&'a str, &'a str, bool)>,
}

impl Subject<'_> {
    fn at(&self, key: &str) -> Option<Fraction> {
        let point = self.points.iter().find(|point| point.key == key)?;
        Fraction::from_decimal(point.value)
    }

    /// The values from one key to another, both of which must be there: two or more.
    fn between(&self, from: &str, to: &str) -> Option<Vec<Decimal>> {
        let place = |key: &str| self.points.iter().position(|point| point.key == key);
        let (from, to) = (place(from)?, place(to)?);
        (from < to).then(|| {
            self.points[from..=to]
                .iter()
                .map(|point| point.value)
                .collect()
        })
    }
}

fn subject<'a>(
    call: &Call,
    figure: &'a Figure,
    series: &'a [Series],
    fact: &str,
) -> Result<Subject<'a>, ClaimError> {
    let not_drawn = || ClaimError::NotDrawn {
        name: call.subject.clone(),
        fact: fact.to_owned(),
    };
    if call.function.asks_a_matrix() {
        let matrix = figure
            .matrix
            .as_ref()
            .filter(|matrix| matrix.id == call.subject)
            .ok_or_else(not_drawn)?;
        let cells = matrix.rows.iter().flat_map(|row| {
            row.cells
                .iter()
                .map(|cell| (row.key.as_str(), cell.key.as_str(), cell.named))
        });
        return Ok(Subject {
            points: Vec::new(),
            cells: cells.collect(),
        });
    }
    let drawn = figure
        .series
        .iter()
        .filter_map(|index| series.get(index.get()))
        .find(|series| series.id == call.subject)
        .ok_or_else(not_drawn)?;
    let mut points: Vec<&Point> = drawn
        .points
        .iter()
        .filter(|point| figure.covers(point))
        .collect();
    points.sort_by_key(|point| point.when.first_day());
    Ok(Subject {
        points,
        cells: Vec::new(),
    })
}

fn number(call: &Call, subject: &Subject) -> Option<Fraction> {
    let key = |place: usize| call.keys.get(place).map_or("", String::as_str);
    match call.function {
        Function::Value => subject.at(key(0)),
        Function::Diff => subject.at(key(1))?.minus(subject.at(key(0))?),
        Function::Ratio => subject.at(key(1))?.over(subject.at(key(0))?),
        Function::Share => {
            let zero = Fraction::new(0, 1)?;
            let part = call
                .keys
                .iter()
                .try_fold(zero, |sum, key| sum.plus(subject.at(key)?))?;
            let whole = subject.points.iter().try_fold(zero, |sum, point| {
                sum.plus(Fraction::from_decimal(point.value)?)
            })?;
            part.over(whole)?.over(Fraction::new(1, 100)?)
        }
        Function::Least => {
            Fraction::from_decimal(subject.between(key(0), key(1))?.into_iter().min()?)
        }
        Function::Most => {
            Fraction::from_decimal(subject.between(key(0), key(1))?.into_iter().max()?)
        }
        Function::Named => count(subject, |_, column| column == key(0)),
        Function::Cell => count(subject, |row, column| row == key(0) && column == key(1)),
        _ => None,
    }
}

/// How many cells that fit are named; nothing where none fits.
fn count(subject: &Subject, fits: impl Fn(&str, &str) -> bool) -> Option<Fraction> {
    let found: Vec<bool> = subject
        .cells
        .iter()
        .filter(|cell| fits(cell.0, cell.1))
        .map(|cell| cell.2)
        .collect();
    let named = found.iter().filter(|named| **named).count();
    (!found.is_empty())
        .then(|| Fraction::new(named as i128, 1))
        .flatten()
}

/// The key of the largest or smallest value, unless two share it.
fn extreme_key(call: &Call, subject: &Subject) -> Option<String> {
    let values = subject.points.iter().map(|point| point.value);
    let wanted = match call.function {
        Function::Max => values.max()?,
        _ => values.min()?,
    };
    let mut found = subject.points.iter().filter(|point| point.value == wanted);
    let key = found.next()?.key.clone();
    found.next().is_none().then_some(key)
}

fn answer(call: &Call, subject: &Subject) -> bool {
    let key = |place: usize| call.keys.get(place).map_or("", String::as_str);
    let every_step = |wanted: Ordering| {
        subject.between(key(0), key(1)).is_some_and(|values| {
            values
                .windows(2)
                .all(|pair| pair[1].cmp(&pair[0]) == wanted)
        })
    };
    let ends = |wanted: Ordering| {
        subject.between(key(0), key(1)).is_some_and(|values| {
            values
                .last()
                .zip(values.first())
                .map(|(last, first)| last.cmp(first))
                == Some(wanted)
        })
    };
    match call.function {
        Function::Rises => ends(Ordering::Greater),
        Function::Falls => ends(Ordering::Less),
        Function::Climbs => every_step(Ordering::Greater),
        Function::Sinks => every_step(Ordering::Less),
        Function::None => subject.points.iter().all(|point| point.key != key(0)),
        _ => false,
    }
}

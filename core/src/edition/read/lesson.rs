//! The tour, the questions and the worksheet.

use super::amount::Unit;
use super::cursor::{Ids, Reader, Row};
use crate::edition::fault::Problem;
use crate::model::ecosystem::{Ecosystem, NodeKind};
use crate::model::indicator::{Point, Series};
use crate::model::learning::Scenario;
use crate::model::lesson::{Form, MOST_TOUR_WORDS, Question, SheetPart, SheetRow, TourStep};
use crate::model::{LinkIndex, NodeIndex, SeriesIndex};
use crate::text::{Decimal, Text};

/// Parts a cell that holds several wordings.
const BETWEEN: &str = " | ";

/// The steps of the tour.
pub(super) fn tour(reader: &mut Reader<'_>) -> Vec<TourStep> {
    let rows = reader.rows("tour");
    reader.ids("tour", &rows, "id");
    let mut steps = Vec::with_capacity(rows.len());
    for row in rows {
        let text = reader.text(row, "text_");
        for (column, wording) in reader.text_columns("text_").iter().zip(text.wordings()) {
            let count = wording.split_whitespace().count();
            if count > MOST_TOUR_WORDS {
                reader.fault(row, column, Problem::TooManyWords, &count.to_string());
            }
        }
        if !row.get("icon").is_empty() {
            reader.word(row, "icon", &NodeKind::ALL.map(NodeKind::as_str));
        }
        steps.push(TourStep {
            id: row.get("id").to_owned(),
            view: needed(reader, row, "view"),
            title: reader.text(row, "title_"),
            text,
            icon: row.get("icon").to_owned(),
        });
    }
    steps
}

fn needed(reader: &mut Reader<'_>, row: Row<'_>, column: &str) -> String {
    if row.get(column).is_empty() {
        reader.fault(row, column, Problem::EmptyCell, "");
    }
    row.get(column).to_owned()
}

/// What questions are about.
pub(super) struct Subjects<'a> {
    pub(super) ecosystem: &'a Ecosystem,
    pub(super) nodes: &'a Ids<'a>,
    pub(super) series: &'a [Series],
    pub(super) facts: &'a [Point],
    pub(super) scenarios: &'a [Scenario],
}

const FORMS: [&str; 6] = ["choice", "order", "relation", "number", "line", "push"];

/// The questions. What the tables already know is not said a second time: which relation is weakened stands in the table
/// of emphasis, numbers stand in the points, and what a push does the simulator says.
pub(super) fn questions(reader: &mut Reader<'_>, subjects: &Subjects<'_>) -> Vec<Question> {
    let rows = reader.rows("questions");
    reader.ids("questions", &rows, "id");
    let mut questions = Vec::with_capacity(rows.len());
    for row in rows {
        let form = match FORMS[reader.word(row, "form", &FORMS)] {
            "choice" => choice(reader, row),
            "order" => Some(Form::Order {
                items: wordings(reader, row),
            }),
            "relation" => relation(reader, row, subjects),
            "number" => number(reader, row, subjects),
            "line" => line(reader, row, subjects),
            _ => push(reader, row, subjects),
        };
        let text = reader.text(row, "question_");
        let why = reader.text(row, "why_");
        let view = needed(reader, row, "view");
        let sources = reader.cited(row, false);
        if let Some(form) = form {
            questions.push(Question {
                id: row.get("id").to_owned(),
                text,
                why,
                view,
                form,
                sources,
            });
        }
    }
    questions
}

fn choice(reader: &mut Reader<'_>, row: Row<'_>) -> Option<Form> {
    let options = wordings(reader, row);
    let right = row.get("answer").parse::<usize>().ok();
    let right = right.filter(|right| (1..=options.len()).contains(right));
    if right.is_none() {
        reader.fault(row, "answer", Problem::WrongAnswer, row.get("answer"));
    }
    Some(Form::Choice {
        options,
        right: right? - 1,
    })
}

/// The relations of `answer`, of which the table of emphasis names exactly one for the node of `about`.
fn relation(reader: &mut Reader<'_>, row: Row<'_>, subjects: &Subjects<'_>) -> Option<Form> {
    let node = reader.refer(row, "about", row.get("about"), subjects.nodes)?;
    let all = &subjects.ecosystem;
    // A table that is missing was told of already.
    if !reader.has("links") {
        return None;
    }
    let emphasis = all.emphases.iter().find(|one| one.node == NodeIndex(node));
    let mut links = Vec::new();
    for name in row.list("answer") {
        let found = name.split_once('>').and_then(|(from, to)| {
            let [from, to] = [from, to].map(|id| subjects.nodes.find(id).map(NodeIndex));
            all.link_indices()
                .find(|link| Some(all.link(*link).from) == from && Some(all.link(*link).to) == to)
        });
        match found {
            Some(link) => links.push(link),
            None => reader.fault(row, "answer", Problem::UnknownReference, name),
        }
    }
    let named = |link: &LinkIndex| {
        emphasis.is_some_and(|one| one.weakens.contains(link) || one.strengthens.contains(link))
    };
    let right: Vec<usize> = (0..links.len())
        .filter(|place| named(&links[*place]))
        .collect();
    if right.len() != 1 || links.len() < 2 {
        reader.fault(row, "answer", Problem::WrongAnswer, row.get("answer"));
    }
    Some(Form::Relation {
        links,
        right: *right.first()?,
    })
}

fn number(reader: &mut Reader<'_>, row: Row<'_>, subjects: &Subjects<'_>) -> Option<Form> {
    // A table that is missing was told of already.
    if !reader.has("points") {
        return None;
    }
    let id = row.get("about");
    let drawn = subjects.series.iter().flat_map(|series| &series.points);
    let value = drawn
        .chain(subjects.facts)
        .find(|point| point.id == id)
        .map(|point| point.value);
    if value.is_none() {
        reader.fault(row, "about", Problem::UnknownReference, id);
    }
    let range = range(reader, row, &[value?])?;
    Some(Form::Number {
        point: id.to_owned(),
        range,
    })
}

/// `answer` is the first year that is drawn by the reader, then the range.
fn line(reader: &mut Reader<'_>, row: Row<'_>, subjects: &Subjects<'_>) -> Option<Form> {
    if !reader.has("points") || !reader.has("charts") {
        return None;
    }
    let id = row.get("about");
    let place = subjects.series.iter().position(|series| series.id == id);
    let Some(place) = place else {
        reader.fault(row, "about", Problem::UnknownReference, id);
        return None;
    };
    let first = row.list("answer").next().unwrap_or("");
    let points = &subjects.series[place].points;
    let values: Vec<Decimal> = points.iter().map(|point| point.value).collect();
    let there = points.iter().position(|point| point.key == first);
    let from = first.parse::<i32>().ok();
    // Something has to be there to go on from.
    if from.is_none() || there.is_none_or(|there| there == 0) {
        reader.fault(row, "answer", Problem::WrongAnswer, row.get("answer"));
    }
    let range = range(reader, row, &values)?;
    Some(Form::Line {
        series: SeriesIndex(place as u32),
        from: from?,
        range,
    })
}

fn push(reader: &mut Reader<'_>, row: Row<'_>, subjects: &Subjects<'_>) -> Option<Form> {
    let id = row.get("about");
    let scenario = subjects.scenarios.iter().position(|one| one.id == id);
    // As above: a table that is missing was told of.
    if scenario.is_none() && reader.has("scenarios") {
        reader.fault(row, "about", Problem::UnknownReference, id);
    }
    let node = reader.refer(row, "answer", row.get("answer"), subjects.nodes);
    Some(Form::Push {
        scenario: scenario?,
        node: NodeIndex(node?),
    })
}

/// The last three entries of `answer`: the least, the most and the step. What is asked for lies between.
fn range(reader: &mut Reader<'_>, row: Row<'_>, values: &[Decimal]) -> Option<[Decimal; 3]> {
    let entries: Vec<&str> = row.list("answer").collect();
    let Some(last) = entries.last_chunk::<3>() else {
        reader.fault(row, "answer", Problem::OutOfGuesses, row.get("answer"));
        return None;
    };
    for text in last {
        // What is guessed is as large as what is asked for.
        reader.ask_thousands(row, "answer", text, Unit::Measure, values);
    }
    let [low, high, step] = last.map(|text| reader.number(row, "answer", text));
    let (low, high, step) = (low?, high?, step?);
    let zero = Decimal::new(0, 0);
    if step <= zero || high <= low || values.iter().any(|value| *value < low || *value > high) {
        reader.fault(row, "answer", Problem::OutOfGuesses, row.get("answer"));
    }
    Some([low, high, step])
}

/// Several wordings in a cell, as many in each language.
fn wordings(reader: &mut Reader<'_>, row: Row<'_>) -> Vec<Text> {
    let whole = reader.text(row, "options_");
    let parts: Vec<Vec<String>> = whole
        .wordings()
        .map(|wording| {
            let parts = wording.split(BETWEEN).map(str::trim);
            parts
                .map(str::to_owned)
                .filter(|part| !part.is_empty())
                .collect()
        })
        .collect();
    let count = parts.first().map_or(0, Vec::len);
    for (column, one) in reader.text_columns("options_").iter().zip(&parts) {
        // A language that is not complete may have none.
        if count < 2 || (!one.is_empty() && one.len() != count) {
            let found = one.len().to_string();
            reader.fault(row, column, Problem::UnequalOptions, &found);
        }
    }
    (0..count)
        .map(|place| {
            let each = parts.iter();
            Text::new(
                each.map(|one| one.get(place).cloned().unwrap_or_default())
                    .collect(),
            )
        })
        .collect()
}

/// The rows of the worksheet; the steps of a plan take as long as the plan says.
pub(super) fn sheet(reader: &mut Reader<'_>) -> Vec<SheetRow> {
    let mut sheet = Vec::new();
    let rows = reader.rows("worksheet");
    for row in &rows {
        let part =
            SheetPart::ALL[reader.word(*row, "part", &SheetPart::ALL.map(SheetPart::as_str))];
        let minutes = row.get("minutes").parse::<u32>().ok();
        if minutes.is_some() != part.minutes().is_some() {
            reader.fault(*row, "minutes", Problem::WrongMinutes, row.get("minutes"));
        }
        sheet.push(SheetRow {
            part,
            minutes,
            text: reader.text(*row, "text_"),
        });
    }
    for (place, row) in rows.iter().enumerate() {
        let part = sheet[place].part;
        let all = sheet.iter().filter(|one| one.part == part);
        let sum: u64 = all.filter_map(|one| one.minutes).map(u64::from).sum();
        let is_first = sheet[..place].iter().all(|before| before.part != part);
        if is_first && part.minutes().is_some_and(|whole| u64::from(whole) != sum) {
            reader.fault(*row, "minutes", Problem::WrongMinutes, &sum.to_string());
        }
    }
    sheet
}

//! The figures: form, title, claim, units, breaks.

use super::amount::{MINUS, Unit};
use super::cursor::{Reader, Row};
use super::joining::Joining;
use super::{matrix, parts};
use crate::edition::fault::Problem;
use crate::model::SeriesIndex;
use crate::model::indicator::{Break, Figure, Form};
use crate::text::Text;

/// Reads one figure, with the series or the matrix that it draws.
pub(super) fn figure<'t>(
    reader: &mut Reader<'t>,
    row: Row<'t>,
    joining: &mut Joining<'_, '_>,
) -> Figure {
    const FORMS: [Form; 6] = [
        Form::Line,
        Form::Dots,
        Form::Bars,
        Form::Multiples,
        Form::Slope,
        Form::Matrix,
    ];
    let allowed = ["line", "dots", "bars", "multiples", "slope", "matrix"];
    let form = FORMS[reader.word(row, "form", &allowed)];
    let names: Vec<&str> = row.list("series").collect();
    if names.is_empty() {
        reader.fault(row, "series", Problem::EmptyCell, "");
    }
    let units = units(reader, row, names.len());
    let mut drawn = Vec::new();
    let mut matrix_drawn = None;
    for (place, name) in names.iter().enumerate() {
        if form == Form::Matrix {
            matrix_drawn = Some(matrix::matrix(reader, row, name, joining));
        } else {
            let unit = units.get(place).or(units.first());
            drawn.push(joining.series(reader, row, name, unit));
        }
    }
    ask_claim(reader, row, &drawn, joining);
    let breaks = breaks(reader, row, &names, &drawn);
    let decimals = decimals(reader, row, names.len());
    Figure {
        id: row.get("figure").to_owned(),
        form,
        series: drawn,
        matrix: matrix_drawn,
        title: reader.text(row, "title_"),
        claim: row.get("claim").to_owned(),
        measure: reader.text(row, "measure_"),
        units,
        decimals,
        caveat: reader.text(row, "caveat_"),
        breaks,
        nodes: parts::nodes(reader, row, "nodes", joining.nodes),
        bears_on: parts::nodes(reader, row, "challenge_or_opportunity", joining.nodes),
        highlight: row.list("highlight").map(str::to_owned).collect(),
        window: window(reader, row),
    }
}

/// Asks about numbers in a claim that may have their thousands parted, beside the values that they are compared with.
fn ask_claim(
    reader: &mut Reader<'_>,
    row: Row<'_>,
    drawn: &[SeriesIndex],
    joining: &Joining<'_, '_>,
) {
    const SIZES: [&str; 4] = ["value(", "least(", "most(", "diff("];
    let values: Vec<_> = drawn
        .iter()
        .flat_map(|series| joining.values(*series))
        .collect();
    for fact in row.get("claim").split(';') {
        let terms = fact.split(['<', '>', '=']).map(str::trim);
        if SIZES.iter().any(|size| fact.trim_start().starts_with(size)) {
            terms.skip(1).for_each(|term| {
                reader.ask_thousands(row, "claim", term, Unit::Measure, &values);
            });
        }
    }
}

/// The entries of a cell that has one for all series, or one for each, separated by ` | `.
fn entries<'t>(reader: &mut Reader<'t>, row: Row<'t>, column: &str, series: usize) -> Vec<&'t str> {
    let cell = row.get(column);
    let entries: Vec<&str> = cell.split('|').map(str::trim).collect();
    if !cell.is_empty() && entries.len() != 1 && entries.len() != series {
        reader.fault(row, column, Problem::WrongCount, cell);
    }
    entries
}

fn units<'t>(reader: &mut Reader<'t>, row: Row<'t>, series: usize) -> Vec<Text> {
    reader.text(row, "unit_");
    let columns = reader.text_columns("unit_");
    let by_language: Vec<Vec<&str>> = columns
        .iter()
        .map(|column| entries(reader, row, column, series))
        .collect();
    let count = by_language.iter().map(Vec::len).max().unwrap_or(0);
    let unit = |place: usize| {
        let wording = |entries: &Vec<&str>| entries.get(place).copied().unwrap_or("").to_owned();
        Text::new(by_language.iter().map(wording).collect())
    };
    (0..count).map(unit).collect()
}

fn decimals<'t>(reader: &mut Reader<'t>, row: Row<'t>, series: usize) -> Vec<u8> {
    let mut decimals = Vec::new();
    for entry in entries(reader, row, "decimals", series) {
        let read = entry.parse().ok().filter(|decimals| *decimals <= 6);
        if read.is_none() {
            reader.fault(row, "decimals", Problem::NotANumber, entry);
        }
        decimals.push(read.unwrap_or(0));
    }
    decimals
}

/// `2016: alasan | reason; *@series: alasan | reason`.
fn breaks(
    reader: &mut Reader<'_>,
    row: Row<'_>,
    names: &[&str],
    drawn: &[SeriesIndex],
) -> Vec<Break> {
    let columns = vec!["breaks".to_owned(); reader.text_columns("").len()];
    let mut breaks = Vec::new();
    for entry in row
        .get("breaks")
        .split("; ")
        .filter(|entry| !entry.is_empty())
    {
        let (head, text) = entry.split_once(": ").unwrap_or((entry, ""));
        let (year, series) = match head.split_once('@') {
            Some((year, series)) => (year, Some(series)),
            None => (head, None),
        };
        let parsed: Option<i32> = if year.len() == 4 {
            year.parse().ok()
        } else {
            None
        };
        if (parsed.is_none() && year != "*") || text.is_empty() {
            reader.fault(row, "breaks", Problem::UnknownWord, entry);
        }
        let place = series.map(|series| names.iter().position(|name| *name == series));
        if place == Some(None) {
            reader.fault(
                row,
                "breaks",
                Problem::UnknownReference,
                series.unwrap_or(""),
            );
        }
        let wordings: Vec<&str> = text.split(" | ").collect();
        reader.check_wordings(row, &columns, &wordings);
        let mut wordings: Vec<String> = wordings.into_iter().map(str::to_owned).collect();
        wordings.resize(columns.len(), String::new());
        let text = Text::new(wordings);
        reader.count(&text);
        breaks.push(Break {
            year: parsed,
            series: place.flatten().and_then(|place| drawn.get(place).copied()),
            text,
        });
    }
    breaks
}

fn window(reader: &mut Reader<'_>, row: Row<'_>) -> Option<(i32, i32)> {
    let cell = row.get("window");
    if cell.is_empty() {
        return None;
    }
    let ends = cell
        .split_once('-')
        .and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?)));
    if ends.is_none_or(|(from, to): (i32, i32)| from > to) {
        let meant = cell.replace(MINUS, "-").replace(' ', "");
        let meant = (meant != cell).then_some(meant).into_iter().collect();
        reader.fault_meaning(row, "window", Problem::BadYear, cell, meant);
    }
    ends
}

//! Checks beyond what the model needs, made before a page is built: slots that name no number, titles whose facts do
//! not hold, years that no chapter tells. What is longer has a file of its own beside this one.

use super::founding::check_founding;
use super::grounds::{check_confidence, check_passages};
use super::ids::check_ids;
use super::passages::missing_passages;
use super::wording::check_wording;
use crate::edition::ask::slots;
use crate::edition::likeness::nearest;
use crate::edition::{Edition, Fault, Problem, Table, sheet_row};
use crate::model::claim::Claim;
use crate::model::date::Date;
use crate::model::indicator::Figure;
use crate::model::live::LiveEdition;
use crate::text::Language;

/// Whether the page of an edition understands an address.
pub type Understands<'r> = &'r dyn Fn(&LiveEdition, &str) -> bool;

/// What the checks need from modules that this one must not know.
#[derive(Default)]
pub struct Rules<'r> {
    /// The ids of the page's sections, which no event may have; empty leaves the column `section` unchecked.
    pub sections: &'r [&'r str],
    /// The names of the files in the edition's folder; empty leaves them unlooked at.
    pub files: &'r [&'r str],
    /// Whether the page understands an address, without its `#`, to the last word; without it addresses are unchecked.
    pub understands: Option<Understands<'r>>,
}

/// Everything that is wrong with an edition that could be read.
#[must_use]
pub fn check(edition: &Edition, tables: &[Table<'_>], rules: &Rules<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    if Date::parse(&edition.about.date).is_none() {
        let fault = Fault::of_table("edition", Problem::DateForm, &edition.about.date);
        faults.push(Fault {
            column: "date".into(),
            ..fault
        });
    }
    missing_chapters(edition, &mut faults);
    missing_passages(edition, &mut faults);
    check_ids(edition, tables, rules.sections, &mut faults);
    check_confidence(edition, tables, &mut faults);
    check_passages(edition, tables, &mut faults);
    check_wording(tables, &mut faults);
    let codes: Vec<String> = edition
        .about
        .languages
        .iter()
        .map(|tongue| tongue.code.clone())
        .collect();
    for (table, stems) in [
        ("prose", &["text_"][..]),
        ("charts", &["measure_", "caveat_"]),
        ("tour", &["text_"]),
        ("questions", &["question_", "options_", "why_"]),
    ] {
        if let Some(table) = tables.iter().find(|entry| entry.name == table) {
            for code in &codes {
                stems.iter().for_each(|stem| {
                    check_slots(edition, table, &format!("{stem}{code}"), &mut faults)
                });
            }
        }
    }
    if let Some(prose) = tables.iter().find(|table| table.name == "prose") {
        check_prose_sources(edition, prose, &codes, &mut faults);
    }
    if let Some(charts) = tables.iter().find(|table| table.name == "charts") {
        for figure in &edition.figures {
            let row = charts.find("figure", &figure.id).map_or(1, sheet_row);
            check_figure(edition, figure, row, &mut faults);
        }
    }
    if let Some(understands) = rules.understands {
        let live = edition.live(Language(0));
        for name in ["tour", "questions"] {
            let table = tables.iter().find(|table| table.name == name);
            let column = table.and_then(|table| Some((table, table.column("view")?)));
            let Some((table, column)) = column else {
                continue;
            };
            for row in (0..table.len()).filter(|row| !table.is_blank(*row)) {
                let view = table.cell(row, column);
                if !understands(&live, view) {
                    let place = sheet_row(row);
                    let fault = Fault::of_cell(name, place, "view", Problem::UnknownView, view);
                    faults.push(fault);
                }
            }
        }
    }
    if let Some(table) = tables.iter().find(|table| table.name == "founding") {
        let whole = edition
            .about
            .languages
            .iter()
            .filter(|tongue| tongue.complete);
        let whole: Vec<String> = whole.map(|tongue| tongue.code.clone()).collect();
        check_founding(edition, table, &whole, rules.sections, &mut faults);
    }
    faults
}

/// Only years with a chapter can be chosen, so each year of the period needs one. Years in a row are told at once.
fn missing_chapters(edition: &Edition, faults: &mut Vec<Fault>) {
    let (first, last) = edition.about.period;
    let mut from = first;
    let told = edition.chapters.iter().map(|chapter| chapter.year);
    for year in told.filter(|year| *year >= first).chain([last + 1]) {
        let to = (year - 1).min(last);
        if from <= to {
            let years = if from == to {
                from.to_string()
            } else {
                format!("{from}–{to}")
            };
            let fault = Fault::of_table("chapters", Problem::MissingChapter, &years);
            faults.push(Fault {
                column: "year".into(),
                ..fault
            });
        }
        from = from.max(year + 1);
    }
}

/// The title's claim must hold, and what stands out must be there.
fn check_figure(edition: &Edition, figure: &Figure, row: u32, faults: &mut Vec<Fault>) {
    let mut fault = |column, problem, value: &str| {
        faults.push(Fault::of_cell("charts", row, column, problem, value));
    };
    let claim = Claim::parse(&figure.claim);
    match claim
        .as_ref()
        .map(|claim| claim.false_facts(figure, &edition.series))
    {
        Ok(Ok(wrong)) => wrong
            .iter()
            .for_each(|fact| fault("claim", Problem::FalseClaim, &fact.text)),
        Ok(Err(error)) => fault("claim", Problem::FalseClaim, &error.to_string()),
        Err(error) => fault("claim", Problem::FalseClaim, &error.to_string()),
    }
    for name in &figure.highlight {
        let mut series = figure.series.iter().map(|index| edition.series(*index));
        let in_series = series.any(|series| {
            series.id == *name || series.points.iter().any(|point| point.key == *name)
        });
        let mut rows = figure.matrix.iter().flat_map(|matrix| &matrix.rows);
        let in_matrix =
            rows.any(|row| row.key == *name || row.cells.iter().any(|cell| cell.key == *name));
        if !in_series && !in_matrix {
            fault("highlight", Problem::UnknownReference, name);
        }
    }
}

fn check_slots(edition: &Edition, table: &Table<'_>, column: &str, faults: &mut Vec<Fault>) {
    let Some(place) = table.column(column) else {
        return;
    };
    for row in 0..table.len() {
        for slot in slots(table.cell(row, place)) {
            if edition.slot(slot, Language(0)).is_none() {
                let place = sheet_row(row);
                let fault = Fault::of_cell(table.name, place, column, Problem::UnknownSlot, slot);
                faults.push(fault.meaning(slot_meant(edition, slot)));
            }
        }
    }
}

/// The row of the points that a slot was probably meant to name.
fn slot_meant(edition: &Edition, slot: &str) -> Vec<String> {
    let drawn = edition.series.iter().flat_map(|series| &series.points);
    let points = drawn.chain(&edition.facts);
    let meant = nearest(slot, points.map(|point| point.id.as_str()));
    meant.map(str::to_owned).into_iter().collect()
}

/// Prose that names a number of the tables is a claim, whoever worded it.
fn check_prose_sources(
    edition: &Edition,
    table: &Table<'_>,
    codes: &[String],
    faults: &mut Vec<Fault>,
) {
    let Some(sources) = table.column("sources") else {
        return;
    };
    for row in 0..table.len() {
        let columns = codes
            .iter()
            .filter_map(|code| table.column(&format!("text_{code}")));
        let texts: Vec<&str> = columns.map(|column| table.cell(row, column)).collect();
        let mut named = texts.iter().flat_map(|text| slots(text));
        if table.cell(row, sources).is_empty() && named.any(|slot| edition.fact(slot).is_some()) {
            faults.push(Fault::of_cell(
                table.name,
                sheet_row(row),
                "sources",
                Problem::NoSource,
                "",
            ));
        }
    }
}

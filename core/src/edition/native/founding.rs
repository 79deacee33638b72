//! The points of the founding text: each is told where it stands on the page, and that place must be there.

use crate::edition::read::{is_plain, missing_column};
use crate::edition::schema::{CHECKED, spell_out};
use crate::edition::{Edition, Fault, Problem, Table, passage_id, sheet_row};

/// Notes what is wrong with the table of points; `codes` are the complete languages.
pub(super) fn check_founding(
    edition: &Edition,
    table: &Table<'_>,
    codes: &[String],
    sections: &[&str],
    faults: &mut Vec<Fault>,
) {
    for column in CHECKED
        .iter()
        .flat_map(|checked| checked.columns)
        .flat_map(|name| spell_out(name, codes, ""))
    {
        let Some(place) = table.column(&column) else {
            faults.push(missing_column(table, &column));
            continue;
        };
        for row in (0..table.len()).filter(|row| !table.is_blank(*row)) {
            let cell = table.cell(row, place);
            let problem = match column.as_str() {
                _ if cell.is_empty() => Problem::EmptyCell,
                "id" if !is_plain(cell, false) => Problem::BadId,
                "section" if !sections.is_empty() && !sections.contains(&cell) => {
                    Problem::UnknownElement
                }
                "element" if !has_element(edition, cell) => Problem::UnknownElement,
                "id" if table.find("id", cell) != Some(row) => Problem::DuplicateId,
                _ => continue,
            };
            faults.push(Fault::of_cell(
                table.name,
                sheet_row(row),
                &column,
                problem,
                cell,
            ));
        }
    }
}

/// Whether an element of this id will stand on the page.
fn has_element(edition: &Edition, id: &str) -> bool {
    if edition.find_event(id).is_some() {
        return true;
    }
    let Some((kind, name)) = id.split_once('-') else {
        return false;
    };
    let has = |mut ids: Box<dyn Iterator<Item = &str> + '_>| ids.any(|id| id == name);
    match kind {
        "node" => edition.ecosystem.find(name).is_some(),
        "link" => edition
            .ecosystem
            .link_indices()
            .any(|link| edition.link_name(link).replace('>', "-") == name),
        "year" => edition
            .chapters
            .iter()
            .any(|chapter| chapter.year.to_string() == name),
        "chart" => edition.find_figure(name).is_some(),
        "source" => has(Box::new(
            edition.sources.iter().map(|source| source.id.as_str()),
        )),
        "scenario" => has(Box::new(
            edition
                .scenarios
                .iter()
                .map(|scenario| scenario.id.as_str()),
        )),
        "rule" => has(Box::new(
            edition.regulations.iter().map(|rule| rule.id.as_str()),
        )),
        "term" => has(Box::new(edition.terms.iter().map(|term| term.id.as_str()))),
        "prose" => edition
            .passages
            .iter()
            .any(|passage| passage_id(&passage.key).as_deref() == Some(id)),
        _ => false,
    }
}

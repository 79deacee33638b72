//! The tables behind the charts: read from the page, and put in order by the buttons that their column heads become when
//! a table is unfolded. The rows are the page's own; only their places change.

use crate::browser::{self, below};
use crate::context::App;
use jelajah_core::chart::{Steps, Table, steps};
use leptos::prelude::*;
use web_sys::Element;

/// From now on tables that are unfolded can be sorted.
pub(crate) fn follow(app: App) {
    browser::hear_first("toggle", move |event| {
        if let Some(fold) = browser::target_of(event) {
            prepare(app, &fold);
        }
    });
    for fold in browser::all("details.tb[open]") {
        prepare(app, &fold);
    }
}

/// The place of the figure that an element belongs to.
pub(crate) fn figure_of(app: App, element: &Element) -> Option<usize> {
    let figure = element.closest("[data-figure]").ok()??;
    let found = app
        .live
        .find_figure(&figure.get_attribute("data-figure")?)?;
    Some(found.get())
}

/// Makes the column heads of a table buttons, once, and remembers the order in which its rows were written.
fn prepare(app: App, fold: &Element) {
    let heads = below(fold, "thead th");
    let Some(place) = figure_of(app, fold).filter(|_| below(fold, "thead button").is_empty())
    else {
        return;
    };
    for (place, row) in below(fold, "tbody tr").iter().enumerate() {
        browser::set(row, "data-row", Some(&place.to_string()));
    }
    for (column, head) in heads.iter().enumerate() {
        let name = head.text_content().unwrap_or_default();
        let Ok(button) = document().create_element("button") else {
            continue;
        };
        browser::set(&button, "type", Some("button"));
        browser::set(&button, "data-sort", Some(&column.to_string()));
        browser::set(
            &button,
            "title",
            Some(&app.say("chart.sort", &[("column", &name)])),
        );
        button.set_text_content(Some(&name));
        head.set_text_content(None);
        let _ = head.append_child(&button);
    }
    // Which column the rows stand by already.
    if let Some(table) = table(app, place) {
        let written: Vec<usize> = (0..table.rows.len()).collect();
        let by = (0..heads.len()).find_map(|column| {
            let ways = [(false, "ascending"), (true, "descending")];
            let way = ways
                .into_iter()
                .find(|way| table.order(column, way.0) == written)?;
            Some((column, way.1))
        });
        if let Some((column, way)) = by {
            browser::set(&heads[column], "aria-sort", Some(way));
        }
    }
}

/// Sorts by the column whose head was pressed, the other way round when it is sorted by already.
pub(crate) fn sort(app: App, button: &Element) {
    let Some((place, column)) = figure_of(app, button).zip(
        button
            .get_attribute("data-sort")
            .and_then(|column| column.parse::<usize>().ok()),
    ) else {
        return;
    };
    let Some((table, fold)) = table(app, place).zip(button.closest("details").ok().flatten())
    else {
        return;
    };
    let heads = below(&fold, "thead th");
    let is_ascending = heads
        .get(column)
        .is_some_and(|head| head.get_attribute("aria-sort").as_deref() == Some("ascending"));
    for (place, head) in heads.iter().enumerate() {
        let way = if is_ascending {
            "descending"
        } else {
            "ascending"
        };
        browser::set(head, "aria-sort", (place == column).then_some(way));
    }
    let rows = rows(&fold);
    for row in table.order(column, is_ascending) {
        if let Some(parent) = rows[row].parent_node() {
            let _ = parent.append_child(&rows[row]);
        }
    }
}

/// Puts the rows of every table back into the order in which they were written.
pub(crate) fn as_written() {
    for fold in browser::all(".fig details:has([data-row])") {
        for head in below(&fold, "thead th") {
            browser::set(&head, "aria-sort", None);
        }
        for row in rows(&fold) {
            if let Some(parent) = row.parent_node() {
                let _ = parent.append_child(&row);
            }
        }
    }
}

/// The table of a figure as it was written.
pub(crate) fn table(app: App, place: usize) -> Option<Table> {
    let figure = &app.live.figures[place];
    let fold = browser::by_id(&["data-", &figure.id].concat())?;
    let texts = |cells: Vec<Element>| -> Vec<String> {
        let text = |cell: &Element| cell.text_content().unwrap_or_default();
        cells.iter().map(text).collect()
    };
    let scene = untrack(|| crate::sections::chart_scene::scene(app, place));
    let is_by_time = figure.matrix.is_none() && matches!(steps(&scene), Steps::Years(..));
    Some(Table::from_page(
        texts(below(&fold, "thead th")),
        rows(&fold)
            .iter()
            .map(|row| texts(below(row, "th,td")))
            .collect(),
        app.live.marks,
        app.word("chart.no_value"),
        is_by_time,
    ))
}

/// The rows of a table as they were written, in whatever order they stand now.
fn rows(fold: &Element) -> Vec<Element> {
    let mut rows = below(fold, "tbody tr");
    jelajah_core::sorting::sort_by_key(&mut rows, |row| {
        let place = row.get_attribute("data-row");
        place.and_then(|place| place.parse::<usize>().ok())
    });
    rows
}

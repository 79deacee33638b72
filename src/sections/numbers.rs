//! The charts: each figure with its takeaway as title, drawn by [`jelajah_core::chart`], the year read out beneath, the
//! numbers behind it as a table, its caveat and its sources.

use crate::context::App;
use crate::markup::{Element, Str, el, live};
use crate::widgets::cited::cited;
use crate::widgets::picture::{frame, shapes};
use crate::widgets::section::{prose, section};
use jelajah_core::chart::{ChartScene, draw, sentence, table};
use jelajah_core::model::indicator::Figure;
use jelajah_core::state::Section;
use leptos::prelude::Get;

/// Widths of the two drawings in units: for phones, and for half a page.
const WIDTHS: [(&str, f64); 2] = [("only-s", 340.0), ("only-l", 560.0)];

/// The section.
pub(crate) fn numbers(app: App) -> Element {
    let none = el("div").class("stand").child(
        el("p")
            .child(el("b").text(app.prose("numbers.none")))
            .text(" ")
            .child(prose(app, "span", "numbers.needed")),
    );
    section(app, Section::Numbers, "numbers")
        .child(none)
        .child(
            el("div")
                .class("figs")
                .children((0..app.edition.figures.len()).map(|place| one(app, place))),
        )
        .child(
            el("div")
                .class("notes")
                .child(prose(app, "p", "numbers.registers")),
        )
        .done()
}

fn scene(app: App, figure: &'static Figure, width: f64, year: Option<i32>) -> ChartScene<'static> {
    ChartScene {
        figure,
        series: &app.edition.series,
        year,
        language: app.language,
        marks: app.tongue().marks,
        width,
        words: &app.edition.words,
    }
}

/// The id of a figure's live part.
pub(crate) fn picture_id(figure: &Figure) -> String {
    ["picture-", &figure.id].concat()
}

/// The live part of a figure: its drawings and what is read out. Of the two drawings the stylesheet shows the one that
/// fits; each follows the year by itself, so that what is not seen can wait.
pub(crate) fn pictures(app: App, place: usize) -> Element {
    let figure = &app.edition.figures[place];
    let drawings = WIDTHS
        .into_iter()
        .enumerate()
        .map(|(which, (class, width))| {
            let year = app.chart_years[2 * place + which];
            live(move || picture(app, figure, class, width, year.get()))
        });
    let said = live(move || {
        el("p")
            .class("read")
            .text(sentence(&scene(app, figure, WIDTHS[1].1, app.year())))
    });
    el("div")
        .class("body")
        .id(picture_id(figure))
        .children(drawings)
        .child(said)
}

fn one(app: App, place: usize) -> Element {
    let figure = &app.edition.figures[place];
    let filled = |text: &'static jelajah_core::text::Text| {
        app.edition.filled(text.get(app.language), app.language)
    };
    let series: Vec<&str> = figure
        .series
        .iter()
        .map(|series| app.edition.series(*series).id.as_str())
        .collect();
    el("figure")
        .class("fig")
        .id(format!("chart-{}", figure.id))
        .attr("data-series", series.join(" "))
        .child(
            el("h3")
                .id(format!("title-{}", figure.id))
                .text(app.text(&figure.title)),
        )
        .child(el("p").class("sub").text(filled(&figure.measure)))
        .child(pictures(app, place))
        .child(data(app, figure))
        .child(el("p").class("src").text(filled(&figure.caveat)))
        .child(
            el("p")
                .class("src")
                .text(app.word("event.sources"))
                .text(": ")
                .child(cited(app, &app.edition.figure_sources(figure))),
        )
}

fn picture(
    app: App,
    figure: &'static Figure,
    class: &'static str,
    width: f64,
    year: Option<i32>,
) -> Element {
    let scene = scene(app, figure, width, year);
    let holder = el("div").class(class);
    match draw(&scene) {
        Ok(drawing) => holder.child(
            frame("cht", drawing.width, drawing.height)
                .attr("role", "img")
                .attr("aria-labelledby", ["title-", &figure.id].concat())
                .children(shapes(&drawing.shapes)),
        ),
        Err(_) => holder.child(el("p").class("quiet-t").text(app.word("chart.failed"))),
    }
}

/// The numbers behind the picture.
fn data(app: App, figure: &'static Figure) -> Element {
    let table = table(&scene(app, figure, WIDTHS[1].1, None));
    let head = el("tr").children(
        table
            .columns
            .into_iter()
            .map(|column| el("th").attr("scope", "col").text(column)),
    );
    let rows = table.rows.into_iter().map(|row| {
        el("tr").children(row.into_iter().enumerate().map(|(place, cell)| {
            let tag = if place == 0 {
                el("th").attr("scope", "row")
            } else {
                el("td")
            };
            if cell.number.is_some() {
                tag.class("num").text(cell.text)
            } else {
                tag.text(cell.text)
            }
        }))
    });
    el("details")
        .class("tb")
        .id(format!("data-{}", figure.id))
        .child(el("summary").text(app.word("chart.table")))
        .child(
            el("div")
                .class("scroll")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-labelledby", format!("title-{}", figure.id))
                .child(
                    el("table")
                        .child(
                            el("caption").text(Str::from(
                                app.edition
                                    .filled(figure.measure.get(app.language), app.language),
                            )),
                        )
                        .child(el("thead").child(head))
                        .child(el("tbody").children(rows)),
                ),
        )
}

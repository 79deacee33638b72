//! The charts: each figure with its takeaway as title, drawn by [`jelajah_core::chart`], the year read out beneath, the
//! numbers behind it as a table, its caveat, its confidence and its sources.

use crate::context::{App, Page};
use crate::markup::{Element, Str, el, live};
use crate::sections::chart_scene::{scene, scene_of};
use crate::sections::chart_steer::Steer;
use crate::widgets::cited::cited;
use crate::widgets::picture::{frame, shapes};
use crate::widgets::section::{prose, section};
use jelajah_core::chart::{ChartScene, breaks, comparison, draw, sentence, table};
use jelajah_core::model::Confidence;
use jelajah_core::model::live::Figure;
use jelajah_core::state::Section;
use leptos::prelude::*;

/// The width of the drawings, in units: that of a column on phones and of a third of a page, so that their words are as
/// large as those around them.
const WIDTH: f64 = 340.0;

/// The section.
pub(crate) fn numbers(page: Page) -> Element {
    let none = el("div").class("stand").child(
        el("p")
            .child(el("b").text(page.prose("numbers.none")))
            .text(" ")
            .child(prose(page, "span", "numbers.needed")),
    );
    section(page, Section::Numbers, "numbers")
        .child(none)
        .child(
            el("div")
                .class("figs")
                .children((0..page.live.figures.len()).map(|place| one(page, place))),
        )
        .child(
            el("div")
                .class("notes")
                .child(prose(page, "p", "numbers.registers")),
        )
        .done()
}

/// The id of a figure's live part.
pub(crate) fn picture_id(figure: &Figure) -> String {
    ["picture-", &figure.id].concat()
}

/// The live part of a figure: its drawing, what is read out and what it is steered with. What is not seen can wait.
#[component]
pub(crate) fn Pictures(app: App, place: usize) -> impl IntoView {
    let drawing = live(move || {
        let scene = scene_of(app, place, app.chart_views[place].get());
        let width = WIDTH;
        picture(app, "drawn", &ChartScene { width, ..scene })
    });
    let said = live(move || read_out(&scene(app, place)));
    view! {
        <div class="body" id=picture_id(&app.live.figures[place])>
            {drawing} {said} <Steer app place />
        </div>
    }
}

/// What a figure says, in a sentence, and beside it what it is compared with.
pub(crate) fn read_out(scene: &ChartScene) -> Element {
    let compared = comparison(scene);
    let said = el("p").class("read").text(sentence(scene));
    if compared.is_empty() {
        said
    } else {
        said.text(" ").text(compared)
    }
}

fn one(page: Page, place: usize) -> Element {
    let figure = &page.edition.figures[place];
    let filled = |text: &'static jelajah_core::text::Text| {
        page.edition.filled(text.get(page.language), page.language)
    };
    let series: Vec<&str> = figure
        .series
        .iter()
        .map(|series| page.edition.series(*series).id.as_str())
        .collect();
    el("figure")
        .class("fig")
        .id(format!("chart-{}", figure.id))
        .attr("data-series", series.join(" "))
        .attr("data-figure", figure.id.as_str())
        .child(
            el("h3")
                .id(format!("title-{}", figure.id))
                .text(page.text(&figure.title)),
        )
        .child(el("p").class("sub").text(filled(&figure.measure)))
        .view(view! { <Pictures app=*page place /> })
        .child(
            el("div")
                .class("folds")
                .child(data(page, place))
                .child(notes(page, figure, place)),
        )
}

/// What is to be known about a figure, and where it is from.
fn notes(page: Page, figure: &jelajah_core::model::indicator::Figure, place: usize) -> Element {
    let sources = page.edition.figure_sources(figure);
    let caveat = figure.caveat.get(page.language);
    el("details")
        .class("tb")
        .id(format!("notes-{}", figure.id))
        .child(el("summary").text(page.say_count("chart.notes", sources.len())))
        .child(
            el("p")
                .class("src")
                .text(changes(&scene(*page, place)))
                .text(page.edition.filled(caveat, page.language))
                .text(sureness(page, figure)),
        )
        .child(
            el("p")
                .class("src cited")
                .text(page.word("event.sources"))
                .text(": ")
                .child(cited(page, &sources)),
        )
}

/// What each change of method is, before the caveat.
fn changes(scene: &ChartScene) -> String {
    let said = breaks(scene).into_iter();
    said.flat_map(|sentence| [sentence, " ".to_owned()])
        .collect()
}

/// How sure the numbers of a figure are: each level with how many have it.
fn sureness(page: Page, figure: &jelajah_core::model::indicator::Figure) -> String {
    let levels = [
        (Confidence::High, "confidence.high"),
        (Confidence::Medium, "confidence.medium"),
        (Confidence::Low, "confidence.low"),
    ];
    let all = page.edition.figure_points(figure);
    let said = levels.into_iter().filter_map(|(level, key)| {
        let count = all.iter().filter(|point| point.confidence == level).count();
        let slots = [("level", page.word(key)), ("count", &page.count(count))];
        (count > 0).then(|| page.say("chart.confidence", &slots))
    });
    let said = said.collect::<Vec<_>>().join(", ");
    if said.is_empty() {
        return said;
    }
    [" ", page.word("confidence"), ": ", &said, "."].concat()
}

/// The drawing of a figure.
pub(crate) fn picture(app: App, class: &'static str, scene: &ChartScene) -> Element {
    let holder = el("div").class(class);
    match draw(scene) {
        Ok(drawing) => holder.child(
            frame("cht", drawing.width, drawing.height)
                .attr("role", "img")
                .attr("aria-labelledby", ["title-", &scene.figure.id].concat())
                .children(shapes(&drawing.shapes)),
        ),
        Err(_) => holder.child(el("p").class("quiet-t").text(app.word("chart.failed"))),
    }
}

/// The numbers behind the picture.
fn data(page: Page, place: usize) -> Element {
    let figure = &page.edition.figures[place];
    let table = table(&scene(*page, place));
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
        .child(el("summary").text(page.word("chart.table")))
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
                                page.edition
                                    .filled(figure.measure.get(page.language), page.language),
                            )),
                        )
                        .child(el("thead").child(head))
                        .child(el("tbody").children(rows)),
                ),
        )
}

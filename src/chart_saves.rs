//! Saving a chart: its table as CSV, its picture as SVG or PNG, each with title, sources and licence inside. What the page
//! says in words is read from the page.

use crate::context::App;
use crate::markup::svg;
use crate::sections::chart_scene::scene;
use crate::stage::card_parts::cited;
use crate::widgets::picture::{frame, shapes};
use crate::{browser, browser_files, chart_tables};
use jelajah_core::chart::draw;
use jelajah_core::drawing::{Drawing, number};
use jelajah_core::layout::poster::{About, Poster, poster};
use leptos::prelude::untrack;

/// Saves the figure at a place as a kind of file.
pub(crate) fn save(app: App, place: usize, kind: &str) {
    let id = &app.live.figures[place].id;
    let about = About {
        title: &text_at(&["#title-", id].concat()),
        measure: &text_at(&["#chart-", id, " .sub"].concat()),
        remarks: &remarks(app, id),
    };
    let name = [
        "jelajah-",
        &app.live.id,
        "-",
        id,
        "-",
        &app.live.language,
        ".",
        &kind.to_ascii_lowercase(),
    ]
    .concat();
    if kind == "CSV" {
        if let Some(table) = chart_tables::table(app, place) {
            let mut lines = vec![about.title, about.measure];
            lines.extend(about.remarks.iter().map(String::as_str));
            let text = table.to_csv(&lines);
            // Without a mark in front spreadsheets take it for another alphabet.
            let marked = ["\u{feff}", &text].concat();
            let address = browser_files::address_of("text/csv", &marked);
            browser_files::save(&name, &address, Some(&text));
        }
        return;
    }
    let scene = untrack(|| scene(app, place));
    let Ok(chart) = draw(&scene) else {
        return;
    };
    let poster = poster(scene.width, &[chart.height], &about);
    let Some(text) = browser_files::svg_text(drawing(&poster, &chart, &about), &[]) else {
        return;
    };
    let size = (poster.width as u32, poster.height as u32);
    browser_files::save_picture(app, &name, text, size);
}

/// What stands beneath a figure: caveat, sources, and the licence of the content.
fn remarks(app: App, id: &str) -> Vec<String> {
    let figure = ["chart-", id].concat();
    let sources = cited(&figure, ".cited>span>a");
    let sources: Vec<String> = sources.iter().map(|href| text_at(href)).collect();
    let mut remarks = vec![
        text_at(&["#", &figure, " > .src"].concat()),
        [app.word("event.sources"), ": ", &sources.join("; ")].concat(),
    ];
    let licence = [("licence", app.live.licence.as_str())];
    remarks.push(app.say("chart.save.licence", &licence));
    remarks
}

fn text_at(selector: &str) -> String {
    browser::all(selector)
        .first()
        .map(text_of)
        .unwrap_or_default()
}

fn text_of(element: &web_sys::Element) -> String {
    element.text_content().unwrap_or_default()
}

/// The poster as one drawing, on a sheet of its own.
fn drawing(poster: &Poster, chart: &Drawing, about: &About) -> crate::markup::Element {
    let (width, height) = (number(poster.width), number(poster.height));
    let move_to = [
        "translate(",
        &number(poster.at[0].x),
        " ",
        &number(poster.at[0].y),
        ")",
    ];
    frame("cht", poster.width, poster.height)
        .attr("width", width.clone())
        .attr("height", height.clone())
        .child(svg("title").text(about.title.to_owned()))
        .child(svg("desc").text(about.remarks.join(" ")))
        .child(svg("rect").attr("width", width).attr("height", height))
        .children(shapes(&poster.texts))
        .child(
            svg("g")
                .attr("transform", move_to.concat())
                .children(shapes(&chart.shapes)),
        )
}

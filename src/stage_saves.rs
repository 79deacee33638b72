//! Saving the stage: map and time strip as they are seen, as SVG or PNG, with title, choice, sources and licence inside.

use crate::context::App;
use crate::markup::svg;
use crate::widgets::picture::{frame, shapes};
use crate::{browser, browser_files};
use jelajah_core::drawing::number;
use jelajah_core::layout::poster::{About, poster};
use web_sys::Element;

/// Saves what is seen as a kind of file: `SVG` or `PNG`.
pub(crate) fn save(app: App, kind: &str) {
    let seen = |selector: &&str| {
        let drawings = browser::all(selector).into_iter();
        drawings
            .map(|drawing| (drawing.get_bounding_client_rect(), drawing))
            .find(|(room, _)| room.width() > 0.0)
    };
    let pictures: Vec<_> = [".fits svg", ".st-strip svg"]
        .iter()
        .filter_map(seen)
        .collect();
    let heights: Vec<f64> = pictures.iter().map(|(room, _)| room.height()).collect();
    let widths = pictures.iter().map(|(room, _)| room.width());
    let title = text_at("#pembuka-title");
    let chosen = text_at(".st-card h3");
    let about = About {
        title: &title,
        measure: &chosen,
        remarks: &remarks(app),
    };
    let poster = poster(widths.fold(320.0, f64::max), &heights, &about);
    let (width, height) = (number(poster.width), number(poster.height));
    let sheet = frame("cht", poster.width, poster.height)
        .attr("width", width.clone())
        .attr("height", height.clone())
        .child(svg("title").text([about.title, ": ", about.measure].concat()))
        .child(svg("desc").text(about.remarks.join(" ")))
        .child(svg("rect").attr("width", width).attr("height", height))
        .children(shapes(&poster.texts));
    let copies: Vec<Element> = pictures
        .iter()
        .zip(&poster.at)
        .filter_map(|((_, drawing), at)| browser_files::copy_at(drawing, (at.x, at.y)))
        .collect();
    let Some(text) = browser_files::svg_text(sheet, &copies) else {
        return;
    };
    let name = [
        "jelajah-",
        &app.live.id,
        "-",
        &app.live.language,
        ".",
        &kind.to_ascii_lowercase(),
    ]
    .concat();
    let size = (poster.width as u32, poster.height as u32);
    browser_files::save_picture(app, &name, text, size);
}

/// What stands beneath: the sources of what is told, and the licence of the content.
fn remarks(app: App) -> Vec<String> {
    let sources = browser::all(".st-card .sl li").into_iter();
    let mut remarks: Vec<String> = sources
        .filter_map(|source| source.text_content())
        .filter(|text| !text.trim().is_empty())
        .collect();
    remarks.push(app.say(
        "chart.save.licence",
        &[("licence", app.live.licence.as_str())],
    ));
    remarks
}

fn text_at(selector: &str) -> String {
    let found = browser::all(selector).into_iter().next();
    found.and_then(|it| it.text_content()).unwrap_or_default()
}

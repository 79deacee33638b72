//! Learning: the tour as an illustrated list, the questions, the worksheet, and the ways to what is looked up.

use super::learning_questions::questions;
use crate::context::Page;
use crate::markup::{Element, el};
use crate::widgets::icon::icon;
use crate::widgets::section::{prose, section};
use crate::widgets::view::view_link;
use jelajah_core::model::lesson::TourStep;
use jelajah_core::state::Section;

/// The id of the tour's list.
pub(crate) const TOUR_ID: &str = "tur";

/// The section.
pub(crate) fn learning(page: Page) -> Element {
    let edition = page.edition;
    let mut frame = section(page, Section::Learning, "learning");
    if !edition.tour.is_empty() {
        frame = frame.child(tour(page));
    }
    if !edition.questions.is_empty() {
        frame = frame
            .child(el("h3").class("gh").text(page.word("ask.title")))
            .child(prose(page, "p", "learning.questions"))
            .child(questions(page));
    }
    if !edition.sheet.is_empty() {
        frame = frame.child(
            // A single file has no pages beside it.
            el("div")
                .class("beside")
                .child(el("h3").class("gh").text(page.word("sheet.title")))
                .child(prose(page, "p", "learning.sheet"))
                .child(sheets(page)),
        );
    }
    frame
        .child(el("h3").class("gh").text(page.word("learning.look_up")))
        .child(ways(page))
        .done()
}

/// The way to start the tour; without the program it leads to the list.
pub(crate) fn start_tour(page: Page, class: &'static str) -> Element {
    el("a")
        .class(class)
        .href(["#", TOUR_ID].concat())
        .attr("data-tour", "1")
        .text(page.word("tour.start"))
}

fn tour(page: Page) -> Element {
    let steps = page.edition.tour.iter().enumerate();
    el("div")
        .id(TOUR_ID)
        .child(el("h3").class("gh").text(page.word("learning.tour.title")))
        .child(prose(page, "p", "learning.tour"))
        .child(el("p").class("row go").child(start_tour(page, "btn p")))
        .child(
            el("ol")
                .class("tur")
                .children(steps.map(|(place, step)| tour_step(page, place, step))),
        )
}

fn tour_step(page: Page, place: usize, step: &'static TourStep) -> Element {
    let picture = if step.icon.is_empty() {
        "kawung".to_owned()
    } else {
        format!("k-{}", step.icon)
    };
    el("li")
        .id(format!("tur-{}", place + 1))
        .child(icon(&picture))
        .child(el("h4").text(page.text(&step.title)))
        .child(
            el("p").text(
                page.edition
                    .filled(step.text.get(page.language), page.language),
            ),
        )
        .child(view_link(page, &step.view).text(page.word("learning.see")))
}

/// The pages to print, which lie beside a served page.
fn sheets(page: Page) -> Element {
    let file = page.word("sheet.file");
    let link = |part: &'static str, key| {
        el("a")
            .class("btn")
            .href([file, part].concat())
            .text(page.word(key))
    };
    el("p")
        .class("row go")
        .attr("data-beside", "")
        .child(link("", "sheet.open"))
        .child(link("#guru", "sheet.teacher"))
}

/// The ways to what is looked up at the end of the page.
fn ways(page: Page) -> Element {
    let edition = page.edition;
    let way = |id: &'static str, key, count: usize| {
        (count > 0).then(|| {
            el("li").child(el("a").class("btn").href(["#", id].concat()).text(page.say(
                "learning.way",
                &[("what", page.word(key)), ("count", &page.count(count))],
            )))
        })
    };
    el("ul")
        .class("row")
        .child(way("glosarium", "learning.glossary", edition.terms.len()))
        .child(way("kunci", "ask.answers", edition.questions.len()))
        .child(way(
            "subsectors",
            "learning.all_subsectors",
            edition.subsectors.len(),
        ))
        .child(way(
            "rules",
            "learning.all_rules",
            edition.regulations.len(),
        ))
        .child(way(
            "places",
            "learning.all_places",
            edition.localities.len(),
        ))
}

//! The opening: what this is in three sentences, a petal for every event, and the ways in.

use crate::context::Page;
use crate::markup::{Element, el};
use crate::sections::learning::start_tour;
use crate::widgets::icon::icon;
use crate::widgets::picture::{frame, shapes};
use crate::widgets::section::prose;
use jelajah_core::layout::petals;
use jelajah_core::state::Section;
use jelajah_core::text::{BORROWED, Language};

/// The section.
pub(crate) fn opening(page: Page) -> Element {
    let title = el("h1")
        .id("pembuka-title")
        .attr("tabindex", "-1")
        .child(el("span").text(page.prose("opening.title.1")))
        .text(" ")
        .child(el("span").class("b").text(page.prose("opening.title.2")));
    let has_tour = !page.edition.tour.is_empty();
    let years = page.count(page.live.chapters.len());
    let play = el("a")
        .class("btn p live-only")
        .href("#jelajah")
        .attr("data-play", "")
        .child(icon("u-play"))
        .text(page.say("opening.play", &[("count", &years)]));
    let ways = el("div")
        .class("row go")
        .child(play)
        .child(
            el("a")
                .class("btn")
                .href("#jelajah")
                .text(page.word("opening.start")),
        )
        .child(has_tour.then(|| start_tour(page, "btn t")));
    let words = el("div")
        .child(prose(page, "p", "opening.kicker").class("kick"))
        .child(title)
        .child(prose(page, "p", "opening.lead").class("lead"))
        .child(ways);
    let more = el("div")
        .class("more")
        .child(prose(page, "p", "opening.text"))
        .child(prose(page, "p", "opening.place"));
    el("section")
        .class("hero")
        .id(Section::Opening.id())
        .attr("aria-labelledby", "pembuka-title")
        .child(
            el("div").class("in").child(
                el("div")
                    .child(in_part(page))
                    .child(el("div").class("grid").child(words).child(picture(page)))
                    .child(more),
            ),
        )
}

/// Says how much of a language that is not complete is there, and whose texts stand for the rest.
fn in_part(page: Page) -> Option<Element> {
    if page.tongue().complete {
        return None;
    }
    let [there, all] = page
        .translated(page.language)
        .map(|count| page.count(count));
    // The name of a language is in that language.
    let lender = page.edition.tongue(Language(0));
    let sign = BORROWED.to_string();
    let lender = [&sign, lender.name.as_str(), &sign].concat();
    Some(el("p").class("kick").id("bahasa").text(page.say(
        "page.partial",
        &[("there", &there), ("all", &all), ("language", &lender)],
    )))
}

/// One petal for every event, by year.
fn picture(page: Page) -> Element {
    let picture = petals::petals(&page.live.events, page.live.period);
    let said: Vec<String> = picture
        .counts
        .iter()
        .map(|(year, count)| {
            page.say(
                "opening.year",
                &[("year", &year.to_string()), ("count", &page.count(*count))],
            )
        })
        .collect();
    let lanes: Vec<&str> = page
        .live
        .lanes
        .iter()
        .map(|lane| lane.name.as_str())
        .collect();
    let home = lanes.first().copied().unwrap_or("");
    let others = lanes.get(1..).unwrap_or_default().join(", ");
    let (first, last) = page.edition.about.period;
    let period = page.say(
        "period",
        &[("first", &first.to_string()), ("last", &last.to_string())],
    );
    let key = |class: &'static str| el("span").class(class).attr("aria-hidden", "true");
    el("figure")
        .child(
            frame("hero-k", picture.drawing.width, picture.drawing.height)
                .attr("role", "img")
                .attr(
                    "aria-label",
                    page.say("opening.petals", &[("years", &said.join(", "))]),
                )
                .children(shapes(&picture.drawing.shapes)),
        )
        .child(
            el("figcaption")
                .text(page.word("opening.petal"))
                .text(" ")
                .child(key("key g"))
                .text(page.say("opening.petal.in", &[("lane", home)]))
                .text(" ")
                .child(key("key"))
                .text(page.say("opening.petal.in", &[("lane", &others)]))
                .text(" ")
                .child(key("key h"))
                .text(page.say("opening.petal.outside", &[("period", &period)])),
        )
}

//! Every event as text, a fold for each year. On narrow screens it is the timeline; without script it is where every
//! mark leads; everywhere it is what a screen reader reads.

use crate::context::Page;
use crate::markup::{Element, el};
use crate::widgets::chip::chip;
use crate::widgets::cited::{cited, confidence};
use jelajah_core::layout::timeline::lane_class;
use jelajah_core::model::EventIndex;
use jelajah_core::model::date::year_from_day;
use jelajah_core::model::timeline::Chapter;
use jelajah_core::sorting::sort;

/// All years that have events or a chapter.
pub(crate) fn list(page: Page) -> Element {
    let mut years: Vec<i32> = page
        .edition
        .chapters
        .iter()
        .map(|chapter| chapter.year)
        .collect();
    years.extend(page.live.events.iter().map(year_of));
    sort(&mut years);
    years.dedup();
    el("div")
        .class("vl")
        .children(years.into_iter().map(|year| one_year(page, year)))
}

fn year_of(event: &jelajah_core::model::live::Event) -> i32 {
    year_from_day(event.when.first_day())
}

fn one_year(page: Page, year: i32) -> Element {
    let chapter = page
        .edition
        .chapters
        .iter()
        .find(|chapter| chapter.year == year);
    let events: Vec<EventIndex> = (0..page.live.events.len() as u32)
        .map(EventIndex)
        .filter(|event| year_of(&page.live.events[event.get()]) == year)
        .collect();
    let class = match chapter {
        None => "vy out",
        Some(chapter) if chapter.in_founding_text => "vy",
        Some(_) => "vy ex",
    };
    let summary = el("summary")
        .child(el("span").class("y").text(year.to_string()))
        .child(
            el("span")
                .class("c")
                .text(page.say_count("timeline.events", events.len())),
        )
        .child(chapter.map(|chapter| el("span").class("t").text(page.text(&chapter.title))));
    let fold = el("details")
        .class(class)
        .id(format!("year-{year}"))
        .child(summary);
    let fold = match chapter {
        Some(chapter) => fold.child(story(page, chapter)),
        None => fold,
    };
    if events.is_empty() {
        return fold.child(el("p").class("nt").text(page.word("timeline.empty_year")));
    }
    fold.child(el("ol").children(events.into_iter().map(|event| item(page, event))))
}

/// What is said of the year, and by whom.
fn story(page: Page, chapter: &'static Chapter) -> Element {
    let story = el("p").class("nt").text(page.text(&chapter.story));
    if chapter.sources.is_empty() {
        return story;
    }
    story.text(" ").child(
        el("span")
            .class("by")
            .text(page.word("event.sources"))
            .text(": ")
            .child(cited(page, &chapter.sources)),
    )
}

fn item(page: Page, index: EventIndex) -> Element {
    let event = page.live.event(index);
    let when = el("span").class("d").text(event.when.say(page.words));
    let when = if event.lane.0 == 0 {
        when.text(" · ")
            .child(el("b").text(page.text(&page.edition.lanes[0].name)))
    } else {
        when
    };
    let summary = el("summary")
        .attr("data-event", event.id.as_str())
        .child(when)
        .child(el("span").class("n").text(event.title.as_str()));
    let fold = el("details")
        .class(format!(
            "ve {} {}",
            lane_class(event.lane),
            event.confidence.as_str()
        ))
        .id(event.id.as_str())
        .child(summary)
        .child(told(page, index));
    el("li").child(fold)
}

/// What is told of an event beneath its date and title: where it was, its text, and what it rests on.
fn told(page: Page, index: EventIndex) -> Element {
    let places = page.live.event(index).places.iter();
    let places: Vec<&str> = places
        .map(|place| page.live.place(*place).name.as_str())
        .collect();
    let places = places.join("; ");
    el("div")
        .class("card")
        .child((!places.is_empty()).then(|| el("p").class("when").text(places)))
        .child(body(page, index))
}

fn body(page: Page, index: EventIndex) -> Element {
    let event = &page.edition.events[index.get()];
    let row = |key, value: Element| el("div").child(el("dt").text(page.word(key))).child(value);
    let facts = el("dl")
        .child(row(
            "event.touches",
            el("dd")
                .class("nodes")
                .children(event.nodes.iter().map(|node| chip(*page, *node))),
        ))
        .child(row(
            "event.confidence",
            el("dd").child(confidence(*page, event.confidence)),
        ))
        .child(row(
            "event.theme",
            el("dd").text(page.live.theme(event.theme).name.as_str()),
        ))
        .child(row(
            "event.sources",
            el("dd").class("by").child(cited(page, &event.sources)),
        ));
    el("div")
        .class("cols")
        .child(el("p").class("txt").text(page.text(&event.text)))
        .child(facts)
}

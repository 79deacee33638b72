//! Every event as text, a fold for each year. On narrow screens it is the timeline; without script it is where every
//! mark leads; everywhere it is what a screen reader reads.

use super::timeline_card::told;
use crate::context::App;
use crate::markup::{Element, el};
use crate::widgets::cited::cited;
use jelajah_core::layout::timeline::lane_class;
use jelajah_core::model::EventIndex;
use jelajah_core::model::date::year_from_day;
use jelajah_core::model::timeline::Chapter;
use jelajah_core::sorting::sort;

/// All years that have events or a chapter.
pub(crate) fn list(app: App) -> Element {
    let mut years: Vec<i32> = app
        .edition
        .chapters
        .iter()
        .map(|chapter| chapter.year)
        .collect();
    years.extend(app.edition.events.iter().map(year_of));
    sort(&mut years);
    years.dedup();
    el("div")
        .class("vl")
        .children(years.into_iter().map(|year| one_year(app, year)))
}

fn year_of(event: &jelajah_core::model::timeline::Event) -> i32 {
    year_from_day(event.when.first_day())
}

fn one_year(app: App, year: i32) -> Element {
    let chapter = app
        .edition
        .chapters
        .iter()
        .find(|chapter| chapter.year == year);
    let events: Vec<EventIndex> = (0..app.edition.events.len() as u32)
        .map(EventIndex)
        .filter(|event| year_of(&app.edition.events[event.get()]) == year)
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
                .text(app.say_count("timeline.lane.many", events.len())),
        )
        .child(chapter.map(|chapter| el("span").class("t").text(app.text(&chapter.title))));
    let fold = el("details")
        .class(class)
        .id(format!("year-{year}"))
        .child(summary);
    let fold = match chapter {
        Some(chapter) => fold.child(story(app, chapter)),
        None => fold,
    };
    if events.is_empty() {
        return fold.child(el("p").class("nt").text(app.word("timeline.empty_year")));
    }
    fold.child(el("ol").children(events.into_iter().map(|event| item(app, event))))
}

/// What is said of the year, and by whom.
fn story(app: App, chapter: &'static Chapter) -> Element {
    let story = el("p").class("nt").text(app.text(&chapter.story));
    if chapter.sources.is_empty() {
        return story;
    }
    story.text(" ").child(
        el("span")
            .class("by")
            .text(app.word("event.sources"))
            .text(": ")
            .child(cited(app, &chapter.sources)),
    )
}

fn item(app: App, index: EventIndex) -> Element {
    let event = &app.edition.events[index.get()];
    let when = el("span")
        .class("d")
        .text(event.when.say(&app.edition.words, app.language));
    let when = if event.lane.0 == 0 {
        when.text(" · ")
            .child(el("b").text(app.text(&app.edition.lanes[0].name)))
    } else {
        when
    };
    let summary = el("summary")
        .attr("data-event", event.id.as_str())
        .child(when)
        .child(el("span").class("n").text(app.text(&event.title)));
    let fold = el("details")
        .class(format!(
            "ve {} {}",
            lane_class(event.lane),
            event.confidence.as_str()
        ))
        .id(event.id.as_str())
        .child(summary)
        .child(told(app, index));
    el("li").child(fold)
}

//! The card of a year: what its chapter says, the nodes that it adds, and its events, lane by lane.

use super::card_parts::{framed, mark, sources};
use crate::context::App;
use crate::markup::{Element, el};
use crate::widgets::chip::chip;
use jelajah_core::model::{EventIndex, LaneIndex};

/// More events of a lane than this are counted, and told in the reading part.
const MOST_EVENTS: usize = 60;

/// The card of a year.
pub(crate) fn year(app: App, year: i32) -> Element {
    let told = year.to_string();
    let chapter = app.live.chapters.iter().find(|one| one.year == year);
    let small = match chapter {
        None => String::new(),
        Some(chapter) if chapter.links.is_empty() => app.word(ground(chapter)).to_owned(),
        Some(chapter) => app.say(
            "card.year.new",
            &[
                ("ground", app.word(ground(chapter))),
                ("count", &app.count(chapter.links.len())),
            ],
        ),
    };
    let kicker = el("p")
        .child(el("b").class("yr").text(told.clone()))
        .child(el("span").text(small));
    let title = el("h3").text(chapter.map_or("", |chapter| chapter.title.as_str()));
    let place = ["year-", &told].concat();
    let mut out = framed(app, ["card-", &place].concat(), kicker, title)
        .child(el("p").class("txt").copying(place.clone(), ".nt"));
    let nodes = chapter.map_or(&[][..], |chapter| &chapter.nodes);
    let word = el("span").class("k").text(app.word("card.year.nodes"));
    out = out.child(
        el("div")
            .class("nodes")
            .child((!nodes.is_empty()).then_some(word))
            .children(nodes.iter().map(|node| chip(app, *node)))
            .child(sources(app, &place, ".nt>.by>span>a")),
    );
    let order = app.order();
    let events = app.live.events_in(year);
    let events: Vec<EventIndex> = events
        .filter(|event| order.place_of(&app.live.events, *event).is_some())
        .collect();
    let lanes = (0..app.live.lanes.len() as u32).map(LaneIndex);
    out.children(lanes.filter_map(|lane| of_lane(app, lane, &events, &place)))
}

const fn ground(chapter: &jelajah_core::model::live::Chapter) -> &'static str {
    if chapter.in_founding_text {
        "card.year.founding"
    } else {
        "card.year.other"
    }
}

/// The events of a lane, if the year has any.
fn of_lane(app: App, lane: LaneIndex, events: &[EventIndex], year: &str) -> Option<Element> {
    let own = events.iter().copied();
    let own: Vec<EventIndex> = own
        .filter(|event| app.live.event(*event).lane == lane)
        .collect();
    let name = app.live.lanes[lane.get()].name.as_str();
    let slots = [("lane", name), ("count", &app.count(own.len()))];
    let list = list(
        app,
        own.iter().take(MOST_EVENTS).copied(),
        year.strip_prefix("year-"),
    );
    let rest = own.len().checked_sub(MOST_EVENTS + 1).map(|rest| {
        let more = app.say_count("card.more", rest + 1);
        el("a").href(["#", year].concat()).text(more)
    });
    (!own.is_empty()).then(|| {
        el("div")
            .child(el("h4").text(app.say("card.year.lane", &slots)))
            .child(list)
            .child(rest)
    })
}

/// Events as links, each with its mark and its date; where the year is known, without it.
pub(crate) fn list(
    app: App,
    events: impl Iterator<Item = EventIndex>,
    year: Option<&str>,
) -> Element {
    let item = |index: EventIndex| {
        let event = app.live.event(index);
        let when = event.when.say(app.words);
        let day = year.and_then(|year| when.strip_suffix(year));
        let day = day.map(str::trim_end).unwrap_or(&when).to_owned();
        let link = el("a")
            .href(["#", &event.id].concat())
            .attr("data-event", event.id.as_str())
            .child(mark(event))
            .child(el("span").text(event.title.as_str()))
            .child(el("small").text(day));
        el("li").child(link)
    };
    el("ul").class("evs").children(events.map(item))
}

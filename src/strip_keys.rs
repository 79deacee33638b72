//! The keyboard in the time strip, which is one stop of Tab: left and right lead from event to event, up and down from lane
//! to lane and to the years above, Page Up and Page Down from year to year, Home and End to the ends; Escape steps out, +
//! and - zoom.

use crate::context::App;
use crate::stage::strip_large::LARGE_ID;
use crate::{browser, zoom};
use jelajah_core::layout::strip::{Key, walk};
use jelajah_core::model::EventIndex;
use jelajah_core::model::date::year_from_day;
use jelajah_core::state::Choice;
use leptos::prelude::*;
use web_sys::Element;

/// What an event needs to be seen in the strip after it was zoomed or grown, in ms.
const PLACING: u32 = 150;

/// The links of the strip that is shown.
pub(crate) fn links() -> Vec<Element> {
    let large = browser::by_id(LARGE_ID);
    let large = large.filter(browser::is_displayed).into_iter();
    let mut strips = large.chain(browser::all(".sf"));
    let strip = strips.find(browser::is_displayed);
    strip.map_or_else(Vec::new, |strip| browser::below(&strip, "a"))
}

/// The link of an event: its mark, or the "+n" that it is in.
fn link_of(app: App, links: &[Element], event: EventIndex) -> Option<Element> {
    let id = app.live.event(event).id.as_str();
    let holds = |link: &&Element| events_of(link).split(' ').any(|one| one == id);
    links.iter().find(holds).cloned()
}

/// The ids of the events that a link stands for.
fn events_of(link: &Element) -> String {
    let more = link.get_attribute("data-crowd");
    more.or(link.get_attribute("data-event"))
        .unwrap_or_default()
}

/// Puts the focus on an event in the strip; gives whether it is there.
pub(crate) fn focus_event(app: App, event: EventIndex) -> bool {
    let link = link_of(app, &links(), event);
    link.as_ref().map(browser::focus).is_some()
}

/// Does what a key says at a link of the strip; gives whether it said anything.
pub(crate) fn pressed(app: App, focused: &Element, key: &str) -> bool {
    let events = events_of(focused);
    let events = events.split(' ').filter_map(|id| app.live.find_event(id));
    let order = untrack(|| app.order());
    let first = events.min_by_key(|event| {
        order
            .place_of(&app.live.events, *event)
            .unwrap_or(usize::MAX)
    });
    let step = match key {
        "ArrowLeft" => Key::Previous,
        "ArrowRight" => Key::Next,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "PageUp" => Key::YearBefore,
        "PageDown" => Key::YearAfter,
        "Home" => Key::First,
        "End" => Key::Last,
        "+" | "=" | "-" => {
            zoom::step(app, if key == "-" { "out" } else { "in" });
            browser::later(PLACING, move || refocus(app, first));
            return true;
        }
        "Escape" => {
            let told = untrack(|| app.told());
            app.choose(told.let_go().unwrap_or(Choice::View(None)));
            browser::later(PLACING, move || refocus(app, first));
            return true;
        }
        _ => return false,
    };
    let links = links();
    let next = match (first, step) {
        (Some(first), _) => from_event(app, &links, first, step),
        (None, Key::First | Key::Last) => None,
        (None, _) => from_year(app, &links, focused, step),
    };
    let next = next.or_else(|| {
        let ends = matches!(step, Key::First | Key::Last);
        let to = ends.then(|| to(app, None, step)).flatten()?;
        link_of(app, &links, to)
    });
    if let Some(next) = next {
        browser::focus(&next);
    }
    true
}

/// Where the focus was, or the first link, if that is gone.
fn refocus(app: App, event: Option<EventIndex>) {
    let links = links();
    let is_there = browser::focused().is_some_and(|focused| links.contains(&focused));
    if !is_there {
        let link = event.and_then(|event| link_of(app, &links, event));
        if let Some(link) = link.or(links.first().cloned()) {
            browser::focus(&link);
        }
    }
}

fn to(app: App, from: Option<EventIndex>, step: Key) -> Option<EventIndex> {
    walk(&app.live.events, &untrack(|| app.order()), from, step)
}

/// From a mark or a "+n" to another one; up from the highest lane to the year. A "+n" is come to at the first of its events,
/// so that each link is passed once.
fn from_event(app: App, links: &[Element], first: EventIndex, step: Key) -> Option<Element> {
    let order = untrack(|| app.order());
    let leads = |link: &Element, event: EventIndex| {
        let ids = events_of(link);
        let events = ids.split(' ').filter_map(|id| app.live.find_event(id));
        let places = events.filter_map(|event| order.place_of(&app.live.events, event));
        places.min() == order.place_of(&app.live.events, event)
    };
    let mut from = first;
    loop {
        let Some(event) = to(app, Some(from), step) else {
            let year = year_from_day(app.live.event(first).when.first_day());
            return (step == Key::Up).then(|| year_link(links, year)).flatten();
        };
        match link_of(app, links, event) {
            None => {
                // It lies outside of what is zoomed to.
                zoom::show(app, event);
                browser::later(PLACING, move || {
                    focus_event(app, event);
                });
                return None;
            }
            Some(link) if matches!(step, Key::Next | Key::Previous) && !leads(&link, event) => {
                from = event;
            }
            link => return link,
        }
    }
}

/// Whether a link is a year, or all of them.
fn is_year(link: &Element) -> bool {
    link.matches(".band,.ay").unwrap_or(false)
}

/// The year that a link leads to.
fn year_of(link: &Element) -> Option<i32> {
    let href = link.get_attribute("href")?;
    href.strip_prefix("#year-")?.parse().ok()
}

fn year_link(links: &[Element], year: i32) -> Option<Element> {
    let mut years = links.iter().filter(|link| is_year(link));
    years.find(|link| year_of(link) == Some(year)).cloned()
}

/// From a year, or a stretch that is only counted, to the one beside it, down to its events, or up to its year.
fn from_year(app: App, links: &[Element], focused: &Element, step: Key) -> Option<Element> {
    let year = year_of(focused);
    let here = is_year(focused);
    let is_alike = |link: &&Element| events_of(link).is_empty() && is_year(link) == here;
    match step {
        Key::Down if here => {
            let order = untrack(|| app.order());
            let begins = |event: &EventIndex| {
                year_from_day(app.live.event(*event).when.first_day()) >= year.unwrap_or(i32::MIN)
            };
            let event = order.events().find(begins);
            let link = event.and_then(|event| link_of(app, links, event));
            let counted = || links.iter().find(|link| !is_year(link));
            return link.or_else(|| counted().cloned());
        }
        Key::Up if !here => return year_link(links, year?),
        _ => {}
    }
    let alike: Vec<&Element> = links.iter().filter(is_alike).collect();
    let here = alike.iter().position(|link| *link == focused)?;
    let there = match step {
        Key::Previous | Key::YearBefore => here.checked_sub(1)?,
        Key::Next | Key::YearAfter => here + 1,
        _ => return None,
    };
    alike.get(there).copied().cloned()
}

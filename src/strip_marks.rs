//! Marks on the small strip of the static page: the chosen year and its events, the open event, what the filter leaves
//! out. Nothing of it is placed or drawn anew.

use crate::context::App;
use crate::markup::svg;
use crate::{browser, follow};
use jelajah_core::model::EventIndex;
use jelajah_core::model::date::year_from_day;
use leptos::prelude::*;
use web_sys::Element;

/// A mark, or a "+n", with its events and the class it has anyway.
struct Mark {
    link: Element,
    events: Vec<EventIndex>,
    plain: String,
    is_more: bool,
    /// What was set last.
    class: String,
}

/// The fields behind the chosen year, and the years that they stand behind.
struct Field {
    field: Element,
    bands: Vec<(Option<i32>, Element)>,
}

/// From now on the small strip shows what is chosen.
pub(crate) fn follow(app: App) {
    browser::hear_first("pointerover", name_at);
    let mut marks: Vec<Mark> = browser::all(".sf .ax [data-event], .sf .ax [data-crowd]")
        .into_iter()
        .map(|link| Mark::found(app, link))
        .collect();
    let fields: Vec<Field> = browser::all(".sf")
        .iter()
        .filter_map(Field::found)
        .collect();
    let bar = browser::all(".yb [data-play]");
    follow::state(move |_| {
        let plays = app.playing.get().is_some();
        let said = app.word(if plays { "strip.stop" } else { "strip.play" });
        for play in &bar {
            browser::set(play, "aria-label", Some(said));
            browser::set(play, "data-on", plays.then_some("1"));
        }
    });
    follow::state(move |_| {
        let year = app.year();
        for field in &fields {
            field.mark(year);
        }
    });
    follow::state(move |_| {
        let (year, event, order) = (app.year(), app.event(), app.order());
        let is_whole = order.len() == app.live.events.len();
        let is_kept =
            |event: EventIndex| is_whole || order.place_of(&app.live.events, event).is_some();
        for mark in &mut marks {
            mark.mark(app, year, event, &is_kept);
        }
    });
}

/// A mark without a title says its name to who points at it.
fn name_at(event: &web_sys::Event) {
    let target = browser::target_of(event);
    let link = target.and_then(|target| target.closest(".sf .ax a[aria-label]").ok()?);
    if let Some(link) = link
        && browser::below(&link, "title").is_empty()
        && let Some(name) = link.get_attribute("aria-label")
    {
        let _ = link.append_child(&svg("title").text(name).into_node());
    }
}

impl Mark {
    fn found(app: App, link: Element) -> Self {
        let more = link.get_attribute("data-crowd");
        let ids = more.clone().or(link.get_attribute("data-event"));
        let ids = ids.unwrap_or_default();
        let events = ids.split(' ').filter_map(|id| app.live.find_event(id));
        let plain = link.get_attribute("class").unwrap_or_default();
        Self {
            events: events.collect(),
            class: plain.clone(),
            plain,
            is_more: more.is_some(),
            link,
        }
    }

    fn mark(
        &mut self,
        app: App,
        year: Option<i32>,
        event: Option<EventIndex>,
        is_kept: &dyn Fn(EventIndex) -> bool,
    ) {
        let is_on = event.is_some_and(|event| self.events.contains(&event));
        let first = self.events.first().map(|event| app.live.event(*event).when);
        let first = first.map(|when| year_from_day(when.first_day()));
        let state = if is_on {
            " on"
        } else if !self.events.iter().any(|event| is_kept(*event)) {
            " dim"
        } else if year.is_some() && year == first {
            " iny"
        } else {
            ""
        };
        let class = [&self.plain, state].concat();
        if class != self.class {
            browser::set(&self.link, "class", Some(&class));
            browser::set(&self.link, "aria-current", is_on.then_some("true"));
            self.class = class;
        }
        // In its year a "+n" opens its events, one after the other.
        if self.is_more {
            let told = |year: i32| app.live.chapters.iter().any(|told| told.year == year);
            let is_here = is_on || year == first || !first.is_some_and(told);
            let opens = is_here.then(|| self.after(event)).flatten();
            let id = opens.map(|event| app.live.event(event).id.as_str());
            browser::set(&self.link, "data-event", id);
            let years = first.map(|year| year.to_string());
            let years = years.as_deref().filter(|_| opens.is_none());
            browser::set(&self.link, "data-year", years);
        }
    }

    /// The event after the open one, in a circle.
    fn after(&self, event: Option<EventIndex>) -> Option<EventIndex> {
        let here = self.events.iter().position(|one| Some(*one) == event);
        let next = here.map_or(0, |here| (here + 1) % self.events.len());
        self.events.get(next).copied()
    }
}

impl Field {
    fn found(strip: &Element) -> Option<Self> {
        let field = browser::below(strip, ".now").into_iter().next()?;
        let bands = browser::below(strip, "[data-year]:not([data-crowd])");
        let bands = bands.into_iter().map(|band| {
            let year = band.get_attribute("data-year");
            (year.and_then(|year| year.parse().ok()), band)
        });
        Some(Self {
            field,
            bands: bands.collect(),
        })
    }

    fn mark(&self, year: Option<i32>) {
        let mut place = None;
        for (of, band) in &self.bands {
            let is_on = *of == year;
            browser::set(band, "aria-current", is_on.then_some("true"));
            if is_on {
                place = browser::below(band, ".bg").into_iter().next();
            }
        }
        // Without a year the field stays where it was and is not seen, so that it slides from there.
        browser::set(&self.field, "data-on", place.is_some().then_some("1"));
        for name in ["x", "width"] {
            if let Some(value) = place.as_ref().and_then(|place| place.get_attribute(name)) {
                browser::set(&self.field, name, Some(&value));
            }
        }
    }
}

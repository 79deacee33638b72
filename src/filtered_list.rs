//! How the list of events follows the filter: which items are out of it, how many events of each year are left, and which
//! years open because they hold the few that were looked for. The items of a long year are in the page only while it is
//! open, and come a few a frame: no choice waits for hundreds of cards. It draws nothing.

use crate::context::App;
use crate::{browser, follow};
use jelajah_core::model::EventIndex;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{Element, Event};

/// Up to so many events are unfolded when a filter leaves no more.
const FEW: usize = 12;
/// So many items come in one frame.
const A_FRAME: usize = 20;
/// A year of more items than this is long.
const LONG: usize = 80;
/// So many items of long years leave in one task.
const A_TASK: usize = 50;

/// A year of the list: its fold, where its count stands and what it says unfiltered, and the items of its events.
struct YearFold {
    fold: Element,
    year: i32,
    count: Element,
    all: String,
    items: Vec<Item>,
    /// Whether its items do not follow the filter yet.
    is_stale: Cell<bool>,
    /// How often it began to follow; who began earlier stops.
    turn: Cell<u32>,
}

struct Item {
    event: EventIndex,
    /// The card of the event, and the item of the list around it.
    told: Element,
    element: Element,
    /// Where it belongs.
    list: Element,
}

thread_local! {
    static FOLDS: RefCell<Vec<Rc<YearFold>>> = const { RefCell::new(Vec::new()) };
}

impl YearFold {
    fn found(app: App, fold: Element) -> Option<Rc<Self>> {
        let year = fold.id().strip_prefix("year-")?.parse().ok()?;
        let count = fold.query_selector(".c").ok()??;
        let items = app.live.events_in(year).filter_map(|event| {
            let told = browser::by_id(&app.live.event(event).id)?;
            let element = told.parent_element()?;
            let list = element.parent_element()?;
            Some(Item {
                event,
                told,
                element,
                list,
            })
        });
        let items: Vec<_> = items.collect();
        Some(Rc::new(Self {
            all: app.say_count("timeline.events", items.len()),
            items,
            fold,
            year,
            count,
            is_stale: Cell::new(false),
            turn: Cell::new(0),
        }))
    }

    fn is_open(&self) -> bool {
        self.fold.has_attribute("open")
    }

    fn is_long(&self) -> bool {
        self.items.len() > LONG
    }

    /// Leaves the items as they are until it is opened; `is_right` if they follow the filter already.
    fn wait(&self, is_right: bool) {
        self.is_stale.set(!is_right);
        self.turn.set(self.turn.get() + 1);
    }

    /// Puts aside what the filter leaves out and brings what it leaves: `most` now and the one that is chosen, the rest in
    /// the frames that follow.
    fn settle(self: &Rc<Self>, app: App, most: usize) {
        self.wait(true);
        let order = untrack(|| app.order());
        let chosen = untrack(|| app.event());
        let is_shown = |item: &Item| order.place_of(&app.live.events, item.event).is_some();
        for item in self.items.iter().filter(|item| !is_shown(item)) {
            browser::put_aside(&item.element, &item.told);
        }
        let mut before: Option<&Item> = None;
        let (mut came, mut is_whole) = (0, true);
        for item in self.items.iter().filter(|item| is_shown(item)) {
            if !item.element.is_connected() {
                if came >= most && chosen != Some(item.event) {
                    is_whole = false;
                    continue;
                }
                came += 1;
                let _ = match before.filter(|before| before.list == item.list) {
                    Some(before) => before.element.after_with_node_1(&item.element),
                    None => item.list.prepend_with_node_1(&item.element),
                };
            }
            before = Some(item);
        }
        if !is_whole {
            let (fold, turn) = (self.clone(), self.turn.get());
            browser::next_frame(Box::new(move || {
                if fold.turn.get() == turn {
                    fold.settle(app, most);
                }
            }));
        }
    }

    /// Makes it ready to be opened.
    fn prepare(self: &Rc<Self>, app: App) {
        if self.is_long() {
            for item in &self.items {
                browser::put_aside(&item.element, &item.told);
            }
            self.settle(app, A_FRAME);
        } else {
            self.settle(app, usize::MAX);
        }
    }
}

/// Puts the items of long years aside while those are closed, a few a task: a browser is slow in a page of half a million
/// elements, whatever is chosen.
fn lighten(folds: Rc<[Rc<YearFold>]>, from: usize) {
    let long = folds.iter().filter(|fold| fold.is_long());
    let items = long.flat_map(|fold| fold.items.iter().map(move |item| (fold, item)));
    let mut until = from;
    for (fold, item) in items.skip(from).take(A_TASK) {
        until += 1;
        if !fold.is_open() {
            fold.is_stale.set(true);
            browser::put_aside(&item.element, &item.told);
        }
    }
    if until > from {
        browser::later(0, move || lighten(folds, until));
    }
}

/// Opens the fold of a year.
pub(crate) fn open_year(app: App, year: i32) {
    let folds = FOLDS.with_borrow(Clone::clone);
    let fold = folds.iter().find(|fold| fold.year == year);
    if let Some(fold) = fold.filter(|fold| !fold.is_open()) {
        fold.prepare(app);
    }
    browser::open_fold(&["year-", &year.to_string()].concat());
}

/// From now on the list holds the events that the filter leaves, and says how many of each year are left.
pub(crate) fn follow(app: App) {
    let folds: Vec<_> = browser::all(".vy")
        .into_iter()
        .filter_map(|fold| YearFold::found(app, fold))
        .collect();
    FOLDS.set(folds.clone());
    listen(app);
    follow::state(move |is_first| {
        let order = app.order();
        let is_whole = order.len() == app.live.events.len();
        for year in &folds {
            let events = || year.items.iter().map(|item| item.event);
            let shown = events()
                .filter(|event| order.place_of(&app.live.events, *event).is_some())
                .count();
            let said = app.say(
                "timeline.shown",
                &[
                    ("shown", &app.count(shown)),
                    ("all", &app.count(events().count())),
                ],
            );
            let count = if is_whole { &year.all } else { &said };
            browser::say(&year.count, count);
            // A few that were looked for are shown at once.
            if year.is_open() {
                year.settle(app, A_FRAME);
            } else if !is_whole && shown > 0 && order.len() <= FEW {
                open_year(app, year.year);
            } else {
                // A page comes with all events.
                year.wait(is_first && is_whole);
            }
        }
        if is_first {
            let folds = folds.clone().into();
            browser::after_paint(move || lighten(folds, 0));
        }
        if !is_first {
            browser::announce(&app.say(
                "timeline.shown",
                &[
                    ("shown", &app.count(order.len())),
                    ("all", &app.count(app.live.events.len())),
                ],
            ));
        }
    });
}

/// Years that the reader opens are made ready first; those that the browser opens, to show what it found, as soon as it
/// says so; and on paper all are whole.
fn listen(app: App) {
    let fold_of = |event: &Event| {
        let target = browser::target_of(event)?;
        let fold = match &*event.type_() {
            "click" => target.closest(".vy>summary").ok()??.parent_element()?,
            _ => target,
        };
        let folds = FOLDS.with_borrow(Clone::clone);
        folds.into_iter().find(|known| known.fold == fold)
    };
    let on_click = move |event: &Event| {
        if let Some(fold) = fold_of(event).filter(|fold| !fold.is_open()) {
            fold.prepare(app);
        }
    };
    let on_toggle = move |event: &Event| {
        if let Some(fold) = fold_of(event).filter(|fold| fold.is_open() && fold.is_stale.get()) {
            fold.settle(app, usize::MAX);
        }
    };
    let on_paper = move || {
        for fold in FOLDS.with_borrow(Clone::clone) {
            fold.settle(app, usize::MAX);
        }
    };
    browser::hear_first("click", on_click);
    browser::hear_first("toggle", on_toggle);
    browser::before_paper(on_paper);
}

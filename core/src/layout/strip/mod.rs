//! The time strip of the stage as places: years, lanes, marks with their titles, "+n".
//!
//! [`place`] is one pure function of a [`Scene`]. It does not know what is chosen, so nothing moves from year to year.
//! Units are sixteenths of the page's text size: with larger text the box has fewer of them.

mod axis;
mod bands;
mod board;
mod captions;
mod counts;
mod draw;
mod draw_events;
mod fit;
mod gather;
mod item;
mod lanes;
mod large;
mod pack;
mod part;
mod placed;
mod put;
mod small;
mod walk;

pub use draw::{draw, picture};
pub use part::{Look, Part, Target};
pub use placed::{
    Band, BandKind, Cluster, Count, Label, Mark, MarkForm, PlacedLane, PlacedStrip, Side,
};
pub use walk::{Key, turn, walk};

use crate::geom::{Point, Rect};
use crate::layout::measure::{Weight, text_width};
use crate::layout::ticks::ticks_apart;
use crate::layout::timeline::Locale;
use crate::model::date::DayNumber;
use crate::model::live::{Chapter, Event, Lane};
use crate::model::window::Window;
use crate::model::{EventIndex, LaneIndex};
use crate::sorting::{sort, sort_by};
use axis::Axis;
use item::Item;

/// Size of titles.
const LABEL_SIZE: f64 = 13.0;
/// Size of the lanes' names.
const NAME_SIZE: f64 = 15.0;
/// Size of the word for all years.
const ALL_SIZE: f64 = 15.0;
/// The most of the width that the lanes' names take.
const MOST_GUTTER: f64 = 0.2;
/// A "+n": its width, its height and what it keeps free of a row.
const CLUSTER: (f64, f64) = (32.0, 24.0);
const CLUSTER_ROOM: f64 = 36.0;
/// A small strip that is lower than this makes do with less of everything.
const LOW: f64 = 96.0;
/// Height of the months under the years of the large strip.
const AXIS_HEIGHT: f64 = 20.0;
/// The least distance between the names of months.
const MONTH_ROOM: f64 = 25.0;

/// More events in a lane of the small strip than this by the width, or of the large one by its area, and "+n" would
/// stand for most of them: they are counted by month instead.
const MOST_BY_WIDTH: f64 = 0.085;
const MOST_BY_AREA: f64 = 0.0003;

/// Which of the two strips.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Beside the other views: few rows, titles in the home lane.
    Small,
    /// As the large view: titles in all lanes, months.
    Large,
}

impl Form {
    /// Whether it is the small one. That one is placed where pages are made: without the tables no strip is small, and
    /// what places it is left out of the program.
    const fn is_small(self) -> bool {
        cfg!(feature = "tables") && matches!(self, Self::Small)
    }

    /// Which of two, for the small strip and for the large one.
    const fn pick(self, small: f64, large: f64) -> f64 {
        if self.is_small() { small } else { large }
    }
}

/// The box that the strip fills.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Width in units.
    pub width: f64,
    /// Height in units.
    pub height: f64,
    /// How wide the letters are, as a share of the table in [`crate::layout::measure`].
    pub letters: f64,
    /// Which strip.
    pub form: Form,
}

/// All that the places depend on.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// All events of the edition, also those that a filter hides: it must not move the others.
    pub events: &'a [Event],
    /// The lanes from top to bottom; the first one is the edition's home.
    pub lanes: &'a [Lane],
    /// The chapters in the order of their years.
    pub chapters: &'a [Chapter],
    /// The first and the last year of the edition's period.
    pub period: (i32, i32),
    /// The days that are shown, if not the whole period.
    pub window: Option<Window>,
    /// The event that has to have its title, where it would not: it is placed before all others.
    pub first: Option<EventIndex>,
    /// The words.
    pub locale: Locale<'a>,
    /// The box.
    pub size: Size,
}

/// Where everything of the scene stands.
#[must_use]
pub fn place(scene: &Scene<'_>) -> PlacedStrip {
    let gutter = gutter(scene);
    let axis = Axis::new(scene, gutter);
    let head = bands::head(scene, &axis);
    let size = scene.size;
    let mut placed = PlacedStrip {
        width: size.width,
        height: size.height,
        head: head.height,
        all: Rect::new(1.0, 3.0, gutter - 11.0, (head.height - 6.0).min(40.0)),
        bands: head.bands,
        ..PlacedStrip::default()
    };
    let middle = placed.all.centre();
    placed.all_text = Point::new(middle.x, middle.y + 0.36 * ALL_SIZE);
    let groups = lanes::groups(scene, size.height - placed.head).into_iter();
    let lanes: Vec<Held> = groups.map(|lanes| held(scene, &axis, lanes)).collect();
    if size.form.is_small() {
        small::place_lanes(scene, &axis, gutter, &lanes, &mut placed);
    } else {
        for piece in axis.pieces() {
            let ticks = ticks_apart(piece, MONTH_ROOM * size.letters.max(1.0));
            placed.ticks.extend(ticks);
        }
        large::place_lanes(scene, &axis, gutter, &lanes, &mut placed);
    }
    placed
}

/// A lane, or several that share rows, with what it holds.
struct Held {
    lanes: Vec<LaneIndex>,
    /// Events in sight, in the order of their places.
    items: Vec<Item>,
    /// The first days of the events in sight, in order, where they are too many for marks.
    days: Option<Vec<DayNumber>>,
}

impl Held {
    /// How many events are in sight.
    fn count(&self) -> usize {
        self.days.as_ref().map_or(self.items.len(), Vec::len)
    }

    /// The place of an event among the items.
    fn place_of(&self, event: Option<EventIndex>) -> Option<usize> {
        self.items.iter().position(|item| Some(item.event) == event)
    }
}

/// What a group of lanes holds.
fn held(scene: &Scene<'_>, axis: &Axis, lanes: Vec<LaneIndex>) -> Held {
    let in_sight: Vec<EventIndex> = (0u32..)
        .zip(scene.events)
        .filter(|(_, event)| {
            let when = event.when;
            lanes.contains(&event.lane) && axis.shows(when.first_day(), when.last_day())
        })
        .map(|(place, _)| EventIndex(place))
        .collect();
    let bounds = axis.bounds();
    let width = bounds.1 - bounds.0;
    let size = scene.size;
    let most = width * size.form.pick(MOST_BY_WIDTH, size.height * MOST_BY_AREA);
    if in_sight.len() as f64 > most {
        let first = axis.first_day();
        let days = in_sight.iter().map(|event| scene.events[event.get()].when);
        let mut days: Vec<DayNumber> = days.map(|when| when.first_day().max(first)).collect();
        sort(&mut days);
        return Held {
            lanes,
            items: Vec::new(),
            days: Some(days),
        };
    }
    let items = in_sight.into_iter();
    let mut items: Vec<Item> = items.map(|event| Item::new(scene, axis, event)).collect();
    sort_by(&mut items, |a, b| a.x.total_cmp(&b.x));
    Held {
        lanes,
        items,
        days: None,
    }
}

/// The room left of the time axis, for the lanes' names and the button for all years.
fn gutter(scene: &Scene<'_>) -> f64 {
    let letters = scene.size.letters;
    let wide = |text: &str, size: f64| text_width(text, size * letters, Weight::Bold);
    let names = scene.lanes.iter().map(|lane| wide(&lane.name, NAME_SIZE));
    let all = wide(scene.locale.say("years.all", &[]).as_str(), ALL_SIZE) + 24.0;
    let counts = if scene.size.form.is_small() {
        0.0
    } else {
        let count = scene
            .locale
            .say_count("timeline.events", scene.events.len());
        text_width(&count, LABEL_SIZE * letters, Weight::Regular)
    };
    let most = names.fold(all.max(counts), f64::max) + 16.0;
    most.min(MOST_GUTTER * scene.size.width).max(all.min(120.0))
}

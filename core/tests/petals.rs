//! The header's picture: a petal for each event, a column for each year.

mod pictures;

use jelajah_core::drawing::Shape;
use jelajah_core::layout::petals::{Petals, petals};
use jelajah_core::model::date::{Date, Span};
use jelajah_core::model::live::Event;
use jelajah_core::model::{Confidence, LaneIndex, ThemeIndex};
use pictures::{Panel, assert_looks_as_kept};

fn events(of: impl IntoIterator<Item = (i32, u32)>) -> Vec<Event> {
    of.into_iter()
        .map(|(year, lane)| Event {
            id: String::new(),
            when: Span {
                start: Date {
                    year,
                    month: 0,
                    day: 0,
                },
                end: None,
            },
            title: String::new(),
            places: Vec::new(),
            lane: LaneIndex(lane),
            theme: ThemeIndex(0),
            nodes: Vec::new(),
            confidence: Confidence::High,
        })
        .collect()
}

fn count(petals: &Petals, class: &str) -> usize {
    let is = |shape: &&Shape| matches!(shape, Shape::Path { class: own, .. } if own == class);
    petals.drawing.shapes.iter().filter(is).count()
}

#[test]
fn each_event_has_its_petal_and_the_home_lane_comes_first() {
    let few = events([
        (2019, 0),
        (2019, 1),
        (2020, 1),
        (2020, 0),
        (2020, 1),
        (2020, 1),
        (2020, 1),
        (2022, 1),
    ]);
    let petals = petals(&few, (2020, 2022));
    let found = ["g o", "j o", "g", "j"].map(|class| count(&petals, class));
    assert_eq!(found, [1, 1, 1, 5]);
    assert_eq!(petals.counts, [(2019, 2), (2020, 5), (2021, 0), (2022, 1)]);
    assert_eq!(
        (petals.drawing.width, petals.drawing.height),
        (256.0, 168.0)
    );
    let picture = Panel {
        caption: "eight events, the years 2020 to 2022".to_owned(),
        drawing: petals.drawing,
    };
    assert_looks_as_kept("petals", "hero-k", &[picture]);
}

#[test]
fn long_spans_share_columns_and_crowded_years_share_petals() {
    let many = events((0..10_000).map(|n| (1200 + n % 900, (n % 9) as u32)));
    let petals = petals(&many, (1900, 2099));
    assert!(petals.counts.len() <= 17 && petals.years_per_column > 1);
    assert!(petals.events_per_petal > 1 && petals.drawing.height <= 64.0 * 7.0 + 40.0);
    let all: usize = petals.counts.iter().map(|one| one.1).sum();
    assert_eq!(all, 10_000);
}

#[test]
fn an_edition_without_events_shows_empty_kawung_for_its_period() {
    let petals = petals(&[], (2020, 2021));
    assert_eq!(count(&petals, "e"), 8);
    assert_eq!(petals.drawing.width, 128.0);
}

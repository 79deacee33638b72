//! The time strip's places, held against its rules on boxes: nothing meets, none is lost, nothing moves.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod editions;
#[path = "../timeline/fixture.rs"]
#[allow(dead_code, reason = "each test uses its part")]
mod fixture;
#[path = "../pictures/mod.rs"]
mod pictures;
mod rules;

use editions::{Edition, dated, edition, large, made, small};
use jelajah_core::layout::strip::{
    Key, Look, PlacedStrip, Size, Target, draw, picture, place, turn, walk,
};
use jelajah_core::layout::timeline::Order;
use jelajah_core::model::EventIndex;
use jelajah_core::model::window::SHORTEST;
use pictures::{Panel, assert_looks_as_kept};
use rules::check;

/// Narrow letters, those of the table, and wider ones.
const LETTERS: [f64; 3] = [0.85, 1.0, 1.08];

/// A window that the stage is held against, and the boxes that the strips have in it.
struct Screen {
    name: &'static str,
    small: Size,
    large: Size,
}

const SCREENS: [Screen; 4] = [
    screen("1366x768", small(1334.0, 122.0), large(1334.0, 401.0)),
    screen("1280x720", small(1248.0, 112.0), large(1248.0, 372.0)),
    screen("1920x1080", small(1505.5, 122.5), large(1505.5, 460.0)),
    screen("820x1180", small(788.0, 122.0), large(788.0, 648.0)),
];

const fn screen(name: &'static str, small: Size, large: Size) -> Screen {
    Screen { name, small, large }
}

/// The editions of the project in both languages.
fn read_editions() -> [Edition; 4] {
    [
        edition("gumukmas", "id"),
        edition("gumukmas", "en"),
        edition("contoh", "id"),
        edition("contoh", "en"),
    ]
}

fn made_editions() -> Vec<Edition> {
    let same_day = [("2022-12-06", ""); 40];
    let years = ["2020", "2021", "2022", "2023"].map(|year| (year, ""));
    let ranges = [
        ("2020", "2024"),
        ("2020-11", "2023-02"),
        ("2021-06-01", "2022-06-30"),
        ("2018", "2021"),
        ("2024-05", "2026"),
    ];
    vec![
        made(0, (2020, 2024), 2),
        made(1, (2022, 2022), 1),
        made(40, (2022, 2022), 3),
        made(100, (2019, 2025), 2),
        made(200, (1945, 2025), 5),
        made(300, (1200, 2100), 2),
        dated("forty on one day", &same_day, 2),
        dated("years only", &years.repeat(4), 2),
        dated("ranges over years", &ranges.repeat(3), 2),
        dated("empty years", &[("2020-01-01", ""), ("2024-12-31", "")], 2),
        dated("one event", &[("2023-05", "")], 1),
    ]
}

fn labels(placed: &PlacedStrip) -> usize {
    placed
        .marks
        .iter()
        .filter(|mark| mark.label.is_some())
        .count()
}

#[test]
fn the_small_strip_keeps_the_rules_at_every_width_in_both_languages_and_all_faces() {
    for edition in read_editions().into_iter().chain(made_editions()) {
        for width in (640..=2560).step_by(80) {
            for height in [76.0, 98.0, 112.0, 122.0, 150.0] {
                for letters in LETTERS {
                    let size = Size {
                        letters,
                        ..small(f64::from(width), height)
                    };
                    check(&edition.name, &edition.scene(size));
                }
            }
        }
    }
}

#[test]
fn the_large_strip_keeps_the_rules_in_both_languages_and_all_faces() {
    for edition in read_editions().into_iter().chain(made_editions()) {
        for (place, width) in (640..=2560).step_by(480).enumerate() {
            let size = Size {
                letters: LETTERS[place % 3],
                ..large(f64::from(width), 260.0 + 40.0 * place as f64)
            };
            check(&edition.name, &edition.scene(size));
        }
    }
}

#[test]
fn windows_keep_the_rules_and_count_what_lies_outside() {
    for edition in [edition("gumukmas", "id"), made(100, (2019, 2025), 2)] {
        let span = edition.world.span();
        for size in [
            small(1334.0, 122.0),
            large(1334.0, 401.0),
            small(788.0, 122.0),
        ] {
            for factor in [0.5, 0.2, 0.05, 0.0] {
                let mut window = span.zoomed(factor, f64::from(span.first), span);
                loop {
                    let mut scene = edition.scene(size);
                    scene.window = Some(window);
                    check(&edition.name, &scene);
                    let next = window.moved(window.days(), span);
                    if next == window {
                        break;
                    }
                    window = next;
                }
            }
        }
    }
}

#[test]
fn most_events_have_their_titles_in_the_large_strip() {
    let edition = edition("gumukmas", "id");
    let all = edition.world.events.len();
    for (letters, most_bare) in [(0.85, [2, 10, 0, 2]), (1.0, [6, 14, 0, 6])] {
        for (screen, bare) in SCREENS.iter().zip(most_bare) {
            let size = Size {
                letters,
                ..screen.large
            };
            let named = labels(&place(&edition.scene(size)));
            let name = screen.name;
            assert!(named + bare >= all, "{name} at {letters}: {named} of {all}");
        }
    }
}

#[test]
fn the_small_strip_hides_few_events_and_names_those_of_the_home_lane() {
    let edition = edition("gumukmas", "id");
    for Screen { name, small, .. } in SCREENS {
        let placed = place(&edition.scene(small));
        let hidden: usize = placed.clusters.iter().map(|one| one.events.len()).sum();
        let most = if small.width < 1000.0 { 8 } else { 2 };
        assert!(hidden <= most, "{name}: {hidden} hidden");
        let named = placed.marks.iter().filter(|mark| mark.label.is_some());
        assert!(
            named.clone().all(|mark| mark.lane.0 == 0) && named.count() >= 1,
            "{name}"
        );
    }
}

#[test]
fn an_event_that_is_placed_first_has_its_title() {
    let edition = edition("gumukmas", "id");
    let size = large(1248.0, 372.0);
    let placed = place(&edition.scene(size));
    for event in (0..edition.world.events.len() as u32).map(EventIndex) {
        if !placed.is_labelled(event) {
            let mut scene = edition.scene(size);
            scene.first = Some(event);
            assert!(check("first", &scene).is_labelled(event), "{event:?}");
        }
    }
}

#[test]
fn what_is_chosen_changes_classes_and_targets_but_no_place() {
    let edition = edition("gumukmas", "id");
    let scene = edition.scene(large(1248.0, 372.0));
    let placed = place(&scene);
    let texts = |look: &Look<'_>| -> Vec<usize> {
        draw(&placed, look, &scene.locale)
            .iter()
            .map(|part| part.shapes.len())
            .collect()
    };
    let keeps = |_: EventIndex| true;
    let plain = Look {
        year: None,
        event: None,
        keeps: &keeps,
    };
    for year in 2019..=2025 {
        let look = Look {
            year: Some(year),
            ..plain
        };
        assert_eq!(texts(&look), texts(&plain));
        let parts = draw(&placed, &look, &scene.locale);
        assert_eq!(
            parts
                .iter()
                .filter(|part| part.class.contains(" on"))
                .count(),
            1,
            "{year}"
        );
        // A "+n" of the chosen year opens its first event, and so does one of a year that is not told.
        for (part, cluster) in parts
            .iter()
            .filter(|part| part.class.starts_with("more"))
            .zip(&placed.clusters)
        {
            let opened = Target::Event(cluster.events[0]);
            let is_told = (2020..=2024).contains(&cluster.year);
            let expected = if cluster.year == year || !is_told {
                opened
            } else {
                Target::Year(cluster.year)
            };
            assert_eq!(part.target, Some(expected));
        }
    }
    let none = |_: EventIndex| false;
    let parts = draw(
        &placed,
        &Look {
            keeps: &none,
            ..plain
        },
        &scene.locale,
    );
    let quiet = parts
        .iter()
        .filter(|part| part.class.contains(" dim"))
        .map(|part| part.count);
    assert_eq!(quiet.sum::<usize>(), edition.world.events.len());
}

#[test]
fn ten_thousand_events_are_counted_by_month_and_open_by_zooming() {
    let edition = made(10_000, (2019, 2025), 2);
    for size in [small(1334.0, 122.0), large(1334.0, 401.0)] {
        let mut scene = edition.scene(size);
        let placed = check("ten thousand", &scene);
        assert!(
            placed.marks.is_empty() && placed.counts.iter().all(|one| one.target.width >= 24.0)
        );
        let bars: usize = placed.counts.iter().map(|one| one.bars.len()).sum();
        assert!(bars > 7 * 12, "{bars}");
        let mut window = edition.world.span();
        for _ in 0..8 {
            window = window.zoomed(0.4, f64::from(window.last), edition.world.span());
            scene.window = Some(window);
            check("ten thousand", &scene);
        }
        assert_eq!(window.days(), SHORTEST);
        let placed = place(&scene);
        assert!(!placed.marks.is_empty(), "{size:?}");
    }
}

/// Not a measure, only a fence.
#[test]
fn ten_thousand_events_are_placed_in_no_time() {
    let edition = made(10_000, (2019, 2025), 2);
    for size in [small(1334.0, 122.0), large(1334.0, 401.0)] {
        let scene = edition.scene(size);
        let begin = std::time::Instant::now();
        let _ = place(&scene);
        let took = begin.elapsed();
        assert!(took.as_millis() < 500, "{size:?}: {took:?}");
    }
}

#[test]
fn an_edition_of_one_lane_and_one_of_five_have_rows_for_all() {
    for (lanes, rows) in [(1, 1), (2, 2), (5, 3)] {
        let edition = made(30, (2020, 2024), lanes);
        let placed = place(&edition.scene(small(1334.0, 122.0)));
        assert_eq!(placed.lanes.len(), rows, "{lanes}");
        let told: usize = placed.lanes.iter().map(|lane| lane.lanes.len()).sum();
        assert_eq!(told, lanes as usize);
        let placed = place(&edition.scene(large(1334.0, 401.0)));
        assert_eq!(placed.lanes.len(), lanes as usize);
    }
}

#[test]
fn the_keyboard_walks_every_event_that_the_filter_leaves() {
    let edition = edition("gumukmas", "id");
    let events = &edition.world.events;
    let odd = (0..events.len() as u32)
        .filter(|index| index % 2 == 1)
        .map(EventIndex);
    for order in [edition.order(), Order::new(events, odd)] {
        let go = |from, key| walk(events, &order, from, key);
        let forth: Vec<EventIndex> =
            std::iter::successors(go(None, Key::First), |from| go(Some(*from), Key::Next))
                .collect();
        assert!(forth.iter().copied().eq(order.events()));
        let back =
            std::iter::successors(go(None, Key::Last), |from| go(Some(*from), Key::Previous));
        assert!(back.eq(forth.iter().rev().copied()));
        for from in forth {
            let lane = |event: EventIndex| events[event.get()].lane;
            let year = |event: EventIndex| events[event.get()].when.start.year;
            assert!(go(Some(from), Key::Down).is_none_or(|to| lane(to) > lane(from)));
            assert!(go(Some(from), Key::Up).is_none_or(|to| lane(to) < lane(from)));
            assert!(go(Some(from), Key::YearAfter).is_none_or(|to| year(to) > year(from)));
            assert!(go(Some(from), Key::YearBefore).is_none_or(|to| year(to) < year(from)));
        }
    }
}

#[test]
fn up_and_down_lead_to_the_nearest_in_time() {
    let edition = dated(
        "two lanes",
        &[
            ("2020-01-01", ""),
            ("2020-02-01", ""),
            ("2023-01-01", ""),
            ("2022-12-01", ""),
        ],
        2,
    );
    let order = edition.order();
    let go = |from: u32, key| walk(&edition.world.events, &order, Some(EventIndex(from)), key);
    assert_eq!(go(0, Key::Down), Some(EventIndex(1)));
    assert_eq!(go(2, Key::Down), Some(EventIndex(3)));
    assert_eq!(go(3, Key::Up), Some(EventIndex(2)));
    assert_eq!(go(0, Key::Up), None);
    assert_eq!(
        walk(&edition.world.events, &order, None, Key::Down),
        Some(EventIndex(0))
    );
}

#[test]
fn buttons_lead_from_year_to_year_and_from_event_to_event() {
    let edition = edition("gumukmas", "id");
    let (events, chapters, order) = (
        &edition.world.events,
        &edition.world.chapters,
        edition.order(),
    );
    let go = |now, is_forth| turn(events, &order, chapters, now, is_forth);
    let year = |year| Some(Target::Year(year));
    let event = |event| Some(Target::Event(EventIndex(event)));
    assert_eq!(go((None, None), true), year(2020));
    assert_eq!(go((None, None), false), year(2024));
    assert_eq!(go((Some(2021), None), true), year(2022));
    assert_eq!(go((Some(2021), None), false), year(2020));
    assert_eq!(go((Some(2024), None), true), None);
    // Before and after the years that are told there are some with events.
    assert_eq!(go((Some(2025), None), false), year(2024));
    assert_eq!(go((Some(2019), None), true), year(2020));
    assert_eq!(go((Some(2022), Some(EventIndex(3))), true), event(4));
    assert_eq!(go((None, Some(EventIndex(3))), false), event(2));
    assert_eq!(go((None, Some(EventIndex(0))), false), None);
}

#[test]
fn each_place_has_its_day() {
    let edition = edition("gumukmas", "id");
    let span = edition.world.span();
    for window in [None, Some(span.zoomed(0.3, f64::from(span.first), span))] {
        let mut scene = edition.scene(large(1248.0, 372.0));
        scene.window = window;
        let placed = place(&scene);
        let left = placed.bands[0].rect.x;
        let days: Vec<f64> = (0..=100)
            .map(|step| placed.day_at(left + f64::from(step) * (placed.width - left) / 100.0))
            .collect();
        assert!(days.windows(2).all(|pair| pair[0] <= pair[1]), "{days:?}");
        for band in &placed.bands {
            let middle = placed.day_at(band.rect.centre().x);
            let days = band.days;
            let half = f64::from(days.first) + f64::from(days.days()) / 2.0;
            assert!((middle - half).abs() < 1.0, "{band:?}: {middle}");
        }
        for mark in placed.marks.iter().filter(|mark| mark.shift == 0.0) {
            let when = edition.world.events[mark.event.get()].when;
            let day = placed.day_at(mark.rect.centre().x);
            let is_in = window.is_none_or(|window| {
                window.first <= when.first_day() && when.last_day() <= window.last
            });
            let is_exact = when.last_day() == when.first_day();
            assert!(
                !is_exact || !is_in || (day - f64::from(when.first_day()) - 0.5).abs() < 1.0,
                "{mark:?}: {day}"
            );
        }
    }
}

#[test]
fn the_strips_look_as_accepted() {
    let keeps = |event: EventIndex| !event.0.is_multiple_of(5);
    let panel = |edition: &Edition, size: Size, year: Option<i32>, event: Option<u32>| {
        let scene = edition.scene(size);
        let look = Look {
            year,
            event: event.map(EventIndex),
            keeps: &keeps,
        };
        Panel {
            caption: format!("{}, {} x {}", edition.name, size.width, size.height),
            drawing: picture(&place(&scene), &look, &scene.locale),
        }
    };
    let gumukmas = edition("gumukmas", "id");
    assert_looks_as_kept(
        "strip-small",
        "ts",
        &[
            panel(&gumukmas, small(672.0, 111.0), None, None),
            panel(&gumukmas, small(1248.0, 111.0), Some(2022), Some(28)),
            panel(&gumukmas, small(1184.0, 76.0), Some(2023), None),
        ],
    );
    assert_looks_as_kept(
        "strip-large",
        "ts",
        &[
            panel(&gumukmas, large(1334.0, 401.0), Some(2022), Some(28)),
            panel(
                &made(10_000, (2019, 2025), 2),
                large(1334.0, 401.0),
                None,
                None,
            ),
        ],
    );
}

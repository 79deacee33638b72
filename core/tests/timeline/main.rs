//! Events in their order in time: it is walked forth and back, also by chapters, also from what a filter hides.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

#[allow(dead_code, reason = "each test uses its part")]
mod fixture;

use fixture::{World, generated, realistic};
use jelajah_core::layout::timeline::{Order, Stride};
use jelajah_core::model::EventIndex;
use jelajah_core::model::window::Window;

#[test]
fn the_whole_span_is_that_of_events_and_chapters_down_to_one_year_and_none() {
    let mut world = World::new(Vec::new());
    assert_eq!(world.span(), Window::from_years(2020, 2024));
    world.chapters.truncate(1);
    assert_eq!(world.span(), Window::from_years(2020, 2020));
    world.chapters.clear();
    assert_eq!(world.span(), Window::from_years(1970, 1970));
}

#[test]
fn the_keyboard_reaches_every_event_forth_and_back() {
    for world in [realistic(), generated(500, (1990, 2025), 3)] {
        let step = |from, stride| {
            world
                .order
                .step(&world.events, &world.chapters, from, stride)
        };
        let walk = |stride| {
            let mut seen = Vec::new();
            let mut at = step(None, stride);
            while let Some(event) = at {
                seen.push(event);
                at = step(Some(event), stride);
            }
            seen
        };
        let forth = walk(Stride::Next);
        assert_eq!(forth, world.order.events().collect::<Vec<_>>());
        assert!(forth.iter().rev().eq(&walk(Stride::Previous)));
        for (place, event) in forth.iter().enumerate() {
            assert_eq!(world.order.place_of(&world.events, *event), Some(place));
        }
        assert_eq!(step(None, Stride::First), forth.first().copied());
        assert_eq!(step(None, Stride::Last), forth.last().copied());
    }
}

#[test]
fn page_keys_lead_to_the_first_event_of_the_chapter_after_and_before() {
    let world = realistic();
    let step = |from, stride| {
        world.order.step(
            &world.events,
            &world.chapters,
            Some(world.find(from)),
            stride,
        )
    };
    assert_eq!(
        step("KUPUJAMAS", Stride::NextChapter),
        Some(world.find("Dialog ekonomi"))
    );
    assert_eq!(
        step("KUPUJAMAS", Stride::PreviousChapter),
        Some(world.find("Jubung"))
    );
    assert_eq!(
        step("Penghargaan Bakti", Stride::NextChapter),
        Some(world.find("Rencana tambahan"))
    );
    assert_eq!(step("Gus'e", Stride::NextChapter), None);
}

#[test]
fn a_chapter_reaches_to_the_next_one_also_over_years_without() {
    let mut world = realistic();
    world
        .chapters
        .retain(|chapter| [2020, 2023].contains(&chapter.year));
    let year = |event: EventIndex| world.events[event.get()].when.start.year;
    let walk = |from: EventIndex, stride| {
        let steps = std::iter::successors(Some(from), |from| {
            let (events, chapters) = (&world.events, &world.chapters);
            world.order.step(events, chapters, Some(*from), stride)
        });
        steps.map(year).collect::<Vec<_>>()
    };
    let (first, last) = {
        let mut events = world.order.events();
        (events.next().unwrap(), events.last().unwrap())
    };
    // Before the first chapter and after the last one each year stands for itself.
    assert_eq!(
        walk(first, Stride::NextChapter),
        [2019, 2020, 2023, 2024, 2025]
    );
    assert_eq!(
        walk(last, Stride::PreviousChapter),
        [2025, 2024, 2023, 2020, 2019]
    );
    assert!(!world.order.is_empty() && World::new(Vec::new()).order.is_empty());
}

#[test]
fn a_step_from_an_event_that_the_filter_hides_goes_on_from_its_time() {
    let world = realistic();
    let (hidden, before, after) = (
        world.find("KUPUJAMAS"),
        world.find("Seminar"),
        world.find("Survei"),
    );
    let order = Order::new(&world.events, [before, after]);
    let step = |stride| order.step(&world.events, &world.chapters, Some(hidden), stride);
    assert_eq!(step(Stride::Next), Some(before));
    assert_eq!(step(Stride::Previous), Some(after));
    assert_eq!(order.place_of(&world.events, hidden), None);
}

//! The timeline's places, held against its rules on boxes: nothing meets, nothing is lost, nothing leaves the drawing.

#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod fixture;
#[path = "../pictures/mod.rs"]
mod pictures;
mod rules;
mod same;

use fixture::{Wording, World, event, generated, realistic, words};
use jelajah_core::drawing::{Drawing, Shape};
use jelajah_core::layout::measure::{Weight, text_width};
use jelajah_core::layout::timeline::{
    Locale, Order, PlacedTimeline, Side, Stride, cluster_shapes, draw, draw_overview, edge_shapes,
    marker_class, marker_shapes, place,
};
use jelajah_core::model::date::{Date, Span};
use jelajah_core::model::window::{SHORTEST, Window};
use jelajah_core::model::{Confidence, EventIndex};
use pictures::{Panel, assert_looks_as_kept};
use rules::check;

/// Holds one drawing against its picture.
fn assert_drawn_as_kept(name: &str, class: &str, caption: &str, drawing: Drawing) {
    let caption = caption.to_owned();
    assert_looks_as_kept(name, class, &[Panel { caption, drawing }]);
}

/// The decoration and the buttons in one picture, as the page shows them.
fn picture(world: &World, placed: &PlacedTimeline) -> Drawing {
    let locale = world.locale();
    let group = |class: &str, shapes: Vec<Shape>| Shape::Group {
        class: class.to_owned(),
        shapes,
    };
    let mut drawing = draw(placed, &locale);
    for marker in &placed.markers {
        drawing
            .shapes
            .push(group(&marker_class(marker), marker_shapes(marker)));
    }
    for cluster in &placed.clusters {
        drawing
            .shapes
            .push(group("more", cluster_shapes(cluster, &locale)));
    }
    for edge in placed.before.iter().chain(&placed.after) {
        drawing
            .shapes
            .push(group("edge", edge_shapes(edge, &locale)));
    }
    drawing
}

#[test]
fn the_design_s_scene_looks_as_accepted() {
    let world = realistic();
    let mut scene = world.scene(Window::from_years(2020, 2024), 1200.0);
    scene.year = Some(2022);
    scene.chosen = Some(world.find("KUPUJAMAS"));
    let placed = place(&scene);
    assert_drawn_as_kept(
        "timeline-design",
        "tl",
        "2022 and an event chosen",
        picture(&world, &placed),
    );
    assert_drawn_as_kept(
        "timeline-overview",
        "ov",
        "the whole span, 2022 chosen",
        draw_overview(&placed.overview),
    );
}

#[test]
fn nothing_overlaps_at_any_width_in_any_window_of_whole_years() {
    let worlds = [realistic(), realistic().in_english()];
    for width in (700..=1920_usize).step_by(61) {
        let world = &worlds[1 - width % 2];
        for first in 2019..=2025 {
            for last in first..=2025 {
                let window = Window::from_years(first, last);
                let mut scene = world.scene(window, width as f64);
                for (year, chosen) in [
                    (None, None),
                    (Some(2022), Some("KUPUJAMAS")),
                    (Some(2020), Some("Survei BI")),
                ] {
                    scene.year = year;
                    scene.chosen = chosen.map(|title| worlds[0].find(title));
                    check(&scene);
                }
            }
        }
    }
}

#[test]
fn nothing_overlaps_while_zooming_and_panning() {
    let world = realistic();
    let span = world.span();
    for factor in [0.5, 0.2, 0.05, 0.0] {
        let mut window = span.zoomed(factor, f64::from(span.first), span);
        loop {
            for width in [320.0, 760.0, 1200.0, 1920.0] {
                let mut scene = world.scene(window, width);
                scene.year = Some(2023);
                check(&scene);
            }
            let next = window.moved(1 + window.days() / 7, span);
            if next == window {
                break;
            }
            window = next;
        }
    }
}

/// Every step of the button that zooms in, down to four weeks, and at each step all windows side by side.
#[test]
fn nothing_overlaps_at_any_step_of_zooming_at_the_widths_of_pages_in_both_languages() {
    let world = realistic();
    let english = world.in_english();
    let span = world.span();
    let mut steps = vec![span];
    while let Some(last) = steps.last()
        && last.days() > SHORTEST
    {
        steps.push(last.zoomed(0.5, f64::from(span.first), span));
    }
    assert_eq!(steps.len(), 8);
    for (step, mut window) in steps.into_iter().enumerate() {
        loop {
            for width in [320.0, 360.0, 768.0, 1024.0, 1280.0, 1920.0] {
                for world in [&world, &english] {
                    let mut scene = world.scene(window, width);
                    check(&scene);
                    scene.year = Some(2019 + step as i32 % 7);
                    scene.chosen = scene.order.events().nth(7 * step);
                    check(&scene);
                }
            }
            let next = window.moved(window.days(), span);
            if next == window {
                break;
            }
            window = next;
        }
    }
}

#[test]
fn every_event_can_be_chosen_and_is_then_named() {
    let world = realistic();
    for index in 0..world.events.len() as u32 {
        for window in [
            Window::from_years(2020, 2024),
            world.span(),
            Window::from_years(2022, 2022),
            Window::from_years(2020, 2020),
        ] {
            for width in [320.0, 480.0, 700.0, 1200.0] {
                let mut scene = world.scene(window, width);
                scene.chosen = Some(EventIndex(index));
                check(&scene);
            }
        }
    }
}

#[test]
fn generated_tables_of_any_size_span_and_number_of_lanes_keep_the_rules() {
    for (count, years, lanes) in [
        (0, (2022, 2022), 2),
        (1, (2022, 2022), 1),
        (40, (2022, 2022), 3),
        (300, (1200, 2100), 2),
        (1000, (2019, 2025), 2),
        (1000, (1945, 2025), 5),
        (10_000, (2015, 2025), 2),
    ] {
        let world = generated(count, years, lanes);
        let span = world.span();
        for factor in [1.0, 0.3, 0.02, 0.0] {
            for width in [320.0, 1200.0, 1920.0] {
                let window = span.zoomed(factor, f64::from(span.last - span.days() / 9), span);
                let mut scene = world.scene(window, width);
                scene.year = Some(years.1);
                scene.chosen = (count > 0).then_some(EventIndex(count as u32 / 2));
                check(&scene);
                scene.year = None;
                check(&scene);
            }
        }
    }
}

#[test]
fn ten_thousand_events_on_one_day_become_a_few_markers_and_one_cluster() {
    let day = Span {
        start: Date::parse("2022-12-06").unwrap(),
        end: None,
    };
    let title = "Peristiwa pada hari yang sama".to_owned();
    let events = (0..10_000).map(|id| event(id, day, 1, Confidence::High, title.clone()));
    let world = World::new(events.collect());
    let mut scene = world.scene(Window::from_years(2022, 2022), 1200.0);
    scene.year = Some(2022);
    scene.chosen = Some(EventIndex(9_999));
    let placed = check(&scene);
    assert_eq!((placed.markers.len(), placed.clusters.len()), (8, 1));
    assert_eq!(placed.clusters[0].events.len(), 9_992);
}

#[test]
fn several_events_on_one_day_take_rows_of_their_own() {
    let day = Span {
        start: Date::parse("2022-12-06").unwrap(),
        end: None,
    };
    let events = (0..4).map(|id| event(id, day, 1, Confidence::Low, "Acara".into()));
    let world = World::new(events.collect());
    let placed = check(&world.scene(Window::from_years(2020, 2024), 1200.0));
    assert_eq!(placed.labels.len(), 4);
    assert!(placed.clusters.is_empty());
}

/// The side, the stretch and the text of the label of an event that is alone, chosen, and named by the same words again
/// and again.
fn long_name(from: &str, to: &str, words: &str) -> (Side, (f64, f64), String) {
    let when = Span {
        start: Date::parse(from).unwrap(),
        end: Some(Date::parse(to).unwrap()),
    };
    let title = words.repeat(600 / words.len());
    let world = World::new(vec![event(0, when, 0, Confidence::High, title)]);
    let mut scene = world.scene(Window::from_years(2020, 2024), 1200.0);
    scene.chosen = Some(EventIndex(0));
    let placed = check(&scene);
    let label = &placed.labels[0];
    let lines: Vec<&str> = label.lines.iter().map(|line| &*line.text).collect();
    let rect = label.rect;
    (label.side, (rect.x, rect.x + rect.width), lines.join(" "))
}

#[test]
fn a_chosen_name_that_no_side_has_room_for_is_cut_on_the_wider_one_or_stands_under_its_bar() {
    for (from, to, side) in [
        ("2020-09", "2024", Side::Left),
        ("2020", "2024-02", Side::Right),
        ("2020-08", "2024-06", Side::Right),
        ("2020-05", "2024-04", Side::Right),
        // Neither side has room for words worth reading.
        ("2020-05", "2024", Side::Below),
        ("2020", "2024", Side::Below),
    ] {
        let words = "Pesta kampung yang namanya tidak kunjung habis ";
        let (found, (start, end), text) = long_name(from, to, words);
        assert_eq!(found, side, "{from} {to} {text}");
        assert!(text.ends_with('…'), "{from} {to} {text}");
        assert!(start >= 116.0 && end <= 1200.0, "{from} {to} {start} {end}");
        let least = if side == Side::Below { 900.0 } else { 100.0 };
        assert!(end - start > least, "{from} {to} {start} {end}");
    }
}

#[test]
fn a_chosen_name_under_its_bar_fills_the_room_up_to_eight_units_before_the_edge() {
    // Of words of one letter as many stay as there is room for.
    let (side, (start, end), _) = long_name("2020", "2024", "i ");
    assert_eq!((side, start), (Side::Below, 116.0 - 6.0 + 8.0));
    assert!((1192.0 - 14.0..=1192.0).contains(&end), "{end}");
}

#[test]
fn a_lane_s_name_breaks_beside_the_axis_and_its_count_stands_below_it() {
    let mut world = realistic();
    world.lanes[0].name = "Desa di timur pulau Jawa".into();
    world.lanes[1].name = String::new();
    let placed = place(&world.scene(Window::from_years(2020, 2024), 1200.0));
    let [named, nameless] = &placed.lanes[..] else {
        panic!("two lanes")
    };
    assert!(named.name.len() >= 2);
    for (line, number) in named.name.iter().zip(0u8..) {
        // The axis begins at 116, and a name keeps 16 from it.
        assert!(text_width(&line.text, 19.0, Weight::Bold) <= 100.0);
        assert_eq!(line.at.y, named.top + 35.0 + 21.0 * f64::from(number));
    }
    let last = named.name.last().unwrap();
    assert_eq!(named.count_at.y, last.at.y + 19.0);
    // Without a name the count takes its place.
    assert!(nameless.name.is_empty());
    assert_eq!(nameless.count_at.y, nameless.top + 16.0 + 19.0);
}

#[test]
fn one_event_of_a_lane_is_counted_in_the_singular_and_two_are_not() {
    let when = Span {
        start: Date::parse("2022-03-01").unwrap(),
        end: None,
    };
    let one = |id, lane| event(id, when, lane, Confidence::High, String::new());
    let world = World::new(vec![one(0, 0), one(1, 1), one(2, 1)]);
    let placed = place(&world.scene(Window::from_years(2020, 2024), 1200.0));
    let locale = Locale {
        words: &words(Wording::English),
        ..world.locale()
    };
    let svg = draw(&placed, &locale).to_svg();
    assert!(
        svg.contains(">1 event<") && svg.contains(">2 events<"),
        "{svg}"
    );
}

#[test]
fn the_marked_year_stays_out_of_clusters_where_rows_allow_it() {
    let world = realistic();
    for year in 2019..=2025 {
        let mut scene = world.scene(world.span(), 1200.0);
        scene.year = Some(year);
        let placed = check(&scene);
        let marked = placed.markers.iter().filter(|marker| marker.in_marked_year);
        let field = Window::from_years(year, year);
        let of_year = world
            .events
            .iter()
            .filter(|event| field.touches(event.when.first_day(), event.when.last_day()));
        assert_eq!(marked.count(), of_year.count(), "{year}");
        assert!(placed.lanes[0].rows.len() == 3 && (6..=8).contains(&placed.lanes[1].rows.len()));
    }
}

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
fn what_lies_outside_the_window_is_counted_at_its_edges() {
    let world = realistic();
    let placed = check(&world.scene(Window::from_years(2020, 2024), 1200.0));
    let (before, after) = (placed.before.unwrap(), placed.after.unwrap());
    assert_eq!((before.events.len(), before.years), (3, (2019, 2019)));
    assert_eq!((after.events.len(), after.years), (9, (2025, 2025)));
    assert_eq!(check(&world.scene(world.span(), 1200.0)).before, None);
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

#[test]
fn centuries_and_ten_thousand_events_look_as_accepted() {
    let world = generated(300, (1200, 2100), 2);
    let placed = check(&world.scene(world.span(), 1200.0));
    assert_drawn_as_kept(
        "timeline-centuries",
        "tl",
        "300 events from 1200 to 2100",
        picture(&world, &placed),
    );
    let world = generated(10_000, (2019, 2025), 2);
    let mut scene = world.scene(Window::from_years(2022, 2022), 1200.0);
    scene.year = Some(2022);
    let placed = check(&scene);
    assert_drawn_as_kept(
        "timeline-ten-thousand",
        "tl",
        "2022 of 10,000 events",
        picture(&world, &placed),
    );
    let world = realistic();
    let span = world.span();
    let mut scene = world.scene(
        span.zoomed(
            0.06,
            f64::from(
                world.events[world.find("Karnaval Menampu pertama").get()]
                    .when
                    .first_day(),
            ),
            span,
        ),
        900.0,
    );
    scene.chosen = Some(world.find("Karnaval Menampu pertama"));
    assert_drawn_as_kept(
        "timeline-close",
        "tl",
        "a short window, an event chosen",
        picture(&world, &check(&scene)),
    );
}

/// Not a measure, only a fence: `cargo bench -p jelajah-core` measures.
#[test]
fn ten_thousand_events_are_placed_in_no_time() {
    let world = generated(10_000, (2019, 2025), 2);
    let mut scene = world.scene(world.span(), 1200.0);
    scene.year = Some(2025);
    let begin = std::time::Instant::now();
    let placed = place(&scene);
    let took = begin.elapsed();
    eprintln!(
        "10,000 events, whole span: {took:?}, {} markers, {} labels, {} clusters",
        placed.markers.len(),
        placed.labels.len(),
        placed.clusters.len()
    );
    assert!(took.as_millis() < 500, "{took:?}");
}

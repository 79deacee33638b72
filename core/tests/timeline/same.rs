//! The same events give the same timeline, to the last bit: one number for all that is placed and drawn. If a picture
//! changes, look at it, and take its new number only if you meant to change it.

use crate::fixture::{World, generated, realistic};
use crate::picture;
use jelajah_core::layout::petals::petals;
use jelajah_core::layout::scale::TimeScale;
use jelajah_core::layout::ticks::ticks;
use jelajah_core::layout::timeline::{draw_overview, place};
use jelajah_core::model::EventIndex;
use jelajah_core::model::date::Date;
use jelajah_core::model::window::Window;

/// A number for what `Debug` writes of values, without the names of fields and types, which may change (FNV-1a).
fn print(text: &str) -> u64 {
    let is_name = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
    let values = text.split_inclusive([':', '{', '(']).flat_map(|part| {
        match part.strip_suffix([':', '{', '(']) {
            Some(part) => part.trim_end().trim_end_matches(is_name).bytes(),
            None => part.bytes(),
        }
    });
    let step = |print: u64, byte: u8| (print ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    values.fold(0xcbf2_9ce4_8422_2325, step)
}

/// Fails with all numbers that came out, to be copied.
fn same(found: &[u64], wanted: &[u64]) {
    assert_eq!(found, wanted, "{found:#?}");
}

/// Windows of a world at a few widths, in both languages, with and without a chosen event and a marked year.
fn pictures(world: &World, windows: &[(i32, i32)]) -> u64 {
    let worlds = [world, &world.in_english()];
    let mut all = String::new();
    for (place_of, (first, last)) in windows.iter().enumerate() {
        for width in [720.0, 1200.0, 1843.0] {
            let world = worlds[place_of % 2];
            let mut scene = world.scene(Window::from_years(*first, *last), width);
            if place_of % 2 == 1 {
                let middle = world.events.len() / 2 + place_of;
                scene.chosen = Some(EventIndex((middle % world.events.len()) as u32));
                scene.year = Some(*last);
            }
            let placed = place(&scene);
            all += &format!("{placed:?}");
            for marker in &placed.markers {
                all += if marker.is_bar() { "bar" } else { "dot" };
            }
            all += &picture(world, &placed).to_svg();
            all += &draw_overview(&placed.overview).to_svg();
        }
    }
    print(&all)
}

#[test]
fn the_real_timeline_is_the_same_everywhere() {
    let windows = [
        (2020, 2024),
        (2019, 2025),
        (2022, 2022),
        (2020, 2021),
        (2023, 2024),
        (1990, 2040),
    ];
    same(
        &[pictures(&realistic(), &windows)],
        &[710_848_433_079_660_347],
    );
}

#[test]
fn timelines_of_few_and_of_many_events_are_the_same_everywhere() {
    let found = [
        pictures(
            &generated(1, (2020, 2021), 1),
            &[(2020, 2021), (2010, 2030)],
        ),
        pictures(
            &generated(40, (2018, 2026), 4),
            &[(2018, 2026), (2020, 2020)],
        ),
        pictures(
            &generated(300, (1200, 2100), 2),
            &[(1200, 2100), (1500, 1600), (1999, 2001)],
        ),
        pictures(
            &generated(900, (2019, 2025), 3),
            &[(2019, 2025), (2022, 2022)],
        ),
    ];
    same(
        &found,
        &[
            18_146_668_684_319_777_192,
            13_679_638_926_459_550_581,
            14_684_577_956_513_573_817,
            6_578_451_869_670_519_893,
        ],
    );
}

#[test]
fn timelines_of_long_spans_are_the_same_everywhere() {
    let mut world = generated(60, (2010, 2025), 3);
    for (place, event) in world.events.iter_mut().enumerate() {
        let start = event.when.start;
        if place % 2 == 0 {
            event.when.end = Some(Date {
                year: start.year + (place % 5) as i32,
                month: 12,
                day: 31,
            });
        }
    }
    let windows = [
        (2010, 2025),
        (2015, 2016),
        (2020, 2020),
        (2012, 2019),
        (2000, 2030),
    ];
    same(
        &[pictures(&World::new(world.events), &windows)],
        &[15_602_372_812_437_075_997],
    );
}

#[test]
fn ticks_of_any_stretch_of_time_are_the_same_everywhere() {
    let mut all = String::new();
    for years in [1, 2, 3, 7, 12, 40, 130, 900, 4000] {
        for width in [300.0, 777.0, 1600.0] {
            let window = Window::from_years(1900, 1900 + years);
            all += &format!("{:?}", ticks(&TimeScale::new(window, 20.0, 20.0 + width)));
        }
    }
    for days in [1, 3, 9, 20, 45, 100] {
        let whole = Window::from_years(2019, 2030);
        let window = Window {
            last: whole.first + days,
            ..whole
        };
        all += &format!("{:?}", ticks(&TimeScale::new(window, 0.0, 900.0)));
    }
    same(&[print(&all)], &[9_562_529_741_179_959_103]);
}

#[test]
fn petals_of_any_period_are_the_same_everywhere() {
    let all = [
        (realistic(), (2020, 2024)),
        (realistic(), (2022, 2022)),
        (generated(120, (2001, 2012), 2), (2001, 2012)),
        (generated(700, (1990, 2019), 2), (1985, 2024)),
    ]
    .map(|(world, period)| print(&format!("{:?}", petals(&world.events, period))));
    same(
        &all,
        &[
            9_146_506_190_010_184_488,
            14_998_121_573_849_930_061,
            13_701_261_966_169_598_978,
            8_156_189_718_142_604_464,
        ],
    );
}

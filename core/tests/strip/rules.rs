//! The rules that hold for every strip, checked on boxes.

use std::collections::BTreeSet;

use jelajah_core::geom::Rect;
use jelajah_core::layout::strip::{Form, MarkForm, PlacedStrip, Scene, place};
use jelajah_core::model::date::Precision;
use jelajah_core::model::window::Window;

/// Places the scene and holds it against every rule; `name` says which one it is.
pub(crate) fn check(name: &str, scene: &Scene<'_>) -> PlacedStrip {
    let placed = place(scene);
    let at = format!("{name}, {:?}, window {:?}", scene.size, scene.window);
    nothing_meets(&placed, &at);
    nothing_leaves(&placed, scene, &at);
    none_is_lost(&placed, scene, &at);
    marks_say_how_exact_their_dates_are(&placed, scene, &at);
    marks_stand_at_their_dates(&placed, scene, &at);
    bands_cover_the_strip(&placed, scene, &at);
    placed
}

fn nothing_meets(placed: &PlacedStrip, at: &str) {
    let marks = placed.marks.iter().map(|one| one.target);
    let clusters = placed.clusters.iter().map(|one| one.rect);
    let counts = placed.counts.iter().map(|one| one.target);
    let names = placed.lanes.iter().map(|one| {
        let end = one.count_at.map_or(one.name.at.y + 3.0, |at| at.y + 3.0);
        Rect::new(
            0.0,
            one.name.at.y - 11.0,
            placed.all.right(),
            end - one.name.at.y + 11.0,
        )
    });
    let all = [placed.all].into_iter().chain(names);
    let mut boxes: Vec<Rect> = marks.chain(clusters).chain(counts).chain(all).collect();
    boxes.sort_by(|a, b| a.x.total_cmp(&b.x));
    for (place, a) in boxes.iter().enumerate() {
        for b in boxes[place + 1..].iter().take_while(|b| b.x < a.right()) {
            // Rows of two lines are a little lower than the lines of both rows together where none has descenders.
            assert!(!a.grown(-0.6).overlaps(*b), "{at}: {a:?} meets {b:?}");
        }
    }
    // Middles of marks in one row, and those of "+n".
    let points: Vec<_> = placed.marks.iter().map(|one| one.rect.centre()).collect();
    for (place, a) in points.iter().enumerate() {
        for b in &points[place + 1..] {
            let is_far = (a.y - b.y).abs() > 20.0 || (a.x - b.x).abs() >= 24.0 - 1e-6;
            assert!(is_far, "{at}: marks at {a:?} and {b:?}");
        }
    }
}

fn nothing_leaves(placed: &PlacedStrip, scene: &Scene<'_>, at: &str) {
    let bounds = Rect::new(0.0, 0.0, scene.size.width, scene.size.height).grown(0.1);
    let marks = placed.marks.iter().map(|one| one.target);
    let clusters = placed.clusters.iter().map(|one| one.rect);
    let counts = placed.counts.iter().map(|one| one.target);
    for rect in marks.chain(clusters).chain(counts) {
        let is_inside = rect.x >= bounds.x && rect.right() <= bounds.right();
        assert!(is_inside, "{at}: {rect:?} leaves the strip");
        let y = rect.centre().y;
        let is_in_lane = placed
            .lanes
            .iter()
            .any(|lane| (lane.top..=lane.bottom).contains(&y));
        assert!(
            is_in_lane && rect.y >= placed.head - 0.6,
            "{at}: {rect:?} leaves its lane"
        );
    }
    for band in &placed.bands {
        let lines = band.numeral.iter().chain(&band.title);
        for line in lines {
            assert!(line.at.y <= placed.head + 1.0, "{at}: {line:?}");
        }
    }
}

fn none_is_lost(placed: &PlacedStrip, scene: &Scene<'_>, at: &str) {
    let marks = placed.marks.iter().map(|one| one.event);
    let clusters = placed
        .clusters
        .iter()
        .flat_map(|one| one.events.iter().copied());
    let told: Vec<_> = marks.chain(clusters).collect();
    let once: BTreeSet<_> = told.iter().copied().collect();
    assert_eq!(told.len(), once.len(), "{at}: an event stands twice");
    let counted: usize = placed.counts.iter().map(|one| one.count).sum();
    let seen = match scene.window {
        None => scene.events.len(),
        Some(window) => {
            let whens = scene.events.iter().map(|event| event.when);
            let seen = whens.filter(|when| window.touches(when.first_day(), when.last_day()));
            seen.count()
        }
    };
    assert_eq!(told.len() + counted, seen, "{at}: an event is lost");
    let held: usize = placed.lanes.iter().map(|lane| lane.count).sum();
    assert_eq!(held, seen, "{at}: lanes count wrongly");
    assert!(
        placed.clusters.iter().all(|one| one.events.len() > 1),
        "{at}: one alone is no cluster"
    );
}

fn marks_say_how_exact_their_dates_are(placed: &PlacedStrip, scene: &Scene<'_>, at: &str) {
    for mark in &placed.marks {
        let when = scene.events[mark.event.get()].when;
        let days = when.last_day() - when.first_day() + 1;
        let is_year = when.end.is_none() && when.start.precision() == Precision::Year;
        match mark.form {
            MarkForm::Dot => assert!(days < 28, "{at}: {when:?} is a dot"),
            MarkForm::Pill => assert!(days > 1 && mark.rect.width >= 16.0, "{at}: {when:?}"),
            MarkForm::Year => assert!(is_year, "{at}: {when:?} has whiskers"),
        }
    }
}

fn marks_stand_at_their_dates(placed: &PlacedStrip, scene: &Scene<'_>, at: &str) {
    for mark in &placed.marks {
        let most = match (scene.size.form, &mark.label) {
            (Form::Large, None) => 24.0,
            _ => 15.0,
        };
        assert!(mark.shift.abs() <= most + 1e-6, "{at}: {mark:?} is shifted");
    }
}

fn bands_cover_the_strip(placed: &PlacedStrip, scene: &Scene<'_>, at: &str) {
    let pairs = placed.bands.windows(2);
    assert!(
        pairs
            .into_iter()
            .all(|pair| (pair[0].rect.right() - pair[1].rect.x).abs() < 1e-6),
        "{at}"
    );
    let end = placed.bands.last().unwrap().rect.right();
    assert!(
        (end - scene.size.width).abs() < 1e-6,
        "{at}: bands end at {end}"
    );
    let begun: usize = placed.bands.iter().map(|band| band.count).sum();
    let earlier = scene.events.iter().filter(|event| {
        let first = placed.bands[0].years.0;
        !Window::from_years(first, 9999).touches(event.when.first_day(), event.when.first_day())
    });
    assert_eq!(
        begun + earlier.count(),
        scene.events.len(),
        "{at}: bands count wrongly"
    );
}

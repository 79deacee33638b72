//! The rules that hold for every scene, checked on boxes.

use std::collections::BTreeSet;

use jelajah_core::geom::Rect;
use jelajah_core::layout::scale::TimeScale;
use jelajah_core::layout::timeline::{PlacedTimeline, Scene, Side, place};

/// Places the scene and holds it against every rule.
pub(crate) fn check(scene: &Scene<'_>) -> PlacedTimeline {
    let placed = place(scene);
    nothing_meets(&placed, scene);
    nothing_leaves(&placed);
    nothing_is_lost(&placed, scene);
    markers_are_as_long_as_their_dates(&placed, scene);
    the_chosen_event_is_named(&placed, scene);
    assert_eq!(
        placed,
        place(scene),
        "the same scene was placed differently"
    );
    placed
}

fn nothing_meets(placed: &PlacedTimeline, scene: &Scene<'_>) {
    let markers = placed
        .markers
        .iter()
        .map(|one| (one.target, Some(one.event), "marker"));
    // Words under a bar may stand within the reach of its own marker.
    let labels = placed.labels.iter().map(|one| {
        let own = (one.side == Side::Below).then_some(one.event);
        (one.rect, own, "label")
    });
    let clusters = placed
        .clusters
        .iter()
        .map(|one| (one.rect, None, "cluster"));
    let names = placed.lanes.iter().map(|one| {
        let last = one.name.last().map_or(one.top, |line| line.at.y);
        (
            Rect::new(0.0, one.top, 96.0, last - one.top),
            None,
            "lane name",
        )
    });
    let mut boxes: Vec<_> = markers.chain(labels).chain(clusters).chain(names).collect();
    boxes.sort_by(|a, b| a.0.x.total_cmp(&b.0.x));
    for (place, a) in boxes.iter().enumerate() {
        for b in boxes[place + 1..]
            .iter()
            .take_while(|b| b.0.x < a.0.right())
        {
            let is_own = a.1.is_some() && a.1 == b.1;
            assert!(
                is_own || !a.0.grown(-1e-6).overlaps(b.0),
                "{a:?} meets {b:?} at width {} in {:?}",
                scene.width,
                scene.window
            );
        }
    }
}

fn nothing_leaves(placed: &PlacedTimeline) {
    let frame = placed.frame;
    let of_lane = |y: f64| {
        let mut lanes = placed.lanes.iter();
        lanes
            .find(|lane| (lane.top..lane.bottom).contains(&y))
            .unwrap()
    };
    let markers = placed.markers.iter().map(|one| one.target);
    let labels = placed.labels.iter().map(|one| one.rect);
    let clusters = placed.clusters.iter().map(|one| one.rect);
    for rect in markers.chain(labels).chain(clusters) {
        assert!(
            rect.x >= 0.0 && rect.right() <= frame.width + 1e-6,
            "{rect:?}"
        );
        let lane = of_lane(rect.centre().y);
        assert!(
            rect.y >= lane.top && rect.bottom() <= lane.bottom,
            "{rect:?}"
        );
    }
    for band in &placed.bands {
        assert!(band.rect.x >= frame.left - 1e-6 && band.rect.right() <= frame.right + 1e-6);
    }
    assert!(
        placed
            .bands
            .windows(2)
            .all(|pair| (pair[0].rect.right() - pair[1].rect.x).abs() < 1e-6)
    );
    let strip = &placed.overview;
    for rect in strip
        .grips
        .iter()
        .chain([&strip.window])
        .chain(&strip.marked_year)
    {
        assert!(
            rect.x >= 0.0 && rect.right() <= strip.width + 1e-6,
            "{rect:?}"
        );
    }
    assert!(strip.marks.len() as f64 <= (strip.width / 2.0 + 3.0) * placed.lanes.len() as f64);
}

fn nothing_is_lost(placed: &PlacedTimeline, scene: &Scene<'_>) {
    let markers = placed.markers.iter().map(|one| one.event);
    let clusters = placed
        .clusters
        .iter()
        .flat_map(|one| one.events.iter().copied());
    let edges = placed.before.iter().chain(&placed.after);
    let outside = edges.flat_map(|one| one.events.iter().copied());
    let told: Vec<_> = markers.chain(clusters).chain(outside).collect();
    let once: BTreeSet<_> = told.iter().copied().collect();
    assert_eq!(told.len(), once.len(), "an event stands twice");
    assert_eq!(once, scene.order.events().collect(), "an event is lost");
    let counted: usize = placed.lanes.iter().map(|lane| lane.count).sum();
    let outside = placed
        .before
        .iter()
        .chain(&placed.after)
        .map(|one| one.events.len())
        .sum::<usize>();
    assert_eq!(counted + outside, scene.order.len());
    let marks = placed
        .overview
        .marks
        .iter()
        .map(|mark| mark.count)
        .sum::<usize>();
    assert_eq!(marks, scene.order.len());
    assert!(
        placed
            .markers
            .windows(2)
            .all(|pair| pair[0].order < pair[1].order)
    );
}

fn markers_are_as_long_as_their_dates(placed: &PlacedTimeline, scene: &Scene<'_>) {
    let scale = TimeScale::new(scene.window, placed.frame.left, placed.frame.right);
    for marker in &placed.markers {
        let when = scene.events[marker.event.get()].when;
        let from = scale.x_from_day(f64::from(when.first_day().max(scene.window.first)));
        let to = scale.x_from_day(f64::from(when.last_day().min(scene.window.last) + 1));
        let length = if when.is_one_day() {
            17.0
        } else {
            (to - from).max(17.0)
        };
        assert!((marker.rect.width - length).abs() < 1e-6, "{when:?}");
        assert!(
            (marker.rect.centre().x - (from + to) / 2.0).abs() < 1e-6,
            "{when:?}"
        );
        assert_eq!(marker.begins_before, when.first_day() < scene.window.first);
        assert_eq!(marker.ends_after, when.last_day() > scene.window.last);
    }
}

fn the_chosen_event_is_named(placed: &PlacedTimeline, scene: &Scene<'_>) {
    let Some(chosen) = scene.chosen else { return };
    let when = scene.events[chosen.get()].when;
    if !scene.window.touches(when.first_day(), when.last_day()) {
        return;
    }
    assert!(
        placed
            .markers
            .iter()
            .any(|one| one.event == chosen && one.chosen)
    );
    let label = placed.labels.iter().find(|one| one.event == chosen);
    let label = label.unwrap_or_else(|| panic!("{when:?} is chosen and has no label"));
    assert!(
        label.lines.iter().any(|line| !line.text.is_empty()),
        "{label:?}"
    );
}

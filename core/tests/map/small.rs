//! Maps for small boxes: the ring with its groups, and one node with its neighbours.

use crate::editions::{Edition, kept, made_up};
use crate::rules::{FACES, apart, faults_of_arrows, faults_of_picture, faults_of_places, words};
use jelajah_core::geom::{Point, Rect};
use jelajah_core::layout::ecosystem::Outline;
use jelajah_core::layout::map::TYPE;
use jelajah_core::layout::map::arrows::arrows;
use jelajah_core::layout::map::ego::{EgoMap, ego_map};
use jelajah_core::layout::map::pictures::{Subject, picture};
use jelajah_core::layout::map::ring::ring_map;
use jelajah_core::model::LinkIndex;
use jelajah_core::model::ecosystem::Layer;

/// The names of the kinds as buttons show them.
pub(crate) const GROUPS: [[&str; 6]; 2] = [
    [
        "Hasil",
        "Tahap",
        "Sumber daya",
        "Pelaku",
        "Tantangan",
        "Peluang",
    ],
    [
        "Outcome",
        "Stages",
        "Resources",
        "Actors",
        "Challenges",
        "Opportunities",
    ],
];
/// Boxes in pixels: of phones, beside a large strip, in frames.
const BOXES: [(f64, f64); 8] = [
    (320.0, 400.0),
    (360.0, 430.0),
    (390.0, 600.0),
    (412.0, 660.0),
    (552.0, 264.0),
    (640.0, 320.0),
    (700.0, 430.0),
    (360.0, 330.0),
];

fn near(one: &Outline, rect: Rect, units: f64) -> bool {
    one.bounds().grown(units).overlaps(rect)
}

/// What is wrong with the map of a node.
fn faults_of_ego(edition: &Edition, map: &EgoMap) -> Vec<String> {
    let page = Rect::new(0.0, 0.0, map.width, map.height);
    let units = 4.0 * TYPE / map.pixels - 0.01;
    let target = 44.0 * TYPE / map.pixels - 0.01;
    let mut faults = Vec::new();
    let id = |index| edition.ecosystem.node(index).id.clone();
    let all: Vec<_> = map.neighbours.iter().flatten().collect();
    let nodes = all.iter().map(|one| &one.node).chain([&map.ego]);
    let mut boxes: Vec<(String, Rect)> = nodes
        .clone()
        .map(|node| (id(node.index), node.outline.bounds()))
        .collect();
    let marks = map.more.iter().flatten();
    boxes.extend(marks.map(|mark| (format!("+{}", mark.count), mark.outline.bounds())));
    for (place, (name, rect)) in boxes.iter().enumerate() {
        if rect.x < 0.0
            || rect.y < 0.0
            || rect.right() > page.right()
            || rect.bottom() > page.bottom()
        {
            faults.push(format!("{name} leaves the box"));
        }
        if rect.height < target {
            faults.push(format!("{name} is {} high", rect.height));
        }
        for (other, there) in &boxes[place + 1..] {
            if rect.grown(units).overlaps(*there) {
                faults.push(format!("{name} is too near {other}"));
            }
        }
    }
    for node in nodes {
        for face in FACES {
            let leaves = |words: &Rect| {
                let bounds = node.outline.bounds();
                words.x < bounds.x
                    || words.right() > bounds.right()
                    || words.y < bounds.y
                    || words.bottom() > bounds.bottom()
            };
            if words(node, face).iter().any(leaves) {
                faults.push(format!("the name of {} leaves it", id(node.index)));
            }
        }
    }
    for (side, neighbours) in map.neighbours.iter().enumerate() {
        for one in neighbours {
            let points = one.arrow.points();
            let (begin, tip) = (points[0], one.arrow.head().tip);
            let runs = if map.width > 1.5 * map.height {
                tip.x > begin.x
            } else {
                tip.y > begin.y
            };
            if !runs {
                faults.push(format!("the arrow of {} runs back", id(one.node.index)));
            }
            for (name, rect) in &boxes {
                let own = *name == id(one.node.index) || *name == id(map.ego.index);
                let room = rect.grown(if own { 0.0 } else { 1.0 });
                if points.iter().chain([&tip]).any(|p| room.contains(*p)) {
                    faults.push(format!(
                        "the arrow of {} of side {side} touches {name}",
                        id(one.node.index)
                    ));
                }
            }
        }
    }
    let badges: Vec<Point> = all.iter().map(|one| one.arrow.badge).collect();
    for (place, badge) in badges.iter().enumerate() {
        let room = Rect::around(*badge, 19.0, 19.0);
        if boxes.iter().any(|(_, rect)| rect.overlaps(room)) {
            faults.push(format!("badge {place} covers a node"));
        }
        if badges[place + 1..]
            .iter()
            .any(|other| badge.distance(*other) < 23.5)
        {
            faults.push(format!("badge {place} is too near another"));
        }
    }
    faults
}

#[test]
fn the_map_of_a_node_holds_in_every_small_box() {
    let (mut maps, mut counted) = (0, 0);
    for language in 0..2 {
        let counts = [[1, 5, 7, 6, 3, 3], [2, 6, 20, 20, 9, 9]];
        let others = counts.map(|counts| made_up(counts, 3, language));
        let kept = ["gumukmas", "contoh"].map(|name| kept(name, language));
        for edition in kept.iter().chain(&others) {
            for size in BOXES {
                for node in edition.ecosystem.indices() {
                    let map = ego_map(&edition.ecosystem, node, size, &|_| true);
                    let Some(map) = map else { continue };
                    assert!(map.pixels >= 12.0);
                    let faults = faults_of_ego(edition, &map);
                    let id = &edition.ecosystem.node(node).id;
                    assert_eq!(faults, [] as [String; 0], "{} {id} {size:?}", edition.name);
                    let links = [
                        edition.ecosystem.received_by(node).count(),
                        edition.ecosystem.given_by(node).count(),
                    ];
                    for (side, all) in links.into_iter().enumerate() {
                        let more = map.more[side].as_ref().map_or(0, |mark| mark.count);
                        assert_eq!(map.neighbours[side].len() + more, all, "{id} {size:?}");
                        counted += usize::from(more > 0);
                    }
                    maps += 1;
                }
            }
        }
    }
    assert!(maps > 1000 && counted > 0, "{maps} {counted}");
}

#[test]
fn every_node_of_the_kept_editions_has_a_map_on_every_phone() {
    for name in ["gumukmas", "contoh"] {
        for language in 0..2 {
            let edition = kept(name, language);
            for size in &BOXES[..4] {
                for node in edition.ecosystem.indices() {
                    let map = ego_map(&edition.ecosystem, node, *size, &|_| true);
                    assert!(
                        map.is_some(),
                        "{name} {size:?} {}",
                        edition.ecosystem.node(node).id
                    );
                }
            }
        }
    }
}

#[test]
fn the_ring_map_holds_in_every_small_box() {
    let mut rings = 0;
    for (language, kinds) in GROUPS.into_iter().enumerate() {
        let counts = [[1, 5, 7, 6, 3, 3], [1, 3, 0, 2, 0, 1]];
        let others = counts.map(|counts| made_up(counts, 5, language));
        let kept = ["gumukmas", "contoh"].map(|name| kept(name, language));
        for edition in kept.iter().chain(&others) {
            for size in BOXES {
                let ecosystem = &edition.ecosystem;
                let Some(ring) = ring_map(ecosystem, kinds, size) else {
                    continue;
                };
                assert!(ring.pixels >= 12.0);
                let arrows = arrows(ecosystem, &ring);
                let mut faults = faults_of_places(ecosystem, &ring);
                faults.extend(faults_of_arrows(ecosystem, &ring, &arrows));
                let drawn = |link: LinkIndex| arrows.iter().any(|arrow| arrow.link == link);
                let chain = picture(ecosystem, &Subject::Layer(Layer::Chain), None, &drawn);
                faults.extend(faults_of_picture(ecosystem, &ring, &arrows, &chain));
                assert_eq!(
                    faults,
                    [] as [String; 0],
                    "{} {language} {size:?}",
                    edition.name
                );
                for button in &ring.placed.more {
                    let bounds = button.outline.bounds();
                    assert!(bounds.height * ring.pixels / TYPE >= 43.9);
                    for arrow in &arrows {
                        let room = Rect::around(arrow.badge, 19.0, 19.0);
                        assert!(!near(&button.outline, room, apart(&ring) - 0.01));
                    }
                }
                rings += 1;
            }
        }
    }
    assert!(rings > 40, "{rings}");
}

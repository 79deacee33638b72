//! The map in boxes of all sizes: nothing overlaps, nothing leaves the box, all can be read, whatever is chosen.

#![allow(clippy::unwrap_used)]

#[path = "../ecosystem_fixture/mod.rs"]
mod ecosystem_fixture;
mod editions;
mod fits;
mod rules;
mod small;

use editions::{Edition, KINDS, kept, made_up};
use jelajah_core::drawing::Shape;
use jelajah_core::layout::map::arrow::Arrow;
use jelajah_core::layout::map::arrows::arrows;
use jelajah_core::layout::map::draw::draw;
use jelajah_core::layout::map::pictures::{Picture, Subject, picture};
use jelajah_core::layout::map::{CHAINS, Fit, Plan, TYPE};
use jelajah_core::model::LinkIndex;
use jelajah_core::model::ecosystem::Layer;
use jelajah_core::model::live::{Ecosystem, Link};
use rules::{faults_of_arrows, faults_of_picture, faults_of_places};

/// The ratios of the boxes that fits are made for.
const RATIOS: [f64; 3] = [1.9, 1.5, 1.2];
/// Widths of boxes in pixels, and from one to the next.
const WIDTHS: (i32, i32, usize) = (500, 1400, 20);

/// Counts of nodes by kind, few and many, some kinds without any.
const SIZES: [[usize; 6]; 9] = [
    [1, 5, 7, 6, 3, 3],
    [1, 3, 2, 2, 1, 1],
    [1, 4, 0, 3, 0, 2],
    [0, 5, 5, 0, 2, 0],
    [1, 0, 4, 4, 1, 1],
    [2, 6, 8, 8, 4, 4],
    [1, 2, 1, 0, 0, 0],
    [3, 9, 40, 30, 20, 20],
    [2, 7, 200, 150, 70, 71],
];

/// Every picture that a reader can ask for: layers in all years, years, events, nodes, loops, and the chains from some
/// nodes to all others.
fn pictures(edition: &Edition, arrows: &[Arrow]) -> Vec<(String, Picture)> {
    let ecosystem = &edition.ecosystem;
    let drawn = |link: LinkIndex| arrows.iter().any(|arrow| arrow.link == link);
    let mut found = Vec::new();
    let mut ask = |name: String, subject: Subject<'_>, year: Option<i32>| {
        found.push((name, picture(ecosystem, &subject, year, &drawn)));
    };
    let years = || [None].into_iter().chain((2020..=2024).map(Some));
    for year in years() {
        for layer in Layer::ALL {
            ask(format!("{layer:?} {year:?}"), Subject::Layer(layer), year);
        }
        ask(format!("{year:?}"), Subject::Year, year);
    }
    for (place, (year, touched)) in edition.events.iter().enumerate() {
        ask(
            format!("event {place}"),
            Subject::Event(touched),
            Some(*year),
        );
    }
    for node in ecosystem.indices().take(40) {
        for year in [None, Some(2022)] {
            ask(ecosystem.node(node).id.clone(), Subject::Node(node), year);
        }
    }
    for (place, circle) in ecosystem.loops(None, 6, 25).iter().enumerate() {
        ask(
            format!("loop {place}"),
            Subject::Steps(std::slice::from_ref(&circle.links)),
            None,
        );
    }
    for from in ecosystem.indices().step_by(7).take(4) {
        for to in ecosystem.indices().take(40) {
            let chains = ecosystem.shortest_chains(from, to, None, CHAINS);
            if !chains.is_empty() {
                ask(
                    format!("chain {} {}", from.0, to.0),
                    Subject::Steps(&chains),
                    None,
                );
            }
        }
    }
    found
}

fn faults_of_all(edition: &Edition, fit: &Fit, arrows: &[Arrow]) -> Vec<String> {
    let ecosystem = &edition.ecosystem;
    let mut faults = faults_of_places(ecosystem, fit);
    faults.extend(faults_of_arrows(ecosystem, fit, arrows));
    for (name, picture) in pictures(edition, arrows) {
        let of = faults_of_picture(ecosystem, fit, arrows, &picture);
        faults.extend(of.into_iter().map(|fault| format!("{name}: {fault}")));
    }
    faults
}

fn links_between_drawn(ecosystem: &Ecosystem, fit: &Fit) -> usize {
    let drawn = |link: &&Link| {
        link.from != link.to
            && fit.placed.node(link.from).is_some()
            && fit.placed.node(link.to).is_some()
    };
    ecosystem.links.iter().filter(drawn).count()
}

/// In every box that has a fit, the kept editions obey the rules and lack next to no arrow.
fn holds_in_boxes(name: &str, ratio: f64) {
    let (mut fits, mut lacking) = (0, 0);
    for (language, kinds) in KINDS.into_iter().enumerate() {
        let edition = kept(name, language);
        let plan = Plan::new(&edition.ecosystem);
        for width in (WIDTHS.0..=WIDTHS.1).step_by(WIDTHS.2) {
            let size = (f64::from(width), f64::from(width) / ratio);
            let Some(fit) = plan.fit(kinds, size) else {
                continue;
            };
            assert!((12.0..=17.0).contains(&fit.pixels), "{}", fit.pixels);
            let scale = fit.pixels / TYPE;
            assert!((fit.placed.width * scale - size.0).abs() < 1e-6);
            assert!((fit.placed.height * scale - size.1).abs() < 1e-6);
            let faults = faults_of_places(&edition.ecosystem, &fit);
            assert_eq!(faults, [] as [String; 0], "{name} {language} {size:?}");
            fits += 1;
            if fits % 5 > 0 {
                continue;
            }
            let arrows = arrows(&edition.ecosystem, &fit);
            let faults = faults_of_all(&edition, &fit, &arrows);
            assert_eq!(faults, [] as [String; 0], "{name} {language} {size:?}");
            lacking += links_between_drawn(&edition.ecosystem, &fit) - arrows.len();
        }
    }
    assert!(fits > 30, "{fits}");
    assert!(lacking <= fits / 10, "{lacking} arrows in {fits} fits");
}

#[test]
fn gumukmas_holds_in_wide_boxes() {
    holds_in_boxes("gumukmas", RATIOS[0]);
}

#[test]
fn gumukmas_holds_in_boxes_of_three_to_two() {
    holds_in_boxes("gumukmas", RATIOS[1]);
}

#[test]
fn gumukmas_holds_in_narrow_boxes() {
    holds_in_boxes("gumukmas", RATIOS[2]);
}

#[test]
fn the_example_holds_in_boxes_of_all_ratios() {
    for ratio in RATIOS {
        holds_in_boxes("contoh", ratio);
    }
}

#[test]
fn the_smallest_fit_of_each_ratio_holds_in_every_picture_and_lacks_no_arrow() {
    for name in ["gumukmas", "contoh"] {
        for (language, kinds) in KINDS.into_iter().enumerate() {
            let edition = kept(name, language);
            let plan = Plan::new(&edition.ecosystem);
            for ratio in RATIOS {
                let fit = plan.smallest(kinds, ratio).unwrap();
                let (least, most) = fit.widths();
                assert!(least < 960.0 && most > least * 1.5, "{least} {most}");
                let arrows = arrows(&edition.ecosystem, &fit);
                assert_eq!(
                    arrows.len(),
                    links_between_drawn(&edition.ecosystem, &fit),
                    "{name} {ratio} {language}"
                );
                let faults = faults_of_all(&edition, &fit, &arrows);
                assert_eq!(faults, [] as [String; 0], "{name} {ratio} {language}");
            }
        }
    }
}

#[test]
fn made_up_editions_hold_wherever_they_fit() {
    let mut fits = 0;
    for (place, counts) in SIZES.into_iter().enumerate() {
        let (language, kinds) = (place % 2, KINDS[place % 2]);
        let edition = made_up(counts, place as u64 + 1, language);
        let plan = Plan::new(&edition.ecosystem);
        for ratio in RATIOS {
            let size = (1200.0, 1200.0 / ratio);
            let Some(fit) = plan.fit(kinds, size) else {
                continue;
            };
            let arrows = arrows(&edition.ecosystem, &fit);
            let faults = faults_of_all(&edition, &fit, &arrows);
            assert_eq!(faults, [] as [String; 0], "{} {ratio}", edition.name);
            fits += 1;
        }
    }
    assert!(fits > 20, "{fits} of 27");
}

#[test]
fn nodes_stand_at_the_same_place_in_every_picture() {
    let edition = kept("contoh", 0);
    let plan = Plan::new(&edition.ecosystem);
    let fit = plan.smallest(KINDS[0], 1.9).unwrap();
    let arrows = arrows(&edition.ecosystem, &fit);
    let outlines = |picture: &Picture| {
        let drawing = draw(&edition.ecosystem, &fit, &arrows, picture, |kind| {
            KINDS[0][kind as usize]
        });
        let mut found = Vec::new();
        for shape in drawing.shapes {
            let Shape::Group { class, shapes } = shape else {
                continue;
            };
            if class.starts_with("nd ") {
                found.extend(shapes.into_iter().filter_map(|shape| match shape {
                    Shape::Path { class, d } if class == "sh" => Some(d),
                    _ => None,
                }));
            }
        }
        found.sort();
        found
    };
    let all = pictures(&edition, &arrows);
    let first = outlines(&all[0].1);
    assert_eq!(first.len(), edition.ecosystem.nodes.len());
    for (name, picture) in &all {
        assert_eq!(outlines(picture), first, "{name}");
    }
}

#[test]
fn the_same_edition_gives_the_same_arrows_bit_for_bit() {
    let edition = kept("contoh", 1);
    let found = || {
        let plan = Plan::new(&edition.ecosystem);
        let fit = plan.smallest(KINDS[1], 1.5).unwrap();
        (
            format!("{:?}", fit.placed.nodes),
            arrows(&edition.ecosystem, &fit),
        )
    };
    assert_eq!(found(), found());
}

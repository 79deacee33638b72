//! Places of nodes: fixed, free of overlap for any edition, within the page, and all within reach of the arrow keys.

mod ecosystem_fixture;
mod pictures;

use ecosystem_fixture::rules::faults;
use ecosystem_fixture::{
    Dice, LANGUAGES, caption, generated, gumukmas, gumukmas_in, layer_links, links_of,
};
use jelajah_core::layout::ecosystem::routes::route;
use jelajah_core::layout::ecosystem::views::{self, View};
use jelajah_core::layout::ecosystem::walk::{Direction, nearest_in};
use jelajah_core::layout::ecosystem::{Outline, PlacedNodes, arrange, draw};
use jelajah_core::layout::measure::{Weight, text_width};
use jelajah_core::model::NodeIndex;
use jelajah_core::model::chains::LoopKind;
use jelajah_core::model::ecosystem::{Basis, FlowFamily, Layer, NodeKind, Sign};
use jelajah_core::model::live::Ecosystem;
use pictures::{Panel, assert_looks_as_kept};
use std::collections::BTreeSet;

#[test]
fn this_edition_fits_the_designed_page_in_both_languages() {
    for language in LANGUAGES {
        let ecosystem = gumukmas_in(language);
        let placed = arrange(&ecosystem);
        assert_eq!((placed.width, placed.height), (1280.0, 940.0));
        assert_eq!(faults(&ecosystem, &placed), [] as [String; 0]);
        assert_eq!(placed.captions.len(), 4);
        for caption in &placed.captions {
            for node in &placed.nodes {
                assert!(!node.outline.bounds().overlaps(caption.room), "{caption:?}");
            }
        }
    }
}

#[test]
fn places_are_the_same_in_every_language_and_at_every_call() {
    let [one, two] = LANGUAGES.map(|language| arrange(&gumukmas_in(language)));
    for (a, b) in one.nodes.iter().zip(&two.nodes) {
        assert!(a.centre.distance(b.centre) < 0.5, "{a:?} {b:?}");
    }
    assert_eq!(format!("{one:?}"), format!("{:?}", arrange(&gumukmas())));
}

#[test]
fn names_stay_inside_their_boxes() {
    for language in LANGUAGES {
        for node in &arrange(&gumukmas_in(language)).nodes {
            for line in &node.lines {
                if let Outline::Box { rect, .. } = node.outline {
                    let right = line.at.x + text_width(&line.text, 15.0, Weight::Bold);
                    assert!(right <= rect.right() - 8.0, "{}", line.text);
                }
            }
        }
    }
}

#[test]
fn boxes_never_overlap_in_editions_of_any_size() {
    let mut dice = Dice(2024);
    for round in 0..40 {
        let most = [6, 20, 60][round % 3];
        let counts = [0; 6].map(|_| 1 + dice.below(most));
        let ecosystem = generated(counts, round as u64 + 7);
        let placed = arrange(&ecosystem);
        assert_eq!(faults(&ecosystem, &placed), [] as [String; 0], "{counts:?}");
    }
}

#[test]
fn editions_without_some_kinds_are_placed_too() {
    for kind in 0..6 {
        let mut counts = [0; 6];
        counts[kind] = 3;
        let ecosystem = generated(counts, 5);
        let placed = arrange(&ecosystem);
        assert_eq!(faults(&ecosystem, &placed), [] as [String; 0]);
        let links: Vec<_> = ecosystem.link_indices().collect();
        assert_eq!(route(&placed, &links, None, &ecosystem).len(), links.len());
    }
    assert!(arrange(&Ecosystem::default()).nodes.is_empty());
}

fn neighbour(placed: &PlacedNodes, from: NodeIndex, direction: Direction) -> Option<NodeIndex> {
    let places: Vec<_> = placed.nodes.iter().map(|node| node.centre).collect();
    let from = placed.nodes.iter().position(|node| node.index == from)?;
    nearest_in(&places, from, direction).map(|place| placed.nodes[place].index)
}

/// Nodes that no way of arrow keys from the first node leads to.
fn lost(placed: &PlacedNodes) -> usize {
    let first = placed.nodes[0].index;
    let mut seen = BTreeSet::from([first]);
    let mut front = vec![first];
    while let Some(here) = front.pop() {
        for direction in Direction::ALL {
            if let Some(next) = neighbour(placed, here, direction)
                && seen.insert(next)
            {
                front.push(next);
            }
        }
    }
    placed.nodes.len() - seen.len()
}

#[test]
fn arrow_keys_reach_every_node() {
    for language in LANGUAGES {
        assert_eq!(lost(&arrange(&gumukmas_in(language))), 0);
    }
    let mut dice = Dice(11);
    for round in 0..12 {
        let counts = [0; 6].map(|_| 1 + dice.below(12));
        let ecosystem = generated(counts, round + 1);
        let lost = lost(&arrange(&ecosystem));
        println!("{counts:?} {lost}");
        assert_eq!(lost, 0, "{counts:?}");
    }
}

#[test]
fn right_and_left_lead_where_the_eye_expects() {
    let ecosystem = gumukmas();
    let placed = arrange(&ecosystem);
    let node = |id: &str| ecosystem.find(id).unwrap();
    assert_eq!(
        neighbour(&placed, node("konservasi"), Direction::Right),
        Some(node("nilai_tambah"))
    );
    assert_eq!(
        neighbour(&placed, node("nilai_tambah"), Direction::Up),
        Some(node("kreasi"))
    );
}

#[test]
fn the_chain_layer_is_drawn_as_designed() {
    let ecosystem = gumukmas();
    let placed = arrange(&ecosystem);
    let routes = route(
        &placed,
        &layer_links(&ecosystem, Layer::Chain),
        None,
        &ecosystem,
    );
    let picture = Panel {
        caption: "the chain layer".to_owned(),
        drawing: draw::picture(&ecosystem, &placed, &routes, None, caption),
    };
    assert_looks_as_kept("ecosystem-chain", "dia", &[picture]);
}

#[test]
fn a_chosen_node_is_drawn_as_designed() {
    let ecosystem = gumukmas();
    let placed = arrange(&ecosystem);
    let node = ecosystem.find("pemerintah").unwrap();
    let routes = route(&placed, &links_of(&ecosystem, node), Some(node), &ecosystem);
    let picture = Panel {
        caption: "pemerintah chosen".to_owned(),
        drawing: draw::picture(&ecosystem, &placed, &routes, Some(node), caption),
    };
    assert_looks_as_kept("ecosystem-node", "dia", &[picture]);
}

#[test]
fn a_miniature_has_every_node_and_no_words() {
    let svg = draw::miniature_nodes(&arrange(&gumukmas_in(1))).to_svg();
    assert!(!svg.contains("<text"));
    assert_eq!(svg.matches("class=\"m-").count(), 25);
}

#[test]
fn every_layer_and_every_node_has_a_picture_with_its_arrows() {
    let ecosystem = gumukmas();
    let found = views::arrows(&ecosystem, &arrange(&ecosystem));
    let chain = found
        .iter()
        .filter(|arrow| arrow.view == View::Layer(Layer::Chain))
        .count();
    assert_eq!(
        chain,
        ecosystem.visible_links(Layer::Chain, None, None).len()
    );
    let focus = View::Node(ecosystem.find("pemerintah").unwrap());
    assert_eq!(found.iter().filter(|arrow| arrow.view == focus).count(), 7);
}

#[test]
fn glyphs_name_family_sign_and_assumption() {
    let svg = draw::glyph(FlowFamily::Networks, Basis::Assumption).to_svg();
    assert!(svg.contains("lk f-networks as") && svg.contains("class=\"l2\""));
    let svg = draw::polarity_badge_glyph(Sign::Open, FlowFamily::Market).to_svg();
    assert!(svg.contains("sgn f-market sq"));
}

#[test]
fn chains_and_loops_are_read_off_the_links() {
    let ecosystem = gumukmas();
    let node = |id: &str| ecosystem.find(id).unwrap();
    let chains = ecosystem.shortest_chains(node("pemerintah"), node("nilai_tambah"), None, 5);
    assert!(!chains.is_empty());
    for chain in &chains {
        assert_eq!(chain.len(), chains[0].len());
        assert_eq!(ecosystem.link(chain[0]).from, node("pemerintah"));
        let last = chain.last().unwrap();
        assert_eq!(ecosystem.link(*last).to, node("nilai_tambah"));
    }
    // The festival came in 2023: before, no chain may lead through it.
    let early = ecosystem.shortest_chains(node("festival"), node("konsumsi"), Some(2022), 5);
    assert!(early.is_empty());

    let loops = ecosystem.loops(None, 4, 1000);
    for found in &loops {
        let first = ecosystem.link(found.links[0]);
        let last = ecosystem.link(*found.links.last().unwrap());
        assert_eq!(last.to, first.from);
    }
    // Kept by added value, creation adds value again.
    let heritage = loops.iter().find(|found| {
        found.links.len() == 3
            && found
                .links
                .iter()
                .any(|link| ecosystem.link(*link).from == node("konservasi"))
            && found
                .links
                .iter()
                .any(|link| ecosystem.link(*link).from == node("nilai_tambah"))
    });
    assert_eq!(
        heritage.map(|found| found.kind),
        Some(LoopKind::Reinforcing)
    );
    assert!(loops.iter().any(|found| found.kind == LoopKind::Balancing));
}

#[test]
fn a_year_hides_what_came_later() {
    let ecosystem = gumukmas();
    let actors = |year| ecosystem.visible_links(Layer::Actors, None, year).len();
    assert!(actors(Some(2021)) < actors(Some(2023)));
    assert_eq!(actors(Some(2024)), actors(None));
    let outcome = ecosystem.of_kind(NodeKind::Outcome).next().unwrap();
    let focused = ecosystem.visible_links(Layer::Chain, Some(outcome), None);
    assert_eq!(focused.len(), 7);
}

//! Editions with more nodes than a picture can show: who is drawn, who is counted, and that it stays readable.

mod ecosystem_fixture;

use ecosystem_fixture::rules::{faults, passing};
use ecosystem_fixture::{LANGUAGES, generated, generated_in, gumukmas, with_hubs, with_hubs_in};
use jelajah_core::layout::ecosystem::views::{MOST, View, arrows};
use jelajah_core::layout::ecosystem::{PlacedNodes, arrange};
use jelajah_core::model::NodeIndex;
use jelajah_core::model::ecosystem::NodeKind;
use jelajah_core::model::live::Ecosystem;

/// Counts of nodes by kind, for editions of 25 to 2,000 nodes.
const SIZES: [[usize; 6]; 8] = [
    [1, 5, 7, 6, 3, 3],
    [1, 6, 10, 10, 5, 4],
    [2, 7, 18, 17, 8, 8],
    [3, 9, 12, 18, 6, 6],
    [1, 5, 40, 34, 10, 10],
    [3, 12, 100, 85, 50, 50],
    [2, 7, 200, 150, 70, 71],
    [5, 15, 790, 660, 265, 265],
];

fn of_kind(ecosystem: &Ecosystem, placed: &PlacedNodes, kind: NodeKind) -> Vec<NodeIndex> {
    let drawn = placed.nodes.iter().map(|node| node.index);
    drawn
        .filter(|index| ecosystem.node(*index).kind == kind)
        .collect()
}

#[test]
fn nodes_beyond_the_slots_of_their_kind_are_counted() {
    for counts in SIZES {
        let ecosystem = generated(counts, 1);
        let placed = arrange(&ecosystem);
        for (kind, all) in NodeKind::ALL.into_iter().zip(counts) {
            let drawn = of_kind(&ecosystem, &placed, kind).len();
            let counted = placed.more.iter().filter(|mark| mark.kind == kind);
            let counted: Vec<usize> = counted.map(|mark| mark.count).collect();
            match counted[..] {
                [] => assert_eq!(drawn, all, "{counts:?} {kind:?}"),
                // The mark takes the seat of one, so it never stands for one alone.
                [more] => assert!(more > 1 && drawn + more == all, "{counts:?} {kind:?}"),
                _ => panic!("two marks for {kind:?}"),
            }
        }
        assert!(placed.nodes.len() + placed.more.len() <= 60);
    }
    let placed = arrange(&gumukmas());
    assert_eq!((placed.nodes.len(), placed.more.len()), (25, 0));
}

#[test]
fn of_a_kind_with_too_many_nodes_the_heaviest_are_drawn() {
    for counts in SIZES {
        let ecosystem = generated_in(1, counts, 2);
        let placed = arrange(&ecosystem);
        let weight = |node: NodeIndex| {
            let touching = ecosystem.link_indices();
            let touching = touching.map(|link| ecosystem.link(link));
            touching
                .filter(|link| link.from == node || link.to == node)
                .count()
        };
        for kind in NodeKind::ALL {
            let mut all: Vec<NodeIndex> = ecosystem.of_kind(kind).collect();
            // A stable sort: of two with as many links, the first of the table.
            all.sort_by_key(|node| std::cmp::Reverse(weight(*node)));
            let drawn = of_kind(&ecosystem, &placed, kind);
            all.truncate(drawn.len());
            all.sort();
            assert_eq!(drawn, all, "{counts:?} {kind:?}");
        }
    }
}

#[test]
fn boxes_never_overlap_and_the_picture_stays_as_wide_as_a_page_can_show() {
    for counts in SIZES {
        for seed in 1..8 {
            for language in LANGUAGES {
                let ecosystem = generated_in(language, counts, seed);
                let placed = arrange(&ecosystem);
                assert_eq!(faults(&ecosystem, &placed), [] as [String; 0], "{counts:?}");
                let (width, height) = (placed.width, placed.height);
                assert!(width < 1700.0, "{counts:?} {seed} {width} x {height}");
                assert!(height < 2200.0, "{counts:?} {seed} {width} x {height}");
            }
        }
    }
}

#[test]
fn no_arrow_of_any_picture_passes_through_a_node_or_a_mark() {
    for counts in [[2, 7, 18, 17, 8, 8], [5, 15, 790, 660, 265, 265]] {
        for language in LANGUAGES {
            let ecosystem = with_hubs_in(language, counts, 3);
            let placed = arrange(&ecosystem);
            let found = arrows(&ecosystem, &placed);
            let faults = passing(&ecosystem, &placed, &found);
            assert!(faults.is_empty(), "{counts:?} {faults:#?}");
        }
    }
}

#[test]
fn a_picture_shows_at_most_two_dozen_arrows_the_heaviest_and_nearly_all_of_those() {
    let ecosystem = with_hubs([5, 15, 790, 660, 265, 265], 4);
    let placed = arrange(&ecosystem);
    let found = arrows(&ecosystem, &placed);
    let weights = ecosystem.weights();
    let layers = jelajah_core::model::ecosystem::Layer::ALL.map(View::Layer);
    let nodes = placed.nodes.iter().map(|node| View::Node(node.index));
    let (mut wanted, mut drawn) = (0, 0);
    for view in layers.into_iter().chain(nodes) {
        let (layer, focus) = match view {
            View::Layer(layer) => (layer, None),
            View::Node(node) => (Default::default(), Some(node)),
        };
        let weight = |index| {
            let link = ecosystem.link(index);
            weights[link.from.get()] + weights[link.to.get()]
        };
        let links = ecosystem.visible_links(layer, focus, None);
        let mut all: Vec<usize> = links
            .into_iter()
            .filter(|index| {
                let link = ecosystem.link(*index);
                placed.node(link.from).is_some() && placed.node(link.to).is_some()
            })
            .map(weight)
            .collect();
        all.sort_by_key(|weight| std::cmp::Reverse(*weight));
        all.truncate(MOST);
        let least = all.last().copied().unwrap_or(0);
        let shown: Vec<_> = found.iter().filter(|arrow| arrow.view == view).collect();
        assert!(shown.len() <= MOST, "{view:?}");
        assert!(shown.iter().all(|arrow| weight(arrow.link) >= least));
        wanted += all.len();
        drawn += shown.len();
    }
    // Few links have no way but through a node.
    assert!(drawn * 20 >= wanted * 19, "{drawn} of {wanted}");
}

#[test]
fn a_node_that_is_not_drawn_has_neither_place_nor_arrows() {
    let ecosystem = generated([2, 7, 200, 150, 70, 71], 5);
    let placed = arrange(&ecosystem);
    let found = arrows(&ecosystem, &placed);
    let hidden = |index: NodeIndex| placed.nodes.iter().all(|node| node.index != index);
    let hidden: Vec<NodeIndex> = ecosystem.indices().filter(|index| hidden(*index)).collect();
    assert!(hidden.len() > 400);
    for index in hidden {
        assert!(placed.node(index).is_none());
        let touches = |arrow: &&jelajah_core::layout::ecosystem::views::Arrow| {
            let link = ecosystem.link(arrow.link);
            arrow.view == View::Node(index) || link.from == index || link.to == index
        };
        assert_eq!(found.iter().find(touches), None);
    }
}

/// Not a measure, only a fence: `cargo bench -p jelajah-core` measures.
#[test]
fn all_pictures_of_two_thousand_nodes_are_found_in_seconds() {
    let ecosystem = with_hubs([5, 15, 790, 660, 265, 265], 6);
    let begin = std::time::Instant::now();
    let placed = arrange(&ecosystem);
    let arrows = arrows(&ecosystem, &placed).len();
    let took = begin.elapsed();
    eprintln!("2,000 nodes, {arrows} arrows: {took:?}");
    assert!(took.as_secs() < 20, "{took:?}");
}

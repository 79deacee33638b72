//! Arrows of the edition: none runs through a node, every sign can be read, and it is fast enough for a tap.

mod ecosystem_fixture;

use ecosystem_fixture::{LANGUAGES, gumukmas_in, layer_links, links_of};
use jelajah_core::layout::ecosystem::routes::{Route, route};
use jelajah_core::layout::ecosystem::{PlacedNodes, arrange};
use jelajah_core::model::ecosystem::Layer;
use jelajah_core::model::live::Ecosystem;
use jelajah_core::model::{LinkIndex, NodeIndex};

/// Every picture the reader can ask for: each layer, each chosen node, in both languages.
fn pictures(mut check: impl FnMut(&str, &Ecosystem, &PlacedNodes, &[Route])) {
    for language in LANGUAGES {
        let ecosystem = gumukmas_in(language);
        let placed = arrange(&ecosystem);
        let mut ask = |name: &str, links: &[LinkIndex], focus: Option<NodeIndex>| {
            let routes = route(&placed, links, focus, &ecosystem);
            assert_eq!(routes.len(), links.len(), "{name}");
            check(&format!("{name} {language}"), &ecosystem, &placed, &routes);
        };
        for layer in Layer::ALL {
            ask(layer.as_str(), &layer_links(&ecosystem, layer), None);
        }
        for node in ecosystem.indices() {
            let name = ecosystem.node(node).id.clone();
            ask(&name, &links_of(&ecosystem, node), Some(node));
        }
    }
}

#[test]
fn no_arrow_passes_through_a_node_that_is_not_its_end() {
    let mut faults = Vec::new();
    pictures(|name, ecosystem, placed, routes| {
        for route in routes {
            let link = ecosystem.link(route.link);
            for pair in route.points.windows(2) {
                for step in 0..4 {
                    let share = f64::from(step) / 4.0;
                    let p = jelajah_core::geom::Point::new(
                        pair[0].x + (pair[1].x - pair[0].x) * share,
                        pair[0].y + (pair[1].y - pair[0].y) * share,
                    );
                    for node in &placed.nodes {
                        let own = node.index == link.from || node.index == link.to;
                        let distance = node.outline.distance(p);
                        let least = if own { 0.0 } else { 1.0 };
                        if distance < least {
                            faults.push(format!(
                                "{name}: {} > {} meets {}",
                                ecosystem.node(link.from).id,
                                ecosystem.node(link.to).id,
                                ecosystem.node(node.index).id,
                            ));
                        }
                    }
                }
            }
        }
    });
    faults.dedup();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn signs_do_not_cover_each_other_and_stay_on_the_page() {
    let mut faults = Vec::new();
    pictures(|name, ecosystem, placed, routes| {
        for (place, one) in routes.iter().enumerate() {
            let link = ecosystem.link(one.link);
            let id = format!("{name}: {} > {}", link.from.0, link.to.0);
            if one.badge.x < 10.0
                || one.badge.y < 10.0
                || one.badge.x > placed.width - 10.0
                || one.badge.y > placed.height - 10.0
            {
                faults.push(format!("{id} leaves the page"));
            }
            if routes[place + 1..]
                .iter()
                .any(|other| one.badge.distance(other.badge) < 20.0)
            {
                faults.push(format!("{id} covers another"));
            }
            // A sign may touch a box, but never lies on its words.
            if placed
                .nodes
                .iter()
                .any(|node| node.outline.distance(one.badge) < -6.0)
            {
                faults.push(format!("{id} lies on a node"));
            }
        }
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn arrows_of_one_picture_part() {
    let mut faults = Vec::new();
    pictures(|name, ecosystem, _, routes| {
        for (place, one) in routes.iter().enumerate() {
            for other in &routes[place + 1..] {
                // Points of the one that lie on the other: a crossing has a few, running along it has many.
                let shared = one
                    .points
                    .iter()
                    .filter(|p| other.points.iter().any(|q| p.distance(*q) < 5.0))
                    .count();
                if shared > 12 {
                    let ids = [one, other].map(|route| {
                        let link = ecosystem.link(route.link);
                        format!(
                            "{}>{}",
                            ecosystem.node(link.from).id,
                            ecosystem.node(link.to).id
                        )
                    });
                    faults.push(format!(
                        "{name}: {} runs along {} ({shared})",
                        ids[0], ids[1]
                    ));
                }
            }
        }
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn lines_begin_and_end_just_off_their_nodes() {
    pictures(|name, ecosystem, placed, routes| {
        for route in routes {
            let link = ecosystem.link(route.link);
            let from = placed
                .node(link.from)
                .unwrap()
                .outline
                .distance(route.start);
            let to = placed
                .node(link.to)
                .unwrap()
                .outline
                .distance(route.head.tip);
            assert!((3.0..16.0).contains(&from), "{name} {from}");
            assert!((0.0..18.0).contains(&to), "{name} {to}");
        }
    });
}

//! Arrows of the edition: none runs through a node, every sign can be read, and it is fast enough for a tap.

mod fixture;

use fixture::{gumukmas, layer_links, links_of};
use jelajah_core::layout::ecosystem::{PlacedNodes, arrange};
use jelajah_core::layout::path::{Route, route};
use jelajah_core::model::ecosystem::{Ecosystem, Layer};
use jelajah_core::model::{LinkIndex, NodeIndex};
use jelajah_core::text::Language;

/// Every picture the reader can ask for: each layer, each chosen node, in both languages.
fn pictures(mut check: impl FnMut(&str, &Ecosystem, &PlacedNodes, &[Route])) {
    let ecosystem = gumukmas();
    for language in [Language(0), Language(1)] {
        let placed = arrange(&ecosystem, language);
        let mut ask = |name: &str, links: &[LinkIndex], focus: Option<NodeIndex>| {
            let routes = route(&placed, links, focus, &ecosystem);
            assert_eq!(routes.len(), links.len(), "{name}");
            check(
                &format!("{name} {}", language.0),
                &ecosystem,
                &placed,
                &routes,
            );
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

//! The arrows of every picture that a reader can choose: each layer's, and each node's with its neighbours. They depend
//! on nothing that a reader chooses, so they are found once, when the page is made, and carried to the browser; finding
//! them takes a hundred times longer than drawing them. A year only leaves arrows out.

use super::PlacedNodes;
use crate::geom::Point;
use crate::layout::ecosystem::routes::{Head, Route, route};
use crate::layout::rounded;
use crate::model::ecosystem::Layer;
use crate::model::live::Ecosystem;
use crate::model::{LinkIndex, NodeIndex};
use crate::sorting::{sort, sort_by};
use serde::{Deserialize, Serialize};

/// The most arrows of one picture: more cannot be told apart.
pub const MOST: usize = 24;

/// Which picture an arrow belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum View {
    /// A layer, without a node in focus.
    Layer(Layer),
    /// A node in focus.
    Node(NodeIndex),
}

/// An arrow of one picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Arrow {
    /// The picture it belongs to.
    pub view: View,
    /// The link it stands for.
    pub link: LinkIndex,
    /// Its line, in SVG's path language.
    pub d: String,
    /// Its head.
    pub head: Head,
    /// The middle of its polarity badge.
    #[serde(
        serialize_with = "rounded::write::<10, _>",
        deserialize_with = "rounded::read::<10, _>"
    )]
    pub badge: Point,
}

impl Arrow {
    /// Whether its node and its link are there.
    #[must_use]
    pub fn is_of(&self, ecosystem: &Ecosystem) -> bool {
        let has_node = match self.view {
            View::Layer(_) => true,
            View::Node(node) => node.get() < ecosystem.nodes.len(),
        };
        has_node && self.link.get() < ecosystem.links.len()
    }

    fn new(view: View, route: Route) -> Self {
        Self {
            view,
            link: route.link,
            d: route.d,
            head: route.head,
            badge: route.badge,
        }
    }
}

/// The arrows of all pictures, layer by layer and then node by node; a node that is not drawn has none. A picture shows
/// at most [`MOST`] arrows, the heaviest, and none that could only lead through a node.
#[must_use]
pub fn arrows(ecosystem: &Ecosystem, placed: &PlacedNodes) -> Vec<Arrow> {
    let weights = ecosystem.weights();
    let layers = Layer::ALL.into_iter().map(View::Layer);
    let views = layers.chain(placed.nodes.iter().map(|node| View::Node(node.index)));
    let of = |view: View| {
        let (layer, focus) = match view {
            View::Layer(layer) => (layer, None),
            View::Node(node) => (Layer::default(), Some(node)),
        };
        let links = ecosystem.visible_links(layer, focus, None);
        let links = heaviest(links, ecosystem, placed, &weights);
        route(placed, &links, focus, ecosystem)
            .into_iter()
            .filter(|route| route.is_clear)
            .map(move |route| Arrow::new(view, route))
    };
    views.flat_map(of).collect()
}

/// Of links between nodes that are drawn, the [`MOST`] whose ends the most links touch; of those with as many, the
/// shortest, then the first of the table. In the order of the table.
fn heaviest(
    links: Vec<LinkIndex>,
    ecosystem: &Ecosystem,
    placed: &PlacedNodes,
    weights: &[usize],
) -> Vec<LinkIndex> {
    let mut drawn: Vec<(usize, f64, LinkIndex)> = links
        .into_iter()
        .filter_map(|index| {
            let link = ecosystem.link(index);
            let (from, to) = (placed.node(link.from)?, placed.node(link.to)?);
            let weight = weights[link.from.get()] + weights[link.to.get()];
            Some((weight, from.centre.distance(to.centre), index))
        })
        .collect();
    sort_by(&mut drawn, |a, b| b.0.cmp(&a.0).then(a.1.total_cmp(&b.1)));
    let mut kept: Vec<LinkIndex> = drawn.into_iter().take(MOST).map(|one| one.2).collect();
    sort(&mut kept);
    kept
}

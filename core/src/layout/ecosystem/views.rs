//! The arrows of every picture that a reader can choose: each layer's, and each node's with its neighbours. They depend
//! on nothing that a reader chooses, so they are found once, when the page is made, and carried to the browser; finding
//! them takes a hundred times longer than drawing them. A year only leaves arrows out.

use super::PlacedNodes;
use crate::geom::Point;
use crate::layout::ecosystem::routes::{Head, Route, route};
use crate::model::ecosystem::{Ecosystem, Layer};
use crate::model::{LinkIndex, NodeIndex};
use crate::sorting::{sort, sort_by};

/// The most arrows of one picture: more cannot be told apart.
pub const MOST: usize = 24;

/// Which picture an arrow belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// A layer, without a node in focus.
    Layer(Layer),
    /// A node in focus.
    Node(NodeIndex),
}

/// An arrow of one picture.
#[derive(Clone, Debug, PartialEq)]
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
    pub badge: Point,
}

impl Arrow {
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

/// How many cells an arrow takes.
const CELLS: usize = 9;
/// Coordinates are carried in tenths of a unit, directions in thousandths.
const TENTHS: f64 = 10.0;
const THOUSANDTHS: f64 = 1000.0;

/// The arrows as cells for the page: view, link, line, tip, direction, badge. Layers are carried as -1 to -5.
#[must_use]
pub fn pack(arrows: &[Arrow]) -> Vec<String> {
    let scaled = |value: f64, scale: f64| (libm::round(value * scale) as i32).to_string();
    let cells = |arrow: &Arrow| {
        let view = match arrow.view {
            View::Layer(layer) => -1 - layer as i32,
            View::Node(node) => node.0 as i32,
        };
        let (tip, direction, badge) = (arrow.head.tip, arrow.head.direction, arrow.badge);
        [
            view.to_string(),
            arrow.link.0.to_string(),
            arrow.d.clone(),
            scaled(tip.x, TENTHS),
            scaled(tip.y, TENTHS),
            scaled(direction.x, THOUSANDTHS),
            scaled(direction.y, THOUSANDTHS),
            scaled(badge.x, TENTHS),
            scaled(badge.y, TENTHS),
        ]
    };
    arrows.iter().flat_map(cells).collect()
}

/// The arrows from their cells; nothing if any of them makes no sense.
#[must_use]
pub fn unpack(cells: &[&str], ecosystem: &Ecosystem) -> Option<Vec<Arrow>> {
    cells
        .chunks(CELLS)
        .map(|cells| arrow_from(cells, ecosystem))
        .collect()
}

fn arrow_from(cells: &[&str], ecosystem: &Ecosystem) -> Option<Arrow> {
    let number = |place: usize| cells.get(place)?.parse::<i32>().ok();
    let point = |place: usize, scale: f64| {
        Some(Point::new(
            f64::from(number(place)?) / scale,
            f64::from(number(place + 1)?) / scale,
        ))
    };
    let view = match number(0)? {
        layer if layer < 0 => View::Layer(*Layer::ALL.get((-1 - layer) as usize)?),
        node if (node as usize) < ecosystem.nodes.len() => View::Node(NodeIndex(node as u32)),
        _ => return None,
    };
    let link = number(1).filter(|link| (0..ecosystem.links.len() as i32).contains(link))?;
    Some(Arrow {
        view,
        link: LinkIndex(link as u32),
        d: (*cells.get(2)?).to_owned(),
        head: Head {
            tip: point(3, TENTHS)?,
            direction: point(5, THOUSANDTHS)?,
        },
        badge: point(7, TENTHS)?,
    })
}

//! The arrow of each link of a fit. They depend on nothing that a reader chooses, so they are found once, when the page
//! is made; a picture leaves arrows out.

use super::arrow::Arrow;
use super::badges;
use super::fit::Fit;
use super::pictures::{Picture, Subject, picture};
use super::steps;
use crate::geom::Point;
use crate::layout::ecosystem::Caption;
use crate::layout::ecosystem::routes::{BundledRoute, bundled};
use crate::model::LinkIndex;
use crate::model::ecosystem::Layer;
use crate::model::live::Ecosystem;
use crate::sorting::sort;

/// The arrows of all links that any picture shows, in the order of the table; a link without a way that leads past all
/// nodes, or without a free place for its polarity badge, has none.
#[must_use]
pub fn arrows(ecosystem: &Ecosystem, fit: &Fit) -> Vec<Arrow> {
    let placed = &fit.placed;
    let drawn = |index: LinkIndex| {
        let link = ecosystem.link(index);
        let ends = (placed.node(link.from), placed.node(link.to));
        link.from != link.to && ends.0.is_some() && ends.1.is_some()
    };
    let pictures = pictures(ecosystem, fit, &drawn);
    let mut links: Vec<LinkIndex> = pictures
        .iter()
        .flat_map(|picture| picture.links.iter().copied())
        .collect();
    sort(&mut links);
    links.dedup();
    let count = links.len();
    let mut shared = vec![false; count * count];
    for picture in &pictures {
        let place = |link: &LinkIndex| links.binary_search(link).ok();
        let places: Vec<usize> = picture.links.iter().filter_map(place).collect();
        for one in &places {
            for other in &places {
                shared[one * count + other] = true;
            }
        }
    }
    let together = |one: usize, other: usize| shared[one * count + other];
    let mut ways: Vec<Option<BundledRoute>> =
        bundled(placed, &fit.gates, &links, ecosystem, &together);
    for way in ways.iter_mut().flatten() {
        for point in way.line.iter_mut().flatten() {
            *point = Point::new(libm::round(point.x), libm::round(point.y));
        }
    }
    let badges = badges::place(ecosystem, placed, &links, &ways, &together);
    let mut arrows: Vec<Arrow> = links
        .into_iter()
        .zip(ways)
        .zip(badges)
        .filter_map(|((link, way), badge)| {
            Some(Arrow {
                link,
                line: way?.line,
                badge: badge?,
                step: None,
                covers: 0,
            })
        })
        .collect();
    steps::place(ecosystem, placed, &mut arrows);
    for arrow in &mut arrows {
        let covered = placed
            .captions
            .iter()
            .filter(|caption| covers(arrow, caption));
        arrow.covers = covered.fold(0, |bits, caption| bits | 1 << caption.kind as u8);
    }
    arrows
}

/// From a caption to the nearest arrow.
const CLEAR: f64 = 4.0;

/// Whether an arrow or its badge touches a caption; numbers keep away from all of them.
fn covers(arrow: &Arrow, caption: &Caption) -> bool {
    let room = caption.room.grown(CLEAR);
    room.grown(12.0).contains(arrow.badge)
        || room.grown(4.0).contains(arrow.head().tip)
        || arrow.points().iter().any(|p| room.contains(*p))
}

/// The pictures that show the most: of all layers and nodes, and of every year that brought something.
fn pictures(ecosystem: &Ecosystem, fit: &Fit, drawn: &dyn Fn(LinkIndex) -> bool) -> Vec<Picture> {
    let years = ecosystem.years_of_change();
    let layers = Layer::ALL.map(|layer| (Subject::Layer(layer), None));
    let nodes = fit.placed.nodes.iter();
    let nodes = nodes.map(|node| (Subject::Node(node.index), None));
    let years = years
        .into_iter()
        .filter(Option::is_some)
        .map(|year| (Subject::Year, year));
    layers
        .into_iter()
        .chain(nodes)
        .chain(years)
        .map(|(subject, year)| picture(ecosystem, &subject, year, drawn))
        .collect()
}

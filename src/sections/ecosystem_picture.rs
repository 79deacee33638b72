//! What the diagram shows now, and its live parts: arrows, signs, the arrows of the small map. The nodes are static; what
//! they have to do with what is shown is a class on them.

use crate::context::App;
use crate::markup::{live, svg};
use crate::widgets::picture::shapes;
use jelajah_core::drawing::Shape;
use jelajah_core::layout::ecosystem::draw::{arrow, miniature_arrow, polarity_badge};
use jelajah_core::layout::ecosystem::views::{Arrow, MOST, View};
use jelajah_core::model::ecosystem::Layer;
use jelajah_core::model::live::Link;
use jelajah_core::model::{LinkIndex, NodeIndex};
use leptos::prelude::*;

/// The live arrows.
pub(crate) const ARROWS_ID: &str = "diagram-arrows";
/// The live signs, above the nodes.
pub(crate) const SIGNS_ID: &str = "diagram-signs";
/// The live arrows of the small map.
pub(crate) const MAP_ID: &str = "map-arrows";

/// How wide a sign is, in units.
const SIGN: f64 = 22.0;
/// At most so many shortest chains are told.
pub(crate) const MOST_CHAINS: usize = 3;

/// What is shown: a feedback loop, the shortest chains from the node in focus, the node with its neighbours, or a layer;
/// in each case as far as it was there in the chosen year.
pub(crate) struct Shown {
    pub(crate) focus: Option<NodeIndex>,
    /// The arrows that are drawn.
    pub(crate) arrows: Vec<&'static Arrow>,
    /// The links that it is about: those of the arrows, and those of the node in focus that have none.
    pub(crate) links: Vec<LinkIndex>,
}

impl Shown {
    /// What is shown now.
    pub(crate) fn now(app: App) -> Self {
        let (ecosystem, diagram, year) = (&app.live.ecosystem, app.diagram(), app.year());
        let focus = diagram.node;
        let there = |link: &LinkIndex| ecosystem.link_present(*link, year);
        // Adds the arrows of links to those that are there; one whose sign is nearer than `apart` to another one is left out.
        let along = |links: &[LinkIndex], mut arrows: Vec<&'static Arrow>, apart: f64| {
            for link in links {
                let found = app.arrows.iter().filter(|arrow| arrow.link == *link);
                let farthest = farthest(found, &arrows);
                arrows.extend(
                    farthest
                        .filter(|(far, _)| *far >= apart)
                        .map(|(_, arrow)| arrow),
                );
            }
            arrows
        };
        if let Some(circle) = ecosystem.feedback_loop(&diagram.circle) {
            let links: Vec<LinkIndex> = circle.links.into_iter().filter(there).collect();
            return Self {
                focus: None,
                arrows: along(&links, Vec::new(), 0.0),
                links,
            };
        }
        if let (Some(from), Some(to)) = (focus, diagram.chain_end) {
            let mut links = ecosystem
                .shortest_chains(from, to, year, MOST_CHAINS)
                .concat();
            jelajah_core::sorting::sort(&mut links);
            links.dedup();
            return Self {
                focus,
                arrows: along(&links, Vec::new(), 0.0),
                links,
            };
        }
        let view = focus.map_or(View::Layer(diagram.layer.unwrap_or_default()), View::Node);
        let mut arrows: Vec<&'static Arrow> = app
            .arrows
            .iter()
            .filter(|arrow| arrow.view == view && there(&arrow.link))
            .collect();
        let mut links = Vec::new();
        if let Some(node) = focus {
            links = ecosystem.visible_links(Layer::default(), focus, year);
            let add = |mut further: Vec<LinkIndex>, arrows: Vec<&'static Arrow>, apart| {
                let drawn = |link: &LinkIndex| arrows.iter().any(|arrow| arrow.link == *link);
                further.retain(|link| there(link) && !drawn(link));
                along(&further, arrows, apart)
            };
            arrows = add(emphasised(app, node).concat(), arrows, 0.0);
            if diagram.reach {
                let near = ecosystem.neighbours(node);
                let further = ecosystem.link_indices().filter(|link| {
                    let link = ecosystem.link(*link);
                    near.contains(&link.from) || near.contains(&link.to)
                });
                arrows = add(further.collect(), arrows, SIGN);
            }
            arrows.truncate(MOST);
        }
        links.extend(arrows.iter().map(|arrow| arrow.link));
        Self {
            focus,
            arrows,
            links,
        }
    }

    /// The class of a node: in focus, quiet, or neither.
    pub(crate) fn class_of(&self, app: App, node: NodeIndex) -> &'static str {
        let touched = self.links.iter().any(|link| {
            let link = app.live.ecosystem.link(*link);
            link.from == node || link.to == node
        });
        match (self.focus == Some(node), touched) {
            (true, _) => "focus",
            (false, true) => "",
            (false, false) => "quiet",
        }
    }
}

/// Outside of the picture that it was found for, an arrow may lie on another one. Of the arrows that are found for one
/// link, in pictures of its own, that whose sign is farthest from the signs of the others; with how far that is.
fn farthest(
    found: impl Iterator<Item = &'static Arrow>,
    others: &[&'static Arrow],
) -> Option<(f64, &'static Arrow)> {
    let mut best: Option<(f64, &'static Arrow)> = None;
    for arrow in found {
        let nearest = others.iter().fold(f64::MAX, |nearest, other| {
            nearest.min(arrow.badge.distance(other.badge))
        });
        if best.is_none_or(|(far, _)| nearest > far) {
            best = Some((nearest, arrow));
        }
    }
    best
}

/// The links that a challenge weakens and those that an opportunity strengthens.
pub(crate) fn emphasised(app: App, node: NodeIndex) -> [Vec<LinkIndex>; 2] {
    let all = &app.live.ecosystem.emphases;
    let found = all.iter().find(|emphasis| emphasis.node == node);
    found.map_or_else(Default::default, |emphasis| {
        [emphasis.weakens.clone(), emphasis.strengthens.clone()]
    })
}

/// The arrows of the diagram.
#[component]
pub(crate) fn Arrows(app: App) -> impl IntoView {
    drawn(ARROWS_ID, move || {
        app.wide_turn.get();
        untrack(|| shapes_of(app, |one, link| vec![arrow(&one.d, one.head, link)]))
    })
}

/// Their signs.
#[component]
pub(crate) fn Signs(app: App) -> impl IntoView {
    drawn(SIGNS_ID, move || {
        app.wide_turn.get();
        untrack(|| shapes_of(app, |one, link| vec![polarity_badge(one.badge, link)]))
    })
}

/// The arrows of the small map.
#[component]
pub(crate) fn MapArrows(app: App) -> impl IntoView {
    drawn(MAP_ID, move || {
        shapes_of(app, |one, link| {
            miniature_arrow(&one.d, one.head, link).into()
        })
    })
}

fn drawn(id: &'static str, draw: impl Fn() -> Vec<Shape> + Send + 'static) -> impl IntoView {
    view! {
        <g id=id aria-hidden="true">
            {live(move || svg("g").children(shapes(&draw())))}
        </g>
    }
}

fn shapes_of(app: App, draw: fn(&Arrow, &Link) -> Vec<Shape>) -> Vec<Shape> {
    let shown = Shown::now(app);
    let arrows = shown.arrows.iter();
    arrows
        .flat_map(|one| draw(one, app.live.ecosystem.link(one.link)))
        .collect()
}

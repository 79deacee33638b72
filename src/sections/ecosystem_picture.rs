//! What the diagram shows now, and its live parts: arrows, signs, the arrows of the small map. The nodes are static; what
//! they have to do with what is shown is a class on them.

use crate::context::App;
use crate::markup::{Element, live, svg};
use crate::widgets::picture::shapes;
use jelajah_core::drawing::Shape;
use jelajah_core::layout::ecosystem::draw::{arrow, miniature_arrow, sign};
use jelajah_core::layout::ecosystem::views::{Arrow, View};
use jelajah_core::model::ecosystem::Link;
use jelajah_core::model::{LinkIndex, NodeIndex};

/// The live arrows.
pub(crate) const ARROWS_ID: &str = "diagram-arrows";
/// The live signs, above the nodes.
pub(crate) const SIGNS_ID: &str = "diagram-signs";
/// The live arrows of the small map.
pub(crate) const MAP_ID: &str = "map-arrows";

/// The arrows of the layer or of the node in focus, as far as they were there in the chosen year.
pub(crate) struct Shown {
    pub(crate) focus: Option<NodeIndex>,
    pub(crate) arrows: Vec<&'static Arrow>,
}

impl Shown {
    /// What is shown now.
    pub(crate) fn now(app: App) -> Self {
        let focus = app.node();
        let view = focus.map_or(View::Layer(app.layer()), View::Node);
        let year = app.year();
        let there = |arrow: &&Arrow| {
            arrow.view == view && app.edition.ecosystem.link_present(arrow.link, year)
        };
        Self {
            focus,
            arrows: app.arrows.iter().filter(there).collect(),
        }
    }

    /// The links that the arrows stand for.
    pub(crate) fn links(&self) -> Vec<LinkIndex> {
        self.arrows.iter().map(|arrow| arrow.link).collect()
    }

    /// The class of a node: in focus, quiet, or neither.
    pub(crate) fn class_of(&self, app: App, node: NodeIndex) -> &'static str {
        let touched = self.arrows.iter().any(|arrow| {
            let link = app.edition.ecosystem.link(arrow.link);
            link.from == node || link.to == node
        });
        match (self.focus == Some(node), touched) {
            (true, _) => "focus",
            (false, true) => "",
            (false, false) => "quiet",
        }
    }
}

/// The arrows of the diagram.
pub(crate) fn arrows(app: App) -> Element {
    drawn(app, ARROWS_ID, |one, link| {
        vec![arrow(&one.d, one.head, link)]
    })
}

/// Their signs.
pub(crate) fn signs(app: App) -> Element {
    drawn(app, SIGNS_ID, |one, link| vec![sign(one.sign, link)])
}

/// The arrows of the small map.
pub(crate) fn map_arrows(app: App) -> Element {
    drawn(app, MAP_ID, |one, link| {
        miniature_arrow(&one.d, one.head, link).into()
    })
}

fn drawn(app: App, id: &'static str, draw: fn(&Arrow, &Link) -> Vec<Shape>) -> Element {
    svg("g")
        .id(id)
        .attr("aria-hidden", "true")
        .child(live(move || {
            let shown = Shown::now(app);
            let list: Vec<Shape> = shown
                .arrows
                .iter()
                .flat_map(|one| draw(one, app.edition.ecosystem.link(one.link)))
                .collect();
            svg("g").children(shapes(&list))
        }))
}

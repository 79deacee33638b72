//! Nodes of the map, whatever its size: how each is named for who does not see it, and where it leads.

use crate::context::App;
use crate::markup::{Element, svg};
use jelajah_core::model::NodeIndex;

/// A node's name for who does not see it: with the number of its stage, its year, its kind, and how many links it has.
pub(crate) fn name_of(app: App, index: NodeIndex, stage: Option<usize>) -> String {
    let ecosystem = &app.live.ecosystem;
    let node = ecosystem.node(index);
    let count = ecosystem.given_by(index).count() + ecosystem.received_by(index).count();
    let stage = stage.map(|number| format!("{number} ")).unwrap_or_default();
    let since = node
        .from_year
        .map(|year| format!(" {year}"))
        .unwrap_or_default();
    app.say(
        "ecosystem.node",
        &[
            ("name", &[stage.as_str(), &node.name, &since].concat()),
            ("kind", &app.word_of("kind", node.kind.as_str())),
            ("count", &app.count(count)),
        ],
    )
}

/// A node as a link, whatever it holds.
pub(crate) fn link_to(app: App, index: NodeIndex, stage: Option<usize>) -> Element {
    let id = app.live.ecosystem.node(index).id.as_str();
    svg("a")
        .href(["#node-", id].concat())
        .attr("data-node", id)
        .attr("aria-label", name_of(app, index, stage))
}

//! Links that choose: to a node, as a chip too, whose shape says its kind, and to an event.

use super::icon::icon;
use crate::context::App;
use crate::markup::{Element, el};
use jelajah_core::model::{EventIndex, NodeIndex};

/// The id of a node's element.
pub(crate) fn node_id(app: App, node: NodeIndex) -> String {
    format!("node-{}", app.live.ecosystem.node(node).id)
}

/// A link to a node that also selects it.
pub(crate) fn node_link(app: App, node: NodeIndex) -> Element {
    el("a")
        .href(format!("#{}", node_id(app, node)))
        .attr("data-node", app.live.ecosystem.node(node).id.as_str())
}

/// With more events than this chips have no icon: twenty thousand of them make a page open a second later, and border
/// and fill say the kind too.
const MANY_EVENTS: usize = 2_000;

/// A chip for a node.
pub(crate) fn chip(app: App, index: NodeIndex) -> Element {
    let node = app.live.ecosystem.node(index);
    let few = app.live.events.len() <= MANY_EVENTS;
    node_link(app, index)
        .class(format!("chip {}", node.kind.as_str()))
        .child(few.then(|| icon(&format!("k-{}", node.kind.as_str()))))
        .text(node.name.as_str())
}

/// A link to an event, by its title, that also selects it.
pub(crate) fn event_link(app: App, index: EventIndex) -> Element {
    let event = app.live.event(index);
    el("a")
        .href(["#", &event.id].concat())
        .attr("data-event", event.id.as_str())
        .text(event.title.as_str())
}

//! A feedback loop in words: the way round, and what its kind does.

use crate::context::App;
use jelajah_core::model::chains::{Loop, LoopKind};
use jelajah_core::model::{LinkIndex, NodeIndex};

/// The nodes of a loop in its order, back to the first.
pub(crate) fn loop_path(app: App, circle: &Loop) -> String {
    let ecosystem = &app.live.ecosystem;
    let name = |node: NodeIndex| ecosystem.node(node).name.as_str();
    let first = circle
        .links
        .first()
        .map(|link| name(ecosystem.link(*link).from));
    let join = |before: String, link: &LinkIndex| {
        let after = name(ecosystem.link(*link).to);
        app.say(
            "ecosystem.loop.path",
            &[("before", &before), ("after", after)],
        )
    };
    circle
        .links
        .iter()
        .fold(first.unwrap_or_default().to_owned(), join)
}

/// What a kind of loop does, in words.
pub(crate) const fn loop_word(kind: LoopKind) -> &'static str {
    match kind {
        LoopKind::Reinforcing => "ecosystem.loop.reinforcing",
        LoopKind::Balancing => "ecosystem.loop.balancing",
        LoopKind::Open => "ecosystem.loop.open",
    }
}

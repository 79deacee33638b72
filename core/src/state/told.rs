//! What the stage tells now: of all that is chosen the one thing that card and map are about.

use super::{Choice, Section, ViewState};
use crate::model::ecosystem::Layer;
use crate::model::{EventIndex, FigureIndex, NodeIndex};

/// The one thing that is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Told {
    /// Nothing is chosen.
    #[default]
    All,
    /// A year: what it brought.
    Year(i32),
    /// The arrows of a layer.
    Layer(Layer),
    /// A node with its neighbours.
    Node(NodeIndex),
    /// The shortest chains from the first node to the second.
    Chain(NodeIndex, NodeIndex),
    /// A feedback loop.
    Loop,
    /// An event.
    Event(EventIndex),
    /// A figure.
    Chart(FigureIndex),
    /// A what-if question.
    WhatIf,
}

/// What is told of a state: what was chosen in the section last acted in; if nothing was, the most particular of the rest.
#[must_use]
pub fn told(state: &ViewState) -> Told {
    let here = match state.section {
        Section::Timeline => event(state),
        Section::Ecosystem => diagram(state),
        Section::Numbers => state.figure.map(Told::Chart),
        Section::WhatIf => (!state.what_if.pushes.is_empty()).then_some(Told::WhatIf),
        _ => None,
    };
    here.or_else(|| event(state))
        .or_else(|| diagram(state))
        .or_else(|| state.year.map(Told::Year))
        .unwrap_or_default()
}

fn event(state: &ViewState) -> Option<Told> {
    state.event.map(Told::Event)
}

fn diagram(state: &ViewState) -> Option<Told> {
    if !state.circle.is_empty() {
        return Some(Told::Loop);
    }
    match (state.node, state.chain_end) {
        (Some(from), Some(to)) if from != to => Some(Told::Chain(from, to)),
        (Some(node), _) => Some(Told::Node(node)),
        (None, _) => state.layer.map(Told::Layer),
    }
}

impl Told {
    /// What lets go of it, one step out; nothing where nothing is chosen. A question is let go of by its own controls.
    #[must_use]
    pub const fn let_go(self) -> Option<Choice> {
        Some(match self {
            Self::All | Self::WhatIf => return None,
            Self::Year(_) => Choice::Year(None),
            Self::Layer(_) => Choice::Layer(None),
            Self::Node(_) => Choice::Node(None),
            Self::Chain(..) => Choice::ChainEnd(None),
            Self::Loop => Choice::Loop(Vec::new()),
            Self::Event(_) => Choice::Event(None),
            Self::Chart(_) => Choice::Figure(None),
        })
    }
}

//! Which nodes are drawn: of a kind with more than a picture can show, the heaviest, and its last slot holds a mark that
//! counts the others.

use crate::model::NodeIndex;
use crate::model::ecosystem::NodeKind;
use crate::model::live::Ecosystem;
use crate::sorting::{sort, sort_by};

/// The nodes that are drawn, and how many are not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct VisibleNodes {
    /// The nodes that are drawn, in the order of the table.
    pub(crate) nodes: Vec<NodeIndex>,
    /// For each kind how many of its nodes are not drawn.
    pub(crate) hidden: [usize; 6],
}

/// Gives the slots of each kind to its nodes that the most links touch; of two with as many, to the first of the table.
/// A single slot is a node's; `most` are the slots, in the order of [`NodeKind::ALL`].
pub(crate) fn visible_nodes(ecosystem: &Ecosystem, most: [usize; 6]) -> VisibleNodes {
    let weights = ecosystem.weights();
    let mut visible = VisibleNodes::default();
    for (kind, slots) in NodeKind::ALL.into_iter().zip(most) {
        let mut nodes: Vec<NodeIndex> = ecosystem.of_kind(kind).collect();
        let all = nodes.len();
        if all > slots {
            sort_by(&mut nodes, |a, b| weights[b.get()].cmp(&weights[a.get()]));
            nodes.truncate((slots - 1).max(1));
        }
        visible.hidden[kind as usize] = all - nodes.len();
        visible.nodes.append(&mut nodes);
    }
    sort(&mut visible.nodes);
    visible
}

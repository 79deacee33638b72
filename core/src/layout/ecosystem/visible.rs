//! Which nodes are drawn: of a kind with more than a picture can show, the heaviest, and its last slot holds a mark that
//! counts the others.

use super::kinds::look;
use crate::model::NodeIndex;
use crate::model::ecosystem::NodeKind;
use crate::model::live::Ecosystem;
use crate::sorting::{sort, sort_by};

/// The nodes that are drawn, and how many are not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct VisibleNodes {
    /// The nodes that are drawn, in the order of the table.
    pub(super) nodes: Vec<NodeIndex>,
    /// For each kind how many of its nodes are not drawn.
    pub(super) hidden: [usize; 6],
}

/// Gives the slots of each kind to its nodes that the most links touch; of two with as many, to the first of the table.
pub(super) fn visible_nodes(ecosystem: &Ecosystem) -> VisibleNodes {
    let weights = ecosystem.weights();
    let mut visible = VisibleNodes::default();
    for kind in NodeKind::ALL {
        let slots = look(kind).most;
        let mut nodes: Vec<NodeIndex> = ecosystem.of_kind(kind).collect();
        let all = nodes.len();
        if all > slots {
            sort_by(&mut nodes, |a, b| weights[b.get()].cmp(&weights[a.get()]));
            nodes.truncate(slots - 1);
        }
        visible.hidden[kind as usize] = all - nodes.len();
        visible.nodes.append(&mut nodes);
    }
    sort(&mut visible.nodes);
    visible
}

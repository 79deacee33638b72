//! Who is drawn. A picture stays readable up to a number of nodes of each kind; of more, the heaviest are drawn, and the
//! last slot of the kind holds a mark that counts the others. It knows kinds and links, no places and no names.

use crate::model::NodeIndex;
use crate::model::ecosystem::{Ecosystem, NodeKind};
use crate::sorting::{sort, sort_by};

/// How many slots there are for each kind, in the order of [`NodeKind::ALL`]; the mark that counts takes one of them.
/// Found by looking: with these, all names can be read in a picture as wide as a page, and every arrow finds a way.
pub(super) const MOST: [usize; 6] = [3, 9, 12, 18, 6, 6];

/// Who is drawn and who is counted.
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
    for (kind, slots) in NodeKind::ALL.into_iter().zip(MOST) {
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

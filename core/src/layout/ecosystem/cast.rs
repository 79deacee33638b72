//! Who is drawn. A picture stays readable up to a number of nodes of each kind; of more, the heaviest are drawn, and the
//! last seat of the kind holds a mark that counts the others. It knows kinds and links, no places and no names.

use crate::model::NodeIndex;
use crate::model::ecosystem::{Ecosystem, NodeKind};
use crate::sorting::{sort, sort_by};

/// How many seats there are for each kind, in the order of [`NodeKind::ALL`]; the mark that counts takes one of them.
/// Found by looking: with these, all names can be read in a picture as wide as a page, and every arrow finds a way.
pub(super) const SEATS: [usize; 6] = [3, 9, 12, 18, 6, 6];

/// Who is drawn and who is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cast {
    /// The nodes that are drawn, in the order of the table.
    pub(super) drawn: Vec<NodeIndex>,
    /// For each kind how many of its nodes are not drawn.
    pub(super) counted: [usize; 6],
}

/// Gives the seats of each kind to its nodes that the most links touch; of two with as many, to the first of the table.
pub(super) fn cast(ecosystem: &Ecosystem) -> Cast {
    let weights = ecosystem.weights();
    let mut cast = Cast::default();
    for (kind, seats) in NodeKind::ALL.into_iter().zip(SEATS) {
        let mut nodes: Vec<NodeIndex> = ecosystem.of_kind(kind).collect();
        let all = nodes.len();
        if all > seats {
            sort_by(&mut nodes, |a, b| weights[b.get()].cmp(&weights[a.get()]));
            nodes.truncate(seats - 1);
        }
        cast.counted[kind as usize] = all - nodes.len();
        cast.drawn.append(&mut nodes);
    }
    sort(&mut cast.drawn);
    cast
}

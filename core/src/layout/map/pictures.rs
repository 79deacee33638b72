//! Which nodes and links a choice shows. It knows meaning only; where they stand is a fit's.

use crate::model::chains::present;
use crate::model::ecosystem::{Layer, NodeKind, Strength};
use crate::model::live::Ecosystem;
use crate::model::{LinkIndex, NodeIndex};
use crate::sorting::{sort, sort_by};

/// The most arrows of one picture: more cannot be told apart.
pub const MOST: usize = 20;
/// The most relations that are shown quietly, where nothing joins what was chosen.
const QUIET: usize = 12;
/// The most relations of the one node that an event touches.
const STRONGEST: usize = 6;

/// What a picture is of: what a reader chose.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject<'a> {
    /// A layer.
    Layer(Layer),
    /// What a year brought.
    Year,
    /// What an event touches.
    Event(&'a [NodeIndex]),
    /// A node with its neighbours, and what it weakens or strengthens.
    Node(NodeIndex),
    /// A node, its neighbours, and theirs.
    Near(NodeIndex),
    /// Chains of links, each from the first node to the last or round a circle. A link that several have stands at the same
    /// step in each, as in shortest chains.
    Steps(&'a [Vec<LinkIndex>]),
}

/// How much the arrows of a picture say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ArrowStyle {
    /// In the pattern of their flow, with signs.
    #[default]
    Full,
    /// In the pattern of their flow, without signs.
    Quiet,
    /// Hairlines.
    Hairline,
}

/// A picture: what is drawn how.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// The links that have arrows, at most [`MOST`].
    pub links: Vec<LinkIndex>,
    /// How these are drawn.
    pub style: ArrowStyle,
    /// The number of each arrow, in the order of the links; nothing where they have none.
    pub numbers: Vec<usize>,
    /// The nodes that take part.
    pub lit: Vec<NodeIndex>,
    /// The nodes that were chosen, with a ring.
    pub ringed: Vec<NodeIndex>,
    /// The nodes that show the year in which they came, since it is the chosen one.
    pub new: Vec<NodeIndex>,
    /// The nodes that come after the chosen year.
    pub later: Vec<NodeIndex>,
}

/// The picture of a choice in a year, or in all of them. Only links that `drawn` lets through have arrows.
#[must_use]
pub fn picture(
    ecosystem: &Ecosystem,
    subject: &Subject<'_>,
    year: Option<i32>,
    drawn: &dyn Fn(LinkIndex) -> bool,
) -> Picture {
    let at = |layer: Layer| of_layer(ecosystem, layer, year, drawn);
    let mut picture = match subject {
        Subject::Layer(layer) => at(*layer),
        Subject::Year => of_year(ecosystem, year, drawn).unwrap_or_else(|| at(Layer::Chain)),
        Subject::Event(touched) => of_event(ecosystem, touched, year, drawn),
        Subject::Node(node) => Picture {
            links: strongest(ecosystem, ecosystem.links_of(*node, year), MOST, drawn),
            ringed: vec![*node],
            ..Picture::default()
        },
        Subject::Near(node) => {
            let links = ecosystem.links_of(*node, year);
            let mut links = strongest(ecosystem, links, MOST, drawn);
            let near = ecosystem.neighbours(*node);
            let further = ecosystem.link_indices().filter(|index| {
                let link = ecosystem.link(*index);
                let touches = near.contains(&link.from) || near.contains(&link.to);
                touches && !links.contains(index) && ecosystem.link_present(*index, year)
            });
            let left = MOST - links.len();
            links.extend(strongest(ecosystem, further.collect(), left, drawn));
            Picture {
                links,
                ringed: vec![*node],
                ..Picture::default()
            }
        }
        Subject::Steps(chains) => of_steps(ecosystem, chains, drawn),
    };
    let joined = picture.links.iter().map(|link| ecosystem.link(*link));
    let joined = joined.flat_map(|link| [link.from, link.to]);
    let mut lit: Vec<NodeIndex> = picture.lit.iter().copied().chain(joined).collect();
    lit.extend_from_slice(&picture.ringed);
    sort(&mut lit);
    lit.dedup();
    picture.lit = lit;
    let came = |node: &NodeIndex| ecosystem.node(*node).from_year;
    picture.new = ecosystem
        .indices()
        .filter(|node| year.is_some() && came(node) == year)
        .collect();
    picture.later = ecosystem
        .indices()
        .filter(|node| !present(came(node), year))
        .collect();
    picture
}

fn of_layer(
    ecosystem: &Ecosystem,
    layer: Layer,
    year: Option<i32>,
    drawn: &dyn Fn(LinkIndex) -> bool,
) -> Picture {
    let kinds: &[NodeKind] = match layer {
        Layer::Chain => &[NodeKind::Stage, NodeKind::Outcome],
        other => &[other.kind()],
    };
    let links = ecosystem.visible_links(layer, year);
    Picture {
        links: strongest(ecosystem, links, MOST, drawn),
        lit: ecosystem
            .indices()
            .filter(|node| kinds.contains(&ecosystem.node(*node).kind))
            .filter(|node| ecosystem.node_present(*node, year))
            .collect(),
        ..Picture::default()
    }
}

/// The links that a year brought: its own, and those of nodes that came then.
pub fn brought(ecosystem: &Ecosystem, year: i32) -> impl Iterator<Item = LinkIndex> {
    let came = move |index: &LinkIndex| {
        let link = ecosystem.link(*index);
        let ends = [link.from, link.to].map(|end| ecosystem.node(end).from_year);
        ecosystem.link_present(*index, Some(year))
            && [link.from_year, ends[0], ends[1]].contains(&Some(year))
    };
    ecosystem.link_indices().filter(came)
}

/// What came in a year: links of that year and those of nodes that came then; nothing if there are none.
fn of_year(
    ecosystem: &Ecosystem,
    year: Option<i32>,
    drawn: &dyn Fn(LinkIndex) -> bool,
) -> Option<Picture> {
    let year = year?;
    let links = brought(ecosystem, year).collect();
    let links = strongest(ecosystem, links, MOST, drawn);
    let central = |node: &NodeIndex| {
        let kind = ecosystem.node(*node).kind;
        matches!(kind, NodeKind::Stage | NodeKind::Outcome)
    };
    (!links.is_empty()).then(|| Picture {
        links,
        lit: ecosystem.indices().filter(central).collect(),
        ..Picture::default()
    })
}

fn of_event(
    ecosystem: &Ecosystem,
    touched: &[NodeIndex],
    year: Option<i32>,
    drawn: &dyn Fn(LinkIndex) -> bool,
) -> Picture {
    let here = |asked: &dyn Fn(bool, bool) -> bool, most: usize| {
        let links = ecosystem.link_indices().filter(|index| {
            let link = ecosystem.link(*index);
            ecosystem.link_present(*index, year)
                && asked(touched.contains(&link.from), touched.contains(&link.to))
        });
        strongest(ecosystem, links.collect(), most, drawn)
    };
    let among = here(&|from, to| from && to, MOST);
    let (links, style) = match (among.is_empty(), touched.len()) {
        (false, _) => (among, ArrowStyle::Full),
        (true, 1) => (here(&|from, to| from || to, STRONGEST), ArrowStyle::Quiet),
        (true, _) => (here(&|from, to| from || to, QUIET), ArrowStyle::Hairline),
    };
    Picture {
        links,
        style,
        ringed: touched.to_vec(),
        ..Picture::default()
    }
}

fn of_steps(
    ecosystem: &Ecosystem,
    chains: &[Vec<LinkIndex>],
    drawn: &dyn Fn(LinkIndex) -> bool,
) -> Picture {
    let steps = chains
        .iter()
        .flat_map(|chain| (1..).zip(chain.iter().copied()));
    let mut steps: Vec<(usize, LinkIndex)> = steps.filter(|(_, link)| drawn(*link)).collect();
    sort(&mut steps);
    steps.dedup();
    steps.truncate(MOST);
    let first = chains.first();
    let begin = first.and_then(|chain| Some(ecosystem.link(*chain.first()?).from));
    let end = first.and_then(|chain| Some(ecosystem.link(*chain.last()?).to));
    let mut ringed: Vec<NodeIndex> = begin.into_iter().chain(end).collect();
    ringed.dedup();
    Picture {
        links: steps.iter().map(|step| step.1).collect(),
        numbers: steps.iter().map(|step| step.0).collect(),
        ringed,
        ..Picture::default()
    }
}

/// The strongest of some links, and of those as strong the ones whose ends the most links touch, in the order of the
/// table.
fn strongest(
    ecosystem: &Ecosystem,
    links: Vec<LinkIndex>,
    most: usize,
    drawn: &dyn Fn(LinkIndex) -> bool,
) -> Vec<LinkIndex> {
    let mut links: Vec<LinkIndex> = links.into_iter().filter(|link| drawn(*link)).collect();
    if links.len() <= most {
        return links;
    }
    let weights = ecosystem.weights();
    let weight = |index: &LinkIndex| {
        let link = ecosystem.link(*index);
        let strength = match link.strength {
            Strength::Strong => 2,
            Strength::Medium => 1,
            Strength::Weak => 0,
        };
        (strength, weights[link.from.get()] + weights[link.to.get()])
    };
    sort_by(&mut links, |a, b| weight(b).cmp(&weight(a)));
    links.truncate(most);
    sort(&mut links);
    links
}

//! Reading the ecosystem: what is there in a year, what touches what, how one part reaches another, and which feedback
//! loops reinforce or balance themselves. Floor 1: it must not know places or words.

use super::ecosystem::{Layer, Sign};
use super::live::Ecosystem;
use super::{LinkIndex, NodeIndex};
use crate::sorting::sort;

/// Whether something is there in a year: always, without a year of its own or when no year is chosen; else from its
/// year on.
#[must_use]
pub fn present(from_year: Option<i32>, year: Option<i32>) -> bool {
    match (from_year, year) {
        (Some(from), Some(year)) => from <= year,
        _ => true,
    }
}

impl Ecosystem {
    /// Whether a node is there in a year.
    #[must_use]
    pub fn node_present(&self, node: NodeIndex, year: Option<i32>) -> bool {
        present(self.node(node).from_year, year)
    }

    /// Whether a link is there in a year: itself and both its ends.
    #[must_use]
    pub fn link_present(&self, link: LinkIndex, year: Option<i32>) -> bool {
        let link = self.link(link);
        present(link.from_year, year)
            && self.node_present(link.from, year)
            && self.node_present(link.to, year)
    }

    /// No year, and each year in which something came.
    #[must_use]
    pub fn years_of_change(&self) -> Vec<Option<i32>> {
        let links = self.links.iter().map(|link| link.from_year);
        let nodes = self.nodes.iter().map(|node| node.from_year);
        let mut years: Vec<Option<i32>> = [None].into_iter().chain(links).chain(nodes).collect();
        sort(&mut years);
        years.dedup();
        years
    }

    /// The links of a layer that are there in the year.
    #[must_use]
    pub fn visible_links(&self, layer: Layer, year: Option<i32>) -> Vec<LinkIndex> {
        let kind = |node: NodeIndex| self.node(node).kind;
        self.links_where(year, |index| {
            let link = self.link(index);
            layer.shows(kind(link.from), kind(link.to))
        })
    }

    /// The links of a node that are there in the year, and those that it weakens or strengthens from outside.
    #[must_use]
    pub fn links_of(&self, node: NodeIndex, year: Option<i32>) -> Vec<LinkIndex> {
        self.links_where(year, |index| {
            let mut emphases = self.emphases.iter().filter(|one| one.node == node);
            let link = self.link(index);
            [link.from, link.to].contains(&node)
                || emphases
                    .any(|one| one.weakens.contains(&index) || one.strengthens.contains(&index))
        })
    }

    fn links_where(&self, year: Option<i32>, asked: impl Fn(LinkIndex) -> bool) -> Vec<LinkIndex> {
        let all = self.link_indices();
        all.filter(|index| asked(*index) && self.link_present(*index, year))
            .collect()
    }

    /// For each node, in the order of the table, how many links touch it; one that begins where it ends counts once.
    #[must_use]
    pub fn weights(&self) -> Vec<usize> {
        let mut weights = vec![0; self.nodes.len()];
        for link in &self.links {
            weights[link.from.get()] += 1;
            if link.from != link.to {
                weights[link.to.get()] += 1;
            }
        }
        weights
    }

    /// Who gives to a node or receives from it, each once, in the order of the table.
    #[must_use]
    pub fn neighbours(&self, node: NodeIndex) -> Vec<NodeIndex> {
        let mut found: Vec<NodeIndex> = self
            .links
            .iter()
            .filter_map(|link| match (link.from == node, link.to == node) {
                (true, false) => Some(link.to),
                (false, true) => Some(link.from),
                _ => None,
            })
            .collect();
        sort(&mut found);
        found.dedup();
        found
    }

    /// All shortest chains of links from one node to another, at most `most`, among the links there in the year.
    /// Empty if there is none, or if both are the same.
    #[must_use]
    pub fn shortest_chains(
        &self,
        from: NodeIndex,
        to: NodeIndex,
        year: Option<i32>,
        most: usize,
    ) -> Vec<Vec<LinkIndex>> {
        let gives = self.given(year);
        // Steps that remain from each node to the end, found backwards from there.
        let mut left = vec![usize::MAX; self.nodes.len()];
        left[to.get()] = 0;
        let mut front = vec![to];
        let mut steps = 0;
        while !front.is_empty() && left[from.get()] == usize::MAX {
            steps += 1;
            let before = front;
            front = Vec::new();
            for (node, links) in gives.iter().enumerate() {
                let leads = |link: &LinkIndex| before.contains(&self.link(*link).to);
                if left[node] == usize::MAX && links.iter().any(leads) {
                    left[node] = steps;
                    front.push(NodeIndex(node as u32));
                }
            }
        }
        let mut chains = Vec::new();
        if from != to && left[from.get()] != usize::MAX {
            self.unroll(from, &gives, &left, &mut Vec::new(), &mut chains, most);
        }
        chains
    }

    fn unroll(
        &self,
        here: NodeIndex,
        gives: &[Vec<LinkIndex>],
        left: &[usize],
        chain: &mut Vec<LinkIndex>,
        chains: &mut Vec<Vec<LinkIndex>>,
        most: usize,
    ) {
        if chains.len() >= most {
            return;
        }
        let remain = left[here.get()];
        if remain == 0 {
            chains.push(chain.clone());
            return;
        }
        for &link in &gives[here.get()] {
            let next = self.link(link).to;
            if left[next.get()] == remain - 1 {
                chain.push(link);
                self.unroll(next, gives, left, chain, chains, most);
                chain.pop();
            }
        }
    }

    /// For each node the links it gives that are there in the year.
    fn given(&self, year: Option<i32>) -> Vec<Vec<LinkIndex>> {
        let mut gives = vec![Vec::new(); self.nodes.len()];
        for index in self.link_indices() {
            if self.link_present(index, year) {
                gives[self.link(index).from.get()].push(index);
            }
        }
        gives
    }

    /// The feedback loop that leads through some nodes in their order and back to the first; nothing where a link is missing.
    #[must_use]
    pub fn feedback_loop(&self, nodes: &[NodeIndex]) -> Option<Loop> {
        let ends = nodes.iter().zip(nodes.iter().cycle().skip(1));
        let links: Option<Vec<LinkIndex>> = ends
            .map(|(from, to)| self.given_by(*from).find(|link| self.link(*link).to == *to))
            .collect();
        let links = links.filter(|links| links.len() > 1)?;
        Some(Loop {
            kind: kind(self, &links),
            links,
        })
    }

    /// All feedback loops of at most `longest` links in which no node comes twice, at most `most`, each begun at its first
    /// node of the table, in a fixed order.
    #[must_use]
    pub fn loops(&self, year: Option<i32>, longest: usize, most: usize) -> Vec<Loop> {
        let gives = self.given(year);
        let mut found = Vec::new();
        for start in self.indices() {
            let mut seen = vec![false; self.nodes.len()];
            let mut search = LoopSearch {
                ecosystem: self,
                gives: &gives,
                start,
                longest,
                most,
            };
            search.walk(start, &mut seen, &mut Vec::new(), &mut found);
        }
        found
    }
}

/// What a feedback loop does to a change that runs round it once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoopKind {
    /// It comes back in the same direction and grows.
    Reinforcing,
    /// It comes back in the opposite direction and is calmed.
    Balancing,
    /// One of the signs is open, so both are possible.
    Open,
}

/// A feedback loop: links, each beginning where the one before ends, the first where the last ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loop {
    /// Its links.
    pub links: Vec<LinkIndex>,
    /// What it does.
    pub kind: LoopKind,
}

struct LoopSearch<'a> {
    ecosystem: &'a Ecosystem,
    gives: &'a [Vec<LinkIndex>],
    start: NodeIndex,
    longest: usize,
    most: usize,
}

impl LoopSearch<'_> {
    fn walk(
        &mut self,
        here: NodeIndex,
        seen: &mut [bool],
        chain: &mut Vec<LinkIndex>,
        found: &mut Vec<Loop>,
    ) {
        for &link in &self.gives[here.get()] {
            if found.len() >= self.most {
                return;
            }
            let next = self.ecosystem.link(link).to;
            if next == self.start {
                chain.push(link);
                found.push(Loop {
                    links: chain.clone(),
                    kind: kind(self.ecosystem, chain),
                });
                chain.pop();
            // Loops through earlier nodes were found from there.
            } else if next > self.start && !seen[next.get()] && chain.len() + 1 < self.longest {
                seen[next.get()] = true;
                chain.push(link);
                self.walk(next, seen, chain, found);
                chain.pop();
                seen[next.get()] = false;
            }
        }
    }
}

/// The product of the signs.
fn kind(ecosystem: &Ecosystem, chain: &[LinkIndex]) -> LoopKind {
    let count = |sign: Sign| {
        chain
            .iter()
            .filter(|link| ecosystem.link(**link).sign == sign)
            .count()
    };
    match (count(Sign::Open), count(Sign::Minus) % 2) {
        (0, 0) => LoopKind::Reinforcing,
        (0, _) => LoopKind::Balancing,
        _ => LoopKind::Open,
    }
}

//! The nodes and links of a sample. It must not know events.

use super::Sample;
use super::chance::Chance;
use super::rows::Rows;
use super::words::{Said, Words};
use jelajah_core::model::ecosystem::NodeKind::{self, *};
use std::collections::BTreeSet;

/// Who gives what to whom, what may flow, and the sign; then how often in comparison.
type Habit = ((NodeKind, NodeKind, &'static str, &'static str), usize);

/// A flow has the same name as the group of its verbs.
const HABITS: [Habit; 13] = [
    (
        (Actor, Resource, "capital knowledge infrastructure", "+"),
        20,
    ),
    ((Actor, Stage, "works ideas people", "+"), 15),
    ((Actor, Actor, "networks regulation people", "+"), 8),
    (
        (Resource, Stage, "infrastructure knowledge capital", "+"),
        18,
    ),
    ((Resource, Actor, "knowledge networks", "+"), 8),
    ((Stage, Outcome, "works products", "+"), 3),
    ((Challenge, Resource, "capital infrastructure", "-"), 6),
    ((Challenge, Stage, "products market", "-"), 5),
    ((Actor, Challenge, "regulation knowledge", "-"), 5),
    ((Opportunity, Stage, "market promotion", "+"), 5),
    ((Opportunity, Outcome, "market heritage", "?"), 2),
    ((Resource, Opportunity, "heritage promotion", "+"), 4),
    ((Actor, Opportunity, "promotion ideas", "?"), 3),
];

/// A node of a sample.
pub(super) struct Part {
    pub(super) id: String,
    pub(super) kind: NodeKind,
    pub(super) from_year: Option<i32>,
    name: Said,
}

/// A link of a sample, by the places of its nodes.
pub(super) struct Tie {
    pub(super) ends: (usize, usize),
    pub(super) from_year: Option<i32>,
    flow: &'static str,
    sign: &'static str,
}

/// All nodes and links of a sample.
pub(super) struct Parts {
    pub(super) nodes: Vec<Part>,
    pub(super) links: Vec<Tie>,
}

impl Parts {
    /// Draws the nodes and, for each, two and a half links by lot.
    pub(super) fn draw(sample: &Sample, words: &Words, chance: &mut Chance) -> Self {
        let mut nodes = Vec::with_capacity(sample.nodes);
        for (kind, count) in NodeKind::ALL.into_iter().zip(counts(sample.nodes)) {
            for n in 1..=count {
                nodes.push(Part {
                    id: format!("{}_{n}", kind.as_str()),
                    kind,
                    from_year: some_year(sample, chance),
                    name: words.say(chance, kind.as_str(), n),
                });
            }
        }
        let links = links(sample, &nodes, chance);
        Self { nodes, links }
    }

    /// `from>to`, as cells name a link.
    pub(super) fn name_of(&self, tie: &Tie) -> String {
        let (from, to) = tie.ends;
        format!("{}>{}", self.nodes[from].id, self.nodes[to].id)
    }

    /// The table of nodes.
    pub(super) fn node_table(&self, sample: &Sample, words: &Words, chance: &mut Chance) -> String {
        let mut rows =
            Rows::new("id kind name_id name_en text_id text_en from_year basis passage sources");
        for node in &self.nodes {
            let text = words.sentences(chance, 2);
            let (basis, passage, source) = grounds(sample, chance);
            rows.add(&[
                &node.id,
                node.kind.as_str(),
                &node.name[0],
                &node.name[1],
                &text[0],
                &text[1],
                &written(node.from_year),
                basis,
                passage,
                &source,
            ]);
        }
        rows.done()
    }

    /// The table of links.
    pub(super) fn link_table(&self, sample: &Sample, words: &Words, chance: &mut Chance) -> String {
        let mut rows =
            Rows::new("from to verb_id verb_en flow sign strength from_year basis passage sources");
        for (n, link) in self.links.iter().enumerate() {
            let verb = words.say(chance, link.flow, n);
            let (basis, passage, source) = grounds(sample, chance);
            rows.add(&[
                &self.nodes[link.ends.0].id,
                &self.nodes[link.ends.1].id,
                &verb[0],
                &verb[1],
                link.flow,
                link.sign,
                chance.one_of(&["weak", "medium", "strong"]),
                &written(link.from_year),
                basis,
                passage,
                &source,
            ]);
        }
        rows.done()
    }

    /// What challenges and opportunities bear upon: their own links, given and received.
    pub(super) fn emphasis_table(&self) -> String {
        let mut rows = Rows::new("node weakens strengthens relieved_by fed_by worsened_by");
        let mut ways = vec![[Vec::new(), Vec::new()]; self.nodes.len()];
        for link in &self.links {
            ways[link.ends.0][0].push(self.name_of(link));
            ways[link.ends.1][1].push(self.name_of(link));
        }
        for (node, [given, received]) in self.nodes.iter().zip(&ways) {
            let (given, received) = (given.join(" "), received.join(" "));
            match node.kind {
                Challenge => rows.add(&[&node.id, &given, "", &received, "", ""]),
                Opportunity => rows.add(&[&node.id, "", &given, "", &received, ""]),
                _ => {}
            }
        }
        rows.done()
    }
}

/// How many nodes of each kind there are among `all`, which is twelve or more: one outcome for each 500, five stages
/// and one more for each 200, and of the rest two fifths resources, a third actors, challenges and opportunities.
fn counts(all: usize) -> [usize; 6] {
    let (outcomes, stages) = (1 + all / 500, 5 + all / 200);
    let rest = all - outcomes - stages;
    let (resources, actors) = (rest * 2 / 5, rest / 3);
    let challenges = (rest - resources - actors) / 2;
    let opportunities = rest - resources - actors - challenges;
    [
        outcomes,
        stages,
        resources,
        actors,
        challenges,
        opportunities,
    ]
}

fn links(sample: &Sample, nodes: &[Part], chance: &mut Chance) -> Vec<Tie> {
    let of_kind = |kind: NodeKind| -> Vec<usize> {
        (0..nodes.len())
            .filter(|place| nodes[*place].kind == kind)
            .collect()
    };
    let kinds = NodeKind::ALL.map(of_kind);
    let mut known = BTreeSet::new();
    let mut links = Vec::new();
    // The chain comes first, and its first stage leads to the first outcome, which the founding text names.
    let stages = &kinds[Stage as usize];
    let chain = stages.windows(2).map(|pair| (pair[0], pair[1]));
    for ends in chain.chain([(stages[0], kinds[Outcome as usize][0])]) {
        known.insert(ends);
        links.push(Tie {
            ends,
            from_year: None,
            flow: "works",
            sign: "+",
        });
    }
    // Small editions may run out of pairs.
    for _ in 0..sample.nodes * 50 {
        if links.len() >= sample.nodes * 5 / 2 {
            break;
        }
        let (from, to, flows, sign) = chance.weighted(&HABITS);
        let (from, to) = (&kinds[from as usize], &kinds[to as usize]);
        let ends = (from[chance.hub(from.len())], to[chance.hub(to.len())]);
        if ends.0 != ends.1 && known.insert(ends) {
            links.push(Tie {
                ends,
                from_year: some_year(sample, chance),
                flow: chance.one_of(&flows.split(' ').collect::<Vec<_>>()),
                sign,
            });
        }
    }
    links
}

/// Most are always there, some from a year of the period on.
fn some_year(sample: &Sample, chance: &mut Chance) -> Option<i32> {
    let (first, last) = sample.years;
    let years = (last - first + 1) as usize;
    (chance.per_cent(15)).then(|| first + chance.below(years) as i32)
}

fn written(year: Option<i32>) -> String {
    year.map(|year| year.to_string()).unwrap_or_default()
}

/// What a row rests on, the passage of the founding text that says it, and its source; an assumption has neither.
fn grounds(sample: &Sample, chance: &mut Chance) -> (&'static str, &'static str, String) {
    const BASES: [(&str, usize); 4] = [
        ("founding_text", 3),
        ("cited", 4),
        ("reading", 1),
        ("assumption", 3),
    ];
    match chance.weighted(&BASES) {
        "assumption" => ("assumption", "", String::new()),
        "cited" => ("cited", "", sample.some_source(chance)),
        basis => (basis, "point_1", "source_1".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_nodes_and_all_are_counted() {
        for all in [12, 25, 60, 500, 2000] {
            let counts = counts(all);
            assert_eq!(counts.iter().sum::<usize>(), all);
            assert!(counts.iter().all(|count| *count > 0), "{counts:?}");
        }
    }
}

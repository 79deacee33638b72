//! The what-if question at hand, tried through both lenses, and its answer. It draws nothing, and knows no frame and no
//! clock: who asks decides how much is tried at a time.

use jelajah_core::model::ecosystem::{NodeKind, Sign};
use jelajah_core::model::live::Ecosystem;
use jelajah_core::model::{LinkIndex, NodeIndex};
use jelajah_core::simulation::{
    Answer, Change, DecidingLink, Lens, Map, Push, Question, Run, SAMPLES, unpack_changes,
};
use jelajah_core::sorting::sort_by;
use jelajah_core::state::{PushChoice, WhatIf};

/// A question that is being tried.
pub(crate) struct Asked {
    what_if: WhatIf,
    node: NodeIndex,
    map: Map,
    questions: [Question; 2],
}

/// What came out.
pub(crate) struct Outcome {
    /// What was asked.
    pub(crate) what_if: WhatIf,
    /// The node that was asked about.
    pub(crate) node: NodeIndex,
    /// The answers in the order of [`Lens::ALL`].
    pub(crate) answers: [Answer; 2],
    /// Which links decide the cautious answer about that node, the weightiest first.
    pub(crate) deciding: Vec<DecidingLink>,
    map: Map,
    question: Question,
}

impl Asked {
    /// A question of which nothing is tried yet; nothing if nothing is pushed or the edition has no such node.
    pub(crate) fn new(ecosystem: &Ecosystem, what_if: WhatIf) -> Option<Self> {
        let node = asked_node(ecosystem, &what_if)?;
        let push = |one: &PushChoice| Push {
            node: one.node,
            by: f32::from(one.tenths) / 10.0,
        };
        let pushes: Vec<Push> = what_if.pushes.iter().map(push).collect();
        if pushes.is_empty() {
            return None;
        }
        let map = Map::of(ecosystem);
        let map = match changes(&map, &what_if) {
            Some(changes) => map.changed(&changes),
            None => map,
        };
        let question = |lens| Question::new(&map, &pushes, lens, u64::from(what_if.seed), SAMPLES);
        let [cautious, strengths] = Lens::ALL.map(question);
        Some(Self {
            questions: [cautious.watching(&[node]), strengths],
            node,
            what_if,
            map,
        })
    }

    /// Tries so many samples more through each lens; gives whether all are tried.
    pub(crate) fn advance(&mut self, samples: u32) -> bool {
        for question in &mut self.questions {
            question.advance(samples);
        }
        self.questions.iter().all(Question::is_done)
    }

    /// What is asked.
    #[cfg(feature = "live")]
    pub(crate) const fn asks(&self) -> &WhatIf {
        &self.what_if
    }

    /// What came out of the samples that are tried.
    pub(crate) fn outcome(self) -> Outcome {
        let answers = [self.questions[0].answer(), self.questions[1].answer()];
        let [question, _] = self.questions;
        Outcome {
            deciding: question.deciding(self.node),
            what_if: self.what_if,
            node: self.node,
            answers,
            map: self.map,
            question,
        }
    }
}

impl Outcome {
    /// The sign that a link has in the map that was asked.
    pub(crate) fn sign(&self, link: LinkIndex) -> Option<Sign> {
        Some(self.map.arrows().get(link.get())?.sign)
    }

    /// The parts that are not pushed: what rises farthest first, what falls farthest last.
    pub(crate) fn ranked(&self, ecosystem: &Ecosystem) -> Vec<NodeIndex> {
        let is_pushed = |node| self.what_if.pushes.iter().any(|push| push.node == node);
        let mut nodes = Vec::new();
        for node in ecosystem.indices() {
            if !is_pushed(node) {
                nodes.push(node);
            }
        }
        let key = |node: NodeIndex| {
            let node = &self.answers[0].nodes[node.get()];
            (-i32::from(node.level), node.down as i32 - node.up as i32)
        };
        sort_by(&mut nodes, |one, other| key(*one).cmp(&key(*other)));
        nodes
    }

    /// One of the samples that the cautious lens drew, step by step; it counts from 0.
    pub(crate) fn run(&self, sample: u32) -> Run {
        self.question.run(sample)
    }
}

/// The node that a question asks about: the one that was chosen, else the outcome of the ecosystem.
pub(crate) fn asked_node(ecosystem: &Ecosystem, what_if: &WhatIf) -> Option<NodeIndex> {
    let mut outcomes = ecosystem.of_kind(NodeKind::Outcome);
    what_if.asked.or_else(|| outcomes.next())
}

/// What the reader changed, link by link; nothing without changes, or if they were written for another map.
pub(crate) fn changes(map: &Map, what_if: &WhatIf) -> Option<Vec<Change>> {
    let text = what_if.changes.as_str();
    let changes = unpack_changes(map, text).ok()?;
    let is_changed = changes.iter().any(|change| *change != Change::AsGiven);
    is_changed.then_some(changes)
}

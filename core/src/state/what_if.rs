//! The what-if question that the reader asks: what is pushed, what is asked about, what was guessed, from which number
//! the samples are drawn, and what was changed in the map. It knows no engine and no answer.

use super::names::Names;
use crate::model::NodeIndex;
use crate::model::learning::MOST_PUSHES;
use crate::model::live::Scenario;

/// The strongest push, in tenths.
pub const STRONGEST_PUSH: i8 = 10;

/// The longest text of changes that is kept; nobody draws a map of so many links.
const LONGEST_CHANGES: usize = 8_192;

/// A push that is kept up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PushChoice {
    /// What is pushed.
    pub node: NodeIndex,
    /// How hard, in tenths: from -10, far less, to 10, far more. 0 is as today.
    pub tenths: i8,
}

impl PushChoice {
    /// What a question of the edition pushes.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Vec<Self> {
        let mut pushes = Vec::with_capacity(scenario.pushes.len());
        for (node, push) in &scenario.pushes {
            pushes.push(Self {
                node: *node,
                tenths: push
                    .shifted(1)
                    .map_or(0, |push| push.rounded(0).units() as i8),
            });
        }
        pushes
    }
}

/// What the reader expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// It rises.
    Up,
    /// It falls.
    Down,
    /// It is not certain.
    Open,
    /// Nothing: the answer was asked for at once.
    None,
}

impl Guess {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Up, Self::Down, Self::Open, Self::None];

    /// Its word in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Open => "open",
            Self::None => "none",
        }
    }
}

/// A question and what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIf {
    /// What is pushed, at most [`MOST_PUSHES`]; empty asks nothing.
    pub pushes: Vec<PushChoice>,
    /// What is asked about, where it is not the outcome of the ecosystem.
    pub asked: Option<NodeIndex>,
    /// The guess; no answer is shown without one.
    pub guess: Option<Guess>,
    /// The number that the samples are drawn from.
    pub seed: u32,
    /// What the reader changed in the map, as `pack_changes` of the simulation writes it; empty is the map of the
    /// edition. It may be a text that was written for another map.
    pub changes: String,
}

impl Default for WhatIf {
    fn default() -> Self {
        Self {
            pushes: Vec::new(),
            asked: None,
            guess: None,
            seed: 1,
            changes: String::new(),
        }
    }
}

impl WhatIf {
    /// Whether an answer is shown.
    #[must_use]
    pub fn is_answered(&self) -> bool {
        self.guess.is_some() && !self.pushes.is_empty()
    }

    /// The place of the question of the edition that this is: the one that pushes just so, else the first that pushes the
    /// same the same way, more or less hard; nothing for a question of the reader's own.
    #[must_use]
    pub fn scenario(&self, scenarios: &[Scenario]) -> Option<usize> {
        let all: Vec<Vec<PushChoice>> = scenarios.iter().map(PushChoice::of).collect();
        let exact = all.iter().position(|pushes| *pushes == self.pushes);
        exact.or_else(|| all.iter().position(|pushes| is_alike(pushes, &self.pushes)))
    }

    /// Whether both push the same parts, one of them harder or the other way.
    #[must_use]
    pub fn pushes_same_parts(&self, other: &Self) -> bool {
        let nodes = |of: &Self| of.pushes.iter().map(|push| push.node).collect::<Vec<_>>();
        self.pushes != other.pushes && nodes(self) == nodes(other)
    }

    /// Asks a question of the edition, which is not answered before a guess.
    pub fn ask(&mut self, scenario: &Scenario) {
        self.pushes = PushChoice::of(scenario);
        self.asked = scenario.asks;
        self.guess = None;
    }
}

/// Whether two questions push the same the same way, however hard.
pub(super) fn is_alike(one: &[PushChoice], other: &[PushChoice]) -> bool {
    let pairs = || one.iter().zip(other);
    one.len() == other.len()
        && pairs().all(|(one, other)| {
            one.node == other.node && one.tenths.signum() == other.tenths.signum()
        })
}

/// Whether a text may be changes in a map, whatever map they were written for.
pub(super) fn is_changes(text: &str) -> bool {
    let legal = |byte: u8| byte.is_ascii_alphanumeric() || b"-_~.".contains(&byte);
    text.len() <= LONGEST_CHANGES && text.bytes().all(legal)
}

/// Pushes as an address gives them: `digital.5.modal.-10`.
pub(super) fn write_pushes(pushes: &[PushChoice], names: &Names<'_>) -> String {
    let mut out = String::new();
    for push in pushes {
        if let Some(node) = names.nodes.get(push.node.get()) {
            if !out.is_empty() {
                out.push('.');
            }
            out.push_str(&node.id);
            out.push('.');
            out.push_str(&push.tenths.to_string());
        }
    }
    out
}

/// Pushes as [`write_pushes`] writes them; nothing if one is not understood, if a node is named twice, or if there
/// are too many.
pub(super) fn read_pushes(text: &str, names: &Names<'_>) -> Option<Vec<PushChoice>> {
    let mut pushes: Vec<PushChoice> = Vec::new();
    let mut parts = text.split('.').filter(|_| !text.is_empty());
    while let Some(id) = parts.next() {
        let node = names.node(id)?;
        let tenths: i8 = parts.next()?.parse().ok()?;
        let known = pushes.iter().any(|push| push.node == node);
        if known || pushes.len() == MOST_PUSHES || tenths.unsigned_abs() > STRONGEST_PUSH as u8 {
            return None;
        }
        pushes.push(PushChoice { node, tenths });
    }
    Some(pushes)
}

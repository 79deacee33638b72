//! The ecosystem: nodes of six kinds, and links that say who gives what to whom. Floor 1.

use super::{LinkIndex, NodeIndex, SourceIndex};
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// The kinds of nodes, from the middle of the diagram outwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum NodeKind {
    /// What all of it is for.
    Outcome,
    /// A stage of the value chain, in the order of the table.
    Stage,
    /// What is used.
    Resource,
    /// Who acts.
    Actor,
    /// What holds back.
    Challenge,
    /// What may drive growth.
    Opportunity,
}

impl NodeKind {
    /// All kinds, from the middle of the diagram outwards.
    pub const ALL: [Self; 6] = [
        Self::Outcome,
        Self::Stage,
        Self::Resource,
        Self::Actor,
        Self::Challenge,
        Self::Opportunity,
    ];

    /// In the order of [`Self::ALL`]: the word in the tables, and the key of the words for many of them.
    const WORDS: [(&'static str, &'static str); 6] = [
        ("outcome", "kind.outcome.many"),
        ("stage", "kind.stage.many"),
        ("resource", "kind.resource.many"),
        ("actor", "kind.actor.many"),
        ("challenge", "kind.challenge.many"),
        ("opportunity", "kind.opportunity.many"),
    ];

    /// Its word in the tables, also its class name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        Self::WORDS[self as usize].0
    }

    /// The key of the words for many of them.
    #[must_use]
    pub const fn many_key(self) -> &'static str {
        Self::WORDS[self as usize].1
    }

    /// Whether its nodes belong to the chain in the middle: stages and outcomes.
    #[must_use]
    pub const fn is_central(self) -> bool {
        matches!(self, Self::Outcome | Self::Stage)
    }
}

/// What a node or link rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Basis {
    /// The founding text says it.
    FoundingText,
    /// Another source says it.
    Cited,
    /// We read it into the founding text, which names both ends but not this; it looks different from a fact.
    Reading,
    /// We assume it; it needs no source and looks different from a fact.
    Assumption,
}

impl Basis {
    /// All of them, from what is said to what is assumed.
    pub const ALL: [Self; 4] = [
        Self::FoundingText,
        Self::Cited,
        Self::Reading,
        Self::Assumption,
    ];

    /// Whether it is ours: no source says it, so it is never shown as a fact.
    #[must_use]
    pub const fn is_ours(self) -> bool {
        matches!(self, Self::Reading | Self::Assumption)
    }

    /// Its word in the tables.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::FoundingText => "founding_text",
            Self::Cited => "cited",
            Self::Reading => "reading",
            Self::Assumption => "assumption",
        }
    }
}

/// A part of the ecosystem.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its id.
    pub id: String,
    /// What kind of part it is.
    pub kind: NodeKind,
    /// Its name.
    pub name: Text,
    /// Its name inside a sentence.
    pub inline: Text,
    /// What it is, in a sentence.
    pub text: Text,
    /// The year from which it is there; empty means always.
    pub from_year: Option<i32>,
    /// What it rests on.
    pub basis: Basis,
    /// Who says so.
    pub sources: Vec<SourceIndex>,
}

/// Whether the end rises when the beginning does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sign {
    /// They rise together.
    Plus,
    /// One rises, the other falls.
    Minus,
    /// The literature disagrees.
    Open,
}

impl Sign {
    /// Its mark on an arrow: `+`, `−` or `?`.
    #[must_use]
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Plus => "+",
            Self::Minus => "−",
            Self::Open => "?",
        }
    }

    /// Its class name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Plus => "plus",
            Self::Minus => "minus",
            Self::Open => "open",
        }
    }
}

/// How strong a link is assumed to be; see the simulator's method for what the classes mean in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Strength {
    /// 0.1 to 0.3.
    Weak,
    /// 0.3 to 0.6.
    Medium,
    /// 0.6 to 0.9.
    Strong,
}

/// Flows drawn in the same colour and pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FlowFamily {
    /// Works and products: thick.
    Works,
    /// Knowledge and ideas: thin.
    Knowledge,
    /// Capital: beads.
    Capital,
    /// Rules: double.
    Rules,
    /// Networks and people: hollow beads.
    Networks,
    /// Market and promotion: blocks.
    Market,
    /// Infrastructure and space: cross-ticks.
    Space,
    /// Heritage: paired ticks.
    Heritage,
}

impl FlowFamily {
    /// All families, in the order of the key.
    pub const ALL: [Self; 8] = [
        Self::Works,
        Self::Knowledge,
        Self::Capital,
        Self::Rules,
        Self::Networks,
        Self::Market,
        Self::Space,
        Self::Heritage,
    ];

    /// Its class name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Works => "works",
            Self::Knowledge => "knowledge",
            Self::Capital => "capital",
            Self::Rules => "rules",
            Self::Networks => "networks",
            Self::Market => "market",
            Self::Space => "space",
            Self::Heritage => "heritage",
        }
    }

    /// The family of a flow as the tables name it.
    #[must_use]
    pub fn from_flow(flow: &str) -> Option<Self> {
        Some(match flow {
            "works" | "products" => Self::Works,
            "knowledge" | "ideas" => Self::Knowledge,
            "capital" => Self::Capital,
            "regulation" => Self::Rules,
            "networks" | "people" => Self::Networks,
            "market" | "promotion" | "demand" | "competition" | "reputation" => Self::Market,
            "infrastructure" | "space" => Self::Space,
            "heritage" => Self::Heritage,
            _ => return None,
        })
    }
}

/// Who gives what to whom.
#[derive(Clone, Debug)]
pub struct Link {
    /// Where it begins.
    pub from: NodeIndex,
    /// Where it ends.
    pub to: NodeIndex,
    /// What the beginning does to the end, as a verb between the two names.
    pub verb: Text,
    /// What flows.
    pub flow: FlowFamily,
    /// Whether the end rises with the beginning.
    pub sign: Sign,
    /// How strong it is assumed to be.
    pub strength: Strength,
    /// The year from which it is there; empty means always.
    pub from_year: Option<i32>,
    /// What it rests on.
    pub basis: Basis,
    /// Who says so.
    pub sources: Vec<SourceIndex>,
}

/// What a challenge weakens or an opportunity strengthens, for highlighting only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Emphasis {
    /// The challenge or opportunity.
    pub node: NodeIndex,
    /// Links that it weakens.
    pub weakens: Vec<LinkIndex>,
    /// Links that it strengthens.
    pub strengthens: Vec<LinkIndex>,
    /// Links that relieve it.
    pub relieved_by: Vec<LinkIndex>,
    /// Links that feed it.
    pub fed_by: Vec<LinkIndex>,
    /// Links that make it, or what it stands for, worse.
    pub worsened_by: Vec<LinkIndex>,
}

/// The named layers of the diagram: which arrows are drawn when no node is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Layer {
    /// The value chain: stages and the outcome.
    #[default]
    Chain,
    /// What actors give.
    Actors,
    /// What resources give.
    Resources,
    /// What challenges hold back, and what eases them.
    Challenges,
    /// What opportunities drive, and what feeds them.
    Opportunities,
}

impl Layer {
    /// All layers, in the order of their buttons.
    pub const ALL: [Self; 5] = [
        Self::Chain,
        Self::Actors,
        Self::Resources,
        Self::Challenges,
        Self::Opportunities,
    ];

    /// Its word in addresses and class names.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Chain => "chain",
            Self::Actors => "actors",
            Self::Resources => "resources",
            Self::Challenges => "challenges",
            Self::Opportunities => "opportunities",
        }
    }

    /// The kind of node whose arrows the layer shows.
    #[must_use]
    pub const fn kind(self) -> NodeKind {
        match self {
            Self::Chain => NodeKind::Stage,
            Self::Actors => NodeKind::Actor,
            Self::Resources => NodeKind::Resource,
            Self::Challenges => NodeKind::Challenge,
            Self::Opportunities => NodeKind::Opportunity,
        }
    }

    /// Whether a link from one kind to another belongs to the layer: the chain shows what passes among stages and the
    /// outcome; actors and resources show what they give; challenges and opportunities show both ways.
    #[must_use]
    pub fn shows(self, from: NodeKind, to: NodeKind) -> bool {
        match self {
            Self::Chain => from.is_central() && to.is_central(),
            Self::Actors | Self::Resources => from == self.kind(),
            Self::Challenges | Self::Opportunities => from == self.kind() || to == self.kind(),
        }
    }
}

/// The nodes and links, with what each touches.
#[derive(Clone, Debug, Default)]
pub struct Ecosystem {
    /// All nodes, in the order of the table.
    pub nodes: Vec<Node>,
    /// All links, in the order of the table.
    pub links: Vec<Link>,
    /// What challenges and opportunities bear upon.
    pub emphases: Vec<Emphasis>,
}

impl Ecosystem {
    /// A node by its place.
    #[must_use]
    pub fn node(&self, index: NodeIndex) -> &Node {
        &self.nodes[index.get()]
    }

    /// A link by its place.
    #[must_use]
    pub fn link(&self, index: LinkIndex) -> &Link {
        &self.links[index.get()]
    }

    /// A node by its id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<NodeIndex> {
        self.nodes
            .iter()
            .position(|node| node.id == id)
            .map(|place| NodeIndex(place as u32))
    }

    /// All links, in the order of the table.
    pub fn link_indices(&self) -> impl Iterator<Item = LinkIndex> + use<> {
        (0..self.links.len() as u32).map(LinkIndex)
    }
}

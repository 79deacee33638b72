//! The ecosystem as the simulator sees it: arrows between numbered nodes, each with a sign and bounds for its weight. It
//! knows no name of anything.

use super::arrow::Arrow;
use super::change::Change;
use super::radius::spectral_radius;
use crate::model::NodeIndex;
use crate::model::ecosystem::Strength;
use crate::model::live::Ecosystem;

/// The largest spectral radius that a map's weights may have once they are multiplied by gamma: below 1, so that
/// every map settles.
const LARGEST_RADIUS: f64 = 0.8;

/// A sustained push.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Push {
    /// What is pushed.
    pub node: NodeIndex,
    /// How hard, and which way: -1 to 1.
    pub by: f32,
}

/// What is taken for known when weights are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lens {
    /// Nothing but signs: each weight anywhere from 0 to 1, a link that is only ours there or not. The headline.
    #[default]
    Cautious,
    /// The classes of strength too: each weight within its class, every link there.
    Strengths,
}

impl Lens {
    /// Both, the headline first.
    pub const ALL: [Self; 2] = [Self::Cautious, Self::Strengths];

    /// Its word in commands.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cautious => "cautious",
            Self::Strengths => "strengths",
        }
    }

    /// Below this a node has not moved.
    #[must_use]
    pub const fn least_move(self) -> f32 {
        match self {
            Self::Cautious => 1e-6,
            Self::Strengths => 0.002,
        }
    }

    /// The least and the largest weight that a link of this strength may have.
    #[must_use]
    pub const fn bounds(self, strength: Strength) -> (f64, f64) {
        match (self, strength) {
            (Self::Cautious, _) => (0.0, 1.0),
            (Self::Strengths, Strength::Weak) => (0.1, 0.3),
            (Self::Strengths, Strength::Medium) => (0.3, 0.6),
            (Self::Strengths, Strength::Strong) => (0.6, 0.9),
        }
    }
}

/// The map that questions are asked of.
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    nodes: usize,
    arrows: Vec<Arrow>,
    /// Gamma in the order of [`Lens::ALL`].
    gammas: [f64; 2],
}

impl Map {
    /// A map of numbered nodes. Its gamma is that of the links that are on.
    ///
    /// # Panics
    /// If a link ends outside of the nodes.
    #[must_use]
    pub fn new(nodes: usize, arrows: Vec<Arrow>) -> Self {
        let gammas = Lens::ALL.map(|lens| gamma(nodes, &arrows, lens));
        Self {
            nodes,
            arrows,
            gammas,
        }
    }

    /// The map of an edition: its nodes and links, each at its place.
    #[must_use]
    pub fn of(ecosystem: &Ecosystem) -> Self {
        let mut arrows = Vec::with_capacity(ecosystem.links.len());
        for link in &ecosystem.links {
            arrows.push(Arrow {
                is_assumed: link.basis.is_ours(),
                from_year: link.from_year,
                ..Arrow::new(link.from, link.to, link.sign, link.strength)
            });
        }
        Self::new(ecosystem.nodes.len(), arrows)
    }

    /// The map as a reader changed it, link by link; links without a change stay as they are. It has a gamma of its own.
    #[must_use]
    pub fn changed(&self, changes: &[Change]) -> Self {
        let mut arrows = self.arrows.clone();
        for (arrow, change) in arrows.iter_mut().zip(changes) {
            change.apply(arrow);
        }
        Self::new(self.nodes, arrows)
    }

    /// The map as it was in a year: without the links dated later. Gamma stays that of the whole map, so that years can
    /// be compared.
    #[must_use]
    pub fn in_year(&self, year: i32) -> Self {
        let mut map = self.clone();
        for arrow in &mut map.arrows {
            arrow.is_on &= arrow.from_year.is_none_or(|from| from <= year);
        }
        map
    }

    /// How many nodes it has.
    #[must_use]
    pub const fn nodes(&self) -> usize {
        self.nodes
    }

    /// Its links, also those that are off, each at its place.
    #[must_use]
    pub fn arrows(&self) -> &[Arrow] {
        &self.arrows
    }

    /// What all weights are multiplied by.
    #[must_use]
    pub const fn gamma(&self, lens: Lens) -> f64 {
        match lens {
            Lens::Cautious => self.gammas[0],
            Lens::Strengths => self.gammas[1],
        }
    }

    /// The push on each node. Pushes on the same node add up; those on nodes that are not there do nothing.
    pub(super) fn pushed(&self, pushes: &[Push]) -> Vec<f32> {
        let mut pushed = vec![0.0; self.nodes];
        for push in pushes {
            if let Some(slot) = pushed.get_mut(push.node.get()) {
                *slot += push.by;
            }
        }
        pushed
    }
}

/// 0.8 by the spectral radius of the upper bounds. A map without feedback has no radius: it settles whatever gamma is, and
/// gets the one of a loop of weight 1.
fn gamma(nodes: usize, arrows: &[Arrow], lens: Lens) -> f64 {
    let mut edges = Vec::with_capacity(arrows.len());
    for arrow in arrows {
        assert!(arrow.from.get() < nodes && arrow.to.get() < nodes);
        if arrow.is_on {
            edges.push((arrow.from.0, arrow.to.0, lens.bounds(arrow.strength).1));
        }
    }
    let radius = spectral_radius(nodes, &edges);
    LARGEST_RADIUS / if radius > 0.0 { radius } else { 1.0 }
}

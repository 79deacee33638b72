//! What the boxes of a map of one node say, and how large that is.

use super::{Label, LinkIndex, NodeIndex, Scene};
use crate::layout::ecosystem::broken;
use crate::layout::map::labels::{LINE, TYPE, line_width};
use crate::model::ecosystem::NodeKind;

/// A box of a side: the link of its neighbour, or how many are not drawn.
pub(super) enum Content {
    Link(LinkIndex, Label),
    More(usize, Label),
}

impl Content {
    pub(super) fn label(&self) -> &Label {
        match self {
            Self::Link(_, label) | Self::More(_, label) => label,
        }
    }

    /// In a row of a height.
    pub(super) fn of_height(mut self, height: f64) -> Self {
        let (Self::Link(_, label) | Self::More(_, label)) = &mut self;
        label.height = height;
        self
    }

    pub(super) fn into_label(self) -> Label {
        match self {
            Self::Link(_, label) | Self::More(_, label) => label,
        }
    }
}

impl Scene<'_> {
    pub(super) fn name(&self, index: NodeIndex) -> &str {
        &self.ecosystem.node(index).name
    }

    pub(super) fn kind(&self, index: NodeIndex) -> NodeKind {
        self.ecosystem.node(index).kind
    }

    /// The other end of a link of a side.
    pub(super) fn other(&self, side: usize, link: LinkIndex) -> NodeIndex {
        let link = self.ecosystem.link(link);
        if side == 0 { link.from } else { link.to }
    }

    /// A label in a box of a fixed width; nothing where a word is too wide for it.
    pub(super) fn label(&self, name: &str, width: f64) -> Option<Label> {
        let lines = broken(name, width - 18.0, TYPE);
        let text = lines
            .iter()
            .map(|line| line_width(line))
            .fold(0.0, f64::max);
        (text <= width - 14.0).then(|| Label {
            height: (lines.len() as f64 * LINE + 11.0).max(self.target),
            lines,
            text,
            width,
            icon: false,
        })
    }

    /// What the boxes of a side hold, at most `most`, all `width` units wide.
    pub(super) fn contents(&self, side: usize, most: usize, width: f64) -> Option<Vec<Content>> {
        let links = self.sides[side];
        let drawn = if links.len() > most {
            most.max(1) - 1
        } else {
            links.len()
        };
        let mut contents = Vec::with_capacity(drawn + 1);
        for &link in &links[..drawn] {
            let label = self.label(self.name(self.other(side, link)), width)?;
            contents.push(Content::Link(link, label));
        }
        if drawn < links.len() {
            let count = links.len() - drawn;
            let label = self.label(&["+", &count.to_string()].concat(), width)?;
            contents.push(Content::More(count, label));
        }
        Some(contents)
    }

    /// The label of the node itself, at least `least` wide.
    pub(super) fn own(&self, least: f64, most: f64) -> Option<Label> {
        let icon = !matches!(self.kind(self.ego), NodeKind::Stage | NodeKind::Outcome);
        let sides = if icon { 64.0 } else { 40.0 };
        let lines = broken(self.name(self.ego), (most - sides).max(80.0), TYPE);
        let text = lines
            .iter()
            .map(|line| line_width(line))
            .fold(0.0, f64::max);
        let width = (text + sides).max(least);
        (width <= most).then(|| Label {
            height: (lines.len() as f64 * LINE + 20.0).max(self.target),
            lines,
            text,
            width,
            icon,
        })
    }
}

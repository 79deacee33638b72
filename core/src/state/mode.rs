//! The way in which the page is shown, and the page cut into single ideas, which two of these ways go through.

use super::{Section, View, ViewState};
use crate::model::ecosystem::{Layer, NodeKind};
use crate::model::live::Chapter;
use crate::model::live::Node;
use crate::model::{FigureIndex, NodeIndex};

/// Who looks at the page, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// A reader, who scrolls.
    #[default]
    Page,
    /// Strangers, one after another, before a screen that nobody minds. It goes back to the page of the language with this
    /// code; a page knows no language but its own.
    Kiosk(Option<String>),
    /// A room: one slide at a time, counted from 0.
    Slides(u16),
}

/// One idea: what is chosen while it is told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slide {
    /// Where it is told.
    pub section: Section,
    /// Its year.
    pub year: Option<i32>,
    /// The view of the stage that is large.
    pub view: Option<View>,
    /// Its arrows.
    pub layer: Option<Layer>,
    /// Its figure.
    pub figure: Option<FigureIndex>,
    /// The challenge or opportunity that it tells of.
    pub node: Option<NodeIndex>,
}

impl Slide {
    /// Chooses in `state` what belongs to this slide. Language, look and mode stay; what was chosen before does not.
    #[must_use]
    pub fn chosen(&self, state: &ViewState) -> ViewState {
        ViewState {
            section: self.section,
            year: self.year,
            view: self.view,
            layer: self.layer,
            figure: self.figure,
            language: state.language,
            theme: state.theme,
            embed: state.embed,
            mode: state.mode.clone(),
            ..ViewState::default()
        }
    }
}

/// The page for a room: the opening, each year with the time strip large, each layer of the diagram, each figure large, the questions, each challenge and
/// opportunity, and where it all comes from.
#[must_use]
pub fn slides(chapters: &[Chapter], nodes: &[Node], figures: usize) -> Vec<Slide> {
    let at = |section| Slide {
        section,
        ..Slide::default()
    };
    let mut all = vec![at(Section::Opening)];
    all.extend(chapters.iter().map(|chapter| Slide {
        year: Some(chapter.year),
        view: Some(View::Time),
        ..at(Section::Timeline)
    }));
    all.extend(Layer::ALL.map(|layer| Slide {
        layer: Some(layer),
        ..at(Section::Ecosystem)
    }));
    all.extend((0..figures as u32).map(|figure| Slide {
        figure: Some(FigureIndex(figure)),
        view: Some(View::Chart),
        ..at(Section::Numbers)
    }));
    all.push(at(Section::WhatIf));
    for kind in [NodeKind::Challenge, NodeKind::Opportunity] {
        let of_kind = nodes
            .iter()
            .enumerate()
            .filter(|(_, node)| node.kind == kind);
        all.extend(of_kind.map(|(place, _)| Slide {
            node: Some(NodeIndex(place as u32)),
            ..at(Section::Prospects)
        }));
    }
    all.push(at(Section::Sources));
    all
}

/// What a screen shows while it waits for somebody: the opening, then each year on the stage.
#[must_use]
pub fn tour_of_years(chapters: &[Chapter]) -> Vec<Slide> {
    let years = chapters.iter().map(|chapter| Slide {
        section: Section::Stage,
        year: Some(chapter.year),
        ..Slide::default()
    });
    std::iter::once(Slide::default()).chain(years).collect()
}

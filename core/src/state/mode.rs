//! The way in which the page is shown, and the page cut into single ideas, which two of these ways go through.

use super::{Section, ViewState};
use crate::model::ecosystem::{Layer, Node, NodeKind};
use crate::model::timeline::Chapter;
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
    /// Its arrows.
    pub layer: Layer,
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

/// The page for a room: the opening, each year, each layer of the diagram, each figure, the questions, each challenge and
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
        ..at(Section::Timeline)
    }));
    all.extend(Layer::ALL.map(|layer| Slide {
        layer,
        ..at(Section::Ecosystem)
    }));
    all.extend((0..figures as u32).map(|figure| Slide {
        figure: Some(FigureIndex(figure)),
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

/// What a screen shows while it waits for somebody: each year in the timeline, then what it added to the diagram.
#[must_use]
pub fn tour_of_years(chapters: &[Chapter]) -> Vec<Slide> {
    let mut all = vec![Slide::default()];
    for chapter in chapters {
        all.extend(
            [Section::Timeline, Section::Ecosystem].map(|section| Slide {
                section,
                year: Some(chapter.year),
                ..Slide::default()
            }),
        );
    }
    all
}

/// A screen that nobody minds: it shows one thing after another until somebody touches it, and starts again when they have
/// gone. It is told of each second and each touch; it knows no clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kiosk {
    steps: usize,
    now: Watch,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Watch {
    /// Nobody is there: the step that is shown, and for how many seconds.
    Waiting(usize, u32),
    /// Somebody is: seconds since the last touch.
    Visited(u32),
}

/// What a kiosk is to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Nothing new.
    Stay,
    /// Show this step.
    Show(usize),
    /// Begin with a visitor: as at the start, and nothing in the way.
    Begin,
    /// Say that so many seconds are left.
    Warn(u32),
    /// The visitor is still there: say nothing any more.
    Calm,
    /// Forget the visitor, and show the first step.
    Restart,
}

impl Kiosk {
    /// Seconds that each step is shown.
    pub const STEP: u32 = 8;
    /// Seconds without a touch after which the visitor is forgotten.
    pub const GONE: u32 = 90;
    /// Seconds before that in which it is said.
    pub const WARNING: u32 = 15;

    /// A kiosk that shows so many steps.
    #[must_use]
    pub const fn new(steps: usize) -> Self {
        Self {
            steps,
            now: Watch::Waiting(0, 0),
        }
    }

    /// A second has gone by.
    pub fn tick(&mut self) -> Act {
        match self.now {
            Watch::Waiting(step, second) if second + 1 >= Self::STEP => {
                let next = (step + 1) % self.steps.max(1);
                self.now = Watch::Waiting(next, 0);
                Act::Show(next)
            }
            Watch::Waiting(step, second) => {
                self.now = Watch::Waiting(step, second + 1);
                Act::Stay
            }
            Watch::Visited(idle) if idle + 1 >= Self::GONE => {
                self.now = Watch::Waiting(0, 0);
                Act::Restart
            }
            Watch::Visited(idle) => {
                self.now = Watch::Visited(idle + 1);
                let left = Self::GONE - idle - 1;
                if left <= Self::WARNING {
                    Act::Warn(left)
                } else {
                    Act::Stay
                }
            }
        }
    }

    /// Somebody touched the screen, a key or the mouse.
    pub fn touched(&mut self) -> Act {
        let before = std::mem::replace(&mut self.now, Watch::Visited(0));
        match before {
            Watch::Waiting(..) => Act::Begin,
            Watch::Visited(idle) if Self::GONE - idle <= Self::WARNING => Act::Calm,
            Watch::Visited(_) => Act::Stay,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Act, Kiosk};

    fn ticks(kiosk: &mut Kiosk, seconds: u32) -> Vec<Act> {
        let mut acts: Vec<Act> = (0..seconds).map(|_| kiosk.tick()).collect();
        acts.retain(|act| *act != Act::Stay);
        acts
    }

    #[test]
    fn a_screen_that_waits_shows_every_step_again_and_again() {
        let mut kiosk = Kiosk::new(3);
        let shown = ticks(&mut kiosk, 5 * Kiosk::STEP);
        assert_eq!(shown, [1, 2, 0, 1, 2].map(Act::Show));
    }

    #[test]
    fn the_first_touch_begins_and_the_next_ones_are_the_visitors_own() {
        let mut kiosk = Kiosk::new(3);
        ticks(&mut kiosk, 20);
        assert_eq!(kiosk.touched(), Act::Begin);
        assert_eq!(kiosk.touched(), Act::Stay);
    }

    #[test]
    fn whoever_is_gone_for_ninety_seconds_is_forgotten_after_a_warning() {
        let mut kiosk = Kiosk::new(3);
        kiosk.touched();
        let acts = ticks(&mut kiosk, 90);
        let warnings = (1..=15).rev().map(Act::Warn);
        assert_eq!(acts, warnings.chain([Act::Restart]).collect::<Vec<_>>());
        // It waits for the next one.
        assert_eq!(ticks(&mut kiosk, 8), [Act::Show(1)]);
    }

    #[test]
    fn a_touch_stops_the_countdown() {
        let mut kiosk = Kiosk::new(3);
        kiosk.touched();
        ticks(&mut kiosk, 80);
        assert_eq!(kiosk.touched(), Act::Calm);
        assert_eq!(ticks(&mut kiosk, 74), []);
        assert_eq!(kiosk.tick(), Act::Warn(15));
    }
}

//! What the reader chose, and its address. Floor 3: it knows no URL bar and no signal.

pub mod address;
mod choice;
mod damage;
mod filter;
pub mod keys;
mod kiosk;
mod mode;
mod names;
mod query;
pub mod told;
mod values;
mod what_if;

pub use choice::{Choice, Scope};
pub use filter::{Filter, LONGEST_QUERY};
pub use kiosk::{Act, Kiosk};
pub use mode::{Mode, Slide, slides, tour_of_years};
pub use told::Told;
pub use values::write_days;
pub use what_if::{Guess, PushChoice, STRONGEST_PUSH, WhatIf};

use crate::model::ecosystem::Layer;
use crate::model::window::Window;
use crate::model::{EventIndex, FigureIndex, NodeIndex};
use crate::text::Language;

/// The sections of the page, in reading order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// What this is; the way in.
    #[default]
    Opening,
    /// The stage: time, ecosystem and numbers at once.
    Stage,
    /// The timeline.
    Timeline,
    /// The concept diagram.
    Ecosystem,
    /// The charts.
    Numbers,
    /// The simulator.
    WhatIf,
    /// Challenges and opportunities.
    Prospects,
    /// Tour, glossary, questions.
    Learning,
    /// Sources, method, how to cite and embed.
    Sources,
}

impl Section {
    /// All sections in reading order.
    pub const ALL: [Self; 9] = [
        Self::Opening,
        Self::Stage,
        Self::Timeline,
        Self::Ecosystem,
        Self::Numbers,
        Self::WhatIf,
        Self::Prospects,
        Self::Learning,
        Self::Sources,
    ];

    /// The id of its element and its word in addresses, the same in every language.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Opening => "pembuka",
            Self::Stage => "jelajah",
            Self::Timeline => "lini-masa",
            Self::Ecosystem => "ekosistem",
            Self::Numbers => "angka",
            Self::WhatIf => "bagaimana-jika",
            Self::Prospects => "tantangan-peluang",
            Self::Learning => "belajar",
            Self::Sources => "sumber",
        }
    }

    /// Where what is chosen in the section is shown: on the stage, if it is one of its views or leads to it.
    #[must_use]
    pub const fn shown_in(self) -> Self {
        match self {
            Self::Opening
            | Self::Stage
            | Self::Timeline
            | Self::Ecosystem
            | Self::Numbers
            | Self::WhatIf => Self::Stage,
            other => other,
        }
    }

    /// The section with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.id() == id)
    }
}

/// Which view of the stage is large; without one all are of a size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The time strip.
    Time,
    /// The chart.
    Chart,
}

impl View {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Time, Self::Chart];

    /// Its word in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Chart => "chart",
        }
    }
}

/// Which of the two looks is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// What the reader's system says.
    #[default]
    System,
    /// Ink on cloth.
    Light,
    /// Cloth after the indigo bath.
    Dark,
}

impl Theme {
    /// Its word in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// All that the reader chose and that is worth an address. Whether a menu is open or something is dragged is not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ViewState {
    /// The section last acted in.
    pub section: Section,
    /// The language, where the reader chose one.
    pub language: Option<Language>,
    /// The look.
    pub theme: Theme,
    /// The year that timeline, diagram and charts mark.
    pub year: Option<i32>,
    /// The event whose card is open.
    pub event: Option<EventIndex>,
    /// The node in focus.
    pub node: Option<NodeIndex>,
    /// The figure that the address leads to.
    pub figure: Option<FigureIndex>,
    /// The year that charts hold the chosen one against.
    pub base: Option<i32>,
    /// The figure that is drawn as an index of that year.
    pub index: Option<FigureIndex>,
    /// Which arrows the diagram shows without a node; nothing leaves it to the year.
    pub layer: Option<Layer>,
    /// Whether the neighbours of the node's neighbours are shown too.
    pub reach: bool,
    /// The node that chains from the node in focus lead to.
    pub chain_end: Option<NodeIndex>,
    /// The nodes of the feedback loop that is shown, in its order; empty shows none.
    pub circle: Vec<NodeIndex>,
    /// Which events are shown.
    pub filter: Filter,
    /// The days that the timeline shows, where they are not the edition's period.
    pub window: Option<Window>,
    /// The view that is large.
    pub view: Option<View>,
    /// The what-if question.
    pub what_if: WhatIf,
    /// Without page furniture, inside another page.
    pub embed: bool,
    /// The step of the tour that is told, from 1.
    pub tour: Option<u16>,
    /// Who looks at the page.
    pub mode: Mode,
}

impl ViewState {
    /// The view that is large; days are looked at in the large strip.
    #[must_use]
    pub fn large(&self) -> Option<View> {
        self.view.or(self.window.map(|_| View::Time))
    }

    /// Whether the page is shown on an unattended screen.
    #[must_use]
    pub const fn is_kiosk(&self) -> bool {
        matches!(self.mode, Mode::Kiosk(_))
    }
}

//! What leads through the page and asks about it: the steps of the tour, the questions, the rows of the worksheet.
//! Floor 1.

use super::{LinkIndex, NodeIndex, SeriesIndex, SourceIndex};
use crate::text::{Decimal, Text};

/// A step of the tour.
#[derive(Clone, Debug)]
pub struct TourStep {
    /// Its id.
    pub id: String,
    /// What is chosen while it is told: an address without its `#`.
    pub view: String,
    /// Its title.
    pub title: Text,
    /// The one thing that it says.
    pub text: Text,
    /// Which icon stands for it: the kind of node that it is about, or empty.
    pub icon: String,
}

/// The most words that a step of the tour may say.
pub const MOST_TOUR_WORDS: usize = 40;

/// A question about the page.
#[derive(Clone, Debug)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// What is asked.
    pub text: Text,
    /// Why the answer is what it is.
    pub why: Text,
    /// The place on the page that shows it: an address without its `#`.
    pub view: String,
    /// How it is answered.
    pub form: Form,
    /// What the answer rests on.
    pub sources: Vec<SourceIndex>,
}

/// How a question is answered.
#[derive(Clone, Debug)]
pub enum Form {
    /// One of several wordings.
    Choice {
        /// The wordings.
        options: Vec<Text>,
        /// The place of the right one.
        right: usize,
    },
    /// By putting things in order.
    Order {
        /// The things, in the right order.
        items: Vec<Text>,
    },
    /// One of several relations: that which a challenge weakens or an opportunity strengthens.
    Relation {
        /// The relations.
        links: Vec<LinkIndex>,
        /// The place of the right one, as the table of emphasis says.
        right: usize,
    },
    /// By guessing a number.
    Number {
        /// The id of the point that holds it.
        point: String,
        /// The guesses that can be made: the least, the most, and how far apart.
        range: [Decimal; 3],
    },
    /// By drawing the rest of a line.
    Line {
        /// The series, a point a year.
        series: SeriesIndex,
        /// The first year that is left to the reader.
        from: i32,
        /// The lowest and the highest value that can be drawn, and how far apart values are.
        range: [Decimal; 3],
    },
    /// By saying where a what-if question moves a part; the simulator knows the answer.
    Push {
        /// The place of the what-if question.
        scenario: usize,
        /// The part that is asked about.
        node: NodeIndex,
    },
}

/// The parts of the worksheet and of the teacher's notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SheetPart {
    /// What is learned.
    Goal,
    /// What is needed.
    Material,
    /// A step of the plan for 20 minutes.
    Plan20,
    /// A step of the plan for 45 minutes.
    Plan45,
    /// How to use the sheet of predictions.
    Predict,
    /// What to do with the printed map.
    Map,
    /// What to do with the list of assumptions.
    Assumption,
    /// A note for the teacher.
    Teacher,
}

impl SheetPart {
    /// All parts.
    pub const ALL: [Self; 8] = [
        Self::Goal,
        Self::Material,
        Self::Plan20,
        Self::Plan45,
        Self::Predict,
        Self::Map,
        Self::Assumption,
        Self::Teacher,
    ];

    /// Its word in the tables.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::Material => "material",
            Self::Plan20 => "plan_20",
            Self::Plan45 => "plan_45",
            Self::Predict => "predict",
            Self::Map => "map",
            Self::Assumption => "assumption",
            Self::Teacher => "teacher",
        }
    }

    /// How many minutes its steps take together, if it is a plan.
    #[must_use]
    pub const fn minutes(self) -> Option<u32> {
        match self {
            Self::Plan20 => Some(20),
            Self::Plan45 => Some(45),
            _ => None,
        }
    }
}

/// A row of the worksheet.
#[derive(Clone, Debug)]
pub struct SheetRow {
    /// The part that it belongs to.
    pub part: SheetPart,
    /// How long it takes, if it is a step of a plan.
    pub minutes: Option<u32>,
    /// What it says.
    pub text: Text,
}

//! What a page carries for its live parts: of a checked edition only what they draw, in the page's one language, with
//! every reference already resolved to its place. The packer and the unpacker go through the same fields in the same
//! order, and a test holds what comes out against what went in. It knows no table and no file format; nothing is checked
//! twice, since only a faultless edition is ever packed.
//!
//! The form is a list of cells: texts as they are, numbers in digits, a list as its length and its items. Texts that
//! the page shows as it was read (stories, events' texts, prose, sources, titles of charts) are not in it; there the
//! unpacked edition is empty.

#[cfg(feature = "tables")]
mod pack;
mod unpack;

#[cfg(feature = "tables")]
pub(super) use pack::{Cell, pack};
pub use unpack::unpack;

use crate::model::Confidence;
use crate::model::ecosystem::{Sign, Strength};
use crate::model::indicator::Form;

/// Between the cells where they cross into the program in one piece; no cell may hold it.
pub const CELL_SEPARATOR: char = '\u{1f}';

/// The beginnings of the keys of those words that live parts say. A word that is missing here shows as its key.
#[cfg(feature = "tables")]
const LIVE_WORDS: [&str; 18] = [
    "chart.",
    "confidence.",
    "date.",
    "ecosystem.",
    "event.",
    "flow.",
    "keys.",
    "kind.",
    "layer.",
    "mode.",
    "month.",
    "relation.",
    "quiz.",
    "sign.",
    "timeline.",
    "tour.",
    "whatif.",
    "years.",
];

// What is written as its place among all of its kind.
const FORMS: [Form; 6] = [
    Form::Line,
    Form::Dots,
    Form::Bars,
    Form::Multiples,
    Form::Slope,
    Form::Matrix,
];
const CONFIDENCES: [Confidence; 3] = [Confidence::Low, Confidence::Medium, Confidence::High];
const SIGNS: [Sign; 3] = [Sign::Plus, Sign::Minus, Sign::Open];
const STRENGTHS: [Strength; 3] = [Strength::Weak, Strength::Medium, Strength::Strong];

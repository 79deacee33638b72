//! What if: which parts of the ecosystem tend to rise or fall when some are pushed, and how sure that is. Floor 2: it
//! knows nodes and links as numbers, and no table, word, screen or clock. The same seed gives the same answer on every
//! machine.
//!
//! The meaning is press perturbation (qualitative network analysis: Dambacher et al. 2002), the arithmetic a fuzzy
//! cognitive map in deviation form (Kosko 1986). A state is each node's deviation from "as today", in (-1, 1):
//!
//! `x(0) = 0`, `x(t+1) = tanh(gamma * W^T x(t) + u)`, until nothing changes any more
//!
//! `W[i][j]` is the effect of node `i` on node `j`, `u` the sustained push, and `gamma = 0.8 / rho`, where `rho` is the
//! spectral radius of the upper bounds of all weights. So there is always one answer, whatever the start. The weights
//! are assumptions, so a [`Question`] is asked of many samples of them, and an [`Answer`] counts in how many of them each
//! node rose, fell or hardly moved.
//!
//! ```
//! use jelajah_core::model::NodeIndex;
//! use jelajah_core::model::ecosystem::{Sign, Strength};
//! use jelajah_core::simulation::{Arrow, Lens, Map, Push, Question, Word};
//!
//! // The first part strengthens the second, which strengthens the third.
//! let arrow = |from, to| Arrow::new(NodeIndex(from), NodeIndex(to), Sign::Plus, Strength::Medium);
//! let map = Map::new(3, vec![arrow(0, 1), arrow(1, 2)]);
//! let pushes = [Push { node: NodeIndex(0), by: 0.5 }];
//!
//! let mut question = Question::new(&map, &pushes, Lens::Cautious, 1, 2_000);
//! while !question.is_done() {
//!     question.advance(300); // a page does this once a frame
//! }
//! let last = &question.answer().nodes[2];
//! assert_eq!((last.up, last.down), (2_000, 0));
//! assert_eq!(last.verdict.word, Word::AlmostAlwaysUp);
//! ```
//!
//! | file | what is there |
//! |---|---|
//! | `arrow`, `map` | the links as numbers, their lenses and bounds, gamma |
//! | `change`, `change_code` | what a reader may change in a link, and its part of the address |
//! | `radius` | the spectral radius |
//! | `midpoint` | the exact answer for the weights in the middle |
//! | `draw`, `kernel`, `tanh`, `four` | a block of samples: drawn, settled, side by side |
//! | `question` | the samples of one question, as many at a time as there is time for |
//! | `deciding` | which link decides an answer |
//! | `answer`, `verdict` | counts, medians, levels; the words |

mod answer;
mod arrow;
mod change;
mod change_code;
mod deciding;
mod draw;
mod four;
mod kernel;
mod map;
mod midpoint;
mod question;
mod radius;
mod tanh;
mod verdict;

pub use crate::model::learning::MOST_PUSHES;
pub use answer::{Answer, MOST_LEVELS, NodeAnswer};
pub use arrow::Arrow;
pub use change::Change;
pub use change_code::{NoChanges, pack_changes, unpack_changes};
pub use deciding::{DecidingLink, LEAST_CORRELATION};
pub use map::{Lens, Map, Push};
pub use midpoint::settle_midpoint;
pub use question::{Question, Run, SAMPLES};
pub use radius::spectral_radius;
pub use verdict::{Direction, Verdict, Word, hundred, is_robust};

/// After so many steps settling ends in any case.
const MOST_STEPS: usize = 400;

#[cfg(test)]
mod tests {
    use super::{Lens, Word};

    #[test]
    fn lenses_and_words_have_the_names_that_pages_and_commands_use() {
        assert_eq!(Lens::ALL.map(Lens::as_str), ["cautious", "strengths"]);
        for (word, name) in [
            (Word::AlmostAlwaysUp, "almost_always_up"),
            (Word::UsuallyUp, "usually_up"),
            (Word::Uncertain, "uncertain"),
            (Word::UsuallyDown, "usually_down"),
            (Word::AlmostAlwaysDown, "almost_always_down"),
            (Word::HardlyMoved, "hardly_moved"),
        ] {
            assert_eq!(word.as_str(), name);
        }
    }
}

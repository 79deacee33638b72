//! What came out: for each node how often it rose and fell, its middle state, the verdict, and its place among the others.

use super::map::Lens;
use super::verdict::{Direction, Verdict};
use crate::sorting::sort_by;

/// The most levels of arrows that an answer is shown in.
pub const MOST_LEVELS: u8 = 5;

/// The answer to a question, as far as it was tried.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What was taken for known.
    pub lens: Lens,
    /// How many samples it rests on.
    pub samples: u32,
    /// What came out for each node, at its place.
    pub nodes: Vec<NodeAnswer>,
}

/// What came out for a node.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NodeAnswer {
    /// In how many samples it rose.
    pub up: u32,
    /// In how many it fell.
    pub down: u32,
    /// In how many it hardly moved.
    pub unmoved: u32,
    /// The middle one of its states, -1 to 1. It ranks nodes; it is no amount, and is never shown.
    pub median: f32,
    /// What is said of it.
    pub verdict: Verdict,
    /// How far it moves among those that move: 1 to [`MOST_LEVELS`] up, -1 to -[`MOST_LEVELS`] down; 0 where no direction is
    /// said. Pushed nodes are ranked too.
    pub level: i8,
}

impl Answer {
    /// Ranks those nodes of which a direction is said by how far they moved, and cuts the ranks into levels of equal size.
    /// Nodes that moved as far as one another share a level.
    pub(super) fn rank(&mut self) {
        let mut moving: Vec<usize> = Vec::new();
        for (place, node) in self.nodes.iter().enumerate() {
            if matches!(
                node.verdict.word.direction(),
                Some(Direction::Up | Direction::Down)
            ) {
                moving.push(place);
            }
        }
        let far = |place: usize| self.nodes[place].median.abs();
        sort_by(&mut moving, |one, other| far(*other).total_cmp(&far(*one)));
        let (mut before, mut level) = (f32::NAN, 0);
        for (rank, place) in moving.iter().enumerate() {
            let node = &mut self.nodes[*place];
            let far = node.median.abs();
            if far != before {
                let cut = rank * usize::from(MOST_LEVELS) / moving.len();
                level = MOST_LEVELS as i8 - cut as i8;
                before = far;
            }
            let rises = node.verdict.word.direction() == Some(Direction::Up);
            node.level = if rises { level } else { -level };
        }
    }
}

/// The median of some numbers, which it puts into another order; zero of none.
pub(super) fn median(numbers: &mut [f32]) -> f32 {
    let middle = numbers.len() / 2;
    if numbers.is_empty() {
        return 0.0;
    }
    let upper = select(numbers, middle);
    if numbers.len() % 2 == 1 {
        return upper;
    }
    let mut lower = f32::NEG_INFINITY;
    for number in &numbers[..middle] {
        lower = lower.max(*number);
    }
    (lower + upper) / 2.0
}

/// The number that would stand at a place if all were sorted; smaller ones then stand before it (Hoare's selection).
fn select(numbers: &mut [f32], place: usize) -> f32 {
    // Ends are excluded on the right, so that nothing falls below zero.
    let (mut first, mut end) = (0, numbers.len());
    loop {
        let pivot = numbers[place];
        let (mut low, mut high) = (first, end);
        while low < high {
            while numbers[low] < pivot {
                low += 1;
            }
            while numbers[high - 1] > pivot {
                high -= 1;
            }
            if low < high {
                numbers.swap(low, high - 1);
                low += 1;
                high -= 1;
            }
        }
        // Up to `high` all are at most the pivot, from `low` on at least; what lies between is the pivot itself.
        if place < high {
            end = high;
        } else if place >= low {
            first = low;
        } else {
            break;
        }
    }
    numbers[place]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulation::Word;

    #[test]
    fn the_median_is_the_middle_of_the_sorted_numbers() {
        assert_eq!(median(&mut []), 0.0);
        let mut drawn = 1_u32;
        for count in 1..400 {
            for most in [2, 5, 1_000_000] {
                let mut numbers = Vec::new();
                for _ in 0..count {
                    drawn = drawn.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    numbers.push((drawn >> 8) as i32 as f32 % most as f32 - 1.0);
                }
                let mut sorted = numbers.clone();
                sorted.sort_by(f32::total_cmp);
                let wanted = (sorted[count / 2] + sorted[(count - 1) / 2]) / 2.0;
                assert_eq!(median(&mut numbers), wanted, "{sorted:?}");
            }
        }
    }

    fn levels(medians: &[f32]) -> Vec<i8> {
        let node = |median: &f32| NodeAnswer {
            up: 0,
            down: 0,
            unmoved: 0,
            median: *median,
            verdict: Verdict {
                word: match *median {
                    0.0 => Word::HardlyMoved,
                    9.0 => Word::Uncertain,
                    up if up > 0.0 => Word::UsuallyUp,
                    _ => Word::AlmostAlwaysDown,
                },
                borders_on: None,
            },
            level: 0,
        };
        let mut answer = Answer {
            lens: Lens::Cautious,
            samples: 0,
            nodes: medians.iter().map(node).collect(),
        };
        answer.rank();
        answer.nodes.iter().map(|node| node.level).collect()
    }

    #[test]
    fn levels_follow_the_rank_and_the_direction() {
        assert_eq!(levels(&[0.1, -0.5, 0.4, 0.3, -0.2]), [1, -5, 4, 3, -2]);
        assert_eq!(
            levels(&[0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]),
            [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
        );
        assert_eq!(levels(&[0.9, 0.01]), [5, 3]);
    }

    #[test]
    fn what_has_no_direction_has_no_level_and_equals_share_one() {
        assert_eq!(levels(&[0.0, 9.0, 0.3]), [0, 0, 5]);
        assert_eq!(levels(&[0.3, -0.3, 0.3]), [5, -5, 5]);
        assert_eq!(levels(&[]), [0_i8; 0]);
    }
}

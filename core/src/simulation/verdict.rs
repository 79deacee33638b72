//! The words for how often a direction came out. Counts in, words out.

/// A direction in words, from the shares of samples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Rises in at least 95 of 100.
    AlmostAlwaysUp,
    /// Rises in at least 80 of 100.
    UsuallyUp,
    /// Neither direction comes out in 80 of 100.
    Uncertain,
    /// Falls in at least 80 of 100.
    UsuallyDown,
    /// Falls in at least 95 of 100.
    AlmostAlwaysDown,
    /// Hardly moves in at least 95 of 100.
    HardlyMoved,
}

/// Where an outcome goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// It rises.
    Up,
    /// It falls.
    Down,
    /// It stays.
    Still,
}

impl Word {
    /// Its name in commands, keys of words and class names.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AlmostAlwaysUp => "almost_always_up",
            Self::UsuallyUp => "usually_up",
            Self::Uncertain => "uncertain",
            Self::UsuallyDown => "usually_down",
            Self::AlmostAlwaysDown => "almost_always_down",
            Self::HardlyMoved => "hardly_moved",
        }
    }

    /// Where the outcome goes; nothing where that is uncertain.
    #[must_use]
    pub const fn direction(self) -> Option<Direction> {
        match self {
            Self::AlmostAlwaysUp | Self::UsuallyUp => Some(Direction::Up),
            Self::AlmostAlwaysDown | Self::UsuallyDown => Some(Direction::Down),
            Self::HardlyMoved => Some(Direction::Still),
            Self::Uncertain => None,
        }
    }

    /// The word for the classes of up, down and unmoved.
    const fn of(classes: [u8; 3]) -> Self {
        match classes {
            [2, _, _] => Self::AlmostAlwaysUp,
            [_, 2, _] => Self::AlmostAlwaysDown,
            [_, _, 2] => Self::HardlyMoved,
            [1, _, _] => Self::UsuallyUp,
            [_, 1, _] => Self::UsuallyDown,
            _ => Self::Uncertain,
        }
    }
}

/// From these shares on, of 100, a direction is usual, and almost always there.
const BORDERS: [u64; 2] = [80, 95];

/// A share that is so close to a border, of 100, is worded as borderline.
const NEAR: u64 = 2;

/// What is said of an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The word.
    pub word: Word,
    /// The word on the other side of a border, where a share lies within 0.02 of it.
    pub borders_on: Option<Word>,
}

impl Verdict {
    /// The verdict on an outcome that rose and fell so many times, and hardly moved in the rest of the samples. Of no sample
    /// at all it is uncertain.
    #[must_use]
    pub fn new(up: u32, down: u32, samples: u32) -> Self {
        let unmoved = samples.saturating_sub(up).saturating_sub(down);
        let samples = u64::from(samples);
        let shares = [up, down, unmoved].map(|count| u64::from(count) * 100);
        let classes = shares.map(|share| {
            u8::from(samples > 0)
                * BORDERS
                    .map(|border| u8::from(share >= border * samples))
                    .iter()
                    .sum::<u8>()
        });
        let word = Word::of(classes);
        let mut borders_on = None;
        for (place, share) in shares.into_iter().enumerate() {
            for (class, border) in (1..).zip(BORDERS) {
                if share.abs_diff(border * samples) <= NEAR * samples && samples > 0 {
                    let mut across = classes;
                    across[place] = if share >= border * samples {
                        class - 1
                    } else {
                        class
                    };
                    let other = Word::of(across);
                    borders_on = borders_on.or((other != word).then_some(other));
                }
            }
        }
        Self { word, borders_on }
    }
}

/// Whether two lenses agree ("kokoh"): both give a direction, and the same one.
#[must_use]
pub fn is_robust(one: Word, other: Word) -> bool {
    one.direction().is_some() && one.direction() == other.direction()
}

/// Counts as counts out of 100 that add up to 100: what is left over when all are rounded down goes to those that lost
/// most. All zero where there is nothing.
#[must_use]
pub fn hundred(counts: [u32; 3]) -> [u32; 3] {
    let samples: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    if samples == 0 {
        return [0; 3];
    }
    let mut whole = counts.map(|count| (u64::from(count) * 100 / samples) as u32);
    let mut rest = counts.map(|count| u64::from(count) * 100 % samples);
    while whole.iter().sum::<u32>() < 100 {
        let mut most = 0;
        for place in 1..3 {
            if rest[place] > rest[most] {
                most = place;
            }
        }
        whole[most] += 1;
        rest[most] = 0;
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use Word::{AlmostAlwaysDown, AlmostAlwaysUp, HardlyMoved, Uncertain, UsuallyDown, UsuallyUp};

    /// The word for shares of 1,000, and the one that it borders on.
    fn verdict(up: u32, down: u32) -> (Word, Option<Word>) {
        let verdict = Verdict::new(up, down, 1000);
        (verdict.word, verdict.borders_on)
    }

    #[test]
    fn every_border_belongs_to_the_surer_word() {
        for (up, wanted) in [
            (1000, AlmostAlwaysUp),
            (950, AlmostAlwaysUp),
            (949, UsuallyUp),
            (800, UsuallyUp),
            (799, Uncertain),
            (500, Uncertain),
            (201, Uncertain),
            (200, UsuallyDown),
            (51, UsuallyDown),
            (50, AlmostAlwaysDown),
            (0, AlmostAlwaysDown),
        ] {
            assert_eq!(verdict(up, 1000 - up).0, wanted, "{up}");
        }
        for (moved, wanted) in [(0, HardlyMoved), (50, HardlyMoved), (51, Uncertain)] {
            assert_eq!(verdict(moved, 0).0, wanted, "{moved}");
            assert_eq!(verdict(0, moved).0, wanted, "{moved}");
        }
        // What rises and does not fall, but often does not move, rises in no 80 of 100.
        assert_eq!(verdict(500, 0).0, Uncertain);
    }

    #[test]
    fn within_two_of_100_of_a_border_the_other_word_is_named() {
        for (up, wanted) in [
            (971, None),
            (970, Some(UsuallyUp)),
            (950, Some(UsuallyUp)),
            (949, Some(AlmostAlwaysUp)),
            (930, Some(AlmostAlwaysUp)),
            (929, None),
            (821, None),
            (820, Some(Uncertain)),
            (800, Some(Uncertain)),
            (799, Some(UsuallyUp)),
            (780, Some(UsuallyUp)),
            (779, None),
        ] {
            assert_eq!(verdict(up, 0).1, wanted, "{up}");
        }
        assert_eq!(verdict(0, 940), (UsuallyDown, Some(AlmostAlwaysDown)));
        assert_eq!(verdict(0, 790), (Uncertain, Some(UsuallyDown)));
        for (moved, wanted) in [
            (29, (HardlyMoved, None)),
            (30, (HardlyMoved, Some(Uncertain))),
            (50, (HardlyMoved, Some(Uncertain))),
            (51, (Uncertain, Some(HardlyMoved))),
            (70, (Uncertain, Some(HardlyMoved))),
            (71, (Uncertain, None)),
        ] {
            assert_eq!(verdict(moved, 0), wanted, "{moved}");
        }
    }

    #[test]
    fn of_no_sample_nothing_is_said() {
        assert_eq!(
            Verdict::new(0, 0, 0),
            Verdict {
                word: Uncertain,
                borders_on: None
            }
        );
    }

    #[test]
    fn lenses_agree_if_both_give_the_same_direction() {
        assert!(is_robust(AlmostAlwaysUp, UsuallyUp));
        assert!(is_robust(UsuallyDown, AlmostAlwaysDown));
        assert!(is_robust(HardlyMoved, HardlyMoved));
        assert!(!is_robust(UsuallyUp, UsuallyDown));
        assert!(!is_robust(UsuallyUp, HardlyMoved));
        assert!(!is_robust(UsuallyUp, Uncertain));
        assert!(!is_robust(Uncertain, Uncertain));
    }

    #[test]
    fn counts_out_of_100_add_up_to_100() {
        assert_eq!(hundred([1, 1, 1]), [34, 33, 33]);
        assert_eq!(hundred([2, 1, 0]), [67, 33, 0]);
        assert_eq!(hundred([1, 3, 3]), [14, 43, 43]);
        assert_eq!(hundred([1991, 5, 4]), [100, 0, 0]);
        assert_eq!(hundred([1989, 5, 6]), [100, 0, 0]);
        assert_eq!(hundred([0, 0, 0]), [0, 0, 0]);
        assert_eq!(hundred([0, 0, u32::MAX]), [0, 0, 100]);
        for up in 0..=200 {
            for down in 0..=(200 - up) {
                let counts = [up, down, 200 - up - down];
                let shown = hundred(counts);
                assert_eq!(shown.iter().sum::<u32>(), 100);
                for (shown, count) in shown.iter().zip(counts) {
                    assert!((f64::from(*shown) - f64::from(count) / 2.0).abs() < 1.0);
                }
            }
        }
    }
}

//! What a reader may change in a link: it has six states: as given, off, either of the two other signs, either of the two
//! other strengths.

use super::arrow::Arrow;
use crate::model::ecosystem::{Sign, Strength};

/// How many states a link has.
pub(super) const STATES: usize = 6;

/// What a reader changed in a link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Change {
    /// Nothing.
    #[default]
    AsGiven,
    /// It is not there.
    Off,
    /// It has another sign, and its strength.
    Sign(Sign),
    /// It has another strength, and its sign.
    Strength(Strength),
}

impl Change {
    /// All states of a link as it is given, in the order of their digits; the first is [`Change::AsGiven`].
    #[must_use]
    pub fn all(given: &Arrow) -> [Self; STATES] {
        let (sign, other_sign) = match given.sign {
            Sign::Plus => (Sign::Minus, Sign::Open),
            Sign::Minus => (Sign::Plus, Sign::Open),
            Sign::Open => (Sign::Plus, Sign::Minus),
        };
        let (strength, other_strength) = match given.strength {
            Strength::Weak => (Strength::Medium, Strength::Strong),
            Strength::Medium => (Strength::Weak, Strength::Strong),
            Strength::Strong => (Strength::Weak, Strength::Medium),
        };
        [
            Self::AsGiven,
            Self::Off,
            Self::Sign(sign),
            Self::Sign(other_sign),
            Self::Strength(strength),
            Self::Strength(other_strength),
        ]
    }

    /// Makes the change.
    pub(super) fn apply(self, arrow: &mut Arrow) {
        match self {
            Self::AsGiven => {}
            Self::Off => arrow.is_on = false,
            Self::Sign(sign) => arrow.sign = sign,
            Self::Strength(strength) => arrow.strength = strength,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::NodeIndex;

    #[test]
    fn six_states_differ_and_none_but_the_first_is_what_is_given() {
        let signs = [Sign::Plus, Sign::Minus, Sign::Open];
        let strengths = [Strength::Weak, Strength::Medium, Strength::Strong];
        let all = signs.map(|sign| strengths.map(|strength| (sign, strength)));
        for (sign, strength) in all.into_iter().flatten() {
            let arrow = Arrow::new(NodeIndex(0), NodeIndex(1), sign, strength);
            let mut made = Change::all(&arrow).map(|change| {
                let mut arrow = arrow;
                change.apply(&mut arrow);
                (arrow.is_on, arrow.sign.mark(), arrow.strength)
            });
            assert_eq!(made[0], (true, arrow.sign.mark(), arrow.strength));
            made.sort_unstable();
            assert!(made.windows(2).all(|pair| pair[0] != pair[1]), "{made:?}");
        }
    }
}

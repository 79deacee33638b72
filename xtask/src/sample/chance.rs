//! Chance that is the same on every machine for a seed. It must not know what it is used for.

/// A stream of numbers that look random: SplitMix64, whose ten lines need no crate.
pub(super) struct Chance(u64);

impl Chance {
    /// The stream of a seed; any seed will do.
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `most`, each as likely as the others; 0 if `most` is 0.
    pub(super) fn below(&mut self, most: usize) -> usize {
        let wide = u128::from(self.next()) * most as u128;
        (wide >> 64) as usize
    }

    /// Whether something happens that happens `times` in a hundred.
    pub(super) fn per_cent(&mut self, times: usize) -> bool {
        self.below(100) < times
    }

    /// One of a list, each as likely as the others. The list must hold something.
    pub(super) fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    /// One of a list of values with weights, a value as likely as its weight.
    pub(super) fn weighted<T: Copy>(&mut self, list: &[(T, usize)]) -> T {
        let all = list.iter().map(|(_, weight)| weight).sum();
        let mut left = self.below(all);
        for (value, weight) in list {
            match left.checked_sub(*weight) {
                None => return *value,
                Some(rest) => left = rest,
            }
        }
        list[0].0
    }

    /// A place below `most`, where a few places come up far more often than the others, as hubs do.
    pub(super) fn hub(&mut self, most: usize) -> usize {
        const SCATTER: usize = 7919;
        let end = self.below(most).max(1) + 1;
        let rank = self.below(end);
        // So that the hubs are not the first of every list.
        rank * SCATTER % most.max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_always_gives_the_same_stream() {
        let stream = |seed| {
            let mut chance = Chance::new(seed);
            (0..5).map(|_| chance.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(stream(1), stream(1));
        assert_ne!(stream(1), stream(2));
    }

    #[test]
    fn values_come_as_often_as_they_weigh() {
        let mut chance = Chance::new(3);
        let heavy = (0..10_000).filter(|_| chance.weighted(&[(true, 9), (false, 1)]));
        assert!((8_700..9_300).contains(&heavy.count()));
    }
}

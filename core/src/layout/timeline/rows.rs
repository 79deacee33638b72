//! Rows of a lane and what is taken in them. Floor 3; it knows no event.

/// The free and taken stretches of one row.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// Taken stretches from left to right; they never overlap.
    taken: Vec<(f64, f64)>,
}

impl Row {
    /// Whether nothing stands between two places.
    pub(super) fn is_free(&self, from: f64, to: f64) -> bool {
        let next = self.taken.partition_point(|stretch| stretch.1 <= from);
        self.taken.get(next).is_none_or(|stretch| stretch.0 >= to)
    }

    /// Takes a free stretch.
    pub(super) fn take(&mut self, from: f64, to: f64) {
        let next = self.taken.partition_point(|stretch| stretch.1 <= from);
        self.taken.insert(next, (from, to));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_stretch_is_free_up_to_its_edges() {
        let mut row = Row::default();
        row.take(10.0, 20.0);
        row.take(30.0, 40.0);
        assert!(row.is_free(20.0, 30.0) && row.is_free(0.0, 10.0) && row.is_free(40.0, 99.0));
        assert!(!row.is_free(19.0, 21.0) && !row.is_free(0.0, 99.0) && !row.is_free(32.0, 33.0));
    }
}

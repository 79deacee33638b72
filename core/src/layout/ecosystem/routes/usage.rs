//! How earlier arrows use the page: running along one of them costs a later one much, crossing it little.

use crate::geom::Point;

const CROSSED: f64 = 0.8;
const ALONG: f64 = 5.5;

/// Where earlier arrows run and in which directions, in squares. Running along an arrow costs much, crossing it little.
#[derive(Clone, Debug)]
pub(crate) struct PathUsage {
    columns: usize,
    rows: usize,
    /// For each square the sums of x * x, x * y and y * y over the directions of all arrows there.
    directions: Vec<[f32; 3]>,
    /// The last arrow that marked a square, for the narrow and for the wide mark.
    by: [Vec<u16>; 2],
}

impl PathUsage {
    /// Side of a square in units.
    const SQUARE: f64 = 6.0;
    /// What the narrow and the wide mark of an arrow route_cost.
    const WEIGHTS: [f64; 2] = [0.8, 0.2];

    /// What an arrow pays on its own route.
    #[cfg(test)]
    pub(crate) const ALONE: f64 = CROSSED + ALONG;

    /// Forgets all arrows.
    pub(crate) fn clear(&mut self) {
        self.directions.fill([0.0; 3]);
        for by in &mut self.by {
            by.fill(0);
        }
    }

    pub(crate) fn new(width: f64, height: f64) -> Self {
        let columns = (width / Self::SQUARE) as usize + 1;
        let rows = (height / Self::SQUARE) as usize + 1;
        Self {
            columns,
            rows,
            directions: vec![[0.0; 3]; columns * rows],
            by: [vec![0; columns * rows], vec![0; columns * rows]],
        }
    }

    /// Marks the squares round a point that an arrow passes in `direction` (of length one), each once for an arrow;
    /// `arrow` counts from 1.
    pub(crate) fn mark(&mut self, p: Point, direction: Point, arrow: u16) {
        let (x, y) = (p.x / Self::SQUARE, p.y / Self::SQUARE);
        if x < 0.0 || y < 0.0 {
            return;
        }
        let (x, y) = (x as usize, y as usize);
        for (reach, weight) in Self::WEIGHTS.into_iter().enumerate() {
            let reach = reach + 1;
            let add = [
                direction.x * direction.x,
                direction.x * direction.y,
                direction.y * direction.y,
            ]
            .map(|part| (part * weight) as f32);
            let by = &mut self.by[reach - 1];
            for row in y.saturating_sub(reach)..=(y + reach).min(self.rows - 1) {
                for column in x.saturating_sub(reach)..=(x + reach).min(self.columns - 1) {
                    let square = row * self.columns + column;
                    if by[square] != arrow {
                        by[square] = arrow;
                        for (sum, part) in self.directions[square].iter_mut().zip(add) {
                            *sum += part;
                        }
                    }
                }
            }
        }
    }

    /// What it costs to pass a point in `direction` (of length one).
    pub(crate) fn cost(&self, p: Point, direction: Point) -> f64 {
        let (x, y) = (p.x / Self::SQUARE, p.y / Self::SQUARE);
        if x < 0.0 || y < 0.0 || x as usize >= self.columns || y as usize >= self.rows {
            return 0.0;
        }
        let [xx, xy, yy] = self.directions[y as usize * self.columns + x as usize].map(f64::from);
        let d = direction;
        let along = xx * d.x * d.x + 2.0 * xy * d.x * d.y + yy * d.y * d.y;
        CROSSED * (xx + yy) + ALONG * along
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RIGHT: Point = Point { x: 1.0, y: 0.0 };

    /// A page of ten by ten squares and those that its far edges begin.
    fn usage(marked: Point) -> PathUsage {
        let mut usage = PathUsage::new(60.0, 60.0);
        usage.mark(marked, RIGHT, 1);
        usage
    }

    fn cost(usage: &PathUsage, x: f64, y: f64) -> f64 {
        usage.cost(Point::new(x, y), RIGHT)
    }

    #[test]
    fn an_arrow_wears_its_square_most_and_two_around_it_not_beyond() {
        let usage = usage(Point::new(33.0, 33.0));
        let at = |squares: f64| cost(&usage, 33.0 + 6.0 * squares, 33.0);
        // The narrow mark reaches one square, the wide one two.
        for squares in [-1.0, 0.0, 1.0] {
            assert!(
                (at(squares) - PathUsage::ALONE).abs() < 1e-6,
                "{}",
                at(squares)
            );
        }
        for squares in [-2.0, 2.0] {
            assert!(
                (at(squares) - 0.2 * PathUsage::ALONE).abs() < 1e-6,
                "{}",
                at(squares)
            );
        }
        assert_eq!([at(-3.0), at(3.0)], [0.0, 0.0]);
        // Across it costs less than along it.
        let across = usage.cost(Point::new(33.0, 33.0), Point::new(0.0, 1.0));
        assert!((across - CROSSED).abs() < 1e-6, "{across}");
    }

    #[test]
    fn the_edges_of_the_page_are_worn_and_what_is_beyond_is_not() {
        let whole = |usage: &PathUsage| {
            let squares = (0..11).flat_map(|row| (0..11).map(move |column| (column, row)));
            squares
                .map(|(x, y)| cost(usage, f64::from(x) * 6.0 + 1.0, f64::from(y) * 6.0 + 1.0))
                .sum::<f64>()
        };
        let edges = [(0.0, 33.0), (33.0, 0.0), (60.0, 33.0), (33.0, 60.0)];
        for (x, y) in edges {
            let usage = usage(Point::new(x, y));
            assert!(cost(&usage, x, y) > 0.0, "{x} {y}");
            // Three of five columns or rows lie on the page, two of them usage by the narrow mark too.
            let expected = (2.0 * 3.0 * 0.8 + 3.0 * 5.0 * 0.2) * PathUsage::ALONE;
            assert!((whole(&usage) - expected).abs() < 1e-4, "{x} {y}");
        }
        for (x, y) in [(-0.5, 33.0), (33.0, -0.5)] {
            assert_eq!(whole(&usage(Point::new(x, y))), 0.0, "{x} {y}");
        }
        for ((x, y), beyond) in
            edges
                .into_iter()
                .zip([(-0.5, 33.0), (33.0, -0.5), (66.0, 33.0), (33.0, 66.0)])
        {
            let usage = usage(Point::new(x, y));
            assert_eq!(cost(&usage, beyond.0, beyond.1), 0.0, "{beyond:?}");
        }
    }

    #[test]
    fn an_arrow_wears_a_square_once_and_another_one_again() {
        let mut usage = usage(Point::new(33.0, 33.0));
        usage.mark(Point::new(34.0, 33.0), RIGHT, 1);
        assert!((cost(&usage, 33.0, 33.0) - PathUsage::ALONE).abs() < 1e-6);
        usage.mark(Point::new(33.0, 33.0), RIGHT, 2);
        assert!((cost(&usage, 33.0, 33.0) - 2.0 * PathUsage::ALONE).abs() < 1e-6);
        usage.clear();
        assert_eq!(cost(&usage, 33.0, 33.0), 0.0);
    }
}

//! The spectral radius of a matrix without negative entries. It knows no map.
//!
//! Power iteration alone fails on such matrices: it runs in circles where all loops have the same length, and creeps
//! where the matrix falls into parts. So the matrix is first cut into its strongly connected components; its radius is the
//! largest of theirs. In a component, iteration with a shift converges to the one positive eigenvector (Perron and
//! Frobenius), and after each step the least and the largest growth of an entry enclose the radius (Collatz and
//! Wielandt), so that it is known when to stop.

/// The enclosing bounds are this close, relatively, when iteration stops.
const CLOSE: f64 = 1e-13;

/// After so many steps the upper bound is taken; with it, a map settles even faster.
const MOST_STEPS: usize = 100_000;

/// The spectral radius of the matrix that has `edges` as its entries: row, column, and a value that is not negative.
/// Entries at the same place add up.
///
/// # Panics
/// If a row or column is not below `nodes`.
#[must_use]
pub fn spectral_radius(nodes: usize, edges: &[(u32, u32, f64)]) -> f64 {
    let ahead = Neighbours::new(nodes, edges, |edge| (edge.0, edge.1));
    let back = Neighbours::new(nodes, edges, |edge| (edge.1, edge.0));
    // The component of each node, by the node that it was found from.
    let mut component = vec![OPEN; nodes];
    let (mut after, mut before) = (vec![OPEN; nodes], vec![OPEN; nodes]);
    let mut radius: f64 = 0.0;
    for start in 0..nodes as u32 {
        if component[start as usize] != OPEN {
            continue;
        }
        let reached = ahead.reach(start, &component, &mut after);
        back.reach(start, &component, &mut before);
        component[start as usize] = start;
        for node in reached {
            if before[node as usize] == start {
                component[node as usize] = start;
            }
        }
        let own: Vec<(usize, usize, f64)> = edges
            .iter()
            .map(|edge| (edge.0 as usize, edge.1 as usize, edge.2))
            .filter(|edge| component[edge.0] == start && component[edge.1] == start)
            .collect();
        if !own.is_empty() {
            radius = radius.max(radius_of_component(nodes, &own));
        }
    }
    radius
}

/// Not reached, or in no component yet.
const OPEN: u32 = u32::MAX;

/// For each node those that an edge leads to.
struct Neighbours {
    starts: Vec<usize>,
    ends: Vec<u32>,
}

impl Neighbours {
    fn new(
        nodes: usize,
        edges: &[(u32, u32, f64)],
        direction: fn(&(u32, u32, f64)) -> (u32, u32),
    ) -> Self {
        let mut starts = vec![0; nodes + 1];
        for edge in edges {
            starts[direction(edge).0 as usize + 1] += 1;
        }
        for node in 0..nodes {
            starts[node + 1] += starts[node];
        }
        let mut free = starts.clone();
        let mut ends = vec![0; edges.len()];
        for edge in edges {
            let (from, to) = direction(edge);
            ends[free[from as usize]] = to;
            free[from as usize] += 1;
        }
        Self { starts, ends }
    }

    /// All nodes that can be reached from one through nodes of no component, that one included; each is marked with it.
    fn reach(&self, start: u32, component: &[u32], marks: &mut [u32]) -> Vec<u32> {
        let mut reached = vec![start];
        marks[start as usize] = start;
        let mut next = 0;
        while let Some(node) = reached.get(next).map(|node| *node as usize) {
            next += 1;
            for end in &self.ends[self.starts[node]..self.starts[node + 1]] {
                let place = *end as usize;
                if marks[place] != start && component[place] == OPEN {
                    marks[place] = start;
                    reached.push(*end);
                }
            }
        }
        reached
    }
}

/// The radius of a strongly connected component with at least one edge.
fn radius_of_component(nodes: usize, edges: &[(usize, usize, f64)]) -> f64 {
    let (mut vector, mut product) = (vec![0.0; nodes], vec![0.0; nodes]);
    for edge in edges {
        vector[edge.0] = 1.0;
    }
    let mut upper: f64 = 0.0;
    for _ in 0..MOST_STEPS {
        product.fill(0.0);
        for (row, column, value) in edges {
            product[*row] += value * vector[*column];
        }
        let mut lower = f64::MAX;
        upper = 0.0;
        for (entry, grown) in vector.iter().zip(&product) {
            if *entry > 0.0 {
                lower = lower.min(grown / entry);
                upper = upper.max(grown / entry);
            }
        }
        if upper - lower <= CLOSE * upper {
            return (lower + upper) / 2.0;
        }
        let mut largest: f64 = 0.0;
        for (entry, grown) in vector.iter_mut().zip(&product) {
            *entry = grown + 0.5 * upper * *entry;
            largest = largest.max(*entry);
        }
        for entry in &mut vector {
            *entry /= largest;
        }
    }
    upper
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: f64, wanted: f64) {
        assert!((found - wanted).abs() <= 1e-11 * wanted, "{found} {wanted}");
    }

    #[test]
    fn a_matrix_without_a_loop_has_radius_zero() {
        assert_eq!(spectral_radius(0, &[]), 0.0);
        assert_eq!(
            spectral_radius(3, &[(0, 1, 2.0), (1, 2, 3.0), (0, 2, 1.0)]),
            0.0
        );
    }

    #[test]
    fn a_single_loop_has_the_geometric_mean_of_its_weights() {
        for length in [1_u32, 2, 3, 7, 30] {
            let weight = |node: u32| 0.1 + 0.8 * f64::from(node * 7 % 10) / 10.0;
            let edges: Vec<(u32, u32, f64)> = (0..length)
                .map(|node| (node, (node + 1) % length, weight(node)))
                .collect();
            let logarithm: f64 = (0..length).map(|node| libm::log(weight(node))).sum();
            close(
                spectral_radius(length as usize, &edges),
                libm::exp(logarithm / f64::from(length)),
            );
        }
    }

    #[test]
    fn of_separate_and_of_chained_parts_the_largest_counts() {
        // Two loops, the weaker one feeding the stronger one and the other way round, and a tail.
        for (from, to) in [(1, 2), (3, 0)] {
            let edges = [
                (0, 1, 0.4),
                (1, 0, 0.9),
                (2, 3, 0.5),
                (3, 2, 0.8),
                (from, to, 50.0),
                (4, 0, 9.0),
                (1, 5, 9.0),
            ];
            close(spectral_radius(6, &edges), libm::sqrt(0.4));
        }
        // Two parts of the same radius in a chain, where plain iteration creeps.
        close(
            spectral_radius(2, &[(0, 0, 0.7), (1, 1, 0.7), (0, 1, 1.0)]),
            0.7,
        );
    }

    #[test]
    fn loops_of_even_length_do_not_run_in_circles() {
        // A star: the middle to each of four and back, all loops of length two.
        let edges: Vec<(u32, u32, f64)> = (1..5)
            .flat_map(|end| [(0, end, 1.0), (end, 0, 0.25)])
            .collect();
        close(spectral_radius(5, &edges), 1.0);
    }

    #[test]
    fn entries_at_the_same_place_add_up() {
        close(spectral_radius(1, &[(0, 0, 0.25), (0, 0, 0.5)]), 0.75);
    }

    #[test]
    fn a_full_matrix_has_the_root_of_its_polynomial() {
        // [[1, 2], [3, 4]]: (5 + sqrt 33) / 2.
        let edges = [(0, 0, 1.0), (0, 1, 2.0), (1, 0, 3.0), (1, 1, 4.0)];
        close(spectral_radius(2, &edges), (5.0 + libm::sqrt(33.0)) / 2.0);
    }
}

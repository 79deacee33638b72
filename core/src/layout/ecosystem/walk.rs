//! Which of some places an arrow key leads to from another.

use crate::geom::Point;

/// What a unit to the side counts against one ahead.
const SIDEWAYS: f64 = 1.5;

/// Where an arrow key points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Upwards.
    Up,
    /// Downwards.
    Down,
}

impl Direction {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Up, Self::Down];
}

/// The nearest place in a direction: within half a right angle to both sides of it, where what lies straight ahead
/// counts as nearer; if nothing is there, anywhere on that side. Nothing at the edge of the picture. Places are in any
/// unit, y downwards; the answer is one of their indices.
#[must_use]
pub fn nearest_in(places: &[Point], from: usize, direction: Direction) -> Option<usize> {
    let here = places.get(from)?;
    let mut best: Option<(bool, f64, usize)> = None;
    for (index, place) in places
        .iter()
        .enumerate()
        .filter(|(index, _)| *index != from)
    {
        let (x, y) = (place.x - here.x, place.y - here.y);
        let (ahead, aside) = match direction {
            Direction::Left => (-x, y.abs()),
            Direction::Right => (x, y.abs()),
            Direction::Up => (-y, x.abs()),
            Direction::Down => (y, x.abs()),
        };
        if ahead < 1.0 {
            continue;
        }
        let oblique = aside > ahead * 1.001;
        let far = ahead + SIDEWAYS * aside;
        let nearer = best.is_none_or(|(other, least, _)| (oblique, far) < (other, least));
        if nearer {
            best = Some((oblique, far, index));
        }
    }
    best.map(|(_, _, index)| index)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nearest(ends: &[(f64, f64)], direction: Direction) -> Option<usize> {
        let places: Vec<Point> = [(0.0, 0.0)]
            .iter()
            .chain(ends)
            .map(|(x, y)| Point::new(*x, *y))
            .collect();
        nearest_in(&places, 0, direction)
    }

    #[test]
    fn what_lies_straight_ahead_comes_before_what_is_near_and_aside() {
        assert_eq!(
            nearest(&[(30.0, 40.0), (90.0, 0.0)], Direction::Right),
            Some(2)
        );
        assert_eq!(
            nearest(&[(70.0, 50.0), (140.0, 0.0)], Direction::Right),
            Some(2)
        );
        assert_eq!(
            nearest(&[(30.0, 29.0), (140.0, 0.0)], Direction::Right),
            Some(1)
        );
        assert_eq!(
            nearest(&[(40.0, 40.5), (900.0, 0.0)], Direction::Right),
            Some(2)
        );
        // At half a right angle it is still ahead.
        assert_eq!(
            nearest(&[(40.0, 40.0), (900.0, 0.0)], Direction::Right),
            Some(1)
        );
    }

    #[test]
    fn of_two_that_are_as_near_the_first_is_taken() {
        assert_eq!(
            nearest(&[(50.0, 20.0), (50.0, -20.0)], Direction::Right),
            Some(1)
        );
        assert_eq!(
            nearest(&[(20.0, -50.0), (-20.0, -50.0)], Direction::Up),
            Some(1)
        );
    }

    #[test]
    fn a_unit_away_is_a_side_and_less_is_none() {
        assert_eq!(nearest(&[(1.0, 0.0)], Direction::Right), Some(1));
        assert_eq!(nearest(&[(0.9, 0.0)], Direction::Right), None);
        assert_eq!(nearest(&[(-1.0, 0.0)], Direction::Right), None);
    }
}

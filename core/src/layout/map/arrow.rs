//! An arrow: its line, its head, and the place of its polarity badge.

use crate::geom::Point;
use crate::layout::curve::{Cubic, along, at, last_direction, reach, written};
use crate::layout::ecosystem::routes::{HEAD, Head};
use crate::model::LinkIndex;

/// From one point of a line to the next, in units.
pub(super) const STEP: f64 = 4.0;

/// An arrow.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrow {
    /// The link it stands for.
    pub link: LinkIndex,
    /// Its line as cubics in whole units: beginning, two handles, end.
    pub line: Vec<Cubic>,
    /// The middle of its polarity badge, in whole units.
    pub badge: Point,
}

impl Arrow {
    /// Its line in SVG's path language.
    #[must_use]
    pub fn d(&self) -> String {
        written(&self.line)
    }

    /// Its head.
    #[must_use]
    pub fn head(&self) -> Head {
        head(&self.line)
    }

    /// Points of its line, a few units apart.
    #[must_use]
    pub fn points(&self) -> Vec<Point> {
        points(&self.line)
    }
}

/// The head at the end of a line.
pub(super) fn head(line: &[Cubic]) -> Head {
    let direction = line.last().map_or(Point::new(1.0, 0.0), last_direction);
    let end = line.last().map_or(Point::default(), |cubic| cubic[3]);
    Head {
        tip: along(end, direction, HEAD),
        direction,
    }
}

/// Points of a line at most a few units apart.
pub(super) fn points(line: &[Cubic]) -> Vec<Point> {
    let mut points: Vec<Point> = line.first().map(|cubic| cubic[0]).into_iter().collect();
    for cubic in line {
        let count = (reach(cubic) / STEP) as usize + 1;
        points.extend((1..=count).map(|step| at(cubic, step as f64 / count as f64)));
    }
    points
}

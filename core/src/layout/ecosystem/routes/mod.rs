//! The routes of arrows: each link tries many smooth curves and takes the one that costs least, shortest links first. It
//! knows outlines and lanes, and must not know years, layers or colours.
//!
//! | file | what it holds |
//! |---|---|
//! | `candidate` | a possible route as plain data, and its curve |
//! | `candidates` | which candidates are tried between two nodes |
//! | `gates` | candidates between two neighbours of a row or column |
//! | `cost`, `usage` | what a route costs; where earlier arrows run |
//! | `obstacle_grid` | what stands near a point |
//! | `search` | the cheapest candidate of each arrow |
//! | `bundle` | one route for each link in all pictures, with common trunks |
//! | `finish` | a curve as a finished route |

mod bundle;
mod candidate;
mod candidates;
mod cost;
mod finish;
mod gates;
mod obstacle_grid;
mod search;
mod usage;

pub(crate) use bundle::{BundledRoute, bundled};
pub use candidate::Gate;
pub use obstacle_grid::ObstacleGrid;

use crate::drawing::number;
use crate::geom::Point;
use crate::model::LinkIndex;

/// From the point of an arrow's head to where its line ends, in units.
pub const HEAD: f64 = 7.0;

/// The head of an arrow.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Head {
    /// Its point.
    pub tip: Point,
    /// Where it points, of length one.
    pub direction: Point,
}

impl Head {
    /// Its outline in SVG's path language: 13 units long and wide, notched.
    #[must_use]
    pub fn outline(self) -> String {
        self.shape(&[(0.0, 0.0), (-13.0, -6.5), (-10.5, 0.0), (-13.0, 6.5)])
    }

    /// A closed shape given in the head's own axes: x along its direction from the tip.
    pub(crate) fn shape(self, corners: &[(f64, f64)]) -> String {
        let mut d = String::with_capacity(48);
        for (place, (x, y)) in corners.iter().enumerate() {
            let v = self.direction;
            d.push(if place == 0 { 'M' } else { 'L' });
            d.push_str(&number(self.tip.x + x * v.x - y * v.y));
            d.push(' ');
            d.push_str(&number(self.tip.y + x * v.y + y * v.x));
        }
        d.push('Z');
        d
    }
}

/// The route of one arrow.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// Which link it is.
    pub link: LinkIndex,
    /// The line from its beginning to its head, in SVG's path language.
    pub d: String,
    /// Points of the line at most 9 units apart, for tests and for finding the arrow under a finger.
    pub points: Vec<Point>,
    /// Where the line begins.
    pub start: Point,
    /// Its head.
    pub head: Head,
    /// The middle of its polarity badge.
    pub badge: Point,
    /// Length of the line in units.
    pub length: f64,
    /// Whether the line touches no node but its ends; where there is no such route, it leads through one.
    pub is_clear: bool,
}

#[cfg(test)]
mod fixture;

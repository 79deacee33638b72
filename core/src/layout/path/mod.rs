//! The ways of arrows: each link is tried along many smooth curves and takes the one that costs least, shortest links
//! first. It knows outlines and lanes, not years, layers or colours; who chooses the links does.
//!
//! | file | what it holds |
//! |---|---|
//! | `curve` | cubics and arcs |
//! | `ground` | who stands where, for asking fast |
//! | `recipe` | ways as plain data, and their curves |
//! | `ways` | which of them are tried between two nodes |
//! | `trace` | what a way costs |
//! | `search` | the cheapest way of each arrow |
//! | `finish` | a way as a route |
//! | `sign` | where signs go |

mod curve;
mod finish;
mod ground;
mod recipe;
#[cfg(test)]
mod sample;
mod search;
mod sign;
mod trace;
mod ways;

pub(crate) use curve::{along, polar};
pub use ground::Ground;
pub use search::route;

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
    /// The way it points, of length one.
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

/// The way of one arrow.
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
    /// The middle of its sign.
    pub sign: Point,
    /// Length of the line in units.
    pub length: f64,
    /// Whether the line touches no node but its ends; where there is no such way, it leads through one.
    pub is_clear: bool,
}

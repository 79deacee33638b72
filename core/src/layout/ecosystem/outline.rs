//! The area that a node takes: its middle, its bounds, and the distance from any point to its edge.

use crate::geom::{Point, Rect};
use crate::layout::curve::polar;

/// The area a node takes, in units of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outline {
    /// An upright box: actors, resources, challenges, opportunities.
    Box {
        /// Where it stands.
        rect: Rect,
        /// Radius of its corners; 0 where a corner is square.
        corner: f64,
    },
    /// A piece of a ring: stages.
    Segment {
        /// The middle of the ring.
        hub: Point,
        /// Radius of the inner arc.
        inner: f64,
        /// Radius of the outer arc.
        outer: f64,
        /// Direction of the segment's middle from the hub, in radians clockwise from the right.
        middle: f64,
        /// From its middle to either end, in radians.
        half: f64,
    },
    /// A disc: outcomes.
    Disc {
        /// Its middle.
        centre: Point,
        /// Its radius.
        radius: f64,
    },
}

impl Outline {
    /// Its middle: of a segment, halfway between the arcs.
    #[must_use]
    pub fn centre(&self) -> Point {
        match *self {
            Self::Box { rect, .. } => rect.centre(),
            Self::Segment {
                hub,
                inner,
                outer,
                middle,
                ..
            } => polar(hub, (inner + outer) / 2.0, middle),
            Self::Disc { centre, .. } => centre,
        }
    }

    /// Units from a point to the edge; negative inside.
    #[must_use]
    pub fn distance(&self, p: Point) -> f64 {
        match *self {
            Self::Box { rect, corner } => {
                let c = rect.centre();
                let x = (p.x - c.x).abs() - rect.width / 2.0 + corner;
                let y = (p.y - c.y).abs() - rect.height / 2.0 + corner;
                let outside = length(x.max(0.0), y.max(0.0));
                outside + x.max(y).min(0.0) - corner
            }
            Self::Segment {
                hub,
                inner,
                outer,
                middle,
                half,
            } => {
                let (x, y) = (p.x - hub.x, p.y - hub.y);
                let r = length(x, y);
                let radial = (inner - r).max(r - outer);
                let turn = libm::fabs(wrap(libm::atan2(y, x) - middle)) - half;
                let side = turn * r.min(outer);
                if radial > 0.0 && side > 0.0 {
                    length(radial, side)
                } else {
                    radial.max(side)
                }
            }
            Self::Disc { centre, radius } => length(p.x - centre.x, p.y - centre.y) - radius,
        }
    }

    /// The smallest upright box round it, for segments the box of its ends and its middle.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        match *self {
            Self::Box { rect, .. } => rect,
            Self::Disc { centre, radius } => Rect::around(centre, 2.0 * radius, 2.0 * radius),
            Self::Segment {
                hub,
                inner,
                outer,
                middle,
                half,
            } => {
                let mut low = Point::new(f64::MAX, f64::MAX);
                let mut high = Point::new(f64::MIN, f64::MIN);
                for step in -8..=8 {
                    for radius in [inner, outer] {
                        let p = polar(hub, radius, middle + half * f64::from(step) / 8.0);
                        low = Point::new(low.x.min(p.x), low.y.min(p.y));
                        high = Point::new(high.x.max(p.x), high.y.max(p.y));
                    }
                }
                Rect::new(low.x, low.y, high.x - low.x, high.y - low.y)
            }
        }
    }
}

fn length(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}

/// The same direction between -pi and pi.
pub(crate) fn wrap(angle: f64) -> f64 {
    use core::f64::consts::{PI, TAU};
    let mut turned = angle + PI;
    // Sums of a few directions come in, so a few turns are all there can be; taking one away is exact.
    for _ in 0..8 {
        if turned >= TAU {
            turned -= TAU;
        } else if turned < 0.0 {
            turned += TAU;
        }
    }
    turned - PI
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::f64::consts::PI;

    #[test]
    fn distances_are_negative_inside_and_measured_to_the_edge() {
        let square = Outline::Box {
            rect: Rect::new(0.0, 0.0, 100.0, 40.0),
            corner: 0.0,
        };
        assert_eq!(square.distance(Point::new(50.0, -7.0)), 7.0);
        assert_eq!(square.distance(Point::new(50.0, 10.0)), -10.0);
        let segment = Outline::Segment {
            hub: Point::new(0.0, 0.0),
            inner: 100.0,
            outer: 200.0,
            middle: PI,
            half: 0.4,
        };
        assert!((segment.distance(Point::new(-210.0, 0.0)) - 10.0).abs() < 1e-9);
        assert!(segment.distance(Point::new(-150.0, -1.0)) < -40.0);
        assert!(segment.distance(Point::new(150.0, 0.0)) > 100.0);
    }
}

//! Points, boxes and intervals in drawing units. Floor 0: it must not know content or pixels.

/// A place in a drawing; x grows to the right, y downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Units from the left edge of the drawing.
    pub x: f64,
    /// Units from the upper edge of the drawing.
    pub y: f64,
}

impl Point {
    /// A point from its two coordinates.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Distance to `other` in units.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        let (x, y) = (self.x - other.x, self.y - other.y);
        (x * x + y * y).sqrt()
    }
}

/// An upright box: `x`, `y` is its upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Extent to the right, never negative.
    pub width: f64,
    /// Extent downwards, never negative.
    pub height: f64,
}

impl Rect {
    /// A box from its upper left corner and its extents.
    #[must_use]
    pub const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    /// The box of the given extents round a centre.
    #[must_use]
    pub const fn around(centre: Point, width: f64, height: f64) -> Self {
        Self {
            x: centre.x - width / 2.0,
            y: centre.y - height / 2.0,
            width,
            height,
        }
    }

    /// The x of the right edge.
    #[must_use]
    pub const fn right(self) -> f64 {
        self.x + self.width
    }

    /// The y of the lower edge.
    #[must_use]
    pub const fn bottom(self) -> f64 {
        self.y + self.height
    }

    /// The middle of the box.
    #[must_use]
    pub const fn centre(self) -> Point {
        Point {
            x: self.x + self.width / 2.0,
            y: self.y + self.height / 2.0,
        }
    }

    /// The box grown by `by` units on every side.
    #[must_use]
    pub const fn grown(self, by: f64) -> Self {
        Self {
            x: self.x - by,
            y: self.y - by,
            width: self.width + 2.0 * by,
            height: self.height + 2.0 * by,
        }
    }

    /// The smallest box that holds both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self {
            x,
            y,
            width: self.right().max(other.right()) - x,
            height: self.bottom().max(other.bottom()) - y,
        }
    }

    /// Whether the two boxes share area; boxes that only touch do not.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Whether the point lies inside or on the edge.
    #[must_use]
    pub fn contains(self, p: Point) -> bool {
        p.x >= self.x && p.x <= self.right() && p.y >= self.y && p.y <= self.bottom()
    }
}

/// The value held between `least` and `most`; where these cross, `most` counts. The standard library's `clamp` panics
/// there, and its message would bring the printing of fractions into the program.
#[must_use]
pub const fn within(value: f64, least: f64, most: f64) -> f64 {
    value.max(least).min(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_held_between_its_bounds() {
        assert_eq!(within(-1.0, 0.0, 2.0), 0.0);
        assert_eq!(within(1.5, 0.0, 2.0), 1.5);
        assert_eq!(within(3.0, 0.0, 2.0), 2.0);
    }

    #[test]
    fn boxes_that_only_touch_do_not_overlap() {
        let left = Rect::new(0.0, 0.0, 10.0, 10.0);
        assert!(!left.overlaps(Rect::new(10.0, 0.0, 5.0, 5.0)));
        assert!(left.overlaps(Rect::new(9.9, 0.0, 5.0, 5.0)));
    }

    #[test]
    fn boxes_overlap_only_where_they_share_area_on_both_axes() {
        let one = Rect::new(0.0, 0.0, 10.0, 10.0);
        for beside in [
            Rect::new(-5.0, 0.0, 5.0, 5.0),
            Rect::new(0.0, 10.0, 5.0, 5.0),
            Rect::new(0.0, -5.0, 5.0, 5.0),
            Rect::new(3.0, 30.0, 5.0, 5.0),
        ] {
            assert!(!one.overlaps(beside), "{beside:?}");
            assert!(!beside.overlaps(one), "{beside:?}");
        }
        assert!(one.overlaps(Rect::new(9.0, 9.0, 5.0, 5.0)));
    }

    #[test]
    fn the_union_of_boxes_holds_both_and_no_more() {
        let (one, other) = (
            Rect::new(0.0, 5.0, 10.0, 4.0),
            Rect::new(3.0, 0.0, 20.0, 6.0),
        );
        assert_eq!(one.union(other), Rect::new(0.0, 0.0, 23.0, 9.0));
        assert_eq!(other.union(one), one.union(other));
    }

    #[test]
    fn a_point_on_the_edge_is_inside_and_beyond_it_is_not() {
        let one = Rect::new(1.0, 2.0, 10.0, 20.0);
        for (x, y, inside) in [
            (1.0, 2.0, true),
            (11.0, 22.0, true),
            (5.0, 9.0, true),
            (0.9, 9.0, false),
            (11.1, 9.0, false),
            (5.0, 1.9, false),
            (5.0, 22.1, false),
        ] {
            assert_eq!(one.contains(Point::new(x, y)), inside, "{x} {y}");
        }
    }
}

//! Plane curves: cubics, the arcs they make, and how they are cut and written. It must not know nodes or arrows.

use crate::angle::sin_cos;
use crate::geom::Point;

/// A cubic Bezier: beginning, two handles, end.
pub(crate) type Cubic = [Point; 4];

/// The point at `radius` units from `hub` in direction `angle`, in radians clockwise from the right.
pub(crate) fn polar(hub: Point, radius: f64, angle: f64) -> Point {
    let (sin, cos) = sin_cos(angle);
    Point::new(hub.x + radius * cos, hub.y + radius * sin)
}

/// `from` moved by `by` times `direction`.
pub(crate) const fn along(from: Point, direction: Point, by: f64) -> Point {
    Point::new(from.x + direction.x * by, from.y + direction.y * by)
}

/// From one point to another.
pub(crate) const fn between(from: Point, to: Point) -> Point {
    Point::new(to.x - from.x, to.y - from.y)
}

pub(crate) const fn dot(a: Point, b: Point) -> f64 {
    a.x * b.x + a.y * b.y
}

pub(crate) const fn cross(a: Point, b: Point) -> f64 {
    a.x * b.y - a.y * b.x
}

/// Length of a vector in units.
pub(crate) fn norm(v: Point) -> f64 {
    (v.x * v.x + v.y * v.y).sqrt()
}

/// The vector of length one in the same direction; of nothing, to the right.
pub(crate) fn unit(v: Point) -> Point {
    let length = norm(v);
    if length > 1e-9 {
        Point::new(v.x / length, v.y / length)
    } else {
        Point::new(1.0, 0.0)
    }
}

/// The vector turned clockwise by `angle` radians.
pub(crate) fn turned(v: Point, angle: f64) -> Point {
    let (sin, cos) = sin_cos(angle);
    Point::new(v.x * cos - v.y * sin, v.x * sin + v.y * cos)
}

pub(crate) fn mix(a: Point, b: Point, share: f64) -> Point {
    Point::new(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)
}

/// The curve that leaves `from` in direction `out` and reaches `to` in direction `into` (both of length one); where
/// the two mirror each other it is a circular arc to within a thousandth.
pub(crate) fn join(from: Point, out: Point, into: Point, to: Point) -> Cubic {
    let chord = between(from, to);
    let distance = norm(chord);
    let c = unit(chord);
    // cos of the mean of both bends; the handle of an arc that bends by a at each end is 2/3 of the chord over
    // 1 + cos a, since tan(a/2) / sin a = 1 / (1 + cos a).
    let bend = ((dot(c, out) + dot(c, into)) / 2.0).max(-0.35);
    let handle = distance * (2.0 / 3.0) / (1.0 + bend);
    [from, along(from, out, handle), along(to, into, -handle), to]
}

/// The direction that mirrors `tangent` at the chord from one point to another: leaving with it makes a circular arc
/// that arrives with `tangent`.
pub(crate) fn mirrored(tangent: Point, from: Point, to: Point) -> Point {
    let c = unit(between(from, to));
    let share = 2.0 * dot(c, tangent);
    Point::new(share * c.x - tangent.x, share * c.y - tangent.y)
}

/// The point of an ellipse at parameter `angle`.
pub(crate) fn on_ellipse(hub: Point, (rx, ry): (f64, f64), angle: f64) -> Point {
    let (sin, cos) = sin_cos(angle);
    Point::new(hub.x + rx * cos, hub.y + ry * sin)
}

/// The direction of travel there, clockwise for `turn` = 1, the other way for -1.
pub(crate) fn ellipse_tangent((rx, ry): (f64, f64), angle: f64, turn: f64) -> Point {
    let (sin, cos) = sin_cos(angle);
    unit(Point::new(-rx * sin * turn, ry * cos * turn))
}

/// Appends the piece of an ellipse from one parameter to another.
pub(crate) fn follow(out: &mut Vec<Cubic>, hub: Point, (rx, ry): (f64, f64), from: f64, to: f64) {
    let pieces = libm::ceil((to - from).abs() / 0.8).max(1.0);
    let step = (to - from) / pieces;
    let (sin, cos) = sin_cos(step / 4.0);
    let handle = 4.0 / 3.0 * (sin / cos);
    for piece in 0..pieces as usize {
        let one = from + step * piece as f64;
        let two = one + step;
        let (p, q) = (
            on_ellipse(hub, (rx, ry), one),
            on_ellipse(hub, (rx, ry), two),
        );
        let (s1, c1) = sin_cos(one);
        let (s2, c2) = sin_cos(two);
        out.push([
            p,
            Point::new(p.x - handle * rx * s1, p.y + handle * ry * c1),
            Point::new(q.x + handle * rx * s2, q.y - handle * ry * c2),
            q,
        ]);
    }
}

/// The point of a cubic at `t` from 0 to 1.
pub(crate) fn at(c: &Cubic, t: f64) -> Point {
    let u = 1.0 - t;
    let (a, b, d, e) = (u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t);
    Point::new(
        a * c[0].x + b * c[1].x + d * c[2].x + e * c[3].x,
        a * c[0].y + b * c[1].y + d * c[2].y + e * c[3].y,
    )
}

/// The part of a cubic from `t0` to `t1`.
pub(crate) fn part(c: &Cubic, t0: f64, t1: f64) -> Cubic {
    let (_, right) = split(c, t0);
    let share = if t0 < 1.0 {
        (t1 - t0) / (1.0 - t0)
    } else {
        1.0
    };
    split(&right, share).0
}

fn split(c: &Cubic, t: f64) -> (Cubic, Cubic) {
    let (ab, bc, cd) = (mix(c[0], c[1], t), mix(c[1], c[2], t), mix(c[2], c[3], t));
    let (abc, bcd) = (mix(ab, bc, t), mix(bc, cd, t));
    let middle = mix(abc, bcd, t);
    ([c[0], ab, abc, middle], [middle, bcd, cd, c[3]])
}

/// The direction at the end of a curve.
pub(crate) fn last_direction(c: &Cubic) -> Point {
    for place in [2, 1, 0] {
        let v = between(c[place], c[3]);
        if norm(v) > 1e-6 {
            return unit(v);
        }
    }
    Point::new(1.0, 0.0)
}

/// The same way travelled backwards.
pub(crate) fn reverse(cubics: &mut [Cubic]) {
    cubics.reverse();
    for cubic in cubics {
        cubic.reverse();
    }
}

/// A length of the polygon of handles, an upper bound of the curve's.
pub(crate) fn reach(c: &Cubic) -> f64 {
    norm(between(c[0], c[1])) + norm(between(c[1], c[2])) + norm(between(c[2], c[3]))
}

/// The curve in SVG's path language, in whole units; after its beginning all is relative to where the pen stands, which
/// takes fewer digits.
pub(crate) fn written(cubics: &[Cubic]) -> String {
    let mut d = String::with_capacity(16 + cubics.len() * 24);
    let Some(first) = cubics.first() else {
        return d;
    };
    let rounded = |p: Point| (libm::round(p.x) as i32, libm::round(p.y) as i32);
    let mut pen = rounded(first[0]);
    d.push('M');
    d.push_str(&pen.0.to_string());
    d.push(' ');
    d.push_str(&pen.1.to_string());
    d.push('c');
    let mut is_first = true;
    let mut put = |number: i32| {
        if !is_first && number >= 0 {
            d.push(' ');
        }
        is_first = false;
        d.push_str(&number.to_string());
    };
    for cubic in cubics {
        let ends = [cubic[1], cubic[2], cubic[3]].map(rounded);
        for (x, y) in ends {
            put(x - pen.0);
            put(y - pen.1);
        }
        pen = ends[2];
    }
    d
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mirrored_ends_make_a_circular_arc() {
        let into = turned(Point::new(1.0, 0.0), 0.9);
        let (from, to) = (Point::new(0.0, 0.0), Point::new(100.0, 0.0));
        let arc = join(from, mirrored(into, from, to), into, to);
        let radius = 50.0 / libm::sin(0.9);
        let hub = Point::new(50.0, 50.0 / libm::tan(0.9));
        for step in 0..=10 {
            let p = at(&arc, f64::from(step) / 10.0);
            assert!((p.distance(hub) - radius).abs() < 0.3, "{p:?}");
        }
    }

    #[test]
    fn a_curve_is_written_from_where_the_pen_stands() {
        let p = Point::new;
        let one = [p(10.4, 20.0), p(9.0, 30.0), p(40.0, 30.0), p(50.0, 0.0)];
        let two = [p(50.0, 0.0), p(50.0, -5.0), p(60.0, 7.0), p(49.0, 2.0)];
        assert_eq!(
            written(&[one, two]),
            "M10 20c-1 10 30 10 40-20 0-5 10 7-1 2"
        );
        assert_eq!(written(&[]), "");
    }

    #[test]
    fn a_part_of_a_curve_begins_and_ends_on_it() {
        let c = [
            Point::new(0.0, 0.0),
            Point::new(10.0, 30.0),
            Point::new(40.0, 30.0),
            Point::new(50.0, 0.0),
        ];
        let piece = part(&c, 0.25, 0.75);
        assert!(piece[0].distance(at(&c, 0.25)) < 1e-9);
        assert!(piece[3].distance(at(&c, 0.75)) < 1e-9);
    }
}

//! What a what-if answer puts at a node: a mark of its way, a bar of how often it rose and fell, and on a pushed node a
//! badge. It knows no answer and no word.

use super::labels::{BASELINE, TYPE};
use crate::drawing::{Anchor, Shape, traced};
use crate::geom::{Point, Rect, within};
use crate::layout::measure::{Weight, text_width};

/// Radius of the mark of a way, in units.
pub const MARK: f64 = 10.5;
/// Height of the bar.
const BAR: f64 = 6.0;
/// How much shorter than its box a bar is at either end.
const INSET: f64 = 9.0;
/// The bar of a node whose name is in the middle of a larger shape is as wide as the name, between these.
const WIDTHS: (f64, f64) = (44.0, 64.0);
/// From one line of the hatching to the next.
const HATCH: f64 = 4.0;
/// Height of the badge of a push, and what it has beside its word.
const BADGE: (f64, f64) = (19.0, 7.0);

/// Where these stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spots {
    /// The middle of the mark.
    pub mark: Point,
    /// The bar.
    pub bar: Rect,
}

/// Where mark and bar of a node in a box stand: at its upper right corner and on its lower edge.
#[must_use]
pub fn at_box(shape: Rect) -> Spots {
    Spots {
        mark: Point::new(shape.right() - 4.0, shape.y + 1.0),
        bar: Rect {
            x: shape.x + INSET,
            y: shape.bottom() - BAR / 2.0,
            width: (shape.width - 2.0 * INSET).max(0.0),
            height: BAR,
        },
    }
}

/// Where they stand in a shape that is larger than its name: above the name and beneath it.
#[must_use]
pub fn at_name(name: Rect) -> Spots {
    let width = within(name.width, WIDTHS.0, WIDTHS.1);
    let middle = name.centre().x;
    Spots {
        mark: Point::new(middle, name.y - MARK),
        bar: Rect {
            x: middle - width / 2.0,
            y: name.bottom() + 2.0,
            width,
            height: BAR,
        },
    }
}

/// The bar: from the left how often of a hundred it rose, solid, from the right how often it fell, hatched.
#[must_use]
pub fn bar(at: Rect, [up, down]: [u32; 2]) -> Shape {
    let share = |count: u32| at.width * f64::from(count.min(100)) / 100.0;
    let rect = |class: &str, x: f64, width: f64| Shape::Path {
        class: class.into(),
        d: traced("M# #h#v#h-#Z", &[x, at.y, width, at.height, width]),
    };
    let mut shapes = vec![rect("s", at.x, at.width)];
    if up > 0 {
        shapes.push(rect("u", at.x, share(up)));
    }
    if down > 0 {
        let (width, end) = (share(down), at.right());
        shapes.push(rect("d", end - width, width));
        shapes.push(Shape::Path {
            class: "h".into(),
            d: hatching(end - width, end, at),
        });
    }
    Shape::Group {
        class: "wb".into(),
        shapes,
    }
}

/// Slanted lines from one end to another, cut off at both.
fn hatching(start: f64, end: f64, at: Rect) -> String {
    let mut d = String::new();
    let mut foot = start - at.height + HATCH;
    while foot < end {
        let (low, high) = (foot.max(start), (foot + at.height).min(end));
        if high > low {
            let y = |x: f64| at.bottom() - (x - foot);
            d.push_str(&traced("M# #L# #", &[low, y(low), high, y(high)]));
        }
        foot += HATCH;
    }
    d
}

/// The badge of a pushed node, on the lower edge of its box, where no caption is, within a picture of these extents.
#[must_use]
pub fn badge(shape: Rect, word: String, (width, height): (f64, f64)) -> Shape {
    let room = text_width(&word, TYPE, Weight::Bold) + 2.0 * BADGE.1;
    let middle = shape.centre().x;
    let x = (middle - room / 2.0).min(width - room).max(0.0);
    let rect = Rect {
        x,
        y: (shape.bottom() - 5.0).min(height - BADGE.0),
        width: room,
        height: BADGE.0,
    };
    Shape::Group {
        class: "wp".into(),
        shapes: vec![
            Shape::Rect {
                class: "b".into(),
                rect,
                radius: BADGE.0 / 2.0,
            },
            Shape::Text {
                class: "n".into(),
                at: Point::new(rect.centre().x, rect.centre().y + BASELINE),
                anchor: Anchor::Middle,
                text: word,
            },
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: Rect = Rect {
        x: 100.0,
        y: 50.0,
        width: 120.0,
        height: 40.0,
    };

    fn paths(shape: &Shape) -> Vec<(&str, &str)> {
        let Shape::Group { shapes, .. } = shape else {
            panic!("a bar is a group");
        };
        let path = |shape: &'_ Shape| match shape {
            Shape::Path { class, d } => (class.clone(), d.clone()),
            _ => panic!("a bar has paths only"),
        };
        let all: Vec<(String, String)> = shapes.iter().map(path).collect();
        let all: &'static [(String, String)] = all.leak();
        all.iter().map(|(class, d)| (&**class, &**d)).collect()
    }

    #[test]
    fn a_bar_lies_on_the_lower_edge_of_its_box_and_stays_between_its_corners() {
        let spots = at_box(BOX);
        assert!(spots.bar.y < BOX.bottom() && spots.bar.bottom() > BOX.bottom());
        assert!(spots.bar.bottom() - BOX.bottom() <= super::super::APART);
        assert!(spots.bar.x > BOX.x && spots.bar.right() < BOX.right());
        assert!(spots.mark.x > BOX.centre().x && spots.mark.y < BOX.centre().y);
    }

    #[test]
    fn mark_name_and_bar_of_a_stage_stand_above_one_another() {
        let spots = at_name(BOX);
        assert!(spots.mark.y + MARK <= BOX.y + 0.01);
        assert!(spots.bar.y > BOX.bottom());
        assert_eq!(spots.bar.centre().x, BOX.centre().x);
        assert_eq!(spots.bar.width, WIDTHS.1);
    }

    #[test]
    fn a_bar_shows_what_rose_from_the_left_and_what_fell_from_the_right() {
        let bar = bar(at_box(BOX).bar, [60, 30]);
        let paths = paths(&bar);
        let classes: Vec<&str> = paths.iter().map(|(class, _)| *class).collect();
        assert_eq!(classes, ["s", "u", "d", "h"]);
        // 102 units are a hundred runs.
        assert_eq!(paths[1].1, "M109 87h61.2v6h-61.2Z");
        assert_eq!(paths[2].1, "M180.4 87h30.6v6h-30.6Z");
    }

    #[test]
    fn what_never_happened_is_not_drawn() {
        let never = bar(at_box(BOX).bar, [0, 0]);
        assert_eq!(paths(&never).len(), 1);
        let always = bar(at_box(BOX).bar, [100, 0]);
        assert_eq!(paths(&always)[1].1, "M109 87h102v6h-102Z");
    }

    #[test]
    fn hatching_stays_within_its_part() {
        let d = hatching(180.4, 211.0, at_box(BOX).bar);
        let numbers: Vec<f64> = d
            .split(['M', 'L', ' '])
            .filter(|part| !part.is_empty())
            .map(|part| part.parse().expect("a number"))
            .collect();
        assert!(numbers.len() >= 24, "{d}");
        for point in numbers.chunks(2) {
            assert!((180.4..=211.0).contains(&point[0]), "{d}");
            assert!((87.0..=93.0).contains(&point[1]), "{d}");
        }
    }

    #[test]
    fn the_badge_of_a_push_stays_in_the_picture() {
        let at = |x: f64| {
            let shape = badge(Rect { x, ..BOX }, "Didorong".into(), (400.0, 100.0));
            match shape {
                Shape::Group { shapes, .. } => match &shapes[0] {
                    Shape::Rect { rect, .. } => *rect,
                    _ => panic!("its field comes first"),
                },
                _ => panic!("a badge is a group"),
            }
        };
        assert!(at(-60.0).x >= 0.0);
        assert!(at(350.0).right() <= 400.0 + 0.01);
        assert_eq!(at(100.0).centre().x, 160.0);
        assert!(at(100.0).bottom() <= 100.0);
    }
}

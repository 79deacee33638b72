//! Arrows and polarity badges as shapes, also as small glyphs for lists and keys. A flow family is a colour and a
//! pattern; the pattern is made of up to three strokes along the same line, `l0` to `l2`.

use crate::drawing::{Drawing, Shape, number};
use crate::geom::Point;
use crate::layout::ecosystem::routes::Head;
use crate::model::ecosystem::{Basis, FlowFamily, Sign};
use crate::model::live::Link;

/// How many strokes the pattern of a family takes.
const fn strokes(flow: FlowFamily) -> usize {
    match flow {
        FlowFamily::Works | FlowFamily::Knowledge => 1,
        FlowFamily::Networks => 3,
        _ => 2,
    }
}

fn classes(word: &str, flow: FlowFamily, basis: Basis) -> String {
    format!("{word} f-{}{}", flow.as_str(), basis_class(basis))
}

/// What a class list ends with where no source says a thing: `as` for an assumption, `rd` for our reading.
pub(super) const fn basis_class(basis: Basis) -> &'static str {
    match basis {
        Basis::FoundingText | Basis::Cited => "",
        Basis::Reading => " rd",
        Basis::Assumption => " as",
    }
}

fn line(class: String, d: &str, head: Head, flow: FlowFamily) -> Shape {
    let mut shapes: Vec<Shape> = ["l0", "l1", "l2"]
        .into_iter()
        .take(strokes(flow))
        .map(|layer| Shape::Path {
            class: layer.into(),
            d: d.to_owned(),
        })
        .collect();
    shapes.push(Shape::Path {
        class: "hd".into(),
        d: head.outline(),
    });
    Shape::Group { class, shapes }
}

/// An arrow along the line `d`: classes `lk`, `f-` and its family, `as` for an assumption, `rd` for a reading.
#[must_use]
pub fn arrow(d: &str, head: Head, link: &Link) -> Shape {
    let class = classes("lk", link.flow, link.basis);
    line(class, d, head, link.flow)
}

/// An arrow of 52 by 24 units for lists and the key.
#[must_use]
pub fn glyph(flow: FlowFamily, basis: Basis) -> Drawing {
    let head = Head {
        tip: Point::new(49.0, 12.0),
        direction: Point::new(1.0, 0.0),
    };
    Drawing {
        width: 52.0,
        height: 24.0,
        shapes: vec![line(classes("lk", flow, basis), "M2 12H38", head, flow)],
    }
}

/// The sign of a link round `at`: a filled disc with a plus, a hollow disc with a minus, a diamond with a question
/// mark. Classes `sgn`, family, `as` or `rd` as an arrow has it, and `sp`, `sm` or `sq`.
#[must_use]
pub fn polarity_badge(at: Point, link: &Link) -> Shape {
    mark(at, link.sign, link.flow, link.basis)
}

/// A sign of 26 by 26 units for lists and the key.
#[must_use]
pub fn polarity_badge_glyph(sign: Sign, flow: FlowFamily) -> Drawing {
    Drawing {
        width: 26.0,
        height: 26.0,
        shapes: vec![mark(Point::new(13.0, 13.0), sign, flow, Basis::Cited)],
    }
}

fn mark(at: Point, sign: Sign, flow: FlowFamily, basis: Basis) -> Shape {
    let n = number;
    let (x, y) = (at.x, at.y);
    let (class, body, stroke) = match sign {
        Sign::Plus => (
            "sp",
            None,
            format!("M{} {}h9M{} {}v9", n(x - 4.5), n(y), n(x), n(y - 4.5)),
        ),
        Sign::Minus => ("sm", None, format!("M{} {}h9", n(x - 4.5), n(y))),
        Sign::Open => (
            "sq",
            Some(format!("M{} {}l12 12-12 12-12-12Z", n(x), n(y - 12.0))),
            format!(
                "M{} {}a2.7 2.7 0 1 1 3.9 2.4c-.9.5-1.3 1-1.3 2M{} {}v.2",
                n(x - 2.6),
                n(y - 2.4),
                n(x),
                n(y + 4.6)
            ),
        ),
    };
    let body = match body {
        Some(d) => Shape::Path {
            class: "b".into(),
            d,
        },
        None => Shape::Circle {
            class: "b".into(),
            centre: at,
            radius: 9.5,
        },
    };
    Shape::Group {
        class: format!("{} {class}", classes("sgn", flow, basis)),
        shapes: vec![
            body,
            Shape::Path {
                class: "g".into(),
                d: stroke,
            },
        ],
    }
}

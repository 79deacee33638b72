//! A picture as a list of shapes with class names, which becomes SVG text natively and elements in the browser. Floor
//! 0: it must not know content, colours (a stylesheet gives them by class) or a screen.

use std::fmt::Write;

/// Where a line of text is held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning stands at x.
    #[default]
    Start,
    /// Its middle stands at x.
    Middle,
    /// Its end stands at x.
    End,
}

impl Anchor {
    /// The value of SVG's `text-anchor`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// One mark of a drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// An outline; `d` in SVG's path language.
    Path {
        /// Class names, separated by spaces.
        class: String,
        /// The outline.
        d: String,
    },
    /// An upright box, with the radius of its corners.
    Rect {
        /// Class names, separated by spaces.
        class: String,
        /// Where it stands.
        rect: crate::geom::Rect,
        /// Radius of its corners in units.
        radius: f64,
    },
    /// A disc.
    Circle {
        /// Class names, separated by spaces.
        class: String,
        /// Its middle.
        centre: crate::geom::Point,
        /// Its radius in units.
        radius: f64,
    },
    /// One line of text; `at.y` is its baseline.
    Text {
        /// Class names, separated by spaces; they decide the size.
        class: String,
        /// Where it is held.
        at: crate::geom::Point,
        /// Which part of it stands at `at.x`.
        anchor: Anchor,
        /// The words.
        text: String,
    },
    /// Shapes that belong together.
    Group {
        /// Class names, separated by spaces.
        class: String,
        /// What it holds, drawn in order.
        shapes: Vec<Shape>,
    },
}

/// A picture: a view box from 0 0 and its shapes, drawn in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Width of the view box in units.
    pub width: f64,
    /// Height of the view box in units.
    pub height: f64,
    /// What is drawn.
    pub shapes: Vec<Shape>,
}

impl Drawing {
    /// The drawing as the text of an SVG document without style, for snapshots and files.
    #[must_use]
    pub fn to_svg(&self) -> String {
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\">\n",
            number(self.width),
            number(self.height)
        );
        for shape in &self.shapes {
            write_shape(&mut out, shape, 1);
        }
        out.push_str("</svg>\n");
        out
    }
}

/// A coordinate with at most one decimal, without a needless ".0": `12.5`, `12`, `-0.5`.
#[must_use]
pub fn number(value: f64) -> String {
    let tenths = libm::round(value * 10.0) as i64;
    let (whole, rest) = (tenths / 10, (tenths % 10).abs());
    match (tenths < 0 && whole == 0, rest) {
        (_, 0) => whole.to_string(),
        (true, _) => format!("-0.{rest}"),
        (false, _) => format!("{whole}.{rest}"),
    }
}

/// A path in SVG's language: each `#` of the pattern is the next number. It is a third of the code that `format!` makes
/// of the same.
#[must_use]
#[inline(never)]
pub fn traced(pattern: &str, numbers: &[f64]) -> String {
    let mut numbers = numbers.iter();
    let mut d = String::with_capacity(64);
    for sign in pattern.chars() {
        match sign {
            '#' => d.extend(numbers.next().map(|value| number(*value))),
            sign => d.push(sign),
        }
    }
    d
}

/// A coordinate as the nearest whole number: enough for what is larger than a few units, and half as long on the page.
#[must_use]
pub fn whole(value: f64) -> String {
    (libm::round(value) as i64).to_string()
}

fn write_shape(out: &mut String, shape: &Shape, depth: usize) {
    let indent = "  ".repeat(depth);
    // Writing to a String cannot fail.
    let _ = match shape {
        Shape::Path { class, d } => writeln!(out, "{indent}<path class=\"{class}\" d=\"{d}\"/>"),
        Shape::Rect {
            class,
            rect,
            radius,
        } => writeln!(
            out,
            "{indent}<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"/>",
            number(rect.x),
            number(rect.y),
            number(rect.width),
            number(rect.height),
            number(*radius)
        ),
        Shape::Circle {
            class,
            centre,
            radius,
        } => writeln!(
            out,
            "{indent}<circle class=\"{class}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
            number(centre.x),
            number(centre.y),
            number(*radius)
        ),
        Shape::Text {
            class,
            at,
            anchor,
            text,
        } => writeln!(
            out,
            "{indent}<text class=\"{class}\" x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>",
            number(at.x),
            number(at.y),
            anchor.as_str(),
            escape(text)
        ),
        Shape::Group { class, shapes } => {
            let _ = writeln!(out, "{indent}<g class=\"{class}\">");
            for shape in shapes {
                write_shape(out, shape, depth + 1);
            }
            writeln!(out, "{indent}</g>")
        }
    };
}

/// Text made safe to stand inside markup or a quoted attribute.
#[must_use]
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_keep_one_decimal_and_no_needless_zero() {
        assert_eq!(number(12.0), "12");
        assert_eq!(number(12.34), "12.3");
        assert_eq!(number(-0.46), "-0.5");
        assert_eq!(number(-3.0), "-3");
    }

    #[test]
    fn large_coordinates_are_the_nearest_whole_number() {
        assert_eq!(whole(12.4), "12");
        assert_eq!(whole(-12.6), "-13");
    }
}

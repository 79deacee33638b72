//! A sheet to be taken away: pictures with a title above and remarks, sources and licence below, since a picture that
//! leaves its page must still say what it shows and by which sources. It must not know how a sheet becomes a file.

use crate::drawing::{Anchor, Shape};
use crate::geom::Point;
use crate::layout::measure::{Weight, balance};

/// Units around everything.
const MARGIN: f64 = 24.0;
/// Between two pictures, and around them.
const GAP: f64 = 14.0;

/// What is said around the pictures.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The title.
    pub title: &'a str,
    /// Of a chart measure, unit, place and period; of a view what was chosen.
    pub measure: &'a str,
    /// What stands below, a paragraph each: caveat, sources, licence.
    pub remarks: &'a [String],
}

/// A sheet with room for pictures.
#[derive(Clone, Debug)]
pub struct Poster {
    /// Size of the sheet in units.
    pub width: f64,
    /// Height of the sheet in units.
    pub height: f64,
    /// The texts above and below.
    pub texts: Vec<Shape>,
    /// Where the upper left corner of each picture stands.
    pub at: Vec<Point>,
}

/// Lays out a sheet for pictures of one width, in units, and these heights, one below the other.
#[must_use]
pub fn poster(width: f64, heights: &[f64], about: &About) -> Poster {
    let mut sheet = Sheet {
        width,
        y: MARGIN,
        texts: Vec::new(),
    };
    sheet.write(about.title, TITLE);
    sheet.y += 4.0;
    sheet.write(about.measure, MEASURE);
    let mut at = Vec::with_capacity(heights.len());
    for height in heights {
        sheet.y += GAP;
        at.push(Point::new(MARGIN, sheet.y));
        sheet.y += height;
    }
    sheet.y += GAP;
    for remark in about.remarks {
        sheet.write(remark, REMARK);
        sheet.y += 5.0;
    }
    Poster {
        width: width + 2.0 * MARGIN,
        height: libm::ceil(sheet.y + MARGIN),
        texts: sheet.texts,
        at,
    }
}

/// A kind of text: its class name, its size and weight as the stylesheet has them, and what a line takes.
type Kind = (&'static str, f64, Weight, f64);

const TITLE: Kind = ("ti", 22.0, Weight::Bold, 27.0);
const MEASURE: Kind = ("un", 14.0, Weight::Regular, 19.0);
const REMARK: Kind = ("nt", 14.0, Weight::Regular, 19.0);

/// A sheet that is written from above.
struct Sheet {
    width: f64,
    y: f64,
    texts: Vec<Shape>,
}

impl Sheet {
    fn write(&mut self, text: &str, (class, size, weight, leading): Kind) {
        for line in balance(text, self.width, size, weight) {
            self.texts.push(Shape::Text {
                class: class.to_owned(),
                at: Point::new(MARGIN, self.y + leading * 0.75),
                anchor: Anchor::Start,
                text: line,
            });
            self.y += leading;
        }
    }
}

//! A chart to be taken away: its drawing with the title above and caveat, sources and licence below, since a picture that
//! leaves its page must still say what it shows and by which sources. It must not know how a picture becomes a file.

use super::{ChartError, ChartScene, draw};
use crate::drawing::{Anchor, Drawing, Shape};
use crate::geom::Point;
use crate::layout::measure::{Weight, balance};

/// Units around everything.
const MARGIN: f64 = 24.0;

/// What is said around the drawing.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The takeaway.
    pub title: &'a str,
    /// Measure, unit, place and period.
    pub measure: &'a str,
    /// What stands below, a paragraph each: caveat, sources, licence.
    pub remarks: &'a [String],
}

/// The drawing with what is said around it.
#[derive(Clone, Debug)]
pub struct Poster {
    /// Size of the sheet in units.
    pub width: f64,
    /// Height of the sheet in units.
    pub height: f64,
    /// The texts above and below, on the sheet.
    pub texts: Vec<Shape>,
    /// The chart.
    pub chart: Drawing,
    /// Where the upper left corner of the chart stands on the sheet.
    pub at: Point,
}

/// Lays a poster out.
///
/// # Errors
/// When the chart cannot be drawn.
pub fn poster(scene: &ChartScene, about: &About) -> Result<Poster, ChartError> {
    let chart = draw(scene)?;
    let mut sheet = Sheet {
        width: scene.width,
        y: MARGIN,
        texts: Vec::new(),
    };
    sheet.write(about.title, TITLE);
    sheet.y += 4.0;
    sheet.write(about.measure, MEASURE);
    sheet.y += 14.0;
    let at = Point::new(MARGIN, sheet.y);
    sheet.y += chart.height + 14.0;
    for remark in about.remarks {
        sheet.write(remark, REMARK);
        sheet.y += 5.0;
    }
    Ok(Poster {
        width: scene.width + 2.0 * MARGIN,
        height: libm::ceil(sheet.y + MARGIN),
        texts: sheet.texts,
        chart,
        at,
    })
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

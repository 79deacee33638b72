//! Charts: from a figure to a drawing with class names, to a sentence that reads a year out, and to the table behind it.
//! Floor 4: the only plotters code. It must not know colours (the stylesheet), pixels or signals.
//!
//! | module | what it draws or tells |
//! |---|---|
//! | `index`, `drawn` | which points, as they are or as an index, where in time, which of them joined |
//! | `mark_style`, `backend`, `canvas` | class names carried by colours, the plotters backend, what marks are drawn on |
//! | `domain`, `axes`, `years`, `labels`, `notes` | scales, frame, room for texts, remarks |
//! | `plot` with `captions`, `bars`, `multiples`, `slope`, `matrix` | one form each |
//! | `compare` | a year against another, in words |
//! | `readout` with `phrases`, `table` with `export` | the same in words and in cells |

mod axes;
mod backend;
mod bars;
mod canvas;
mod captions;
mod compare;
mod domain;
mod drawn;
mod export;
mod index;
mod labels;
mod mark_style;
mod matrix;
mod multiples;
mod notes;
mod phrases;
mod plot;
mod readout;
mod slope;
mod table;
mod years;

pub use compare::{Bases, bases, comparison};
pub use readout::{ReadoutItem, Steps, rank_sentence, readout, sentence, steps};
pub use table::{Cell, CellKind, Table, table};

use std::fmt;

use crate::drawing::Drawing;
use crate::geom::Rect;
use crate::model::indicator::Form;
use crate::model::live::{Figure, Series};
use crate::text::{NumberMarks, Words, format_decimal};
use canvas::Canvas;
use notes::Notes;

/// Everything a chart depends on.
#[derive(Clone, Copy, Debug)]
pub struct ChartScene<'a> {
    /// The figure.
    pub figure: &'a Figure,
    /// All series of the edition; the figure's indices point into them.
    pub series: &'a [Series],
    /// The chosen year, which is marked and read out.
    pub year: Option<i32>,
    /// The bar, group or line that is marked and read out, counted from 1, in figures that run over no years.
    pub item: Option<usize>,
    /// The year that the chosen one is compared with.
    pub base: Option<i32>,
    /// Whether values are drawn as an index, the base year being 100; a figure that allows none is drawn as it is.
    pub index: bool,
    /// How the language of the words writes numbers.
    pub marks: NumberMarks,
    /// Width of the drawing in units: 340 narrow, 560 wide.
    pub width: f64,
    /// The words of the interface.
    pub words: &'a Words,
}

/// Why a chart cannot be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartError {
    /// The figure has no point inside its window, or no matrix.
    Empty,
    /// The chart library refused a mark.
    Drawing,
}

impl ChartScene<'_> {
    /// The same with its own values, whatever is drawn.
    fn plain(&self) -> Self {
        Self {
            index: false,
            ..*self
        }
    }

    /// The unit of the series at `place` of the figure, as it is drawn.
    fn unit(&self, place: usize) -> String {
        match index::index_base(self) {
            Some(base) => self
                .words
                .say("chart.index.unit", &[("base", &base.to_string())]),
            None => self.figure.unit(place).unwrap_or_default().to_owned(),
        }
    }
}

impl fmt::Display for ChartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "the figure has nothing to draw",
            Self::Drawing => "the chart library refused a mark",
        })
    }
}

impl std::error::Error for ChartError {}

/// From this width on a drawing has the room of half a page.
const WIDE: f64 = 400.0;

/// Draws a figure in its form.
///
/// # Errors
/// When the figure has nothing to draw, or the chart library refuses a mark.
pub fn draw(scene: &ChartScene) -> Result<Drawing, ChartError> {
    let mut shapes = Vec::new();
    let canvas = Canvas::new(&mut shapes);
    let mut notes = Notes::default();
    let body = draw_form(&canvas, scene, &mut notes)?;
    let height = body + notes.draw(&canvas, scene, body);
    canvas.finish()?;
    Ok(Drawing {
        width: scene.width,
        height: libm::ceil(height),
        shapes,
    })
}

/// Draws everything but the remarks; gives the height that takes.
fn draw_form(canvas: &Canvas, scene: &ChartScene, notes: &mut Notes) -> Result<f64, ChartError> {
    if let Some(matrix) = &scene.figure.matrix {
        return Ok(matrix::draw(canvas, scene, matrix));
    }
    let drawn = drawn::drawn(scene);
    let (Some(years), Some(first)) = (drawn::years(&drawn), drawn.first()) else {
        return Err(ChartError::Empty);
    };
    compare::note_left_out(scene, &drawn, notes);
    let unit = scene.unit(0);
    Ok(match scene.figure.form {
        Form::Matrix => return Err(ChartError::Empty),
        Form::Bars => bars::draw(canvas, scene, first, 0.0, bars::largest(first)),
        Form::Multiples => multiples::draw(canvas, scene, &drawn, notes),
        Form::Slope => slope::draw(canvas, scene, &drawn),
        Form::Line | Form::Dots => {
            let values = domain::domain(drawn.iter(), scene.figure.form == Form::Line);
            if scene.figure.form == Form::Dots
                && let Some(start) = domain::start(drawn.iter())
            {
                let value = format_decimal(start, scene.marks);
                let slots = [("value", value.as_str())];
                notes.add(scene.words.say("chart.scale_from", &slots));
            }
            let height = if scene.width < WIDE { 232.0 } else { 300.0 };
            let plot = plot::Plot {
                scene,
                rect: Rect::new(0.0, 0.0, scene.width, height),
                drawn: &drawn,
                years,
                values,
                unit: &unit,
                // An index may leave one alone, which then needs its name.
                named: scene.figure.series.len() > 1,
                margins: (0.0, 0.0),
            };
            plot.draw(canvas, notes);
            height
        }
    })
}

/// What each change of method is, a sentence a break, for the text beside the figure.
#[must_use]
pub fn breaks(scene: &ChartScene) -> Vec<String> {
    let figure = scene.figure;
    let sentence = |cut: &crate::model::live::Break| {
        let year = cut.year.map(|year| year.to_string());
        let series = cut.series.and_then(|index| scene.series.get(index.get()));
        let slots = [
            ("year", year.as_deref().unwrap_or("")),
            ("label", series.map_or("", |series| &series.label)),
            ("text", &cut.text),
        ];
        let key = match (&year, series) {
            (Some(_), _) => "chart.break.year",
            (None, Some(_)) => "chart.break.series",
            (None, None) => "chart.break.all",
        };
        scene.words.say(key, &slots)
    };
    figure.breaks.iter().map(sentence).collect()
}

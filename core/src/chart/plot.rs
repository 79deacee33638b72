//! Points over years, with lines where they may be joined: the form of `line`, `dots` and of panels by time.

use super::ChartScene;
use super::axes::{Frame, Scale};
use super::canvas::{Canvas, width_of};
use super::drawn::{Dot, Drawn, value_text};
use super::labels::Room;
use super::mark_style::{Mark, MarkStyle};
use super::notes::Notes;
use crate::geom::{Point, Rect};

/// One plot.
pub(super) struct Plot<'a> {
    pub(super) scene: &'a ChartScene<'a>,
    /// All of it, texts included.
    pub(super) rect: Rect,
    pub(super) drawn: &'a [Drawn<'a>],
    pub(super) years: (i32, i32),
    /// Lowest and highest value.
    pub(super) values: (f64, f64),
    /// Written above the axis; a panel has its unit in its title.
    pub(super) unit: &'a str,
    /// Whether series are named at their marks; a panel has its name in its title.
    pub(super) named: bool,
    /// Units left and right of the plot, at least, so that panels in a column agree.
    pub(super) margins: (f64, f64),
}

/// A dot with its place.
pub(super) struct Spotted<'a> {
    /// The place of its series in [`Plot::drawn`].
    pub(super) series: usize,
    pub(super) dot: &'a Dot<'a>,
    pub(super) at: Point,
    /// Whether it lies in the chosen year.
    pub(super) chosen: bool,
}

impl Plot<'_> {
    /// Draws it, and notes what has to be remarked.
    pub(super) fn draw(&self, canvas: &Canvas, notes: &mut Notes) {
        let scene = self.scene;
        let chosen = scene
            .year
            .filter(|year| (self.years.0..=self.years.1).contains(year));
        let scale = Scale {
            years: self.years,
            values: self.values,
            chosen,
            margins: (
                self.margins.0,
                self.margins
                    .1
                    .max(right_margin(self.scene, self.rect.width, self.drawn)),
            ),
            by_month: self
                .drawn
                .iter()
                .any(|drawn| drawn.dots.iter().any(|dot| dot.point.when.month > 0)),
        };
        let frame = Frame::draw(canvas, self.rect, &scale, self.unit, scene.marks);
        let inner = frame.inner;
        let top = inner.y - 4.0;
        let mut room = Room::new(Rect::new(
            inner.x + 2.0,
            top,
            self.rect.right() - inner.x - 2.0,
            inner.bottom() - top - 2.0,
        ));
        if frame.draw_breaks(canvas, &mut room, scene.figure, self.drawn, self.years) {
            notes.has_breaks();
        }
        if frame.draw_missing(canvas, &mut room, self.drawn, self.years, self.named) {
            notes.has_missing_years();
        }
        let dots = self.spotted(&frame, chosen);
        self.draw_lines(canvas, &mut room, &frame, &dots);
        for spotted in &dots {
            self.draw_dot(canvas, &mut room, &frame, spotted);
        }
        self.write(canvas, room, frame.step, &dots);
    }

    pub(super) fn look(&self, series: usize) -> usize {
        if self.named {
            self.drawn[series].place
        } else {
            0
        }
    }

    fn spotted(&self, frame: &Frame, chosen: Option<i32>) -> Vec<Spotted<'_>> {
        let mut out = Vec::new();
        for (series, drawn) in self.drawn.iter().enumerate() {
            // Stems of two series stand side by side.
            let aside = if self.drawn.len() > 1 && has_stems(frame, drawn) {
                (series as f64 - (self.drawn.len() as f64 - 1.0) / 2.0) * 12.0
            } else {
                0.0
            };
            out.extend(drawn.dots.iter().map(|dot| {
                let at = frame.at(dot.time, dot.value);
                Spotted {
                    series,
                    dot,
                    at: Point::new(at.x + aside, at.y),
                    chosen: chosen == Some(dot.point.when.year),
                }
            }));
        }
        out
    }

    fn draw_lines(&self, canvas: &Canvas, room: &mut Room, frame: &Frame, dots: &[Spotted]) {
        for (series, drawn) in self.drawn.iter().enumerate() {
            let mut run: Vec<Point> = Vec::new();
            let style = MarkStyle::new(Mark::Line).look(self.look(series)).flag(
                MarkStyle::STANDS_OUT,
                self.scene.figure.highlight.contains(&drawn.series.id),
            );
            for spotted in dots.iter().filter(|spotted| spotted.series == series) {
                if has_stems(frame, drawn) {
                    let foot = Point::new(spotted.at.x, frame.base);
                    let stem = MarkStyle::new(Mark::Stem).look(self.look(series));
                    canvas.path(
                        &[foot, spotted.at],
                        stem.flag(MarkStyle::NEGATIVE_STEM, spotted.dot.value < 0.0),
                    );
                    room.line(series, foot, spotted.at);
                }
                if !spotted.dot.joined && run.len() > 1 {
                    canvas.path(&run, style);
                }
                if !spotted.dot.joined {
                    run.clear();
                }
                if let Some(before) = run.last() {
                    room.line(series, *before, spotted.at);
                }
                run.push(spotted.at);
            }
            if run.len() > 1 {
                canvas.path(&run, style);
            }
        }
    }

    fn draw_dot(&self, canvas: &Canvas, room: &mut Room, frame: &Frame, spotted: &Spotted) {
        let stems = has_stems(frame, &self.drawn[spotted.series]);
        let plain = match (stems, frame.step < 24.0) {
            (true, _) => 6.5,
            (_, true) => 3.6,
            _ => 4.5,
        };
        let radius = if spotted.chosen {
            f64::max(plain, 6.0)
        } else {
            plain
        };
        let look = self.look(spotted.series);
        let style = MarkStyle::new(Mark::Point)
            .look(look)
            .flag(MarkStyle::NEGATIVE, spotted.dot.value < 0.0)
            .flag(MarkStyle::CHOSEN, spotted.chosen);
        canvas.point(look, spotted.at, radius, style);
        room.mark(spotted.series, spotted.at, radius + 1.0);
    }
}

/// Units for the values right of the last year.
pub(super) fn right_margin(scene: &ChartScene, width: f64, drawn: &[Drawn]) -> f64 {
    let widest = drawn.iter().filter_map(|drawn| {
        let dot = drawn.dots.last()?;
        let text = value_text(scene, drawn.place, dot.shown);
        Some(width_of(
            &text,
            MarkStyle::new(Mark::Value).flag(MarkStyle::BIG, true),
        ))
    });
    // In a narrow panel, values stand above their points.
    if width < 240.0 {
        4.0
    } else {
        widest.fold(0.0, f64::max) - 2.0
    }
}

/// A series that is nowhere joined stands on stems, as far as zero is in sight.
fn has_stems(frame: &Frame, drawn: &Drawn) -> bool {
    frame.from_zero && drawn.dots.iter().all(|dot| !dot.joined)
}

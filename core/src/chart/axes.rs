//! The frame of a plot: grid lines at labelled values, years, the band of the chosen year, crosses where years are
//! missing and uprights where the way of counting changed. It must not know how points are drawn.

use super::canvas::{Canvas, Plane, place, plane, width_of};
use super::drawn::Drawn;
use super::labels::{NO_SERIES, Room};
use super::mark_style::{Mark, MarkStyle};
use super::years::labelled_years;
use crate::drawing::Anchor;
use crate::geom::{Point, Rect, within};
use crate::layout::steps::steps;
use crate::model::live::Figure;
use crate::sorting::sort;
use crate::text::{NumberMarks, format_decimal};

/// Units kept free at both ends of the years.
const PADDING: f64 = 14.0;
/// Below the plot, for the years.
pub(super) const FOOT: f64 = 28.0;
/// Above the plot, for the unit.
pub(super) const HEAD: f64 = 24.0;

/// What a frame shows.
pub(super) struct Scale {
    /// First and last year.
    pub(super) years: (i32, i32),
    /// Lowest and highest value.
    pub(super) values: (f64, f64),
    /// The chosen year.
    pub(super) chosen: Option<i32>,
    /// Units that labels need to the left and right of the years, at least.
    pub(super) margins: (f64, f64),
    /// Whether points stand at months, so that a year takes half a step to both sides.
    pub(super) by_month: bool,
}

impl Scale {
    /// The labelled values with their texts, in a plot of this height.
    fn labels(&self, height: f64, marks: NumberMarks) -> Vec<(f64, String)> {
        let most = ((height / 34.0) as usize).clamp(3, 6);
        steps(self.values.0, self.values.1, most)
            .into_iter()
            .map(|tick| (tick.to_f64(), format_decimal(tick, marks)))
            .collect()
    }
}

/// Units that the labelled values take to the left of a plot of this height.
pub(super) fn left_margin(values: (f64, f64), height: f64, marks: NumberMarks) -> f64 {
    let scale = Scale {
        years: (0, 0),
        values,
        chosen: None,
        margins: (0.0, 0.0),
        by_month: false,
    };
    let labels = scale.labels(height - HEAD - FOOT, marks);
    let widths = labels
        .iter()
        .map(|(_, text)| width_of(text, MarkStyle::new(Mark::TickText)));
    widths.fold(0.0, f64::max) + 8.0
}

/// A frame once drawn.
pub(super) struct Frame {
    /// Where marks stand, without the texts around.
    pub(super) inner: Rect,
    plane: Plane,
    /// Units from one year to the next.
    pub(super) step: f64,
    /// The y of zero, or of the lowest value where zero is out of sight.
    pub(super) base: f64,
    /// Whether zero is in sight.
    pub(super) from_zero: bool,
}

impl Frame {
    /// Draws grid, unit and years into `rect`, all texts included.
    pub(super) fn draw(
        canvas: &Canvas,
        rect: Rect,
        scale: &Scale,
        unit: &str,
        marks: NumberMarks,
    ) -> Self {
        let head = if unit.is_empty() { 6.0 } else { HEAD };
        let tick_style = MarkStyle::new(Mark::TickText);
        let height = rect.height - head - FOOT;
        let values = scale.labels(height, marks);
        let widest = values
            .iter()
            .map(|(_, text)| width_of(text, tick_style))
            .fold(0.0, f64::max);
        let left = rect.x + f64::max(widest + 8.0, scale.margins.0);
        let inner = Rect::new(
            left,
            rect.y + head,
            rect.right() - scale.margins.1 - left,
            height,
        );
        let span = f64::from((scale.years.1 - scale.years.0).max(1));
        // Half a year more to both sides takes the place of the padding.
        let padding = if scale.by_month {
            (inner.width / (span + 1.0) / 2.0).max(PADDING)
        } else {
            PADDING
        };
        let across = Rect::new(
            inner.x + padding,
            inner.y,
            inner.width - 2.0 * padding,
            height,
        );
        let first = f64::from(scale.years.0);
        let plane = plane((first, first + span), scale.values, across);
        let from_zero = scale.values.0 <= 0.0 && scale.values.1 >= 0.0;
        let base = place(&plane, first, if from_zero { 0.0 } else { scale.values.0 }).y;
        let frame = Self {
            inner,
            plane,
            step: across.width / span,
            base,
            from_zero,
        };
        frame.draw_band(canvas, scale.chosen);
        for (value, _) in &values {
            let y = frame.at(first, *value).y;
            let line = [Point::new(left, y), Point::new(inner.right(), y)];
            canvas.path(
                &line,
                MarkStyle::new(Mark::Grid).flag(MarkStyle::ZERO, *value == 0.0),
            );
        }
        for (value, text) in &values {
            let y = frame.at(first, *value).y;
            canvas.text(
                text,
                Point::new(left - 8.0, y + 4.5),
                Anchor::End,
                tick_style,
            );
        }
        if !unit.is_empty() {
            canvas.text(
                unit,
                Point::new(rect.x, rect.y + 13.0),
                Anchor::Start,
                MarkStyle::new(Mark::Unit),
            );
        }
        frame.draw_years(canvas, rect, scale);
        frame
    }

    /// The place of a value at a time in years.
    pub(super) fn at(&self, time: f64, value: f64) -> Point {
        place(&self.plane, time, value)
    }

    fn draw_band(&self, canvas: &Canvas, chosen: Option<i32>) {
        if let Some(year) = chosen {
            let x = self.at(f64::from(year), 0.0).x;
            let half = (self.step * 0.4).min(11.0);
            let band = Rect::new(
                x - half,
                self.inner.y - 4.0,
                half * 2.0,
                self.inner.height + 4.0,
            );
            canvas.rect(band, MarkStyle::new(Mark::YearBand));
        }
    }

    fn draw_years(&self, canvas: &Canvas, rect: Rect, scale: &Scale) {
        let plain = MarkStyle::new(Mark::TickText);
        let y = self.inner.bottom() + 20.0;
        let years = labelled_years(scale.years, self.step, scale.chosen);
        for year in &years {
            let x = self.at(f64::from(*year), 0.0).x;
            let foot = self.inner.bottom();
            let tick = [Point::new(x, foot), Point::new(x, foot + 5.0)];
            canvas.path(&tick, MarkStyle::new(Mark::Tick));
        }
        for year in years {
            let style = plain.flag(MarkStyle::CHOSEN_YEAR, scale.chosen == Some(year));
            let text = year.to_string();
            let half = width_of(&text, style) / 2.0;
            let x = self.at(f64::from(year), 0.0).x;
            let inside = within(x, rect.x + half, (rect.right() - half).max(rect.x + half));
            canvas.text(&text, Point::new(inside, y), Anchor::Middle, style);
        }
    }

    /// A cross where no series has a point, and where one of them has a gap; tells whether there is any.
    pub(super) fn draw_missing(
        &self,
        canvas: &Canvas,
        room: &mut Room,
        drawn: &[Drawn],
        years: (i32, i32),
        looks: bool,
    ) -> bool {
        let mut any = false;
        for year in years.0..=years.1 {
            let cross = MarkStyle::new(Mark::NoData);
            let at = Point::new(self.at(f64::from(year), 0.0).x, self.base);
            let gap = drawn.iter().find(|drawn| drawn.gaps().contains(&year));
            let style = match gap {
                _ if drawn.iter().all(|drawn| !drawn.has(year)) => cross,
                Some(drawn) if looks => cross.look(drawn.place),
                Some(_) => cross,
                None => continue,
            };
            canvas.cross(at, style);
            room.mark(NO_SERIES, at, 5.0);
            any = true;
        }
        any
    }

    /// Uprights half a year before each change of method; tells whether there is any.
    pub(super) fn draw_breaks(
        &self,
        canvas: &Canvas,
        room: &mut Room,
        figure: &Figure,
        drawn: &[Drawn],
        years: (i32, i32),
    ) -> bool {
        let mut cuts: Vec<i32> = figure
            .breaks
            .iter()
            .filter(|cut| {
                cut.series.is_none_or(|series| {
                    drawn
                        .iter()
                        .any(|drawn| figure.series.get(drawn.place) == Some(&series))
                })
            })
            .filter_map(|cut| cut.year)
            .filter(|year| (years.0 + 1..=years.1).contains(year))
            .collect();
        sort(&mut cuts);
        cuts.dedup();
        for year in &cuts {
            let x = self.at(f64::from(*year) - 0.5, 0.0).x;
            let ends = [
                Point::new(x, self.inner.y),
                Point::new(x, self.inner.bottom()),
            ];
            canvas.path(&ends, MarkStyle::new(Mark::Break));
            room.line(NO_SERIES, ends[0], ends[1]);
        }
        !cuts.is_empty()
    }
}

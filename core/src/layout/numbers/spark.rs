//! The line of a row: its points on the axis of years, joined where they may be, a cross for each year of the edition
//! without any, and the chosen year as a band with its dot.

use super::{Row, said::last_of};
use crate::drawing::{Shape, number};
use crate::geom::{Point, Rect};
use crate::model::live::{self, LiveEdition};

/// The width of a line in units.
pub const WIDTH: f64 = 176.0;
/// Its height.
pub const HEIGHT: f64 = 60.0;

/// What is kept free above and below the points.
const ROOM: f64 = 10.0;
/// Half the arms of a cross.
const ARM: f64 = 5.0;

/// The shapes of a row's line on an axis of years; without a year there is neither band nor dot to see. There are always
/// the same shapes in the same order, so that from year to year band and dot move.
#[must_use]
pub fn spark(edition: &LiveEdition, row: &Row, axis: (i32, i32), year: Option<i32>) -> [Shape; 6] {
    let plot = Plot::new(edition, row, axis);
    let hidden = |class: &str, is_there: bool| {
        if is_there {
            class.to_owned()
        } else {
            [class, " off"].concat()
        }
    };
    let last = last_of(edition, row, year).filter(|(_, point)| plot.shows(point));
    let dot = last.map(|(_, point)| plot.at(point));
    let band_year = year.map(|year| year.min(axis.1).max(axis.0));
    let is_shown = year.is_some() && year == band_year;
    let middle = plot.x(f64::from(band_year.unwrap_or(axis.1)));
    let band = Rect::around(Point::new(middle, HEIGHT / 2.0), plot.step, HEIGHT);
    [
        Shape::Rect {
            class: hidden("band", is_shown),
            rect: band,
            radius: 0.0,
        },
        path("ax", plot.zero()),
        path("gap", plot.gaps()),
        path("ln", plot.lines()),
        path("pt", plot.dots()),
        Shape::Circle {
            class: hidden("dot", year.is_some() && dot.is_some()),
            centre: dot.unwrap_or(Point::new(middle, HEIGHT / 2.0)),
            radius: 8.0,
        },
    ]
}

fn path(class: &str, d: String) -> Shape {
    Shape::Path {
        class: class.to_owned(),
        d,
    }
}

struct Plot<'a> {
    edition: &'a LiveEdition,
    row: &'a Row,
    axis: (i32, i32),
    /// How wide a year is.
    step: f64,
    values: (f64, f64),
}

impl<'a> Plot<'a> {
    fn new(edition: &'a LiveEdition, row: &'a Row, axis: (i32, i32)) -> Self {
        let years = (axis.1 - axis.0 + 1).max(1);
        let plot = Self {
            edition,
            row,
            axis,
            step: WIDTH / f64::from(years),
            values: (0.0, 0.0),
        };
        let values = plot.points().map(|(_, point)| point.value.to_f64());
        let values = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        Self { values, ..plot }
    }

    fn shows(&self, point: &live::Point) -> bool {
        (self.axis.0..=self.axis.1).contains(&point.when.year)
    }

    fn points(&self) -> impl Iterator<Item = (usize, &'a live::Point)> {
        let all = self.row.points(self.edition);
        all.filter(|(_, point)| self.shows(point))
    }

    fn x(&self, time: f64) -> f64 {
        (time - f64::from(self.axis.0) + 0.5) * self.step
    }

    fn y(&self, value: f64) -> f64 {
        let (low, high) = self.values;
        // A single height stands in the middle.
        let share = if high > low {
            (high - value) / (high - low)
        } else {
            0.5
        };
        ROOM + share * (HEIGHT - 2.0 * ROOM)
    }

    fn at(&self, point: &live::Point) -> Point {
        Point::new(self.x(point.when.in_years()), self.y(point.value.to_f64()))
    }

    /// The line of zero, where there are values on both sides of it.
    fn zero(&self) -> String {
        let (low, high) = self.values;
        if low < 0.0 && high > 0.0 {
            ["M0 ", &number(self.y(0.0)), "H", &number(WIDTH)].concat()
        } else {
            String::new()
        }
    }

    /// A cross for each year of the edition's period without a point.
    fn gaps(&self) -> String {
        let (first, last) = self.edition.period;
        let mut d = String::new();
        for year in first..=last {
            if self.points().any(|(_, point)| point.when.year == year) {
                continue;
            }
            let (x, y) = (self.x(f64::from(year)), HEIGHT - 2.0 * ARM);
            for (dx, arm) in [(ARM, "l-10 10"), (-ARM, "l10 10")] {
                d.extend(["M", &number(x + dx), " ", &number(y - ARM), arm]);
            }
        }
        d
    }

    /// The stretches of years that are joined.
    fn lines(&self) -> String {
        let figure = self.edition.figure(self.row.figure);
        let mut before: Option<(usize, &live::Point)> = None;
        let mut is_open = false;
        let mut d = String::new();
        for (part, point) in self.points() {
            let joined =
                before.filter(|(its, before)| *its == part && figure.joins(part, before, point));
            if let Some((_, before)) = joined {
                if !is_open {
                    d.extend(["M", &pair(self.at(before))]);
                }
                d.extend(["L", &pair(self.at(point))]);
            }
            is_open = joined.is_some();
            before = Some((part, point));
        }
        d
    }

    /// All points, each a line as short as a pen with a round tip needs to leave a dot.
    fn dots(&self) -> String {
        let mut d = String::new();
        for (_, point) in self.points() {
            d.extend(["M", &pair(self.at(point)), "h.1"]);
        }
        d
    }
}

fn pair(at: Point) -> String {
    [&number(at.x), " ", &number(at.y)].concat()
}

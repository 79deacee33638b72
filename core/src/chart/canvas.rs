//! What marks are drawn on, in drawing units: one kind of plotters area for all marks, so that the program
//! carries each plotters element once. It must not know what a series is.

use std::cell::Cell;

use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::coord::{CoordTranslate, Shift};
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, Drawable, PathElement, PointCollection, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, ShapeStyle, TextStyle};

use super::ChartError;
use super::backend::{SCALE, SIDE, ShapeBackend};
use super::mark_style::MarkStyle;
use crate::drawing::{Anchor, Shape};
use crate::geom::{Point, Rect};
use crate::layout::measure::{Weight, text_width};

/// Numbers across and down, the only kind of plotters coordinates here.
pub(super) type Plane = Cartesian2d<RangedCoordf64, RangedCoordf64>;

/// A plane from `x` and `y` in numbers to a box in drawing units; y grows upwards in the box.
pub(super) fn plane(x: (f64, f64), y: (f64, f64), rect: Rect) -> Plane {
    let steps = |value: f64| libm::round(value * SCALE) as i32;
    Cartesian2d::new(
        x.0..x.1,
        y.0..y.1,
        (
            steps(rect.x)..steps(rect.right()),
            steps(rect.bottom())..steps(rect.y),
        ),
    )
}

/// The place on a plane in drawing units.
pub(super) fn place(plane: &Plane, x: f64, y: f64) -> Point {
    let (across, down) = plane.translate(&(x, y));
    Point::new(f64::from(across) / SCALE, f64::from(down) / SCALE)
}

/// How wide a text is in the font of its style.
pub(super) fn width_of(text: &str, style: MarkStyle) -> f64 {
    let (size, weight) = style.font();
    text_width(text, size, weight)
}

/// What marks are drawn on.
pub(super) struct Canvas<'a> {
    area: DrawingArea<ShapeBackend<'a>, Plane>,
    failed: Cell<bool>,
}

impl<'a> Canvas<'a> {
    pub(super) fn new(shapes: &'a mut Vec<Shape>) -> Self {
        let area: DrawingArea<ShapeBackend<'a>, Shift> =
            ShapeBackend { shapes }.into_drawing_area();
        let steps = (SIDE * SCALE) as i32;
        let units = Cartesian2d::new(0.0..SIDE, 0.0..SIDE, (0..steps, 0..steps));
        Self {
            area: area.apply_coord_spec(units),
            failed: Cell::new(false),
        }
    }

    /// Tells whether everything could be drawn.
    pub(super) fn finish(self) -> Result<(), ChartError> {
        if self.failed.get() {
            Err(ChartError::Drawing)
        } else {
            Ok(())
        }
    }

    fn draw<E>(&self, element: &E)
    where
        for<'b> &'b E: PointCollection<'b, (f64, f64)>,
        E: Drawable<ShapeBackend<'a>>,
    {
        if self.area.draw(element).is_err() {
            self.failed.set(true);
        }
    }

    pub(super) fn path(&self, points: &[Point], style: MarkStyle) {
        self.draw(&PathElement::new(pairs(points), shape(style)));
    }

    pub(super) fn polygon(&self, points: &[Point], style: MarkStyle) {
        self.draw(&Polygon::new(pairs(points), shape(style)));
    }

    pub(super) fn rect(&self, rect: Rect, style: MarkStyle) {
        let corners = [(rect.x, rect.y), (rect.right(), rect.bottom())];
        self.draw(&Rectangle::new(corners, shape(style)));
    }

    pub(super) fn disc(&self, centre: Point, radius: f64, style: MarkStyle) {
        let steps = libm::round(radius * SCALE) as i32;
        self.draw(&Circle::new((centre.x, centre.y), steps, shape(style)));
    }

    /// Two strokes crossing, 8 units wide.
    pub(super) fn cross(&self, centre: Point, style: MarkStyle) {
        for turn in [-4.0, 4.0] {
            let from = Point::new(centre.x - 4.0, centre.y - turn);
            self.path(&[from, Point::new(centre.x + 4.0, centre.y + turn)], style);
        }
    }

    /// The point of a series: disc, square, diamond or triangle, of about equal weight.
    pub(super) fn point(&self, look: usize, centre: Point, radius: f64, style: MarkStyle) {
        let corner = |x: f64, y: f64| Point::new(centre.x + x * radius, centre.y + y * radius);
        match look % super::mark_style::LOOKS {
            0 => self.disc(centre, radius, style),
            1 => self.rect(Rect::around(centre, radius * 1.9, radius * 1.9), style),
            2 => self.polygon(
                &[
                    corner(0.0, -1.35),
                    corner(1.35, 0.0),
                    corner(0.0, 1.35),
                    corner(-1.35, 0.0),
                ],
                style,
            ),
            _ => self.polygon(
                &[corner(0.0, -1.35), corner(1.3, 1.0), corner(-1.3, 1.0)],
                style,
            ),
        }
    }

    /// One line of text on its baseline.
    pub(super) fn text(&self, text: &str, at: Point, anchor: Anchor, style: MarkStyle) {
        let (size, weight) = style.font();
        let font = match weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        };
        let across = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let font = FontDesc::new(FontFamily::SansSerif, size * SCALE, font);
        let text_style = TextStyle {
            font,
            color: style.colour().to_backend_color(),
            pos: Pos::new(across, VPos::Bottom),
        };
        self.draw(&Text::new(text.to_owned(), (at.x, at.y), text_style));
    }
}

fn pairs(points: &[Point]) -> Vec<(f64, f64)> {
    points.iter().map(|point| (point.x, point.y)).collect()
}

fn shape(style: MarkStyle) -> ShapeStyle {
    ShapeStyle {
        color: style.colour(),
        filled: true,
        stroke_width: 1,
    }
}

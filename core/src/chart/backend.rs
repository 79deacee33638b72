//! The plotters backend: it writes down what is drawn as shapes with class names. It must not know what a chart is.
//!
//! plotters counts in whole numbers, so it draws at [`SCALE`] times the size, and coordinates are brought down here.

use std::convert::Infallible;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};

use super::mark_style::MarkStyle;
use crate::drawing::{Anchor, Shape, whole};
use crate::geom::{Point, Rect};
use crate::layout::measure::{Weight, text_width};

/// How many steps of plotters make a unit of the drawing.
pub(super) const SCALE: f64 = 10.0;

/// The side of the canvas in units; drawings are far smaller, and nothing is cut off.
pub(super) const SIDE: f64 = 4000.0;

type Outcome = Result<(), DrawingErrorKind<Infallible>>;

/// Collects shapes.
pub(super) struct ShapeBackend<'a> {
    pub(super) shapes: &'a mut Vec<Shape>,
}

fn point((x, y): BackendCoord) -> Point {
    Point::new(f64::from(x) / SCALE, f64::from(y) / SCALE)
}

impl ShapeBackend<'_> {
    fn path(
        &mut self,
        points: impl IntoIterator<Item = BackendCoord>,
        closed: bool,
        colour: BackendColor,
    ) {
        let mut d = String::new();
        let mut before: Option<(String, String)> = None;
        for at in points.into_iter().map(point) {
            let (x, y) = (whole(at.x), whole(at.y));
            // What runs along an axis, as grids, ticks and stems do, names one coordinate.
            let step = match &before {
                None => ["M", &x, " ", &y].concat(),
                Some((_, level)) if *level == y => ["H", &x].concat(),
                Some((across, _)) if *across == x => ["V", &y].concat(),
                Some(_) => ["L", &x, " ", &y].concat(),
            };
            d.push_str(&step);
            before = Some((x, y));
        }
        if closed {
            d.push('Z');
        }
        let class = MarkStyle::classes(colour);
        // Strokes of one kind that follow one another, as grid lines and ticks do, are one element of the page. A line
        // through points is one by itself, so that its dashes begin with it.
        if !closed
            && !class.starts_with("ln1")
            && let Some(Shape::Path {
                class: last,
                d: strokes,
            }) = self.shapes.last_mut()
            && *last == class
            && !strokes.ends_with('Z')
        {
            strokes.push_str(&d);
            return;
        }
        self.shapes.push(Shape::Path { class, d });
    }
}

impl DrawingBackend for ShapeBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        let side = (SIDE * SCALE) as u32;
        (side, side)
    }

    fn ensure_prepared(&mut self) -> Outcome {
        Ok(())
    }

    fn present(&mut self) -> Outcome {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Outcome {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Outcome {
        self.path([from, to], false, style.color());
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Outcome {
        self.path(path, false, style.color());
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Outcome {
        self.path(corners, true, style.color());
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        _: bool,
    ) -> Outcome {
        let (from, to) = (point(upper_left), point(bottom_right));
        self.shapes.push(Shape::Rect {
            class: MarkStyle::classes(style.color()),
            rect: Rect::new(from.x, from.y, to.x - from.x, to.y - from.y),
            radius: 0.0,
        });
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        _: bool,
    ) -> Outcome {
        self.shapes.push(Shape::Circle {
            class: MarkStyle::classes(style.color()),
            centre: point(centre),
            radius: f64::from(radius) / SCALE,
        });
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        at: BackendCoord,
    ) -> Outcome {
        self.shapes.push(Shape::Text {
            class: MarkStyle::classes(style.color()),
            at: point(at),
            anchor: match style.anchor().h_pos {
                HPos::Left => Anchor::Start,
                HPos::Center => Anchor::Middle,
                HPos::Right => Anchor::End,
            },
            text: text.to_owned(),
        });
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let weight = match style.style() {
            FontStyle::Bold => Weight::Bold,
            _ => Weight::Regular,
        };
        let size = style.size();
        Ok((
            libm::ceil(text_width(text, size, weight)) as u32,
            size as u32,
        ))
    }

    // A bitmap has no place in a drawing of shapes.
    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> Outcome {
        Ok(())
    }
}

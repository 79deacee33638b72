//! Remarks below a drawing: what its signs mean and where its scale begins. They are words of the interface.

use super::ChartScene;
use super::canvas::{Canvas, width_of};
use super::labels::Block;
use super::mark_style::{Mark, MarkStyle};
use crate::drawing::Anchor;
use crate::geom::Point;
use crate::layout::measure::balance;

/// Collected while the drawing grows.
#[derive(Default)]
pub(super) struct Notes {
    missing: bool,
    breaks: bool,
    keys: Vec<&'static str>,
    texts: Vec<String>,
}

impl Notes {
    /// A cross stands for a year without a figure.
    pub(super) fn has_missing_years(&mut self) {
        self.missing = true;
    }

    /// A dotted upright stands where the way of counting changed.
    pub(super) fn has_breaks(&mut self) {
        self.breaks = true;
    }

    /// A remark by its key in the words table, once.
    pub(super) fn say(&mut self, key: &'static str) {
        if !self.keys.contains(&key) {
            self.keys.push(key);
        }
    }

    /// A remark that was already put into words.
    pub(super) fn add(&mut self, text: String) {
        self.texts.push(text);
    }

    /// Writes the remarks from `top` downwards; gives the height they take.
    pub(super) fn draw(self, canvas: &Canvas, scene: &ChartScene, top: f64) -> f64 {
        let style = MarkStyle::new(Mark::Note);
        let (size, weight) = style.font();
        let mut y = top + self.draw_signs(canvas, scene, top);
        let of_keys = self.keys.iter().map(|key| scene.words.get(key));
        for text in of_keys.chain(self.texts.iter().map(String::as_str)) {
            let block = Block {
                lines: balance(text, scene.width, size, weight),
                style,
            };
            y += 6.0;
            block.set(canvas, Point::new(0.0, y), Anchor::Start);
            y += block.height() + 2.0;
        }
        y - top
    }

    /// What a cross and a dotted upright mean, in one row; gives its height.
    fn draw_signs(&self, canvas: &Canvas, scene: &ChartScene, top: f64) -> f64 {
        let style = MarkStyle::new(Mark::Note);
        let middle = top + 13.0;
        let mut x = 5.0;
        let signs = [
            (self.missing, "chart.no_value"),
            (self.breaks, "chart.break.here"),
        ];
        for (_, key) in signs.into_iter().filter(|sign| sign.0) {
            if key == "chart.no_value" {
                canvas.cross(Point::new(x, middle), MarkStyle::new(Mark::NoData));
            } else {
                let ends = [-8.0, 8.0].map(|far| Point::new(x, middle + far));
                canvas.path(&ends, MarkStyle::new(Mark::Break));
            }
            let text = scene.words.get(key);
            canvas.text(text, Point::new(x + 9.0, top + 17.2), Anchor::Start, style);
            x += 9.0 + width_of(text, style) + 22.0;
        }
        if self.missing || self.breaks {
            22.0
        } else {
            0.0
        }
    }
}

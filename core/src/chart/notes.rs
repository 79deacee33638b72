//! Remarks below a drawing: what its signs mean and where its scale begins. They are words of the interface.

use super::ChartScene;
use super::ink::{Ink, Mark};
use super::labels::Block;
use super::paper::Paper;
use crate::drawing::Anchor;
use crate::geom::Point;
use crate::layout::measure::balance;

/// Collected while the drawing grows.
#[derive(Default)]
pub(super) struct Notes {
    missing: bool,
    keys: Vec<&'static str>,
    texts: Vec<String>,
}

impl Notes {
    /// A cross stands for a year without a figure.
    pub(super) fn has_missing_years(&mut self) {
        self.missing = true;
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
    pub(super) fn draw(self, paper: &Paper, scene: &ChartScene, top: f64) -> f64 {
        let ink = Ink::new(Mark::Note);
        let (size, weight) = ink.type_of();
        let mut y = top;
        let mut write = |text: &str, x: f64| {
            let block = Block {
                lines: balance(text, scene.width - x, size, weight),
                ink,
            };
            y += 6.0;
            block.set(paper, Point::new(x, y), Anchor::Start);
            y += block.height() + 2.0;
        };
        if self.missing {
            write(scene.words.get("chart.no_value", scene.language), 14.0);
            paper.cross(Point::new(5.0, top + 13.0), Ink::new(Mark::NoData));
        }
        for key in self.keys {
            write(scene.words.get(key, scene.language), 0.0);
        }
        for text in self.texts {
            write(&text, 0.0);
        }
        y - top
    }
}

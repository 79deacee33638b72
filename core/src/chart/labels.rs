//! Finds room for texts beside marks: a text is never set over another text or out of the drawing, and over a mark only
//! where nothing better is left. It must not know what the texts say.

use super::canvas::{Canvas, width_of};
use super::mark_style::MarkStyle;
use crate::drawing::Anchor;
use crate::geom::{Point, Rect, within};

/// From one baseline to the next.
const LEADING: f64 = 18.0;

/// The owner of marks that belong to no series: a name beside them is not taken for theirs.
pub(super) const NO_SERIES: usize = usize::MAX;

/// What is drawn so far, as boxes.
#[derive(Clone)]
pub(super) struct Room {
    /// Where texts may stand.
    area: Rect,
    texts: Vec<Rect>,
    /// Marks, each with the series it belongs to.
    marks: Vec<(usize, Rect)>,
}

/// A place that a text may take: the upper left corner of its box, and what it costs to stand there.
pub(super) struct Spot {
    pub(super) corner: Point,
    pub(super) cost: f64,
}

/// A text laid out in lines.
pub(super) struct Block {
    pub(super) lines: Vec<String>,
    pub(super) style: MarkStyle,
}

impl Block {
    pub(super) fn line(text: &str, style: MarkStyle) -> Self {
        Self {
            lines: vec![text.to_owned()],
            style,
        }
    }

    pub(super) fn width(&self) -> f64 {
        self.lines
            .iter()
            .map(|line| width_of(line, self.style))
            .fold(0.0, f64::max)
    }

    pub(super) fn height(&self) -> f64 {
        self.style.font().0 + LEADING * (self.lines.len() as f64 - 1.0)
    }

    /// Sets the text with its upper left corner at `corner`; lines lean to where the anchor says.
    pub(super) fn set(&self, canvas: &Canvas, corner: Point, anchor: Anchor) {
        let x = corner.x
            + self.width()
                * match anchor {
                    Anchor::Start => 0.0,
                    Anchor::Middle => 0.5,
                    Anchor::End => 1.0,
                };
        let first = corner.y + self.style.font().0 * 0.8;
        for (place, line) in self.lines.iter().enumerate() {
            let at = Point::new(x, first + LEADING * place as f64);
            canvas.text(line, at, anchor, self.style);
        }
    }
}

impl Room {
    pub(super) fn new(area: Rect) -> Self {
        Self {
            area,
            texts: Vec::new(),
            marks: Vec::new(),
        }
    }

    /// Nothing may be set here any more.
    pub(super) fn close(&mut self, rect: Rect) {
        self.texts.push(rect);
    }

    pub(super) fn mark(&mut self, series: usize, at: Point, radius: f64) {
        self.marks
            .push((series, Rect::around(at, radius * 2.0, radius * 2.0)));
    }

    /// A straight line, as small boxes along it.
    pub(super) fn line(&mut self, series: usize, from: Point, to: Point) {
        let steps = (from.distance(to) / 6.0) as usize + 1;
        for step in 0..=steps {
            let part = step as f64 / steps as f64;
            let at = Point::new(
                from.x + (to.x - from.x) * part,
                from.y + (to.y - from.y) * part,
            );
            self.mark(series, at, 2.0);
        }
    }

    /// The cheapest spot for a box of this size that is free of texts, and its cost with what it covers: 9 for each
    /// mark it stands on, 4 for each mark of another series that comes near.
    pub(super) fn find(
        &self,
        series: usize,
        width: f64,
        height: f64,
        spots: Vec<Spot>,
    ) -> Option<(Rect, f64)> {
        let mut best: Option<(Rect, f64)> = None;
        for spot in spots {
            // A little to the side is better than out of the drawing.
            let most = (self.area.right() - width).max(self.area.x);
            let x = within(spot.corner.x, self.area.x, most);
            let rect = Rect::new(x, spot.corner.y, width, height);
            let cost = spot.cost + (x - spot.corner.x).abs() * 0.2;
            let inside = rect.y >= self.area.y
                && rect.bottom() <= self.area.bottom()
                && rect.right() <= self.area.right() + 0.05;
            let cheaper = |cost: f64| best.is_none_or(|(_, least)| cost < least);
            if !inside
                || !cheaper(cost)
                || self.texts.iter().any(|text| text.overlaps(rect.grown(2.0)))
            {
                continue;
            }
            let near = rect.grown(9.0);
            let covered: f64 = self
                .marks
                .iter()
                .map(|(owner, mark)| {
                    if mark.overlaps(rect) {
                        9.0
                    } else if *owner != series && *owner != NO_SERIES && mark.overlaps(near) {
                        4.0
                    } else {
                        0.0
                    }
                })
                .sum();
            if cheaper(cost + covered) {
                best = Some((rect, cost + covered));
            }
        }
        best
    }

    /// Sets the block at its cheapest spot, if that costs no more than `most`; without a canvas its room is only taken.
    pub(super) fn set(
        &mut self,
        canvas: Option<&Canvas>,
        series: usize,
        block: &Block,
        spots: Vec<Spot>,
        most: f64,
    ) -> bool {
        match self.find(series, block.width(), block.height(), spots) {
            Some((rect, cost)) if cost <= most => {
                if let Some(canvas) = canvas {
                    block.set(canvas, Point::new(rect.x, rect.y), Anchor::Middle);
                }
                self.close(rect);
                true
            }
            _ => false,
        }
    }
}

/// The spots round a mark: above, below, right, left, and further off; `up` is what it costs to stand below instead of
/// above (negative where below is better).
pub(super) fn round(at: Point, width: f64, height: f64, gap: f64, up: f64) -> Vec<Spot> {
    let mut spots = Vec::with_capacity(24);
    let mut add = |x: f64, y: f64, cost: f64| {
        spots.push(Spot {
            corner: Point::new(x, y),
            cost,
        });
    };
    let middle = at.y - height / 2.0;
    add(at.x + gap, middle, 3.0);
    add(at.x - gap - width, middle, 4.0);
    for step in 0..8 {
        let far = gap + 7.0 * f64::from(step);
        let cost = 2.5 * f64::from(step);
        for (shift, more) in [(0.5, 0.0), (0.2, 1.5), (0.8, 1.5), (0.0, 3.0), (1.0, 3.0)] {
            let x = at.x - width * shift;
            add(x, at.y - far - height, cost + more + (-up).max(0.0));
            add(x, at.y + far, cost + more + up.max(0.0));
        }
    }
    spots
}

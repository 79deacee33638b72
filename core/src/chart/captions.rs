//! The texts inside a plot: the names of series and the values at their points. It must not draw any mark.

use super::canvas::Canvas;
use super::drawn::value_text;
use super::labels::{Block, Room, Spot, round};
use super::mark_style::{Mark, MarkStyle};
use super::plot::{Plot, Spotted};
use crate::drawing::Anchor;
use crate::geom::{Point, Rect, within};
use crate::layout::measure::balance;

/// Years nearer than this leave no room for a value at each point.
const ROOM_FOR_VALUES: f64 = 34.0;

impl Plot<'_> {
    /// Writes all texts, the most needed first. Names come before the values of the chosen year, so that they keep
    /// their places while the year moves.
    pub(super) fn write(&self, canvas: &Canvas, mut room: Room, step: f64, dots: &[Spotted]) {
        if self.named {
            self.write_names(canvas, &mut room, dots);
        }
        let chosen = |spotted: &Spotted| spotted.chosen;
        self.write_values(Some(canvas), &mut room, dots, &chosen, f64::INFINITY);
        let wanted = |spotted: &Spotted| self.stands_out(spotted) || self.is_last(spotted);
        let main = |spotted: &Spotted| !spotted.chosen && wanted(spotted);
        self.write_values(Some(canvas), &mut room, dots, &main, 14.0);
        for series in 0..self.drawn.len() {
            // The others all or none, so that none seems to be picked.
            let rest =
                |spotted: &Spotted| spotted.series == series && !spotted.chosen && !wanted(spotted);
            let mut trial = room.clone();
            let fits =
                step >= ROOM_FOR_VALUES && self.write_values(None, &mut trial, dots, &rest, 13.0);
            if fits {
                self.write_values(Some(canvas), &mut room, dots, &rest, 13.0);
            }
        }
    }

    /// Whether the figure speaks of this very point; a series that it speaks of has a bold line instead.
    fn stands_out(&self, spotted: &Spotted) -> bool {
        self.scene.figure.highlight.contains(&spotted.dot.point.key)
    }

    fn is_last(&self, spotted: &Spotted) -> bool {
        let last = self.drawn[spotted.series].dots.last();
        last.is_some_and(|dot| dot.point.key == spotted.dot.point.key)
    }

    /// Writes the values of some dots where that costs no more than `most`, without a canvas only to try it; tells whether all
    /// found room.
    fn write_values(
        &self,
        canvas: Option<&Canvas>,
        room: &mut Room,
        dots: &[Spotted],
        which: &dyn Fn(&Spotted) -> bool,
        most: f64,
    ) -> bool {
        let mut all = true;
        for spotted in dots.iter().filter(|spotted| which(spotted)) {
            let text = value_text(
                self.scene,
                self.drawn[spotted.series].place,
                spotted.dot.shown,
            );
            // Two series that meet there with the same number need it once.
            let is_said = dots.iter().any(|other| {
                other.series < spotted.series
                    && other.at == spotted.at
                    && other.chosen == spotted.chosen
                    && other.dot.shown == spotted.dot.shown
            });
            if is_said {
                continue;
            }
            let strong = spotted.chosen || self.stands_out(spotted);
            let style = MarkStyle::new(Mark::Value)
                .flag(MarkStyle::BIG, spotted.chosen)
                .flag(MarkStyle::QUIET, !strong);
            let block = Block::line(&text, style);
            // Of two at that time, the upper one above and the lower one below; below zero, below.
            let neighbour = dots.iter().find(|other| {
                other.series != spotted.series && (other.at.x - spotted.at.x).abs() < 16.0
            });
            let up = match neighbour {
                Some(other) if other.at.y < spotted.at.y => -14.0,
                Some(other) if other.at.y > spotted.at.y => 14.0,
                _ if spotted.dot.value < 0.0 => -1.6,
                _ => 1.6,
            };
            let (width, height) = (block.width(), block.height());
            let mut spots = round(spotted.at, width, height, 9.0, up);
            for spot in &mut spots {
                // Nearer to another dot, it would be read as that one's value.
                let rect = Rect::new(spot.corner.x, spot.corner.y, width, height);
                let own = away(rect, spotted.at) + 0.5;
                if dots
                    .iter()
                    .any(|dot| dot.at != spotted.at && away(rect, dot.at) < own)
                {
                    spot.cost += 20.0;
                }
            }
            if most.is_infinite() {
                spots.extend(everywhere(spotted.at, self.rect));
            }
            all &= room.set(canvas, spotted.series, &block, spots, most);
        }
        all
    }

    /// Names the series at its marks, later points first, in one line or two.
    fn write_names(&self, canvas: &Canvas, room: &mut Room, dots: &[Spotted]) {
        for (series, drawn) in self.drawn.iter().enumerate() {
            let style = MarkStyle::new(Mark::Label).look(self.look(series));
            let (size, weight) = style.font();
            let label = &drawn.series.label;
            let mine: Vec<&Spotted> = dots
                .iter()
                .filter(|spotted| spotted.series == series)
                .collect();
            let mut best: Option<(Block, Rect, f64)> = None;
            for (share, extra) in [(0.8, 0.0), (0.45, 3.0), (0.3, 6.0), (0.2, 8.0)] {
                let block = Block {
                    lines: balance(label, self.rect.width * share, size, weight),
                    style,
                };
                let mut spots = Vec::new();
                for (later, spotted) in mine.iter().rev().enumerate() {
                    let near = round(spotted.at, block.width(), block.height(), 10.0, 0.5);
                    spots.extend(near.into_iter().map(|spot| Spot {
                        cost: spot.cost + extra + 0.6 * later as f64,
                        ..spot
                    }));
                }
                if let Some(last) = mine.last() {
                    spots.extend(everywhere(last.at, self.rect));
                }
                if let Some((rect, cost)) = room.find(series, block.width(), block.height(), spots)
                    && best.as_ref().is_none_or(|(_, _, least)| cost < *least)
                {
                    best = Some((block, rect, cost));
                }
            }
            if let Some((block, rect, _)) = best {
                block.set(canvas, Point::new(rect.x, rect.y), Anchor::Middle);
                room.close(rect);
            }
        }
    }
}

/// How far a point lies from a box.
fn away(rect: Rect, point: Point) -> f64 {
    let nearest = Point::new(
        within(point.x, rect.x, rect.right()),
        within(point.y, rect.y, rect.bottom()),
    );
    nearest.distance(point)
}

/// A lattice over all of the plot, for texts that must be written: dear, and dearer the further off.
fn everywhere(from: Point, rect: Rect) -> Vec<Spot> {
    let mut spots = Vec::new();
    let mut y = rect.y;
    while y < rect.bottom() {
        let mut x = rect.x;
        while x < rect.right() {
            let corner = Point::new(x, y);
            spots.push(Spot {
                corner,
                cost: 40.0 + corner.distance(from) * 0.2,
            });
            x += 12.0;
        }
        y += 6.0;
    }
    spots
}

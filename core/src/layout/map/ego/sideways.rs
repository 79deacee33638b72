//! The map of one node in wide boxes: those that give to it stand at its left, those that receive from it at its right, and
//! all arrows run to the right.

use super::{ARRIVE, Arranged, EDGE, GAP, LANE, LEAVE, Scene, Seat, ZONE, flat};
use crate::geom::Point;
use crate::layout::map::labels::APART;

/// What share of such a box neighbours may take on each side, at most 190 units: as much as leaves room for the node.
pub(super) const SHARES: [f64; 3] = [0.3, 0.26, 0.22];

impl Scene<'_> {
    /// Givers at the left, receivers at the right.
    pub(super) fn sideways(&self, share: f64) -> Option<Arranged> {
        let room = self.height - 2.0 * EDGE;
        let fitting = ((room + GAP) / (self.target + GAP)) as usize;
        let most = self.most.min(fitting);
        let wished = ((self.width - 2.0 * EDGE) * share).min(190.0);
        let count = |side: usize| self.sides[side].len().min(most);
        let lanes = count(0).max(count(1)).max(1) - 1;
        let mut own = self.own(90.0, self.width - 2.0 * (EDGE + wished + ZONE.0 + 12.0))?;
        own.height = own.height.max(lanes as f64 * LANE + 30.0);
        if own.height > room {
            return None;
        }
        let centre = Point::new(self.width / 2.0, self.height / 2.0);
        let half = own.width / 2.0;
        let mut seats = Vec::new();
        for side in [0, 1] {
            let way = if side == 0 { -1.0 } else { 1.0 };
            let contents = self.contents(side, most, wished)?;
            let heights: f64 = contents.iter().map(|one| one.label().height).sum();
            let between = contents.len().max(1) - 1;
            let gap = ((room - heights) / between.max(1) as f64).min(18.0);
            if !contents.is_empty() && (gap < APART || heights > room) {
                return None;
            }
            let mut y = centre.y - (heights + gap * between as f64) / 2.0;
            let x = centre.x + way * (self.width / 2.0 - EDGE - wished / 2.0);
            let middle = between as f64 / 2.0;
            for (place, content) in contents.into_iter().enumerate() {
                let height = content.label().height;
                let at = Point::new(x, y + height / 2.0);
                y += height + gap;
                let lane = centre.y + (place as f64 - middle) * LANE;
                let (head, tail) = if side == 0 {
                    (ARRIVE, LEAVE)
                } else {
                    (LEAVE, ARRIVE)
                };
                let begin = Point::new(centre.x + way * (half + head), lane);
                let end = Point::new(x - way * (wished / 2.0 + tail), at.y);
                // The last stretch before the node is straight, for the badge.
                let straight = Point::new(centre.x + way * (half + 40.0), lane);
                let third = (end.x - straight.x) / 2.0;
                let line = vec![
                    flat(begin, straight),
                    [
                        straight,
                        Point::new(straight.x + third, lane),
                        Point::new(end.x - third, at.y),
                        end,
                    ],
                ];
                let off = if side == 0 { 28.0 } else { 18.0 };
                let badge = Point::new(centre.x + way * (half + off), lane);
                seats.push(Seat {
                    side,
                    content,
                    at,
                    line,
                    badge,
                });
            }
        }
        Some(Arranged { own, centre, seats })
    }
}

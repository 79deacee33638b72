//! An arrow: its line, its head, and the places of its polarity badge and of its number in a chain; and how a page carries
//! it.

use crate::geom::Point;
use crate::layout::curve::{Cubic, along, at, last_direction, reach, written};
use crate::layout::ecosystem::routes::{HEAD, Head};
use crate::model::LinkIndex;
use crate::model::ecosystem::NodeKind;
use crate::model::live::Ecosystem;
use serde::{Deserialize, Serialize};

/// From one point of a line to the next, in units.
pub(super) const STEP: f64 = 4.0;

/// An arrow.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(into = "Packed", from = "Packed")]
pub struct Arrow {
    /// The link it stands for.
    pub link: LinkIndex,
    /// Its line as cubics in whole units: beginning, two handles, end.
    pub line: Vec<Cubic>,
    /// The middle of its polarity badge, in whole units.
    pub badge: Point,
    /// The middle of its number in a chain or a loop, in whole units; nothing where no place is free.
    pub step: Option<Point>,
    /// The captions that it covers, a bit for each kind in the order of [`NodeKind::ALL`].
    pub covers: u8,
}

impl Arrow {
    /// Its line in SVG's path language.
    #[must_use]
    pub fn d(&self) -> String {
        written(&self.line)
    }

    /// Its head.
    #[must_use]
    pub fn head(&self) -> Head {
        head(&self.line)
    }

    /// Whether it covers the caption of a kind, which a picture leaves out then.
    #[must_use]
    pub const fn covers(&self, kind: NodeKind) -> bool {
        self.covers & 1 << kind as u8 > 0
    }

    /// Whether its link is there, and whether it has a line.
    #[must_use]
    pub fn is_of(&self, ecosystem: &Ecosystem) -> bool {
        !self.line.is_empty() && self.link.get() < ecosystem.links.len()
    }

    /// Points of its line, a few units apart.
    #[must_use]
    pub fn points(&self) -> Vec<Point> {
        points(&self.line)
    }
}

/// The head at the end of a line.
pub(super) fn head(line: &[Cubic]) -> Head {
    let direction = line.last().map_or(Point::new(1.0, 0.0), last_direction);
    let end = line.last().map_or(Point::default(), |cubic| cubic[3]);
    Head {
        tip: along(end, direction, HEAD),
        direction,
    }
}

/// Points of a line at most a few units apart.
pub(super) fn points(line: &[Cubic]) -> Vec<Point> {
    let mut points: Vec<Point> = line.first().map(|cubic| cubic[0]).into_iter().collect();
    for cubic in line {
        let count = (reach(cubic) / STEP) as usize + 1;
        points.extend((1..=count).map(|step| at(cubic, step as f64 / count as f64)));
    }
    points
}

/// An arrow in few bytes: all its points as steps from the one before, since most of them are near.
#[derive(Serialize, Deserialize)]
struct Packed {
    link: LinkIndex,
    line: Vec<i16>,
    badge: [i16; 2],
    step: Option<[i16; 2]>,
    covers: u8,
}

/// Where a pen stands that goes from point to point in whole steps.
#[derive(Clone, Copy, Default)]
struct Pen(Point);

impl Pen {
    fn step_to(&mut self, to: Point) -> [i16; 2] {
        let (x, y) = (to.x - self.0.x, to.y - self.0.y);
        self.0 = to;
        [x as i16, y as i16]
    }

    fn go(&mut self, [x, y]: [i16; 2]) -> Point {
        self.0 = Point::new(self.0.x + f64::from(x), self.0.y + f64::from(y));
        self.0
    }
}

impl From<Arrow> for Packed {
    fn from(arrow: Arrow) -> Self {
        let mut pen = Pen::default();
        let first = arrow.line.first().map(|cubic| cubic[0]);
        let rest = arrow.line.iter().flat_map(|cubic| &cubic[1..]).copied();
        let points = first.into_iter().chain(rest);
        Self {
            link: arrow.link,
            line: points.flat_map(|point| pen.step_to(point)).collect(),
            badge: pen.step_to(arrow.badge),
            step: arrow.step.map(|step| pen.step_to(step)),
            covers: arrow.covers,
        }
    }
}

impl From<Packed> for Arrow {
    fn from(packed: Packed) -> Self {
        let mut pen = Pen::default();
        let mut points = packed.line.chunks_exact(2).map(|at| pen.go([at[0], at[1]]));
        let mut end = points.next().unwrap_or_default();
        let mut line = Vec::with_capacity(packed.line.len() / 6);
        while let (Some(one), Some(two), Some(to)) = (points.next(), points.next(), points.next()) {
            line.push([end, one, two, to]);
            end = to;
        }
        Self {
            link: packed.link,
            line,
            badge: pen.go(packed.badge),
            step: packed.step.map(|step| pen.go(step)),
            covers: packed.covers,
        }
    }
}

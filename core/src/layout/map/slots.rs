//! Where nodes may stand in a box: the ring in the middle, actors in a row above and one below, challenges and
//! opportunities at the sides, resources beside the ring or above and below it. It knows counts and sizes, no names and
//! no links.

use super::labels::{APART, Label, stage_lines};
use crate::angle::sin_cos;
use crate::geom::Point;
use crate::layout::curve::along;
use crate::layout::ecosystem::Outline;
use crate::layout::ecosystem::routes::Gate;
use crate::model::ecosystem::NodeKind;
use core::f64::consts::{FRAC_PI_2, PI, TAU};

/// From the upper and lower edge of the box to the rows of actors, in units.
const EDGE: f64 = 13.0;
/// From the left and right edge to the columns.
const SIDE: f64 = 9.0;
/// The ring never grows beyond this radius.
const LARGEST: f64 = 250.0;
/// What share of its step a stage takes.
const SHARE: f64 = 0.75;
/// From the outcome to the stages: room for arrows and their signs.
const MOAT: f64 = 42.0;
/// Between two stages of few a segment takes at most this, to either side of its middle.
const HALF: f64 = 50.0 / 180.0 * PI;
/// Room beside the ring that lets a lane of arrows pass.
const LANE: f64 = 29.5;
/// Room between rows and columns that lets an arrow and its sign stand.
const PASSAGE: f64 = 31.0;

/// How resources stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// In columns beside the ring.
    Wide,
    /// In rows above and below the ring.
    Tall,
}

/// How many nodes of a kind are drawn, the mark that counts among them, and their largest box.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Group {
    pub(super) count: usize,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Group {
    /// Takes one more in.
    pub(super) fn take(&mut self, label: &Label) {
        self.count += 1;
        self.width = self.width.max(label.width);
        self.height = self.height.max(label.height);
    }
}

/// What has to find room in a box.
#[derive(Clone, Debug)]
pub(super) struct Room<'a> {
    /// Width of the box in units.
    pub(super) width: f64,
    /// Height of the box in units.
    pub(super) height: f64,
    /// In the order of [`NodeKind::ALL`].
    pub(super) groups: [Group; 6],
    /// The names of the stages.
    pub(super) stages: Vec<&'a str>,
    /// The least radius of the outcome.
    pub(super) core: f64,
    /// The least room between the outcome and the stages.
    pub(super) moat: f64,
    /// The least radius of the ring.
    pub(super) least: f64,
}

/// The ring of stages.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ring {
    pub(super) centre: Point,
    /// Radius of the outcome.
    pub(super) core: f64,
    pub(super) inner: f64,
    pub(super) outer: f64,
    pub(super) count: usize,
}

impl Ring {
    /// The ring with an outer radius, as thick as the names of its `count` stages need, of which some are given; nothing
    /// if they or the outcome find no room within.
    pub(super) fn new(
        centre: Point,
        outer: f64,
        (names, count): (&[&str], usize),
        (core, moat): (f64, f64),
    ) -> Option<Self> {
        let ring = |inner: f64| Self {
            centre,
            core: core.max((0.3 * outer).min(inner - MOAT.max(moat))),
            inner,
            outer,
            count,
        };
        if count == 0 {
            return (outer > core + moat).then(|| ring(outer));
        }
        let widest = outer / 2.0 - core - moat;
        let steps = if widest < 0.0 {
            0
        } else {
            (widest / 3.0) as i32 + 1
        };
        (0..steps)
            .map(|step| ring(outer / 2.0 - 3.0 * f64::from(step)))
            .find(|ring| {
                let mut names = names.iter().enumerate();
                names.all(|(rank, name)| stage_lines(name, &ring.segment(rank), rank).is_some())
            })
    }

    /// The outline of the stage of some rank, clockwise from the top.
    pub(super) fn segment(&self, rank: usize) -> Outline {
        let step = TAU / self.count.max(1) as f64;
        Outline::Segment {
            hub: self.centre,
            inner: self.inner,
            outer: self.outer,
            middle: step * rank as f64 - FRAC_PI_2,
            half: (step * SHARE / 2.0).min(HALF),
        }
    }

    /// The directions between each two stages.
    pub(super) fn gaps(&self) -> Vec<f64> {
        let step = TAU / self.count.max(1) as f64;
        (0..self.count)
            .map(|rank| step * (rank as f64 + 0.5) - FRAC_PI_2)
            .collect()
    }
}

/// Places for as many nodes of each kind as there are.
#[derive(Clone, Debug)]
pub(super) struct Slots {
    pub(super) ring: Ring,
    /// The middles of boxes, in the order of [`NodeKind::ALL`]; stages and outcome have their place in the ring.
    pub(super) places: [Vec<Point>; 6],
    pub(super) gates: Vec<Gate>,
}

impl Slots {
    /// The place of the node of some rank among its kind.
    pub(super) fn at(&self, kind: NodeKind, rank: usize) -> Point {
        match kind {
            NodeKind::Stage => self.ring.segment(rank).centre(),
            NodeKind::Outcome => self.ring.centre,
            kind => self.places[kind as usize][rank],
        }
    }
}

impl Room<'_> {
    fn group(&self, kind: NodeKind) -> Group {
        self.groups[kind as usize]
    }

    fn centre(&self) -> Point {
        Point::new(self.width / 2.0, self.height / 2.0)
    }

    /// Room that the rows of actors take above and below, from the edge.
    fn rows(&self) -> f64 {
        match self.group(NodeKind::Actor) {
            Group { count: 0, .. } => EDGE,
            actor => EDGE + actor.height,
        }
    }

    /// The wider of the two columns at the sides.
    fn sides(&self) -> f64 {
        let [one, two] =
            [NodeKind::Challenge, NodeKind::Opportunity].map(|kind| self.group(kind).width);
        one.max(two)
    }

    /// Places in this form; nothing where they would come too near each other.
    pub(super) fn slots(&self, form: Form) -> Option<Slots> {
        match form {
            Form::Wide => self.wide(),
            Form::Tall => self.tall(),
        }
    }

    fn wide(&self) -> Option<Slots> {
        let (centre, resource) = (self.centre(), self.group(NodeKind::Resource));
        let half = self.height / 2.0 - self.rows();
        let side = SIDE + self.sides();
        // Three things share a half of the width: the ring, the gap beside it, and the gap beside resources.
        let free = self.width / 2.0 - side - resource.width;
        let outer = (half - LANE).min(free - 2.0 * PASSAGE - 6.0).min(LARGEST);
        let ring = self.ring(outer)?;
        let gap = (free - outer) * 0.52;
        let (left, right) = (resource.count / 2, resource.count.div_ceil(2));
        let reach = half - resource.height / 2.0 - APART;
        let least = resource.height + 2.0 * APART;
        if (right.max(1) - 1) as f64 * least > 2.0 * reach {
            return None;
        }
        let x = outer + gap + resource.width / 2.0;
        let bow = (0.42 * outer).min(0.45 * (free - outer));
        let column = |count: usize, side: f64| {
            let long = ((count.max(1) - 1) as f64 * (resource.height + PASSAGE) / 2.0).min(reach);
            spread(count).map(move |t| {
                let (_, cos) = sin_cos(t * 1.05);
                Point::new(
                    centre.x + side * (x - (1.0 - cos) * bow),
                    centre.y + t * long,
                )
            })
        };
        let columns: [Vec<Point>; 2] = [column(left, -1.0).collect(), column(right, 1.0).collect()];
        let mut gates = Vec::new();
        for (column, side) in columns.iter().zip([-1.0, 1.0]) {
            let inwards = Point::new(-side, 0.0);
            gates.extend(passages(column, inwards, resource.height / 2.0 + 17.0));
        }
        gates.retain(|gate| (gate.at.y - centre.y).abs() < half - 8.0);
        self.finish(ring, columns.concat(), gates, self.rows() + 14.0)
    }

    fn tall(&self) -> Option<Slots> {
        let (centre, resource) = (self.centre(), self.group(NodeKind::Resource));
        let (above, below) = (resource.count.div_ceil(2), resource.count / 2);
        let width = self.width / 2.0 - SIDE - self.sides() - LANE;
        let rows = self.rows();
        // What is left of the height between the actors' rows and the ring, if the ring is as small as it may be.
        let spare = self.height / 2.0 - rows - resource.height - self.least;
        let between = (spare * 0.5).min(48.0);
        let outer = (self.height / 2.0 - rows - resource.height - between - PASSAGE - 4.0)
            .min(width)
            .min(LARGEST);
        if between < LANE {
            return None;
        }
        let ring = self.ring(outer)?;
        let y = self.height / 2.0 - rows - between - resource.height / 2.0;
        let reach = self.width / 2.0 - SIDE - resource.width / 2.0;
        let least = resource.width + 2.0 * APART;
        if (above.max(1) - 1) as f64 * least > 2.0 * reach {
            return None;
        }
        let row = |count: usize, side: f64| {
            let long = ((count.max(1) - 1) as f64 * (resource.width + 40.0) / 2.0).min(reach);
            spread(count).map(move |t| Point::new(centre.x + t * long, centre.y + side * y))
        };
        let rows_of: [Vec<Point>; 2] = [row(above, -1.0).collect(), row(below, 1.0).collect()];
        let mut gates = Vec::new();
        for (row, side) in rows_of.iter().zip([-1.0, 1.0]) {
            let inwards = Point::new(0.0, -side);
            gates.extend(passages(row, inwards, resource.width / 2.0 + 17.0));
        }
        let taken = match resource.count {
            0 => rows + 14.0,
            _ => rows + between + resource.height + 12.0,
        };
        self.finish(ring, rows_of.concat(), gates, taken)
    }

    fn ring(&self, outer: f64) -> Option<Ring> {
        if outer < self.least.min(LARGEST) {
            return None;
        }
        let stages = self.group(NodeKind::Stage).count;
        Ring::new(
            self.centre(),
            outer,
            (&self.stages, stages),
            (self.core, self.moat),
        )
    }

    /// Adds the rows of actors and the columns at the sides, which keep `taken` units from the upper and lower edge.
    fn finish(
        &self,
        ring: Ring,
        resources: Vec<Point>,
        gates: Vec<Gate>,
        taken: f64,
    ) -> Option<Slots> {
        let mut places: [Vec<Point>; 6] = Default::default();
        places[NodeKind::Resource as usize] = resources;
        places[NodeKind::Actor as usize] = self.actors()?;
        let columns = [(NodeKind::Challenge, -1.0), (NodeKind::Opportunity, 1.0)];
        for (kind, side) in columns {
            places[kind as usize] = self.column(kind, side, taken)?;
        }
        Some(Slots {
            ring,
            places,
            gates,
        })
    }

    fn actors(&self) -> Option<Vec<Point>> {
        let actor = self.group(NodeKind::Actor);
        let (above, below) = (actor.count.div_ceil(2), actor.count / 2);
        let y = EDGE + actor.height / 2.0;
        let edge = EDGE + actor.width / 2.0;
        let row = |count: usize, y: f64| -> Option<Vec<Point>> {
            let steps = (count.max(1) - 1) as f64;
            let needed = steps * (actor.width + 2.0 * APART);
            // Few keep away from the corners, many take them.
            let inset = (0.17 * self.width).max(edge);
            let inset = inset.min((self.width - needed) / 2.0);
            (inset >= edge - EDGE + SIDE).then(|| {
                let half = self.width / 2.0 - inset;
                spread(count)
                    .map(|t| Point::new(self.width / 2.0 + t * half, y))
                    .collect()
            })
        };
        let mut places = row(above, y)?;
        places.append(&mut row(below, self.height - y)?);
        Some(places)
    }

    fn column(&self, kind: NodeKind, side: f64, taken: f64) -> Option<Vec<Point>> {
        let group = self.group(kind);
        let steps = (group.count.max(1) - 1) as f64;
        let room = self.height - 2.0 * taken - group.height;
        let pitch = (group.height + 36.0).min(room / steps.max(1.0));
        if steps > 0.0 && pitch < group.height + 2.0 * APART || room < 0.0 && group.count > 0 {
            return None;
        }
        let x = self.width / 2.0 + side * (self.width / 2.0 - SIDE - group.width / 2.0);
        let place = |t: f64| Point::new(x, self.height / 2.0 + t * pitch * steps / 2.0);
        Some(spread(group.count).map(place).collect())
    }
}

/// Even shares from -1 to 1; one alone has 0.
fn spread(count: usize) -> impl Iterator<Item = f64> {
    (0..count).map(move |place| match count {
        1 => 0.0,
        _ => 2.0 * place as f64 / (count - 1) as f64 - 1.0,
    })
}

/// The gates between each two neighbours, and one beyond either end, `beyond` units from its middle.
fn passages(line: &[Point], inwards: Point, beyond: f64) -> Vec<Gate> {
    // The line runs across the way in, to the right or downwards.
    let across = Point::new(inwards.y.abs(), inwards.x.abs());
    let middle =
        |pair: &[Point]| Point::new((pair[0].x + pair[1].x) / 2.0, (pair[0].y + pair[1].y) / 2.0);
    let ends = [(line.first(), -beyond), (line.last(), beyond)];
    let ends = ends
        .into_iter()
        .filter_map(|(end, by)| Some(along(*end?, across, by)));
    let between = line.windows(2).map(middle);
    between.chain(ends).map(|at| Gate { at, inwards }).collect()
}

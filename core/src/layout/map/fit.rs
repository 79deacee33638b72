//! All nodes in a box, with the largest type at which nothing comes too near anything else.

use super::labels::{self, APART, Label, TYPE};
use super::marks;
use super::order;
use super::slots::{Form, Group, Ring, Room, Slots};
use crate::geom::{Point, Rect};
use crate::layout::ecosystem::routes::{Gate, ObstacleGrid};
use crate::layout::ecosystem::{
    More, Orbits, Outline, Placed, PlacedNodes, VisibleNodes, visible_nodes,
};
use crate::model::NodeIndex;
use crate::model::ecosystem::NodeKind;
use crate::model::live::Ecosystem;
use std::cell::OnceCell;

/// How many nodes of each kind are drawn, in the order of [`NodeKind::ALL`], the mark that counts the others among them:
/// as many as can be told apart, or fewer where those find no room.
const SEATS: [[usize; 6]; 2] = [[1, 7, 8, 8, 4, 4], [1, 5, 6, 6, 3, 3]];
/// The type that is tried, in pixels: the largest, the smallest, and from one to the next.
pub(super) const SIZES: (f64, f64, f64) = (17.0, 12.0, 0.5);
/// The largest type of a fit that is drawn larger than its box, in pixels.
const GROWN: f64 = 19.0;
/// The least room between outcome and stages, in units, and what a mark that counts outcomes adds to it.
pub(super) const MOAT: f64 = 32.0;
const MARK: f64 = 12.0;
/// In boxes of this ratio and wider resources always stand beside the ring.
const WIDE: f64 = 1.7;

/// The nodes of an edition in a box.
#[derive(Clone, Debug)]
pub struct Fit {
    /// Nodes and marks that count, captions, and what arrows keep to.
    pub placed: PlacedNodes,
    /// Passages between resources, for arrows.
    pub gates: Vec<Gate>,
    /// How resources stand; nothing where only stages and the outcome do, in a ring map.
    pub form: Option<Form>,
    /// Size of the type in pixels, in the box that was asked for.
    pub pixels: f64,
}

impl Fit {
    /// Between which widths in pixels the picture has type of twelve to nineteen pixels.
    #[must_use]
    pub fn widths(&self) -> (f64, f64) {
        let width = |pixels: f64| self.placed.width * pixels / TYPE;
        (width(SIZES.1), width(GROWN))
    }
}

/// Which nodes of an edition are drawn, and in which order: the same in every box.
#[derive(Debug)]
pub struct Plan<'a> {
    ecosystem: &'a Ecosystem,
    /// For each list of [`SEATS`] the nodes that are drawn, and their orders once they were asked for.
    visible: [(VisibleNodes, [OnceCell<Vec<usize>>; 2]); 2],
}

impl<'a> Plan<'a> {
    /// The plan of an edition.
    #[must_use]
    pub fn new(ecosystem: &'a Ecosystem) -> Self {
        Self {
            ecosystem,
            visible: SEATS.map(|seats| (visible_nodes(ecosystem, seats), Default::default())),
        }
    }

    /// The nodes in a box of the given pixels; `kinds` are the names of the kinds as captions
    /// show them, in the order of [`NodeKind::ALL`]. Nothing where type of twelve pixels does not fit.
    #[must_use]
    pub fn fit(&self, kinds: [&str; 6], (width, height): (f64, f64)) -> Option<Fit> {
        let forms: &[Form] = if width >= WIDE * height {
            &[Form::Wide]
        } else {
            &[Form::Wide, Form::Tall]
        };
        let steps = ((SIZES.0 - SIZES.1) / SIZES.2) as usize;
        for (shown, orders) in &self.visible {
            for step in 0..=steps {
                let pixels = SIZES.0 - SIZES.2 * step as f64;
                let scale = TYPE / pixels;
                for &form in forms {
                    for (icons, tight) in [(true, false), (false, false), (false, true)] {
                        let attempt = Attempt {
                            ecosystem: self.ecosystem,
                            kinds,
                            shown,
                            orders,
                            width: width * scale,
                            height: height * scale,
                            form,
                            icons,
                            tight,
                            roomy: step < steps || icons,
                        };
                        if let Some((placed, gates)) = attempt.place() {
                            return Some(Fit {
                                placed,
                                gates,
                                form: Some(form),
                                pixels,
                            });
                        }
                    }
                }
            }
        }
        None
    }

    /// The smallest fit in a box of a ratio of width to height: the one that is drawn from the smallest widths on.
    #[must_use]
    pub fn smallest(&self, kinds: [&str; 6], ratio: f64) -> Option<Fit> {
        const WIDTHS: std::ops::Range<i32> = 20..80;
        WIDTHS
            .map(|step| f64::from(step) * 20.0)
            .find_map(|width| self.fit(kinds, (width, width / ratio)))
    }
}

/// One size of type in one form.
struct Attempt<'a> {
    ecosystem: &'a Ecosystem,
    kinds: [&'a str; 6],
    shown: &'a VisibleNodes,
    orders: &'a [OnceCell<Vec<usize>>; 2],
    width: f64,
    height: f64,
    form: Form,
    icons: bool,
    /// Whether names are broken into shorter lines.
    tight: bool,
    /// Whether the ring has to be a good part of the height.
    roomy: bool,
}

impl Attempt<'_> {
    fn kind(&self, index: NodeIndex) -> NodeKind {
        self.ecosystem.node(index).kind
    }

    fn name(&self, index: NodeIndex) -> &str {
        &self.ecosystem.node(index).name
    }

    fn place(&self) -> Option<(PlacedNodes, Vec<Gate>)> {
        let drawn = &self.shown.nodes;
        // In rows, boxes share the width; in columns they share it with the ring.
        let lines = match (self.form, self.tight) {
            (Form::Wide, false) => (129.0, 129.0),
            (Form::Wide, true) => (112.0, 112.0),
            (Form::Tall, false) => (120.0, 145.0),
            (Form::Tall, true) => (104.0, 124.0),
        };
        let label = |index: &NodeIndex| {
            labels::boxed(self.kind(*index), self.name(*index), self.icons, lines)
        };
        let labels: Vec<Label> = drawn.iter().map(label).collect();
        let counted: Vec<(NodeKind, usize, Label)> = NodeKind::ALL
            .into_iter()
            .zip(self.shown.hidden)
            .filter(|(_, count)| *count > 0)
            .map(|(kind, count)| (kind, count, labels::count_label(kind, count)))
            .collect();
        let mut groups = [Group::default(); 6];
        let mut ranks = Vec::with_capacity(drawn.len());
        for (index, label) in drawn.iter().zip(&labels) {
            let group = &mut groups[self.kind(*index) as usize];
            ranks.push(group.count);
            group.take(label);
        }
        for (kind, _, label) in &counted {
            if *kind != NodeKind::Outcome {
                groups[*kind as usize].take(label);
            }
        }
        let slots = self.room(groups, &labels).slots(self.form)?;
        let seat = |(index, rank): (&NodeIndex, &usize)| slots.at(self.kind(*index), *rank);
        let places: Vec<Point> = drawn.iter().zip(&ranks).map(seat).collect();
        if !self.may_stand(&labels, &slots) {
            return None;
        }
        let taken = self.orders[self.form as usize]
            .get_or_init(|| order::settle(self.ecosystem, drawn, self.form));
        let mut nodes = Vec::with_capacity(drawn.len());
        for (place, (&index, label)) in drawn.iter().zip(labels).enumerate() {
            let ring = &slots.ring;
            nodes.push(match self.kind(index) {
                NodeKind::Stage => labels::in_ring(
                    index,
                    self.name(index),
                    ring.segment(ranks[place]),
                    ranks[place],
                )?,
                NodeKind::Outcome => labels::in_core(index, label, ring.centre, ring.core),
                kind => labels::in_box(index, kind, label, places[taken[place]]),
            });
        }
        let more = counted
            .iter()
            .map(|(kind, count, label)| {
                let last = groups[*kind as usize].count.saturating_sub(1);
                mark(*kind, *count, label, &slots, last)
            })
            .collect();
        let gates = slots.gates;
        let placed = self.finish(slots.ring, nodes, more)?;
        Some((placed, gates))
    }

    fn room(&self, groups: [Group; 6], labels: &[Label]) -> Room<'_> {
        let drawn = || self.shown.nodes.iter();
        let stages = drawn().filter(|index| self.kind(**index) == NodeKind::Stage);
        let core = drawn()
            .zip(labels)
            .filter(|(index, _)| self.kind(**index) == NodeKind::Outcome)
            .map(|(_, label)| labels::core_of(label))
            .fold(0.0, f64::max);
        let (least, share) = match self.form {
            Form::Wide => (134.0, 0.315),
            Form::Tall => (125.0, 0.23),
        };
        let share = if self.roomy { share } else { 0.0 };
        Room {
            width: self.width,
            height: self.height,
            groups,
            stages: stages.map(|index| self.name(*index)).collect(),
            core,
            moat: if self.shown.hidden[NodeKind::Outcome as usize] > 0 {
                MOAT + MARK
            } else {
                MOAT
            },
            least: (share * self.height).max(least),
        }
    }

    /// Whether boxes of a kind's largest extents keep apart, whatever their order.
    fn may_stand(&self, labels: &[Label], slots: &Slots) -> bool {
        let kinds = [
            NodeKind::Resource,
            NodeKind::Actor,
            NodeKind::Challenge,
            NodeKind::Opportunity,
        ];
        let boxes: Vec<Rect> = kinds
            .into_iter()
            .flat_map(|kind| {
                let of_kind = self.shown.nodes.iter().zip(labels);
                let of_kind = of_kind.filter(|(index, _)| self.kind(**index) == kind);
                let (width, height) = of_kind.fold((0.0_f64, 0.0_f64), |most, (_, label)| {
                    (most.0.max(label.width), most.1.max(label.height))
                });
                let places = slots.places[kind as usize].iter();
                places.map(move |at| Rect::around(*at, width, height))
            })
            .collect();
        let ring = &slots.ring;
        let radius = if ring.count > 0 {
            ring.outer
        } else {
            ring.core
        };
        boxes.iter().enumerate().all(|(place, one)| {
            let page = one.x >= 2.0
                && one.y >= 2.0
                && one.right() <= self.width - 2.0
                && one.bottom() <= self.height - 2.0;
            let x = (one.centre().x - ring.centre.x).abs() - one.width / 2.0;
            let y = (one.centre().y - ring.centre.y).abs() - one.height / 2.0;
            let (x, y) = (x.max(0.0), y.max(0.0));
            page && (x * x + y * y).sqrt() >= radius + 2.0 * APART
                && boxes[place + 1..]
                    .iter()
                    .all(|other| !one.grown(APART).overlaps(*other))
        })
    }

    /// Adds years and captions, and what arrows need to know.
    fn finish(&self, ring: Ring, mut nodes: Vec<Placed>, more: Vec<More>) -> Option<PlacedNodes> {
        let page = Rect::new(0.0, 0.0, self.width, self.height);
        let dated: Vec<bool> = nodes
            .iter()
            .map(|node| self.ecosystem.node(node.index).from_year.is_some())
            .collect();
        marks::tag(&mut nodes, &dated, &more, page, ring.centre)?;
        let captions = marks::captions(&nodes, &more, self.kinds, page);
        let lanes = [9.5, 20.0, 32.0].map(|wide| (ring.outer + wide, ring.outer + wide));
        let orbits = Orbits {
            core: ring.core,
            bands: if ring.count > 0 {
                vec![(ring.inner, ring.outer)]
            } else {
                Vec::new()
            },
            gaps: ring.gaps(),
            inner_lanes: lanes.to_vec(),
            outer_lanes: Vec::new(),
        };
        let tags = nodes.iter().filter_map(|node| node.tag);
        let boxed = |rect: Rect| Outline::Box { rect, corner: 0.0 };
        let mut outlines: Vec<Outline> = nodes.iter().map(|node| node.outline).collect();
        outlines.extend(more.iter().map(|mark| mark.outline));
        outlines.extend(tags.map(boxed));
        let solids = outlines.len();
        outlines.extend(captions.iter().map(|caption| boxed(caption.room)));
        Some(PlacedNodes {
            width: self.width,
            height: self.height,
            centre: ring.centre,
            obstacles: ObstacleGrid::of(self.width, self.height, &outlines, solids),
            nodes,
            more,
            captions,
            orbits,
        })
    }
}

/// The mark that counts the nodes of a kind which are not drawn, in the last place of the kind.
fn mark(kind: NodeKind, count: usize, label: &Label, slots: &Slots, last: usize) -> More {
    let ring: &Ring = &slots.ring;
    match kind {
        NodeKind::Stage => labels::counted_stage(count, ring.segment(last)),
        NodeKind::Outcome => {
            let between = (ring.core + ring.inner) / 2.0;
            let at = Point::new(ring.centre.x, ring.centre.y + between);
            let small = Label {
                width: label.text + 18.0,
                height: 22.0,
                ..label.clone()
            };
            // A disc would hide the outcome, so this one is a box.
            let mark = labels::counted(NodeKind::Actor, count, &small, at);
            More { kind, ..mark }
        }
        kind => labels::counted(kind, count, label, slots.places[kind as usize][last]),
    }
}

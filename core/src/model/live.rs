//! What the live parts of a page know of an edition, in the page's one language. The page carries this and nothing else,
//! so nothing else can be read there.

use super::date::{Date, Precision, Span};
use super::ecosystem::{Basis, Emphasis, FlowFamily, NodeKind, Sign, Strength};
use super::indicator::Form;
use super::{
    Confidence, EventIndex, FigureIndex, LaneIndex, LinkIndex, NodeIndex, PlaceIndex, SeriesIndex,
    ThemeIndex,
};
use crate::text::{Decimal, NumberMarks, Words, format_decimal};
use serde::{Deserialize, Serialize};

/// The part of an edition that live parts draw.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LiveEdition {
    /// Its id, the name of its folder.
    pub id: String,
    /// The licence of its content.
    pub licence: String,
    /// The code of the page's language: `id`, `en`.
    pub language: String,
    /// The code of the language that this one borrows from, where it lacks something.
    pub lender: Option<String>,
    /// How the page's language writes numbers.
    pub marks: NumberMarks,
    /// The first and last year of its chapters.
    pub period: (i32, i32),
    /// The words of the interface that live parts say.
    pub words: Words,
    /// The years that it tells.
    pub chapters: Vec<Chapter>,
    /// The lanes of the timeline.
    pub lanes: Vec<Lane>,
    /// The themes of events.
    pub themes: Vec<Theme>,
    /// Where events happen.
    pub places: Vec<Place>,
    /// Events in the order of their first day.
    pub events: Vec<Event>,
    /// Nodes and links.
    pub ecosystem: Ecosystem,
    /// Series of points that figures draw.
    pub series: Vec<Series>,
    /// Figures in the order in which they are told.
    pub figures: Vec<Figure>,
    /// What-if questions.
    pub scenarios: Vec<Scenario>,
}

/// A year that the edition tells.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chapter {
    /// The year it tells of.
    pub year: i32,
    /// Its title, short.
    pub title: String,
    /// Whether the founding text has an entry for this year.
    pub in_founding_text: bool,
    /// Nodes that this year adds.
    pub nodes: Vec<NodeIndex>,
    /// Links that this year adds.
    pub links: Vec<LinkIndex>,
}

/// A lane of the timeline: events of one kind of place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lane {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A theme that events can be filtered by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Theme {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A place where events happen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The place that it lies in.
    pub parent: Option<PlaceIndex>,
}

/// Whether a place is another one or lies in it.
#[must_use]
pub fn lies_in(places: &[Place], place: PlaceIndex, other: PlaceIndex) -> bool {
    let mut here = Some(place);
    // No way up is longer than there are places, so a circle of parents ends too.
    for _ in 0..=places.len() {
        match here {
            None => return false,
            Some(at) if at == other => return true,
            Some(at) => here = places.get(at.get()).and_then(|place| place.parent),
        }
    }
    false
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Its id; also the id of its element on the page.
    pub id: String,
    /// When it was.
    pub when: Span,
    /// Its title, short.
    pub title: String,
    /// Where it was, the main place first.
    pub places: Vec<PlaceIndex>,
    /// The lane it stands in.
    pub lane: LaneIndex,
    /// Its theme.
    pub theme: ThemeIndex,
    /// Parts of the ecosystem that it touches.
    pub nodes: Vec<NodeIndex>,
    /// How sure it is.
    pub confidence: Confidence,
}

/// The nodes and links, with what each touches.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ecosystem {
    /// All nodes, in the order of the table.
    pub nodes: Vec<Node>,
    /// All links, in the order of the table.
    pub links: Vec<Link>,
    /// What challenges and opportunities bear upon.
    pub emphases: Vec<Emphasis>,
}

/// A part of the ecosystem.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Node {
    /// Its id.
    pub id: String,
    /// What kind of part it is.
    pub kind: NodeKind,
    /// Its name.
    pub name: String,
    /// Its name inside a sentence.
    pub inline: String,
    /// The year from which it is there; empty means always.
    pub from_year: Option<i32>,
    /// What it rests on.
    pub basis: Basis,
}

/// That one node gives something to another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Where it begins.
    pub from: NodeIndex,
    /// Where it ends.
    pub to: NodeIndex,
    /// What flows.
    pub flow: FlowFamily,
    /// Whether the end rises with the beginning.
    pub sign: Sign,
    /// How strong it is assumed to be.
    pub strength: Strength,
    /// The year from which it is there; empty means always.
    pub from_year: Option<i32>,
    /// What it rests on.
    pub basis: Basis,
}

/// Points of one measure counted in one way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Series {
    /// Its id.
    pub id: String,
    /// Its name beside its marks.
    pub label: String,
    /// Its name in a row of numbers; empty where the one beside its marks is short enough.
    pub short: String,
    /// Where it was counted, in a word or two; empty where the edition does not say.
    pub place: String,
    /// Its points by time, or in the order of the table for series by category.
    pub points: Vec<Point>,
}

/// One number of a series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// What tells it apart within its series: a period or the id of a category.
    pub key: String,
    /// Its period.
    pub when: Date,
    /// The name of its category, for series by category.
    pub category: Option<String>,
    /// The number.
    pub value: Decimal,
}

/// What a chart draws.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Its id.
    pub id: String,
    /// Its form.
    pub form: Form,
    /// What it draws, in order; empty for a matrix.
    pub series: Vec<SeriesIndex>,
    /// The matrix it draws, for that form.
    pub matrix: Option<Matrix>,
    /// A unit for all series, or one each.
    pub units: Vec<String>,
    /// Decimals for all series, or for each.
    pub decimals: Vec<u8>,
    /// Where the way of counting changed.
    pub breaks: Vec<Break>,
    /// The nodes that it speaks of.
    pub nodes: Vec<NodeIndex>,
    /// The challenges and opportunities that it bears upon.
    pub bears_on: Vec<NodeIndex>,
    /// Keys or series ids that stand out.
    pub highlight: Vec<String>,
    /// The first and last year drawn; empty draws all.
    pub window: Option<(i32, i32)>,
}

/// Where a series was counted differently from before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Break {
    /// The year from which it holds; empty cuts at every step, so that nothing is joined.
    pub year: Option<i32>,
    /// The series it cuts; empty cuts all.
    pub series: Option<SeriesIndex>,
    /// What changed.
    pub text: String,
}

/// A matrix of which actors are named when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Matrix {
    /// Its rows in the order of the table.
    pub rows: Vec<MatrixRow>,
}

/// A row of a matrix: an actor, and in which years it is named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MatrixRow {
    /// The id of the row.
    pub key: String,
    /// The name of the actor.
    pub label: String,
    /// Its node in the ecosystem.
    pub node: Option<NodeIndex>,
    /// A cell a column, in the order of the columns.
    pub cells: Vec<MatrixCell>,
}

/// Whether a row is named in a column, and in which words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MatrixCell {
    /// The column, a year.
    pub key: String,
    /// Whether it is named.
    pub named: bool,
    /// What is said, where it is named.
    pub text: String,
}

/// A what-if question and the pushes behind it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// Its id.
    pub id: String,
    /// The question.
    pub title: String,
    /// Nodes pushed and how hard, -1 to 1; each node once.
    pub pushes: Vec<(NodeIndex, Decimal)>,
    /// What it asks about first; empty leaves it to the page.
    pub asks: Option<NodeIndex>,
}

impl LiveEdition {
    /// An event by its place.
    #[must_use]
    pub fn event(&self, index: EventIndex) -> &Event {
        &self.events[index.get()]
    }

    /// An event by its id.
    #[must_use]
    pub fn find_event(&self, id: &str) -> Option<EventIndex> {
        let place = self.events.iter().position(|event| event.id == id);
        place.map(|place| EventIndex(place as u32))
    }

    /// All events, in order.
    pub fn event_indices(&self) -> impl Iterator<Item = EventIndex> + use<> {
        (0..self.events.len() as u32).map(EventIndex)
    }

    /// The events that touch a node, in order.
    pub fn events_of(&self, node: NodeIndex) -> impl Iterator<Item = EventIndex> {
        self.event_indices()
            .filter(move |index| self.event(*index).nodes.contains(&node))
    }

    /// The events that begin in a year, in order.
    pub fn events_in(&self, year: i32) -> impl Iterator<Item = EventIndex> {
        self.event_indices()
            .filter(move |index| self.event(*index).when.start.year == year)
    }

    /// A theme by its place.
    #[must_use]
    pub fn theme(&self, index: ThemeIndex) -> &Theme {
        &self.themes[index.get()]
    }

    /// A place by its place in the list.
    #[must_use]
    pub fn place(&self, index: PlaceIndex) -> &Place {
        &self.places[index.get()]
    }

    /// A figure by its place.
    #[must_use]
    pub fn figure(&self, index: FigureIndex) -> &Figure {
        &self.figures[index.get()]
    }

    /// A figure by its id.
    #[must_use]
    pub fn find_figure(&self, id: &str) -> Option<FigureIndex> {
        let place = self.figures.iter().position(|figure| figure.id == id);
        place.map(|place| FigureIndex(place as u32))
    }

    /// The figures that speak of a node or bear upon it, in order.
    pub fn figures_of(&self, node: NodeIndex) -> impl Iterator<Item = FigureIndex> {
        let about =
            move |figure: &Figure| figure.nodes.contains(&node) || figure.bears_on.contains(&node);
        let indices = (0..self.figures.len() as u32).map(FigureIndex);
        indices.filter(move |index| about(self.figure(*index)))
    }

    /// A link's name as machines know it: `from>to`.
    #[must_use]
    pub fn link_name(&self, index: LinkIndex) -> String {
        let link = self.ecosystem.link(index);
        let ends = [link.from, link.to].map(|end| self.ecosystem.node(end).id.as_str());
        ends.join(">")
    }

    /// A number in the language's form.
    #[must_use]
    pub fn number(&self, value: Decimal) -> String {
        format_decimal(value, self.marks)
    }

    /// A count in the language's form: `8.203.826`.
    #[must_use]
    pub fn count(&self, count: usize) -> String {
        self.number(Decimal::new(count as i64, 0))
    }

    /// Whether every index leads to something in its list.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let ecosystem = &self.ecosystem;
        let node = |index: &NodeIndex| index.get() < ecosystem.nodes.len();
        let link = |index: &LinkIndex| index.get() < ecosystem.links.len();
        let place = |index: &PlaceIndex| index.get() < self.places.len();
        let series = |index: &SeriesIndex| index.get() < self.series.len();
        let chapter = |one: &Chapter| one.nodes.iter().all(node) && one.links.iter().all(link);
        let event = |one: &Event| {
            one.lane.get() < self.lanes.len()
                && one.theme.get() < self.themes.len()
                && one.places.iter().all(place)
                && one.nodes.iter().all(node)
        };
        let emphasis = |one: &Emphasis| {
            let links = [
                &one.weakens,
                &one.strengthens,
                &one.relieved_by,
                &one.fed_by,
                &one.worsened_by,
            ];
            node(&one.node) && links.into_iter().flatten().all(link)
        };
        let figure = |one: &Figure| {
            let rows = one.matrix.iter().flat_map(|matrix| &matrix.rows);
            let breaks = one.breaks.iter().flat_map(|cut| &cut.series);
            one.series.iter().chain(breaks).all(series)
                && one.nodes.iter().chain(&one.bears_on).all(node)
                && rows.flat_map(|row| &row.node).all(node)
        };
        let scenario = |one: &Scenario| {
            let pushed = one.pushes.iter().map(|push| &push.0);
            pushed.chain(&one.asks).all(node)
        };
        self.places.iter().flat_map(|one| &one.parent).all(place)
            && self.chapters.iter().all(chapter)
            && self.events.iter().all(event)
            && ecosystem
                .links
                .iter()
                .all(|one| node(&one.from) && node(&one.to))
            && ecosystem.emphases.iter().all(emphasis)
            && self.figures.iter().all(figure)
            && self.scenarios.iter().all(scenario)
    }
}

impl Ecosystem {
    /// A node by its place.
    #[must_use]
    pub fn node(&self, index: NodeIndex) -> &Node {
        &self.nodes[index.get()]
    }

    /// A link by its place.
    #[must_use]
    pub fn link(&self, index: LinkIndex) -> &Link {
        &self.links[index.get()]
    }

    /// A node by its id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<NodeIndex> {
        self.nodes
            .iter()
            .position(|node| node.id == id)
            .map(|place| NodeIndex(place as u32))
    }

    /// All nodes of one kind, in the order of the table.
    pub fn of_kind(&self, kind: NodeKind) -> impl Iterator<Item = NodeIndex> {
        self.indices()
            .filter(move |index| self.node(*index).kind == kind)
    }

    /// All nodes, in the order of the table.
    pub fn indices(&self) -> impl Iterator<Item = NodeIndex> + use<> {
        (0..self.nodes.len() as u32).map(NodeIndex)
    }

    /// All links, in the order of the table.
    pub fn link_indices(&self) -> impl Iterator<Item = LinkIndex> + use<> {
        (0..self.links.len() as u32).map(LinkIndex)
    }

    /// The links that begin at a node.
    pub fn given_by(&self, node: NodeIndex) -> impl Iterator<Item = LinkIndex> {
        self.link_indices()
            .filter(move |index| self.link(*index).from == node)
    }

    /// The links that end at a node.
    pub fn received_by(&self, node: NodeIndex) -> impl Iterator<Item = LinkIndex> {
        self.link_indices()
            .filter(move |index| self.link(*index).to == node)
    }
}

impl Series {
    /// Whether its points are categories of one period and not periods of one measure.
    #[must_use]
    pub fn is_by_category(&self) -> bool {
        self.points.iter().any(|point| point.category.is_some())
    }

    /// The point with this key.
    #[must_use]
    pub fn point(&self, key: &str) -> Option<&Point> {
        self.points.iter().find(|point| point.key == key)
    }
}

impl Figure {
    /// The unit of the series at `place` in [`Figure::series`].
    #[must_use]
    pub fn unit(&self, place: usize) -> Option<&str> {
        let unit = self.units.get(place).or_else(|| self.units.first());
        unit.map(String::as_str)
    }

    /// Whether the way of counting changed between two points of the series at a place.
    #[must_use]
    pub fn is_cut(&self, place: usize, before: &Point, point: &Point) -> bool {
        self.breaks.iter().any(|cut| {
            let mine = cut
                .series
                .is_none_or(|series| self.series.get(place) == Some(&series));
            let here = cut
                .year
                .is_none_or(|year| before.when.year < year && year <= point.when.year);
            mine && here
        })
    }

    /// Whether a line runs between two points of the series at a place: only years that follow one another and were
    /// counted in one way are joined, and dots never.
    #[must_use]
    pub fn joins(&self, place: usize, before: &Point, point: &Point) -> bool {
        let is_year = |point: &Point| point.when.precision() == Precision::Year;
        let follows = point.when.year == before.when.year + 1;
        is_year(before)
            && is_year(point)
            && follows
            && !self.is_cut(place, before, point)
            && self.form != Form::Dots
    }

    /// Whether a point lies within the window.
    #[must_use]
    pub fn covers(&self, point: &Point) -> bool {
        self.window
            .is_none_or(|(from, to)| (from..=to).contains(&point.when.year))
    }
}

//! Cells to an edition. This is what every reader downloads, so it stays small: plain functions, one for each thing, and
//! no message; a page whose cells do not fit has no live parts.

use super::{CELL_SEPARATOR, CONFIDENCES, FORMS, SIGNS, STRENGTHS};
use crate::edition::{About, Edition, Told, Tongue};
use crate::model::date::{Date, Span};
use crate::model::ecosystem::{Basis, Ecosystem, Emphasis, FlowFamily, Link, Node, NodeKind};
use crate::model::indicator::{Break, Figure, Matrix, MatrixCell, MatrixRow, Point, Series};
use crate::model::learning::Scenario;
use crate::model::timeline::{Chapter, Event, Lane, Place, Theme};
use crate::model::{
    Confidence, LaneIndex, LinkIndex, NodeIndex, PlaceIndex, SeriesIndex, ThemeIndex,
};
use crate::text::{Decimal, NumberMarks, Text, Words};

/// The edition that a page carries, as far as its live parts need it, in its one language. `cells` are joined by
/// [`CELL_SEPARATOR`]. Nothing where they are not what was packed.
#[must_use]
pub fn unpack(cells: &str) -> Option<Edition> {
    let mut cells = Cells {
        rest: Some(cells),
        damaged: false,
        most: [0; 6],
    };
    let (id, licence) = (cells.string(), cells.string());
    let languages = cells.list(tongue);
    let period = (cells.int(), cells.int());
    let words = Words::new(cells.list(word));
    let lanes = cells.list(lane);
    let themes = cells.list(theme);
    let places = cells.list(place);
    let chapters = cells.list(chapter);
    let events = cells.list(event);
    let ecosystem = Ecosystem {
        nodes: cells.list(node),
        links: cells.list(link),
        emphases: cells.list(emphasis),
    };
    let series = cells.list(series);
    let figures = cells.list(figure);
    let scenarios = cells.list(scenario);
    let counts = [
        lanes.len(),
        themes.len(),
        places.len(),
        ecosystem.nodes.len(),
        ecosystem.links.len(),
        series.len(),
    ];
    let mut both = cells.most.iter().zip(counts);
    let leads_out = both.any(|(most, count)| *most as usize > count) || languages.is_empty();
    if cells.damaged || cells.rest.is_some() || leads_out {
        return None;
    }
    Some(Edition {
        about: About {
            id,
            title: Text::default(),
            period,
            version: String::new(),
            date: String::new(),
            licence,
            contact: String::new(),
            address: None,
            languages,
        },
        words,
        prose: Words::default(),
        passages: Vec::new(),
        labels: Words::default(),
        chapters,
        lanes,
        themes,
        places,
        events,
        ecosystem,
        series,
        facts: Vec::new(),
        figures,
        localities: Vec::new(),
        regulations: Vec::new(),
        subsectors: Vec::new(),
        terms: Vec::new(),
        tour: Vec::new(),
        questions: Vec::new(),
        sheet: Vec::new(),
        scenarios,
        sources: Vec::new(),
    })
}

/// The cells that were not taken yet.
struct Cells<'a> {
    rest: Option<&'a str>,
    damaged: bool,
    /// How long each list has to be for what was named in it.
    most: [u32; 6],
}

// The lists that other things name places in.
const LANES: usize = 0;
const THEMES: usize = 1;
const PLACES: usize = 2;
const NODES: usize = 3;
const LINKS: usize = 4;
const SERIES: usize = 5;

impl<'a> Cells<'a> {
    #[inline(never)]
    fn next(&mut self) -> &'a str {
        let Some(rest) = self.rest else {
            self.damaged = true;
            return "";
        };
        let (cell, after) = match rest.split_once(CELL_SEPARATOR) {
            Some((cell, after)) => (cell, Some(after)),
            None => (rest, None),
        };
        self.rest = after;
        cell
    }

    #[inline(never)]
    fn string(&mut self) -> String {
        self.next().to_owned()
    }

    #[inline(never)]
    fn text(&mut self) -> Text {
        Text::new(vec![self.string()])
    }

    #[inline(never)]
    fn number(&mut self) -> i64 {
        let cell = self.next();
        let digits = cell.strip_prefix('-').unwrap_or(cell);
        let mut number = 0_i64;
        for byte in digits.bytes() {
            let digit = byte.wrapping_sub(b'0');
            self.damaged |= digit > 9;
            number = number.wrapping_mul(10).wrapping_add(i64::from(digit));
        }
        self.damaged |= digits.is_empty();
        if digits.len() < cell.len() {
            -number
        } else {
            number
        }
    }

    #[inline(never)]
    fn int(&mut self) -> i32 {
        self.number() as i32
    }

    fn yes(&mut self) -> bool {
        self.int() != 0
    }

    /// A year, or nothing.
    #[inline(never)]
    fn year(&mut self) -> Option<i32> {
        let year = self.int();
        (year != 0).then_some(year)
    }

    /// A date, or nothing.
    #[inline(never)]
    fn date(&mut self) -> Option<Date> {
        let date = self.int() as u32;
        (date != 0).then_some(Date {
            year: (date / 10_000) as i32,
            month: (date / 100 % 100) as u8,
            day: (date % 100) as u8,
        })
    }

    #[inline(never)]
    fn some_date(&mut self) -> Date {
        self.date().unwrap_or(Date {
            year: 1,
            month: 0,
            day: 0,
        })
    }

    fn char(&mut self) -> char {
        char::from_u32(self.int() as u32).unwrap_or('.')
    }

    /// The value at a place among all of its kind.
    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        let place = self.int() as usize;
        self.damaged |= place >= all.len();
        all[place.min(all.len() - 1)]
    }

    fn list<T>(&mut self, item: fn(&mut Self) -> T) -> Vec<T> {
        let mut list = Vec::new();
        for _ in 0..self.int() {
            if self.damaged {
                break;
            }
            list.push(item(self));
        }
        list
    }

    /// A place in a list, which may come later.
    #[inline(never)]
    fn index(&mut self, list: usize) -> u32 {
        let place = self.int() as u32;
        self.most[list] = self.most[list].max(place.saturating_add(1));
        place
    }

    /// A place in a list, or nothing, which is written as -1.
    #[inline(never)]
    fn some_index(&mut self, list: usize) -> Option<u32> {
        let before = self.most[list];
        let place = self.index(list);
        if place == u32::MAX {
            self.most[list] = before;
            return None;
        }
        Some(place)
    }

    fn nodes(&mut self) -> Vec<NodeIndex> {
        self.list(|cells| NodeIndex(cells.index(NODES)))
    }

    fn links(&mut self) -> Vec<LinkIndex> {
        self.list(|cells| LinkIndex(cells.index(LINKS)))
    }
}

fn tongue(cells: &mut Cells<'_>) -> Tongue {
    Tongue {
        code: cells.string(),
        name: String::new(),
        marks: NumberMarks {
            decimal: cells.char(),
            thousands: cells.char(),
        },
        complete: true,
        told: Told::default(),
    }
}

fn word(cells: &mut Cells<'_>) -> (String, Text) {
    (cells.string(), cells.text())
}

fn lane(cells: &mut Cells<'_>) -> Lane {
    Lane {
        id: cells.string(),
        name: cells.text(),
    }
}

fn theme(cells: &mut Cells<'_>) -> Theme {
    Theme {
        id: cells.string(),
        name: cells.text(),
        text: Text::default(),
    }
}

fn place(cells: &mut Cells<'_>) -> Place {
    Place {
        id: cells.string(),
        name: cells.text(),
        parent: cells.some_index(PLACES).map(PlaceIndex),
    }
}

fn chapter(cells: &mut Cells<'_>) -> Chapter {
    Chapter {
        year: cells.int(),
        title: cells.text(),
        in_founding_text: cells.yes(),
        story: Text::default(),
        sources: Vec::new(),
        nodes: cells.nodes(),
        links: cells.links(),
    }
}

fn event(cells: &mut Cells<'_>) -> Event {
    Event {
        id: cells.string(),
        when: Span {
            start: cells.some_date(),
            end: cells.date(),
        },
        title: cells.text(),
        text: Text::default(),
        lane: LaneIndex(cells.index(LANES)),
        theme: ThemeIndex(cells.index(THEMES)),
        places: cells.list(|cells| PlaceIndex(cells.index(PLACES))),
        nodes: cells.nodes(),
        sources: Vec::new(),
        confidence: cells.one_of(&CONFIDENCES),
    }
}

fn node(cells: &mut Cells<'_>) -> Node {
    Node {
        id: cells.string(),
        kind: cells.one_of(&NodeKind::ALL),
        name: cells.text(),
        inline: cells.text(),
        text: Text::default(),
        from_year: cells.year(),
        basis: cells.one_of(&Basis::ALL),
        sources: Vec::new(),
    }
}

fn link(cells: &mut Cells<'_>) -> Link {
    Link {
        from: NodeIndex(cells.index(NODES)),
        to: NodeIndex(cells.index(NODES)),
        verb: Text::default(),
        flow: cells.one_of(&FlowFamily::ALL),
        sign: cells.one_of(&SIGNS),
        strength: cells.one_of(&STRENGTHS),
        from_year: cells.year(),
        basis: cells.one_of(&Basis::ALL),
        sources: Vec::new(),
    }
}

fn emphasis(cells: &mut Cells<'_>) -> Emphasis {
    Emphasis {
        node: NodeIndex(cells.index(NODES)),
        weakens: cells.links(),
        strengthens: cells.links(),
        relieved_by: cells.links(),
        fed_by: cells.links(),
        worsened_by: cells.links(),
    }
}

fn series(cells: &mut Cells<'_>) -> Series {
    Series {
        id: cells.string(),
        label: cells.text(),
        points: cells.list(point),
    }
}

fn point(cells: &mut Cells<'_>) -> Point {
    Point {
        id: String::new(),
        key: cells.string(),
        when: cells.some_date(),
        category: if cells.yes() {
            Some(cells.text())
        } else {
            None
        },
        value: Decimal::new(cells.number(), cells.int() as u8),
        confidence: Confidence::Low,
        sources: Vec::new(),
    }
}

fn figure(cells: &mut Cells<'_>) -> Figure {
    Figure {
        id: cells.string(),
        form: cells.one_of(&FORMS),
        series: cells.list(|cells| SeriesIndex(cells.index(SERIES))),
        matrix: if cells.yes() {
            Some(matrix(cells))
        } else {
            None
        },
        title: Text::default(),
        claim: String::new(),
        measure: Text::default(),
        units: cells.list(Cells::text),
        decimals: cells.list(|cells| cells.int() as u8),
        caveat: Text::default(),
        breaks: cells.list(cut),
        nodes: cells.nodes(),
        bears_on: cells.nodes(),
        highlight: cells.list(Cells::string),
        window: match (cells.year(), cells.year()) {
            (Some(from), Some(to)) => Some((from, to)),
            _ => None,
        },
    }
}

fn cut(cells: &mut Cells<'_>) -> Break {
    Break {
        year: cells.year(),
        series: cells.some_index(SERIES).map(SeriesIndex),
        text: cells.text(),
    }
}

fn scenario(cells: &mut Cells<'_>) -> Scenario {
    Scenario {
        id: cells.string(),
        title: cells.text(),
        pushes: cells.list(|cells| {
            let node = NodeIndex(cells.index(NODES));
            (node, Decimal::new(cells.number(), cells.int() as u8))
        }),
        asks: cells.some_index(NODES).map(NodeIndex),
    }
}

fn matrix(cells: &mut Cells<'_>) -> Matrix {
    Matrix {
        id: cells.string(),
        rows: cells.list(matrix_row),
        sources: Vec::new(),
    }
}

fn matrix_row(cells: &mut Cells<'_>) -> MatrixRow {
    MatrixRow {
        key: cells.string(),
        label: cells.text(),
        node: cells.some_index(NODES).map(NodeIndex),
        cells: cells.list(matrix_cell),
    }
}

fn matrix_cell(cells: &mut Cells<'_>) -> MatrixCell {
    MatrixCell {
        key: cells.string(),
        named: cells.yes(),
        text: Text::default(),
    }
}

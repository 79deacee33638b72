//! An edition to cells, in the order in which [`super::unpack`] takes them.

use super::{CONFIDENCES, FORMS, LIVE_WORDS, SIGNS, STRENGTHS};
use crate::edition::Edition;
use crate::model::date::Date;
use crate::model::ecosystem::{Basis, FlowFamily, NodeKind};
use crate::model::indicator::{Figure, Matrix, Point};
use crate::model::{LinkIndex, NodeIndex};
use crate::text::{Language, Text};

/// A cell before it is written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::edition) enum Cell {
    /// A text.
    Text(String),
    /// A whole number.
    Number(i64),
}

/// What the live parts of a page need of an edition.
pub(in crate::edition) fn pack(edition: &Edition, language: Language) -> Vec<Cell> {
    let mut packer = Packer {
        language,
        cells: Vec::new(),
    };
    packer.about(edition);
    packer.words(edition);
    packer.timeline(edition);
    packer.ecosystem(edition);
    packer.numbers(edition);
    packer.questions(edition);
    packer.cells
}

struct Packer {
    language: Language,
    cells: Vec<Cell>,
}

impl Packer {
    fn string(&mut self, text: &str) {
        self.cells.push(Cell::Text(text.to_owned()));
    }

    fn text(&mut self, text: &Text) {
        self.string(text.get(self.language));
    }

    fn number(&mut self, number: impl Into<i64>) {
        self.cells.push(Cell::Number(number.into()));
    }

    fn list<T>(&mut self, items: &[T], mut pack: impl FnMut(&mut Self, &T)) {
        self.number(items.len() as i64);
        items.iter().for_each(|item| pack(self, item));
    }

    /// The place of a value among all of its kind.
    fn one_of<T: PartialEq>(&mut self, all: &[T], value: &T) {
        let place = all.iter().position(|known| known == value);
        self.number(place.unwrap_or_default() as i64);
    }

    /// A year; 0 where there is none.
    fn year(&mut self, year: Option<i32>) {
        self.number(year.unwrap_or_default());
    }

    /// `20221206` with zeros for what is not known; 0 where there is no date.
    fn date(&mut self, date: Option<Date>) {
        self.number(date.map_or(0, |date| {
            date.year * 10_000 + i32::from(date.month) * 100 + i32::from(date.day)
        }));
    }

    fn nodes(&mut self, nodes: &[NodeIndex]) {
        self.list(nodes, |packer, node| packer.number(node.0));
    }

    fn links(&mut self, links: &[LinkIndex]) {
        self.list(links, |packer, link| packer.number(link.0));
    }

    fn about(&mut self, edition: &Edition) {
        let tongue = edition.tongue(self.language);
        self.string(&edition.about.id);
        self.string(&edition.about.licence);
        // The page's own language, and the one that it borrows from, if it does.
        let mut tongues = vec![tongue];
        if !tongue.complete {
            tongues.extend(edition.about.languages.first());
        }
        self.list(&tongues, |packer, tongue| {
            packer.string(&tongue.code);
            packer.number(u32::from(tongue.marks.decimal));
            packer.number(u32::from(tongue.marks.thousands));
        });
        self.number(edition.about.period.0);
        self.number(edition.about.period.1);
    }

    fn words(&mut self, edition: &Edition) {
        let live = |key: &str| LIVE_WORDS.iter().any(|start| key.starts_with(start));
        let rows: Vec<_> = edition.words.rows().filter(|row| live(row.0)).collect();
        self.list(&rows, |packer, (key, text)| {
            packer.string(key);
            packer.text(text);
        });
    }

    fn timeline(&mut self, edition: &Edition) {
        self.list(&edition.lanes, |packer, lane| {
            packer.string(&lane.id);
            packer.text(&lane.name);
        });
        self.list(&edition.themes, |packer, theme| {
            packer.string(&theme.id);
            packer.text(&theme.name);
        });
        self.list(&edition.places, |packer, place| {
            packer.string(&place.id);
            packer.text(&place.name);
            packer.number(place.parent.map_or(-1, |parent| i64::from(parent.0)));
        });
        self.list(&edition.chapters, |packer, chapter| {
            packer.number(chapter.year);
            packer.text(&chapter.title);
            packer.number(chapter.in_founding_text);
            packer.nodes(&chapter.nodes);
            packer.links(&chapter.links);
        });
        self.list(&edition.events, |packer, event| {
            packer.string(&event.id);
            packer.date(Some(event.when.start));
            packer.date(event.when.end);
            packer.text(&event.title);
            packer.number(event.lane.0);
            packer.number(event.theme.0);
            packer.list(&event.places, |packer, place| packer.number(place.0));
            packer.nodes(&event.nodes);
            packer.one_of(&CONFIDENCES, &event.confidence);
        });
    }

    fn ecosystem(&mut self, edition: &Edition) {
        self.list(&edition.ecosystem.nodes, |packer, node| {
            packer.string(&node.id);
            packer.one_of(&NodeKind::ALL, &node.kind);
            packer.text(&node.name);
            packer.text(&node.inline);
            packer.year(node.from_year);
            packer.one_of(&Basis::ALL, &node.basis);
        });
        self.list(&edition.ecosystem.links, |packer, link| {
            packer.number(link.from.0);
            packer.number(link.to.0);
            packer.one_of(&FlowFamily::ALL, &link.flow);
            packer.one_of(&SIGNS, &link.sign);
            packer.one_of(&STRENGTHS, &link.strength);
            packer.year(link.from_year);
            packer.one_of(&Basis::ALL, &link.basis);
        });
        self.list(&edition.ecosystem.emphases, |packer, emphasis| {
            packer.number(emphasis.node.0);
            packer.links(&emphasis.weakens);
            packer.links(&emphasis.strengthens);
            packer.links(&emphasis.relieved_by);
            packer.links(&emphasis.fed_by);
            packer.links(&emphasis.worsened_by);
        });
    }

    fn questions(&mut self, edition: &Edition) {
        self.list(&edition.scenarios, |packer, scenario| {
            packer.string(&scenario.id);
            packer.text(&scenario.title);
            packer.list(&scenario.pushes, |packer, (node, push)| {
                packer.number(node.0);
                packer.number(push.units());
                packer.number(push.decimals());
            });
            packer.number(scenario.asks.map_or(-1, |node| i64::from(node.0)));
        });
    }

    fn numbers(&mut self, edition: &Edition) {
        self.list(&edition.series, |packer, series| {
            packer.string(&series.id);
            packer.text(&series.label);
            packer.list(&series.points, Self::point);
        });
        self.list(&edition.figures, Self::figure);
    }

    fn point(&mut self, point: &Point) {
        self.string(&point.key);
        self.date(Some(point.when));
        self.number(point.category.is_some());
        if let Some(category) = &point.category {
            self.text(category);
        }
        self.number(point.value.units());
        self.number(point.value.decimals());
    }

    fn figure(&mut self, figure: &Figure) {
        self.string(&figure.id);
        self.one_of(&FORMS, &figure.form);
        self.list(&figure.series, |packer, series| packer.number(series.0));
        self.number(figure.matrix.is_some());
        if let Some(matrix) = &figure.matrix {
            self.matrix(matrix);
        }
        self.list(&figure.units, Self::text);
        self.list(&figure.decimals, |packer, decimals| {
            packer.number(*decimals);
        });
        self.list(&figure.breaks, |packer, cut| {
            packer.year(cut.year);
            packer.number(cut.series.map_or(-1, |series| i64::from(series.0)));
            packer.text(&cut.text);
        });
        self.nodes(&figure.nodes);
        self.nodes(&figure.bears_on);
        self.list(&figure.highlight, |packer, key| packer.string(key));
        self.year(figure.window.map(|window| window.0));
        self.year(figure.window.map(|window| window.1));
    }

    fn matrix(&mut self, matrix: &Matrix) {
        self.string(&matrix.id);
        self.list(&matrix.rows, |packer, row| {
            packer.string(&row.key);
            packer.text(&row.label);
            packer.number(row.node.map_or(-1, |node| i64::from(node.0)));
            packer.list(&row.cells, |packer, cell| {
                packer.string(&cell.key);
                packer.number(cell.named);
            });
        });
    }
}

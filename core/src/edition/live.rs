//! What of an edition the live parts of a page know, in one language.

use super::Edition;
use crate::model::indicator::{self, Figure, Matrix, Series};
use crate::model::live::{self, LiveEdition};
use crate::text::{Language, Text, Texts};

/// The beginnings of the keys of those words that live parts say. A word that is missing here shows as its key.
const LIVE_WORDS: [&str; 26] = [
    "basis.",
    "card.",
    "chart.",
    "confidence.",
    "date.",
    "diagram.",
    "ecosystem.",
    "event.",
    "flow.",
    "keys.",
    "kind.",
    "layer.",
    "map.",
    "mode.",
    "month.",
    "numbers.",
    "page.print",
    "relation.",
    "quiz.",
    "sign.",
    "stage.",
    "strip.",
    "timeline.",
    "tour.",
    "whatif.",
    "years.",
];

impl Edition {
    /// What the live parts of the page of a language know.
    #[must_use]
    pub fn live(&self, language: Language) -> LiveEdition {
        let text = |text: &Text| text.get(language).to_owned();
        let tongue = self.tongue(language);
        let lender = self.about.languages.first();
        let lender = lender.filter(|_| !tongue.complete);
        let is_live = |key: &str| LIVE_WORDS.iter().any(|start| key.starts_with(start));
        let chapters = self.chapters.iter().map(|chapter| live::Chapter {
            year: chapter.year,
            title: text(&chapter.title),
            in_founding_text: chapter.in_founding_text,
            nodes: chapter.nodes.clone(),
            links: chapter.links.clone(),
        });
        let lanes = self.lanes.iter().map(|lane| live::Lane {
            id: lane.id.clone(),
            name: text(&lane.name),
        });
        let themes = self.themes.iter().map(|theme| live::Theme {
            id: theme.id.clone(),
            name: text(&theme.name),
        });
        let places = self.places.iter().map(|place| live::Place {
            id: place.id.clone(),
            name: text(&place.name),
            parent: place.parent,
        });
        let events = self.events.iter().map(|event| live::Event {
            id: event.id.clone(),
            when: event.when,
            title: text(&event.title),
            places: event.places.clone(),
            lane: event.lane,
            theme: event.theme,
            nodes: event.nodes.clone(),
            confidence: event.confidence,
        });
        let scenarios = self.scenarios.iter().map(|scenario| live::Scenario {
            id: scenario.id.clone(),
            title: text(&scenario.title),
            pushes: scenario.pushes.clone(),
            asks: scenario.asks,
        });
        LiveEdition {
            id: self.about.id.clone(),
            licence: self.about.licence.clone(),
            language: tongue.code.clone(),
            lender: lender.map(|lender| lender.code.clone()),
            marks: tongue.marks,
            period: self.about.period,
            words: self.words.in_language(language, is_live),
            chapters: chapters.collect(),
            lanes: lanes.collect(),
            themes: themes.collect(),
            places: places.collect(),
            events: events.collect(),
            ecosystem: self.live_ecosystem(language),
            series: self
                .series
                .iter()
                .map(|one| self.live_series(one, language))
                .collect(),
            figures: self.figures.iter().map(|one| one.live(language)).collect(),
            scenarios: scenarios.collect(),
        }
    }

    fn live_series(&self, series: &Series, language: Language) -> live::Series {
        let of = |texts: &Texts| {
            let text = texts.find(&series.id).map(|text| text.get(language));
            text.unwrap_or_default().to_owned()
        };
        live::Series {
            short: of(&self.short_names),
            place: of(&self.counted_in),
            ..series.live(language)
        }
    }

    fn live_ecosystem(&self, language: Language) -> live::Ecosystem {
        let nodes = self.ecosystem.nodes.iter().map(|node| live::Node {
            id: node.id.clone(),
            kind: node.kind,
            name: node.name.get(language).to_owned(),
            inline: node.inline.get(language).to_owned(),
            from_year: node.from_year,
            basis: node.basis,
        });
        let links = self.ecosystem.links.iter().map(|link| live::Link {
            from: link.from,
            to: link.to,
            flow: link.flow,
            sign: link.sign,
            strength: link.strength,
            from_year: link.from_year,
            basis: link.basis,
        });
        live::Ecosystem {
            nodes: nodes.collect(),
            links: links.collect(),
            emphases: self.ecosystem.emphases.clone(),
        }
    }
}

impl Series {
    /// What live parts know of it, in one language.
    #[must_use]
    pub fn live(&self, language: Language) -> live::Series {
        let points = self.points.iter().map(|point| live::Point {
            key: point.key.clone(),
            when: point.when,
            category: point
                .category
                .as_ref()
                .map(|text| text.get(language).to_owned()),
            value: point.value,
        });
        live::Series {
            id: self.id.clone(),
            label: self.label.get(language).to_owned(),
            short: String::new(),
            place: String::new(),
            points: points.collect(),
        }
    }
}

impl Figure {
    /// What live parts know of it, in one language.
    #[must_use]
    pub fn live(&self, language: Language) -> live::Figure {
        let breaks = self.breaks.iter().map(|cut| live::Break {
            year: cut.year,
            series: cut.series,
            text: cut.text.get(language).to_owned(),
        });
        let units = self.units.iter().map(|unit| unit.get(language).to_owned());
        live::Figure {
            id: self.id.clone(),
            form: self.form,
            series: self.series.clone(),
            matrix: self.matrix.as_ref().map(|one| matrix(one, language)),
            units: units.collect(),
            decimals: self.decimals.clone(),
            breaks: breaks.collect(),
            nodes: self.nodes.clone(),
            bears_on: self.bears_on.clone(),
            highlight: self.highlight.clone(),
            window: self.window,
        }
    }
}

fn matrix(matrix: &Matrix, language: Language) -> live::Matrix {
    let cell = |cell: &indicator::MatrixCell| live::MatrixCell {
        key: cell.key.clone(),
        named: cell.named,
        text: cell.text.get(language).to_owned(),
    };
    let rows = matrix.rows.iter().map(|row| live::MatrixRow {
        key: row.key.clone(),
        label: row.label.get(language).to_owned(),
        node: row.node,
        cells: row.cells.iter().map(cell).collect(),
    });
    live::Matrix {
        rows: rows.collect(),
    }
}

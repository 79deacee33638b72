//! Questions that views ask an edition, so that no view has to walk its lists.

use super::{Edition, Passage};
use crate::model::date::Date;
use crate::model::indicator::{Figure, Point, Series};
use crate::model::source::Source;
use crate::model::timeline::Event;
use crate::model::{EventIndex, FigureIndex, LinkIndex, SeriesIndex, SourceIndex};
use crate::text::{Decimal, Language, Text, fill, format_decimal, split_slot};

impl Edition {
    /// A figure by its place.
    #[must_use]
    pub fn figure(&self, index: FigureIndex) -> &Figure {
        &self.figures[index.get()]
    }

    /// A number in a language's form.
    #[must_use]
    pub fn number(&self, value: Decimal, language: Language) -> String {
        format_decimal(value, self.tongue(language).marks)
    }

    /// A link's name as machines know it: `from>to`.
    #[must_use]
    pub fn link_name(&self, index: LinkIndex) -> String {
        let link = self.ecosystem.link(index);
        let ends = [link.from, link.to].map(|end| self.ecosystem.node(end).id.as_str());
        ends.join(">")
    }

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

    /// A series by its place.
    #[must_use]
    pub fn series(&self, index: SeriesIndex) -> &Series {
        &self.series[index.get()]
    }

    /// A figure by its id.
    #[must_use]
    pub fn find_figure(&self, id: &str) -> Option<FigureIndex> {
        let place = self.figures.iter().position(|figure| figure.id == id);
        place.map(|place| FigureIndex(place as u32))
    }

    /// The points that a figure draws, series by series.
    #[must_use]
    pub fn figure_points(&self, figure: &Figure) -> Vec<&Point> {
        let series = figure.series.iter().map(|index| self.series(*index));
        series
            .flat_map(|series| &series.points)
            .filter(|point| figure.covers(point))
            .collect()
    }

    /// The sources of the points that a figure draws, each once, in the order of the points.
    #[must_use]
    pub fn figure_sources(&self, figure: &Figure) -> Vec<SourceIndex> {
        let mut sources = figure
            .matrix
            .as_ref()
            .map(|matrix| matrix.sources.clone())
            .unwrap_or_default();
        for point in self.figure_points(figure) {
            for source in &point.sources {
                if !sources.contains(source) {
                    sources.push(*source);
                }
            }
        }
        sources
    }

    /// A source by its place.
    #[must_use]
    pub fn source(&self, index: SourceIndex) -> &Source {
        &self.sources[index.get()]
    }

    /// Sources by their places.
    pub fn sources_of<'a>(
        &'a self,
        indices: &'a [SourceIndex],
    ) -> impl Iterator<Item = &'a Source> {
        indices.iter().map(|index| self.source(*index))
    }

    /// A relation as a part of a longer sentence.
    #[must_use]
    pub fn clause(&self, index: LinkIndex, language: Language) -> String {
        let from = &self.ecosystem.node(self.ecosystem.link(index).from).inline;
        self.told("relation.clause", index, from, language)
    }

    /// A relation as a sentence.
    #[must_use]
    pub fn sentence(&self, index: LinkIndex, language: Language) -> String {
        let from = &self.ecosystem.node(self.ecosystem.link(index).from).name;
        self.told("relation.sentence", index, from, language)
    }

    fn told(&self, key: &str, index: LinkIndex, from: &Text, language: Language) -> String {
        let link = self.ecosystem.link(index);
        let slots = [
            ("from", from.get(language)),
            ("verb", link.verb.get(language)),
            ("to", self.ecosystem.node(link.to).inline.get(language)),
        ];
        fill(self.words.get(key, language), &slots)
    }

    /// What a passage of prose rests on.
    #[must_use]
    pub fn passage(&self, key: &str) -> Option<&Passage> {
        let found = self
            .passages
            .binary_search_by(|passage| passage.key.as_str().cmp(key))
            .ok()?;
        Some(&self.passages[found])
    }

    /// The number that a row of the points holds, drawn or not.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<&Point> {
        let drawn = self.series.iter().flat_map(|series| &series.points);
        drawn.chain(&self.facts).find(|point| point.id == id)
    }

    /// A count in a language's form: `8.203.826`.
    #[must_use]
    pub fn count(&self, count: usize, language: Language) -> String {
        self.number(Decimal::new(count as i64, 0), language)
    }

    /// What a slot of the edition's own texts stands for: the value of a row of the points, a count of what the edition
    /// holds, or what it says of itself.
    #[must_use]
    pub fn slot(&self, name: &str, language: Language) -> Option<String> {
        let count = match name {
            "events" => self.events.len(),
            "nodes" => self.ecosystem.nodes.len(),
            "links" => self.ecosystem.links.len(),
            "figures" => self.figures.len(),
            "scenarios" => self.scenarios.len(),
            "subsectors" => self.subsectors.len(),
            "terms" => self.terms.len(),
            "questions" => self.questions.len(),
            "steps" => self.tour.len(),
            "regulations" => self.regulations.len(),
            "sources" => self.sources.len(),
            "version" => return Some(self.about.version.clone()),
            "licence" => return Some(self.about.licence.clone()),
            "date" => {
                let date = Date::parse(&self.about.date);
                let names_a_day = |key: &str| key.starts_with("date.") || key.starts_with("month.");
                return Some(date.map_or_else(
                    || self.about.date.clone(),
                    |date| date.say(&self.words.in_language(language, names_a_day)),
                ));
            }
            id => {
                return self
                    .fact(id)
                    .map(|point| self.number(point.value, language));
            }
        };
        Some(self.count(count, language))
    }

    /// A text of the edition with its slots filled in a language; a slot that names nothing stays as written.
    #[must_use]
    pub fn filled(&self, template: &str, language: Language) -> String {
        let names = slots(template);
        let values: Vec<_> = names
            .filter_map(|name| Some((name, self.slot(name, language)?)))
            .collect();
        let values: Vec<_> = values
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        fill(template, &values)
    }

    /// A word of the interface, where a language has its own.
    #[must_use]
    pub fn own_word(&self, key: &str, language: Language) -> Option<&str> {
        let text = self.words.find(key)?;
        text.has(language).then(|| text.get(language))
    }

    /// A passage of the edition's prose with its slots filled.
    #[must_use]
    pub fn prose(&self, key: &str, language: Language) -> String {
        self.filled(self.prose.get(key, language), language)
    }
}

/// The names in braces of a template, in order.
pub(super) fn slots(template: &str) -> impl Iterator<Item = &str> {
    template.split('{').skip(1).filter_map(|part| {
        let (name, _) = split_slot(part.split_once('}')?.0);
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        (!name.is_empty() && name.bytes().all(plain)).then_some(name)
    })
}

//! The numbers of sources: one list for the whole edition, counted in the order in which the page first cites them.

use super::Edition;
use crate::model::date::year_from_day;
use crate::model::ecosystem::NodeKind;
use crate::model::{NodeIndex, SourceIndex};
use crate::sorting::sort;

/// Gives every source its number, from 1. What the page cites nowhere comes last, in the order of the table.
pub(super) fn number(edition: &mut Edition) {
    let mut next = 1;
    let rest = (0..edition.sources.len() as u32).map(SourceIndex);
    for index in in_reading_order(edition).into_iter().chain(rest) {
        let source = &mut edition.sources[index.get()];
        if source.number == 0 {
            source.number = next;
            next += 1;
        }
    }
}

/// All citations as the page has them: by year, by node with what it gives, by figure, by challenge and opportunity, and
/// what is looked up at the end.
fn in_reading_order(edition: &Edition) -> Vec<SourceIndex> {
    let mut cited: Vec<SourceIndex> = Vec::new();
    let year = |event: usize| year_from_day(edition.events[event].when.first_day());
    let mut years: Vec<i32> = edition.chapters.iter().map(|one| one.year).collect();
    years.extend((0..edition.events.len()).map(year));
    sort(&mut years);
    years.dedup();
    for of in years {
        let chapters = edition.chapters.iter().filter(|one| one.year == of);
        cited.extend(chapters.flat_map(|chapter| &chapter.sources));
        let events = (0..edition.events.len()).filter(|event| year(*event) == of);
        cited.extend(events.flat_map(|event| &edition.events[event].sources));
    }
    let ecosystem = &edition.ecosystem;
    let of_kind = |kind| {
        let nodes = (0..ecosystem.nodes.len() as u32).map(NodeIndex);
        nodes.filter(move |node| ecosystem.node(*node).kind == kind)
    };
    for node in NodeKind::ALL.into_iter().flat_map(of_kind) {
        cited.extend(&ecosystem.node(node).sources);
        let given = ecosystem.links.iter().filter(|link| link.from == node);
        cited.extend(given.flat_map(|link| &link.sources));
    }
    let figures = edition.figures.iter();
    cited.extend(figures.flat_map(|figure| edition.figure_sources(figure)));
    for kind in [NodeKind::Challenge, NodeKind::Opportunity] {
        let keys = of_kind(kind).map(|node| ["prospects.", &ecosystem.node(node).id].concat());
        let passages = keys.filter_map(|key: String| edition.passage(&key));
        cited.extend(passages.flat_map(|passage| &passage.sources));
    }
    cited.extend(edition.terms.iter().flat_map(|term| &term.sources));
    cited.extend(edition.questions.iter().flat_map(|one| &one.sources));
    cited.extend(edition.subsectors.iter().flat_map(|one| &one.sources));
    cited.extend(edition.regulations.iter().flat_map(|rule| &rule.sources));
    cited.extend(edition.localities.iter().flat_map(|place| &place.sources));
    cited
}

//! The passages of prose that the page asks for. An edition that lacks one would show its key to readers. A test holds
//! the list against the sources of the page.

use crate::edition::{Edition, Fault, Problem};
use crate::model::ecosystem::NodeKind;

/// The keys that every page asks for.
pub const PASSAGES: &[&str] = &[
    "ecosystem.actors",
    "ecosystem.basis",
    "ecosystem.begins",
    "ecosystem.concept",
    "ecosystem.lead",
    "ecosystem.title",
    "learning.lead",
    "learning.places",
    "learning.rules",
    "learning.subsectors",
    "learning.title",
    "meta.description",
    "meta.title",
    "numbers.lead",
    "numbers.needed",
    "numbers.none",
    "numbers.registers",
    "numbers.title",
    "opening.kicker",
    "opening.lead",
    "opening.place",
    "opening.text",
    "opening.title.1",
    "opening.title.2",
    "prospects.collaboration",
    "prospects.lead",
    "prospects.title",
    "sources.cite",
    "sources.confidence",
    "sources.contact",
    "sources.editorial",
    "sources.lead",
    "sources.licence",
    "sources.method",
    "sources.press",
    "sources.title",
    "timeline.dates",
    "timeline.lead",
    "timeline.missing",
    "timeline.nodes",
    "timeline.title",
    "whatif.label",
    "whatif.lead",
    "whatif.lenses",
    "whatif.method",
    "whatif.title",
    "whatif.words",
];

/// What only a page with a tour, questions or a worksheet asks for.
pub const PASSAGES_OF_LESSONS: [&str; 3] =
    ["learning.tour", "learning.questions", "learning.sheet"];

/// Notes the passages that the page of this edition would ask for in vain: those of every page, and one for each
/// challenge and opportunity.
pub(super) fn missing_passages(edition: &Edition, faults: &mut Vec<Fault>) {
    let has = [
        !edition.tour.is_empty(),
        !edition.questions.is_empty(),
        !edition.sheet.is_empty(),
    ];
    let of_lessons = PASSAGES_OF_LESSONS.into_iter().zip(has);
    let of_lessons = of_lessons.filter_map(|(key, has)| has.then_some(key));
    let asked = PASSAGES.iter().copied().chain(of_lessons);
    let nodes = edition.ecosystem.nodes.iter();
    let told =
        nodes.filter(|node| matches!(node.kind, NodeKind::Challenge | NodeKind::Opportunity));
    let of_nodes = told.map(|node| ["prospects.", &node.id].concat());
    for key in asked.map(str::to_owned).chain(of_nodes) {
        if edition.passage(&key).is_none() {
            let fault = Fault::of_table("prose", Problem::MissingPassage, &key);
            faults.push(Fault {
                column: "key".into(),
                ..fault
            });
        }
    }
}

//! Challenges and opportunities: each with what the founding text says, its place in the diagram, its figures, its
//! events and the questions that push it.

use crate::context::Page;
use crate::markup::{Element, el};
use crate::widgets::chip::{event_link, node_link};
use crate::widgets::cited::cited;
use crate::widgets::fold::folded_if_many;
use crate::widgets::icon::icon;
use crate::widgets::relation::told;
use crate::widgets::section::{prose, section};
use jelajah_core::model::ecosystem::{NodeKind, Sign};
use jelajah_core::model::learning::Scenario;
use jelajah_core::model::{EventIndex, LinkIndex, NodeIndex};
use jelajah_core::sorting::sort;
use jelajah_core::state::Section;

/// The section.
pub(crate) fn prospects(page: Page) -> Element {
    let cards = |kind: NodeKind| -> Vec<Element> {
        let nodes = page.live.ecosystem.of_kind(kind);
        nodes.map(|node| card(page, node)).collect()
    };
    let group = |kind: NodeKind, key| {
        el("div")
            .class("tp")
            .child(el("h3").class("gh").text(page.word(key)))
            .children(folded_if_many(*page, "tp", cards(kind)))
    };
    section(page, Section::Prospects, "prospects")
        .child(group(NodeKind::Challenge, "prospects.challenges"))
        .child(prose(page, "p", "prospects.collaboration").class("lead"))
        .child(group(NodeKind::Opportunity, "prospects.opportunities"))
        .done()
}

/// At most so many events are told of a challenge or opportunity, the latest ones; all of them stand with its node.
const MOST_EVENTS: usize = 3;

/// The actors who could act on a challenge or opportunity: those from whom a relation leads to what relieves or feeds it,
/// by as few relations as it takes to come to one.
fn who_could_act(page: Page, helpers: &[NodeIndex]) -> Vec<NodeIndex> {
    let ecosystem = &page.live.ecosystem;
    let mut reached = helpers.to_vec();
    loop {
        let is_actor = |node: &NodeIndex| ecosystem.node(*node).kind == NodeKind::Actor;
        let mut acting: Vec<NodeIndex> = reached.iter().copied().filter(is_actor).collect();
        let before: Vec<NodeIndex> = ecosystem
            .link_indices()
            .map(|link| ecosystem.link(link))
            .filter(|link| link.sign == Sign::Plus && reached.contains(&link.to))
            .map(|link| link.from)
            .filter(|node| !reached.contains(node))
            .collect();
        if acting.is_empty() && !before.is_empty() {
            reached.extend(before);
            continue;
        }
        sort(&mut acting);
        acting.dedup();
        return acting;
    }
}

fn card(page: Page, index: NodeIndex) -> Element {
    let node = page.edition.ecosystem.node(index);
    let class = if node.kind == NodeKind::Challenge {
        "tc ch"
    } else {
        "tc op"
    };
    let key = format!("prospects.{}", node.id);
    let emphasis = page
        .edition
        .ecosystem
        .emphases
        .iter()
        .find(|emphasis| emphasis.node == index);
    let list_of = |key, links: &[LinkIndex]| {
        (!links.is_empty()).then(|| {
            el("div").child(el("dt").text(page.word(key))).child(
                el("dd").child(
                    el("ul")
                        .class("say")
                        .children(links.iter().map(|link| told(page, *link))),
                ),
            )
        })
    };
    let figures: Vec<Element> = page
        .edition
        .figures
        .iter()
        .filter(|figure| figure.bears_on.contains(&index))
        .map(|figure| {
            el("li").child(
                el("a")
                    .href(format!("#chart-{}", figure.id))
                    .text(page.text(&figure.title)),
            )
        })
        .collect();
    let helpers: Vec<NodeIndex> = emphasis.map_or_else(Vec::new, |emphasis| {
        let helps = emphasis.relieved_by.iter().chain(&emphasis.fed_by);
        helps
            .map(|link| page.edition.ecosystem.link(*link).from)
            .collect()
    });
    // A question that pushes it, else one that asks about it or pushes what helps.
    let pushes = |scenario: &Scenario, wanted: &[NodeIndex]| {
        let mut pushed = scenario.pushes.iter();
        pushed.any(|(node, _)| wanted.contains(node))
    };
    let all = &page.edition.scenarios;
    let is_pushed = all.iter().any(|scenario| pushes(scenario, &[index]));
    let questions: Vec<Element> = all
        .iter()
        .filter(|scenario| {
            pushes(scenario, &[index])
                || (!is_pushed && (scenario.asks == Some(index) || pushes(scenario, &helpers)))
        })
        .map(|scenario| {
            el("li").child(
                el("a")
                    .href(format!("#scenario-{}", scenario.id))
                    .text(page.text(&scenario.title)),
            )
        })
        .collect();
    let list = |key, items: Vec<Element>| {
        (!items.is_empty()).then(|| {
            el("div")
                .child(el("dt").text(page.word(key)))
                .child(el("dd").child(el("ul").class("plain").children(items)))
        })
    };
    let mut facts = el("dl");
    if let Some(emphasis) = emphasis {
        facts = facts
            .child(list_of("prospects.weakens", &emphasis.weakens))
            .child(list_of("prospects.strengthens", &emphasis.strengthens))
            .child(list_of("prospects.relieved", &emphasis.relieved_by))
            .child(list_of("prospects.fed", &emphasis.fed_by))
            .child(list_of("prospects.worsened", &emphasis.worsened_by));
    }
    let events: Vec<EventIndex> = page.live.events_of(index).collect();
    let shown = events.iter().rev().take(MOST_EVENTS).map(|index| {
        let when = page.live.event(*index).when.start.year.to_string();
        el("li")
            .child(event_link(*page, *index))
            .text([", ", &when].concat())
    });
    let shown: Vec<Element> = shown.collect();
    let acting: Vec<Element> = who_could_act(page, &helpers)
        .into_iter()
        .map(|node| {
            el("li").child(
                node_link(*page, node).text(page.text(&page.edition.ecosystem.node(node).name)),
            )
        })
        .collect();
    let sources = page
        .edition
        .passage(&key)
        .map(|passage| el("p").class("src").child(cited(page, &passage.sources)));
    el("article").class(class).child(
        el("div")
            .child(
                el("h4")
                    .child(icon(&format!("k-{}", node.kind.as_str())))
                    .text(page.text(&node.name)),
            )
            .child(prose(page, "p", &key))
            .child(sources)
            .child(
                el("details")
                    .class("tb")
                    .child(el("summary").text(page.word("prospects.more")))
                    .child(
                        facts
                            .child(list("ecosystem.figures", figures))
                            .child(list("ecosystem.events", shown))
                            .child(list("prospects.who", acting))
                            .child(list("prospects.question", questions)),
                    ),
            )
            .child(
                el("a")
                    .class("btn")
                    .href(format!("#node-{}", node.id))
                    .attr("data-node", node.id.as_str())
                    .text(page.word("prospects.show")),
            ),
    )
}

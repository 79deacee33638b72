//! Challenges and opportunities: each with what the founding text says, its place in the diagram, its figures, its
//! events and the questions that push it.

use crate::context::App;
use crate::markup::{Element, el};
use crate::widgets::cited::cited;
use crate::widgets::fold::folded_if_many;
use crate::widgets::icon::icon;
use crate::widgets::relation::told;
use crate::widgets::section::{prose, section};
use jelajah_core::model::ecosystem::NodeKind;
use jelajah_core::model::{LinkIndex, NodeIndex};
use jelajah_core::state::Section;

/// The section.
pub(crate) fn prospects(app: App) -> Element {
    let cards = |kind: NodeKind| -> Vec<Element> {
        let nodes = app.edition.ecosystem.of_kind(kind);
        nodes.map(|node| card(app, node)).collect()
    };
    let group = |kind: NodeKind, key| {
        el("div")
            .class("tp")
            .child(el("h3").class("gh").text(app.word(key)))
            .children(folded_if_many(app, "tp", cards(kind)))
    };
    section(app, Section::Prospects, "prospects")
        .child(group(NodeKind::Challenge, "prospects.challenges"))
        .child(prose(app, "p", "prospects.collaboration").class("lead"))
        .child(group(NodeKind::Opportunity, "prospects.opportunities"))
        .done()
}

fn card(app: App, index: NodeIndex) -> Element {
    let node = app.edition.ecosystem.node(index);
    let class = if node.kind == NodeKind::Challenge {
        "tc ch"
    } else {
        "tc op"
    };
    let key = format!("prospects.{}", node.id);
    let emphasis = app
        .edition
        .ecosystem
        .emphases
        .iter()
        .find(|emphasis| emphasis.node == index);
    let list_of = |key, links: &[LinkIndex]| {
        (!links.is_empty()).then(|| {
            el("div").child(el("dt").text(app.word(key))).child(
                el("dd").child(
                    el("ul")
                        .class("say")
                        .children(links.iter().map(|link| told(app, *link))),
                ),
            )
        })
    };
    let figures: Vec<Element> = app
        .edition
        .figures
        .iter()
        .filter(|figure| figure.bears_on.contains(&index))
        .map(|figure| {
            el("li").child(
                el("a")
                    .href(format!("#chart-{}", figure.id))
                    .text(app.text(&figure.title)),
            )
        })
        .collect();
    let questions: Vec<Element> = app
        .edition
        .scenarios
        .iter()
        .filter(|scenario| scenario.pushes.iter().any(|(node, _)| *node == index))
        .map(|scenario| {
            el("li").child(
                el("a")
                    .href(format!("#scenario-{}", scenario.id))
                    .text(app.text(&scenario.title)),
            )
        })
        .collect();
    let list = |key, items: Vec<Element>| {
        (!items.is_empty()).then(|| {
            el("div")
                .child(el("dt").text(app.word(key)))
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
    let sources = app
        .edition
        .passage(&key)
        .map(|passage| el("p").class("src").child(cited(app, &passage.sources)));
    el("article").class(class).child(
        el("div")
            .child(icon(&format!("k-{}", node.kind.as_str())))
            .child(el("h4").text(app.text(&node.name)))
            .child(prose(app, "p", &key))
            .child(sources)
            .child(
                facts
                    .child(list("ecosystem.figures", figures))
                    .child(list("prospects.question", questions)),
            )
            .child(
                el("a")
                    .class("btn")
                    .href(format!("#node-{}", node.id))
                    .attr("data-node", node.id.as_str())
                    .text(app.word("prospects.show")),
            ),
    )
}

//! The diagram as text: every node with what it gives and receives, and every relation as a row of a table.

use crate::context::Page;
use crate::markup::{Element, el};
use crate::widgets::chip::{event_link, node_id};
use crate::widgets::cited::cited;
use crate::widgets::feedback_loop::{loop_path, loop_word};
use crate::widgets::fold::folded_if_many;
use crate::widgets::icon::icon;
use crate::widgets::relation::{note, told, told_again, way};
use jelajah_core::model::ecosystem::{Layer, NodeKind};
use jelajah_core::model::{EventIndex, LinkIndex, NodeIndex};
use jelajah_core::text::opening;

/// A fold for every node, kind by kind.
pub(crate) fn node_cards(page: Page) -> Element {
    let touching = Touching::gathered(page);
    let kinds = NodeKind::ALL.into_iter().map(|kind| {
        let nodes = page.live.ecosystem.of_kind(kind);
        let cards = nodes.map(|node| card(page, node, &touching[node.get()]));
        el("div")
            .class("kind")
            .id(list_id(kind))
            .child(el("h4").text(page.word(kind.many_key())))
            .children(folded_if_many(*page, "all", cards.collect()))
    });
    el("div")
        .class("ncards")
        .child(el("h3").class("gh").text(page.word("ecosystem.nodes")))
        .child(el("div").class("kinds").children(kinds))
}

/// The id of a kind's part of the list.
pub(crate) fn list_id(kind: NodeKind) -> String {
    format!("nodes-{}", kind.as_str())
}

/// What touches a node.
#[derive(Clone, Default)]
struct Touching {
    given: Vec<LinkIndex>,
    received: Vec<LinkIndex>,
    events: Vec<EventIndex>,
}

impl Touching {
    /// For each node, gathered in one walk: thousands of cards cannot each walk through all links and events.
    fn gathered(page: Page) -> Vec<Self> {
        let ecosystem = &page.live.ecosystem;
        let mut all = vec![Self::default(); ecosystem.nodes.len()];
        for index in ecosystem.link_indices() {
            let link = ecosystem.link(index);
            all[link.from.get()].given.push(index);
            all[link.to.get()].received.push(index);
        }
        for index in page.live.event_indices() {
            for node in &page.live.event(index).nodes {
                let events = &mut all[node.get()].events;
                // A node that an event names twice is touched once.
                if events.last() != Some(&index) {
                    events.push(index);
                }
            }
        }
        all
    }
}

fn card(page: Page, index: NodeIndex, touching: &Touching) -> Element {
    let node = page.edition.ecosystem.node(index);
    let Touching {
        given,
        received,
        events,
    } = touching;
    let happened = events
        .iter()
        .map(|event| el("li").child(event_link(*page, *event)));
    let figures = page.live.figures_of(index).map(|figure| {
        let figure = page.edition.figure(figure);
        el("li").child(
            el("a")
                .href(format!("#chart-{}", figure.id))
                .text(page.text(&figure.title)),
        )
    });
    let list = |key, count: usize, items: Vec<Element>| {
        (count > 0).then(|| {
            el("div")
                .class("gr-l")
                .child(el("h4").text(page.word(key)))
                .child(el("ul").class("plain").children(items))
        })
    };
    let figures: Vec<Element> = figures.collect();
    let also = el("div")
        .class("also")
        .child(list("ecosystem.events", events.len(), happened.collect()))
        .child(list("ecosystem.figures", figures.len(), figures));
    el("details")
        .class(format!("nc {}", node.kind.as_str()))
        .id(node_id(*page, index))
        .child(
            el("summary")
                .child(icon(&format!("k-{}", node.kind.as_str())))
                .text(page.text(&node.name)),
        )
        .child(
            el("p")
                .class("what")
                .text(page.text(&node.text))
                .text(" ")
                .child(
                    el("span")
                        .class("src")
                        .text(page.word_of("basis", node.basis.as_str()))
                        .text(": ")
                        .child(cited(page, &node.sources)),
                ),
        )
        .child(way(*page, "ecosystem.gives", given, |link| {
            told(page, link)
        }))
        .child(way(*page, "ecosystem.receives", received, |link| {
            told_again(page, link)
        }))
        .child(also)
}

/// The table of all relations, a body for each layer by where they begin.
pub(crate) fn relations(page: Page) -> Element {
    let ecosystem = &page.live.ecosystem;
    let column = |key| el("th").attr("scope", "col").text(page.word(key));
    let bodies = Layer::ALL.into_iter().map(|layer| {
        let rows = ecosystem.link_indices().filter(move |link| {
            let kind = ecosystem.node(ecosystem.link(*link).from).kind;
            kind == layer.kind() || (layer == Layer::Chain && kind == NodeKind::Outcome)
        });
        let head = el("tr").child(
            el("th")
                .attr("scope", "rowgroup")
                .attr("colspan", "4")
                .text(page.word_of("layer", layer.as_str())),
        );
        el("tbody")
            .id(format!("relations-{}", layer.as_str()))
            .child(head)
            .children(rows.map(|link| row(page, link)))
    });
    el("details")
        .class("tb")
        .id("relations")
        .child(el("summary").text(page.say_count("ecosystem.table", ecosystem.links.len())))
        .child(
            el("div")
                .class("scroll")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", page.word("ecosystem.table.caption"))
                .child(
                    el("table")
                        .child(el("caption").text(page.word("ecosystem.table.caption")))
                        .child(
                            el("thead").child(
                                el("tr")
                                    .child(column("ecosystem.from"))
                                    .child(column("ecosystem.does"))
                                    .child(column("ecosystem.to"))
                                    .child(column("ecosystem.note")),
                            ),
                        )
                        .children(bodies),
                ),
        )
}

/// The longest loops that are looked for, in links, and the most that are told.
const LONGEST_LOOP: usize = 4;
const MOST_LOOPS: usize = 24;

/// The feedback loops of the diagram, found by the program, each told once round.
pub(crate) fn loops(page: Page) -> Element {
    let ecosystem = &page.live.ecosystem;
    let found = ecosystem.loops(None, LONGEST_LOOP, MOST_LOOPS);
    let items = found.iter().map(|circle| {
        let ids: Vec<&str> = circle
            .links
            .iter()
            .map(|link| ecosystem.node(ecosystem.link(*link).from).id.as_str())
            .collect();
        let told = circle
            .links
            .iter()
            .map(|link| page.edition.clause(*link, page.language))
            .reduce(|before, after| {
                page.say(
                    "ecosystem.loop.and",
                    &[("before", &before), ("after", &after)],
                )
            });
        el("li")
            .child(
                el("a")
                    .href("#ekosistem")
                    .attr("data-loop", ids.join("."))
                    .text(loop_path(*page, circle)),
            )
            .child(
                el("p")
                    .text(opening(&told.unwrap_or_default()))
                    .text(". ")
                    .text(page.word(loop_word(circle.kind))),
            )
    });
    el("details")
        .class("tb")
        .id("loops")
        .child(el("summary").text(page.say_count("ecosystem.loops", found.len())))
        .child(el("ul").class("plain").children(items))
}

fn row(page: Page, index: LinkIndex) -> Element {
    let link = page.edition.ecosystem.link(index);
    let name = |node| page.text(&page.edition.ecosystem.node(node).name);
    let id = |node: NodeIndex| page.edition.ecosystem.node(node).id.as_str();
    el("tr")
        .id(format!("link-{}-{}", id(link.from), id(link.to)))
        .child(
            el("td").child(
                el("a")
                    .href(["#", &node_id(*page, link.from)].concat())
                    .text(name(link.from)),
            ),
        )
        .child(el("td").text(page.text(&link.verb)))
        .child(
            el("td").child(
                el("a")
                    .href(["#", &node_id(*page, link.to)].concat())
                    .text(name(link.to)),
            ),
        )
        .child(el("td").child(note(page, index)))
}

//! A relation told as a sentence, with its sign, when it began, and what it rests on; and lists of such sentences.

use super::chip::node_id;
use super::cited::cited;
use super::icon::flow_mark;
use crate::context::{App, Page};
use crate::markup::{Element, el};
use jelajah_core::model::{LinkIndex, NodeIndex};
use jelajah_core::text::BORROWED;

/// The sentence of a relation as an item of a live list: a copy of the one that the static page tells.
pub(crate) fn sentence(app: App, index: LinkIndex) -> Element {
    let told = ["[data-link='", &app.live.link_name(index), "']"].concat();
    let giver = node_id(app, app.live.ecosystem.link(index).from);
    item(app, index).copying(giver, told)
}

fn item(app: App, index: LinkIndex) -> Element {
    let flow = app.live.ecosystem.link(index).flow;
    el("li")
        .class(["f-", flow.as_str()].concat())
        .attr("data-link", app.live.link_name(index))
}

/// The sentence of a relation as an item of a static list: its arrow, the sentence, the note. Both names lead to their
/// nodes.
pub(crate) fn told(page: Page, index: LinkIndex) -> Element {
    words(page, index).child(note(page, index))
}

/// The same where it is told a second time: its sources stand with the node that gives, to which its first name leads.
pub(crate) fn told_again(page: Page, index: LinkIndex) -> Element {
    words(page, index).child(basis(page, index))
}

fn words(page: Page, index: LinkIndex) -> Element {
    let link = page.edition.ecosystem.link(index);
    let end = |node: NodeIndex, first: bool| -> Element {
        let node_id = node_id(*page, node);
        let node = page.edition.ecosystem.node(node);
        let name = if first { &node.name } else { &node.inline };
        el("a").href(["#", &node_id].concat()).text(page.text(name))
    };
    let mut words = el("span").class("s");
    // Between its slots stand signs and no words: it is of no language.
    let mut rest = page.word("relation.sentence").trim_matches(BORROWED);
    while let Some(open) = rest.find('{') {
        words = words.text(&rest[..open]);
        let Some(close) = rest[open..].find('}') else {
            break;
        };
        words = match &rest[open + 1..open + close] {
            "from" => words.child(end(link.from, open == 0)),
            "to" => words.child(end(link.to, false)),
            _ => words.text(page.text(&link.verb)),
        };
        rest = &rest[open + close + 1..];
    }
    item(*page, index)
        .child(flow_mark(link.flow, link.basis))
        .child(words.text(rest))
}

/// The sign, since when, and what the relation rests on.
pub(crate) fn note(page: Page, index: LinkIndex) -> Element {
    let note = basis(page, index);
    let link = page.edition.ecosystem.link(index);
    if link.sources.is_empty() {
        note
    } else {
        let cited = el("span")
            .class("ct")
            .text(": ")
            .child(cited(page, &link.sources));
        note.child(cited)
    }
}

/// The sign, since when, and on what kind of ground it rests.
fn basis(page: Page, index: LinkIndex) -> Element {
    let link = page.edition.ecosystem.link(index);
    let mut note = el("span")
        .class("m")
        .text(page.word_of("sign", link.sign.as_str()));
    if let Some(year) = link.from_year {
        note = note
            .text(" · ")
            .text(page.say("relation.since", &[("year", &year.to_string())]));
    }
    note.text(" · ")
        .text(page.word_of("basis", link.basis.as_str()))
}

/// The sentences of one way, or that there is none.
pub(crate) fn way(
    app: App,
    key: &'static str,
    links: &[LinkIndex],
    tell: impl Fn(LinkIndex) -> Element,
) -> Element {
    let head = el("h4").text(app.word(key)).text(" ").child(
        el("span")
            .class("n")
            .text(app.say_count("ecosystem.links", links.len())),
    );
    let out = el("div").class("gr-l").child(head);
    if links.is_empty() {
        return out.child(
            el("p")
                .class("quiet-t")
                .text(app.word("ecosystem.no_links")),
        );
    }
    out.child(sentences("ul", links, tell).class("say"))
}

/// Relations as a list, each told as it is said.
pub(crate) fn sentences(
    list: &'static str,
    links: &[LinkIndex],
    tell: impl Fn(LinkIndex) -> Element,
) -> Element {
    el(list).children(links.iter().map(|link| tell(*link)))
}

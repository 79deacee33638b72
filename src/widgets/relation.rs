//! A relation told as a sentence, with its sign, when it began, and what it rests on.

use super::chip::node_id;
use super::cited::cited;
use super::icon::flow_mark;
use crate::context::App;
use crate::markup::{Element, el};
use jelajah_core::model::{LinkIndex, NodeIndex};
use jelajah_core::text::BORROWED;

/// How a relation is told in a list.
pub(crate) type Teller = fn(App, LinkIndex) -> Element;

/// The sentence of a relation as an item of a live list: in the browser a copy of the one that the static page tells.
pub(crate) fn sentence(app: App, index: LinkIndex) -> Element {
    let told = ["[data-link='", &app.edition.link_name(index), "']"].concat();
    let giver = node_id(app, app.edition.ecosystem.link(index).from);
    item(app, index).drawn_once(giver, told, |item| {
        words(app, index, item).child(note(app, index))
    })
}

fn item(app: App, index: LinkIndex) -> Element {
    let flow = app.edition.ecosystem.link(index).flow;
    el("li")
        .class(["f-", flow.as_str()].concat())
        .attr("data-link", app.edition.link_name(index))
}

/// The sentence of a relation as an item of a static list: its arrow, the sentence, the note. Both names lead to their
/// nodes.
pub(crate) fn told(app: App, index: LinkIndex) -> Element {
    words(app, index, item(app, index)).child(note(app, index))
}

/// The same where it is told a second time: its sources stand with the node that gives, to which its first name leads.
pub(crate) fn told_again(app: App, index: LinkIndex) -> Element {
    words(app, index, item(app, index)).child(basis(app, index))
}

fn words(app: App, index: LinkIndex, item: Element) -> Element {
    let link = app.edition.ecosystem.link(index);
    let end = |node: NodeIndex, first: bool| -> Element {
        let node_id = node_id(app, node);
        let node = app.edition.ecosystem.node(node);
        let name = if first { &node.name } else { &node.inline };
        el("a").href(["#", &node_id].concat()).text(app.text(name))
    };
    let mut words = el("span").class("s");
    // Between its slots stand signs and no words: it is of no language.
    let mut rest = app.word("relation.sentence").trim_matches(BORROWED);
    while let Some(open) = rest.find('{') {
        words = words.text(&rest[..open]);
        let Some(close) = rest[open..].find('}') else {
            break;
        };
        words = match &rest[open + 1..open + close] {
            "from" => words.child(end(link.from, open == 0)),
            "to" => words.child(end(link.to, false)),
            _ => words.text(app.text(&link.verb)),
        };
        rest = &rest[open + close + 1..];
    }
    item.child(flow_mark(link.flow, link.basis))
        .child(words.text(rest))
}

/// The sign, since when, and what the relation rests on.
pub(crate) fn note(app: App, index: LinkIndex) -> Element {
    let note = basis(app, index);
    let link = app.edition.ecosystem.link(index);
    if link.sources.is_empty() {
        note
    } else {
        note.text(": ").child(cited(app, &link.sources))
    }
}

/// The sign, since when, and on what kind of ground it rests.
fn basis(app: App, index: LinkIndex) -> Element {
    let link = app.edition.ecosystem.link(index);
    let mut note = el("span")
        .class("m")
        .text(app.word_of("sign", link.sign.as_str()));
    if let Some(year) = link.from_year {
        note = note
            .text(" · ")
            .text(app.say("relation.since", &[("year", &year.to_string())]));
    }
    note.text(" · ")
        .text(app.word_of("basis", link.basis.as_str()))
}

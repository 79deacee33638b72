//! A relation told as a sentence, with its sign, when it began, and what it rests on.

use super::chip::node_link;
use super::cited::cited;
use super::picture::decoration;
use crate::context::App;
use crate::markup::{Element, Markup, Str, el};
use jelajah_core::layout::ecosystem::draw::glyph;
use jelajah_core::model::ecosystem::Basis;
use jelajah_core::model::{LinkIndex, NodeIndex};

/// The sentence of a link in a list: its arrow, the sentence, the note. `told_from` is the node whose list it is; the
/// other end is the link that leads on.
pub(crate) fn sentence(app: App, index: LinkIndex, told_from: Option<NodeIndex>) -> Element {
    let link = app.edition.ecosystem.link(index);
    let end = |node: NodeIndex, first: bool| -> Markup {
        let name = app.edition.ecosystem.node(node).name.get(app.language);
        let name: Str = if first {
            Str::Borrowed(name)
        } else {
            in_sentence(name).into()
        };
        if told_from == Some(node) {
            el("b").text(name).into()
        } else {
            node_link(app, node).text(name).into()
        }
    };
    let mut words = el("span").class("s");
    let mut rest = app.word("relation.sentence");
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
    let assumption = link.basis == Basis::Assumption;
    el("li")
        .class(format!("f-{}", link.flow.as_str()))
        .child(decoration("gl", &glyph(link.flow, assumption)))
        .child(words.text(rest))
        .child(note(app, index))
}

/// The sign, since when, and what the relation rests on.
pub(crate) fn note(app: App, index: LinkIndex) -> Element {
    let link = app.edition.ecosystem.link(index);
    let mut note = el("span")
        .class("m")
        .text(app.word_of("sign", link.sign.as_str()));
    if let Some(year) = link.from_year {
        note = note
            .text(" · ")
            .text(app.say("relation.since", &[("year", &year.to_string())]));
    }
    note = note
        .text(" · ")
        .text(app.word_of("basis", link.basis.as_str()));
    if link.sources.is_empty() {
        note
    } else {
        note.text(": ").child(cited(app, &link.sources))
    }
}

/// A name in the middle of a sentence: its capital goes, unless the word is an abbreviation.
fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(name.chars().skip(1)).collect()
        }
        _ => name.to_owned(),
    }
}

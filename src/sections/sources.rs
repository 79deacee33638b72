//! Where everything comes from: method, every source that is cited, how to cite, licence, contact.

use crate::context::Page;
use crate::markup::{Element, el};
use crate::widgets::cited::source_link;
use crate::widgets::section::{prose, section};
use jelajah_core::model::SourceIndex;
use jelajah_core::model::source::{Source, SourceKind};
use jelajah_core::state::Section;

/// The section.
pub(crate) fn sources(page: Page) -> Element {
    let method = [
        "sources.method",
        "sources.press",
        "sources.confidence",
        "sources.editorial",
    ]
    .map(|key| prose(page, "p", key));
    let about = [
        ("sources.how_to_cite", "sources.cite"),
        ("sources.reuse", "sources.licence"),
        ("sources.mistakes", "sources.contact"),
    ]
    .map(|(key, passage)| {
        el("div")
            .child(el("h3").text(page.word(key)))
            .child(prose(page, "p", passage))
    });
    section(page, Section::Sources, "sources")
        .child(el("div").class("notes").children(method))
        .child(el("div").children(SourceKind::ALL.into_iter().map(|each| kind(page, each))))
        .child(el("div").class("about").children(about))
        .done()
}

/// What the editors say of a source, where they do.
fn remark(page: Page, source: &'static Source) -> Option<Element> {
    (!source.remark.is_empty()).then(|| el("span").class("pu").text(page.text(&source.remark)))
}

/// A fold for each kind of source.
fn kind(page: Page, kind: SourceKind) -> Option<Element> {
    let items: Vec<Element> = (0..page.edition.sources.len() as u32)
        .map(SourceIndex)
        .filter(|index| page.edition.source(*index).kind == kind)
        .map(|index| {
            let source = page.edition.source(index);
            let item = el("li")
                .child(el("span").class("ti").child(source_link(page, index)))
                .child(el("span").class("pu").text(source.publisher.as_str()))
                .child(remark(page, source));
            // Only what cannot be linked elsewhere is led to by its id.
            if source.url.is_none() {
                item.id(["source-", &source.id].concat())
            } else {
                item
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        let count = page.say_count("sources.count", items.len());
        el("details")
            .class("tb")
            .id(format!("sources-{}", kind.as_str()))
            .child(
                el("summary")
                    .text(page.word_of("source", kind.as_str()))
                    .text(" · ")
                    .text(count),
            )
            .child(el("ul").class("sl").children(items))
    })
}

//! Where everything comes from: method, every source that is cited, how to cite, licence, contact.

use crate::context::Page;
use crate::markup::{Element, el};
use crate::widgets::cited::source_id;
use crate::widgets::section::{prose, section};
use jelajah_core::model::SourceIndex;
use jelajah_core::model::source::SourceKind;
use jelajah_core::sorting::sort_by_key;
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

/// A source: its title, which leads to where it can be read, its publisher, and what the editors say of it.
fn entry(page: Page, index: SourceIndex) -> Element {
    let source = page.edition.source(index);
    let title = match &source.url {
        Some(url) => el("a").href(url.as_str()),
        None => el("b"),
    };
    let out = el("li")
        .id(source_id(page, index))
        .attr("value", source.number.to_string())
        .child(title.text(source.title.as_str()));
    let out = if source.publisher.is_empty() {
        out
    } else {
        out.text([" (", &source.publisher, ")"].concat())
    };
    if source.remark.is_empty() {
        return out;
    }
    out.text("; ").text(page.text(&source.remark))
}

/// A fold for each kind of source, in the order of their numbers.
fn kind(page: Page, kind: SourceKind) -> Option<Element> {
    let all = (0..page.edition.sources.len() as u32).map(SourceIndex);
    let mut all: Vec<SourceIndex> = all
        .filter(|index| page.edition.source(*index).kind == kind)
        .collect();
    sort_by_key(&mut all, |index| page.edition.source(*index).number);
    let items: Vec<Element> = all.into_iter().map(|index| entry(page, index)).collect();
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
            .child(el("ol").class("sl").children(items))
    })
}

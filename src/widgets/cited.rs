//! Who says so: sources as links, with their publishers; confidence as three boxes and a word.

use crate::context::{App, Page};
use crate::markup::{Element, el};
use jelajah_core::model::{Confidence, SourceIndex};

/// The sources of a statement, one after the other.
pub(crate) fn cited(page: Page, sources: &[SourceIndex]) -> Element {
    let mut out = el("span");
    for (place, index) in sources.iter().enumerate() {
        let source = page.edition.source(*index);
        if place > 0 {
            out = out.text("; ");
        }
        out = out.child(source_link(page, *index));
        if !source.publisher.is_empty() {
            out = out.text(format!(" ({})", source.publisher));
        }
    }
    out
}

/// A source's title, as a link to where it can be read, or to its entry where no copy may be linked.
pub(crate) fn source_link(page: Page, index: SourceIndex) -> Element {
    let source = page.edition.source(index);
    match &source.url {
        Some(url) => el("a").href(url.as_str()).text(source.title.as_str()),
        None => el("a")
            .href(format!("#source-{}", source.id))
            .text(source.title.as_str()),
    }
}

/// How sure a statement is.
pub(crate) fn confidence(app: App, confidence: Confidence) -> Element {
    let (class, key) = match confidence {
        Confidence::Low => ("conf low", "confidence.low"),
        Confidence::Medium => ("conf medium", "confidence.medium"),
        Confidence::High => ("conf", "confidence.high"),
    };
    el("span").class(class).text(app.word(key))
}

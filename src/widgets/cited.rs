//! Who says so: sources by their numbers in the list; confidence as three boxes and a word.

use crate::context::{App, Page};
use crate::markup::{Element, el};
use jelajah_core::model::{Confidence, SourceIndex};
use jelajah_core::text::BORROWED;

/// The sources of a statement, by their numbers: each leads to its entry in the list, which `public/loader/cited.js` shows
/// under the statement. What surrounds the number is said, and not shown.
pub(crate) fn cited(page: Page, sources: &[SourceIndex]) -> Element {
    let word = page.word("source.nth").trim_matches(BORROWED);
    let (before, after) = word.split_once("{n}").unwrap_or((word, ""));
    let said = |part: &'static str| (!part.is_empty()).then(|| el("i").text(part));
    el("span").children(sources.iter().map(|index| {
        el("a")
            .href(["#", &source_id(page, *index)].concat())
            .child(said(before))
            .text(page.edition.source(*index).number.to_string())
            .child(said(after))
    }))
}

/// The id of a source's entry in the list.
pub(crate) fn source_id(page: Page, index: SourceIndex) -> String {
    format!("sumber-{}", page.edition.source(index).number)
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

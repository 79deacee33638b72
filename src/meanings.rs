//! The meaning of a term, shown over the page where the term is read. It is copied from the glossary.

use crate::browser;
use crate::context::App;
use crate::markup::el;
use web_sys::Element;

/// The card with the meaning.
const CARD_ID: &str = "meaning";
/// Terms in running text; in the glossary itself nothing leads to it.
const TERMS: &str = "a[href^='#term-']";

/// From now on terms in the text are buttons.
pub(crate) fn begin() {
    for term in browser::all(TERMS) {
        browser::set(&term, "role", Some("button"));
        browser::set(&term, "aria-haspopup", Some("dialog"));
    }
}

/// Whether an element is such a button.
pub(crate) fn is_button(element: &Element) -> bool {
    element.matches(TERMS).unwrap_or(false)
}

/// Shows what a term means; the focus goes there, and back to the term. Gives whether it could.
pub(crate) fn open(app: App, term: &Element) -> bool {
    let href = term.get_attribute("href").unwrap_or_default();
    let entry = href.trim_start_matches('#').to_owned();
    if browser::by_id(&entry).is_none() {
        return false;
    }
    let close = el("button")
        .attr("type", "button")
        .class("btn")
        .attr("autofocus", "")
        .attr("data-close", "")
        .text(app.word("keys.close"));
    browser::put(
        el("dialog")
            .id(CARD_ID)
            .attr("popover", "")
            .attr("aria-labelledby", "meaning-name")
            .attr("aria-describedby", "meaning-text")
            .child(el("h2").id("meaning-name").copying(entry.clone(), "dt"))
            .child(el("p").id("meaning-text").copying(entry, "dd"))
            .child(close),
    );
    browser::show_dialog(CARD_ID);
    true
}

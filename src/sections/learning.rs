//! What helps to understand: terms in plain words, the subsectors, the rules that bind, the villages and places.

use crate::context::App;
use crate::markup::{Element, el};
use crate::widgets::cited::cited;
use crate::widgets::section::{prose, section};
use jelajah_core::state::Section;

/// The section.
pub(crate) fn learning(app: App) -> Element {
    let edition = app.edition;
    let fold = |id: &'static str, key, body: Element| {
        el("details")
            .class("tb")
            .id(id)
            .child(el("summary").text(app.word(key)))
            .child(body)
    };
    let terms = edition.terms.iter().map(|term| {
        let text = el("dd").text(app.text(&term.text));
        let text = if term.sources.is_empty() {
            text
        } else {
            text.text(" ")
                .child(el("span").class("src").child(cited(app, &term.sources)))
        };
        el("div")
            .id(format!("term-{}", term.id))
            .child(el("dt").text(app.text(&term.name)))
            .child(text)
    });
    let subsectors = edition
        .subsectors
        .iter()
        .map(|subsector| el("li").text(app.text(&subsector.name)));
    let listed = edition.subsectors.first().map(|first| {
        el("p")
            .class("src")
            .text(app.word("event.sources"))
            .text(": ")
            .child(cited(app, &first.sources))
    });
    let rules = edition.regulations.iter().map(|rule| {
        el("li")
            .id(format!("rule-{}", rule.id))
            .child(el("h4").text(app.text(&rule.title)))
            .child(
                el("p")
                    .class("quiet-t")
                    .text(app.word_of("level", rule.level.as_str()))
                    .text(" · ")
                    .text(rule.date.say(&edition.words, app.language))
                    .text(" · ")
                    .text(app.text(&rule.status)),
            )
            .child(el("p").text(app.text(&rule.text)))
            .child(el("p").class("src").child(cited(app, &rule.sources)))
    });
    let places = edition.localities.iter().map(|place| {
        el("li")
            .child(el("h4").text(app.text(&place.name)))
            .child(el("p").text(app.text(&place.text)))
            .child(el("p").class("src").child(cited(app, &place.sources)))
    });
    section(app, Section::Learning, "learning")
        .child(el("h3").class("gh").text(app.word("learning.glossary")))
        .child(el("dl").class("terms").children(terms))
        .child(prose(app, "p", "learning.subsectors"))
        .child(fold(
            "subsectors",
            "learning.all_subsectors",
            el("div")
                .child(el("ol").class("plain cols3").children(subsectors))
                .child(listed),
        ))
        .child(prose(app, "p", "learning.rules"))
        .child(fold(
            "rules",
            "learning.all_rules",
            el("ol").class("plain").children(rules),
        ))
        .child(prose(app, "p", "learning.places"))
        .child(fold(
            "places",
            "learning.all_places",
            el("ul").class("plain").children(places),
        ))
        .done()
}

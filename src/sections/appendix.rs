//! What stands at the end of the page, to be looked up: the glossary, the answers, subsectors, rules, places. As in a book:
//! nobody needs it to begin, so the first paint does not wait for it.

use super::learning_answers::answers;
use crate::context::Page;
use crate::markup::{Element, el};
use crate::widgets::cited::cited;
use crate::widgets::section::prose;
use crate::widgets::view::term_id;

/// The id of the whole.
pub(crate) const ID: &str = "lampiran";

/// All of it.
pub(crate) fn appendix(page: Page) -> Element {
    let edition = page.edition;
    let part = |id: &'static str, key| {
        el("div").id(id).child(
            el("h3")
                .class("gh")
                .attr("tabindex", "-1")
                .text(page.word(key)),
        )
    };
    let fold = |id: &'static str, key, body: Element| {
        el("details")
            .class("tb")
            .id(id)
            .child(el("summary").text(page.word(key)))
            .child(body)
    };
    let mut all = el("div")
        .child(
            el("h2")
                .id("lampiran-title")
                .text(page.word("learning.appendix")),
        )
        .child(part("glosarium", "learning.glossary").child(glossary(page)));
    if !edition.questions.is_empty() {
        all = all.child(part("kunci", "ask.answers").child(answers(page)));
    }
    all = all
        .child(prose(page, "p", "learning.subsectors"))
        .child(fold(
            "subsectors",
            "learning.all_subsectors",
            subsectors(page),
        ))
        .child(prose(page, "p", "learning.rules"))
        .child(fold("rules", "learning.all_rules", rules(page)))
        .child(prose(page, "p", "learning.places"))
        .child(fold("places", "learning.all_places", places(page)))
        .child(part("aksesibilitas", "access.title").child(accessibility(page)));
    el("aside")
        .class("sec")
        .id(ID)
        .attr("aria-labelledby", "lampiran-title")
        .child(el("div").class("in").child(all))
}

/// What was tested of accessibility, and what is missing; the engine's own, whatever the edition.
fn accessibility(page: Page) -> Element {
    let list = |keys: &[&'static str]| {
        let items = keys.iter().map(|key| el("li").text(page.word(key)));
        el("ul").class("plain").children(items)
    };
    let line = |key: &'static str| el("p").text(page.word(key));
    el("div")
        .class("acc")
        .child(line("access.aim"))
        .child(line("access.tested"))
        .child(list(&[
            "access.tested.1",
            "access.tested.2",
            "access.tested.3",
            "access.tested.4",
        ]))
        .child(line("access.browsers"))
        .child(list(&[
            "access.browsers.1",
            "access.browsers.2",
            "access.browsers.3",
        ]))
        .child(line("access.missing"))
        .child(list(&[
            "access.missing.1",
            "access.missing.2",
            "access.missing.3",
        ]))
}

fn glossary(page: Page) -> Element {
    let terms = page.edition.terms.iter().map(|term| {
        let text = el("dd").text(page.text(&term.text));
        let text = if term.sources.is_empty() {
            text
        } else {
            text.text(" ")
                .child(el("span").class("src").child(cited(page, &term.sources)))
        };
        el("div")
            .id(term_id(term))
            .child(el("dt").text(page.text(&term.name)))
            .child(text)
    });
    el("dl").class("terms").children(terms)
}

fn subsectors(page: Page) -> Element {
    let all = &page.edition.subsectors;
    let names = all.iter().map(|one| el("li").text(page.text(&one.name)));
    let listed = all.first().map(|first| {
        el("p")
            .class("src")
            .text(page.word("event.sources"))
            .text(": ")
            .child(cited(page, &first.sources))
    });
    el("div")
        .child(el("ol").class("plain cols3").children(names))
        .child(listed)
}

fn rules(page: Page) -> Element {
    let edition = page.edition;
    let rules = edition.regulations.iter().map(|rule| {
        el("li")
            .id(format!("rule-{}", rule.id))
            .child(el("h4").text(page.text(&rule.title)))
            .child(
                el("p")
                    .class("quiet-t")
                    .text(page.word_of("level", rule.level.as_str()))
                    .text(" · ")
                    .text(rule.date.say(page.words))
                    .text(" · ")
                    .text(page.text(&rule.status)),
            )
            .child(el("p").text(page.text(&rule.text)))
            .child(el("p").class("src").child(cited(page, &rule.sources)))
    });
    el("ol").class("plain").children(rules)
}

fn places(page: Page) -> Element {
    let places = page.edition.localities.iter().map(|place| {
        el("li")
            .child(el("h4").text(page.text(&place.name)))
            .child(el("p").text(page.text(&place.text)))
            .child(el("p").class("src").child(cited(page, &place.sources)))
    });
    el("ul").class("plain").children(places)
}

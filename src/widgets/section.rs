//! The frame of a section: its heading, its lead, and its body.

use crate::context::Page;
use crate::markup::{Element, el};
use jelajah_core::edition::passage_id;
use jelajah_core::state::Section;

/// A section with its heading and lead from the edition's prose: `<key>.title`, `<key>.lead`.
pub(crate) fn section(page: Page, section: Section, key: &str) -> Frame {
    let id = section.id();
    let head = el("div")
        .class("sh-h")
        .child(
            el("h2")
                .id(format!("{id}-title"))
                .attr("tabindex", "-1")
                .text(page.prose(&format!("{key}.title"))),
        )
        .child(prose(page, "p", &format!("{key}.lead")));
    Frame {
        outer: el("section")
            .class("sec")
            .id(id)
            .attr("aria-labelledby", format!("{id}-title")),
        body: el("div").child(head),
        print: el("button")
            .attr("type", "button")
            .class("btn t pr live-only")
            .attr("data-print", id)
            .text(page.word("page.print")),
    }
}

/// A passage of the edition's prose, under its own id if it can be pointed at.
pub(crate) fn prose(page: Page, tag: &'static str, key: &str) -> Element {
    let passage = match passage_id(key) {
        Some(id) => el(tag).id(id),
        None => el(tag),
    };
    passage.text(page.prose(key))
}

/// A section that is being filled.
pub(crate) struct Frame {
    outer: Element,
    body: Element,
    print: Element,
}

impl Frame {
    /// Adds to its body.
    #[must_use]
    pub(crate) fn child(self, child: impl Into<crate::markup::Markup>) -> Self {
        Self {
            body: self.body.child(child),
            ..self
        }
    }

    /// The finished section.
    #[must_use]
    pub(crate) fn done(self) -> Element {
        self.outer
            .child(el("div").class("in").child(self.body).child(self.print))
    }
}

//! What phones have of the stage beside one area at a time: the ways to the others, and the bar of years.

use crate::context::Page;
use crate::markup::{Element, el};
use crate::widgets::icon::icon;
use jelajah_core::state::Section;

/// The areas that a phone shows one at a time: the section that stands for each, its word, and its icon.
const FACETS: [(Section, &str, &str); 4] = [
    (Section::Timeline, "stage.time", "u-time"),
    (Section::Ecosystem, "stage.ecosystem", "k-stage"),
    (Section::Numbers, "stage.numbers", "u-num"),
    (Section::WhatIf, "stage.what_if", "u-if"),
];

/// The ways to the areas; without the program each leads to the section where all of it is told.
pub(crate) fn facets(page: Page) -> Element {
    let way = |(section, key, mark): (Section, &'static str, &'static str)| {
        let link = el("a")
            .href(["#", section.id()].concat())
            .attr("data-face", section.id());
        let link = if section == Section::Ecosystem {
            link.attr("aria-current", "true")
        } else {
            link
        };
        link.child(icon(mark))
            .child(el("span").text(page.word(key)))
    };
    el("nav")
        .class("facets")
        .attr("aria-label", page.word("stage.facets"))
        .children(FACETS.map(way))
}

/// The bar of years.
pub(crate) fn time_bar(page: Page) -> Element {
    let choice = |href: String, value: String, name: String, is_own: bool| {
        let link = el("a").href(href);
        let link = if value.is_empty() {
            link.attr("aria-current", "true")
        } else if is_own {
            link
        } else {
            link.class("ex")
        };
        link.attr("data-year", value).text(name)
    };
    let all = choice(
        "#lini-masa".to_owned(),
        String::new(),
        page.word("years.all").to_owned(),
        true,
    );
    let each = page.live.chapters.iter().map(|chapter| {
        let year = chapter.year.to_string();
        let href = ["#year-", &year].concat();
        choice(href, year.clone(), year, chapter.in_founding_text)
    });
    el("nav")
        .class("yb")
        .attr("aria-label", page.word("years.label"))
        .child(all)
        .children(each)
}

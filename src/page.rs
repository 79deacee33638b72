//! The whole page: its head, the bar of years, the sections in reading order, its foot.

use crate::context::App;
use crate::markup::{Element, Markup, Str, el, svg};
use crate::sections;
use crate::widgets::icon::icon;
use jelajah_core::state::{Section, Theme};
use jelajah_core::text::Language;
use leptos::prelude::*;

/// A part of the page that can be built by itself.
pub type Part = fn(App) -> Element;

/// What stands in `<main>`, in reading order. The live app builds one after the other and lets the page breathe between.
pub const PARTS: [Part; 9] = [
    sections::opening::opening,
    years,
    sections::timeline::timeline,
    sections::ecosystem::ecosystem,
    sections::numbers::numbers,
    sections::what_if::what_if,
    sections::prospects::prospects,
    sections::learning::learning,
    sections::sources::sources,
];

/// The page without its parts: head, an empty `<main>`, foot.
#[must_use]
pub fn shell(app: App, main: Element) -> Element {
    el("div")
        .id("jelajah")
        .child(
            el("a")
                .class("skip")
                .href("#lini-masa")
                .text(app.word("page.skip")),
        )
        .child(head(app))
        .child(calm_line(app))
        .child(main)
        .child(foot(app))
        .child(el("p").class("vh").id("kabar").attr("role", "status"))
}

/// `<main>`, to be filled with [`PARTS`].
#[must_use]
pub fn main_element() -> Element {
    el("main").id("isi")
}

/// The whole page at once, for the static page.
#[must_use]
pub fn whole(app: App) -> Element {
    shell(
        app,
        main_element().children(PARTS.iter().map(|part| part(app))),
    )
}

/// Says that the interactive part is missing; the stylesheet shows it when that is so.
fn calm_line(app: App) -> Element {
    el("p")
        .class("calm-line")
        .text(app.word("page.failed"))
        .text(" ")
        .child(el("a").href("").text(app.word("page.reload")))
}

fn head(app: App) -> Element {
    let brand = el("a")
        .class("mark")
        .href("#pembuka")
        .child(motif())
        .child(el("span").text(app.word("page.brand")));
    el("header").class("top").child(
        el("div").class("in").child(brand).child(
            el("div")
                .class("sw")
                .child(languages(app))
                .child(looks(app)),
        ),
    )
}

fn motif() -> Element {
    svg("svg")
        .class("motif")
        .attr("viewBox", "0 0 48 48")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(svg("use").href("#kawung"))
}

fn languages(app: App) -> Element {
    let links = app
        .edition
        .about
        .languages
        .iter()
        .enumerate()
        .filter(|(_, tongue)| tongue.complete)
        .map(|(place, tongue)| {
            let language = Language(place as u8);
            let link = el("a")
                .class("btn")
                .href(app.page_file(language))
                .attr("hreflang", tongue.code.as_str())
                .attr("lang", tongue.code.as_str())
                .attr("data-lang", tongue.code.as_str())
                .attr("title", tongue.name.as_str())
                .id(format!("bahasa-{}", tongue.code));
            let link = if language == app.language {
                link.attr("aria-current", "true")
            } else {
                link
            };
            link.text(tongue.code.to_uppercase())
        });
    el("nav")
        .class("seg")
        .attr("aria-label", app.word("page.language"))
        .children(links)
}

fn looks(app: App) -> Element {
    let look = move |theme: Theme, name: &'static str, key, mark| {
        el("button")
            .attr("type", "button")
            .class("btn")
            .attr("data-look", name)
            .attr("aria-label", app.word(key))
            .live_attr("aria-pressed", move || {
                Some(
                    (app.state.with(|state| state.theme) == theme)
                        .to_string()
                        .into(),
                )
            })
            .child(icon(mark))
    };
    el("div")
        .class("seg live-only")
        .attr("role", "group")
        .attr("aria-label", app.word("page.look"))
        .child(look(Theme::Light, "light", "page.light", "u-sun"))
        .child(look(Theme::Dark, "dark", "page.dark", "u-moon"))
}

/// The bar of years, always at hand, with the ways to the sections.
fn years(app: App) -> Element {
    let choice = move |href: String, value: String, year: Option<i32>, name: String| {
        el("a")
            .class("btn")
            .href(href)
            .attr("data-year", value)
            .live_attr("aria-current", move || {
                (app.year.get() == year).then_some(Str::Borrowed("true"))
            })
            .text(name)
    };
    let all = choice(
        "#lini-masa".to_owned(),
        String::new(),
        None,
        app.word("years.all").to_owned(),
    );
    let each = app.edition.chapters.iter().map(|chapter| {
        let year = chapter.year.to_string();
        choice(
            format!("#year-{year}"),
            year.clone(),
            Some(chapter.year),
            year,
        )
    });
    let ways = Section::ALL.into_iter().skip(1).map(|section| {
        el("a")
            .href(format!("#{}", section.id()))
            .text(app.word_of("section", section.id()))
    });
    el("div").class("years").child(
        el("div").class("in").child(
            el("div").class("cq").child(
                el("div")
                    .class("bar")
                    .child(
                        el("span")
                            .class("lab")
                            .id("tahun")
                            .text(app.word("years.label")),
                    )
                    .child(
                        el("nav")
                            .class("yb")
                            .attr("aria-labelledby", "tahun")
                            .child(all)
                            .children(each),
                    )
                    .child(
                        el("nav")
                            .class("secs")
                            .attr("aria-label", app.word("page.sections"))
                            .children(ways),
                    ),
            ),
        ),
    )
}

fn foot(app: App) -> Element {
    let about = &app.edition.about;
    let line = |text: String| el("p").text(text);
    let ways: Vec<Markup> = Section::ALL
        .into_iter()
        .map(|section| {
            el("li")
                .child(
                    el("a")
                        .href(format!("#{}", section.id()))
                        .text(app.word_of("section", section.id())),
                )
                .into()
        })
        .collect();
    el("footer").child(
        el("div").class("in").child(
            el("div")
                .class("cq fg")
                .child(
                    el("div")
                        .child(el("p").class("st").text(app.text(&about.title)))
                        .child(line(app.word("page.private").to_owned()))
                        .child(line(app.say(
                            "page.version",
                            &[("version", &about.version), ("date", &about.date)],
                        )))
                        .child(line(
                            app.say("page.licence", &[("licence", &about.licence)]),
                        )),
                )
                .child(
                    el("nav")
                        .attr("aria-label", app.word("page.contents"))
                        .child(el("h3").text(app.word("page.contents")))
                        .child(el("ul").children(ways)),
                ),
        ),
    )
}

//! The whole page: its head, the stage, the sections in reading order, its foot.

use crate::context::Page;
use crate::markup::{Element, Markup, el, svg};
use crate::sections;
use crate::stage;
use crate::widgets::copy_box::CopyBox;
use crate::widgets::icon::icon;
use crate::widgets::key_help::KeyHelp;
use jelajah_core::state::Section;
use jelajah_core::text::Language;
use leptos::prelude::*;

/// The whole page, for the static page.
#[must_use]
pub fn page(page: Page) -> Element {
    let main = el("main")
        .id("isi")
        .child(sections::opening::opening(page))
        .child(stage::stage(page))
        .child(sections::timeline::timeline(page))
        .child(sections::ecosystem::ecosystem(page))
        .child(sections::numbers::numbers(page))
        .child(sections::what_if::what_if(page))
        .child(sections::prospects::prospects(page))
        .child(sections::learning::learning(page))
        .child(sections::sources::sources(page));
    #[cfg(feature = "pages")]
    let main = crate::widgets::terms::explained(page, main);
    el("div")
        .id("halaman")
        .child(
            el("a")
                .class("skip")
                .href("#jelajah")
                .text(page.word("page.skip")),
        )
        .child(head(page))
        .child(main)
        .child(sections::appendix::appendix(page))
        .child(foot(page))
        .child(embed_line(page))
        .child(lines(page))
        .child(way(page))
        .child(el("p").class("vh").id("kabar").attr("role", "status"))
        .view(view! { <KeyHelp app=*page /> })
        .view(view! { <CopyBox app=*page /> })
}

/// The lines that are said only when they are so, in an element that nothing runs or shows: readers without style, whom
/// hiding does not reach, are not told what is not so. `public/loader/lines.js` puts them on the page.
fn lines(page: Page) -> Element {
    el("script")
        .attr("type", "text/html")
        .id("lines")
        .child(calm_line(page, "lost", "page.failed", ("", "page.reload")))
        .child(calm_line(
            page,
            "old",
            "page.old",
            ("#aksesibilitas", "page.old.which"),
        ))
        .child(update_line(page))
        .child(thrift_line(page))
}

/// Says that the interactive part is missing, why, and what can be done; the stylesheet shows it when that is so.
fn calm_line(
    page: Page,
    why: &'static str,
    said: &'static str,
    (to, way): (&'static str, &'static str),
) -> Element {
    el("p")
        .class(["calm-line ", why].concat())
        .text(page.word(said))
        .text(" ")
        .child(el("a").href(to).text(page.word(way)))
}

/// Offers a new release of a page that is kept on the reader's device; `public/loader/offline.js` shows it when there is
/// one.
fn update_line(page: Page) -> Element {
    let choice = |what: &'static str, key| {
        el("button")
            .attr("type", "button")
            .class("btn")
            .attr("data-update", what)
            .text(page.word(key))
    };
    el("div")
        .id("update-line")
        .class("row")
        .attr("role", "status")
        .attr("hidden", "")
        .child(el("span").text(page.word("page.update")))
        .child(choice("now", "page.update.now"))
        .child(choice("later", "page.update.later"))
}

/// Offers the program to a reader who saves data; `public/loader/served.js` shows it, the build fills in what it weighs.
fn thrift_line(page: Page) -> Element {
    el("div")
        .id("thrift-line")
        .class("row")
        .attr("role", "status")
        .attr("hidden", "")
        .child(
            el("span")
                .text(page.word("page.thrift"))
                .text(" ")
                .child(el("b").attr("data-build", "load")),
        )
        .child(
            el("button")
                .attr("type", "button")
                .class("btn")
                .text(page.word("page.thrift.on")),
        )
}

/// The address of a link that a frame may not open; `public/loader/links.js` shows it beside the link.
fn way(page: Page) -> Element {
    el("label")
        .id("way")
        .attr("hidden", "")
        .text(page.word("page.way"))
        .child(el("input").attr("readonly", ""))
}

/// The head: the name, the way back to the stage and the section that is read (`public/loader/section.js`), the ways to the
/// sections (in a fold where the window is narrow), languages and looks.
fn head(page: Page) -> Element {
    let brand = el("a")
        .class("mark")
        .href("#pembuka")
        .child(motif())
        .child(el("span").text(page.word("page.brand")));
    let menu = el("details")
        .class("menu")
        .child(
            el("summary")
                .class("btn")
                .child(icon("u-menu"))
                .child(el("span").class("vh").text(page.word("page.sections"))),
        )
        .child(ways(page));
    // Two languages fit beside the looks on any screen; more of them break into rows.
    let is_wide = page.edition.about.languages.len() > 2;
    el("header").class("top").child(
        el("div")
            .class("bar")
            .child(brand)
            .child(
                el("a")
                    .class("to-stage")
                    .href("#jelajah")
                    .child(el("span").text(page.word("page.back"))),
            )
            .child(el("b").id("here").attr("aria-hidden", "true"))
            .child(ways(page))
            .child(
                el("div")
                    .class(if is_wide { "sw many" } else { "sw" })
                    .child(languages(page))
                    .child(looks(page)),
            )
            .child(menu),
    )
}

/// The ways to the sections.
fn ways(page: Page) -> Element {
    let ways = Section::ALL.into_iter().skip(1).map(|section| {
        el("a")
            .href(format!("#{}", section.id()))
            .text(page.word_of("section", section.id()))
    });
    el("nav")
        .class("secs")
        .attr("aria-label", page.word("page.sections"))
        .children(ways)
}

fn motif() -> Element {
    svg("svg")
        .class("motif")
        .attr("width", "24")
        .attr("height", "24")
        .attr("aria-hidden", "true")
        .child(svg("use").href("#kawung"))
}

fn languages(page: Page) -> Element {
    let links = page
        .edition
        .about
        .languages
        .iter()
        .enumerate()
        .map(|(place, tongue)| {
            let language = Language(place as u8);
            let [there, all] = page.translated(language);
            // Numbers are of any language.
            let (part, counts) = if tongue.complete {
                (String::new(), String::new())
            } else {
                let percent = page.count(100 * there / all.max(1));
                let counts = [page.count(there), page.count(all)].join("/");
                ([" ", &percent, "%"].concat(), [", ", &counts].concat())
            };
            let link = el("a")
                .class("btn")
                .href(page.page_file(language))
                .attr("hreflang", tongue.code.as_str())
                .attr("lang", tongue.code.as_str())
                .attr("data-lang", tongue.code.as_str())
                .attr("title", [tongue.name.as_str(), &counts].concat())
                .id(format!("bahasa-{}", tongue.code));
            let link = if language == page.language {
                link.attr("aria-current", "true")
            } else {
                link
            };
            link.text(tongue.code.to_uppercase()).text(part)
        });
    el("nav")
        .class("seg")
        .attr("aria-label", page.word("page.language"))
        .children(links)
}

fn looks(page: Page) -> Element {
    let look = |name: &'static str, key, mark| {
        el("button")
            .attr("type", "button")
            .class("btn")
            .attr("data-look", name)
            .attr("aria-label", page.word(key))
            .attr("aria-pressed", "false")
            .child(icon(mark))
    };
    el("div")
        .class("seg live-only")
        .attr("role", "group")
        .attr("aria-label", page.word("page.look"))
        .child(look("light", "page.light", "u-sun"))
        .child(look("dark", "page.dark", "u-moon"))
}

/// How to tell this copy from others, and how to hand it on. The build fills in what only the build knows.
fn copy(page: Page) -> [Element; 3] {
    let built = |tag, what: &'static str| el(tag).attr("data-build", what);
    [
        el("p")
            .text(page.word("page.checksum"))
            .text(" ")
            .child(built("code", "checksum")),
        el("p")
            .class("keep")
            .child(
                el("a")
                    .id("save")
                    .href(page.single_file())
                    .attr("download", "")
                    .text(page.word("page.save")),
            )
            .text(" ")
            .child(built("span", "size")),
        el("p").attr("data-beside", "").child(
            el("a")
                .href(page.word("page.embed.file"))
                .text(page.word("page.embed")),
        ),
    ]
}

/// The ways to show the page to many.
fn modes(page: Page) -> Element {
    let way = |key: &'static str, address: &'static str| el("a").href(address).text(page.word(key));
    el("p")
        .class("live-only")
        .child(way("page.projector", "#pembuka?present=1"))
        .text(" · ")
        .child(way("page.kiosk", "#pembuka?kiosk=1"))
}

/// The end of an embed: to the whole page as it stands now (`public/loader/whole.js`), and to the check of what the site
/// that holds the frame allows. A single file has no such page beside it: what is `data-beside` is left out there.
fn embed_line(page: Page) -> Element {
    let whole = el("a")
        .class("btn")
        .id("whole")
        .href(page.page_file(page.language))
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .text(page.word("page.whole"));
    let check = el("a")
        .attr("data-beside", "")
        .class("btn t")
        .href([page.word("page.embed.file"), "#periksa"].concat())
        .text(page.word("page.check"));
    el("p").class("row in end").child(whole).child(check)
}

fn foot(page: Page) -> Element {
    let about = &page.edition.about;
    let line = |text: String| el("p").text(text);
    let ways: Vec<Markup> = Section::ALL
        .into_iter()
        .map(|section| {
            el("li")
                .child(
                    el("a")
                        .href(format!("#{}", section.id()))
                        .text(page.word_of("section", section.id())),
                )
                .into()
        })
        .collect();
    el("footer").child(
        el("div").class("in").child(
            el("div")
                .class("fg")
                .child(
                    el("div")
                        .child(el("p").class("st").text(page.text(&about.title)))
                        .child(line(page.word("page.private").to_owned()))
                        .child(line(page.say(
                            "page.version",
                            &[("version", &about.version), ("date", &about.date)],
                        )))
                        .child(line(
                            page.say("page.licence", &[("licence", &about.licence)]),
                        ))
                        .children(copy(page))
                        .child(modes(page))
                        .child(
                            el("p").child(
                                el("a")
                                    .href("#aksesibilitas")
                                    .text(page.word("access.title")),
                            ),
                        ),
                )
                .child(
                    el("nav")
                        .attr("aria-label", page.word("page.contents"))
                        .child(el("h3").text(page.word("page.contents")))
                        .child(el("ul").children(ways)),
                ),
        ),
    )
}

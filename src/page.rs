//! The whole page: its head, the bar of years, the sections in reading order, its foot.

use crate::context::App;
use crate::markup::{Element, Markup, el, live_only, svg};
use crate::sections;
use crate::widgets::copy_box::CopyBox;
use crate::widgets::icon::icon;
use crate::widgets::key_help::KeyHelp;
use jelajah_core::state::Section;
use jelajah_core::text::Language;
use leptos::prelude::*;

/// The whole page, for the static page.
#[must_use]
pub fn page(app: App) -> Element {
    let main = el("main")
        .id("isi")
        .child(sections::opening::opening(app))
        .child(years(app))
        .child(sections::timeline::timeline(app))
        .child(sections::ecosystem::ecosystem(app))
        .child(sections::numbers::numbers(app))
        .child(sections::what_if::what_if(app))
        .child(sections::prospects::prospects(app))
        .child(sections::learning::learning(app))
        .child(sections::sources::sources(app));
    #[cfg(feature = "pages")]
    let main = crate::widgets::terms::explained(app, main);
    el("div")
        .id("jelajah")
        .child(
            el("a")
                .class("skip")
                .href("#lini-masa")
                .text(app.word("page.skip")),
        )
        .child(head(app))
        .child(main)
        .child(sections::appendix::appendix(app))
        .child(foot(app))
        .child(embed_line(app))
        .child(lines(app))
        .child(way(app))
        .child(el("p").class("vh").id("kabar").attr("role", "status"))
        .view(view! { <KeyHelp app /> })
        .view(view! { <CopyBox app /> })
}

/// The lines that are said only when they are so, in an element that nothing runs or shows: readers without style, whom
/// hiding does not reach, are not told what is not so. `public/loader/lines.js` puts them on the page.
fn lines(app: App) -> Element {
    el("script")
        .attr("type", "text/html")
        .id("lines")
        .child(calm_line(app, "lost", "page.failed", ("", "page.reload")))
        .child(calm_line(
            app,
            "old",
            "page.old",
            ("#aksesibilitas", "page.old.which"),
        ))
        .child(update_line(app))
        .child(thrift_line(app))
}

/// Says that the interactive part is missing, why, and what can be done; the stylesheet shows it when that is so.
fn calm_line(
    app: App,
    why: &'static str,
    said: &'static str,
    (to, way): (&'static str, &'static str),
) -> Element {
    el("p")
        .class(["calm-line ", why].concat())
        .text(app.word(said))
        .text(" ")
        .child(el("a").href(to).text(app.word(way)))
}

/// Offers a new release of a page that is kept on the reader's device; `public/loader/offline.js` shows it when there is
/// one.
fn update_line(app: App) -> Element {
    let choice = |what: &'static str, key| {
        el("button")
            .attr("type", "button")
            .class("btn")
            .attr("data-update", what)
            .text(app.word(key))
    };
    el("div")
        .id("update-line")
        .class("row")
        .attr("role", "status")
        .attr("hidden", "")
        .child(el("span").text(app.word("page.update")))
        .child(choice("now", "page.update.now"))
        .child(choice("later", "page.update.later"))
}

/// Offers the program to a reader who saves data; `public/loader/served.js` shows it, the build fills in what it weighs.
fn thrift_line(app: App) -> Element {
    el("div")
        .id("thrift-line")
        .class("row")
        .attr("role", "status")
        .attr("hidden", "")
        .child(
            el("span")
                .text(app.word("page.thrift"))
                .text(" ")
                .child(el("b").attr("data-build", "load")),
        )
        .child(
            el("button")
                .attr("type", "button")
                .class("btn")
                .text(app.word("page.thrift.on")),
        )
}

/// The address of a link that a frame may not open; `public/loader/links.js` shows it beside the link.
fn way(app: App) -> Element {
    el("label")
        .id("way")
        .attr("hidden", "")
        .text(app.word("page.way"))
        .child(el("input").attr("readonly", ""))
}

fn head(app: App) -> Element {
    let brand = el("a")
        .class("mark")
        .href("#pembuka")
        .child(motif())
        .child(el("span").text(app.word("page.brand")));
    // Two languages fit beside the looks on any screen; more of them break into rows.
    let is_wide = app.edition.about.languages.len() > 2;
    el("header").class("top").child(
        el("div").class("in").child(brand).child(
            el("div")
                .class(if is_wide { "sw row" } else { "sw" })
                .child(languages(app))
                .child(looks(app)),
        ),
    )
}

fn motif() -> Element {
    svg("svg")
        .class("motif")
        .attr("width", "24")
        .attr("height", "24")
        .attr("aria-hidden", "true")
        .child(svg("use").href("#kawung"))
}

fn languages(app: App) -> Element {
    let links = app
        .edition
        .about
        .languages
        .iter()
        .enumerate()
        .map(|(place, tongue)| {
            let language = Language(place as u8);
            let [there, all] = app.translated(language);
            // Numbers are of any language.
            let (part, counts) = if tongue.complete {
                (String::new(), String::new())
            } else {
                let percent = app.count(100 * there / all.max(1));
                let counts = [app.count(there), app.count(all)].join("/");
                ([" ", &percent, "%"].concat(), [", ", &counts].concat())
            };
            let link = el("a")
                .class("btn")
                .href(app.page_file(language))
                .attr("hreflang", tongue.code.as_str())
                .attr("lang", tongue.code.as_str())
                .attr("data-lang", tongue.code.as_str())
                .attr("title", [tongue.name.as_str(), &counts].concat())
                .id(format!("bahasa-{}", tongue.code));
            let link = if language == app.language {
                link.attr("aria-current", "true")
            } else {
                link
            };
            link.text(tongue.code.to_uppercase()).text(part)
        });
    el("nav")
        .class("seg")
        .attr("aria-label", app.word("page.language"))
        .children(links)
}

fn looks(app: App) -> Element {
    let look = |name: &'static str, key, mark| {
        el("button")
            .attr("type", "button")
            .class("btn")
            .attr("data-look", name)
            .attr("aria-label", app.word(key))
            .attr("aria-pressed", "false")
            .child(icon(mark))
    };
    el("div")
        .class("seg live-only")
        .attr("role", "group")
        .attr("aria-label", app.word("page.look"))
        .child(look("light", "page.light", "u-sun"))
        .child(look("dark", "page.dark", "u-moon"))
}

/// The bar of years, always at hand, with the ways to the sections.
fn years(app: App) -> Element {
    let choice = |href: String, value: String, name: String| {
        let link = el("a").class("btn").href(href);
        let link = if value.is_empty() {
            link.attr("aria-current", "true")
        } else {
            link
        };
        link.attr("data-year", value).text(name)
    };
    let all = choice(
        "#lini-masa".to_owned(),
        String::new(),
        app.word("years.all").to_owned(),
    );
    let each = app.edition.chapters.iter().map(|chapter| {
        let year = chapter.year.to_string();
        choice(format!("#year-{year}"), year.clone(), year)
    });
    let ways = Section::ALL.into_iter().skip(1).map(|section| {
        el("a")
            .href(format!("#{}", section.id()))
            .text(app.word_of("section", section.id()))
    });
    el("div").class("years").child(
        el("div").class("in").child(
            el("div").child(
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
                            .children(each)
                            .view(view! { <YearRange app /> }),
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

/// The place of the range of years.
pub(crate) const RANGE_ID: &str = "year-range";

/// The years as a range beneath their buttons, one stop a button; added by the live app in the room kept for it.
#[component]
pub(crate) fn YearRange(app: App) -> impl IntoView {
    let chapters = &app.edition.chapters;
    let range = live_only(move || {
        let stop = year_stop(app);
        let said = match chapters.get(stop.wrapping_sub(1)) {
            None => app.word("years.said.all").to_owned(),
            Some(chapter) => [
                &chapter.year.to_string(),
                ": ",
                chapter.title.get(app.language),
            ]
            .concat(),
        };
        el("input")
            .attr("data-live", "")
            .attr("type", "range")
            .attr("min", "0")
            .attr("max", chapters.len().to_string())
            .attr("value", stop.to_string())
            .attr("data-choose", "stop")
            .attr("aria-label", app.word("years.range"))
            .attr("aria-valuetext", said)
    });
    view! { <div id=RANGE_ID class="live-only">{range}</div> }
}

/// The stop of the range that stands for the chosen year: 0 for none, else its place among the chapters from 1.
pub(crate) fn year_stop(app: App) -> usize {
    let chapters = &app.edition.chapters;
    app.year()
        .and_then(|year| chapters.iter().position(|chapter| chapter.year == year))
        .map_or(0, |place| place + 1)
}

/// How to tell this copy from others, and how to hand it on. The build fills in what only the build knows.
fn copy(app: App) -> [Element; 3] {
    let built = |tag, what: &'static str| el(tag).attr("data-build", what);
    [
        el("p")
            .text(app.word("page.checksum"))
            .text(" ")
            .child(built("code", "checksum")),
        el("p")
            .class("keep")
            .child(
                el("a")
                    .id("save")
                    .href(app.single_file())
                    .attr("download", "")
                    .text(app.word("page.save")),
            )
            .text(" ")
            .child(built("span", "size")),
        el("p").attr("data-beside", "").child(
            el("a")
                .href(app.word("page.embed.file"))
                .text(app.word("page.embed")),
        ),
    ]
}

/// The ways to show the page to many.
fn modes(app: App) -> Element {
    let way = |key: &'static str, address: &'static str| el("a").href(address).text(app.word(key));
    el("p")
        .class("live-only")
        .child(way("page.projector", "#pembuka?present=1"))
        .text(" · ")
        .child(way("page.kiosk", "#pembuka?kiosk=1"))
}

/// The end of an embed: to the whole page as it stands now (`public/loader/whole.js`), and to the check of what the site
/// that holds the frame allows. A single file has no such page beside it: what is `data-beside` is left out there.
fn embed_line(app: App) -> Element {
    let whole = el("a")
        .class("btn")
        .id("whole")
        .href(app.page_file(app.language))
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .text(app.word("page.whole"));
    let check = el("a")
        .attr("data-beside", "")
        .class("btn t")
        .href([app.word("page.embed.file"), "#periksa"].concat())
        .text(app.word("page.check"));
    el("p").class("row in end").child(whole).child(check)
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
                .class("fg")
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
                        ))
                        .children(copy(app))
                        .child(modes(app))
                        .child(
                            el("p").child(
                                el("a")
                                    .href("#aksesibilitas")
                                    .text(app.word("access.title")),
                            ),
                        ),
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

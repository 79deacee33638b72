//! The worksheet and the teacher's notes: pages of their own, to be printed and used without a device. They are made of the
//! same tables as the page, and are drawn natively only.

use super::ecosystem::blank_map;
use super::learning_answers::answers;
use super::learning_questions::{asked, choices_of};
use super::what_if_text::results;
use crate::context::Page;
use crate::markup::{Element, el, svg};
use crate::widgets::picture::frame;
use jelajah_core::drawing::number;
use jelajah_core::model::ecosystem::Basis;
use jelajah_core::model::lesson::{Form, Question, SheetPart, SheetRow};

/// The id of the teacher's part.
const TEACHER_ID: &str = "guru";

/// What stands in the body of the page.
#[must_use]
pub(crate) fn worksheet(page: Page) -> Element {
    let title = el("h1").text(page.word("sheet.title"));
    let links = page.edition.about.languages.iter().enumerate();
    let links = links.filter_map(|(place, tongue)| {
        let language = jelajah_core::text::Language(place as u8);
        let file = page.edition.own_word("sheet.file", language)?;
        Some(
            el("a")
                .class("btn")
                .href(file.to_owned())
                .attr("lang", tongue.code.as_str())
                .attr("hreflang", tongue.code.as_str())
                .text(tongue.code.to_uppercase()),
        )
    });
    let tools = el("p")
        .class("row tools")
        .child(
            el("a")
                .class("btn")
                .href([&page.page_file(page.language), "#belajar"].concat())
                .text(page.word("sheet.page")),
        )
        .child(
            el("button")
                .attr("type", "button")
                .class("btn p")
                .attr("hidden", "")
                .attr("data-paper", "")
                .text(page.word("sheet.print")),
        )
        .children(links);
    let who = ["sheet.name", "sheet.class", "sheet.day"]
        .map(|key| el("span").class("line").text(page.word(key)).text(": "));
    let student = el("section")
        .child(tools)
        .child(title)
        .child(
            el("p")
                .class("st")
                .text(page.text(&page.edition.about.title)),
        )
        .child(el("p").class("who").children(who))
        .child(part(page, "sheet.goals", SheetPart::Goal))
        .child(predictions(page))
        .child(questions(page));
    let map = el("section")
        .class("broad")
        .child(part(page, "sheet.map", SheetPart::Map))
        .child(blank_map(page));
    el("main")
        .class("in sheet")
        .child(student)
        .child(map)
        .child(assumptions(page))
        .child(teacher(page))
}

fn rows(page: Page, part: SheetPart) -> impl Iterator<Item = &'static SheetRow> {
    page.edition
        .sheet
        .iter()
        .filter(move |row| row.part == part)
}

fn part(page: Page, key: &'static str, part: SheetPart) -> Element {
    let items = rows(page, part).map(|row| el("li").text(page.text(&row.text)));
    el("div")
        .child(el("h2").text(page.word(key)))
        .child(el("ol").children(items))
}

fn said(page: Page, part: SheetPart) -> Vec<Element> {
    rows(page, part)
        .map(|row| el("p").text(page.text(&row.text)))
        .collect()
}

/// A table to fill in: the words of its columns, and its rows.
fn form(page: Page, keys: &[&'static str], rows: impl Iterator<Item = Element>) -> Element {
    let cells = keys
        .iter()
        .map(|key| el("th").attr("scope", "col").text(page.word(key)));
    let table = el("table")
        .class("wide-t")
        .child(el("thead").child(el("tr").children(cells)))
        .child(el("tbody").children(rows));
    el("div").class("scroll").child(table)
}

/// A box to tick, and what it stands for.
fn tick(text: impl Into<crate::markup::Str>) -> Element {
    el("span").class("tick").text(text)
}

/// A row for every what-if question of the edition: the guess, the reason, the counts.
fn predictions(page: Page) -> Element {
    let ways = ["up", "down", "open"];
    let rows = page.live.scenarios.iter().map(|scenario| {
        let asks = scenario.asks.map(|node| {
            let name = page.live.ecosystem.node(node).inline.as_str();
            el("span")
                .class("quiet-t")
                .text(page.say("sheet.asks", &[("name", name)]))
        });
        el("tr")
            .child(
                el("th")
                    .attr("scope", "row")
                    .text(scenario.title.as_str())
                    .text(" ")
                    .child(asks),
            )
            .child(el("td").children(ways.map(|way| tick(page.word_of("whatif.guess", way)))))
            .child(el("td"))
            .child(el("td").text(page.word("sheet.counts")))
    });
    el("div")
        .child(el("h2").text(page.word("sheet.predict")))
        .children(said(page, SheetPart::Predict))
        .child(form(
            page,
            &[
                "sheet.question",
                "ask.yours",
                "sheet.reason",
                "sheet.result",
            ],
            rows,
        ))
}

fn questions(page: Page) -> Element {
    let all = page.edition.questions.iter();
    el("div")
        .child(el("h2").text(page.word("ask.title")))
        .child(
            el("ol")
                .class("qs-t")
                .children(all.map(|one| question(page, one))),
        )
}

fn question(page: Page, question: &'static Question) -> Element {
    let item = el("li").child(el("p").text(asked(page, question)));
    match &question.form {
        Form::Number { .. } => item.child(
            el("p")
                .class("line")
                .text(page.word("ask.yours"))
                .text(": "),
        ),
        Form::Line {
            series,
            from,
            range,
        } => {
            let points = &page.live.series[series.get()].points;
            let years: Vec<&str> = points.iter().map(|point| point.key.as_str()).collect();
            let known = points
                .iter()
                .take_while(|point| point.key.parse::<i32>().is_ok_and(|year| year < *from));
            let [low, high, _] = range.map(jelajah_core::text::Decimal::to_f64);
            let known: Vec<f64> = known
                .map(|point| (point.value.to_f64() - low) / (high - low))
                .collect();
            item.child(grid(&years, &known))
        }
        _ => item.child(el("p").children(choices_of(page, question).into_iter().map(tick))),
    }
}

/// A grid to draw a line on, with what is known of it; a share of the height for each known point.
fn grid(years: &[&str], known: &[f64]) -> Element {
    let step = 480.0 / years.len().max(1) as f64;
    let x = |place: usize| 30.0 + step * place as f64;
    let mut picture = frame("grid", 520.0, 180.0).attr("aria-hidden", "true");
    for row in 0..=6 {
        let y = 10.0 + f64::from(row) * 23.0;
        picture = picture.child(svg("path").attr("d", format!("M20 {}H500", number(y))));
    }
    for (place, year) in years.iter().enumerate() {
        picture = picture.child(
            svg("text")
                .class("m")
                .attr("x", number(x(place)))
                .attr("y", "172")
                .text((*year).to_owned()),
        );
    }
    let points: Vec<String> = known
        .iter()
        .enumerate()
        .map(|(place, share)| format!("{} {}", number(x(place)), number(148.0 - 138.0 * share)))
        .collect();
    picture.child(
        svg("path")
            .class("known")
            .attr("d", format!("M{}", points.join("L"))),
    )
}

/// Every assumption as a sentence to ask about.
fn assumptions(page: Page) -> Element {
    let ecosystem = &page.edition.ecosystem;
    let assumed = ecosystem
        .link_indices()
        .filter(|link| ecosystem.link(*link).basis == Basis::Assumption);
    let rows = assumed.map(|link| {
        el("tr")
            .child(
                el("th")
                    .attr("scope", "row")
                    .text(page.edition.sentence(link, page.language)),
            )
            .children([(); 4].map(|()| el("td")))
    });
    el("section")
        .child(part(page, "sheet.assumptions", SheetPart::Assumption))
        .child(form(
            page,
            &[
                "sheet.sentence",
                "sheet.agree",
                "sheet.disagree",
                "sheet.unknown",
                "sheet.notes",
            ],
            rows,
        ))
}

fn teacher(page: Page) -> Element {
    let plan = |key, part: SheetPart| {
        let steps = rows(page, part).map(|row| {
            let minutes = page.count(row.minutes.unwrap_or(0) as usize);
            el("tr")
                .child(
                    el("th")
                        .attr("scope", "row")
                        .text(page.say("sheet.minutes", &[("count", &minutes)])),
                )
                .child(el("td").text(page.text(&row.text)))
        });
        el("div")
            .child(el("h2").text(page.word(key)))
            .child(el("table").child(el("tbody").children(steps)))
    };
    el("section")
        .id(TEACHER_ID)
        .child(el("h1").text(page.word("sheet.teacher")))
        .child(part(page, "sheet.material", SheetPart::Material))
        .child(plan("sheet.plan_20", SheetPart::Plan20))
        .child(plan("sheet.plan_45", SheetPart::Plan45))
        .child(part(page, "sheet.misread", SheetPart::Teacher))
        .child(
            el("div")
                .child(el("h2").text(page.word("sheet.results")))
                .child(el("ol").class("plain").children(results(*page))),
        )
        .child(
            el("div")
                .class("kunci")
                .child(el("h2").text(page.word("ask.answers")))
                .child(answers(page)),
        )
}

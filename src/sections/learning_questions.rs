//! The questions, and their answers, which stand at the end of the page. What is right says an attribute of the question;
//! in the browser `quiz` reads it.

use super::learning::place_link;
use super::what_if_text::told;
use crate::context::App;
use crate::markup::{Element, el, svg};
use crate::simulator::{Asked, Outcome};
use crate::widgets::cited::cited;
use crate::widgets::picture::frame;
use crate::widgets::relation::clause;
use jelajah_core::drawing::number;
use jelajah_core::model::indicator::Point;
use jelajah_core::model::lesson::{Form, Question};
use jelajah_core::model::{NodeIndex, SeriesIndex};
use jelajah_core::simulation::{Direction, SAMPLES};
use jelajah_core::state::WhatIf;
use jelajah_core::text::Decimal;

/// What can be said of where a push moves a part; nothing is uncertain.
const WAYS: [(Option<Direction>, &str); 3] = [
    (Some(Direction::Up), "whatif.guess.up"),
    (Some(Direction::Down), "whatif.guess.down"),
    (None, "whatif.guess.open"),
];

/// All questions.
pub(crate) fn questions(app: App) -> Element {
    let all = app.edition.questions.iter();
    el("ol")
        .class("qz")
        .children(all.map(|one| question(app, one)))
}

fn text(app: App, text: &'static jelajah_core::text::Text) -> String {
    app.edition.filled(text.get(app.language), app.language)
}

/// What a question asks.
pub(crate) fn asked(app: App, question: &'static Question) -> String {
    text(app, &question.text)
}

/// What can be chosen or put in order, as it is shown; nothing where a number is guessed.
pub(crate) fn choices_of(app: App, question: &'static Question) -> Vec<String> {
    match &question.form {
        Form::Choice { options, .. } => options.iter().map(|option| text(app, option)).collect(),
        Form::Relation { links, .. } => {
            let told = links.iter().map(|link| first_large(&clause(app, *link)));
            told.collect()
        }
        Form::Push { .. } => WAYS.map(|(_, key)| app.word(key).to_owned()).to_vec(),
        Form::Order { items } => {
            let shown = shuffled(app, items).into_iter();
            shown.map(|(thing, _)| thing).collect()
        }
        Form::Number { .. } | Form::Line { .. } => Vec::new(),
    }
}

fn question(app: App, question: &'static Question) -> Element {
    let asked = asked(app, question);
    let (form, body) = match &question.form {
        Form::Choice { right, .. } | Form::Relation { right, .. } => {
            ("choice", choices(app, question, &asked, *right))
        }
        Form::Push { scenario, node } => {
            let direction = outcome(app, *scenario, *node).and_then(|outcome| {
                outcome.answers[0].nodes[node.get()]
                    .verdict
                    .word
                    .direction()
            });
            // What hardly moves goes neither way.
            let right = WAYS
                .iter()
                .position(|(way, _)| *way == direction)
                .unwrap_or(2);
            ("choice", choices(app, question, &asked, right))
        }
        Form::Order { items } => ("order", order(app, &asked, items)),
        Form::Number { point, range } => {
            let value = app.edition.fact(point).map(|point| point.value);
            let guess = value.map(|value| guess(app, "", None, value, *range));
            (
                "guess",
                el("div")
                    .child(el("p").class("lg").text(asked))
                    .child(guess),
            )
        }
        Form::Line {
            series,
            from,
            range,
        } => ("guess", line(app, &asked, *series, *from, *range)),
    };
    el("li")
        .id(["tanya-", &question.id].concat())
        .attr("data-form", form)
        .child(body)
        .child(
            el("a")
                .href(["#jawab-", &question.id].concat())
                .text(app.word("ask.answer")),
        )
        .child(el("div").class("fb"))
}

/// The first letter as at the beginning of a sentence.
fn first_large(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

fn choices(app: App, question: &'static Question, asked: &str, right: usize) -> Element {
    let options = choices_of(app, question)
        .into_iter()
        .enumerate()
        .map(|(place, option)| {
            let radio = el("input")
                .attr("type", "radio")
                .attr("name", question.id.as_str())
                .attr("value", place.to_string());
            el("label")
                .child(radio)
                .text(" ")
                .child(el("span").text(option))
        });
    el("fieldset")
        .attr("data-right", right.to_string())
        .child(el("legend").class("lg").text(asked.to_owned()))
        .children(options)
}

/// Things with their places, in the order of their letters.
fn shuffled(app: App, items: &'static [jelajah_core::text::Text]) -> Vec<(String, usize)> {
    let mut things: Vec<(String, usize)> = items
        .iter()
        .enumerate()
        .map(|(place, item)| (text(app, item), place))
        .collect();
    things.sort();
    // Never as they should be.
    if things.iter().map(|(_, place)| *place).eq(0..items.len()) {
        things.reverse();
    }
    things
}

/// The things to put in order. They can be pressed when there is a program.
fn order(app: App, asked: &str, items: &'static [jelajah_core::text::Text]) -> Element {
    let things = shuffled(app, items).into_iter().map(|(thing, place)| {
        el("li").child(
            el("span")
                .attr("data-take", place.to_string())
                .child(el("b"))
                .text(thing),
        )
    });
    el("div")
        .attr("role", "group")
        .attr("aria-label", asked.to_owned())
        .child(el("p").class("lg").text(asked.to_owned()))
        .child(el("ul").class("seq").children(things))
}

/// The values of a range as whole steps from its beginning: how many there are.
fn steps([low, high, step]: [Decimal; 3]) -> i64 {
    let [low, high, step] = [low, high, step].map(Decimal::to_f64);
    ((high - low) / step).round() as i64
}

/// A range to guess a number with; it says in whole numbers what its stops mean, so that the program need not divide.
fn guess(
    app: App,
    label: &str,
    at: Option<(f64, f64)>,
    truth: Decimal,
    range: [Decimal; 3],
) -> Element {
    let [low, _, step] = range;
    let decimals = low.decimals().max(step.decimals());
    let [low, step] = [low, step].map(|number| number.padded(decimals).units());
    let stops = steps(range);
    let middle = Decimal::new(low + step * (stops / 2), decimals);
    let middle = app.edition.number(middle, app.language);
    let mut input = el("input")
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", stops.to_string())
        .attr("value", (stops / 2).to_string())
        .attr("data-low", low.to_string())
        .attr("data-step", step.to_string())
        .attr("data-decimals", decimals.to_string())
        .attr("data-truth", app.edition.number(truth, app.language))
        .attr("aria-valuetext", middle.clone());
    if let Some((x, _)) = at {
        input = input.attr("data-x", number(x.round()));
    }
    let label = if label.is_empty() {
        app.word("ask.yours").to_owned()
    } else {
        label.to_owned()
    };
    let guess = el("label")
        .child(el("span").text(label.clone()))
        .text(" ")
        .child(input.attr("data-label", label))
        .text(" ")
        .child(el("output").text(middle));
    let group = el("div").class("live-only gu").child(guess);
    if at.is_some() {
        return group;
    }
    group.child(compare_button(app))
}

fn compare_button(app: App) -> Element {
    el("button")
        .attr("type", "button")
        .class("btn")
        .attr("data-compare", "")
        .text(app.word("ask.compare"))
}

/// The size of the picture of a line, and where its values lie.
const LINE: [f64; 2] = [340.0, 190.0];
const LEFT: f64 = 44.0;
const RIGHT: f64 = 322.0;
const TOP: f64 = 14.0;
const BOTTOM: f64 = 160.0;

/// The line as far as it is given, room for the reader's own, and the true one, which is shown after the reader's is drawn.
fn line(app: App, asked: &str, series: SeriesIndex, from: i32, range: [Decimal; 3]) -> Element {
    let points: Vec<&Point> = app.edition.series(series).points.iter().collect();
    let [low, high, _] = range.map(Decimal::to_f64);
    let x = |place: usize| LEFT + (RIGHT - LEFT) * place as f64 / (points.len() - 1).max(1) as f64;
    let y = |value: f64| BOTTOM - (BOTTOM - TOP) * (value - low) / (high - low);
    let first = points
        .iter()
        .position(|point| point.key == from.to_string())
        .unwrap_or(1);
    let at = |place: usize| {
        format!(
            "{} {}",
            number(x(place)),
            number(y(points[place].value.to_f64()))
        )
    };
    let path = |places: std::ops::Range<usize>| {
        let all: Vec<String> = places.map(at).collect();
        format!("M{}", all.join("L"))
    };
    let mut picture = frame("dl-q", LINE[0], LINE[1])
        .attr("aria-hidden", "true")
        .attr("data-from", at(first - 1))
        .attr("data-width", number(LINE[0]))
        .attr("data-top", number(TOP))
        .attr("data-bottom", number(BOTTOM));
    let rule = |value: f64| {
        svg("path")
            .class(if value == 0.0 { "zero" } else { "gr" })
            .attr(
                "d",
                format!("M{} {}H{}", number(LEFT), number(y(value)), number(RIGHT)),
            )
    };
    let zero = (low < 0.0 && high > 0.0).then_some(Decimal::new(0, 0));
    for value in [Some(range[0]), zero, Some(range[1])].into_iter().flatten() {
        picture = picture.child(rule(value.to_f64())).child(
            svg("text")
                .class("e")
                .attr("x", number(LEFT - 6.0))
                .attr("y", number(y(value.to_f64()) + 5.0))
                .text(app.edition.number(value, app.language)),
        );
    }
    for (place, point) in points.iter().enumerate() {
        picture = picture.child(
            svg("text")
                .class("m")
                .attr("x", number(x(place)))
                .attr("y", number(BOTTOM + 24.0))
                .text(point.key.clone()),
        );
    }
    // As the program draws it through ranges that nobody has moved.
    let stops = steps(range);
    let height = (BOTTOM - TOP) as i64;
    let middle = BOTTOM as i64 - height * (stops / 2) / stops.max(1);
    let mut own = format!("M{}", at(first - 1));
    for place in first..points.len() {
        own.push_str(&format!("L{} {middle}", number(x(place).round())));
    }
    picture = picture
        .child(svg("path").class("known").attr("d", path(0..first)))
        .child(svg("path").class("own").attr("d", own))
        .child(
            svg("path")
                .class("true")
                .attr("d", path(first - 1..points.len())),
        );
    let guesses = (first..points.len()).map(|place| {
        let point = points[place];
        let value = point.value;
        guess(
            app,
            &point.key,
            Some((x(place), y(value.to_f64()))),
            value,
            range,
        )
    });
    el("div")
        .attr("role", "group")
        .attr("aria-label", asked.to_owned())
        .child(el("p").class("lg").text(asked.to_owned()))
        .child(picture)
        .children(guesses)
        .child(el("div").class("live-only gu").child(compare_button(app)))
}

/// What becomes of a part when a what-if question pushes.
fn outcome(app: App, scenario: usize, node: NodeIndex) -> Option<Outcome> {
    let mut what_if = WhatIf::default();
    what_if.ask(&app.edition.scenarios[scenario]);
    what_if.asked = Some(node);
    let mut asked = Asked::new(app, what_if)?;
    asked.advance(SAMPLES);
    Some(asked.outcome())
}

/// The answers, for the end of the page.
pub(crate) fn answers(app: App) -> Element {
    let all = app.edition.questions.iter();
    el("ol")
        .class("plain")
        .children(all.map(|one| answer(app, one)))
}

fn answer(app: App, question: &'static Question) -> Element {
    let right = match &question.form {
        Form::Choice { options, right } => text(app, &options[*right]),
        Form::Relation { links, right } => first_large(&clause(app, links[*right])),
        Form::Order { items } => {
            let items: Vec<String> = items.iter().map(|item| text(app, item)).collect();
            items.join(", ")
        }
        Form::Push { scenario, node } => {
            outcome(app, *scenario, *node).map_or_else(String::new, |outcome| told(app, &outcome))
        }
        Form::Number { point, .. } => {
            let point = app.edition.fact(point);
            point.map_or_else(String::new, |point| {
                app.edition.number(point.value, app.language)
            })
        }
        Form::Line { series, from, .. } => {
            let points = app.edition.series(*series).points.iter();
            let hidden =
                points.filter(|point| point.key.parse::<i32>().is_ok_and(|year| year >= *from));
            let told: Vec<String> = hidden
                .map(|point| {
                    let value = app.edition.number(point.value, app.language);
                    app.say("ask.point", &[("year", &point.key), ("value", &value)])
                })
                .collect();
            told.join("; ")
        }
    };
    let mut item = el("li")
        .id(["jawab-", &question.id].concat())
        .child(el("b").text(right))
        .child(el("p").text(text(app, &question.why)));
    if !question.sources.is_empty() {
        item = item.child(el("p").class("src").child(cited(app, &question.sources)));
    }
    item.child(
        el("p")
            .class("row")
            .child(place_link(app, &question.view))
            .child(
                el("a")
                    .class("back")
                    .href(["#tanya-", &question.id].concat())
                    .text(app.word("ask.back")),
            ),
    )
}

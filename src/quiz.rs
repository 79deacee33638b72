//! The questions in the browser: what an answer is worth, and why. A question says in its attributes what is right; the
//! reasons stand at the end of the page and are copied from there. Nothing is kept or counted.

use crate::browser;
use crate::context::App;
use crate::markup::el;
use jelajah_core::text::{Decimal, format_decimal};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// Makes the questions answerable.
pub(crate) fn listen(app: App) {
    for thing in browser::all("[data-take]") {
        browser::set(&thing, "role", Some("button"));
        browser::set(&thing, "tabindex", Some("0"));
    }
    for range in browser::all("[data-truth]") {
        show_guess(app, &range);
    }
    gloo::events::EventListener::new(&document(), "input", move |event| {
        let Some(control) = browser::target_of(event).filter(|_| !browser::has_failed()) else {
            return;
        };
        if control.has_attribute("data-truth") {
            show_guess(app, &control);
        } else if let Some(right) = control
            .closest("[data-right]")
            .ok()
            .flatten()
            .and_then(|choice| choice.get_attribute("data-right"))
        {
            judge(app, &control, browser::value_of(&control) == right);
        }
    })
    .forget();
    // A line is drawn by a tap or by the mouse; a finger that moves scrolls the page.
    for kind in ["click", "mousemove"] {
        gloo::events::EventListener::new(&document(), kind, move |event| {
            if let Some(mouse) = event.dyn_ref::<MouseEvent>()
                && (kind == "click" || mouse.buttons() == 1)
                && let Some(picture) = browser::target_of(event)
                    .and_then(|target| target.closest(".dl-q").ok().flatten())
                && !browser::has_failed()
            {
                draw_to(app, &picture, mouse);
            }
        })
        .forget();
    }
}

/// Whether an element is a thing that is put in order by a press.
pub(crate) fn is_thing(element: &Element) -> bool {
    element.has_attribute("data-take")
}

/// Shows the answer that a link leads to beneath its question; gives whether it is such a link.
pub(crate) fn answer(link: &Element) -> bool {
    let leads_there = link
        .get_attribute("href")
        .is_some_and(|href| href.starts_with("#jawab-"));
    let question = question_of(link).filter(|_| leads_there);
    question.is_some_and(|question| {
        explain(&question, Vec::new());
        true
    })
}

/// Forgets what was answered.
pub(crate) fn forget(app: App) {
    for answer in browser::all(".fb") {
        answer.set_text_content(None);
    }
    for question in browser::all(".qz>li[data-result]") {
        browser::set(&question, "data-result", None);
    }
    for taken in browser::all("[data-place][data-take]") {
        browser::set(&taken, "data-place", None);
        if let Some(number) = browser::below(&taken, "b").first() {
            number.set_text_content(None);
        }
    }
    for chosen in browser::all(".qz input:checked") {
        let _ = js_sys::Reflect::set(&chosen, &"checked".into(), &false.into());
    }
    for range in browser::all("[data-truth]") {
        let middle = range.get_attribute("value").unwrap_or_default();
        browser::set_value(&range, &middle);
        show_guess(app, &range);
    }
}

fn question_of(inside: &Element) -> Option<Element> {
    inside.closest(".qz>li").ok().flatten()
}

fn judge(app: App, control: &Element, is_right: bool) {
    if let Some(question) = question_of(control) {
        let verdict = app.word(if is_right { "quiz.right" } else { "quiz.wrong" });
        browser::set(
            &question,
            "data-result",
            Some(if is_right { "right" } else { "wrong" }),
        );
        explain(&question, vec![verdict.to_owned()]);
    }
}

/// Shows what is said to an answer, the answer of the page, and why.
fn explain(question: &Element, said: Vec<String>) {
    let held = browser::below(question, "[id^=tanya-]").into_iter().next();
    let Some(id) = held.map(|held| held.id()) else {
        return;
    };
    let Some(room) = browser::below(question, ".fb").into_iter().next() else {
        return;
    };
    let answer = ["#jawab-", id.strip_prefix("tanya-").unwrap_or(&id)].concat();
    let told = el("div").copying("kunci".to_owned(), answer);
    let first = said.first().cloned();
    let said = said
        .into_iter()
        .map(|line| el("p").child(el("b").text(line)));
    let shown = el("div").class("fb").children(said).child(told).into_node();
    let answer = browser::below(&shown, "div>b").into_iter().next();
    let answer = answer.map(|answer| browser::heard(&answer));
    let heard: Vec<String> = first.into_iter().chain(answer).collect();
    let _ = room.replace_with_with_node_1(&shown);
    browser::announce(&heard.join(" "));
}

/// Puts a thing next in the order, or takes it and all that came after it back.
pub(crate) fn take(app: App, button: &Element) {
    let Some(question) = question_of(button) else {
        return;
    };
    let all = browser::below(&question, "[data-take]");
    let place_of = |button: &Element| -> usize {
        let place = button.get_attribute("data-place");
        place.and_then(|place| place.parse().ok()).unwrap_or(0)
    };
    let taken = all.iter().map(place_of).max().unwrap_or(0);
    let own = place_of(button);
    for one in &all {
        let place = place_of(one);
        let place = match own {
            0 if one == button => taken + 1,
            0 => place,
            own if place >= own => 0,
            _ => place,
        };
        let text = (place > 0).then(|| place.to_string());
        browser::set(one, "data-place", text.as_deref());
        if let Some(number) = browser::below(one, "b").first() {
            let shown = text.map(|text| [&text, ". "].concat());
            number.set_text_content(shown.as_deref());
        }
    }
    if own == 0 && taken + 1 == all.len() {
        let is_right = all.iter().all(|one| {
            let wanted = one.get_attribute("data-take");
            wanted.and_then(|wanted| wanted.parse::<usize>().ok()) == Some(place_of(one) - 1)
        });
        judge(app, button, is_right);
    }
}

fn whole(element: &Element, name: &str) -> i32 {
    let value = element.get_attribute(name);
    value.and_then(|value| value.parse().ok()).unwrap_or(0)
}

/// What a range stands for now, in the language's form.
fn guessed(app: App, range: &Element) -> String {
    let stop: i32 = browser::value_of(range).parse().unwrap_or(0);
    let units = whole(range, "data-low") + stop * whole(range, "data-step");
    let value = Decimal::new(i64::from(units), whole(range, "data-decimals") as u8);
    format_decimal(value, app.live.marks)
}

fn show_guess(app: App, range: &Element) {
    let guess = guessed(app, range);
    browser::set(range, "aria-valuetext", Some(&guess));
    if let Some(output) = range.next_element_sibling() {
        output.set_text_content(Some(&guess));
    }
    if let Some(question) = question_of(range) {
        draw(&question);
    }
}

/// Draws the reader's line through what the ranges say.
fn draw(question: &Element) {
    let Some(picture) = browser::below(question, ".dl-q").into_iter().next() else {
        return;
    };
    let mut line = ["M", &picture.get_attribute("data-from").unwrap_or_default()].concat();
    for range in browser::below(question, "[data-x]") {
        let stop: i32 = browser::value_of(&range).parse().unwrap_or(0);
        let (top, bottom) = (whole(&picture, "data-top"), whole(&picture, "data-bottom"));
        let y = bottom - (bottom - top) * stop / whole(&range, "max").max(1);
        line.push('L');
        line.push_str(&range.get_attribute("data-x").unwrap_or_default());
        line.push(' ');
        line.push_str(&y.to_string());
    }
    if let Some(own) = browser::below(&picture, ".own").first() {
        browser::set(own, "d", Some(&line));
    }
}

/// Sets the year that is nearest to the mouse to the value at its height.
fn draw_to(app: App, picture: &Element, mouse: &MouseEvent) {
    let Some(question) = question_of(picture) else {
        return;
    };
    let frame = picture.get_bounding_client_rect();
    let scale = whole(picture, "data-width") as f64 / frame.width().max(1.0);
    let x = (f64::from(mouse.client_x()) - frame.left()) * scale;
    let y = (f64::from(mouse.client_y()) - frame.top()) * scale;
    let ranges = browser::below(&question, "[data-x]").into_iter();
    let distance = |range: &Element| (whole(range, "data-x") - x as i32).abs();
    if let Some(range) = ranges.min_by_key(distance) {
        let (top, bottom) = (whole(picture, "data-top"), whole(picture, "data-bottom"));
        let stops = whole(&range, "max");
        let stop = (bottom - y as i32) * stops / (bottom - top).max(1);
        browser::set_value(&range, &stop.min(stops).max(0).to_string());
        show_guess(app, &range);
    }
}

/// Holds what was guessed in the question of a button against what is so.
pub(crate) fn compare(app: App, button: &Element) {
    let Some(question) = question_of(button) else {
        return;
    };
    let ranges = browser::below(&question, "[data-truth]");
    let is_line = ranges.len() > 1;
    let said = ranges.iter().map(|range| {
        let truth = range.get_attribute("data-truth").unwrap_or_default();
        let year = range.get_attribute("data-label").unwrap_or_default();
        app.say(
            if is_line { "quiz.year" } else { "quiz.guess" },
            &[
                ("guess", &guessed(app, range)),
                ("truth", &truth),
                ("year", &year),
            ],
        )
    });
    browser::set(&question, "data-result", Some("compared"));
    explain(&question, said.collect());
}

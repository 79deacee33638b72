//! Choices as text: how an address writes each value, and how values that are no ids are read.

use super::names::Names;
use super::query::encode;
use super::what_if::write_pushes;
use super::{Choice, Guess, Mode, Theme, View};
use crate::model::date::{civil_from_day, day_from_civil, days_in_month};
use crate::model::ecosystem::Layer;
use crate::model::window::Window;
use crate::model::{Confidence, FigureIndex, NodeIndex};

/// A choice as an address writes it; empty for what a first visit has, and for what has no key.
pub(super) fn text(choice: Choice, names: &Names<'_>) -> String {
    let id_of = |node: NodeIndex| Some(names.nodes.get(node.get())?.id.as_str());
    let id_of_figure = |figure: FigureIndex| Some(names.figures.get(figure.get())?.id.as_str());
    let id = match choice {
        Choice::Year(year) | Choice::Base(year) => return year.map_or_else(String::new, number),
        Choice::Event(event) => {
            event.and_then(|event| Some(names.events.get(event.get())?.id.as_str()))
        }
        Choice::Node(node) | Choice::ChainEnd(node) | Choice::Asked(node) => node.and_then(id_of),
        Choice::Layer(layer) => layer.map(Layer::as_str),
        Choice::View(view) => view.map(View::as_str),
        Choice::Reach(reach) => reach.then_some("2"),
        Choice::Loop(nodes) => {
            let ids: Vec<&str> = nodes.into_iter().filter_map(id_of).collect();
            return ids.join(".");
        }
        Choice::Topic(theme) => {
            theme.and_then(|theme| Some(names.event_themes.get(theme.get())?.id.as_str()))
        }
        Choice::Place(place) => {
            place.and_then(|place| Some(names.places.get(place.get())?.id.as_str()))
        }
        Choice::Confidence(sure) => sure.map(Confidence::as_str),
        Choice::Query(words) => return encode(&words),
        Choice::Days(days) => return days.map_or_else(String::new, write_days),
        Choice::Pushes(pushes) => return write_pushes(&pushes, names),
        Choice::Guess(guess) => guess.map(Guess::as_str),
        Choice::Seed(seed) => {
            return if seed == 1 {
                String::new()
            } else {
                seed.to_string()
            };
        }
        Choice::Changes(changes) => return changes,
        Choice::Figure(figure) | Choice::Index(figure) => figure.and_then(id_of_figure),
        Choice::Language(language) => {
            language.and_then(|language| names.languages.get(usize::from(language.0)).copied())
        }
        Choice::Theme(theme) => (theme != Theme::System).then(|| theme.as_str()),
        Choice::Embed(embed) => embed.then_some("1"),
        Choice::Tour(step) => return step.map_or_else(String::new, number),
        Choice::Mode(Mode::Slides(slide)) => return number(u32::from(slide) + 1),
        Choice::Mode(Mode::Kiosk(home)) => return home.unwrap_or_else(|| "1".to_owned()),
        Choice::Mode(Mode::Page)
        | Choice::Section(_)
        | Choice::Filter(_)
        | Choice::Question(..) => None,
    };
    id.unwrap_or_default().to_owned()
}

fn number(number: impl Into<i64>) -> String {
    number.into().to_string()
}

/// Whether a switch is on: by its word, or off by `0`.
pub(super) fn switch(text: &str, word: &str) -> Option<bool> {
    (text == word || text == "0").then(|| text == word)
}

/// The code of a language, as BCP 47 writes it: `id`, `jv`, `zh-hant`.
pub(super) fn is_code(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphabetic() || byte == b'-';
    (2..=12).contains(&text.len()) && text.bytes().all(fits)
}

/// Days as an address gives them: `20210301-20220630`, both included; the first of March 845 is `8450301`.
pub(super) fn read_days(text: &str) -> Option<Window> {
    let day = |digits: &str| {
        let number: u32 = digits.parse().ok()?;
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
        let (year, month, day) = (year as i32, month as u8, day as u8);
        let exists = (1..=9999).contains(&year) && (1..=days_in_month(year, month)).contains(&day);
        exists.then(|| day_from_civil(year, month, day))
    };
    let (first, last) = text.split_once('-')?;
    Some(Window::new(day(first)?, day(last)?))
}

/// Days as an address writes them: the first and the last, each as eight digits.
#[must_use]
pub fn write_days(window: Window) -> String {
    let digits = |day| {
        let date = civil_from_day(day);
        (date.year * 10_000 + i32::from(date.month) * 100 + i32::from(date.day)).to_string()
    };
    [digits(window.first), digits(window.last)].join("-")
}

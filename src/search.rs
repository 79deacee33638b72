//! Which events hold the words that a reader looks for. The texts are on the page, so they are read there, once; it
//! knows no other part of the filter.

use jelajah_core::model::EventIndex;
use jelajah_core::model::live::LiveEdition;

/// Whether each event holds all words of a search, in its date, its title or its text. Nothing asked finds all.
#[cfg(feature = "pages")]
pub(crate) fn found(
    _edition: &'static LiveEdition,
    _query: &str,
) -> impl Fn(EventIndex) -> bool + use<> {
    // A page is made with nothing asked.
    |_| true
}

/// Whether each event holds all words of a search, in its date, its title or its text. Nothing asked finds all.
#[cfg(feature = "live")]
pub(crate) fn found(
    edition: &'static LiveEdition,
    query: &str,
) -> impl Fn(EventIndex) -> bool + use<> {
    let words: Vec<String> = query
        .split_whitespace()
        .map(|word| lower_case(word).into())
        .collect();
    move |event| {
        if words.is_empty() {
            return true;
        }
        read_up_to(edition, usize::MAX);
        TEXTS.with_borrow(|texts| {
            let text = texts.get(event.get());
            text.is_some_and(|text| words.iter().all(|word| text.includes(word, 0)))
        })
    }
}

#[cfg(feature = "live")]
use js_sys::JsString;

#[cfg(feature = "live")]
thread_local! {
    /// The texts that are read so far, in the order of the events.
    static TEXTS: std::cell::RefCell<Vec<JsString>> = const { std::cell::RefCell::new(Vec::new()) };
}

/// So many events are read in one task.
#[cfg(feature = "live")]
const A_TASK: usize = 250;

/// Reads the texts a few a task, as soon as somebody is about to search: the first letter need not wait for all.
#[cfg(feature = "live")]
pub(crate) fn prepare(edition: &'static LiveEdition) {
    if read_up_to(edition, TEXTS.with_borrow(Vec::len) + A_TASK) {
        crate::browser::later(0, move || prepare(edition));
    }
}

/// The browser knows the letters of all languages; tables of them would be a large part of the program.
#[cfg(feature = "live")]
fn lower_case(text: &str) -> JsString {
    JsString::from(text).to_lower_case()
}

/// Reads the texts of the first `count` events; gives whether there are more.
#[cfg(feature = "live")]
fn read_up_to(edition: &'static LiveEdition, count: usize) -> bool {
    TEXTS.with_borrow_mut(|texts| {
        let unread = edition.events.iter().take(count).skip(texts.len());
        texts.extend(unread.map(|event| text_of(&event.id)));
        texts.len() < edition.events.len()
    })
}

#[cfg(feature = "live")]
fn text_of(id: &str) -> JsString {
    let Some(fold) = crate::browser::by_id(id) else {
        return JsString::from("");
    };
    let part = |selector: &str| {
        let part = fold.query_selector(selector).ok().flatten();
        part.and_then(|part| part.text_content())
            .unwrap_or_default()
    };
    lower_case(&[part("summary"), part(".txt")].join(" "))
}

/// Whether a text holds all words of a search.
#[cfg(feature = "live")]
pub(crate) fn holding(query: &str) -> impl Fn(&str) -> bool + use<> {
    let words = query.split_whitespace();
    let words: Vec<String> = words.map(|word| lower_case(word).into()).collect();
    move |text| {
        let text = lower_case(text);
        words.iter().all(|word| text.includes(word, 0))
    }
}

/// The title of a figure, as the page says it.
#[cfg(feature = "live")]
pub(crate) fn title_of(figure: &str) -> String {
    let title = crate::browser::by_id(&["title-", figure].concat());
    title
        .as_ref()
        .map(crate::browser::heard)
        .unwrap_or_default()
}

/// The terms whose names are found: the ids of their elements, and the names.
#[cfg(feature = "live")]
pub(crate) fn terms(is_found: &impl Fn(&str) -> bool) -> Vec<(String, String)> {
    let all = crate::browser::all("[id^=term-]").into_iter();
    let named = all.filter_map(|term| {
        let name = crate::browser::below(&term, "dt").into_iter().next()?;
        Some((term.id(), crate::browser::heard(&name)))
    });
    named.filter(|(_, name)| is_found(name)).collect()
}

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

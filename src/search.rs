//! Which events hold the words that a reader looks for. The texts are on the page, so they are read there, once; it
//! knows no other part of the filter.

use jelajah_core::edition::Edition;
use jelajah_core::model::EventIndex;

/// Whether each event holds all words of a search, in its date, its title or its text. Nothing asked finds all.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn found(
    _edition: &'static Edition,
    _query: &str,
) -> impl Fn(EventIndex) -> bool + use<> {
    // A page is made with nothing asked.
    |_| true
}

/// Whether each event holds all words of a search, in its date, its title or its text. Nothing asked finds all.
#[cfg(target_arch = "wasm32")]
pub(crate) fn found(edition: &'static Edition, query: &str) -> impl Fn(EventIndex) -> bool + use<> {
    let words: Vec<String> = query
        .split_whitespace()
        .map(|word| lower_case(word).into())
        .collect();
    move |event| {
        words.is_empty()
            || TEXTS.with(|texts| {
                let texts = texts.get_or_init(|| read_texts(edition));
                let text = texts.get(event.get());
                text.is_some_and(|text| words.iter().all(|word| text.includes(word, 0)))
            })
    }
}

#[cfg(target_arch = "wasm32")]
use js_sys::JsString;

#[cfg(target_arch = "wasm32")]
thread_local! {
    static TEXTS: std::cell::OnceCell<Vec<JsString>> = const { std::cell::OnceCell::new() };
}

/// The browser knows the letters of all languages; tables of them would be a large part of the program.
#[cfg(target_arch = "wasm32")]
fn lower_case(text: &str) -> JsString {
    JsString::from(text).to_lower_case()
}

#[cfg(target_arch = "wasm32")]
fn read_texts(edition: &'static Edition) -> Vec<JsString> {
    let text_of = |id: &str| {
        let Some(fold) = crate::browser::by_id(id) else {
            return JsString::from("");
        };
        let part = |selector: &str| {
            let part = fold.query_selector(selector).ok().flatten();
            part.and_then(|part| part.text_content())
                .unwrap_or_default()
        };
        lower_case(&[part("summary"), part(".txt")].join(" "))
    };
    edition
        .events
        .iter()
        .map(|event| text_of(&event.id))
        .collect()
}

//! What is drawn of a page once, for all readers: its body, its worksheet and what its live parts are given.

use crate::context::{App, Page};
use crate::page;
use crate::sections::worksheet::worksheet;
use crate::widgets::sprite::sprite;
use jelajah_core::carried::Carried;
use jelajah_core::edition::Edition;
use jelajah_core::layout::ecosystem::arrange;
use jelajah_core::layout::ecosystem::views;
use jelajah_core::text::Language;
use leptos::prelude::{Owner, RenderHtml};

/// A page as drawn.
pub struct Drawn {
    /// What stands in the body, as HTML, without data block and scripts.
    pub body: String,
    /// The same of its worksheet, if the edition has one and the language a name for its file.
    pub sheet: Option<String>,
    /// What its live parts are given.
    pub data: String,
}

/// Draws the page of a language; nothing if the browser could not read what it carries.
#[must_use]
pub fn draw(edition: &'static Edition, language: Language) -> Option<Drawn> {
    let live = edition.live(language);
    let arrows = views::arrows(&live.ecosystem, &arrange(&live.ecosystem));
    let data = Carried {
        edition: live,
        arrows,
    }
    .write()?;
    // The static page draws what it carries, as the browser will draw it again.
    let carried: &Carried = Box::leak(Box::new(Carried::read(&data)?));
    let words = &*Box::leak(Box::new(edition.words.in_language(language, |_| true)));
    let page = || {
        let app = App::new(&carried.edition, words, &carried.arrows);
        Page::new(app, edition, language)
    };
    let has_sheet = !edition.sheet.is_empty() && edition.own_word("sheet.file", language).is_some();
    Some(Drawn {
        body: [sprite(), Owner::new().with(|| page::page(page()).to_html())].concat(),
        sheet: has_sheet
            .then(|| [sprite(), Owner::new().with(|| worksheet(page()).to_html())].concat()),
        data,
    })
}

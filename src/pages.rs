//! What is drawn of a page once, for all readers: its body, its worksheet and what its live parts are given.

use crate::context::{App, Page};
use crate::page;
use crate::sections::worksheet::worksheet;
use crate::widgets::sprite::sprite;
use jelajah_core::carried::Carried;
use jelajah_core::edition::Edition;
use jelajah_core::layout::map::Fit;
use jelajah_core::layout::map::arrows::arrows;
use jelajah_core::layout::map::fits::fits;
use jelajah_core::model::ecosystem::NodeKind;
use jelajah_core::model::live::LiveEdition;
use jelajah_core::text::{Language, Words};
use leptos::prelude::{Owner, RenderHtml};

/// A page as drawn.
pub struct Drawn {
    /// What stands in the body, as HTML, without data block and scripts.
    pub body: String,
    /// The same of its worksheet, if the edition has one and the language a name for its file.
    pub sheet: Option<String>,
    /// What its live parts are given.
    pub data: String,
    /// For each form of the map between which widths in pixels it has type that can be read, and its height for each pixel
    /// of width; nothing for a form that it does not have.
    pub fits: Vec<Option<(f64, f64, f64)>>,
}

/// The fits of the map of an edition in one language.
#[must_use]
pub fn map_fits(live: &LiveEdition, words: &Words) -> Vec<Option<Fit>> {
    let groups = NodeKind::ALL.map(|kind| words.get(kind.many_key()).to_owned());
    let captions = groups.clone().map(|name| name.to_uppercase());
    let [captions, groups] = [&captions, &groups].map(|names| names.each_ref().map(String::as_str));
    fits(&live.ecosystem, captions, groups).into()
}

/// Draws the page of a language; nothing if the browser could not read what it carries.
#[must_use]
pub fn draw(edition: &'static Edition, language: Language) -> Option<Drawn> {
    let live = edition.live(language);
    let words = &*Box::leak(Box::new(edition.words.in_language(language, |_| true)));
    let placed = &*map_fits(&live, words).leak();
    let arrows = |fit: &Option<Fit>| {
        let arrows = fit.as_ref().map(|fit| arrows(&live.ecosystem, fit));
        arrows.unwrap_or_default()
    };
    let fits = placed.iter().map(arrows).collect();
    let data = Carried {
        edition: live,
        fits,
    }
    .write()?;
    // The static page draws what it carries, as the browser will draw it again.
    let carried: &Carried = Box::leak(Box::new(Carried::read(&data)?));
    let page = || {
        let app = App::new(&carried.edition, words, &carried.fits);
        Page::new(app, edition, language, placed)
    };
    let has_sheet = !edition.sheet.is_empty() && edition.own_word("sheet.file", language).is_some();
    Some(Drawn {
        body: [sprite(), Owner::new().with(|| page::page(page()).to_html())].concat(),
        sheet: has_sheet
            .then(|| [sprite(), Owner::new().with(|| worksheet(page()).to_html())].concat()),
        data,
        fits: placed
            .iter()
            .map(|fit| {
                let fit = fit.as_ref()?;
                let (least, most) = fit.widths();
                Some((least, most, fit.placed.height / fit.placed.width))
            })
            .collect(),
    })
}

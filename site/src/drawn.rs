//! An edition as drawn: what is said of it and of each of its pages, and their bodies.

use crate::error::{Error, Result};
use jelajah_core::edition::Edition;
use jelajah_core::state::Section;
use jelajah_core::text::{Language, is_borrowed, plain};

/// An edition as drawn.
#[derive(Default)]
pub(crate) struct Drawn {
    /// The edition's id: the name in the single files' names.
    pub(crate) id: String,
    /// The edition's version and its date.
    pub(crate) version: String,
    pub(crate) date: String,
    /// Where the edition is published, if that is known; ends in `/`.
    pub(crate) address: Option<String>,
    /// The SPDX id of its licence.
    pub(crate) licence: String,
    /// The first and last year that it tells of.
    pub(crate) period: (i32, i32),
    /// The years of its chapters.
    pub(crate) years: Vec<String>,
    /// A page for each language; the first is the edition's own.
    pub(crate) pages: Vec<DrawnPage>,
}

/// A page as drawn.
#[derive(Default)]
pub(crate) struct DrawnPage {
    pub(crate) lang: String,
    pub(crate) title: String,
    /// The language of the title: another one where it is borrowed.
    pub(crate) title_lang: String,
    /// What it is called where there is little room.
    pub(crate) brand: String,
    pub(crate) description: String,
    /// The language of the description.
    pub(crate) description_lang: String,
    /// The name of its language.
    pub(crate) tongue: String,
    /// The file of its page of recipes for those who embed it; empty where its language has none, and readers are led to
    /// that of the first.
    pub(crate) embedding: String,
    /// Its worksheet, if the edition has one.
    pub(crate) sheet: Option<Sheet>,
    /// Ids and names of its sections, without the opening.
    pub(crate) sections: Vec<(String, String)>,
    pub(crate) body: String,
    /// The data block.
    pub(crate) data: String,
    /// For each form of the map its smallest and largest width in pixels, and its height for each pixel of width.
    pub(crate) fits: Vec<Option<(f64, f64, f64)>>,
    /// The file of the picture beside links to it, once it is drawn.
    pub(crate) preview: String,
}

/// A worksheet as drawn.
pub(crate) struct Sheet {
    /// The name of its file.
    pub(crate) file: String,
    pub(crate) title: String,
    pub(crate) body: String,
}

/// Draws the pages of an edition, which is published at `address`.
///
/// # Errors
/// If a browser could not read what the live parts are given.
pub(crate) fn draw(edition: &'static Edition, address: Option<String>) -> Result<Drawn> {
    let about = &edition.about;
    let languages = (0..about.languages.len()).map(|place| Language(place as u8));
    Ok(Drawn {
        id: about.id.clone(),
        version: about.version.clone(),
        date: about.date.clone(),
        address: address.or_else(|| about.address.clone()),
        licence: about.licence.clone(),
        period: about.period,
        years: edition
            .chapters
            .iter()
            .map(|chapter| chapter.year.to_string())
            .collect(),
        pages: languages
            .map(|language| page(edition, language))
            .collect::<Result<_>>()?,
    })
}

fn page(edition: &'static Edition, language: Language) -> Result<DrawnPage> {
    let tongue = edition.tongue(language);
    let lender = &edition.tongue(Language(0)).code;
    let lang_of = |text: &str| {
        if is_borrowed(text) {
            lender.clone()
        } else {
            tongue.code.clone()
        }
    };
    let [title, description] =
        ["meta.title", "meta.description"].map(|key| edition.prose(key, language));
    let own = |key| edition.own_word(key, language).unwrap_or_default();
    let drawn = jelajah::pages::draw(edition, language)
        .ok_or_else(|| Error::Program("a browser could not read what the page carries".into()))?;
    Ok(DrawnPage {
        lang: tongue.code.clone(),
        title_lang: lang_of(&title),
        title: plain(&title),
        brand: plain(edition.words.get("page.brand", language)),
        description_lang: lang_of(&description),
        description: plain(&description),
        tongue: tongue.name.clone(),
        embedding: own("page.embed.file").to_owned(),
        sheet: drawn.sheet.map(|body| Sheet {
            file: own("sheet.file").to_owned(),
            title: own("sheet.title").to_owned(),
            body,
        }),
        sections: sections(edition, language),
        body: drawn.body,
        data: drawn.data,
        fits: drawn.fits,
        preview: String::new(),
    })
}

/// Ids and names of the sections, without the opening.
fn sections(edition: &Edition, language: Language) -> Vec<(String, String)> {
    let sections = Section::ALL.into_iter().skip(1);
    sections
        .map(|section| {
            let name = edition.words.find(&["section.", section.id()].concat());
            let name = name.map_or("", |name| name.get(language));
            (section.id().to_owned(), plain(name))
        })
        .collect()
}

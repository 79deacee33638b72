//! What is drawn of a page once, for all readers: its body, its worksheet and what its live parts are given.

use crate::context::App;
use crate::page;
use crate::sections::worksheet::worksheet;
use crate::widgets::sprite::sprite;
use jelajah_core::edition::Edition;
use jelajah_core::edition::native::{data_block, json_text};
use jelajah_core::layout::ecosystem::arrange;
use jelajah_core::layout::ecosystem::views::{self, Arrow};
use jelajah_core::text::Language;
use leptos::prelude::{Owner, RenderHtml};

/// A page as drawn.
pub struct Drawn {
    /// What stands in the body, as HTML, without data block and scripts.
    pub body: String,
    /// The same of its worksheet, if the edition has one and the language a name for its file.
    pub sheet: Option<String>,
    /// The data block.
    pub data: String,
}

/// Draws the page of a language.
#[must_use]
pub fn draw(edition: &'static Edition, language: Language) -> Drawn {
    // The static page draws what it carries: rounded, as the browser will draw it again.
    let found = views::arrows(&edition.ecosystem, &arrange(&edition.ecosystem, language));
    let cells = views::pack(&found);
    let carried: Vec<&str> = cells.iter().map(String::as_str).collect();
    let arrows: &[Arrow] = views::unpack(&carried, &edition.ecosystem)
        .unwrap_or_default()
        .leak();
    let app = || App::new(edition, arrows, language);
    let has_sheet = !edition.sheet.is_empty() && edition.own_word("sheet.file", language).is_some();
    Drawn {
        body: [sprite(), Owner::new().with(|| page::page(app()).to_html())].concat(),
        sheet: has_sheet
            .then(|| [sprite(), Owner::new().with(|| worksheet(app()).to_html())].concat()),
        data: block(&data_block(edition, language), &cells),
    }
}

/// The data block of a page: the content of its live parts and the diagram's arrows.
fn block(content: &str, arrows: &[String]) -> String {
    // A cell is a number or a line in SVG's path language: nothing in it has to be escaped.
    // Whole numbers need no quotation marks: whoever joins the list cannot tell.
    let is_number = |cell: &String| cell.parse::<i64>().is_ok();
    let cell = |cell: &String| {
        if is_number(cell) {
            cell.clone()
        } else {
            json_text(cell)
        }
    };
    let cells: Vec<String> = arrows.iter().map(cell).collect();
    format!("{{\"content\":{content},\"arrows\":[{}]}}", cells.join(","))
}

//! Links to views: places of the page with what is chosen there. Without the program they lead to the nearest element.

use crate::context::Page;
use crate::markup::{Element, el};
use jelajah_core::model::learning::Term;
use jelajah_core::state::address::{Names, read};
use jelajah_core::state::{Section, ViewState};

/// The element that shows most of a view, as a fragment: what is chosen in its section, or the section.
fn anchor(page: Page, view: &str) -> String {
    let edition = page.live;
    let state = read(view, &Names::of(edition));
    let chosen = match &state {
        ViewState {
            section: Section::Numbers,
            figure: Some(figure),
            ..
        } => ["chart-", &edition.figure(*figure).id].concat(),
        ViewState {
            section: Section::Ecosystem,
            node: Some(node),
            ..
        } => ["node-", &edition.ecosystem.node(*node).id].concat(),
        ViewState {
            section: Section::Timeline,
            event: Some(event),
            ..
        } => edition.event(*event).id.clone(),
        ViewState {
            section: Section::Timeline,
            year: Some(year),
            ..
        } => ["year-", &year.to_string()].concat(),
        _ => state.section.id().to_owned(),
    };
    ["#", &chosen].concat()
}

/// A link to a view.
pub(crate) fn view_link(page: Page, view: &'static str) -> Element {
    el("a").href(anchor(page, view)).attr("data-view", view)
}

/// The id of a term's entry in the glossary.
pub(crate) fn term_id(term: &Term) -> String {
    ["term-", &term.id].concat()
}

//! The what-if question on the stage: the question bar in the place of the time strip, and the answer in the place of card
//! and numbers. Each part follows the state by itself, so that a slider that moves is not drawn anew.

use super::what_if_answer as answer;
use super::what_if_bar as bar;
use crate::context::App;
use crate::markup::{Element, el, live};
use jelajah_core::state::{Told, WhatIf};
use leptos::prelude::*;

/// The live part.
pub(crate) const WHAT_IF_ID: &str = "whatif-card";

/// The bar and the answer; nothing but empty elements as long as nobody asks.
#[component]
pub(crate) fn Asking(app: App) -> impl IntoView {
    let part = move |tag: &'static str, draw: fn(App, &WhatIf) -> Element| {
        live(move || match asked(app) {
            Some(what_if) => draw(app, &what_if),
            None => el(tag),
        })
    };
    view! {
        <div id=WHAT_IF_ID class="st-wi">
            <div class="st-ways">{part("p", answer::key)}</div>
            <div class="st-ask">
                {part("div", bar::steps)} {part("h3", bar::title)} {part("div", bar::pushes)}
                {part("div", bar::guesses)}
            </div>
            <div class="st-answer">
                {part("div", answer::answer)} {part("div", answer::beside)}
                {part("div", answer::questions)}
            </div>
        </div>
    }
}

/// The question that the stage tells of, if it tells of one.
fn asked(app: App) -> Option<WhatIf> {
    (app.told() == Told::WhatIf).then(|| app.what_if())
}

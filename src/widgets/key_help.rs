//! What the keys do, in a dialog that `?` opens. Only the live app follows keys, so natively only its place is drawn.

use crate::context::App;
use crate::markup::{Element, el, live_only};
use leptos::prelude::*;

/// The dialog.
pub(crate) const KEYS_ID: &str = "keys";

/// The dialog with what each key does.
#[component]
pub(crate) fn KeyHelp(app: App) -> impl IntoView {
    let title = move || el("h2").id("keys-title").text(app.word("keys.title"));
    view! {
        <dialog id=KEYS_ID aria-labelledby="keys-title">
            {live_only(title)} {live_only(move || keys(app))} {live_only(move || close(app))}
        </dialog>
    }
}

fn keys(app: App) -> Element {
    let keys = [
        "keys.tab",
        "keys.move",
        "keys.page",
        "keys.open",
        "keys.zoom",
    ];
    el("ul")
        .class("plain")
        .children(keys.map(|key| el("li").text(app.word(key))))
}

/// The button that closes a dialog. No form: a sandboxed frame forbids even those that only close their dialog.
pub(crate) fn close(app: App) -> Element {
    el("button")
        .attr("type", "button")
        .class("btn")
        .attr("data-close", "")
        .text(app.word("keys.close"))
}

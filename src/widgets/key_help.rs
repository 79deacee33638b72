//! What the keys do, in a dialog that `?` opens. Only the live app follows keys, so natively only its place is drawn.

use crate::context::App;
use crate::markup::{Element, el};

/// The dialog.
pub(crate) const KEYS_ID: &str = "keys";

/// The dialog with what each key does.
pub(crate) fn key_help(app: App) -> Element {
    let room = el("dialog")
        .id(KEYS_ID)
        .attr("aria-labelledby", "keys-title");
    if cfg!(feature = "pages") {
        return room;
    }
    let keys = [
        "keys.tab",
        "keys.move",
        "keys.page",
        "keys.open",
        "keys.zoom",
    ];
    // No form: a sandboxed frame forbids even those that only close their dialog.
    let close = el("button")
        .attr("type", "button")
        .class("btn")
        .attr("data-close", "")
        .text(app.word("keys.close"));
    room.child(el("h2").id("keys-title").text(app.word("keys.title")))
        .child(
            el("ul")
                .class("plain")
                .children(keys.map(|key| el("li").text(app.word(key)))),
        )
        .child(close)
}

//! A dialog with what was saved, to copy it: a frame may forbid downloads without telling the page. Only the live app
//! saves, so natively only its place is drawn.

use crate::context::App;
use crate::markup::{Element, el};

/// The dialog.
pub(crate) const COPY_ID: &str = "copy";
/// The text in it.
pub(crate) const COPY_TEXT_ID: &str = "copy-text";
/// The picture in it.
pub(crate) const COPY_PICTURE_ID: &str = "copy-picture";

/// The dialog, empty yet.
pub(crate) fn copy_box(app: App) -> Element {
    let room = el("dialog")
        .id(COPY_ID)
        .attr("aria-labelledby", "copy-title");
    if cfg!(feature = "pages") {
        return room;
    }
    // No form: a sandboxed frame forbids even those that only close their dialog.
    let close = el("button")
        .attr("type", "button")
        .class("btn")
        .attr("data-close", "")
        .text(app.word("keys.close"));
    room.child(el("h2").id("copy-title").text(app.word("chart.save.title")))
        .child(el("p").text(app.word("chart.save.blocked")))
        .child(
            el("textarea")
                .id(COPY_TEXT_ID)
                .attr("readonly", "")
                .attr("rows", "8")
                .attr("aria-labelledby", "copy-title"),
        )
        .child(
            el("img")
                .id(COPY_PICTURE_ID)
                .attr("alt", "")
                .attr("hidden", ""),
        )
        .child(close)
}

//! A dialog with what was saved, to copy it: a frame may forbid downloads without telling the page. Only the live app
//! saves, so natively only its place is drawn.

use crate::context::App;
use crate::markup::{el, live_only};
use crate::widgets::key_help::close;
use leptos::prelude::*;

/// The dialog.
pub(crate) const COPY_ID: &str = "copy";
/// The text in it.
pub(crate) const COPY_TEXT_ID: &str = "copy-text";
/// The picture in it.
pub(crate) const COPY_PICTURE_ID: &str = "copy-picture";

/// The dialog, empty yet.
#[component]
pub(crate) fn CopyBox(app: App) -> impl IntoView {
    let title = move || el("h2").id("copy-title").text(app.word("chart.save.title"));
    let blocked = move || el("p").text(app.word("chart.save.blocked"));
    let text = || {
        el("textarea")
            .id(COPY_TEXT_ID)
            .attr("readonly", "")
            .attr("rows", "8")
            .attr("aria-labelledby", "copy-title")
    };
    let picture = || {
        el("img")
            .id(COPY_PICTURE_ID)
            .attr("alt", "")
            .attr("hidden", "")
    };
    view! {
        <dialog id=COPY_ID aria-labelledby="copy-title">
            {live_only(title)} {live_only(blocked)} {live_only(text)} {live_only(picture)}
            {live_only(move || close(app))}
        </dialog>
    }
}

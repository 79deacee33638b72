//! Lists that may be very long: beyond a length nobody reads them from end to end, and hundreds of cards that are not
//! read would have to be laid out again and again.

use crate::context::App;
use crate::markup::{Element, el};

/// More items than this are very many.
const MANY: usize = 60;

/// The items, or a fold that says how many there are and holds them in an element of a class.
pub(crate) fn folded_if_many(app: App, class: &'static str, items: Vec<Element>) -> Vec<Element> {
    if items.len() <= MANY {
        return items;
    }
    let count = app.say_count("fold.all", items.len());
    vec![
        el("details")
            .class("tb")
            .child(el("summary").text(count))
            .child(el("div").class(class).children(items)),
    ]
}

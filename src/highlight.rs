//! Which arrow a sentence speaks of: while a relation's sentence beneath the diagram is pointed at, or holds the focus, its
//! arrow and its sign stand out. It changes nothing that is chosen.

use crate::context::App;
use crate::sections::ecosystem_picture::{ARROWS_ID, SIGNS_ID, Shown};
use crate::stage::card::CARD_ID;
use crate::{browser, follow};
use leptos::prelude::*;
use web_sys::{Element, Event};

/// Listens for the life of the page.
pub(crate) fn follow(app: App) {
    for kind in ["pointerover", "focusin"] {
        let point = move |event: &Event| {
            if let Some(target) = browser::target_of(event) {
                light(app, &target);
            }
        };
        gloo::events::EventListener::new(&document(), kind, point).forget();
    }
    // Other arrows are in the places of those that stood out.
    follow::state(move |_| {
        let _ = Shown::now(app);
        put_out();
    });
}

fn light(app: App, target: &Element) {
    let sentence = ["#", CARD_ID, " [data-link]"].concat();
    let sentence = target.closest(&sentence).ok().flatten();
    let link = sentence.and_then(|sentence| sentence.get_attribute("data-link"));
    put_out();
    let Some(link) = link else { return };
    let shown = untrack(|| Shown::now(app));
    let mut arrows = shown.arrows.iter();
    let Some(place) = arrows.position(|arrow| app.live.link_name(arrow.link) == link) else {
        return;
    };
    let nth = (place + 1).to_string();
    for part in [ARROWS_ID, SIGNS_ID] {
        for drawn in browser::all(&["#", part, ">g>:nth-child(", &nth, ")"].concat()) {
            browser::set(&drawn, "data-lit", Some(""));
        }
    }
}

fn put_out() {
    for lit in browser::all(".dia [data-lit]") {
        browser::set(&lit, "data-lit", None);
    }
}

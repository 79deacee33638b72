//! Which arrow a sentence speaks of: while a relation's sentence beneath the diagram is pointed at, or holds the focus, its
//! arrow and its sign stand out. It changes nothing that is chosen.

use crate::context::App;
use crate::stage::card::CARD_ID;
use crate::stage::map_lines::lines_id;
use crate::{browser, follow};
use jelajah_core::layout::map::draw::shown;
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
        let _ = app.picture();
        put_out();
    });
}

fn light(app: App, target: &Element) {
    let sentence = ["#", CARD_ID, " [data-link]"].concat();
    let sentence = target.closest(&sentence).ok().flatten();
    let link = sentence.and_then(|sentence| sentence.get_attribute("data-link"));
    put_out();
    let Some(link) = link else { return };
    let form = app.map_form.get_untracked().unwrap_or_default() as usize;
    let Some(arrows) = app.fits.get(form) else {
        return;
    };
    let picture = untrack(|| app.picture());
    let arrows = shown(arrows, &picture);
    let mut arrows = arrows.iter();
    let Some(place) = arrows.position(|arrow| app.live.link_name(arrow.link) == link) else {
        return;
    };
    let nth = (place + 1).to_string();
    for part in [".lks", ".sgns"] {
        let part = ["#", &lines_id(form), " ", part, ">:nth-child(", &nth, ")"].concat();
        for drawn in browser::all(&part) {
            browser::set(&drawn, "data-lit", Some(""));
        }
    }
}

fn put_out() {
    for lit in browser::all(".dia [data-lit]") {
        browser::set(&lit, "data-lit", None);
    }
}

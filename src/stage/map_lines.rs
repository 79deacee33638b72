//! The arrows of the map, with their signs and numbers: a live part for each fit. Only the fit in sight is drawn anew.

use super::what_if_marks::marks;
use crate::context::App;
use crate::markup::{Element, live, svg};
use crate::widgets::picture::shapes;
use jelajah_core::drawing::Shape;
use jelajah_core::layout::map::draw::{lines, numbers, shown, signs};
use jelajah_core::state::Told;
use leptos::prelude::*;

/// The id of the arrows of a fit.
pub(crate) fn lines_id(place: usize) -> String {
    ["map-lines-", &place.to_string()].concat()
}

/// The arrows of a fit.
#[component]
pub(crate) fn Lines(app: App, place: usize) -> impl IntoView {
    view! {
        <g id=lines_id(place) aria-hidden="true">
            {live(move || drawn(app, place))} {live(move || marks(app, place))}
        </g>
    }
}

fn drawn(app: App, place: usize) -> Element {
    let out = svg("g");
    let form = app.map_form.get();
    // With nothing chosen all fits are as the static page has them.
    if form.is_some_and(|form| form != place as i32) && app.told() != Told::All {
        return out;
    }
    let (picture, ecosystem) = (app.picture(), &app.live.ecosystem);
    let arrows = shown(&app.fits[place], &picture);
    let all = [
        lines(ecosystem, &arrows, &picture),
        signs(ecosystem, &arrows, &picture),
        Shape::Group {
            class: "stps".into(),
            shapes: numbers(&arrows, &picture),
        },
    ];
    out.children(shapes(&all))
}

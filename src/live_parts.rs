//! The live parts of the page, in reading order: the components that take over elements of the static page. All else stays
//! as it was read. None asks what another shows, so that those out of sight can be hydrated when the page is live.

use crate::context::App;
use crate::sections::numbers::{Pictures, picture_id};
use crate::sections::timeline_tools::{FILTER_ID, Filters, SHOWN_ID, Shown};
use crate::stage::card::{CARD_ID, Card, TAKE_ID, Take};
use crate::stage::facets::{FACETS_ID, Facets};
use crate::stage::map_head::{HEAD_ID, MapHead};
use crate::stage::map_lines::{Lines, lines_id};
use crate::stage::map_small::{SMALL_ID, Small};
use crate::stage::numbers::{NUMBERS_ID, Numbers};
use crate::stage::strip_controls::{CONTROLS_ID, Steps};
use crate::stage::strip_filters::{NARROW_ID, Narrow, SEARCH_ID, Search, THEMES_ID, Themes};
use crate::stage::strip_large::{LARGE_ID, LargeStrip};
use crate::stage::what_if::{Asking, WHAT_IF_ID};
use crate::widgets::copy_box::{COPY_ID, CopyBox};
use crate::widgets::key_help::{KEYS_ID, KeyHelp};
use leptos::prelude::*;
use leptos::tachys::view::Position;
use std::any::Any;
use web_sys::Element;

/// What Leptos holds of a part that follows the state: letting go of it ends that.
type Hydrated = Box<dyn Any>;

/// A live part: the element that a component takes over.
pub(crate) struct Part {
    /// The id of the element.
    pub(crate) id: String,
    /// Whether it may be out of sight where its section is seen; the page can go live without it then.
    pub(crate) is_one_of_many: bool,
    hydrate: Box<dyn FnOnce(&Element) -> Hydrated>,
}

impl Part {
    fn new<V: IntoView>(id: &str, component: impl FnOnce() -> V + 'static) -> Self
    where
        V::State: 'static,
    {
        Self {
            id: id.to_owned(),
            is_one_of_many: false,
            hydrate: Box::new(|element| {
                Box::new(component().hydrate_from_position::<true>(element, Position::Current))
            }),
        }
    }

    fn one_of_many(self) -> Self {
        Self {
            is_one_of_many: true,
            ..self
        }
    }

    /// Takes over the element, which follows the state from now on, as long as the present owner lives.
    pub(crate) fn hydrate(self, element: &Element) {
        StoredValue::new_local((self.hydrate)(element));
    }
}

/// All live parts.
pub(crate) fn live_parts(app: App) -> Vec<Part> {
    let mut parts = vec![
        Part::new(CARD_ID, move || view! { <Card app /> }),
        Part::new(TAKE_ID, move || view! { <Take app /> }),
        Part::new(NUMBERS_ID, move || view! { <Numbers app /> }),
        Part::new(FACETS_ID, move || view! { <Facets app /> }),
        Part::new(HEAD_ID, move || view! { <MapHead app /> }),
        Part::new(SMALL_ID, move || view! { <Small app /> }),
        Part::new(CONTROLS_ID, move || view! { <Steps app /> }),
        Part::new(SEARCH_ID, move || view! { <Search app /> }),
        Part::new(NARROW_ID, move || view! { <Narrow app /> }),
        Part::new(THEMES_ID, move || view! { <Themes app /> }),
        Part::new(LARGE_ID, move || view! { <LargeStrip app /> }),
        Part::new(WHAT_IF_ID, move || view! { <Asking app /> }),
        Part::new(SHOWN_ID, move || view! { <Shown app /> }),
        Part::new(FILTER_ID, move || view! { <Filters app /> }),
    ];
    for place in 0..app.fits.len() {
        parts.push(Part::new(
            &lines_id(place),
            move || view! { <Lines app place /> },
        ));
    }
    for (place, figure) in app.live.figures.iter().enumerate() {
        let pictures = move || view! { <Pictures app place /> };
        parts.push(Part::new(&picture_id(figure), pictures).one_of_many());
    }
    parts.push(Part::new(COPY_ID, move || view! { <CopyBox app /> }));
    parts.push(Part::new(KEYS_ID, move || view! { <KeyHelp app /> }));
    parts
}

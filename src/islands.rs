//! The parts of the page that are live. Each is drawn by one function, natively into the static page and again in the
//! browser, where it takes over the static element with the same id. All else stays as it was read. None asks what another
//! shows, so that those out of sight can be taken over when the page is live.

use crate::context::App;
use crate::markup::Element;
use crate::page;
use crate::sections::{
    ecosystem_panel, ecosystem_picture, numbers, timeline, timeline_card, timeline_tools,
    what_if_card,
};
use crate::widgets::{copy_box, key_help};

/// A live part: the id of its element and how it is drawn.
pub struct Island {
    /// The id of its element.
    pub id: String,
    /// Whether it may be out of sight where its section is seen; the page can go live without it then.
    pub is_one_of_many: bool,
    draw: fn(App, usize) -> Element,
    place: usize,
}

impl Island {
    /// The part as the state is now, and as it will be.
    #[must_use]
    pub fn draw(&self, app: App) -> Element {
        (self.draw)(app, self.place)
    }
}

/// All live parts, in reading order.
#[must_use]
pub fn islands(app: App) -> Vec<Island> {
    let single = |id: &str, draw| Island {
        id: id.to_owned(),
        is_one_of_many: false,
        draw,
        place: 0,
    };
    let charts = app
        .edition
        .figures
        .iter()
        .enumerate()
        .map(|(place, figure)| Island {
            id: numbers::picture_id(figure),
            is_one_of_many: true,
            draw: numbers::pictures,
            place,
        });
    let mut all = vec![
        single(page::RANGE_ID, |app, _| page::year_range(app)),
        single(timeline_tools::SHOWN_ID, |app, _| {
            timeline_tools::shown(app)
        }),
        single(timeline_tools::FILTER_ID, |app, _| {
            timeline_tools::filter(app)
        }),
        single(timeline_tools::ZOOM_ID, |app, _| timeline_tools::zoom(app)),
        // On narrow screens it is not shown, and takes the longest.
        Island {
            is_one_of_many: true,
            ..single(timeline::DRAWING_ID, |app, _| timeline::drawing(app))
        },
        single(timeline_card::CARD_ID, |app, _| timeline_card::card(app)),
        single(timeline_card::WALK_ID, |app, _| timeline_card::walk(app)),
        single(ecosystem_picture::ARROWS_ID, |app, _| {
            ecosystem_picture::arrows(app)
        }),
        single(ecosystem_picture::SIGNS_ID, |app, _| {
            ecosystem_picture::signs(app)
        }),
        single(ecosystem_picture::MAP_ID, |app, _| {
            ecosystem_picture::map_arrows(app)
        }),
        single(ecosystem_panel::PANEL_ID, |app, _| {
            ecosystem_panel::panel(app)
        }),
    ];
    all.extend(charts);
    all.push(single(copy_box::COPY_ID, |app, _| copy_box::copy_box(app)));
    all.push(single(what_if_card::CARD_ID, |app, _| {
        what_if_card::card(app)
    }));
    all.push(single(key_help::KEYS_ID, |app, _| key_help::key_help(app)));
    all
}

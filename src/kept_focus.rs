//! After a press or Escape on the stage the focus is never lost: where what had it goes away, it goes to what came in its
//! place. It draws nothing.

use crate::browser;
use crate::context::App;
use crate::stage::card_live;
use jelajah_core::model::ecosystem::NodeKind;
use jelajah_core::state::Told;
use leptos::prelude::*;
use web_sys::Element;

/// What is shown in small boxes in the place of the ring: the node that it is about, or the nodes of a group.
const IN_SMALL: &str = "#map-small .focus,#map-small .nb";

/// Looks after the focus of a control of the stage, which is about to do what it says.
pub(crate) fn keep(app: App, control: &Element) {
    let is_in = |selector: &str| control.closest(selector).is_ok_and(|found| found.is_some());
    if !is_in("#jelajah") {
        return;
    }
    let (in_map, in_legend) = (is_in(".fits"), is_in(".st-legend"));
    let back = untrack(|| in_ring(app));
    browser::after_paint(move || {
        let small = browser::all(IN_SMALL).into_iter().next();
        // The map of a node is drawn anew beneath the focus, which then is on another one.
        if !(is_lost() || in_map && small.is_some()) {
            return;
        }
        let target = match (in_map, in_legend) {
            (true, _) => small.or_else(|| {
                let mut fits = browser::all(".fits>.dia").into_iter();
                let shown = fits.find(browser::is_displayed)?;
                browser::below(&shown, &back).into_iter().next()
            }),
            (_, true) => browser::all(".map-head [data-legend]").into_iter().next(),
            _ => None,
        };
        match target {
            Some(target) => browser::focus(&target),
            None => card_live::focus_heading(),
        }
    });
}

/// Where in the ring the way back from its small map leads: to the node, or to its group; else to where Tab leads.
fn in_ring(app: App) -> String {
    let told = match app.told() {
        Told::Node(node) => Some(app.live.ecosystem.node(node)),
        _ => None,
    };
    let group = app
        .group
        .get()
        .and_then(|kind| NodeKind::ALL.get(kind as usize));
    match (group.copied().or(told.map(|node| node.kind)), told) {
        (Some(kind), told) => {
            let id = told.map_or("", |node| node.id.as_str());
            ["[data-node=\"", id, "\"],[data-group=", kind.as_str(), "]"].concat()
        }
        _ => "[tabindex=\"0\"]".to_owned(),
    }
}

/// Whether nothing that can be seen has the focus. Where nothing has it, the body is said to.
fn is_lost() -> bool {
    browser::focused().is_none_or(|it| it.local_name() == "body" || !browser::has_room(&it))
}

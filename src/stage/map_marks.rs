//! What follows the state on the static parts of the map: classes of nodes, captions that arrows cover, what a year brings to
//! each group; and which fit is in sight.

use super::map::{FITS, class_of};
use crate::context::App;
use crate::marked::Marked;
use crate::sections::what_if_result::way_of;
use crate::simulator::asked_node;
use crate::{browser, follow};
use jelajah_core::layout::map::arrow::Arrow;
use jelajah_core::layout::map::fits::BoxForm;
use jelajah_core::model::NodeIndex;
use jelajah_core::model::ecosystem::NodeKind;
use jelajah_core::state::Told;
use leptos::prelude::*;
use web_sys::Element;

/// Follows the state for the life of the page.
pub(crate) fn follow(app: App) {
    let nodes = Marked::new(".fits>.dia [data-node]", "data-node");
    follow::state(move |_| {
        let picture = app.picture();
        let found = |id: &str| app.live.ecosystem.find(id);
        nodes.mark("class", |id| {
            Some(class_of(&picture, found(id)?)).filter(|class| !class.is_empty())
        });
        nodes.mark("aria-current", |id| {
            picture.ringed.contains(&found(id)?).then_some("true")
        });
    });
    captions(app);
    groups(app);
    answer(app);
    // What is listed of a group is let go of when something is chosen.
    follow::state(move |is_first| {
        let _ = app.told();
        if !is_first && app.group.get_untracked().is_some() {
            app.group.set(None);
        }
    });
    if let Some(fits) = browser::all(&[".", FITS].concat()).into_iter().next() {
        let seen = fits.clone();
        browser::on_resize_of(&fits, move || measure(app, &seen));
        let over = fits;
        follow::state(move |_| {
            let is_over = app.group.get().is_some() || matches!(app.told(), Told::Node(_));
            let is_over = is_over && super::map_small::is_small(app);
            browser::set(&over, "data-over", is_over.then_some(""));
        });
    }
}

/// Which fit the stylesheet shows, and how large its box is. Out of sight nothing changes.
fn measure(app: App, fits: &Element) {
    let place = fits.get_bounding_client_rect();
    let (width, height) = (place.width() as i32, place.height() as i32);
    if width == 0 || height == 0 {
        return;
    }
    let forms = browser::below(fits, ":scope>.dia");
    let shown = forms.iter().find(|form| browser::is_displayed(form));
    let form = match shown {
        Some(shown) => BoxForm::ALL
            .iter()
            .position(|form| shown.get_attribute("class").as_deref() == Some(form.class())),
        None => Some(BoxForm::ALL.len()),
    };
    let set = |signal: RwSignal<Option<i32>>, value: Option<i32>| {
        if signal.get_untracked() != value {
            signal.set(value);
        }
    };
    set(app.map_box, Some((width << 16) | height));
    set(app.map_form, form.map(|form| form as i32));
}

/// Captions that an arrow would cross are not shown.
fn captions(app: App) {
    let captions = Marked::new("[data-cap]", "data-cap");
    follow::state(move |_| {
        let picture = app.picture();
        captions.mark("class", |name| {
            let (place, kind) = name.split_once('.')?;
            let kind = NodeKind::ALL.into_iter().find(|one| one.as_str() == kind)?;
            let arrows = app.fits.get(place.parse::<usize>().ok()?)?;
            let covers = |arrow: &Arrow| arrow.covers(kind) && picture.links.contains(&arrow.link);
            Some(if arrows.iter().any(covers) {
                "cp m off"
            } else {
                "cp m"
            })
        });
    });
}

/// The buttons of groups: quiet where nothing of a group is concerned, with how many nodes the year brought.
fn groups(app: App) {
    let buttons = Marked::new(".dia [data-group]", "data-group");
    let fresh = Marked::new("[data-fresh]", "data-fresh");
    follow::state(move |_| {
        let picture = app.picture();
        let of = |id: &str, nodes: &[NodeIndex]| {
            let kind = |node| app.live.ecosystem.node(node).kind.as_str();
            nodes.iter().filter(|node| kind(**node) == id).count()
        };
        buttons.mark("class", |id| {
            (of(id, &picture.lit) + of(id, &picture.new) == 0).then_some("dim")
        });
        fresh.each(|text, id| {
            let count = of(id, &picture.new);
            let said = (count > 0).then(|| app.say_count("map.fresh", count));
            browser::say(text, said.as_deref().unwrap_or_default());
            let kind = NodeKind::ALL.into_iter().find(|one| one.as_str() == id);
            if let (Some(link), Some(kind)) = (text.parent_element(), kind) {
                let name = group_said(app, kind, said.as_deref());
                browser::set(&link, "aria-label", Some(&name));
            }
        });
    });
}

/// A group's name for who does not see it: with what the year brought, in the words that are seen.
fn group_said(app: App, kind: NodeKind, fresh: Option<&str>) -> String {
    let name = app.word(kind.many_key());
    let count = app.count(app.live.ecosystem.of_kind(kind).count());
    match fresh {
        Some(fresh) => [name, " ", &count, " ", fresh].concat(),
        None => app.say("map.group", &[("kind", name), ("count", &count)]),
    }
}

/// Nodes are coloured by the answer of the simulator while it is told, and the one that is asked about is marked.
fn answer(app: App) {
    let nodes = Marked::new(".fits>.dia [data-node]", "data-node");
    follow::state(move |_| {
        let told = app.told() == Told::WhatIf;
        let what_if = app.what_if();
        let outcome = app.outcome.get().filter(|_| told && what_if.is_answered());
        nodes.mark("data-way", |id| {
            let node = app.live.ecosystem.find(id)?;
            if what_if.pushes.iter().any(|push| push.node == node) {
                return None;
            }
            let answer = &outcome.as_ref()?.answers[0];
            Some(way_of(answer.nodes[node.get()].verdict.word))
        });
        let asked = asked_node(&app.live.ecosystem, &what_if).filter(|_| told);
        nodes.mark("data-asked", |id| {
            (asked.is_some() && app.live.ecosystem.find(id) == asked).then_some("")
        });
    });
}

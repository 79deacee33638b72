//! Which picture of the ecosystem belongs to what is told.

use crate::state::State;
use jelajah_core::layout::map::arrow::Arrow;
use jelajah_core::layout::map::pictures::{Picture, Subject, picture};
use jelajah_core::model::LinkIndex;
use jelajah_core::model::ecosystem::Layer;
use jelajah_core::model::live::LiveEdition;
use jelajah_core::state::Told;
use leptos::prelude::*;

/// The picture; who asks follows what it depends on.
pub(crate) fn pictured(
    live: &LiveEdition,
    fits: &[Vec<Arrow>],
    state: State,
    told: Told,
) -> Picture {
    let ecosystem = &live.ecosystem;
    let year = state.year.get();
    // The arrows of every fit are in the order of their links. Where a map is too large to be drawn, all are told.
    let in_fit = |fit: &Vec<Arrow>, link: LinkIndex| {
        fit.binary_search_by_key(&link, |arrow| arrow.link).is_ok()
    };
    let wide = || fits.iter().take(3);
    let is_drawn = wide().any(|fit| !fit.is_empty());
    let drawn = |link: LinkIndex| !is_drawn || wide().any(|fit| in_fit(fit, link));
    let show = |subject: Subject<'_>| picture(ecosystem, &subject, year, &drawn);
    let steps = |links: Option<Vec<LinkIndex>>| {
        let links = links.unwrap_or_default();
        let there = links.into_iter();
        let there: Vec<LinkIndex> = there
            .filter(|link| ecosystem.link_present(*link, year))
            .collect();
        show(Subject::Steps(&there))
    };
    match told {
        Told::All => show(Subject::Layer(Layer::default())),
        Told::Year(_) => show(Subject::Year),
        Told::Layer(layer) => show(Subject::Layer(layer)),
        Told::Node(node) if state.diagram.with(|diagram| diagram.reach) => {
            show(Subject::Near(node))
        }
        Told::Node(node) => show(Subject::Node(node)),
        Told::Chain(from, to) => {
            let mut chain = ecosystem.shortest_chains(from, to, year, 1).into_iter();
            let mut shown = steps(chain.next());
            // Where nothing leads, both ends are shown all the same.
            if shown.links.is_empty() {
                shown = show(Subject::Event(&[from, to]));
            }
            shown
        }
        Told::Loop => {
            let nodes = state.diagram.with(|diagram| diagram.circle.clone());
            steps(ecosystem.feedback_loop(&nodes).map(|circle| circle.links))
        }
        Told::Event(event) => show(Subject::Event(&live.event(event).nodes)),
        Told::Chart(figure) => show(Subject::Event(&live.figure(figure).bears_on)),
        Told::WhatIf => {
            let pushed = state.what_if.with(|asked| {
                let pushes = asked.pushes.iter();
                pushes.map(|push| push.node).collect::<Vec<_>>()
            });
            match *pushed {
                [node] => show(Subject::Node(node)),
                _ => show(Subject::Event(&pushed)),
            }
        }
    }
}

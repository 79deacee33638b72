//! Which picture of the ecosystem belongs to what is told.

use crate::simulator::{Outcome, asked_node};
use crate::state::State;
use jelajah_core::layout::map::CHAINS;
use jelajah_core::layout::map::arrow::Arrow;
use jelajah_core::layout::map::pictures::{Picture, Subject, picture};
use jelajah_core::model::LinkIndex;
use jelajah_core::model::ecosystem::Layer;
use jelajah_core::model::live::{Ecosystem, LiveEdition};
use jelajah_core::state::{Told, WhatIf};
use leptos::prelude::*;
use std::sync::Arc;

/// At most so many links that decide an answer are shown with it.
const MOST_DECIDING: usize = 2;

/// The picture; who asks follows what it depends on.
pub(crate) fn pictured(
    live: &LiveEdition,
    fits: &[Vec<Arrow>],
    state: State,
    told: Told,
    outcome: RwSignal<Option<Arc<Outcome>>>,
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
    match told {
        Told::All => show(Subject::Layer(Layer::default())),
        Told::Year(_) => show(Subject::Year),
        Told::Layer(layer) => show(Subject::Layer(layer)),
        Told::Node(node) if state.diagram.with(|diagram| diagram.reach) => {
            show(Subject::Near(node))
        }
        Told::Node(node) => show(Subject::Node(node)),
        Told::Chain(from, to) => {
            let chains = ecosystem.shortest_chains(from, to, year, CHAINS);
            // Where nothing leads, both ends are shown all the same.
            if chains.is_empty() {
                show(Subject::Event(&[from, to]))
            } else {
                show(Subject::Steps(&chains))
            }
        }
        Told::Loop => {
            let nodes = state.diagram.with(|diagram| diagram.circle.clone());
            let circle = ecosystem.feedback_loop(&nodes);
            let there = circle.into_iter().map(|circle| {
                let mut links = circle.links;
                links.retain(|link| ecosystem.link_present(*link, year));
                links
            });
            show(Subject::Steps(&there.collect::<Vec<_>>()))
        }
        Told::Event(event) => show(Subject::Event(&live.event(event).nodes)),
        Told::Chart(figure) => show(Subject::Event(&live.figure(figure).bears_on)),
        Told::WhatIf => {
            let what_if = state.what_if.get();
            let pushed: Vec<_> = what_if.pushes.iter().map(|push| push.node).collect();
            if !what_if.is_answered() {
                return match *pushed {
                    [node] => show(Subject::Node(node)),
                    _ => show(Subject::Event(&pushed)),
                };
            }
            let mut links = explaining(ecosystem, &what_if, outcome, year);
            links.retain(|link| ecosystem.link_present(*link, year));
            let mut shown = show(Subject::Steps(&[links]));
            shown.numbers = Vec::new();
            shown.ringed = pushed;
            shown
        }
    }
}

/// The links that explain an answer: the way from what is pushed to what is asked about, and those that decide.
fn explaining(
    ecosystem: &Ecosystem,
    what_if: &WhatIf,
    outcome: RwSignal<Option<Arc<Outcome>>>,
    year: Option<i32>,
) -> Vec<LinkIndex> {
    let mut links = Vec::new();
    let asked = asked_node(ecosystem, what_if);
    if let (Some(push), Some(asked)) = (what_if.pushes.first(), asked) {
        let chains = ecosystem.shortest_chains(push.node, asked, year, 1);
        links.extend(chains.into_iter().flatten());
    }
    outcome.with(|outcome| {
        let deciding = outcome.iter().flat_map(|outcome| &outcome.deciding);
        for one in deciding.take(MOST_DECIDING) {
            if !links.contains(&one.link) {
                links.push(one.link);
            }
        }
    });
    links
}

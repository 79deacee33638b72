//! What the stage tells of all that is chosen: in which order, and what lets go of it.

use jelajah_core::model::ecosystem::Layer;
use jelajah_core::model::{EventIndex, FigureIndex, NodeIndex};
use jelajah_core::state::told::{Told, told};
use jelajah_core::state::{Section, ViewState};

/// A state in which all is chosen that can be told, but a question.
fn full(section: Section) -> ViewState {
    ViewState {
        section,
        year: Some(2022),
        event: Some(EventIndex(1)),
        node: Some(NodeIndex(2)),
        chain_end: Some(NodeIndex(3)),
        figure: Some(FigureIndex(4)),
        layer: Some(Layer::ALL[1]),
        ..ViewState::default()
    }
}

#[test]
fn what_was_chosen_where_the_reader_acted_last_is_told() {
    let of = |section| told(&full(section));
    assert_eq!(of(Section::Timeline), Told::Event(EventIndex(1)));
    assert_eq!(
        of(Section::Ecosystem),
        Told::Chain(NodeIndex(2), NodeIndex(3))
    );
    assert_eq!(of(Section::Numbers), Told::Chart(FigureIndex(4)));
    assert_eq!(of(Section::Stage), Told::Event(EventIndex(1)));
}

#[test]
fn letting_go_of_one_thing_after_the_other_ends_with_all() {
    let mut state = full(Section::Ecosystem);
    let mut seen = Vec::new();
    while let Some(choice) = told(&state).let_go() {
        seen.push(told(&state));
        choice.set(&mut state);
        assert!(seen.len() < 10, "{seen:?}");
    }
    let expected = [
        Told::Chain(NodeIndex(2), NodeIndex(3)),
        Told::Node(NodeIndex(2)),
        Told::Layer(Layer::ALL[1]),
        Told::Event(EventIndex(1)),
        Told::Year(2022),
    ];
    assert_eq!(seen, expected);
    assert_eq!(told(&state), Told::All);
}

#[test]
fn a_chain_that_ends_where_it_begins_is_its_node() {
    let mut state = full(Section::Ecosystem);
    state.chain_end = state.node;
    assert_eq!(told(&state), Told::Node(NodeIndex(2)));
}

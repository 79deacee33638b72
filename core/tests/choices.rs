//! Choices: each is said in one way and read as it is written, and choosing one keeps what was chosen in order.

// What cannot be read fails the test.
#![allow(clippy::unwrap_used)]

use jelajah_core::edition::native::{Rules, open};
use jelajah_core::model::ecosystem::Layer;
use jelajah_core::model::live::LiveEdition;
use jelajah_core::model::window::Window;
use jelajah_core::model::{EventIndex, NodeIndex, ThemeIndex};
use jelajah_core::state::address::Names;
use jelajah_core::state::keys::{Control, KEYS, Key, at_place};
use jelajah_core::state::{
    Choice, Filter, Guess, Mode, PushChoice, Scope, Section, Theme, ViewState, WhatIf,
};
use jelajah_core::text::Language;
use std::collections::BTreeSet;
use std::path::Path;

/// The small edition.
fn edition() -> LiveEdition {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../editions/contoh");
    let names: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let rules = Rules {
        files: &names,
        sections: &Section::ALL.map(Section::id),
        understands: None,
    };
    let opened = open(&mut |name| std::fs::read(folder.join(name)).ok(), &rules);
    opened.unwrap().edition.live(Language(0))
}

/// Values that a key of this name has in an edition.
fn values(key: &str, edition: &LiveEdition) -> Vec<String> {
    let node = |place: usize| edition.ecosystem.nodes[place].id.as_str();
    let loop_of = [node(1), node(0)].join(".");
    let pushes = [node(0), ".5.", node(1), ".-10"].concat();
    let year = edition.chapters[1].year.to_string();
    let all: Vec<&str> = match key {
        "year" => vec![&year],
        "event" => edition.events.iter().map(|it| it.id.as_str()).collect(),
        "node" | "to" | "ask" => vec![node(0), node(2)],
        "layer" => Layer::ALL.iter().map(|it| it.as_str()).collect(),
        "reach" => vec!["2"],
        "loop" => vec![&loop_of],
        "topic" => edition.themes.iter().map(|it| it.id.as_str()).collect(),
        "place" => edition.places.iter().map(|it| it.id.as_str()).collect(),
        "sure" => vec!["high", "medium", "low"],
        "q" => vec!["perahu"],
        "days" => vec!["20210101-20221231", "8450301-8460101"],
        "view" => vec!["time", "chart"],
        "push" => vec![&pushes],
        "guess" => Guess::ALL.iter().map(|it| it.as_str()).collect(),
        "seed" => vec!["7"],
        "map" => vec!["AAB~"],
        "chart" | "index" => edition.figures.iter().map(|it| it.id.as_str()).collect(),
        "base" => vec!["2019"],
        "lang" => vec![&edition.language],
        "theme" => vec!["light", "dark"],
        "embed" => vec!["1"],
        "tour" => vec!["3"],
        "kiosk" => vec!["1", "jv"],
        "present" => vec!["1", "7"],
        _ => panic!("a new key: {key}"),
    };
    all.into_iter().map(str::to_owned).collect()
}

/// The values of all keys in a state.
fn said(state: &ViewState, names: &Names<'_>) -> Vec<String> {
    KEYS.iter().map(|key| key.value(state, names)).collect()
}

#[test]
fn no_two_keys_share_a_name_an_attribute_or_the_ids_of_their_places() {
    let names: BTreeSet<&str> = KEYS.iter().map(|key| key.name).collect();
    assert_eq!(names.len(), KEYS.len());
    let pressed: Vec<&str> = KEYS
        .iter()
        .filter_map(|key| match key.control {
            Control::Press(attribute) => Some(attribute),
            _ => None,
        })
        .collect();
    let attributes: BTreeSet<&&str> = pressed.iter().collect();
    assert_eq!(attributes.len(), pressed.len());
    assert!(pressed.iter().all(|name| name.starts_with("data-")));
    let places: Vec<&str> = KEYS.iter().filter_map(|key| key.place).collect();
    let distinct: BTreeSet<&&str> = places.iter().collect();
    assert_eq!(distinct.len(), places.len());
}

#[test]
fn each_value_is_read_as_it_is_written_and_chooses_nothing_else() {
    let edition = edition();
    let names = Names::of(&edition);
    for (place, key) in KEYS.iter().enumerate() {
        for value in values(key.name, &edition) {
            // Without a base there is no index.
            let mut state = ViewState {
                base: Some(2018).filter(|_| key.name == "index"),
                ..ViewState::default()
            };
            let mut wanted = said(&state, &names);
            let choice = key
                .read(&value, &names)
                .unwrap_or_else(|| panic!("{value}"));
            choice.set(&mut state);
            wanted[place].clone_from(&value);
            assert_eq!(said(&state, &names), wanted, "{}={value}", key.name);
        }
    }
}

#[test]
fn an_empty_value_chooses_what_a_first_visit_has() {
    let edition = edition();
    let names = Names::of(&edition);
    for key in &KEYS {
        let mut state = ViewState::default();
        let value = &values(key.name, &edition)[0];
        key.read(value, &names).unwrap().set(&mut state);
        key.read("", &names).unwrap().set(&mut state);
        assert_eq!(state, ViewState::default(), "{}", key.name);
    }
}

#[test]
fn a_value_that_is_not_understood_chooses_nothing() {
    let edition = edition();
    let names = Names::of(&edition);
    for key in KEYS.iter().filter(|key| key.name != "q") {
        for value in ["<b>", "-7!", "9,999", "\u{e9}", " "] {
            assert_eq!(key.read(value, &names), None, "{}={value}", key.name);
        }
    }
    assert!(Key::named("nothing").is_none());
}

#[test]
fn a_place_of_the_page_chooses_what_it_stands_for() {
    let edition = edition();
    let names = Names::of(&edition);
    let node = &edition.ecosystem.nodes[1];
    let at = |start: &str, id: &str| at_place(&[start, id].concat(), &names);
    assert_eq!(
        at("ekosistem", ""),
        Some(Choice::Section(Section::Ecosystem))
    );
    assert_eq!(at("year-", "2022"), Some(Choice::Year(Some(2022))));
    assert_eq!(
        at("node-", &node.id),
        Some(Choice::Node(Some(NodeIndex(1))))
    );
    let event = at("", &edition.events[0].id);
    assert_eq!(event, Some(Choice::Event(Some(EventIndex(0)))));
    let scenario = &edition.scenarios[0];
    let question = Choice::Question(PushChoice::of(scenario), scenario.asks);
    assert_eq!(at("scenario-", &scenario.id), Some(question));
    for unknown in ["", "year-", "node-", "year-1066", "scenario-", "nowhere"] {
        assert_eq!(at(unknown, ""), None, "{unknown}");
    }
}

/// Chooses in the small edition, whose events hold the words `perahu`.
fn choose(state: &mut ViewState, edition: &LiveEdition, choice: Choice) {
    let names = Names::of(edition);
    let scope = Scope {
        names: &names,
        limits: Window::from_years(2015, 2025),
        holds: &|_, words| words.is_empty() || words == "perahu",
    };
    state.choose(choice, &scope);
}

#[test]
fn the_diagram_shows_one_picture_at_a_time() {
    let edition = edition();
    let [first, second] = [NodeIndex(0), NodeIndex(1)];
    let mut state = ViewState::default();
    choose(&mut state, &edition, Choice::Node(Some(first)));
    choose(&mut state, &edition, Choice::ChainEnd(Some(second)));
    assert_eq!((state.node, state.chain_end), (Some(first), Some(second)));
    assert_eq!(state.section, Section::Ecosystem);
    choose(&mut state, &edition, Choice::Node(Some(second)));
    assert_eq!((state.node, state.chain_end), (Some(second), None));
    choose(&mut state, &edition, Choice::Loop(vec![first, second]));
    assert_eq!((state.node, state.circle.len()), (None, 2));
    choose(&mut state, &edition, Choice::Layer(Some(Layer::Actors)));
    assert!(state.circle.is_empty());
    choose(&mut state, &edition, Choice::Node(Some(first)));
    choose(&mut state, &edition, Choice::Layer(Some(Layer::Actors)));
    assert_eq!(state.node, None);
}

#[test]
fn a_chosen_event_is_never_filtered_out() {
    let edition = edition();
    let event = EventIndex(0);
    let theme = edition.events[0].theme;
    let other = (0..edition.themes.len() as u32).map(ThemeIndex);
    let other = other.into_iter().find(|other| *other != theme);
    let mut state = ViewState::default();
    choose(&mut state, &edition, Choice::Topic(other));
    choose(&mut state, &edition, Choice::Event(Some(event)));
    assert_eq!(
        state.filter,
        Filter::default(),
        "the filter lets it through"
    );
    choose(&mut state, &edition, Choice::Topic(Some(theme)));
    choose(&mut state, &edition, Choice::Query("perahu".into()));
    assert_eq!(state.event, Some(event));
    choose(&mut state, &edition, Choice::Query("kapal".into()));
    assert_eq!(state.event, None, "the filter closes it");
    // What an address asks for stays until something is chosen that bears on it.
    state.event = Some(event);
    choose(&mut state, &edition, Choice::Node(None));
    assert_eq!(state.event, Some(event));
    choose(&mut state, &edition, Choice::Filter(Filter::default()));
    assert_eq!(state.event, Some(event));
}

#[test]
fn a_year_that_is_chosen_is_told_and_no_event_any_more() {
    let edition = edition();
    let mut state = ViewState::default();
    choose(&mut state, &edition, Choice::Event(Some(EventIndex(0))));
    choose(&mut state, &edition, Choice::Year(Some(2022)));
    assert_eq!((state.event, state.year), (None, Some(2022)));
}

#[test]
fn the_window_of_the_timeline_moves_to_what_is_chosen() {
    let edition = edition();
    let event = &edition.events[0];
    let mut state = ViewState::default();
    choose(&mut state, &edition, Choice::Year(Some(2022)));
    assert_eq!((state.window, state.section), (None, Section::Opening));
    let window = Window::from_years(2023, 2023);
    choose(&mut state, &edition, Choice::Days(Some(window)));
    choose(&mut state, &edition, Choice::Year(Some(2023)));
    assert_eq!(state.window, Some(window));
    let is_seen = |state: &ViewState, first, last| state.window.unwrap().touches(first, last);
    choose(&mut state, &edition, Choice::Year(Some(2022)));
    let year = Window::from_years(2022, 2022);
    assert!(is_seen(&state, year.first, year.last));
    choose(&mut state, &edition, Choice::Event(Some(EventIndex(0))));
    assert!(is_seen(
        &state,
        event.when.first_day(),
        event.when.last_day()
    ));
    assert_eq!(state.window.unwrap().days(), window.days());
}

#[test]
fn a_guess_at_another_question_is_none() {
    let edition = edition();
    let pushes = |tenths| {
        let node = NodeIndex(0);
        vec![PushChoice { node, tenths }]
    };
    let mut state = ViewState::default();
    choose(&mut state, &edition, Choice::Pushes(pushes(5)));
    assert_eq!(state.what_if.guess, None);
    choose(&mut state, &edition, Choice::Guess(Some(Guess::Up)));
    choose(&mut state, &edition, Choice::Pushes(pushes(5)));
    assert_eq!(state.what_if.guess, Some(Guess::Up));
    choose(&mut state, &edition, Choice::Pushes(pushes(9)));
    assert_eq!(state.what_if.guess, Some(Guess::Up), "it is pushed harder");
    choose(&mut state, &edition, Choice::Pushes(pushes(-5)));
    assert_eq!(state.what_if.guess, Some(Guess::None));
    choose(&mut state, &edition, Choice::Question(pushes(5), None));
    assert_eq!(state.what_if.guess, None);
    choose(&mut state, &edition, Choice::Theme(Theme::Dark));
    assert_eq!(state.section, Section::WhatIf);
}

#[test]
fn a_question_of_the_edition_stays_one_however_hard_it_pushes() {
    let scenarios = edition().scenarios;
    for (place, scenario) in scenarios.iter().enumerate() {
        let mut what_if = WhatIf::default();
        what_if.ask(scenario);
        assert_eq!(what_if.scenario(&scenarios), Some(place));
        let asked = what_if.clone();
        for push in &mut what_if.pushes {
            push.tenths = push.tenths.signum();
        }
        let found = what_if.scenario(&scenarios).unwrap();
        let nodes = |pushes: &[PushChoice]| pushes.iter().map(|it| it.node).collect::<Vec<_>>();
        let of = PushChoice::of(&scenarios[found]);
        assert_eq!(nodes(&of), nodes(&what_if.pushes));
        assert!(asked.pushes_same_parts(&what_if) && !asked.pushes_same_parts(&asked));
        for push in &mut what_if.pushes {
            push.node = NodeIndex(edition().ecosystem.nodes.len() as u32 - 1);
            push.tenths = 0;
        }
        assert_eq!(what_if.scenario(&scenarios), None);
        assert!(!asked.pushes_same_parts(&what_if));
    }
    assert_eq!(WhatIf::default().scenario(&scenarios), None);
}

#[test]
fn what_is_chosen_during_the_tour_is_told_in_place_of_its_step_but_on_slides_the_step_stays() {
    let edition = edition();
    let names = Names::of(&edition);
    let steering = ["view", "theme", "lang", "embed", "tour", "kiosk", "present"];
    for key in KEYS.iter().filter(|key| key.name != "lang") {
        let value = &values(key.name, &edition)[0];
        let mut state = ViewState {
            tour: Some(3),
            ..ViewState::default()
        };
        let choice = key.read(value, &names).unwrap();
        choose(&mut state, &edition, choice.clone());
        assert_eq!(
            state.tour.is_some(),
            steering.contains(&key.name),
            "{}",
            key.name
        );
        let mut slide = ViewState {
            tour: Some(3),
            mode: Mode::Slides(0),
            ..ViewState::default()
        };
        choose(&mut slide, &edition, choice);
        assert!(slide.tour.is_some(), "{}", key.name);
    }
}

//! Addresses: what is written is read back, what was damaged on its way is mended, and nothing that is read can fail.

// What cannot be read fails the test.
#![allow(clippy::unwrap_used)]

use jelajah_core::model::date::{Date, Span};
use jelajah_core::model::ecosystem::{Basis, Layer, NodeKind};
use jelajah_core::model::indicator::Form;
use jelajah_core::model::live::Figure;
use jelajah_core::model::live::Node;
use jelajah_core::model::live::Scenario;
use jelajah_core::model::live::{Chapter, Event, Place, Theme as EventTheme};
use jelajah_core::model::window::Window;
use jelajah_core::model::{Confidence, EventIndex, LaneIndex, NodeIndex, PlaceIndex, ThemeIndex};
use jelajah_core::state::address::{Names, read, seen, understands, write};
use jelajah_core::state::keys::Key;
use jelajah_core::state::{
    Filter, Guess, LONGEST_QUERY, Mode, PushChoice, Section, Theme, View, ViewState, WhatIf,
};
use jelajah_core::text::{Decimal, Language};

struct Content {
    languages: Vec<String>,
    chapters: Vec<Chapter>,
    events: Vec<Event>,
    themes: Vec<EventTheme>,
    places: Vec<Place>,
    nodes: Vec<Node>,
    scenarios: Vec<Scenario>,
}

impl Content {
    fn new() -> Self {
        let chapter = |year| Chapter {
            year,
            title: String::new(),
            in_founding_text: true,
            nodes: Vec::new(),
            links: Vec::new(),
        };
        let event = Event {
            id: "ev_2022_fair".into(),
            when: Span {
                start: Date {
                    year: 2022,
                    month: 0,
                    day: 0,
                },
                end: None,
            },
            title: String::new(),
            places: Vec::new(),
            lane: LaneIndex(0),
            theme: ThemeIndex(0),
            nodes: Vec::new(),
            confidence: Confidence::High,
        };
        let node = |id: &str| Node {
            id: id.into(),
            kind: NodeKind::Actor,
            name: String::new(),
            inline: String::new(),
            from_year: None,
            basis: Basis::Assumption,
        };
        Self {
            languages: vec!["id".into(), "en".into()],
            chapters: (2020..=2024).map(chapter).collect(),
            events: vec![event],
            themes: vec![EventTheme {
                id: "digital".into(),
                name: String::new(),
            }],
            places: vec![Place {
                id: "kec_gumukmas".into(),
                name: String::new(),
                parent: None,
            }],
            nodes: vec![node("usaha"), node("modal")],
            scenarios: vec![Scenario {
                id: "s_modal".into(),
                title: String::new(),
                pushes: vec![(NodeIndex(1), Decimal::new(-5, 1))],
                asks: Some(NodeIndex(0)),
            }],
        }
    }

    fn names(&self) -> Names<'_> {
        Names {
            languages: self.languages.iter().map(String::as_str).collect(),
            chapters: &self.chapters,
            events: &self.events,
            event_themes: &self.themes,
            places: &self.places,
            nodes: &self.nodes,
            figures: &[],
            scenarios: &self.scenarios,
        }
    }
}

/// Chooses a value, if it is understood.
fn choose(state: &mut ViewState, key: &str, value: &str, names: &Names<'_>) {
    if let Some(choice) = Key::named(key).unwrap().read(value, names) {
        choice.set(state);
    }
}

fn push(node: u32, tenths: i8) -> PushChoice {
    PushChoice {
        node: NodeIndex(node),
        tenths,
    }
}

#[test]
fn a_question_of_the_edition_is_a_place_that_pushes_what_it_pushes() {
    let content = Content::new();
    let state = read("#scenario-s_modal", &content.names());
    assert_eq!(state.section, Section::WhatIf);
    assert_eq!(state.what_if.pushes, [push(1, -5)]);
    assert_eq!(state.what_if.asked, Some(NodeIndex(0)));
    assert!(!state.what_if.is_answered(), "nothing is guessed yet");
    assert_eq!(
        write(&state, &content.names()),
        "#bagaimana-jika?push=modal.-5&ask=usaha"
    );
}

#[test]
fn a_what_if_question_that_is_not_understood_is_left_out() {
    let content = Content::new();
    for broken in [
        "push=usaha",
        "push=usaha.11",
        "push=usaha.x",
        "push=nobody.5",
        "push=usaha.5.usaha.5",
        "push=.",
        "ask=nobody",
        "guess=maybe",
        "seed=-1",
        "seed=much",
        "map=%3Cscript%3E",
    ] {
        let address = ["#bagaimana-jika?", broken].concat();
        let state = read(&address, &content.names());
        assert_eq!(state.what_if, WhatIf::default(), "{broken}");
    }
}

#[test]
fn what_is_written_is_read_back() {
    let content = Content::new();
    let state = ViewState {
        section: Section::Ecosystem,
        language: Some(Language(1)),
        theme: Theme::Dark,
        year: Some(2022),
        event: Some(EventIndex(0)),
        node: Some(NodeIndex(1)),
        figure: None,
        base: Some(2019),
        index: None,
        layer: Some(Layer::Actors),
        reach: true,
        chain_end: Some(NodeIndex(0)),
        circle: vec![NodeIndex(0), NodeIndex(1)],
        filter: Filter {
            theme: Some(ThemeIndex(0)),
            place: Some(PlaceIndex(0)),
            confidence: Some(Confidence::Low),
            query: "batik & \u{e9}tn\u{f8}?=#".into(),
        },
        window: Some(Window::from_years(2021, 2022)),
        view: Some(View::Time),
        what_if: WhatIf {
            pushes: vec![push(0, 10), push(1, -5)],
            asked: Some(NodeIndex(0)),
            guess: Some(Guess::Open),
            seed: 7,
            changes: "AAB~".into(),
        },
        tour: Some(3),
        embed: true,
        mode: Mode::Slides(6),
    };
    let address = write(&state, &content.names());
    let expected = "#ekosistem?year=2022&event=ev_2022_fair&node=modal&layer=actors&reach=2&to=usaha&loop=usaha.modal\
        &topic=digital&place=kec_gumukmas&sure=low&q=batik%20%26%20%C3%A9tn%C3%B8%3F%3D%23&days=20210101-20221231&view=time\
        &push=usaha.10.modal.-5&ask=usaha&guess=open&seed=7&map=AAB~&base=2019&lang=en&theme=dark&embed=1&tour=3&present=7";
    assert_eq!(address, expected);
    assert_eq!(read(&address, &content.names()), state);
}

#[test]
fn a_first_visit_has_a_plain_address() {
    let content = Content::new();
    assert_eq!(write(&ViewState::default(), &content.names()), "#pembuka");
    assert_eq!(read("", &content.names()), ViewState::default());
}

#[test]
fn the_id_of_an_element_chooses_what_it_stands_for() {
    let content = Content::new();
    let state = |fragment| read(fragment, &content.names());
    assert_eq!(state("#node-modal").node, Some(NodeIndex(1)));
    assert_eq!(state("#year-2021").year, Some(2021));
    let event = state("#ev_2022_fair");
    assert_eq!(
        (event.section, event.event),
        (Section::Timeline, Some(EventIndex(0)))
    );
}

#[test]
fn a_kiosk_remembers_the_language_that_it_goes_back_to() {
    let content = Content::new();
    for (asked, mode) in [
        ("#pembuka?kiosk=1", Mode::Kiosk(None)),
        ("#pembuka?kiosk=id", Mode::Kiosk(Some("id".into()))),
        ("#pembuka?kiosk=0", Mode::Page),
        ("#pembuka?kiosk=<i>", Mode::Page),
        ("#pembuka?present=0", Mode::Page),
        ("#pembuka?present=1", Mode::Slides(0)),
        ("#pembuka?present=70000", Mode::Page),
    ] {
        let state = read(asked, &content.names());
        assert_eq!(state.mode, mode, "{asked}");
        if mode != Mode::Page {
            assert_eq!(write(&state, &content.names()), asked);
        }
    }
}

#[test]
fn what_is_not_understood_is_ignored_and_left_out() {
    let content = Content::new();
    for fragment in [
        "#nowhere",
        "#?year=1999",
        "#pembuka?year=abc&node=&event=%00&layer=all&lang=xx&&=&?",
        "#pembuka?year",
        "#<script>alert(1)</script>?theme=<b>",
        "#pembuka?year=99999999999999999999",
        "#pembuka?sure=certainly&place=mars&loop=usaha.mars&to=mars&reach=9",
        "#pembuka?q=%&days=20210229-20220630",
        "#pembuka?q=%FF%FE&days=2021-2022",
        "#pembuka?q=%4&days=99999999999-1",
        "#pembuka?base=soon&index=nothing",
        "#pembuka?base=20190",
    ] {
        let state = read(fragment, &content.names());
        assert_eq!(write(&state, &content.names()), "#pembuka", "{fragment}");
    }
}

/// The loader is held by the same table, in `tests/e2e/damaged-addresses.test.js`.
#[test]
fn what_mail_and_chat_did_to_an_address_is_undone() {
    let content = Content::new();
    let names = content.names();
    let mut table = csv::Reader::from_reader(&include_bytes!("damaged-addresses.csv")[..]);
    let mut wrong = Vec::new();
    for row in table.records() {
        let row = row.unwrap();
        let read_as = write(&read(&row[0], &names), &names);
        if read_as != ["#", &row[1]].concat() {
            wrong.push(format!("{} ({}): {read_as}", &row[0], &row[2]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_was_written_is_no_damage() {
    let mut content = Content::new();
    for id in ["3D_print", "print", "Modal", "seni_", "seni"] {
        content.nodes.push(Node {
            id: id.into(),
            ..content.nodes[0].clone()
        });
    }
    let names = content.names();
    for written in [
        "#ekosistem?node=3D_print",
        "#ekosistem?node=Modal&theme=dark",
        "#ekosistem?node=seni_",
        "#ekosistem?embed=1&node=seni_",
        "#ekosistem?embed=1&node=3D_print",
        "#lini-masa?q=%26year%3D2021%3Fq%3D3D%E2%80%8D",
        "#bagaimana-jika?map=AAB.",
    ] {
        let state = read(written, &names);
        let mut parts: Vec<&str> = written.split(['?', '&']).collect();
        let again = write(&state, &names);
        let mut found: Vec<&str> = again.split(['?', '&']).collect();
        parts.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, parts);
    }
}

#[test]
fn a_control_without_a_value_lets_go_of_what_was_chosen() {
    let content = Content::new();
    let mut state = read("#lini-masa?year=2022", &content.names());
    choose(&mut state, "year", "2030", &content.names());
    assert_eq!(state.year, Some(2022));
    choose(&mut state, "year", "", &content.names());
    assert_eq!(state.year, None);
}

#[test]
fn words_are_kept_as_typed_but_not_without_end() {
    let content = Content::new();
    let mut state = ViewState::default();
    choose(&mut state, "q", "50% diskon + batik", &content.names());
    let address = write(&state, &content.names());
    assert_eq!(read(&address, &content.names()), state);
    let long = "\u{20ac}".repeat(LONGEST_QUERY + 5);
    choose(&mut state, "q", &long, &content.names());
    assert_eq!(state.filter.query.chars().count(), LONGEST_QUERY);
}

#[test]
fn days_in_the_wrong_order_are_turned_round() {
    let content = Content::new();
    let state = read("#lini-masa?days=20221231-20210101", &content.names());
    assert_eq!(state.window, Some(Window::from_years(2021, 2022)));
}

#[test]
fn a_view_is_understood_only_to_the_last_word() {
    let content = Content::new();
    let names = content.names();
    for view in [
        "ekosistem",
        "ekosistem?year=2022&node=modal",
        "ekosistem?node=modal&year=2022",
        "ekosistem?layer=chain",
    ] {
        assert!(understands(view, &names), "{view}");
    }
    for view in [
        "",
        "#ekosistem",
        "ekosystem",
        "ekosistem?node=uang",
        "ekosistem?layer=none",
        "ekosistem?glow=1",
    ] {
        assert!(!understands(view, &names), "{view}");
    }
}

#[test]
fn to_see_a_view_keeps_how_it_is_seen() {
    let content = Content::new();
    let before = ViewState {
        year: Some(2022),
        theme: Theme::Dark,
        embed: true,
        tour: Some(2),
        ..ViewState::default()
    };
    let after = seen("ekosistem?node=modal", &before, &content.names());
    let wanted = ViewState {
        section: Section::Ecosystem,
        node: Some(NodeIndex(1)),
        year: None,
        ..before
    };
    assert_eq!(after, wanted);
}

/// Found by `core/tests/properties.rs`.
#[test]
fn years_of_fewer_than_four_digits_and_an_index_without_its_base_are_read_as_they_are_written() {
    let content = Content::new();
    let mut names = content.names();
    let figures = [Figure {
        id: "boats".into(),
        form: Form::Line,
        series: Vec::new(),
        matrix: None,
        units: Vec::new(),
        decimals: Vec::new(),
        breaks: Vec::new(),
        nodes: Vec::new(),
        bears_on: Vec::new(),
        highlight: Vec::new(),
        window: None,
    }];
    names.figures = &figures;
    for (asked, written) in [
        ("#pembuka?index=boats", "#pembuka"),
        ("#pembuka?base=0000", "#pembuka"),
        (
            "#pembuka?base=0999&index=boats",
            "#pembuka?base=999&index=boats",
        ),
        (
            "#pembuka?days=08450301-08460101",
            "#pembuka?days=8450301-8460101",
        ),
        ("#pembuka?days=00000101-00010101", "#pembuka"),
    ] {
        let state = read(asked, &names);
        assert_eq!(write(&state, &names), written, "{asked}");
        assert_eq!(read(written, &names), state, "{asked}");
    }
}

//! Letters that stack, run the other way, or cannot be seen; and very many of them.

use crate::drawn::{drawn, refused};
use crate::folder::{Folder, event, node};
use jelajah_core::edition::Problem;

/// Every text that is not a list, with something at its end.
fn with_texts(odd: &str) -> Folder {
    let folder = Folder::example();
    let mut changed = folder.clone();
    for table in folder.tables() {
        changed = changed.changing(&table, |_, column, cell| {
            let stems = [
                "text_",
                "title_",
                "name_",
                "note_",
                "verb_",
                "label_",
                "status_",
                "question_",
                "why_",
            ];
            if stems.iter().any(|stem| column.starts_with(stem)) && !cell.is_empty() {
                format!("{cell} {odd}")
            } else {
                cell.to_owned()
            }
        });
    }
    changed
}

#[test]
fn letters_that_stack_run_the_other_way_or_have_no_width_are_drawn() {
    for odd in [
        "e\u{301}\u{301}\u{301}\u{301}",
        "مرحبا",
        "\u{1f469}\u{200d}\u{1f33e}",
        "\u{ff21}",
        "a\u{200b}b\u{200d}c\u{2060}",
    ] {
        drawn(&with_texts(odd));
    }
}

#[test]
fn letters_that_turn_others_round_or_ring_a_bell_are_refused() {
    for hidden in [
        "\u{202e}terbalik",
        "a\u{2066}b",
        "a\u{7}b",
        "\u{feff}a",
        "\u{fffd}",
    ] {
        let faults = refused(&with_texts(hidden));
        let told = faults
            .iter()
            .filter(|fault| fault.problem == Problem::ControlCharacter);
        assert!(told.count() > 100, "{hidden:?}");
    }
}

#[test]
fn names_of_three_hundred_letters_are_drawn_and_meet_nothing() {
    for long in [
        "panjang".repeat(43),
        "sangat panjang ".repeat(20),
        "W".repeat(300),
    ] {
        let folder = Folder::example();
        let nodes: Vec<_> = (0..5)
            .map(|place| node(&format!("long_{place}"), &long, &folder))
            .collect();
        let mut events: Vec<_> = (0..5)
            .map(|place| event(place, "2022-05", &folder))
            .collect();
        for event in &mut events {
            event.insert("title", long.clone());
        }
        drawn(
            &folder
                .adding("nodes.csv", &nodes)
                .adding("events.csv", &events),
        );
    }
}

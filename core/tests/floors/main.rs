//! The rules of the house that a compiler cannot see, held against the sources. ARCHITECTURE.md says why each is there.

// Every file here is a test: what cannot be read fails it.
#![allow(clippy::unwrap_used)]

mod circles;
mod docs;
mod page;
mod source;
mod words;

use source::{Source, sources};

/// The modules of core, in floors. A module uses floors below its own; on floor 0, modules named before it.
const FLOORS: [(&str, u8); 12] = [
    ("sorting", 0),
    ("text", 0),
    ("geom", 0),
    ("angle", 0),
    ("drawing", 0),
    ("model", 1),
    ("edition", 2),
    ("state", 3),
    ("simulation", 2),
    ("layout", 3),
    ("chart", 4),
    ("carried", 4),
];

/// Fails with all places where one of the names stands outside of the places where it may.
fn only_in(folders: &[&str], names: &[&str], allowed: impl Fn(&str) -> bool, why: &str) {
    let mut wrong = Vec::new();
    for source in folders.iter().flat_map(|folder| sources(folder)) {
        let found = names
            .iter()
            .filter(|name| !allowed(&source.path) && source.names(name));
        wrong.extend(found.map(|name| format!("{}: {name}", source.path)));
    }
    assert!(wrong.is_empty(), "{why}:\n{}", wrong.join("\n"));
}

fn floor_of(module: &str) -> Option<(usize, u8)> {
    let place = FLOORS.iter().position(|(name, _)| *name == module)?;
    Some((place, FLOORS[place].1))
}

/// The module that a file of core belongs to.
fn module_of(path: &str) -> &str {
    let inside = path.trim_start_matches("core/src/");
    inside.split(['/', '.']).next().unwrap_or_default()
}

/// The modules of core that a source names, by `crate::` and, in braces, `crate::{`.
fn used(source: &Source) -> Vec<String> {
    let first_name = |text: &str| {
        text.chars()
            .take_while(|sign| sign.is_alphanumeric() || *sign == '_')
            .collect()
    };
    let mut names: Vec<String> = Vec::new();
    for rest in source.code.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            Some(list) => {
                let list = list.split("};").next().unwrap_or_default();
                names.extend(list.split(',').map(|item| first_name(item.trim())));
            }
            None => names.push(first_name(rest)),
        }
    }
    names.retain(|name| floor_of(name).is_some());
    names
}

#[test]
fn a_module_of_core_uses_floors_below_its_own() {
    let mut wrong = Vec::new();
    for source in sources("core/src") {
        let module = module_of(&source.path);
        if module == "lib" {
            continue;
        }
        let (own_place, own_floor) =
            floor_of(module).unwrap_or_else(|| panic!("{module} stands on no floor"));
        for name in used(&source) {
            let (place, floor) = floor_of(&name).unwrap();
            let is_below =
                floor < own_floor || place == own_place || (own_floor == 0 && place < own_place);
            if !is_below {
                wrong.push(format!(
                    "{} (floor {own_floor}) uses {name} (floor {floor})",
                    source.path
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn core_has_no_screen_clock_chance_or_files() {
    let names = [
        "leptos",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "gloo",
        "Instant",
        "SystemTime",
        "HashMap",
        "HashSet",
        "rand",
        "thread_local",
        "OnceLock",
        "LazyLock",
        "RefCell",
        "std::fs",
        "std::env",
        "std::net",
        "std::process",
        "println",
    ];
    only_in(
        &["core/src"],
        &names,
        |_| false,
        "core is pure: same input, same output, bit for bit",
    );
}

#[test]
fn only_the_charts_know_plotters() {
    let names = ["plotters", "plotters_backend"];
    only_in(
        &["core/src", "src"],
        &names,
        |path| module_of(path) == "chart",
        "plotters stays in core/src/chart",
    );
}

#[test]
fn only_the_edition_knows_json_and_csv_and_only_what_is_carried_postcard() {
    only_in(
        &["core/src", "src"],
        &["postcard"],
        |path| module_of(path) == "carried",
        "what a page carries is written in core/src/carried.rs",
    );
    let names = ["serde_json", "csv", "toml"];
    only_in(
        &["core/src", "src"],
        &names,
        |path| module_of(path) == "edition",
        "tables are parsed in core/src/edition",
    );
}

#[test]
fn only_the_address_sync_touches_the_address() {
    let names = ["location", "history", "Location", "History"];
    only_in(
        &["src"],
        &names,
        |path| path == "src/address_sync.rs",
        "one module reads and writes the address",
    );
}

#[test]
fn only_the_browser_module_touches_the_window() {
    let names = [
        "window()",
        "web_sys::Window",
        "local_storage()",
        "session_storage()",
    ];
    let allowed = |path: &str| path.starts_with("src/browser");
    only_in(
        &["src"],
        &names,
        allowed,
        "what a browser may deny is asked for in one place",
    );
}

#[test]
fn nothing_is_unsafe() {
    only_in(
        &["core/src", "site/src", "src", "xtask/src"],
        &["unsafe"],
        |_| false,
        "the project needs no unsafe code",
    );
}

#[test]
fn content_is_never_parsed_as_html() {
    let names = [
        "inner_html",
        "set_inner_html",
        "insert_adjacent_html",
        "set_outer_html",
        "outer_html",
    ];
    only_in(&["src"], &names, |_| false, "content is text");
}

#[test]
fn nothing_is_written_in_the_form_that_is_for_programmers() {
    let mut wrong = Vec::new();
    for source in sources("src") {
        // `{:?}` writes a mark that stacks as `\u{301}`, which is no JSON.
        let found = source.literals.iter().filter(|it| it.text.contains(":?}"));
        wrong.extend(found.map(|it| format!("{}: {}", source.path, it.text)));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

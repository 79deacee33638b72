//! The checker knows what the page asks of an edition: the lists in core are what the sources of the page say.

use crate::source::{Literal, Source, of_page, root, sources};
use jelajah_core::edition::native::{
    PAGE_IDS, PAGE_STARTS, PASSAGES, PASSAGES_OF_LESSONS, csv_table,
};
use jelajah_core::state::Section;
use std::collections::BTreeSet;
use std::fs;

/// Words in small letters with points between them, as keys are written.
fn is_key(text: &str) -> bool {
    if text.ends_with(".html") || text.ends_with(".json") || text.starts_with(char::is_numeric) {
        return false;
    }
    let parts = text.split('.');
    let fits = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
    };
    text.contains('.') && parts.clone().all(fits)
}

/// The keys of the interface.
fn words() -> BTreeSet<String> {
    let bytes = fs::read(root().join("core/words.csv")).unwrap();
    let table = csv_table("words", &bytes).0.unwrap();
    let rows = table.cells.chunks(table.columns.len());
    rows.map(|row| row[0].clone()).collect()
}

fn stands_after(literal: &Literal, call: &str) -> bool {
    literal.before.trim_end().ends_with(call)
}

/// What a source asks for: what it hands to `prose`, and every other key that is no word of the interface and no group of
/// them; of a section its title and its lead.
fn asked(source: &Source, words: &BTreeSet<String>) -> Vec<String> {
    let is_word = |text: &str| {
        let group = [text, "."].concat();
        words
            .iter()
            .any(|key| key == text || key.starts_with(&group))
    };
    let mut keys = Vec::new();
    for literal in &source.literals {
        let text = literal.text.as_str();
        let before = literal.before.trim_end();
        let said = [".prose(", "prose(page, \"p\",", "prose(page, \"span\","]
            .iter()
            .any(|call| stands_after(literal, call));
        let is_section = before.ends_with(',') && before.contains("section(page, Section::");
        if is_section
            && before
                .rsplit_once("section(page,")
                .is_some_and(|it| !it.1.contains('('))
        {
            keys.extend([".title", ".lead"].map(|end| [text, end].concat()));
        } else if is_key(text) && (said || !is_word(text)) {
            keys.push(text.to_owned());
        }
    }
    keys
}

#[test]
fn the_checker_wants_the_passages_that_the_page_asks_for() {
    let words = words();
    let all = of_page();
    let asked: BTreeSet<String> = all
        .iter()
        .flat_map(|source| asked(source, &words))
        .collect();
    let wanted = PASSAGES.iter().chain(&PASSAGES_OF_LESSONS);
    let wanted: BTreeSet<String> = wanted.map(|key| (*key).to_owned()).collect();
    assert_eq!(wanted, asked, "core/src/edition/native/passages.rs");
}

/// What the ids of elements begin with that are put together: `node-{}`, `"node-"`.
fn start(text: &str) -> Option<&str> {
    let word = text.split('{').next().unwrap_or_default();
    let name = word.strip_suffix('-')?;
    let small = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase());
    small.then_some(word)
}

/// Whether a literal is the whole id of an element.
fn is_id(source: &Source, literal: &Literal) -> bool {
    let after = |call: &&str| stands_after(literal, call);
    [".id(", "_ID: &str =", "const ID: &str ="]
        .iter()
        .any(&after)
        || (source.path.ends_with("appendix.rs")
            && [" part(", "child(part(", " fold(", "child(fold("]
                .iter()
                .any(after))
}

#[test]
fn the_checker_knows_the_ids_of_the_page() {
    let sprite = fs::read_to_string(root().join("src/sprite.svg")).unwrap();
    let pictures = sprite
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    let mut ids: BTreeSet<String> = pictures.map(str::to_owned).collect();
    let mut starts = BTreeSet::new();
    let of_core = sources("core/src/edition").into_iter();
    let of_core = of_core.filter(|source| source.path == "core/src/edition/mod.rs");
    for source in sources("src").into_iter().chain(of_core) {
        for literal in &source.literals {
            starts.extend(start(&literal.text).map(str::to_owned));
            if is_id(&source, literal) {
                ids.insert(literal.text.clone());
            }
        }
    }
    // What begins like something else, and the sections, need no line of their own.
    ids.retain(|id| {
        let of_section = Section::ALL
            .iter()
            .any(|section| id.trim_end_matches("-title") == section.id());
        !of_section && !PAGE_STARTS.iter().any(|start| id.starts_with(start))
    });
    let known = |list: &[&str]| {
        list.iter()
            .map(|id| (*id).to_owned())
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(known(PAGE_IDS), ids, "core/src/edition/native/ids.rs");
    starts.extend(["u-", "w-"].map(str::to_owned));
    assert_eq!(known(PAGE_STARTS), starts, "core/src/edition/native/ids.rs");
}

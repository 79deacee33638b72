//! What README, ARCHITECTURE and CONTRIBUTING name in backticks is there: files, folders, items of Rust and tests.

use crate::source::root;
use std::fs;

const BOOKS: [&str; 3] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"];
/// Folders without sources.
const NO_SOURCES: [&str; 4] = [".git", "target", "node_modules", "dist"];
/// What the sources of files end with; a name of another kind may be of a file that the build writes.
const ENDINGS: [&str; 7] = [".rs", ".csv", ".md", ".toml", ".css", ".js", ".mjs"];
/// The files with such an ending that the build writes.
const BUILT: [&str; 1] = ["offline-worker.js"];
/// Libraries of others, whose items are not ours to have.
const LIBRARIES: [&str; 1] = ["leptos"];
/// What an item of Rust is declared by.
const KEYWORDS: [&str; 8] = [
    "fn", "struct", "enum", "trait", "const", "static", "type", "mod",
];

/// A file of the project: its path from the root, and its text if it is Rust.
struct File {
    path: String,
    rust: String,
}

fn files() -> Vec<File> {
    let (mut found, mut waiting) = (Vec::new(), vec![root()]);
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                if !NO_SOURCES.contains(&name.as_str()) {
                    waiting.push(path);
                }
                continue;
            }
            let rust = if name.ends_with(".rs") {
                fs::read_to_string(&path).unwrap()
            } else {
                String::new()
            };
            let path = path.strip_prefix(root()).unwrap();
            let path = path.to_string_lossy().replace('\\', "/");
            found.push(File { path, rust });
        }
    }
    found
}

/// What stands in backticks, outside of blocks of code.
fn quoted(book: &str) -> Vec<String> {
    let mut prose = String::new();
    let mut is_block = false;
    for line in book.lines() {
        if line.trim_start().starts_with("```") {
            is_block = !is_block;
        } else if !is_block && !line.starts_with("    ") {
            prose.push_str(line);
            prose.push(' ');
        }
    }
    let parts = prose.split('`').skip(1).step_by(2);
    parts.map(str::to_owned).collect()
}

fn is_name(text: &str) -> bool {
    let fits = |sign: char| sign.is_ascii_alphanumeric() || sign == '_';
    !text.is_empty() && text.chars().all(fits) && !text.starts_with(char::is_numeric)
}

/// Whether a text is meant as a file or a folder of the project.
fn is_path(text: &str) -> bool {
    let fits = |sign: char| sign.is_ascii_alphanumeric() || "_-./".contains(sign);
    let first = text.split('/').next().unwrap_or_default();
    let in_folder = text.contains('/') && !first.is_empty() && root().join(first).is_dir();
    text.chars().all(fits)
        && !NO_SOURCES.contains(&first)
        && !BUILT.contains(&text)
        && (in_folder || ENDINGS.iter().any(|ending| text.ends_with(ending)))
}

/// Whether there is such a file or folder, anywhere if the text does not begin at the root.
fn is_there(files: &[File], text: &str) -> bool {
    let inner = format!("/{}", text.trim_end_matches('/'));
    let is_it = |file: &File| {
        let path = format!("/{}", file.path);
        path.ends_with(&inner) || path.contains(&format!("{inner}/"))
    };
    files.iter().any(is_it)
}

/// Whether a source declares a name as an item, or as a variant or a field, which stand at the beginning of a line.
fn declares(rust: &str, name: &str) -> bool {
    let part_of_name = |sign: char| sign.is_alphanumeric() || sign == '_';
    rust.match_indices(name).any(|(at, _)| {
        let (before, after) = (&rust[..at], &rust[at + name.len()..]);
        let is_item = KEYWORDS.iter().any(|word| {
            before
                .strip_suffix(' ')
                .is_some_and(|it| it.ends_with(word))
        });
        let starts_line = before.trim_end_matches([' ', '\t']).ends_with('\n');
        let is_variant = starts_line && after.starts_with([',', '(', ' ', ':']);
        !after.starts_with(part_of_name) && (is_item || is_variant)
    })
}

/// Whether `inner::ITEM` is there: an item, or a module, in a module, in a type or in a package of that name.
fn is_item(files: &[File], path: &str) -> bool {
    let mut names = path.rsplit("::");
    let (item, of) = (names.next().unwrap_or_default(), names.next());
    // A package stands in a folder named like it, without the name of the project.
    let of = of.map(|of| of.trim_start_matches("jelajah_"));
    files
        .iter()
        .filter(|file| !file.rust.is_empty())
        .any(|file| {
            let parts: Vec<&str> = file.path.trim_end_matches(".rs").split('/').collect();
            let is_of = of.is_none_or(|of| parts.contains(&of) || declares(&file.rust, of));
            is_of && (parts.contains(&item) || declares(&file.rust, item))
        })
}

/// What a book names and the project does not have.
fn missing(files: &[File], book: &str) -> Vec<String> {
    let mut missing = quoted(book);
    missing.retain(|text| {
        let names: Vec<&str> = text.split("::").collect();
        let all_names = names.iter().all(|name| is_name(name));
        let is_test = all_names && names.len() == 1 && text.matches('_').count() >= 3;
        if all_names && (names.len() > 1 || is_test) {
            !LIBRARIES.contains(&names[0]) && !is_item(files, text)
        } else {
            is_path(text) && !is_there(files, text)
        }
    });
    missing
}

#[test]
fn what_the_books_name_is_there() {
    let files = files();
    let mut wrong = Vec::new();
    for book in BOOKS {
        let text = fs::read_to_string(root().join(book)).unwrap();
        let missing = missing(&files, &text).into_iter();
        wrong.extend(missing.map(|name| format!("{book}: {name}")));
    }
    assert!(wrong.is_empty(), "named, but not there: {wrong:#?}");
}

#[test]
fn a_name_without_its_file_or_item_is_missed() {
    let files = files();
    let book = "`core/src/lib.rs` `floors/docs.rs` `core/tests/floors` `core::chart` `docs::BOOKS` `cargo fmt` \
                `what_the_books_name_is_there` `no_such_test_is_there` `core/src/nothing.rs` `docs::NOTHING`\n    \
                `in/a/block.rs`\n";
    assert_eq!(
        missing(&files, book),
        [
            "no_such_test_is_there",
            "core/src/nothing.rs",
            "docs::NOTHING"
        ]
    );
}

//! Rust sources as the tests read them: code without comments and tests, and its string literals by themselves.

use std::fs;
use std::path::{Path, PathBuf};

/// One source file.
pub(crate) struct Source {
    /// Relative to the root of the project.
    pub(crate) path: String,
    /// Without comments and without the tests at its end; literals are empty quotes.
    pub(crate) code: String,
    /// The literals, with what stands before each in its statement.
    pub(crate) literals: Vec<Literal>,
}

/// A string literal.
pub(crate) struct Literal {
    /// The code right before it, up to 60 bytes, with other literals in place.
    pub(crate) before: String,
    pub(crate) text: String,
}

impl Source {
    /// Reads a source.
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        let (mut code, mut whole, mut literals) = (String::new(), String::new(), Vec::new());
        let mut rest = text;
        while let Some(sign) = rest.chars().next() {
            if rest.starts_with("//") {
                rest = rest.find('\n').map_or("", |end| &rest[end..]);
            } else if rest.starts_with("'\"'") {
                rest = &rest[3..];
            } else if sign == '"' || rest.starts_with("r\"") || rest.starts_with("r#\"") {
                let (literal, after) = literal_at(rest);
                let from = whole.char_indices().rev().nth(59).map_or(0, |(at, _)| at);
                literals.push(Literal {
                    before: whole[from..].to_owned(),
                    text: literal.to_owned(),
                });
                code.push_str("\"\"");
                whole.push_str(&format!("\"{literal}\""));
                rest = after;
            } else {
                code.push(sign);
                whole.push(sign);
                rest = &rest[sign.len_utf8()..];
            }
        }
        Self {
            path: path.to_owned(),
            code,
            literals,
        }
    }

    /// Whether a name stands in the code as a whole word.
    pub(crate) fn names(&self, name: &str) -> bool {
        let part_of_name = |sign: char| sign.is_alphanumeric() || sign == '_';
        self.code.match_indices(name).any(|(at, _)| {
            let before = self.code[..at].chars().next_back();
            let after = self.code[at + name.len()..].chars().next();
            !before.is_some_and(part_of_name) && !after.is_some_and(part_of_name)
        })
    }
}

/// The literal that `text` begins with, and what follows it.
fn literal_at(text: &str) -> (&str, &str) {
    let (open, close, escapes) = match text.as_bytes() {
        [b'r', b'#', ..] => (3, "\"#", false),
        [b'r', ..] => (2, "\"", false),
        _ => (1, "\"", true),
    };
    let mut at = open;
    while at < text.len() && !text[at..].starts_with(close) {
        let escaped = escapes && text[at..].starts_with('\\');
        at += if escaped { 1 } else { 0 };
        at += text[at..].chars().next().map_or(1, char::len_utf8);
    }
    (
        &text[open..at],
        text.get(at + close.len()..).unwrap_or_default(),
    )
}

/// The root of the project.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_path_buf()
}

/// The sources that draw the page: the app, and what is said of a page around it.
pub(crate) fn of_page() -> Vec<Source> {
    let around = sources("site/src").into_iter();
    let around = around.filter(|source| source.path == "site/src/drawn.rs");
    sources("src").into_iter().chain(around).collect()
}

/// All sources below a folder of the project.
pub(crate) fn sources(folder: &str) -> Vec<Source> {
    let mut found = Vec::new();
    let mut waiting = vec![root().join(folder)];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let shown = path
                    .strip_prefix(root())
                    .unwrap()
                    .to_string_lossy()
                    .replace('\\', "/");
                found.push(Source::new(&shown, &fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!found.is_empty(), "{folder} has no sources");
    found
}

#[test]
fn comments_and_tests_are_no_code() {
    let source = Source::new(
        "a.rs",
        "f(\"a // b\"); // g()\n'\"'; r#\"x\"y\"#;\n#[cfg(test)]\nmod tests {}",
    );
    assert_eq!(source.code, "f(\"\"); \n; \"\";\n");
    let texts: Vec<&str> = source
        .literals
        .iter()
        .map(|literal| literal.text.as_str())
        .collect();
    assert_eq!(texts, ["a // b", "x\"y"]);
    assert_eq!(source.literals[0].before, "f(");
}

#[test]
fn a_name_is_a_whole_word() {
    let source = Source::new("a.rs", "window_of(); my.window();");
    assert!(source.names("window") && !source.names("indow") && !source.names("my.win"));
}

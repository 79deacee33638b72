//! What mail, chat and other programs do to an address on its way, undone as far as it can be told: `2022.`, `&amp;`,
//! `%3F` for `?`, `=3D`, letters that nobody sees. It knows no key but the one of words; the loader
//! (`public/loader/address.js`) does the same for the keys that it reads, and `core/tests/damaged-addresses.csv` holds both.

use super::query::unescape;

/// What is written as an escape and has no width, or broke a line.
const INVISIBLE: [&str; 11] = [
    "%E2%80%8B",
    "%E2%80%8C",
    "%E2%80%8D",
    "%E2%80%8E",
    "%E2%80%8F",
    "%E2%81%A0",
    "%EF%BB%BF",
    "%C2%AD",
    "%09",
    "%0A",
    "%0D",
];

/// Signs that part pairs, as escapes. An address as it is written has none of them in front of a key.
const SEPARATORS: [&str; 4] = ["%26", "%3F", "%23", "%3B"];

/// An address in its parts.
pub(super) struct Damaged {
    /// The place; empty where there is none.
    pub(super) place: String,
    /// Keys in small letters, and their values.
    pub(super) pairs: Vec<(String, String)>,
}

impl Damaged {
    /// Reads an address without its `#`.
    pub(super) fn read(fragment: &str) -> Self {
        let mut text = without_invisible(fragment);
        // All of it was coded once more.
        if text.bytes().all(|byte| byte != b'=')
            && let Some(whole) = unescape(&text)
        {
            text = whole;
        }
        let text = with_plain_separators(&text);
        // What ends a sentence or closes a bracket stands after the address, not in it.
        let text = text.trim_end_matches(|end: char| !is_written(end, "-_~"));
        let mut damaged = Self {
            place: String::new(),
            pairs: Vec::new(),
        };
        for (at, piece) in text.split(['?', '&', ';', '#']).enumerate() {
            match piece.split_once('=') {
                Some((key, value)) => damaged.pairs.push(pair(key, value)),
                None if at == 0 => damaged.place = cut(piece, "-_").to_owned(),
                None => {}
            }
        }
        damaged
    }
}

/// The value ends before what no value of its key has. Quoted-printable mail ends a line with `=`.
fn pair(key: &str, value: &str) -> (String, String) {
    let key = key.to_ascii_lowercase();
    let value = value.replace('=', "");
    let value = match key.as_str() {
        "q" => &value,
        "push" | "loop" | "map" => cut(&value, "-_.~"),
        _ => cut(&value, "-_"),
    };
    let value = value.to_owned();
    (key, value)
}

/// The readings of a place or value, the surest last: what it may have been before `=` became `=3D`, a phone wrote its
/// first letter large or somebody set it in `_italics_`; and as it stands.
pub(super) fn readings(value: &str) -> [String; 2] {
    let guess = value.to_ascii_lowercase();
    let guess = guess.strip_prefix("3d").unwrap_or(&guess);
    let guess = guess.trim_end_matches(['-', '_']).to_owned();
    [guess, value.to_owned()]
}

fn is_written(letter: char, signs: &str) -> bool {
    letter.is_ascii_alphanumeric() || signs.chars().any(|sign| sign == letter)
}

/// What stands before the first letter that is neither a letter of ASCII, a digit nor one of the signs.
fn cut<'t>(text: &'t str, signs: &str) -> &'t str {
    let end = text.find(|letter| !is_written(letter, signs));
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// The escape of a list that a text begins with, in letters of either size.
fn beginning(text: &str, escapes: &[&str]) -> Option<usize> {
    let fits = |escape: &&&str| {
        let start = text.get(..escape.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(escape))
    };
    escapes.iter().find(fits).map(|escape| escape.len())
}

/// What stands before the first escape, and the rest with it.
fn before_escape(text: &str) -> Option<(&str, &str)> {
    text.find('%').and_then(|at| text.split_at_checked(at))
}

// No text is cut by an index in the program: the panic of one that is no letter's beginning brings 2 KB of code that
// prints text.

/// What stands after so many bytes.
fn after(text: &str, length: usize) -> &str {
    text.get(length..).unwrap_or_default()
}

fn without_invisible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, escape)) = before_escape(rest) {
        out.push_str(before);
        rest = escape;
        if let Some(length) = beginning(rest, &INVISIBLE) {
            // A line that goes on may be indented.
            let is_break = length == 3;
            rest = after(rest, length);
            while let Some(next) = rest.strip_prefix("%20").filter(|_| is_break) {
                rest = next;
            }
        } else {
            out.push('%');
            rest = after(rest, 1);
        }
    }
    out + rest
}

/// The text with `&` for each escape of a separator that a key and its `=` follow.
fn with_plain_separators(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, escape)) = before_escape(rest) {
        out.push_str(before);
        rest = escape;
        let next = beginning(rest, &SEPARATORS).map(|length| after(rest, length));
        let is_key = |next: &&str| {
            let key = cut(next, "");
            !key.is_empty() && after(next, key.len()).starts_with('=')
        };
        if let Some(next) = next.filter(is_key) {
            out.push('&');
            rest = next;
        } else {
            out.push('%');
            rest = after(rest, 1);
        }
    }
    out + rest
}

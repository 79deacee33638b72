//! The stylesheets for browsers as old as Chromium 80: forms that some of them do not know are written out, and what has
//! no other form for them is refused. `ARCHITECTURE.md` says which browsers those are.

use crate::error::{Error, Result};

/// Forms that name sides by the direction of writing, or all of them at once, and the sides. No edition is written from
/// the right.
const SIDES: [(&str, &[&str]); 6] = [
    ("margin-inline", &["margin-left", "margin-right"]),
    ("margin-block", &["margin-top", "margin-bottom"]),
    ("padding-inline", &["padding-left", "padding-right"]),
    ("padding-block", &["padding-top", "padding-bottom"]),
    ("border-block", &["border-top", "border-bottom"]),
    ("inset", &["top", "right", "bottom", "left"]),
];

/// What WebKit knows by its own name only.
const PREFIXED: [&str; 2] = ["user-select", "print-color-adjust"];

/// What only newer browsers know, where nothing of the same meaning stands beside it.
const TOO_NEW: [(&str, &str); 12] = [
    (":has(", "give the element a class"),
    (":where(", "write the selectors out"),
    ("-inline-start", "name the side"),
    ("-inline-end", "name the side"),
    ("-block-start", "name the side"),
    ("-block-end", "name the side"),
    ("inline-size", "write width"),
    (";aspect-ratio:", "write a height"),
    ("dvh", "write vh"),
    ("svh", "write vh"),
    ("color-mix(", "take a colour of tokens.css"),
    ("@layer", "order the rules"),
];

/// The same sheet in words that older browsers know too. It has to be squeezed: a text between two of `{`, `;` and `}` is
/// a declaration, unless it ends in `{`.
pub(crate) fn written_out(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(end) = rest.find(['{', ';', '}']) {
        let (part, after) = rest.split_at(end);
        match part.split_once(':') {
            Some((name, value)) if !after.starts_with('{') => {
                out.push_str(&declared(name, value.trim()));
            }
            _ => out.push_str(&part.replace(", ", ",")),
        }
        out.push_str(&after[..1]);
        rest = &after[1..];
    }
    out.push_str(rest);
    out
}

fn declared(name: &str, value: &str) -> String {
    if let Some((_, sides)) = SIDES.iter().find(|(short, _)| *short == name) {
        let values = if name.starts_with("border") {
            vec![value]
        } else {
            words(value)
        };
        let of_side = |side: usize| match (side, values.len()) {
            (3, 2 | 3) => values[1],
            (2, 2) => values[0],
            (side, many) => values[side.min(many - 1)],
        };
        let all = sides.iter().enumerate();
        let all: Vec<String> = all
            .map(|(at, side)| format!("{side}:{}", of_side(at)))
            .collect();
        return all.join(";");
    }
    let own = format!("{name}:{value}");
    if PREFIXED.contains(&name) {
        return format!("-webkit-{own};{own}");
    }
    // What is said in place of a sign is understood by few; without this line the others would have no sign at all.
    match value.split_once(" / ") {
        Some((sign, _)) if name == "content" => format!("content:{sign};{own}"),
        _ => own,
    }
}

/// The words of a value; what is within brackets is one.
fn words(value: &str) -> Vec<&str> {
    let mut depth = 0;
    value
        .split(move |sign| {
            match sign {
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            sign == ' ' && depth == 0
        })
        .filter(|word| !word.is_empty())
        .collect()
}

/// A sheet without the blocks that only browsers read which know what is in them: `@supports (` and `@container`. What
/// they add to has to look right without them.
fn unconditional(sheet: &str) -> String {
    let mut plain = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(start) = ["@supports (", "@container"]
        .iter()
        .filter_map(|rule| rest.find(rule))
        .min()
    {
        plain.push_str(&rest[..start]);
        let mut depth = 0;
        let end = rest[start..].char_indices().find(|(_, sign)| {
            match sign {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            *sign == '}' && depth == 0
        });
        rest = end.map_or("", |(end, _)| &rest[start + end + 1..]);
    }
    plain.push_str(rest);
    plain
}

/// Refuses what older browsers would drop. `is_live` tells that only the running program needs the sheet; it runs in
/// newer browsers only.
pub(crate) fn check(name: &str, sheet: &str, is_live: bool) -> Result<()> {
    let trouble = |what: &str, instead: &str| {
        Err(Error::Program(format!(
            "public/styles/{name} has {what}, which browsers drop that shall show the page: {instead}"
        )))
    };
    let plain = unconditional(sheet).replace(['{', ' '], ";");
    for (what, instead) in TOO_NEW {
        if plain.contains(what) {
            return trouble(what, instead);
        }
    }
    if !is_live && sheet.contains(":is(") {
        return trouble(":is(", "write the selectors out");
    }
    let lists = sheet.split(":not(").skip(1);
    if !is_live
        && lists
            .filter_map(|not| not.split(')').next())
            .any(|not| not.contains(','))
    {
        return trouble("a list in :not()", "write one :not() for each");
    }
    for value in sheet.split("text-decoration:").skip(1) {
        let value = value.split([';', '}']).next().unwrap_or_default().trim();
        if value.contains(' ') {
            return trouble(value, "write text-decoration-style, -color, -thickness");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides_are_written_out() {
        for (short, long) in [
            (
                "a{margin-inline:auto}",
                "a{margin-left:auto;margin-right:auto}",
            ),
            (
                "a{padding-block:1px 0}",
                "a{padding-top:1px;padding-bottom:0}",
            ),
            (
                "a{color:red;padding-inline:calc(100%/12 - .5rem);top:0}",
                "a{color:red;padding-left:calc(100%/12 - .5rem);padding-right:calc(100%/12 - .5rem);top:0}",
            ),
            (
                "a{border-block:1px solid red}",
                "a{border-top:1px solid red;border-bottom:1px solid red}",
            ),
            ("a{inset:0}", "a{top:0;right:0;bottom:0;left:0}"),
            (
                "a{inset:auto 0 1px}",
                "a{top:auto;right:0;bottom:1px;left:0}",
            ),
            (
                "a{inset:1px 2px}",
                "a{top:1px;right:2px;bottom:1px;left:2px}",
            ),
            (
                "a{inset:1px 2px 3px 4px}",
                "a{top:1px;right:2px;bottom:3px;left:4px}",
            ),
        ] {
            assert_eq!(written_out(short), long);
        }
    }

    #[test]
    fn what_one_engine_knows_by_its_own_name_has_both() {
        assert_eq!(
            written_out("a{user-select:none}"),
            "a{-webkit-user-select:none;user-select:none}"
        );
    }

    #[test]
    fn a_sign_with_words_in_its_place_is_also_there_without_them() {
        assert_eq!(
            written_out("a::before{content:\"↕\" / \"\"}"),
            "a::before{content:\"↕\";content:\"↕\" / \"\"}"
        );
    }

    #[test]
    fn selectors_conditions_and_texts_mean_what_they_did() {
        let sheet = "@media (min-width:65rem){a:hover, b::after{color: red}}@supports not (inset:0){a{content:\", \"}}";
        let sent = "@media (min-width:65rem){a:hover,b::after{color:red}}@supports not (inset:0){a{content:\", \"}}";
        assert_eq!(written_out(sheet), sent);
    }

    #[test]
    fn what_older_browsers_would_drop_is_refused() {
        for sheet in [
            "a:has(b){color:red}",
            "a{aspect-ratio:1}",
            "a{height:100dvh}",
            "a{text-decoration:underline dotted 2px red}",
            "a:is(b,c){color:red}",
            "a:not(b,c){color:red}",
            "@supports (top:0){a{top:0}b{left:0}}a{height:1svh}",
        ] {
            assert!(check("a.css", sheet, false).is_err(), "{sheet}");
        }
        assert!(check("a.css", "a:not(b){text-decoration:none}", false).is_ok());
        assert!(check("a.css", "@supports (height:1svh){a{height:1svh}}", false).is_ok());
        assert!(check("a.css", "@container (width>1px){a{color:red}}", false).is_ok());
        assert!(
            check(
                "a.css",
                "@media (min-aspect-ratio:1/1){a{color:red}}",
                false
            )
            .is_ok()
        );
        assert!(check("live.css", "a:is(b,c){color:red}", true).is_ok());
    }
}

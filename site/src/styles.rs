//! The stylesheets as one: tokens, base, then the sections by name.

use crate::error::{Error, Result};
use crate::older;
use crate::program::Program;

/// What comes first; later rules of the same weight win.
const FIRST: [&str; 2] = ["tokens.css", "base.css"];

/// What only the running program draws.
const LIVE: [&str; 2] = ["live.css", "stage_what_if.css"];

/// The stylesheets that are wanted, in one.
pub(crate) fn joined(program: &Program, wanted: impl Fn(&str) -> bool) -> Result<String> {
    let sheets = program.texts_in("styles");
    let mut sheets: Vec<(&str, &str)> = sheets.filter(|(name, _)| wanted(name)).collect();
    sheets.sort_by_key(|(name, _)| {
        let early = FIRST.iter().position(|first| first == name);
        (early.unwrap_or(FIRST.len()), *name)
    });
    let mut all = String::new();
    for (name, sheet) in sheets {
        check(name, sheet)?;
        older::check(name, &bare(sheet), LIVE.contains(&name))?;
        all.push_str(&older::written_out(&squeezed(sheet)));
    }
    Ok(all)
}

/// One sheet has to work in every life: nothing is loaded from it, and it can stand inside `<style>`.
fn check(name: &str, sheet: &str) -> Result<()> {
    for (sign, why) in [
        ("@import", "sheets are joined, not imported"),
        (
            "</style",
            "it would end the style element of the single file",
        ),
    ] {
        if sheet.contains(sign) {
            return Err(Error::Program(format!(
                "public/styles/{name} contains {sign}: {why}"
            )));
        }
    }
    for address in sheet.split("url(").skip(1) {
        let address = address.trim_start_matches(['"', '\'']);
        if !address.starts_with("data:") && !address.starts_with('#') {
            return Err(Error::Program(format!(
                "public/styles/{name} loads url({}...: a single file has nothing beside it",
                address.chars().take(30).collect::<String>()
            )));
        }
    }
    Ok(())
}

/// Without comments. Texts in the sheets hold no comment signs.
fn bare(sheet: &str) -> String {
    let mut bare = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(open) = rest.find("/*") {
        bare.push_str(&rest[..open]);
        rest = rest[open..]
            .find("*/")
            .map_or("", |close| &rest[open + close + 2..]);
    }
    bare.push_str(rest);
    bare
}

/// Without comments, line breaks and the spaces round braces and semicolons.
fn squeezed(sheet: &str) -> String {
    let bare = bare(sheet);
    let lines: Vec<&str> = bare.lines().map(str::trim).collect();
    // No value in the sheets holds a brace or a semicolon within quotes.
    let tight = [
        (" {", "{"),
        ("{ ", "{"),
        (" }", "}"),
        ("; ", ";"),
        (";}", "}"),
    ];
    tight.iter().fold(lines.concat(), |sheet, (loose, tight)| {
        sheet.replace(loose, tight)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_are_not_served() {
        assert_eq!(
            squeezed("a {\n  b: c; /* why\n so */\n}\n\n/* end */"),
            "a{b: c}"
        );
    }

    #[test]
    fn a_sheet_that_loads_something_is_refused() {
        assert!(check("a.css", "a { background: url(\"data:image/svg+xml,x\") }").is_ok());
        assert!(check("a.css", "a { mask: url(#kawung) }").is_ok());
        assert!(check("a.css", "a { background: url(\"/a.png\") }").is_err());
        assert!(check("a.css", "@import \"b.css\";").is_err());
    }

    #[test]
    fn the_sheets_of_the_page_are_read_by_the_oldest_browsers() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/styles");
        for entry in std::fs::read_dir(folder).expect("the sheets are there") {
            let path = entry.expect("it is read").path();
            let name = path.file_name().and_then(|name| name.to_str());
            let name = name.expect("names are letters").to_owned();
            let sheet = std::fs::read_to_string(&path).expect("it is text");
            let checked = older::check(&name, &bare(&sheet), LIVE.contains(&&*name));
            assert!(checked.is_ok(), "{name}: {}", checked.unwrap_err());
        }
    }
}

//! The pages "Sematkan": the recipes for those who embed the page, and the check of what their site allows. One page a
//! language, from one template and one table of words; the script fills in where the page lies.
//!
//! Nothing here knows an edition: title, sections, years and file names are those of what was drawn.

mod recipes;
mod words;

use crate::drawn::{Drawn, DrawnPage};
use crate::error::Result;
use crate::icons;
use crate::page::{attribute, content, file_name, single_name};
use jelajah_core::text::fill;
pub(crate) use recipes::frame_of;
use std::fmt::Write as _;
use words::{Words, lacking, markup};

const TEMPLATE: &str = include_str!("page.html");

/// The files that these pages name.
pub(crate) struct Names<'a> {
    /// The stylesheet of the page and the one of these pages.
    pub(crate) styles: [&'a str; 2],
    pub(crate) script: &'a str,
    pub(crate) program: &'a str,
    /// The program for opaque origins.
    pub(crate) bytes: Option<&'a str>,
}

/// The page of a language.
///
/// # Errors
/// If the table of words does not speak that language or lacks a word of the template.
pub(crate) fn page(edition: &Drawn, drawn: &DrawnPage, names: &Names<'_>) -> Result<String> {
    let words = Words::of(&drawn.lang)?;
    let body = filled(edition, drawn, &words)?;
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}: {of}</title>\n<link rel=\"icon\" href=\"{icon}\">\n",
        lang = attribute(&drawn.lang),
        title = words.text("title")?,
        of = content(&drawn.title),
        icon = icons::SOURCE,
    );
    for sheet in names.styles {
        let _ = writeln!(page, "<link rel=\"stylesheet\" href=\"{sheet}\">");
    }
    let _ = write!(
        page,
        "<script defer src=\"{}\" data-program=\"{}\" data-title=\"{}\" data-page=\"{}\"",
        names.script,
        names.program,
        attribute(&drawn.title),
        file_name(edition, drawn)
    );
    if let Some(bytes) = names.bytes {
        let _ = write!(page, " data-bytes=\"{bytes}\"");
    }
    let _ = write!(
        page,
        " data-version=\"{}\"></script>\n<script defer src=\"sematkan.js\"></script>\n</head>\n<body>\n{body}</body>\n</html>\n",
        attribute(&edition.version)
    );
    Ok(page)
}

fn filled(edition: &Drawn, drawn: &DrawnPage, words: &Words) -> Result<String> {
    let mut slots: Vec<(String, String)> = Vec::new();
    for (key, wording) in &words.rows {
        slots.push((key.clone(), words.said(wording, drawn)?));
    }
    let mut slot = |key: &str, value: String| slots.push((key.to_owned(), value));
    slot("brand", content(&drawn.brand));
    slot("page", file_name(edition, drawn));
    slot("siblings", siblings(edition, drawn));
    slot("languages.radios", radios(edition, drawn));
    slot("recipes.all", recipes::recipes(edition, drawn, words)?);
    slot("own", drawn.embedding.clone());
    slot(
        "sections",
        options(drawn.sections.iter().map(|(id, name)| (&**id, &**name))),
    );
    slot(
        "years",
        options(edition.years.iter().map(|year| (&**year, &**year))),
    );
    slot("findings", findings(words)?);
    slot("copy.report", copy_button("report", words)?);
    let pairs: Vec<(&str, &str)> = slots
        .iter()
        .map(|(key, value)| (&**key, &**value))
        .collect();
    Ok(fill(TEMPLATE, &pairs))
}

/// The ways to this page in the other languages.
fn siblings(edition: &Drawn, drawn: &DrawnPage) -> String {
    let link = |page: &DrawnPage| {
        let current = if page.lang == drawn.lang {
            " aria-current=\"true\""
        } else {
            ""
        };
        format!(
            "<a class=\"btn\" href=\"{file}\" lang=\"{lang}\" hreflang=\"{lang}\"{current}>{}</a>",
            page.lang.to_uppercase(),
            file = page.embedding,
            lang = attribute(&page.lang),
        )
    };
    let with_recipes = |page: &&DrawnPage| !page.embedding.is_empty();
    edition
        .pages
        .iter()
        .filter(with_recipes)
        .map(link)
        .collect()
}

/// The languages to choose from; each says which files are its own.
fn radios(edition: &Drawn, drawn: &DrawnPage) -> String {
    let radio = |page: &DrawnPage| {
        let checked = if page.lang == drawn.lang {
            " checked"
        } else {
            ""
        };
        format!(
            "<label><input type=\"radio\" name=\"lang\" value=\"{}\" data-single=\"{}\" data-title=\"{}\"{checked}> <span lang=\"{}\">{}</span></label>\n",
            file_name(edition, page),
            single_name(edition, page),
            attribute(&page.title),
            attribute(&page.lang),
            content(&page.tongue),
        )
    };
    edition.pages.iter().map(radio).collect()
}

fn singles(edition: &Drawn) -> String {
    let link = |page: &DrawnPage| {
        format!(
            "<a href=\"{name}\" download>{name}</a>",
            name = single_name(edition, page)
        )
    };
    let links: Vec<String> = edition.pages.iter().map(link).collect();
    links.join(", ")
}

fn options<'a>(all: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    all.map(|(value, name)| {
        format!(
            "<option value=\"{}\">{}</option>",
            attribute(value),
            content(name)
        )
    })
    .collect()
}

fn copy_button(id: &str, words: &Words) -> Result<String> {
    Ok(format!(
        "<p class=\"row scripted\"><button type=\"button\" class=\"btn p\" data-copy=\"{id}\">{}</button><span class=\"said\" role=\"status\"><span hidden>{}</span><span hidden>{}</span></span></p>",
        words.text(if id == "report" { "check.copy" } else { "copy" })?,
        words.text("copied")?,
        words.text("copy.denied")?,
    ))
}

/// All that the check can find, hidden: the script shows what it found. `found.<check>.<outcome>` is a finding,
/// `means.` what follows from it for readers; where something is to be mended, or may be, `who.` and
/// `mend.` or `may.` say by whom and how.
fn findings(words: &Words) -> Result<String> {
    let mut list = String::new();
    for (key, found) in &words.rows {
        let Some(name) = key.strip_prefix("found.") else {
            continue;
        };
        let part = |part: &str| words.find(&format!("{part}.{name}")).map(markup);
        let means = part("means").ok_or_else(|| lacking(&format!("means.{name}")))?;
        let (class, verb) = match (part("mend"), part("may")) {
            (Some(_), None) => ("mend", "mend"),
            (None, Some(_)) => ("maybe", "may"),
            _ => ("fine", ""),
        };
        let mut mend = String::new();
        if let Some(how) = part(verb) {
            let who = part("who").ok_or_else(|| lacking(&format!("who.{name}")))?;
            mend = format!(
                "<p><b>{}</b> {who}</p><p><b>{}</b> {how}</p>",
                words.text("check.who")?,
                words.text(&format!("check.{verb}"))?
            );
        }
        let _ = writeln!(
            list,
            "<li hidden class=\"{class}\" data-found=\"{name}\"><p><b>{}</b> {means}</p>{mend}</li>",
            markup(found)
        );
    }
    Ok(list)
}

#[cfg(test)]
mod tests;

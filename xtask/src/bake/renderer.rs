//! The renderer is the native branch of the app's `main`, started as a process, so that xtask stays free of Leptos.
//!
//! `jelajah render <edition-folder> <out-folder>` writes into the folder, for each language `L`,
//! `L.main.html` (the body without data block and scripts), `L.head.json` (`lang`, `title`, `brand`, `description`, both
//! with their own `_lang`, `tongue`, `embedding`, `sheet`, `sheet_title`, `sections`), `L.sheet.html` (the body of the worksheet, if there is one) and
//! `L.data.json` (the data block, `<` escaped); and once `edition.json` (`id`, `version`, `date`, `languages`, `years`).

use crate::{Outcome, Trouble, files, process, workspace};
use serde_json::Value;
use std::path::Path;

/// An edition as drawn.
#[derive(Default)]
pub(crate) struct Drawn {
    /// The edition's id: the name in the single files' names.
    pub(crate) id: String,
    /// The edition's version and its date.
    pub(crate) version: String,
    pub(crate) date: String,
    /// Where the edition is published, if that is known; ends in `/`. The bake step knows it, with what follows.
    pub(crate) address: Option<String>,
    /// The SPDX id of its licence.
    pub(crate) licence: String,
    /// The first and last year that it tells of.
    pub(crate) period: (i32, i32),
    /// The years of its chapters.
    pub(crate) years: Vec<String>,
    /// A page for each language; the first is the edition's own.
    pub(crate) pages: Vec<DrawnPage>,
}

/// A page as drawn.
#[derive(Default)]
pub(crate) struct DrawnPage {
    pub(crate) lang: String,
    pub(crate) title: String,
    /// The language of the title: another one where it is borrowed.
    pub(crate) title_lang: String,
    /// What it is called where there is little room.
    pub(crate) brand: String,
    pub(crate) description: String,
    /// The language of the description.
    pub(crate) description_lang: String,
    /// The name of its language.
    pub(crate) tongue: String,
    /// The file of its page of recipes for those who embed it; empty where its language has none, and readers are led to
    /// that of the first.
    pub(crate) embedding: String,
    /// The file of its worksheet, its title, and what stands in its body, if the edition has a worksheet.
    pub(crate) sheet: Option<Sheet>,
    /// Ids and names of its sections, without the opening.
    pub(crate) sections: Vec<(String, String)>,
    pub(crate) body: String,
    /// The data block.
    pub(crate) data: String,
    /// The file of the picture beside links to it, once the bake step has drawn it.
    pub(crate) preview: String,
}

/// A worksheet as drawn.
pub(crate) struct Sheet {
    /// The name of its file.
    pub(crate) file: String,
    pub(crate) title: String,
    pub(crate) body: String,
}

/// Draws the edition of a folder.
pub(crate) fn draw(edition: &Path) -> Outcome<Drawn> {
    let out = workspace::root().join("target/render");
    files::empty_folder(&out)?;
    // Trunk's build is over when its hooks run, so this takes no lock that anyone waits for.
    let mut renderer = process::program("cargo");
    renderer
        .args(["run", "--quiet", "--package", "jelajah", "--", "render"])
        .args([edition, &out])
        // Set by Trunk and by cargo for the build of the browser's program; this one is ours.
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    process::run(&mut renderer)?;
    read(&out)
}

fn read(out: &Path) -> Outcome<Drawn> {
    let about = json(&out.join("edition.json"))?;
    let languages = about["languages"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let mut pages = Vec::new();
    for language in languages.iter().filter_map(Value::as_str) {
        let head_file = out.join(format!("{language}.head.json"));
        let head = json(&head_file)?;
        let data = files::read(&out.join(format!("{language}.data.json")))?;
        if data.contains('<') {
            return Err(Trouble(
                "the data block contains `<`, which could end it early".into(),
            ));
        }
        let sheet_file = out.join(format!("{language}.sheet.html"));
        let sheet = if sheet_file.exists() {
            Some(Sheet {
                file: text(&head, "sheet", &head_file)?,
                title: text(&head, "sheet_title", &head_file)?,
                body: files::read(&sheet_file)?,
            })
        } else {
            None
        };
        pages.push(DrawnPage {
            sheet,
            lang: text(&head, "lang", &head_file)?,
            title: text(&head, "title", &head_file)?,
            title_lang: text(&head, "title_lang", &head_file)?,
            brand: text(&head, "brand", &head_file)?,
            description: text(&head, "description", &head_file)?,
            description_lang: text(&head, "description_lang", &head_file)?,
            tongue: text(&head, "tongue", &head_file)?,
            embedding: text(&head, "embedding", &head_file)?,
            sections: texts(&head["sections"]).chunks_exact(2).map(pair).collect(),
            body: files::read(&out.join(format!("{language}.main.html")))?,
            data,
            preview: String::new(),
        });
    }
    if pages.is_empty() {
        return Err(Trouble(
            "the renderer drew no page: the edition has no language".into(),
        ));
    }
    let of_edition = |key: &str| text(&about, key, &out.join("edition.json"));
    Ok(Drawn {
        id: of_edition("id")?,
        version: of_edition("version")?,
        date: of_edition("date")?,
        address: None,
        licence: String::new(),
        period: (0, 0),
        years: texts(&about["years"]),
        pages,
    })
}

fn json(path: &Path) -> Outcome<Value> {
    let text = files::read(path)?;
    serde_json::from_str(&text).map_err(|error| Trouble(format!("{}: {error}", path.display())))
}

/// The texts of a list.
fn texts(list: &Value) -> Vec<String> {
    let all = list.as_array().map(Vec::as_slice).unwrap_or_default();
    let texts = all.iter().filter_map(Value::as_str);
    texts.map(str::to_owned).collect()
}

fn pair(two: &[String]) -> (String, String) {
    (two[0].clone(), two[1].clone())
}

fn text(value: &Value, key: &str, path: &Path) -> Outcome<String> {
    let text = value[key].as_str().map(str::to_owned);
    text.ok_or_else(|| Trouble(format!("{}: no text {key:?}", path.display())))
}

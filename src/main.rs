//! With `pages` the renderer of the static pages, with `live` the program in the browser.

#[cfg(feature = "pages")]
fn main() -> std::process::ExitCode {
    native::main()
}

#[cfg(feature = "live")]
fn main() {
    jelajah::live::start();
}

/// The renderer: `jelajah render <edition-folder> <out-folder>`.
#[cfg(feature = "pages")]
mod native {
    use jelajah::context::App;
    use jelajah::page;
    use jelajah::worksheet;
    use jelajah_core::edition::Edition;
    use jelajah_core::edition::native::{Rules, data_block, json_text, open};
    use jelajah_core::layout::ecosystem::arrange;
    use jelajah_core::layout::ecosystem::views::{self, Arrow};
    use jelajah_core::state::address::{Names, understands};
    use jelajah_core::state::{Section, ViewState};
    use jelajah_core::text::{Language, is_borrowed, plain};
    use leptos::prelude::{Owner, RenderHtml, RwSignal};
    use std::path::Path;
    use std::process::ExitCode;
    use std::{env, fs, io};

    pub(crate) fn main() -> ExitCode {
        let arguments: Vec<String> = env::args().skip(1).collect();
        let outcome = match arguments.as_slice() {
            [verb, edition, out] if verb == "render" => render(Path::new(edition), Path::new(out)),
            _ => Err(io::Error::other(
                "usage: jelajah render <edition-folder> <out-folder>",
            )),
        };
        match outcome {
            Ok(()) => ExitCode::SUCCESS,
            Err(trouble) => {
                eprintln!("jelajah: {trouble}");
                ExitCode::FAILURE
            }
        }
    }

    /// The data block of a page: the content of its live parts and the diagram's arrows.
    fn block(content: &str, arrows: &[String]) -> String {
        // A cell is a number or a line in SVG's path language: nothing in it has to be escaped.
        // Whole numbers need no quotation marks: whoever joins the list cannot tell.
        let is_number = |cell: &String| cell.parse::<i64>().is_ok();
        let cell = |cell: &String| {
            if is_number(cell) {
                cell.clone()
            } else {
                json_text(cell)
            }
        };
        let cells: Vec<String> = arrows.iter().map(cell).collect();
        format!("{{\"content\":{content},\"arrows\":[{}]}}", cells.join(","))
    }

    /// Ids and names of the sections in turn, without the opening.
    fn sections_of(edition: &Edition, language: Language) -> Vec<&str> {
        let name = |id: &str| {
            let key = ["section.", id].concat();
            edition
                .words
                .find(&key)
                .map_or("", |name| name.get(language))
        };
        let sections = Section::ALL.into_iter().skip(1);
        sections
            .flat_map(|section| [section.id(), name(section.id())])
            .collect()
    }

    /// What the bake step writes around the page of a language. Its title and description may be borrowed; whether there
    /// are pages of recipes and a worksheet in it depends on whether its words name their files.
    fn head(edition: &Edition, language: Language) -> String {
        let tongue = edition.tongue(language);
        let lender = &edition.tongue(Language(0)).code;
        let lang_of = |text: &str| {
            if is_borrowed(text) {
                lender
            } else {
                &tongue.code
            }
        };
        let [title, description] =
            ["meta.title", "meta.description"].map(|key| edition.prose(key, language));
        let own = |key| edition.own_word(key, language).unwrap_or_default();
        let rows = [
            ("lang", tongue.code.clone()),
            ("title", plain(&title)),
            ("title_lang", lang_of(&title).clone()),
            ("brand", plain(edition.words.get("page.brand", language))),
            ("description", plain(&description)),
            ("description_lang", lang_of(&description).clone()),
            ("tongue", tongue.name.clone()),
            ("embedding", own("page.embed.file").to_owned()),
            ("sheet", own("sheet.file").to_owned()),
            ("sheet_title", own("sheet.title").to_owned()),
        ];
        let mut rows: Vec<String> = rows
            .iter()
            .map(|(key, value)| [&json_text(key), ":", &json_text(value)].concat())
            .collect();
        let sections = sections_of(edition, language).into_iter();
        let sections = sections.map(|text| json_text(&plain(text)));
        let sections: Vec<String> = sections.collect();
        rows.push(format!("\"sections\":[{}]", sections.join(",")));
        format!("{{{}}}", rows.join(","))
    }

    /// Writes what the bake step makes pages of: for each language its body, its head and its data block.
    fn render(folder: &Path, out: &Path) -> io::Result<()> {
        let sections: Vec<&str> = Section::ALL.iter().map(|section| section.id()).collect();
        let opened = open(
            &mut |name| fs::read(folder.join(name)).ok(),
            &Rules {
                files: &[],
                sections: &sections,
                understands: Some(&|edition, view| understands(view, &Names::of(edition))),
            },
        );
        let opened = opened.map_err(|faults| {
            io::Error::other(format!(
                "the edition has {} faults: cargo xtask check",
                faults.iter().filter(|fault| !fault.is_note()).count()
            ))
        })?;
        // The process ends after this; until then every part of the page may borrow the content.
        let edition = &*Box::leak(Box::new(opened.edition));
        let mut codes = Vec::new();
        for (place, tongue) in edition.about.languages.iter().enumerate() {
            let language = Language(place as u8);
            // The static page draws what it carries: rounded, as the browser will draw it again.
            let found = views::arrows(&edition.ecosystem, &arrange(&edition.ecosystem, language));
            let cells = views::pack(&found);
            let carried: Vec<&str> = cells.iter().map(String::as_str).collect();
            let arrows: &[Arrow] = views::unpack(&carried, &edition.ecosystem)
                .unwrap_or_default()
                .leak();
            let body = Owner::new().with(|| {
                let app = App::new(
                    edition,
                    arrows,
                    language,
                    RwSignal::new(ViewState::default()),
                );
                page::page(app).to_html()
            });
            fs::write(
                out.join(format!("{}.main.html", tongue.code)),
                [jelajah::sprite(), body].concat(),
            )?;
            fs::write(
                out.join(format!("{}.head.json", tongue.code)),
                head(edition, language),
            )?;
            // A worksheet is a page of its own, so it needs a name of its own.
            if !edition.sheet.is_empty() && edition.own_word("sheet.file", language).is_some() {
                let sheet = Owner::new().with(|| {
                    let state = RwSignal::new(ViewState::default());
                    worksheet(App::new(edition, arrows, language, state)).to_html()
                });
                fs::write(
                    out.join(format!("{}.sheet.html", tongue.code)),
                    [jelajah::sprite(), sheet].concat(),
                )?;
            }
            fs::write(
                out.join(format!("{}.data.json", tongue.code)),
                block(&data_block(edition, language), &cells),
            )?;
            codes.push(json_text(&tongue.code));
        }
        let years = edition.chapters.iter();
        let years = years.map(|chapter| json_text(&chapter.year.to_string()));
        let years: Vec<String> = years.collect();
        fs::write(
            out.join("edition.json"),
            format!(
                "{{\"id\":{},\"version\":{},\"date\":{},\"languages\":[{}],\"years\":[{}]}}",
                json_text(&edition.about.id),
                json_text(&edition.about.version),
                json_text(&edition.about.date),
                codes.join(","),
                years.join(",")
            ),
        )
    }
}

//! The served page around what the renderer drew: no inline script, no inline style, nothing from elsewhere.

use crate::drawn::{Drawn, DrawnPage};
use crate::error::{Error, Result};
use crate::icons;
use crate::manifest::{self, Grounds};
use crate::metadata;
use crate::worker;
use std::fmt::Write as _;

/// The files that a served page names, relative to it, and what else it is told.
pub(crate) struct Assets {
    pub(crate) styles: String,
    /// The stylesheet for paper.
    pub(crate) paper: String,
    /// The stylesheet for what only the program draws.
    pub(crate) live: String,
    pub(crate) start: String,
    /// What the page can do where it lives, whatever comes of the program.
    pub(crate) home: String,
    pub(crate) glue: String,
    pub(crate) program: String,
    /// What program and glue weigh as hosts send them, in bytes.
    pub(crate) load: usize,
    pub(crate) bytes: Option<String>,
    pub(crate) grounds: Grounds,
    /// Trunk's script that reloads the page; empty but under `trunk serve`.
    pub(crate) reload: String,
}

/// One page of an edition.
pub(crate) struct Page<'a> {
    pub(crate) edition: &'a Drawn,
    pub(crate) drawn: &'a DrawnPage,
    /// The checksum of the edition's tables and of the program.
    pub(crate) checksum: &'a str,
}

impl<'a> Page<'a> {
    /// The page at a place in the edition's list.
    pub(crate) fn of(edition: &'a Drawn, place: usize, checksum: &'a str) -> Self {
        Self {
            edition,
            drawn: &edition.pages[place],
            checksum,
        }
    }

    /// `index.html` for the edition's own language, `en.html` and the like for the others.
    pub(crate) fn file_name(&self) -> String {
        file_name(self.edition, self.drawn)
    }

    /// `jelajah-gumukmas.html`, `jelajah-gumukmas-en.html` and the like.
    pub(crate) fn single_name(&self) -> String {
        single_name(self.edition, self.drawn)
    }

    /// The other pages of the edition.
    pub(crate) fn others(&self) -> impl Iterator<Item = &'a DrawnPage> {
        let own = &self.drawn.lang;
        self.edition
            .pages
            .iter()
            .filter(move |page| page.lang != *own)
    }

    /// The start of the document up to and with what a search engine reads.
    pub(crate) fn opening(&self, life: &str) -> String {
        let lang = attribute(&self.drawn.lang);
        let opening = format!(
            "<!doctype html>\n<html lang=\"{lang}\" data-jelajah=\"static\" data-page-lang=\"{lang}\" data-life=\"{life}\"><head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title{}>{}</title>\n<meta name=\"description\"{} content=\"{}\">\n<meta name=\"jelajah-edition\" content=\"{} {} {}\">\n<meta name=\"jelajah-checksum\" content=\"{}\">\n",
            self.lang_of(&self.drawn.title_lang),
            content(&self.drawn.title),
            self.lang_of(&self.drawn.description_lang),
            attribute(&self.drawn.description),
            self.edition.id,
            attribute(&self.edition.version),
            attribute(&self.edition.date),
            self.checksum,
        );
        opening + &metadata::tags(self)
    }

    /// The attribute of what is in another language than the page.
    fn lang_of(&self, lang: &str) -> String {
        if lang == self.drawn.lang || lang.is_empty() {
            String::new()
        } else {
            format!(" lang=\"{}\"", attribute(lang))
        }
    }

    /// The body as drawn, with what only the build knows: the checksum, the sizes of the single file and of what the
    /// live page loads, 0 where they are of no use.
    pub(crate) fn body(&self, single_size: usize, load: usize) -> Result<String> {
        // Enough of it to compare two copies by eye; the whole is in the head.
        let short = self.checksum.get(..16).unwrap_or(self.checksum);
        let kilobytes = |bytes: usize| format!("{} KB", bytes.div_ceil(1000));
        let (size, load) = (kilobytes(single_size), kilobytes(load));
        let mut body = self.drawn.body.clone();
        for (what, value) in [("checksum", short), ("size", &size), ("load", &load)] {
            let place = format!(" data-build=\"{what}\">");
            if body.matches(&place).count() != 1 {
                return Err(Error::Program(format!(
                    "the page should have one place for its {what}"
                )));
            }
            body = body.replace(&place, &format!("{place}{value}"));
        }
        Ok(body)
    }

    /// The data block.
    pub(crate) fn data_block(&self) -> String {
        format!(
            "<script type=\"text/plain\" id=\"jelajah-data\">{}</script>\n",
            self.drawn.data
        )
    }

    /// The page as it is served.
    pub(crate) fn served(&self, assets: &Assets, single_size: usize) -> Result<String> {
        let mut page = self.opening("served");
        for (look, ground) in [
            ("light", &assets.grounds.light),
            ("dark", &assets.grounds.dark),
        ] {
            let _ = writeln!(
                page,
                "<meta name=\"theme-color\" media=\"(prefers-color-scheme:{look})\" content=\"{ground}\">"
            );
        }
        let _ = writeln!(
            page,
            "<link rel=\"icon\" href=\"{}\">\n<link rel=\"apple-touch-icon\" href=\"{}\">\n<link rel=\"manifest\" href=\"{}\">",
            icons::SOURCE,
            icons::APPLE,
            manifest::name(self)
        );
        let _ = writeln!(page, "<link rel=\"stylesheet\" href=\"{}\">", assets.styles);
        let _ = writeln!(
            page,
            "<link rel=\"stylesheet\" media=\"print\" href=\"{}\">",
            assets.paper
        );
        page.push_str(&self.start(assets));
        page.push_str("</head>\n<body>\n");
        page.push_str(&self.body(single_size, assets.load)?);
        // After all that is read, so that nothing waits for it.
        let _ = writeln!(page, "\n<link rel=\"stylesheet\" href=\"{}\">", assets.live);
        page.push_str(&metadata::json_ld(self));
        page.push_str(&self.data_block());
        page.push_str(&assets.reload);
        page.push_str("</body>\n</html>\n");
        Ok(page)
    }

    /// The loader's script element: its attributes tell it the names of all that it may load.
    fn start(&self, assets: &Assets) -> String {
        let mut element = format!(
            "<script src=\"{}\" data-glue=\"{}\" data-wasm=\"{}\" data-home=\"{}\"",
            assets.start, assets.glue, assets.program, assets.home
        );
        // While developing, what is kept would be in the way of what was just built.
        if assets.reload.is_empty() {
            let _ = write!(element, " data-worker=\"{}\"", worker::NAME);
        }
        if let Some(bytes) = &assets.bytes {
            let _ = write!(element, " data-bytes=\"{bytes}\"");
        }
        for other in self.others() {
            let _ = write!(
                element,
                " data-to-{}=\"{}\"",
                other.lang,
                file_name(self.edition, other)
            );
        }
        element.push_str("></script>\n");
        element
    }
}

/// The served page of a language.
pub(crate) fn file_name(edition: &Drawn, page: &DrawnPage) -> String {
    if is_own(edition, page) {
        "index.html".into()
    } else {
        format!("{}.html", page.lang)
    }
}

/// The single file of a language.
pub(crate) fn single_name(edition: &Drawn, page: &DrawnPage) -> String {
    if is_own(edition, page) {
        format!("jelajah-{}.html", edition.id)
    } else {
        format!("jelajah-{}-{}.html", edition.id, page.lang)
    }
}

fn is_own(edition: &Drawn, page: &DrawnPage) -> bool {
    edition
        .pages
        .first()
        .is_some_and(|own| own.lang == page.lang)
}

pub(crate) fn content(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

pub(crate) fn attribute(text: &str) -> String {
    content(text).replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn() -> Drawn {
        let page = |lang: &str| {
            DrawnPage {
            lang: lang.into(),
            title: "A < B & \"C\"".into(),
            description: "\"C\"".into(),
            body: "<main></main><i data-build=\"checksum\"></i><i data-build=\"size\"></i><i data-build=\"load\"></i>".into(),
            data: format!("[\"{lang}\"]"),
            ..DrawnPage::default()
        }
        };
        Drawn {
            id: "contoh".into(),
            version: "1.0.0".into(),
            date: "2026-01-02".into(),
            pages: vec![page("id"), page("en")],
            ..Drawn::default()
        }
    }

    fn assets() -> Assets {
        Assets {
            styles: "s.css".into(),
            paper: "paper.css".into(),
            live: "live.css".into(),
            start: "start.js".into(),
            home: "home.js".into(),
            glue: "glue.js".into(),
            program: "p.wasm".into(),
            load: 158_200,
            bytes: Some("bytes.js".into()),
            grounds: Grounds {
                light: "#fff".into(),
                dark: "#000".into(),
            },
            reload: String::new(),
        }
    }

    const SUM: &str = "0123456789abcdef0123456789abcdef";

    fn served(place: usize) -> String {
        Page::of(&drawn(), place, SUM)
            .served(&assets(), 761_234)
            .unwrap()
    }

    #[test]
    fn each_language_has_its_page_and_its_single_file() {
        let drawn = drawn();
        assert_eq!(Page::of(&drawn, 0, SUM).file_name(), "index.html");
        assert_eq!(Page::of(&drawn, 1, SUM).file_name(), "en.html");
        assert_eq!(
            Page::of(&drawn, 0, SUM).single_name(),
            "jelajah-contoh.html"
        );
        assert_eq!(
            Page::of(&drawn, 1, SUM).single_name(),
            "jelajah-contoh-en.html"
        );
    }

    #[test]
    fn the_served_page_has_nothing_inline_that_runs() {
        let page = served(0);
        for script in page.split("<script").skip(1) {
            assert!(
                [
                    " src=",
                    " type=\"text/plain\"",
                    " type=\"application/ld+json\""
                ]
                .iter()
                .any(|start| script.starts_with(start)),
                "{script}"
            );
        }
        assert!(!page.contains("<style") && !page.contains("style="));
    }

    #[test]
    fn each_page_carries_its_own_language() {
        let page = served(1);
        assert!(page.contains("id=\"jelajah-data\">[\"en\"]</script>"));
    }

    #[test]
    fn the_head_escapes_what_the_edition_says() {
        let page = served(0);
        assert!(page.contains("<title>A &lt; B &amp; \"C\"</title>"));
        assert!(page.contains("content=\"&quot;C&quot;\""));
    }

    #[test]
    fn a_head_that_borrows_says_from_which_language() {
        let mut drawn = drawn();
        drawn.pages[1].description_lang = "id".into();
        drawn.pages[1].title_lang = "en".into();
        let page = Page::of(&drawn, 1, SUM).opening("served");
        assert!(
            page.contains("<title>") && page.contains("name=\"description\" lang=\"id\" content=")
        );
    }

    #[test]
    fn the_loader_is_told_the_pages_of_the_other_languages() {
        assert!(served(0).contains(" data-to-en=\"en.html\">"));
        assert!(served(1).contains(" data-to-id=\"index.html\">"));
    }

    #[test]
    fn a_page_states_its_edition_and_its_checksum() {
        let page = served(0);
        assert!(page.contains("name=\"jelajah-edition\" content=\"contoh 1.0.0 2026-01-02\""));
        assert!(page.contains(&format!("name=\"jelajah-checksum\" content=\"{SUM}\"")));
        assert!(page.contains("<i data-build=\"checksum\">0123456789abcdef</i>"));
        assert!(page.contains("<i data-build=\"size\">762 KB</i>"));
        assert!(page.contains("<i data-build=\"load\">159 KB</i>"));
    }

    #[test]
    fn a_page_without_a_place_for_its_checksum_is_refused() {
        let mut drawn = drawn();
        drawn.pages[0].body = "<main></main>".into();
        assert!(Page::of(&drawn, 0, SUM).served(&assets(), 0).is_err());
    }

    #[test]
    fn nothing_is_kept_on_the_device_while_developing() {
        assert!(served(0).contains(" data-worker=\"offline-worker.js\""));
        let developing = Assets {
            reload: "<script>x</script>".into(),
            ..assets()
        };
        let drawn = drawn();
        let page = Page::of(&drawn, 0, SUM).served(&developing, 0).unwrap();
        assert!(!page.contains("data-worker"));
    }
}

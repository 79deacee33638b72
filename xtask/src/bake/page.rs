//! The served page around what the renderer drew: no inline script, no inline style, nothing from elsewhere.

use super::renderer::{Drawn, DrawnPage};
use std::fmt::Write as _;

/// The files that a served page names, relative to it.
pub(crate) struct Assets {
    pub(crate) styles: String,
    pub(crate) start: String,
    pub(crate) glue: String,
    pub(crate) program: String,
    pub(crate) bytes: Option<String>,
    pub(crate) icon: Option<String>,
    pub(crate) manifest: Option<String>,
    /// Trunk's script that reloads the page; empty but under `trunk serve`.
    pub(crate) reload: String,
}

/// One page of an edition.
pub(crate) struct Page<'a> {
    pub(crate) edition: &'a Drawn,
    pub(crate) drawn: &'a DrawnPage,
}

impl<'a> Page<'a> {
    /// The page at a place in the edition's list.
    pub(crate) fn of(edition: &'a Drawn, place: usize) -> Self {
        Self {
            edition,
            drawn: &edition.pages[place],
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
        format!(
            "<!doctype html>\n<html lang=\"{lang}\" data-jelajah=\"static\" data-page-lang=\"{lang}\" data-life=\"{life}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>{}</title>\n<meta name=\"description\" content=\"{}\">\n",
            content(&self.drawn.title),
            attribute(&self.drawn.description),
        )
    }

    /// The data block.
    pub(crate) fn data_block(&self) -> String {
        format!(
            "<script type=\"application/json\" id=\"jelajah-data\">{}</script>\n",
            self.drawn.data
        )
    }

    /// The page as it is served.
    pub(crate) fn served(&self, assets: &Assets) -> String {
        let mut page = self.opening("served");
        page.push_str(&self.alternates());
        let icon = assets.icon.as_deref().unwrap_or("data:,");
        let _ = writeln!(page, "<link rel=\"icon\" href=\"{icon}\">");
        if let Some(manifest) = &assets.manifest {
            let _ = writeln!(page, "<link rel=\"manifest\" href=\"{manifest}\">");
        }
        let _ = writeln!(page, "<link rel=\"stylesheet\" href=\"{}\">", assets.styles);
        page.push_str(&self.start(assets));
        page.push_str("</head>\n<body>\n");
        page.push_str(&self.drawn.body);
        page.push('\n');
        page.push_str(&self.data_block());
        page.push_str(&assets.reload);
        page.push_str("</body>\n</html>\n");
        page
    }

    /// The loader's script element: its attributes tell it the names of all that it may load.
    fn start(&self, assets: &Assets) -> String {
        let mut element = format!(
            "<script src=\"{}\" data-glue=\"{}\" data-wasm=\"{}\"",
            assets.start, assets.glue, assets.program
        );
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

    /// Search engines take whole addresses only, so an edition without a home has none; readers have the links in the
    /// body.
    fn alternates(&self) -> String {
        let mut links = String::new();
        let Some(home) = &self.edition.address else {
            return links;
        };
        for page in &self.edition.pages {
            let _ = writeln!(
                links,
                "<link rel=\"alternate\" hreflang=\"{}\" href=\"{}{}\">",
                page.lang,
                attribute(home),
                file_name(self.edition, page)
            );
        }
        links
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

fn content(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

fn attribute(text: &str) -> String {
    content(text).replace('"', "&quot;")
}

/// Trunk's reload client in the page that Trunk wrote: the one script that is no module and has its text inline.
pub(crate) fn reload_client(trunks_page: &str) -> String {
    let end = "</script>";
    trunks_page
        .split("<script>")
        .skip(1)
        .filter_map(|rest| {
            rest.find(end)
                .map(|cut| format!("<script>{}{end}\n", &rest[..cut]))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn() -> Drawn {
        let page = |lang: &str| DrawnPage {
            lang: lang.into(),
            title: "A < B & \"C\"".into(),
            description: "\"C\"".into(),
            body: "<main></main>".into(),
            data: format!("[\"{lang}\"]"),
        };
        Drawn {
            id: "contoh".into(),
            address: None,
            pages: vec![page("id"), page("en")],
        }
    }

    fn assets() -> Assets {
        Assets {
            styles: "s.css".into(),
            start: "start.js".into(),
            glue: "glue.js".into(),
            program: "p.wasm".into(),
            bytes: Some("bytes.js".into()),
            icon: None,
            manifest: None,
            reload: String::new(),
        }
    }

    #[test]
    fn each_language_has_its_page_and_its_single_file() {
        let drawn = drawn();
        assert_eq!(Page::of(&drawn, 0).file_name(), "index.html");
        assert_eq!(Page::of(&drawn, 1).file_name(), "en.html");
        assert_eq!(Page::of(&drawn, 0).single_name(), "jelajah-contoh.html");
        assert_eq!(Page::of(&drawn, 1).single_name(), "jelajah-contoh-en.html");
    }

    #[test]
    fn the_served_page_has_nothing_inline_that_runs() {
        let drawn = drawn();
        let page = Page::of(&drawn, 0).served(&assets());
        for script in page.split("<script").skip(1) {
            assert!(
                script.starts_with(" src=") || script.starts_with(" type=\"application/json\""),
                "{script}"
            );
        }
        assert!(!page.contains("<style") && !page.contains("style="));
    }

    #[test]
    fn each_page_carries_its_own_language() {
        let drawn = drawn();
        let page = Page::of(&drawn, 1).served(&assets());
        assert!(page.contains("id=\"jelajah-data\">[\"en\"]</script>"));
    }

    #[test]
    fn the_head_escapes_what_the_edition_says() {
        let drawn = drawn();
        let page = Page::of(&drawn, 0).served(&assets());
        assert!(page.contains("<title>A &lt; B &amp; \"C\"</title>"));
        assert!(page.contains("content=\"&quot;C&quot;\""));
    }

    #[test]
    fn the_loader_is_told_the_pages_of_the_other_languages() {
        let drawn = drawn();
        assert!(
            Page::of(&drawn, 0)
                .served(&assets())
                .contains(" data-to-en=\"en.html\">")
        );
        assert!(
            Page::of(&drawn, 1)
                .served(&assets())
                .contains(" data-to-id=\"index.html\">")
        );
    }

    #[test]
    fn of_trunks_page_only_the_reload_client_is_kept() {
        let page = "<script type=\"module\">import x</script><body><script>\"use strict\";</script></body>";
        assert_eq!(reload_client(page), "<script>\"use strict\";</script>\n");
    }
}

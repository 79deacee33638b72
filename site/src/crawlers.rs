//! What crawlers are told: which files they may read, and which pages there are.

use crate::drawn::Drawn;
use crate::metadata::{address_of, alternates};
use crate::page::{attribute, content};
use std::fmt::Write as _;

/// What crawlers may read: all of it. It counts at the root of a host only.
pub(crate) fn robots(home: Option<&str>) -> String {
    let sitemap = home.map_or(String::new(), |home| {
        format!("\nSitemap: {home}sitemap.xml\n")
    });
    format!("User-agent: *\nAllow: /\n{sitemap}")
}

/// All pages for search engines, each with its siblings in other languages.
pub(crate) fn sitemap(edition: &Drawn, home: &str) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let mut entry = |address: &str, siblings: &[(&str, String)]| {
        let _ = writeln!(
            text,
            "<url><loc>{}</loc><lastmod>{}</lastmod>",
            content(address),
            content(&edition.date)
        );
        for (lang, sibling) in siblings {
            let _ = writeln!(
                text,
                "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                attribute(lang),
                attribute(sibling)
            );
        }
        text.push_str("</url>\n");
    };
    let siblings = alternates(edition, home);
    for page in &edition.pages {
        entry(&address_of(edition, page, home), &siblings);
    }
    for page in &edition.pages {
        let sheet = page.sheet.as_ref().map(|sheet| &*sheet.file);
        let own = [&*page.embedding, sheet.unwrap_or_default()];
        for file in own.into_iter().filter(|file| !file.is_empty()) {
            entry(&[home, file].concat(), &[]);
        }
    }
    text.push_str("</urlset>\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metadata::tests::{HOME, edition};

    #[test]
    fn crawlers_find_every_page_with_its_siblings() {
        let edition = edition(Some(HOME));
        let text = sitemap(&edition, HOME);
        assert_eq!(text.matches("<loc>").count(), 4);
        assert_eq!(text.matches("hreflang=\"en\"").count(), 2);
        assert!(text.contains("<loc>https://contoh.id/a&amp;b/sematkan-en.html</loc>"));
        assert!(robots(Some(HOME)).ends_with("\nSitemap: https://contoh.id/a&b/sitemap.xml\n"));
        assert!(!robots(None).contains("Sitemap"));
    }
}

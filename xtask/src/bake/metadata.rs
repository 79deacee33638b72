//! What search engines, chats and other sites read of a page: tags in its head, JSON-LD at its end, and the answer for
//! those who embed by its address alone (oEmbed). They take whole addresses only; an edition that does not say where it is
//! published has what needs none.

use super::embedding;
use super::page::{Page, attribute, content, file_name};
use super::preview;
use super::renderer::{Drawn, DrawnPage};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// How high a frame is that does not follow its page, and how wide one that asks for a number.
const FRAME: (u32, u32) = (800, 700);

/// The tags of the head.
pub(crate) fn tags(page: &Page<'_>) -> String {
    let (edition, drawn) = (page.edition, page.drawn);
    let mut tags = String::new();
    let mut tag = |key: &str, name: &str, value: &str| {
        let _ = writeln!(
            tags,
            "<meta {key}=\"{name}\" content=\"{}\">",
            attribute(value)
        );
    };
    tag("property", "og:type", "website");
    tag("property", "og:title", &drawn.title);
    tag("property", "og:description", &drawn.description);
    let Some(home) = &edition.address else {
        return tags;
    };
    let own = address_of(edition, drawn, home);
    tag("property", "og:site_name", &drawn.brand);
    tag("property", "og:url", &own);
    tag("property", "og:image", &[home, &*drawn.preview].concat());
    tag("property", "og:image:type", "image/png");
    tag("property", "og:image:width", &preview::WIDTH.to_string());
    tag("property", "og:image:height", &preview::HEIGHT.to_string());
    tag("property", "og:image:alt", &drawn.title);
    tag("name", "twitter:card", "summary_large_image");
    let _ = writeln!(
        tags,
        "<link rel=\"canonical\" href=\"{}\">",
        attribute(&own)
    );
    for (lang, address) in alternates(edition, home) {
        let _ = writeln!(
            tags,
            "<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">",
            attribute(lang),
            attribute(&address)
        );
    }
    let _ = writeln!(
        tags,
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">",
        attribute(&[home, &*oembed_name(edition, drawn)].concat()),
        attribute(&drawn.title)
    );
    tags
}

/// Each language with the address of its page; a reader of none of them gets the first.
fn alternates<'a>(edition: &'a Drawn, home: &str) -> Vec<(&'a str, String)> {
    let all = edition.pages.iter();
    let mut links: Vec<(&str, String)> = all
        .map(|page| (&*page.lang, address_of(edition, page, home)))
        .collect();
    if let Some((_, first)) = links.first() {
        links.push(("x-default", first.clone()));
    }
    links
}

fn address_of(edition: &Drawn, page: &DrawnPage, home: &str) -> String {
    [home, &*file_name(edition, page)].concat()
}

/// The page as a work, a data block: no policy forbids it, since nothing in it runs.
pub(crate) fn json_ld(page: &Page<'_>) -> String {
    let (edition, drawn) = (page.edition, page.drawn);
    let languages: Vec<&str> = edition.pages.iter().map(|page| &*page.lang).collect();
    let first = edition.pages.first().unwrap_or(drawn);
    let mut whole = json!({
        "@type": "CreativeWork",
        "name": first.title,
        "inLanguage": languages,
    });
    let mut work = json!({
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "name": drawn.title,
        "description": drawn.description,
        "inLanguage": drawn.lang,
        "version": edition.version,
        "dateModified": edition.date,
        "license": licence_address(&edition.licence),
        "isAccessibleForFree": true,
        "temporalCoverage": format!("{:04}/{:04}", edition.period.0, edition.period.1),
    });
    if let Some(home) = &edition.address {
        let own = address_of(edition, drawn, home);
        work["@id"] = json!(own);
        work["url"] = json!(own);
        work["image"] = json!([home, &*drawn.preview].concat());
        whole["@id"] = json!(home);
        whole["url"] = json!(home);
        let is_first = first.lang == drawn.lang;
        let work_of = |page: &DrawnPage| json!({ "@type": "CreativeWork", "@id": address_of(edition, page, home), "inLanguage": page.lang });
        if is_first {
            let others: Vec<Value> = page.others().map(work_of).collect();
            work["workTranslation"] = json!(others);
        } else {
            work["translationOfWork"] = work_of(first);
        }
    }
    work["isPartOf"] = whole;
    // A text must not end the block.
    let text = work.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{text}</script>\n")
}

/// Where a licence stands that is named by its SPDX id.
fn licence_address(id: &str) -> String {
    let creative = id
        .strip_prefix("CC-")
        .and_then(|rest| rest.rsplit_once('-'));
    match creative {
        Some((terms, version)) => format!(
            "https://creativecommons.org/licenses/{}/{version}/",
            terms.to_ascii_lowercase()
        ),
        None if id == "CC0-1.0" => "https://creativecommons.org/publicdomain/zero/1.0/".into(),
        None => format!("https://spdx.org/licenses/{id}.html"),
    }
}

/// `oembed.json` for the edition's own language, `oembed-en.json` and the like for the others.
pub(crate) fn oembed_name(edition: &Drawn, page: &DrawnPage) -> String {
    match file_name(edition, page).strip_suffix(".html") {
        Some("index") | None => "oembed.json".into(),
        Some(language) => format!("oembed-{language}.json"),
    }
}

/// What a site gets that embeds the page by its address.
pub(crate) fn oembed(edition: &Drawn, page: &DrawnPage, home: &str) -> String {
    let picture = [home, &*page.preview].concat();
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": page.title,
        "provider_name": page.brand,
        "provider_url": home,
        "html": embedding::frame_of(edition, page, home),
        "width": FRAME.0,
        "height": FRAME.1,
        "thumbnail_url": picture,
        "thumbnail_width": preview::WIDTH,
        "thumbnail_height": preview::HEIGHT,
        "cache_age": 86_400,
    });
    format!("{answer:#}\n")
}

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

    fn edition(address: Option<&str>) -> Drawn {
        let page = |lang: &str, title: &str| DrawnPage {
            lang: lang.into(),
            title: title.into(),
            description: "Ditulis oleh \"A\" & B".into(),
            brand: "Jelajah".into(),
            preview: format!("preview-{lang}-1.png"),
            embedding: format!("sematkan-{lang}.html"),
            ..DrawnPage::default()
        };
        Drawn {
            version: "1.0.0".into(),
            date: "2026-01-02".into(),
            licence: "CC-BY-4.0".into(),
            period: (2020, 2024),
            address: address.map(str::to_owned),
            pages: vec![page("id", "A </script> B"), page("en", "C")],
            ..Drawn::default()
        }
    }

    const HOME: &str = "https://contoh.id/a&b/";

    fn block(place: usize, address: Option<&str>) -> Value {
        let edition = edition(address);
        let text = json_ld(&Page::of(&edition, place, ""));
        let text = text
            .strip_prefix("<script type=\"application/ld+json\">")
            .unwrap();
        let text = text.strip_suffix("</script>\n").unwrap();
        assert!(!text.contains('<'));
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn a_page_without_an_address_has_what_needs_none() {
        let edition = edition(None);
        let tags = tags(&Page::of(&edition, 0, ""));
        assert!(tags.contains("property=\"og:title\" content=\"A &lt;/script> B\""));
        assert!(!tags.contains("canonical") && !tags.contains("og:image"));
        let block = block(0, None);
        assert_eq!(
            block["license"],
            "https://creativecommons.org/licenses/by/4.0/"
        );
        assert!(block.get("url").is_none() && block["isPartOf"].get("@id").is_none());
    }

    #[test]
    fn pages_name_each_other_and_themselves() {
        let edition = edition(Some(HOME));
        let links = |place: usize| {
            let tags = tags(&Page::of(&edition, place, ""));
            let lines = tags.lines().filter(|line| line.contains("hreflang"));
            lines.map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(links(0), links(1));
        assert_eq!(links(0).len(), 3);
        let tags = tags(&Page::of(&edition, 1, ""));
        assert!(tags.contains("rel=\"canonical\" href=\"https://contoh.id/a&amp;b/en.html\""));
        assert!(tags.contains("content=\"https://contoh.id/a&amp;b/preview-en-1.png\""));
        assert!(tags.contains(
            "type=\"application/json+oembed\" href=\"https://contoh.id/a&amp;b/oembed-en.json\""
        ));
    }

    #[test]
    fn a_work_says_of_what_it_is_a_part_and_a_translation() {
        let (own, other) = (block(0, Some(HOME)), block(1, Some(HOME)));
        assert_eq!(own["name"], "A </script> B");
        assert_eq!(own["workTranslation"][0]["@id"], other["@id"]);
        assert_eq!(other["translationOfWork"]["@id"], own["@id"]);
        assert_eq!(other["isPartOf"]["@id"], HOME);
        assert_eq!(other["isPartOf"]["inLanguage"], json!(["id", "en"]));
        assert_eq!(other["temporalCoverage"], "2020/2024");
    }

    #[test]
    fn a_site_that_embeds_by_address_gets_the_frame_of_the_recipes() {
        let edition = edition(Some(HOME));
        let answer: Value =
            serde_json::from_str(&oembed(&edition, &edition.pages[1], HOME)).unwrap();
        let html = answer["html"].as_str().unwrap();
        assert!(
            html.starts_with("<iframe ")
                && html.contains("src=\"https://contoh.id/a&amp;b/en.html#?embed=1\"")
        );
        assert!(!html.contains('{'), "{html}");
        assert_eq!(
            (&answer["type"], &answer["thumbnail_width"]),
            (&json!("rich"), &json!(1200))
        );
    }

    #[test]
    fn licences_are_named_by_their_addresses() {
        for (id, address) in [
            (
                "CC-BY-SA-4.0",
                "https://creativecommons.org/licenses/by-sa/4.0/",
            ),
            (
                "CC0-1.0",
                "https://creativecommons.org/publicdomain/zero/1.0/",
            ),
            ("ODbL-1.0", "https://spdx.org/licenses/ODbL-1.0.html"),
        ] {
            assert_eq!(licence_address(id), address);
        }
    }

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

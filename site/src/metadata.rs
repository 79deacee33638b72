//! What search engines, chats and other sites read of a page: tags in its head, JSON-LD at its end. They take whole
//! addresses only; an edition that does not say where it is published has what needs none.

use crate::drawn::{Drawn, DrawnPage};
use crate::oembed;
use crate::page::{Page, attribute, file_name};
use crate::preview;
use serde_json::{Value, json};
use std::fmt::Write as _;

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
        attribute(&[home, &*oembed::name(edition, drawn)].concat()),
        attribute(&drawn.title)
    );
    tags
}

/// Each language with the address of its page; a reader of none of them gets the first.
pub(crate) fn alternates<'a>(edition: &'a Drawn, home: &str) -> Vec<(&'a str, String)> {
    let all = edition.pages.iter();
    let mut links: Vec<(&str, String)> = all
        .map(|page| (&*page.lang, address_of(edition, page, home)))
        .collect();
    if let Some((_, first)) = links.first() {
        links.push(("x-default", first.clone()));
    }
    links
}

pub(crate) fn address_of(edition: &Drawn, page: &DrawnPage, home: &str) -> String {
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

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn edition(address: Option<&str>) -> Drawn {
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

    pub(crate) const HOME: &str = "https://contoh.id/a&b/";

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
}

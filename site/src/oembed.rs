//! The answer for sites that embed a page by its address alone: WordPress, forums, learning platforms (oEmbed 1.0).

use crate::drawn::{Drawn, DrawnPage};
use crate::page::file_name;
use crate::{embedding, preview};
use serde_json::json;

/// How high a frame is that does not follow its page, and how wide one that asks for a number.
const FRAME: (u32, u32) = (800, 700);

/// `oembed.json` for the edition's own language, `oembed-en.json` and the like for the others.
pub(crate) fn name(edition: &Drawn, page: &DrawnPage) -> String {
    match file_name(edition, page).strip_suffix(".html") {
        Some("index") | None => "oembed.json".into(),
        Some(language) => format!("oembed-{language}.json"),
    }
}

/// What a site gets that embeds the page by its address.
pub(crate) fn answer(edition: &Drawn, page: &DrawnPage, home: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metadata::tests::{HOME, edition};
    use serde_json::Value;

    #[test]
    fn a_site_that_embeds_by_address_gets_the_frame_of_the_recipes() {
        let edition = edition(Some(HOME));
        let answer: Value =
            serde_json::from_str(&answer(&edition, &edition.pages[1], HOME)).unwrap();
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
}

//! The web app manifest of each language: what a browser needs to install the page.

use crate::icons::ICONS;
use crate::page::Page;
use serde_json::{Value, json};

/// The colours of the page's ground, light and dark, as the stylesheet has them.
pub(crate) struct Grounds {
    pub(crate) light: String,
    pub(crate) dark: String,
}

impl Grounds {
    /// Reads the first `--paper`, and the first after the rule for dark.
    pub(crate) fn of(styles: &str) -> Option<Self> {
        let dark = styles.find("prefers-color-scheme: dark")?;
        Some(Self {
            light: token(styles, "paper")?,
            dark: token(&styles[dark..], "paper")?,
        })
    }
}

/// The first value of a token in a stylesheet.
pub(crate) fn token(styles: &str, name: &str) -> Option<String> {
    let value = styles.split(&format!("--{name}:")).nth(1)?;
    Some(value[..value.find([';', '}'])?].trim().to_owned())
}

/// `manifest.webmanifest` for the edition's own language, `manifest-en.webmanifest` and the like for the others.
pub(crate) fn name(page: &Page<'_>) -> String {
    match page.file_name().strip_suffix(".html") {
        Some("index") | None => "manifest.webmanifest".into(),
        Some(language) => format!("manifest-{language}.webmanifest"),
    }
}

/// The manifest of a page.
pub(crate) fn text(page: &Page<'_>, grounds: &Grounds) -> String {
    let own = page.file_name();
    let icons: Vec<Value> = ICONS
        .iter()
        .filter_map(|icon| {
            let sizes = format!("{0}x{0}", icon.side);
            let purpose = icon.purpose?;
            Some(json!({ "src": icon.name, "sizes": sizes, "type": "image/png", "purpose": purpose }))
        })
        .collect();
    let manifest = json!({
        "id": own,
        "start_url": own,
        "scope": "./",
        "lang": page.drawn.lang,
        "name": page.drawn.title,
        "short_name": page.drawn.brand,
        "description": page.drawn.description,
        "display": "standalone",
        "background_color": grounds.light,
        "theme_color": grounds.light,
        "icons": icons,
    });
    format!("{manifest:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawn::{Drawn, DrawnPage};

    #[test]
    fn each_language_installs_as_itself() {
        let page = |lang: &str, title: &str| DrawnPage {
            lang: lang.into(),
            title: title.into(),
            brand: "Jelajah".into(),
            ..DrawnPage::default()
        };
        let drawn = Drawn {
            pages: vec![page("id", "Judul \"A\""), page("en", "Title")],
            ..Drawn::default()
        };
        let grounds = Grounds {
            light: "#fff".into(),
            dark: "#000".into(),
        };
        let read = |place: usize| {
            let page = Page::of(&drawn, place, "");
            let text = text(&page, &grounds);
            (name(&page), serde_json::from_str::<Value>(&text).unwrap())
        };
        let (own_name, own) = read(0);
        let (other_name, other) = read(1);
        assert_eq!(own_name, "manifest.webmanifest");
        assert_eq!(other_name, "manifest-en.webmanifest");
        assert_eq!(
            (&own["start_url"], &own["lang"]),
            (&json!("index.html"), &json!("id"))
        );
        assert_eq!(
            (&other["start_url"], &other["name"]),
            (&json!("en.html"), &json!("Title"))
        );
        assert_eq!(own["name"], json!("Judul \"A\""));
        assert!(
            own["icons"]
                .as_array()
                .is_some_and(|icons| icons.len() == 4)
        );
    }

    #[test]
    fn the_grounds_are_those_of_the_stylesheet() {
        let styles = ":root{--paper: #fbf8f1;--ink: #1}@media (prefers-color-scheme: dark){:root{--paper: #12152a}}";
        let grounds = Grounds::of(styles).unwrap();
        assert_eq!(
            (grounds.light.as_str(), grounds.dark.as_str()),
            ("#fbf8f1", "#12152a")
        );
        assert!(Grounds::of("a{}").is_none());
    }
}

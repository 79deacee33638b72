//! What the build knows of an edition's place in the world: the pictures beside links to it, and the files that other
//! programs ask for.

use crate::drawn::Drawn;
use crate::error::{Error, Result};
use crate::files::Files;
use crate::lettering::Lettering;
use crate::{crawlers, oembed, preview};
use jelajah_core::edition::Edition;
use jelajah_core::layout::petals::petals;
use jelajah_core::text::{Language, plain};

/// Draws the picture of each page.
pub(crate) fn add_previews(
    drawn: &mut Drawn,
    edition: &Edition,
    styles: &str,
    files: &mut Files,
) -> Result<()> {
    let lettering = Lettering::carried();
    let lettering =
        lettering.ok_or_else(|| Error::Program("the build's typeface is damaged".into()))?;
    let palette = preview::Palette::of(styles).ok_or_else(|| {
        Error::Program("public/styles/tokens.css lacks a colour of the preview".into())
    })?;
    let petals = petals(&edition.live(Language(0)).events, edition.about.period);
    for (place, page) in drawn.pages.iter_mut().enumerate() {
        let say = |key: &str| plain(&edition.prose(key, Language(place as u8)));
        let card = preview::Card {
            kicker: &say("opening.kicker"),
            title: [&say("opening.title.1"), &say("opening.title.2")],
            brand: &page.brand,
            petals: &petals,
        };
        let picture = preview::png(&preview::svg(&card, &palette, &lettering))?;
        page.preview = files.insert_hashed(&format!("preview-{}", page.lang), "png", picture);
    }
    Ok(())
}

/// Adds what crawlers and sites that embed by address ask for.
pub(crate) fn add_answers(drawn: &Drawn, files: &mut Files) {
    let home = drawn.address.as_deref();
    files.insert("robots.txt", crawlers::robots(home));
    let Some(home) = home else { return };
    files.insert("sitemap.xml", crawlers::sitemap(drawn, home));
    for page in &drawn.pages {
        files.insert(oembed::name(drawn, page), oembed::answer(drawn, page, home));
    }
}

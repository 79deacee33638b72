//! What the build knows of an edition's place in the world: its address, the pictures beside links to it, and the files
//! that other programs ask for.

use super::lettering::Lettering;
use super::renderer::Drawn;
use super::{crawlers, oembed, preview, put};
use crate::{Outcome, Trouble, files};
use jelajah_core::edition::{Edition, home_address};
use jelajah_core::layout::petals::petals;
use jelajah_core::text::{Language, plain};
use std::path::Path;

/// The address that a person gave for the pages.
pub(crate) fn asked(address: &str) -> Outcome<String> {
    home_address(address).ok_or_else(|| {
        Trouble(format!(
            "--address takes the http(s) address of the folder with the pages, not {address:?}"
        ))
    })
}

/// Adds to what was drawn where it is published, which `asked` says over the edition itself, and the pictures, which it
/// writes below `out`.
pub(crate) fn complete(
    drawn: &mut Drawn,
    edition: &Edition,
    asked: Option<String>,
    styles: &str,
    out: &Path,
) -> Outcome {
    drawn.address = asked.or_else(|| edition.about.address.clone());
    drawn.licence.clone_from(&edition.about.licence);
    drawn.period = edition.about.period;
    let lettering = Lettering::carried();
    let lettering = lettering.ok_or_else(|| Trouble("the build's typeface is damaged".into()))?;
    let palette = preview::Palette::of(styles)
        .ok_or_else(|| Trouble("public/styles/tokens.css lacks a colour of the preview".into()))?;
    let petals = petals(&edition.events, edition.about.period);
    for (place, page) in drawn.pages.iter_mut().enumerate() {
        let say = |key: &str| plain(&edition.prose(key, Language(place as u8)));
        let card = preview::Card {
            kicker: &say("opening.kicker"),
            title: [&say("opening.title.1"), &say("opening.title.2")],
            brand: &page.brand,
            petals: &petals,
        };
        let picture = preview::png(&preview::svg(&card, &palette, &lettering))?;
        page.preview = put(out, &format!("preview-{}", page.lang), "png", picture)?;
    }
    Ok(())
}

/// Writes what crawlers and sites that embed by address ask for.
pub(crate) fn write(drawn: &Drawn, out: &Path) -> Outcome {
    let home = drawn.address.as_deref();
    files::write(&out.join("robots.txt"), crawlers::robots(home))?;
    let Some(home) = home else { return Ok(()) };
    files::write(&out.join("sitemap.xml"), crawlers::sitemap(drawn, home))?;
    for page in &drawn.pages {
        let name = oembed::name(drawn, page);
        files::write(&out.join(name), oembed::answer(drawn, page, home))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_is_no_folder_of_the_web_is_refused_before_anything_is_built() {
        for (given, taken) in [
            ("https://desa.id/jelajah", Some("https://desa.id/jelajah/")),
            ("http://desa.id///", Some("http://desa.id/")),
            ("desa.id/jelajah", None),
            ("https://desa.id/#pembuka", None),
            ("", None),
        ] {
            assert_eq!(asked(given).ok().as_deref(), taken, "{given}");
        }
    }
}

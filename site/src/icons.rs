//! The icons of the installed page, all drawn from `public/icon.svg` in sizes that browsers and systems ask for.

use crate::error::{Error, Result};
use crate::files::Files;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// The picture that they are drawn from, itself an icon.
pub(crate) const SOURCE: &str = "icon.svg";

/// The icon that a home screen of Apple's takes.
pub(crate) const APPLE: &str = "app-icons/apple-touch-icon.png";

/// An icon as a picture of points.
pub(crate) struct Icon {
    pub(crate) name: &'static str,
    /// Width and height in pixels.
    pub(crate) side: u32,
    /// How much of the side the picture takes; the rest is its ground.
    part: f32,
    /// What the manifest calls it for; none is for the manifest.
    pub(crate) purpose: Option<&'static str>,
}

/// A system may cut a maskable icon to any shape that leaves a circle of four fifths of its side, and this picture
/// reaches into its corners.
const MASKABLE: f32 = 0.68;

/// All of them.
pub(crate) const ICONS: [Icon; 6] = [
    icon("app-icons/icon-32.png", 32, 1.0, None),
    icon(APPLE, 180, 0.86, None),
    icon("app-icons/icon-192.png", 192, 1.0, Some("any")),
    icon("app-icons/icon-512.png", 512, 1.0, Some("any")),
    icon(
        "app-icons/maskable-192.png",
        192,
        MASKABLE,
        Some("maskable"),
    ),
    icon(
        "app-icons/maskable-512.png",
        512,
        MASKABLE,
        Some("maskable"),
    ),
];

const fn icon(name: &'static str, side: u32, part: f32, purpose: Option<&'static str>) -> Icon {
    Icon {
        name,
        side,
        part,
        purpose,
    }
}

/// Draws all icons.
pub(crate) fn draw(svg: &str, files: &mut Files) -> Result<()> {
    for icon in &ICONS {
        files.insert(icon.name, png(svg, icon)?);
    }
    Ok(())
}

fn png(svg: &str, icon: &Icon) -> Result<Vec<u8>> {
    let failed = |what: String| Error::Program(format!("public/icon.svg as {}: {what}", icon.name));
    let tree =
        Tree::from_str(svg, &Options::default()).map_err(|error| failed(error.to_string()))?;
    let mut picture = Pixmap::new(icon.side, icon.side).ok_or_else(|| failed("no size".into()))?;
    let side = icon.side as f32;
    let scale = side / tree.size().width() * icon.part;
    let margin = side * (1.0 - icon.part) / 2.0;
    let place = Transform::from_row(scale, 0.0, 0.0, scale, margin, margin);
    resvg::render(&tree, place, &mut picture.as_mut());
    picture
        .encode_png()
        .map_err(|error| failed(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::of_project;

    fn drawn(icon: &Icon) -> Pixmap {
        let svg = png(of_project().text(SOURCE).unwrap(), icon).unwrap();
        Pixmap::decode_png(&svg).unwrap()
    }

    #[test]
    fn every_icon_has_its_size_and_no_hole() {
        for icon in &ICONS {
            let picture = drawn(icon);
            assert_eq!((picture.width(), picture.height()), (icon.side, icon.side));
            let opaque = picture.pixels().iter().all(|pixel| pixel.alpha() == 255);
            assert!(opaque, "{}: a system would show its own ground", icon.name);
        }
    }

    #[test]
    fn a_maskable_icon_survives_the_cut_to_a_circle() {
        for icon in ICONS.iter().filter(|icon| icon.purpose == Some("maskable")) {
            let picture = drawn(icon);
            let ground = picture.pixel(0, 0).unwrap();
            let middle = icon.side as f32 / 2.0;
            let cut_off = |at: usize| {
                let (x, y) = (at as u32 % icon.side, at as u32 / icon.side);
                let (x, y) = (x as f32 + 0.5 - middle, y as f32 + 0.5 - middle);
                x.hypot(y) > 0.4 * icon.side as f32
            };
            let pixels = picture.pixels().iter().enumerate();
            let lost = pixels.filter(|(at, pixel)| cut_off(*at) && **pixel != ground);
            assert_eq!(lost.count(), 0, "{}", icon.name);
        }
    }
}

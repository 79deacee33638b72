//! The picture that chats and other sites show beside a link: what the page is about, in its own petals, 1200 x 630.

use crate::error::{Error, Result};
use crate::lettering::{Cut, Lettering, Line};
use crate::manifest::token;
use crate::preview_title::{TOP, Title};
use jelajah_core::drawing::Shape;
use jelajah_core::layout::petals::Petals;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::fmt::Write as _;

/// The size that chats and social sites ask for.
pub(crate) const WIDTH: u32 = 1200;
pub(crate) const HEIGHT: u32 = 630;

pub(crate) const MARGIN: f32 = 72.0;
/// Between the margins.
pub(crate) const COLUMN: f32 = WIDTH as f32 - 2.0 * MARGIN;
/// The line on which years and brand stand.
const FOOT: f32 = 574.0;
/// Between the title, the petals and their years.
const GAP: f32 = 36.0;
/// How wide the petals may be, and how large: 1 is as on a wide page.
const PETALS: (f32, f32) = (780.0, 1.25);

/// What the picture says.
pub(crate) struct Card<'a> {
    /// Where, in a line.
    pub(crate) kicker: &'a str,
    /// What, in two parts; the second in another colour.
    pub(crate) title: [&'a str; 2],
    pub(crate) brand: &'a str,
    /// A petal for each event, by year.
    pub(crate) petals: &'a Petals,
}

/// The colours of the picture, those of the stylesheet.
pub(crate) struct Palette {
    ground: String,
    pub(crate) text: String,
    quiet: String,
    pub(crate) chosen: String,
}

impl Palette {
    pub(crate) fn of(styles: &str) -> Option<Self> {
        Some(Self {
            ground: token(styles, "indigo")?,
            text: token(styles, "paper")?,
            quiet: token(styles, "paper-3")?,
            chosen: token(styles, "kunyit")?,
        })
    }
}

/// The picture as SVG. What the typeface cannot write is left out: the petals are of every script.
pub(crate) fn svg(card: &Card<'_>, palette: &Palette, lettering: &Lettering) -> String {
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\"><path fill=\"{}\" d=\"M0 0h{WIDTH}v{HEIGHT}H0z\"/>",
        palette.ground
    );
    if let Some(line) = one_line(&lettering.medium, card.kicker, 30.0, COLUMN) {
        write_line(&mut out, &line, (MARGIN, 92.0), &palette.quiet);
    }
    let title = Title::fitting(card.title, &lettering.extra_bold);
    let above = title.map_or(TOP, |title| title.write(&mut out, palette));
    let petals = write_petals(&mut out, card.petals, above, palette, lettering);
    let room = COLUMN - petals - MARGIN;
    if let Some(line) = one_line(&lettering.extra_bold, card.brand, 34.0, room - 60.0) {
        let left = MARGIN + COLUMN - line.width;
        write_line(&mut out, &line, (left, FOOT), &palette.text);
        write_kawung(&mut out, (left - 58.0, FOOT - 36.0), palette);
    }
    out.push_str("</svg>");
    out
}

/// The picture as points.
///
/// # Errors
/// If the SVG is none.
pub(crate) fn png(svg: &str) -> Result<Vec<u8>> {
    let failed = |what: String| Error::Program(format!("the preview: {what}"));
    let tree =
        Tree::from_str(svg, &Options::default()).map_err(|error| failed(error.to_string()))?;
    let mut picture = Pixmap::new(WIDTH, HEIGHT).ok_or_else(|| failed("no size".into()))?;
    resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
    // Nothing shines through, and a few even colours are smallest without a filter.
    let opaque: Vec<u8> = picture
        .pixels()
        .iter()
        .flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
        .collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, WIDTH, HEIGHT);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::Best);
    encoder.set_filter(png::FilterType::NoFilter);
    let written = encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(&opaque));
    written.map_err(|error| failed(error.to_string()))?;
    Ok(file)
}

/// A text in one line, smaller if it has to be, down to three fifths.
fn one_line(cut: &Cut, text: &str, size: f32, width: f32) -> Option<Line> {
    let line = cut.line(text, size)?;
    let fitting = size * (width / line.width).min(1.0);
    (fitting >= 0.6 * size).then(|| cut.line(text, fitting))?
}

pub(crate) fn write_line(out: &mut String, line: &Line, (x, baseline): (f32, f32), colour: &str) {
    let _ = write!(
        out,
        "<path fill=\"{colour}\" transform=\"translate({x:.2} {baseline:.2})\" d=\"{}\"/>",
        line.outline
    );
}

/// The petals of the opening, as large as there is room under what ends at `above`; gives their width.
fn write_petals(
    out: &mut String,
    petals: &Petals,
    above: f32,
    palette: &Palette,
    lettering: &Lettering,
) -> f32 {
    let drawing = &petals.drawing;
    // Beneath the kawung there is room for the year.
    let high = drawing.height as f32 - 40.0;
    let room = FOOT - GAP - (above + GAP);
    let scale = (PETALS.0 / drawing.width as f32)
        .min(room / high)
        .min(PETALS.1);
    let top = FOOT - GAP - high * scale;
    let _ = write!(
        out,
        "<g transform=\"translate({MARGIN} {top:.2}) scale({scale:.4})\">"
    );
    for shape in &drawing.shapes {
        if let Shape::Path { class, d } = shape {
            // Petals of the home lane, of the others, of years outside the period; places that stay empty.
            let paint = match class.as_str() {
                "g" => format!("fill=\"{}\"", palette.chosen),
                "j" => format!("fill=\"{}\"", palette.text),
                "g o" => format!(
                    "fill=\"none\" stroke-width=\"2\" stroke=\"{}\"",
                    palette.chosen
                ),
                "j o" => format!(
                    "fill=\"none\" stroke-width=\"2\" stroke=\"{}\"",
                    palette.text
                ),
                _ => format!(
                    "fill=\"none\" stroke-opacity=\".3\" stroke=\"{}\"",
                    palette.quiet
                ),
            };
            let _ = write!(out, "<path {paint} d=\"{d}\"/>");
        }
    }
    out.push_str("</g>");
    // As large as fits beside each other.
    let size = (21.0 * scale).min(22.0);
    for shape in &drawing.shapes {
        if let Shape::Text { at, text, .. } = shape
            && let Some(line) = lettering.medium.line(text, size)
        {
            let left = MARGIN + at.x as f32 * scale - line.width / 2.0;
            write_line(out, &line, (left, FOOT), &palette.quiet);
        }
    }
    drawing.width as f32 * scale
}

/// The sign of the page, 44 units wide.
fn write_kawung(out: &mut String, (x, y): (f32, f32), palette: &Palette) {
    let petals = [
        "M22.6 22.6C12 21.8 5 15.5 4.4 4.4 15.5 5 21.8 12 22.6 22.6ZM25.4 25.4C36 26.2 43 32.5 43.6 43.6 32.5 43 26.2 36 25.4 25.4Z",
        "M25.4 22.6C26.2 12 32.5 5 43.6 4.4 43 15.5 36 21.8 25.4 22.6ZM22.6 25.4C21.8 36 15.5 43 4.4 43.6 5 32.5 12 26.2 22.6 25.4Z",
    ];
    let _ = write!(out, "<g transform=\"translate({x:.2} {y:.2})\">");
    for (d, colour) in petals.iter().zip([&palette.text, &palette.chosen]) {
        let _ = write!(out, "<path fill=\"{colour}\" d=\"{d}\"/>");
    }
    out.push_str("</g>");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::of_project;
    use jelajah_core::layout::petals::petals;

    fn drawn(title: [&str; 2]) -> (String, Pixmap) {
        let program = of_project();
        let styles = program.text("styles/tokens.css").unwrap();
        let petals = petals(&[], (2020, 2024));
        let card = Card {
            kicker: "Kecamatan pesisir di Kabupaten Jember, Jawa Timur",
            title,
            brand: "Jelajah",
            petals: &petals,
        };
        let palette = Palette::of(styles).unwrap();
        let svg = svg(&card, &palette, &Lettering::carried().unwrap());
        let picture = Pixmap::decode_png(&png(&svg).unwrap()).unwrap();
        (svg, picture)
    }

    const LONG: &str =
        "Jelajah ekosistem kreatif dan pariwisata berkelanjutan di kawasan pesisir selatan Jember";

    #[test]
    fn titles_of_any_length_stay_within_the_margins() {
        for title in [
            ["Jelajah ekosistem kreatif", "Gumukmas 2020–2024"],
            [LONG, "Gumukmas, Puger, Kencong, dan Ambulu 2020–2024"],
            ["Desa", ""],
        ] {
            let (_, picture) = drawn(title);
            assert_eq!((picture.width(), picture.height()), (WIDTH, HEIGHT));
            let ground = picture.pixel(0, 0).unwrap();
            let margin = MARGIN as usize - 8;
            let strays = picture.pixels().iter().enumerate().filter(|(at, pixel)| {
                let (x, y) = (at % WIDTH as usize, at / WIDTH as usize);
                let inside = (margin..WIDTH as usize - margin).contains(&x)
                    && (40..HEIGHT as usize - 40).contains(&y);
                !inside && **pixel != ground
            });
            assert_eq!(strays.count(), 0, "{title:?}");
        }
    }

    #[test]
    fn a_title_in_letters_that_the_typeface_lacks_is_left_out_and_the_rest_is_there() {
        let (svg, picture) = drawn(["\u{a997}\u{a9ae}", "2020"]);
        let ground = picture.pixel(0, 0).unwrap();
        assert!(picture.pixels().iter().any(|pixel| *pixel != ground));
        assert!(svg.matches("<path").count() > 3);
    }
}

//! Lines of text as outlines, in the typeface that the build carries, so that every machine draws the same.
//!
//! Plus Jakarta Sans under the SIL Open Font License, `fonts/LICENSE-OFL.txt`; CONTRIBUTING.md tells how it was subset.

use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};
use rustybuzz::{Face, UnicodeBuffer};
use std::fmt::Write as _;

/// For what is said in passing.
const MEDIUM: &[u8] = include_bytes!("fonts/PlusJakartaSans-Medium.ttf");
/// For titles.
const EXTRA_BOLD: &[u8] = include_bytes!("fonts/PlusJakartaSans-ExtraBold.ttf");

/// The two cuts of the typeface.
pub(crate) struct Lettering {
    pub(crate) medium: Cut,
    pub(crate) extra_bold: Cut,
}

impl Lettering {
    /// The typeface that the build carries; nothing if it is damaged.
    pub(crate) fn carried() -> Option<Self> {
        Some(Self {
            medium: Cut(Face::from_slice(MEDIUM, 0)?),
            extra_bold: Cut(Face::from_slice(EXTRA_BOLD, 0)?),
        })
    }
}

/// A cut of a typeface.
pub(crate) struct Cut(Face<'static>);

/// A line of text, its left end at the origin of its own space.
pub(crate) struct Line {
    /// In SVG's path language.
    pub(crate) outline: String,
    pub(crate) width: f32,
}

impl Cut {
    /// A line, or nothing where the typeface lacks one of its letters.
    pub(crate) fn line(&self, text: &str, size: f32) -> Option<Line> {
        let scale = size / self.0.units_per_em() as f32;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        let glyphs = rustybuzz::shape(&self.0, &[], buffer);
        let mut pen = Pen {
            outline: String::new(),
            scale,
            x: 0.0,
            y: 0.0,
        };
        let mut at = 0;
        for (glyph, place) in glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()) {
            let id = GlyphId(u16::try_from(glyph.glyph_id).ok()?);
            if id.0 == 0 {
                return None;
            }
            pen.x = (at + place.x_offset) as f32;
            pen.y = place.y_offset as f32;
            // A space has no outline.
            let _ = self.0.outline_glyph(id, &mut pen);
            at += place.x_advance;
        }
        Some(Line {
            outline: pen.outline,
            width: at as f32 * scale,
        })
    }

    /// A text in as few lines as the width allows, about as long as each other; nothing where the typeface lacks a
    /// letter, or where a word is longer than a line.
    pub(crate) fn lines(&self, text: &str, size: f32, width: f32) -> Option<Vec<Line>> {
        let widest = self.broken(text, size, width)?;
        let fits = |width: f32| {
            let lines = self.broken(text, size, width)?;
            (lines.len() == widest.len()).then_some(lines)
        };
        let mut best = width;
        // Halving finds the narrowest column of as many lines, to a hundredth of the width.
        let mut step = width / 2.0;
        while step > width / 100.0 {
            if fits(best - step).is_some() {
                best -= step;
            }
            step /= 2.0;
        }
        let lines = fits(best)?;
        lines.iter().map(|line| self.line(line, size)).collect()
    }

    fn broken(&self, text: &str, size: f32, width: f32) -> Option<Vec<String>> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            let longer = lines.last().map(|line| [line, " ", word].concat());
            match longer {
                Some(line) if self.line(&line, size)?.width <= width => {
                    lines.pop();
                    lines.push(line);
                }
                _ => lines.push(word.to_owned()),
            }
            if self.line(lines.last()?, size)?.width > width {
                return None;
            }
        }
        Some(lines)
    }
}

/// Writes outlines where the line has come to.
struct Pen {
    outline: String,
    scale: f32,
    x: f32,
    y: f32,
}

impl Pen {
    fn point(&self, x: f32, y: f32) -> String {
        let (x, y) = ((self.x + x) * self.scale, -(self.y + y) * self.scale);
        format!("{x:.2} {y:.2}")
    }

    fn write(&mut self, command: char, points: &[(f32, f32)]) {
        self.outline.push(command);
        for (at, (x, y)) in points.iter().enumerate() {
            let gap = if at == 0 { "" } else { " " };
            let point = self.point(*x, *y);
            let _ = write!(self.outline, "{gap}{point}");
        }
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.write('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.write('L', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.write('Q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.write('C', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.outline.push('Z');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lettering() -> Lettering {
        Lettering::carried().unwrap()
    }

    #[test]
    fn letters_stand_closer_where_their_shapes_allow() {
        let lettering = lettering();
        let width = |text: &str| lettering.extra_bold.line(text, 100.0).unwrap().width;
        assert!(width("AV") < width("A") + width("V") - 2.0);
    }

    #[test]
    fn lines_are_few_and_about_as_long_as_each_other() {
        let lettering = lettering();
        let text = "Ekosistem kreatif di sebuah kecamatan pesisir";
        let lines = lettering.medium.lines(text, 40.0, 700.0).unwrap();
        assert_eq!(lines.len(), 2);
        let shorter = lines[0].width.min(lines[1].width);
        let longer = lines[0].width.max(lines[1].width);
        assert!(
            longer <= 700.0 && shorter > 0.6 * longer,
            "{shorter} {longer}"
        );
    }

    #[test]
    fn what_cannot_be_written_is_no_row_of_boxes() {
        let lettering = lettering();
        assert!(
            lettering
                .medium
                .line("Jelajah \u{a997}\u{a9ae}", 20.0)
                .is_none()
        );
        assert!(lettering.medium.lines("Ekosistem", 100.0, 200.0).is_none());
    }
}

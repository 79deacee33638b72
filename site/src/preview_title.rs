//! The title in the preview: two parts, the second in another colour, in the largest letters in which both fit.

use crate::lettering::{Cut, Line};
use crate::preview::{COLUMN, MARGIN, Palette, write_line};

/// Where the title may stand, from the top of its first line to the bottom of its last.
pub(crate) const TOP: f32 = 120.0;
const BOTTOM: f32 = 372.0;
/// The largest of these sizes in which the title fits is taken.
const TITLE_SIZES: [f32; 8] = [88.0, 80.0, 72.0, 64.0, 56.0, 48.0, 42.0, 36.0];
const LINE_HEIGHT: f32 = 1.1;
/// The two parts of a title in lines of one size.
pub(crate) struct Title {
    lines: [Vec<Line>; 2],
    size: f32,
}

impl Title {
    /// The title in the largest size in which it fits, or the next if that saves a line.
    pub(crate) fn fitting(parts: [&str; 2], cut: &Cut) -> Option<Self> {
        let sizes = TITLE_SIZES.into_iter();
        let mut fitting = sizes.filter_map(|size| Self::of(parts, cut, size));
        let largest = fitting.next()?;
        let next = fitting.next().filter(|next| next.count() < largest.count());
        Some(next.unwrap_or(largest))
    }

    fn count(&self) -> usize {
        self.lines.iter().map(Vec::len).sum()
    }

    /// The title in a size; nothing if it does not fit.
    fn of(parts: [&str; 2], cut: &Cut, size: f32) -> Option<Self> {
        let lines = parts.map(|text| cut.lines(text, size, COLUMN));
        let [Some(first), Some(second)] = lines else {
            return None;
        };
        let height = (first.len() + second.len()) as f32 * size * LINE_HEIGHT;
        (height <= BOTTOM - TOP).then_some(Self {
            lines: [first, second],
            size,
        })
    }

    /// Gives where it ends.
    pub(crate) fn write(&self, out: &mut String, palette: &Palette) -> f32 {
        let mut baseline = TOP;
        for (lines, colour) in self.lines.iter().zip([&palette.text, &palette.chosen]) {
            for line in lines {
                baseline += self.size * LINE_HEIGHT;
                write_line(out, line, (MARGIN, baseline - 0.2 * self.size), colour);
            }
        }
        baseline
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lettering::Lettering;

    fn set(parts: [&str; 2]) -> Title {
        Title::fitting(parts, &Lettering::carried().unwrap().extra_bold).unwrap()
    }

    #[test]
    fn a_title_of_ninety_letters_can_be_read_in_a_small_picture() {
        let long = "Jelajah ekosistem kreatif dan pariwisata berkelanjutan di kawasan pesisir selatan Jember";
        assert!(set([long, "Gumukmas 2020–2024"]).size >= 42.0);
    }

    #[test]
    fn a_line_is_saved_where_a_little_smaller_letters_allow_it() {
        let title = set(["Explore the creative ecosystem", "Gumukmas 2020–2024"]);
        assert_eq!(title.count(), 2);
    }
}

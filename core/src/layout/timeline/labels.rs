//! The words beside a marker: how they are broken, and where they may stand. Floor 3.

use super::placed::{Emphasis, Label, Line, Side};
use crate::drawing::Anchor;
use crate::geom::{Point, Rect};
use crate::layout::measure::{Weight, balance, shorten, text_width};
use crate::model::EventIndex;

/// Size of the type in units.
const SIZE: f64 = 14.0;
/// Widths that two lines are tried with, in units.
const MOST: [f64; 2] = [128.0, 186.0];
/// Between a marker and its label.
const GAP: f64 = 8.0;
/// Between a label and whatever comes next in its row.
pub(super) const AFTER: f64 = 8.0;
/// From one baseline to the next.
const LEADING: f64 = 16.0;

/// A title broken into lines, and their width.
#[derive(Clone, Debug)]
pub(super) struct Wording {
    pub(super) lines: Vec<String>,
    pub(super) width: f64,
    /// The width of the title in one line.
    pub(super) whole: f64,
    /// Whether it is only the beginning of the title, which is worth showing for the chosen event alone.
    pub(super) is_cut: bool,
}

impl Wording {
    /// A title in at most two even lines, as narrow as the rules allow but never wider than `room`; what is too long
    /// for two lines ends in an ellipsis.
    pub(super) fn new(title: &str, emphasis: Emphasis, room: f64) -> Self {
        let weight = weight(emphasis);
        let mut lines = Vec::new();
        for most in MOST.map(|most| most.min(room)) {
            lines = balance(title, most, SIZE, weight);
            let fits = |line: &String| text_width(line, SIZE, weight) <= most;
            if lines.len() <= 2 && lines.iter().all(fits) {
                let whole = text_width(title, SIZE, weight);
                return Self::measured(lines, weight, whole, false);
            }
        }
        let most = MOST[1].min(room);
        let rest = lines
            .get(1..)
            .filter(|rest| !rest.is_empty())
            .map(|rest| rest.join(" "));
        let cut = lines
            .first()
            .into_iter()
            .chain(rest.as_ref())
            .map(|line| shorten(line, most, SIZE, weight))
            .collect();
        Self::measured(cut, weight, text_width(title, SIZE, weight), true)
    }

    /// A title in one line of at most `room`, cut where it is longer.
    pub(super) fn in_one_line(title: &str, emphasis: Emphasis, room: f64) -> Self {
        let weight = weight(emphasis);
        let line = shorten(title, room, SIZE, weight);
        let is_cut = line != title;
        let whole = text_width(title, SIZE, weight);
        Self::measured(vec![line], weight, whole, is_cut)
    }

    fn measured(lines: Vec<String>, weight: Weight, whole: f64, is_cut: bool) -> Self {
        let width = lines
            .iter()
            .map(|line| text_width(line, SIZE, weight))
            .fold(0.0, f64::max);
        Self {
            lines,
            width,
            whole,
            is_cut,
        }
    }

    /// From where to where it stands on a side of a marker (its outer left and right edge).
    pub(super) fn stretch(&self, side: Side, marker: (f64, f64)) -> (f64, f64) {
        match side {
            Side::Right => (marker.1 + GAP, marker.1 + GAP + self.width),
            Side::Left => (marker.0 - GAP - self.width, marker.0 - GAP),
            Side::Below => (marker.0 + GAP, marker.0 + GAP + self.width),
        }
    }

    /// The label on a side of a marker; `middle` is the y of the row, `clear` half the height of the marker.
    pub(super) fn stand(
        &self,
        event: EventIndex,
        side: Side,
        (from, to): (f64, f64),
        (middle, clear): (f64, f64),
        (emphasis, quiet): (Emphasis, bool),
    ) -> Label {
        let (anchor, x) = match side {
            Side::Right | Side::Below => (Anchor::Start, from),
            Side::Left => (Anchor::End, to),
        };
        let first = match (side, self.lines.len()) {
            (Side::Below, _) => middle + clear + 13.5,
            (_, 1) => middle + 4.8,
            _ => middle - 3.2,
        };
        let height = 16.0 + LEADING * (self.lines.len().max(1) - 1) as f64;
        Label {
            event,
            side,
            lines: (0u8..)
                .zip(&self.lines)
                .map(|(line, text)| Line {
                    at: Point::new(x, first + LEADING * f64::from(line)),
                    anchor,
                    text: text.clone(),
                })
                .collect(),
            rect: Rect::new(from, first - 12.0, to - from, height),
            emphasis,
            quiet,
        }
    }
}

const fn weight(emphasis: Emphasis) -> Weight {
    match emphasis {
        Emphasis::Plain => Weight::Regular,
        Emphasis::Home | Emphasis::Chosen => Weight::Bold,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_takes_the_narrow_width_if_two_lines_of_it_are_enough() {
        let short = Wording::new("JFC kembali ke jalan", Emphasis::Plain, 999.0);
        assert!(short.lines.len() <= 2 && short.width <= 128.0);
        let long = Wording::new(
            "Pandalungan Festival bersama 100 UMKM",
            Emphasis::Plain,
            999.0,
        );
        assert!(
            long.lines.len() == 2 && long.width > 128.0 && long.width <= 186.0,
            "{long:?}"
        );
    }

    #[test]
    fn a_title_without_end_is_cut_and_says_so() {
        let title = "kata ".repeat(40);
        for room in [999.0, 90.0, 50.0] {
            let cut = Wording::new(&title, Emphasis::Chosen, room);
            assert!(cut.lines.len() == 2 && cut.width <= room.min(186.0));
            assert!(cut.lines[1].ends_with('…'));
        }
        let word = Wording::new(&"a".repeat(60), Emphasis::Plain, 999.0);
        assert!(word.width <= 186.0 && word.lines == [word.lines[0].as_str()]);
    }

    #[test]
    fn a_title_is_cut_between_words_unless_that_leaves_less_than_half() {
        let cut = |text: &str, kept: &str| {
            let room =
                text_width(kept, SIZE, Weight::Regular) + text_width("…", SIZE, Weight::Regular);
            shorten(text, room + 0.1, SIZE, Weight::Regular)
        };
        let text = "Pandalungan Festival bersama";
        assert_eq!(cut(text, "Pandalungan Fes"), "Pandalungan…");
        assert_eq!(
            cut(text, "Pandalungan Festival be"),
            "Pandalungan Festival…"
        );
        assert_eq!(cut("Di Pandalungan", "Di Pandalu"), "Di Pandalu…");
        assert_eq!(cut("Di Panda", "Di P"), "Di P…");
        assert_eq!(cut("UMKM, dan lain", "UMKM, da"), "UMKM…");
        assert_eq!(cut(text, text), text);
    }

    #[test]
    fn a_name_in_one_line_says_whether_it_was_cut() {
        let whole = Wording::in_one_line("Kirab desa", Emphasis::Chosen, 300.0);
        assert!(!whole.is_cut && whole.lines == ["Kirab desa"]);
        let cut = Wording::in_one_line("Kirab desa di pantai", Emphasis::Chosen, 80.0);
        assert!(cut.is_cut && cut.whole > cut.width, "{:?}", cut.lines);
    }
}

//! What a mark is, told by class names, packed into the colour that plotters carries from an element to the backend.
//! It must not know any real colour: the stylesheet has those.

use plotters::style::RGBAColor;
use plotters_backend::BackendColor;

use crate::layout::measure::Weight;

/// The kinds of marks; each has one class name, and those that are text a size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A grid line.
    Grid,
    /// A short stroke at a year.
    Tick,
    /// A number or name along an axis.
    TickText,
    /// The unit above an axis.
    Unit,
    /// The band of the chosen year.
    YearBand,
    /// A line through points.
    Line,
    /// A point.
    Point,
    /// The name of a series beside its marks.
    Label,
    /// A value beside its mark.
    Value,
    /// The title of a panel.
    Title,
    /// An upright where the way of counting changed.
    Break,
    /// A quiet remark.
    Note,
    /// The cross of a missing year.
    NoData,
    /// From zero to a point.
    Stem,
    /// A bar.
    Bar,
    /// A dash in a matrix: not named.
    Dash,
}

/// In the order of [`Mark`].
const CLASSES: [&str; 16] = [
    "gr", "tick", "tk", "un", "ymk", "ln1", "pt", "dl", "dv", "pn", "brkl", "nt", "nodata", "stem",
    "bar", "cell",
];

/// In the order of the bits of [`MarkStyle::flags`].
const FLAGS: [&str; 8] = ["z", "neg", "yr", "hi", "q", "bg", "yb", "n"];

/// How many looks series have, `v0` and on; a further series begins again.
pub(super) const LOOKS: usize = 4;

/// A kind of mark, the look of its series and what else is to be seen of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MarkStyle {
    mark: Mark,
    /// 0 for none, else the look plus 1.
    look: u8,
    flags: u8,
}

impl MarkStyle {
    pub(super) const ZERO: u8 = 1;
    pub(super) const NEGATIVE: u8 = 2;
    pub(super) const CHOSEN: u8 = 4;
    pub(super) const STANDS_OUT: u8 = 8;
    pub(super) const QUIET: u8 = 16;
    pub(super) const BIG: u8 = 32;
    pub(super) const CHOSEN_YEAR: u8 = 64;
    pub(super) const NEGATIVE_STEM: u8 = 128;

    pub(super) const fn new(mark: Mark) -> Self {
        Self {
            mark,
            look: 0,
            flags: 0,
        }
    }

    /// With the look of a series.
    pub(super) const fn look(self, look: usize) -> Self {
        Self {
            look: (look % LOOKS) as u8 + 1,
            ..self
        }
    }

    /// With a flag, where `on`.
    pub(super) const fn flag(self, flag: u8, on: bool) -> Self {
        let flags = if on { self.flags | flag } else { self.flags };
        Self { flags, ..self }
    }

    /// Size in units and weight of a text in this style, as the stylesheet sets them.
    pub(super) const fn font(self) -> (f64, Weight) {
        let quiet = self.flags & Self::QUIET != 0;
        let strong = self.flags & (Self::STANDS_OUT | Self::CHOSEN_YEAR) != 0;
        match self.mark {
            Mark::Value if self.flags & Self::BIG != 0 => (16.0, Weight::Bold),
            Mark::Value if quiet => (15.0, Weight::Regular),
            Mark::Label | Mark::Title | Mark::Value => (15.0, Weight::Bold),
            _ if strong => (14.0, Weight::Bold),
            _ => (14.0, Weight::Regular),
        }
    }

    pub(super) const fn colour(self) -> RGBAColor {
        RGBAColor(self.mark as u8, self.look, self.flags, 1.0)
    }

    /// The class names that a colour stands for.
    pub(super) fn classes(colour: BackendColor) -> String {
        let (mark, look, flags) = colour.rgb;
        let mut out = CLASSES
            .get(usize::from(mark))
            .copied()
            .unwrap_or("")
            .to_owned();
        if look > 0 {
            out.push_str(" v");
            out.push(char::from(b'0' + look - 1));
        }
        for (bit, name) in FLAGS.iter().enumerate() {
            if flags & (1 << bit) != 0 {
                out.push(' ');
                out.push_str(name);
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters::style::Color;

    #[test]
    fn classes_survive_the_way_through_a_colour() {
        let style = MarkStyle::new(Mark::Point)
            .look(2)
            .flag(MarkStyle::NEGATIVE, true)
            .flag(MarkStyle::CHOSEN, true)
            .flag(MarkStyle::QUIET, false);
        let classes = |style: MarkStyle| MarkStyle::classes(style.colour().to_backend_color());
        assert_eq!(classes(style), "pt v2 neg yr");
        assert_eq!(classes(MarkStyle::new(Mark::Dash)), "cell");
        assert_eq!(classes(MarkStyle::new(Mark::Line).look(LOOKS)), "ln1 v0");
    }
}

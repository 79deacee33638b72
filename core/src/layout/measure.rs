//! How much room a text takes, from one table of advance widths, the same natively and in the browser. Floor 3.
//!
//! The widths are those of a wide system face, so that a label measured here fits in every face of the page's font
//! list; see `BOLD` for what heavier weights add.

use crate::text::{BORROWED, carry_over};

/// Weight of the type, from the stylesheet's `--w-text` and `--w-strong` upwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Running text.
    Regular,
    /// 600 and heavier.
    Bold,
}

/// What bold type adds to the width of a text.
const BOLD: f64 = 1.07;

/// The width of a line of text in units, at `size` units type.
#[must_use]
pub fn text_width(text: &str, size: f64, weight: Weight) -> f64 {
    let ems: f64 = text.chars().map(advance).sum();
    ems * size * if weight == Weight::Bold { BOLD } else { 1.0 }
}

/// The advance of a character in ems: the widest of Segoe UI, Roboto and Noto Sans, rounded up.
fn advance(character: char) -> f64 {
    match character {
        BORROWED => 0.0,
        'i' | 'l' | 'j' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.29,
        ' ' | 'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '/' => 0.38,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' => 0.93,
        'A'..='H' | 'J'..='L' | 'N'..='V' | 'X'..='Z' | '&' => 0.71,
        '0'..='9' => 0.58,
        '−' | '+' | '=' => 0.69,
        _ => 0.60,
    }
}

/// Whether a sign is a letter, as far as breaking and cutting texts goes; the full table of letters is program.
#[must_use]
pub const fn is_letter(sign: char) -> bool {
    sign.is_ascii_alphabetic() || sign >= 'À' && !matches!(sign, '\u{2000}'..='\u{206f}')
}

/// Breaks a text at its spaces into lines of at most `most` units, as few lines as possible and those as even as
/// possible. A single word wider than `most` keeps its own line.
#[must_use]
pub fn balance(text: &str, most: f64, size: f64, weight: Weight) -> Vec<String> {
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    // Each word is measured once; a label is balanced many times a second while the timeline moves.
    let widths: Vec<f64> = words
        .iter()
        .map(|word| text_width(word, size, weight))
        .collect();
    let space = text_width(" ", size, weight);
    let (fewest, _) = wrap(&widths, space, most, |_| ());
    // The narrowest width that still takes the same number of lines is the most even one.
    let (mut narrow, mut wide) = (0.0, most);
    for _ in 0..12 {
        let middle = (narrow + wide) / 2.0;
        let (lines, widest) = wrap(&widths, space, middle, |_| ());
        if lines <= fewest && widest <= middle {
            wide = middle;
        } else {
            narrow = middle;
        }
    }
    let mut starts = Vec::with_capacity(fewest);
    wrap(&widths, space, wide, |start| starts.push(start));
    let ends = starts.iter().skip(1).copied().chain([words.len()]);
    let mut lines: Vec<String> = starts
        .iter()
        .zip(ends)
        .map(|(start, end)| words[*start..end].join(" "))
        .collect();
    carry_over(&mut lines);
    lines
}

/// Fills lines with words of the given widths, telling the first word of each line; returns how many lines there are
/// and how wide the widest is.
fn wrap(widths: &[f64], space: f64, most: f64, mut begin: impl FnMut(usize)) -> (usize, f64) {
    let (mut lines, mut line, mut widest) = (0, 0.0, 0.0_f64);
    for (word, width) in widths.iter().enumerate() {
        if lines > 0 && line + space + width <= most {
            line += space + width;
        } else {
            begin(word);
            lines += 1;
            line = *width;
        }
        widest = widest.max(line);
    }
    (lines, widest)
}

/// The text, or as much of its beginning as fits `most` units with an ellipsis.
#[must_use]
pub fn shorten(text: &str, most: f64, size: f64, weight: Weight) -> String {
    if text_width(text, size, weight) <= most {
        return text.to_owned();
    }
    let room = most - text_width("…", size, weight);
    let mut kept = String::new();
    for character in text.chars() {
        kept.push(character);
        if text_width(&kept, size, weight) > room {
            kept.pop();
            break;
        }
    }
    // Between words, unless that would leave less than half.
    if let Some(space) = kept.rfind(' ').filter(|space| *space * 2 > kept.len()) {
        kept.truncate(space);
    }
    let kept = kept.trim_end_matches(|c: char| !is_letter(c) && !c.is_ascii_digit());
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_as_few_and_as_even_as_they_can_be() {
        assert_eq!(
            balance("Infrastruktur & ruang kreatif", 150.0, 15.0, Weight::Bold),
            ["Infrastruktur &", "ruang kreatif"]
        );
        assert_eq!(
            balance("Komunitas", 20.0, 15.0, Weight::Regular),
            ["Komunitas"]
        );
        assert!(balance("", 100.0, 15.0, Weight::Regular).is_empty());
    }
}

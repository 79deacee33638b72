//! The names of nodes, broken into lines.

use crate::layout::measure::{Weight, balance, is_letter};

/// From one baseline to the next, in units.
pub(super) const LINE: f64 = 18.0;

/// Even lines; a word with a hyphen may be broken after it.
pub(crate) fn broken(name: &str, most: f64, size: f64) -> Vec<String> {
    let mut loose = String::with_capacity(name.len() + 4);
    for c in name.chars() {
        let after_letter = loose.ends_with(is_letter);
        loose.push(c);
        if c == '-' && after_letter {
            loose.push(' ');
        }
    }
    let mut lines = balance(&loose, most, size, Weight::Bold);
    lines.iter_mut().for_each(|line| *line = closed(line));
    lines
}

/// The line without the spaces after hyphens between letters.
fn closed(line: &str) -> String {
    let mut closed = String::with_capacity(line.len());
    let mut before = [' '; 2];
    let mut rest = line.chars().peekable();
    while let Some(sign) = rest.next() {
        let opened = sign == ' '
            && before[1] == '-'
            && is_letter(before[0])
            && rest.peek().is_some_and(|next| is_letter(*next));
        if !opened {
            closed.push(sign);
        }
        before = [before[1], sign];
    }
    closed
}

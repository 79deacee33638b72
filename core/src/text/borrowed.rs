//! Texts that a language borrows from another one. A page has to say of each passage in which language it is, and texts
//! are put into sentences before they reach the page; so what is borrowed says so itself, by a sign that no table may
//! hold: [`BORROWED`] turns from the page's language to the one it borrows from, and back.

/// Turns between the page's language and the one that it borrows from. It takes no room and is never shown.
pub const BORROWED: char = '\u{1e}';

/// A text of the language that is borrowed from, as it stands in another one. Numbers and marks belong to any language.
#[cfg(feature = "tables")]
#[must_use]
pub fn borrowed(text: &str) -> String {
    if text.contains(char::is_alphabetic) {
        let sign = BORROWED.to_string();
        [&sign, text, &sign].concat()
    } else {
        text.to_owned()
    }
}

/// Whether a text begins in the language that is borrowed from: a sentence is in the language of its template.
#[must_use]
pub fn is_borrowed(text: &str) -> bool {
    text.starts_with(BORROWED)
}

/// The text without its signs.
#[must_use]
pub fn plain(text: &str) -> String {
    text.split(BORROWED).collect()
}

/// Turns back at the end of each line and again at the beginning of the next, where a passage was broken into lines.
pub fn carry_over(lines: &mut [String]) {
    let mut open = false;
    for line in lines {
        if open {
            line.insert(0, BORROWED);
        }
        open = line.split(BORROWED).count() % 2 == 0;
        if open {
            line.push(BORROWED);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_letter_belongs_to_any_language() {
        assert_eq!(borrowed("2021–2023, 12,5 %"), "2021–2023, 12,5 %");
        assert_eq!(borrowed("% saham"), "\u{1e}% saham\u{1e}");
        assert_eq!(plain(&borrowed("desa")), "desa");
    }

    #[test]
    fn each_line_of_a_broken_passage_says_its_language() {
        let mut lines =
            ["2021: \u{1e}kayu", "yang", "telat\u{1e} prau", "anyar"].map(str::to_owned);
        carry_over(&mut lines);
        let wanted = [
            "2021: \u{1e}kayu\u{1e}",
            "\u{1e}yang\u{1e}",
            "\u{1e}telat\u{1e} prau",
            "anyar",
        ];
        assert_eq!(lines, wanted);
    }
}

//! Words in an address: percent-coded UTF-8. Reading never fails; what is broken is left out.

use super::LONGEST_QUERY;

/// The words as an address may hold them. A point would be lost at the end of a sentence, so it is an escape.
pub(super) fn encode(words: &str) -> String {
    let mut out = String::new();
    for byte in words.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_~".contains(&byte) {
            out.push(byte as char);
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                out.push(b"0123456789ABCDEF"[usize::from(half)] as char);
            }
        }
    }
    out
}

/// The words of an address, cut to [`LONGEST_QUERY`] letters; nothing where they are no UTF-8.
pub(super) fn decode(text: &str) -> Option<String> {
    Some(cut(&unescape(text)?).to_owned())
}

/// A text without its escapes; nothing where that is no UTF-8.
pub(super) fn unescape(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let byte = if byte == b'%' {
            half(rest.next()?)? << 4 | half(rest.next()?)?
        } else {
            byte
        };
        bytes.push(byte);
    }
    String::from_utf8(bytes).ok()
}

/// The first [`LONGEST_QUERY`] letters.
pub(super) fn cut(words: &str) -> &str {
    let end = words.char_indices().nth(LONGEST_QUERY);
    end.and_then(|(end, _)| words.get(..end)).unwrap_or(words)
}

fn half(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{decode, half};

    #[test]
    fn digits_of_an_escape_may_be_small_or_capital_letters() {
        let digits = "0123456789abcdefABCDEF".bytes().map(half);
        let wanted = (0..16).chain(10..16).map(Some);
        assert!(digits.eq(wanted));
        assert_eq!(half(b'g'), None);
        assert_eq!(half(b'`'), None);
        assert_eq!(decode("%C3%a9%4a").as_deref(), Some("\u{e9}J"));
    }
}

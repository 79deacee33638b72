//! Bytes of a file to text: UTF-8 and UTF-16, with or without a mark of byte order. What is no text is told by what it
//! is: letters of an older encoding, or another kind of file.

use crate::edition::Problem;
use std::borrow::Cow;

/// Bytes that are no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unreadable {
    /// What they are.
    pub(super) problem: Problem,
    /// How many bytes are text before them.
    pub(super) good: usize,
    /// What stands around them, or the kind of file.
    pub(super) near: String,
}

/// How other kinds of files begin, whatever their name says.
const KINDS: [(&[u8], &str); 7] = [
    (b"PK\x03\x04", "XLSX/ODS"),
    (b"\xd0\xcf\x11\xe0", "XLS"),
    (b"%PDF", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"<!DOCTYPE", "HTML"),
    (b"<html", "HTML"),
    (b"<table", "HTML"),
];

/// The letters of Windows-1252 from 0x80 on, where Latin-1 has control characters.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// Reads bytes as text.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    let start = bytes.trim_ascii_start();
    let begins = |sign: &[u8]| {
        start
            .get(..sign.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(sign))
    };
    if let Some((_, kind)) = KINDS.iter().find(|(sign, _)| begins(sign)) {
        return Err(Unreadable {
            problem: Problem::NotATable,
            good: 0,
            near: (*kind).to_owned(),
        });
    }
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => of_utf8(rest),
        [0xff, 0xfe, rest @ ..] => Ok(of_utf16(rest, u16::from_le_bytes)),
        [0xfe, 0xff, rest @ ..] => Ok(of_utf16(rest, u16::from_be_bytes)),
        // Every other byte of plain letters is empty there, and none in UTF-8.
        [first, 0, second, 0, ..] if *first != 0 && *second != 0 => {
            Ok(of_utf16(bytes, u16::from_le_bytes))
        }
        [0, first, 0, second, ..] if *first != 0 && *second != 0 => {
            Ok(of_utf16(bytes, u16::from_be_bytes))
        }
        _ => of_utf8(bytes),
    }
}

fn of_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Cow<'static, str> {
    let units = bytes.chunks(2).map(|pair| match pair {
        [first, second] => unit([*first, *second]),
        // Half a letter is none.
        _ => 0xfffd,
    });
    let letters = char::decode_utf16(units);
    Cow::Owned(
        letters
            .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect(),
    )
}

fn of_utf8(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(Cow::Borrowed(text)),
        Err(error) => error,
    };
    let good = error.valid_up_to();
    let before = String::from_utf8_lossy(&bytes[good.saturating_sub(20)..good]);
    let behind = bytes[good..bytes.len().min(good + 12)].iter();
    let behind: String = behind.map(|byte| of_windows(*byte)).collect();
    // The first letter may be cut.
    let near = [before.trim_start_matches('\u{fffd}'), &behind].concat();
    Err(Unreadable {
        problem: Problem::NotUtf8,
        good,
        near: near.replace(char::is_control, " ").trim().to_owned(),
    })
}

/// A letter of Windows-1252, as older programs save them.
fn of_windows(byte: u8) -> char {
    let place = usize::from(byte.wrapping_sub(0x80));
    let special = (0x80..0xa0)
        .contains(&byte)
        .then(|| WINDOWS.chars().nth(place));
    special.flatten().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn text_is_read_whatever_its_width_and_byte_order() {
        let text = "id,nama\nа,“Kāṭhi” 🎏\n";
        let marked = ["\u{feff}", text].concat();
        assert_eq!(decode(text.as_bytes()).unwrap(), text);
        assert_eq!(decode(marked.as_bytes()).unwrap(), text);
        for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
            assert_eq!(decode(&utf16(&marked, bytes)).unwrap(), text);
            assert_eq!(decode(&utf16(text, bytes)).unwrap(), text);
        }
        assert_eq!(decode(b"").unwrap(), "");
        assert_eq!(decode(b"\xff\xfea\0\x01").unwrap(), "a\u{fffd}");
        assert_eq!(decode(b"\xff\xfe\x00\xd8").unwrap(), "\u{fffd}");
    }

    #[test]
    fn letters_of_an_older_encoding_are_shown_as_they_were_meant() {
        let unreadable = decode(b"id,name\n1,Caf\xe9 \x93Jos\xe9\x94, Paris\n").unwrap_err();
        assert_eq!(unreadable.problem, Problem::NotUtf8);
        assert_eq!(unreadable.good, 13);
        assert_eq!(unreadable.near, "id,name 1,Café “José”, Pa");
    }

    #[test]
    fn other_kinds_of_files_are_told_by_what_they_are() {
        for (bytes, kind) in [
            (&b"PK\x03\x04\x14\0"[..], "XLSX/ODS"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", "XLS"),
            (b"%PDF-1.7", "PDF"),
            (b"\n <!doctype html><html>", "HTML"),
            (b"<HTML xmlns", "HTML"),
        ] {
            let unreadable = decode(bytes).unwrap_err();
            assert_eq!(unreadable.problem, Problem::NotATable);
            assert_eq!(unreadable.near, kind);
        }
    }
}

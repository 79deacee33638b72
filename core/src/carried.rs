//! What a page carries for its live parts: a [`LiveEdition`] and the arrows of the map, as one text that stands in its
//! HTML.
//!
//! The text is a version, a checksum, and what `serde` and `postcard` make of both. Letters stay as they are, since most
//! of them stand in the page already and cost next to nothing when it is compressed; other bytes become letters of the
//! Latin alphabets beyond ASCII.

use crate::layout::map::arrow::Arrow;
use crate::model::live::LiveEdition;
use serde::{Deserialize, Serialize};

/// Raise it whenever the same bytes would be read as something else.
const VERSION: u8 = 2;

/// What live parts draw.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Carried {
    /// The part of the edition.
    pub edition: LiveEdition,
    /// The arrows of each fit of the map, of each in the order of their links.
    pub fits: Vec<Vec<Arrow>>,
}

impl Carried {
    /// The text; nothing in it can end the element that holds it. There is always one, since these types hold nothing
    /// that the format lacks.
    #[must_use]
    pub fn write(&self) -> Option<String> {
        let content = postcard::to_allocvec(self).ok()?;
        let mut bytes = vec![VERSION];
        bytes.extend(checksum(&content).to_le_bytes());
        bytes.extend(content);
        Some(bytes.into_iter().map(letter_from_byte).collect())
    }

    /// What a text carries; nothing if it is of another version, damaged, or names something that is not there.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let bytes: Option<Vec<u8>> = text.chars().map(byte_from_letter).collect();
        let bytes = bytes?;
        let (version, rest) = bytes.split_first()?;
        let (sum, content) = rest.split_first_chunk()?;
        if *version != VERSION || u32::from_le_bytes(*sum) != checksum(content) {
            return None;
        }
        let carried: Self = postcard::from_bytes(content).ok()?;
        carried.is_whole().then_some(carried)
    }

    fn is_whole(&self) -> bool {
        let ecosystem = &self.edition.ecosystem;
        let mut arrows = self.fits.iter().flatten();
        self.edition.is_whole() && arrows.all(|arrow| arrow.is_of(ecosystem))
    }
}

/// FNV-1a, 32 bits.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| {
        (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

/// The first of the letters that stand for bytes which HTML would not keep.
const FIRST_LETTER: u32 = 0x100;

fn letter_from_byte(byte: u8) -> char {
    match byte {
        b'<' | b'&' | 0..b' ' | 0x7f.. => {
            char::from_u32(FIRST_LETTER + u32::from(byte)).unwrap_or_default()
        }
        _ => char::from(byte),
    }
}

fn byte_from_letter(letter: char) -> Option<u8> {
    let code = u32::from(letter);
    let byte = if code < FIRST_LETTER {
        code
    } else {
        code - FIRST_LETTER
    };
    u8::try_from(byte).ok()
}

//! Bytes as text, and smaller.

use crate::error::{Error, Result};

/// Base64 with padding, as `atob` reads it.
pub(crate) fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |place: usize| u32::from(chunk.get(place).copied().unwrap_or(0));
        let group = byte(0) << 16 | byte(1) << 8 | byte(2);
        for digit in 0..4 {
            let value = (group >> (18 - 6 * digit)) & 63;
            let wanted = digit <= chunk.len();
            text.push(if wanted {
                char::from(DIGITS[value as usize])
            } else {
                '='
            });
        }
    }
    text
}

/// Two digits for 13 bits, of the 91 printable signs that are neither `&`, `<` nor a backslash: nothing that ends or
/// changes the text of a script element, a quarter less on top than base64. The last bits are filled up with zeros.
pub(crate) fn base91(bytes: &[u8]) -> String {
    const BITS: u32 = 13;
    let digit = |value: u32| {
        let code = 33 + value;
        let code = code + u32::from(code >= u32::from(b'&'));
        let code = code + u32::from(code >= u32::from(b'<'));
        let code = code + u32::from(code >= u32::from(b'\\'));
        char::from(code as u8)
    };
    let mut text = String::with_capacity(bytes.len() * 5 / 4 + 2);
    let mut put = |group: u32| text.extend([digit(group / 91), digit(group % 91)]);
    let (mut held, mut bits) = (0_u32, 0);
    for byte in bytes {
        held |= u32::from(*byte) << bits;
        bits += 8;
        if bits >= BITS {
            put(held & ((1 << BITS) - 1));
            held >>= BITS;
            bits -= BITS;
        }
    }
    if bits > 0 {
        put(held);
    }
    text
}

/// The format that `DecompressionStream('deflate')` inflates, as small as it gets; it takes seconds.
pub(crate) fn deflate(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    zopfli::compress(Default::default(), zopfli::Format::Zlib, bytes, &mut packed)
        .map_err(|error| Error::Program(format!("deflate: {error}")))?;
    Ok(packed)
}

/// Two digits a byte.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_pads_what_is_no_multiple_of_three() {
        let cases = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ];
        for (plain, coded) in cases {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }

    /// As the loader reads it, `public/loader/single.js`.
    fn read_back(text: &str, length: usize) -> Vec<u8> {
        let digits: Vec<u32> = text
            .bytes()
            .map(|sign| {
                let skipped = [b'&', b'<', b'\\'].iter().filter(|it| sign > **it);
                u32::from(sign) - 33 - skipped.count() as u32
            })
            .collect();
        let (mut bytes, mut held, mut bits) = (Vec::new(), 0_u32, 0);
        for pair in digits.chunks(2) {
            held |= (pair[0] * 91 + pair[1]) << bits;
            bits += 13;
            while bits > 7 {
                bytes.push(held as u8);
                held >>= 8;
                bits -= 8;
            }
        }
        bytes.truncate(length);
        bytes
    }

    #[test]
    fn base91_comes_back_and_ends_no_script() {
        for length in [0, 1, 2, 12, 13, 14, 5_000] {
            let bytes: Vec<u8> = (0..length)
                .map(|at| (at * at * 31 + at / 7) as u8)
                .collect();
            let text = base91(&bytes);
            assert_eq!(read_back(&text, length), bytes, "{length}");
            let safe = |sign: u8| sign.is_ascii_graphic() && !b"&<\\".contains(&sign);
            assert!(text.bytes().all(safe), "{length}");
        }
        assert!(base91(&[255; 1_300]).len() <= 1_600);
    }

    #[test]
    fn what_was_deflated_is_inflated() {
        let bytes = b"jelajah ".repeat(500);
        let packed = deflate(&bytes).unwrap();
        assert!(packed.len() < 60);
        assert_eq!(
            miniz_oxide::inflate::decompress_to_vec_zlib(&packed).unwrap(),
            bytes
        );
    }

    #[test]
    fn a_byte_is_always_two_digits() {
        assert_eq!(hex(&[0, 10, 255]), "000aff");
    }
}

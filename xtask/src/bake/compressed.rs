//! Beside each file that is worth it a `.br` and a `.gz`, for hosts that send such a file as it is: smaller than what a
//! host compresses in passing, and no work for it.

use crate::{Outcome, Trouble, files};
use std::io::Write as _;
use std::path::Path;
use std::thread;

/// What compresses; pictures of points are compressed already.
const ENDINGS: [&str; 9] = [
    "html",
    "css",
    "js",
    "json",
    "wasm",
    "svg",
    "csv",
    "webmanifest",
    "toml",
];

/// Whether a file is one of those that are written here.
pub(crate) fn is_compressed(name: &str) -> bool {
    name.ends_with(".br") || name.ends_with(".gz")
}

/// Writes them for all files of a folder.
pub(crate) fn write_beside(folder: &Path) -> Outcome {
    let names: Vec<String> = files::below(folder)?
        .into_iter()
        .filter(|name| {
            name.rsplit('.')
                .next()
                .is_some_and(|ending| ENDINGS.contains(&ending))
        })
        .collect();
    let workers = thread::available_parallelism().map_or(1, usize::from);
    // The large ones are spread over the workers, since names that are alike stand together.
    thread::scope(|scope| {
        let running: Vec<_> = (0..workers)
            .map(|first| {
                let mine = names.iter().skip(first).step_by(workers);
                scope.spawn(move || {
                    mine.into_iter()
                        .try_for_each(|name| write(&folder.join(name)))
                })
            })
            .collect();
        running.into_iter().try_for_each(|worker| {
            worker
                .join()
                .unwrap_or_else(|_| Err(Trouble("compressing failed".into())))
        })
    })
}

fn write(path: &Path) -> Outcome {
    let content = files::read_bytes(path)?;
    // The last three per cent of a download are not worth the seconds that they cost at every build.
    let is_download =
        files::is_single(files::name(path)) || files::name(path).starts_with("bytes-");
    let quality = if is_download { 9 } else { SMALLEST };
    for (ending, packed) in [("br", brotli(&content, quality)?), ("gz", gzip(&content))] {
        // A host that finds none sends the file itself.
        if packed.len() < content.len() {
            files::write(&path.with_added_extension(ending), packed)?;
        }
    }
    Ok(())
}

/// The quality with which brotli takes its time.
pub(crate) const SMALLEST: u32 = 11;

/// The content as brotli makes it.
pub(crate) fn brotli(content: &[u8], quality: u32) -> Outcome<Vec<u8>> {
    let failed = |error: std::io::Error| Trouble(format!("brotli: {error}"));
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, quality, 22);
    writer.write_all(content).map_err(failed)?;
    Ok(writer.into_inner())
}

/// RFC 1952: a head without name or time, so that the same content gives the same bytes; the deflated content; its
/// checksum and its length.
fn gzip(content: &[u8]) -> Vec<u8> {
    let mut out = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255];
    out.extend(miniz_oxide::deflate::compress_to_vec(content, 10));
    out.extend(crc32(content).to_le_bytes());
    out.extend((content.len() as u32).to_le_bytes());
    out
}

fn crc32(content: &[u8]) -> u32 {
    !content.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn both_forms_give_the_content_back() {
        let content: Vec<u8> = (0..9_000_u32).map(|at| (at % 251) as u8).collect();
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &brotli(&content, SMALLEST).unwrap()[..], &mut back).unwrap();
        assert_eq!(back, content);
        let packed = gzip(&content);
        let body = &packed[10..packed.len() - 8];
        assert_eq!(
            miniz_oxide::inflate::decompress_to_vec(body).unwrap(),
            content
        );
    }
}

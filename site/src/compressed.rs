//! Beside each file that is worth it a `.br` and a `.gz`, for hosts that send such a file as it is: smaller than what a
//! host compresses in passing, and no work for it.

use crate::error::{Error, Result};
use crate::files::Files;
use crate::policy::is_single;
use std::io::Write as _;
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

/// Adds them for all files.
pub(crate) fn add(files: &mut Files) -> Result<()> {
    let compresses = |name: &str| {
        let ending = name.rsplit('.').next();
        ending.is_some_and(|ending| ENDINGS.contains(&ending))
    };
    let plain: Vec<(&str, &[u8])> = files.iter().filter(|(name, _)| compresses(name)).collect();
    // One where a platform has no threads.
    let workers = thread::available_parallelism().map_or(1, usize::from);
    // The large ones are spread over the workers, since names that are alike stand together.
    let share = |first: usize| {
        let mine = plain.iter().skip(first).step_by(workers);
        mine.map(|(name, content)| both(name, content))
            .collect::<Result<Vec<_>>>()
    };
    let packed = if workers == 1 {
        vec![share(0)?]
    } else {
        thread::scope(|scope| {
            let running: Vec<_> = (0..workers)
                .map(|first| scope.spawn(move || share(first)))
                .collect();
            let failed = || Err(Error::Program("compressing failed".into()));
            let shares = running.into_iter();
            shares
                .map(|worker| worker.join().unwrap_or_else(|_| failed()))
                .collect::<Result<Vec<_>>>()
        })?
    };
    for (name, content) in packed.into_iter().flatten().flatten() {
        files.insert(name, content);
    }
    Ok(())
}

/// What a file becomes, under its names.
fn both(name: &str, content: &[u8]) -> Result<Vec<(String, Vec<u8>)>> {
    // The last three per cent of a download are not worth the seconds that they cost at every build.
    let is_download = is_single(name) || name.starts_with("bytes-");
    let quality = if is_download { 9 } else { SMALLEST };
    let mut packed = vec![
        ([name, ".br"].concat(), brotli(content, quality)?),
        ([name, ".gz"].concat(), gzip(content)),
    ];
    // A host that finds none sends the file itself.
    packed.retain(|(_, packed)| packed.len() < content.len());
    Ok(packed)
}

/// The quality with which brotli takes its time.
pub(crate) const SMALLEST: u32 = 11;

/// The content as brotli makes it.
pub(crate) fn brotli(content: &[u8], quality: u32) -> Result<Vec<u8>> {
    let failed = |error: std::io::Error| Error::Program(format!("brotli: {error}"));
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

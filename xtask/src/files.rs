//! Reading and writing files, with errors that name the file.

use crate::{Outcome, Trouble};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Says which file an error of the system is about.
fn about(path: &Path) -> impl Fn(io::Error) -> Trouble + '_ {
    move |error| Trouble(format!("{}: {error}", path.display()))
}

/// A text file.
pub(crate) fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(about(path))
}

/// Any file.
pub(crate) fn read_bytes(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(about(path))
}

/// The path of something that is there, from the root of the file system: it holds wherever a program is started.
pub(crate) fn whole(path: &Path) -> Outcome<PathBuf> {
    fs::canonicalize(path).map_err(about(path))
}

/// Writes a file and the folders above it.
pub(crate) fn write(path: &Path, content: impl AsRef<[u8]>) -> Outcome {
    if let Some(folder) = path.parent() {
        make_folder(folder)?;
    }
    fs::write(path, content).map_err(about(path))
}

/// Removes a file.
pub(crate) fn remove(path: &Path) -> Outcome {
    fs::remove_file(path).map_err(about(path))
}

/// Makes a folder and those above it.
pub(crate) fn make_folder(path: &Path) -> Outcome {
    fs::create_dir_all(path).map_err(about(path))
}

/// Makes a folder that is there and empty.
pub(crate) fn empty_folder(path: &Path) -> Outcome {
    if path.exists() {
        fs::remove_dir_all(path).map_err(about(path))?;
    }
    make_folder(path)
}

/// What lies directly in a folder, sorted by name; nothing if there is no such folder.
pub(crate) fn list(folder: &Path) -> Outcome<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(about(folder))? {
        paths.push(entry.map_err(about(folder))?.path());
    }
    paths.sort();
    Ok(paths)
}

/// All files below a folder, sorted, as paths relative to it with `/` between the parts.
pub(crate) fn below(folder: &Path) -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(next) = waiting.pop() {
        for path in list(&next)? {
            if path.is_dir() {
                waiting.push(path);
            } else if let Ok(relative) = path.strip_prefix(folder) {
                found.push(relative.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The name of a file without its folders.
pub(crate) fn name(path: &Path) -> &str {
    path.file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default()
}

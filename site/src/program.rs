//! What the pages of any edition run and show: made once, natively.

use crate::error::{Error, Result};
use std::collections::BTreeMap;

/// What the pages of any edition run and show.
#[derive(Clone, Debug, Default)]
pub struct Program {
    /// The program, as it is served.
    pub wasm: Vec<u8>,
    /// Its glue, a classic script that sets `jelajahInit`.
    pub glue: String,
    /// The files of `public/`, by their paths below it.
    pub public: BTreeMap<String, Vec<u8>>,
    /// A script that loads the page anew while somebody develops it; empty for readers.
    pub reload: String,
}

impl Program {
    /// A text of `public/`.
    pub(crate) fn text(&self, path: &str) -> Result<&str> {
        let bytes = self.public.get(path).map(Vec::as_slice);
        let text = bytes.and_then(|bytes| std::str::from_utf8(bytes).ok());
        text.ok_or_else(|| Error::Program(format!("there is no text public/{path}")))
    }

    /// The texts that lie directly in a folder of `public/`, by name, in order.
    pub(crate) fn texts_in(&self, folder: &str) -> impl Iterator<Item = (&str, &str)> {
        self.public.iter().filter_map(move |(path, bytes)| {
            let name = path.strip_prefix(folder)?.strip_prefix('/')?;
            Some((name, std::str::from_utf8(bytes).ok()?))
        })
    }
}

/// The public files of this project.
#[cfg(test)]
pub(crate) fn of_project() -> Program {
    let public = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../public");
    let mut program = Program::default();
    for folder in ["", "styles/", "loader/", "hosting/"] {
        for entry in std::fs::read_dir(public.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let name = path.file_name().unwrap().to_string_lossy();
                let bytes = std::fs::read(&path).unwrap();
                program.public.insert([folder, &*name].concat(), bytes);
            }
        }
    }
    program
}

//! The folder of the real edition in memory, and ways to damage it.

use std::collections::BTreeMap;
use std::path::Path;

use jelajah_core::edition::Fault;
use jelajah_core::edition::native::{Opened, Rules, open};
use jelajah_core::state::Section;
use jelajah_core::state::address::{Names, understands};

/// The files of an edition by name.
#[derive(Clone)]
pub(crate) struct Folder(pub(crate) BTreeMap<String, Vec<u8>>);

impl Folder {
    /// The edition Gumukmas.
    pub(crate) fn gumukmas() -> Self {
        Self::of("gumukmas")
    }

    /// The small, invented edition.
    pub(crate) fn contoh() -> Self {
        Self::of("contoh")
    }

    fn of(edition: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../editions");
        let path = path.join(edition);
        let mut files = BTreeMap::new();
        for entry in std::fs::read_dir(path).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            files.insert(name, std::fs::read(entry.path()).unwrap());
        }
        Self(files)
    }

    /// Opens it with all rules that these tests know.
    pub(crate) fn open(&self) -> Result<Opened, Vec<Fault>> {
        let sections = Section::ALL.map(Section::id);
        let files: Vec<&str> = self.0.keys().map(String::as_str).collect();
        let rules = Rules {
            files: &files,
            sections: &sections,
            understands: Some(&|edition, view| understands(view, &Names::of(edition))),
        };
        open(&mut |name| self.0.get(name).cloned(), &rules)
    }

    pub(crate) fn text(&self, file: &str) -> String {
        String::from_utf8(self.0[file].clone()).unwrap()
    }

    /// Replaces the first `old` in a file.
    pub(crate) fn replace(mut self, file: &str, old: &str, new: &str) -> Self {
        let text = self.text(file);
        assert!(text.contains(old), "{file} holds no {old:?}");
        self.0
            .insert(file.into(), text.replacen(old, new, 1).into_bytes());
        self
    }

    /// Gives a file other bytes.
    pub(crate) fn with(mut self, file: &str, bytes: Vec<u8>) -> Self {
        self.0.insert(file.into(), bytes);
        self
    }
}

/// The faults of a damaged edition, without notes.
pub(crate) fn faults(folder: &Folder) -> Vec<Fault> {
    let mut found = folder.open().err().unwrap_or_default();
    found.retain(|fault| !fault.is_note());
    found
}

/// The notes on an edition, with faults or without.
pub(crate) fn notes(folder: &Folder) -> Vec<Fault> {
    let mut found = folder
        .open()
        .map_or_else(|faults| faults, |opened| opened.notes);
    found.retain(Fault::is_note);
    found
}

//! The files of an edition's folder, read and checked.

use jelajah_core::edition::Fault;
use jelajah_core::edition::native::{Opened, Rules, open};
use jelajah_core::state::Section;
use jelajah_core::state::address::{Names, understands};
use std::collections::BTreeMap;

/// The files of an edition's folder: names and bytes.
#[derive(Clone, Debug, Default)]
pub struct Tables(BTreeMap<String, Vec<u8>>);

impl Tables {
    /// The checked edition and what is doubtful in it.
    ///
    /// # Errors
    /// All faults, with all doubts, if there is a fault.
    pub fn open(&self) -> Result<Opened, Vec<Fault>> {
        let sections = Section::ALL.map(Section::id);
        let names: Vec<&str> = self.0.keys().map(String::as_str).collect();
        let rules = Rules {
            files: &names,
            sections: &sections,
            understands: Some(&|edition, view| understands(view, &Names::of(edition))),
        };
        open(&mut |name| self.0.get(name).cloned(), &rules)
    }

    /// What is offered for download: the tables, without whatever else lies in the folder.
    #[cfg(feature = "pages")]
    pub(crate) fn downloads(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let files = self.0.iter();
        let tables = files.filter(|(name, _)| name.ends_with(".csv") || *name == "edition.toml");
        tables.map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }
}

impl FromIterator<(String, Vec<u8>)> for Tables {
    fn from_iter<I: IntoIterator<Item = (String, Vec<u8>)>>(files: I) -> Self {
        Self(files.into_iter().collect())
    }
}

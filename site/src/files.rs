//! The files of a site, by their paths.

use crate::encode::hex;
use crate::error::{Error, Result};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The files of a site: relative paths, with `/` between their parts, and bytes.
#[derive(Clone, Debug, Default)]
pub struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// The files in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let files = self.0.iter();
        files.map(|(path, content)| (path.as_str(), content.as_slice()))
    }

    pub(crate) fn insert(&mut self, path: impl Into<String>, content: impl Into<Vec<u8>>) {
        self.0.insert(path.into(), content.into());
    }

    /// Adds a file under a name that changes with its content; gives the name.
    pub(crate) fn insert_hashed(
        &mut self,
        stem: &str,
        ending: &str,
        content: impl Into<Vec<u8>>,
    ) -> String {
        let content = content.into();
        let digest = hex(&Sha256::digest(&content));
        let name = format!("{stem}-{}.{ending}", &digest[..16]);
        self.insert(name.clone(), content);
        name
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    pub(crate) fn get(&self, path: &str) -> Result<&[u8]> {
        let content = self.0.get(path).map(Vec::as_slice);
        content.ok_or_else(|| Error::Program(format!("there is no file {path}")))
    }

    /// The lines that `sha256sum --check` reads, of the files that are wanted.
    pub(crate) fn checksums(&self, wanted: impl Fn(&str) -> bool) -> String {
        let files = self.iter().filter(|(name, _)| wanted(name));
        files
            .map(|(name, content)| format!("{}  {name}\n", hex(&Sha256::digest(content))))
            .collect()
    }
}

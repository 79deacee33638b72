//! Why a site was not built.

use jelajah_core::edition::Fault;
use std::fmt;

/// Why a site was not built.
#[derive(Debug)]
pub enum Error {
    /// The tables have faults: all of them, and all doubts.
    Faults(Vec<Fault>),
    /// The program or the public files are not what they should be; a sentence for programmers.
    Program(String),
}

/// The result of a part of a build.
pub(crate) type Result<T> = std::result::Result<T, Error>;

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Faults(found) => {
                let faults = found.iter().filter(|fault| !fault.is_note()).count();
                write!(out, "the edition has {faults} faults: cargo xtask check")
            }
            Self::Program(what) => out.write_str(what),
        }
    }
}

impl std::error::Error for Error {}

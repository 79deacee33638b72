//! From the tables of an edition to the files of its site, without a disk, a process, a clock or a need for threads: it
//! runs natively and in the browser alike.
//!
//! Without the feature `pages` it reads and checks tables ([`Tables::open`]); with it, [`build`] makes the files.

pub mod policy;
mod script;
mod tables;

pub use {script::bare, tables::Tables};

#[cfg(feature = "pages")]
mod build;
#[cfg(feature = "pages")]
mod compressed;
#[cfg(feature = "pages")]
mod crawlers;
#[cfg(feature = "pages")]
mod difference;
#[cfg(feature = "pages")]
mod drawn;
#[cfg(feature = "pages")]
mod embedding;
#[cfg(feature = "pages")]
mod encode;
#[cfg(feature = "pages")]
mod error;
#[cfg(feature = "pages")]
mod files;
#[cfg(feature = "pages")]
mod fits;
#[cfg(feature = "pages")]
mod hosting;
#[cfg(feature = "pages")]
mod icons;
#[cfg(feature = "pages")]
mod lettering;
#[cfg(feature = "pages")]
mod manifest;
#[cfg(feature = "pages")]
mod metadata;
#[cfg(feature = "pages")]
mod oembed;
#[cfg(feature = "pages")]
mod older;
#[cfg(feature = "pages")]
mod page;
#[cfg(feature = "pages")]
mod preview;
#[cfg(feature = "pages")]
mod preview_title;
#[cfg(feature = "pages")]
mod program;
#[cfg(feature = "pages")]
mod publish;
#[cfg(feature = "pages")]
mod scripts;
#[cfg(feature = "pages")]
mod sheet;
#[cfg(feature = "pages")]
mod single;
#[cfg(feature = "pages")]
mod styles;
#[cfg(feature = "pages")]
mod worker;

#[cfg(feature = "pages")]
pub use {
    build::{Options, build},
    error::Error,
    files::Files,
    program::Program,
};

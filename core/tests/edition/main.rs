//! The real edition, and everything that can be wrong with one.

mod content;
mod damage;
mod folder;

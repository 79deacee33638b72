//! The real edition, and everything that can be wrong with one, in its tables or in what a page carries of it.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests, where a failure should stop the test"
)]

mod asking;
mod borders;
mod carried;
mod cells;
mod content;
mod damage;
mod damages;
mod figures;
mod files;
mod folder;
mod nearly_right;
mod numbers_as_typed;
mod partial;
mod reading;
mod sentences;
mod spreadsheets;
mod words_as_typed;

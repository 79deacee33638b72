//! Jelajah's page: the content of an edition as sections that follow what the reader chose.
//!
//! The same sections are drawn twice: natively into the static page, and live in the browser, where the finished tree
//! takes the static one's place. What the reader chose is one signal, [`context::App::state`]; everything on the page is
//! a function of it and of the edition.

pub mod context;
pub mod markup;
pub mod page;
mod sections;
mod widgets;

#[cfg(target_arch = "wasm32")]
mod actions;
#[cfg(target_arch = "wasm32")]
mod address_sync;
#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod data_block;
#[cfg(target_arch = "wasm32")]
pub mod live;

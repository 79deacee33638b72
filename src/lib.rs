//! Jelajah's page: the content of an edition as sections that follow what the reader chose.
//!
//! The static page is the content: every section is drawn once, natively, into HTML. In the browser the program adds
//! what moves: the [`islands`], drawn by the same functions, and the marks on what is chosen. What the reader chose is
//! one signal, [`context::App::state`]; everything live is a function of it and of the edition.

pub mod context;
pub mod islands;
pub mod markup;
pub mod page;
mod search;
mod sections;
mod simulator;
mod widgets;

#[cfg(not(target_arch = "wasm32"))]
pub use sections::worksheet::worksheet;
#[cfg(not(target_arch = "wasm32"))]
pub use widgets::sprite::sprite;

#[cfg(target_arch = "wasm32")]
mod actions;
#[cfg(target_arch = "wasm32")]
mod address_sync;
#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod browser_files;
#[cfg(target_arch = "wasm32")]
mod chart_saves;
#[cfg(target_arch = "wasm32")]
mod chart_tables;
#[cfg(target_arch = "wasm32")]
mod choices;
#[cfg(target_arch = "wasm32")]
mod data_block;
#[cfg(target_arch = "wasm32")]
mod filtered_list;
#[cfg(target_arch = "wasm32")]
mod follow;
#[cfg(target_arch = "wasm32")]
mod gestures;
#[cfg(target_arch = "wasm32")]
mod highlight;
#[cfg(target_arch = "wasm32")]
mod inputs;
#[cfg(target_arch = "wasm32")]
mod keys;
#[cfg(target_arch = "wasm32")]
mod kiosk;
#[cfg(target_arch = "wasm32")]
pub mod live;
#[cfg(target_arch = "wasm32")]
mod marks;
#[cfg(target_arch = "wasm32")]
mod meanings;
#[cfg(target_arch = "wasm32")]
mod pace;
#[cfg(target_arch = "wasm32")]
mod projector;
#[cfg(target_arch = "wasm32")]
mod quiz;
#[cfg(target_arch = "wasm32")]
mod simulate;
#[cfg(target_arch = "wasm32")]
mod tour;
#[cfg(target_arch = "wasm32")]
mod what_if;
#[cfg(target_arch = "wasm32")]
mod zoom;

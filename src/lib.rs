//! Jelajah's page: the content of an edition as sections that follow what the reader chose.
//!
//! The static page is the content: every section is drawn once, natively, into HTML. In the browser the program adds
//! what moves: the live parts, drawn by the same components, and the marks on what is chosen. What the reader chose is
//! signals by concern ([`state::State`]); everything live is a function of them and of the edition.

#![allow(
    unreachable_pub,
    reason = "the builders that `#[component]` writes are public"
)]

#[cfg(all(feature = "pages", feature = "live"))]
compile_error!("either `pages` or `live`: what writes pages makes handlers inert");
#[cfg(not(any(feature = "pages", feature = "live")))]
compile_error!("either `pages` or `live` says how Leptos draws");

pub mod context;
pub mod markup;
pub mod page;
mod pictured;
mod search;
mod sections;
mod simulator;
mod stage;
pub mod state;
mod widgets;

#[cfg(feature = "pages")]
pub mod pages;

#[cfg(feature = "live")]
mod actions;
#[cfg(feature = "live")]
mod address_sync;
#[cfg(feature = "live")]
mod browser;
#[cfg(feature = "live")]
mod browser_files;
#[cfg(feature = "live")]
mod browser_share;
#[cfg(feature = "live")]
mod chart_saves;
#[cfg(feature = "live")]
mod chart_tables;
#[cfg(feature = "live")]
mod commands;
#[cfg(feature = "live")]
mod data_block;
#[cfg(feature = "live")]
mod filtered_list;
#[cfg(feature = "live")]
mod follow;
#[cfg(feature = "live")]
mod gestures;
#[cfg(feature = "live")]
mod highlight;
#[cfg(feature = "live")]
mod inputs;
#[cfg(feature = "live")]
mod kept_focus;
#[cfg(feature = "live")]
mod keys;
#[cfg(feature = "live")]
mod kiosk;
#[cfg(feature = "live")]
pub mod live;
#[cfg(feature = "live")]
mod live_parts;
#[cfg(feature = "live")]
mod marked;
#[cfg(feature = "live")]
mod marks;
#[cfg(feature = "live")]
mod meanings;
#[cfg(feature = "live")]
mod pace;
#[cfg(feature = "live")]
mod play;
#[cfg(feature = "live")]
mod projector;
#[cfg(feature = "live")]
mod quiz;
#[cfg(feature = "live")]
mod simulate;
#[cfg(feature = "live")]
mod stage_saves;
#[cfg(feature = "live")]
mod strip_box;
#[cfg(feature = "live")]
mod strip_keys;
#[cfg(feature = "live")]
mod strip_marks;
#[cfg(feature = "live")]
mod tour;
#[cfg(feature = "live")]
mod what_if;
#[cfg(feature = "live")]
mod zoom;

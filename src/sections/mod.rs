//! The sections of the page, in reading order, a file each.

pub(crate) mod opening;

pub(crate) mod timeline;
mod timeline_list;
pub(crate) mod timeline_tools;

pub(crate) mod ecosystem;
pub(crate) mod ecosystem_text;

pub(crate) mod chart_scene;
pub(crate) mod chart_steer;
pub(crate) mod numbers;
pub(crate) mod prospects;
pub(crate) mod what_if;
pub(crate) mod what_if_map;
pub(crate) mod what_if_result;
pub(crate) mod what_if_runs;
mod what_if_text;

pub(crate) mod learning;
mod learning_answers;
mod learning_guess;
mod learning_questions;
pub(crate) mod sources;

pub(crate) mod appendix;
#[cfg(feature = "pages")]
pub(crate) mod worksheet;

//! Everything of Jelajah without a screen.
//!
//! Same input, same output, on every platform, bit for bit: no signal, DOM, clock, global state, unseeded chance or
//! I/O lives here. Modules stand on floors and use only floors below their own:
//!
//! | floor | modules |
//! |---|---|
//! | 0 | [`text`], [`geom`], [`angle`], [`drawing`], [`sorting`] |
//! | 1 | [`model`]: what the content means |
//! | 2 | [`edition`]: tables to a checked model; [`state`]: what the reader chose; [`simulation`] |
//! | 3 | [`layout`]: where things go |
//! | 4 | [`chart`]: the only plotters code; [`carried`]: what a page carries for its live parts |

pub mod angle;
pub mod carried;
pub mod chart;
pub mod drawing;
pub mod edition;
pub mod geom;
pub mod layout;
pub mod model;
pub mod simulation;
pub mod sorting;
pub mod state;
pub mod text;

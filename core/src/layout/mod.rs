//! Where things go: pure functions from the model to places in drawing units. Floor 3: no DOM, no pixel density, no
//! colour.

mod curve;
pub mod ecosystem;
pub mod map;
pub mod measure;
pub mod numbers;
pub mod petals;
pub mod poster;
pub mod scale;
pub mod steps;
pub mod strip;
pub mod ticks;
pub mod timeline;

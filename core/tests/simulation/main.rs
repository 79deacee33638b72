//! The simulator against the results of others, against its own laws, and against ways to get it wrong.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests, where a failure should stop the test"
)]

#[path = "../ecosystem_fixture/mod.rs"]
mod ecosystem_fixture;

mod classical;
mod fingerprint;
mod hares;
mod laws;
mod made;
mod pieces;
mod reference;
mod same_everywhere;

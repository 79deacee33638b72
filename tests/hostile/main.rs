//! Editions that mean harm, or that nobody thought of: each is refused with words, at the place where it is wrong, or drawn
//! whole: nothing in it becomes markup, and nothing lies on anything else.

#![cfg(feature = "pages")]
#![allow(clippy::unwrap_used, reason = "what cannot be made fails the test")]

mod amounts;
mod drawn;
mod folder;
mod gaps;
mod ids;
mod letters;
mod markup;
mod numbers;
#[path = "../../core/tests/strip/rules.rs"]
mod strip_rules;

#[allow(unreachable_pub, reason = "tests of core reach them by another way")]
#[path = "../../core/tests/ecosystem_fixture/rules.rs"]
mod ecosystem_rules;

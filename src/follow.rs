//! The one way in which something other than a live part follows the state, so that the program carries the code of an
//! effect once.

use leptos::prelude::Effect;

/// Does something now, and again whenever what it read changes; it is told whether this is the first time.
pub(crate) fn state(run: impl FnMut(bool) + 'static) {
    state_boxed(Box::new(run));
}

#[inline(never)]
fn state_boxed(mut run: Box<dyn FnMut(bool)>) {
    Effect::new(move |before: Option<()>| run(before.is_none()));
}

//! Elements that follow the state: closures of elements, which Leptos runs again when a signal that they read changes.

use super::{Element, Mounted};
use leptos::prelude::{Render, RenderHtml};
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::reactive_graph::RenderEffectState;
use leptos::tachys::view::{Position, PositionState};

/// An element that follows the state; boxed, so that the program carries the code of following once.
pub(crate) type Live = Box<dyn FnMut() -> Element + Send>;

/// An element drawn anew when a signal that `draw` read changes.
pub(crate) fn live(draw: impl FnMut() -> Element + Send + 'static) -> Live {
    Box::new(draw)
}

/// An element that the static page has not, only the live one. It stands where the static page has nothing, after what it
/// has.
pub(crate) struct LiveOnly(Live);

/// An element of the live page alone, drawn anew when a signal that `draw` read changes.
pub(crate) fn live_only(draw: impl FnMut() -> Element + Send + 'static) -> LiveOnly {
    LiveOnly(live(draw))
}

impl Render for LiveOnly {
    type State = RenderEffectState<Mounted>;

    fn build(self) -> Self::State {
        self.0.build()
    }

    fn rebuild(self, state: &mut Self::State) {
        self.0.rebuild(state);
    }
}

impl RenderHtml for LiveOnly {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _buf: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> Self::State {
        self.0.hydrate::<FROM_SERVER>(cursor, position)
    }

    fn into_owned(self) -> Self {
        self
    }
}

no_attrs!(LiveOnly);

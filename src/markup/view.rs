//! Elements as a view of Leptos: how they are built, updated, written as HTML and hydrated.

use super::{Element, Mounted};
use leptos::prelude::{Mountable, Render, RenderHtml};
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::view::{Position, PositionState};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys;
use std::cell::Cell;

thread_local! {
    static IS_TRUSTED: Cell<bool> = const { Cell::new(false) };
}

/// Whether elements that are hydrated from now on may take it for granted that the static page shows what they would draw.
#[cfg(feature = "live")]
pub(crate) fn trust_the_static_page(is_trusted: bool) {
    IS_TRUSTED.set(is_trusted);
}

impl Render for Element {
    type State = Mounted;

    fn build(self) -> Mounted {
        self.make()
    }

    fn rebuild(self, state: &mut Mounted) {
        self.change(state);
    }
}

impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        self.write(buf);
        *position = Position::NextChild;
    }

    /// Takes over the element that is there; where there is none, it is built.
    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> Mounted {
        let before = cursor.current();
        let parent = match position.get() {
            Position::Current => None,
            Position::FirstChild => {
                cursor.child();
                Some(before.clone())
            }
            _ => {
                cursor.sibling();
                before.parent_node()
            }
        };
        let there = cursor.current();
        let mounted = match (parent, there.dyn_ref::<web_sys::Element>()) {
            // A cursor stays where it is when there is nothing to go to.
            (Some(parent), _) if there == before => {
                let mut fresh = self.make();
                fresh.mount(parent.unchecked_ref(), None);
                fresh
            }
            (_, Some(there)) => self.take_over(there, IS_TRUSTED.get()),
            (parent, None) => {
                let fresh = self.make();
                if let Some(parent) = parent {
                    let _ = parent.replace_child(&fresh.node, &there);
                }
                fresh
            }
        };
        cursor.set(mounted.node.clone().into());
        position.set(Position::NextChild);
        mounted
    }

    fn into_owned(self) -> Self {
        self
    }
}

// An element has the attributes that it was drawn with.
no_attrs!(Element);

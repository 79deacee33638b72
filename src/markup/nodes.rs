//! Elements as nodes of the page: those of the static page are taken over where they are the same, others are built; and
//! afterwards both are changed by the difference between what was and what is.

use super::{Copied, Element, Markup, Parts, Str};
use leptos::prelude::{Mountable, Render, RenderHtml};
use leptos::tachys::view::Position;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{self, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element of the page and what it was drawn from.
pub struct Mounted {
    pub(super) node: web_sys::Element,
    tag: &'static str,
    attributes: Vec<(&'static str, Str)>,
    children: Vec<Child>,
    copied: Option<Copied>,
}

enum Child {
    Text(web_sys::Text, Str),
    Element(Mounted),
    View(AnyViewState),
}

impl Element {
    /// Takes an element of the static page over. What is not the same there is built and put in its place. Where all is
    /// trusted to be as it was drawn natively, names, attributes and texts are not compared, which takes as long as all else.
    pub(super) fn take_over(self, node: &web_sys::Element, trusting: bool) -> Mounted {
        if !trusting && !self.is_like(node) {
            let fresh = self.make();
            let _ = node.replace_with_with_node_1(&fresh.node);
            return fresh;
        }
        let Parts {
            tag,
            attributes,
            children,
            copied,
            ..
        } = *self.0;
        let mut next = node.first_child();
        let taken = children
            .into_iter()
            .map(|child| {
                let there = next.take();
                next = there.as_ref().and_then(Node::next_sibling);
                take_child_over(node, child, there, trusting)
            })
            .collect();
        // Nothing may be left that nobody drew.
        while let (Some(rest), None) = (&next, &copied) {
            let after = rest.next_sibling();
            let _ = node.remove_child(rest);
            next = after;
        }
        Mounted {
            node: node.clone(),
            tag,
            attributes,
            children: taken,
            copied,
        }
    }

    /// Makes new nodes that nothing follows any more.
    pub fn into_node(self) -> web_sys::Element {
        self.make().node
    }

    /// Makes new nodes.
    pub(super) fn make(self) -> Mounted {
        let Parts {
            tag,
            is_svg,
            attributes,
            children,
            copied,
            ..
        } = *self.0;
        let document = leptos::prelude::document();
        let created = if is_svg {
            document.create_element_ns(Some(SVG), tag)
        } else {
            document.create_element(tag)
        };
        // Every name is one of our own literals, so it is always a legal one.
        let Ok(node) = created else { unreachable!() };
        for (name, value) in &attributes {
            let _ = node.set_attribute(name, value);
        }
        let children = children
            .into_iter()
            .map(|child| insert(&node, child, None))
            .collect();
        if let Some((id, selector)) = &copied {
            copy(id, selector, &node);
        }
        Mounted {
            node,
            tag,
            attributes,
            children,
            copied,
        }
    }

    /// Changes what was drawn before into this. An element with another name or id, or a copy of another text, is another element.
    pub(super) fn change(self, state: &mut Mounted) {
        let same = self.0.tag == state.tag
            && id_of(&self.0.attributes) == id_of(&state.attributes)
            && self.0.copied == state.copied;
        if !same {
            let fresh = self.make();
            let _ = state.node.replace_with_with_node_1(&fresh.node);
            *state = fresh;
            return;
        }
        patch_attributes(&state.node, self.0.attributes, &mut state.attributes);
        patch_children(&state.node, self.0.children, &mut state.children);
    }

    /// Whether a node has the same name and the same attributes.
    fn is_like(&self, node: &web_sys::Element) -> bool {
        node.local_name() == self.0.tag
            && node.get_attribute_names().length() as usize == self.0.attributes.len()
            && self.0.attributes.iter().all(|(name, value)| {
                node.get_attribute(name)
                    .is_some_and(|there| there == **value)
            })
    }
}

fn id_of<'a>(attributes: &'a [(&'static str, Str)]) -> Option<&'a Str> {
    attributes
        .iter()
        .find(|(name, _)| *name == "id")
        .map(|(_, value)| value)
}

fn take_child_over(
    parent: &web_sys::Element,
    child: Markup,
    there: Option<Node>,
    trusting: bool,
) -> Child {
    let element = there
        .as_ref()
        .and_then(|there| there.dyn_ref::<web_sys::Element>());
    match (child, &there, element) {
        (Markup::Element(child), _, Some(element)) => {
            Child::Element(child.take_over(element, trusting))
        }
        (Markup::View(view), _, Some(element)) => {
            Child::View(view.hydrate_from_position::<true>(element, Position::Current))
        }
        (Markup::Text(text), Some(there), None)
            if trusting || there.node_value().as_deref() == Some(&*text) =>
        {
            Child::Text(there.clone().unchecked_into(), text)
        }
        (child, there, _) => {
            let fresh = insert(parent, child, there.as_ref());
            if let Some(there) = there {
                let _ = parent.remove_child(there);
            }
            fresh
        }
    }
}

/// Fills a node with a copy of what another one holds. Natively there is nothing to copy from.
fn copy(id: &str, selector: &str, into: &web_sys::Element) {
    #[cfg(feature = "live")]
    let below = crate::browser::by_id(id);
    #[cfg(feature = "pages")]
    let below = leptos::prelude::document().get_element_by_id(id);
    let from = below.and_then(|below| match selector {
        "" => Some(below),
        _ => below.query_selector(selector).ok().flatten(),
    });
    let Some(from) = from else {
        return;
    };
    if let Some(lang) = from.get_attribute("lang") {
        let _ = into.set_attribute("lang", &lang);
    }
    if let Ok(copy) = from.clone_node_with_deep(true) {
        while let Some(child) = copy.first_child() {
            let _ = into.append_child(&child);
        }
    }
}

/// Makes new nodes, before one that is there or at the end.
fn insert(parent: &web_sys::Element, child: Markup, before: Option<&Node>) -> Child {
    let mut child = match child {
        Markup::Text(text) => {
            Child::Text(leptos::prelude::document().create_text_node(&text), text)
        }
        Markup::Element(element) => Child::Element(element.make()),
        Markup::View(view) => Child::View(view.build()),
    };
    match &mut child {
        Child::Text(node, _) => {
            let _ = parent.insert_before(node, before);
        }
        Child::Element(state) => state.mount(parent, before),
        Child::View(state) => state.mount(parent, before),
    }
    child
}

fn remove(child: &mut Child) {
    match child {
        Child::Text(node, _) => node.remove(),
        Child::Element(state) => state.unmount(),
        Child::View(state) => state.unmount(),
    }
}

fn patch_attributes(
    node: &web_sys::Element,
    new: Vec<(&'static str, Str)>,
    old: &mut Vec<(&'static str, Str)>,
) {
    for (name, value) in &new {
        if !old
            .iter()
            .any(|(known, before)| known == name && before == value)
        {
            let _ = node.set_attribute(name, value);
        }
    }
    for (name, _) in old.iter() {
        if !new.iter().any(|(kept, _)| kept == name) {
            let _ = node.remove_attribute(name);
        }
    }
    *old = new;
}

fn patch_children(parent: &web_sys::Element, new: Vec<Markup>, old: &mut Vec<Child>) {
    for mut gone in old.drain(new.len().min(old.len())..) {
        remove(&mut gone);
    }
    for (place, child) in new.into_iter().enumerate() {
        match (child, old.get_mut(place)) {
            (child, None) => old.push(insert(parent, child, None)),
            (Markup::Text(text), Some(Child::Text(node, known))) => {
                if text != *known {
                    node.set_data(&text);
                    *known = text;
                }
            }
            (Markup::Element(element), Some(Child::Element(state))) => element.change(state),
            (Markup::View(view), Some(Child::View(state))) => view.rebuild(state),
            (child, Some(other)) => {
                let before = first_node(other);
                let fresh = insert(parent, child, before.as_ref());
                remove(other);
                *other = fresh;
            }
        }
    }
}

/// The first node of what is there.
fn first_node(child: &Child) -> Option<Node> {
    match child {
        Child::Text(node, _) => Some(node.clone().into()),
        Child::Element(state) => Some(state.node.clone().into()),
        Child::View(state) => state.elements().into_iter().next().map(Into::into),
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        self.node.remove();
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&Node>) {
        let _ = parent.insert_before(&self.node, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(parent) = self.node.parent_element() else {
            return false;
        };
        child.mount(&parent, Some(&self.node));
        true
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        vec![self.node.clone()]
    }
}

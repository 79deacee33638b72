//! Elements as nodes of the page: those of the static page are taken over where they are the same, others are built; and
//! afterwards both are changed by the difference between what was and what is. Leptos' effects decide when.

use super::{Copied, Element, Follows, Markup, Parts, Str};
use leptos::prelude::RenderEffect;
use wasm_bindgen::JsCast;
use web_sys::Node;

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element of the page and what it was drawn from.
pub struct Mounted {
    node: web_sys::Element,
    tag: &'static str,
    attributes: Vec<(&'static str, Str)>,
    children: Vec<Child>,
    copied: Option<Copied>,
}

enum Child {
    Text(web_sys::Text, Str),
    Element(Mounted),
    Live(RenderEffect<Mounted>),
}

impl Element {
    /// Takes an element of the static page over. What is not the same there is built and put in its place. Who trusts that
    /// all is as it was drawn natively need not compare names, attributes and texts, which takes as long as all else.
    pub fn take_over(self, node: &web_sys::Element, trusting: bool) -> Mounted {
        if !trusting && !self.is_like(node) {
            let fresh = self.build();
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
        self.build().node
    }

    /// Makes new nodes.
    fn build(self) -> Mounted {
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
            .map(|child| append(&node, child))
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
    fn rebuild(self, state: &mut Mounted) {
        let same = self.0.tag == state.tag
            && id_of(&self.0.attributes) == id_of(&state.attributes)
            && self.0.copied == state.copied;
        if !same {
            let fresh = self.build();
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
            && node.attributes().length() as usize == self.0.attributes.len()
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
        .and_then(|there| there.dyn_ref::<web_sys::Element>().cloned());
    match (child, there, element) {
        (Markup::Element(child), _, Some(element)) => {
            Child::Element(child.take_over(&element, trusting))
        }
        (Markup::Live(draw), _, Some(element)) => {
            Child::Live(follow(draw, Some((element, trusting))))
        }
        (Markup::Text(text), Some(there), None)
            if trusting || there.node_value().as_deref() == Some(&*text) =>
        {
            Child::Text(there.unchecked_into(), text)
        }
        (child, None, _) => append(parent, child),
        (child, Some(there), _) => {
            let fresh = append(parent, child);
            let _ = parent.replace_child(&node_of(&fresh), &there);
            fresh
        }
    }
}

/// Fills a node with a copy of what another one holds.
fn copy(id: &str, selector: &str, into: &web_sys::Element) {
    let below = crate::browser::by_id(id);
    let Some(Ok(Some(from))) = below.map(|below| below.query_selector(selector)) else {
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

fn append(parent: &web_sys::Element, child: Markup) -> Child {
    let child = match child {
        Markup::Text(text) => {
            Child::Text(leptos::prelude::document().create_text_node(&text), text)
        }
        Markup::Element(element) => Child::Element(element.build()),
        Markup::Live(draw) => Child::Live(follow(draw, None)),
    };
    let _ = parent.append_child(&node_of(&child));
    child
}

/// Draws now, over an element of the static page if there is one, which may be trusted, and again whenever what it read
/// changes.
fn follow(
    draw: Follows<Element>,
    mut there: Option<(web_sys::Element, bool)>,
) -> RenderEffect<Mounted> {
    RenderEffect::new(move |state: Option<Mounted>| match (state, there.take()) {
        (Some(mut state), _) => {
            draw().rebuild(&mut state);
            state
        }
        (None, Some((there, trusting))) => draw().take_over(&there, trusting),
        (None, None) => draw().build(),
    })
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
    let count = new.len();
    for (place, child) in new.into_iter().enumerate() {
        match (child, old.get_mut(place)) {
            (child, None) => old.push(append(parent, child)),
            (Markup::Text(text), Some(Child::Text(node, known))) => {
                if text != *known {
                    node.set_data(&text);
                    *known = text;
                }
            }
            (Markup::Element(element), Some(Child::Element(state))) => element.rebuild(state),
            (child, Some(other)) => {
                let fresh = append(parent, child);
                let _ = parent.replace_child(&node_of(&fresh), &node_of(other));
                *other = fresh;
            }
        }
    }
    for gone in old.drain(count..) {
        let _ = parent.remove_child(&node_of(&gone));
    }
}

fn node_of(child: &Child) -> Node {
    match child {
        Child::Text(node, _) => node.clone().into(),
        Child::Element(state) => state.node.clone().into(),
        Child::Live(effect) => match effect.with_value_mut(|state| state.node.clone()) {
            Some(node) => node.into(),
            None => unreachable!(),
        },
    }
}
